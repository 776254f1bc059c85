//! `untranslated/english-civility`: « Mr. Jones », « Mrs Smith ».

use crate::analysis::{TokenKind, is_capitalized};
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::quotation::is_cited;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "untranslated/english-civility",
    summary: Text {
        fr: "un titre de civilité anglais : Mr., Mrs, Ms", en: "an English form of address: Mr., Mrs, Ms"
    },
    why: Text {
        fr: "« Mr » abrège mister ; le français abrège « monsieur » en « M. » et « madame » en « Mme ».",
        en: "“Mr” is short for mister; French abbreviates “monsieur” as “M.” and “madame” as “Mme”.",
    },
    severity: Severity::Warning,
    mqm: "locale-conventions/name-format",
    examples: &[
        example("Le rapport cite Mr. Jones et d’autres.", "Le rapport cite M. Jones et d’autres."),
        example("Hier, Mrs Smith a répondu.", "Hier, Mme Smith a répondu."),
    ],
    clean: &[
        "M. Jones et Mme Smith.",
        "La série « Mr. Robot » et le film Mr. Nobody de Van Dormael.",
        "Mr Bean est là.",
    ],
    check,
};

/// Works and brands that keep theirs.
const NAMES: &[&str] =
    &["robot", "nobody", "bean", "freeze", "propre", "brown", "hyde", "doubtfire", "dalloway", "incredible", "smith"];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for (at, token) in context.tokens().iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Word) {
        let french = match context.text(at) {
            "Mr" => "M.",
            "Mrs" | "Ms" => "Mme",
            _ => continue,
        };
        let point = context.text(at + 1) == "." && context.analysis.glued(at + 1);
        let name = at + 1 + usize::from(point);
        let named = context.kind(name) == Some(TokenKind::Word)
            && is_capitalized(context.text(name))
            && !(NAMES.contains(&context.folded(name)) && (french == "M." || context.folded(name) != "smith"));
        if !named || is_cited(context, at) {
            continue;
        }
        let span = if point { context.analysis.span(at, at + 1) } else { token.span };
        let text = context.document.slice(span);
        let message = context
            .lang()
            .choose(format!("« {text} » est anglais : « {french} »"), format!("“{text}” is English: “{french}”"));
        out.push(RULE.finding(context, span, message).confidence(0.85).replace(french, Applicability::Review));
    }
}

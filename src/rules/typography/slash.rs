//! `typography/spaced-slash`: « et / ou ».

use crate::analysis::{TokenKind, is_capitalized};
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::{Profile, Text};

pub(crate) const RULE: Rule = Rule {
    name: "typography/spaced-slash",
    summary: Text { fr: "des espaces autour d’une barre oblique", en: "spaces around a slash" },
    why: Text {
        fr: "Entre deux mots, la barre oblique ne prend pas d’espace ; celles-ci viennent d’un découpage automatique.",
        en: "Between two words a slash takes no spaces; these come from tokenisation.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/typography/whitespace",
    examples: &[
        example("Il paie et / ou il part.", "Il paie et/ou il part."),
        example("Le couple Renault / Nissan va mal.", "Le couple Renault/Nissan va mal."),
    ],
    clean: &["Il paie et/ou il part.", "Oui / non.", "Paris / Lyon / Nice."],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    if context.settings.profile == Profile::Off {
        return;
    }
    let tokens = context.tokens();
    for at in 1..tokens.len().saturating_sub(1) {
        let spaced = || !context.analysis.glued(at) || !context.analysis.glued(at + 1);
        if context.text(at) != "/" || !spaced() {
            continue;
        }
        // « Withings / Nokia »: two names; longer things may want their spaces.
        let name = |at: usize| context.kind(at) == Some(TokenKind::Word) && is_capitalized(context.text(at));
        let alone = |at: usize| !name(at);
        let names = name(at - 1)
            && name(at + 1)
            && at >= 2
            && alone(at - 2)
            && (at + 2 >= tokens.len() || alone(at + 2))
            && context.text(at - 2) != "/"
            && context.text(at + 2) != "/";
        if names || context.folded(at - 1) == "et" && context.folded(at + 1) == "ou" {
            let joined = format!("{}/{}", context.text(at - 1), context.text(at + 1));
            let message = context.lang().choose("espaces en trop".to_owned(), "spaces too many".to_owned());
            let span = context.analysis.span(at - 1, at + 1);
            let severity = if names { Severity::Info } else { RULE.severity };
            out.push(RULE.finding(context, span, message).severity(severity).replace(joined, Applicability::Review));
        }
    }
}

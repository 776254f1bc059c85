//! `untranslated/company-suffix`: « Apple Inc. », « Tesla Corp », « Shell Ltd ».

use crate::analysis::{TokenKind, is_all_caps, is_capitalized};
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::{Locale, Text};
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "untranslated/company-suffix",
    summary: Text {
        fr: "« Inc. », « Corp. », « Ltd » derrière un nom de société",
        en: "“Inc.”, “Corp.”, “Ltd” behind the name of a company",
    },
    why: Text {
        fr: "La presse de langue anglaise donne la forme juridique des sociétés ; la française s’en passe : « Apple », « Tesla ».",
        en: "The press in English gives the legal form of companies; French does without: “Apple”, “Tesla”.",
    },
    severity: Severity::Warning,
    mqm: "locale-conventions/name-format",
    examples: &[
        example("Les actions d’Apple Inc. ont reculé.", "Les actions d’Apple ont reculé."),
        example("Le groupe Nvidia corp a déçu, Tesla, Inc. aussi.", "Le groupe Nvidia a déçu, Tesla aussi."),
        example("Il a quitté Samsung Electronics Co., Ltd. en mai.", "Il a quitté Samsung Electronics en mai."),
    ],
    clean: &[
        "Le groupe News Corp est à vendre ; le film « Monsters, Inc. » aussi.",
        "Les Peace Corps et le Marine Corps ; le CORP de France.",
        "La société anonyme Renault SA.",
    ],
    check,
};

const SUFFIXES: &[&str] = &["inc", "corp", "ltd", "llc", "plc", "inc.", "corp.", "ltd."];

fn check(context: &Context, out: &mut Vec<Finding>) {
    // In Canada the law asks for « inc. », and firms have it in their names.
    if context.settings.locale == Locale::Ca {
        return;
    }
    for at in 1..context.tokens().len() {
        if SUFFIXES.contains(&context.folded(at)) && context.kind(at) == Some(TokenKind::Word) {
            out.extend(suffix(context, at));
        }
    }
}

fn suffix(context: &Context, at: usize) -> Option<Finding> {
    let start = context.analysis.sentence_of(at).range().start;
    // « Tesla, Inc. », « Co., Ltd. »: from the end of the name on.
    let mut first = at;
    while first > start
        && (matches!(context.text(first - 1), "," | ".") || matches!(context.text(first - 1), "Co" | "Co." | "Group"))
    {
        first -= 1;
    }
    let name = first.checked_sub(1).filter(|&name| name >= start)?;
    let text = context.text(name);
    let is_name = is_capitalized(text) && context.kind(name) == Some(TokenKind::Word) && !is_all_caps(context.text(at));
    // « News Corp » is a name, and so are titles between quotation marks.
    let named = text == "News" || crate::rules::quotation::is_quoted(context, at);
    if !is_name || named {
        return None;
    }
    let sentence = context.analysis.sentence_of(at).range();
    let point = context.text(at + 1) == "." && at + 1 < sentence.end && context.analysis.glued(at + 1);
    let closes = point && (at + 2 >= sentence.end || is_capitalized(context.text(at + 2)));
    let last = if point && !closes { at + 1 } else { at };
    let from = context.tokens()[name].span.range().end;
    let edit = Edit { span: Span::new(from, context.tokens()[last].span.range().end), text: String::new() };
    let span = context.analysis.span(name, last);
    let message = context.lang().choose(
        format!("« {} » : en français, « {text} » suffit", context.document.slice(span)),
        format!("“{}”: in French, “{text}” will do", context.document.slice(span)),
    );
    // « Roche UK Ltd »: notices and contracts name a branch in full.
    let severity = if is_all_caps(text) { Severity::Info } else { RULE.severity };
    let finding = RULE.finding(context, span, message).severity(severity).confidence(0.85);
    Some(finding.fix(text, Applicability::Review, vec![edit]))
}

//! `numbers/grouped-year`: « en 2 018 », « juin 2,024 »; `4 juillet, 2023` loses its comma.

use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::calendar::MONTHS;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "numbers/grouped-year",
    summary: Text { fr: "une année écrite comme une quantité", en: "a year written as a quantity" },
    why: Text {
        fr: "Une année s’écrit sans espace ni virgule, et rien ne la sépare du mois : « juin 2024 ».",
        en: "A year takes neither space nor comma, and nothing parts it from its month: “juin 2024”.",
    },
    severity: Severity::Error,
    mqm: "locale-conventions/date-format",
    examples: &[
        example("En 2 018, il est parti.", "En 2018, il est parti."),
        example("Le sommet de juin 2,024 a échoué.", "Le sommet de juin 2024 a échoué."),
        example("Depuis le 4 juillet, 2023, il écrit.", "Depuis le 4 juillet 2023, il écrit."),
    ],
    clean: &[
        "En 2018, il est parti ; en juin 2024 aussi.",
        "En 2 000 heures de vol, il n’a rien vu ; la taxe est passée de 1 990 à 2 010 euros.",
        "Le 4 juillet, 2 000 personnes ont défilé ; en mai, 2023 fut oublié.",
        "Ils étaient 2 018 en tout.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if context.kind(at) == Some(TokenKind::Number) && !counts(context, at + 1) {
            out.extend(grouped(context, at).or_else(|| parted(context, at)));
        }
    }
}

/// True before what a number may count: any word that is not small.
fn counts(context: &Context, next: usize) -> bool {
    let small = matches!(
        context.folded(next),
        "à" | "et"
            | "ou"
            | "au"
            | "aux"
            | "pour"
            | "par"
            | "dans"
            | "sur"
            | "avec"
            | "il"
            | "elle"
            | "le"
            | "la"
            | "les"
            | "l'"
            | "a"
            | "ont"
            | "est"
            | "en"
            | "que"
            | "qui"
    );
    context.kind(next).is_some_and(TokenKind::is_word) && !small
        || matches!(context.text(next), "%" | "$" | "€" | "£" | "°")
}

/// « en 2 018 », « juin 2,024 ».
fn grouped(context: &Context, at: usize) -> Option<Finding> {
    let text = context.text(at);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let mark = text.chars().nth(1).filter(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | ',' | '.'))?;
    let is_year = digits.len() == 4
        && text.chars().count() == 5
        && (digits.starts_with("19") || digits.starts_with("20") || digits.starts_with("18"));
    let before = context.folded(at - 1);
    let month = MONTHS.contains(&before);
    let dated = month || before == "en" && !(mark == ',' || mark == '.') || matches!(before, "année" | "années");
    (is_year && dated).then(|| finding(context, context.tokens()[at].span, digits))
}

/// « 4 juillet, 2023 ».
fn parted(context: &Context, at: usize) -> Option<Finding> {
    let text = context.text(at);
    let is_year = text.len() == 4 && (text.starts_with("19") || text.starts_with("20"));
    let month = at.checked_sub(2).filter(|&month| MONTHS.contains(&context.folded(month)))?;
    let day = month.checked_sub(1).is_some_and(|day| {
        context.folded(day) == "1er" || context.kind(day) == Some(TokenKind::Number) && context.text(day).len() <= 2
    });
    // « Le 4 juillet, 2023 fut oublié »: the comma may part two clauses where a verb follows.
    let closes = matches!(context.text(at + 1), "," | "." | ")" | ";" | ":" | "");
    let french = format!("{} {text}", context.text(month));
    (is_year && day && closes && context.text(at - 1) == ",")
        .then(|| finding(context, context.analysis.span(month, at), french))
}

fn finding(context: &Context, span: Span, french: String) -> Finding {
    let message = context.lang().choose(
        format!("« {} » : l’année s’écrit « {french} »", context.document.slice(span)),
        format!("“{}”: the year is written “{french}”", context.document.slice(span)),
    );
    RULE.finding(context, span, message).confidence(0.9).replace(french, Applicability::Review)
}

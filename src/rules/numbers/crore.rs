//! `numbers/crore`: « 5 crore de roupies », « Rs 3 lakh », the large numbers of Indian English.

use super::Numeral;
use super::scales::counted;
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::words::with_de;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "numbers/crore",
    summary: Text { fr: "un nombre en « lakh » ou en « crore »", en: "a number in “lakh” or “crore”" },
    why: Text {
        fr: "L’anglais de l’Inde compte par lakh (cent mille) et par crore (dix millions), que le lecteur français ne connaît pas.",
        en: "Indian English counts in lakh (a hundred thousand) and crore (ten million), which French readers do not know.",
    },
    severity: Severity::Warning,
    mqm: "locale-conventions/number-format",
    examples: &[
        example("Le projet coûte 5 crore de roupies.", "Le projet coûte 50\u{a0}millions de roupies."),
        example("Plus de 2,5 lakhs de personnes ont voté.", "Plus de 250 000 personnes ont voté."),
        example("Une amende de Rs 300 crore est tombée.", "Une amende de 3\u{a0}milliards de roupies est tombée."),
        example("Il a reçu ₹ 12 lakh hier.", "Il a reçu 1,2\u{a0}million de roupies hier."),
    ],
    clean: &[
        "Un crore vaut dix millions, un lakh cent mille.",
        "Le gain, 5 crores (50 millions de roupies), est net.",
        "Le prix est de 50 millions de roupies.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    let forms = &context.analysis.forms;
    if !["crore", "crores", "lakh", "lakhs"].iter().any(|form| forms.get(form).is_some()) {
        return;
    }
    for at in 1..context.tokens().len() {
        if let Some(zeros) = zeros(context.folded(at)) {
            out.extend(finding(context, at, zeros));
        }
    }
}

/// How many zeros the word stands for.
pub(super) fn zeros(form: &str) -> Option<usize> {
    match form {
        "lakh" | "lakhs" => Some(5),
        "crore" | "crores" => Some(7),
        _ => None,
    }
}

fn finding(context: &Context, at: usize, zeros: usize) -> Option<Finding> {
    let number = Numeral::read(context.text(at - 1)).filter(|_| context.kind(at - 1) == Some(TokenKind::Number))?;
    // The author explains the word.
    if matches!(context.text(at + 1), "(" | ",") && context.kind(at + 2) == Some(TokenKind::Number) {
        return None;
    }
    let number = Numeral { style: super::Style::French, ..number };
    let value = number.value()? * 10f64.powi(i32::try_from(zeros).ok()?);
    let (scale, exponent) = match value {
        value if value >= 1e9 => ("milliard", 9),
        value if value >= 1e6 => ("million", 6),
        _ => ("", 0),
    };
    let amount = shifted(&number, zeros, exponent);
    let rupees = super::rupee::sign_before(context, at - 1);
    let has_de = matches!(context.folded(at + 1), "de" | "d'");
    let counted_noun =
        context.kind(at + 1) == Some(TokenKind::Word) && context.text(at + 1).starts_with(char::is_lowercase);
    let (mut last, mut french) = (at, amount.french(context.settings.profile, false));
    if !scale.is_empty() {
        french = counted(&amount, scale, context.settings);
    }
    if rupees.is_some() {
        french.push_str(if scale.is_empty() { " roupies" } else { " de roupies" });
    } else if has_de && scale.is_empty() {
        last = at + 1;
    } else if counted_noun && !has_de && !scale.is_empty() && context.folded(at + 1).ends_with('s') {
        last = at + 1;
        french = format!("{french} {}", with_de(context, context.text(at + 1)));
    }
    let mut span = context.analysis.span(rupees.unwrap_or(at - 1), last);
    // « Lakhs d’électeurs »: what is elided goes with its apostrophe, so that the number needs a space.
    if last == at + 1 && has_de {
        let next = context.tokens().get(at + 2)?.span;
        span = span.cover(next);
        french = format!("{french} {}", context.document.slice(next));
    }
    let text = context.document.slice(span);
    let message =
        context.lang().choose(format!("« {text} » : en français, {french}"), format!("“{text}”: in French, {french}"));
    Some(RULE.finding(context, span, message).confidence(0.95).replace(french, Applicability::Review))
}

/// The number with so many zeros, counted in a scale that has others.
fn shifted(number: &Numeral, zeros: usize, exponent: usize) -> Numeral {
    let mut digits = format!("{}{}", number.integer, number.decimals);
    let mut decimals = number.decimals.len() + exponent;
    let more = zeros.saturating_sub(decimals);
    digits.extend(std::iter::repeat_n('0', more));
    decimals = (decimals + more).saturating_sub(zeros);
    while digits.len() <= decimals {
        digits.insert(0, '0');
    }
    let (integer, rest) = digits.split_at(digits.len() - decimals);
    let integer = integer.trim_start_matches('0');
    Numeral {
        integer: if integer.is_empty() { "0" } else { integer }.to_owned(),
        decimals: rest.trim_end_matches('0').to_owned(),
        style: super::Style::French,
    }
}

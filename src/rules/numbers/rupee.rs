//! `numbers/rupee`: « Rs 500 », « Rs. 2 000 », rupees as India abbreviates them.

use super::Numeral;
use super::scales::common_scale;
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "numbers/rupee",
    summary: Text { fr: "des roupies en « Rs » devant le nombre", en: "rupees as “Rs” before the number" },
    why: Text {
        fr: "L’abréviation est anglaise et précède le nombre ; le français écrit « 500 roupies ».",
        en: "The abbreviation is English and precedes the number; French writes “500 roupies”.",
    },
    severity: Severity::Warning,
    mqm: "locale-conventions/currency",
    examples: &[
        example("Le billet coûte Rs 500 le soir.", "Le billet coûte 500 roupies le soir."),
        example("Le billet coûte Rs. 2,000 le soir.", "Le billet coûte 2 000 roupies le soir."),
        example("Un fonds de Rs 3 millions existe.", "Un fonds de 3\u{a0}millions de roupies existe."),
    ],
    clean: &["L’Audi RS 3 et la RS 500.", "Le billet coûte 500 Rs.", "Le billet coûte 500 roupies."],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    if context.analysis.forms.get("rs").is_none() && context.analysis.forms.get("rs.").is_none() {
        return;
    }
    for at in 1..context.tokens().len() {
        let Some(number) = Numeral::read(context.text(at)).filter(|_| context.kind(at) == Some(TokenKind::Number))
        else {
            continue;
        };
        let scale = common_scale(context.folded(at + 1)).filter(|scale| *scale != "mille");
        // « Rs 5 crore » has a rule of its own.
        let Some(first) = sign_before(context, at)
            .filter(|&first| context.text(first) != "₹" && super::crore::zeros(context.folded(at + 1)).is_none())
        else {
            continue;
        };
        let (last, french) = match scale {
            Some(scale) => (at + 1, format!("{} de roupies", super::scales::counted(&number, scale, context.settings))),
            None => (at, format!("{} roupies", number.french(context.settings.profile, false))),
        };
        let named = context.folded(last + 1).starts_with("roupie") || matches!(context.folded(last + 1), "de" | "d'");
        let span = context.analysis.span(first, last);
        let text = context.document.slice(span);
        let message = context
            .lang()
            .choose(format!("« {text} » : en français, {french}"), format!("“{text}”: in French, {french}"));
        let finding = RULE.finding(context, span, message).confidence(0.9);
        out.push(if named { finding } else { finding.replace(french, Applicability::Review) });
    }
}

/// Where « Rs », « Rs. » or « ₹ » stands before the number at `at`.
pub(super) fn sign_before(context: &Context, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let point = context.text(before) == "." && context.analysis.glued(before);
    let sign = if point { before.checked_sub(1)? } else { before };
    (matches!(context.text(sign), "Rs" | "Rs." | "₹") && context.analysis.sentence_of(sign).range().end >= at)
        .then_some(sign)
}

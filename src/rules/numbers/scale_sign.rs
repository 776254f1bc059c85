//! `numbers/scale-sign`: « 3,5 milliards $ », a sign where French has words.

use super::scales::common_scale;
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::{Locale, Text};

pub(crate) const RULE: Rule = Rule {
    name: "numbers/scale-sign",
    summary: Text {
        fr: "le symbole monétaire derrière « millions » ou « milliards »",
        en: "a currency sign behind “millions” or “milliards”",
    },
    why: Text {
        fr: "« Million » et « milliard » sont des noms : leur complément s’écrit en toutes lettres, « 3,5 milliards de dollars ».",
        en: "“Million” and “milliard” are nouns: what they count is spelt out, “3,5 milliards de dollars”.",
    },
    severity: Severity::Warning,
    mqm: "locale-conventions/currency",
    examples: &[
        example(
            "Le budget atteint 3,5 milliards $ cette année.",
            "Le budget atteint 3,5 milliards de dollars cette année.",
        ),
        example("Il a payé 2 millions € comptant.", "Il a payé 2 millions d’euros comptant."),
    ],
    clean: &["Le budget atteint 3,5 milliards de dollars, soit 40 $ par tête et 3 M€.", "Des millions, 40 $ chacun."],
    check,
};

const SIGNS: &[(&str, &str)] = &[("$", "de dollars"), ("€", "d’euros"), ("£", "de livres sterling"), ("¥", "de yens")];

fn check(context: &Context, out: &mut Vec<Finding>) {
    // In Canada « 3 millions $ » is how one writes.
    if context.settings.locale == Locale::Ca {
        return;
    }
    for at in 1..context.tokens().len() {
        if context.kind(at) == Some(TokenKind::Symbol)
            && let Some((_, words)) = SIGNS.iter().find(|(sign, _)| *sign == context.text(at))
            && matches!(common_scale(context.folded(at - 1)), Some(scale) if scale != "mille")
            && context.folded(at - 1).len() > 3
        {
            let span = context.analysis.span(at - 1, at);
            let scale = context.text(at - 1);
            let french = context.spelt(&format!("{scale} {words}"));
            let message = context.lang().choose(
                format!("« {} » : en toutes lettres, « {french} »", context.document.slice(span)),
                format!("“{}”: spelt out, “{french}”", context.document.slice(span)),
            );
            out.push(RULE.finding(context, span, message).confidence(0.9).replace(french, Applicability::Review));
        }
    }
}

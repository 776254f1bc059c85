//! `numbers/singular-scale`: « 5 million d’euros », the English singular.

use super::Numeral;
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "numbers/singular-scale",
    summary: Text {
        fr: "« million » et « milliard » au singulier après deux et plus",
        en: "“million” and “milliard” in the singular after two and more",
    },
    why: Text {
        fr: "L’anglais compte au singulier (five million) ; en français, million et milliard sont des noms, qui s’accordent à partir de deux.",
        en: "English counts in the singular (five million); in French “million” and “milliard” are nouns, plural from two on.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example("Le film a rapporté 5 million d’euros.", "Le film a rapporté 5 millions d’euros."),
        example("Une dette de 2,5 milliard de dollars.", "Une dette de 2,5 milliards de dollars."),
    ],
    clean: &[
        "Il manque 1,5 million d’euros, soit 1 milliard de francs.",
        "Il en faudrait 0,8 million.",
        "Le 12 millions de trop.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for (at, token) in context.tokens().iter().enumerate().skip(1) {
        if !matches!(context.folded(at), "million" | "milliard") || context.kind(at - 1) != Some(TokenKind::Number) {
            continue;
        }
        // « $5 million » is English as a whole, and the currency rule's.
        let amount_in_english = at > 1 && context.kind(at - 2) == Some(TokenKind::Symbol);
        if amount_in_english || !Numeral::read(context.text(at - 1)).is_some_and(|number| number.is_plural()) {
            continue;
        }
        let text = context.document.slice(context.analysis.span(at - 1, at));
        let message = context
            .lang()
            .choose(format!("« {text} » : il manque le pluriel"), format!("“{text}”: the plural is missing"));
        out.push(
            RULE.finding(context, token.span, message).replace(format!("{}s", context.text(at)), Applicability::Safe),
        );
    }
}

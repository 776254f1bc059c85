//! `typography/english-quotes`: “oui” for « oui ».

use super::quotes::quotes;
use super::straight_quotes::french;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::{Profile, Text};

pub(crate) const RULE: Rule = Rule {
    name: "typography/english-quotes",
    summary: Text { fr: "des guillemets anglais au premier rang", en: "English quotes at the outer level" },
    why: Text {
        fr: "Le français cite entre « » ; “ ” ne servent qu’à l’intérieur d’une citation.",
        en: "French quotes between « »; “ ” serve only inside a quotation.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/typography/punctuation",
    examples: &[example("Il a dit “oui” deux fois.", "Il a dit «\u{a0}oui\u{a0}» deux fois.")],
    clean: &["«\u{a0}Il a dit “oui”\u{a0}», raconte-t-elle."],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    if context.settings.profile == Profile::Off {
        return;
    }
    for block in quotes(context) {
        for quote in block
            .marks
            .iter()
            .filter(|quote| matches!(quote.mark, '“' | '”') && quote.depth == 0 && quote.partner.is_some())
        {
            let (span, text) = french(context, quote);
            let message = context.lang().choose("guillemet anglais".to_owned(), "English quote".to_owned());
            out.push(RULE.finding(context, span, message).replace(text, Applicability::Safe));
        }
    }
}

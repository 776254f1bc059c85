//! `numbers/first-of-month`: « le 1 mai ».

use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::calendar::{DAYS, MONTHS};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "numbers/first-of-month",
    summary: Text { fr: "le premier du mois en chiffre cardinal", en: "the first of the month as a cardinal" },
    why: Text {
        fr: "Le premier jour du mois, et lui seul, prend l’ordinal : « le 1er mai », « le 2 mai ».",
        en: "The first of the month, and no other day, takes the ordinal: “le 1er mai”, “le 2 mai”.",
    },
    severity: Severity::Warning,
    mqm: "locale-conventions/date-format",
    examples: &[example("La taxe entrera en vigueur le 1 mai.", "La taxe entrera en vigueur le 1er mai.")],
    clean: &["Le 1er mai est férié.", "Le numéro 1, mai 1968 en couverture.", "Il a 1 an en mai ; le 11 mai."],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        let before = context.folded(at - 1);
        let is_date = matches!(before, "le" | "du" | "au" | "dès" | "depuis") || DAYS.contains(&before);
        if context.text(at) == "1" && is_date && MONTHS.contains(&context.folded(at + 1)) {
            let month = context.text(at + 1);
            let message = context.lang().choose(
                format!("« 1 {month} » : le premier du mois s’écrit « 1er {month} »"),
                format!("“1 {month}”: the first of the month is “1er {month}”"),
            );
            let edit = Edit { span: context.tokens()[at].span, text: "1er".to_owned() };
            let finding = RULE.finding(context, context.analysis.span(at, at + 1), message).confidence(0.95);
            out.push(finding.fix(format!("1er {month}"), Applicability::Safe, vec![edit]));
        }
    }
}

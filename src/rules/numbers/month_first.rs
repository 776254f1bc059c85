//! `numbers/month-first`: « mai 12, 2015 », for « 12 mai 2015 ».

use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::calendar::MONTHS;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "numbers/month-first",
    summary: Text { fr: "une date avec le mois devant le jour", en: "a date with the month before the day" },
    why: Text {
        fr: "L’anglais met le mois devant et une virgule avant l’année ; le français écrit « 12 mai 2015 ».",
        en: "English puts the month first and a comma before the year; French writes “12 mai 2015”.",
    },
    severity: Severity::Error,
    mqm: "locale-conventions/date-format",
    examples: &[
        example("Il est né mai 12, 1975 à Lyon.", "Il est né 12 mai 1975 à Lyon."),
        example("Il est né le Juin 3, 1975 à Lyon.", "Il est né le 3 juin 1975 à Lyon."),
        example("Il a été élu le mars 1, 2020.", "Il a été élu le 1er mars 2020."),
    ],
    clean: &["Il est né le 12 mai 1975.", "En mai, 12 élèves ; en juin 3.", "En mars 2020, 15 maires."],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in (0..context.tokens().len()).filter(|&at| context.kind(at) == Some(TokenKind::Word)) {
        let month = context.folded(at);
        let number = |at: usize| context.kind(at) == Some(TokenKind::Number);
        let day = context.text(at + 1);
        if !MONTHS.contains(&month)
            || !number(at + 1)
            || !day.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
            || context.text(at + 2) != ","
            || !number(at + 3)
            || context.text(at + 3).len() != 4
        {
            continue;
        }
        let day = if day == "1" { "1er" } else { day };
        let french = format!("{day} {month} {}", context.text(at + 3));
        let span = context.analysis.span(at, at + 3);
        let text = context.document.slice(span);
        let message = context
            .lang()
            .choose(format!("« {text} » : en français, « {french} »"), format!("“{text}”: in French, “{french}”"));
        out.push(RULE.finding(context, span, message).confidence(0.95).replace(french, Applicability::Safe));
    }
}

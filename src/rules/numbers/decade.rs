//! `numbers/english-decade`: « les 1990s », « dans les années 80s ».

use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "numbers/english-decade",
    summary: Text { fr: "une décennie à l’anglaise : « 1990s »", en: "a decade in English: “1990s”" },
    why: Text {
        fr: "Le français dit « les années 1990 », sans « s » au nombre.",
        en: "French says “les années 1990”, with no “s” on the number.",
    },
    severity: Severity::Error,
    mqm: "locale-conventions/date-format",
    examples: &[
        example("Les 1990s ont été belles.", "Les années 1990 ont été belles."),
        example("Un tube des années 80s.", "Un tube des années 80."),
    ],
    clean: &["Les années 1990.", "Un délai de 30s.", "Le Galaxy 20s et la Porsche 911s."],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for (at, token) in context.tokens().iter().enumerate().skip(1).filter(|(_, token)| token.kind == TokenKind::Word) {
        let Some(years) = context.folded(at).strip_suffix('s').map(|form| form.trim_end_matches('\'')) else {
            continue;
        };
        let digits = years.ends_with('0') && years.bytes().all(|b| b.is_ascii_digit());
        let before = context.folded(at - 1);
        let french = match years.len() {
            2 | 4 if digits && before == "années" => years.to_owned(),
            4 if digits && matches!(before, "les" | "des" | "aux") => format!("années {years}"),
            _ => continue,
        };
        let text = context.text(at);
        let message = context
            .lang()
            .choose(format!("« {text} » est anglais : « {french} »"), format!("“{text}” is English: “{french}”"));
        out.push(RULE.finding(context, token.span, message).confidence(0.95).replace(french, Applicability::Review));
    }
}

//! `numbers/ungrouped`: « 34000 euros », « 6000 tweets », thousands without their space.

use super::{Numeral, Style};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Class, Lexicon};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "numbers/ungrouped",
    summary: Text { fr: "un grand nombre sans espace de milliers", en: "a large number without its thousands space" },
    why: Text {
        fr: "Le français sépare les milliers par une espace insécable : « 34 000 euros », « 6 000 messages ».",
        en: "French sets thousands apart by a no-break space: “34 000 euros”, “6 000 messages”.",
    },
    severity: Severity::Info,
    mqm: "locale-conventions/number-format",
    examples: &[
        example("La facture atteint 34000 euros.", "La facture atteint 34\u{a0}000 euros."),
        example(
            "Le site reçoit 6000 messages par jour et 12 000 la nuit.",
            "Le site reçoit 6\u{a0}000 messages par jour et 12 000 la nuit.",
        ),
    ],
    clean: &[
        "En 2015 mille élèves.",
        "Le code 75011 Paris.",
        "Les 2024 premiers.",
        "Le 6000 mètres.",
        "Un lot de 1500 pièces.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    let spaced = |at: usize| {
        context.kind(at) == Some(TokenKind::Number)
            && Numeral::read(context.text(at)).is_some_and(|n| n.style == Style::French && n.integer.len() > 3)
    };
    let mut groups_elsewhere = None;
    for (at, token) in context.tokens().iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Number) {
        let text = context.text(at);
        if text.len() < 4 || !text.bytes().all(|b| b.is_ascii_digit()) || text.starts_with('0') || !counts(context, at)
        {
            continue;
        }
        let year = text.len() == 4 && text.parse::<u32>().is_ok_and(|year| (1500..=2100).contains(&year));
        // Four digits may stand together, unless the text groups its numbers.
        let mut grouped = || *groups_elsewhere.get_or_insert_with(|| (0..context.tokens().len()).any(spaced));
        if year || text.len() == 4 && !grouped() {
            continue;
        }
        let Some(number) = Numeral::read(text) else { continue };
        let french = number.french(context.settings.profile, false);
        let message = context.lang().choose(
            format!("« {text} » : les milliers se séparent, « {french} »"),
            format!("“{text}”: thousands are set apart, “{french}”"),
        );
        let severity = if text.len() > 4 { Severity::Warning } else { RULE.severity };
        out.push(RULE.finding(context, token.span, message).severity(severity).replace(french, Applicability::Review));
    }
}

/// True before a plural noun in small letters or a currency sign.
fn counts(context: &Context, at: usize) -> bool {
    let form = context.folded(at + 1);
    let noun = form.chars().count() > 2
        && form.ends_with(['s', 'x'])
        && context.text(at + 1).starts_with(char::is_lowercase)
        && Lexicon::french().classes(form).contains(Class::Noun);
    let race = matches!(form, "mètres") && at > 0 && matches!(context.folded(at - 1), "le" | "un" | "du" | "au");
    matches!(form, "€" | "$" | "£") || noun && !race
}

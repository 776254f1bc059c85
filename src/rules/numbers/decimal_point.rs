//! `numbers/decimal-point`: « 3.5 % », « .25 point ».

use super::scales::{Scale, common_scale};
use super::{Numeral, Style};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::{Locale, Text};

pub(crate) const RULE: Rule = Rule {
    name: "numbers/decimal-point",
    summary: Text { fr: "un point décimal", en: "a decimal point" },
    why: Text {
        fr: "En français, la virgule sépare les décimales, et un zéro la précède : « 3,5 % », « 0,25 point ».",
        en: "In French a comma separates the decimals, with a zero before it if need be: “3,5 %”, “0,25 point”.",
    },
    severity: Severity::Warning,
    mqm: "locale-conventions/number-format",
    examples: &[
        example("La croissance atteint 3.5 %.", "La croissance atteint 3,5 %."),
        example("Près de 2.7 millions de foyers.", "Près de 2,7 millions de foyers."),
        example("Une hausse de .25 point.", "Une hausse de 0,25 point."),
        example("Il mesure 1.5 kilomètre.", "Il mesure 1,5 kilomètre."),
    ],
    clean: &[
        "La version 3.5 du modèle GPT-4.1 est sortie.",
        "Le chapitre 2.1 renvoie à l’article 4.2 et à la note 1.",
        "Une carabine de calibre .22 a été saisie.",
        "Rendez-vous à 14.30 heures.",
    ],
    check,
};

/// What a decimal number counts.
const UNITS: &[&str] = &[
    "point",
    "points",
    "euro",
    "euros",
    "dollar",
    "dollars",
    "kg",
    "km",
    "cm",
    "mm",
    "m",
    "litre",
    "litres",
    "mètre",
    "mètres",
    "kilomètre",
    "kilomètres",
    "kilo",
    "kilos",
    "tonne",
    "tonnes",
    "hectare",
    "hectares",
    "degré",
    "degrés",
    "fois",
    "seconde",
    "secondes",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for (at, token) in context.tokens().iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Number) {
        let bare = at > 0
            && context.text(at - 1) == "."
            && context.analysis.glued(at)
            && !(at > 1 && context.analysis.glued(at - 1));
        let text = context.text(at);
        if !(bare || text.contains('.')) || !is_quantity(context, at) {
            continue;
        }
        let Some(number) =
            Numeral::read(text).filter(|n| if bare { n.style == Style::Plain } else { n.style == Style::Point })
        else {
            continue;
        };
        let span = if bare { context.tokens()[at - 1].span.cover(token.span) } else { token.span };
        let french = if bare { format!("0,{text}") } else { number.french(context.settings.profile, false) };
        let written = context.document.slice(span);
        let message = context.lang().choose(
            format!("« {written} » : un point décimal à l’anglaise"),
            format!("“{written}”: an English decimal point"),
        );
        out.push(RULE.finding(context, span, message).replace(french, Applicability::Safe));
    }
}

/// A version or a section also has points; only what counts something is a quantity.
fn is_quantity(context: &Context, at: usize) -> bool {
    let money_before = at > 0 && matches!(context.text(at - 1), "$" | "€" | "£");
    let (text, word) = (context.text(at + 1), context.folded(at + 1));
    let money_after = matches!(text, "$" | "€" | "£") && context.settings.locale != Locale::Ch;
    let counts = money_after
        || text == "%"
        || word.len() > 2 && common_scale(word).is_some()
        || Scale::named(word).is_some()
        || UNITS.contains(&word);
    counts && !money_before
}

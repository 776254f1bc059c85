//! `numbers/english-grouping`: « 1,500,000 », « 12,500 manifestants ».

use super::{Numeral, Style};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "numbers/english-grouping",
    summary: Text { fr: "des virgules entre les milliers", en: "commas between thousands" },
    why: Text {
        fr: "En français, la virgule annonce les décimales ; les milliers se séparent par une espace insécable : « 12 500 ».",
        en: "In French the comma begins the decimals; thousands are set apart by a no-break space: “12 500”.",
    },
    severity: Severity::Warning,
    mqm: "locale-conventions/number-format",
    examples: &[
        example("Le site compte 1,500,000 abonnés.", "Le site compte 1 500 000 abonnés."),
        example("Près de 14,300 spectateurs ont applaudi.", "Près de 14 300 spectateurs ont applaudi."),
        example("La facture s’élève à 1,264.00 euros.", "La facture s’élève à 1 264,00 euros."),
    ],
    clean: &[
        "Un écart de 1,757 millimètres, un prix de 99,875 unités.",
        "Le lot pèse 12,500 kg et mesure 1,250 m.",
        "Le litre de gazole à 1,859 euro.",
        "Il a couru en 9,580 secondes.",
        "Les articles 1, 500 et 600.",
        "Le taux est de 3,125 %.",
    ],
    check,
};

/// Nouns of measure, which take three decimals; anything else that is counted takes none.
const MEASURES: &[&str] = &[
    "kg",
    "km",
    "cm",
    "mm",
    "m",
    "g",
    "mg",
    "l",
    "cl",
    "ml",
    "ha",
    "t",
    "s",
    "h",
    "kwh",
    "mwh",
    "gwh",
    "kilos",
    "kilogrammes",
    "grammes",
    "mètres",
    "kilomètres",
    "litres",
    "hectares",
    "tonnes",
    "secondes",
    "minutes",
    "heures",
    "points",
    "degrés",
    "euros",
    "dollars",
    "francs",
    "millions",
    "milliards",
    "pour",
    "fois",
    "volts",
    "watts",
    "ampères",
    "bars",
    "hertz",
    "pouces",
    "parsecs",
    "jours",
    "ans",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for (at, token) in context.tokens().iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Number) {
        let text = context.text(at);
        if !text.contains(',') {
            continue;
        }
        let Some(number) = Numeral::read(text) else { continue };
        let (applicability, confidence) = match number.style {
            Style::English => (Applicability::Safe, 0.95),
            Style::OneComma if counts_things(context, at) => (Applicability::Review, 0.85),
            _ => continue,
        };
        // The currency rule turns the whole amount round.
        if at > 0
            && context.kind(at - 1) == Some(TokenKind::Symbol)
            && matches!(context.text(at - 1), "$" | "€" | "£" | "¥" | "₹")
        {
            continue;
        }
        let french = number.french(context.settings.profile, false);
        let message = context.lang().choose(
            format!("« {text} » : les milliers à l’anglaise"),
            format!("“{text}”: thousands as English groups them"),
        );
        out.push(RULE.finding(context, token.span, message).confidence(confidence).replace(french, applicability));
    }
}

/// « 12,500 manifestants »: the number counts a plural noun that is no measure.
fn counts_things(context: &Context, at: usize) -> bool {
    let noun = context.folded(at + 1);
    context.kind(at + 1) == Some(TokenKind::Word)
        && noun.chars().count() > 3
        && noun.ends_with(['s', 'x'])
        && !MEASURES.contains(&noun)
        && !["mètres", "grammes", "litres", "unités", "secondes", "octets", "points"]
            .iter()
            .any(|unit| noun.ends_with(unit))
        && context.text(at + 1).starts_with(char::is_lowercase)
        && crate::lexicon::Lexicon::french().contains(noun)
}

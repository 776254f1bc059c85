//! `numbers/imperial-unit`: « 30 miles », « 12 000 acres », « 100 °F ».

use super::Numeral;
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::{Locale, Text};

pub(crate) const RULE: Rule = Rule {
    name: "numbers/imperial-unit",
    summary: Text { fr: "une unité anglo-saxonne laissée telle quelle", en: "an imperial unit left as it was" },
    why: Text {
        fr: "Le lecteur compte en kilomètres, en hectares, en litres et en degrés Celsius : on convertit, et on arrondit comme l’original.",
        en: "Readers count in kilometres, hectares, litres and degrees Celsius: convert, and round as the original does.",
    },
    severity: Severity::Warning,
    mqm: "locale-conventions/measurement-unit",
    examples: &[
        example("La ville est à 30 miles de la frontière.", "La ville est à 48 kilomètres de la frontière."),
        example("Le camion a roulé 200 milles vers le nord.", "Le camion a roulé 320 kilomètres vers le nord."),
        example("Le feu a parcouru 12 000 acres.", "Le feu a parcouru 4 900 hectares."),
        example("Des vents de 75 mph ont soufflé.", "Des vents de 120 km/h ont soufflé."),
        example("Un réservoir de 20 gallons.", "Un réservoir de 76 litres."),
        example("Il fait 104 degrés Fahrenheit.", "Il fait 40 degrés Celsius."),
        example("Une maison de 2 500 pieds carrés.", "Une maison de 230 mètres carrés."),
        example("Un mur de 30 pieds de haut.", "Un mur de 9,1 mètres de haut."),
        example("L’ours pèse 700 livres.", "L’ours pèse 320 kilos."),
    ],
    clean: &[
        "Le voilier a été retrouvé à 30 milles au large d’Ouessant.",
        "La ville est à 30 miles (48 km) de la frontière.",
        "La marée noire couvre 209 km (130 miles) de côtes.",
        "Le cargo a sombré à 40 miles nautiques des Açores.",
        "Il a gagné les 500 miles d’Indianapolis.",
        "Le sac coûte 700 livres.",
        "L’avion vole à 30 000 pieds.",
        "Deux mille coureurs, dix mille pieds de vigne.",
        "Un écran de 27 pouces.",
    ],
    check,
};

/// A unit: its words, those that must stand beside it if any, and what it becomes.
struct Unit {
    words: &'static [&'static str],
    /// Words right after the unit without which it may be something else.
    after: &'static [&'static str],
    french: &'static str,
    factor: f64,
    /// Current in French Canada.
    canadian: bool,
}

const fn unit(words: &'static [&'static str], french: &'static str, factor: f64) -> Unit {
    Unit { words, after: &[], french, factor, canadian: false }
}

/// Longer ones first. Factors of the international yard and pound of 1959, and of the US gallon.
const UNITS: &[Unit] = &[
    unit(&["miles", "carrés"], "kilomètres carrés", 2.59),
    unit(&["miles", "par", "heure"], "km/h", 1.609),
    unit(&["miles", "à", "l'", "heure"], "km/h", 1.609),
    unit(&["milles", "à", "l'", "heure"], "km/h", 1.609),
    unit(&["miles"], "kilomètres", 1.609),
    unit(&["mph"], "km/h", 1.609),
    Unit { canadian: true, ..unit(&["milles"], "kilomètres", 1.609) },
    Unit { canadian: true, ..unit(&["pieds", "carrés"], "mètres carrés", 0.0929) },
    Unit {
        after: &["de haut", "de long", "de large", "de profondeur", "de hauteur", "de longueur"],
        canadian: true,
        ..unit(&["pieds"], "mètres", 0.3048)
    },
    Unit { canadian: true, ..unit(&["acres"], "hectares", 0.4047) },
    Unit { canadian: true, ..unit(&["gallons"], "litres", 3.785) },
    Unit { canadian: true, ..unit(&["livres"], "kilos", 0.4536) },
];

/// The units of temperature, and how the number is said in Celsius.
const FAHRENHEIT: &[(&[&str], &str)] = &[
    (&["degrés", "fahrenheit"], "degrés Celsius"),
    (&["°f"], "°C"),
    (&["°", "f"], "°C"),
    (&["degrés", "f"], "degrés Celsius"),
];

/// At sea and in the air a mile is nautical, and French.
const AT_SEA: &[&str] = &[
    "marin",
    "marins",
    "nautique",
    "nautiques",
    "mer",
    "large",
    "côte",
    "côtes",
    "voilier",
    "navire",
    "bateau",
    "port",
    "naviguer",
    "skipper",
    "cargo",
    "pétrolier",
    "île",
    "îles",
    "archipel",
    "océan",
    "sous-marin",
    "régate",
    "ouragan",
];

const WEIGHING: &[&str] = &["pèse", "pesant", "pesait", "pèsent", "pesaient", "peser", "poids"];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len() {
        if context.kind(at) == Some(TokenKind::Number)
            && let Some(number) = Numeral::read(context.text(at))
        {
            out.extend(measured(context, at, &number));
        }
    }
}

fn measured(context: &Context, at: usize, number: &Numeral) -> Option<Finding> {
    let value = number.value()?;
    let (length, french, converted) = fahrenheit(context, at, value).or_else(|| {
        let unit = UNITS.iter().find(|unit| is_meant(context, at, unit))?;
        Some((unit.words.len(), unit.french, value * unit.factor))
    })?;
    let last = at + length;
    // « 30 miles (48 km) » and « 48 km (30 miles) » are converted already; « les 500 miles d’Indianapolis » is a name, and
    // « 30 miles nautiques » are what sailors count.
    let is_bracketed = at > 0 && context.text(at - 1) == "(" || context.text(last + 1) == "(";
    let is_nautical = matches!(context.folded(last + 1), "nautiques" | "marins");
    let is_named = at > 0 && context.folded(at - 1) == "les" && matches!(context.folded(last + 1), "d'" | "de" | "du");
    if is_bracketed || is_nautical || is_named {
        return None;
    }
    let span = context.analysis.span(at, last);
    let rounded = Numeral::rounded(converted, number.significant_digits());
    let text = format!("{} {french}", rounded.french(context.settings.profile, false));
    let message = context.lang().choose(
        format!("« {} » : environ {text}", context.document.slice(span)),
        format!("“{}”: about {text}", context.document.slice(span)),
    );
    Some(RULE.finding(context, span, message).confidence(0.85).replace(context.spelt(&text), Applicability::Review))
}

fn is_meant(context: &Context, at: usize, unit: &Unit) -> bool {
    let follows =
        |from: usize, words: &str| words.split(' ').enumerate().all(|(n, word)| context.folded(from + n) == word);
    let is_unit = unit.words.iter().enumerate().all(|(n, word)| context.folded(at + 1 + n) == *word);
    let next = at + 1 + unit.words.len();
    if !is_unit || unit.canadian && context.settings.locale == Locale::Ca {
        return false;
    }
    let qualified = unit.after.is_empty() || unit.after.iter().any(|words| follows(next, words));
    let mut around = context.analysis.sentence_of(at).range().map(|at| context.folded(at));
    qualified
        && match unit.words[0] {
            "milles" => !around.any(|word| AT_SEA.contains(&word)),
            // Money else.
            "livres" => around.any(|word| WEIGHING.contains(&word)) && context.folded(next) != "sterling",
            _ => true,
        }
}

fn fahrenheit(context: &Context, at: usize, value: f64) -> Option<(usize, &'static str, f64)> {
    let is_said = |words: &[&str]| words.iter().enumerate().all(|(n, word)| context.folded(at + 1 + n) == *word);
    let (words, french) = FAHRENHEIT.iter().find(|(words, _)| is_said(words))?;
    Some((words.len(), french, (value - 32.0) / 1.8))
}

//! `bilingual/changed-scale`: « 2,9 millions » where the English has *2.9 billion*.

use super::pairs;
use crate::bilingual::Passage;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::numbers::{Numeral, counted};
use crate::rules::{Context, Rule, example_beside};
use crate::settings::Text;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "bilingual/changed-scale",
    summary: Text { fr: "un nombre qui a changé d’ordre de grandeur", en: "a number whose magnitude changed" },
    why: Text {
        fr: "L’anglais « million » est un million, « billion » un milliard, « trillion » mille milliards : l’original tranche.",
        en: "English “million” is French “million”, “billion” is “milliard”, “trillion” is “mille milliards”: the original decides.",
    },
    severity: Severity::Error,
    mqm: "accuracy/mistranslation/number",
    examples: &[
        example_beside(
            "The group made $2.9 billion.",
            "Le groupe a gagné 2,9 millions de dollars.",
            "Le groupe a gagné 2,9 milliards de dollars.",
        ),
        example_beside(
            "It is worth $3 trillion.",
            "Il vaut 3 milliards de dollars.",
            "Il vaut 3 000 milliards de dollars.",
        ),
        example_beside(
            "It has 5 million users.",
            "Il a 5 milliards d’utilisateurs.",
            "Il a 5 millions d’utilisateurs.",
        ),
    ],
    clean: &["Le groupe a gagné 2,9 milliards de dollars, dont 3 millions en Inde."],
    check,
};

/// A number with its scale word, as one text has it.
struct Amount {
    number: Numeral,
    /// The power of ten of the scale word.
    power: i32,
    /// The token of the number.
    at: usize,
}

impl Amount {
    fn value(&self) -> f64 {
        self.number.value().unwrap_or_default() * 10f64.powi(self.power)
    }

    fn is(&self, other: &Self) -> bool {
        (self.value() - other.value()).abs() <= self.value().abs() * TOLERANCE
    }

    /// The same figures before another scale word.
    fn has_figures_of(&self, other: &Self) -> bool {
        let figures = |amount: &Self| amount.number.value().unwrap_or_default();
        (figures(self) - figures(other)).abs() < f64::EPSILON && figures(self) > 0.0
    }
}

/// What rounding may change of a number.
const TOLERANCE: f64 = 0.01;

fn check(context: &Context, out: &mut Vec<Finding>) {
    for (french, english) in pairs(context) {
        let originals = english_amounts(&english);
        if originals.is_empty() {
            continue;
        }
        let written = french_amounts(context, &french);
        for original in originals.iter().filter(|original| !written.iter().any(|amount| amount.is(original))) {
            let suspect = written
                .iter()
                .find(|amount| amount.has_figures_of(original) && !originals.iter().any(|other| other.is(amount)));
            out.extend(suspect.map(|amount| changed(context, &english, original, amount)));
        }
    }
}

fn english_amounts(english: &Passage) -> Vec<Amount> {
    let amount = |at: usize| {
        let power = match english.folded(at + 1) {
            "thousand" => 3,
            "million" | "millions" | "m" | "mn" => 6,
            "billion" | "billions" | "bn" | "b" => 9,
            "trillion" | "trillions" | "tn" | "t" => 12,
            _ => return None,
        };
        // A point parts decimals in English, a comma thousands.
        Some(Amount { number: Numeral::read(&english.text(at).replace(',', ""))?, power, at })
    };
    english.tokens.clone().filter_map(amount).collect()
}

fn french_amounts(context: &Context, tokens: &Range<usize>) -> Vec<Amount> {
    let amount = |at: usize| {
        let power = match context.folded(at + 1) {
            "mille" if matches!(context.folded(at + 2), "milliard" | "milliards") => 12,
            "mille" => 3,
            "million" | "millions" => 6,
            "milliard" | "milliards" | "md" | "mds" => 9,
            // Other rules speak of these; here they only answer for themselves.
            "billion" | "billions" | "t" => 12,
            "bn" | "b" => 9,
            "m" | "mn" => 6,
            "k" => 3,
            _ => return None,
        };
        Some(Amount { number: Numeral::read(context.text(at))?, power, at })
    };
    tokens.clone().filter_map(amount).collect()
}

fn changed(context: &Context, english: &Passage, original: &Amount, amount: &Amount) -> Finding {
    let span = context.analysis.span(
        amount.at,
        amount.at + if amount.power == 12 && context.folded(amount.at + 1) == "mille" { 2 } else { 1 },
    );
    let (said, written) = (english.slice(original.at, original.at + 1), context.document.slice(span));
    let right = match original.power {
        3 => {
            counted(&amount.number.times_thousand(), "", context.settings).trim_end_matches(['s', '\u{a0}']).to_owned()
        }
        6 => counted(&amount.number, "million", context.settings),
        9 => counted(&amount.number, "milliard", context.settings),
        _ => counted(&amount.number.times_thousand(), "milliard", context.settings),
    };
    let message = context.lang().choose(
        format!("« {written} » : l’original dit « {said} », soit {right}"),
        format!("“{written}”: the original says “{said}”, which is {right}"),
    );
    RULE.finding(context, span, message).confidence(0.97).replace(right, Applicability::Review)
}

//! Scale words: what English and French mean by them.
//!
//! French counts on the long scale: *milliard* is 10^9, *billion* 10^12, *trillion* 10^18. English *billion* is 10^9 and
//! *trillion* 10^12. French newspapers write « 2 900 milliards » where English writes *2.9 trillion*.

use super::Numeral;
use crate::settings::{Locale, Settings};

/// A scale word that English and French do not share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scale {
    Billion,
    Trillion,
    Quadrillion,
}

impl Scale {
    /// The scale that a folded word names, singular or plural.
    pub fn named(word: &str) -> Option<Self> {
        match word {
            "billion" | "billions" => Some(Self::Billion),
            "trillion" | "trillions" => Some(Self::Trillion),
            "quadrillion" | "quadrillions" => Some(Self::Quadrillion),
            _ => None,
        }
    }

    /// The amount as French writes it, the word being taken in its English sense.
    pub fn in_french(self, number: &Numeral, settings: Settings) -> String {
        let milliards = |number: &Numeral| counted(number, "milliard", settings);
        match self {
            Self::Billion => milliards(number),
            // « Billion » is the official word for 10^12 in Canada.
            Self::Trillion if settings.locale == Locale::Ca => counted(number, "billion", settings),
            Self::Trillion => milliards(&number.times_thousand()),
            Self::Quadrillion => format!("{} de milliards", counted(number, "million", settings)),
        }
    }
}

/// The number with its scale word, which agrees from two on.
pub(in crate::rules) fn counted(number: &Numeral, word: &str, settings: Settings) -> String {
    format!("{}\u{a0}{word}{}", number.french(settings.profile, true), if number.is_plural() { "s" } else { "" })
}

/// *Million*, *milliard* and their abbreviations, which both languages share or French alone has.
pub(super) fn common_scale(word: &str) -> Option<&'static str> {
    match word {
        "million" | "millions" | "m" | "mn" | "mio" => Some("million"),
        "milliard" | "milliards" | "md" | "mds" | "bn" | "b" | "mrd" => Some("milliard"),
        "k" | "mille" => Some("mille"),
        _ => None,
    }
}

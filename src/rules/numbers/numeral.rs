//! What a row of digits says, whoever wrote it.

use crate::settings::Profile;
use crate::text::fold::is_no_break_space;

/// A number: its digits, and how they were set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::rules) struct Numeral {
    /// The digits before the decimal sign, without separators.
    pub integer: String,
    /// The digits after it.
    pub decimals: String,
    /// How it was written.
    pub style: Style,
}

/// How a number was written. What could be read in two ways is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::rules) enum Style {
    /// Digits only.
    Plain,
    /// As French writes: spaces between groups, a decimal comma.
    French,
    /// `1,500,000` or `1,264.00`: nothing but English.
    English,
    /// `12,500`: an English thousand or three French decimals.
    OneComma,
    /// `3.5`: a decimal point.
    Point,
}

impl Numeral {
    /// Reads a number token; `None` for dotted versions, dates and what else is no quantity.
    pub fn read(text: &str) -> Option<Self> {
        let mut groups: Vec<&str> = Vec::new();
        let mut signs: Vec<char> = Vec::new();
        let mut rest = text;
        while let Some(at) = rest.find(|c: char| !c.is_ascii_digit()) {
            let sign = rest[at..].chars().next()?;
            groups.push(&rest[..at]);
            signs.push(if is_no_break_space(sign) { ' ' } else { sign });
            rest = &rest[at + sign.len_utf8()..];
        }
        groups.push(rest);
        let spaced = signs.iter().take_while(|&&sign| matches!(sign, ' ' | '\'' | '’')).count();
        let thousands = |count: usize| {
            groups[1..=count].iter().all(|group| group.len() == 3)
                && groups[0].len() <= 3
                && !groups[0].starts_with('0')
        };
        let decimal = |from: usize, style: Style| {
            Some(Self { integer: groups[..from].concat(), decimals: groups[from..].concat(), style })
        };
        match signs.as_slice() {
            [] => decimal(1, Style::Plain),
            _ if spaced == signs.len() => decimal(groups.len(), Style::French),
            [.., ','] if spaced == signs.len() - 1 && spaced > 0 => decimal(groups.len() - 1, Style::French),
            [','] if groups[1].len() == 3 && thousands(1) => {
                Some(Self { integer: groups.concat(), decimals: String::new(), style: Style::OneComma })
            }
            [','] => decimal(1, Style::French),
            ['.'] => decimal(1, Style::Point),
            [commas @ .., '.'] if commas.iter().all(|&c| c == ',') && thousands(commas.len()) => {
                decimal(groups.len() - 1, Style::English)
            }
            commas if commas.iter().all(|&c| c == ',') && thousands(commas.len()) => {
                decimal(groups.len(), Style::English)
            }
            _ => None,
        }
    }

    /// The same number, a thousand times as large.
    pub fn times_thousand(&self) -> Self {
        let mut decimals = self.decimals.clone();
        while decimals.len() < 3 {
            decimals.push('0');
        }
        let integer = format!("{}{}", self.integer, &decimals[..3]);
        let integer = integer.trim_start_matches('0');
        Self {
            integer: if integer.is_empty() { "0" } else { integer }.to_owned(),
            decimals: decimals[3..].to_owned(),
            style: Style::French,
        }
    }

    /// The number as French writes it; zeros that end the decimals are dropped before a scale word.
    pub fn french(&self, profile: Profile, before_scale: bool) -> String {
        let space = group_space(profile);
        let mut out = String::new();
        for (at, digit) in self.integer.chars().enumerate() {
            if at > 0 && (self.integer.len() - at).is_multiple_of(3) {
                out.push(space);
            }
            out.push(digit);
        }
        let decimals = if before_scale { self.decimals.trim_end_matches('0') } else { &self.decimals };
        if !decimals.is_empty() {
            out.push(',');
            out.push_str(decimals);
        }
        out
    }

    /// What it amounts to.
    pub fn value(&self) -> Option<f64> {
        format!("{}.{}", self.integer, self.decimals).parse().ok()
    }

    /// How many digits carry meaning: two at least, zeros at the end of a whole number apart.
    pub fn significant_digits(&self) -> i32 {
        let digits = format!("{}{}", self.integer, self.decimals);
        let digits = digits.trim_start_matches('0');
        let digits = if self.decimals.is_empty() { digits.trim_end_matches('0') } else { digits };
        digits.len().max(2) as i32
    }

    /// A quantity rounded to that many digits.
    pub fn rounded(value: f64, digits: i32) -> Self {
        let magnitude = if value == 0.0 { 0 } else { value.abs().log10().floor() as i32 + 1 };
        let step = 10f64.powi(magnitude - digits);
        let decimals = (digits - magnitude).max(0) as usize;
        let text = format!("{:.decimals$}", (value / step).round() * step);
        let (integer, decimals) = text.split_once('.').unwrap_or((&text, ""));
        let decimals = decimals.trim_end_matches('0');
        Self { integer: integer.to_owned(), decimals: decimals.to_owned(), style: Style::French }
    }

    /// True from two on: French plurals begin there, so 1,9 is singular.
    pub fn is_plural(&self) -> bool {
        self.integer.len() > 1
            && self.integer.trim_start_matches('0') != "1"
            && !self.integer.trim_start_matches('0').is_empty()
            || self.integer.bytes().all(|digit| digit >= b'2')
    }
}

/// The space between groups of digits: thin in print, a plain no-break one elsewhere.
fn group_space(profile: Profile) -> char {
    match profile {
        Profile::Imprimerie | Profile::FrCh => '\u{202f}',
        _ => '\u{a0}',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn french(text: &str) -> Option<String> {
        Numeral::read(text).map(|n| format!("{:?} {}", n.style, n.french(Profile::Presse, false)))
    }

    #[test]
    fn styles_are_told_apart() {
        for (text, expected) in [
            ("2900", "Plain 2\u{a0}900"),
            ("2\u{202f}900,5", "French 2\u{a0}900,5"),
            ("1,500,000", "English 1\u{a0}500\u{a0}000"),
            ("1,264.00", "English 1\u{a0}264,00"),
            ("12,500", "OneComma 12\u{a0}500"),
            ("0,125", "French 0,125"),
            ("3,5", "French 3,5"),
            ("3.5", "Point 3,5"),
        ] {
            assert_eq!(french(text).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(french("1.2.3"), None);
        assert_eq!(french("1,2,3"), None);
    }

    #[test]
    fn a_thousand_times() {
        let times = |text: &str| Numeral::read(text).unwrap().times_thousand().french(Profile::Presse, true);
        assert_eq!(times("2,90"), "2\u{a0}900");
        assert_eq!(times("1"), "1\u{a0}000");
        assert_eq!(times("0,5"), "500");
        assert_eq!(times("1,2345"), "1\u{a0}234,5");
    }

    #[test]
    fn quantities_are_rounded_as_the_original_was() {
        let rounded = |text: &str, factor: f64| {
            let number = Numeral::read(text).unwrap();
            Numeral::rounded(number.value().unwrap() * factor, number.significant_digits())
                .french(Profile::Presse, false)
        };
        assert_eq!(rounded("30", 1.609), "48");
        assert_eq!(rounded("12 000", 0.4047), "4\u{a0}900");
        assert_eq!(rounded("1,5", 1.609), "2,4");
        assert_eq!(rounded("26,2", 1.609), "42,2");
        assert_eq!(rounded("0", 1.609), "0");
    }

    #[test]
    fn plurals_begin_at_two() {
        let plural = |text: &str| Numeral::read(text).unwrap().is_plural();
        assert!(plural("2") && plural("10") && plural("2,5") && plural("100"));
        assert!(!plural("1") && !plural("1,9") && !plural("0,5"));
    }
}

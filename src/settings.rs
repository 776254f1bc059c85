//! What a newsroom may set and a rule may ask: language of messages, locale, typography.

use serde::{Deserialize, Serialize};

/// The language of messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// French, the language of those who read the texts.
    #[default]
    Fr,
    /// English, for those who run the checks.
    En,
}

impl Lang {
    /// The text in this language.
    pub fn choose<T>(self, fr: T, en: T) -> T {
        match self {
            Self::Fr => fr,
            Self::En => en,
        }
    }
}

/// A text in both languages of messages.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    /// In French.
    pub fr: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Text {
    /// The text in `lang`.
    pub fn get(self, lang: Lang) -> &'static str {
        lang.choose(self.fr, self.en)
    }
}

/// The French that is written: some words and numbers are right in one country and wrong in another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Locale {
    /// France.
    #[default]
    #[serde(rename = "fr-FR")]
    Fr,
    /// Canada. *Billion* and *trillion* are official words there for 10^12 and 10^18.
    #[serde(rename = "fr-CA")]
    Ca,
    /// Belgium.
    #[serde(rename = "fr-BE")]
    Be,
    /// Switzerland.
    #[serde(rename = "fr-CH")]
    Ch,
}

/// The norm of spaces, quotes and apostrophes, since the norms contradict each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Profile {
    /// Books: thin no-break space before `;` `!` `?`, no-break before `:` and inside « », curly apostrophes.
    #[serde(rename = "imprimerie")]
    Imprimerie,
    /// News sites: a space must be there, of whatever kind; straight apostrophes pass.
    #[default]
    #[serde(rename = "presse")]
    Presse,
    /// Canada: no space before `;` `!` `?`.
    #[serde(rename = "fr-CA")]
    FrCa,
    /// Switzerland: thin no-break spaces throughout, inside « » too.
    #[serde(rename = "fr-CH")]
    FrCh,
    /// European institutions: no space before `:` `;` `!` `?`, none inside « ».
    #[serde(rename = "ue")]
    Ue,
    /// No typography at all.
    #[serde(rename = "off")]
    Off,
}

/// What the rules may ask of the settings in force for one document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language of messages.
    pub lang: Lang,
    /// The French that is written.
    pub locale: Locale,
    /// The norm of typography.
    pub profile: Profile,
}

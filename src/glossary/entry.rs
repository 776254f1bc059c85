//! The file format of the glossaries, as newsrooms write it.

use crate::family::Family;
use crate::finding::{Applicability, Severity};
use crate::lexicon::Gender;
use crate::settings::Locale;
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// A glossary file: entries, names, or both.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    /// The family of the entries, where the path of the file does not tell.
    pub family: Option<Family>,
    /// What the names are, for those that do not say.
    pub kind: Option<NameKind>,
    /// Lists of patterns that `when`, `unless` and `when_document` of any entry may name: `@justice`.
    #[serde(default)]
    pub subjects: BTreeMap<String, Vec<Spanned<String>>>,
    #[serde(default)]
    pub entry: Vec<Spanned<RawEntry>>,
    #[serde(default)]
    pub names: Vec<Spanned<RawName>>,
}

/// An entry as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawEntry {
    pub id: String,
    #[serde(default)]
    pub source: Vec<String>,
    #[serde(default)]
    pub wrong: Vec<Spanned<String>>,
    #[serde(default)]
    pub right: Vec<Spanned<String>>,
    #[serde(default)]
    pub why: String,
    pub why_en: Option<String>,
    #[serde(default)]
    pub when: Vec<Spanned<String>>,
    #[serde(default)]
    pub unless: Vec<Spanned<String>>,
    #[serde(default)]
    pub when_document: Vec<Spanned<String>>,
    pub applies: Option<Applicability>,
    pub severity: Option<Severity>,
    #[serde(default)]
    pub region: Vec<Locale>,
    #[serde(default)]
    pub examples: Vec<Example>,
    #[serde(default)]
    pub clean: Vec<Clean>,
    #[serde(default)]
    pub disabled: bool,
}

/// Proof that an entry fires: a text, and the same once the first fix is applied.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// Holds the artifact.
    pub bad: String,
    /// What the first fix makes of it.
    pub good: String,
    /// The English it was translated from; entries of the family `bilingual` need it.
    pub english: Option<String>,
}

/// Proof that an entry keeps silent: good French, alone or with the English it was translated from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(from = "RawClean")]
pub struct Clean {
    /// Uses the same words rightly.
    pub text: String,
    /// The English it was translated from.
    pub english: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum RawClean {
    Alone(String),
    Beside { text: String, english: String },
}

impl From<RawClean> for Clean {
    fn from(raw: RawClean) -> Self {
        match raw {
            RawClean::Alone(text) => Self { text, english: None },
            RawClean::Beside { text, english } => Self { text, english: Some(english) },
        }
    }
}

/// A name as it is written: one line of a table.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawName {
    pub name: String,
    pub kind: Option<NameKind>,
    #[serde(default, deserialize_with = "gender")]
    pub gender: Option<Gender>,
    /// Other spellings that are right.
    #[serde(default)]
    pub variants: Vec<String>,
    /// Spellings that are wrong, capitals as written here.
    #[serde(default)]
    pub wrong: Vec<String>,
    pub note: Option<String>,
    #[serde(default)]
    pub disabled: bool,
}

/// `m` or `f`.
fn gender<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Gender>, D::Error> {
    match String::deserialize(deserializer)?.as_str() {
        "m" => Ok(Some(Gender::Masculine)),
        "f" => Ok(Some(Gender::Feminine)),
        other => Err(serde::de::Error::unknown_variant(other, &["m", "f"])),
    }
}

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NameKind {
    /// A company, a bank, an exchange.
    Company,
    /// A product, a service, a model, a programme.
    Product,
    /// A newspaper, a channel, a news agency.
    Media,
    /// A university, a school, a laboratory.
    University,
    /// A public body, an international organisation, a party, an association.
    Agency,
    /// Armed forces and their units.
    Army,
    /// A league or a competition.
    League,
    /// A sports team.
    Team,
    /// A film, a series, a book, a song.
    Work,
    /// A person.
    Person,
    /// A country, a town, a district, a building.
    Place,
    /// A currency.
    Currency,
    /// An event, a law, a programme of a government.
    Event,
}

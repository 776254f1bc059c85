//! Names: the one right spelling, and how to tell the wrong ones.

use super::built_in;
use super::entry::{NameKind, RawName};
use crate::finding::RuleName;
use crate::lexicon::Gender;
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// A name that has one right spelling.
#[derive(Clone, Debug)]
pub struct Name {
    /// The right spelling.
    pub name: Cow<'static, str>,
    /// What it names.
    pub kind: NameKind,
    /// The gender that French gives it, where known.
    pub gender: Option<Gender>,
    /// Other spellings that are right.
    pub variants: Vec<Cow<'static, str>>,
    /// Spellings that are wrong, with the capitals that make them a name.
    pub wrong: Vec<Cow<'static, str>>,
    /// Why, where there is more to say than « this is how it is spelt ».
    pub note: Option<Cow<'static, str>>,
}

impl Name {
    pub(super) fn new(raw: RawName, kind: NameKind) -> Self {
        let owned = |texts: Vec<String>| texts.into_iter().map(Cow::Owned).collect();
        Self {
            name: raw.name.into(),
            kind,
            gender: raw.gender,
            variants: owned(raw.variants),
            wrong: owned(raw.wrong),
            note: raw.note.map(Cow::Owned),
        }
        .with_parts()
    }

    pub(super) fn built_in(name: &'static built_in::Name) -> Self {
        let borrowed = |texts: &'static [&'static str]| texts.iter().copied().map(Cow::Borrowed).collect();
        Self {
            name: name.name.into(),
            kind: name.kind,
            gender: name.gender,
            variants: borrowed(name.variants),
            wrong: borrowed(name.wrong),
            note: name.note.map(Cow::Borrowed),
        }
        .with_parts()
    }

    /// With the forms that a name with inner capitals takes when it is pulled apart.
    fn with_parts(mut self) -> Self {
        let apart: Vec<_> =
            pulled_apart(&self.name).filter(|apart| !self.variants.iter().any(|v| v == apart)).collect();
        self.wrong.extend(apart.into_iter().map(Cow::Owned));
        self
    }

    /// The rule that findings carry: `names/chatgpt`.
    pub fn rule(&self) -> RuleName {
        format!("names/{}", slug(&self.name)).into()
    }

    /// The right spellings.
    pub fn accepted(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_ref()).chain(self.variants.iter().map(AsRef::as_ref))
    }
}

/// `Meta Platforms` → `meta-platforms`: letters and digits without accents, joined by hyphens.
pub(super) fn slug(name: &str) -> String {
    let plain =
        name.to_lowercase().nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).collect::<String>();
    let parts: Vec<&str> = plain.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    parts.join("-")
}

/// `ChatGPT` → `Chat GPT`, `Chat-GPT`: a name written as one word with inner capitals, taken apart.
fn pulled_apart(name: &str) -> impl Iterator<Item = String> {
    let humps = humps(name);
    let apart = humps.len() > 1 && humps[0].chars().count() > 2 && name.chars().all(char::is_alphabetic);
    [" ", "-"].into_iter().filter(move |_| apart).map(move |joint| humps.join(joint))
}

/// `DeepSeek` → `Deep`, `Seek`; a run of capitals is one hump.
fn humps(name: &str) -> Vec<&str> {
    let mut starts = vec![0];
    let mut lower_before = false;
    for (at, c) in name.char_indices() {
        if c.is_uppercase() && lower_before {
            starts.push(at);
        }
        lower_before = c.is_lowercase();
    }
    starts.iter().zip(starts.iter().skip(1).copied().chain([name.len()])).map(|(&from, to)| &name[from..to]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_plain_identifiers() {
        assert_eq!(slug("Meta Platforms"), "meta-platforms");
        assert_eq!(slug("L’Oréal"), "l-oreal");
        assert_eq!(slug("AT&T"), "at-t");
    }

    #[test]
    fn inner_capitals_show_where_a_name_is_pulled_apart() {
        assert_eq!(pulled_apart("ChatGPT").collect::<Vec<_>>(), ["Chat GPT", "Chat-GPT"]);
        assert_eq!(pulled_apart("DeepSeek").collect::<Vec<_>>(), ["Deep Seek", "Deep-Seek"]);
        assert_eq!(
            pulled_apart("iPhone").count() + pulled_apart("Nvidia").count() + pulled_apart("Meta Platforms").count(),
            0
        );
    }
}

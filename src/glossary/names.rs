//! Names: the one right spelling, and how to tell the wrong ones.

use super::SpellingKind;
use super::built_in;
use super::entry::{NameKind, RawName};
use super::patterns::Patterns;
use super::spelling::{parts, slug};
use crate::finding::RuleName;
use crate::lexicon::Gender;
use std::borrow::Cow;
use std::sync::OnceLock;

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
    spellings: OnceLock<Patterns>,
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
            spellings: OnceLock::new(),
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
            spellings: OnceLock::new(),
        }
    }

    /// With the forms that a name with inner capitals takes when it is pulled apart.
    fn with_parts(mut self) -> Self {
        let variants: Vec<&str> = self.variants.iter().map(AsRef::as_ref).collect();
        self.wrong.extend(parts(&self.name, &variants).into_iter().map(Cow::Owned));
        self
    }

    /// The rule that findings carry: `names/chatgpt`.
    pub fn rule(&self) -> RuleName {
        format!("names/{}", slug(&self.name)).into()
    }

    /// What to look for: the accepted spellings, then the wrong ones.
    pub(super) fn spellings(&self) -> &Patterns {
        self.spellings.get_or_init(|| {
            let accepted = std::iter::once(&self.name).chain(&self.variants);
            Patterns::words(accepted.chain(&self.wrong).cloned().collect())
        })
    }

    /// What spelling `n` of those is.
    pub fn spelling(&self, n: usize) -> SpellingKind {
        match n.checked_sub(1 + self.variants.len()) {
            None => SpellingKind::Accepted,
            Some(wrong) => SpellingKind::Wrong(wrong),
        }
    }

    /// The right spellings.
    pub fn accepted(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_ref()).chain(self.variants.iter().map(AsRef::as_ref))
    }
}

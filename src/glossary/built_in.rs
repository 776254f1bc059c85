//! The glossaries that the program carries, as the build script (embed.rs) lays them down.

use super::NameKind;
use crate::family::Family;
use crate::lexicon::Gender;

// Every file of `glossaries/`, that of the subjects first: FILES. Where their patterns are looked up: ENTRIES, NAMES.
include!(concat!(env!("OUT_DIR"), "/glossaries.rs"));

/// One file.
pub(super) struct File {
    /// Its path below `glossaries/`.
    pub path: &'static str,
    /// All of it.
    pub text: &'static str,
    pub family: Family,
    pub entries: &'static [Entry],
    pub names: &'static [Name],
}

/// What every run needs of an entry.
pub(super) struct Entry {
    pub id: &'static str,
    pub rule: &'static str,
    pub wrong: &'static [&'static str],
    /// How many elements all its patterns have.
    pub elements: usize,
    /// Where its text stands in that of the file.
    pub start: usize,
    pub end: usize,
}

/// A name.
pub(super) struct Name {
    pub name: &'static str,
    pub kind: NameKind,
    pub gender: Option<Gender>,
    pub variants: &'static [&'static str],
    pub wrong: &'static [&'static str],
    pub note: Option<&'static str>,
}

/// Where the patterns of entries or of names are looked up, sorted by word and by lemma.
#[derive(Debug)]
pub(super) struct Lookup {
    pub words: &'static [(&'static str, &'static [Trigger])],
    pub lemmas: &'static [(&'static str, &'static [Trigger])],
}

/// A pattern that a word or a lemma anchors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Trigger {
    /// The entry or the name, in the order of the files.
    pub item: u32,
    /// Which of its patterns.
    pub pattern: u16,
    /// Which of its elements the anchor is.
    pub element: u8,
    /// The fewest tokens that may stand before the anchor, and one more than the most.
    pub before: (u8, u8),
}

const fn trigger(item: u32, pattern: u16, element: u8, fewest: u8, past_most: u8) -> Trigger {
    Trigger { item, pattern, element, before: (fewest, past_most) }
}

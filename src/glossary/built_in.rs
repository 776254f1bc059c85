//! The glossaries that the program carries, as the build script (embed.rs) lays them down.

use super::NameKind;
use crate::lexicon::Gender;

/// Every file of `glossaries/`, that of the subjects first.
pub(super) const FILES: &[File] = &include!(concat!(env!("OUT_DIR"), "/glossaries.rs"));

/// One file.
pub(super) struct File {
    /// Its path below `glossaries/`.
    pub path: &'static str,
    /// All of it.
    pub text: &'static str,
    /// The family that it names, if it does.
    pub family: Option<&'static str>,
    pub entries: &'static [Entry],
    pub names: &'static [Name],
}

/// What every run needs of an entry.
pub(super) struct Entry {
    pub id: &'static str,
    pub wrong: &'static [&'static str],
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

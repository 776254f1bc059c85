//! The patterns of one entry or name, each read when a text first asks for it.

use super::pattern::Pattern;
use std::borrow::Cow;
use std::sync::OnceLock;

/// What an entry or a name looks for: as it is written, and as it is matched.
#[derive(Clone, Debug)]
pub struct Patterns {
    written: Written,
    read: OnceLock<Box<[OnceLock<Pattern>]>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Written {
    /// In the notation of the glossaries, compiled in.
    BuiltIn(&'static [&'static str]),
    /// In the notation of the glossaries, from a newsroom's file.
    Own(Vec<String>),
    /// Plain words: the spellings of a name.
    Words(Vec<Cow<'static, str>>),
}

impl Patterns {
    pub(super) fn built_in(written: &'static [&'static str]) -> Self {
        Self { written: Written::BuiltIn(written), read: OnceLock::new() }
    }

    /// Patterns that have been read already, with their text.
    pub(super) fn own(patterns: Vec<(String, Pattern)>) -> Self {
        let (written, read): (Vec<String>, Vec<Pattern>) = patterns.into_iter().unzip();
        Self {
            written: Written::Own(written),
            read: OnceLock::from(read.into_iter().map(OnceLock::from).collect::<Box<[_]>>()),
        }
    }

    pub(super) fn words(spellings: Vec<Cow<'static, str>>) -> Self {
        Self { written: Written::Words(spellings), read: OnceLock::new() }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        match &self.written {
            Written::BuiltIn(written) => written.len(),
            Written::Own(written) => written.len(),
            Written::Words(written) => written.len(),
        }
    }

    /// True for an item that looks for nothing.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Pattern `n` as it is written.
    pub fn written(&self, n: usize) -> &str {
        match &self.written {
            Written::BuiltIn(written) => written[n],
            Written::Own(written) => &written[n],
            Written::Words(written) => &written[n],
        }
    }

    /// All of them as they are written.
    pub fn all_written(&self) -> Vec<&str> {
        (0..self.len()).map(|n| self.written(n)).collect()
    }

    /// Pattern `n`, read on the first call. What does not read matches its own words; the tests name it.
    pub fn get(&self, n: usize) -> &Pattern {
        let read = self.read.get_or_init(|| (0..self.len()).map(|_| OnceLock::new()).collect());
        read[n].get_or_init(|| match self.written {
            Written::Words(_) => Pattern::words(self.written(n)),
            _ => Pattern::parse(self.written(n)).unwrap_or_else(|_| Pattern::words(self.written(n))),
        })
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Pattern> {
        (0..self.len()).map(|n| self.get(n))
    }
}

impl PartialEq for Patterns {
    fn eq(&self, other: &Self) -> bool {
        self.all_written() == other.all_written() && self.iter().eq(other.iter())
    }
}

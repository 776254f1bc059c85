//! What must, or must not, stand near a match: patterns, or the vocabulary of a subject (`@justice`).

use super::pattern::Pattern;
use super::words::Words;
use rustc_hash::FxHashMap;
use std::ops::Range;
use std::sync::Arc;

/// One thing that `when`, `unless` or `when_document` asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// This pattern.
    Pattern(Pattern),
    /// Any pattern of a named list.
    Subject(Arc<[Pattern]>),
}

/// The named lists: the words that tell what a sentence speaks of.
pub type Subjects = FxHashMap<String, Arc<[Pattern]>>;

impl Condition {
    /// True when it is met anywhere in these tokens.
    pub fn occurs_in(&self, words: &Words, range: Range<usize>) -> bool {
        self.patterns().iter().any(|pattern| pattern.occurs_in(words, range.clone()))
    }

    /// The patterns of which one must match.
    pub fn patterns(&self) -> &[Pattern] {
        match self {
            Self::Pattern(pattern) => std::slice::from_ref(pattern),
            Self::Subject(patterns) => patterns,
        }
    }
}

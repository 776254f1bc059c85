//! Noun phrases and verb groups of tagged sentences: what stands together and agrees.
//!
//! Nothing is parsed. A phrase is a run of tokens around its noun, a group a run around its finite verb, and a subject
//! is named only where it stands next to its verb and nothing else can be it: what is returned is meant to be relied on.
//! All indices are those of the tokens of the document.

mod nouns;
#[cfg(test)]
mod tests;
mod verbs;

pub use nouns::{NounPhrase, noun_phrases};
pub use verbs::{Subject, VerbGroup, is_second_negation, verb_groups};

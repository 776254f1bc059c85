//! Glossaries: what machines write, what French says instead, and why.
//!
//! The built-in files of `glossaries/` are compiled into the program; a newsroom adds its own. See [`load`] for where
//! entries come from, [`Pattern`] and [`Template`] for their notation.

mod agree;
mod built_in;
pub mod catalog;
mod condition;
mod conjugate;
mod details;
mod entry;
mod euphony;
mod index;
mod inflect;
mod lemmas;
pub mod load;
mod matching;
mod names;
mod pattern;
mod patterns;
pub mod search;
mod spelling;
mod splice;
mod template;
mod words;

pub use condition::Condition;
pub use details::Details;
pub use entry::{Clean, Example, NameKind};
pub(crate) use euphony::{CONTRACTIONS, ELIDING, capitalized};
pub use index::{Hit, Index};
pub use inflect::{Place, Replacement, render};
pub(crate) use lemmas::{is_dictionary_form, takes_avoir};
pub use load::Loader;
pub use names::Name;
pub use pattern::{Anchor, Atom, Element, Pattern, PatternFault, Repeat, WordClass};
pub use patterns::Patterns;
pub use template::Template;
pub use words::Words;

use crate::analysis::Sentence;
use crate::family::Family;
use crate::finding::RuleName;
use crate::text::fold::fold;
use details::Deferred;
use load::Items;
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;
use std::path::Path;
use std::sync::{Arc, OnceLock};

/// One thing that machines get wrong, in all the ways they write it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The rule that findings carry: `calques/adresser-un-probleme`.
    pub rule: RuleName,
    /// The family the entry belongs to.
    pub family: Family,
    /// What to look for.
    pub wrong: Patterns,
    /// The file it comes from.
    pub origin: Arc<Path>,
    details: Deferred,
}

impl Entry {
    /// What it says once it has matched.
    pub fn details(&self) -> &Details {
        self.details.get()
    }
}

/// A spelling of a name: the index of the accepted or the wrong one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpellingKind {
    /// An accepted one, whatever the capitals in the text.
    Accepted,
    /// The wrong one at this index of [`Name::wrong`].
    Wrong(usize),
}

/// Entries and names, indexed. Immutable once made, and shared by all threads.
#[derive(Debug)]
pub struct Glossary {
    /// The entries, in the order of their files.
    pub entries: Vec<Entry>,
    /// The names, in the order of their files.
    pub names: Vec<Name>,
    entry_index: Index,
    name_index: Index,
    lone_names: OnceLock<LoneNames>,
    rules: OnceLock<FxHashMap<RuleName, Definition>>,
}

/// Names of one word, and the words of all names: what asks for single words needs them, once a word is unknown.
#[derive(Debug, Default)]
struct LoneNames {
    by_word: FxHashMap<String, usize>,
    by_initial: FxHashMap<char, Vec<(String, usize)>>,
    words: FxHashSet<String>,
}

/// What a rule name stands for in a glossary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Definition {
    Entry(usize),
    Name(usize),
}

impl Glossary {
    fn new(entries: Items<Entry>, names: Items<Name>) -> Self {
        let own_entries = entries.own.iter().map(|&at| (at, &entries.items[at].wrong));
        let entry_index = Index::new(&built_in::ENTRIES, entries.places, own_entries);
        let own_names = names.own.iter().map(|&at| (at, names.items[at].spellings()));
        let name_index = Index::new(&built_in::NAMES, names.places, own_names);
        let (entries, names) = (entries.items, names.items);
        Self { entry_index, name_index, lone_names: OnceLock::new(), rules: OnceLock::new(), entries, names }
    }

    /// Where entries match and `accept` agrees; the item of a hit is an index into `entries`.
    pub fn find_entries(
        &self,
        words: &Words,
        accept: impl Fn(&Entry, &Sentence, &Range<usize>) -> bool,
    ) -> Vec<Hit<'_>> {
        let accept =
            |item: usize, _, sentence: &Sentence, tokens: &Range<usize>| accept(&self.entries[item], sentence, tokens);
        self.entry_index.find(words, |item| &self.entries[item].wrong, accept)
    }

    /// Where spellings of names stand and `accept` agrees; the item of a hit is an index into `names`.
    pub fn find_names(
        &self,
        words: &Words,
        accept: impl Fn(&Name, SpellingKind, &Range<usize>) -> bool,
    ) -> Vec<Hit<'_>> {
        let accept = |item: usize, n: usize, _: &Sentence, tokens: &Range<usize>| {
            let name = &self.names[item];
            accept(name, name.spelling(n), tokens)
        };
        self.name_index.find(words, |item| self.names[item].spellings(), accept)
    }

    /// True when `word`, folded, is what a spelling of a name is looked up by.
    pub fn anchors_a_name(&self, word: &str) -> bool {
        self.name_index.is_anchor(word)
    }

    /// The name that is this one folded word, without a hyphen.
    pub fn lone_name(&self, word: &str) -> Option<&Name> {
        self.lone_names().by_word.get(word).map(|&at| &self.names[at])
    }

    /// True when `word`, folded, is a word of any spelling of a name.
    pub fn is_in_a_name(&self, word: &str) -> bool {
        self.lone_names().words.contains(word)
    }

    /// The one-word names that begin like `word`, folded, each with its index into `names`.
    pub fn names_beginning_like(&self, word: &str) -> &[(String, usize)] {
        let initial = word.chars().next().and_then(|initial| self.lone_names().by_initial.get(&initial));
        initial.map_or(&[], Vec::as_slice)
    }

    /// The entry that findings name so.
    pub fn entry(&self, rule: &str) -> Option<&Entry> {
        match self.definitions().get(rule)? {
            Definition::Entry(at) => self.entries.get(*at),
            Definition::Name(_) => None,
        }
    }

    /// The name that findings name so.
    pub fn name(&self, rule: &str) -> Option<&Name> {
        match self.definitions().get(rule)? {
            Definition::Name(at) => self.names.get(*at),
            Definition::Entry(_) => None,
        }
    }

    /// The names of all rules that come from glossaries.
    pub fn rules(&self) -> impl Iterator<Item = RuleName> {
        self.entries.iter().map(|entry| entry.rule.clone()).chain(self.names.iter().map(Name::rule))
    }

    fn definitions(&self) -> &FxHashMap<RuleName, Definition> {
        self.rules.get_or_init(|| {
            let entries = self.entries.iter().enumerate().map(|(at, e)| (e.rule.clone(), Definition::Entry(at)));
            let names = self.names.iter().enumerate().map(|(at, name)| (name.rule(), Definition::Name(at)));
            entries.chain(names).collect()
        })
    }

    fn lone_names(&self) -> &LoneNames {
        self.lone_names.get_or_init(|| LoneNames::new(&self.names))
    }
}

impl LoneNames {
    fn new(names: &[Name]) -> Self {
        let mut lone = Self::default();
        let is_lone = |text: &str| text.chars().all(char::is_alphanumeric) && text.chars().count() > 2;
        for (at, name) in names.iter().enumerate() {
            lone.by_word.extend(name.accepted().filter(|text| is_lone(text)).map(|text| (fold(text), at)));
            let spellings = name.accepted().chain(name.wrong.iter().map(AsRef::as_ref));
            lone.words.extend(spellings.flat_map(|text| text.split(|c: char| !c.is_alphanumeric())).map(fold));
        }
        for (text, &at) in &lone.by_word {
            lone.by_initial.entry(text.chars().next().unwrap_or_default()).or_default().push((text.clone(), at));
        }
        for names in lone.by_initial.values_mut() {
            names.sort();
        }
        lone
    }
}

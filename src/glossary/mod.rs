//! Glossaries: what machines write, what French says instead, and why.
//!
//! The built-in files of `glossaries/` are compiled into the program; a newsroom adds its own. See [`load`] for where
//! entries come from, [`Pattern`] and [`Template`] for their notation.

mod condition;
mod conjugate;
mod entry;
mod euphony;
mod index;
mod inflect;
pub mod load;
mod names;
mod pattern;
mod template;
mod words;

pub use condition::Condition;
pub use entry::{Example, NameKind};
pub use index::{Hit, Index};
pub use inflect::{Place, Replacement, render};
pub use load::Loader;
pub use names::Name;
pub use pattern::{Anchor, Atom, Element, Pattern, PatternFault, Repeat, WordClass};
pub use template::Template;
pub use words::Words;

use crate::family::Family;
use crate::finding::{Applicability, RuleName, Severity};
use crate::settings::Locale;
use crate::text::fold::fold;
use rustc_hash::{FxHashMap, FxHashSet};
use std::path::PathBuf;

/// One thing that machines get wrong, in all the ways they write it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The rule that findings carry: `calques/adresser-un-probleme`.
    pub rule: RuleName,
    /// The family the entry belongs to.
    pub family: Family,
    /// The English it comes from.
    pub source: Vec<String>,
    /// The patterns as they are written.
    pub written: Vec<String>,
    /// The replacements as they are written.
    pub proposed: Vec<String>,
    /// What to look for.
    pub wrong: Vec<Pattern>,
    /// What to write instead, best first; none where only a rewording helps.
    pub right: Vec<Template>,
    /// Why it is wrong, in French.
    pub why: String,
    /// Why it is wrong, in English.
    pub why_en: Option<String>,
    /// One of these must stand in the sentence, if there are any.
    pub when: Vec<Condition>,
    /// None of these may stand in the sentence.
    pub unless: Vec<Condition>,
    /// One of these must stand in the text, if there are any.
    pub when_document: Vec<Condition>,
    /// Who may apply the replacement.
    pub applies: Applicability,
    /// How grave it is.
    pub severity: Severity,
    /// Where it is wrong; everywhere if empty.
    pub region: Vec<Locale>,
    /// Texts that fire, with their correction.
    pub examples: Vec<Example>,
    /// Good French that must stay silent.
    pub clean: Vec<String>,
    /// The file it comes from.
    pub origin: PathBuf,
}

/// What a pattern for names found.
#[derive(Clone, Copy, Debug)]
pub struct Spelling {
    /// Which name, as an index into [`Glossary::names`].
    pub name: usize,
    /// Which spelling of it.
    pub kind: SpellingKind,
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
    /// Finds entries; the target is an index into `entries`, then into its patterns.
    pub entry_index: Index<(usize, usize)>,
    /// Finds spellings of names.
    pub name_index: Index<Spelling>,
    /// Names of one word without a hyphen, folded; the target is an index into `names`.
    pub one_word_names: FxHashMap<String, usize>,
    /// Every word of every spelling of a name, folded.
    pub name_words: FxHashSet<String>,
    by_initial: FxHashMap<char, Vec<(String, usize)>>,
    rules: FxHashMap<RuleName, Definition>,
}

/// What a rule name stands for in a glossary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Definition {
    Entry(usize),
    Name(usize),
}

impl Glossary {
    fn new(entries: Vec<Entry>, names: Vec<Name>) -> Self {
        let entry_patterns = entries
            .iter()
            .enumerate()
            .flat_map(|(at, entry)| entry.wrong.iter().enumerate().map(move |(n, p)| (p.clone(), (at, n))));
        let entry_index = Index::new(entry_patterns);
        let spellings = names.iter().enumerate().flat_map(|(at, name)| {
            let accepted = name.accepted().map(|text| (text, SpellingKind::Accepted));
            let wrong = name.wrong.iter().enumerate().map(|(n, text)| (text.as_str(), SpellingKind::Wrong(n)));
            accepted.chain(wrong).map(move |(text, kind)| (Pattern::words(text), Spelling { name: at, kind }))
        });
        let name_index = Index::new(spellings);
        let rules = entries.iter().enumerate().map(|(at, entry)| (entry.rule.clone(), Definition::Entry(at)));
        let rules =
            rules.chain(names.iter().enumerate().map(|(at, name)| (name.rule.clone(), Definition::Name(at)))).collect();
        let one_word = |text: &&str| text.chars().all(char::is_alphanumeric) && text.chars().count() > 2;
        let one_word_names = names
            .iter()
            .enumerate()
            .flat_map(|(at, name)| name.accepted().filter(one_word).map(move |text| (fold(text), at)))
            .collect();
        let mut glossary = Self {
            entry_index,
            name_index,
            one_word_names,
            name_words: FxHashSet::default(),
            by_initial: FxHashMap::default(),
            rules,
            entries,
            names,
        };
        glossary.index_words();
        glossary
    }

    fn index_words(&mut self) {
        for text in self.names.iter().flat_map(|name| name.accepted().chain(name.wrong.iter().map(String::as_str))) {
            self.name_words.extend(text.split(|c: char| !c.is_alphanumeric()).map(fold));
        }
        for (text, &at) in &self.one_word_names {
            self.by_initial.entry(text.chars().next().unwrap_or_default()).or_default().push((text.clone(), at));
        }
        for names in self.by_initial.values_mut() {
            names.sort();
        }
    }

    /// The one-word names that begin like `word`, folded, each with its index into `names`.
    pub fn names_beginning_like(&self, word: &str) -> &[(String, usize)] {
        word.chars().next().and_then(|initial| self.by_initial.get(&initial)).map_or(&[], Vec::as_slice)
    }

    /// The entry that findings name so.
    pub fn entry(&self, rule: &str) -> Option<&Entry> {
        match self.rules.get(rule)? {
            Definition::Entry(at) => self.entries.get(*at),
            Definition::Name(_) => None,
        }
    }

    /// The name that findings name so.
    pub fn name(&self, rule: &str) -> Option<&Name> {
        match self.rules.get(rule)? {
            Definition::Name(at) => self.names.get(*at),
            Definition::Entry(_) => None,
        }
    }

    /// The names of all rules that come from glossaries.
    pub fn rules(&self) -> impl Iterator<Item = &RuleName> {
        self.rules.keys()
    }
}

//! What an entry says once it has matched: read at loading from a newsroom's file, at the first match from a built-in one.

use super::condition::Condition;
use super::entry::{Clean, Example};
use super::load;
use super::template::Template;
use crate::finding::{Applicability, Severity};
use crate::settings::Locale;
use std::sync::OnceLock;

/// All of an entry but what it looks for.
#[derive(Clone, Debug)]
pub struct Details {
    /// The English it comes from.
    pub source: Vec<String>,
    /// The replacements as they are written.
    pub proposed: Vec<String>,
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
    pub clean: Vec<Clean>,
}

/// Details, or the TOML to read them from when they are asked for.
#[derive(Clone, Debug)]
pub(super) struct Deferred {
    read: OnceLock<Details>,
    written: &'static str,
    elements: usize,
}

impl Deferred {
    /// The text of one built-in entry, and how many elements its replacements may name.
    pub fn new(written: &'static str, elements: usize) -> Self {
        Self { read: OnceLock::new(), written, elements }
    }

    /// The details, read on the first call.
    pub fn get(&self) -> &Details {
        self.read.get_or_init(|| load::built_in_details(self.written, self.elements))
    }
}

impl From<Details> for Deferred {
    fn from(details: Details) -> Self {
        Self { read: OnceLock::from(details), written: "", elements: 0 }
    }
}

impl Default for Details {
    fn default() -> Self {
        Self {
            source: Vec::new(),
            proposed: Vec::new(),
            right: Vec::new(),
            why: String::new(),
            why_en: None,
            when: Vec::new(),
            unless: Vec::new(),
            when_document: Vec::new(),
            applies: Applicability::Review,
            severity: Severity::Warning,
            region: Vec::new(),
            examples: Vec::new(),
            clean: Vec::new(),
        }
    }
}

//! Proves entries by their own examples: what must fire fires with the right correction, what must not stays silent.

use crate::analysis::analyze;
use crate::analysis::tagger::Tagged;
use crate::document::Document;
use crate::family::Family;
use crate::finding::{Applicability, Finding};
use crate::fixes;
use crate::formats::Format;
use crate::glossary::{Entry, Glossary, Pattern, Template, is_dictionary_form};
use crate::lexicon::Lexicon;
use crate::linter::Linter;
use crate::text::Encoding;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// How often a correction may uncover another before an example is given up.
const MOST_ROUNDS: usize = 4;

/// What an example shows to be wrong with a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The text does not fire.
    Silent(String),
    /// The text is corrected to this, not to what the example says.
    Corrected(String, String),
    /// Good French fires.
    Alarm(String),
    /// The pattern does not match its own words: texts are cut in another way.
    Dead(String),
    /// The lexicon knows this form of a word, but it is no lemma.
    UnknownLemma(String),
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Silent(text) => write!(f, "l’exemple ne déclenche rien : {text}"),
            Self::Corrected(got, wanted) => write!(f, "la correction donne : {got}\n    au lieu de         : {wanted}"),
            Self::Alarm(text) => write!(f, "fausse alerte : {text}"),
            Self::Dead(pattern) => write!(f, "ce motif ne se trouve dans aucun texte : {pattern}"),
            Self::UnknownLemma(lemma) => write!(f, "« {lemma} » est une forme d’un mot, non son lemme"),
        }
    }
}

/// Everything that the examples and clean sentences of an entry show to be wrong with it.
pub fn prove(linter: &Linter, entry: &Entry) -> Vec<Failure> {
    let details = entry.details();
    let examples = details.examples.iter().filter_map(|example| {
        let case = Case { bad: &example.bad, good: &example.good, english: example.english.as_deref() };
        prove_example(linter, &entry.rule, case)
    });
    let clean = details.clean.iter().filter_map(|clean| {
        let english = clean.english.as_deref();
        prove_clean(linter, &entry.rule, &clean.text, english)
    });
    examples.chain(clean).chain(dead_patterns(entry)).chain(unknown_lemmas(entry)).collect()
}

/// Patterns that two entries share, with both entries: only one of them can ever speak.
pub fn overlaps(glossary: &Glossary) -> Vec<(&str, &Entry, &Entry)> {
    let mut owners: FxHashMap<&Pattern, &Entry> = FxHashMap::default();
    let mut shared = Vec::new();
    for entry in &glossary.entries {
        for (n, pattern) in entry.wrong.iter().enumerate() {
            match owners.get(pattern) {
                Some(owner) if speak_together(owner, entry) => shared.push((entry.wrong.written(n), *owner, entry)),
                _ => {
                    owners.insert(pattern, entry);
                }
            }
        }
    }
    shared
}

/// True when nothing parts the places where two entries of one pattern speak: neither their contexts nor their English.
fn speak_together(one: &Entry, other: &Entry) -> bool {
    let by_english = one.family == Family::Bilingual || other.family == Family::Bilingual;
    one.details().when == other.details().when && (!by_english || one.details().source == other.details().source)
}

/// The patterns that do not even match the words they are made of. Those that ask for classes are left to the examples.
fn dead_patterns(entry: &Entry) -> impl Iterator<Item = Failure> {
    let matches_itself = |pattern: &Pattern| {
        let Some(words) = pattern.sample() else { return true };
        let document = document(&words);
        let analysis = analyze(&document);
        pattern.occurs_in(&Tagged::new(&analysis, &document.prose), 0..analysis.tokens.len())
    };
    let dead = entry.wrong.iter().enumerate().filter(move |(_, pattern)| !matches_itself(pattern));
    dead.map(|(n, _)| Failure::Dead(entry.wrong.written(n).to_owned()))
}

/// What an entry would inflect and cannot: a plural, a feminine, a slip.
fn unknown_lemmas(entry: &Entry) -> impl Iterator<Item = Failure> {
    // A word that the lexicon lacks altogether stands for itself and its plural.
    let is_other_form = |lemma: &&str| {
        let lemma = lemma.replace('\'', "’");
        Lexicon::french().contains(&lemma) && !is_dictionary_form(&lemma)
    };
    let formed = entry.details().right.iter().flat_map(Template::lemmas);
    formed.filter(is_other_form).map(|lemma| Failure::UnknownLemma(lemma.to_owned()))
}

/// An example, whoever gives it.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// Holds the artifact.
    pub bad: &'a str,
    /// What the first fix makes of it.
    pub good: &'a str,
    /// The English it was translated from, where that is what proves it.
    pub english: Option<&'a str>,
}

impl<'a> Case<'a> {
    /// An example that needs no English.
    pub fn alone(bad: &'a str, good: &'a str) -> Self {
        Self { bad, good, english: None }
    }
}

/// What is wrong with an example: `bad` must fire for `rule`, and become `good` once the first fix of each finding is applied.
pub fn prove_example(linter: &Linter, rule: &str, case: Case) -> Option<Failure> {
    let Case { bad, good, english } = case;
    let (mut text, mut fired) = (bad.to_owned(), false);
    for _ in 0..MOST_ROUNDS {
        let document = translation(&text, english);
        let findings = findings_of(linter, rule, &document);
        fired |= !findings.is_empty();
        match fixes::apply(&document, &with_first_fix(findings), Applicability::Display) {
            Some((fixed, _)) => text = fixed,
            None => break,
        }
    }
    // Spaces are typography's business; other rules are judged on their words.
    let words = |text: &str| {
        if rule.starts_with("typography") { text.to_owned() } else { text.replace(['\u{a0}', '\u{202f}'], " ") }
    };
    match (fired, words(&text), words(good)) {
        (false, ..) => Some(Failure::Silent(bad.to_owned())),
        (true, got, wanted) => (got != wanted).then_some(Failure::Corrected(got, wanted)),
    }
}

/// What is wrong with a clean sentence: it must not fire for `rule`.
pub fn prove_clean(linter: &Linter, rule: &str, text: &str, english: Option<&str>) -> Option<Failure> {
    (!findings_of(linter, rule, &translation(text, english)).is_empty()).then(|| Failure::Alarm(text.to_owned()))
}

/// An example beside its English, if it has any.
fn translation(text: &str, english: Option<&str>) -> Document {
    document(text).translated_from(english.map(|english| Arc::new(document(english))))
}

/// An example is plain text, but for headings, which only Markdown has.
fn document(text: &str) -> Document {
    let (format, path) =
        if text.starts_with("# ") { (Format::Markdown, "exemple.md") } else { (Format::Text, "exemple.txt") };
    format.parse(path.as_ref(), text, Encoding::Utf8 { bom: false })
}

fn findings_of(linter: &Linter, rule: &str, document: &Document) -> Vec<Finding> {
    linter.check(document).findings.into_iter().filter(|finding| &*finding.rule == rule).collect()
}

/// The findings, each with its best fix only, so that it may be applied.
fn with_first_fix(mut findings: Vec<Finding>) -> Vec<Finding> {
    for finding in &mut findings {
        finding.fixes.truncate(1);
    }
    findings
}

//! Finds entries and names by words of either language.

use super::{Entry, Glossary, Name};
use crate::lexicon::Lexicon;
use crate::text::fold::fold;

/// What a search found.
#[derive(Clone, Copy, Debug)]
pub enum Found<'g> {
    /// An entry that says all the words.
    Entry(&'g Entry),
    /// A name that holds them.
    Name(&'g Name),
}

/// The entries and names that hold every word of `query`, best first: those whose English is the query itself, then
/// those whose English holds it, then those that look for it, propose it or explain it. Each word may be the beginning of
/// one, or a French form of one.
pub fn search<'g>(glossary: &'g Glossary, query: &str) -> Vec<Found<'g>> {
    let terms: Vec<Term> = words(&fold(query)).map(Term::new).collect();
    if terms.is_empty() {
        return Vec::new();
    }
    let entries = glossary.entries.iter().filter_map(|entry| Some((rank(entry, query, &terms)?, Found::Entry(entry))));
    let names = glossary.names.iter().filter_map(|name| {
        let spellings = name.accepted().chain(name.wrong.iter().map(AsRef::as_ref)).collect::<Vec<_>>().join(" ");
        holds(&spellings, &terms).then_some((1, Found::Name(name)))
    });
    let mut found: Vec<_> = entries.chain(names).collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, found)| found).collect()
}

/// A word that is looked for: how it may begin, or what it may be a form of.
struct Term {
    start: String,
    lemmas: Vec<String>,
}

impl Term {
    fn new(word: &str) -> Self {
        let mut lemmas = Vec::new();
        for reading in Lexicon::french().readings(word) {
            let mut lemma = String::new();
            reading.lemma.push_to(&mut lemma);
            lemmas.push(fold(&lemma));
        }
        Self { start: word.to_owned(), lemmas }
    }
}

/// How well an entry answers, the least being the best.
fn rank(entry: &Entry, query: &str, terms: &[Term]) -> Option<usize> {
    let details = entry.details();
    if details.source.iter().any(|source| fold(source) == fold(query.trim())) {
        return Some(0);
    }
    let texts = [
        details.source.join(" "),
        entry.wrong.all_written().join(" "),
        details.proposed.join(" "),
        details.why.clone(),
    ];
    let first = texts.iter().position(|text| holds(text, terms));
    // Its words may be spread over the English and the French.
    first.map(|at| at + 1).or_else(|| holds(&texts[..3].join(" "), terms).then_some(texts.len() + 1))
}

fn holds(text: &str, terms: &[Term]) -> bool {
    let text = fold(text);
    terms
        .iter()
        .all(|term| words(&text).any(|word| word.starts_with(&term.start) || term.lemmas.iter().any(|l| l == word)))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

//! Measures the analysis against Universal Dependencies treebanks.
//!
//! ```text
//! cargo run --release --example evaluate -- gsd-test.conllu sequoia-test.conllu [--show]
//! ```
//!
//! Sentence boundaries: the sentences of each treebank are joined by one space into one text; a boundary that the program
//! sets inside that text is right when the treebank has one there. Headings without a final mark cannot be found in such
//! a text, so precision is the figure that counts. Taggings: each sentence of the treebank is a block of its own, cut
//! into tokens by the program and compared as `treebank/mod.rs` tells. `--show` prints each error.

mod treebank;

use decalque::analysis::analyze;
use decalque::analysis::tagger::{Pos, Tagged, Tagging};
use decalque::document::{BlockKind, Builder};
use decalque::text::Encoding;
use std::collections::{BTreeMap, BTreeSet};
use std::hint::black_box;
use std::time::Instant;
use treebank::{Gold, Treebank};

fn main() {
    let (flags, files): (Vec<_>, Vec<_>) = std::env::args().skip(1).partition(|a| a.starts_with("--"));
    let show = flags.iter().any(|f| f == "--show");
    for file in files {
        let conllu = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
        sentences(&file, &conllu, show);
        taggings(&Treebank::open(&file), show);
    }
}

fn sentences(file: &str, treebank: &str, show: bool) {
    let gold: Vec<&str> = treebank.lines().filter_map(|line| line.strip_prefix("# text = ")).map(str::trim).collect();
    let text = gold.join(" ");
    let mut end = 0;
    let ends: BTreeSet<usize> = gold
        .iter()
        .map(|sentence| {
            end += sentence.len() + 1;
            end - 1
        })
        .collect();
    let mut builder = Builder::new(&text);
    builder.open(BlockKind::Paragraph);
    builder.verbatim(0..text.len());
    let document = builder.finish(file.into(), Encoding::Utf8 { bom: false }, |text, _| Some(text.into()));
    let analysis = analyze(&document);
    let found: BTreeSet<usize> =
        analysis.sentences.iter().map(|s| analysis.tokens[s.range().end - 1].span.end as usize).collect();
    if show {
        for &at in found.difference(&ends) {
            let from = text[..at].char_indices().rev().nth(40).map_or(0, |(i, _)| i);
            println!("wrong: {} ⏎{}", &text[from..at], text[at..].chars().take(30).collect::<String>());
        }
    }
    let right = found.intersection(&ends).count();
    println!(
        "{file}: sentence boundaries {} in the treebank, {} found, precision {:.2} %, recall {:.2} %",
        ends.len(),
        found.len(),
        100.0 * right as f64 / found.len() as f64,
        100.0 * right as f64 / ends.len() as f64
    );
}

/// Right, wrong and missing answers.
#[derive(Default)]
struct Tally {
    right: usize,
    wrong: usize,
    none: usize,
}

impl Tally {
    /// Counts one answer and says whether it is right.
    fn add<T: PartialEq>(&mut self, gold: T, found: Option<T>) -> bool {
        match found {
            None => self.none += 1,
            Some(found) if found == gold => {
                self.right += 1;
                return true;
            }
            Some(_) => self.wrong += 1,
        }
        false
    }

    fn print(&self, name: &str) {
        let all = self.right + self.wrong + self.none;
        let share = |part: usize| 100.0 * part as f64 / all.max(1) as f64;
        let (right, wrong, none) = (share(self.right), share(self.wrong), share(self.none));
        println!("  {name}: {right:.2} % right, {wrong:.2} % wrong, {none:.2} % without an answer ({all} tokens)");
    }
}

fn taggings(treebank: &Treebank, show: bool) {
    let (analysis, prose) = (&treebank.analysis, &treebank.document.prose);
    println!(
        "  tokens: {} cut alike, {} compared although cut otherwise, {} left out",
        treebank.same, treebank.cut, treebank.left_out
    );
    let tagged = Tagged::new(analysis, prose);
    let mut pos = Tally::default();
    let mut features: BTreeMap<&str, [Tally; 2]> = BTreeMap::new();
    let mut confusions: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (at, gold) in treebank.gold.iter().enumerate() {
        let Some(gold) = gold else { continue };
        let found = tagged.token(at);
        let mut errors = String::new();
        if !pos.add(gold.pos, Some(found.pos)) {
            *confusions.entry((gold.pos.upos(), found.pos.upos())).or_default() += 1;
            errors = format!("{} taken for {}", gold.pos.upos(), found.pos.upos());
        }
        if let Some(class) = inflected(gold) {
            let tallies = features.entry(class).or_default();
            errors.push_str(&compare(gold, found, tallies));
        }
        if show && !errors.is_empty() {
            println!("{errors}: {}", excerpt(treebank, at));
        }
    }
    pos.print("part of speech");
    let mut confusions: Vec<_> = confusions.into_iter().collect();
    confusions.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let most = confusions.iter().take(12).map(|((gold, found), count)| format!("{gold}>{found} {count}"));
    println!("  most confused: {}", most.collect::<Vec<_>>().join(", "));
    let mut all: [Tally; 2] = Default::default();
    for (class, tallies) in &features {
        for ((category, tally), sum) in ["gender", "number"].iter().zip(tallies).zip(&mut all) {
            tally.print(&format!("{category} of {class}"));
            sum.right += tally.right;
            sum.wrong += tally.wrong;
            sum.none += tally.none;
        }
    }
    all[0].print("gender of all these");
    all[1].print("number of all these");
    println!("  {:.0} ns per token, look-ups included", time(treebank));
}

/// The classes whose gender and number are measured.
fn inflected(gold: &Gold) -> Option<&'static str> {
    match gold.pos {
        Pos::Noun => Some("nouns"),
        Pos::Adj => Some("adjectives"),
        Pos::Det => Some("determiners"),
        Pos::Verb | Pos::Aux if gold.participle => Some("participles"),
        _ => None,
    }
}

fn compare(gold: &Gold, found: Tagging, [gender, number]: &mut [Tally; 2]) -> String {
    let mut errors = String::new();
    if gold.gender.is_some_and(|gold| !gender.add(gold, found.gender())) {
        errors = format!(" [gender {:?}, not {:?}]", gold.gender, found.gender());
    }
    if gold.number.is_some_and(|gold| !number.add(gold, found.number())) {
        errors += &format!(" [number {:?}, not {:?}]", gold.number, found.number());
    }
    errors
}

fn excerpt(treebank: &Treebank, at: usize) -> String {
    let sentence = treebank.analysis.sentence_of(at).range();
    let word = |index: usize| {
        let text = treebank.document.slice(treebank.analysis.tokens[index].span);
        if index == at { format!("[{text}]") } else { text.to_owned() }
    };
    let around = at.saturating_sub(5).max(sentence.start)..(at + 4).min(sentence.end);
    around.map(word).collect::<Vec<_>>().join(" ")
}

/// Nanoseconds per token to tag the whole treebank from nothing, best of five.
fn time(treebank: &Treebank) -> f64 {
    let (analysis, prose) = (&treebank.analysis, &treebank.document.prose);
    let round = |_| {
        let start = Instant::now();
        let tagged = Tagged::new(analysis, prose);
        (0..analysis.sentences.len()).for_each(|index| {
            black_box(tagged.sentence(index));
        });
        start.elapsed().as_nanos() as f64 / analysis.tokens.len() as f64
    };
    (0..5).map(round).fold(f64::INFINITY, f64::min)
}

//! Learns the weights of the tagger from Universal Dependencies treebanks.
//!
//! ```text
//! cargo run --release --example train_tagger -- sequoia-train.conllu sequoia-dev.conllu gsd-dev.conllu pud-test.conllu fqb-test.conllu
//! ```
//!
//! Writes `src/analysis/tagger/weights.bin`, or the file named after `--out`; the same texts in the same order give the
//! same bytes. Program tokens that no treebank token answers to are taken for punctuation or symbols.

mod treebank;

use decalque::analysis::TokenKind;
use decalque::analysis::tagger::train::Lessons;
use decalque::analysis::tagger::{Pos, Tagger};
use treebank::Treebank;

fn main() {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    let mut target = "src/analysis/tagger/weights.bin".to_owned();
    if let Some(flag) = files.iter().position(|argument| argument == "--out") {
        target = files.remove(flag + 1);
        files.remove(flag);
    }
    let mut lessons = Lessons::default();
    for file in &files {
        add(&Treebank::open(file), &mut lessons);
    }
    let weights = lessons.learn();
    std::fs::write(&target, &weights).unwrap_or_else(|error| panic!("{target}: {error}"));
    println!("{target}: {} bytes", weights.len());
}

fn add(treebank: &Treebank, lessons: &mut Lessons) {
    let mut tagger = Tagger::default();
    let analysis = &treebank.analysis;
    for sentence in &analysis.sentences {
        let labels: Vec<(Pos, bool)> = sentence
            .range()
            .map(|at| match (treebank.gold[at], analysis.tokens[at].kind) {
                (Some(gold), _) => (gold.pos, gold.participle),
                (None, TokenKind::Number) => (Pos::Num, false),
                (None, TokenKind::Word) => (Pos::X, false),
                (None, _) => (Pos::Sym, false),
            })
            .collect();
        lessons.add(&mut tagger, analysis, &treebank.document.prose, sentence, &labels);
    }
}

//! Measures the analysis against Universal Dependencies treebanks.
//!
//! ```text
//! cargo run --release --example evaluate -- gsd-test.conllu sequoia-test.conllu [--show]
//! ```
//!
//! The sentences of each treebank are joined by one space into one text; a boundary that the program sets inside that
//! text is right when the treebank has one there. Headings without a final mark cannot be found in such a text, so
//! precision is the figure that counts. `--show` prints each wrong boundary.

use decalque::analysis::analyze;
use decalque::document::{BlockKind, Builder};
use decalque::text::Encoding;
use std::collections::BTreeSet;

fn main() {
    let (flags, files): (Vec<_>, Vec<_>) = std::env::args().skip(1).partition(|a| a.starts_with("--"));
    let show = flags.iter().any(|f| f == "--show");
    for file in files {
        let treebank = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
        sentences(&file, &treebank, show);
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

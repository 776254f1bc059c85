//! How fast texts are checked: one article, a megabyte, and the parts of the work. `cargo bench --bench article`.

use decalque::analysis::analyze;
use decalque::{Config, Document, Encoding, Format, Linter, Loader};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use std::path::Path;

const ARTICLE: &str = include_str!("../tests/fixtures/article.fr.txt");
const MEGABYTE: usize = 1 << 20;

fn main() {
    divan::main();
}

fn linter() -> Linter {
    Linter::new(Loader::built_in().finish(), Config::default())
}

fn parse(text: &str) -> Document {
    Format::Text.parse(Path::new("article.txt"), text, Encoding::Utf8 { bom: false })
}

/// About a megabyte of paragraphs in which no sentence comes back as it was: each has figures of its own.
fn megabyte() -> String {
    let paragraphs: Vec<&str> = ARTICLE.split("\n\n").collect();
    let mut text = String::with_capacity(MEGABYTE + ARTICLE.len());
    for round in 0.. {
        for at in 0..paragraphs.len() {
            // Another stride in each round puts other neighbours side by side.
            let paragraph = paragraphs[(at * (round % 3 + 1) + round) % paragraphs.len()];
            let note = format!(", selon la note {round}-{at}");
            for sentence in paragraph.trim().split_inclusive(['.', '?']) {
                let (words, mark) = sentence.split_at(sentence.trim_end_matches(['.', '?']).len());
                text.extend([words, &note, mark]);
            }
            text.push_str("\n\n");
        }
        if text.len() >= MEGABYTE {
            break;
        }
    }
    text
}

#[divan::bench]
fn check_article(bencher: Bencher) {
    let (linter, document) = (linter(), parse(ARTICLE));
    bencher.counter(BytesCount::of_str(ARTICLE)).bench(|| linter.check(black_box(&document)));
}

#[divan::bench(sample_count = 10)]
fn check_megabyte(bencher: Bencher) {
    let (linter, text) = (linter(), megabyte());
    let document = parse(&text);
    bencher.counter(BytesCount::of_str(&text)).bench(|| linter.check(black_box(&document)));
}

#[divan::bench(sample_count = 10)]
fn read_markdown(bencher: Bencher) {
    let text = megabyte();
    let read = |text: &str| Format::Markdown.parse(Path::new("article.md"), text, Encoding::Utf8 { bom: false });
    bencher.counter(BytesCount::of_str(&text)).bench(|| read(black_box(&text)));
}

#[divan::bench(sample_count = 10)]
fn tokens_and_sentences(bencher: Bencher) {
    let text = megabyte();
    let document = parse(&text);
    bencher.counter(BytesCount::of_str(&text)).bench(|| analyze(black_box(&document)));
}

#[divan::bench]
fn load_glossaries() -> decalque::Glossary {
    Loader::built_in().finish()
}

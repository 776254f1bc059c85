//! Prints the cost of look-ups on running text: `cargo run --release --example lexicon_bench -- text.txt`.

use std::error::Error;
use std::hint::black_box;
use std::time::Instant;

use decalque::lexicon::{Class, Lexicon, Number, Person, VerbForm};

const ROUNDS: usize = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let french = Lexicon::french();
    println!("opening: {:?}", start.elapsed());
    let path = std::env::args().nth(1).ok_or("usage: lexicon_bench text.txt")?;
    let text = std::fs::read_to_string(path)?.to_lowercase();
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty()).collect();
    let known = words.iter().filter(|word| french.contains(word)).count();
    println!("{} words, {:.1} % known", words.len(), 100.0 * known as f64 / words.len() as f64);
    time("contains", &words, |word| usize::from(french.contains(word)));
    time("classes", &words, |word| french.classes(word).len());
    time("readings", &words, |word| french.readings(word).map(|r| r.features().verb_forms().count()).sum());
    time("elides", &words, |word| usize::from(french.elides(word) == Some(true)));
    let verbs = ["faire", "porter", "utiliser", "finir", "vouloir", "connaître"];
    let wanted = VerbForm::IndicativePresent | Person::Third | Number::Plural;
    time("inflect verb", &verbs, |verb| french.inflect(verb, Class::Verb, wanted).map_or(0, |f| f.len()));
    Ok(())
}

/// Best of several rounds, in nanoseconds per word.
fn time(name: &str, words: &[&str], look_up: impl Fn(&str) -> usize) {
    let round = |_| {
        let start = Instant::now();
        black_box(words.iter().map(|word| look_up(black_box(word))).sum::<usize>());
        start.elapsed().as_nanos() as f64 / words.len() as f64
    };
    let best = (0..ROUNDS).map(round).fold(f64::INFINITY, f64::min);
    println!("{name}: {best:.0} ns a word");
}

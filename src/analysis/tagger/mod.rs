//! What each word is in its sentence: part of speech, gender, number, person, verb form, lemma.
//!
//! An averaged structured perceptron chooses the parts of speech. It looks at the form, its affixes, the two words on
//! each side, what the lexicon says of all of them, and the two labels it has just given; a beam keeps the best few
//! histories. Its features are hashed into the rows of one table of signed bytes, `weights.bin`, which is read where it
//! lies in the executable. To learn the table anew from Universal Dependencies treebanks (see `NOTICE.md`), then to
//! measure it:
//!
//! ```text
//! cargo run --release --example train_tagger -- sequoia-train.conllu sequoia-dev.conllu gsd-dev.conllu pud-test.conllu fqb-test.conllu
//! cargo run --release --example evaluate -- gsd-test.conllu sequoia-test.conllu
//! ```
//!
//! Inflection follows from the lexicon, the part of speech and agreement with the neighbours; see `agreement.rs`.
//!
//! Tagging costs more than all the rest of an analysis, so it is done for those sentences that a rule asks for, once
//! each: [`Tagged`] keeps the answers.

mod agreement;
mod decode;
mod features;
mod guess;
mod pos;
mod signals;
mod tagged;
#[cfg(test)]
mod tests;
#[doc(hidden)]
pub mod train;

pub(super) use agreement::{phrase_end, phrase_start};
pub use pos::Pos;
pub use tagged::{Tagged, Tagging};
#[cfg(test)]
pub(super) use tests::document;

use super::{Analysis, Sentence, Token, TokenKind, is_all_caps};
use crate::text::fold;
use decode::{Scores, Search, Table};
use features::Word;
use signals::WordInfo;

/// Labels of the perceptron: the parts of speech, [`Pos::Punct`] excepted, which the tokens tell, and
/// [`PARTICIPLE`] in its place.
const LABELS: usize = 16;
/// The label of past participles.
const PARTICIPLE: u8 = Pos::Punct as u8;
/// Stands for punctuation in label histories.
const PUNCT: u8 = 16;
/// The table has two to this power rows.
const ROW_BITS: u32 = 15;

/// The weights, [`LABELS`] signed bytes for each row.
static WEIGHTS: &[u8] = include_bytes!("weights.bin");

/// Tags sentences of one document, and remembers what it looked up for every form of that document.
///
/// It must not be given sentences of two documents: forms are known by their number.
#[derive(Debug, Default)]
pub struct Tagger {
    forms: Vec<Option<Box<Form>>>,
    search: Search,
    words: Vec<Word>,
    infos: Vec<WordInfo>,
    bases: Vec<Scores>,
    fixed: Vec<bool>,
    labels: Vec<u8>,
    written: String,
}

/// What is known of a distinct form.
#[derive(Debug)]
struct Form {
    hash: u64,
    /// What the rows of the form alone add up to.
    scores: Scores,
    /// One look-up for each casing met.
    infos: [Option<WordInfo>; 3],
}

impl Tagger {
    /// Appends to `out` one tagging for each token of the sentence.
    pub fn tag(&mut self, analysis: &Analysis, prose: &str, sentence: &Sentence, out: &mut Vec<Tagging>) {
        let table = Table(WEIGHTS.as_chunks().0);
        let tokens = analysis.sentence_tokens(sentence);
        self.read(analysis, prose, tokens, |form, folded, scores| {
            features::of_form(form, folded, |row| table.add(row, scores));
        });
        let initial = initial_marks(prose, tokens);
        for (at, initial) in initial.enumerate() {
            if !self.fixed[at] {
                let base = &mut self.bases[at];
                features::of_token(&self.words, at, initial, |row| table.add(row, base));
            }
        }
        self.search.run(table, &self.words, &self.bases, &self.fixed, None, &mut self.labels);
        agreement::settle(&self.labels, &self.infos, out);
    }

    /// Fills the buffers for `tokens`; `score` scores a form when it is first met.
    fn read(
        &mut self,
        analysis: &Analysis,
        prose: &str,
        tokens: &[Token],
        score: impl Fn(u64, &str, &mut Scores) + Copy,
    ) {
        self.words.clear();
        self.infos.clear();
        self.bases.clear();
        self.fixed.clear();
        self.forms.resize_with(analysis.forms.len().max(self.forms.len()), || None);
        for token in tokens {
            let text = &prose[token.span.range()];
            let folded = analysis.forms.text(token.form);
            let form = self.forms[token.form.0 as usize].get_or_insert_with(|| {
                let hash = features::form_hash(folded, token.kind);
                let mut form = Form { hash, scores: [0; LABELS], infos: [None; 3] };
                score(hash, folded, &mut form.scores);
                Box::new(form)
            });
            let info = form.infos[casing(text)].get_or_insert_with(|| {
                self.written.clear();
                self.written.extend(text.chars().map(plain).filter(|&c| !fold::is_invisible(c)));
                WordInfo::look_up(&fold::composed(&self.written), folded)
            });
            self.words.push(Word {
                form: form.hash,
                lexical: u64::from(info.signals.0),
                shape: if token.kind.is_word() { features::shape(text) } else { 1000 + token.kind as u64 },
                morphology: info.morphology(),
            });
            self.infos.push(*info);
            self.bases.push(form.scores);
            self.fixed.push(is_fixed(token.kind, text));
        }
    }
}

/// True for the marks that are punctuation whatever surrounds them. A slash may stand for a word (*km/h*).
fn is_fixed(kind: TokenKind, text: &str) -> bool {
    kind == TokenKind::Punct && text != "/"
}

/// Apostrophes and hyphens as the lexicon writes them.
fn plain(c: char) -> char {
    match c {
        _ if fold::is_apostrophe(c) => '\'',
        _ if fold::is_hyphen(c) => '-',
        _ => c,
    }
}

/// 0 for small letters, 1 for a capital, 2 for capitals.
fn casing(text: &str) -> usize {
    if !text.chars().any(char::is_uppercase) {
        return 0;
    }
    if is_all_caps(text) { 2 } else { 1 }
}

/// For each token, whether it begins its sentence (1) and whether the whole sentence is in capitals (2).
fn initial_marks<'a>(prose: &'a str, tokens: &'a [Token]) -> impl Iterator<Item = u64> + 'a {
    let shouted = match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => is_all_caps(&prose[first.span.cover(last.span).range()]),
        _ => false,
    };
    let first = tokens.iter().position(|token| token.kind != TokenKind::Punct);
    (0..tokens.len()).map(move |at| u64::from(Some(at) == first) + 2 * u64::from(shouted))
}

//! A French text beside the English it was translated from: which sentences answer each other, and what the English says.
//!
//! The English is evidence. An idiom traced word for word is certain when the idiom stands in the English sentence, and no
//! fault when it does not; a wrong sense that French alone cannot show (*station* for a holiday resort) shows there.

mod align;
mod english;

use crate::analysis::{Analysis, TokenKind, analyze, is_capitalized};
use crate::document::{BlockKind, Document};
use crate::text::Span;
use align::{Bead, Segment};
use english::Vocabulary;
use std::ops::Range;

/// Words up to so many letters keep small letters in English titles.
const SHORT_WORD: usize = 3;

/// What the English has to say about a supposed tracing of it, from nothing to proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// Nothing: no English answers the sentence.
    Unknown,
    /// It says something else.
    Absent,
    /// A part of the expression stands there, or the word as a part of a name.
    Part,
    /// The word stands there, in this sense or another.
    Word,
    /// The whole expression stands there.
    Expression,
}

/// A translation and its original, sentence by sentence.
#[derive(Debug)]
pub struct Parallel<'a> {
    english: &'a Document,
    original: Analysis,
    vocabulary: Vocabulary,
    /// The words of the vocabulary that precede each English sentence, and their number.
    words: Vec<u32>,
    pairs: Vec<Pair>,
    /// For each French sentence, the pair that holds it.
    pair_of_sentence: Vec<usize>,
}

/// Sentences that answer each other.
#[derive(Clone, Debug)]
struct Pair {
    french: Range<usize>,
    english: Range<usize>,
}

/// Sentences of the original, as tokens. They are cut as French is, which serves names, numbers and plain words.
#[derive(Clone, Debug)]
pub struct Passage<'p> {
    document: &'p Document,
    analysis: &'p Analysis,
    /// As indices into the tokens of the original.
    pub tokens: Range<usize>,
}

impl<'a> Parallel<'a> {
    /// Aligns a French text with its English original.
    pub fn new(french: &Document, analysis: &Analysis, english: &'a Document) -> Self {
        let original = analyze(english);
        let mut vocabulary = Vocabulary::default();
        let mut words = vec![0];
        for sentence in &original.sentences {
            let range = sentence.range();
            vocabulary.read(english.slice(original.span(range.start, range.end - 1)));
            words.push(vocabulary.len());
        }
        let beads = align::align(&segments(french, analysis), &segments(english, &original));
        let pairs: Vec<Pair> = beads.into_iter().map(|Bead { french, english }| Pair { french, english }).collect();
        let mut pair_of_sentence = vec![usize::MAX; analysis.sentences.len()];
        for (at, pair) in pairs.iter().enumerate().filter(|(_, pair)| !pair.english.is_empty()) {
            pair_of_sentence[pair.french.clone()].fill(at);
        }
        Self { english, original, vocabulary, words, pairs, pair_of_sentence }
    }

    /// The English that answers the French sentence of this index, if it was translated from anything.
    pub fn segment(&self, sentence: usize) -> Option<&'a str> {
        let tokens = self.passage(sentence)?.tokens;
        Some(self.english.slice(self.original.span(tokens.start, tokens.end - 1)))
    }

    /// The English that answers the French sentence where `span`, of the French prose, begins.
    pub fn segment_at(&self, french: &Analysis, span: Span) -> Option<&'a str> {
        let token = french.tokens.partition_point(|token| token.span.end <= span.start);
        self.segment(french.tokens.get(token).map(|_| french.sentence_index(token))?)
    }

    /// The same, as tokens.
    pub fn passage(&self, sentence: usize) -> Option<Passage<'_>> {
        Some(self.passage_of(self.pair(sentence)?))
    }

    /// All that was translated: the French sentences that belong together, as indices, and the English that answers them.
    pub fn pairs(&self) -> impl Iterator<Item = (Range<usize>, Passage<'_>)> {
        let answered = self.pairs.iter().filter(|pair| !pair.french.is_empty() && !pair.english.is_empty());
        answered.map(|pair| (pair.french.clone(), self.passage_of(pair)))
    }

    /// The strongest proof that this French sentence was traced from one of these expressions, written as glossaries write
    /// them (*address an issue*), and which it is. They may stand in any form, with other words inside.
    pub fn evidence<'e>(&self, sentence: usize, expressions: &'e [String]) -> (Evidence, Option<&'e str>) {
        let Some(pair) = self.pair(sentence) else { return (Evidence::Unknown, None) };
        let among = self.words[pair.english.start]..self.words[pair.english.end];
        let mut strongest = (Evidence::Absent, None);
        for expression in expressions {
            let evidence = self.vocabulary.says(&among, expression);
            if evidence > strongest.0 {
                strongest = (evidence, Some(expression.as_str()));
            }
        }
        strongest
    }

    fn pair(&self, sentence: usize) -> Option<&Pair> {
        self.pairs.get(*self.pair_of_sentence.get(sentence)?)
    }

    fn passage_of(&self, pair: &Pair) -> Passage<'_> {
        let (first, last) = (pair.english.start, pair.english.end - 1);
        let tokens = self.original.sentences[first].range().start..self.original.sentences[last].range().end;
        Passage { document: self.english, analysis: &self.original, tokens }
    }
}

impl<'p> Passage<'p> {
    /// The token at `index`, as it is written; nothing past the end.
    pub fn text(&self, index: usize) -> &'p str {
        let token = self.tokens.contains(&index).then(|| self.analysis.tokens[index]);
        token.map_or("", |token| self.document.slice(token.span))
    }

    /// The token at `index`, folded; nothing past the end.
    pub fn folded(&self, index: usize) -> &'p str {
        let token = self.tokens.contains(&index).then(|| self.analysis.tokens[index]);
        token.map_or("", |token| self.analysis.forms.text(token.form))
    }

    /// What the token at `index` is, if there is one.
    pub fn kind(&self, index: usize) -> Option<TokenKind> {
        self.tokens.contains(&index).then(|| self.analysis.tokens[index].kind)
    }

    /// True when the token at `index` begins its sentence.
    pub fn starts_sentence(&self, index: usize) -> bool {
        self.analysis.starts_sentence(&self.document.prose, index)
    }

    /// True for a passage whose words have capitals as in a heading, where capitals tell nothing.
    pub fn has_title_case(&self) -> bool {
        let kind = self.analysis.sentence_of(self.tokens.start).kind;
        let is_long = |at: &usize| self.text(*at).chars().count() > SHORT_WORD;
        let words = self.tokens.clone().filter(is_long).filter(|&at| !self.starts_sentence(at));
        let (capitals, small): (Vec<usize>, Vec<usize>) = words.partition(|&at| is_capitalized(self.text(at)));
        matches!(kind, BlockKind::Heading | BlockKind::Metadata(_)) || capitals.len() > small.len()
    }

    /// What stands from token `from` to token `to`, which it holds.
    pub fn slice(&self, from: usize, to: usize) -> &'p str {
        self.document.slice(self.analysis.span(from, to))
    }
}

/// What alignment knows of the sentences of a text.
fn segments(document: &Document, analysis: &Analysis) -> Vec<Segment> {
    let of_sentence = |sentence: &crate::analysis::Sentence| {
        let range = sentence.range();
        let span = analysis.span(range.start, range.end - 1);
        let block = document.blocks.partition_point(|block| block.span.end < span.start);
        Segment::new(document.slice(span), block, sentence.kind == BlockKind::Heading)
    };
    analysis.sentences.iter().map(of_sentence).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::Format;
    use crate::text::Encoding;

    fn read(text: &str) -> Document {
        Format::Markdown.parse("texte.md".as_ref(), text, Encoding::Utf8 { bom: false })
    }

    fn segments_of(french: &str, english: &str) -> Vec<Option<String>> {
        let (french, english) = (read(french), read(english));
        let analysis = analyze(&french);
        let parallel = Parallel::new(&french, &analysis, &english);
        (0..analysis.sentences.len()).map(|at| parallel.segment(at).map(str::to_owned)).collect()
    }

    #[test]
    fn sentences_find_their_originals() {
        let french = "# Le budget\n\nLe maire a parlé. Il a présenté, devant 200 habitants, le budget de la ville pour 2025. Rien d’autre.";
        let english =
            "# The budget\n\nThe mayor spoke. He presented the city budget for 2025 to 200 residents. Nothing else.";
        let expected = [
            "The budget",
            "The mayor spoke.",
            "He presented the city budget for 2025 to 200 residents.",
            "Nothing else.",
        ];
        assert_eq!(segments_of(french, english), expected.map(|text| Some(text.to_owned())));
    }

    #[test]
    fn what_was_added_has_no_original_and_what_was_joined_has_two() {
        let french = "Traduit par une machine pour nos lecteurs les plus fidèles.\n\nApple a ouvert 12 magasins en Inde, et la demande des clients de Mumbai a dépassé toutes les prévisions.";
        let english = "Apple opened 12 stores in India. Demand from customers in Mumbai exceeded all the expectations of analysts.";
        assert_eq!(segments_of(french, english), [None, Some(english.to_owned())]);
    }

    #[test]
    fn nothing_beside_nothing() {
        assert!(segments_of("", "").is_empty());
        assert_eq!(segments_of("Bonjour.", ""), [None]);
    }
}

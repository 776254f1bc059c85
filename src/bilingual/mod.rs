//! A French text beside the English it was translated from: which sentences answer each other, and what the English says.
//!
//! The English is evidence. An idiom traced word for word is certain when the idiom stands in the English sentence, and no
//! fault when it does not; a wrong sense that French alone cannot show (*station* for a holiday resort) shows there.

mod align;
mod english;

use crate::analysis::{Analysis, analyze};
use crate::document::{BlockKind, Document};
use crate::text::Span;
use align::Segment;
use english::Vocabulary;
use std::ops::Range;

/// What the English has to say about a supposed tracing of it, from nothing to proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// Nothing: no English answers the sentence.
    Unknown,
    /// It says something else.
    Absent,
    /// The word stands there, in this sense or another.
    Word,
    /// The whole expression stands there.
    Expression,
}

/// A translation and its original, sentence by sentence.
#[derive(Debug)]
pub struct Parallel<'a> {
    english: &'a Document,
    vocabulary: Vocabulary,
    /// For each French sentence what answers it, if anything does.
    sentences: Vec<Option<Answer>>,
}

/// What the English says where a French sentence stands.
#[derive(Clone, Debug)]
struct Answer {
    span: Span,
    /// As indices into the vocabulary.
    words: Range<u32>,
}

impl<'a> Parallel<'a> {
    /// Aligns a French text with its English original.
    pub fn new(french: &Document, analysis: &Analysis, english: &'a Document) -> Self {
        let original = analyze(english);
        let mut vocabulary = Vocabulary::default();
        let mut ends = vec![0];
        for sentence in &original.sentences {
            let range = sentence.range();
            vocabulary.read(english.slice(original.span(range.start, range.end - 1)));
            ends.push(vocabulary.len());
        }
        let beads = align::align(&segments(french, analysis), &segments(english, &original));
        let mut sentences = vec![None; analysis.sentences.len()];
        for bead in beads.into_iter().filter(|bead| !bead.english.is_empty()) {
            let (first, last) = (bead.english.start, bead.english.end - 1);
            let tokens = original.sentences[first].range().start..original.sentences[last].range().end;
            let span = original.span(tokens.start, tokens.end - 1);
            let answer = Answer { span, words: ends[first]..ends[last + 1] };
            sentences[bead.french].fill(Some(answer));
        }
        Self { english, vocabulary, sentences }
    }

    /// The English that answers the French sentence of this index, if it was translated from anything.
    pub fn segment(&self, sentence: usize) -> Option<&'a str> {
        let answer = self.sentences.get(sentence)?.as_ref()?;
        Some(self.english.slice(answer.span))
    }

    /// The English that answers the French sentence where `span`, of the French prose, begins.
    pub fn segment_at(&self, french: &Analysis, span: Span) -> Option<&'a str> {
        let token = french.tokens.partition_point(|token| token.span.end <= span.start);
        self.segment(french.tokens.get(token).map(|_| french.sentence_index(token))?)
    }

    /// The strongest proof that this French sentence was traced from one of these expressions, written as glossaries write
    /// them (*address an issue*), and which it is. They may stand in any form, with other words inside.
    pub fn evidence<'e>(&self, sentence: usize, expressions: &'e [String]) -> (Evidence, Option<&'e str>) {
        let Some(Some(answer)) = self.sentences.get(sentence) else { return (Evidence::Unknown, None) };
        let mut strongest = (Evidence::Absent, None);
        for expression in expressions {
            let evidence = self.vocabulary.says(&answer.words, expression);
            if evidence > strongest.0 {
                strongest = (evidence, Some(expression.as_str()));
            }
        }
        strongest
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

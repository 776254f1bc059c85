//! What is computed once for a document, whatever the number of rules: tokens, distinct forms, sentences.

pub mod abbreviations;
mod forms;
pub mod phrases;
mod sentences;
pub mod tagger;
mod tokens;

pub use forms::{FormId, Forms};
pub use sentences::Sentence;
pub use tokens::{Token, TokenKind, tokenize};

use crate::document::{Block, Document};
use crate::text::Span;
use std::ops::Range;

/// The tokens and sentences of a document.
#[derive(Debug, Default)]
pub struct Analysis {
    /// Every token, in order. Between two there is nothing or white space.
    pub tokens: Vec<Token>,
    /// The distinct forms of the tokens.
    pub forms: Forms,
    /// The sentences, in order; together they hold every token.
    pub sentences: Vec<Sentence>,
    /// For each token, its sentence.
    sentence_of_token: Vec<u32>,
}

/// Reads a document once.
pub fn analyze(document: &Document) -> Analysis {
    let mut analysis = Analysis::default();
    for block in &document.blocks {
        let first = analysis.tokens.len();
        tokenize(&document.prose, block.span.range(), &mut analysis.forms, &mut analysis.tokens);
        sentences::split(&document.prose, &analysis.tokens, first, block.kind, &mut analysis.sentences);
    }
    for (index, sentence) in (0..).zip(&analysis.sentences) {
        analysis.sentence_of_token.resize(sentence.range().end, index);
    }
    analysis
}

impl Analysis {
    /// The tokens of a sentence.
    pub fn sentence_tokens(&self, sentence: &Sentence) -> &[Token] {
        &self.tokens[sentence.range()]
    }

    /// The tokens that lie in a block, as indices.
    pub fn block_tokens(&self, block: &Block) -> Range<usize> {
        let from = self.tokens.partition_point(|t| t.span.start < block.span.start);
        let to = self.tokens.partition_point(|t| t.span.start < block.span.end);
        from..to
    }

    /// The sentence that holds token `index`.
    pub fn sentence_of(&self, index: usize) -> &Sentence {
        &self.sentences[self.sentence_index(index)]
    }

    /// Which sentence holds token `index`; the last one for what lies past the end.
    pub fn sentence_index(&self, index: usize) -> usize {
        self.sentence_of_token.get(index).map_or(self.sentences.len() - 1, |&at| at as usize)
    }

    /// True when nothing stands between token `index` and the one before it.
    pub fn glued(&self, index: usize) -> bool {
        index > 0 && self.tokens[index - 1].span.end == self.tokens[index].span.start
    }

    /// True when token `index` begins its sentence, opening quotes and dashes aside, or follows an opening quote or a colon.
    pub fn starts_sentence(&self, prose: &str, index: usize) -> bool {
        let start = self.sentence_of(index).range().start;
        let mut before = self.tokens[start..index].iter().rev();
        match before.next() {
            None => true,
            Some(t) if t.kind == TokenKind::Punct => {
                matches!(
                    &prose[t.span.range()],
                    "«" | "“" | "\"" | "‘" | "'" | ":" | "…" | "..." | "." | "!" | "?" | "•" | "*"
                ) || before.all(|t| t.kind == TokenKind::Punct)
            }
            Some(_) => false,
        }
    }

    /// The span from token `from` to token `to`, which it holds.
    pub fn span(&self, from: usize, to: usize) -> Span {
        self.tokens[from].span.cover(self.tokens[to].span)
    }
}

/// True when the letters of `text` are all capitals, and there are at least two. Reads no further than the first that is not.
pub fn is_all_caps(text: &str) -> bool {
    let mut letters = 0;
    text.chars().filter(|c| c.is_alphabetic()).all(|c| {
        letters += 1;
        c.is_uppercase()
    }) && letters > 1
}

/// True when the first letter is a capital.
pub fn is_capitalized(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase)
}

/// True for a block whose words are set in capitals, as headings often are.
pub fn is_shouted(document: &Document, block: &Block) -> bool {
    is_all_caps(document.slice(block.span))
}

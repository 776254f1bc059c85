//! Where sentences end.
//!
//! A point, a question mark, an exclamation mark or an ellipsis ends one when what follows begins another: a capital, a
//! figure or an opening quote. Abbreviations, initials and list numbers do not end any. A sentence never crosses a block.

use super::abbreviations::is_abbreviation;
use super::tokens::{Token, TokenKind};
use crate::document::BlockKind;
use crate::text::fold::fold;
use std::ops::Range;

/// A run of tokens that a reader takes for one sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    first: u32,
    end: u32,
    /// What the block is that holds it.
    pub kind: BlockKind,
}

impl Sentence {
    /// Its tokens, as indices into the analysis.
    pub fn range(&self) -> Range<usize> {
        self.first as usize..self.end as usize
    }
}

/// Splits the tokens from `first` on, which are those of one block.
pub(super) fn split(prose: &str, tokens: &[Token], first: usize, kind: BlockKind, out: &mut Vec<Sentence>) {
    let view = View { prose, tokens };
    let mut start = first;
    let mut index = first;
    let mut quoted = false;
    while index < tokens.len() {
        quoted = view.quoted_after(index, quoted);
        let end = view.ends_at(start, index, quoted);
        if let Some(end) = end {
            out.push(Sentence { first: start as u32, end: end as u32, kind });
            start = end;
            quoted = (index + 1..end).fold(quoted, |open, at| view.quoted_after(at, open));
        }
        index = end.unwrap_or(index + 1);
    }
    if start < tokens.len() {
        out.push(Sentence { first: start as u32, end: tokens.len() as u32, kind });
    }
}

#[derive(Clone, Copy)]
struct View<'a> {
    prose: &'a str,
    tokens: &'a [Token],
}

impl<'a> View<'a> {
    fn text(self, index: usize) -> &'a str {
        self.tokens.get(index).map_or("", |t| &self.prose[t.span.range()])
    }

    fn spaced(self, index: usize) -> bool {
        index > 0 && index < self.tokens.len() && self.tokens[index - 1].span.end < self.tokens[index].span.start
    }

    /// When the mark at `index` ends the sentence begun at `start`, the index of the token after the sentence.
    fn ends_at(self, start: usize, index: usize, quoted: bool) -> Option<usize> {
        let mark = self.text(index);
        if !matches!(mark, "." | "!" | "?" | "…" | "...") && !is_long_ellipsis(mark) && !self.is_final_initials(index)
        {
            return None;
        }
        let mut end = index + 1;
        while matches!(self.text(end), "." | "!" | "?" | "…" | "...") {
            end += 1;
        }
        let after_marks = end;
        while self.closes(end, quoted) {
            end += 1;
        }
        let ends_quote = end > after_marks;
        if end >= self.tokens.len() {
            return Some(end);
        }
        // « […] », « (...) »: a cut in a quotation, not the end of a sentence.
        if matches!(self.text(index.wrapping_sub(1)), "[" | "(") {
            return None;
        }
        if !self.spaced(end) || !self.begins_sentence(end, ends_quote, mark) {
            return None;
        }
        if mark == "." && (self.is_abbreviated(start, index, end) || self.is_list_number(start, index)) {
            return None;
        }
        Some(end)
    }

    /// True when the token at `index` can begin a sentence.
    fn begins_sentence(self, index: usize, ends_quote: bool, mark: &str) -> bool {
        let mut at = index;
        while matches!(self.text(at), "«" | "“" | "\"" | "‘" | "(" | "[" | "–" | "—" | "-" | "•" | "'" | "¿" | "¡")
        {
            at += 1;
        }
        let opened = at > index;
        let Some(c) = self.text(at).chars().next() else { return false };
        // « Il part ? » 12 fois : a figure after a quotation seldom begins a sentence.
        if c.is_ascii_digit() {
            return !(ends_quote || mark != "." && opened);
        }
        c.is_uppercase() || self.tokens[at].kind == TokenKind::Handle
    }

    fn is_abbreviated(self, start: usize, point: usize, next: usize) -> bool {
        let Some(before) = point.checked_sub(1).filter(|&b| b >= start && !self.spaced(point)) else { return false };
        let word = self.text(before);
        let number_follows = self.tokens[next].kind == TokenKind::Number;
        if self.tokens[before].kind == TokenKind::Number || next > point + 1 {
            return false;
        }
        let single_capital = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
        single_capital && self.is_initial(start, before) || is_abbreviation(&fold(word), number_follows)
    }

    /// A single capital is an initial (« J. Verne »), unless a word that often begins a sentence follows: « le plan B. Il ».
    fn is_initial(self, start: usize, index: usize) -> bool {
        index == start || !begins_often(self.text(index + 2))
    }

    /// « 1. Le contexte »: the number of a list item at the head of the sentence.
    fn is_list_number(self, start: usize, point: usize) -> bool {
        point == start + 1 && (self.tokens[start].kind == TokenKind::Number || self.text(start).chars().count() == 1)
    }

    /// *U.S.*, *p.m.* hold their own points, so the last may also end the sentence; only a clear beginning tells.
    fn is_final_initials(self, index: usize) -> bool {
        let text = self.text(index);
        text.len() > 3
            && text.ends_with('.')
            && self.tokens[index].kind == TokenKind::Word
            && (begins_often(self.text(index + 1)) || self.text(index + 1) == "«")
    }

    /// True when the token at `index` closes what was opened; a straight quote between two spaces does when one is open.
    fn closes(self, index: usize, quoted: bool) -> bool {
        let text = self.text(index);
        is_closing(text)
            && (!self.spaced(index) || text == "»" || text == "\"" && (quoted || !self.is_closed_later(index)))
    }

    /// True when the straight quote at `index` has a partner soon after, so that it may open a quotation.
    fn is_closed_later(self, index: usize) -> bool {
        let next = (index + 1..index + 60).find(|&at| self.text(at) == "\"");
        next.is_some_and(|at| !self.spaced(at) || self.spaced(at + 1))
    }

    /// Whether a straight quotation is open after the token at `index`. A quote that clings to one side shows which it is.
    fn quoted_after(self, index: usize, open: bool) -> bool {
        if self.text(index) != "\"" {
            return open;
        }
        match (self.spaced(index), self.spaced(index + 1)) {
            (true, false) => true,
            (false, true) => false,
            _ => !open,
        }
    }
}

/// True for the words that begin sentences more often than they are names.
fn begins_often(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "le", "la", "les", "l'", "un", "une", "des", "du", "de", "d'", "ce", "cet", "cette", "ces", "c'", "il", "elle",
        "ils", "elles", "on", "nous", "vous", "je", "j'", "tu", "en", "dans", "pour", "mais", "et", "or", "si", "s'",
        "quand", "comme", "avec", "sans", "selon", "son", "sa", "ses", "leur", "leurs", "à", "au", "aux", "par",
        "après", "avant", "depuis", "qui", "que", "qu'", "où", "cela", "ça", "ainsi", "alors", "aussi", "puis",
        "enfin", "bien", "plus", "tout", "tous", "toute", "toutes", "notre", "votre", "mon", "ma",
    ];
    super::is_capitalized(word) && WORDS.contains(&fold(word).as_str())
}

fn is_closing(text: &str) -> bool {
    matches!(text, "»" | "”" | "\"" | "’" | ")" | "]" | "'")
}

fn is_long_ellipsis(text: &str) -> bool {
    text.len() > 3 && text.bytes().all(|b| b == b'.')
}

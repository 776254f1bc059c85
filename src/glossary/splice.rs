//! The words of a replacement between those that stay.

use super::agree::Around;
use super::euphony::{Origin, Word, capitalized, repair};
use super::inflect::{Place, Replacement};
use crate::analysis::tagger::Pos;
use crate::analysis::{TokenKind, is_all_caps, is_capitalized};
use std::ops::Range;

impl Place<'_> {
    /// The words inserted between their neighbours, those that agree with a changed noun included.
    pub(super) fn assemble(&self, mut inserted: Vec<Word>, mut around: Around) -> Option<Replacement> {
        self.move_object(&mut inserted, &mut around);
        let (window, around) = (self.window(&around), &around);
        let mut words: Vec<Word> = Vec::new();
        for at in window.clone() {
            if at == self.tokens.start {
                let place = words.len();
                for mut word in inserted.iter().cloned() {
                    if let Origin::Token(copied) = word.origin {
                        self.let_agree(&mut word, copied, around)?;
                    }
                    words.push(word);
                }
                if let Some(word) = words.get_mut(place) {
                    word.gap = self.gap(at, window.start);
                    if self.gives_capital(at) {
                        word.text = capitalized(&word.text);
                    }
                }
            }
            if !self.tokens.contains(&at) {
                self.neighbour(at, window.start, around, &mut words)?;
            }
        }
        let noun = around.noun.as_ref();
        let agreement = noun.map_or(around.adjective, |(phrase, gender)| (Some(*gender), phrase.features.number()));
        for word in &mut words {
            word.agreement = agreement;
        }
        // A pronoun that was elided and no longer is needs its space back.
        for at in 1..words.len() {
            let apart = words[at - 1].changed && words[at].gap.is_empty() && !words[at - 1].text.ends_with(['\'', '’']);
            if apart && words[at].text.starts_with(char::is_alphabetic) {
                words[at].gap = " ".to_owned();
            }
        }
        repair(&mut words, self.apostrophe)?;
        Some(self.cut(&window, &words))
    }

    /// « l’adresser » with *répondre à* is « y répondre »: the pronoun before the verb takes the preposition in.
    fn move_object(&self, inserted: &mut Vec<Word>, around: &mut Around) {
        let ends_with_preposition = inserted.len() > 1 && inserted.last().is_some_and(|word| word.text == "à");
        let Some(object) = self.tokens.start.checked_sub(1).filter(|_| ends_with_preposition) else { return };
        let is_object = matches!(self.words.folded(object), "le" | "la" | "l'" | "les");
        if is_object && self.words.token(object).pos == Pos::Pron {
            inserted.pop();
            around.before = Some((object, "y".to_owned()));
        }
    }

    /// True where what comes takes the capital of what goes; *le CFO* has none to give in the middle of a sentence.
    fn gives_capital(&self, at: usize) -> bool {
        let start = self.words.analysis().sentence_of(at).range().start;
        let opens = || (start..at).all(|at| self.words.analysis().tokens[at].kind.is_sign());
        is_capitalized(self.text(at)) && (!is_all_caps(self.text(at)) || opens())
    }

    /// Adds what element `n` of the pattern matched.
    pub(super) fn push_element(&self, words: &mut Vec<Word>, n: usize) {
        let range = self.elements[n].clone();
        for at in range.clone() {
            let own = || self.gap(at, self.tokens.start);
            // Words that stood side by side do so again, as they did.
            let follows = words.last().is_some_and(|word| matches!(word.origin, Origin::Token(last) if last + 1 == at));
            let gap = match gap_after(words.last()) {
                _ if self.words.analysis().tokens[at].kind == TokenKind::Clitic => String::new(),
                // A comma clings to what comes before it, here as there.
                _ if self.words.analysis().tokens[at].kind.is_sign() && self.words.analysis().glued(at) => {
                    String::new()
                }
                _ if follows && !words.last().is_some_and(|word| word.changed) => own(),
                gap => gap.to_owned(),
            };
            let (text, origin) = (self.text(at).to_owned(), Origin::Token(at));
            words.push(Word { text, gap, changed: false, agreement: (None, None), pronoun: false, origin });
        }
    }

    /// The tokens that may change: the match, what agrees with it, and the neighbours that may elide or contract.
    fn window(&self, around: &Around) -> Range<usize> {
        let sentence = self.words.analysis().sentence_of(self.tokens.start).range();
        let mut window = self.tokens.clone();
        if let Some((phrase, _)) = &around.noun {
            let start = phrase.preposition.unwrap_or(phrase.tokens.start).min(phrase.tokens.start);
            window = start.min(window.start)..phrase.tokens.end.max(window.end);
        }
        if let Some((auxiliary, _)) = around.before {
            window.start = window.start.min(auxiliary);
        }
        if let Some(last) = around.attributes.last() {
            window.end = window.end.max(last + 1);
        }
        window.start.saturating_sub(2).max(sentence.start)..(window.end + 1).min(sentence.end)
    }

    /// Adds a word that stays, in the gender of the noun it goes with; in place of an auxiliary, the other.
    fn neighbour(&self, at: usize, first: usize, around: &Around, words: &mut Vec<Word>) -> Option<()> {
        let pronoun = self.words.token(at).pos == Pos::Pron;
        let text = self.text(at).to_owned();
        let origin = Origin::Token(at);
        let mut word =
            Word { text, gap: self.gap(at, first), changed: false, agreement: (None, None), pronoun, origin };
        if let Some((auxiliary, other)) = around.before.as_ref().filter(|(auxiliary, _)| *auxiliary == at) {
            let start = words.len();
            push_text(words, other, origin, self.apostrophe);
            words[start].gap = self.gap(*auxiliary, first);
            return Some(());
        }
        self.let_agree(&mut word, at, around)?;
        words.push(word);
        Some(())
    }

    /// The replacement without the words on either side that did not change.
    fn cut(&self, window: &Range<usize>, words: &[Word]) -> Replacement {
        let tokens = &self.words.analysis().tokens;
        let kept = |at: usize, word: &Word| !word.changed && word.text == self.text(at);
        let left = (window.start..self.tokens.start).zip(words).take_while(|(at, word)| kept(*at, word)).count();
        let after = (self.tokens.end..window.end).rev().zip(words.iter().rev());
        let right = after.take_while(|(at, word)| kept(*at, word)).count();
        let span = tokens[window.start + left].span.cover(tokens[window.end - right - 1].span);
        let mut text = String::new();
        for (n, word) in words[left..words.len() - right].iter().enumerate() {
            if n > 0 {
                text.push_str(&word.gap);
            }
            text.push_str(&word.text);
        }
        // « un couple d’heures »: what leaned on an apostrophe stands apart now.
        if let Some(next) = words.get(words.len() - right).filter(|_| right > 0 && !text.is_empty())
            && self.gap(window.end - right, window.start).is_empty()
        {
            text.push_str(&next.gap);
        }
        Replacement { span, text }
    }

    pub(super) fn text(&self, at: usize) -> &str {
        &self.prose[self.words.analysis().tokens[at].span.range()]
    }

    /// The white space before a token; none before the first.
    fn gap(&self, at: usize, first: usize) -> String {
        let tokens = &self.words.analysis().tokens;
        if at <= first {
            String::new()
        } else {
            self.prose[tokens[at - 1].span.range().end..tokens[at].span.range().start].to_owned()
        }
    }
}

/// Adds the words of a part of the template, changed by definition.
pub(super) fn push_text(words: &mut Vec<Word>, text: &str, origin: Origin, apostrophe: char) {
    for piece in text.split_whitespace() {
        // An apostrophe inside leans on what follows it.
        let mut rest = piece;
        while let Some(at) = rest.find(['\'', '’']) {
            let end = at + rest[at..].chars().next().map_or(1, char::len_utf8);
            push(words, format!("{}{apostrophe}", &rest[..at]), origin);
            rest = &rest[end..];
        }
        if !rest.is_empty() {
            push(words, rest.to_owned(), origin);
        }
    }
}

fn push(words: &mut Vec<Word>, text: String, origin: Origin) {
    let gap = gap_after(words.last()).to_owned();
    words.push(Word { text, gap, changed: true, agreement: (None, None), pronoun: false, origin });
}

/// What separates a new word from the one before: nothing after an apostrophe.
fn gap_after(word: Option<&Word>) -> &'static str {
    if word.is_some_and(|word| word.text.ends_with(['\'', '’'])) { "" } else { " " }
}

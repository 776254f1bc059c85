//! Where a pattern stands in a text.

use super::pattern::{Atom, Element, Pattern, Repeat};
use super::words::{Words, matches, may_match};
use crate::analysis::Forms;
use std::ops::Range;

impl Pattern {
    /// Matches the tokens from `start` on, in the sentence `within`; gives the tokens that each element took.
    pub fn match_at(&self, words: &Words, start: usize, within: &Range<usize>) -> Option<Vec<Range<usize>>> {
        let only_signs = |tokens: Range<usize>| tokens.into_iter().all(|at| words.analysis().tokens[at].kind.is_sign());
        if self.starts && !only_signs(within.start..start) {
            return None;
        }
        // Most starts fail at their first element: nothing is allocated before one has matched.
        let mut taken = Vec::new();
        let matched = match_from(&self.elements, words, start..within.end, &mut taken);
        let end = taken.last().map_or(start, |last| last.end);
        let ended = !self.ends || only_signs(end..within.end);
        (matched && ended).then_some(taken)
    }

    /// False for a document that lacks a word without which the pattern cannot match.
    pub(super) fn may_occur_among(&self, forms: &Forms) -> bool {
        self.elements.iter().all(|element| match &element.atom {
            Atom::Word(word) if element.repeat == Repeat::Once => forms.get(word).is_some(),
            _ => true,
        })
    }

    /// False where a word or lemma next to token `at` is not what the pattern wants beside its `element`; asked first, for
    /// it costs no tagging.
    pub(super) fn may_match_around(&self, words: &Words, element: usize, within: &Range<usize>, at: usize) -> bool {
        let is_once = |element: &&Element| element.repeat == Repeat::Once;
        let fits =
            |(element, token): (&Element, usize)| within.contains(&token) && may_match(&element.atom, words, token);
        let after = self.elements[element + 1..].iter().take_while(is_once);
        let before = self.elements[..element].iter().rev().take_while(is_once);
        let backwards = (0..at).rev().chain(std::iter::repeat(usize::MAX));
        after.zip(at + 1..).all(fits) && before.zip(backwards).all(fits)
    }

    /// True when the pattern matches anywhere in `range`.
    pub fn occurs_in(&self, words: &Words, range: Range<usize>) -> bool {
        range.clone().any(|start| self.match_at(words, start, &range).is_some())
    }
}

/// Takes as many tokens as each element may, and gives back until the rest fits.
fn match_from(elements: &[Element], words: &Words, range: Range<usize>, taken: &mut Vec<Range<usize>>) -> bool {
    let Some((element, rest)) = elements.split_first() else { return true };
    let (least, most) = element.repeat.bounds();
    let at = range.start;
    let fitting = range.clone().take(most).take_while(|&token| matches(&element.atom, words, token)).count();
    (least..=fitting).rev().any(|count| {
        taken.push(at..at + count);
        let matched = match_from(rest, words, at + count..range.end, taken);
        if !matched {
            taken.pop();
        }
        matched
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyze;
    use crate::formats::Format;
    use crate::text::Encoding;

    fn matches(pattern: &str, text: &str) -> bool {
        let document = Format::Text.parse("a.txt".as_ref(), text, Encoding::Utf8 { bom: false });
        let analysis = analyze(&document);
        let words = Words::new(&analysis, &document.prose);
        Pattern::parse(pattern).unwrap().occurs_in(&words, 0..analysis.tokens.len())
    }

    #[test]
    fn words_match_however_they_are_written() {
        assert!(matches("à la fin de l'année", "Et À LA\u{a0}FIN de l’anne\u{301}e, rien."));
        assert!(!matches("fin de l'année", "fin de la journée"));
        assert!(matches("plus NUM? jours", "plus jours"));
        assert!(matches("plus NUM jours", "plus 2 900 jours"));
        assert!(matches("très* content", "très très content"));
        assert!(matches("quoi ?", "Quoi ?"));
    }

    #[test]
    fn lemmas_and_classes_match_any_form() {
        assert!(matches("{adresser:VERB} DET ADJ* {problème|défi}", "Le maire a adressé ces nouveaux défis."));
        assert!(matches("{adresser:VERB} DET ADJ* {problème|défi}", "Nous adresserons le problème."));
        assert!(!matches("{adresser:VERB} DET ADJ* {problème|défi}", "L’adresse du problème est fausse."));
        assert!(matches("{chatbot}", "Deux chatbots répondent."));
    }

    #[test]
    fn a_pattern_may_ask_for_the_start_or_the_end_of_a_sentence() {
        assert!(matches("^ regarder :", "« Regarder : le but de Mbappé."));
        assert!(!matches("^ regarder :", "Il faut regarder : le but est là."));
        assert!(matches("de lecture $", "2 min de lecture."));
        assert!(!matches("de lecture $", "Deux minutes de lecture suffisent."));
    }
}

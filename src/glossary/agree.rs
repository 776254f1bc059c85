//! What agrees with a noun, and changes with it: determiners, adjectives, participles.

use super::euphony::Word;
use super::euphony::capitalized;
use super::inflect::Place;
use crate::analysis::is_capitalized;
use crate::analysis::phrases::{NounPhrase, VerbGroup, verb_groups};
use crate::analysis::tagger::Pos;
use crate::lexicon::{Class, Gender, Lexicon, Number};

/// What changes beside the match itself.
#[derive(Default)]
pub(super) struct Around {
    /// The phrase of a noun that was replaced, and the gender of the new one.
    pub(super) noun: Option<(NounPhrase, Gender)>,
    /// What agrees with that noun across a verb: attributes, participles of the passive.
    pub(super) attributes: Vec<usize>,
    /// Gender and number of an adjective that was replaced.
    pub(super) adjective: (Option<Gender>, Option<Number>),
    /// An auxiliary or a pronoun before the match that has to change, and what stands in its place.
    pub(super) before: Option<(usize, String)>,
}

impl Around {
    /// True when the noun at this token has been replaced.
    pub(super) fn has_replaced(&self, noun: usize) -> bool {
        self.noun.as_ref().is_some_and(|(phrase, _)| phrase.head == noun)
    }
}

impl Place<'_> {
    /// What agrees with the noun across a verb; `None` where it cannot be told.
    pub(super) fn attributes(&self, phrase: &NounPhrase) -> Option<Vec<usize>> {
        if phrase.preposition.is_some() {
            return Some(Vec::new());
        }
        let groups = verb_groups(self.words, self.sentence_of(phrase.head));
        let is_subject = |group: &&VerbGroup| group.subject.as_ref().is_some_and(|subject| subject.head == phrase.head);
        let links = |at: usize| self.words.reading(at).is_some_and(|r| LINKING.iter().any(|verb| r.lemma == *verb));
        let Some(group) = groups.iter().find(is_subject) else {
            // An unclear subject before such a verb may or may not agree.
            let end = self.words.analysis().sentence_of(phrase.head).range().end;
            let near = (phrase.tokens.end..end.min(phrase.tokens.end + 3)).any(links);
            return (!near).then(Vec::new);
        };
        let agrees = |at: usize| {
            let tagging = self.words.token(at);
            (tagging.pos == Pos::Adj || tagging.is_participle()) && self.words.folded(at) != "été"
        };
        let passive = group.tokens.clone().any(|at| self.words.reading(at).is_some_and(|r| r.lemma == "être"));
        let mut found: Vec<usize> =
            group.tokens.clone().filter(|&at| at > group.finite && passive && agrees(at)).collect();
        if links(group.main) || passive {
            let end = self.words.analysis().sentence_of(phrase.head).range().end;
            let between = |at: usize| {
                self.words.token(at).pos == Pos::Adv || matches!(self.words.folded(at), "et" | "ou" | "été")
            };
            found.extend((group.tokens.end..end).take_while(|&at| agrees(at) || between(at)).filter(|&at| agrees(at)));
        }
        Some(found)
    }

    /// Gives a word of the text the gender of the noun it goes with; `None` when the form is not known.
    pub(super) fn let_agree(&self, word: &mut Word, at: usize, around: &Around) -> Option<()> {
        if let Some((phrase, gender)) = &around.noun
            && let Some(form) = self.agreeing(at, around, phrase, *gender)?
        {
            word.text = if is_capitalized(&word.text) { capitalized(&form) } else { form };
            word.changed = true;
        }
        Some(())
    }

    /// The token in another gender, if it goes with the noun and has to change; `None` when its form is not known.
    fn agreeing(&self, at: usize, around: &Around, phrase: &NounPhrase, gender: Gender) -> Option<Option<String>> {
        let inside = phrase.determiner == Some(at) || phrase.modifiers(self.words).any(|modifier| modifier == at);
        if !(inside && phrase.tokens.contains(&at) || around.attributes.contains(&at)) {
            return Some(None);
        }
        let Some(reading) = self.words.reading(at) else { return Some(determiner(self.text(at), gender)) };
        // An elided or epicene determiner says nothing of gender; elision decides.
        let own = reading.features();
        if own.admits(gender) || own.gender().is_none() && phrase.determiner == Some(at) {
            return Some(determiner(self.text(at), gender).filter(|_| own.gender().is_none()));
        }
        let mut wanted = gender | phrase.features.number().or(self.words.token(at).number())?;
        if reading.class() == Class::Verb {
            wanted = wanted | own.verb_forms().find(|form| !form.is_finite())?;
        }
        let form = Lexicon::french().inflect(&reading.lemma.to_string(), reading.class(), wanted);
        form.or_else(|| determiner(self.text(at), gender)).map(Some)
    }
}

/// Verbs whose attribute agrees with their subject.
const LINKING: &[&str] = &["être", "rester", "devenir", "paraître", "sembler", "demeurer", "redevenir"];

/// Determiners whose feminine the lexicon files under another lemma.
fn determiner(word: &str, gender: Gender) -> Option<String> {
    const PAIRS: &[(&str, &str)] = &[
        ("le", "la"),
        ("un", "une"),
        ("ce", "cette"),
        ("cet", "cette"),
        ("mon", "ma"),
        ("ton", "ta"),
        ("son", "sa"),
        ("aucun", "aucune"),
        ("quel", "quelle"),
        ("tout", "toute"),
        ("tous", "toutes"),
        ("certains", "certaines"),
        ("quels", "quelles"),
        ("nul", "nulle"),
    ];
    let word = word.to_lowercase();
    PAIRS.iter().find_map(|&(masculine, feminine)| match gender {
        Gender::Masculine => (word == feminine).then(|| masculine.to_owned()),
        Gender::Feminine => (word == masculine).then(|| feminine.to_owned()),
    })
}

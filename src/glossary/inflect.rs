//! A replacement in the inflection of what it replaces.
//!
//! A lemma of the template takes the mood, tense, person, gender and number of the word it stands for; `conjugate.rs` forms
//! verbs, `lemmas.rs` knows nouns. Then `agree.rs` takes along what goes with a noun of another gender, and `splice.rs`
//! puts the words between their neighbours. Where the right form is not certain there is no replacement rather than a
//! wrong one.

use super::agree::Around;
use super::euphony::{Origin, Word};
use super::lemmas::{adjective, gender_of, is_formed, is_only_adjective, is_plain_noun, noun, number_of};
use super::pattern::{Atom, Element, Pattern};
use super::splice::push_text;
use super::template::{Lemma, Part, Template};
use super::words::Words;
use crate::analysis::Sentence;
use crate::analysis::phrases::{NounPhrase, is_second_negation, noun_phrases, verb_groups};
use crate::analysis::tagger::Pos;
use crate::lexicon::{Class, Features, Gender, Lexicon};
use crate::text::Span;
use std::ops::Range;

/// What a template becomes at a place of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// What goes: the match, and the neighbours that had to change.
    pub span: Span,
    /// What comes.
    pub text: String,
}

/// A place where a pattern matched.
#[derive(Clone, Debug)]
pub struct Place<'a> {
    /// The words of the document.
    pub words: &'a Words<'a>,
    /// The prose they stand in.
    pub prose: &'a str,
    /// The tokens that matched.
    pub tokens: Range<usize>,
    /// The tokens that each element of the pattern took.
    pub elements: &'a [Range<usize>],
    /// What matched there.
    pub pattern: &'a Pattern,
    /// The apostrophe of the text.
    pub apostrophe: char,
}

/// The template at this place; `None` when a form in it cannot be known.
pub fn render(template: &Template, place: &Place) -> Option<Replacement> {
    if place.loses_negation(template) {
        return None;
    }
    let mut inserted: Vec<Word> = Vec::new();
    let mut around = Around::default();
    for (n, part) in template.parts().iter().enumerate() {
        match part {
            Part::Text(text) => push_text(&mut inserted, text, Origin::Part(n), place.apostrophe),
            Part::Element(element) => place.push_element(&mut inserted, *element),
            Part::Lemma(lemma) => {
                let form = place.inflect(lemma, &mut around)?;
                push_text(&mut inserted, &format!("{form} {}", lemma.rest), Origin::Part(n), place.apostrophe);
            }
        }
    }
    if around.noun.is_none() {
        place.note_written_noun(&inserted, &mut around)?;
    }
    place.assemble(inserted, around)
}

impl Place<'_> {
    /// True where a place left open for any adverb or word took « pas » and the template drops it: what was denied would
    /// be affirmed.
    fn loses_negation(&self, template: &Template) -> bool {
        let is_kept = |n: usize| template.parts().contains(&Part::Element(n));
        self.pattern.elements.iter().zip(self.elements).enumerate().any(|(n, (element, tokens))| {
            matches!(element.atom, Atom::Class(_))
                && tokens.clone().any(|at| is_second_negation(self.words.folded(at)))
                && !is_kept(n)
        })
    }

    /// A lemma in the form that its place asks for; what else has to change is noted in `around`.
    fn inflect(&self, new: &Lemma, around: &mut Around) -> Option<String> {
        let lemma = new.lemma.as_str();
        let model = self.model(new)?;
        let tagging = self.words.token(model);
        // An adjective named after a verb is its attribute.
        let is_named_after_verb = new.like.is_some() && tagging.is_finite() && !is_formed(lemma, Class::Verb);
        let class = match self.class_of(model) {
            Class::Verb if is_named_after_verb => Class::Adjective,
            // « privé » reads as a participle; what replaces it may be an adjective.
            Class::Verb if (tagging.pos == Pos::Adj || tagging.is_participle()) && !is_formed(lemma, Class::Verb) => {
                Class::Adjective
            }
            // A template that means the verbs has no place where a noun stands, though « être » and « avoir » are nouns too.
            Class::Noun if matches!(lemma, "être" | "avoir") => return None,
            // An adjective named after its noun, or after what replaced it, agrees with it.
            Class::Noun if !is_formed(lemma, Class::Noun) => Class::Adjective,
            Class::Noun if around.has_replaced(model) && is_formed(lemma, Class::Adjective) => Class::Adjective,
            class => class,
        };
        if !is_formed(lemma, class) {
            return None;
        }
        match class {
            Class::Verb => self.conjugate(new, model, around),
            Class::Adjective if is_named_after_verb => adjective(lemma, self.subject_of(model)?),
            Class::Adjective => {
                let noun = around.noun.as_ref().filter(|(phrase, _)| phrase.head == model).map(|(_, gender)| *gender);
                let (gender, number) = (noun.or(tagging.gender())?, tagging.number()?);
                around.adjective = (Some(gender), Some(number));
                adjective(lemma, gender | number)
            }
            Class::Noun => {
                let (form, gender) = noun(lemma, tagging.gender(), tagging.number()?)?;
                around.noun = Some(self.changed_noun(model, gender, around)?);
                Some(form)
            }
            _ => Lexicon::french().inflect(lemma, class, tagging.features.gender_and_number()),
        }
    }

    /// Gender and number of the subject of the finite verb `verb`, where they are certain.
    fn subject_of(&self, verb: usize) -> Option<Features> {
        let groups = verb_groups(self.words, self.sentence_of(verb));
        let subject = groups.into_iter().find(|group| group.finite == verb)?.subject?;
        Some(subject.features.gender()? | subject.features.number()?)
    }

    /// The phrase of a noun that is replaced by one of this gender; what agrees with it is noted.
    fn changed_noun(&self, head: usize, gender: Gender, around: &mut Around) -> Option<(NounPhrase, Gender)> {
        let phrase = self.phrase_of(head)?;
        if self.words.token(head).gender() != Some(gender) {
            around.attributes = self.attributes(&phrase)?;
        }
        Some((phrase, gender))
    }

    /// A noun that the author wrote as it is takes the determiner along, too: *ce voyage de tête*, *cette aventure*.
    /// `None` when it cannot stand for the noun of the text: one fiasco is not several.
    fn note_written_noun(&self, inserted: &[Word], around: &mut Around) -> Option<()> {
        let Some(new) =
            inserted.iter().find(|word| !is_only_adjective(&word.text)).filter(|word| is_plain_noun(&word.text))
        else {
            return Some(());
        };
        let is_head = |&at: &usize| self.words.token(at).pos == Pos::Noun;
        let Some(head) = self.tokens.clone().find(is_head) else { return Some(()) };
        let Some(phrase) = self.phrase_of(head) else { return Some(()) };
        // Nothing of the phrase is left that would have to agree.
        if phrase.tokens.start >= self.tokens.start || !matches!(new.origin, Origin::Part(_)) {
            return Some(());
        }
        let (old, new_number) = (phrase.features.number(), number_of(&new.text));
        let is_known = self.words.reading(head).is_some();
        if is_known && old.is_some() && new_number.is_some() && old != new_number {
            return None;
        }
        if let Some(gender) = gender_of(&new.text) {
            around.noun = Some(self.changed_noun(head, gender, around)?);
        }
        Some(())
    }

    /// The token whose inflection a lemma takes: that of the element named, or of the first lemma of its class.
    fn model(&self, new: &Lemma) -> Option<usize> {
        let lemma = new.lemma.as_str();
        if let Some(element) = new.like {
            return self.elements.get(element).map(|range| range.start).filter(|&at| self.elements[element].end > at);
        }
        let is_lemma = |element: &Element| matches!(element.atom, Atom::Lemma(..));
        let candidates = self.elements.iter().zip(&self.pattern.elements);
        let candidates = candidates.filter(|(range, element)| is_lemma(element) && !range.is_empty());
        candidates.map(|(range, _)| range.start).find(|&at| {
            is_formed(lemma, self.class_of(at))
                || self.words.token(at).pos == Pos::Adj && is_formed(lemma, Class::Adjective)
        })
    }

    /// What the token is here, as the lexicon names it.
    fn class_of(&self, at: usize) -> Class {
        let tagging = self.words.token(at);
        self.words
            .reading(at)
            .map_or(if tagging.pos.is_verbal() { Class::Verb } else { Class::Noun }, |reading| reading.class())
    }

    pub(super) fn sentence_of(&self, token: usize) -> usize {
        self.words.analysis().sentences.partition_point(|sentence: &Sentence| sentence.range().end <= token)
    }

    fn phrase_of(&self, noun: usize) -> Option<NounPhrase> {
        noun_phrases(self.words, self.sentence_of(noun)).into_iter().find(|phrase| phrase.head == noun)
    }
}

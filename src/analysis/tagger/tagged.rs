//! Taggings, and the sentences of a document tagged on demand.

use super::{Pos, Tagger};
use crate::analysis::Analysis;
use crate::lexicon::{Class, Features, Gender, Lexicon, Mood, Number, Person, Reading};
use std::cell::{OnceCell, RefCell};

/// What a token is in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tagging {
    /// Part of speech.
    pub pos: Pos,
    /// Inflection: what the lexicon, or the ending of an unknown word, leaves possible once agreement has had its say.
    /// Several values in a category mean that it could not be settled, none that the word does not have it or that
    /// nothing is known.
    pub features: Features,
}

impl Tagging {
    /// The gender, when it is settled.
    pub fn gender(self) -> Option<Gender> {
        self.features.gender()
    }

    /// The number, when it is settled.
    pub fn number(self) -> Option<Number> {
        self.features.number()
    }

    /// The person of a finite verb or pronoun, when it is settled.
    pub fn person(self) -> Option<Person> {
        self.features.person()
    }

    /// True for a verb or auxiliary conjugated in person.
    pub fn is_finite(self) -> bool {
        self.pos.is_verbal() && self.features.verb_forms().any(|form| form.is_finite())
    }

    /// True for an infinitive.
    pub fn is_infinitive(self) -> bool {
        self.pos.is_verbal() && self.features.has_mood(Mood::Infinitive)
    }

    /// True for a past participle used as one.
    pub fn is_participle(self) -> bool {
        self.pos.is_verbal() && self.features.has_mood(Mood::PastParticiple)
    }

    /// True for a present participle.
    pub fn is_present_participle(self) -> bool {
        self.pos.is_verbal() && self.features.has_mood(Mood::PresentParticiple)
    }

    /// How well a reading of the lexicon suits; `None` when it is of another part of speech or inflection.
    fn suits(self, reading: &Reading) -> Option<u8> {
        let class = reading.class();
        let fits = match self.pos {
            Pos::Noun => class == Class::Noun,
            Pos::Propn => matches!(class, Class::Name | Class::Noun),
            Pos::Adj => matches!(class, Class::Adjective | Class::Determiner) || is_participle(reading),
            Pos::Det => class == Class::Determiner,
            Pos::Num => class == Class::Numeral || class == Class::Determiner,
            Pos::Pron => matches!(class, Class::Pronoun | Class::Determiner),
            Pos::Adv => class == Class::Adverb,
            Pos::Adp => class == Class::Preposition,
            Pos::Cconj | Pos::Sconj => class == Class::Conjunction,
            Pos::Intj => class == Class::Interjection,
            Pos::Verb => class == Class::Verb && shares_verb_form(self.features, reading.features()),
            Pos::Aux => class == Class::Verb && shares_verb_form(self.features, reading.features()),
            Pos::Sym | Pos::X | Pos::Punct => false,
        };
        let auxiliary = reading.tag.verb.group() == Some(crate::lexicon::VerbGroup::Auxiliary);
        let usual = match self.pos {
            Pos::Aux => auxiliary,
            Pos::Adj => class == Class::Adjective,
            Pos::Propn => class == Class::Name,
            Pos::Pron => class == Class::Pronoun,
            Pos::Num => class == Class::Numeral,
            _ => true,
        };
        (fits && self.features.agrees_with(reading.features().gender_and_number())).then_some(u8::from(!usual))
    }
}

fn is_participle(reading: &Reading) -> bool {
    reading.features().has_mood(Mood::PastParticiple)
}

fn shares_verb_form(a: Features, b: Features) -> bool {
    a.verb_forms().any(|form| b.admits(form))
}

/// The sentences of a document, each tagged when it is first asked for.
///
/// Not to be shared between threads; documents are independent, so have one per document.
#[derive(Debug)]
pub struct Tagged<'a> {
    analysis: &'a Analysis,
    prose: &'a str,
    tagger: RefCell<Tagger>,
    sentences: Vec<OnceCell<Box<[Tagging]>>>,
}

impl<'a> Tagged<'a> {
    /// Nothing is tagged yet.
    pub fn new(analysis: &'a Analysis, prose: &'a str) -> Self {
        let sentences = vec![OnceCell::new(); analysis.sentences.len()];
        Self { analysis, prose, tagger: RefCell::default(), sentences }
    }

    /// The analysis that it reads.
    pub fn analysis(&self) -> &'a Analysis {
        self.analysis
    }

    /// One tagging for each token of sentence `index`.
    pub fn sentence(&self, index: usize) -> &[Tagging] {
        self.sentences[index].get_or_init(|| {
            let sentence = &self.analysis.sentences[index];
            let mut taggings = Vec::with_capacity(sentence.range().len());
            self.tagger.borrow_mut().tag(self.analysis, self.prose, sentence, &mut taggings);
            taggings.into_boxed_slice()
        })
    }

    /// The tagging of token `index` of the document; its whole sentence is tagged.
    pub fn token(&self, index: usize) -> Tagging {
        let at = self.analysis.sentence_index(index);
        self.sentence(at)[index - self.analysis.sentences[at].range().start]
    }

    /// The folded form of token `index` of the document.
    pub fn folded(&self, index: usize) -> &'a str {
        self.analysis.forms.text(self.analysis.tokens[index].form)
    }

    /// The reading of the lexicon that fits token `index` best, in lower case or as written; `None` for unknown words.
    /// Costs one or two look-ups.
    pub fn reading(&self, index: usize) -> Option<Reading<'a>> {
        let tagging = self.token(index);
        let lexicon = Lexicon::french();
        let written = &self.prose[self.analysis.tokens[index].span.range()];
        let best = |form: &'a str| {
            let fitting = lexicon.readings(form).filter_map(|reading| Some((tagging.suits(&reading)?, reading)));
            fitting.min_by_key(|(rank, _)| *rank).map(|(_, reading)| reading)
        };
        let lower = self.folded(index);
        let lower =
            lower.rsplit_once('-').filter(|(host, _)| matches!(*host, "" | "-t")).map_or(lower, |(_, last)| last);
        if tagging.pos == Pos::Propn {
            best(written).or_else(|| best(lower))
        } else {
            best(lower).or_else(|| best(written))
        }
    }
}

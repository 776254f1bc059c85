//! What the lexicon says of a form, boiled down to what the tagger and the agreement of features want.

use super::Pos;
use super::guess;
use crate::lexicon::{Class, Features, Gender, Lexicon, Mood, Number, Person, Reading, Traits, VerbForm, VerbGroup};
use std::ops::BitOr;

/// A set of coarse lexical facts, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Signals(pub u32);

impl Signals {
    pub const NOUN: Self = Self(1);
    pub const ADJECTIVE: Self = Self(1 << 1);
    pub const FINITE: Self = Self(1 << 2);
    pub const INFINITIVE: Self = Self(1 << 3);
    pub const PRESENT_PARTICIPLE: Self = Self(1 << 4);
    pub const PAST_PARTICIPLE: Self = Self(1 << 5);
    pub const AUXILIARY: Self = Self(1 << 6);
    pub const ADVERB: Self = Self(1 << 7);
    pub const SUBJECT: Self = Self(1 << 8);
    pub const OBJECT: Self = Self(1 << 9);
    pub const RELATIVE: Self = Self(1 << 10);
    pub const PRONOUN: Self = Self(1 << 11);
    pub const DETERMINER: Self = Self(1 << 12);
    pub const PREPOSITION: Self = Self(1 << 13);
    pub const COORDINATING: Self = Self(1 << 14);
    pub const SUBORDINATING: Self = Self(1 << 15);
    pub const INTERJECTION: Self = Self(1 << 16);
    pub const NAME: Self = Self(1 << 17);
    pub const NUMERAL: Self = Self(1 << 18);
    pub const OTHER: Self = Self(1 << 19);
    /// The form is unknown; the other bits come from its last part, or from its ending.
    pub const UNKNOWN: Self = Self(1 << 20);
    /// The form is known only in lower case, although it has a capital.
    pub const ONLY_LOWER: Self = Self(1 << 21);

    /// A form of « être ».
    pub const BE: Self = Self(1 << 22);

    /// True for *je*, *tu*, *il*, *ils*, *on*, which are nothing but subjects.
    pub fn is_subject_only(self) -> bool {
        self.contains(Self::SUBJECT) && !self.contains(Self::OBJECT) && !self.contains(Self::UNKNOWN)
    }

    pub fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

impl BitOr for Signals {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The inflection that each part of speech can give a form, as unions over its readings.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct WordInfo {
    pub signals: Signals,
    pub noun: Features,
    pub adjective: Features,
    pub determiner: Features,
    pub pronoun: Features,
    pub participle: Features,
    pub finite: Features,
    /// Infinitive and present participle.
    pub nonfinite: Features,
}

impl WordInfo {
    /// Looks up a form as written and, when it has a capital, in lower case.
    pub fn look_up(written: &str, folded: &str) -> Self {
        let lexicon = Lexicon::french();
        let mut info = Self::default();
        info.add_all(lexicon, folded);
        let known_lower = info.signals != Signals::default();
        let mut known_written = true;
        if written != folded {
            let before = info.signals;
            info.signals = Signals::default();
            info.add_all(lexicon, written);
            known_written = info.signals != Signals::default();
            info.signals = info.signals | before;
        }
        match (known_lower, known_written) {
            (true, false) => info.signals = info.signals | Signals::ONLY_LOWER,
            _ if info.signals == Signals::default() => info.guess(lexicon, folded),
            _ => {}
        }
        info
    }

    fn add_all(&mut self, lexicon: &Lexicon, form: &str) {
        for reading in lexicon.readings(form) {
            self.add(&reading);
        }
    }

    /// An unknown form: a compound is what its last part is, any other word what its ending tells.
    fn guess(&mut self, lexicon: &Lexicon, folded: &str) {
        let last = folded.rsplit('-').next().unwrap_or_default();
        if last.len() < folded.len() {
            // *-t-il*, *-le*: the pronoun behind the hyphen is all there is, and so it is known.
            self.add_all(lexicon, last);
            if folded.starts_with('-') {
                return;
            }
        }
        if self.signals == Signals::default() {
            (self.noun, self.adjective) = (guess::noun(folded), guess::adjective(folded));
            self.participle = guess::participle(folded);
        }
        self.signals = self.signals | Signals::UNKNOWN;
    }

    fn add(&mut self, reading: &Reading) {
        let features = reading.features();
        let traits = reading.tag.traits;
        let nominal = features.gender_and_number();
        let signal = match reading.class() {
            Class::Noun => {
                self.noun = self.noun | nominal;
                Signals::NOUN
            }
            Class::Adjective => {
                self.adjective = self.adjective | nominal;
                Signals::ADJECTIVE
            }
            Class::Verb => self.add_verb(reading),
            Class::Adverb => Signals::ADVERB,
            Class::Pronoun => {
                self.pronoun = self.pronoun | features;
                pronoun_signal(traits)
            }
            Class::Determiner => {
                self.determiner = self.determiner | nominal;
                Signals::DETERMINER
            }
            Class::Preposition => Signals::PREPOSITION,
            Class::Conjunction if traits.contains(Traits::COORDINATING) => Signals::COORDINATING,
            Class::Conjunction => Signals::SUBORDINATING,
            Class::Interjection => Signals::INTERJECTION,
            Class::Name => Signals::NAME,
            Class::Numeral => {
                self.determiner = self.determiner | nominal;
                Signals::NUMERAL
            }
            Class::Prefix | Class::Suffix | Class::Symbol | Class::Fragment => Signals::OTHER,
        };
        self.signals = self.signals | signal;
    }

    fn add_verb(&mut self, reading: &Reading) -> Signals {
        let features = reading.features();
        let mut signal = Signals::default();
        if features.has_mood(Mood::PastParticiple) {
            // *été*, *participé*: one form for all is, by convention, masculine singular.
            let all = Gender::Masculine | Gender::Feminine | Number::Singular | Number::Plural;
            let invariable = features.admits(all);
            let usual = Gender::Masculine | Number::Singular | VerbForm::PastParticiple;
            self.participle = self.participle | if invariable { usual } else { features };
            signal = Signals::PAST_PARTICIPLE;
            if reading.tag.traits.contains(Traits::ADJECTIVAL) {
                self.adjective = self.adjective | features.gender_and_number();
                signal = signal | Signals::ADJECTIVE;
            }
        } else if features.has_mood(Mood::Infinitive) || features.has_mood(Mood::PresentParticiple) {
            self.nonfinite = self.nonfinite | features;
            let infinitive = features.has_mood(Mood::Infinitive);
            signal = if infinitive { Signals::INFINITIVE } else { Signals::PRESENT_PARTICIPLE };
        } else if features.verb_forms().next().is_some() {
            self.finite = self.finite | features;
            signal = Signals::FINITE;
        }
        match reading.tag.verb.group() {
            Some(VerbGroup::Auxiliary) if reading.lemma == "être" => signal | Signals::AUXILIARY | Signals::BE,
            Some(VerbGroup::Auxiliary) => signal | Signals::AUXILIARY,
            _ => signal,
        }
    }

    /// What the form can be inflected for as this part of speech; nothing when the lexicon does not say.
    pub fn features(&self, pos: Pos, participle: bool) -> Features {
        match pos {
            Pos::Noun | Pos::Propn => self.noun,
            Pos::Adj if self.adjective == Features::NONE && self.participle != Features::NONE => {
                self.participle.gender_and_number()
            }
            Pos::Adj if self.adjective == Features::NONE => {
                if self.determiner == Features::NONE {
                    self.noun
                } else {
                    self.determiner
                }
            }
            Pos::Adj => self.adjective,
            // *du*, *aux*: the article inside the preposition.
            Pos::Det | Pos::Num | Pos::Adp => self.determiner,
            Pos::Pron if self.pronoun == Features::NONE => self.determiner,
            Pos::Pron => self.pronoun,
            Pos::Verb | Pos::Aux if participle => self.participle,
            Pos::Verb | Pos::Aux if self.finite == Features::NONE => self.nonfinite,
            Pos::Verb | Pos::Aux => self.finite,
            _ => Features::NONE,
        }
    }

    /// A few bits of inflection for the tagger: gender and number as nominal, person and number as finite verb.
    pub fn morphology(&self) -> u64 {
        let nominal = self.noun | self.adjective | self.determiner | self.participle;
        let bit = |yes: bool, at: u32| u64::from(yes) << at;
        bit(nominal.admits(Gender::Masculine), 0)
            | bit(nominal.admits(Gender::Feminine), 1)
            | bit(nominal.admits(Number::Singular), 2)
            | bit(nominal.admits(Number::Plural), 3)
            | bit(self.finite.admits(Person::Third), 4)
            | bit(self.finite.admits(Person::First) || self.finite.admits(Person::Second), 5)
            | bit(self.finite.admits(Number::Singular), 6)
            | bit(self.finite.admits(Number::Plural), 7)
    }
}

fn pronoun_signal(traits: Traits) -> Signals {
    let relative = traits.contains(Traits::RELATIVE) || traits.contains(Traits::INTERROGATIVE);
    let marks = [
        (traits.contains(Traits::SUBJECT), Signals::SUBJECT),
        (traits.contains(Traits::OBJECT) || traits.contains(Traits::PREVERBAL), Signals::OBJECT),
        (relative, Signals::RELATIVE),
    ];
    marks.into_iter().filter(|(has, _)| *has).fold(Signals::PRONOUN, |all, (_, mark)| all | mark)
}

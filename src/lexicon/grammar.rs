//! Word classes and inflectional features.
//!
//! A French form is often several things at once: « heureux » is singular and plural, « mange » is first and third
//! person, indicative and subjunctive. [`Features`] is therefore a small *set of values per category*, and agreement
//! becomes set inclusion or intersection instead of a list of special cases.

use std::ops::BitOr;

/// Word class (part of speech).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Class {
    /// Common noun, and the few proper nouns the source treats as nouns (« France », « Europe »).
    Noun,
    /// Adjective; participles that only serve as adjectives under a verb lemma stay [`Class::Verb`].
    Adjective,
    /// Verb, in any form, participles included.
    Verb,
    /// Adverb, including negation (« pas ») and interrogative adverbs (« où »).
    Adverb,
    /// Pronoun of any kind.
    Pronoun,
    /// Article or other determiner.
    Determiner,
    /// Preposition, including the contracted ones (« au »), which are determiners too.
    Preposition,
    /// Conjunction.
    Conjunction,
    /// Interjection.
    Interjection,
    /// Proper name: given name, surname, place or other.
    Name,
    /// Cardinal number, Roman numerals included.
    Numeral,
    /// Bound first element (« franco- »).
    Prefix,
    /// Bound last element.
    Suffix,
    /// Typographic or currency symbol.
    Symbol,
    /// Piece of a contraction that is no word by itself (« m’en »).
    Fragment,
}

impl Class {
    /// Every class, in the order of the enumeration.
    pub const ALL: [Class; 15] = [
        Class::Noun,
        Class::Adjective,
        Class::Verb,
        Class::Adverb,
        Class::Pronoun,
        Class::Determiner,
        Class::Preposition,
        Class::Conjunction,
        Class::Interjection,
        Class::Name,
        Class::Numeral,
        Class::Prefix,
        Class::Suffix,
        Class::Symbol,
        Class::Fragment,
    ];
}

/// A set of [`Class`] values in 16 bits, the shape a tagger wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ClassSet(u16);

impl ClassSet {
    /// The empty set: what an unknown form gets.
    pub const EMPTY: ClassSet = ClassSet(0);

    /// Adds a class.
    pub const fn with(self, class: Class) -> ClassSet {
        ClassSet(self.0 | 1 << class as u8)
    }

    /// Whether `class` is in the set.
    pub const fn contains(self, class: Class) -> bool {
        self.0 & 1 << class as u8 != 0
    }

    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Number of classes in the set.
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Bit `n` stands for the `n`-th class of [`Class::ALL`].
    pub const fn bits(self) -> u16 {
        self.0
    }

    /// The classes of the set, in order.
    pub fn iter(self) -> impl Iterator<Item = Class> {
        Class::ALL.into_iter().filter(move |class| self.contains(*class))
    }
}

/// Grammatical gender.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Gender {
    /// Masculine.
    Masculine,
    /// Feminine.
    Feminine,
}

/// Grammatical number, of nominal and of finite verb forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Number {
    /// Singular.
    Singular,
    /// Plural.
    Plural,
}

/// Grammatical person, of finite verb forms and personal pronouns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Person {
    /// « je », « nous ».
    First,
    /// « tu », « vous ».
    Second,
    /// « il », « elles ».
    Third,
}

/// Mood, the two participles and the infinitive counted as moods of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mood {
    /// « chanter ».
    Infinitive,
    /// « chantant ».
    PresentParticiple,
    /// « chanté ».
    PastParticiple,
    /// « il chante ».
    Indicative,
    /// « qu’il chante ».
    Subjunctive,
    /// « il chanterait ».
    Conditional,
    /// « chante ! ».
    Imperative,
}

/// Simple tense of a finite form; compound tenses are the business of syntax.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tense {
    /// Present.
    Present,
    /// Imperfect.
    Imperfect,
    /// Passé simple.
    SimplePast,
    /// Future.
    Future,
}

/// The eleven simple forms of the French verb: mood and tense in one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum VerbForm {
    /// « chanter ».
    Infinitive,
    /// « chantant ».
    PresentParticiple,
    /// « chanté ».
    PastParticiple,
    /// « il chante ».
    IndicativePresent,
    /// « il chantait ».
    IndicativeImperfect,
    /// « il chanta ».
    SimplePast,
    /// « il chantera ».
    Future,
    /// « il chanterait ».
    Conditional,
    /// « qu’il chante ».
    SubjunctivePresent,
    /// « qu’il chantât ».
    SubjunctiveImperfect,
    /// « chante ! ».
    Imperative,
}

impl VerbForm {
    /// Every form, in the order of the enumeration.
    pub const ALL: [VerbForm; 11] = [
        VerbForm::Infinitive,
        VerbForm::PresentParticiple,
        VerbForm::PastParticiple,
        VerbForm::IndicativePresent,
        VerbForm::IndicativeImperfect,
        VerbForm::SimplePast,
        VerbForm::Future,
        VerbForm::Conditional,
        VerbForm::SubjunctivePresent,
        VerbForm::SubjunctiveImperfect,
        VerbForm::Imperative,
    ];

    /// The mood of the form.
    pub const fn mood(self) -> Mood {
        match self {
            VerbForm::Infinitive => Mood::Infinitive,
            VerbForm::PresentParticiple => Mood::PresentParticiple,
            VerbForm::PastParticiple => Mood::PastParticiple,
            VerbForm::IndicativePresent | VerbForm::IndicativeImperfect | VerbForm::SimplePast | VerbForm::Future => {
                Mood::Indicative
            }
            VerbForm::SubjunctivePresent | VerbForm::SubjunctiveImperfect => Mood::Subjunctive,
            VerbForm::Conditional => Mood::Conditional,
            VerbForm::Imperative => Mood::Imperative,
        }
    }

    /// The tense of a finite form, `None` for the infinitive and the participles.
    pub const fn tense(self) -> Option<Tense> {
        match self {
            VerbForm::Infinitive | VerbForm::PresentParticiple | VerbForm::PastParticiple => None,
            VerbForm::IndicativePresent
            | VerbForm::Conditional
            | VerbForm::SubjunctivePresent
            | VerbForm::Imperative => Some(Tense::Present),
            VerbForm::IndicativeImperfect | VerbForm::SubjunctiveImperfect => Some(Tense::Imperfect),
            VerbForm::SimplePast => Some(Tense::SimplePast),
            VerbForm::Future => Some(Tense::Future),
        }
    }

    /// The form that has this mood and tense, if French has one.
    pub fn from_parts(mood: Mood, tense: Option<Tense>) -> Option<VerbForm> {
        VerbForm::ALL.into_iter().find(|form| form.mood() == mood && form.tense() == tense)
    }

    /// Whether the form is conjugated in person.
    pub const fn is_finite(self) -> bool {
        self.tense().is_some()
    }
}

/// Sets of genders, numbers, persons and verb forms, packed in one word.
///
/// In a reading, two values of one category mean « either » (« heureux »: singular or plural). In a request, an empty
/// category means « do not care ». Values combine with `|`:
///
/// ```
/// # use decalque::lexicon::{Features, Gender, Number, Person, VerbForm};
/// let wanted = VerbForm::IndicativePresent | Person::Third | Number::Plural;
/// assert_eq!(wanted.person(), Some(Person::Third));
/// let epicene = Gender::Masculine | Gender::Feminine;
/// assert_eq!(epicene.gender(), None);
/// assert!(epicene.admits(Features::from(Gender::Feminine)));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Features(u32);

const GENDER: u32 = 0b11;
const NUMBER: u32 = 0b11 << 2;
const PERSON: u32 = 0b111 << 4;
const VERB_FORM: u32 = 0x7FF << 7;
const CATEGORIES: [u32; 4] = [GENDER, NUMBER, PERSON, VERB_FORM];

impl Features {
    /// No feature at all.
    pub const NONE: Features = Features(0);

    pub(super) const fn from_bits(bits: u32) -> Features {
        Features(bits & (GENDER | NUMBER | PERSON | VERB_FORM))
    }

    pub(super) const fn bits(self) -> u32 {
        self.0
    }

    /// The gender, when there is exactly one.
    pub const fn gender(self) -> Option<Gender> {
        match self.0 & GENDER {
            0b01 => Some(Gender::Masculine),
            0b10 => Some(Gender::Feminine),
            _ => None,
        }
    }

    /// The number, when there is exactly one.
    pub const fn number(self) -> Option<Number> {
        match (self.0 & NUMBER) >> 2 {
            0b01 => Some(Number::Singular),
            0b10 => Some(Number::Plural),
            _ => None,
        }
    }

    /// The person, when there is exactly one.
    pub const fn person(self) -> Option<Person> {
        match (self.0 & PERSON) >> 4 {
            0b001 => Some(Person::First),
            0b010 => Some(Person::Second),
            0b100 => Some(Person::Third),
            _ => None,
        }
    }

    /// The verb forms: none for other classes, often several (« mange » is indicative and subjunctive).
    pub fn verb_forms(self) -> impl Iterator<Item = VerbForm> {
        VerbForm::ALL.into_iter().filter(move |form| self.admits(Features::from(*form)))
    }

    /// Whether one of the verb forms is of this mood.
    pub fn has_mood(self, mood: Mood) -> bool {
        self.verb_forms().any(|form| form.mood() == mood)
    }

    /// Whether every value of `wanted` is among these: the test of « can this form serve as … ».
    pub fn admits(self, wanted: impl Into<Features>) -> bool {
        let wanted = wanted.into();
        self.0 & wanted.0 == wanted.0
    }

    /// Whether the two can agree: in each category that both fill, they share a value.
    pub fn agrees_with(self, other: impl Into<Features>) -> bool {
        let other = other.into();
        CATEGORIES.into_iter().all(|category| {
            let (left, right) = (self.0 & category, other.0 & category);
            left == 0 || right == 0 || left & right != 0
        })
    }

    /// These features with, in every category that both fill and where they share a value, only the shared ones: what is
    /// left of a word's possibilities once its neighbour is known. A category that is empty here is taken from `other`.
    #[must_use]
    pub fn narrowed_by(self, other: impl Into<Features>) -> Features {
        let other = other.into();
        let narrowed = CATEGORIES.into_iter().map(|category| {
            let (mine, theirs) = (self.0 & category, other.0 & category);
            match mine & theirs {
                0 if mine == 0 => theirs,
                0 => mine,
                shared => shared,
            }
        });
        Features(narrowed.fold(0, |all, values| all | values))
    }

    /// These features with the genders replaced.
    pub fn with_gender_only(self, gender: Gender) -> Features {
        Features(self.0 & !GENDER) | gender
    }

    /// These features with no gender.
    pub const fn without_gender(self) -> Features {
        Features(self.0 & !GENDER)
    }

    /// These features with no number.
    pub const fn without_number(self) -> Features {
        Features(self.0 & !NUMBER)
    }

    /// These features reduced to gender and number, what a noun passes on to its adjective.
    pub const fn gender_and_number(self) -> Features {
        Features(self.0 & (GENDER | NUMBER))
    }
}

impl From<Gender> for Features {
    fn from(gender: Gender) -> Features {
        Features(1 << gender as u8)
    }
}

impl From<Number> for Features {
    fn from(number: Number) -> Features {
        Features(1 << (2 + number as u8))
    }
}

impl From<Person> for Features {
    fn from(person: Person) -> Features {
        Features(1 << (4 + person as u8))
    }
}

impl From<VerbForm> for Features {
    fn from(form: VerbForm) -> Features {
        Features(1 << (7 + form as u8))
    }
}

impl<T: Into<Features>> BitOr<T> for Features {
    type Output = Features;
    fn bitor(self, other: T) -> Features {
        Features(self.0 | other.into().0)
    }
}

impl<T: Into<Features>> BitOr<T> for Gender {
    type Output = Features;
    fn bitor(self, other: T) -> Features {
        Features::from(self) | other
    }
}

impl<T: Into<Features>> BitOr<T> for Number {
    type Output = Features;
    fn bitor(self, other: T) -> Features {
        Features::from(self) | other
    }
}

impl<T: Into<Features>> BitOr<T> for Person {
    type Output = Features;
    fn bitor(self, other: T) -> Features {
        Features::from(self) | other
    }
}

impl<T: Into<Features>> BitOr<T> for VerbForm {
    type Output = Features;
    fn bitor(self, other: T) -> Features {
        Features::from(self) | other
    }
}

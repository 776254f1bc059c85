//! What a reading says beyond class and inflection: verb constructions, sub-classes, spelling, elision.

use std::ops::BitOr;

/// How far a construction is open to a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Usage {
    /// The verb does not take it.
    No,
    /// Only in some senses or set phrases (the `x` of the source: « il se peut »).
    Limited,
    /// Freely.
    Yes,
}

/// Conjugation group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum VerbGroup {
    /// « être » and « avoir ».
    Auxiliary = 1,
    /// Verbs in -er.
    First = 2,
    /// Verbs in -ir, -issant.
    Second = 3,
    /// All others.
    Third = 4,
}

/// Pronominal use of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Pronominal {
    /// Never.
    No,
    /// In some senses only (« s’agir »).
    Limited,
    /// Possible (« se laver »).
    Possible,
    /// Always (« s’évanouir »).
    Always,
    /// Always, between several (« s’entretuer »).
    Reciprocal,
    /// With « en » (« s’en aller »).
    WithEn,
}

/// Constructions a verb allows, as the source records them for the lemma as a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VerbTraits(u16);

impl VerbTraits {
    /// Traits of anything that is no verb.
    pub const NONE: VerbTraits = VerbTraits(0);
    pub(super) const COPULA: u16 = 1 << 3;
    pub(super) const INTRANSITIVE: u16 = 1 << 4;
    pub(super) const WITH_ETRE: u16 = 1 << 5;
    pub(super) const WITH_AVOIR: u16 = 1 << 6;
    pub(super) const DIRECT: u16 = 7;
    pub(super) const INDIRECT: u16 = 9;
    pub(super) const IMPERSONAL: u16 = 11;
    pub(super) const PRONOMINAL: u16 = 13;

    pub(super) const fn from_bits(bits: u16) -> VerbTraits {
        VerbTraits(bits)
    }

    pub(super) const fn bits(self) -> u16 {
        self.0
    }

    const fn usage(self, shift: u16) -> Usage {
        match (self.0 >> shift) & 0b11 {
            0 => Usage::No,
            1 => Usage::Limited,
            _ => Usage::Yes,
        }
    }

    /// Conjugation group; `None` for a word that is no verb and for the few abbreviations (« cf ») classed as verbs.
    pub const fn group(self) -> Option<VerbGroup> {
        match self.0 & 0b111 {
            1 => Some(VerbGroup::Auxiliary),
            2 => Some(VerbGroup::First),
            3 => Some(VerbGroup::Second),
            4 => Some(VerbGroup::Third),
            _ => None,
        }
    }

    /// Whether the verb links a subject to its attribute (« être », « devenir », « sembler »).
    pub const fn is_copula(self) -> bool {
        self.0 & Self::COPULA != 0
    }

    /// Whether the verb can do without an object.
    pub const fn is_intransitive(self) -> bool {
        self.0 & Self::INTRANSITIVE != 0
    }

    /// Use with a direct object.
    pub const fn direct(self) -> Usage {
        self.usage(Self::DIRECT)
    }

    /// Use with an object introduced by « à » or « de ».
    pub const fn indirect(self) -> Usage {
        self.usage(Self::INDIRECT)
    }

    /// Use with impersonal « il »: `Yes` means only so (« falloir »).
    pub const fn impersonal(self) -> Usage {
        self.usage(Self::IMPERSONAL)
    }

    /// Pronominal use.
    pub const fn pronominal(self) -> Pronominal {
        match self.0 >> Self::PRONOMINAL {
            1 => Pronominal::Limited,
            2 => Pronominal::Possible,
            3 => Pronominal::Always,
            4 => Pronominal::Reciprocal,
            5 => Pronominal::WithEn,
            _ => Pronominal::No,
        }
    }

    /// Whether compound tenses are known to take « être » (pronominal use apart).
    pub const fn with_etre(self) -> bool {
        self.0 & Self::WITH_ETRE != 0
    }

    /// Whether compound tenses are known to take « avoir ». Neither this nor [`VerbTraits::with_etre`] means that the
    /// source does not say, which is the case of most rare verbs; « avoir » is then the safe guess.
    pub const fn with_avoir(self) -> bool {
        self.0 & Self::WITH_AVOIR != 0
    }
}

/// Sub-class and domain marks, a set of named flags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Traits(u32);

impl Traits {
    /// No mark.
    pub const NONE: Traits = Traits(0);
    /// Grammatical word of a closed class.
    pub const GRAMMATICAL: Traits = Traits(1);
    /// Occurs only inside set phrases (« jeun » in « à jeun »).
    pub const LOCUTION: Traits = Traits(1 << 1);
    /// Past participle that also serves as an adjective.
    pub const ADJECTIVAL: Traits = Traits(1 << 2);
    /// Finite form: used only before an inverted « je » (« puissé-je »). Participle: spelt like that form (« aimé-je »).
    pub const INVERTED_JE: Traits = Traits(1 << 3);
    /// Noun whose gender the source hides by fusing it with an epicene adjective: read « either » as « unknown ».
    pub const GENDER_UNSURE: Traits = Traits(1 << 4);
    /// Subject pronoun.
    pub const SUBJECT: Traits = Traits(1 << 5);
    /// Object pronoun.
    pub const OBJECT: Traits = Traits(1 << 6);
    /// Clitic that stands before the verb.
    pub const PREVERBAL: Traits = Traits(1 << 7);
    /// Adverbial clitic, « en » or « y ».
    pub const ADVERBIAL: Traits = Traits(1 << 8);
    /// Demonstrative.
    pub const DEMONSTRATIVE: Traits = Traits(1 << 9);
    /// Possessive.
    pub const POSSESSIVE: Traits = Traits(1 << 10);
    /// Indefinite.
    pub const INDEFINITE: Traits = Traits(1 << 11);
    /// Negative: « ne », « pas », « nul », « rien ».
    pub const NEGATIVE: Traits = Traits(1 << 12);
    /// Interrogative.
    pub const INTERROGATIVE: Traits = Traits(1 << 13);
    /// Relative.
    pub const RELATIVE: Traits = Traits(1 << 14);
    /// Exclamative.
    pub const EXCLAMATIVE: Traits = Traits(1 << 15);
    /// Coordinating conjunction.
    pub const COORDINATING: Traits = Traits(1 << 16);
    /// Subordinating conjunction.
    pub const SUBORDINATING: Traits = Traits(1 << 17);
    /// Preposition that can introduce an infinitive.
    pub const BEFORE_INFINITIVE: Traits = Traits(1 << 18);
    /// Roman numeral.
    pub const ROMAN: Traits = Traits(1 << 19);
    /// Given name.
    pub const GIVEN_NAME: Traits = Traits(1 << 20);
    /// Surname.
    pub const SURNAME: Traits = Traits(1 << 21);
    /// Title put before a name (« Mgr », « professeur »).
    pub const TITLE: Traits = Traits(1 << 22);
    /// Part of a word cut by elision (« quelqu »).
    pub const ELIDED: Traits = Traits(1 << 23);
    /// Inhabitant or adjective of a place.
    pub const DEMONYM: Traits = Traits(1 << 24);
    /// Language.
    pub const LANGUAGE: Traits = Traits(1 << 25);
    /// Country or region.
    pub const COUNTRY: Traits = Traits(1 << 26);
    /// Town.
    pub const CITY: Traits = Traits(1 << 27);
    /// Letter or unit symbol (« mg »).
    pub const UNIT_SYMBOL: Traits = Traits(1 << 28);
    /// Unit of measure.
    pub const UNIT: Traits = Traits(1 << 29);
    /// Colour.
    pub const COLOUR: Traits = Traits(1 << 30);
    /// Comes from the table of additions, not from the source lexicon.
    pub const ADDED: Traits = Traits(1 << 31);

    pub(super) const fn from_bits(bits: u32) -> Traits {
        Traits(bits)
    }

    pub(super) const fn bits(self) -> u32 {
        self.0
    }

    /// Whether all the marks of `other` are present.
    pub const fn contains(self, other: Traits) -> bool {
        self.0 & other.0 == other.0
    }

    /// These marks without those of `other`.
    pub const fn without(self, other: Traits) -> Traits {
        Traits(self.0 & !other.0)
    }
}

impl BitOr for Traits {
    type Output = Traits;
    fn bitor(self, other: Traits) -> Traits {
        Traits(self.0 | other.0)
    }
}

/// Which spelling norm a form belongs to. The order is the order of preference of generated forms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Spelling {
    /// Accepted by every norm.
    #[default]
    Common,
    /// The usual spelling, where the 1990 reform has another (« connaître »).
    Usual,
    /// Older variant of a word spelt otherwise today (« ressurgir »).
    Old,
    /// Marginal word, left out of the ordinary dictionaries.
    Extra,
    /// Spelling of the 1990 reform (« connaitre »).
    Reform,
    /// Common but contested (« complétement »).
    Contested,
}

impl Spelling {
    pub(super) const ALL: [Spelling; 6] =
        [Spelling::Common, Spelling::Usual, Spelling::Old, Spelling::Extra, Spelling::Reform, Spelling::Contested];

    /// Whether a reader used to the traditional spelling would notice nothing.
    pub fn is_classic(self) -> bool {
        self <= Spelling::Usual
    }
}

/// Whether « le », « la », « de », « que » … elide before the form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Elision {
    /// Nothing recorded: the first letter decides, see [`super::Lexicon::elides`].
    #[default]
    Unmarked,
    /// Elision, although the first letter is an « h » (« l’homme »).
    Elides,
    /// No elision: aspirated « h » and the like (« le héros », « le onze », « le yaourt »).
    Blocks,
}

impl Elision {
    pub(super) const ALL: [Elision; 3] = [Elision::Unmarked, Elision::Elides, Elision::Blocks];
}

//! Parts of speech.

use super::{PARTICIPLE, PUNCT};

/// Part of speech, as Universal Dependencies names it; *du*, *au*, *des* for « de les » are [`Pos::Adp`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Pos {
    /// Adjective, ordinal numbers included.
    Adj,
    /// Preposition, contracted with an article or not.
    Adp,
    /// Adverb, negation included.
    Adv,
    /// « être » and « avoir » as auxiliaries, « être » as copula, « faire » before an infinitive.
    Aux,
    /// Coordinating conjunction.
    Cconj,
    /// Article or other determiner.
    Det,
    /// Interjection.
    Intj,
    /// Common noun.
    Noun,
    /// Cardinal number.
    Num,
    /// Pronoun.
    Pron,
    /// Proper name.
    Propn,
    /// Subordinating conjunction.
    Sconj,
    /// Sign that is no punctuation.
    Sym,
    /// Verb, but for auxiliaries.
    Verb,
    /// Foreign or otherwise unfit.
    X,
    /// Punctuation mark.
    Punct,
}

impl Pos {
    /// Every part of speech, in the order of the enumeration.
    pub const ALL: [Self; 16] = [
        Self::Adj,
        Self::Adp,
        Self::Adv,
        Self::Aux,
        Self::Cconj,
        Self::Det,
        Self::Intj,
        Self::Noun,
        Self::Num,
        Self::Pron,
        Self::Propn,
        Self::Sconj,
        Self::Sym,
        Self::Verb,
        Self::X,
        Self::Punct,
    ];

    /// The part of speech of a Universal Dependencies tag; particles are adverbs, which French has in their place.
    pub fn from_upos(tag: &str) -> Option<Self> {
        let name = if tag == "PART" { "ADV" } else { tag };
        Self::ALL.into_iter().find(|pos| pos.upos() == name)
    }

    /// The tag of Universal Dependencies.
    pub const fn upos(self) -> &'static str {
        match self {
            Self::Adj => "ADJ",
            Self::Adp => "ADP",
            Self::Adv => "ADV",
            Self::Aux => "AUX",
            Self::Cconj => "CCONJ",
            Self::Det => "DET",
            Self::Intj => "INTJ",
            Self::Noun => "NOUN",
            Self::Num => "NUM",
            Self::Pron => "PRON",
            Self::Propn => "PROPN",
            Self::Sconj => "SCONJ",
            Self::Sym => "SYM",
            Self::Verb => "VERB",
            Self::X => "X",
            Self::Punct => "PUNCT",
        }
    }

    /// True for verbs and auxiliaries.
    pub const fn is_verbal(self) -> bool {
        matches!(self, Self::Verb | Self::Aux)
    }

    /// The part of speech of a label of the perceptron.
    pub(super) fn from_label(label: u8) -> Self {
        match label {
            PARTICIPLE => Self::Verb,
            PUNCT => Self::Punct,
            _ => Self::ALL[usize::from(label)],
        }
    }

    /// The label under which the perceptron knows it.
    pub(super) fn label(self, participle: bool) -> u8 {
        match self {
            Self::Verb if participle => PARTICIPLE,
            Self::Punct => PUNCT,
            _ => self as u8,
        }
    }
}

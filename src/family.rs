//! The families of rules: the part of a rule's name before the slash.

use serde::{Deserialize, Serialize};
use std::path::Path;

/// A family of rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Family {
    /// Names re-cased, misspelt or translated.
    Names,
    /// Scale words, grouping, currencies.
    Numbers,
    /// English words and constructions traced into French.
    Calques,
    /// English idioms translated word for word.
    Idioms,
    /// French words in the sense of their English twins.
    FalseFriends,
    /// English words that French replaces.
    Anglicisms,
    /// Sentence structures that English leaves behind.
    Syntax,
    /// Agreement, elision, verb forms.
    Grammar,
    /// Words, phrases and sentences said twice.
    Repetition,
    /// English left in the text.
    Untranslated,
    /// One thing named in two ways.
    Consistency,
    /// *Tu* and *vous*, tone.
    Register,
    /// What machines say about themselves.
    Leaks,
    /// Damaged characters.
    Encoding,
    /// Spaces, quotes, apostrophes; follows a profile.
    Typography,
    /// What changed between the source and the translation.
    Bilingual,
}

impl Family {
    /// Every family, in the order that reports use.
    pub const ALL: &[Self] = &[
        Self::Names,
        Self::Numbers,
        Self::Calques,
        Self::Idioms,
        Self::FalseFriends,
        Self::Anglicisms,
        Self::Syntax,
        Self::Grammar,
        Self::Repetition,
        Self::Untranslated,
        Self::Consistency,
        Self::Register,
        Self::Leaks,
        Self::Encoding,
        Self::Typography,
        Self::Bilingual,
    ];

    /// The family's name as rules and configuration spell it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Names => "names",
            Self::Numbers => "numbers",
            Self::Calques => "calques",
            Self::Idioms => "idioms",
            Self::FalseFriends => "false-friends",
            Self::Anglicisms => "anglicisms",
            Self::Syntax => "syntax",
            Self::Grammar => "grammar",
            Self::Repetition => "repetition",
            Self::Untranslated => "untranslated",
            Self::Consistency => "consistency",
            Self::Register => "register",
            Self::Leaks => "leaks",
            Self::Encoding => "encoding",
            Self::Typography => "typography",
            Self::Bilingual => "bilingual",
        }
    }

    /// The family of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|family| family.as_str() == name)
    }

    /// The family of a rule such as `names/chatgpt`.
    pub fn of_rule(rule: &str) -> Option<Self> {
        Self::named(rule.split('/').next()?)
    }

    /// The family that the path of a glossary names: `calques/verbs.toml`, `idioms.toml`.
    pub fn of_path(path: &Path) -> Option<Self> {
        let stem = path.file_stem()?.to_str()?;
        let folders = || path.parent()?.components().rev().find_map(|part| Self::named(part.as_os_str().to_str()?));
        Self::named(stem).or_else(folders)
    }

    /// The category of the MQM error typology that the family's entries fall into.
    pub fn mqm(self) -> &'static str {
        match self {
            Self::Names => "terminology/wrong-term",
            Self::Numbers => "accuracy/mistranslation/number",
            Self::Calques | Self::Idioms => "accuracy/mistranslation/overly-literal",
            Self::FalseFriends => "accuracy/mistranslation/false-friend",
            Self::Anglicisms => "style/unidiomatic",
            Self::Syntax => "style/awkward",
            Self::Grammar => "linguistic-conventions/grammar",
            Self::Repetition => "linguistic-conventions/duplication",
            Self::Untranslated => "accuracy/untranslated",
            Self::Consistency => "terminology/inconsistent-use",
            Self::Register => "style/register",
            Self::Leaks => "accuracy/addition",
            Self::Encoding => "linguistic-conventions/character-encoding",
            Self::Typography => "linguistic-conventions/typography",
            Self::Bilingual => "accuracy",
        }
    }
}

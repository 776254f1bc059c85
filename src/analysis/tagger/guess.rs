//! Gender and number of words that the lexicon lacks, from endings that seldom lie.

use crate::lexicon::{Features, Gender, Number, VerbForm};

/// Endings of feminine nouns, without the plural *s*.
const FEMININE: &[&str] = &[
    "tion", "sion", "xion", "ité", "esse", "ance", "ence", "ette", "ienne", "trice", "euse", "logie", "graphie",
    "nomie", "pathie", "phobie", "philie", "cratie", "tude", "erie", "ière", "ade", "ure", "aison",
];

/// Endings of masculine nouns, without the plural *s*.
const MASCULINE: &[&str] = &[
    "isme", "ment", "age", "ier", "teur", "seur", "oir", "phone", "scope", "mètre", "eau", "ien", "ing", "al", "if",
    "ard", "on", "et", "in", "er", "um", "us", "o",
];

/// Endings of adjectives: masculine, feminine, without the plural *s*.
const ADJECTIVES: &[(&str, &str)] = &[
    ("el", "elle"),
    ("if", "ive"),
    ("al", "ale"),
    ("ien", "ienne"),
    ("ais", "aise"),
    ("ois", "oise"),
    ("eux", "euse"),
    ("é", "ée"),
    ("ant", "ante"),
    ("ain", "aine"),
];

/// Shorter words are names and abbreviations as a rule, whose ending tells nothing.
const SHORTEST: usize = 5;

/// What a noun may be; nothing when its ending does not tell.
pub(super) fn noun(folded: &str) -> Features {
    if folded.chars().count() < SHORTEST {
        return Features::NONE;
    }
    let (stem, number) = number(folded);
    let gender = if FEMININE.iter().any(|ending| stem.ends_with(ending)) {
        Gender::Feminine.into()
    } else if MASCULINE.iter().any(|ending| stem.ends_with(ending)) {
        Gender::Masculine.into()
    } else {
        Features::NONE
    };
    number | gender
}

/// What an adjective may be; nothing when its ending does not tell.
pub(super) fn adjective(folded: &str) -> Features {
    if folded.chars().count() < SHORTEST {
        return Features::NONE;
    }
    if folded.ends_with("aux") {
        return Gender::Masculine | Number::Plural;
    }
    // *-ais*, *-ois* and *-eux* do not change in the plural.
    if ["ais", "ois", "eux"].iter().any(|ending| folded.ends_with(ending)) {
        return Gender::Masculine | Number::Singular | Number::Plural;
    }
    let (stem, number) = number(folded);
    for (masculine, feminine) in ADJECTIVES {
        if stem.ends_with(feminine) {
            return number | Gender::Feminine;
        }
        if stem.ends_with(masculine) {
            return number | Gender::Masculine;
        }
    }
    // *-ique*, *-able* and the like have one form for both genders.
    if stem.ends_with('e') { number | Gender::Masculine | Gender::Feminine } else { number }
}

/// What a past participle of the first group may be: no other is ever new.
pub(super) fn participle(folded: &str) -> Features {
    let (stem, number) = number(folded);
    let gender = match () {
        () if stem.ends_with("ée") => Gender::Feminine,
        () if stem.ends_with('é') => Gender::Masculine,
        () => return Features::NONE,
    };
    number | gender | VerbForm::PastParticiple
}

/// The word without the mark of the plural, and its number.
fn number(folded: &str) -> (&str, Features) {
    match folded.strip_suffix(['s', 'x']) {
        Some(stem) => (stem, Number::Plural.into()),
        None => (folded, Number::Singular.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_tell() {
        assert_eq!(noun("blockchainisation"), Gender::Feminine | Number::Singular);
        assert_eq!(noun("influençages"), Gender::Masculine | Number::Plural);
        assert_eq!(noun("zyx"), Features::NONE);
        assert_eq!(adjective("trumpiennes"), Gender::Feminine | Number::Plural);
        assert_eq!(adjective("agentique"), Gender::Masculine | Gender::Feminine | Number::Singular);
        assert_eq!(participle("promptée"), Gender::Feminine | Number::Singular | VerbForm::PastParticiple);
        assert_eq!(participle("prompter"), Features::NONE);
    }
}

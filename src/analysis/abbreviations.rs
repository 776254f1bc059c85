//! The closed lists that tokens and sentences are cut by.

use crate::text::fold::fold;

/// What stands before an apostrophe when a word is elided.
pub(super) const ELIDED: &[&str] =
    &["l", "d", "j", "m", "t", "s", "n", "c", "ç", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "entr"];

/// Pronouns that follow their verb, tied by a hyphen.
const CLITICS: &[&str] = &[
    "je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ce", "le", "la", "les", "lui", "leur", "moi",
    "toi", "y", "en",
];

/// Compounds that end like a verb with its clitic: the host, and the clitics it keeps.
const KEPT: &[(&str, &[&str])] = &[
    ("rendez", &["vous"]),
    ("chez", &["moi", "toi", "nous", "vous", "lui", "elle", "eux"]),
    ("entre", &["nous", "vous"]),
    ("sur", &["moi", "le"]),
    ("jong", &["il"]),
    ("sous", &["la", "le", "les"]),
    ("quant", &["moi", "lui"]),
    ("tout", &["en", "la", "le"]),
    ("par", &["la", "le"]),
];

/// The suffixes that make a bare domain recognisable in French prose.
pub(super) const INTERNET_SUFFIXES: &[&str] = &[
    "com", "fr", "org", "net", "io", "ai", "ca", "be", "ch", "eu", "uk", "de", "gov", "edu", "info", "tv", "co", "us",
    "me", "dev", "app", "es", "it", "lu", "jp", "cn", "ru", "br", "au", "gouv", "biz", "news", "tech", "xyz", "int",
];

/// Abbreviations whose point ends no sentence, whatever follows.
const BEFORE_ANYTHING: &[&str] = &[
    "m", "mm", "mme", "mmes", "mlle", "mlles", "mgr", "me", "dr", "drs", "pr", "prof", "st", "ste", "sts", "mr", "mrs",
    "ms", "jr", "sr", "gén", "cdt", "cne", "col", "lt", "sgt", "adj", "av", "bd", "bld", "blvd", "fg", "pl", "sq",
    "ch", "cf", "vs", "env", "ex", "éd", "hon", "ph", "rép", "dép", "sén", "corp", "ltd", "bros", "inc",
    // American titles that machines leave as they are: « Sen. Warren ».
    "sen", "gov", "rep", "gen", "capt",
];

/// Abbreviations whose point ends no sentence before a number.
const BEFORE_NUMBER: &[&str] = &[
    "p", "pp", "art", "no", "nos", "n", "vol", "chap", "fig", "tél", "al", "ann", "app", "l", "t", "col", "v", "op",
    "ver", "sect", "av", "apr", "déc", "janv", "févr", "sept", "oct", "nov", "juil",
];

pub(super) fn is_clitic(word: &str) -> bool {
    word.len() <= 5 && CLITICS.contains(&fold(word).as_str())
}

/// True when `host` and `clitic` make a compound rather than a verb with its pronoun.
pub(super) fn keeps_clitic(host: &str, clitic: &str) -> bool {
    let clitic = fold(clitic);
    KEPT.iter().any(|(kept, clitics)| *kept == host && clitics.contains(&clitic.as_str()))
}

/// True when the point after `word` (folded) ends no sentence; `number_follows` says what comes next.
pub fn is_abbreviation(word: &str, number_follows: bool) -> bool {
    BEFORE_ANYTHING.contains(&word) || number_follows && BEFORE_NUMBER.contains(&word)
}

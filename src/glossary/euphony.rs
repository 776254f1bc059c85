//! How French words change beside each other: elision, contraction, and the forms that avoid a hiatus.
//!
//! Source: any grammar; whether a word elides what stands before it (*l'homme*, *le héros*) is the lexicon's to say.

use crate::lexicon::{Class, Gender, Lexicon, Number};
use crate::text::fold::fold;

/// A word of a correction, with what its neighbours must know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// As it will be written; an elided word ends with its apostrophe.
    pub text: String,
    /// The white space that stood before it, or should.
    pub gap: String,
    /// True when the correction changed it.
    pub changed: bool,
    /// The gender and number of the noun that the word goes with, where a determiner may have to know.
    pub agreement: (Option<Gender>, Option<Number>),
    /// True for a personal pronoun: « l’ » before a verb is *le* when nothing says that it is *la*.
    pub pronoun: bool,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a word of a correction comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// This token of the text, in its place or copied.
    Token(usize),
    /// This part of the template: its words already suit each other.
    Part(usize),
    /// Neither: an article that came apart.
    Repair,
}

impl Origin {
    fn is_written_with(self, other: Self) -> bool {
        matches!((self, other), (Self::Part(a), Self::Part(b)) if a == b)
    }
}

/// What elides before a vowel, and its elided form.
pub(crate) const ELIDING: &[(&str, &str)] = &[
    ("le", "l"),
    ("la", "l"),
    ("de", "d"),
    ("que", "qu"),
    ("ne", "n"),
    ("se", "s"),
    ("me", "m"),
    ("te", "t"),
    ("je", "j"),
    ("jusque", "jusqu"),
    ("lorsque", "lorsqu"),
    ("puisque", "puisqu"),
    ("quoique", "quoiqu"),
];

/// Masculine forms before a consonant, before a vowel.
const HIATUS: &[(&str, &str)] =
    &[("ce", "cet"), ("beau", "bel"), ("nouveau", "nouvel"), ("vieux", "vieil"), ("fou", "fol"), ("mou", "mol")];

/// Feminine possessives before a consonant, before a vowel.
const POSSESSIVES: &[(&str, &str)] = &[("ma", "mon"), ("ta", "ton"), ("sa", "son")];

/// Preposition, article, and both contracted.
pub(crate) const CONTRACTIONS: &[(&str, &str, &str)] =
    &[("de", "le", "du"), ("de", "les", "des"), ("à", "le", "au"), ("à", "les", "aux")];

/// Repairs every pair of neighbours of which one has changed; `None` where the right form cannot be known.
pub(super) fn repair(words: &mut Vec<Word>, apostrophe: char) -> Option<()> {
    let mut at = 0;
    while at + 1 < words.len() {
        let written = words[at].origin.is_written_with(words[at + 1].origin);
        if (words[at].changed || words[at + 1].changed) && !written {
            repair_pair(words, at, apostrophe)?;
        }
        at += 1;
    }
    contract(words);
    Some(())
}

fn repair_pair(words: &mut Vec<Word>, at: usize, apostrophe: char) -> Option<()> {
    let (word, next) = (fold(&words[at].text), fold(&words[at + 1].text));
    // Only words that lean on the next one care what it is; a gap of none means a clitic or a mark.
    if !next.starts_with(char::is_alphabetic) || !leans(&word) {
        return Some(());
    }
    let vowel = before_vowel(&next)?;
    // Where no noun changed as such, a new word's own gender tells.
    let own = || words[at + 1].changed.then(|| Lexicon::french().noun_gender(&next)).flatten();
    let gender = words[at].agreement.0.or_else(own);
    let bare = word.strip_suffix('\'');
    if let Some(&(_, elided)) = ELIDING.iter().find(|(full, _)| *full == word && vowel) {
        set(words, at, &format!("{elided}{apostrophe}"));
        words[at + 1].gap.clear();
    } else if let Some(bare) = bare.filter(|_| !vowel) {
        let full = match bare {
            "l" if gender == Some(Gender::Feminine) && !words[at].pronoun => "la",
            "l" if gender == Some(Gender::Masculine) || words[at].pronoun => "le",
            "l" => return None,
            _ => ELIDING.iter().find(|(_, elided)| *elided == bare)?.0,
        };
        set(words, at, full);
        words[at + 1].gap = " ".to_owned();
    } else if word == "si" && matches!(next.as_str(), "il" | "ils") {
        set(words, at, &format!("s{apostrophe}"));
        words[at + 1].gap.clear();
    } else if let Some(form) = alternate(HIATUS, &word, vowel) {
        // « ce » is also a pronoun, « fou » a noun: only before what they determine.
        if is_nominal(&next) && gender != Some(Gender::Feminine) {
            set(words, at, form);
        }
    } else if let Some(form) = alternate(POSSESSIVES, &word, vowel)
        && gender == Some(Gender::Feminine)
    {
        set(words, at, form);
    } else if let Some(&(preposition, ..)) =
        CONTRACTIONS.iter().find(|(_, article, both)| *both == word && *article == "le")
        && (vowel || gender == Some(Gender::Feminine))
    {
        // « du » before a feminine or a vowel comes apart again.
        let article = if vowel { format!("l{apostrophe}") } else { "la".to_owned() };
        let gap = if vowel { String::new() } else { " ".to_owned() };
        set(words, at, preposition);
        words[at + 1].gap = gap;
        let agreement = words[at].agreement;
        let origin = Origin::Repair;
        words.insert(
            at + 1,
            Word { text: article, gap: " ".to_owned(), changed: true, agreement, pronoun: false, origin },
        );
    }
    Some(())
}

/// « de le » becomes « du »: the last step, when it is known whether « le » stays.
fn contract(words: &mut Vec<Word>) {
    let mut at = 0;
    while at + 1 < words.len() {
        let (word, next) = (fold(&words[at].text), fold(&words[at + 1].text));
        let both = CONTRACTIONS.iter().find(|(preposition, article, _)| *preposition == word && *article == next);
        if let Some((.., both)) = both.filter(|_| words[at].changed || words[at + 1].changed) {
            set(words, at, both);
            words.remove(at + 1);
        }
        at += 1;
    }
}

/// Writes `text` in place of a word, keeping its capital.
fn set(words: &mut [Word], at: usize, text: &str) {
    let capital = words[at].text.chars().next().is_some_and(char::is_uppercase);
    words[at].text = if capital { capitalized(text) } else { text.to_owned() };
    words[at].changed = true;
}

/// `text` with its first letter in capitals.
pub(crate) fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

fn leans(word: &str) -> bool {
    word.ends_with('\'')
        || word == "si"
        || ELIDING.iter().any(|(full, _)| *full == word)
        || HIATUS.iter().chain(POSSESSIVES).any(|(a, b)| *a == word || *b == word)
        || matches!(word, "du" | "au")
}

/// The other member of a pair, when the next word calls for it.
fn alternate(pairs: &[(&'static str, &'static str)], word: &str, vowel: bool) -> Option<&'static str> {
    pairs.iter().find_map(|&(consonant, hiatus)| match vowel {
        true => (word == consonant).then_some(hiatus),
        false => (word == hiatus).then_some(consonant),
    })
}

/// Whether « le » loses its vowel before the word; `None` for an initial h on which nothing is known.
fn before_vowel(word: &str) -> Option<bool> {
    // The two pronouns that are a vowel by themselves: « n’y », « j’en ».
    if matches!(word, "y" | "en") { Some(true) } else { Lexicon::french().elides(word) }
}

fn is_nominal(word: &str) -> bool {
    let classes = Lexicon::french().classes(word);
    (classes.contains(Class::Noun) || classes.contains(Class::Adjective)) && !matches!(word, "est" | "était")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Repairs a row of words of which all but the first have changed and is of this gender.
    fn repaired(text: &str, gender: Gender) -> Option<String> {
        let parts: Vec<&str> = text.split(' ').collect();
        let mut words: Vec<Word> = parts
            .iter()
            .enumerate()
            .map(|(at, part)| Word {
                text: (*part).to_owned(),
                gap: if at == 0 || parts[at - 1].ends_with('’') { String::new() } else { " ".to_owned() },
                changed: at > 0,
                agreement: (Some(gender), Some(Number::Singular)),
                pronoun: false,
                origin: Origin::Token(at),
            })
            .collect();
        repair(&mut words, '’')?;
        Some(words.iter().map(|word| format!("{}{}", word.gap, word.text)).collect())
    }

    #[test]
    fn neighbours_are_repaired() {
        use Gender::{Feminine, Masculine};
        for (text, gender, expected) in [
            ("la occasion", Feminine, "l’occasion"),
            ("l’ chance", Feminine, "la chance"),
            ("l’ défi", Masculine, "le défi"),
            ("le héros", Masculine, "le héros"),
            ("le homme", Masculine, "l’homme"),
            ("de affirmation", Feminine, "d’affirmation"),
            ("d’ chance", Feminine, "de chance"),
            ("de le défi", Masculine, "du défi"),
            ("à le défi", Masculine, "au défi"),
            ("du occasion", Feminine, "de l’occasion"),
            ("au chance", Feminine, "à la chance"),
            ("du effet", Masculine, "de l’effet"),
            ("ce effet", Masculine, "cet effet"),
            ("cet défi", Masculine, "ce défi"),
            ("un nouveau effet", Masculine, "un nouvel effet"),
            ("sa affirmation", Feminine, "son affirmation"),
            ("son chance", Feminine, "sa chance"),
            ("que affirmer", Masculine, "qu’affirmer"),
            ("si il", Masculine, "s’il"),
            ("Le occasion", Feminine, "L’occasion"),
        ] {
            assert_eq!(repaired(text, gender).as_deref(), Some(expected), "{text}");
        }
    }
}

//! Persons that a text names, with the gender that title or given name tells.

use super::given_names;
use super::nominal;
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::lexicon::{Class, Gender, Lexicon, Number};
use crate::rules::Context;
use crate::rules::words::is_small_word;
use std::ops::Range;

/// A person as one sentence names her or him.
pub(super) struct Person {
    pub gender: Gender,
    /// Title and name.
    pub tokens: Range<usize>,
}

/// How many words a name has at most.
const LONGEST: usize = 4;

/// The person whose name ends just before token `end`: « Mme Martin », « Marie Martin », « la chanteuse Adele ».
pub(super) fn person_before(context: &Context, sentence: &Range<usize>, end: usize) -> Option<Person> {
    let names = (sentence.start..end).rev().take(LONGEST).take_while(|&at| is_name(context, at));
    let mut first = names.last()?;
    // « Hier Marie Martin est » cannot be told from a name of three words.
    if let Some((gender, start)) = civility(context, sentence, first) {
        return Some(Person { gender, tokens: start..end });
    }
    // « Mme » has a capital and is a name to look at.
    if let Some(gender) = civility_of(context.folded(first)) {
        return (first + 1 < end).then_some(Person { gender, tokens: first..end });
    }
    if let Some((gender, article)) = titled(context, sentence, first) {
        return Some(Person { gender, tokens: article..end });
    }
    if end - first < 2 {
        return None;
    }
    let mut gender = given_names::gender(context.text(first), context.folded(first));
    // A word of the sentence that has its capital because it comes first.
    if gender.is_none() && first == sentence.start && end - first > 2 {
        first += 1;
        gender = given_names::gender(context.text(first), context.folded(first));
    }
    Some(Person { gender: gender?, tokens: first..end })
}

fn is_name(context: &Context, at: usize) -> bool {
    context.kind(at) == Some(TokenKind::Word)
        && context.text(at).starts_with(char::is_uppercase)
        && context.text(at).chars().count() > 1
}

fn civility_of(form: &str) -> Option<Gender> {
    match form {
        "mme" | "mlle" | "madame" | "mademoiselle" => Some(Gender::Feminine),
        "m." | "mr" | "monsieur" => Some(Gender::Masculine),
        _ => None,
    }
}

/// « M. », « Mme », « M » and its full stop, before token `first`.
fn civility(context: &Context, sentence: &Range<usize>, first: usize) -> Option<(Gender, usize)> {
    let before = first.checked_sub(1).filter(|&at| at >= sentence.start)?;
    if let Some(gender) = civility_of(context.folded(before)) {
        return Some((gender, before));
    }
    let initial = before.checked_sub(1).filter(|&at| at >= sentence.start)?;
    (context.text(before) == "." && context.text(initial) == "M").then_some((Gender::Masculine, initial))
}

/// « la chanteuse Adele », « le ministre Bruno Roux »: a noun of persons that has two forms, behind its article.
fn titled(context: &Context, sentence: &Range<usize>, first: usize) -> Option<(Gender, usize)> {
    let title = first.checked_sub(1).filter(|&at| at > sentence.start && is_small_word(context, at))?;
    let article = title - 1;
    let told = match context.folded(article) {
        "le" | "un" => Some(Gender::Masculine),
        "la" | "une" => Some(Gender::Feminine),
        "l'" => None,
        _ => return None,
    };
    let gender = agent(context, title)?;
    (told.is_none_or(|told| told == gender)).then_some((gender, article))
}

/// The gender of a noun of persons that has a form for each: *chanteuse*, *directeur*.
fn agent(context: &Context, at: usize) -> Option<Gender> {
    const ENDINGS: &[&str] = &["eur", "ien", "er", "ier", "teur"];
    let form = context.folded(at);
    let gender = nominal::noun(form).filter(|noun| noun.number() == Some(Number::Singular))?.gender()?;
    let lexicon = Lexicon::french();
    let reading = lexicon.readings(form).find(|reading| reading.class() == Class::Noun)?;
    let lemma = reading.lemma.to_string();
    let she = lexicon.inflect(&lemma, Class::Noun, Gender::Feminine | Number::Singular)?;
    (ENDINGS.iter().any(|ending| lemma.ends_with(ending)) && she != lemma).then_some(gender)
}

/// The person whose name begins at token `first`, title and all: « Mme Martin », « Emma Wells ».
pub(super) fn person_at(context: &Context, sentence: &Range<usize>, first: usize) -> Option<Person> {
    let found = |gender: Gender, from: usize| named(context, sentence, first, from, gender);
    if let Some(person) = with_civility(context, sentence, first) {
        return Some(person);
    }
    if matches!(context.folded(first), "le" | "la" | "l'") {
        let gender = agent(context, first + 1).filter(|gender| match context.folded(first) {
            "le" => *gender == Gender::Masculine,
            "la" => *gender == Gender::Feminine,
            _ => true,
        })?;
        return found(gender, first + 2);
    }
    if names(context, sentence, first) < 2 {
        return None;
    }
    found(given_names::gender(context.text(first), context.folded(first))?, first)
}

/// « Mme Martin », « M. Martin » at token `first`.
pub(super) fn with_civility(context: &Context, sentence: &Range<usize>, first: usize) -> Option<Person> {
    if let Some(gender) = civility_of(context.folded(first)) {
        return named(context, sentence, first, first + 1, gender);
    }
    if context.text(first) == "M" && context.text(first + 1) == "." {
        return named(context, sentence, first, first + 2, Gender::Masculine);
    }
    None
}

/// How many words of a name stand at `from`.
fn names(context: &Context, sentence: &Range<usize>, from: usize) -> usize {
    (from..sentence.end).take(LONGEST).take_while(|&at| is_name(context, at)).count()
}

fn named(context: &Context, sentence: &Range<usize>, first: usize, from: usize, gender: Gender) -> Option<Person> {
    let count = names(context, sentence, from);
    (count > 0).then(|| Person { gender, tokens: first..from + count })
}

/// True where the person that begins at `start` is the subject: nothing governs the name, and no noun stands before it
/// that the name completes (*le lycée Marie Curie*, *Paul et Marie Curie*).
pub(super) fn is_free(context: &Context, sentence: &Range<usize>, start: usize) -> bool {
    let Some(before) = start.checked_sub(1).filter(|&at| at >= sentence.start) else { return true };
    match context.folded(before) {
        "que" | "qu'" | "si" | "quand" | "lorsque" | "car" | "mais" | "puisque" | "où" => true,
        // « En mai, Marie Martin est »: not behind another name.
        "," => !(sentence.start..before).any(|at| {
            context.tagged.token(at).pos == Pos::Propn || matches!(context.folded(at), "," | "et" | "il" | "elle")
        }),
        _ => false,
    }
}

/// Stems of adjectives and participles that are said of persons: a work or a firm may bear the name of one.
const OF_PERSONS: &[&str] = &[
    "né",
    "mort",
    "décédé",
    "marié",
    "divorcé",
    "âgé",
    "élu",
    "réélu",
    "nommé",
    "devenu",
    "arrivé",
    "parti",
    "venu",
    "revenu",
    "allé",
    "convaincu",
    "persuadé",
    "content",
    "satisfait",
    "heureu",
    "ravi",
    "déçu",
    "inquiet",
    "inquièt",
    "surpris",
    "étonné",
    "confiant",
    "accusé",
    "soupçonné",
    "arrêté",
    "condamné",
    "jugé",
    "inculpé",
    "interrogé",
    "blessé",
    "tué",
    "assassiné",
    "licencié",
    "embauché",
    "recruté",
    "connu",
    "attendu",
    "invité",
    "fier",
    "fière",
    "diplômé",
    "chargé",
    "prêt",
    "passionné",
    "fasciné",
    "impressionné",
    "resté",
    "tombé",
    "rentré",
    "honoré",
    "récompensé",
    "sacré",
    "couronné",
    "désigné",
    "limogé",
    "promu",
    "muté",
    "battu",
    "hospitalisé",
    "opéré",
    "contraint",
    "obligé",
    "amené",
    "habitué",
    "enterré",
    "inhumé",
    "séduit",
    "furieu",
    "amoureu",
    "incarcéré",
    "libéré",
    "naturalisé",
    "installé",
    "intervenu",
    "mécontent",
    "chanceu",
    "considéré",
    "acquitté",
    "suspendu",
];

/// True for an adjective or participle that is said of persons.
pub(super) fn is_of_persons(form: &str) -> bool {
    OF_PERSONS.iter().any(|stem| form.starts_with(stem))
}

//! What rules ask of a word: lists of little words, and questions to the lexicon. One of each, for all families.

use super::Context;
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::lexicon::{Class, Features, Lexicon, Mood, Number, Person, Reading, VerbForm};
use std::ops::Range;

/// True for a pronoun that stands before its verb as an object, « nous » and « vous », which are subjects too, excepted.
pub(super) fn is_object_clitic(form: &str) -> bool {
    matches!(form, "me" | "m'" | "te" | "t'" | "se" | "s'" | "le" | "la" | "l'" | "les" | "lui" | "leur" | "y" | "en")
}

/// True for what comes between a subject and its verb, « nous » and « vous » excepted.
pub(super) fn is_clitic(form: &str) -> bool {
    matches!(form, "ne" | "n'") || is_object_clitic(form)
}

/// True for a pronoun that may stand before its verb as an object.
pub(super) fn may_be_object_clitic(form: &str) -> bool {
    is_object_clitic(form) || matches!(form, "nous" | "vous")
}

/// True for what may come between a subject and its verb.
pub(super) fn may_be_clitic(form: &str) -> bool {
    matches!(form, "ne" | "n'") || may_be_object_clitic(form)
}

/// Number and person of a subject pronoun.
pub(super) fn pronoun_features(form: &str) -> Option<(Number, Person)> {
    Some(match form {
        "je" | "j'" => (Number::Singular, Person::First),
        "tu" => (Number::Singular, Person::Second),
        "il" | "elle" | "on" => (Number::Singular, Person::Third),
        "ils" | "elles" => (Number::Plural, Person::Third),
        "nous" => (Number::Plural, Person::First),
        "vous" => (Number::Plural, Person::Second),
        _ => return None,
    })
}

/// True for an article, a demonstrative or a possessive.
pub(super) fn is_determiner(form: &str) -> bool {
    const DETERMINERS: &[&str] = &[
        "le", "la", "l'", "les", "un", "une", "ce", "cet", "cette", "ces", "mon", "ma", "mes", "ton", "ta", "tes",
        "son", "sa", "ses", "notre", "nos", "votre", "vos", "leur", "leurs",
    ];
    DETERMINERS.contains(&form)
}

/// True for a verb that gives a quotation to its speaker, by its infinitive: *« Non », dit-il.*
pub(super) fn is_saying(lemma: &str) -> bool {
    const SAYING: &[&str] = &[
        "admettre",
        "affirmer",
        "ajouter",
        "annoncer",
        "assurer",
        "avouer",
        "commenter",
        "conclure",
        "confier",
        "crier",
        "déclarer",
        "demander",
        "dire",
        "écrire",
        "estimer",
        "expliquer",
        "indiquer",
        "insister",
        "lancer",
        "noter",
        "penser",
        "plaisanter",
        "poursuivre",
        "préciser",
        "promettre",
        "raconter",
        "rappeler",
        "reconnaître",
        "regretter",
        "répondre",
        "souligner",
        "tweeter",
    ];
    SAYING.contains(&lemma)
}

/// What a form may be as a verb.
pub(super) fn verb_readings(form: &str) -> impl Iterator<Item = Reading<'_>> + Clone {
    Lexicon::french().readings(form).filter(|reading| reading.class() == Class::Verb)
}

/// `Jeudi` → `jeudi`.
pub(super) fn lowered(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// True where `form` is known and every reading passes: what a broken sentence does to the tagger does not matter then.
pub(super) fn is_always(form: &str, test: impl Fn(&Reading) -> bool) -> bool {
    let mut readings = Lexicon::french().readings(form).peekable();
    readings.peek().is_some() && readings.all(|reading| test(&reading))
}

/// True for a form that is the infinitive of a verb and nothing else: no « pouvoir », no « dîner ».
pub(super) fn is_infinitive_only(form: &str) -> bool {
    (form.ends_with('r') || form.ends_with("re")) && is_always(form, |reading| has_only(reading, Mood::Infinitive))
}

/// True for a form that is a present participle and nothing else: no « payant », no « restaurant ».
pub(super) fn is_present_participle_only(form: &str) -> bool {
    form.ends_with("ant") && is_always(form, |reading| has_only(reading, Mood::PresentParticiple))
}

/// True for a form that serves as a present participle, or as the adjective made of it, but never as a noun.
pub(super) fn is_verbal_adjective(form: &str) -> bool {
    form.ends_with("ant")
        && Lexicon::french().readings(form).any(|reading| has_only(&reading, Mood::PresentParticiple))
        && is_always(form, |reading| matches!(reading.class(), Class::Verb | Class::Adjective))
}

/// True for a word in small letters that is a noun here: it may be one, it is no adjective, and the sentence takes it for one.
pub(super) fn is_lone_noun(context: &Context, at: usize) -> bool {
    let form = context.folded(at);
    is_small_word(context, at)
        && may_be_noun(form)
        && is_always(form, |reading| matches!(reading.class(), Class::Noun | Class::Verb))
        && (is_always(form, |reading| reading.class() == Class::Noun) || context.tagged.token(at).pos == Pos::Noun)
}

/// True for a form that may be a noun.
pub(super) fn may_be_noun(form: &str) -> bool {
    Lexicon::french().classes(form).contains(Class::Noun)
}

pub(super) fn has_only(reading: &Reading, mood: Mood) -> bool {
    reading.class() == Class::Verb && reading.features().verb_forms().all(|form| form.mood() == mood)
}

/// The lemma of a form as a verb, of the first reading that passes.
pub(super) fn verb_lemma(form: &str, test: impl Fn(Features) -> bool) -> Option<String> {
    // « Suis » is of « suivre » too, which is rarer.
    if form == "suis" {
        return Some("être".to_owned());
    }
    // « Saurait » is of « saurer » too, which smokes herrings.
    if form.starts_with("saur")
        && verb_readings(form).any(|reading| reading.lemma == "savoir" && test(reading.features()))
    {
        return Some("savoir".to_owned());
    }
    verb_readings(form).find(|reading| test(reading.features())).map(|reading| reading.lemma.to_string())
}

/// True for a verb whose compound tenses are known to take *avoir*, and nothing else.
pub(super) fn takes_avoir(lemma: &str) -> bool {
    let verb = Lexicon::french().forms(lemma, Class::Verb).map(|(_, tag)| tag.verb).next();
    verb.is_some_and(|verb| verb.with_avoir() && !verb.with_etre())
}

/// The infinitive or participle of the verb that `form` is one of.
pub(super) fn other_form(form: &str, wanted: VerbForm) -> Option<String> {
    Lexicon::french().inflect(&verb_lemma(form, |_| true)?, Class::Verb, wanted)
}

/// True where a form of the verb `lemma` stands at `at`.
pub(super) fn is_verb(context: &Context, at: usize, lemmas: &[&str]) -> bool {
    verb_readings(context.folded(at)).any(|reading| lemmas.iter().any(|lemma| reading.lemma == *lemma))
}

/// True for an ordinary word in small letters.
pub(super) fn is_small_word(context: &Context, at: usize) -> bool {
    context.kind(at) == Some(TokenKind::Word) && context.text(at).starts_with(char::is_lowercase)
}

/// True for a word with a capital that does not open its sentence.
pub(super) fn is_name(context: &Context, at: usize) -> bool {
    context.kind(at) == Some(TokenKind::Word)
        && context.text(at).starts_with(char::is_uppercase)
        && !context.analysis.starts_sentence(&context.document.prose, at)
}

/// True where tokens `a` and `b` are of the same sentence, so that what one says of the other holds.
pub(super) fn same_sentence(context: &Context, a: usize, b: usize) -> bool {
    b < context.tokens().len() && context.analysis.sentence_index(a) == context.analysis.sentence_index(b)
}

/// The words of the sentence of `at` that stand before it.
pub(super) fn before_in_sentence(context: &Context, at: usize) -> Range<usize> {
    context.analysis.sentence_of(at).range().start..at
}

/// True where the infinitive at `at` ends an aside that its verb runs across: « il faut pour y parvenir changer ».
pub(super) fn ends_aside(context: &Context, at: usize) -> bool {
    let start = context.analysis.sentence_of(at).range().start;
    let opening = (start.max(at.saturating_sub(4))..at).rev().find(|&at| matches!(context.folded(at), "pour" | "sans"));
    opening.is_some_and(|opening| {
        opening > start
            && (opening + 1..at).all(|at| is_clitic(context.folded(at)) || context.folded(at) == "pas")
            && is_verb(context, opening - 1, &["falloir", "devoir", "pouvoir", "vouloir", "savoir", "aller", "oser"])
    })
}

/// « de » or « d' » before `word`, then the word.
pub(super) fn with_de(context: &Context, word: &str) -> String {
    let elides = Lexicon::french().elides(word) == Some(true);
    if elides { context.spelt(&format!("d'{word}")) } else { format!("de {word}") }
}

//! Forms of sentences that English leaves behind.

pub(super) mod adjective_first;
mod adjectives;
pub(super) mod after_colon;
pub(super) mod age;
pub(super) mod bare_acronym;
pub(super) mod bare_noun;
pub(super) mod body_part;
pub(super) mod capital;
pub(super) mod contact_clause;
pub(super) mod determiners;
pub(super) mod double_comparative;
pub(super) mod duration;
pub(super) mod english_frame;
pub(super) mod il_est_un;
pub(super) mod inversion;
pub(super) mod missing_de;
pub(super) mod name_before_noun;
pub(super) mod noun_pile;
pub(super) mod opening_comma;
pub(super) mod oxford_comma;
pub(super) mod participle_for_verb;
pub(super) mod preposition_verb;
pub(super) mod prepositions;
pub(super) mod small_start;
pub(super) mod stranded;
pub(super) mod stray_capital;
pub(super) mod subjectless;
pub(super) mod title_case;
pub(super) mod uneven_cells;
pub(super) mod verb_link;
pub(super) mod wh_complement;

use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::lexicon::{Class, Lexicon, Mood, Reading, VerbForm};
use crate::rules::Context;

/// `Jeudi` → `jeudi`.
fn lowered(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// True where `form` is known and every reading passes: what a broken sentence does to the tagger does not matter then.
fn is_always(form: &str, test: impl Fn(&Reading) -> bool) -> bool {
    let mut readings = Lexicon::french().readings(form).peekable();
    readings.peek().is_some() && readings.all(|reading| test(&reading))
}

/// True for a form that is the infinitive of a verb and nothing else: no « pouvoir », no « dîner ».
fn is_infinitive_only(form: &str) -> bool {
    (form.ends_with('r') || form.ends_with("re")) && is_always(form, |reading| has_only(reading, Mood::Infinitive))
}

/// True for a form that is a present participle and nothing else: no « payant », no « restaurant ».
fn is_present_participle_only(form: &str) -> bool {
    form.ends_with("ant") && is_always(form, |reading| has_only(reading, Mood::PresentParticiple))
}

/// True for a form that serves as a present participle, or as the adjective made of it, but never as a noun.
fn is_verbal_adjective(form: &str) -> bool {
    form.ends_with("ant")
        && Lexicon::french().readings(form).any(|reading| has_only(&reading, Mood::PresentParticiple))
        && is_always(form, |reading| matches!(reading.class(), Class::Verb | Class::Adjective))
}

/// True for a word in small letters that is a noun here: it may be one, it is no adjective, and the sentence takes it for one.
fn is_lone_noun(context: &Context, at: usize) -> bool {
    let form = context.folded(at);
    is_small_word(context, at)
        && may_be_noun(form)
        && is_always(form, |reading| matches!(reading.class(), Class::Noun | Class::Verb))
        && (is_always(form, |reading| reading.class() == Class::Noun) || context.tagged.token(at).pos == Pos::Noun)
}

/// True for a form that may be a noun.
fn may_be_noun(form: &str) -> bool {
    Lexicon::french().classes(form).contains(Class::Noun)
}

fn has_only(reading: &Reading, mood: Mood) -> bool {
    reading.class() == Class::Verb && reading.features().verb_forms().all(|form| form.mood() == mood)
}

/// The lemma of a form as a verb.
fn verb_lemma(form: &str) -> Option<String> {
    let reading = Lexicon::french().readings(form).find(|reading| reading.class() == Class::Verb)?;
    Some(reading.lemma.to_string())
}

/// The infinitive or participle of the verb that `form` is one of.
fn other_form(form: &str, wanted: VerbForm) -> Option<String> {
    Lexicon::french().inflect(&verb_lemma(form)?, Class::Verb, wanted)
}

/// True where a form of the verb `lemma` stands at `at`.
fn is_verb(context: &Context, at: usize, lemmas: &[&str]) -> bool {
    let mut readings = Lexicon::french().readings(context.folded(at));
    readings.any(|reading| reading.class() == Class::Verb && lemmas.iter().any(|lemma| reading.lemma == *lemma))
}

/// True for an ordinary word in small letters.
fn is_small_word(context: &Context, at: usize) -> bool {
    context.kind(at) == Some(TokenKind::Word) && context.text(at).starts_with(char::is_lowercase)
}

/// True for a word with a capital that does not open its sentence.
fn is_name(context: &Context, at: usize) -> bool {
    context.kind(at) == Some(TokenKind::Word)
        && context.text(at).starts_with(char::is_uppercase)
        && !context.analysis.starts_sentence(&context.document.prose, at)
}

/// True where tokens `a` and `b` are of the same sentence, so that what one says of the other holds.
fn same_sentence(context: &Context, a: usize, b: usize) -> bool {
    b < context.tokens().len() && context.analysis.sentence_index(a) == context.analysis.sentence_index(b)
}

/// The words of the sentence of `at` that stand before it.
fn before_in_sentence(context: &Context, at: usize) -> std::ops::Range<usize> {
    context.analysis.sentence_of(at).range().start..at
}

/// « de » or « d' » before `word`, then the word.
fn with_de(context: &Context, word: &str) -> String {
    let elides = Lexicon::french().elides(word) == Some(true);
    if elides { context.spelt(&format!("d'{word}")) } else { format!("de {word}") }
}

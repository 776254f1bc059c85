//! What the lexicon says of the lemmas that a template names.

use crate::lexicon::{Class, Features, Gender, Lexicon, Mood, Number, Reading, Traits, VerbForm};

/// True when the noun that is read here has `headword` for its entry in a dictionary: the lemma of the lexicon, or the
/// word that it files under another (*actrice* under *acteur*, *nouvelle* under *nouveau*, *kilomètre* under *mètre*).
pub(super) fn has_headword(form: &str, reading: &Reading, headword: &str) -> bool {
    let letters_more = form.len().wrapping_sub(headword.len());
    letters_more <= 1
        && reading.class() == Class::Noun
        && (form == headword || form.strip_suffix('s') == Some(headword))
}

/// A noun in the number asked for, in its own gender, or in `gender` where it has that of whom it names; with its gender.
pub(super) fn noun(lemma: &str, gender: Option<Gender>, number: Number) -> Option<(String, Gender)> {
    let gender = gender_of(lemma).or_else(|| shared_gender(lemma, gender))?;
    let form = match Lexicon::french().is_lemma(lemma, Class::Noun) {
        true => Lexicon::french().inflect(lemma, Class::Noun, gender | number)?,
        false if number == Number::Singular => lemma.to_owned(),
        false => Some(format!("{lemma}s")).filter(|plural| number_of(plural) == Some(Number::Plural))?,
    };
    Some((form, gender))
}

/// The number of a noun as it is written; `None` for what is no noun, or the same in both.
pub(super) fn number_of(form: &str) -> Option<Number> {
    let nouns = Lexicon::french().readings(form).filter(|reading| reading.class() == Class::Noun);
    nouns.map(|reading| reading.features()).reduce(|a, b| a | b)?.number()
}

/// Nouns whose gender a rare homonym blurs in the lexicon (*un aide*, *une poste*), with that of the usual word.
const USUAL_GENDERS: &[(&str, Gender)] = &[
    ("aide", Gender::Feminine),
    ("couple", Gender::Masculine),
    ("critique", Gender::Feminine),
    ("espace", Gender::Masculine),
    ("geste", Gender::Masculine),
    ("guide", Gender::Masculine),
    ("livre", Gender::Masculine),
    ("légume", Gender::Masculine),
    ("mémoire", Gender::Feminine),
    ("œuvre", Gender::Feminine),
    ("ombre", Gender::Feminine),
    ("page", Gender::Feminine),
    ("période", Gender::Feminine),
    ("poste", Gender::Masculine),
    ("radio", Gender::Feminine),
    ("somme", Gender::Feminine),
];

pub(super) fn gender_of(noun: &str) -> Option<Gender> {
    let usual = USUAL_GENDERS.iter().find(|(known, _)| *known == noun).map(|(_, gender)| *gender);
    usual.or_else(|| Lexicon::french().noun_gender(noun))
}

/// The gender of a noun that has that of whom it names: *un artiste*, *une artiste*, *un responsable*.
fn shared_gender(noun: &str, gender: Option<Gender>) -> Option<Gender> {
    let nouns = || Lexicon::french().readings(noun).filter(|reading| reading.class() == Class::Noun);
    let is_shared = nouns().any(|reading| reading.features().gender().is_none());
    // Fused with an adjective, it may as well have one gender that the lexicon hides.
    let is_unsure = nouns().any(|reading| reading.tag.traits.contains(Traits::GENDER_UNSURE));
    let is_adjective = Lexicon::french().classes(noun).contains(Class::Adjective);
    match gender {
        Some(gender) => (is_shared || is_adjective).then_some(gender),
        None => (is_shared && !is_unsure).then_some(Gender::Masculine),
    }
}

/// True for a singular noun, also one that the lexicon files under another word.
fn is_headword(noun: &str) -> bool {
    let mut nouns = Lexicon::french().readings(noun).filter(|reading| reading.class() == Class::Noun);
    nouns.any(|reading| reading.features().admits(Number::Singular))
}

/// True for what may stand before a noun and is none itself: *grand*, *nouveau*.
pub(super) fn is_only_adjective(form: &str) -> bool {
    let classes = Lexicon::french().classes(form);
    classes.contains(Class::Adjective) && !classes.contains(Class::Noun)
}

/// True for a noun that is no little word besides (*bien*, *tout*, *pas*).
pub(super) fn is_plain_noun(form: &str) -> bool {
    use Class::{Adjective, Adverb, Conjunction, Determiner, Preposition, Pronoun, Verb};
    let classes = Lexicon::french().classes(form);
    let others = [Adjective, Adverb, Conjunction, Determiner, Preposition, Pronoun];
    let is_infinitive = classes.contains(Verb) && form.ends_with('r');
    classes.contains(Class::Noun) && !is_infinitive && !others.iter().any(|&class| classes.contains(class))
}

/// The auxiliary of a verb that is not pronominal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Auxiliary {
    Avoir,
    Etre,
    /// With an object *avoir*, without *être*, which nothing here tells (*sortir*).
    Either,
}

pub(super) fn auxiliary(lemma: &str) -> Auxiliary {
    const EITHER: &[&str] = &[
        "descendre",
        "monter",
        "passer",
        "redescendre",
        "remonter",
        "rentrer",
        "repasser",
        "ressortir",
        "retourner",
        "sortir",
    ];
    let verb = Lexicon::french().forms(lemma, Class::Verb).map(|(_, tag)| tag.verb).next().unwrap_or_default();
    // « Entrer des données » has *avoir*, and is all that the lexicon knows.
    let with_etre = verb.with_etre() || lemma == "entrer";
    match with_etre {
        _ if EITHER.contains(&lemma) || verb.with_etre() && verb.with_avoir() => Auxiliary::Either,
        true => Auxiliary::Etre,
        false => Auxiliary::Avoir,
    }
}

/// True for a verb whose compound tenses take *avoir* and nothing else.
pub(crate) fn takes_avoir(lemma: &str) -> bool {
    matches!(auxiliary(lemma), Auxiliary::Avoir)
}

/// True when `lemma` can be inflected as a word of this class.
pub(super) fn is_formed(lemma: &str, class: Class) -> bool {
    let lexicon = Lexicon::french();
    lexicon.is_lemma(lemma, class)
        || class == Class::Adjective && participle_of(lemma).is_some()
        || class == Class::Noun && is_headword(lemma)
}

/// True for what may stand in braces: a lemma, a noun that the lexicon files under another, a participle that serves as an
/// adjective.
pub(crate) fn is_dictionary_form(word: &str) -> bool {
    let is_masculine = |reading: Reading| reading.features().admits(VerbForm::PastParticiple | Gender::Masculine);
    !Lexicon::french().lemma_classes(word).is_empty()
        || is_headword(word)
        || Lexicon::french().readings(word).any(is_masculine)
}

/// The form of an adjective, or of a participle that serves as one (*ouvert*, *connu*).
pub(super) fn adjective(lemma: &str, agreement: Features) -> Option<String> {
    let lexicon = Lexicon::french();
    lexicon.inflect(lemma, Class::Adjective, agreement).or_else(|| {
        let infinitive = participle_of(lemma)?;
        lexicon.inflect(&infinitive, Class::Verb, agreement | VerbForm::PastParticiple)
    })
}

/// The infinitive of the verb that `form` is the past participle of.
fn participle_of(form: &str) -> Option<String> {
    let readings = Lexicon::french().readings(form);
    readings
        .filter(|reading| reading.features().has_mood(Mood::PastParticiple))
        .map(|reading| reading.lemma.to_string())
        .next()
}

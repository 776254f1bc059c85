//! What a form can be beside a noun, by the lexicon alone: tags err on broken sentences, the lexicon does not.

use super::agreeing::clash;
use crate::lexicon::{Class, Features, Gender, Lexicon, Mood, Reading, Traits, VerbForm, VerbGroup};
use crate::rules::Context;
use crate::rules::words::{is_small_word, verb_readings};

/// Nouns of persons that the lexicon knows as masculine only, and that newspapers also use of women (*la chef*).
const OF_EITHER_GENDER: &[&str] = &[
    "mage",
    "paria",
    "elfe",
    "auteur",
    "censeur",
    "chef",
    "docteur",
    "défenseur",
    "gouverneur",
    "imposteur",
    "ingénieur",
    "mannequin",
    "peintre",
    "procureur",
    "professeur",
    "proviseur",
    "prédécesseur",
    "sculpteur",
    "sénateur",
    "successeur",
    "témoin",
    "vainqueur",
    "écrivain",
    "otage",
    "soprano",
    "mezzo",
    "bébé",
    "député-maire",
    "commandant",
    "poète",
    "chirurgien",
    "lieutenant",
    "sergent",
    "soldat",
    "général",
    "assassin",
    "tyran",
    "escroc",
    "clown",
    "marin",
    "pilote",
    "leader",
    "manager",
    "reporter",
    "designer",
    "freelance",
    "coach",
    "goal",
    "numéro",
];

/// Nouns that have two genders, or change theirs, whatever the lexicon says.
const OF_TWO_GENDERS: &[&str] = &[
    "socket",
    "sockets",
    "aigle",
    "amour",
    "amours",
    "après-midi",
    "chose",
    "covid",
    "délice",
    "délices",
    "enfant",
    "enfants",
    "espèce",
    "folk",
    "foudre",
    "gauche",
    "gens",
    "hymne",
    "interview",
    "interviews",
    "job",
    "laser",
    "météorite",
    "météorites",
    "oasis",
    "oeuvre",
    "orgue",
    "orgues",
    "palabre",
    "perce-neige",
    "wicca",
    "wifi",
    "œuvre",
];

/// Forms that are nouns only on occasion.
const RARELY_NOUNS: &[&str] = &[
    "fois", "peu", "plupart", "tout", "un", "une", "pour", "sur", "face", "avant", "arrière", "est", "tiens", "people",
    "aller",
];

/// Gender and number of a form as a noun, over all its readings; `None` when it is no noun or nothing is certain.
pub(super) fn noun(form: &str) -> Option<Features> {
    if RARELY_NOUNS.contains(&form) {
        return None;
    }
    let mut all = Features::NONE;
    if OF_TWO_GENDERS.contains(&form) {
        all = Gender::Masculine | Gender::Feminine;
    }
    for reading in Lexicon::french().readings(form).filter(|reading| reading.class() == Class::Noun) {
        if reading.tag.traits.contains(Traits::GENDER_UNSURE)
            || OF_EITHER_GENDER.iter().any(|noun| reading.lemma == *noun)
        {
            all = all | Gender::Masculine | Gender::Feminine;
        }
        all = all | reading.features().gender_and_number();
    }
    (all != Features::NONE).then_some(all)
}

/// Gender and number of the noun at a token; of an acronym too, where the lexicon or the names know it.
pub(super) fn noun_at(context: &Context, at: usize) -> Option<Features> {
    let written = context.text(at);
    if !crate::analysis::is_all_caps(written) {
        return noun(context.folded(at));
    }
    noun(written).or_else(|| context.glossary.lone_name(context.folded(at))?.gender.map(Features::from))
}

/// Gender and number of a form as an adjective or past participle, over all its readings.
pub(super) fn adjective(form: &str) -> Option<Features> {
    let mut all = Features::NONE;
    for reading in Lexicon::french().readings(bare(form)).filter(is_adjectival) {
        all = all | reading.features().gender_and_number();
    }
    (all != Features::NONE).then_some(all)
}

/// Elements that are put before an adjective without a hyphen: *géospatial*, *multilingue*.
const PREFIXES: &[&str] = &[
    "géo", "multi", "micro", "macro", "bio", "télé", "cyber", "éco", "hyper", "ultra", "neuro", "inter", "intra",
    "post", "pré", "co", "anti", "non",
];

/// The form without such an element, where the lexicon knows only what is left.
pub(super) fn bare(form: &str) -> &str {
    if Lexicon::french().contains(form) {
        return form;
    }
    let rest = PREFIXES.iter().find_map(|prefix| form.strip_prefix(prefix)).map(|rest| rest.trim_start_matches('-'));
    rest.filter(|rest| rest.len() > 4).unwrap_or(form)
}

/// Gender and number of a form as an article or other determiner.
pub(super) fn determiner(form: &str) -> Option<Features> {
    let mut all = Features::NONE;
    for reading in Lexicon::french().readings(form).filter(|reading| reading.class() == Class::Determiner) {
        all = all | reading.features().gender_and_number();
    }
    (all != Features::NONE).then_some(all)
}

/// True for a form that is an adjective or past participle, and nothing else but an adverb at most.
pub(super) fn is_only_adjective(form: &str) -> bool {
    let mut readings = Lexicon::french().readings(bare(form)).peekable();
    readings.peek().is_some() && readings.all(|reading| is_adjectival(&reading))
}

/// True for a form that can be a verb conjugated in person.
pub(super) fn may_be_finite(form: &str) -> bool {
    let mut verbs = verb_readings(form);
    verbs.any(|reading| reading.features().verb_forms().any(VerbForm::is_finite))
}

/// True for a form that is first of all a noun, put beside another as it is: *utilisateur*, *entreprise*.
pub(super) fn is_apposed(form: &str) -> bool {
    let classes = Lexicon::french().classes(form);
    let mut readings = Lexicon::french().readings(form);
    let agent = form.trim_end_matches('s').ends_with("teur") || form.trim_end_matches('s').ends_with("seur");
    let feminine = adjective(form).and_then(Features::gender) == Some(Gender::Feminine);
    classes.contains(Class::Noun) && (agent || feminine && !readings.any(|reading| reading.class() == Class::Adjective))
}

/// True for the adjectives that stand before their noun.
pub(super) fn is_prenominal(form: &str) -> bool {
    const STEMS: &[&str] = &[
        "nouveau",
        "nouvel",
        "grand",
        "petit",
        "bon",
        "mauvais",
        "beau",
        "belle",
        "vieux",
        "vieil",
        "jeune",
        "gros",
        "long",
        "premi",
        "derni",
        "prochain",
        "vrai",
        "meilleur",
        "principa",
        "ancien",
        "véritable",
        "nombreu",
        "seul",
        "autre",
        "second",
    ];
    STEMS.iter().any(|stem| form.starts_with(stem)) && adjective(form).is_some() && form.len() < 14
}

/// True when the word at `at` can be a noun or adjective that agrees with `own`: then `own` may belong to it.
pub(super) fn claims(context: &Context, at: usize, own: Features) -> bool {
    let form = context.folded(at);
    let classes = Lexicon::french().classes(form);
    // « la » is a note as well, « sur » a taste: neither is meant behind an adjective.
    let grammatical =
        [Class::Preposition, Class::Conjunction, Class::Determiner].into_iter().any(|class| classes.contains(class));
    if !is_small_word(context, at) || grammatical {
        return false;
    }
    noun(form).or_else(|| adjective(form)).is_some_and(|other| clash(own, other).is_none())
}

/// True for a form that can be a past participle.
pub(super) fn is_participle(form: &str) -> bool {
    let mut verbs = verb_readings(form);
    verbs.any(|reading| reading.features().has_mood(Mood::PastParticiple))
}

/// True for the forms of « être » and « avoir », « été » and « eu » excepted.
pub(super) fn is_auxiliary(form: &str) -> bool {
    let mut readings = Lexicon::french().readings(form);
    form.len() <= 9
        && readings.any(|reading| {
            reading.tag.verb.group() == Some(VerbGroup::Auxiliary) && !reading.features().has_mood(Mood::PastParticiple)
        })
}

/// True for a form that names a colour (*bleu*): with a second word it does not vary.
pub(super) fn is_colour(form: &str) -> bool {
    Lexicon::french().readings(form).any(|reading| reading.tag.traits.contains(Traits::COLOUR))
}

/// True for a form that is an adverb and nothing else.
pub(super) fn is_only_adverb(form: &str) -> bool {
    let classes = Lexicon::french().classes(form);
    classes.contains(Class::Adverb) && classes.len() == 1
}

/// True for a form that is a noun and nothing else.
pub(super) fn is_only_noun(form: &str) -> bool {
    let classes = Lexicon::french().classes(form);
    classes.contains(Class::Noun) && classes.len() == 1
}

/// True for an adjective or past participle.
pub(super) fn is_adjectival(reading: &Reading) -> bool {
    match reading.class() {
        Class::Adjective => true,
        Class::Verb => reading.features().has_mood(Mood::PastParticiple),
        _ => false,
    }
}

/// Adverbs of degree, which stand between a noun and its adjective.
pub(super) fn is_degree(form: &str) -> bool {
    matches!(
        form,
        "très"
            | "plus"
            | "moins"
            | "assez"
            | "trop"
            | "si"
            | "aussi"
            | "peu"
            | "bien"
            | "vraiment"
            | "beaucoup"
            | "encore"
            | "toujours"
            | "souvent"
            | "déjà"
            | "pas"
            | "jamais"
            | "parfois"
            | "tellement"
            | "quasi"
            | "presque"
    ) || form.len() > 6 && form.ends_with("ment") && Lexicon::french().classes(form).contains(Class::Adverb)
}

/// « à nouveau », « ils sont de nouveau amis »: once more.
pub(super) fn is_again(context: &Context, at: usize) -> bool {
    let before = |n: usize| at.checked_sub(n).map_or("", |at| context.folded(at));
    context.folded(at) == "nouveau"
        && (before(1) == "à"
            || before(1) == "de" && at > 1 && (is_auxiliary(before(2)) || context.tagged.token(at - 2).pos.is_verbal()))
}

//! `grammar/subject-clash`: « les prix augmente », « la police ont », « les trains qui passe ».

use super::agreeing::rewrite;
use super::nominal;
use crate::analysis::TokenKind;
use crate::analysis::phrases::{NounPhrase, noun_phrases};
use crate::analysis::tagger::Pos;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Class, Features, Lexicon, Mood, Number, Person, VerbForm};
use crate::rules::words::{is_small_word, may_be_clitic, verb_readings};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/subject-clash",
    summary: Text {
        fr: "un verbe d’un autre nombre ou d’une autre personne que son sujet",
        en: "a verb of another number or person than its subject",
    },
    why: Text {
        fr: "Le verbe s’accorde avec son sujet. L’anglais met « police », « government » ou « team » au pluriel, le français au singulier.",
        en: "The verb agrees with its subject. English has plural verbs with “police”, “government” or “team”, French does not.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example("Les prix augmente chaque mois.", "Les prix augmentent chaque mois."),
        example("Le parlement ont rejeté la loi.", "Le parlement a rejeté la loi."),
        example("Les trains qui passe ici sont pleins.", "Les trains qui passent ici sont pleins."),
        example("Plusieurs d’entre eux, dit-on, viendra demain.", "Plusieurs d’entre eux, dit-on, viendront demain."),
        example("Tous ceux qui travaille ici le savent.", "Tous ceux qui travaillent ici le savent."),
        example("Les jeux vidéo est un monde à part.", "Les jeux vidéo sont un monde à part."),
    ],
    clean: &[
        "La plupart des gens pensent que la majorité des voix suffit.",
        "Une dizaine de soldats sont morts.",
        "Plus d’un s’y est trompé, et les trois quarts de la ville a brûlé.",
        "Les enfants que la ville accueille dorment, comme le font les grands.",
        "Son frère et sa sœur ont gagné.",
        "Dix ans est une longue période.",
        "Certains objets tels que la fenêtre active peuvent bouger.",
        "Une ligne ne contenant que des espaces n’est pas lue ; les membres autres que le chef votent.",
        "Les limites est et nord sont connues ; ne protéger que nos camps ne suffit plus.",
        "Les Misérables est un roman.",
        "C’est l’un des rares pays qui a signé, et le seul des élèves qui sait.",
        "Les jours fériés autres que le 1er mai sont travaillés, comme les membres autres que le président sont élus.",
        "Les agents de catégorie A prévus par la loi partent.",
        "Les limites est et nord sont connues. Ne protéger que nos camps ne suffit plus.",
        "Le chat et le chien qui dorment ici, c’est moi qui ai dit cela.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for (index, sentence) in context.analysis.sentences.iter().enumerate() {
        let mut phrases: Option<Vec<NounPhrase>> = None;
        for verb in sentence.range() {
            // « la catégorie A »
            let is_letter = context.text(verb) == "A" && verb > sentence.range().start
                // « les limites est et nord »
                || context.folded(verb) == "est"
                    && matches!(context.folded(verb + 1), "et" | "ou" | "," | "puis")
                    && matches!(context.folded(verb + 2), "nord" | "sud" | "ouest" | "centre");
            if is_letter || context.kind(verb) != Some(TokenKind::Word) || !nominal::may_be_finite(context.folded(verb))
            {
                continue;
            }
            let start = before_clitics(context, sentence.range(), verb);
            if let Some(subject) = super::relative::after_qui(context, &sentence.range(), start, verb) {
                out.push(finding(context, subject.0, verb, subject.1 | subject.2));
            } else if context.tagged.token(verb).is_finite() {
                let phrases = phrases.get_or_insert_with(|| noun_phrases(context.tagged, index));
                out.extend(after_noun(context, phrases, start, verb));
            }
        }
    }
}

/// Where the clitics before the verb begin.
fn before_clitics(context: &Context, sentence: Range<usize>, verb: usize) -> usize {
    let is_clitic = |at: &usize| may_be_clitic(context.folded(*at)) && context.tagged.token(*at).pos != Pos::Det;
    (sentence.start..verb).rev().take_while(is_clitic).last().unwrap_or(verb)
}

/// All that the form can be as a finite verb.
pub(super) fn finite(form: &str) -> Option<Features> {
    let mut all = Features::NONE;
    for reading in verb_readings(form) {
        let features = reading.features();
        if features.verb_forms().any(|form| form.is_finite() && form != VerbForm::Imperative) {
            // A reading without person is first and third.
            all = all | features;
            if features.person().is_none() {
                all = all | Person::First | Person::Third;
            }
        }
    }
    (all != Features::NONE).then_some(all)
}

/// Where the subject begins, and the number and person that the verb should have.
pub(super) type Wanted = (usize, Number, Person);

/// « les prix augmente », « la police ont ».
fn after_noun(context: &Context, phrases: &[NounPhrase], start: usize, verb: usize) -> Option<Finding> {
    let chain = chain(context, phrases, start)?;
    let head = chain.first()?;
    let number = number_of(context, head)?;
    let wanted = number | Person::Third;
    let own = finite(context.folded(verb))?;
    // « quelles démarches dois-je », « la moitié ont »: an object, and what counts as one likes.
    // « les limites est et nord »: the east.
    let point = |at: usize| matches!(context.folded(at), "nord" | "sud" | "ouest");
    if context.folded(verb) == "est" && matches!(context.folded(verb + 1), "et" | "ou" | ",") && point(verb + 2) {
        return None;
    }
    let asks = head.determiner.is_some_and(|at| context.folded(at).starts_with("quel"));
    let tied = context.kind(verb + 1) == Some(TokenKind::Clitic);
    let counting = QUANTITIES.contains(&context.folded(head.head)) && !is_the_number(context, head);
    if asks || tied || counting {
        return None;
    }
    if own.agrees_with(wanted) || !own.admits(Person::Third) || is_ambiguous(context, verb) {
        return None;
    }
    // « une dizaine de soldats sont »: any of them may be what counts.
    let defined = head
        .determiner
        .is_some_and(|at| matches!(context.folded(at), "le" | "la" | "l'" | "ce" | "cette" | "son" | "sa"));
    let counts = number == Number::Singular
        && !defined
        && chain.iter().skip(1).any(|phrase| number_of(context, phrase).is_none_or(|number| own.admits(number)));
    if counts || !begins_clause(context, head.tokens.start, number) {
        return None;
    }
    Some(finding(context, head.tokens.start, verb, wanted))
}

/// « le nombre de cas augmente »: with its article the number itself is the subject.
fn is_the_number(context: &Context, head: &NounPhrase) -> bool {
    let article = head.determiner.is_some_and(|at| matches!(context.folded(at), "le" | "ce") && at + 1 == head.head);
    article && context.folded(head.head) == "nombre"
}

/// Nouns that take the verb of what they count.
pub(super) const QUANTITIES: &[&str] = &[
    "moitié",
    "majorité",
    "minorité",
    "plupart",
    "tiers",
    "quart",
    "quarts",
    "partie",
    "reste",
    "totalité",
    "ensemble",
    "nombre",
    "dizaine",
    "douzaine",
    "vingtaine",
    "trentaine",
    "quarantaine",
    "cinquantaine",
    "centaine",
    "millier",
    "million",
    "milliard",
    "millions",
    "milliards",
    "quarantaine",
    "foule",
    "masse",
    "multitude",
    "infinité",
    "quantité",
    "poignée",
    "série",
    "groupe",
    "troupe",
    "type",
    "genre",
    "sorte",
    "espèce",
    "couple",
    "paire",
    "dizaines",
    "centaines",
    "milliers",
    "pourcentage",
    "proportion",
    "maximum",
    "minimum",
];

/// The phrases from the subject to the verb that begins at `start`: a noun and its complements.
fn chain<'p>(context: &Context, phrases: &'p [NounPhrase], start: usize) -> Option<Vec<&'p NounPhrase>> {
    let mut chain = Vec::new();
    let mut end = start;
    loop {
        let phrase = phrases.iter().find(|phrase| phrase.tokens.end == end)?;
        chain.insert(0, phrase);
        match phrase.preposition {
            Some(at) if matches!(context.folded(at), "de" | "d'" | "du" | "des") => end = at,
            Some(at) if matches!(context.folded(at), "à" | "en") && phrase.tokens.start == phrase.head => end = at,
            Some(_) => return None,
            None => return Some(chain),
        }
    }
}

/// The number of a phrase by determiner and noun, where both are sure.
fn number_of(context: &Context, phrase: &NounPhrase) -> Option<Number> {
    let words = phrase.tokens.clone();
    let counted = words
        .clone()
        .any(|at| context.kind(at) != Some(TokenKind::Word) && context.kind(at) != Some(TokenKind::Elided));
    // « dix ans est une longue période », but « les deux pays sont ».
    let numeral = phrase.determiner.is_none() && words.clone().any(|at| context.tagged.token(at).pos == Pos::Num);
    if counted || numeral || !is_small_word(context, phrase.head) {
        return None;
    }
    let noun = nominal::noun(context.folded(phrase.head))?;
    let determiner = phrase.determiner.and_then(|at| nominal::determiner(context.folded(at)));
    match (determiner.and_then(Features::number), noun.number()) {
        (Some(a), Some(b)) if a == b => Some(a),
        (Some(a), None) => Some(a),
        (None, Some(b)) if phrase.preposition.is_some() => Some(b),
        _ => None,
    }
}

/// True for a form that the tagger may have taken for a verb by mistake.
fn is_ambiguous(context: &Context, verb: usize) -> bool {
    let form = context.folded(verb);
    let classes = Lexicon::french().classes(form);
    let sure = matches!(form, "est" | "a" | "sont" | "ont" | "avait" | "fait" | "peut" | "doit" | "va" | "sera");
    !sure
        && (classes.contains(Class::Noun) || classes.contains(Class::Adjective) || classes.contains(Class::Preposition))
}

/// True when the phrase that begins at `at` cannot be governed by, or joined to, what stands before.
fn begins_clause(context: &Context, at: usize, number: Number) -> bool {
    let sentence = context.analysis.sentence_of(at).range();
    if at == sentence.start {
        return true;
    }
    let before = context.folded(at - 1);
    let far = at.checked_sub(2).filter(|&at| at >= sentence.start).map_or("", |at| context.folded(at));
    match before {
        "que" | "qu'" => {
            // « tant des cotisations que des indemnités »
            let both = (sentence.start..at).rev().take(10).any(|at| context.folded(at) == "tant");
            // « Ne protéger que nos camps ne suffit plus. »
            let restricts = (sentence.start..at - 1).rev().take(3).any(|at| matches!(context.folded(at), "ne" | "n'"));
            let negated =
                (at.saturating_sub(6).max(sentence.start)..at).any(|at| matches!(context.folded(at), "ne" | "n'"));
            let restricted = negated
                && verb_readings(far).any(|verb| {
                    verb.features().has_mood(Mood::Infinitive) || verb.features().has_mood(Mood::PresentParticiple)
                });
            !restricted
                && !restricts
                && !both
                && !matches!(
                    far,
                    "ainsi"
                        | "même"
                        | "autant"
                        | "plus"
                        | "moins"
                        | "tant"
                        | "bien"
                        | "tel"
                        | "telle"
                        | "tels"
                        | "telles"
                        | "autre"
                        | "autres"
                )
                && !(sentence.start..at).rev().take(10).any(|at| {
                    matches!(
                        context.folded(at),
                        "moins" | "plus" | "autant" | "aussi" | "autre" | "autres" | "même" | "mêmes" | "tel" | "tels"
                    )
                })
        }
        "quand" | "lorsque" | "lorsqu'" | "puisque" | "puisqu'" | "si" | "car" | "mais" | "dont" => true,
        ";" | ":" => number == Number::Plural || context.folded(at) != "l'",
        "," => (sentence.start..at - 1).all(|at| matches!(context.tagged.token(at).pos, Pos::Adv | Pos::Cconj)),
        _ => false,
    }
}

fn finding(context: &Context, subject: usize, verb: usize, wanted: Features) -> Finding {
    let span = context.analysis.span(subject, verb);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : le verbe ne s’accorde pas avec son sujet"),
        format!("“{text}”: the verb does not agree with its subject"),
    );
    let finding = RULE.finding(context, span, message);
    let form = context.folded(verb);
    let french = verb_readings(form).find_map(|reading| {
        let tense = reading.features().verb_forms().find(|form| form.is_finite() && *form != VerbForm::Imperative)?;
        Lexicon::french().inflect(&reading.lemma.to_string(), Class::Verb, wanted | tense)
    });
    match french.filter(|french| french != form) {
        Some(french) => rewrite(finding, context, verb, &french),
        None => finding,
    }
}

//! `syntax/que-for-dont`: « l’outil que vous avez besoin », « le jour quand il part », « l’endroit que je vis ».

use super::{is_verb, may_be_noun};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::VerbForm;
use crate::rules::words::{pronoun_features, same_sentence, verb_readings};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/que-for-dont",
    summary: Text { fr: "« que » pour « dont » ou « où »", en: "“que” for “dont” or “où”" },
    why: Text {
        fr: "On a besoin *de* quelque chose, on parle *de* quelqu’un : « l’outil dont j’ai besoin » ; le lieu et le temps veulent « où » : « la ville où je vis », « le jour où il part ».",
        en: "One has need *of* something, speaks *of* somebody: “l’outil dont j’ai besoin”; place and time take “où”: “la ville où je vis”, “le jour où il part”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("L’outil que vous avez besoin est gratuit.", "L’outil dont vous avez besoin est gratuit."),
        example("C’est tout ce qu’ils ont besoin.", "C’est tout ce dont ils ont besoin."),
        example("Le film que je parle sort en mai.", "Le film dont je parle sort en mai."),
        example("Le jour quand il est parti, elle pleurait.", "Le jour où il est parti, elle pleurait."),
        example("La ville qu’elle vit est calme.", "La ville où elle vit est calme."),
    ],
    clean: &[
        "L’outil dont vous avez besoin. Je crois que vous avez besoin de repos.",
        "Le fait que vous avez besoin d’aide est clair, et l’idée que je parle aussi.",
        "Il faut que je parle. Avant que je parle, écoutez. La langue que je parle.",
        "La vie qu’elle vit, l’histoire qu’il vit. Le jour, quand il dort, elle rit.",
        "Du temps que vous avez besoin de gagner.",
        "Il est si tard que nous avons besoin de lampes. À l’heure qu’il est.",
    ],
    check,
};

const PLACES: &[&str] = &["ville", "endroit", "pays", "quartier", "maison", "village", "lieu", "région", "appartement"];
const TIMES: &[&str] = &["jour", "moment", "année", "semaine", "mois", "époque", "soir", "matin"];
const TOLD: &[&str] = &[
    "film",
    "livre",
    "sujet",
    "problème",
    "homme",
    "femme",
    "personne",
    "article",
    "personnes",
    "gens",
    "chose",
    "choses",
    "produit",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 2..context.tokens().len() {
        match context.folded(at) {
            "que" | "qu'" => out.extend(object(context, at)),
            "quand" if context.text(at) == "quand" => out.extend(when(context, at)),
            _ => {}
        }
    }
}

fn object(context: &Context, que: usize) -> Option<Finding> {
    let (noun, subject, verb) = (que - 1, que + 1, que + 2);
    pronoun_features(context.folded(subject))?;
    if context.kind(noun) != Some(TokenKind::Word) || !same_sentence(context, noun, verb + 1) {
        return None;
    }
    let before = context.folded(noun);
    let next = verb + 1;
    if context.folded(next) == "besoin" && is_verb(context, verb, &["avoir"]) {
        let ends = !matches!(context.folded(next + 1), "de" | "d'" | "du" | "des" | "que" | "qu'" | "urgent");
        let clause = matches!(
            before,
            "fait" | "idée" | "preuve" | "signe" | "impression" | "sens" | "point" | "sorte" | "fois" | "sentiment"
        );
        let fits = before == "ce" || may_be_noun(before) && is_named(context, noun) && !clause;
        return (ends && fits).then(|| finding(context, que, next, "dont"));
    }
    let article = noun > 0 && matches!(context.folded(noun - 1), "le" | "la" | "l'" | "les" | "un" | "une");
    let ends = is_end(context, next);
    if article && ends && TOLD.contains(&before) && is_verb(context, verb, &["parler"]) {
        return Some(finding(context, que, verb, "dont"));
    }
    let lives = article && ends && PLACES.contains(&before) && is_verb(context, verb, &["vivre"]);
    lives.then(|| finding(context, que, verb, "où"))
}

/// The relative clause is over: nothing else could be the object.
fn is_end(context: &Context, at: usize) -> bool {
    matches!(context.text(at), "." | "," | ";")
        || matches!(context.folded(at), "est" | "sont" | "était" | "a")
        || context.tagged.token(at).is_finite()
        || verb_readings(context.folded(at)).any(|reading| reading.features().verb_forms().any(VerbForm::is_finite))
}

fn is_named(context: &Context, noun: usize) -> bool {
    noun > 0
        && matches!(
            context.folded(noun - 1),
            "le" | "la"
                | "l'"
                | "les"
                | "un"
                | "une"
                | "des"
                | "cet"
                | "cette"
                | "ces"
                | "seul"
                | "seule"
                | "ce"
                | "du"
        )
}

/// « le jour quand il est parti »: without a comma.
fn when(context: &Context, quand: usize) -> Option<Finding> {
    let noun = quand - 1;
    let article = matches!(context.folded(noun - 1), "le" | "l'" | "au" | "du" | "un" | "la");
    let spoken = pronoun_features(context.folded(quand + 1)).is_some();
    let governed = noun > 1 && matches!(context.folded(noun - 2), "tout" | "toute" | "de");
    let timed = TIMES.contains(&context.folded(noun)) && !matches!(context.folded(noun), "soir" | "matin");
    (article && spoken && timed && !governed && same_sentence(context, noun, quand + 1))
        .then(|| finding(context, quand, quand + 1, "où"))
}

fn finding(context: &Context, link: usize, to: usize, french: &str) -> Finding {
    let whole = context.analysis.span(link - 1, to);
    let text = context.document.slice(whole);
    let message = context.lang().choose(
        format!("« {text} » : le relatif est « {french} »"),
        format!("“{text}”: the relative pronoun is “{french}”"),
    );
    let span = Span::new(context.tokens()[link].span.range().start, context.tokens()[link + 1].span.range().start);
    let edit = Edit { span, text: format!("{french} ") };
    RULE.finding(context, whole, message).confidence(0.9).fix(french, Applicability::Review, vec![edit])
}

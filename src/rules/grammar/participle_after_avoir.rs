//! `grammar/participle-after-avoir`: « elle a vendue sa maison », « les erreurs qu’il a commis ».

use super::agreeing::{clash, inflect_adjective, rewrite};
use super::nominal;
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Class, Features, Gender, Lexicon, Number, Usage};
use crate::rules::words::is_small_word;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/participle-after-avoir",
    summary: Text {
        fr: "un participe mal accordé après « avoir »",
        en: "a participle after “avoir” that agrees where it should not, or does not where it should",
    },
    why: Text {
        fr: "Après « avoir », le participe s’accorde avec son complément d’objet direct s’il est placé avant lui, et seulement alors.",
        en: "After “avoir” a participle agrees with its direct object if that stands before it, and only then.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example("Elle a vendue sa maison.", "Elle a vendu sa maison."),
        example("Les clients ont achetés le modèle.", "Les clients ont acheté le modèle."),
        example("Il regrette les erreurs qu’il a commis.", "Il regrette les erreurs qu’il a commises."),
        example("Voici la voiture que nous avons acheté hier.", "Voici la voiture que nous avons achetée hier."),
        example("Les photos que les touristes ont pris hier.", "Les photos que les touristes ont prises hier."),
    ],
    clean: &[
        "La maison qu’elle a vendue était vaste, et elle l’a achetée.",
        "Quelles raisons a-t-il données ? Combien de pages a-t-il lues ?",
        "L’idée qu’il a menti circule, comme l’impression qu’elle a changé.",
        "Les efforts qu’il a fallu, les cent euros que cela a coûté.",
        "Elle a vue sur la mer, ils ont prise sur le réel.",
        "Les arbres que j’ai vu abattre.",
        "Elle a été vendue, ils ont été achetés.",
        "Il a les mains liées, elle a la tête tournée.",
        "L’une des voitures que j’ai acheté.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for verb in 0..context.tokens().len() {
        // « les agents de catégorie A prévus par la loi »
        let is_letter = context.text(verb) == "A" && verb > context.analysis.sentence_of(verb).range().start;
        if !is_letter && is_avoir(context.folded(verb)) && matches!(context.kind(verb), Some(TokenKind::Word)) {
            out.extend(misagreeing(context, verb));
        }
    }
}

fn is_avoir(form: &str) -> bool {
    matches!(
        form,
        "ai" | "as"
            | "a"
            | "avons"
            | "avez"
            | "ont"
            | "avais"
            | "avait"
            | "avions"
            | "aviez"
            | "avaient"
            | "aura"
            | "auront"
            | "aurait"
            | "auraient"
    )
}

fn misagreeing(context: &Context, verb: usize) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(verb).range();
    let mut at = verb + 1;
    while at < sentence.end && nominal::is_only_adverb(context.folded(at)) {
        at += 1;
    }
    if at >= sentence.end || !is_small_word(context, at) || context.tagged.token(verb).pos != Pos::Aux {
        return None;
    }
    let form = context.folded(at);
    // « vue », « prise », « fait »: nouns, and forms that a verb behind them makes invariable.
    let only_participle =
        nominal::is_only_adjective(form) || context.tagged.token(at).is_participle() && !NOUNS.contains(&form);
    if !only_participle || !nominal::is_participle(form) || form == "été" {
        return None;
    }
    let own = nominal::adjective(form)?;
    let wanted = if has_object_before(context, sentence.start..verb) {
        relative_object(context, &sentence, verb, at, own)?
    } else {
        Gender::Masculine | Number::Singular
    };
    clash(own, wanted)?;
    let span = context.analysis.span(verb, at);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : le participe est mal accordé"),
        format!("“{text}”: the participle does not agree as it should"),
    );
    let finding = RULE.finding(context, span, message);
    let french = inflect_adjective(form, wanted)?;
    Some(rewrite(finding, context, at, &french))
}

/// Participles that are nouns of things as well, and that « avoir » takes without an article or in a broken sentence.
const NOUNS: &[&str] = &[
    "vue",
    "vues",
    "prise",
    "prises",
    "mise",
    "mises",
    "tenue",
    "tenues",
    "issue",
    "issues",
    "sortie",
    "sorties",
    "entrée",
    "entrées",
    "arrivée",
    "arrivées",
    "conduite",
    "suite",
    "suites",
    "portée",
    "pensée",
    "pensées",
    "donnée",
    "données",
    "remise",
    "remises",
    "entreprise",
    "entreprises",
    "surprise",
    "surprises",
    "reprise",
    "reprises",
    "découverte",
    "découvertes",
    "plainte",
    "plaintes",
    "crainte",
    "craintes",
    "contrainte",
    "contraintes",
    "atteinte",
    "atteintes",
    "teinte",
    "teintes",
    "recrue",
    "recrues",
    "venue",
    "montée",
    "durée",
    "tournée",
    "poussée",
    "visées",
    "levée",
    "étendue",
    "retenue",
    "revue",
    "revues",
    "faits",
    "produits",
    "acquis",
    "écrits",
    "compromis",
    "promise",
    "élus",
    "élues",
    "partis",
    "partie",
    "parties",
];

/// True when something in the range may be a direct object placed before its verb.
fn has_object_before(context: &Context, mut range: Range<usize>) -> bool {
    range.any(|at| match context.folded(at) {
        "que" | "qu'" | "combien" | "me" | "m'" | "te" | "t'" | "se" | "s'" | "lequel" | "laquelle" | "lesquels"
        | "lesquelles" | "quel" | "quelle" | "quels" | "quelles" => true,
        "le" | "la" | "les" | "l'" | "nous" | "vous" => context.tagged.token(at).pos != Pos::Det,
        "en" => context.tagged.token(at).pos == Pos::Pron,
        _ => false,
    })
}

/// Nouns whose « que » introduces what they say, not their relative; and measures, which are no objects.
const NOT_RELATIVE: &[&str] = &[
    "idée",
    "impression",
    "preuve",
    "conviction",
    "certitude",
    "crainte",
    "nouvelle",
    "annonce",
    "fois",
    "façon",
    "manière",
    "sorte",
    "années",
    "heures",
    "jours",
    "mois",
    "minutes",
    "euros",
    "dollars",
    "kilomètres",
    "condition",
    "raison",
    "hypothèse",
    "peur",
    "chance",
    "rumeur",
    "possibilité",
    "probabilité",
    "sensation",
    "question",
    "mesure",
    "époque",
    "semaine",
    "année",
    "journée",
    "allégations",
    "allégation",
    "accusation",
    "accusations",
    "informations",
    "information",
    "signes",
    "signe",
    "théorie",
];

/// Where the subject begins that ends at `last`: a pronoun, or one noun and its article (*que mon frère a acheté*).
fn subject_before(context: &Context, last: usize) -> Option<usize> {
    if matches!(context.folded(last), "je" | "j'" | "tu" | "il" | "elle" | "on" | "nous" | "vous" | "ils" | "elles") {
        return Some(last);
    }
    let article = last.checked_sub(1).filter(|&at| crate::rules::words::is_determiner(context.folded(at)))?;
    (is_small_word(context, last) && context.tagged.token(last).pos == Pos::Noun).then_some(article)
}

/// « les erreurs qu’il a commis »: gender and number of the noun before « que », where nothing else may be the object.
fn relative_object(
    context: &Context,
    sentence: &Range<usize>,
    verb: usize,
    at: usize,
    own: Features,
) -> Option<Features> {
    let subject = verb.checked_sub(1).and_then(|at| subject_before(context, at))?;
    let que = subject.checked_sub(1).filter(|&at| matches!(context.folded(at), "que" | "qu'"))?;
    let noun = que.checked_sub(1).filter(|&at| at >= sentence.start)?;
    let form = context.folded(noun);
    let determined = noun.checked_sub(1).is_some_and(|at| {
        matches!(context.folded(at), "le" | "la" | "l'" | "les" | "cette" | "ces" | "une" | "des" | "aux")
    });
    let prior = noun.checked_sub(2).map_or("", |at| context.folded(at));
    if !determined
        || matches!(prior, "un" | "une" | "de" | "d'" | "en")
        || NOT_RELATIVE.contains(&form)
        || !is_small_word(context, noun)
    {
        return None;
    }
    // « qu’il a commis hier. »: what is followed by a noun or an infinitive may have another object.
    let next = context.kind(at + 1);
    let closed = next != Some(TokenKind::Word) && next != Some(TokenKind::Elided)
        || nominal::is_only_adverb(context.folded(at + 1))
        || matches!(context.folded(at + 1), "dans" | "pendant" | "depuis" | "chez" | "pour" | "lors");
    let readings = Lexicon::french().readings(context.folded(at));
    let transitive = readings
        .filter(|reading| reading.class() == Class::Verb)
        .all(|reading| reading.tag.verb.direct() == Usage::Yes);
    let modal = [
        "pu", "dû", "voul", "cru", "su", "coût", "val", "pes", "vécu", "couru", "dormi", "dur", "mesur", "fait",
        "laiss",
    ];
    if !closed
        || !transitive
        || modal.iter().any(|stem| context.folded(at).starts_with(stem))
        || next == Some(TokenKind::Punct) && context.text(at + 1) == ","
    {
        return None;
    }
    let features = nominal::noun(form).filter(|_| context.tagged.token(noun).pos == Pos::Noun)?;
    let determiner = nominal::determiner(context.folded(noun - 1)).unwrap_or(Features::NONE);
    let wanted = features.narrowed_by(determiner);
    (own.admits(Gender::Masculine | Number::Singular)).then_some(wanted)
}

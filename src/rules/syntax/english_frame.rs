//! `syntax/english-frame`: « avec les prix atteignant », « , seulement pour trouver », « en hausse de 40 millions l’année précédente ».

use super::{is_verb, is_verbal_adjective};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::glossary::takes_avoir;
use crate::lexicon::{Class, Gender, Lexicon, Number, Person, VerbForm};
use crate::rules::words::verb_lemma;
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/english-frame",
    summary: Text { fr: "une construction que l’anglais prête au français", en: "a construction lent by English" },
    why: Text {
        fr: "« With prices rising » est « alors que les prix montent » ; « only to find » est « pour finalement trouver » ; « up from 40 million the year before » est « contre 40 millions l’année précédente ».",
        en: "“With prices rising” is “alors que les prix montent”; “only to find” is “pour finalement trouver”; “up from 40 million” is “contre 40 millions”.",
    },
    severity: Severity::Warning,
    mqm: "fluency/unidiomatic-style",
    examples: &[
        example(
            "Avec plus de gens travaillant le soir, on recrute.",
            "Avec plus de gens travaillant le soir, on recrute.",
        ),
        example(
            "Avec les loyers atteignant des sommets, on déménage.",
            "Alors que les loyers atteignent des sommets, on déménage.",
        ),
        example(
            "Ils sont montés, seulement pour trouver une porte close.",
            "Ils sont montés, pour finalement trouver une porte close.",
        ),
        example(
            "Le bénéfice est de 45 millions, en hausse de 40 millions l’année précédente.",
            "Le bénéfice est de 45 millions, contre 40 millions l’année précédente.",
        ),
        example(
            "Il vit dans l’ombre de Microsoft subissant des pannes.",
            "Il vit dans l’ombre de Microsoft subissant des pannes.",
        ),
        example(
            "Les titres reculent dans le sillage de Samsung subissant deux pannes.",
            "Les titres reculent alors que Samsung a subi deux pannes.",
        ),
    ],
    clean: &[
        "Alors que les loyers atteignent des sommets, on déménage.",
        "Avec un enfant dormant dans ses bras, il attendait.",
        "Il vient seulement pour voir sa mère.",
        "Le bénéfice est en hausse de 5 % sur l’année précédente.",
        "Une photo de Macron serrant des mains.",
        "En hausse de 4 % l’année précédente, le chômage recule.",
        "Avec les personnes habitant le quartier, nous avons parlé.",
    ],
    check,
};

/// Things that rise and fall: they do, after « avec », what English tells in -ing.
const CHANGING: &[&str] = &[
    "atteindre",
    "augmenter",
    "monter",
    "baisser",
    "chuter",
    "dépasser",
    "grimper",
    "continuer",
    "devenir",
    "commencer",
    "approcher",
    "représenter",
    "subir",
    "perdre",
    "gagner",
    "rester",
    "pouvoir",
    "devoir",
    "vouloir",
    "diminuer",
    "progresser",
    "recevoir",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 2..context.tokens().len() {
        let form = context.folded(at);
        if form.ends_with("ant") && context.kind(at) == Some(TokenKind::Word) {
            out.extend(absolute(context, at));
        } else if form == "seulement" && context.text(at - 1) == "," {
            out.extend(only_to(context, at));
        } else if matches!(form, "hausse" | "baisse") && context.folded(at - 1) == "en" {
            out.extend(up_from(context, at));
        }
    }
}

/// « Avec les taux d’intérêt atteignant »: a clause in disguise. Indefinite nouns are pictured rather than told of.
fn absolute(context: &Context, at: usize) -> Option<Finding> {
    let start = context.analysis.sentence_of(at).range().start;
    // « Avec plus de gens travaillant »: more of them, whatever they do.
    let more = context.folded(start) == "avec" && context.folded(start + 1) == "plus" && at < start + 8;
    if !is_verbal_adjective(context.folded(at)) || !more && !is_verb(context, at, CHANGING) {
        return None;
    }
    let name = super::is_name(context, at - 1) && context.folded(at.checked_sub(2)?) == "de";
    let shadow = name && matches!(context.folded(at.checked_sub(3)?), "sillage" | "ombre" | "foulée");
    if shadow {
        return Some(in_the_wake(context, at));
    }
    let frame = (start..at - 1).rev().take(7).find(|&at| matches!(context.folded(at), "avec" | "," | "que" | "qui"))?;
    let opens = frame == start || context.text(frame.saturating_sub(1)) == ",";
    let definite = matches!(context.folded(frame + 1), "le" | "la" | "les" | "l'" | "plus");
    let accompanied = context.folded(frame) == "avec" && opens && definite && !is_person(context.folded(frame + 2));
    accompanied.then(|| {
        let finding = finding(context, frame, at);
        match clause(context, frame, at) {
            Some((french, edits)) => finding.fix(french, Applicability::Review, edits),
            None => finding,
        }
    })
}

/// « dans le sillage de Microsoft subissant des pannes »: what came before stands in the perfect.
fn in_the_wake(context: &Context, verb: usize) -> Finding {
    let opens = verb > 4 && context.folded(verb - 5) == "dans" && context.folded(verb - 3) == "sillage";
    let participle =
        verb_lemma(context.folded(verb), |_| true).filter(|lemma| opens && takes_avoir(lemma)).and_then(|lemma| {
            let features = VerbForm::PastParticiple | Gender::Masculine | Number::Singular;
            Lexicon::french().inflect(&lemma, Class::Verb, features)
        });
    match participle {
        Some(participle) => {
            let french = format!("alors que {} a {participle}", context.text(verb - 1));
            let french = cased_like(context.text(verb - 5), &french);
            finding(context, verb - 5, verb).replace(french, Applicability::Review)
        }
        None => finding(context, verb - 1, verb),
    }
}

/// « Alors que les loyers atteignent »: what “with the rents reaching” says, in the time of the main clause.
fn clause(context: &Context, frame: usize, verb: usize) -> Option<(String, Vec<Edit>)> {
    let number = match context.folded(frame + 1) {
        "les" => Number::Plural,
        "le" | "la" | "l'" => Number::Singular,
        _ => return None,
    };
    let end = context.analysis.sentence_of(verb).range().end;
    let main = (verb + 1..end).find(|&at| context.tagged.token(at).is_finite())?;
    let past = context.tagged.token(main).features.admits(VerbForm::IndicativeImperfect)
        || context.tagged.token(main + 1).is_participle();
    let form = if past { VerbForm::IndicativeImperfect } else { VerbForm::IndicativePresent };
    let lemma = verb_lemma(context.folded(verb), |_| true)?;
    let finite = Lexicon::french().inflect(&lemma, Class::Verb, form | number | Person::Third)?;
    let opening = cased_like(context.text(frame), "alors que");
    let subject = context.document.slice(context.analysis.span(frame + 1, verb - 1));
    let edits = vec![
        Edit { span: context.tokens()[frame].span, text: opening.clone() },
        Edit { span: context.tokens()[verb].span, text: finite.clone() },
    ];
    Some((format!("{opening} {subject} {finite}"), edits))
}

/// People are with one while they act.
fn is_person(noun: &str) -> bool {
    matches!(
        noun,
        "personnes"
            | "gens"
            | "élèves"
            | "habitants"
            | "personne"
            | "hommes"
            | "femmes"
            | "enfants"
            | "autres"
            | "salariés"
    )
}

/// « , seulement pour trouver ».
fn only_to(context: &Context, at: usize) -> Option<Finding> {
    const DISCOVERIES: &[&str] = &["trouver", "découvrir", "apprendre", "constater", "réaliser"];
    let found = context.folded(at + 1) == "pour" && DISCOVERIES.contains(&context.folded(at + 2));
    found.then(|| {
        let french = format!("pour finalement {}", context.text(at + 2));
        finding(context, at, at + 2).replace(french, Applicability::Review)
    })
}

/// « en hausse de 40 millions l’année précédente »: an amount, and when it was one.
fn up_from(context: &Context, at: usize) -> Option<Finding> {
    let amount = context.kind(at + 2) == Some(TokenKind::Number) && matches!(context.folded(at + 1), "de" | "par");
    let unit =
        Lexicon::french().readings(context.folded(at + 3)).any(|reading| reading.features().admits(Number::Plural));
    let mut end = at + 4;
    if matches!(context.folded(end), "de" | "d'") {
        end += 2;
    }
    let before = context.folded(end) == "l'"
        && matches!(context.folded(end + 1), "année" | "an")
        && matches!(context.folded(end + 2), "précédente" | "précédent" | "dernier" | "dernière")
        || context.folded(end) == "un"
            && context.folded(end + 1) == "an"
            && matches!(context.folded(end + 2), "plus" | "auparavant");
    (amount && unit && before).then(|| {
        let span = context.analysis.span(at - 1, at + 1);
        let edit = Edit { span, text: "contre".to_owned() };
        let then = context.document.slice(context.analysis.span(at + 2, end + 2));
        finding(context, at - 1, end + 2).fix(format!("contre {then}"), Applicability::Review, vec![edit])
    })
}

fn finding(context: &Context, from: usize, to: usize) -> Finding {
    let span = context.analysis.span(from, to);
    let text = context.document.slice(span);
    let message = context
        .lang()
        .choose(format!("« {text} » : construction de l’anglais"), format!("“{text}”: an English construction"));
    RULE.finding(context, span, message).confidence(0.85)
}

//! `grammar/wrong-reflexive`: « je vais devoir se contenter de », « nous pouvons s’attendre à ».

use super::verbs::{pronoun_subject, spelling};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Class, Lexicon, Mood, Number, Person};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/wrong-reflexive",
    summary: Text {
        fr: "« se » pour « me », « te », « nous » ou « vous »",
        en: "“se” for “me”, “te”, “nous” or “vous”",
    },
    why: Text {
        fr: "Le pronom d’un verbe pronominal à l’infinitif est de la personne du sujet : « je dois me lever », « nous allons nous voir ».",
        en: "The pronoun of a reflexive infinitive is of the person of its subject: “je dois me lever”, “nous allons nous voir”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example("Je vais devoir se contenter de peu.", "Je vais devoir me contenter de peu."),
        example("Nous pouvons s’attendre à de la pluie.", "Nous pouvons nous attendre à de la pluie."),
        example("Vous devez d’abord se connecter au site.", "Vous devez d’abord vous connecter au site."),
        example("J’essaie de se souvenir de son nom.", "J’essaie de me souvenir de son nom."),
        example("Tu ne veux pas s’arrêter là.", "Tu ne veux pas t’arrêter là."),
    ],
    clean: &[
        "Je vais voir se lever le jour, et nous laissons se faire les choses.",
        "Il vous faut se méfier, dit le proverbe. Il nous a demandé de se taire.",
        "Vous voulez se dit d’un souhait.",
        "Ils vont se voir, elle doit se taire, on peut se demander.",
        "Je dois dire que se lever tôt me pèse. Je peux le voir se battre.",
    ],
    check,
};

/// Verbs whose subject is that of the infinitive behind them, at once or behind « de » or « à ».
const CONTROL: &[&str] = &[
    "aller",
    "devoir",
    "pouvoir",
    "vouloir",
    "savoir",
    "essayer",
    "tenter",
    "commencer",
    "continuer",
    "arrêter",
    "cesser",
    "finir",
    "décider",
    "refuser",
    "espérer",
    "souhaiter",
    "oser",
    "hésiter",
    "apprendre",
    "venir",
    "préférer",
    "adorer",
    "aimer",
    "détester",
    "éviter",
    "oublier",
    "risquer",
    "réussir",
    "parvenir",
    "compter",
    "penser",
    "croire",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 2..context.tokens().len().saturating_sub(1) {
        if matches!(context.folded(at), "se" | "s'") {
            out.extend(of_another(context, at));
        }
    }
}

fn of_another(context: &Context, se: usize) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(se).range();
    let verb = spelling(context.folded(se + 1));
    if se + 1 >= sentence.end || !verb.is_only_verb() || !verb.is_always(Mood::Infinitive) {
        // « se pouvoir », « s’être »: nouns as well, yet nothing else behind « se ».
        if !verb.has(Mood::Infinitive) || verb.is_finite() {
            return None;
        }
    }
    let mut at = se.checked_sub(1)?;
    // Back through the infinitives to the finite verb.
    loop {
        while at > sentence.start && is_between(context, at) {
            at -= 1;
        }
        if at <= sentence.start || !is_control(context, at) {
            return None;
        }
        let form = spelling(context.folded(at));
        if form.is_finite() && !form.has(Mood::Infinitive) {
            break;
        }
        at -= 1;
    }
    let subject = pronoun_subject(context, at)?;
    let agrees = super::verbs::agrees(context.folded(at), subject.number, subject.person);
    let vowel = context.kind(se) == Some(TokenKind::Elided);
    let french = match (subject.person, subject.number, vowel) {
        (Person::First, Number::Singular, false) => "me ",
        (Person::First, Number::Singular, true) => "m'",
        (Person::Second, Number::Singular, false) => "te ",
        (Person::Second, Number::Singular, true) => "t'",
        (Person::First, Number::Plural, _) => "nous ",
        (Person::Second, Number::Plural, _) => "vous ",
        _ => return None,
    };
    let object = subject.at > sentence.start
        && matches!(context.folded(subject.at), "nous" | "vous")
        && !opens(context, subject.at, sentence.start);
    if !agrees || object {
        return None;
    }
    let span = context.analysis.span(subject.at, se + 1);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : le pronom n’est pas de la personne du sujet"),
        format!("“{text}”: the reflexive pronoun is not of the person of the subject"),
    );
    let text = context.spelt(french);
    let span = Span::new(context.tokens()[se].span.range().start, context.tokens()[se + 1].span.range().start);
    let title = format!("{text}{}", context.text(se + 1));
    Some(RULE.finding(context, context.analysis.span(se, se + 1), message).fix(
        title,
        Applicability::Review,
        vec![Edit { span, text }],
    ))
}

/// « pas », « d’abord », « de », « à »: what stands between a verb and its infinitive.
fn is_between(context: &Context, at: usize) -> bool {
    matches!(context.folded(at), "de" | "d'" | "à" | "pas" | "plus" | "jamais" | "abord")
        || super::verbs::is_adverb(context, at)
}

fn is_control(context: &Context, at: usize) -> bool {
    let mut readings = Lexicon::french().readings(context.folded(at));
    context.kind(at) == Some(TokenKind::Word)
        && readings.any(|reading| reading.class() == Class::Verb && CONTROL.iter().any(|lemma| reading.lemma == *lemma))
}

/// Where « nous » can be nothing but a subject.
fn opens(context: &Context, at: usize, start: usize) -> bool {
    at == start
        || matches!(context.text(at - 1), "," | ";" | ":" | "«" | "(")
        || matches!(
            context.folded(at - 1),
            "que" | "qu'" | "si" | "quand" | "mais" | "donc" | "lorsque" | "puisque" | "car" | "et" | "où" | "dont"
        )
}

//! `grammar/quantifier-clash`: « chacun des joueurs ont reçu », « personne ne sont venus », « les États-Unis a signé ».

use super::agreeing::rewrite;
use super::subject_clash::finite;
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Class, Features, Lexicon, Number, Person, VerbForm};
use crate::rules::words::verb_readings;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/quantifier-clash",
    summary: Text {
        fr: "un verbe qui ne s’accorde pas avec « chacun », « aucun », « personne », « les États-Unis »",
        en: "a verb that does not agree with “chacun”, “aucun”, “personne”, “les États-Unis”",
    },
    why: Text {
        fr: "« Chacun », « aucun », « personne », « rien » sont au singulier, même suivis d’un pluriel ; les pays et organismes qui prennent « les » veulent le pluriel.",
        en: "“Chacun”, “aucun”, “personne”, “rien” are singular, even before a plural; countries and bodies that take “les” want the plural.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example("Chacun des joueurs ont reçu une prime.", "Chacun des joueurs a reçu une prime."),
        example("Aucune des équipes n’ont gagné.", "Aucune des équipes n’a gagné."),
        example("On dit que personne ne savent la suite.", "On dit que personne ne sait la suite."),
        example("Les États-Unis a signé le texte.", "Les États-Unis ont signé le texte."),
        example("Les Nations unies condamne l’attaque.", "Les Nations unies condamnent l’attaque."),
    ],
    clean: &[
        "Chacun des joueurs a reçu une prime que les clubs ont payée.",
        "Les équipes ont chacune des atouts qui sont connus. Ils n’ont aucun des outils que vendent ces magasins.",
        "Aucun des témoins, qui sont nombreux, n’a parlé.",
        "Rien ne va ; personne ne les a vus ; chacun de leurs amis est venu.",
        "Les États-Unis ont signé ; le président des États-Unis a parlé.",
        "Les Nations unies et l’Union africaine condamnent l’attaque. Selon les Nations unies, il condamne l’attaque.",
        "Ce que les États-Unis font est mal vu.",
    ],
    check,
};

/// Names that « les » makes plural, as they end.
const PLURAL: &[&str] =
    &["états-unis", "etats-unis", "unies", "pays-bas", "philippines", "émirats", "seychelles", "maldives"];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len() {
        let found = match context.folded(at) {
            "chacun" | "chacune" | "aucun" | "aucune" => distributive(context, at),
            "personne" | "rien" | "nul" => negated(context, at),
            form if PLURAL.contains(&form) => plural_name(context, at),
            _ => None,
        };
        out.extend(found);
    }
}

/// « chacun des joueurs ont », « aucune d’entre elles n’ont ».
fn distributive(context: &Context, at: usize) -> Option<Finding> {
    let of = matches!(context.folded(at + 1), "des" | "de" | "d'");
    if !of || !begins_clause(context, at) {
        return None;
    }
    let end = context.analysis.sentence_of(at).range().end;
    let parted = |at: &usize| {
        context.kind(*at) == Some(TokenKind::Punct)
            || matches!(context.folded(*at), "qui" | "que" | "qu'" | "dont" | "où")
    };
    let mut span = (at + 2..end.min(at + 9)).take_while(|at| !parted(at));
    let verb = span.find(|&at| context.tagged.token(at).is_finite())?;
    // « Aucun des deux » is a subject where « ne » stands before the verb.
    let negated = (at..verb).any(|at| matches!(context.folded(at), "ne" | "n'"));
    let sure = context.folded(at).starts_with("chac") || negated;
    sure.then(|| clash(context, at, verb, Number::Singular)).flatten()
}

/// « personne ne sont », « rien n’ont ».
fn negated(context: &Context, at: usize) -> Option<Finding> {
    let ne = matches!(context.folded(at + 1), "ne" | "n'");
    let determined = at.checked_sub(1).is_some_and(|at| context.tagged.token(at).pos == Pos::Det);
    let clitic = |at: usize| {
        matches!(
            context.folded(at),
            "le" | "la" | "l'" | "les" | "lui" | "leur" | "s'" | "se" | "y" | "en" | "nous" | "vous"
        )
    };
    let verb = (at + 2..at + 5).find(|&at| !clitic(at))?;
    (ne && !determined && context.tagged.token(verb).is_finite())
        .then(|| clash(context, at, verb, Number::Singular))
        .flatten()
}

/// « Les États-Unis a signé », « les Nations unies condamne ».
fn plural_name(context: &Context, at: usize) -> Option<Finding> {
    let first = if matches!(context.folded(at), "unies") { at.checked_sub(2)? } else { at.checked_sub(1)? };
    let named = context.folded(at) != "unies" || context.folded(at - 1) == "nations";
    let verb = if matches!(context.folded(at + 1), "ne" | "n'" | "y" | "en") { at + 2 } else { at + 1 };
    let article = context.folded(first) == "les" && begins_clause(context, first);
    (named && article && context.tagged.token(verb).is_finite())
        .then(|| clash(context, first, verb, Number::Plural))
        .flatten()
}

/// True where nothing before it can govern what begins at `at`.
fn begins_clause(context: &Context, at: usize) -> bool {
    let start = context.analysis.sentence_of(at).range().start;
    at == start || matches!(context.folded(at - 1), "mais" | "car" | "si" | "quand" | "lorsque" | ":" | ";" | "," | "«")
        // « il dit que chacun des … », not « ce que les États-Unis font ».
        || matches!(context.folded(at - 1), "que") && at > start + 1 && context.folded(at - 2) != "ce"
            && context.tagged.token(at - 2).is_finite()
}

fn clash(context: &Context, subject: usize, verb: usize, number: Number) -> Option<Finding> {
    let own = finite(context.folded(verb))?;
    let wanted: Features = number | Person::Third;
    if own.agrees_with(wanted) || !own.admits(Person::Third) {
        return None;
    }
    let span = context.analysis.span(subject, verb);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : le verbe ne s’accorde pas avec son sujet"),
        format!("“{text}”: the verb does not agree with its subject"),
    );
    let finding = RULE.finding(context, span, message).confidence(0.9);
    let form = context.folded(verb);
    let french = verb_readings(form).find_map(|reading| {
        let tense = reading.features().verb_forms().find(|form| form.is_finite() && *form != VerbForm::Imperative)?;
        Lexicon::french().inflect(&reading.lemma.to_string(), Class::Verb, wanted | tense)
    });
    Some(match french {
        Some(french) => rewrite(finding, context, verb, &french),
        None => finding,
    })
}

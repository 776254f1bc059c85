//! `grammar/missing-que`: « je pense il est prêt », « il dit elle viendra ».

use super::clause_before;
use super::verbs::{agrees, spelling};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Lexicon, Mood};
use crate::rules::words::{is_clitic, pronoun_features, verb_lemma};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/missing-que",
    summary: Text {
        fr: "« que » oublié après « dire », « penser »", en: "“que” is missing after “dire”, “penser”"
    },
    why: Text {
        fr: "L’anglais omet « that » ; le français n’omet jamais « que » : « je pense qu’il est prêt ».",
        en: "English may drop “that”; French never drops “que”: “je pense qu’il est prêt”.",
    },
    severity: Severity::Error,
    mqm: "accuracy/omission",
    examples: &[
        example("Je pense il est prêt.", "Je pense qu’il est prêt."),
        example("Le maire dit elle viendra demain.", "Le maire dit qu’elle viendra demain."),
        example("Nous savons vous êtes occupés.", "Nous savons que vous êtes occupés."),
        example("Il a déclaré il partirait.", "Il a déclaré qu’il partirait."),
        example("Elle croit je suis malade.", "Elle croit que je suis malade."),
        example("Je crois c’est une bonne idée.", "Je crois que c’est une bonne idée."),
        example("Il croit les gens sont fatigués.", "Il croit que les gens sont fatigués."),
    ],
    clean: &[
        "J’aurais juré il y a une minute que ce mur tenait ; il l’avait dit il y a deux ans.",
        "Je pense, il est vrai, à partir. Je pense qu’il est prêt.",
        "Comme je dis, il faut partir. Ce que je pense, il le sait.",
        "Dit-elle vrai ? Que dit-il ? « Oui », dit-il.",
        "Il le dit, elle le fait. Je crois en elle.",
        "Plus il pense plus il sait. Il croit, on le voit.",
        "On dit je ou nous. Il sait nous plaire et vous le savez.",
        "Quand il pense il se tait.",
        "Je vous l’aurais dit il y a cinq ans. Elle l’avait su il y a longtemps.",
        "Le ministre a promis il y a une dizaine de jours de recevoir les maires.",
        "Ceux qui croient les médias sont naïfs. Il croit le maire, est-ce sage ?",
    ],
    check,
};

const VERBS: &[&str] = &[
    "penser",
    "croire",
    "dire",
    "savoir",
    "espérer",
    "affirmer",
    "déclarer",
    "annoncer",
    "estimer",
    "supposer",
    "assurer",
    "expliquer",
    "ajouter",
    "comprendre",
    "souligner",
    "indiquer",
    "préciser",
    "prétendre",
    "imaginer",
    "promettre",
    "jurer",
    "considérer",
    "admettre",
    "reconnaître",
    "confirmer",
    "rapporter",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 2..context.tokens().len() {
        if (pronoun_features(context.folded(at)).is_some()
            || matches!(context.folded(at), "c'" | "le" | "la" | "les" | "l'"))
            && matches!(context.kind(at), Some(TokenKind::Word | TokenKind::Elided))
            && context.kind(at - 1) == Some(TokenKind::Word)
        {
            out.extend(joined(context, at));
        }
    }
}

fn joined(context: &Context, pronoun: usize) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(pronoun).range();
    let saying = pronoun - 1;
    let form = spelling(context.folded(saying));
    if saying <= sentence.start || !form.is_verb() || context.text(pronoun).starts_with(char::is_uppercase) {
        return None;
    }
    let lemma = verb_lemma(context.folded(saying), |_| true)?;
    if !VERBS.contains(&lemma.as_str()) || !is_finite_or_perfect(context, saying) {
        return None;
    }
    let verb = second_verb(context, pronoun, &lemma).filter(|_| !is_how_long_ago(context, pronoun))?;
    // « Ce que je pense il le sait », « quand il pense il se tait »: the first verb closes a clause of its own.
    let closes = clause_before(context, saying).any(|at| {
        matches!(
            context.folded(at),
            "que"
                | "qu'"
                | "quand"
                | "lorsque"
                | "lorsqu'"
                | "comme"
                | "si"
                | "s'"
                | "plus"
                | "moins"
                | "ce"
                | "quoi"
                | "dont"
                | "où"
                | "qui"
        )
    }) || matches!(context.folded(saying - 1), "le" | "l'");
    // « J’aurais juré il y a une minute que »: when it was.
    let ago = context.folded(pronoun) == "il"
        && context.folded(pronoun + 1) == "y"
        && (verb + 1..sentence.end.min(verb + 7)).any(|at| matches!(context.folded(at), "que" | "qu'" | "," | "."));
    if ago || closes || !sentence.contains(&verb) {
        return None;
    }
    let span = context.analysis.span(saying, verb);
    let text = context.document.slice(span);
    let message =
        context.lang().choose(format!("« {text} » : il manque « que »"), format!("“{text}”: “que” is missing"));
    let finding = RULE.finding(context, span, message).confidence(0.9);
    let que = if Lexicon::french().elides(context.folded(pronoun)) == Some(true) { "qu'" } else { "que " };
    let french = context.spelt(&format!("{que}{}", context.text(pronoun)));
    let span = context.tokens()[pronoun].span;
    Some(finding.fix(french.clone(), Applicability::Review, vec![Edit { span, text: french }]))
}

/// A finite verb with its subject before it, or a participle after « avoir ».
fn is_finite_or_perfect(context: &Context, saying: usize) -> bool {
    let form = spelling(context.folded(saying));
    let perfect = form.has(Mood::PastParticiple) && super::verbs::auxiliary(context, saying - 1).is_some();
    // « Puis dit il »: after a mark the verb is inverted.
    let follows_subject = super::verbs::pronoun_subject(context, saying).is_some()
        || matches!(
            context.tagged.token(saying - 1).pos,
            crate::analysis::tagger::Pos::Noun | crate::analysis::tagger::Pos::Propn
        );
    perfect && super::verbs::pronoun_subject(context, saying - 1).is_some() || form.is_finite() && follows_subject
}

/// « Je l’avais su il y a dix ans »: a date, no clause.
fn is_how_long_ago(context: &Context, pronoun: usize) -> bool {
    let [il, y, has] = [0, 1, 2].map(|step| context.folded(pronoun + step));
    il == "il"
        && y == "y"
        && matches!(has, "a" | "avait" | "aura")
        && (pronoun + 3..pronoun + 9).any(|at| DURATIONS.contains(&context.folded(at)))
}

const DURATIONS: &[&str] = &[
    "seconde",
    "secondes",
    "minute",
    "minutes",
    "heure",
    "heures",
    "jour",
    "jours",
    "semaine",
    "semaines",
    "quinzaine",
    "mois",
    "trimestre",
    "trimestres",
    "semestre",
    "an",
    "ans",
    "année",
    "années",
    "décennie",
    "décennies",
    "siècle",
    "siècles",
    "instant",
    "instants",
    "moment",
    "longtemps",
    "temps",
    "peu",
    "lurette",
];

/// The verb whose subject the pronoun is: nothing but clitics between them.
fn second_verb(context: &Context, pronoun: usize, saying: &str) -> Option<usize> {
    if context.folded(pronoun) == "c'" {
        return matches!(context.folded(pronoun + 1), "est" | "était").then_some(pronoun + 1);
    }
    if matches!(context.folded(pronoun), "le" | "la" | "les" | "l'") {
        return noun_and_verb(context, pronoun)
            .filter(|_| matches!(saying, "penser" | "croire" | "savoir" | "espérer"));
    }
    let mut verb = pronoun + 1;
    while is_clitic(context.folded(verb)) {
        verb += 1;
    }
    let (number, person) = pronoun_features(context.folded(pronoun))?;
    let form = spelling(context.folded(verb));
    // « Il sait vous plaire », « il dit nous sommes », where « nous » may be an object.
    let certain = agrees(context.folded(verb), number, person) && !form.has(Mood::Infinitive);
    (certain && context.kind(verb) == Some(TokenKind::Word)).then_some(verb)
}

/// « Il croit les gens sont fatigués »: a noun, and right after it a verb that can only begin what is thought.
fn noun_and_verb(context: &Context, article: usize) -> Option<usize> {
    let noun = spelling(context.folded(article + 1));
    let verb = article + 2;
    let follows = matches!(
        context.folded(verb),
        "est"
            | "sont"
            | "a"
            | "ont"
            | "était"
            | "étaient"
            | "va"
            | "vont"
            | "peut"
            | "peuvent"
            | "doit"
            | "doivent"
            | "sera"
            | "seront"
            | "avait"
            | "avaient"
    );
    (noun.others.contains(crate::lexicon::Class::Noun) && follows && context.kind(verb) == Some(TokenKind::Word))
        .then_some(verb)
}

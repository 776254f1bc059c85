//! `syntax/lost-que`: « dès vous arrivez », « tout ce vous devez faire », « jusqu’à il pleut ».

use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Lexicon, VerbForm};
use crate::rules::words::{is_clitic, same_sentence, verb_readings};
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/lost-que",
    summary: Text { fr: "« que » oublié devant un sujet", en: "“que” lost before a subject" },
    why: Text {
        fr: "L’anglais se passe de « that » (« once you arrive », « all you need », « every time he calls ») ; le français dit « dès que », « tout ce que », « chaque fois que », « jusqu’à ce que ».",
        en: "English does without “that” (“once you arrive”, “all you need”, “every time he calls”); French says “dès que”, “tout ce que”, “chaque fois que”, “jusqu’à ce que”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("Dès vous arrivez, appelez la gare.", "Dès que vous arrivez, appelez la gare."),
        example("Tout ce vous devez faire est de venir.", "Tout ce que vous devez faire est de venir."),
        example("Il attend jusqu’à il pleut.", "Il attend jusqu’à ce qu’il pleut."),
        example("Pendant il dormait, on est entré.", "Pendant qu’il dormait, on est entré."),
        example("Parce il pleut, nous restons.", "Parce qu’il pleut, nous restons."),
        example("Chaque fois vous cliquez, le menu change.", "Chaque fois que vous cliquez, le menu change."),
        example("Une fois vous avez fini, fermez la porte.", "Une fois que vous avez fini, fermez la porte."),
        example("La seule chose vous devez faire est de venir.", "La seule chose que vous devez faire est de venir."),
        example("La façon il parle est étrange.", "La façon dont il parle est étrange."),
    ],
    clean: &[
        "Dès que vous arrivez, appelez. Dès lors il part. Dès lui, tout changea.",
        "Il vivait là jusqu’à il y a peu.",
        "Cela va de moi jusqu’à vous, jusqu’à nous et jusqu’à elle.",
        "Chaque fois il se trompe. Une fois vous avez ri. Une fois, vous avez ri.",
        "Tout ce bruit. Tout vous plaît. Pendant ce temps il dort.",
        "Cette chose nous plaît. La chose vous fait rire. La façon vous plaît.",
        "De toute façon il part. De cette façon vous gagnez du temps. D’une façon il a raison.",
    ],
    check,
};

/// What wants « que » before a clause, and whether the sentence must then go on after a comma.
const OPENERS: &[(&str, bool)] =
    &[("dès", false), ("pendant", false), ("parce", false), ("à", false), ("ce", false), ("fois", true)];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        let subject = context.folded(at);
        if !matches!(subject, "je" | "j'" | "tu" | "il" | "elle" | "on" | "nous" | "vous" | "ils" | "elles")
            || context.text(at) != subject
            || !same_sentence(context, at - 1, at + 1)
            || !is_subject(context, at)
        {
            continue;
        }
        let before = context.folded(at - 1);
        if matches!(before, "chose" | "façon" | "manière") {
            out.extend(after_noun(context, at));
        } else if let Some((_, comma)) = OPENERS.iter().find(|(opener, _)| *opener == before) {
            out.extend(after_opener(context, at, *comma));
        }
    }
}

/// A pronoun with its verb behind it: « vous » and « nous » are objects otherwise.
fn is_subject(context: &Context, at: usize) -> bool {
    let mut verb = at + 1;
    while is_clitic(context.folded(verb)) || matches!(context.folded(verb), "nous" | "vous" | "me" | "m'" | "te") {
        verb += 1;
    }
    let form = context.folded(verb);
    let finite = verb_readings(form).any(|reading| reading.features().verb_forms().any(VerbForm::is_finite));
    let own = match context.folded(at) {
        "nous" => form.ends_with("ons") || form == "sommes",
        "vous" => form.ends_with("ez") || matches!(form, "êtes" | "faites" | "dites"),
        _ => true,
    };
    finite && own && context.kind(verb) == Some(TokenKind::Word)
}

fn after_opener(context: &Context, at: usize, comma: bool) -> Option<Finding> {
    let opener = at - 1;
    let start = context.analysis.sentence_of(at).range().start;
    let fits = match context.folded(opener) {
        "ce" => opener > 0 && context.folded(opener - 1) == "tout",
        "fois" => opens_with_time(context, opener, start),
        // « jusqu’à il y a dix ans »
        "à" => {
            context.folded(at + 1) != "y"
                && opener > 0
                && context.folded(opener - 1) == "jusqu'"
                && !matches!(context.folded(at), "nous" | "vous" | "elle" | "elles")
        }
        "pendant" | "parce" | "dès" => true,
        _ => false,
    };
    let goes_on = !comma || {
        let end = context.analysis.sentence_of(at).range().end;
        (at..end).any(|at| context.text(at) == ",") && context.text(end - 1) == "."
    };
    let word = match context.folded(opener) {
        "à" => "ce que",
        _ => "que",
    };
    (fits && goes_on).then(|| linked(context, at, word))
}

/// « Chaque fois vous… , »: at the head of its sentence.
fn opens_with_time(context: &Context, fois: usize, start: usize) -> bool {
    let which = fois.checked_sub(1).map_or("", |at| context.folded(at));
    let first = match which {
        "chaque" => Some(fois - 1),
        "une" if matches!(context.folded(fois + 1), "vous" | "tu") => Some(fois - 1),
        "prochaine" | "première" | "dernière" => fois.checked_sub(2),
        _ => None,
    };
    first == Some(start)
}

/// « la seule chose vous devez », « la façon il parle ».
fn after_noun(context: &Context, at: usize) -> Option<Finding> {
    let noun = at - 1;
    let mut determiner = noun.checked_sub(1)?;
    if matches!(context.folded(determiner), "seule" | "première" | "meilleure" | "dernière") {
        determiner = determiner.checked_sub(1)?;
    }
    let article = context.folded(determiner) == "la";
    let governed = determiner > 0 && matches!(context.folded(determiner - 1), "de" | "à" | "dans" | "par");
    let word = if context.folded(noun) == "chose" { "que" } else { "dont" };
    (article && !governed).then(|| linked(context, at, word))
}

fn linked(context: &Context, at: usize, word: &str) -> Finding {
    let span = context.analysis.span(at - 1, at);
    let text = context.document.slice(span);
    let message =
        context.lang().choose(format!("« {text} » : il manque « {word} »"), format!("“{text}”: “{word}” is missing"));
    let subject = context.text(at);
    let elides = word.ends_with("que") && Lexicon::french().elides(subject) == Some(true);
    let link = if elides { format!("{}'", word.trim_end_matches('e')) } else { format!("{word} ") };
    let french = context.spelt(&cased_like(context.text(at), &format!("{link}{subject}")));
    let edit = Edit { span: context.tokens()[at].span, text: french.clone() };
    RULE.finding(context, span, message).confidence(0.9).fix(french, Applicability::Review, vec![edit])
}

//! `syntax/stray-capital`: « quand il Changeons », « b) Je ne sais », a capital inside a sentence.

use super::is_always;
use super::lowered;
use crate::analysis::{TokenKind, is_all_caps, is_capitalized};
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Class, Lexicon};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/stray-capital",
    summary: Text { fr: "une majuscule au milieu de la phrase", en: "a capital in the middle of a sentence" },
    why: Text {
        fr: "Le mot n’est ni un nom propre ni le début d’une phrase : la machine a gardé la majuscule de l’original ou d’une autre phrase.",
        en: "The word is no name and begins no sentence: the machine kept the capital of the original or of another sentence.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/orthography/capitalization",
    examples: &[
        example(
            "Cependant, quand il Changeait de poste, tout allait.",
            "Cependant, quand il changeait de poste, tout allait.",
        ),
        example("Elle sait que Nous sommes là.", "Elle sait que nous sommes là."),
        example("Il dit a) oui et b) Je ne sais pas.", "Il dit a) oui et b) je ne sais pas."),
    ],
    clean: &[
        "Il a dit : « Nous sommes là. »",
        "Le magazine Elle est paru, et Nous Deux aussi.",
        "Vont-ils à Vous ? Non.",
        "Il Giardino est un restaurant, et elle y va.",
        "Je crois que Je suis partout fut un journal.",
        "Je vous salue, Notre Père.",
    ],
    check,
};

/// Words that begin no title alone and are no name.
const SMALL: &[&str] = &[
    "je", "j'", "il", "ils", "elles", "nous", "vous", "est", "sont", "était", "étaient", "ont", "avaient", "mais",
    "cette", "donc", "afin",
];

/// Pronouns behind which only a verb or another pronoun can stand.
const SUBJECTS: &[&str] = &["je", "tu", "il", "ils", "on"];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for sentence in &context.analysis.sentences {
        let range = sentence.range();
        for at in range.start + 1..range.end.saturating_sub(1) {
            let text = context.text(at);
            if !text.starts_with(char::is_uppercase) || is_all_caps(text) || context.is_in_heading(at) {
                continue;
            }
            if is_stray(context, at) {
                let french = lowered(text);
                let message = context.lang().choose(
                    format!("« {text} » : pas de majuscule au milieu de la phrase, « {french} »"),
                    format!("“{text}”: no capital in the middle of a sentence, “{french}”"),
                );
                let span = context.tokens()[at].span;
                out.push(RULE.finding(context, span, message).confidence(0.85).replace(french, Applicability::Review));
            }
        }
    }
}

fn is_stray(context: &Context, at: usize) -> bool {
    let form = context.folded(at);
    let small = |at: usize| {
        context.kind(at).is_some_and(TokenKind::is_word) && !is_capitalized(context.text(at)) && {
            let form = context.folded(at);
            context.kind(at) == Some(TokenKind::Elided) || Lexicon::french().contains(form)
        }
    };
    let before = context.folded(at - 1);
    if !small(at + 1) {
        return false;
    }
    // « a) oui et b) Je ne sais »: the letter of a list inside a sentence.
    let listed = before == ")"
        && at >= 3
        && context.folded(at - 2).chars().count() == 1
        && context.analysis.sentence_of(at).range().start < at - 2;
    let binds = matches!(
        before,
        "que"
            | "qu'"
            | "et"
            | "ou"
            | "si"
            | "quand"
            | "lorsque"
            | "parce"
            | "car"
            | "mais"
            | "donc"
            | "comme"
            | "dont"
            | "où"
    );
    let is_auxiliary = matches!(form, "est" | "sont" | "ont" | "était" | "étaient" | "avaient");
    let small_word = SMALL.contains(&form)
        && (listed
            || small(at - 1)
                && (form != "est" && (binds || is_auxiliary)
                    || matches!(before, "il" | "elle" | "ce" | "c'" | "cela" | "on")))
        && !is_a_name(context, at);
    small_word || SUBJECTS.contains(&before) && small(at - 1) && is_verb(form)
}

/// « que Je suis partout », « et Est républicain »: the first word of a title, when its verb does not follow as it should.
fn is_a_name(context: &Context, at: usize) -> bool {
    let form = context.folded(at);
    let noun_before = {
        let classes = Lexicon::french().classes(context.folded(at - 1));
        classes.contains(Class::Determiner) || matches!(context.folded(at - 1), "l'" | "d'" | "de" | "du" | "à" | "l")
    };
    form == "est" && noun_before
        || form == "je" && context.folded(at + 1) == "suis" && context.folded(at + 2) == "partout"
}

fn is_verb(form: &str) -> bool {
    is_always(form, |reading| reading.class() == Class::Verb)
}

//! `syntax/two-determiners`: « le un », « la cette », « des les », « chaque élèves », « plusieurs élève ».

use super::{is_small_word, may_be_noun};
use crate::analysis::TokenKind;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Class, Lexicon, Number};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/two-determiners",
    summary: Text {
        fr: "deux déterminants pour un nom, ou le mauvais nombre après l’un d’eux",
        en: "two determiners for one noun, or the wrong number after one",
    },
    why: Text {
        fr: "Un nom n’a qu’un article ; « chaque » veut le singulier, « plusieurs » et « quelques » le pluriel.",
        en: "A noun has one article; “chaque” takes the singular, “plusieurs” and “quelques” the plural.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("C’est l’un des plus grand défi.", "C’est l’un des plus grand défi."),
        example("La une nouvelle loi est votée.", "La une nouvelle loi est votée."),
        example("Il a vu la cette maison.", "Il a vu la cette maison."),
        example("Elle vend des les maisons.", "Elle vend des les maisons."),
        example("Chaque élèves a reçu un livre.", "Chaque élèves a reçu un livre."),
        example("Plusieurs élève ont reçu un livre.", "Plusieurs élève ont reçu un livre."),
        example("C’est un autre élèves.", "C’est un autre élèves."),
    ],
    clean: &[
        "L’un ou l’autre, le tout ou la une du journal, à la une nouvelle et ancienne.",
        "Chaque fois, chaque mois, chaque pays et chaque cas.",
        "Plusieurs fois, quelques mois, plusieurs pays, plusieurs aller et retour.",
        "Tous les autres, un des leurs, notre une et son un pour cent.",
        "Le un contre un, et les uns les autres.",
        "Rends-la cette fois.",
        "Il démonte une à une les preuves, puis un par un les témoignages.",
        "Elle en sert une les jours de fête.",
    ],
    check,
};

/// Determiners that stand before no other, with those that they are wrongly set before.
const PAIRS: &[(&[&str], &[&str])] = &[
    (&["un", "une"], &["le", "la", "les", "cette", "ces", "mon", "ma", "mes", "sa", "ses", "votre", "nos", "vos"]),
    (&["le", "la", "les", "l'"], &["cette", "ces", "des", "mon", "ma", "mes", "sa", "ses", "vos", "nos"]),
    (&["le", "la"], &["le", "la", "les"]),
    (&["des", "du"], &["le", "la", "les", "cette", "ces", "mes", "sa", "ses", "vos", "nos", "chaque", "une"]),
    (
        &["cette", "ces", "cet"],
        &["le", "la", "les", "un", "une", "des", "mon", "ma", "mes", "sa", "ses", "vos", "nos", "cette", "ces"],
    ),
    (&["mon", "ma", "mes", "sa", "ses", "votre", "nos", "vos"], &["le", "la", "les", "une", "des", "cette", "ces"]),
    (&["chaque"], &["le", "la", "les", "une", "des", "ces", "cette"]),
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        let (first, second) = (context.folded(at - 1), context.folded(at));
        let wrong = match first {
            "chaque" => is_of_number(context, at, Number::Plural) || is_pair(context, at, first, second),
            "plusieurs" | "quelques" => {
                is_of_number(context, at, Number::Singular)
                    && !may_be_infinitive(context, at)
                    && !has_plural_in_brackets(context, at)
            }
            "autre" if at > 1 && matches!(context.folded(at - 2), "un" | "une" | "cette") => {
                is_of_number(context, at, Number::Plural)
            }
            "plus" if at > 3 && context.folded(at - 2) == "des" => is_one_of(context, at),
            "la" if second == "une" => opens_with_une(context, at),
            _ => is_pair(context, at, first, second),
        };
        if wrong {
            let span = context.analysis.span(at - 1, at);
            let text = context.document.slice(span);
            let message = context.lang().choose(
                format!("« {text} » : ces mots ne vont pas ensemble"),
                format!("“{text}”: these words do not go together"),
            );
            out.push(RULE.finding(context, span, message));
        }
    }
}

/// « un ou plusieurs projet(s) »
fn has_plural_in_brackets(context: &Context, noun: usize) -> bool {
    noun + 1 < context.tokens().len() && context.text(noun + 1) == "(" && context.analysis.glued(noun + 1)
}

fn is_pair(context: &Context, at: usize, first: &str, second: &str) -> bool {
    PAIRS.iter().any(|(firsts, seconds)| firsts.contains(&first) && seconds.contains(&second))
        && first != second
        && matches!(context.kind(at - 1), Some(TokenKind::Word))
        && is_small_word(context, at)
        && is_article(context, at - 1)
        && !is_pronoun(context, at - 1)
        && precedes_noun(context, at + 1)
}

/// « prends-la », « il la ses »: not behind a verb's hyphen; a capital inside the sentence makes a title.
fn is_article(context: &Context, at: usize) -> bool {
    is_small_word(context, at) || context.analysis.starts_sentence(&context.document.prose, at)
}

/// « une à une les preuves », « il en sert une les jours de fête »: « un » for a noun said before.
fn is_pronoun(context: &Context, at: usize) -> bool {
    let form = context.folded(at);
    let start = context.analysis.sentence_of(at).range().start;
    let by_turns = at >= start + 2
        && matches!(context.folded(at - 1), "à" | "par" | "après" | "contre" | "sur" | "pour")
        && context.folded(at - 2) == form;
    let partitive = (start.max(at.saturating_sub(4))..at).any(|before| context.folded(before) == "en");
    matches!(form, "un" | "une") && (by_turns || partitive)
}

fn precedes_noun(context: &Context, at: usize) -> bool {
    is_small_word(context, at) && may_be_noun(context.folded(at))
}

/// « La une nouvelle loi »: at the beginning of a sentence, and no newspaper's first page.
fn opens_with_une(context: &Context, at: usize) -> bool {
    context.analysis.starts_sentence(&context.document.prose, at - 1)
        && is_small_word(context, at + 1)
        && matches!(context.folded(at + 1), "nouvelle" | "autre" | "grande" | "petite" | "seule" | "première")
        && precedes_noun(context, at + 2)
}

/// « l’un des plus grand »: one of several, so a plural. Before a plural noun it is the adjective that clashes.
fn is_one_of(context: &Context, at: usize) -> bool {
    let one = matches!(context.folded(at - 3), "un" | "une") && context.folded(at - 4) == "l'";
    let singular = Lexicon::french()
        .readings(context.folded(at))
        .all(|reading| reading.features().number() == Some(Number::Singular));
    let adjective_clashes = is_of_number(context, at + 1, Number::Plural);
    one && singular && !adjective_clashes && Lexicon::french().classes(context.folded(at)).contains(Class::Adjective)
}

/// « plusieurs aller et retour ».
fn may_be_infinitive(context: &Context, at: usize) -> bool {
    context.folded(at).ends_with('r')
}

/// True for a noun that has this number and no other.
fn is_of_number(context: &Context, at: usize, number: Number) -> bool {
    let form = context.folded(at);
    is_small_word(context, at)
        && may_be_noun(form)
        && Lexicon::french()
            .readings(form)
            .filter(|reading| reading.class() != Class::Verb)
            .all(|reading| reading.features().number() == Some(number))
}

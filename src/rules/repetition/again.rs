//! `repetition/again`: « tout le monde à peu près le monde », « voir ce que je pouvais voir ce qui… ».

use crate::analysis::{TokenKind, is_capitalized};
use crate::finding::{Finding, Severity};
use crate::lexicon::{Class, Lexicon, Mood};
use crate::rules::words::is_determiner;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "repetition/again",
    summary: Text { fr: "deux mots qui reviennent aussitôt", en: "two words that come again at once" },
    why: Text {
        fr: "La machine a recommencé son groupe de mots avant de l’avoir fini.",
        en: "The machine began its phrase again before it had finished it.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/duplication",
    examples: &[
        example(
            "Nous sommes heureux ici et nous sommes heureux ici depuis dix ans.",
            "Nous sommes heureux ici et nous sommes heureux ici depuis dix ans.",
        ),
        example("Toute la ville presque la ville est venue.", "Toute la ville presque la ville est venue."),
        example("Il veut voir ce qu’il peut voir ce qui manque.", "Il veut voir ce qu’il peut voir ce qui manque."),
    ],
    clean: &[
        "Le loyer de référence et le loyer de référence majoré sont fixés chaque année.",
        "Il marche et il marche, encore et encore.",
        "La ville est encore la ville.",
        "Il veut voir ce que voir ce film lui fait.",
        "De la cave au grenier, le chat suit le chat.",
        "Savoir ce que veut dire savoir ce métier.",
    ],
    check,
};

/// The shortest and the longest clause that is joined to itself.
const CLAUSE: std::ops::RangeInclusive<usize> = 3..=10;

/// « nous sommes prêts et nous sommes prêts »: a clause joined to itself.
fn joined(context: &Context, at: usize, end: usize) -> Option<usize> {
    let tokens = context.tokens();
    let joint =
        (at + CLAUSE.start()..=at + CLAUSE.end()).find(|&joint| joint < end && context.folded(joint) == "et")?;
    let length = joint - at;
    let last = joint + 1 + length;
    let same = last <= end && (0..length).all(|i| tokens[at + i].form == tokens[joint + 1 + i].form);
    let words =
        (at..joint).all(|i| context.kind(i).is_some_and(TokenKind::is_word) && !is_capitalized_inside(context, i, at));
    let says_something = (at..joint).filter(|&i| context.folded(i).chars().count() > 4).count();
    // « le loyer de référence et le loyer de référence majoré »: the second is another.
    let opens = is_determiner(context.folded(at)) || matches!(context.folded(at), "au" | "aux" | "du" | "des");
    let specified = opens
        && last < end
        && Lexicon::french().readings(context.folded(last)).any(|reading| {
            matches!(reading.class(), Class::Adjective | Class::Preposition)
                || reading.features().has_mood(Mood::PastParticiple)
        });
    (same && words && says_something > 1 && !specified).then_some(last - 1)
}

/// A name is repeated on purpose; the first word of a sentence is no name.
fn is_capitalized_inside(context: &Context, index: usize, first: usize) -> bool {
    index > first && is_capitalized(context.text(index))
}

/// The most words between the two.
const WIDEST: usize = 5;

fn check(context: &Context, out: &mut Vec<Finding>) {
    let tokens = context.tokens();
    for sentence in &context.analysis.sentences {
        let range = sentence.range();
        for at in range.start..range.end.saturating_sub(3) {
            if let Some(last) = joined(context, at, range.end) {
                out.push(finding(context, at, last));
            }
            let pair = |first: usize, second: usize| {
                tokens[first].form == tokens[second].form && tokens[first + 1].form == tokens[second + 1].form
            };
            let starts = at + 3..(at + 3 + WIDEST).min(range.end - 1);
            let Some(again) = starts.clone().find(|&again| pair(at, again)) else { continue };
            if is_stutter(context, at, again) {
                out.push(finding(context, at, again + 1));
            }
        }
    }
}

fn finding(context: &Context, first: usize, last: usize) -> Finding {
    let span = context.analysis.span(first, last);
    let text = context.document.slice(span);
    let message = context
        .lang()
        .choose(format!("« {text} » : le groupe recommence"), format!("“{text}”: the phrase begins again"));
    RULE.finding(context, span, message).confidence(0.85)
}

fn is_stutter(context: &Context, at: usize, again: usize) -> bool {
    let small_words =
        (at..again + 2).all(|i| context.kind(i).is_some_and(TokenKind::is_word) && !is_capitalized(context.text(i)));
    small_words && (is_noun_again(context, at, again) || is_clause_again(context, at, again))
}

/// « le monde à peu près le monde »: nothing but an approximation between.
fn is_noun_again(context: &Context, at: usize, again: usize) -> bool {
    let article = matches!(context.folded(at), "le" | "la" | "les" | "l'" | "un" | "une");
    let between = at + 2..again;
    let vague = |i: usize| {
        matches!(
            context.folded(i),
            "à" | "peu" | "près" | "presque" | "quasiment" | "pratiquement" | "environ" | "tout"
        )
    };
    article
        && context.folded(at + 1).chars().count() > 3
        && between.clone().all(vague)
        && (context.folded(between.start) != "à" || context.folded(between.start + 1) == "peu")
}

/// « voir ce que je pouvais voir ce qui »: an infinitive takes its clause twice.
fn is_clause_again(context: &Context, at: usize, again: usize) -> bool {
    let form = context.folded(at);
    let infinitive = || {
        Lexicon::french().readings(form).any(|r| r.class() == Class::Verb && r.features().has_mood(Mood::Infinitive))
    };
    let relative = |i: usize| matches!(context.folded(i), "que" | "qu'" | "qui" | "dont");
    context.folded(at + 1) == "ce"
        && relative(at + 2)
        && relative(again + 2)
        && again >= at + 5
        && infinitive()
        && context.folded(again - 1) != form
}

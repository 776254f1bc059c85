//! `repetition/phrase`: « de la tête de la tête », « le mois prochain à Genève le mois prochain ».

use crate::analysis::{TokenKind, is_capitalized};
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::words::{before_in_sentence, is_verb};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "repetition/phrase",
    summary: Text { fr: "un groupe de mots doublé", en: "a doubled phrase" },
    why: Text {
        fr: "Le même groupe de mots revient aussitôt, sans conjonction ni virgule : la machine a bégayé.",
        en: "The same phrase comes again at once, with no conjunction or comma: the machine stuttered.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/duplication",
    examples: &[
        example("Il parle du haut de la côte de la côte.", "Il parle du haut de la côte."),
        example("Ils signeront l’an prochain à Rome l’an prochain.", "Ils signeront l’an prochain à Rome."),
    ],
    clean: &[
        "Des milliards et des milliards, petit à petit, de plus en plus.",
        "La guerre, la guerre, toujours la guerre.",
        "New York New York, Duran Duran Duran Duran.",
        "Jour après jour, mois après mois, la date recule le mois prochain, puis le mois d’après.",
        "Une bonne idée reste une bonne idée.",
        "Le code 12 30 12 30 ouvre la porte.",
        "J’ai cherché et cherché et cherché encore.",
        "Du début à la fin, l’un à côté de l’autre.",
        "Il faut appeler un chat un chat, et elle nomme une guerre une guerre.",
        "Ce qui est fait est fait. Quand c’est fini c’est fini, et si c’est non c’est non.",
        "Il exerce de temps en temps en France ; le délai court de date à date à partir de mai.",
        "Jour après jour, coude à coude, pas à pas, mot à mot, deux par deux.",
    ],
    check,
};

/// The longest phrase that is compared; longer repetitions are sentences.
const LONGEST: usize = 8;

/// A phrase that returns after so few words, with nothing but a complement between, was not meant twice.
const WIDEST_GAP: usize = 3;

fn check(context: &Context, out: &mut Vec<Finding>) {
    for sentence in &context.analysis.sentences {
        let range = sentence.range();
        let mut at = range.start;
        while at < range.end {
            match doubled(context, at, range.end).or_else(|| returning(context, at, range.end)) {
                Some((kept, again)) => {
                    at = again.end;
                    out.push(finding(context, kept, again));
                }
                None => at += 1,
            }
        }
    }
}

/// A phrase that begins at `at` and is said again at once: the longest.
fn doubled(context: &Context, at: usize, end: usize) -> Option<(Range<usize>, Range<usize>)> {
    (2..=LONGEST)
        .rev()
        .filter(|n| at + 2 * n <= end)
        .find(|&n| same(context, at, at + n, n) && is_phrase(context, at..at + n))
        .filter(|_| !is_saying(context, at))
        .map(|n| (at..at + n, at + n..at + 2 * n))
}

/// A phrase of three words or more that returns behind a short complement.
fn returning(context: &Context, at: usize, end: usize) -> Option<(Range<usize>, Range<usize>)> {
    for n in (3..=LONGEST).rev() {
        for gap in 1..=WIDEST_GAP {
            let again = at + n + gap;
            if again + n <= end
                && same(context, at, again, n)
                && is_phrase(context, at..at + n)
                && is_complement(context, at + n..again)
            {
                return Some((at..again, again..again + n));
            }
        }
    }
    None
}

fn same(context: &Context, first: usize, second: usize, n: usize) -> bool {
    let tokens = context.tokens();
    (0..n).all(|i| tokens[first + i].form == tokens[second + i].form)
}

/// True for words of the language, of which one at least says something; names are doubled on purpose, figures by nature.
fn is_phrase(context: &Context, range: Range<usize>) -> bool {
    let words_only = range
        .clone()
        .all(|i| context.kind(i).is_some_and(TokenKind::is_word) && context.text(i).starts_with(char::is_alphabetic));
    let varied = range.clone().any(|i| context.folded(i) != context.folded(range.start));
    let says_something = range.clone().any(|i| context.text(i).chars().count() > 3);
    // « j’ai creusé et creusé et creusé »: a conjunction between makes it insistence.
    let insists = [range.start, range.end - 1].iter().any(|&at| matches!(context.folded(at), "et" | "ou" | "ni"));
    words_only && varied && says_something && !insists && !range.clone().all(|i| is_capitalized(context.text(i)))
}

/// « Appeler un chat un chat », « ce qui est dit est dit », « quand c’est fini c’est fini »: said twice on purpose.
fn is_saying(context: &Context, at: usize) -> bool {
    let before = before_in_sentence(context, at);
    let named = before.clone().rev().take(4).any(|at| is_verb(context, at, &["appeler", "nommer"]));
    let is_one = matches!(context.folded(at), "un" | "une" | "des" | "le" | "la" | "les");
    let certain = before.clone().last().is_some_and(|at| matches!(context.folded(at), "qui" | "quand" | "si" | "fois"));
    // « de temps en temps en France », « de date à date à partir de »: the saying ends, a complement begins.
    let from = before.last().is_some_and(|at| matches!(context.folded(at), "de" | "d'"));
    let to = matches!(context.folded(at + 1), "en" | "à") && context.folded(at + 2) == context.folded(at);
    from && to
        || named && is_one
        || certain && (context.folded(at) == "c'" || is_verb(context, at, &["être", "devoir"]))
}

fn is_complement(context: &Context, range: Range<usize>) -> bool {
    matches!(context.folded(range.start), "à" | "au" | "aux" | "en" | "dans" | "de" | "du" | "des" | "d'" | "chez")
        && range.clone().all(|i| context.kind(i).is_some_and(TokenKind::is_word))
        && is_capitalized(context.text(range.end - 1))
}

fn finding(context: &Context, kept: Range<usize>, again: Range<usize>) -> Finding {
    let analysis = context.analysis;
    let phrase = context.document.slice(analysis.span(again.start, again.end - 1));
    let message = context.lang().choose(format!("« {phrase} » est dit deux fois"), format!("“{phrase}” is said twice"));
    let gone =
        Span::new(analysis.tokens[kept.end - 1].span.range().end, analysis.tokens[again.end - 1].span.range().end);
    let title = context.document.slice(analysis.span(kept.start, kept.end - 1));
    RULE.finding(context, analysis.span(kept.start, again.end - 1), message).fix(
        title,
        Applicability::Review,
        vec![Edit { span: gone, text: String::new() }],
    )
}

//! `bilingual/changed-name`: « Lumibot en acier HR » where the English has *Lumibot Steel HR*.

use super::pairs;
use crate::analysis::{TokenKind, is_capitalized};
use crate::bilingual::Passage;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example_beside};
use crate::settings::Text;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "bilingual/changed-name",
    summary: Text { fr: "un nom dont une partie a été traduite", en: "a name of which a part was translated" },
    why: Text {
        fr: "Un nom propre composé ne se traduit pas par morceaux : il reste entier, tel que l’original le donne.",
        en: "A name of several words is not translated in part: it stays whole, as the original has it.",
    },
    severity: Severity::Warning,
    mqm: "accuracy/mistranslation/overly-literal",
    examples: &[example_beside(
        "I wear my Lumibot Steel HR every day.",
        "Je porte ma Lumibot en acier HR tous les jours.",
        "Je porte ma Lumibot Steel HR tous les jours.",
    )],
    clean: &["Je porte ma Lumibot Steel HR tous les jours."],
    check,
};

/// So many words may have come between the first and the last of a name.
const MOST_BETWEEN: usize = 3;

fn check(context: &Context, out: &mut Vec<Finding>) {
    for (french, english) in pairs(context) {
        if english.has_title_case() {
            continue;
        }
        for name in names(&english) {
            out.extend(changed(context, &french, &english, &name));
        }
    }
}

/// The runs of three capitalised words or more, sentence openings apart.
fn names(english: &Passage) -> Vec<Range<usize>> {
    let is_part = |at: usize| {
        english.kind(at) == Some(TokenKind::Word) && is_capitalized(english.text(at)) && !english.starts_sentence(at)
    };
    let mut names = Vec::new();
    let mut at = english.tokens.start;
    while at < english.tokens.end {
        let end = (at..english.tokens.end).find(|&i| !is_part(i)).unwrap_or(english.tokens.end);
        if end - at > 2 {
            names.push(at..end);
        }
        at = end + 1;
    }
    names
}

/// The first and the last word of the name stand in the French, but something else between them.
fn changed(context: &Context, french: &Range<usize>, english: &Passage, name: &Range<usize>) -> Option<Finding> {
    let (first, last) = (english.text(name.start), english.text(name.end - 1));
    let start = french.clone().find(|&at| context.text(at) == first)?;
    let reach = start + 2..(start + MOST_BETWEEN + 3).min(french.end);
    let end = reach.into_iter().find(|&at| context.text(at) == last)?;
    let span = context.analysis.span(start, end);
    let (written, whole) = (context.document.slice(span), english.slice(name.start, name.end - 1));
    let between = start + 1..end;
    let is_plain = between.clone().all(|at| context.kind(at).is_some_and(TokenKind::is_word));
    let is_translated = between.clone().any(|at| !is_capitalized(context.text(at)));
    if !is_plain || !is_translated {
        return None;
    }
    let message = context.lang().choose(
        format!("« {written} » : l’original nomme « {whole} »"),
        format!("“{written}”: the original names “{whole}”"),
    );
    Some(RULE.finding(context, span, message).replace(whole, Applicability::Review))
}

//! `bilingual/untranslated`: words and sentences that stand in the translation as they stand in the original.

use super::pairs;
use crate::analysis::{TokenKind, is_capitalized};
use crate::bilingual::Passage;
use crate::finding::{Finding, Severity};
use crate::lexicon::Lexicon;
use crate::rules::quotation::is_cited;
use crate::rules::{Context, Rule, example_beside};
use crate::settings::Text;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "bilingual/untranslated",
    summary: Text {
        fr: "des mots de l’original qui n’ont pas été traduits",
        en: "words of the original left untranslated",
    },
    why: Text {
        fr: "Ces mots sont ceux de l’original et ne sont pas français : la machine les a recopiés.",
        en: "These words are those of the original and no French: the machine copied them.",
    },
    severity: Severity::Warning,
    mqm: "accuracy/untranslated",
    examples: &[
        example_beside(
            "The scaffolding collapsed onto the walkway.",
            "L’échafaudage s’est effondré sur le walkway.",
            "L’échafaudage s’est effondré sur le walkway.",
        ),
        example_beside("Nobody was hurt in the end.", "Nobody was hurt in the end.", "Nobody was hurt in the end."),
    ],
    clean: &["L’échafaudage s’est effondré sur la passerelle."],
    check,
};

/// A sentence of which so many words in ten are copied was not translated at all.
const MOST_COPIED: usize = 8;

/// A term is used more often than this.
const MOST_USES: usize = 2;

/// Shorter passages are names and labels.
const SHORTEST_SENTENCE: usize = 4;

fn check(context: &Context, out: &mut Vec<Finding>) {
    for (french, english) in pairs(context) {
        let words: Vec<usize> = french.clone().filter(|&at| context.kind(at) == Some(TokenKind::Word)).collect();
        let copied: Vec<usize> = words.iter().copied().filter(|&at| is_copied(context, &english, at)).collect();
        let unknown = copied.iter().filter(|&&at| is_english(context, at)).count();
        if words.len() >= SHORTEST_SENTENCE && copied.len() * 10 >= words.len() * MOST_COPIED && unknown > 1 {
            out.push(finding(context, &(french.start..french.end)));
            continue;
        }
        let foreign = copied.into_iter().filter(|&at| is_foreign(context, at) && is_rare(context, at));
        out.extend(foreign.map(|at| finding(context, &(at..at + 1)).severity(Severity::Info)));
    }
}

fn is_english(context: &Context, at: usize) -> bool {
    !is_capitalized(context.text(at)) && !Lexicon::french().contains(context.folded(at))
}

fn is_copied(context: &Context, english: &Passage, at: usize) -> bool {
    english.tokens.clone().any(|i| english.text(i) == context.text(at))
}

/// True for the first use of a word that is used twice at most: what comes again is a term that the author chose.
fn is_rare(context: &Context, at: usize) -> bool {
    let form = context.tokens()[at].form;
    let mut uses = (0..context.tokens().len()).filter(|&i| context.tokens()[i].form == form);
    uses.next() == Some(at) && uses.count() < MOST_USES
}

/// True for a word in lower case that is no French, and that nobody cites.
fn is_foreign(context: &Context, at: usize) -> bool {
    let (text, folded) = (context.text(at), context.folded(at));
    text.chars().count() > 3
        && text.chars().all(|c| c.is_lowercase() || c == '-')
        && is_english(context, at)
        && !context.glossary.is_in_a_name(folded)
        && !is_cited(context, at)
}

fn finding(context: &Context, tokens: &Range<usize>) -> Finding {
    let span = context.analysis.span(tokens.start, tokens.end - 1);
    let text = context.document.slice(span);
    let message = match tokens.len() {
        1 => context.lang().choose(
            format!("« {text} » : le mot de l’original est resté"),
            format!("“{text}”: the word of the original was left"),
        ),
        _ => context
            .lang()
            .choose("Cette phrase n’a pas été traduite".to_owned(), "This sentence was not translated".to_owned()),
    };
    RULE.finding(context, span, message).confidence(if tokens.len() > 1 { 0.99 } else { 0.8 })
}

//! `bilingual/recased-name`: « MAPD » where the English has *MapD*.

use super::pairs;
use crate::analysis::{TokenKind, is_all_caps, is_capitalized, is_shouted};
use crate::bilingual::Passage;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::Lexicon;
use crate::rules::{Context, Rule, example_beside};
use crate::settings::Text;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "bilingual/recased-name",
    summary: Text { fr: "un nom qui a changé de majuscules", en: "a name whose capitals changed" },
    why: Text {
        fr: "Un nom propre garde les majuscules que lui donne son porteur ; l’original les montre.",
        en: "A name keeps the capitals that its bearer gives it; the original shows them.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/orthography/capitalization",
    examples: &[
        example_beside("The team chose DataForge.", "L’équipe a choisi Dataforge.", "L’équipe a choisi DataForge."),
        example_beside("It runs on RoboQL now.", "Il tourne désormais sur ROBOQL.", "Il tourne désormais sur RoboQL."),
        example_beside(
            "The talks with Zelandor resumed.",
            "Les discussions avec zelandor ont repris.",
            "Les discussions avec Zelandor ont repris.",
        ),
    ],
    clean: &["L’équipe a choisi DataForge.", "Le Comité s’est réuni."],
    check,
};

/// Shorter words are interjections and units as often as names.
const SHORTEST: usize = 4;

fn check(context: &Context, out: &mut Vec<Finding>) {
    for (french, english) in pairs(context) {
        if !english.has_title_case() {
            out.extend(french.clone().filter_map(|at| recased(context, &french, &english, at)));
        }
    }
}

fn recased(context: &Context, french: &Range<usize>, english: &Passage, at: usize) -> Option<Finding> {
    let token = context.tokens()[at];
    let written = context.text(at);
    let block = context.document.block_at(token.span.start)?;
    if token.kind != TokenKind::Word || written.chars().count() < SHORTEST || is_shouted(context.document, block) {
        return None;
    }
    let folded = context.folded(at);
    let mut originals = english.tokens.clone().filter(|&i| english.folded(i) == folded);
    let original = originals.next().filter(|&i| is_telling(english, i, written))?;
    let spelt = context.spelt(english.text(original));
    // A name that the original itself spells in two ways proves nothing.
    let is_alike = originals.all(|i| english.text(i) == english.text(original));
    let is_word = || is_capitalized(written) != is_capitalized(&spelt) && Lexicon::french().contains(folded);
    if spelt == context.spelt(written) || !is_alike || is_word() || !french.contains(&at) || context.is_in_heading(at) {
        return None;
    }
    let message = context.lang().choose(
        format!("« {written} » s’écrit « {spelt} » dans l’original"),
        format!("“{written}” is spelt “{spelt}” in the original"),
    );
    Some(RULE.finding(context, token.span, message).replace(spelt, Applicability::Review))
}

/// True where the capitals of the English word at `at` are its own: inside it, or on the first letter in mid-sentence.
fn is_telling(english: &Passage, at: usize, written: &str) -> bool {
    let spelt = english.text(at);
    // *Micro-Segmentation* is a title's way to write a compound.
    let inner = spelt.split('-').any(|part| part.chars().skip(1).any(char::is_uppercase)) && !is_all_caps(spelt);
    let lost = is_capitalized(spelt) && !english.starts_sentence(at);
    let (inner, lost) = if is_capitalized(written) { (inner, false) } else { (inner, lost) };
    english.kind(at) == Some(TokenKind::Word) && (inner || lost)
}

//! `repetition/passage`: a stretch of ten words or more that a paragraph says twice.

use super::sentence::is_long;
use crate::analysis::TokenKind;
use crate::document::BlockKind;
use crate::finding::{Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use rustc_hash::FxHashMap;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "repetition/passage",
    summary: Text {
        fr: "un long passage dit deux fois dans un paragraphe",
        en: "a long passage said twice in a paragraph",
    },
    why: Text {
        fr: "Douze mots identiques reviennent dans le même paragraphe : la machine a traduit deux fois le même morceau.",
        en: "The same twelve words come again in one paragraph: the machine has translated the same piece twice.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/duplication",
    examples: &[example(
        "Nous avons ouvert une petite boutique près du port au mois de mai, et tout va bien. Nous avons ouvert une petite boutique près du port au mois de juin.",
        "Nous avons ouvert une petite boutique près du port au mois de mai, et tout va bien. Nous avons ouvert une petite boutique près du port au mois de juin.",
    )],
    clean: &[
        "Il était une fois un roi. Il était une fois une reine.",
        "Nous avons ouvert une boutique près du port, et nous avons ouvert une boutique près de la gare.",
        "Le tribunal a rendu sa décision lundi soir devant une salle comble et muette. Le tribunal a rendu sa décision lundi soir devant une salle comble et muette.",
        "Le ministre de la Transition écologique et de la Cohésion des territoires a vu le ministre de la Transition énergétique.",
    ],
    check,
};

/// Fewer words may well come twice: a title, an office, a turn of phrase.
const SHORTEST: usize = 12;

fn check(context: &Context, out: &mut Vec<Finding>) {
    for block in &context.document.blocks {
        if matches!(block.kind, BlockKind::Paragraph | BlockKind::Item) {
            let tokens = context.analysis.block_tokens(block);
            if tokens.len() >= 2 * SHORTEST {
                check_block(context, tokens, out);
            }
        }
    }
}

fn check_block(context: &Context, tokens: Range<usize>, out: &mut Vec<Finding>) {
    let form = |at: usize| context.tokens()[at].form;
    // Two windows that share their first, middle and last word are compared in full.
    let mut seen = FxHashMap::default();
    let mut at = tokens.start;
    while at + SHORTEST <= tokens.end {
        let key = (form(at), form(at + SHORTEST / 2), form(at + SHORTEST - 1));
        let earlier = *seen.entry(key).or_insert(at);
        let length = (0..tokens.end - at)
            .take_while(|&offset| earlier + offset < at && form(earlier + offset) == form(at + offset))
            .count();
        if earlier < at && length >= SHORTEST && is_prose(context, at..at + length) {
            if is_told_elsewhere(context, earlier, at, length) {
                at += length;
                continue;
            }
            let span = context.analysis.span(at, at + length - 1);
            let message = context.lang().choose(
                format!("{length} mots déjà dits plus haut dans le paragraphe"),
                format!("{length} words already said above in the paragraph"),
            );
            out.push(RULE.finding(context, span, message).confidence(0.9));
            at += length;
        } else {
            at += 1;
        }
    }
}

/// Whole sentences that come again, and what stands twice around a stray bracket, have rules of their own, which can cut.
fn is_told_elsewhere(context: &Context, earlier: usize, at: usize, length: usize) -> bool {
    let whole = |from: usize, offset: usize| {
        let sentence = context.analysis.sentence_of(from + offset).range();
        (sentence.start == from + offset && offset + sentence.len() <= length).then(|| sentence.len())
    };
    let sentence = (0..length).any(|offset| {
        whole(at, offset)
            .is_some_and(|n| whole(earlier, offset) == Some(n) && is_long(context, at + offset..at + offset + n))
    });
    sentence || earlier + length + 1 == at && context.text(at - 1) == ")"
}

/// Figures, names and signs recur in lists; sentences do not.
fn is_prose(context: &Context, range: Range<usize>) -> bool {
    let words = range.clone().filter(|&at| context.kind(at).is_some_and(TokenKind::is_word));
    let small = words.filter(|&at| context.text(at).starts_with(char::is_lowercase)).count();
    small * 4 >= range.len() * 3
}

//! `leaks/cut-off`: a text that stops in the middle of a sentence.

use crate::analysis::TokenKind;
use crate::document::BlockKind;
use crate::finding::{Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "leaks/cut-off",
    summary: Text { fr: "un texte coupé au milieu d’une phrase", en: "a text cut off in mid-sentence" },
    why: Text {
        fr: "La machine a atteint sa limite de longueur : la fin du texte manque.",
        en: "The machine came to its limit of length: the end of the text is missing.",
    },
    severity: Severity::Warning,
    mqm: "accuracy/omission",
    examples: &[example(
        "Le maire a parlé hier.\n\nIl a promis aux habitants de construire une école et",
        "Le maire a parlé hier.\n\nIl a promis aux habitants de construire une école et",
    )],
    clean: &["Le maire a parlé hier.", "Une école pour tous", "Signé : le maire", "Que faire avec ?"],
    check,
};

/// Words that no French text ends on.
const UNFINISHED: &[&str] = &[
    "de", "d'", "la", "le", "les", "l'", "un", "une", "des", "du", "et", "à", "que", "qu'", "qui", "dans", "au", "aux",
    "ou", "par", "en", "sa", "son", "ses", "leur", "leurs", "ce", "cette", "ces", "afin", "dont", "mais", "car", "se",
    "s'", "ne",
];

/// Fewer words are a heading or a caption.
const FEWEST: usize = 6;

/// So many words are a paragraph, which ends with a mark where the others do.
const LONG: usize = 20;
const OTHERS: usize = 3;

fn check(context: &Context, out: &mut Vec<Finding>) {
    let Some(block) = context.document.blocks.last().filter(|block| block.kind == BlockKind::Paragraph) else { return };
    let tokens = context.analysis.block_tokens(block);
    let Some(last) = tokens.clone().next_back() else { return };
    let words = tokens.filter(|&at| context.kind(at).is_some_and(TokenKind::is_word)).count();
    let stops = words >= LONG && context.kind(last) == Some(TokenKind::Word) && others_end(context);
    let small = context.text(last).starts_with(char::is_lowercase);
    if words < FEWEST || !small || !(stops || UNFINISHED.contains(&context.folded(last))) {
        return;
    }
    let message = context.lang().choose(
        "le texte s’arrête au milieu d’une phrase".to_owned(),
        "the text stops in the middle of a sentence".to_owned(),
    );
    out.push(RULE.finding(context, context.tokens()[last].span, message).confidence(0.9));
}

/// True where the paragraphs before the last are several, and all that are long end with a mark.
fn others_end(context: &Context) -> bool {
    let (mut long, mut ended) = (0, 0);
    for block in context.document.blocks.iter().rev().skip(1).filter(|block| block.kind == BlockKind::Paragraph) {
        let text = context.document.slice(block.span).trim_end();
        if text.split_whitespace().count() >= LONG {
            long += 1;
            ended += usize::from(!text.ends_with(|c: char| c.is_alphanumeric() || c == ','));
        }
    }
    long >= OTHERS && ended == long
}

//! English left in the text.

pub(super) mod acronym;
pub(super) mod acronym_plural;
pub(super) mod calendar;
pub(super) mod civility;
pub(super) mod english;
pub(super) mod hours;
pub(super) mod jargon;
pub(super) mod job_title;
pub(super) mod label;
pub(super) mod ordinal;
pub(super) mod possessive;
mod vocabulary;

use crate::rules::Context;
use std::ops::Range;

/// True between quotation marks, whatever their kind. A heading may be quoted as a whole, which says nothing.
fn is_quoted(context: &Context, sentence: &Range<usize>, run: &Range<usize>) -> bool {
    let is_mark = |at: usize| matches!(context.text(at), "«" | "»" | "“" | "”" | "\"" | "‘" | "’" | "'");
    let opener = (sentence.start..run.start).rev().find(|&at| is_mark(at));
    // A straight mark opens every second time.
    let straight = |at: usize| (sentence.start..=at).filter(|&i| context.text(i) == "\"").count() % 2 == 1;
    let opens = opener.filter(|&at| match context.text(at) {
        "»" | "”" | "’" => false,
        "\"" => straight(at),
        _ => true,
    });
    let Some(opener) = opens else { return false };
    let whole = opener == sentence.start
        && is_mark(sentence.end - 1)
        && !(opener + 1..sentence.end - 1).any(is_mark)
        && context
            .document
            .block_at(context.tokens()[opener].span.start)
            .is_some_and(|block| context.analysis.block_tokens(block) == *sentence);
    !whole
}

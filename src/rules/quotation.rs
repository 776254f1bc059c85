//! What stands between quotation marks. One answer, for all families.

use super::Context;
use std::ops::Range;

/// How far back marks are read: no quotation that a machine left open silences the rest of a long text.
const WINDOW: usize = 1000;

/// True between quotation marks, whatever their kind.
pub(super) fn is_quoted(context: &Context, at: usize) -> bool {
    let block = block(context, at);
    let sentence = context.analysis.sentence_of(at).range();
    let (mut outer, mut inner, mut straight, mut single) = (false, false, false, false);
    for before in block.start.max(at.saturating_sub(WINDOW))..at {
        match context.text(before) {
            // A quotation of several paragraphs opens each of them, so that a second opening mark adds nothing.
            "«" => outer = true,
            "»" => outer = false,
            "“" | "„" => inner = true,
            "”" => inner = false,
            "\"" => straight = !straight,
            // An apostrophe that stands alone is a mark within its sentence at most: « les années '80 ».
            "‘" => single = before >= sentence.start,
            "’" => single = false,
            "'" if single => single = !context.analysis.glued(before),
            "'" if before >= sentence.start => {
                single = !context.analysis.glued(before) && context.analysis.glued(before + 1)
            }
            _ => {}
        }
    }
    outer || inner || straight || single
}

/// True where the whole block is one sentence between quotation marks, as a title often is: the marks say nothing of its words.
pub(super) fn is_quoted_whole(context: &Context, at: usize) -> bool {
    let sentence = context.analysis.sentence_of(at).range();
    let is_mark = |at: usize| matches!(context.text(at), "«" | "»" | "“" | "”" | "\"" | "‘" | "’" | "'");
    let last = sentence.end - 1;
    is_mark(sentence.start)
        && is_mark(last)
        && !(sentence.start + 1..last).any(is_mark)
        && block(context, at) == sentence
}

/// True for a word that the author cites: quoted, in a block that is more than the quotation.
pub(super) fn is_cited(context: &Context, at: usize) -> bool {
    is_quoted(context, at) && !is_quoted_whole(context, at)
}

/// True in a block that a dash of dialogue opens.
pub(super) fn is_dialogue(context: &Context, at: usize) -> bool {
    matches!(context.text(block(context, at).start), "—" | "–" | "-")
}

fn block(context: &Context, at: usize) -> Range<usize> {
    let block = context.document.block_at(context.tokens()[at].span.start);
    block.map_or(at..at, |block| context.analysis.block_tokens(block))
}

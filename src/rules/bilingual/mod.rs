//! What changed on the way from the English original, where that is at hand.

pub(super) mod casing;
pub(super) mod name;
pub(super) mod negation;
pub(super) mod number;
pub(super) mod untranslated;

use super::Context;
use crate::bilingual::Passage;
use std::ops::Range;

/// Each passage of the translation, as tokens, with the English that answers it.
fn pairs<'c>(context: &Context<'c>) -> impl Iterator<Item = (Range<usize>, Passage<'c>)> {
    let sentences = &context.analysis.sentences;
    context.parallel.into_iter().flat_map(|parallel| parallel.pairs()).map(|(french, english)| {
        let tokens = sentences[french.start].range().start..sentences[french.end - 1].range().end;
        (tokens, english)
    })
}

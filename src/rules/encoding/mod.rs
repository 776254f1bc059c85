//! Damaged characters, broken markup, marks out of place.

pub(super) mod bracket;
pub(super) mod broken_address;
pub(super) mod broken_emphasis;
pub(super) mod broken_link;
pub(super) mod code;
pub(super) mod decomposed;
pub(super) mod doubled_mark;
pub(super) mod entity;
pub(super) mod escape;
pub(super) mod glued_emphasis;
pub(super) mod homoglyph;
pub(super) mod invisible;
pub(super) mod lost_accent;
pub(super) mod mojibake;
pub(super) mod presentation_form;
pub(super) mod split_address;
pub(super) mod split_compound;
pub(super) mod split_word;
pub(super) mod stray_emphasis;

use crate::rules::Context;

/// « / messages / catégorie / »: a path of an address, each part set apart by spaces.
fn is_spaced_path(context: &Context, at: usize) -> bool {
    let slash = |at: usize| context.text(at) == "/";
    let spaced = |at: usize| at < context.tokens().len() && !context.analysis.glued(at);
    slash(at) && spaced(at + 1) && (at + 2..at + 4).any(slash) && (at + 4..at + 7).any(slash)
}

//! Damaged characters.

pub(super) mod broken_emphasis;
pub(super) mod entity;
pub(super) mod homoglyph;
pub(super) mod invisible;
pub(super) mod mojibake;
pub(super) mod split_word;

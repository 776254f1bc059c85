//! Spaces, quotes and apostrophes, after the profile that the newsroom chose.

pub(super) mod apostrophe;
pub(super) mod english_quotes;
pub(super) mod extra_space;
pub(super) mod missing_space;
mod quotes;
mod spacing;
pub(super) mod straight_quotes;
pub(super) mod unpaired_quote;
pub(super) mod wrong_space;

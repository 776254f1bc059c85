//! Spaces, quotes and apostrophes, after the profile that the newsroom chose.

pub(super) mod answer;
pub(super) mod apostrophe;
pub(super) mod ellipsis;
pub(super) mod english_quotes;
pub(super) mod extra_space;
pub(super) mod hyphen_dash;
pub(super) mod missing_comma;
pub(super) mod missing_space;
pub(super) mod mixed_quotes;
pub(super) mod question;
mod quotes;
pub(super) mod single_quote;
pub(super) mod slash;
mod spacing;
pub(super) mod straight_quotes;
pub(super) mod unpaired_quote;
pub(super) mod wrong_space;

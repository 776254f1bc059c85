//! English left in the text.

pub(super) mod acronym_plural;
pub(super) mod english;

//! English left in the text.

pub(super) mod acronym;
pub(super) mod acronym_plural;
pub(super) mod calendar;
pub(super) mod civility;
pub(super) mod company_suffix;
pub(super) mod english;
pub(super) mod furniture;
pub(super) mod hours;
pub(super) mod jargon;
pub(super) mod job_title;
pub(super) mod label;
pub(super) mod nationality;
pub(super) mod opening;
pub(super) mod ordinal;
pub(super) mod possessive;
pub(super) mod short_date;
pub(super) mod shorthand;
mod vocabulary;

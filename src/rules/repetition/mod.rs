//! Words, phrases and sentences that a machine says twice.

pub(super) mod again;
pub(super) mod cognate;
pub(super) mod echo;
pub(super) mod itself;
pub(super) mod passage;
pub(super) mod phrase;
pub(super) mod sentence;
pub(super) mod word;

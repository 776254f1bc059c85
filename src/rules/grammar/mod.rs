//! Agreement, elision, contraction, verb forms.

pub(super) mod contraction;
pub(super) mod elision;

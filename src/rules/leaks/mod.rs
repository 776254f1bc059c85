//! What machines leave of themselves.

pub(super) mod cut_off;

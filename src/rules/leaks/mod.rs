//! What machines leave of themselves.

pub(super) mod cut_off;
pub(super) mod machine_tag;

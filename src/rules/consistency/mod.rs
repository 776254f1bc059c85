//! One text, one way: of addressing the reader, of writing a name.

pub(super) mod address;
pub(super) mod casing;
pub(super) mod percent;
pub(super) mod spelling;
pub(super) mod term;

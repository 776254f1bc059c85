//! Numbers as English writes them: scale words, grouping, decimal points, currencies before the amount.

pub(super) mod binary_unit;
pub(super) mod counted;
pub(super) mod crore;
pub(super) mod currency;
pub(super) mod decade;
pub(super) mod decimal_point;
pub(super) mod dotted;
pub(super) mod first_of_month;
pub(super) mod grouping;
pub(super) mod hash;
pub(super) mod imperial;
pub(super) mod month_first;
mod numeral;
pub(super) mod numero;
pub(super) mod plus_sign;
pub(super) mod range;
pub(super) mod rupee;
pub(super) mod scale;
pub(super) mod scale_plural;
pub(super) mod scale_sign;
mod scales;
pub(super) mod suffix;
pub(super) mod ungrouped;
pub(super) mod year;

pub(super) use numeral::Numeral;
use numeral::Style;
pub(super) use scales::counted;

//! Numbers as English writes them: scale words, grouping, decimal points, currencies before the amount.

pub(super) mod currency;
pub(super) mod decimal_point;
pub(super) mod first_of_month;
pub(super) mod grouping;
pub(super) mod imperial;
mod numeral;
pub(super) mod numero;
pub(super) mod scale;
pub(super) mod scale_plural;
mod scales;
pub(super) mod suffix;

use numeral::{Numeral, Style};

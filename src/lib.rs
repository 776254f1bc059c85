//! decalque
#![forbid(unsafe_code)]
pub mod analysis;
pub mod document;
pub mod finding;
pub mod formats;
pub mod settings;
pub mod text;

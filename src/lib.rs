//! decalque
#![forbid(unsafe_code)]
pub mod analysis;
pub mod document;
pub mod family;
pub mod finding;
pub mod formats;
pub mod glossary;
pub mod lexicon;
pub mod rules;
pub mod settings;
pub mod source_error;
pub mod text;

//! **decalque** is a copy desk for machine-translated French: it finds what the machine left behind, says why it is
//! wrong, proposes what a French editor would print, and shows the change as a diff.
//!
//! The modules follow the text on its way:
//!
//! ```text
//! bytes ─formats→ Document ─analysis→ Analysis ─linter (rules + glossary)→ findings ─fixes→ new source
//!                                                                              └─reports→ text, JSON, diff …
//! ```
//!
//! ```
//! use decalque::{Config, Encoding, Format, Linter, Loader};
//!
//! let linter = Linter::new(Loader::built_in().finish(), Config::default());
//! let text = "Le groupe vaut 3,2 billions de dollars.";
//! let document = Format::Text.parse("article.txt".as_ref(), text, Encoding::Utf8 { bom: false });
//! let findings = linter.check(&document).findings;
//! assert_eq!(&*findings[0].rule, "numbers/billion");
//! assert_eq!(findings[0].fixes[0].title, "3\u{a0}200\u{a0}milliards");
//! # Ok::<(), decalque::source_error::SourceError>(())
//! ```
#![forbid(unsafe_code)]
#![warn(missing_docs, clippy::print_stdout, clippy::print_stderr)]

pub mod analysis;
pub mod bilingual;
pub mod cli;
pub mod config;
pub mod document;
pub mod family;
pub mod files;
pub mod finding;
pub mod fixes;
pub mod formats;
pub mod glossary;
pub mod lexicon;
pub mod linter;
pub mod proof;
pub mod reports;
pub mod rules;
pub mod score;
pub mod settings;
pub mod source_error;
pub mod suppress;
pub mod text;

pub use config::Config;
pub use document::Document;
pub use finding::{Applicability, Edit, Finding, Fix, Severity};
pub use formats::Format;
pub use glossary::{Glossary, Loader};
pub use linter::Linter;
pub use text::{Encoding, SourceSpan, Span};

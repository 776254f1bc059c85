//! The lowest layer: ranges of bytes, folding, encodings, lines. Knows nothing of French or of files.

pub mod encoding;
pub mod fold;
pub mod lines;
pub mod span;

pub use encoding::{Encoding, NotText};
pub use lines::{LineIndex, Position};
pub use span::{SourceSpan, Span};

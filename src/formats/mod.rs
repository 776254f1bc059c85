//! From the bytes of a file to its prose. One file per format; each fills a [`Builder`] and says how a replacement is
//! spelt there. Writing back is splicing edits into the source, so what no edit touches stays as it was.

mod front_matter;
mod html_block;
mod markdown;
mod text;

use crate::document::{Builder, Document, Escape};
use crate::text::encoding::{Encoding, NotText, decode};
use std::path::Path;

/// A file format that decalque reads and writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain text.
    Text,
    /// Markdown: CommonMark with the extensions of GitHub, and metadata at the head of the file.
    Markdown,
}

impl Format {
    /// Every format.
    pub const ALL: &[Self] = &[Self::Text, Self::Markdown];

    /// File name extensions, lower case.
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Text => &["txt", "text"],
            Self::Markdown => &["md", "markdown", "mdown", "mkd", "qmd"],
        }
    }

    /// The format that the extension of `path` names.
    pub fn of(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        Self::ALL.iter().copied().find(|format| format.extensions().contains(&extension.as_str()))
    }

    /// Reads the bytes of a file.
    ///
    /// # Errors
    /// When the bytes are not text in an encoding that can be written back unharmed.
    pub fn read(self, path: &Path, bytes: Vec<u8>) -> Result<Document, NotText> {
        let (source, encoding) = decode(bytes)?;
        Ok(self.parse(path, &source, encoding))
    }

    /// Reads a source that is already decoded.
    pub fn parse(self, path: &Path, source: &str, encoding: Encoding) -> Document {
        let mut builder = Builder::new(source);
        let escape: Escape = match self {
            Self::Text => {
                text::read(source, &mut builder);
                text::escape
            }
            Self::Markdown => {
                markdown::read(source, &mut builder);
                markdown::escape
            }
        };
        builder.finish(path.to_owned(), encoding, escape)
    }
}

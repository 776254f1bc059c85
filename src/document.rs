//! One file as prose: what the rules read, and the only bridge back to the source.

use crate::finding::Edit;
use crate::text::{Encoding, SourceSpan, Span};
use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;

/// Stands in the prose for what is not prose: code, an address in markup, a shortcode. One per thing left out.
pub const OPAQUE: char = '\u{fffc}';

/// A file as prose, with the map back to its source.
#[derive(Debug)]
pub struct Document {
    /// The file's name as the user gave it; reports print it.
    pub path: PathBuf,
    /// The file decoded to UTF-8, without its byte-order mark.
    pub source: String,
    /// How the file spells its text.
    pub encoding: Encoding,
    /// What there is to read. Blocks stand one after the other, a line feed between them.
    pub prose: String,
    /// The paragraphs, headings and cells of the prose, in order.
    pub blocks: Vec<Block>,
    /// The comments of the format, where suppressions are written.
    pub comments: Vec<Comment>,
    /// What it was translated from, where that is known.
    pub original: Option<Arc<Document>>,
    pieces: Vec<Piece>,
    escape: Escape,
}

/// How a format writes a replacement inside a block; `None` when it cannot be written there.
pub type Escape = for<'t> fn(&'t str, BlockKind) -> Option<Cow<'t, str>>;

/// A stretch of prose that no sentence crosses.
#[derive(Clone, Copy, Debug)]
pub struct Block {
    /// What it is in the file.
    pub kind: BlockKind,
    /// Where it stands in the prose.
    pub span: Span,
}

/// What a block is; rules treat headings and table cells more leniently than running text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// A heading in the text.
    Heading,
    /// One item of a list.
    Item,
    /// One cell of a table.
    Cell,
    /// A title or description in the metadata; the quote that delimits the value, if any.
    Metadata(Option<char>),
}

/// A comment of the format: its text, and where it stands.
#[derive(Debug)]
pub struct Comment {
    /// Without the delimiters.
    pub text: String,
    /// In the source, with the delimiters.
    pub span: SourceSpan,
}

/// An edit as the file takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceEdit {
    /// What goes.
    pub span: SourceSpan,
    /// What comes in its place, escaped for the format and the encoding.
    pub text: String,
}

/// Markup of emphasis is short; between the text of two links stands an address.
const LONGEST_SEAM: u32 = 3;

#[derive(Clone, Copy, Debug)]
struct Piece {
    prose: Span,
    source: SourceSpan,
    /// False for a decoded entity or a placeholder, which is replaced whole or not at all.
    verbatim: bool,
}

impl Document {
    /// This document, as a translation of `original`: an English text, to hold it against.
    pub fn translated_from(self, original: Option<Arc<Document>>) -> Self {
        Self { original, ..self }
    }

    /// Where a span of prose lies in the source, with any markup inside it.
    pub fn locate(&self, span: Span) -> SourceSpan {
        let start = self.piece_from(span.start).map_or(self.source.len(), |p| p.source_at(span.start, false));
        let end = if span.is_empty() {
            start
        } else {
            self.piece_to(span.end).map_or(start, |p| p.source_at(span.end, true))
        };
        SourceSpan::new(start, end.max(start))
    }

    /// The edit as the file takes it; `None` where markup or an entity stands in its way or the replacement cannot be spelt.
    pub fn source_edit(&self, edit: &Edit) -> Option<SourceEdit> {
        let (start, end) = (edit.span.start, edit.span.end);
        let last = self.piece_to(end)?;
        let first = if edit.span.is_empty() { last } else { self.piece_from(start)? };
        let span = SourceSpan::new(first.exactly_at(start)?, last.exactly_at(end)?);
        if !self.contiguous(first, last) {
            return None;
        }
        let kind = self.block_at(start).map_or(BlockKind::Paragraph, |b| b.kind);
        let escaped = (self.escape)(&edit.text, kind)?;
        Some(SourceEdit { span, text: self.encoding.adapt(&escaped)?.into_owned() })
    }

    /// The block that holds the byte `offset` of the prose.
    pub fn block_at(&self, offset: u32) -> Option<&Block> {
        let at = self.blocks.partition_point(|b| b.span.end < offset);
        self.blocks.get(at)
    }

    /// Where the prose runs on while markup stands in the source: the offsets of the prose at which it does.
    pub fn seams(&self) -> impl Iterator<Item = usize> + '_ {
        let runs_on = |w: &&[Piece]| {
            w[0].prose.end == w[1].prose.start
                && w[0].verbatim
                && w[1].verbatim
                && w[1].source.start - w[0].source.end <= LONGEST_SEAM
        };
        self.pieces.windows(2).filter(runs_on).map(|w| w[1].prose.start as usize)
    }

    /// The prose in `span`.
    pub fn slice(&self, span: Span) -> &str {
        &self.prose[span.range()]
    }

    /// The piece that holds the byte at `offset`, or the next one.
    fn piece_from(&self, offset: u32) -> Option<&Piece> {
        self.pieces.get(self.pieces.partition_point(|p| p.prose.end <= offset))
    }

    /// The piece that holds the byte before `offset`, or the previous one; the first at the start of the prose.
    fn piece_to(&self, offset: u32) -> Option<&Piece> {
        self.pieces.get(self.pieces.partition_point(|p| p.prose.start < offset).saturating_sub(1))
    }

    fn contiguous(&self, first: &Piece, last: &Piece) -> bool {
        let from = self.pieces.partition_point(|p| p.prose.start < first.prose.start);
        let to = self.pieces.partition_point(|p| p.prose.start <= last.prose.start);
        let adjacent = |w: &[Piece]| w[0].source.end == w[1].source.start && w[0].prose.end == w[1].prose.start;
        from < to && self.pieces[from..to].windows(2).all(adjacent)
    }
}

impl Piece {
    /// The source offset of a prose offset that lies in this piece; inside an entity, the entity's start or end.
    fn source_at(&self, offset: u32, round_up: bool) -> usize {
        let offset = offset.clamp(self.prose.start, self.prose.end);
        let rounded = if round_up { self.source.end } else { self.source.start };
        self.exactly_at(offset).unwrap_or(rounded as usize)
    }

    fn exactly_at(&self, offset: u32) -> Option<usize> {
        match offset {
            _ if offset < self.prose.start || offset > self.prose.end => None,
            _ if offset == self.prose.start => Some(self.source.start as usize),
            _ if offset == self.prose.end => Some(self.source.end as usize),
            _ => self.verbatim.then_some((self.source.start + offset - self.prose.start) as usize),
        }
    }
}

/// Collects the prose of a file. Every format uses it; none builds a map by hand.
#[derive(Debug)]
pub struct Builder<'s> {
    source: &'s str,
    prose: String,
    pieces: Vec<Piece>,
    blocks: Vec<Block>,
    comments: Vec<Comment>,
    open: Option<(BlockKind, usize)>,
}

impl<'s> Builder<'s> {
    /// An empty document over `source`.
    pub fn new(source: &'s str) -> Self {
        Self { source, prose: String::new(), pieces: Vec::new(), blocks: Vec::new(), comments: Vec::new(), open: None }
    }

    /// Opens a block, closing the one before.
    pub fn open(&mut self, kind: BlockKind) {
        self.close();
        self.open = Some((kind, self.prose.len()));
    }

    /// Closes the block that is open; one without text leaves no trace.
    pub fn close(&mut self) {
        if let Some((kind, start)) = self.open.take()
            && start < self.prose.len()
        {
            self.blocks.push(Block { kind, span: Span::new(start, self.prose.len()) });
            self.prose.push('\n');
        }
    }

    /// True while a block is open.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Adds a range of the source as it stands.
    pub fn verbatim(&mut self, range: std::ops::Range<usize>) {
        let text = &self.source[range.clone()];
        self.piece(text, range, true);
    }

    /// Adds `text`, which the source spells in another way in `range`.
    pub fn decoded(&mut self, text: &str, range: std::ops::Range<usize>) {
        self.piece(text, range, false);
    }

    /// Adds the placeholder for a range of the source that is not prose.
    pub fn opaque(&mut self, range: std::ops::Range<usize>) {
        self.piece(OPAQUE.encode_utf8(&mut [0; 4]), range, false);
    }

    /// Keeps a comment, for suppressions.
    pub fn comment(&mut self, text: &str, range: std::ops::Range<usize>) {
        self.comments.push(Comment { text: text.trim().to_owned(), span: SourceSpan::new(range.start, range.end) });
    }

    /// The document. `source` must be the text that the builder was made over.
    pub fn finish(mut self, path: PathBuf, encoding: Encoding, escape: Escape) -> Document {
        self.close();
        Document {
            path,
            source: self.source.to_owned(),
            encoding,
            prose: self.prose,
            blocks: self.blocks,
            comments: self.comments,
            original: None,
            pieces: self.pieces,
            escape,
        }
    }

    fn piece(&mut self, text: &str, range: std::ops::Range<usize>, verbatim: bool) {
        if text.is_empty() {
            return;
        }
        if self.open.is_none() {
            self.open(BlockKind::Paragraph);
        }
        let start = self.prose.len();
        self.prose.push_str(text);
        let prose = Span::new(start, self.prose.len());
        let source = SourceSpan::new(range.start, range.end);
        match self.pieces.last_mut() {
            Some(last)
                if last.verbatim && verbatim && last.source.end == source.start && last.prose.end == prose.start =>
            {
                last.prose = last.prose.cover(prose);
                last.source = last.source.cover(source);
            }
            _ => self.pieces.push(Piece { prose, source, verbatim }),
        }
    }
}

//! From byte offsets to lines and columns, in the units that each front end counts in.

use memchr::memchr_iter;

/// A place in a text as people and editors name it. All fields count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line; lines end with `\n`.
    pub line: u32,
    /// The column in Unicode scalars.
    pub column: u32,
    /// The column in bytes of UTF-8.
    pub byte_column: u32,
    /// The column in UTF-16 code units.
    pub utf16_column: u32,
}

/// Finds lines and columns in constant time, however long the line.
///
/// Counts of scalars are kept every few kilobytes, so a text of one huge line costs no more than one of many lines.
#[derive(Debug)]
pub struct LineIndex {
    line_starts: Vec<u32>,
    checkpoints: Vec<Count>,
}

/// How many scalars and UTF-16 units stand before a checkpoint.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    scalars: u32,
    utf16: u32,
}

const STRIDE: usize = 2048;

impl LineIndex {
    /// Reads `text` once.
    pub fn new(text: &str) -> Self {
        let line_starts =
            std::iter::once(0).chain(memchr_iter(b'\n', text.as_bytes()).map(|at| at as u32 + 1)).collect();
        let mut count = Count::default();
        let checkpoints = text
            .as_bytes()
            .chunks(STRIDE)
            .map(|chunk| {
                let here = count;
                count.add(chunk);
                here
            })
            .collect();
        Self { line_starts, checkpoints }
    }

    /// The place of byte `offset` of `text`, which must be the text that this index was made from.
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let line = self.line_of(offset);
        let start = self.line_starts[line] as usize;
        let (from, to) = (self.count(text, start), self.count(text, offset));
        Position {
            line: line as u32 + 1,
            column: to.scalars - from.scalars + 1,
            byte_column: (offset - start) as u32 + 1,
            utf16_column: to.utf16 - from.utf16 + 1,
        }
    }

    /// Where the line that holds `offset` begins and ends, in bytes, its line ending left out.
    pub fn line_range(&self, text: &str, offset: usize) -> std::ops::Range<usize> {
        let line = self.line_of(offset);
        let start = self.line_starts[line] as usize;
        let end = self.line_starts.get(line + 1).map_or(text.len(), |&next| next as usize - 1);
        start..start + text[start..end].trim_end_matches('\r').len()
    }

    fn line_of(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|&start| start as usize <= offset) - 1
    }

    fn count(&self, text: &str, offset: usize) -> Count {
        let mut count = self.checkpoints.get(offset / STRIDE).copied().unwrap_or_else(|| {
            // The end of a text whose length is a multiple of the stride has no checkpoint of its own.
            let mut last = self.checkpoints.last().copied().unwrap_or_default();
            last.add(&text.as_bytes()[offset.saturating_sub(STRIDE)..offset]);
            last
        });
        count.add(&text.as_bytes()[offset - offset % STRIDE..offset]);
        count
    }
}

impl Count {
    fn add(&mut self, utf8: &[u8]) {
        for &byte in utf8 {
            // Every byte but a continuation begins a scalar; those of four bytes take two UTF-16 units.
            let begins = byte & 0xc0 != 0x80;
            self.scalars += u32::from(begins);
            self.utf16 += u32::from(begins) + u32::from(byte >= 0xf0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_in_three_units() {
        let text = "un\r\ndéjà 😀 vu\n";
        let index = LineIndex::new(text);
        let at = index.position(text, text.find("vu").unwrap());
        assert_eq!(at, Position { line: 2, column: 8, byte_column: 13, utf16_column: 9 });
        assert_eq!(&text[index.line_range(text, 1)], "un");
        assert_eq!(index.position(text, text.len()).line, 3);
    }

    #[test]
    fn long_lines_count_as_short_ones_do() {
        for length in [STRIDE - 1, STRIDE, STRIDE + 1, 3 * STRIDE] {
            let text = "é".repeat(length / 2) + &"x".repeat(length % 2);
            let index = LineIndex::new(&text);
            assert_eq!(index.position(&text, text.len()).column as usize, text.chars().count() + 1, "{length}");
        }
    }
}

//! Which sentences of a translation answer which of the original.
//!
//! Dynamic programming after W. A. Gale and K. W. Church, “A program for aligning sentences in bilingual corpora” (1993):
//! lengths go together. Numbers, names and cognates that both sides share weigh more, the rarer the more. Only pairs near the
//! diagonal are tried, so the work grows with the length of the text and not with its square.

use crate::text::fold::fold;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::Hasher;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// French takes so many letters for one of English, and this variance of it (Gale and Church's figure).
const RATIO: f32 = 1.15;
const VARIANCE: f32 = 6.8;

/// What departing from one sentence for one costs: the logarithms of how seldom translators do.
const JOINED: f32 = 2.3;
const DROPPED: f32 = 3.0;

/// Sentences joined across the border of two paragraphs, a heading for running text: seldom, but it happens.
const ACROSS_BLOCKS: f32 = 3.0;
const OTHER_KIND: f32 = 3.0;

/// Lengths prove no more than this, and shared words no more than that.
const MOST_LENGTH: f32 = 12.0;
const MOST_SHARED: f32 = 15.0;

/// A shared word that stands once in each text is worth so much.
const RARE_WORD: f32 = 3.0;

/// Long sentences that share no word at all are seldom translations of each other.
const NOTHING_SHARED: f32 = 1.5;
const MANY_KEYS: usize = 4;

/// How far from the diagonal pairs are tried, in sentences, beyond what one text is longer; in a text of many thousand
/// sentences less, so that memory stays bounded.
const BAND: usize = 60;
const MOST_CELLS: usize = 4_000_000;

/// Words shorter than this are too common to tell; longer ones are compared by so many letters, so that cognates meet.
const KEY_LETTERS: usize = 4;

/// What alignment knows of a sentence.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    length: f32,
    /// Hashes of its numbers, names and longer words, sorted.
    keys: Vec<u64>,
    block: usize,
    heading: bool,
}

/// Sentences that answer each other; one side may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bead {
    pub french: Range<usize>,
    pub english: Range<usize>,
}

/// How many sentences of either side a bead takes.
const SHAPES: &[(usize, usize, f32)] =
    &[(1, 1, 0.0), (1, 2, JOINED), (2, 1, JOINED), (1, 3, 2.0 * JOINED), (1, 0, DROPPED), (0, 1, DROPPED)];

impl Segment {
    pub fn new(text: &str, block: usize, heading: bool) -> Self {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let mut keys: Vec<u64> = words.filter_map(key).collect();
        keys.sort_unstable();
        Self { length: text.chars().count() as f32, keys, block, heading }
    }
}

/// What a number, a name or a cognate has in common in both languages.
fn key(word: &str) -> Option<u64> {
    let mut hasher = FxHasher::default();
    let mut letters = 0;
    // Accents apart, so that « économie » meets *economy*.
    for letter in fold(word).nfd().filter(char::is_ascii_alphanumeric).take(KEY_LETTERS) {
        hasher.write_u8(letter as u8);
        letters += 1;
    }
    let tells = letters == KEY_LETTERS
        || word.starts_with(|c: char| c.is_ascii_digit())
        || letters > 1 && word.starts_with(char::is_uppercase);
    tells.then(|| hasher.finish())
}

/// The cheapest way through both texts, from the first sentences to the last.
pub(super) fn align(french: &[Segment], english: &[Segment]) -> Vec<Bead> {
    let grid = Grid { french, english, weights: weights(french, english) };
    let mut cells = Cells::new(french.len() + 1, english.len() + 1);
    cells.set(0, 0, (0.0, u8::MAX));
    for row in 0..cells.rows {
        for column in cells.columns_of(row) {
            let mut best = cells.get(row, column);
            for (n, &(down, across, price)) in (0..).zip(SHAPES) {
                let (Some(from_row), Some(from_column)) = (row.checked_sub(down), column.checked_sub(across)) else {
                    continue;
                };
                let so_far = cells.get(from_row, from_column).0;
                if so_far.is_finite() {
                    let cost = so_far + price + grid.cost(from_row..row, from_column..column);
                    if cost < best.0 {
                        best = (cost, n);
                    }
                }
            }
            cells.set(row, column, best);
        }
    }
    cells.path()
}

/// How much each shared word tells: the rarer, the more.
fn weights(french: &[Segment], english: &[Segment]) -> FxHashMap<u64, f32> {
    let mut counts: FxHashMap<u64, u32> = FxHashMap::default();
    for key in french.iter().chain(english).flat_map(|segment| &segment.keys) {
        *counts.entry(*key).or_default() += 1;
    }
    counts.into_iter().map(|(key, count)| (key, RARE_WORD * 2.0 / count as f32)).collect()
}

struct Grid<'s> {
    french: &'s [Segment],
    english: &'s [Segment],
    weights: FxHashMap<u64, f32>,
}

impl Grid<'_> {
    /// What it costs to take these for translations of each other, beside the price of the shape.
    fn cost(&self, french: Range<usize>, english: Range<usize>) -> f32 {
        let (left, right) = (&self.french[french], &self.english[english]);
        let (Some(first), Some(other)) = (left.first(), right.first()) else { return 0.0 };
        let crossed = [left, right].iter().filter(|side| side[0].block != side[side.len() - 1].block).count();
        let kinds = if first.heading == other.heading { 0.0 } else { OTHER_KIND };
        let keys = |side: &[Segment]| side.iter().map(|segment| segment.keys.len()).sum::<usize>();
        let shared = match self.shared(left, right) {
            0.0 if keys(left).min(keys(right)) >= MANY_KEYS => -NOTHING_SHARED,
            shared => shared,
        };
        length_cost(left, right) - shared + kinds + crossed as f32 * ACROSS_BLOCKS
    }

    /// What the words on both sides weigh.
    fn shared(&self, left: &[Segment], right: &[Segment]) -> f32 {
        let mut total = 0.0;
        for ours in left {
            for theirs in right {
                total += self.shared_by(&ours.keys, &theirs.keys);
            }
        }
        total.min(MOST_SHARED)
    }

    fn shared_by(&self, ours: &[u64], theirs: &[u64]) -> f32 {
        let (mut i, mut j, mut total) = (0, 0, 0.0);
        while i < ours.len() && j < theirs.len() {
            match ours[i].cmp(&theirs[j]) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => {
                    total += self.weights.get(&ours[i]).copied().unwrap_or_default();
                    (i, j) = (i + 1, j + 1);
                }
            }
        }
        total
    }
}

fn length_cost(left: &[Segment], right: &[Segment]) -> f32 {
    let length = |side: &[Segment]| side.iter().map(|segment| segment.length).sum::<f32>();
    let (ours, theirs) = (length(left), length(right) * RATIO);
    let mean = f32::midpoint(ours, theirs).max(1.0);
    let distance = (ours - theirs) / (VARIANCE * mean).sqrt();
    (distance * distance / 2.0).min(MOST_LENGTH)
}

/// Costs and the shapes that led to them, near the diagonal.
struct Cells {
    width: usize,
    rows: usize,
    columns: usize,
    cells: Vec<(f32, u8)>,
}

impl Cells {
    fn new(rows: usize, columns: usize) -> Self {
        // Wide enough for the bands of neighbouring rows to overlap, and for what one text has more to stand in one place.
        let least = 2 * (BAND + columns / rows + 1);
        let wanted = 2 * (BAND + rows.abs_diff(columns) + 1);
        let width = wanted.min(MOST_CELLS / rows).max(least).min(columns);
        Self { width, rows, columns, cells: vec![(f32::INFINITY, u8::MAX); rows * width] }
    }

    /// The columns of a row that are tried.
    fn columns_of(&self, row: usize) -> Range<usize> {
        let start = self.first_of(row);
        start..(start + self.width).min(self.columns)
    }

    fn first_of(&self, row: usize) -> usize {
        // In proportion, so that the last row reaches the last column.
        let diagonal = row * self.columns / self.rows;
        diagonal.saturating_sub(self.width / 2)
    }

    fn at(&self, row: usize, column: usize) -> Option<usize> {
        let place = column.checked_sub(self.first_of(row)).filter(|&place| place < self.width)?;
        Some(row * self.width + place)
    }

    fn get(&self, row: usize, column: usize) -> (f32, u8) {
        self.at(row, column).map_or((f32::INFINITY, u8::MAX), |at| self.cells[at])
    }

    fn set(&mut self, row: usize, column: usize, cell: (f32, u8)) {
        if let Some(at) = self.at(row, column) {
            self.cells[at] = cell;
        }
    }

    /// The beads from the last cell back to the first, in the order of the texts.
    fn path(&self) -> Vec<Bead> {
        let (mut row, mut column) = (self.rows - 1, self.columns - 1);
        let mut beads = Vec::new();
        while let Some(&(down, across, _)) = SHAPES.get(usize::from(self.get(row, column).1)) {
            beads.push(Bead { french: row - down..row, english: column - across..column });
            (row, column) = (row - down, column - across);
        }
        beads.reverse();
        beads
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(sentences: &[&str]) -> Vec<Segment> {
        sentences.iter().map(|sentence| Segment::new(sentence, 0, false)).collect()
    }

    #[test]
    fn every_sentence_is_in_one_bead() {
        let lengths = [(0, 0), (0, 7), (7, 0), (3, 200), (200, 3), (150, 151), (2, 20_000), (20_000, 2), (3_000, 900)];
        for (ours, theirs) in lengths {
            let beads = align(&text(&vec!["Une phrase."; ours]), &text(&vec!["A sentence."; theirs]));
            let french: usize = beads.iter().map(|bead| bead.french.len()).sum();
            let english: usize = beads.iter().map(|bead| bead.english.len()).sum();
            assert_eq!((french, english), (ours, theirs));
        }
    }

    #[test]
    fn names_and_numbers_find_each_other_past_what_is_missing() {
        let french = text(&["Toyota a vendu 300 000 voitures.", "Le siège est à Nagoya."]);
        let english =
            text(&["Here is the news of the day.", "Toyota sold 300,000 cars.", "Its head office is in Nagoya."]);
        let pairs: Vec<_> = align(&french, &english).into_iter().filter(|bead| !bead.french.is_empty()).collect();
        assert_eq!(pairs, [Bead { french: 0..1, english: 1..2 }, Bead { french: 1..2, english: 2..3 }]);
    }
}

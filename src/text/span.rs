//! Two coordinate systems that cannot be mixed up.
//!
//! Rules speak of the prose of a document ([`Span`]); front ends speak of its source ([`SourceSpan`]). Both count
//! bytes. Only [`Document`](crate::Document) turns one into the other.

use std::marker::PhantomData;
use std::ops::Range;

/// Marks offsets in the prose of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Prose {}

/// Marks offsets in the decoded source of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {}

/// A range of bytes, half open, in one coordinate system `S`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Interval<S> {
    /// The first byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    space: PhantomData<S>,
}

/// A range of bytes in the prose that rules read.
pub type Span = Interval<Prose>;

/// A range of bytes in the source: the file decoded to UTF-8, without its byte-order mark.
pub type SourceSpan = Interval<Source>;

impl<S> Interval<S> {
    /// The range from `start` to `end`, in bytes. Texts are limited to 4 GiB; see [`crate::files`] for the lower limit in force.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end && u32::try_from(end).is_ok());
        Self { start: start as u32, end: end as u32, space: PhantomData }
    }

    /// The same range as indices of a string slice.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// True for a range of no bytes, such as the place of an insertion.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// True when every byte of `other` lies in this range.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// True when the ranges share a byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// True when the ranges share a byte or stand end to end.
    pub fn touches(self, other: Self) -> bool {
        self.start <= other.end && other.start <= self.end
    }

    /// The smallest range that holds both.
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end), space: PhantomData }
    }
}

impl<S> std::fmt::Debug for Interval<S> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

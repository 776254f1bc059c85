//! Readings of a form: lemma and tag, decoded one by one from the embedded tables.

use std::fmt::{self, Display, Formatter, Write};

use super::format::{Rule, Sections, Tag, read_varint};
use super::grammar::{Class, Features};

/// A lemma expressed through the form it was found under, so that reading it allocates nothing.
///
/// Display it, append it with [`Lemma::push_to`], or compare it with `==` to a `&str`. Whatever apostrophe the form had,
/// the lemma has the typographic one, as all words of the lexicon do.
#[derive(Clone, Copy, Debug)]
pub struct Lemma<'f> {
    stem: &'f str,
    suffix: &'static str,
}

impl<'f> Lemma<'f> {
    pub(super) fn new(form: &'f str, rule: Rule<'static>) -> Lemma<'f> {
        Lemma { stem: rule.stem(form), suffix: rule.suffix }
    }

    /// Appends the lemma to a string.
    pub fn push_to(self, out: &mut String) {
        write!(out, "{self}").expect("writing to a string cannot fail");
    }
}

impl Display for Lemma<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let mut pieces = self.stem.split('\'');
        out.write_str(pieces.next().unwrap_or_default())?;
        for piece in pieces {
            out.write_char('’')?;
            out.write_str(piece)?;
        }
        out.write_str(self.suffix)
    }
}

impl PartialEq<str> for Lemma<'_> {
    fn eq(&self, other: &str) -> bool {
        // Most comparisons end at the last letter, before anything is called.
        if let (Some(last), Some(own)) = (other.as_bytes().last(), self.suffix.as_bytes().last())
            && last != own
        {
            return false;
        }
        let Some(stem) = other.strip_suffix(self.suffix) else {
            return false;
        };
        let fold = |c| if c == '\'' { '’' } else { c };
        // A typographic apostrophe is longer than the straight one.
        stem == self.stem || stem.len() > self.stem.len() && stem.chars().eq(self.stem.chars().map(fold))
    }
}

impl PartialEq<&str> for Lemma<'_> {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

/// One way to understand a form.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'f> {
    /// Dictionary form.
    pub lemma: Lemma<'f>,
    /// Class, features and marks.
    pub tag: Tag,
}

impl Reading<'_> {
    /// The word class.
    pub fn class(&self) -> Class {
        self.tag.class
    }

    /// The inflectional features.
    pub fn features(&self) -> Features {
        self.tag.features
    }
}

/// Iterator over the readings of a form; see [`super::Lexicon::readings`].
#[derive(Clone, Debug)]
pub struct Readings<'f> {
    pub(super) form: &'f str,
    pub(super) tables: &'f Sections<'static>,
    pub(super) rest: &'static [u8],
}

impl Readings<'_> {
    /// The next pair of rule and tag numbers, without decoding either.
    fn next_numbers(&mut self) -> Option<(u32, u32)> {
        let rule_and_end = read_varint(&mut self.rest)?;
        let tag = read_varint(&mut self.rest)?;
        if rule_and_end & 1 == 1 {
            self.rest = &[];
        }
        Some((rule_and_end >> 1, tag))
    }

    /// The next tag, for those who do not need the lemma.
    pub(super) fn next_tag(&mut self) -> Option<Tag> {
        let (_, tag) = self.next_numbers()?;
        self.tables.tag(tag)
    }
}

impl<'f> Iterator for Readings<'f> {
    type Item = Reading<'f>;

    fn next(&mut self) -> Option<Reading<'f>> {
        let (rule, tag) = self.next_numbers()?;
        let lemma = Lemma::new(self.form, self.tables.rule(rule)?);
        Some(Reading { lemma, tag: self.tables.tag(tag)? })
    }
}

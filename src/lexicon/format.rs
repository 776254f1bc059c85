//! Layout of the embedded data file, shared by the reader and the writer. All integers are little-endian.
//!
//! ```text
//! magic (8 bytes) · 7 section lengths (u32 each) · sections
//! forms      fst: form → offset in `sets`
//! lemmas     fst: lemma → offset in `paradigms`
//! sets       runs of (rule number × 2 + 1 if last, tag number), varints: the analyses of a form
//! paradigms  runs of (rule number × 2 + 1 if last), varints: the forms of a lemma, preferred forms first
//! tags       12 bytes each, see `Tag::to_bytes`
//! rules      6 bytes each: characters to strip (u8), suffix length (u8), suffix offset in `text` (u32)
//! text       suffixes, UTF-8
//! ```

use super::grammar::{Class, Features};
use super::traits::{Elision, Spelling, Traits, VerbTraits};

/// First bytes of the file; the digit is the version of the layout.
pub const MAGIC: &[u8; 8] = b"FRLEXIC1";
/// Number of sections that follow the header.
pub const SECTIONS: usize = 7;
/// Size of an encoded [`Tag`] in bytes.
pub const TAG_SIZE: usize = 12;
/// Size of an encoded rule in bytes.
pub const RULE_SIZE: usize = 6;

/// Everything an analysis says besides the lemma.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag {
    /// Word class.
    pub class: Class,
    /// Inflectional features.
    pub features: Features,
    /// Constructions, for verbs.
    pub verb: VerbTraits,
    /// Sub-class and domain marks.
    pub traits: Traits,
    /// Spelling norm.
    pub spelling: Spelling,
    /// Behaviour of a preceding elidable word.
    pub elision: Elision,
}

impl Tag {
    /// A tag with nothing but a class and features.
    pub fn new(class: Class, features: Features) -> Tag {
        Tag {
            class,
            features,
            verb: VerbTraits::NONE,
            traits: Traits::NONE,
            spelling: Spelling::Common,
            elision: Elision::Unmarked,
        }
    }

    /// Encoded form: class, spelling and elision, verb traits, features, traits.
    pub fn to_bytes(self) -> [u8; TAG_SIZE] {
        let mut bytes = [0; TAG_SIZE];
        bytes[0] = self.class as u8;
        bytes[1] = self.spelling as u8 | (self.elision as u8) << 4;
        bytes[2..4].copy_from_slice(&self.verb.bits().to_le_bytes());
        bytes[4..8].copy_from_slice(&self.features.bits().to_le_bytes());
        bytes[8..].copy_from_slice(&self.traits.bits().to_le_bytes());
        bytes
    }

    /// Decodes what [`Tag::to_bytes`] wrote; `None` for bytes it cannot have written.
    pub fn from_bytes(bytes: &[u8; TAG_SIZE]) -> Option<Tag> {
        let [class, norms, v0, v1, f0, f1, f2, f3, t0, t1, t2, t3] = *bytes;
        Some(Tag {
            class: *Class::ALL.get(usize::from(class))?,
            features: Features::from_bits(u32::from_le_bytes([f0, f1, f2, f3])),
            verb: VerbTraits::from_bits(u16::from_le_bytes([v0, v1])),
            traits: Traits::from_bits(u32::from_le_bytes([t0, t1, t2, t3])),
            spelling: *Spelling::ALL.get(usize::from(norms & 0xF))?,
            elision: *Elision::ALL.get(usize::from(norms >> 4))?,
        })
    }
}

/// Turns one word into another: strip characters from the end, then add a suffix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rule<'a> {
    /// Characters (not bytes) to take off.
    pub strip: u8,
    /// Text to put on.
    pub suffix: &'a str,
}

impl<'a> Rule<'a> {
    /// The rule that leads from `from` to `to`; `None` if more than 255 characters would go.
    pub fn between(from: &str, to: &'a str) -> Option<Rule<'a>> {
        let common: usize = from.chars().zip(to.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
        let strip = u8::try_from(from[common..].chars().count()).ok()?;
        Some(Rule { strip, suffix: &to[common..] })
    }

    /// What `word` keeps once the characters are stripped.
    pub fn stem<'w>(&self, word: &'w str) -> &'w str {
        match self.strip {
            0 => word,
            n => word.char_indices().rev().nth(usize::from(n) - 1).map_or("", |(at, _)| &word[..at]),
        }
    }
}

/// The sections of a data file, cut but not decoded.
#[derive(Clone, Copy, Debug)]
pub struct Sections<'a> {
    /// fst of the forms.
    pub forms: &'a [u8],
    /// fst of the lemmas.
    pub lemmas: &'a [u8],
    /// Analyses.
    pub sets: &'a [u8],
    /// Forms of lemmas.
    pub paradigms: &'a [u8],
    /// Tag records.
    pub tags: &'a [[u8; TAG_SIZE]],
    /// Rule records.
    pub rules: &'a [[u8; RULE_SIZE]],
    /// Suffixes.
    pub text: &'a str,
}

impl<'a> Sections<'a> {
    /// Cuts a file into its sections; `None` if it is not one of ours.
    pub fn parse(file: &'a [u8]) -> Option<Sections<'a>> {
        let mut lengths = file.strip_prefix(MAGIC)?;
        let mut body = lengths.get(4 * SECTIONS..)?;
        let mut next = || {
            let (length, others) = lengths.split_first_chunk::<4>()?;
            let (section, rest) = body.split_at_checked(u32::from_le_bytes(*length) as usize)?;
            (lengths, body) = (others, rest);
            Some(section)
        };
        Some(Sections {
            forms: next()?,
            lemmas: next()?,
            sets: next()?,
            paradigms: next()?,
            tags: next()?.as_chunks().0,
            rules: next()?.as_chunks().0,
            text: std::str::from_utf8(next()?).ok()?,
        })
    }

    /// Decodes a tag record.
    pub fn tag(&self, number: u32) -> Option<Tag> {
        Tag::from_bytes(self.tags.get(number as usize)?)
    }

    /// Decodes a rule record.
    pub fn rule(&self, number: u32) -> Option<Rule<'a>> {
        let [strip, length, offset @ ..] = *self.rules.get(number as usize)?;
        let offset = u32::from_le_bytes(offset) as usize;
        Some(Rule { strip, suffix: self.text.get(offset..offset + usize::from(length))? })
    }
}

/// Joins sections into a file that [`Sections::parse`] cuts again.
pub fn assemble(sections: [&[u8]; SECTIONS]) -> Result<Vec<u8>, std::num::TryFromIntError> {
    let mut file = MAGIC.to_vec();
    for section in sections {
        file.extend(u32::try_from(section.len())?.to_le_bytes());
    }
    file.extend(sections.concat());
    Ok(file)
}

/// Appends an integer, seven bits a byte, low bits first, high bit set on all bytes but the last.
pub fn write_varint(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Takes an integer off the front of `bytes`; `None` if they end too early.
pub fn read_varint(bytes: &mut &[u8]) -> Option<u32> {
    let mut value = 0;
    for shift in [0, 7, 14, 21] {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u32::from(byte & 0x7F) << shift;
        if byte < 0x80 {
            return Some(value);
        }
    }
    None
}

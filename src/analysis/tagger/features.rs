//! What the tagger looks at, hashed into rows of the weight table.
//!
//! A feature is a template and its values; its hash names a row, and the row holds one weight per label. Rows are shared
//! by whatever falls into them: training settles who wins, and no table of names is needed.

use super::ROW_BITS;
use super::signals::Signals;
use crate::analysis::TokenKind;

/// A token as the templates see it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Word {
    /// Hash of the folded form; numbers of one length are one form.
    pub form: u64,
    /// The signals of the lexicon.
    pub lexical: u64,
    /// Kinds of characters in order, runs taken once.
    pub shape: u64,
    /// Gender, number and person bits.
    pub morphology: u64,
}

impl Word {
    /// True for *je*, *tu*, *il*, *ils*, *on*, which are nothing but subjects.
    pub fn is_subject_only(self) -> bool {
        Signals(self.lexical as u32).is_subject_only()
    }
}

/// The label history before the first token.
pub(super) const START: u8 = 17;

/// The words beyond both ends of a sentence.
const BEFORE: Word = Word { form: 11, lexical: 11, shape: 11, morphology: 0 };
const AFTER: Word = Word { form: 13, lexical: 13, shape: 13, morphology: 0 };

/// A row of the weight table.
pub(super) type Row = u16;

pub(super) fn mix(a: u64, b: u64) -> u64 {
    let mixed = (a.rotate_left(25) ^ b).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed ^ mixed >> 29
}

fn row(template: u64, value: u64) -> Row {
    (mix(value ^ value >> 31, template.wrapping_mul(0xBF58_476D_1CE4_E5B9)) >> (64 - ROW_BITS)) as Row
}

pub(super) fn hash(text: &str) -> u64 {
    let hash = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, hash)
}

/// The hash that stands for a form.
pub(super) fn form_hash(folded: &str, kind: TokenKind) -> u64 {
    if kind == TokenKind::Number { 1000 + folded.len() as u64 } else { hash(folded) }
}

/// The kinds of characters of a word, in order.
pub(super) fn shape(text: &str) -> u64 {
    let mut shape: u64 = 0;
    let mut last = 0;
    for c in text.chars() {
        let kind = match c {
            _ if c.is_lowercase() => 2,
            _ if c.is_uppercase() => 1,
            _ if c.is_numeric() => 3,
            '-' => 4,
            '\'' | '’' => 5,
            _ => 6,
        };
        if kind != last {
            // A word of twenty changes or more has a shape like no other anyway.
            shape = shape.wrapping_mul(8).wrapping_add(kind);
            last = kind;
        }
    }
    shape
}

/// The rows that depend on the form alone: itself and its affixes. Computed once per distinct form.
pub(super) fn of_form(form: u64, folded: &str, mut add: impl FnMut(Row)) {
    add(row(1, form));
    let ends = folded.char_indices().rev().map(|(at, _)| &folded[at..]);
    for (length, suffix) in (1..=5).zip(ends) {
        add(row(10 + length, hash(suffix)));
    }
    let starts = folded.char_indices().skip(1).map(|(at, _)| &folded[..at]);
    for (length, prefix) in (1..=4).zip(starts) {
        add(row(20 + length, hash(prefix)));
    }
}

/// The rows of a token that depend on its neighbours but on no label. `initial` says that it begins its sentence.
pub(super) fn of_token(words: &[Word], at: usize, initial: u64, mut add: impl FnMut(Row)) {
    let word = |offset: isize| {
        let index = at as isize + offset;
        if index < 0 { BEFORE } else { words.get(index as usize).copied().unwrap_or(AFTER) }
    };
    let (here, left, right) = (words[at], word(-1), word(1));
    let (left2, right2) = (word(-2), word(2));
    let context = mix(left.lexical, right.lexical);
    let values = [
        0,
        left.form,
        right.form,
        left2.form,
        right2.form,
        mix(left.form, here.form),
        mix(here.form, right.form),
        here.lexical,
        left.lexical,
        right.lexical,
        right2.lexical,
        mix(left.lexical, here.lexical),
        mix(here.lexical, right.lexical),
        mix(context, here.lexical),
        mix(mix(here.lexical, right.lexical), right2.lexical),
        mix(left.form, here.lexical),
        mix(here.lexical, right.form),
        mix(here.shape, initial),
        mix(here.shape, here.lexical),
        mix(left.shape, here.shape),
        mix(here.shape, right.shape),
        mix(here.lexical, here.morphology),
        mix(mix(left.morphology, here.morphology), here.lexical),
        mix(mix(here.morphology, right.morphology), here.lexical),
    ];
    for (template, value) in (30..).zip(values) {
        add(row(template, value));
    }
    let mut bits = here.lexical;
    while bits != 0 {
        add(row(60, u64::from(bits.trailing_zeros())));
        bits &= bits - 1;
    }
}

/// The rows of a token that depend on the label before it, and those that depend on the two before it.
pub(super) fn of_history(words: &[Word], at: usize, last: u8, before: u8, mut add: impl FnMut(Row)) {
    let here = words[at];
    let left = if at == 0 { BEFORE } else { words[at - 1] };
    let right = words.get(at + 1).copied().unwrap_or(AFTER);
    let last = u64::from(last);
    let both = last * 32 + u64::from(before);
    let values = [
        last,
        both,
        mix(last, here.form),
        mix(last, here.lexical),
        mix(both, here.lexical),
        mix(last, right.lexical),
        mix(mix(last, here.lexical), right.lexical),
        mix(both, here.form),
        mix(last, right.form),
        mix(last, here.shape),
        mix(last, left.form),
        mix(u64::from(before), left.form),
    ];
    for (template, value) in (70..).zip(values) {
        add(row(template, value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_patchwork_has_a_shape() {
        assert_ne!(shape(&"aB1-".repeat(20)), shape("a"));
    }
}

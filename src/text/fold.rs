//! One reading for the many ways to write a word.
//!
//! Folding lowers case, composes accents (NFC), takes every apostrophe for `'`, every hyphen for `-`, every space for a
//! plain one, and drops characters that do not show (soft hyphen, zero-width marks). Texts are never folded, only the
//! tokens that are compared; offsets stay those of the text.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// True for the characters that stand for an apostrophe: ASCII, U+2019, and the letter U+02BC.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// True for the hyphen of words: ASCII, U+2010, and the non-breaking U+2011.
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// True for spaces that keep a line together: U+00A0, U+202F and the figure and thin spaces set in their place.
pub fn is_no_break_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{2009}' | '\u{200a}')
}

/// True for characters that take no room: soft hyphen, zero-width space and joiners, byte-order mark.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// True for what may stand inside a word: letters, digits, combining accents, characters that do not show, `_`, and the
/// mark of a letter that was lost (« la r\u{fffd}gion »).
pub fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || (!c.is_ascii() && (is_combining_mark(c) || is_invisible(c) || c == '\u{fffd}'))
}

/// The characters of `text`, folded.
pub fn folded(text: &str) -> impl Iterator<Item = char> + '_ {
    // Composing is the slow path; texts are composed already, but for those that old Macs wrote.
    if has_combining_mark(text) {
        Either::Slow(text.nfc().flat_map(fold_char))
    } else {
        Either::Fast(text.chars().flat_map(fold_char))
    }
}

/// Appends the folded form of `text` to `out`.
pub fn fold_into(text: &str, out: &mut String) {
    if text.is_ascii() {
        out.extend(text.bytes().map(|b| b.to_ascii_lowercase() as char));
    } else {
        out.extend(folded(text));
    }
}

/// The folded form of `text`.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

/// True when both texts have the same folded form.
pub fn same(a: &str, b: &str) -> bool {
    folded(a).eq(folded(b))
}

/// `text` with its accents composed (NFC), borrowed when it is already.
pub fn composed(text: &str) -> std::borrow::Cow<'_, str> {
    if has_combining_mark(text) { text.nfc().collect::<String>().into() } else { text.into() }
}

fn has_combining_mark(text: &str) -> bool {
    // U+0300–U+036F are the bytes CC 80 – CD AF.
    text.bytes().any(|b| b == 0xcc || b == 0xcd)
}

fn fold_char(c: char) -> impl Iterator<Item = char> {
    let c = match c {
        _ if is_apostrophe(c) => '\'',
        _ if is_hyphen(c) => '-',
        _ if c.is_whitespace() => ' ',
        _ => c,
    };
    (!is_invisible(c)).then(|| c.to_lowercase()).into_iter().flatten()
}

enum Either<A, B> {
    Fast(A),
    Slow(B),
}

impl<A: Iterator<Item = char>, B: Iterator<Item = char>> Iterator for Either<A, B> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        match self {
            Self::Fast(a) => a.next(),
            Self::Slow(b) => b.next(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_spellings_fold_to_one() {
        for spelling in ["l’Été", "L'ÉTÉ", "l'e\u{301}te\u{301}", "lʼé\u{ad}té"] {
            assert_eq!(fold(spelling), "l'été", "{spelling}");
            assert!(same(spelling, "l'été"));
        }
        assert_eq!(fold("2\u{202f}900\u{a0}%"), "2 900 %");
    }
}

//! The encodings that newsroom files come in: UTF-8, UTF-16 and Windows-1252.
//!
//! Decoding is strict where it can be, so that writing back restores every byte that no edit touched.

use encoding_rs::WINDOWS_1252;
use std::borrow::Cow;

/// How the bytes of a file spell its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without the byte-order mark.
    Utf8 {
        /// True when the file begins with EF BB BF.
        bom: bool,
    },
    /// Windows-1252, the usual superset of Latin-1.
    Windows1252,
    /// UTF-16 in either byte order; always read with its byte-order mark.
    Utf16 {
        /// True for the byte order FE FF.
        big_endian: bool,
    },
}

/// Why bytes cannot be read as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotText {
    /// Bytes that no text holds: NUL or a run of control characters.
    Binary,
    /// UTF-8 up to this byte, and broken there.
    BrokenUtf8 {
        /// Bytes before the first broken one.
        valid_up_to: usize,
    },
    /// An odd number of bytes, or half of a surrogate pair.
    BrokenUtf16,
}

const UTF8_BOM: &[u8] = b"\xef\xbb\xbf";

/// Recognises the encoding and decodes, without the byte-order mark.
///
/// # Errors
/// When the bytes are no text, or text with a fault that writing back would not preserve.
pub fn decode(bytes: Vec<u8>) -> Result<(String, Encoding), NotText> {
    match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => Ok((decode_utf16(rest, u16::from_le_bytes)?, Encoding::Utf16 { big_endian: false })),
        [0xfe, 0xff, rest @ ..] => Ok((decode_utf16(rest, u16::from_be_bytes)?, Encoding::Utf16 { big_endian: true })),
        _ => decode_bytes(bytes),
    }
}

fn decode_bytes(mut bytes: Vec<u8>) -> Result<(String, Encoding), NotText> {
    if memchr::memchr(0, &bytes).is_some() {
        return Err(NotText::Binary);
    }
    let bom = bytes.starts_with(UTF8_BOM);
    if bom {
        bytes.drain(..UTF8_BOM.len());
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok((text, Encoding::Utf8 { bom })),
        Err(error) => {
            let valid_up_to = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            if bom || has_utf8_sequence(&bytes) {
                Err(NotText::BrokenUtf8 { valid_up_to: valid_up_to + if bom { UTF8_BOM.len() } else { 0 } })
            } else if looks_binary(&bytes) {
                Err(NotText::Binary)
            } else {
                let (text, _) = WINDOWS_1252.decode_without_bom_handling(&bytes);
                Ok((text.into_owned(), Encoding::Windows1252))
            }
        }
    }
}

/// One accented letter spelt in UTF-8 tells that a file with stray bytes is damaged UTF-8 rather than Windows-1252:
/// in the latter it would be two signs that do not follow each other in French (« Ã© »).
fn has_utf8_sequence(bytes: &[u8]) -> bool {
    bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii())
}

fn looks_binary(bytes: &[u8]) -> bool {
    let control = bytes.iter().filter(|&&b| b < 0x20 && !matches!(b, b'\n' | b'\r' | b'\t' | 0x0c)).count();
    control * 100 > bytes.len()
}

fn decode_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, NotText> {
    let (pairs, []) = bytes.as_chunks::<2>() else { return Err(NotText::BrokenUtf16) };
    char::decode_utf16(pairs.iter().map(|&pair| unit(pair))).collect::<Result<_, _>>().map_err(|_| NotText::BrokenUtf16)
}

impl Encoding {
    /// The bytes of a whole file that holds `text`, its byte-order mark included.
    pub fn encode(self, text: &str) -> Cow<'_, [u8]> {
        match self {
            Self::Utf8 { bom: false } => text.as_bytes().into(),
            Self::Utf8 { bom: true } => [UTF8_BOM, text.as_bytes()].concat().into(),
            Self::Windows1252 => WINDOWS_1252.encode(text).0,
            Self::Utf16 { big_endian } => {
                let bytes: fn(u16) -> [u8; 2] = if big_endian { u16::to_be_bytes } else { u16::to_le_bytes };
                std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(bytes).collect::<Vec<u8>>().into()
            }
        }
    }

    /// `text` as this encoding can spell it, or `None`. Windows-1252 lacks the narrow no-break space; the wide one stands in.
    pub fn adapt<'t>(self, text: &'t str) -> Option<Cow<'t, str>> {
        if self != Self::Windows1252 {
            return Some(text.into());
        }
        let text = text.replace('\u{202f}', "\u{a0}");
        let encodable = !WINDOWS_1252.encode(&text).2;
        encodable.then_some(text.into())
    }

    /// The offset in the file of byte `offset` of the decoded `text`.
    pub fn file_offset(self, text: &str, offset: usize) -> usize {
        match self {
            Self::Utf8 { bom: false } => offset,
            Self::Utf8 { bom: true } => offset + UTF8_BOM.len(),
            Self::Windows1252 => text[..offset].chars().count(),
            Self::Utf16 { .. } => 2 + 2 * text[..offset].encode_utf16().count(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_written_back() {
        let text = "« Été » : 5 €\r\n";
        for encoding in [
            Encoding::Utf8 { bom: false },
            Encoding::Utf8 { bom: true },
            Encoding::Windows1252,
            Encoding::Utf16 { big_endian: false },
            Encoding::Utf16 { big_endian: true },
        ] {
            let bytes = encoding.encode(text).into_owned();
            let (decoded, found) = decode(bytes.clone()).unwrap();
            assert_eq!((decoded.as_str(), found), (text, encoding));
            assert_eq!(encoding.encode(&decoded), bytes);
            let at = encoding.file_offset(text, text.find('5').unwrap());
            assert_eq!(bytes[at + usize::from(encoding == Encoding::Utf16 { big_endian: true })], b'5', "{encoding:?}");
        }
    }

    #[test]
    fn every_windows_1252_byte_survives() {
        let bytes: Vec<u8> = (0x20..=0xff).chain(*b"\xe9t\xe9").collect();
        let (text, encoding) = decode(bytes.clone()).unwrap();
        assert_eq!(encoding, Encoding::Windows1252);
        assert_eq!(encoding.encode(&text), bytes);
    }

    #[test]
    fn what_is_no_text_is_named() {
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0".to_vec()).unwrap_err(), NotText::Binary);
        assert_eq!(
            decode("é\u{e8}\n".bytes().chain([0xc3]).collect()).unwrap_err(),
            NotText::BrokenUtf8 { valid_up_to: 5 }
        );
        assert_eq!(decode(vec![0xff, 0xfe, 0x00]).unwrap_err(), NotText::BrokenUtf16);
    }
}

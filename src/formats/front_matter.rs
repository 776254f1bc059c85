//! Metadata at the head of a Markdown file: the title and the description are prose, the rest is not.

use crate::document::{BlockKind, Builder};
use std::borrow::Cow;
use std::ops::Range;

/// The keys whose values readers see.
const PROSE_KEYS: &[&str] = &["title", "description", "subtitle", "summary", "excerpt", "titre", "chapo"];

/// Adds the prose of the metadata in `range`, YAML or TOML, delimiters included.
pub(super) fn read(source: &str, range: Range<usize>, builder: &mut Builder) {
    let mut at = range.start;
    for line in source[range].split_inclusive('\n') {
        if let Some((value, quote)) = value(line) {
            builder.open(BlockKind::Metadata(quote));
            add(source, at + value.start..at + value.end, quote, builder);
            builder.close();
        }
        at += line.len();
    }
}

/// Where the value stands in a line such as `title: "…"` or `title = '…'`, and the quote around it.
fn value(line: &str) -> Option<(Range<usize>, Option<char>)> {
    let key_end = line.find([':', '='])?;
    if !PROSE_KEYS.contains(&line[..key_end].trim_end()) || line.starts_with([' ', '\t']) {
        return None;
    }
    let start = key_end + 1 + line[key_end + 1..].len() - line[key_end + 1..].trim_start().len();
    let end = line.trim_end().len();
    let text = line.get(start..end)?;
    match text.chars().next()? {
        quote @ ('"' | '\'') if text.len() > 1 && text.ends_with(quote) => Some((start + 1..end - 1, Some(quote))),
        // A block scalar, a list, an anchor, a reference: no prose on this line.
        '"' | '\'' | '|' | '>' | '[' | '{' | '&' | '*' => None,
        _ => Some((start..end, None)),
    }
}

/// Adds the value, with the escapes that its quotes call for decoded.
fn add(source: &str, range: Range<usize>, quote: Option<char>, builder: &mut Builder) {
    let (escape, decoded_len) = match quote {
        Some('"') => ('\\', 1),
        Some('\'') => ('\'', 1),
        _ => return builder.verbatim(range),
    };
    let mut start = range.start;
    while let Some(found) = source[start..range.end].find(escape) {
        let at = start + found;
        let next = source[at + 1..range.end]
            .chars()
            .next()
            .filter(|c| matches!(c, '"' | '\\' | '\''))
            .map_or(0, |_| decoded_len);
        builder.verbatim(start..at);
        builder.decoded(&source[at + 1..at + 1 + next], at..at + 1 + next);
        start = at + 1 + next;
    }
    builder.verbatim(start..range.end);
}

/// A replacement as the value can hold it.
pub(super) fn escape(text: &str, quote: Option<char>) -> Option<Cow<'_, str>> {
    let unsafe_here = match quote {
        Some(quote) => text.contains([quote, '\\']),
        None => text.contains(['#', '\n', '"', '\'', ':']),
    };
    (!unsafe_here).then_some(text.into())
}

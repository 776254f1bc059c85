//! The stretches of text in a block of HTML that stands in Markdown.

use std::ops::Range;

/// Tags that a sentence may run across; all others end it.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
];

/// Tags whose content is no prose.
const OPAQUE: &[&str] = &["math", "pre", "script", "style", "svg", "template", "textarea"];

/// Where text stands between the block-level tags, white space at both ends aside; inline tags are part of it.
pub(super) fn texts(html: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(start) = html[at..].find('<').map(|next| at + next) {
        let Some(tag) = Tag::at(html, start) else {
            at = start + 1;
            continue;
        };
        at = tag.end;
        if !INLINE.contains(&tag.name.as_str()) {
            push(html, from..start, &mut found);
            if OPAQUE.contains(&tag.name.as_str()) && !tag.closes {
                let close = format!("</{}", tag.name);
                at = html[at..].to_ascii_lowercase().find(&close).map_or(html.len(), |end| at + end);
            }
            from = at;
        }
    }
    push(html, from..html.len(), &mut found);
    found
}

fn push(html: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let text = &html[range.clone()];
    let start = range.start + (text.len() - text.trim_start().len());
    if !text.trim().is_empty() {
        found.push(start..start + text.trim().len());
    }
}

/// A tag, or a comment, which counts as one.
struct Tag {
    name: String,
    closes: bool,
    end: usize,
}

impl Tag {
    fn at(html: &str, start: usize) -> Option<Self> {
        if html[start..].starts_with("<!--") {
            let end = html[start..].find("-->").map_or(html.len(), |length| start + length + 3);
            return Some(Self { name: "span".to_owned(), closes: false, end });
        }
        let closes = html[start + 1..].starts_with('/');
        let name_start = start + 1 + usize::from(closes);
        let name: String = html[name_start..].chars().take_while(char::is_ascii_alphanumeric).collect();
        let first = name.chars().next()?;
        let end = end_of(html, name_start + name.len())?;
        first.is_ascii_alphabetic().then(|| Self { name: name.to_ascii_lowercase(), closes, end })
    }
}

/// The byte after the « > » that ends a tag; those in quoted values do not.
fn end_of(html: &str, from: usize) -> Option<usize> {
    let mut quote = None;
    for (at, c) in html[from..].char_indices() {
        match (quote, c) {
            (None, '>') => return Some(from + at + 1),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
    }
    None
}

//! Comments that ask for silence.
//!
//! ```text
//! <!-- decalque-disable names numbers/billion -- citation -->   from here on
//! <!-- decalque-enable names -->                                 again
//! <!-- decalque-disable-next-line -->                            every rule, on the next line with text
//! ```

use crate::config::covers;
use crate::document::Document;
use crate::text::SourceSpan;

/// A stretch of the source where some rules are silent.
#[derive(Debug)]
pub struct Suppression {
    /// Families or rules; every rule if empty.
    rules: Vec<String>,
    span: SourceSpan,
}

/// The stretches of a document that its comments silence.
pub fn suppressions(document: &Document) -> Vec<Suppression> {
    let mut found: Vec<Suppression> = Vec::new();
    let end = document.source.len();
    for comment in &document.comments {
        let (asked, _reason) = comment.text.split_once("-- ").unwrap_or((&comment.text, ""));
        let mut words = asked.split([' ', ',', '\n']).filter(|word| !word.is_empty());
        let directive = words.next().unwrap_or_default();
        let rules: Vec<String> = words.map(str::to_owned).collect();
        match directive {
            "decalque-disable" => {
                found.push(Suppression { rules, span: SourceSpan::new(comment.span.range().end, end) })
            }
            "decalque-disable-next-line" => {
                let span = next_line(&document.source, comment.span.range().end);
                found.push(Suppression { rules, span });
            }
            "decalque-enable" => {
                let open =
                    found.iter_mut().filter(|s| s.span.end as usize == end && (rules.is_empty() || s.rules == rules));
                for suppression in open {
                    suppression.span.end = comment.span.start.max(suppression.span.start);
                }
            }
            _ => {}
        }
    }
    found
}

/// True when one of `suppressions` silences `rule` for a finding that begins in it.
pub fn silences(suppressions: &[Suppression], rule: &str, span: SourceSpan) -> bool {
    let holds = |s: &&Suppression| s.span.start <= span.start && span.start < s.span.end;
    let names = |s: &Suppression| s.rules.is_empty() || s.rules.iter().any(|name| covers(name, rule));
    suppressions.iter().filter(holds).any(names)
}

/// The first line with text after the line that holds `from`.
fn next_line(source: &str, from: usize) -> SourceSpan {
    let mut start = from + source[from..].find('\n').map_or(source.len() - from, |n| n + 1);
    for line in source[start..].split_inclusive('\n') {
        if !line.trim().is_empty() {
            return SourceSpan::new(start, start + line.len());
        }
        start += line.len();
    }
    SourceSpan::new(start, start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::Format;
    use crate::text::Encoding;

    fn silent(source: &str, rule: &str, word: &str) -> bool {
        let document = Format::Markdown.parse("a.md".as_ref(), source, Encoding::Utf8 { bom: false });
        let at = source.find(word).unwrap();
        silences(&suppressions(&document), rule, SourceSpan::new(at, at + word.len()))
    }

    #[test]
    fn comments_silence_what_they_name() {
        let source = "<!-- decalque-disable names -- citation -->\n\nUn.\n\n<!-- decalque-enable names -->\n\nDeux.\n";
        assert!(silent(source, "names/chatgpt", "Un") && !silent(source, "numbers/billion", "Un"));
        assert!(!silent(source, "names/chatgpt", "Deux"));
    }

    #[test]
    fn the_next_line_is_the_next_with_text() {
        let source = "<!-- decalque-disable-next-line -->\n\nUn.\nDeux.\n";
        assert!(silent(source, "names/chatgpt", "Un") && !silent(source, "names/chatgpt", "Deux"));
        assert!(silent("<!-- decalque-disable -- citation -->\n\nUn.\n", "names/chatgpt", "Un"));
    }
}

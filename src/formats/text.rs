//! Plain text: every line a paragraph, unless the lines were broken to fit a width.

use crate::document::{BlockKind, Builder};
use std::borrow::Cow;
use std::ops::Range;

/// Widths that people and programs break lines at; shorter lines are a list or a poem, longer ones are paragraphs.
const WRAP_WIDTHS: std::ops::RangeInclusive<usize> = 40..=120;

pub(super) fn read(source: &str, builder: &mut Builder) {
    let mut group: Vec<Range<usize>> = Vec::new();
    for line in lines(source) {
        if source[line.clone()].trim().is_empty() {
            flush(source, &mut group, builder);
        } else {
            group.push(line);
        }
    }
    flush(source, &mut group, builder);
}

pub(super) fn escape(text: &str, _: BlockKind) -> Option<Cow<'_, str>> {
    Some(text.into())
}

fn lines(source: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut start = 0;
    source.split_inclusive('\n').map(move |line| {
        let range = start..start + line.trim_end_matches(['\n', '\r']).len();
        start += line.len();
        range
    })
}

fn flush(source: &str, group: &mut Vec<Range<usize>>, builder: &mut Builder) {
    if is_wrapped(source, group) {
        builder.open(BlockKind::Paragraph);
        builder.verbatim(group[0].start..group[group.len() - 1].end);
        group.clear();
    }
    for line in group.drain(..) {
        builder.open(BlockKind::Paragraph);
        builder.verbatim(line);
    }
}

/// True when the lines are one paragraph broken at a width: no line had room for the first word of the next.
fn is_wrapped(source: &str, lines: &[Range<usize>]) -> bool {
    let width = |line: &Range<usize>| source[line.clone()].trim_end().chars().count();
    let Some(widest) = lines.iter().map(width).max() else { return false };
    lines.len() > 1
        && WRAP_WIDTHS.contains(&widest)
        && lines.windows(2).all(|pair| {
            let next = source[pair[1].clone()].split_whitespace().next().map_or(0, |word| word.chars().count());
            width(&pair[0]) + 1 + next > widest
        })
}

#[cfg(test)]
mod tests {
    use crate::formats::Format;
    use crate::text::Encoding;

    fn blocks(source: &str) -> Vec<String> {
        let document = Format::Text.parse("a.txt".as_ref(), source, Encoding::Utf8 { bom: false });
        document.blocks.iter().map(|b| document.slice(b.span).to_owned()).collect()
    }

    #[test]
    fn lines_are_paragraphs_unless_they_were_wrapped() {
        assert_eq!(blocks("Un titre\r\n\r\nUne phrase.\nUne autre.\n"), ["Un titre", "Une phrase.", "Une autre."]);
        let wrapped = "Le conseil municipal a voté hier soir le budget de\nl’année, qui prévoit une hausse des dépenses de\nvoirie et le maintien des impôts.\n";
        assert_eq!(blocks(wrapped), [wrapped.trim_end()]);
    }
}

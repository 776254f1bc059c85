//! Markdown: CommonMark and GitHub's extensions, with the byte offsets that pulldown-cmark carries.
//!
//! Code, addresses, tags and shortcodes are left alone; each leaves a placeholder, so that the words around it do not
//! become neighbours. The text between the tags of an HTML block is prose like any other.

use super::{front_matter, html_block};
use crate::document::{BlockKind, Builder};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::borrow::Cow;
use std::ops::Range;

/// Everything that GitHub and the usual site generators read, but for mathematics, which takes dollars for its own.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_YAML_STYLE_METADATA_BLOCKS)
    .union(Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS)
    .union(Options::ENABLE_GFM);

pub(super) fn read<'s>(source: &'s str, builder: &mut Builder<'s>) {
    let shortcodes = shortcodes(source);
    let mut reader = Reader { source, shortcodes, builder, code: false, in_list: 0, in_html: false };
    reader.read(0..source.len());
}

pub(super) fn escape(text: &str, kind: BlockKind) -> Option<Cow<'_, str>> {
    if let BlockKind::Metadata(quote) = kind {
        return front_matter::escape(text, quote);
    }
    let special = |c| matches!(c, '*' | '_' | '`' | '[' | ']' | '<' | '\\');
    if !text.contains(special) {
        return Some(text.into());
    }
    let mut escaped = String::with_capacity(text.len() + 2);
    for c in text.chars() {
        if special(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    Some(escaped.into())
}

struct Reader<'a, 's> {
    source: &'s str,
    shortcodes: Vec<Range<usize>>,
    builder: &'a mut Builder<'s>,
    code: bool,
    in_list: usize,
    in_html: bool,
}

impl Reader<'_, '_> {
    fn read(&mut self, part: Range<usize>) {
        for (event, range) in Parser::new_ext(&self.source[part.clone()], OPTIONS).into_offset_iter() {
            self.event(event, part.start + range.start..part.start + range.end);
        }
    }

    /// The comments of a block of HTML, and the stretches of text that its tags hold.
    fn html(&mut self, range: Range<usize>) {
        // What looks like a block again inside (a tag alone on its line) holds nothing to read.
        if !self.in_html {
            self.comments(range.clone());
            self.in_html = true;
            for text in html_block::texts(&self.source[range.clone()]) {
                self.read(range.start + text.start..range.start + text.end);
            }
            self.in_html = false;
        }
    }

    fn event(&mut self, event: Event, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(&tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if !self.code => self.text(&text, range),
            Event::SoftBreak | Event::HardBreak if self.builder.is_open() => match &self.source[range.clone()] {
                "\n" | "\r\n" => self.builder.verbatim(range),
                _ => self.builder.decoded("\n", range),
            },
            Event::Code(_) | Event::FootnoteReference(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                self.builder.opaque(range)
            }
            Event::InlineHtml(_) if !self.in_html => self.comments(range),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag, range: Range<usize>) {
        match tag {
            Tag::Paragraph if self.in_list > 0 => self.builder.open(BlockKind::Item),
            Tag::Paragraph => self.builder.open(BlockKind::Paragraph),
            Tag::Heading { .. } => self.builder.open(BlockKind::Heading),
            Tag::Item => {
                self.in_list += 1;
                self.builder.open(BlockKind::Item);
            }
            Tag::TableCell => self.builder.open(BlockKind::Cell),
            Tag::CodeBlock(_) => self.code = true,
            Tag::HtmlBlock => self.html(range),
            Tag::MetadataBlock(_) => {
                front_matter::read(self.source, range, self.builder);
                self.code = true;
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::TableCell => self.builder.close(),
            TagEnd::Item => {
                self.in_list -= 1;
                self.builder.close();
            }
            TagEnd::CodeBlock | TagEnd::MetadataBlock(_) => self.code = false,
            _ => {}
        }
    }

    /// Adds text as it stands in the source, or decoded where an entity or an escape spells it; shortcodes become opaque.
    fn text(&mut self, text: &str, range: Range<usize>) {
        if self.source[range.clone()] != *text {
            return self.builder.decoded(text, range);
        }
        let from = self.shortcodes.partition_point(|code| code.end <= range.start);
        let mut at = range.start;
        for code in self.shortcodes[from..].iter().take_while(|code| code.start < range.end) {
            // A shortcode that runs over several events leaves one placeholder, where it begins.
            if range.start <= code.start {
                self.builder.verbatim(at..code.start);
                self.builder.opaque(code.clone());
            }
            at = code.end.min(range.end);
        }
        self.builder.verbatim(at..range.end);
    }

    fn comments(&mut self, range: Range<usize>) {
        let mut at = range.start;
        while let Some(found) = self.source[at..range.end].find("<!--") {
            let start = at + found;
            let Some(length) = self.source[start..range.end].find("-->") else { return };
            self.builder.comment(&self.source[start + 4..start + length], start..start + length + 3);
            at = start + length + 3;
        }
    }
}

/// Where the shortcodes and template tags of site generators stand: `{{< … >}}`, `{{ … }}`, `{% … %}`.
fn shortcodes(source: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for start in memchr::memchr_iter(b'{', source.as_bytes()) {
        if found.last().is_some_and(|last| start < last.end) {
            continue;
        }
        let close = match source.as_bytes().get(start + 1) {
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            _ => continue,
        };
        let window: usize =
            source[start..].chars().take(SHORTCODE_CHARS).take_while(|&c| c != '\n').map(char::len_utf8).sum();
        if let Some(length) = source[start..start + window].find(close) {
            found.push(start..start + length + close.len());
        }
    }
    found
}

/// No shortcode of one line is longer; what is unclosed after so much is text.
const SHORTCODE_CHARS: usize = 1000;

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::finding::Edit;
    use crate::formats::Format;
    use crate::text::{Encoding, Span};

    fn read(source: &str) -> Document {
        Format::Markdown.parse("a.md".as_ref(), source, Encoding::Utf8 { bom: false })
    }

    fn prose(source: &str) -> String {
        read(source).prose
    }

    #[test]
    fn only_prose_is_read() {
        assert_eq!(
            prose("# Un *titre*\n\nLa fonction `le le` et [un lien](https://a.fr/le/le).\n"),
            "Un titre\nLa fonction \u{fffc} et un lien.\n"
        );
        assert_eq!(prose("```\nle le\n```\n\n<pre>le le</pre>\n\nBon.\n"), "Bon.\n");
        assert_eq!(prose("Avant {{< figure src=\"x\" >}} après {% raw %}.\n"), "Avant \u{fffc} après \u{fffc}.\n");
        assert_eq!(prose("| a | b |\n|---|---|\n| c | d |\n"), "a\nb\nc\nd\n");
    }

    #[test]
    fn blocks_of_html_are_read_between_their_tags() {
        assert_eq!(
            prose("<p>Un <b>mot</b> d&eacute;j&agrave;.</p>\n<p>Deux.</p>\n\nTrois.\n"),
            "Un mot déjà.\nDeux.\nTrois.\n"
        );
        assert_eq!(prose("<ul>\n  <li>Un</li>\n  <li>Deux <!-- rien --></li>\n</ul>\n"), "Un\nDeux \n");
        assert_eq!(prose("<div\n  title=\"a > b\">Un</div>\n<script>le le</script>\n<br>\n"), "Un\n");
    }

    #[test]
    fn titles_and_descriptions_are_prose() {
        assert_eq!(
            prose("---\ntitle: \"Un titre \\\"cité\\\"\"\ndate: 2024-01-01\ndescription: Deux mots\n---\n\nTexte.\n"),
            "Un titre \"cité\"\nDeux mots\nTexte.\n"
        );
        assert_eq!(prose("+++\ntitle = 'Un titre'\n+++\nTexte.\n"), "Un titre\nTexte.\n");
    }

    #[test]
    fn edits_keep_out_of_markup() {
        let document = read("Le **mot** d&eacute;j&agrave; dit.\n");
        assert_eq!(document.prose, "Le mot déjà dit.\n");
        let edit = |start, end| {
            document.source_edit(&Edit { span: Span::new(start, end), text: "x".into() }).map(|e| e.span.range())
        };
        assert_eq!(edit(3, 6), Some(5..8), "inside the bold word");
        assert_eq!(edit(0, 6), None, "across its stars");
        assert_eq!(edit(7, 13), Some(11..29), "a word that entities spell");
        assert_eq!(edit(8, 9), None, "inside an entity");
    }

    #[test]
    fn comments_are_kept_for_suppressions() {
        let document = read("<!-- decalque-disable -->\n\nTexte <!-- ici --> fin.\n");
        let texts: Vec<_> = document.comments.iter().map(|c| c.text.as_str()).collect();
        assert_eq!(texts, ["decalque-disable", "ici"]);
    }
}

//! `encoding/broken-code`: « % s », « { 0 } », « < b > », « & nbsp ; », code that was read as prose.

use crate::finding::{Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "encoding/broken-code",
    summary: Text { fr: "une balise ou une variable abîmée", en: "a damaged tag or variable" },
    why: Text {
        fr: "Le programme attend ces signes tels quels ; la machine y a mis des espaces ou les a laissés dans le texte.",
        en: "The program expects these signs as they are; the machine put spaces into them or left them in the text.",
    },
    severity: Severity::Error,
    mqm: "design/markup",
    examples: &[
        example("Bonjour, % s messages vous attendent.", "Bonjour, % s messages vous attendent."),
        example("Il reste % d fichiers.", "Il reste % d fichiers."),
        example("Le fichier { 0 } est introuvable.", "Le fichier { 0 } est introuvable."),
        example("Un mot < b > fort </ b > ici.", "Un mot < b > fort </ b > ici."),
        example("Deux & nbsp ; mots.", "Deux & nbsp ; mots."),
        example("Il a dit \\\\\"oui\\\\\" hier.", "Il a dit \\\\\"oui\\\\\" hier."),
    ],
    clean: &[
        "Une hausse de 5 % s’explique, dont 3 % d’inflation, en % d’alcool.",
        "A < B et C > D, pour tout a < b.",
        "R & D ; et puis M & M.",
        "L’ensemble { a, b } est fini.",
    ],
    check,
};

const TAGS: &[&str] = &[
    "b", "i", "u", "em", "strong", "br", "p", "a", "span", "div", "li", "ul", "ol", "h1", "h2", "h3", "img", "code",
    "sup", "sub", "td", "tr",
];

const ENTITIES: &[&str] = &["nbsp", "amp", "lt", "gt", "quot", "eacute", "egrave", "agrave", "rsquo", "laquo", "raquo"];

fn check(context: &Context, out: &mut Vec<Finding>) {
    let prose = &context.document.prose;
    for (start, c) in prose.char_indices().filter(|(_, c)| matches!(c, '%' | '{' | '<' | '&' | '\\')) {
        let rest = &prose[start..];
        let length = match c {
            '%' => variable(&prose[..start], rest),
            '{' => index(rest),
            '<' => tag(rest),
            '&' => entity(rest),
            _ => escape(rest),
        };
        let Some(length) = length else { continue };
        let text = &rest[..length];
        let message =
            context.lang().choose(format!("« {text} » : du code dans le texte"), format!("“{text}”: code in the text"));
        out.push(RULE.finding(context, Span::new(start, start + length), message).confidence(0.9));
    }
}

/// « % s »: not after a figure, where it is a percentage.
fn variable(before: &str, rest: &str) -> Option<usize> {
    let percentage = before.trim_end().ends_with(|c: char| c.is_numeric() || c == ')');
    let mut chars = rest.chars().skip(1);
    let spaced = chars.next() == Some(' ') && matches!(chars.next(), Some('s' | 'd' | '@'));
    let ends = chars.next().is_none_or(|c| matches!(c, ' ' | '.' | ',' | '\n' | ')' | ';'));
    (!percentage && spaced && ends).then_some("% s".len())
}

/// « { 0 } »: a number and spaces in braces.
fn index(rest: &str) -> Option<usize> {
    let window: usize = rest.chars().take(8).map(char::len_utf8).sum();
    let inside = &rest[1..1 + rest[1..window].find('}')?];
    let digits = inside.trim();
    let spaced = inside.starts_with(' ') && inside.ends_with(' ');
    (spaced && !digits.is_empty() && digits.len() < 3 && digits.bytes().all(|b| b.is_ascii_digit()))
        .then_some(inside.len() + 2)
}

fn tag(rest: &str) -> Option<usize> {
    let window: usize = rest.chars().take(60).map(char::len_utf8).sum();
    let end = rest[..window].find('>')?;
    let inside = rest[1..end].trim().trim_start_matches('/').trim_end_matches('/').trim();
    let closing = rest[1..end].trim_start().starts_with('/') || rest[1..end].trim_end().ends_with('/');
    let name = inside.split([' ', '\u{a0}']).next()?.to_ascii_lowercase();
    let bare = inside.len() == name.len();
    let attribute = inside.contains('=');
    // « pour tout a < b > c »: one letter alone is a tag only with its spaces or its closing one.
    let likely = bare && (name.len() > 1 || closing || rest[end + 1..].contains("</")) || attribute;
    (TAGS.contains(&name.as_str()) && likely).then_some(end + 1)
}

fn entity(rest: &str) -> Option<usize> {
    let name = rest[1..].strip_prefix(' ')?;
    let (end, _) = name.char_indices().take(12).find(|(_, c)| *c == ';')?;
    let word = name[..end].trim_end();
    ENTITIES.contains(&word).then_some(1 + 1 + end + 1)
}

/// A quotation mark that a program escaped.
fn escape(rest: &str) -> Option<usize> {
    let quote = rest[1..].starts_with(['"', '\'']);
    quote.then_some(2)
}

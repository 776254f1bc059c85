//! `encoding/split-word`: « l ' IA », « aujourd ' hui », what a tokeniser took apart and nobody put together.

use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;
use crate::text::fold::{fold, is_apostrophe};

pub(crate) const RULE: Rule = Rule {
    name: "encoding/split-word",
    summary: Text { fr: "un mot coupé autour de son apostrophe", en: "a word cut at its apostrophe" },
    why: Text {
        fr: "Le programme a découpé le texte en mots et ne l’a pas recollé : l’apostrophe ne prend d’espace ni avant ni après.",
        en: "The program cut the text into words and did not put it together: an apostrophe takes no space on either side.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/typography/whitespace",
    examples: &[
        example("La place de l ’ IA grandit.", "La place de l’IA grandit."),
        example("On sait aujourd ' hui qu ' il viendra.", "On sait aujourd'hui qu'il viendra."),
        example("Shaquille O ’ Neal est venu.", "Shaquille O’Neal est venu."),
        example("C’est l’ été.", "C’est l’été."),
        example("On parle de l ' « exception » française.", "On parle de l'« exception » française."),
    ],
    clean: &["L’IA d’aujourd’hui.", "Il a dit ' non ' puis ' oui '.", "Les années ’ 80 et le plan d’."],
    check,
};

/// What stands before an apostrophe inside a word.
const STEMS: &[&str] = &[
    "l", "d", "n", "s", "c", "j", "m", "t", "qu", "o", "jusqu", "lorsqu", "puisqu", "quoiqu", "aujourd", "presqu",
    "quelqu",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    let prose = &context.document.prose;
    for (at, mark) in prose.char_indices().filter(|(_, c)| is_apostrophe(*c)) {
        let after = at + mark.len_utf8();
        let (before, spaces_before) = trimmed_end(&prose[..at]);
        let spaces_after = prose[after..].len() - prose[after..].trim_start_matches(is_gap).len();
        let stem_start = before
            .rfind(|c: char| !c.is_alphanumeric())
            .map_or(0, |n| n + before[n..].chars().next().map_or(1, char::len_utf8));
        let stem = &before[stem_start..];
        let next = prose[after + spaces_after..].chars().next();
        let begins_word = next.is_some_and(|c| c.is_alphabetic() && (fold(stem) != "o" || c.is_uppercase()));
        let begins_quote = spaces_before > 0 && matches!(next, Some('«' | '“')) && fold(stem) != "o";
        // A gap on the left alone may open a quotation.
        if spaces_after == 0
            || spaces_before > 2
            || spaces_after > 3
            || !(begins_word || begins_quote)
            || !STEMS.contains(&fold(stem).as_str())
        {
            continue;
        }
        let rest = &prose[after + spaces_after..];
        let rest = &rest[..rest.len() - rest.trim_start_matches(char::is_alphanumeric).len()];
        let span = Span::new(stem_start, after + spaces_after + rest.len());
        let french = format!("{stem}{mark}{rest}");
        let message = context.lang().choose(
            format!("« {} » : espaces en trop autour de l’apostrophe", &prose[span.range()]),
            format!("“{}”: spaces around the apostrophe", &prose[span.range()]),
        );
        out.push(RULE.finding(context, span, message).confidence(0.95).replace(french, Applicability::Safe));
    }
}

/// The text without the spaces at its end, and how many bytes they took.
fn trimmed_end(text: &str) -> (&str, usize) {
    let trimmed = text.trim_end_matches(is_gap);
    (trimmed, text.len() - trimmed.len())
}

fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}')
}

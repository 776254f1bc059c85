//! `typography/straight-quotes`: `"oui"` for « oui ».

use super::quotes::{Quote, quotes};
use super::spacing::{Space, expected};
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::{Profile, Text};
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "typography/straight-quotes",
    summary: Text { fr: "des guillemets droits", en: "straight quotes" },
    why: Text {
        fr: "Le français cite entre « » ; une citation dans la citation se met entre “ ”.",
        en: "French quotes between « »; a quotation within a quotation stands between “ ”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/typography/punctuation",
    examples: &[
        example("Il a dit \"oui\", puis \"non\".", "Il a dit «\u{a0}oui\u{a0}», puis «\u{a0}non\u{a0}»."),
        example("La 'start-up nation' vacille.", "La «\u{a0}start-up nation\u{a0}» vacille."),
        example("«\u{a0}Il a dit \"oui\"\u{a0}», raconte-t-elle.", "«\u{a0}Il a dit “oui”\u{a0}», raconte-t-elle."),
    ],
    clean: &[
        "Un écran de 15,6\" et un autre de 27\".",
        "Dans les années '80, rock'n'roll et l'été '82.",
        "Il a dit « oui ».",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    if context.settings.profile == Profile::Off {
        return;
    }
    for block in quotes(context) {
        for quote in block.marks.iter().filter(|quote| matches!(quote.mark, '"' | '\'')) {
            // A stray closing mark may be anything; the rule for unpaired marks speaks of it.
            if quote.opens || quote.partner.is_some() {
                out.push(finding(context, quote));
            }
        }
    }
}

fn finding(context: &Context, quote: &Quote) -> Finding {
    let (span, text) = french(context, quote);
    let message = context.lang().choose("guillemet droit".to_owned(), "straight quote".to_owned());
    RULE.finding(context, span, message).replace(text, Applicability::Safe)
}

/// The French mark in place of `quote`, with its space; the span takes in any space that is there.
pub(super) fn french(context: &Context, quote: &Quote) -> (Span, String) {
    let token = context.tokens()[quote.at].span;
    let space =
        if quote.depth > 0 { "" } else { expected(context.settings.profile, "«").unwrap_or(Space::None).as_str() };
    let (open, close) = if quote.depth > 0 { ("“", "”") } else { ("«", "»") };
    let prose = &context.document.prose;
    let blank =
        |text: &str| text.chars().take_while(|c| c.is_whitespace() && *c != '\n').map(char::len_utf8).sum::<usize>();
    if quote.opens {
        let end = token.range().end;
        (Span::new(token.range().start, end + blank(&prose[end..])), format!("{open}{space}"))
    } else {
        let start = token.range().start;
        let before = prose[..start]
            .chars()
            .rev()
            .take_while(|c| c.is_whitespace() && *c != '\n')
            .map(char::len_utf8)
            .sum::<usize>();
        (Span::new(start - before, token.range().end), format!("{space}{close}"))
    }
}

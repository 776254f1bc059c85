//! `typography/missing-comma`: « Maintenant l’agent est prévenu », « Merci Paul. ».

use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::document::BlockKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::words::is_determiner;
use crate::rules::{Context, Rule, example};
use crate::settings::{Profile, Text};
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "typography/missing-comma",
    summary: Text {
        fr: "une virgule oubliée après « maintenant » ou devant celui qu’on remercie",
        en: "a comma lost after “maintenant” or before whoever is thanked",
    },
    why: Text {
        fr: "En tête de phrase, « maintenant » (« now ») se détache par une virgule ; le nom de la personne à qui l’on parle aussi : « Merci, Paul ».",
        en: "At the head of a sentence “maintenant” is set apart by a comma, and so is the name of whoever is spoken to: “Merci, Paul”.",
    },
    severity: Severity::Info,
    mqm: "linguistic-conventions/typography/punctuation",
    examples: &[
        example("Maintenant l’agent est prévenu.", "Maintenant, l’agent est prévenu."),
        example("Merci Paul.", "Merci, Paul."),
    ],
    clean: &[
        "Maintenant, l’agent est prévenu. Merci, Paul.",
        "Maintenant que l’agent est là. Merci à Paul. Merci beaucoup.",
        "Maintenant le calme. Merci Paul de ton aide.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    if context.settings.profile == Profile::Off {
        return;
    }
    for sentence in &context.analysis.sentences {
        let range = sentence.range();
        if range.len() < 3 || !matches!(sentence.kind, BlockKind::Paragraph | BlockKind::Item) {
            continue;
        }
        let start = range.start;
        let found = match context.folded(start) {
            "maintenant" => now(context, start, range.end),
            "merci" => thanked(context, start, range.end),
            _ => false,
        };
        if found {
            out.push(finding(context, start));
        }
    }
}

/// « Maintenant l’agent est »: an article, a noun, a verb.
fn now(context: &Context, start: usize, end: usize) -> bool {
    let noun = start + 2;
    is_determiner(context.folded(start + 1))
        && noun + 1 < end
        && context.tagged.token(noun).pos == Pos::Noun
        && context.tagged.token(noun + 1).is_finite()
}

/// « Merci Paul. »: a name and the end, quotes aside.
fn thanked(context: &Context, start: usize, end: usize) -> bool {
    let opened = matches!(context.text(start + 1), "«" | "“" | "\"");
    let name = if opened { start + 2 } else { start + 1 };
    let close = if opened { name + 2 } else { name + 1 };
    name < end
        && context.kind(name) == Some(TokenKind::Word)
        && context.text(name).starts_with(char::is_uppercase)
        && matches!(context.text(close), "." | "!")
        && close < end
}

fn finding(context: &Context, start: usize) -> Finding {
    let span = context.analysis.span(start, start + 1);
    let text = context.document.slice(span);
    let message =
        context.lang().choose(format!("« {text} » : il manque une virgule"), format!("“{text}”: a comma is missing"));
    let end = context.tokens()[start].span.end as usize;
    let edit = Edit { span: Span::new(end, end), text: ",".to_owned() };
    let title = format!("{},", context.text(start));
    RULE.finding(context, span, message).fix(title, Applicability::Review, vec![edit])
}

//! `typography/unpaired-quote`: a quotation that is never closed, or never opened.

use super::quotes::{Quote, Quotes, quotes};
use super::spacing::{Space, expected};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::{Profile, Text};
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "typography/unpaired-quote",
    summary: Text {
        fr: "une citation ouverte et jamais fermée, ou fermée sans être ouverte",
        en: "a quotation opened and never closed, or closed and never opened",
    },
    why: Text {
        fr: "Sans le second guillemet, le lecteur ne sait plus qui parle.",
        en: "Without the second mark the reader cannot tell who is speaking.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/typography/unpaired-marks",
    examples: &[
        example(
            "Elle précise : «\u{a0}Nous partirons demain. Tout est prêt.",
            "Elle précise : «\u{a0}Nous partirons demain. Tout est prêt.\u{a0}»",
        ),
        example("Nous partirons demain », dit-elle.", "Nous partirons demain », dit-elle."),
    ],
    clean: &[
        "«\u{a0}Nous partirons demain\u{a0}», dit-elle.",
        "«\u{a0}Un long récit commence ici.\n\n«\u{a0}Il se poursuit ici, et se ferme.\u{a0}»",
        "Un écran de 15\" et demi.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    if context.settings.profile == Profile::Off {
        return;
    }
    let mut blocks = quotes(context).peekable();
    let mut carried = false;
    while let Some(block) = blocks.next() {
        let open = block.marks.iter().find(|quote| quote.opens && quote.partner.is_none());
        let stray = block.marks.iter().find(|quote| !quote.opens && quote.partner.is_none());
        if let Some(stray) = stray.filter(|_| !carried) {
            out.push(never_opened(context, stray));
        }
        // A quotation of several paragraphs opens each of them and closes the last.
        carried = open.is_some() && blocks.peek().is_some_and(|next| continues(context, &block, next));
        if let Some(open) = open.filter(|_| !carried) {
            // Inside a quotation that is closed, nobody can say where the inner one ends.
            let enclosed = block.marks.iter().any(|q| q.at < open.at && q.partner.is_some_and(|close| close > open.at));
            out.push(if enclosed { inner(context, open) } else { never_closed(context, &block, open) });
        }
    }
}

fn continues(context: &Context, block: &Quotes, next: &Quotes) -> bool {
    let first = next.marks[0];
    let adjacent = block.tokens.end == next.tokens.start && block.kind == next.kind;
    adjacent
        && (!first.opens
            || first.at == next.tokens.start
            || context.text(next.tokens.start) == "—" && first.at == next.tokens.start + 1)
}

fn never_closed(context: &Context, block: &Quotes, open: &Quote) -> Finding {
    let last = block.tokens.end - 1;
    let word = (open.at..=last).rev().find(|&at| context.kind(at) != Some(TokenKind::Punct)).unwrap_or(last);
    let span = context.analysis.span(word, last);
    let head_end = (open.at + 4).min(last);
    let head = context.document.slice(context.analysis.span((open.at + 1).min(last), head_end));
    let message = context.lang().choose(
        format!("la citation ouverte à « {head}… » n’est jamais fermée"),
        format!("the quotation opened at “{head}…” is never closed"),
    );
    let space =
        if open.mark == '“' { "" } else { expected(context.settings.profile, "»").unwrap_or(Space::None).as_str() };
    let close = if open.mark == '“' { "”" } else { "»" };
    let end = span.range().end;
    let title = format!("{}{space}{close}", context.document.slice(span));
    RULE.finding(context, span, message).fix(
        title,
        Applicability::Review,
        vec![Edit { span: Span::new(end, end), text: format!("{space}{close}") }],
    )
}

fn inner(context: &Context, open: &Quote) -> Finding {
    let message = context.lang().choose(
        "cette citation dans la citation n’est jamais fermée".to_owned(),
        "this quotation within the quotation is never closed".to_owned(),
    );
    RULE.finding(context, context.tokens()[open.at].span, message)
}

fn never_opened(context: &Context, stray: &Quote) -> Finding {
    let message = context.lang().choose(
        "ce guillemet ferme une citation jamais ouverte".to_owned(),
        "this mark closes a quotation that was never opened".to_owned(),
    );
    RULE.finding(context, context.tokens()[stray.at].span, message)
}

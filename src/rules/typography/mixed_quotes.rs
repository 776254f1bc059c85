//! `consistency/quotes`: “oui” in a text that quotes between « ».

use super::quotes::quotes;
use super::straight_quotes::french;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::{Context, Rule, example_in};
use crate::settings::{Profile, Text};

pub(crate) const RULE: Rule = Rule {
    name: "consistency/quotes",
    summary: Text { fr: "deux sortes de guillemets au premier rang", en: "two kinds of outer quotation marks" },
    why: Text {
        fr: "Le texte cite ailleurs entre « » ; d’autres guillemets au même rang trahissent un segment qu’on n’a pas relu.",
        en: "Elsewhere the text quotes between « »; other marks at the same level betray a segment that nobody read.",
    },
    severity: Severity::Info,
    mqm: "style/inconsistent-style",
    examples: &[example_in(
        Profile::Off,
        "Il dit « oui ». Elle dit « non ». Ils disent “peut-être” ensemble.",
        "Il dit « oui ». Elle dit « non ». Ils disent «peut-être» ensemble.",
    )],
    clean: &[
        "Il dit « oui ». Elle dit « non ». « Ils disent “peut-être” », écrit-il.",
        "« Il dit oui.\n\nElle dit “non” et s’en va », écrit-il. Il dit « oui ». Elle dit « non ».",
        "Un écran de 15,6\" et un autre de 27\", dit « grand ».",
    ],
    check,
};

/// Where typography is watched, the rules for each kind of mark speak of every one.
fn check(context: &Context, out: &mut Vec<Finding>) {
    if context.settings.profile != Profile::Off || !context.analysis.forms.iter().any(|form| form == "«") {
        return;
    }
    let (mut native, mut foreign) = (0, Vec::new());
    // A quotation that runs over several paragraphs leaves a mark alone, and its inner quotations look like outer ones.
    for block in quotes(context).filter(|block| block.marks.iter().all(|quote| quote.partner.is_some())) {
        for open in block.marks.iter().filter(|quote| quote.opens && quote.depth == 0) {
            match open.mark {
                '«' => native += 1,
                '“' | '"' => {
                    let close = block.marks.iter().find(|quote| quote.partner == Some(open.at));
                    foreign.extend(close.map(|close| (*open, *close)));
                }
                _ => {}
            }
        }
    }
    // Once: the first of the fewer.
    if let Some((open, close)) = foreign.first().filter(|_| native > foreign.len()) {
        let span = context.analysis.span(open.at, close.at);
        let message = context
            .lang()
            .choose("ailleurs, le texte cite entre « »".to_owned(), "elsewhere the text quotes between « »".to_owned());
        let edits = [open, close].map(|quote| french(context, quote)).map(|(span, text)| Edit { span, text });
        out.push(RULE.finding(context, span, message).confidence(0.8).fix("« »", Applicability::Review, edits.into()));
    }
}

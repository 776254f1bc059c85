//! `encoding/unpaired-bracket`: a bracket that closes nothing, or is never closed.

use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "encoding/unpaired-bracket",
    summary: Text { fr: "une parenthèse sans sa pareille", en: "a bracket without its fellow" },
    why: Text {
        fr: "La machine a perdu l’autre parenthèse, souvent celle d’un lien ; le lecteur cherche où s’arrête l’incise.",
        en: "The machine lost the other bracket, often that of a link; readers look for the end of the aside.",
    },
    severity: Severity::Info,
    mqm: "linguistic-conventions/typography/unpaired-marks",
    examples: &[
        example("Il l’a dit à la radio) avant de partir.", "Il l’a dit à la radio avant de partir."),
        example("Le maire (un socialiste a voté hier.", "Le maire (un socialiste a voté hier."),
    ],
    clean: &[
        "Le maire (un socialiste) a voté.",
        "Il faut a) lire, b) écrire et 3) compter.",
        "C’est drôle :-) et même ;) très drôle :)",
        "Un très long aparté (qui commence ici.\n\nEt qui finit là.)",
    ],
    check,
};

/// A bracket that waits for its fellow: its token, and whether it opens.
#[derive(Clone, Copy)]
struct Stray {
    at: usize,
    opens: bool,
}

fn check(context: &Context, out: &mut Vec<Finding>) {
    if !context.analysis.forms.iter().any(|form| matches!(form, "(" | ")")) {
        return;
    }
    let mut strays: Vec<Stray> = Vec::new();
    for block in &context.document.blocks {
        let before = strays.len();
        for at in context.analysis.block_tokens(block) {
            match context.text(at) {
                "(" if !is_smiley(context, at) => strays.push(Stray { at, opens: true }),
                ")" if strays.len() > before && strays[strays.len() - 1].opens => {
                    strays.pop();
                }
                ")" if !is_smiley(context, at) && !ends_a_mark(context, at) => strays.push(Stray { at, opens: false }),
                _ => {}
            }
        }
    }
    // An aside of several paragraphs opens in one block and closes in another.
    let mut at = 0;
    while at < strays.len() {
        if strays[at].opens && strays.get(at + 1).is_some_and(|next| !next.opens) {
            at += 2;
            continue;
        }
        out.extend(finding(context, strays[at]));
        at += 1;
    }
}

/// « a) », « 1) », « (i) »: the bracket of a list.
fn ends_a_mark(context: &Context, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| context.text(before));
    before.chars().count() <= 3 && before.chars().all(char::is_alphanumeric) && context.analysis.glued(at)
}

fn is_smiley(context: &Context, at: usize) -> bool {
    let eyes = |at: usize| matches!(context.text(at), ":" | ";" | "-" | "^" | "=");
    at > 0 && eyes(at - 1) && context.analysis.glued(at)
}

fn finding(context: &Context, stray: Stray) -> Option<Finding> {
    let span = context.tokens()[stray.at].span;
    let before = stray.at.checked_sub(1)?;
    // The same words on both sides are an echo, of which another rule speaks.
    let echoes = context.tokens().get(stray.at + 1).is_some_and(|after| after.form == context.tokens()[before].form);
    // An address that markup broke has its own rule, and code is no prose.
    let address = matches!(context.kind(stray.at + 1), Some(TokenKind::Url | TokenKind::Opaque))
        || matches!(context.text(stray.at + 1), "/" | "http" | "https")
        || matches!(context.text(before), "/" | "]");
    if echoes || address {
        return None;
    }
    let message = match stray.opens {
        true => context
            .lang()
            .choose("cette parenthèse n’est jamais fermée".to_owned(), "this bracket is never closed".to_owned()),
        false => {
            context.lang().choose("cette parenthèse ne ferme rien".to_owned(), "this bracket closes nothing".to_owned())
        }
    };
    let finding = RULE.finding(context, span, message).confidence(0.85);
    Some(if stray.opens { finding } else { finding.replace("", Applicability::Review) })
}

//! `encoding/broken-link`: « [Parler] Tout le monde (https://… », a link of Markdown that the machine took apart.

use crate::analysis::TokenKind;
use crate::finding::{Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "encoding/broken-link",
    summary: Text {
        fr: "un lien dont le texte et l’adresse se sont séparés",
        en: "a link whose text and address have come apart",
    },
    why: Text {
        fr: "Entre le crochet et la parenthèse d’un lien, rien ne doit s’intercaler, et l’adresse ne prend pas d’espace ; le lecteur verra le code.",
        en: "Nothing may come between the brackets of a link, nor a space into its address; readers will see the code.",
    },
    severity: Severity::Error,
    mqm: "design/markup",
    examples: &[
        example(
            "Lisez [notre dossier] (https://exemple.fr/dossier) ce soir.",
            "Lisez [notre dossier] (https://exemple.fr/dossier) ce soir.",
        ),
        example(
            "Un [système] plus simple (https://exemple.fr) existe.",
            "Un [système] plus simple (https://exemple.fr) existe.",
        ),
        example("Voyez [le site](https: //exemple.fr) du club.", "Voyez [le site](https: //exemple.fr) du club."),
    ],
    clean: &[
        "« Il [le maire] a signé », dit le site (https://exemple.fr).",
        "Le maire [élu en 2020] (et réélu) a signé.",
    ],
    check,
};

/// How far from the bracket the address may have gone.
const WINDOW: usize = 6;

/// How far a path that lost its shape may have gone: nothing else looks like it.
const PATH_WINDOW: usize = 40;

fn check(context: &Context, out: &mut Vec<Finding>) {
    if !context.analysis.forms.iter().any(|form| form == "]") {
        return;
    }
    for block in &context.document.blocks {
        let tokens = context.analysis.block_tokens(block);
        let mut open = None;
        for at in tokens.clone() {
            match context.text(at) {
                "[" => open = Some(at),
                "]" => {
                    if let Some(first) = open.take()
                        && let Some(last) = address(context, &tokens, at)
                    {
                        let span = context.analysis.span(first, last);
                        let message = context.lang().choose(
                            "lien cassé : le texte et l’adresse se sont séparés".to_owned(),
                            "broken link: the text and the address have come apart".to_owned(),
                        );
                        out.push(RULE.finding(context, span, message).confidence(0.95));
                    }
                }
                _ => {}
            }
        }
    }
}

/// The bracket that opens the address of the link whose text ends at `close`.
fn address(context: &Context, block: &Range<usize>, close: usize) -> Option<usize> {
    // Beyond the next bracket another link begins.
    let window = close + 1..block.end.min(close + PATH_WINDOW);
    window.take_while(|&at| !matches!(context.text(at), "[" | "]")).find(|&at| {
        let near = at <= close + WINDOW && !(close + 1..at).any(|i| matches!(context.text(i), "»" | "." | ","));
        let is_address = context.kind(at + 1) == Some(TokenKind::Url)
            || matches!(context.folded(at + 1), "http" | "https") && context.text(at + 2) == ":";
        let is_path = super::is_spaced_path(context, at + 1);
        context.text(at) == "(" && (near && is_address || is_path)
    })
}

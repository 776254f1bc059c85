//! `encoding/doubled-mark`: « ,, », « ., », « ;: », « ,) », two marks where one may stand.

use crate::analysis::{TokenKind, is_capitalized};
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::Lexicon;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "encoding/doubled-mark",
    summary: Text {
        fr: "deux signes de ponctuation là où il en faut un",
        en: "two punctuation marks where one may stand",
    },
    why: Text {
        fr: "Ces signes ne se suivent pas en français : l’un des deux est resté d’un lien, d’une citation ou d’un découpage.",
        en: "These marks never follow each other in French: one of them is left over from a link, a quotation or tokenisation.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/typography/punctuation",
    examples: &[
        example("Le maire,, absent, a voté.", "Le maire, absent, a voté."),
        example("Il a parlé longtemps., puis il est parti.", "Il a parlé longtemps, puis il est parti."),
        example("Attendez !, cria-t-il.", "Attendez !, cria-t-il."),
        example("Le maire (un socialiste,) a voté.", "Le maire (un socialiste) a voté."),
        example("Il est parti..", "Il est parti."),
        example("Elle a cité trois villes ;: Lyon, Nice et Pau.", "Elle a cité trois villes ; Lyon, Nice et Pau."),
    ],
    clean: &[
        "Il vend des pommes, des poires, etc., au marché.",
        "Le groupe Yahoo!, racheté, disparaît.",
        "M. Martin Jr., dit « Bob », est venu...",
        "« Qui va là ? », dit-il ; « moi », répondit-elle.",
        "Vraiment ?! Oui… (voir p. 12.)",
        "Le fichier ../index du site.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if context.kind(at) != Some(TokenKind::Punct) || context.kind(at - 1) != Some(TokenKind::Punct) {
            continue;
        }
        let Some(kept) = kept(context, at) else { continue };
        let span = context.analysis.span(at - 1, at);
        let text = context.document.slice(span);
        let message = context
            .lang()
            .choose(format!("« {text} » : deux signes de suite"), format!("“{text}”: two marks in a row"));
        let finding = RULE.finding(context, span, message).confidence(0.9);
        out.push(if kept.is_empty() { finding } else { finding.replace(kept, Applicability::Review) });
    }
}

/// What to write for the mark at `at` and the one before it, empty where nobody can tell; nothing where both may stand.
fn kept<'a>(context: &Context<'a>, at: usize) -> Option<&'a str> {
    let (first, second) = (context.text(at - 1), context.text(at));
    let glued = context.analysis.glued(at);
    let follows_a_mark = at >= 2 && context.kind(at - 2) == Some(TokenKind::Punct) && context.analysis.glued(at - 1);
    let alone = !follows_a_mark && context.text(at + 1) != second;
    let word = at.checked_sub(2).map_or("", |before| context.folded(before));
    // After an abbreviation the point is the word’s own.
    let full_word = word.chars().count() > 4
        && at.checked_sub(2).is_some_and(|before| context.kind(before) == Some(TokenKind::Word))
        && Lexicon::french().contains(word);
    if !(glued && alone) {
        return None;
    }
    match (first, second) {
        (",", "," | "." | ";" | ":") => Some(second),
        (";", ":" | "," | ".") | (":", ";" | "," | ".") => Some(first),
        (".", ",") if full_word => Some(second),
        (".", ".") if context.analysis.glued(at - 1) && (full_word || word == "etc") => Some(first),
        ("-", ",") if !context.analysis.glued(at - 1) && at >= 2 => Some(first),
        ("!" | "?", ",") if exclaims(context, at) => Some(""),
        (",", ")") => Some(second),
        ("(", ",") => Some(first),
        _ => None,
    }
}

/// True for a mark of the sentence, not of a firm (*Yahoo!*) or of a title that is quoted.
fn exclaims(context: &Context, at: usize) -> bool {
    let before = at.checked_sub(2);
    let quoted = context.analysis.sentence_of(at).range().take_while(|&i| i < at);
    let marks = quoted.filter(|&i| matches!(context.text(i), "«" | "»" | "“" | "”" | "\"")).count();
    let spaced_or_small = before.is_some_and(|b| !is_capitalized(context.text(b)) || !context.analysis.glued(at - 1));
    spaced_or_small && marks % 2 == 0
}

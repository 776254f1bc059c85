//! `syntax/title-case`: « Les Choses À Savoir Sur La Réforme ».

use super::lowered;
use crate::analysis::{TokenKind, is_all_caps, is_capitalized, is_shouted};
use crate::document::{Block, BlockKind};
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::Lexicon;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/title-case",
    summary: Text { fr: "un titre avec des majuscules à l’anglaise", en: "a heading in English title case" },
    why: Text {
        fr: "Un titre français ne prend de majuscule qu’à son premier mot et aux noms propres.",
        en: "A French heading has a capital on its first word and on proper names only.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/orthography/capitalization",
    examples: &[
        example("# Ce Que les Lecteurs Doivent Savoir\n\nTexte.", "# Ce que les lecteurs doivent savoir\n\nTexte."),
        example("# Gestion des Erreurs et Suivi des Coûts", "# Gestion des erreurs et suivi des coûts"),
    ],
    clean: &[
        "# Ce que les lecteurs doivent savoir sur le Premier ministre",
        "# Guerre et Paix",
        "# Déployer avec Microsoft Agent Framework et Azure Foundry Local Models",
        "# Le Monde, Le Figaro et la presse du soir",
        "# LES CHOSES À SAVOIR",
        "Guide local de la bibliothèque (« Local Guide to the Client Interface »)",
        "Paris, Marseille et Lyon",
        "Ce Que les Lecteurs Doivent Savoir est un titre.",
    ],
    check,
};

/// Fewer capitals may be names.
const FEWEST: usize = 2;

/// A line that may be a heading, for want of a full stop, has to show more of them, and be short.
const FEWEST_IN_A_LINE: usize = 3;
const LONGEST_LINE: usize = 160;

fn check(context: &Context, out: &mut Vec<Finding>) {
    for block in &context.document.blocks {
        let fewest = match block.kind {
            BlockKind::Heading | BlockKind::Metadata(_) => FEWEST,
            BlockKind::Paragraph if is_line_of_title(context.document.slice(block.span)) => FEWEST_IN_A_LINE,
            _ => continue,
        };
        if !is_shouted(context.document, block) {
            check_title(context, block, fewest, out);
        }
    }
}

fn is_line_of_title(text: &str) -> bool {
    let text = text.trim_end_matches(['"', '”', '»', ' ', '\u{a0}', '\u{202f}']);
    text.len() <= LONGEST_LINE && !text.ends_with(['.', '!', '?', '…', ':', ';', ','])
}

fn check_title(context: &Context, block: &Block, fewest: usize, out: &mut Vec<Finding>) {
    let tokens = context.analysis.block_tokens(block);
    let first = tokens.start;
    // Words that French would write small, unless they are names: those of four letters and more tell.
    let ordinary: Vec<usize> = tokens
        .filter(|&at| {
            context.kind(at) == Some(TokenKind::Word)
                && at > first
                && !context.analysis.starts_sentence(&context.document.prose, at)
                && !matches!(context.text(at - 1), "—" | "–" | "|")
                && Lexicon::french().contains(context.folded(at))
                && !is_beside_a_foreign_word(context, at)
                && !is_in_english(context, at)
                && !context.glossary.is_in_a_name(context.folded(at))
        })
        .collect();
    let long = |at: &&usize| context.text(**at).chars().count() > 3;
    let capitals: Vec<usize> = ordinary.iter().copied().filter(|&at| is_set_up(context.text(at))).collect();
    let (told, telling) = (capitals.iter().filter(long).count(), ordinary.iter().filter(long).count());
    if told < fewest || told * 3 < telling * 2 {
        return;
    }
    for run in capitals.chunk_by(|a, b| a + 1 == *b) {
        let span = context.analysis.span(run[0], run[run.len() - 1]);
        let french: Vec<String> = run.iter().map(|&at| lowered(context.text(at))).collect();
        let french = french.join(" ");
        let message = context.lang().choose(
            format!("« {} » : un titre français s’écrit « {french} »", context.document.slice(span)),
            format!("“{}”: a French heading reads “{french}”", context.document.slice(span)),
        );
        out.push(RULE.finding(context, span, message).confidence(0.9).replace(french, Applicability::Review));
    }
}

/// « Agent Framework », « Azure Cloud »: a capital that touches a word no French text has is part of its name.
fn is_beside_a_foreign_word(context: &Context, at: usize) -> bool {
    let foreign = |other: usize| {
        let text = context.text(other);
        context.kind(other) == Some(TokenKind::Word)
            && text.starts_with(char::is_uppercase)
            && text.is_ascii()
            && !Lexicon::french().contains(context.folded(other))
    };
    let touches =
        |other: usize| foreign(other) && context.analysis.sentence_of(at) == context.analysis.sentence_of(other);
    is_set_up(context.text(at)) && (at > 0 && touches(at - 1) || at + 1 < context.tokens().len() && touches(at + 1))
}

/// « (« Local User Guide to the System ») »: a title in its own language, between its own marks.
fn is_in_english(context: &Context, at: usize) -> bool {
    let tokens = context.analysis.sentence_of(at).range();
    let opening = (tokens.start..at).rev().find(|&at| matches!(context.text(at), "«" | "“" | "»" | "”" | "("));
    let Some(opening) = opening.filter(|&at| matches!(context.text(at), "«" | "“" | "(")) else { return false };
    let closing = (at..tokens.end).find(|&at| matches!(context.text(at), "»" | "”" | ")")).unwrap_or(tokens.end);
    (opening..closing).any(|at| matches!(context.folded(at), "the" | "of" | "to" | "and" | "for" | "with" | "from"))
}

fn is_set_up(text: &str) -> bool {
    is_capitalized(text) && (!is_all_caps(text) || text.chars().count() == 1)
}

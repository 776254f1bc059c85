//! `typography/stray-single-quote`: « Nokia 'mis à jour l’application », an English quote that nothing closes.

use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::Lexicon;
use crate::rules::{Context, Rule, example};
use crate::settings::{Profile, Text};

pub(crate) const RULE: Rule = Rule {
    name: "typography/stray-single-quote",
    summary: Text { fr: "un guillemet simple ouvert et jamais fermé", en: "a single quote opened and never closed" },
    why: Text {
        fr: "L’anglais citait un mot entre guillemets simples ; la machine n’en a gardé qu’un.",
        en: "English quoted a word between single quotes; the machine kept one of them.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/typography/unpaired-marks",
    examples: &[example("La firme a 'amélioré son service.", "La firme a amélioré son service.")],
    clean: &["La firme a 'amélioré' son service.", "Les années '80, et 'tit Jean.", "L'été d'avant."],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    if context.settings.profile == Profile::Off {
        return;
    }
    let tokens = context.tokens();
    let is_quote = |at: usize| matches!(context.text(at), "'" | "‘" | "’");
    for at in (1..tokens.len().saturating_sub(1)).filter(|&at| is_quote(at)) {
        let opens = !context.analysis.glued(at) && context.analysis.glued(at + 1);
        let next = context.folded(at + 1);
        let word = context.kind(at + 1) == Some(TokenKind::Word)
            && next.chars().count() > 2
            && context.text(at + 1).starts_with(char::is_lowercase)
            && Lexicon::french().contains(next);
        if !(opens && word) {
            continue;
        }
        let Some(block) = context.document.block_at(tokens[at].span.start) else { continue };
        if context.analysis.block_tokens(block).any(|other| other != at && is_quote(other)) {
            continue;
        }
        let message =
            context.lang().choose("guillemet simple jamais fermé".to_owned(), "a single quote never closed".to_owned());
        out.push(RULE.finding(context, tokens[at].span, message).confidence(0.8).replace("", Applicability::Review));
    }
}

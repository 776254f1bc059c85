//! `untranslated/jargon`: « un workload », « la codebase », words of the trade for which French has its own.

use super::vocabulary::jargon;
use crate::analysis::{FormId, TokenKind, is_capitalized};
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::Lexicon;
use crate::rules::quotation::is_cited;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use rustc_hash::FxHashMap;

pub(crate) const RULE: Rule = Rule {
    name: "untranslated/jargon",
    summary: Text {
        fr: "un mot anglais de métier, que le français sait dire",
        en: "English jargon that French has words for",
    },
    why: Text {
        fr: "Le mot s’entend dans les bureaux, mais le lecteur a droit au terme français.",
        en: "The word is heard in offices, but readers are entitled to the French term.",
    },
    severity: Severity::Info,
    mqm: "accuracy/untranslated",
    examples: &[
        example("Il a modifié toute la codebase hier.", "Il a modifié toute la base de code hier."),
        example("Le serveur traite un workload très lourd.", "Le serveur traite un charge de travail très lourd."),
        example("Il faut le reverter avant lundi.", "Il faut le annuler avant lundi."),
        example("Il pratique le fire-and-forget chaque jour.", "Il pratique le fire-and-forget chaque jour."),
    ],
    clean: &[
        "La pratique dite du « rollback » inquiète.",
        "Android Pattern Lock et Google Dashboard.",
        "Le peer-to-peer décline.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    let forms = &context.analysis.forms;
    let known: FxHashMap<FormId, &str> =
        (0u32..).zip(forms.iter()).filter_map(|(id, form)| Some((FormId(id), jargon(form)?))).collect();
    if known.is_empty() && !forms.iter().any(is_tied) {
        return;
    }
    for (at, token) in context.tokens().iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Word) {
        let text = context.text(at);
        if is_tied(text) && is_used(context, at) {
            let message = context
                .lang()
                .choose(format!("« {text} » est resté en anglais"), format!("“{text}” is still in English"));
            out.push(RULE.finding(context, token.span, message).confidence(0.6));
        }
        let Some(french) = known.get(&token.form).filter(|_| is_used(context, at)) else { continue };
        let message = context
            .lang()
            .choose(format!("« {text} » : le français dit « {french} »"), format!("“{text}”: French says “{french}”"));
        // A verb with a French ending is no loan at all.
        let severity = if text.ends_with("er") { Severity::Warning } else { RULE.severity };
        let finding = RULE.finding(context, token.span, message).severity(severity).confidence(0.6);
        out.push(finding.replace(*french, Applicability::Display));
    }
}

/// « fire-and-forget », « pinch-to-zoom »: English words tied by an English one.
fn is_tied(form: &str) -> bool {
    const LINKS: &[&str] = &["-to-", "-and-", "-of-", "-the-", "-with-"];
    const LOANS: &[&str] = &[
        "peer-to-peer",
        "business-to-business",
        "rock-and-roll",
        "drag-and-drop",
        "plug-and-play",
        "one-to-one",
        "back-to-back",
        "face-to-face",
    ];
    let lower = |c: char| c.is_ascii_lowercase() || c == '-';
    form.contains('-')
        && LINKS.iter().any(|link| form.contains(link))
        && form.chars().skip(1).all(lower)
        && !LOANS.contains(&form)
}

/// A small word among French ones, outside names and quotations.
fn is_used(context: &Context, at: usize) -> bool {
    let sentence = context.analysis.sentence_of(at).range();
    let inside = at > sentence.start && !matches!(context.text(at - 1), "/" | "-");
    let before = context.folded(at.wrapping_sub(1));
    let word_before = inside && (Lexicon::french().contains(before) || context.kind(at - 1) == Some(TokenKind::Elided));
    let first = at == sentence.start && is_tied(&context.text(at).to_lowercase());
    (first || word_before && !is_capitalized(context.text(at)))
        && !(at + 1 < sentence.end && is_capitalized(context.text(at + 1))
            || at > sentence.start + 1 && is_capitalized(context.text(at - 1)))
        && context.kind(at + 1) != Some(TokenKind::Clitic)
        && !is_cited(context, at)
}

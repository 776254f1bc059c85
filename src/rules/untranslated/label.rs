//! `untranslated/english-label`: « BREAKING : un séisme… », the tag of an agency or a site left in English.

use crate::analysis::{is_all_caps, is_capitalized};
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "untranslated/english-label",
    summary: Text {
        fr: "une étiquette de presse en anglais : BREAKING, UPDATE",
        en: "an English press tag: BREAKING, UPDATE",
    },
    why: Text {
        fr: "L’étiquette en tête d’article se traduit comme le reste : « DERNIÈRE MINUTE », « MISE À JOUR ».",
        en: "The tag that opens a story is translated like the rest: “DERNIÈRE MINUTE”, “MISE À JOUR”.",
    },
    severity: Severity::Error,
    mqm: "accuracy/untranslated",
    examples: &[
        example("BREAKING : la Bourse chute de 8 %.", "DERNIÈRE MINUTE : la Bourse chute de 8 %."),
        example("UPDATE : le bilan monte à douze morts.", "MISE À JOUR : le bilan monte à douze morts."),
        example("Breaking News : le maire démissionne.", "Dernière minute : le maire démissionne."),
    ],
    clean: &["Breaking Bad : le retour.", "Live : le groupe de rock se sépare.", "Il a dit : UPDATE est une commande."],
    check,
};

/// The tags, word by word, and what French writes.
const LABELS: &[(&[&str], &str)] = &[
    (&["breaking", "news"], "dernière minute"),
    (&["breaking"], "dernière minute"),
    (&["update"], "mise à jour"),
    (&["updated"], "mis à jour"),
    (&["watch"], "vidéo"),
    (&["watch", "live"], "en direct"),
    (&["exclusive"], "exclusif"),
    (&["explainer"], "décryptage"),
    (&["explained"], "décryptage"),
    (&["read", "more"], "lire aussi"),
    (&["see", "also"], "voir aussi"),
    (&["related"], "à lire aussi"),
    (&["fact", "check"], "vérification"),
    (&["developing", "story"], "en cours"),
    (&["editor's", "note"], "note de la rédaction"),
    (&["key", "takeaways"], "l’essentiel"),
    (&["disclaimer"], "avertissement"),
    (&["spoiler", "alert"], "attention, spoiler"),
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for sentence in &context.analysis.sentences {
        let start = sentence.range().start;
        let found = LABELS.iter().find(|(words, _)| {
            context.text(start + words.len()) == ":"
                && words.iter().enumerate().all(|(n, word)| context.folded(start + n) == *word)
        });
        let Some((words, french)) = found.filter(|_| is_capitalized(context.text(start))) else { continue };
        let span = context.analysis.span(start, start + words.len() - 1);
        let text = context.document.slice(span);
        let french = if is_all_caps(text) { french.to_uppercase() } else { crate::glossary::capitalized(french) };
        let message = context
            .lang()
            .choose(format!("« {text} » est anglais : « {french} »"), format!("“{text}” is English: “{french}”"));
        out.push(
            RULE.finding(context, span, message).confidence(0.9).replace(context.spelt(&french), Applicability::Review),
        );
    }
}

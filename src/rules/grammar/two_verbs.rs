//! `grammar/two-verbs`: « le ministre a doit présenter sa démission ».

use super::clause_before;
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Class, Lexicon, Mood};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/two-verbs",
    summary: Text { fr: "deux verbes conjugués de suite", en: "two finite verbs in a row" },
    why: Text {
        fr: "Un auxiliaire appelle un participe : deux verbes conjugués ne se suivent que si l’un appartient à une relative.",
        en: "An auxiliary takes a participle: two finite verbs only meet where one belongs to a relative clause.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example("Le ministre a doit présenter sa démission.", "Le ministre doit présenter sa démission."),
        example("Ils ont peuvent partir demain.", "Ils peuvent partir demain."),
    ],
    clean: &[
        "Le pouvoir qu’il a doit rester sous contrôle.",
        "Le droit que nous avons peut changer.",
        "Il a dû partir et il a pu revenir.",
        "Qui l’a veut le garder.",
        "Le peu d’argent dont elle est a été volé.",
        "Ce qu’il a va au musée.",
    ],
    check,
};

/// Verbs that a machine puts after an auxiliary as they are.
const MODALS: &[&str] = &[
    "doit",
    "doivent",
    "devrait",
    "devraient",
    "peut",
    "peuvent",
    "pourrait",
    "pourraient",
    "veut",
    "veulent",
    "va",
    "vont",
    "faut",
    "devra",
    "devront",
    "pourra",
    "pourront",
];

const AUXILIARIES: &[&str] = &[
    "a", "ont", "ai", "avons", "avez", "avait", "avaient", "est", "sont", "était", "étaient", "suis", "sommes", "êtes",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 2..context.tokens().len() {
        if !MODALS.contains(&context.folded(at)) || !AUXILIARIES.contains(&context.folded(at - 1)) {
            continue;
        }
        let followed = context.kind(at + 1) == Some(TokenKind::Word) && is_infinitive(context, at + 1);
        let relative = clause_before(context, at - 1).any(|before| {
            matches!(
                context.folded(before),
                "que" | "qu'" | "qui" | "dont" | "où" | "quoi" | "ce" | "y" | "lequel" | "comme"
            )
        });
        let elided = context.kind(at - 2) == Some(TokenKind::Elided) && matches!(context.folded(at - 2), "l'" | "qu'");
        if !followed || relative || elided || context.kind(at) != Some(TokenKind::Word) {
            continue;
        }
        let span = context.analysis.span(at - 1, at);
        let (text, french) = (context.document.slice(span), context.text(at));
        let message = context.lang().choose(
            format!("« {text} » : deux verbes conjugués de suite"),
            format!("“{text}”: two finite verbs in a row"),
        );
        out.push(RULE.finding(context, span, message).confidence(0.9).replace(french, Applicability::Review));
    }
}

fn is_infinitive(context: &Context, at: usize) -> bool {
    let readings = Lexicon::french().readings(context.folded(at)).filter(|reading| reading.class() == Class::Verb);
    readings.into_iter().any(|reading| reading.features().has_mood(Mood::Infinitive))
}

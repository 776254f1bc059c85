//! `grammar/let-finite`: « laissez le serveur démarre », « laissez-moi vous montre », « cela rend le jeu fonctionne mieux ».

use super::verbs::{begins_noun_phrase, inflect_infinitive, spelling};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::Class;
use crate::rules::words::{is_object_clitic, is_verb};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/let-finite",
    summary: Text { fr: "« laisser » suivi d’un verbe conjugué", en: "“laisser” followed by a finite verb" },
    why: Text {
        fr: "« Laisser », « faire », « aider » veulent un infinitif : « laissez le serveur démarrer », « laissez-moi vous montrer ».",
        en: "“Laisser”, “faire” take an infinitive: “laissez le serveur démarrer”, “laissez-moi vous montrer”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example("Laissez le serveur démarre tout seul.", "Laissez le serveur démarrer tout seul."),
        example("Laissez-moi vous explique la règle.", "Laissez-moi vous expliquer la règle."),
        example("Cela rend le système fonctionne mieux.", "Cela rend le système fonctionne mieux."),
    ],
    clean: &[
        "Laissez le serveur démarrer. Laissez la porte ouverte.",
        "Laissez le maire que vous connaissez décider.",
        "Laissez la pâte, elle gonfle. Ce qu’il laisse le soir disparaît.",
        "Laissez-moi vous montrer. Laissez-le, vous faites erreur.",
        "L’argent qu’elle rend le soir disparaît.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len() {
        let form = context.folded(at);
        if matches!(form, "laissez" | "laissons" | "laisse" | "laisser" | "rend" | "rendent") {
            out.extend(finite(context, at));
        }
    }
}

fn finite(context: &Context, at: usize) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(at).range();
    let verb = if context.kind(at + 1) == Some(TokenKind::Clitic) {
        let object = is_object_clitic(context.folded(at + 2)) || matches!(context.folded(at + 2), "vous" | "nous");
        if !object || !is_verb(context, at, &["laisser"]) {
            return None;
        }
        at + 3
    } else {
        let noun = spelling(context.folded(at + 2));
        if !begins_noun_phrase(context.folded(at + 1)) || !noun.others.contains(Class::Noun) || noun.is_only_verb() {
            return None;
        }
        at + 3
    };
    let own = spelling(context.folded(verb));
    // « Ce qu’il laisse le soir disparaît »
    let relative = (sentence.start..at).any(|at| {
        matches!(
            context.folded(at),
            "que"
                | "qu'"
                | "dont"
                | "où"
                | "qui"
                | "si"
                | "quand"
                | "lorsque"
                | "lequel"
                | "laquelle"
                | "lesquels"
                | "lesquelles"
                | "quoi"
        )
    });
    let word = verb < sentence.end
        && context.kind(verb) == Some(TokenKind::Word)
        && context.kind(verb + 1) != Some(TokenKind::Clitic);
    // « Laissez-moi, vous faites erreur »: with « vous », only another person shows the fault.
    let own_subject = matches!(context.folded(verb - 1), "vous" | "nous")
        && (context.folded(verb).ends_with("ez")
            || context.folded(verb).ends_with("ons")
            || context.folded(verb).ends_with("es"));
    if !own.is_only_finite() || relative || !word || own_subject {
        return None;
    }
    let span = context.analysis.span(at, verb);
    let text = context.document.slice(span);
    let message = context
        .lang()
        .choose(format!("« {text} » : ce verbe veut un infinitif"), format!("“{text}”: this verb takes an infinitive"));
    let finding = RULE.finding(context, span, message).confidence(0.85);
    Some(match inflect_infinitive(context.folded(verb)).filter(|_| !is_verb(context, at, &["rendre"])) {
        Some(french) => {
            let span = context.tokens()[verb].span;
            finding.fix(french.clone(), Applicability::Review, vec![Edit { span, text: french }])
        }
        None => finding,
    })
}

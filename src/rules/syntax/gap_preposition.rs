//! `syntax/gap-preposition`: « difficile d’entrer dans, mais », « entrer dans c’était », « que peu pensent à, et ».

use super::{before_in_sentence, is_verb};
use crate::analysis::TokenKind;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Class, Lexicon};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/gap-preposition",
    summary: Text {
        fr: "une préposition sans complément au milieu de la phrase",
        en: "a preposition with no object in the middle of a sentence",
    },
    why: Text {
        fr: "« Hard to get into », « which few think about » : en français, la préposition garde son complément (« difficile d’y entrer », « auquel peu de gens pensent »).",
        en: "“Hard to get into”, “which few think about”: a French preposition keeps its object (“difficile d’y entrer”, “auquel peu de gens pensent”).",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/word-order",
    examples: &[
        example("Il est difficile d’entrer dans, et cher.", "Il est difficile d’entrer dans, et cher."),
        example("Il est impossible d’entrer dans sans la clé.", "Il est impossible d’entrer dans sans la clé."),
        example(
            "Le boîtier est scellé, donc entrer dans c’était long.",
            "Le boîtier est scellé, donc entrer dans c’était long.",
        ),
        example(
            "C’est un problème que peu pensent à, et c’est triste.",
            "C’est un problème que peu pensent à, et c’est triste.",
        ),
    ],
    clean: &[
        "Il tient à, disons, dix euros, et passe par, entre autres, Lyon.",
        "Il est difficile d’entrer dans la ville sans la clé.",
        "Il est parti sans, mais revenu avec. Il vit dans et par la musique.",
        "Il pense que tenir à, ou croire en, la vie est sage.",
        "Il habite de chez lui à chez elle, sur de bons rails, de par la loi.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 2..context.tokens().len() {
        let form = context.folded(at);
        let deep = matches!(form, "dans" | "sur" | "vers" | "parmi" | "chez");
        if !deep && !matches!(form, "à" | "de") || context.text(at) != form {
            continue;
        }
        let cut = match context.folded(at + 1) {
            "c'" => deep && matches!(context.folded(at + 2), "est" | "était" | "sera" | "serait"),
            "sans" | "pendant" | "lorsque" | "quand" | "parce" | "puisque" => deep && after_infinitive(context, at),
            "," => comma(context, at, deep),
            _ => false,
        };
        let cited = before_in_sentence(context, at).any(|at| matches!(context.text(at), "«" | "“" | "\"" | "("));
        if cut && !cited && context.kind(at - 1) == Some(TokenKind::Word) {
            let span = context.analysis.span(at - 1, at);
            let text = context.document.slice(span);
            let message = context.lang().choose(
                format!("« {text} » : la préposition n’a pas de complément"),
                format!("“{text}”: the preposition has no object"),
            );
            out.push(RULE.finding(context, span, message).confidence(0.9));
        }
    }
}

/// « difficile d’entrer dans »: the object is the subject of the whole.
fn after_infinitive(context: &Context, at: usize) -> bool {
    super::is_infinitive_only(context.folded(at - 1))
}

/// A comma behind, then a new clause: an aside (« tient à, disons, ») ends with another comma.
fn comma(context: &Context, at: usize, deep: bool) -> bool {
    let goes_on = matches!(context.folded(at + 2), "et" | "mais" | "car" | "donc");
    let shut = (at + 3..at + 6).any(|at| context.text(at) == ",");
    if !goes_on || shut {
        return false;
    }
    if deep && after_infinitive(context, at) {
        let hard = before_in_sentence(context, at).any(|at| {
            matches!(
                context.folded(at),
                "difficile" | "facile" | "impossible" | "agréable" | "possible" | "dur" | "simple"
            )
        });
        return hard;
    }
    let relative = (at.saturating_sub(8)..at - 1).any(|at| matches!(context.folded(at), "que" | "qu'"));
    let finite = Lexicon::french().classes(context.folded(at - 1)).contains(Class::Verb)
        && context.tagged.token(at - 1).is_finite();
    relative && (finite || is_verb(context, at - 1, &["penser", "parler"]))
}

//! `grammar/accented-a`: « elle à été élue », « il à fini ».

use super::verbs::spelling;
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::Mood;
use crate::rules::words::is_clitic;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/accented-a",
    summary: Text { fr: "« à » au lieu du verbe « a »", en: "“à” instead of the verb “a”" },
    why: Text {
        fr: "« À » est une préposition ; entre un sujet et un participe se tient l’auxiliaire « a ».",
        en: "“À” is a preposition; between a subject and a participle stands the auxiliary “a”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/spelling",
    examples: &[
        example("Elle à été élue hier.", "Elle a été élue hier."),
        example("Il à fini son travail.", "Il a fini son travail."),
        example("Le parti qui à gagné se tait.", "Le parti qui a gagné se tait."),
    ],
    clean: &[
        "Elle a été élue. C’est à elle à faire ce choix.",
        "Celui qui, à bout, a fini. De l’hiver à l’été.",
        "Il y a de quoi, et qui à cela ? On passe de lui à connu.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if context.text(at) == "à" {
            out.extend(auxiliary(context, at));
        }
    }
}

fn auxiliary(context: &Context, at: usize) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(at).range();
    let mut subject = at - 1;
    while subject > sentence.start && is_clitic(context.folded(subject)) {
        subject -= 1;
    }
    let verb = at + 1;
    let form = spelling(context.folded(verb));
    let participle = (form.is_always(Mood::PastParticiple) || context.folded(verb) == "fait")
        && context.kind(verb) == Some(TokenKind::Word);
    let spoken = match context.folded(subject) {
        "il" | "on" | "qui" => true,
        // « C’est à elle à fini »: a pronoun that nothing governs.
        "elle" | "cela" | "ça" => subject == sentence.start || matches!(context.text(subject - 1), "," | ";" | ":"),
        _ => false,
    };
    let found = participle && spoken && subject >= sentence.start && verb < sentence.end;
    if !found {
        return None;
    }
    let (span, text) = (context.tokens()[at].span, context.document.slice(context.analysis.span(at, verb)));
    let message = context
        .lang()
        .choose(format!("« {text} » : l’auxiliaire est « a »"), format!("“{text}”: the auxiliary is “a”"));
    Some(RULE.finding(context, span, message).confidence(0.95).replace("a", Applicability::Review))
}

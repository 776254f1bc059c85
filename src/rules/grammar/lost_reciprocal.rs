//! `grammar/lost-reciprocal`: « pour encourager les uns les autres », for *encourage each other*.

use super::verbs::spelling;
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Lexicon, Mood};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/lost-reciprocal",
    summary: Text {
        fr: "« les uns les autres » sans verbe pronominal",
        en: "“les uns les autres” without a reflexive verb",
    },
    why: Text {
        fr: "« Each other » se dit par le verbe pronominal, que « les uns les autres » ne fait que renforcer : « s’encourager », « ils se voient ».",
        en: "“Each other” is a reflexive verb in French, which “les uns les autres” only stresses: “s’encourager”, “ils se voient”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("Ils vont aider les uns les autres.", "Ils vont s’aider les uns les autres."),
        example("Nous devons respecter l’un l’autre.", "Nous devons nous respecter l’un l’autre."),
        example("Les joueurs encouragent les uns les autres.", "Les joueurs encouragent les uns les autres."),
    ],
    clean: &[
        "Ils s’aident les uns les autres, aimez-vous les uns les autres.",
        "Nous devons nous respecter l’un l’autre.",
        "Ils parlent les uns des autres, les uns après les autres.",
        "Il faut écouter les uns et les autres, et les uns les autres se sont tus.",
        "Ils sont partis les uns les autres.",
        "Se connaître les uns les autres et se reconnaître.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len().saturating_sub(3) {
        let (article, other) = match context.folded(at + 1) {
            "uns" | "unes" => ("les", "autres"),
            "un" | "une" => ("l'", "autre"),
            _ => continue,
        };
        let words = [context.folded(at), context.folded(at + 2), context.folded(at + 3)];
        if words == [article, article, other] {
            out.extend(lost(context, at));
        }
    }
}

fn lost(context: &Context, at: usize) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(at).range();
    let verb = at - 1;
    let form = spelling(context.folded(verb));
    let infinitive = form.is_always(Mood::Infinitive);
    let finite = form.is_only_finite() && context.folded(verb).ends_with("ent");
    let reflexive = (sentence.start..verb).rev().take(12).take_while(|&at| context.text(at) != ";").any(|at| {
        matches!(context.folded(at), "se" | "s'" | "-vous" | "-nous")
            || matches!(context.folded(at), "nous" | "vous") && is_object(context, at, verb)
    });
    if verb < sentence.start || !(infinitive || finite) || reflexive {
        return None;
    }
    let span = context.analysis.span(verb, at + 3);
    let text = context.document.slice(span);
    let message = context
        .lang()
        .choose(format!("« {text} » : le verbe doit être pronominal"), format!("“{text}”: the verb must be reflexive"));
    let finding = RULE.finding(context, span, message);
    let pronoun = subject_pronoun(context, &sentence, verb).filter(|_| infinitive);
    let Some(pronoun) = pronoun else { return Some(finding) };
    let vowel = Lexicon::french().elides(context.folded(verb))?;
    let text = match (pronoun, vowel) {
        ("se", true) => context.spelt("s'"),
        _ => format!("{pronoun} "),
    };
    let start = context.tokens()[verb].span.range().start;
    let title = format!("{text}{}", context.text(verb));
    Some(finding.fix(title, Applicability::Review, vec![Edit { span: Span::new(start, start), text }]))
}

/// « nous » just before the verb: its object.
fn is_object(context: &Context, at: usize, verb: usize) -> bool {
    at + 1 == verb || at + 2 == verb && context.kind(at + 1) == Some(TokenKind::Elided)
}

/// The reflexive pronoun that the nearest subject pronoun before the verb calls for.
fn subject_pronoun(context: &Context, sentence: &std::ops::Range<usize>, verb: usize) -> Option<&'static str> {
    (sentence.start..verb).rev().find_map(|at| match context.folded(at) {
        "ils" | "elles" | "on" => Some("se"),
        "nous" => Some("nous"),
        "vous" => Some("vous"),
        _ => None,
    })
}

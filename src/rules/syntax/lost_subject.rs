//! `syntax/lost-subject`: « Ne sera pas la dernière », « Si tu viens, pourrait être utile ».

use crate::analysis::TokenKind;
use crate::document::BlockKind;
use crate::finding::{Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/lost-subject",
    summary: Text { fr: "un verbe conjugué sans sujet", en: "a finite verb without a subject" },
    why: Text {
        fr: "L’anglais familier laisse tomber « it » (« Won’t be the last », « If so, might be time to ») ; le verbe français garde son sujet : « ce ne sera pas », « il serait temps ».",
        en: "Casual English drops “it” (“Won’t be the last”, “If so, might be time to”); a French verb keeps its subject: “ce ne sera pas”, “il serait temps”.",
    },
    severity: Severity::Warning,
    mqm: "accuracy/omission",
    examples: &[
        example("Ne sera pas facile à dire.", "Ne sera pas facile à dire."),
        example("N’était probablement pas le bon choix.", "N’était probablement pas le bon choix."),
        example(
            "Si vous hésitez encore, pourrait être le moment de choisir.",
            "Si vous hésitez encore, pourrait être le moment de choisir.",
        ),
    ],
    clean: &[
        "Ne sera pas admis qui veut. N’est pas poète qui veut.",
        "Ne sont pas concernés les élèves de troisième.",
        "Ne fais pas cela. N’oublie pas le pain.",
        "Si grand soit le maire, pourrait-il se taire ?",
        "Si Paul, qui est malade, venait, Marie pourrait rester.",
        "Si vous le saviez, aurait dit ma mère, partez. Le maire, si vous hésitez, pourrait vous aider.",
        "Si le maire, malgré la crise, pourrait partir, la ville reste.",
        "Ne sera pas retenue toute demande tardive.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for sentence in &context.analysis.sentences {
        let range = sentence.range();
        if range.len() < 5 || !matches!(sentence.kind, BlockKind::Paragraph | BlockKind::Item) {
            continue;
        }
        match context.folded(range.start) {
            "ne" | "n'" => out.extend(opening(context, &range)),
            "si" | "s'" => out.extend(after_condition(context, &range)),
            _ => {}
        }
    }
}

/// « Ne sera probablement pas la dernière »: no imperative, and nothing behind that could be the subject.
fn opening(context: &Context, sentence: &Range<usize>) -> Option<Finding> {
    let verb = sentence.start + 1;
    let third = matches!(
        context.folded(verb),
        "sera" | "serait" | "était" | "peut" | "pourrait" | "fera" | "ferait" | "devrait" | "doit" | "vaut"
    );
    let negation =
        (verb + 1..sentence.end.min(verb + 4)).find(|&at| matches!(context.folded(at), "pas" | "plus" | "jamais"))?;
    let plain = (verb + 1..negation).all(|at| context.folded(at).ends_with("ment"));
    // « Ne sera pas admis celui qui »: the subject comes last.
    let late = (negation + 1..sentence.end).any(|at| {
        matches!(
            context.folded(at),
            "qui" | "celui" | "ceux" | "celle" | "celles" | "tout" | "toute" | "quiconque" | "que"
        )
    });
    let participle = context.tagged.token(negation + 1).is_participle();
    let said = context.text(sentence.end - 1) == "." || context.text(sentence.end - 1) == "!";
    (third && plain && !late && !participle && said).then(|| finding(context, sentence.start, negation))
}

/// « Si vous…, pourrait être »: « si » has no conditional, so that this one has no subject.
fn after_condition(context: &Context, sentence: &Range<usize>) -> Option<Finding> {
    let comma = sentence.clone().rev().find(|&at| context.text(at) == "," && modal(context, at + 1))?;
    let verb = comma + 1;
    // « Si tu veux, pourrait dire ton père, pars »
    if super::is_verb(context, verb + 1, &["dire", "penser", "répondre", "ajouter"]) {
        return None;
    }
    if !sentence.contains(&(verb + 2)) || context.folded(verb + 1).starts_with('-') {
        return None;
    }
    // The subject of an aside comes before the first comma, and no pronoun or verb follows it there.
    let first = sentence.clone().find(|&at| context.text(at) == ",")?;
    let complete = (sentence.start..first).any(|at| context.tagged.token(at).is_finite());
    let other = (sentence.start..comma).any(|at| context.tagged.token(at).is_finite() && modal(context, at));
    (complete && !other).then(|| finding(context, verb, verb))
}

fn modal(context: &Context, at: usize) -> bool {
    context.kind(at) == Some(TokenKind::Word)
        && matches!(context.folded(at), "pourrait" | "devrait" | "serait" | "aurait" | "vaudrait")
}

fn finding(context: &Context, from: usize, to: usize) -> Finding {
    let span = context.analysis.span(from, to);
    let text = context.document.slice(span);
    let message = context
        .lang()
        .choose(format!("« {text} » : le verbe n’a pas de sujet"), format!("“{text}”: the verb has no subject"));
    RULE.finding(context, span, message).confidence(0.85)
}

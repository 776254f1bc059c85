//! `grammar/subjectless-negation`: « Ne sera probablement pas la dernière. », « N’est pas un problème. »

use super::verbs::{begins_noun_phrase, finite_form, is_adverb};
use crate::document::BlockKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::VerbForm;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/subjectless-negation",
    summary: Text { fr: "« ne sera pas » sans sujet", en: "“ne sera pas” without a subject" },
    why: Text {
        fr: "L’anglais parlé laisse tomber « it » : « won’t be the last ». Le français dit « ce ne sera pas la dernière ».",
        en: "Spoken English drops “it”: “won’t be the last”. French says “ce ne sera pas la dernière”.",
    },
    severity: Severity::Error,
    mqm: "accuracy/omission",
    examples: &[
        example(
            "C’est fini. Ne sera probablement pas la dernière fois.",
            "C’est fini. Ce ne sera probablement pas la dernière fois.",
        ),
        example("N’est pas un problème pour nous.", "Ce n’est pas un problème pour nous."),
        example("N’était pas une bonne idée.", "Ce n’était pas une bonne idée."),
    ],
    clean: &[
        "Ne sera pas admis le candidat absent. Ne sont pas concernés les élèves.",
        "Ne serait-ce pas une erreur ? N’est-ce pas un problème ?",
        "N’est pas Mozart qui veut. N’est pas un artiste qui veut.",
        "Ne sois pas un idiot.",
        "Ce ne sera pas la dernière fois.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for sentence in &context.analysis.sentences {
        let tokens = sentence.range();
        if matches!(context.folded(tokens.start), "ne" | "n'") && tokens.len() > 4 {
            out.extend(subjectless(context, tokens.start, tokens.end));
        }
    }
}

fn subjectless(context: &Context, ne: usize, end: usize) -> Option<Finding> {
    let be = ne + 1;
    let form = context.folded(be);
    let known = matches!(form, "est" | "était" | "sera" | "serait" | "fut")
        && finite_form(form, "être").is_some_and(VerbForm::is_finite);
    let pas = (be + 1..end.min(be + 4)).find(|&at| matches!(context.folded(at), "pas" | "plus" | "jamais"))?;
    let adverbs = (be + 1..pas).all(|at| is_adverb(context, at));
    let attribute = pas + 1;
    // « N’est pas un artiste qui veut »: the subject comes last; a question has none of it.
    let inverted = (attribute..end).any(|at| matches!(context.folded(at), "qui" | "celui" | "celle" | "ceux"))
        || context.text(end - 1) == "?";
    let block = context.document.block_at(context.tokens()[ne].span.start);
    let prose = block.is_some_and(|block| block.kind == BlockKind::Paragraph);
    if !known || !adverbs || !begins_noun_phrase(context.folded(attribute)) || inverted || !prose {
        return None;
    }
    let span = context.analysis.span(ne, be);
    let text = context.document.slice(span);
    let message =
        context.lang().choose(format!("« {text} » : il manque le sujet"), format!("“{text}”: the subject is missing"));
    let lowered = crate::rules::words::lowered(context.text(ne));
    let french = crate::rules::cased_like(context.text(ne), &format!("ce {lowered}"));
    let finding = RULE.finding(context, span, message).confidence(0.9);
    let edit = crate::finding::Edit { span: context.tokens()[ne].span, text: french.clone() };
    Some(finding.fix(french, Applicability::Review, vec![edit]))
}

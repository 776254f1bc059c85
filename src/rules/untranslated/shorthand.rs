//! `untranslated/english-shorthand`: « hommes & femmes », « la France vs. l’Italie », « w/ », « FAQ’s ».

use crate::analysis::TokenKind;
use crate::document::BlockKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::Lexicon;
use crate::rules::quotation::is_cited;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "untranslated/english-shorthand",
    summary: Text { fr: "une abréviation de l’anglais courant : &, vs., w/", en: "English shorthand: &, vs., w/" },
    why: Text {
        fr: "L’anglais écrit ainsi « and », « versus » et « with » ; entre mots ordinaires, le français écrit « et », « contre », « avec ».",
        en: "So English writes “and”, “versus” and “with”; between ordinary words French has “et”, “contre”, “avec”.",
    },
    severity: Severity::Warning,
    mqm: "accuracy/untranslated",
    examples: &[
        example("Un marché ouvert aux hommes & femmes du pays.", "Un marché ouvert aux hommes et femmes du pays."),
        example("Le match oppose la France vs. l’Italie.", "Le match oppose la France contre l’Italie."),
        example("Un café w/ du lait, ou w/o sucre.", "Un café avec du lait, ou sans sucre."),
    ],
    clean: &[
        "Procter & Gamble et la R&D, un bar Café & Co.",
        "Le PSG vs OM de dimanche.",
        "Le W/m et le watt.",
        "Dans « hommes & femmes », le signe est une esperluette.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len().saturating_sub(1) {
        let found = match context.text(at) {
            "&" => ampersand(context, at),
            "/" if context.text(at - 1) == "w" => with(context, at),
            "vs." | "vs" => versus(context, at),
            _ => None,
        };
        let Some((span, french)) = found.filter(|_| !is_cited(context, at)) else { continue };
        let text = context.document.slice(span);
        let message = context
            .lang()
            .choose(format!("« {text} » est anglais : « {french} »"), format!("“{text}” is English: “{french}”"));
        out.push(RULE.finding(context, span, message).confidence(0.85).replace(french, Applicability::Review));
    }
}

/// Between two French words in small letters; firms and titles have capitals.
fn ampersand(context: &Context, at: usize) -> Option<(Span, &'static str)> {
    let ordinary = |at: usize| {
        context.kind(at) == Some(TokenKind::Word)
            && context.text(at).starts_with(char::is_lowercase)
            && context.text(at).chars().count() > 2
            && Lexicon::french().contains(context.folded(at))
    };
    let article = matches!(context.folded(at + 1), "le" | "la" | "les" | "l'" | "des" | "un" | "une");
    let spaced = !context.analysis.glued(at) && !context.analysis.glued(at + 1);
    (spaced && is_prose(context, at) && ordinary(at - 1) && (ordinary(at + 1) || article))
        .then(|| (context.tokens()[at].span, "et"))
}

fn with(context: &Context, at: usize) -> Option<(Span, &'static str)> {
    let spaced = |at: usize| at < context.tokens().len() && !context.analysis.glued(at);
    let before = at >= 2 && spaced(at - 1) && context.analysis.glued(at);
    if before && spaced(at + 1) && context.kind(at + 1).is_some_and(TokenKind::is_word) {
        return Some((context.analysis.span(at - 1, at), "avec"));
    }
    (before && context.text(at + 1) == "o" && spaced(at + 2)).then(|| (context.analysis.span(at - 1, at + 1), "sans"))
}

/// With its point: French, which has the Latin word too, writes « vs ».
fn versus(context: &Context, at: usize) -> Option<(Span, &'static str)> {
    let point = context.text(at + 1) == "." && context.analysis.glued(at + 1);
    let last = at + usize::from(point);
    let sentence = context.analysis.sentence_of(at).range();
    let pointed = point || context.text(at).ends_with('.');
    let court = context.text(at + 1 + usize::from(point)).starts_with(char::is_uppercase)
        && context.text(at - 1).starts_with(char::is_uppercase);
    (pointed && !court && last + 1 < sentence.end && is_prose(context, at))
        .then(|| (context.analysis.span(at, last), "contre"))
}

fn is_prose(context: &Context, at: usize) -> bool {
    context.document.block_at(context.tokens()[at].span.start).is_some_and(|block| block.kind == BlockKind::Paragraph)
}

//! What the entries of the glossaries find.

use super::{Context, capitalized};
use crate::analysis::{Sentence, is_capitalized};
use crate::family::Family;
use crate::finding::{Applicability, Finding};
use crate::glossary::{Entry, Hit};
use std::ops::Range;

pub(super) fn check(context: &Context, out: &mut Vec<Finding>) {
    let accept = |&(entry, _): &(usize, usize), sentence: &Sentence, tokens: &Range<usize>| {
        applies(context, &context.glossary.entries[entry], sentence, tokens)
    };
    for hit in context.glossary.entry_index.find(context.analysis, accept) {
        out.push(finding(context, &hit));
    }
}

/// True when the entry speaks of this region, and what it asks of the sentence and the text is there.
fn applies(context: &Context, entry: &Entry, sentence: &Sentence, hit: &Range<usize>) -> bool {
    let (analysis, forms) = (context.analysis, &context.analysis.forms);
    let around = sentence.range();
    let beside = [around.start..hit.start, hit.end..around.end];
    let in_sentence = |pattern: &crate::glossary::Pattern| {
        beside.iter().any(|part| pattern.occurs_in(&analysis.tokens[part.clone()], forms))
    };
    (entry.region.is_empty() || entry.region.contains(&context.settings.locale))
        && (entry.when.is_empty() || entry.when.iter().any(in_sentence))
        && !entry.unless.iter().any(|pattern| pattern.occurs_in(&analysis.tokens[around.clone()], forms))
        && (entry.when_document.is_empty()
            || entry.when_document.iter().any(|pattern| pattern.occurs_in(&analysis.tokens, forms)))
}

fn finding(context: &Context, hit: &Hit<(usize, usize)>) -> Finding {
    let entry = &context.glossary.entries[hit.target.0];
    let span = context.analysis.span(hit.tokens.start, hit.tokens.end - 1);
    let text = context.document.slice(span);
    let mut finding = Finding {
        rule: entry.rule.clone(),
        mqm: entry.family.mqm(),
        severity: entry.severity,
        confidence: if entry.applies == Applicability::Safe { 0.95 } else { 0.8 },
        span,
        message: message(context, entry, text),
        why: context.lang().choose(Some(entry.why.clone()), entry.why_en.clone()).unwrap_or_else(|| entry.why.clone()),
        fixes: Vec::new(),
    };
    for template in &entry.right {
        let matched = |n: usize| element(context, hit, n);
        if let Some(replacement) = template.fill(matched) {
            finding = finding.replace(dressed(context, text, replacement), entry.applies);
        }
    }
    finding
}

/// What element `n` of the pattern matched, as it stands in the text.
fn element<'a>(context: &Context<'a>, hit: &Hit<(usize, usize)>, n: usize) -> &'a str {
    match &hit.elements[n] {
        range if range.is_empty() => "",
        range => context.document.slice(context.analysis.span(range.start, range.end - 1)),
    }
}

/// The replacement with the capital and the apostrophes of its place.
fn dressed(context: &Context, text: &str, replacement: String) -> String {
    let replacement =
        if context.apostrophe() == '\'' { replacement.replace('’', "'") } else { replacement.replace('\'', "’") };
    if is_capitalized(text) && !is_capitalized(&replacement) { capitalized(&replacement) } else { replacement }
}

fn message(context: &Context, entry: &Entry, text: &str) -> String {
    let lang = context.lang();
    let Some(english) = entry.source.first() else {
        return lang.choose(format!("« {text} » : à remplacer"), format!("“{text}” should be replaced"));
    };
    match entry.family {
        Family::Idioms => lang.choose(
            format!("« {text} » rend mot à mot l’anglais « {english} »"),
            format!("“{text}” renders the English idiom “{english}” word for word"),
        ),
        Family::FalseFriends => lang.choose(
            format!("« {text} » n’a pas en français le sens de « {english} »"),
            format!("“{text}” does not mean “{english}” in French"),
        ),
        Family::Anglicisms => lang.choose(
            format!("« {text} » : le français a son mot pour « {english} »"),
            format!("“{text}”: French has a word of its own for “{english}”"),
        ),
        _ => lang.choose(
            format!("« {text} » calque l’anglais « {english} »"),
            format!("“{text}” copies the English “{english}”"),
        ),
    }
}

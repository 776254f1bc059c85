//! What the entries of the glossaries find.

use super::Context;
use crate::analysis::{Sentence, TokenKind};
use crate::bilingual::Evidence;
use crate::family::Family;
use crate::finding::{Applicability, Edit, Finding, RuleName, Severity};
use crate::glossary::{Condition, Entry, Hit, Place, Replacement, render};
use crate::lexicon::Lexicon;
use crate::rules::words::is_determiner;
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::ops::Range;

pub(super) fn check(context: &Context, out: &mut Vec<Finding>) {
    let documents: RefCell<FxHashMap<RuleName, bool>> = RefCell::default();
    let accept = |entry: &Entry, sentence: &Sentence, tokens: &Range<usize>| {
        let is_at_home = || {
            if is_certain(entry.family, evidence(context, entry, tokens.start).0) {
                return true;
            }
            *documents
                .borrow_mut()
                .entry(RuleName::clone(&entry.rule))
                .or_insert_with(|| suits_document(context, entry))
        };
        applies(context, entry, sentence, tokens) && is_at_home()
    };
    for hit in context.glossary.find_entries(context.tagged, accept) {
        out.push(finding(context, &hit));
    }
}

/// What the English original has to say about an entry that matches at token `at`, and in which of its expressions.
fn evidence<'e>(context: &Context, entry: &'e Entry, at: usize) -> (Evidence, Option<&'e str>) {
    let sentence = context.analysis.sentence_index(at);
    let unknown = (Evidence::Unknown, None);
    context.parallel.map_or(unknown, |parallel| parallel.evidence(sentence, &entry.details().source))
}

/// Whether this evidence lets an entry speak. What is wrong in any French does not depend on it; a tracing does; and an entry
/// of the family `bilingual` has nothing else.
fn is_allowed(family: Family, severity: Severity, evidence: Evidence) -> bool {
    match family {
        Family::Bilingual => evidence > Evidence::Part,
        Family::Idioms | Family::FalseFriends | Family::Calques => {
            evidence != Evidence::Absent || severity == Severity::Error
        }
        _ => true,
    }
}

/// True when the English leaves no doubt, whatever else stands in the text: the whole expression is there.
fn is_certain(family: Family, evidence: Evidence) -> bool {
    family != Family::Bilingual && evidence == Evidence::Expression
}

/// True when the entry speaks of this region, and what it asks of the sentence is there.
fn applies(context: &Context, entry: &Entry, sentence: &Sentence, hit: &Range<usize>) -> bool {
    let (family, evidence) = (entry.family, evidence(context, entry, hit.start).0);
    let (entry, words, around) = (entry.details(), context.tagged, sentence.range());
    let beside = [around.start..hit.start, hit.end..around.end];
    let in_sentence = |condition: &Condition| beside.iter().any(|part| condition.occurs_in(words, part.clone()));
    (entry.region.is_empty() || entry.region.contains(&context.settings.locale))
        && (family != Family::Anglicisms || !(is_quoted_alone(context, hit) || is_quoted_in_english(context, hit)))
        && is_allowed(family, entry.severity, evidence)
        && (entry.when.is_empty() || is_certain(family, evidence) || entry.when.iter().any(in_sentence))
        && !entry.unless.iter().any(|condition| match condition {
            // The words at fault may be of the subject themselves.
            Condition::Subject(_) => in_sentence(condition),
            Condition::Pattern(pattern) => pattern.occurs_in(words, around.clone()),
        })
}

/// True for an English word that the author cites, between quotation marks or brackets of its own: « CEO » (…).
fn is_quoted_alone(context: &Context, hit: &Range<usize>) -> bool {
    let before = hit.start.checked_sub(1).map_or("", |at| context.text(at));
    let after = if hit.end < context.tokens().len() { context.text(hit.end) } else { "" };
    matches!((before, after), ("«", "»") | ("“", "”") | ("\"", "\"") | ("(", ")"))
}

/// True for a word of an English phrase that the author cites: « wrong password or no key found », (Free Software Guidelines).
fn is_quoted_in_english(context: &Context, hit: &Range<usize>) -> bool {
    const REACH: usize = 9;
    let sentence = context.analysis.sentence_of(hit.start).range();
    let opens = |at: &usize| matches!(context.text(*at), "«" | "“" | "\"" | "(");
    let closes = |at: &usize| matches!(context.text(*at), "»" | "”" | "\"" | ")");
    let opening =
        (sentence.start.max(hit.start.saturating_sub(REACH))..hit.start).rev().find(|at| opens(at) || closes(at));
    let closing = (hit.end..sentence.end.min(hit.end + REACH)).find(|at| opens(at) || closes(at));
    let (Some(from), Some(to)) = (opening.filter(opens), closing.filter(closes)) else { return false };
    let mut foreign = false;
    (from + 1..to).filter(|at| !hit.contains(at) && context.kind(*at) == Some(TokenKind::Word)).all(|at| {
        let form = context.folded(at);
        foreign |= !Lexicon::french().contains(form) && form.is_ascii();
        !is_little_word(form)
    }) && foreign
}

/// « de », « le »: what shows a phrase to be French.
fn is_little_word(form: &str) -> bool {
    is_determiner(form)
        || matches!(form, "de" | "du" | "des" | "et" | "ou" | "à" | "au" | "aux" | "en" | "pour" | "qui" | "que")
}

/// True when one of the patterns that must stand somewhere in the text does. Asked once per entry and document.
fn suits_document(context: &Context, entry: &Entry) -> bool {
    let (entry, whole) = (entry.details(), 0..context.tokens().len());
    entry.when_document.is_empty() || entry.when_document.iter().any(|p| p.occurs_in(context.tagged, whole.clone()))
}

fn finding(context: &Context, hit: &Hit) -> Finding {
    let entry = &context.glossary.entries[hit.item];
    let place = Place {
        words: context.tagged,
        prose: &context.document.prose,
        tokens: hit.tokens.clone(),
        elements: &hit.elements,
        pattern: hit.pattern,
        apostrophe: context.apostrophe,
    };
    let details = entry.details();
    let matched = context.analysis.span(hit.tokens.start, hit.tokens.end - 1);
    let replacements: Vec<Replacement> = details.right.iter().filter_map(|template| render(template, &place)).collect();
    // What agrees with a changed noun changes with it, and belongs to the finding.
    let span = replacements.iter().fold(matched, |span, replacement| span.cover(replacement.span));
    let own_words = context.document.slice(matched);
    let (evidence, said) = evidence(context, entry, hit.tokens.start);
    let mut finding = Finding {
        rule: entry.rule.clone(),
        mqm: entry.family.mqm(),
        severity: details.severity,
        confidence: confidence(details.applies, evidence),
        span,
        message: message(context, entry, said, own_words),
        why: context.lang().choose(None, details.why_en.clone()).unwrap_or_else(|| details.why.clone()),
        source: None,
        fixes: Vec::new(),
    };
    for Replacement { span, text } in replacements {
        // What reaches beyond the match was worked out, not written by the author of the entry.
        let applies = if matched.contains(span) { details.applies } else { details.applies.min(Applicability::Review) };
        finding = finding.fix(text.clone(), applies, vec![Edit { span, text }]);
    }
    finding
}

fn confidence(applies: Applicability, evidence: Evidence) -> f32 {
    match (evidence, applies) {
        (Evidence::Expression, _) => 0.99,
        (Evidence::Word, _) | (_, Applicability::Safe) => 0.95,
        _ => 0.8,
    }
}

fn message(context: &Context, entry: &Entry, said: Option<&str>, text: &str) -> String {
    let lang = context.lang();
    let Some(english) = said.or(entry.details().source.first().map(String::as_str)) else {
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
            format!("« {text} » : le français a son mot pour l’anglais « {english} »"),
            format!("“{text}”: French has a word of its own for the English “{english}”"),
        ),
        Family::Leaks => lang.choose(
            format!("« {text} » : la machine parle d’elle-même, comme « {english} »"),
            format!("“{text}”: the machine speaks of itself, as in “{english}”"),
        ),
        Family::Grammar | Family::Syntax => lang.choose(
            format!("« {text} » : construction impossible, venue de « {english} »"),
            format!("“{text}”: no French construction, from “{english}”"),
        ),
        Family::Bilingual => lang.choose(
            format!("« {text} » ne dit pas ce que dit ici l’anglais « {english} »"),
            format!("“{text}” does not say what the English “{english}” says here"),
        ),
        _ => lang.choose(
            format!("« {text} » calque l’anglais « {english} »"),
            format!("“{text}” copies the English “{english}”"),
        ),
    }
}

//! `repetition/sentence`: a sentence that comes twice.

use crate::analysis::Sentence;
use crate::document::BlockKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "repetition/sentence",
    summary: Text { fr: "une phrase qui revient telle quelle", en: "a sentence that comes twice" },
    why: Text {
        fr: "La même phrase se lit déjà plus haut, mot pour mot : un segment a été traduit deux fois ou collé deux fois.",
        en: "The same sentence stands above, word for word: a segment was translated or pasted twice.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/duplication",
    examples: &[
        example(
            "Le tribunal a rendu sa décision lundi. Le tribunal a rendu sa décision lundi. Il y aura appel.",
            "Le tribunal a rendu sa décision lundi. Il y aura appel.",
        ),
        example(
            "Le maire a parlé devant une salle comble. Il a promis une école. Le maire a parlé devant une salle comble. Il a promis une école.",
            "Le maire a parlé devant une salle comble. Il a promis une école.",
        ),
    ],
    clean: &["Il a dit oui. Il a dit oui. Puis il est parti.", "Le tribunal a jugé lundi. Le tribunal a rejugé lundi."],
    check,
};

/// Fewer words right after each other are emphasis.
const SHORTEST_AT_ONCE: usize = 5;

/// Fewer words far apart are a turn of phrase.
const SHORTEST_APART: usize = 9;

fn check(context: &Context, out: &mut Vec<Finding>) {
    let mut seen: FxHashMap<u64, usize> = FxHashMap::default();
    let sentences = &context.analysis.sentences;
    let mut index = 0;
    while index < sentences.len() {
        let sentence = &sentences[index];
        if !is_compared(context, sentence) {
            index += 1;
            continue;
        }
        let first = *seen.entry(fingerprint(context, sentence)).or_insert(index);
        // Several sentences that come again together are one passage.
        let again = (0..sentences.len() - index)
            .take_while(|&n| first + n < index && same(context, &sentences[first + n], &sentences[index + n]))
            .count();
        let at_once = first + again == index;
        if again > 0 && (at_once || is_long(context, sentence.range())) {
            let copy = (sentence.range().start, sentences[index + again - 1].range().end);
            out.push(finding(context, sentences[first + again - 1].range().end, copy, at_once));
        }
        index += again.max(1);
    }
}

/// Headings and cells recur by nature, and few words are a turn of phrase.
fn is_compared(context: &Context, sentence: &Sentence) -> bool {
    matches!(sentence.kind, BlockKind::Paragraph | BlockKind::Item)
        && words(context, sentence.range()) >= SHORTEST_AT_ONCE
}

/// True for so many words that they are no turn of phrase.
pub(super) fn is_long(context: &Context, tokens: Range<usize>) -> bool {
    words(context, tokens) >= SHORTEST_APART
}

fn words(context: &Context, tokens: Range<usize>) -> usize {
    tokens.filter(|&at| context.tokens()[at].kind.is_word()).count()
}

fn fingerprint(context: &Context, sentence: &Sentence) -> u64 {
    let mut hasher = FxHasher::default();
    for token in context.analysis.sentence_tokens(sentence) {
        token.form.hash(&mut hasher);
    }
    hasher.finish()
}

fn same(context: &Context, first: &Sentence, second: &Sentence) -> bool {
    let forms = |sentence| context.analysis.sentence_tokens(sentence).iter().map(|token| token.form);
    forms(first).eq(forms(second))
}

/// `before` is where the first copy ends, `copy` where the second begins and ends.
fn finding(context: &Context, before: usize, copy: (usize, usize), at_once: bool) -> Finding {
    let analysis = context.analysis;
    let span = analysis.span(copy.0, copy.1 - 1);
    let message = context
        .lang()
        .choose("Cette phrase se lit déjà plus haut".to_owned(), "This sentence stands above already".to_owned());
    let before = analysis.tokens[before - 1].span.range().end;
    let same_block = context.document.block_at(before as u32).map(|b| b.span)
        == context.document.block_at(span.start + 1).map(|b| b.span);
    // Far apart it may be a refrain or a list of references.
    let severity = if at_once || same_block { RULE.severity } else { Severity::Info };
    let finding = RULE.finding(context, span, message).severity(severity);
    if !(at_once && same_block) {
        return finding;
    }
    let title = context.lang().choose("supprimer la seconde", "delete the second");
    finding.fix(
        title,
        Applicability::Review,
        vec![Edit { span: Span::new(before, span.range().end), text: String::new() }],
    )
}

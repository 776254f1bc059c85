//! `repetition/sentence`: a sentence that comes twice.

use crate::analysis::Sentence;
use crate::document::BlockKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};

pub(crate) const RULE: Rule = Rule {
    name: "repetition/sentence",
    summary: Text { fr: "une phrase qui revient telle quelle", en: "a sentence that comes twice" },
    why: Text {
        fr: "La même phrase se lit déjà plus haut, mot pour mot : un segment a été traduit deux fois ou collé deux fois.",
        en: "The same sentence stands above, word for word: a segment was translated or pasted twice.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/duplication",
    examples: &[example(
        "Le tribunal a rendu sa décision lundi. Le tribunal a rendu sa décision lundi. Il y aura appel.",
        "Le tribunal a rendu sa décision lundi. Il y aura appel.",
    )],
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
    for (index, sentence) in
        sentences.iter().enumerate().filter(|(_, s)| matches!(s.kind, BlockKind::Paragraph | BlockKind::Item))
    {
        let words = sentence.range().filter(|&at| context.tokens()[at].kind.is_word()).count();
        if words < SHORTEST_AT_ONCE {
            continue;
        }
        if let Some(&first) = seen.get(&fingerprint(context, sentence)) {
            let at_once = first + 1 == index;
            if (at_once || words >= SHORTEST_APART) && same(context, &sentences[first], sentence) {
                out.push(finding(context, &sentences[first], sentence, at_once));
            }
        } else {
            seen.insert(fingerprint(context, sentence), index);
        }
    }
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

fn finding(context: &Context, first: &Sentence, second: &Sentence, at_once: bool) -> Finding {
    let analysis = context.analysis;
    let span = analysis.span(second.range().start, second.range().end - 1);
    let message = context
        .lang()
        .choose("Cette phrase se lit déjà plus haut".to_owned(), "This sentence stands above already".to_owned());
    // Far apart it may be a refrain or a list of references.
    let severity = if at_once { RULE.severity } else { Severity::Info };
    let finding = RULE.finding(context, span, message).severity(severity);
    let before = analysis.tokens[first.range().end - 1].span.range().end;
    let same_block = context.document.block_at(before as u32).map(|b| b.span)
        == context.document.block_at(span.start + 1).map(|b| b.span);
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

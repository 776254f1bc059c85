//! From a token to the patterns that may match there. What a token costs does not depend on how many patterns there are.

use super::pattern::Pattern;
use crate::analysis::{Analysis, Sentence};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Patterns, each with what it stands for.
#[derive(Debug)]
pub struct Index<T> {
    triggers: Vec<Trigger<T>>,
    by_word: FxHashMap<Box<str>, Vec<u32>>,
}

#[derive(Debug)]
struct Trigger<T> {
    pattern: Pattern,
    target: T,
    /// How many tokens may stand before the anchor.
    before: Range<usize>,
}

/// A place where a pattern matches.
#[derive(Debug)]
pub struct Hit<'i, T> {
    /// What the pattern stands for.
    pub target: &'i T,
    /// The tokens, as indices into the analysis.
    pub tokens: Range<usize>,
    /// The tokens that each element of the pattern took.
    pub elements: Vec<Range<usize>>,
}

impl<T> Index<T> {
    /// Indexes each pattern under its rarest word.
    pub fn new(patterns: impl Iterator<Item = (Pattern, T)>) -> Self {
        let mut index = Self { triggers: Vec::new(), by_word: FxHashMap::default() };
        for (pattern, target) in patterns {
            // A pattern without a word of its own waits for the morphology.
            let Some((word, before)) = pattern.anchor() else { continue };
            index.by_word.entry(word.into()).or_default().push(index.triggers.len() as u32);
            index.triggers.push(Trigger { pattern, target, before });
        }
        index
    }

    /// True when `word`, folded, anchors a pattern.
    pub fn is_anchor(&self, word: &str) -> bool {
        self.by_word.contains_key(word)
    }

    /// Every place where a pattern matches and `accept` agrees; of two where one holds the other, the longer.
    pub fn find(&self, analysis: &Analysis, accept: impl Fn(&T, &Sentence, &Range<usize>) -> bool) -> Vec<Hit<'_, T>> {
        let by_form: Vec<&[u32]> =
            analysis.forms.iter().map(|form| self.by_word.get(form).map_or(&[][..], Vec::as_slice)).collect();
        let mut hits = Vec::new();
        for sentence in &analysis.sentences {
            let within = sentence.range();
            for at in within.clone() {
                for &trigger in by_form[analysis.tokens[at].form.0 as usize] {
                    let found = self.match_around(&self.triggers[trigger as usize], analysis, &within, at);
                    hits.extend(found.filter(|hit| accept(hit.target, sentence, &hit.tokens)));
                }
            }
        }
        keep_longest(hits)
    }

    /// The matches that put the anchor of `trigger` at token `at`.
    fn match_around<'i>(
        &'i self,
        trigger: &'i Trigger<T>,
        analysis: &Analysis,
        within: &Range<usize>,
        at: usize,
    ) -> impl Iterator<Item = Hit<'i, T>> {
        let starts = trigger
            .before
            .clone()
            .filter_map(move |before| at.checked_sub(before))
            .filter(|start| *start >= within.start);
        let found = starts.filter_map(|start| {
            let mut elements = trigger.pattern.match_start(&analysis.tokens[start..within.end], &analysis.forms)?;
            for element in &mut elements {
                *element = element.start + start..element.end + start;
            }
            let tokens = start..elements.last()?.end;
            tokens.contains(&at).then_some(Hit { target: &trigger.target, tokens, elements })
        });
        found.collect::<Vec<_>>().into_iter().take(1)
    }
}

fn keep_longest<T>(mut hits: Vec<Hit<'_, T>>) -> Vec<Hit<'_, T>> {
    hits.sort_by_key(|hit| (hit.tokens.start, std::cmp::Reverse(hit.tokens.end)));
    let mut reached = 0;
    hits.retain(|hit| {
        let longer = hit.tokens.end > reached;
        reached = reached.max(hit.tokens.end);
        longer
    });
    hits
}

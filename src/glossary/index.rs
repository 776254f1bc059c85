//! From a token to the patterns that may match there. What a token costs does not depend on how many patterns there are.

use super::pattern::{Anchor, Atom, Pattern};
use super::words::{Words, readings};
use crate::analysis::Sentence;
use crate::lexicon::Class;
use crate::text::fold::fold;
use rustc_hash::FxHashMap;
use std::ops::Range;
use std::sync::Arc;

/// Patterns, each with what it stands for.
#[derive(Debug)]
pub struct Index<T> {
    triggers: Vec<Trigger<T>>,
    by_word: FxHashMap<Box<str>, Vec<u32>>,
    by_lemma: FxHashMap<Box<str>, Vec<u32>>,
}

#[derive(Debug)]
struct Trigger<T> {
    pattern: Arc<Pattern>,
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
    /// Indexes each pattern under its rarest word or lemmas.
    pub fn new(patterns: impl Iterator<Item = (Arc<Pattern>, T)>) -> Self {
        let mut index = Self { triggers: Vec::new(), by_word: FxHashMap::default(), by_lemma: FxHashMap::default() };
        for (pattern, target) in patterns {
            // A pattern of classes alone says nothing; loading refuses it.
            let Some(Anchor { atom, before }) = pattern.anchor() else { continue };
            let trigger = index.triggers.len() as u32;
            match atom {
                Atom::Word(word) => index.by_word.entry(word.clone()).or_default().push(trigger),
                Atom::Lemma(lemmas, _) => {
                    for lemma in lemmas {
                        index.by_lemma.entry(lemma.clone()).or_default().push(trigger);
                    }
                }
                Atom::Class(_) => {}
            }
            index.triggers.push(Trigger { pattern, target, before });
        }
        index
    }

    /// True when `word`, folded, anchors a pattern.
    pub fn is_anchor(&self, word: &str) -> bool {
        self.by_word.contains_key(word)
    }

    /// Every place where a pattern matches and `accept` agrees; of two where one holds the other, the longer.
    pub fn find(&self, words: &Words, accept: impl Fn(&T, &Sentence, &Range<usize>) -> bool) -> Vec<Hit<'_, T>> {
        let analysis = words.analysis();
        let by_form: Vec<Vec<u32>> = analysis.forms.iter().map(|form| self.triggers_of(form)).collect();
        let mut hits = Vec::new();
        for sentence in &analysis.sentences {
            let within = sentence.range();
            for at in within.clone() {
                for &trigger in &by_form[analysis.tokens[at].form.0 as usize] {
                    let found = self.match_around(&self.triggers[trigger as usize], words, &within, at);
                    hits.extend(found.into_iter().filter(|hit| accept(hit.target, sentence, &hit.tokens)));
                }
            }
        }
        keep_longest(hits)
    }

    /// The patterns that a folded form anchors, by itself or by one of its lemmas. Asked once per distinct form.
    fn triggers_of(&self, form: &str) -> Vec<u32> {
        let mut triggers: Vec<u32> = self.by_word.get(form).cloned().unwrap_or_default();
        if self.by_lemma.is_empty() {
            return triggers;
        }
        let mut lemma = String::new();
        let (mut known, mut noun) = (false, false);
        for reading in readings(form) {
            (known, noun) = (true, noun || reading.class() == Class::Noun);
            lemma.clear();
            reading.lemma.push_to(&mut lemma);
            triggers.extend(self.by_lemma.get(fold(&lemma).as_str()).into_iter().flatten());
        }
        // A noun is its own headword where the lexicon files it under another (*actrice*).
        if !known || noun {
            let singular = form.strip_suffix('s').unwrap_or(form);
            triggers.extend([form, singular].iter().filter_map(|form| self.by_lemma.get(*form)).flatten());
        }
        triggers.sort_unstable();
        triggers.dedup();
        triggers
    }

    /// The match that puts the anchor of `trigger` at token `at`.
    fn match_around<'i>(
        &'i self,
        trigger: &'i Trigger<T>,
        words: &Words,
        within: &Range<usize>,
        at: usize,
    ) -> Option<Hit<'i, T>> {
        let starts = trigger.before.clone().filter_map(|before| at.checked_sub(before));
        starts.filter(|start| *start >= within.start).find_map(|start| {
            let elements = trigger.pattern.match_at(words, start, within)?;
            let tokens = start..elements.last()?.end;
            tokens.contains(&at).then_some(Hit { target: &trigger.target, tokens, elements })
        })
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

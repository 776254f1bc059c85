//! From a token to the patterns that may match there. What a token costs does not depend on how many patterns there are.

use super::built_in::{Lookup, Trigger};
use super::pattern::{Anchor, Atom, Pattern};
use super::patterns::Patterns;
use super::words::{Words, readings};
use crate::analysis::Sentence;
use crate::lexicon::Class;
use crate::text::fold::fold;
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;
use std::ops::Range;

/// The patterns of all entries, or of all names, by the word or lemma that anchors them.
///
/// Those that are built in were looked up when the program was made; a newsroom's own join them.
#[derive(Debug)]
pub struct Index {
    built_in: &'static Lookup,
    /// Where the built-in items stand now, if a newsroom has replaced some.
    places: Option<Vec<Option<u32>>>,
    words: FxHashMap<Box<str>, Vec<Trigger>>,
    lemmas: FxHashMap<Box<str>, Vec<Trigger>>,
    /// The items that are not built in.
    own: FxHashSet<usize>,
}

/// A place where a pattern matches.
#[derive(Debug)]
pub struct Hit<'g> {
    /// The entry or the name, as an index into those of the glossary.
    pub item: usize,
    /// Which of its patterns.
    pub n: usize,
    /// The pattern itself.
    pub pattern: &'g Pattern,
    /// The tokens, as indices into the analysis.
    pub tokens: Range<usize>,
    /// The tokens that each element of the pattern took.
    pub elements: Vec<Range<usize>>,
}

impl Index {
    /// An index of the built-in items, which stand at `places` now (where they were laid down, if `None`), and of others.
    pub(super) fn new<'p>(
        built_in: &'static Lookup,
        places: Option<Vec<Option<u32>>>,
        others: impl Iterator<Item = (usize, &'p Patterns)>,
    ) -> Self {
        let (words, lemmas, own) = (FxHashMap::default(), FxHashMap::default(), FxHashSet::default());
        let mut index = Self { built_in, places, words, lemmas, own };
        for (item, patterns) in others {
            index.own.insert(item);
            for (n, pattern) in patterns.iter().enumerate() {
                index.add(item, n, pattern);
            }
        }
        index
    }

    fn add(&mut self, item: usize, n: usize, pattern: &Pattern) {
        // A pattern of classes alone says nothing; loading refuses it.
        let Some(Anchor { atom, element, before }) = pattern.anchor() else { return };
        let trigger = Trigger {
            item: item as u32,
            pattern: n as u16,
            element: element as u8,
            before: (before.start as u8, before.end as u8),
        };
        match atom {
            Atom::Word(word) => self.words.entry(word.clone()).or_default().push(trigger),
            Atom::Lemma(lemmas, _) => {
                for lemma in lemmas {
                    self.lemmas.entry(lemma.clone()).or_default().push(trigger);
                }
            }
            Atom::Class(_) => {}
        }
    }

    /// True when `word`, folded, anchors a pattern.
    pub fn is_anchor(&self, word: &str) -> bool {
        self.words.contains_key(word) || self.laid_down(self.built_in.words, word).next().is_some()
    }

    /// Every place where a pattern matches and `accept` agrees (item, pattern, sentence, tokens); of two where one holds the
    /// other, the longer.
    pub fn find<'g>(
        &self,
        words: &Words,
        patterns: impl Fn(usize) -> &'g Patterns,
        accept: impl Fn(usize, usize, &Sentence, &Range<usize>) -> bool,
    ) -> Vec<Hit<'g>> {
        let analysis = words.analysis();
        // Most patterns need other words than their anchor, which the document lacks: asked once, not at every token.
        let may_occur = |trigger: &Trigger| {
            patterns(trigger.item as usize).get(usize::from(trigger.pattern)).may_occur_among(&analysis.forms)
        };
        let by_form: Vec<Vec<Trigger>> =
            analysis.forms.iter().map(|form| self.triggers_of(form).into_iter().filter(may_occur).collect()).collect();
        let mut hits = Vec::new();
        for sentence in &analysis.sentences {
            let within = sentence.range();
            for at in within.clone() {
                for trigger in &by_form[analysis.tokens[at].form.0 as usize] {
                    let (item, n) = (trigger.item as usize, usize::from(trigger.pattern));
                    let pattern = patterns(item).get(n);
                    let Some((tokens, elements)) = match_around(pattern, trigger, words, &within, at) else { continue };
                    if accept(item, n, sentence, &tokens) {
                        hits.push(Hit { item, n, pattern, tokens, elements });
                    }
                }
            }
        }
        self.keep_longest(hits)
    }

    /// The patterns that a folded form anchors, by itself or by one of its lemmas. Asked once per distinct form.
    fn triggers_of(&self, form: &str) -> Vec<Trigger> {
        let mut triggers: Vec<Trigger> = self.words.get(form).cloned().unwrap_or_default();
        triggers.extend(self.laid_down(self.built_in.words, form));
        let mut lemma = String::new();
        let (mut known, mut noun) = (false, false);
        for reading in readings(form) {
            (known, noun) = (true, noun || reading.class() == Class::Noun);
            lemma.clear();
            reading.lemma.push_to(&mut lemma);
            self.push_triggers_of_lemma(&fold(&lemma), &mut triggers);
        }
        self.push_triggers_of_lemma(form, &mut triggers);
        // A noun is its own headword where the lexicon files it under another (*actrice*).
        if let Some(singular) = form.strip_suffix('s').filter(|_| !known || noun) {
            self.push_triggers_of_lemma(singular, &mut triggers);
        }
        triggers.sort_unstable();
        triggers.dedup();
        triggers
    }

    fn push_triggers_of_lemma(&self, lemma: &str, triggers: &mut Vec<Trigger>) {
        triggers.extend(self.lemmas.get(lemma).into_iter().flatten());
        triggers.extend(self.laid_down(self.built_in.lemmas, lemma));
    }

    /// Of two hits where one holds the other the longer; of two on the same words a newsroom's own, or the earlier.
    fn keep_longest<'g>(&self, mut hits: Vec<Hit<'g>>) -> Vec<Hit<'g>> {
        let order = |hit: &Hit| (hit.tokens.start, Reverse(hit.tokens.end), !self.own.contains(&hit.item), hit.item);
        hits.sort_by_key(order);
        let mut reached = 0;
        hits.retain(|hit| {
            let longer = hit.tokens.end > reached;
            reached = reached.max(hit.tokens.end);
            longer
        });
        hits
    }

    /// The built-in triggers of an anchor, at the places where their items stand now.
    fn laid_down(
        &self,
        table: &'static [(&'static str, &'static [Trigger])],
        anchor: &str,
    ) -> impl Iterator<Item = Trigger> {
        let found = table.binary_search_by(|(known, _)| (*known).cmp(anchor)).ok();
        let triggers = found.map_or(&[][..], |at| table[at].1);
        triggers.iter().filter_map(|trigger| {
            let item = match &self.places {
                None => Some(trigger.item),
                Some(places) => places.get(trigger.item as usize).copied().flatten(),
            };
            item.map(|item| Trigger { item, ..*trigger })
        })
    }
}

/// The match that puts the anchor of the pattern at token `at`: its tokens, and those of each element.
fn match_around(
    pattern: &Pattern,
    trigger: &Trigger,
    words: &Words,
    within: &Range<usize>,
    at: usize,
) -> Option<(Range<usize>, Vec<Range<usize>>)> {
    if !pattern.may_match_around(words, usize::from(trigger.element), within, at) {
        return None;
    }
    let before = usize::from(trigger.before.0)..usize::from(trigger.before.1);
    let starts = before.filter_map(|before| at.checked_sub(before));
    starts.filter(|start| *start >= within.start).find_map(|start| {
        let elements = pattern.match_at(words, start, within)?;
        let tokens = start..elements.last()?.end;
        tokens.contains(&at).then_some((tokens, elements))
    })
}

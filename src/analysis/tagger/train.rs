//! Learning the weight table.
//!
//! Weights are whole numbers, changed by one at each error of the search and averaged over all steps at the end, so that
//! the outcome depends on nothing but the texts and their order.

use super::decode::{Scores, Search, Table};
use super::features::{self, Row, START, Word};
use super::{LABELS, PUNCT, Pos, ROW_BITS, Tagger, initial_marks};
use crate::analysis::{Analysis, Sentence};

/// Passes over the training text.
const EPOCHS: usize = 10;

/// How many times to learn from nothing.
const COURSES: usize = 8;

/// One weight in so many may be too large for its byte.
const CLIPPED: usize = 100_000;

/// A sentence ready to learn from.
struct Lesson {
    words: Vec<Word>,
    /// The rows of each token that depend on no label.
    rows: Vec<Vec<Row>>,
    fixed: Vec<bool>,
    gold: Vec<u8>,
}

/// What is learnt from.
#[derive(Default)]
pub struct Lessons(Vec<Lesson>);

impl Lessons {
    /// Adds a sentence with the right part of speech of each token, and whether it is a past participle.
    pub fn add(
        &mut self,
        tagger: &mut Tagger,
        analysis: &Analysis,
        prose: &str,
        sentence: &Sentence,
        gold: &[(Pos, bool)],
    ) {
        let tokens = analysis.sentence_tokens(sentence);
        tagger.read(analysis, prose, tokens, |_, _, _| {});
        let mut rows = vec![Vec::new(); tokens.len()];
        for ((at, token), initial) in tokens.iter().enumerate().zip(initial_marks(prose, tokens)) {
            features::of_form(tagger.words[at].form, analysis.forms.text(token.form), |row| rows[at].push(row));
            features::of_token(&tagger.words, at, initial, |row| rows[at].push(row));
        }
        let gold = gold.iter().zip(&tagger.fixed);
        // A label that no table holds may not be learnt: a mark taken for a word, or a word for a mark.
        let gold = gold.map(|((pos, participle), fixed)| match pos.label(*participle) {
            _ if *fixed => PUNCT,
            PUNCT => Pos::Sym as u8,
            label => label,
        });
        let gold = gold.collect();
        self.0.push(Lesson { words: tagger.words.clone(), rows, fixed: tagger.fixed.clone(), gold });
    }

    /// The weight table, ready to be written: the mean of several courses, each over another order of the sentences.
    pub fn learn(&self) -> Vec<u8> {
        let mut totals = vec![0.0; LABELS << ROW_BITS];
        let mut order: Vec<usize> = (0..self.0.len()).collect();
        let mut seed = 42;
        for _ in 0..COURSES {
            let mut model = Model::new();
            for _ in 0..EPOCHS {
                shuffle(&mut order, &mut seed);
                order.iter().for_each(|&index| model.study(&self.0[index]));
            }
            totals.iter_mut().zip(model.averages()).for_each(|(total, average)| *total += average);
        }
        quantized(&totals)
    }
}

/// The weights scaled so that all but the very largest fit into a signed byte.
fn quantized(weights: &[f64]) -> Vec<u8> {
    let mut sizes: Vec<f64> = weights.iter().map(|weight| weight.abs()).filter(|&size| size > 0.0).collect();
    sizes.sort_by(f64::total_cmp);
    let largest = sizes.get(sizes.len().saturating_sub(1 + sizes.len() / CLIPPED)).copied().unwrap_or(1.0);
    let scaled = weights.iter().map(|weight| (weight / largest * 127.0).round().clamp(-127.0, 127.0));
    scaled.map(|weight| weight as i8 as u8).collect()
}

/// Fisher and Yates, with a linear congruential generator.
fn shuffle(order: &mut [usize], seed: &mut u64) {
    for last in (1..order.len()).rev() {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        order.swap(last, (*seed >> 33) as usize % (last + 1));
    }
}

/// Weights in training, with the sum over all steps that each has had until it last changed.
struct Model {
    weights: Vec<[i32; LABELS]>,
    sums: Vec<[i64; LABELS]>,
    changed: Vec<[u32; LABELS]>,
    step: u32,
    search: Search,
    found: Vec<u8>,
    bases: Vec<Scores>,
}

impl Model {
    fn new() -> Self {
        let rows = 1 << ROW_BITS;
        Self {
            weights: vec![[0; LABELS]; rows],
            sums: vec![[0; LABELS]; rows],
            changed: vec![[0; LABELS]; rows],
            step: 0,
            search: Search::default(),
            found: Vec::new(),
            bases: Vec::new(),
        }
    }

    /// Tags a sentence and learns from the first point where the right labels are lost.
    fn study(&mut self, lesson: &Lesson) {
        self.step += 1;
        let table = Table(&self.weights);
        self.bases.clear();
        self.bases.extend(lesson.rows.iter().map(|rows| {
            let mut base = [0; LABELS];
            rows.iter().for_each(|&row| table.add(row, &mut base));
            base
        }));
        let mut found = std::mem::take(&mut self.found);
        self.search.run(table, &lesson.words, &self.bases, &lesson.fixed, Some(&lesson.gold), &mut found);
        if found[..] != lesson.gold[..found.len()] {
            for at in 0..found.len() {
                self.correct(lesson, &found, at);
            }
        }
        self.found = found;
    }

    fn correct(&mut self, lesson: &Lesson, found: &[u8], at: usize) {
        let history = |labels: &[u8]| {
            let label = |back: usize| at.checked_sub(back).map_or(START, |index| labels[index]);
            (labels[at], label(1), label(2))
        };
        let (right, wrong) = (history(&lesson.gold), history(found));
        if lesson.fixed[at] || right == wrong {
            return;
        }
        if right.0 != wrong.0 {
            for &row in &lesson.rows[at] {
                self.change(row, right.0, 1);
                self.change(row, wrong.0, -1);
            }
        }
        for ((label, last, before), by) in [(right, 1), (wrong, -1)] {
            features::of_history(&lesson.words, at, last, before, |row| self.change(row, label, by));
        }
    }

    fn change(&mut self, row: Row, label: u8, by: i32) {
        let (row, label) = (usize::from(row), usize::from(label));
        let weight = &mut self.weights[row][label];
        let lasted = self.step - self.changed[row][label];
        self.sums[row][label] += i64::from(lasted) * i64::from(*weight);
        self.changed[row][label] = self.step;
        *weight += by;
    }

    /// Each weight's mean over all steps.
    fn averages(&self) -> impl Iterator<Item = f64> {
        let cells = self.weights.as_flattened().iter().zip(self.sums.as_flattened()).zip(self.changed.as_flattened());
        cells.map(|((&weight, &sum), &changed)| {
            (sum + i64::from(self.step - changed) * i64::from(weight)) as f64 / f64::from(self.step)
        })
    }
}

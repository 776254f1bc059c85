//! The search for the best labels of a sentence: a beam over label histories.

use super::features::{self, Row, START, Word};
use super::{LABELS, PUNCT, Pos};

/// How many histories are kept.
const BEAM: usize = 2;

/// The score of what cannot be: below any sum of weights.
const NEVER: i32 = i32::MIN / 4;

/// One score per label.
pub(super) type Scores = [i32; LABELS];

/// A weight as it is stored: a signed byte when shipped, a whole number in training.
pub(super) trait Weight: Copy {
    fn value(self) -> i32;
}

impl Weight for u8 {
    fn value(self) -> i32 {
        i32::from(self as i8)
    }
}

impl Weight for i32 {
    fn value(self) -> i32 {
        self
    }
}

/// The weights of every row.
#[derive(Clone, Copy)]
pub(super) struct Table<'w, W>(pub &'w [[W; LABELS]]);

impl<W: Weight> Table<'_, W> {
    pub fn add(self, row: Row, scores: &mut Scores) {
        for (score, weight) in scores.iter_mut().zip(self.0[usize::from(row)]) {
            *score += weight.value();
        }
    }
}

/// One history: its last two labels and its score so far.
#[derive(Clone, Copy, Debug, Default)]
struct State {
    score: i32,
    last: u8,
    before: u8,
    /// The state it grew from, in the layer before.
    from: u8,
}

/// The layers of one search; kept from sentence to sentence so that nothing is allocated anew.
#[derive(Debug, Default)]
pub(super) struct Search {
    layers: Vec<([State; BEAM], usize)>,
}

impl Search {
    /// Labels `words`, whose scores regardless of history are in `bases`; [`PUNCT`] is known beforehand from `fixed`.
    ///
    /// With `gold`, stops as soon as no history is the right one; the labels are then those of the best history so far.
    pub fn run<W: Weight>(
        &mut self,
        table: Table<W>,
        words: &[Word],
        bases: &[Scores],
        fixed: &[bool],
        gold: Option<&[u8]>,
        labels: &mut Vec<u8>,
    ) {
        let start = State { last: START, before: START, ..State::default() };
        self.layers.clear();
        self.layers.push(([start; BEAM], 1));
        let mut right = 0;
        for at in 0..words.len() {
            let (states, count) = self.layers[at];
            let next = if fixed[at] {
                punctuate(&states[..count])
            } else {
                grow(table, words, at, &bases[at], &states[..count])
            };
            self.layers.push(next);
            if let Some(gold) = gold {
                let kept = &next.0[..next.1];
                match kept.iter().position(|s| s.last == gold[at] && usize::from(s.from) == right) {
                    Some(found) => right = found,
                    None => break,
                }
            }
        }
        self.trace(labels);
    }

    /// The labels of the best history.
    fn trace(&self, labels: &mut Vec<u8>) {
        labels.clear();
        let mut state = 0;
        for (states, _) in self.layers[1..].iter().rev() {
            labels.push(states[state].last);
            state = usize::from(states[state].from);
        }
        labels.reverse();
    }
}

/// Every history followed by a punctuation mark.
fn punctuate(states: &[State]) -> ([State; BEAM], usize) {
    let mut next = [State::default(); BEAM];
    for (from, (state, new)) in states.iter().zip(&mut next).enumerate() {
        *new = State { score: state.score, last: PUNCT, before: state.last, from: from as u8 };
    }
    (next, states.len())
}

/// The best continuations of the histories, best first; of two that end alike only the better is kept.
fn grow<W: Weight>(
    table: Table<W>,
    words: &[Word],
    at: usize,
    base: &Scores,
    states: &[State],
) -> ([State; BEAM], usize) {
    let mut best = [State::default(); BEAM];
    let mut count = 0;
    for (from, state) in states.iter().enumerate() {
        let mut scores = *base;
        features::of_history(words, at, state.last, state.before, |row| table.add(row, &mut scores));
        forbid(words, at, state, &mut scores);
        for (label, score) in (0..).zip(scores) {
            let new = State { score: state.score + score, last: label, before: state.last, from: from as u8 };
            count = insert(&mut best, count, new);
        }
    }
    (best, count)
}

/// Rules out what grammar does, and what too little text has taught.
fn forbid(words: &[Word], at: usize, state: &State, scores: &mut Scores) {
    let mut never = |label: Pos| scores[label as usize] = NEVER;
    if state.last == Pos::Det as u8 {
        // *les sommes*: however rare the noun, no auxiliary follows a determiner.
        never(Pos::Aux);
    }
    let follows_verb = [Pos::Verb, Pos::Aux].iter().any(|&verb| state.before == verb as u8);
    if state.last == Pos::Pron as u8 && !follows_verb && words[at - 1].is_subject_only() {
        // *je le livre*: between a subject and its verb stand only clitics and adverbs.
        [Pos::Det, Pos::Noun, Pos::Adj, Pos::Adp].into_iter().for_each(never);
    }
}

/// Puts `new` where it belongs among the `count` best and says how many there are now.
fn insert(best: &mut [State; BEAM], count: usize, new: State) -> usize {
    if count == BEAM && new.score <= best[BEAM - 1].score {
        return count;
    }
    let twin = best[..count].iter().position(|s| (s.last, s.before) == (new.last, new.before));
    let mut hole = match twin {
        Some(at) if best[at].score >= new.score => return count,
        Some(at) => at,
        None => count.min(BEAM - 1),
    };
    let count = if twin.is_some() { count } else { (count + 1).min(BEAM) };
    while hole > 0 && best[hole - 1].score < new.score {
        best[hole] = best[hole - 1];
        hole -= 1;
    }
    best[hole] = new;
    count
}

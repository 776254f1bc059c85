//! The answers of the last look-ups. A text uses few words, and a hundred rules ask for each of them: going through the
//! map of all forms every time would cost more than all the rest.
//!
//! It changes no answer, only how soon it comes; each thread has its own.

use rustc_hash::FxHasher;
use std::cell::RefCell;
use std::hash::Hasher;

/// How many forms are remembered: more than a long article has. A power of two.
const SLOTS: usize = 1 << 15;
/// A longer form is looked up every time; hardly any is.
const LONGEST: usize = 23;
/// Stands for a form that the lexicon lacks.
const UNKNOWN: u32 = u32::MAX;

/// A form and its answer, without a pointer to follow. An empty slot has the length 0, which no form has.
#[derive(Clone, Copy)]
struct Slot {
    bytes: [u8; LONGEST],
    length: u8,
    answer: u32,
}

thread_local! {
    static RECENT: RefCell<Slots> = const { RefCell::new(Slots { lexicon: 0, slots: Vec::new() }) };
}

struct Slots {
    /// Whose answers they are.
    lexicon: usize,
    slots: Vec<Slot>,
}

/// The answer of `look_up` for `form`, remembered or fresh. `lexicon` tells one lexicon from another.
pub(super) fn answer(lexicon: usize, form: &str, look_up: impl FnOnce() -> Option<usize>) -> Option<usize> {
    let key = form.as_bytes();
    if key.is_empty() || key.len() > LONGEST {
        return look_up();
    }
    RECENT.with_borrow_mut(|all| {
        if all.lexicon != lexicon {
            all.lexicon = lexicon;
            all.slots.clear();
            all.slots.resize(SLOTS, Slot { bytes: [0; LONGEST], length: 0, answer: UNKNOWN });
        }
        let slot = &mut all.slots[slot_of(key)];
        if usize::from(slot.length) != key.len() || &slot.bytes[..key.len()] != key {
            slot.bytes[..key.len()].copy_from_slice(key);
            slot.length = key.len() as u8;
            slot.answer = look_up().and_then(|at| u32::try_from(at).ok()).unwrap_or(UNKNOWN);
        }
        (slot.answer != UNKNOWN).then_some(slot.answer as usize)
    })
}

fn slot_of(key: &[u8]) -> usize {
    let mut hasher = FxHasher::default();
    hasher.write(key);
    hasher.finish() as usize % SLOTS
}

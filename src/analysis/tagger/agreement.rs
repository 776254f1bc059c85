//! Gender, number and person of tagged words.
//!
//! Each word begins with all that the lexicon allows its part of speech. Then a noun, its determiner and the adjectives
//! around it narrow each other to what they share, a verb and its subject pronoun likewise, and a participle or
//! attribute takes after the subject of « être » or stays masculine singular after « avoir ». Words that contradict each
//! other leave each other alone: that may be the very fault a rule looks for.

use super::signals::{Signals, WordInfo};
use super::{PARTICIPLE, Pos, Tagging};
use crate::lexicon::{Features, Gender, Mood, Number};

/// How far back an auxiliary or a subject is looked for, in tokens.
const REACH: usize = 6;

/// Appends the taggings that the labels of a sentence lead to.
pub(super) fn settle(labels: &[u8], infos: &[WordInfo], out: &mut Vec<Tagging>) {
    let first = out.len();
    out.extend(labels.iter().zip(infos).enumerate().map(|(at, (&label, info))| {
        let pos = Pos::from_label(label);
        let participle = is_participle(label, pos, info) && !follows_subject(labels, infos, at);
        Tagging { pos, features: info.features(pos, participle) }
    }));
    let words = &mut out[first..];
    let mut attached = 0;
    for at in 0..words.len() {
        match words[at].pos {
            Pos::Noun => attached = agree_around(words, at),
            Pos::Adj | Pos::Verb if at >= attached && is_open(words[at]) => take_after_subject(words, infos, at),
            Pos::Verb | Pos::Aux if words[at].is_finite() => agree_with_pronoun(words, infos, at),
            _ => {}
        }
    }
}

/// An auxiliary has no label of its own for participles; only « été » and « eu » are, which are nothing else.
fn is_participle(label: u8, pos: Pos, info: &WordInfo) -> bool {
    label == PARTICIPLE && info.participle != Features::NONE
        || pos == Pos::Aux && info.finite == Features::NONE && info.participle != Features::NONE
        || pos == Pos::Verb && info.finite == Features::NONE && info.nonfinite == Features::NONE
}

/// *je finis*, *il me dit*: true for a form that is also finite, behind a pronoun that wants its verb.
fn follows_subject(labels: &[u8], infos: &[WordInfo], at: usize) -> bool {
    let is_clitic = |at: &usize| labels[*at] == Pos::Pron as u8 && infos[*at].signals.contains(Signals::OBJECT);
    let Some(before) = (0..at).rev().find(|at| !is_clitic(at)) else { return false };
    let is_verb = |at: usize| Pos::from_label(labels[at]).is_verbal();
    infos[at].finite != Features::NONE
        && infos[before].signals.is_subject_only()
        && !before.checked_sub(1).is_some_and(is_verb)
}

/// True for an adjective or participle whose gender or number is not settled.
fn is_open(word: Tagging) -> bool {
    (word.pos == Pos::Adj || word.is_participle()) && (word.gender().is_none() || word.number().is_none())
}

/// Makes the noun at `noun`, its determiner and its adjectives agree; returns the end of the phrase.
fn agree_around(words: &mut [Tagging], noun: usize) -> usize {
    let start = phrase_start(words, noun);
    let end = phrase_end(words, noun);
    let mut common = words[noun].features.gender_and_number();
    let before = (start..noun).rev();
    for at in before.chain(noun + 1..end) {
        let other = words[at].features.gender_and_number();
        if is_member(words[at]) && common.agrees_with(other) {
            common = common.narrowed_by(other);
        }
    }
    for (at, word) in words.iter_mut().enumerate().take(end).skip(start) {
        if (at == noun || is_member(*word)) && common.agrees_with(word.features.gender_and_number()) {
            // Every noun has a gender and a number, unknown to the lexicon or not; so has what goes with it.
            word.features = word.features.narrowed_by(common);
        }
    }
    end
}

/// True for what agrees with a noun.
fn is_member(word: Tagging) -> bool {
    matches!(word.pos, Pos::Det | Pos::Adp | Pos::Adj) || word.is_participle()
}

/// Where the phrase of the noun at `noun` begins: its determiner or contracted preposition, or its first adjective.
pub(in crate::analysis) fn phrase_start(words: &[Tagging], noun: usize) -> usize {
    let mut start = noun;
    while start > 0 {
        let word = words[start - 1];
        match word.pos {
            Pos::Adj | Pos::Num => start -= 1,
            Pos::Adv if start >= 2 && start < noun && matches!(words[start - 2].pos, Pos::Det | Pos::Adj) => start -= 1,
            Pos::Det => {
                start -= 1;
                // *tous les*, *toutes ces*
                if start > 0 && words[start - 1].pos == Pos::Det {
                    start -= 1;
                }
                break;
            }
            Pos::Adp if word.features != Features::NONE => {
                start -= 1;
                break;
            }
            _ => break,
        }
    }
    start
}

/// Where the adjectives and participles that follow the noun at `noun` end.
pub(in crate::analysis) fn phrase_end(words: &[Tagging], noun: usize) -> usize {
    let describes = |at: usize| {
        words.get(at).is_some_and(|word| {
            (word.pos == Pos::Adj || word.is_participle())
                && word.features.agrees_with(words[noun].features.gender_and_number())
        })
    };
    let mut end = noun + 1;
    loop {
        let skips = usize::from(words.get(end).is_some_and(|word| matches!(word.pos, Pos::Adv | Pos::Cconj)));
        // After « et » only a second adjective: *les lois et règlements anciens* has two nouns.
        if describes(end + skips) && (skips == 0 || words[end].pos == Pos::Adv || end > noun + 1) {
            end += skips + 1;
        } else {
            return end;
        }
    }
}

/// *tu finis*, *dit-il*: the pronoun beside a finite verb settles its person and number.
fn agree_with_pronoun(words: &mut [Tagging], infos: &[WordInfo], verb: usize) {
    let subject = |at: usize| words[at].pos == Pos::Pron && infos[at].signals.contains(Signals::SUBJECT);
    let before = (verb.saturating_sub(REACH)..verb).rev();
    let mut before = before.skip_while(|&at| !subject(at) && (words[at].pos == Pos::Pron || words[at].pos == Pos::Adv));
    let after = (verb + 1 < words.len() && subject(verb + 1)).then_some(verb + 1);
    let Some(pronoun) = before.next().filter(|&at| subject(at)).or(after) else { return };
    let features = words[pronoun].features;
    if words[verb].features.agrees_with(features) {
        words[verb].features = words[verb].features.narrowed_by(features.without_gender());
    }
}

/// An attribute or participle takes gender and number after the subject of « être »; after « avoir » it does not vary,
/// unless its object came before it.
fn take_after_subject(words: &mut [Tagging], infos: &[WordInfo], at: usize) {
    let mut verb = at;
    while verb > 0 && at - verb < REACH && is_between(words[verb - 1]) {
        verb -= 1;
    }
    let Some(verb) = verb.checked_sub(1).filter(|&verb| words[verb].is_finite()) else { return };
    let number = words[verb].number();
    let signals = infos[verb].signals;
    let perfect = words[at].is_participle() && !words[verb + 1..at].iter().any(|word| word.is_participle());
    if perfect && signals.contains(Signals::AUXILIARY) && !signals.contains(Signals::BE) {
        if let Some(object) = object_before(words, infos, verb)
            && words[at].features.agrees_with(object)
        {
            words[at].features = words[at].features.narrowed_by(object);
        }
        return;
    }
    let mut wanted = number.map_or(Features::NONE, Features::from);
    if let Some(subject) = subject_of(words, verb)
        && wanted.agrees_with(words[subject].features.gender_and_number())
    {
        wanted = wanted | words[subject].features.gender_and_number();
        if let Some(number) = number {
            wanted = wanted.narrowed_by(number);
        }
    }
    if words[at].features.agrees_with(wanted) {
        words[at].features = words[at].features.narrowed_by(wanted);
    }
}

/// What a participle after the « avoir » at `verb` agrees with: *les* in *il les a pris*, nothing known in *que nous
/// avons pris*, and masculine singular without an object before.
fn object_before(words: &[Tagging], infos: &[WordInfo], verb: usize) -> Option<Features> {
    let clitic = verb.checked_sub(1).filter(|&at| {
        let signals = infos[at].signals;
        words[at].pos == Pos::Pron && signals.contains(Signals::OBJECT) && !signals.contains(Signals::SUBJECT)
    });
    // *le*, *la*, *les* have no person in the lexicon; *lui*, *se*, *en* are no direct objects for certain.
    let object = clitic.map(|at| words[at]).filter(|word| word.person().is_none() && word.number().is_some());
    if let Some(object) = object {
        return Some(object.features.gender_and_number());
    }
    let relative = |at: usize| words[at].pos == Pos::Pron && infos[at].signals.contains(Signals::RELATIVE);
    let far = verb.saturating_sub(REACH)..verb.saturating_sub(1);
    (!far.into_iter().any(relative)).then(|| Gender::Masculine | Number::Singular)
}

/// What may stand between an auxiliary and its participle or attribute.
fn is_between(word: Tagging) -> bool {
    matches!(word.pos, Pos::Adv | Pos::Pron) || word.is_participle() || word.features.has_mood(Mood::Infinitive)
}

/// The noun or pronoun just before the clitics of the verb at `verb`, or the pronoun tied to it.
fn subject_of(words: &[Tagging], verb: usize) -> Option<usize> {
    let before = (verb.saturating_sub(REACH)..verb).rev();
    let mut before = before.skip_while(|&at| matches!(words[at].pos, Pos::Adv | Pos::Adj));
    before.next().filter(|&at| matches!(words[at].pos, Pos::Noun | Pos::Pron))
}

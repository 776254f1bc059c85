//! Finite verb groups and their subjects.

use super::nouns::{NounPhrase, noun_phrases};
use crate::analysis::tagger::{Pos, Tagged, Tagging};
use crate::analysis::{Analysis, TokenKind};
use crate::lexicon::{Features, Gender, Number, Person};
use std::ops::Range;

/// A finite verb with what clings to it: clitics, negation, and in compound tenses and the passive its participles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerbGroup {
    /// From the first clitic to the last participle, what stands between included.
    pub tokens: Range<usize>,
    /// The conjugated verb, auxiliary or not.
    pub finite: usize,
    /// The verb that carries the meaning: the last participle, or the finite verb itself.
    pub main: usize,
    /// *ne* or *n'*, or a second part such as *pas*.
    pub negated: bool,
    /// Person, number and verb forms of the finite verb, as settled with its subject.
    pub features: Features,
    /// The subject, where it is certain.
    pub subject: Option<Subject>,
}

/// The subject of a verb.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// All its tokens, without complements.
    pub tokens: Range<usize>,
    /// Its noun, name or pronoun.
    pub head: usize,
    /// Gender, number and person, as far as they are settled.
    pub features: Features,
    /// True when it follows its verb: *dit-il*.
    pub inverted: bool,
}

/// Pronouns that come between a subject and its verb.
const CLITICS: &[&str] = &[
    "me", "m'", "te", "t'", "se", "s'", "le", "la", "l'", "les", "lui", "leur", "y", "en", "nous", "vous", "ne", "n'",
];

/// Pronouns that are subjects wherever they stand before a verb.
const SUBJECTS: &[&str] =
    &["je", "j'", "tu", "il", "elle", "on", "ils", "elles", "ce", "c'", "cela", "ça", "ceci", "nous", "vous", "qui"];

/// What answers *ne*.
const SECOND_NEGATIONS: &[&str] = &["pas", "plus", "jamais", "rien", "point", "guère", "aucunement", "nullement"];

/// True for what answers *ne*: *pas*, *plus*, *jamais*…
pub fn is_second_negation(form: &str) -> bool {
    SECOND_NEGATIONS.contains(&form)
}

/// The finite verb groups of sentence `index`, in order.
pub fn verb_groups(tagged: &Tagged, index: usize) -> Vec<VerbGroup> {
    let analysis = tagged.analysis();
    let first = analysis.sentences[index].range().start;
    let view = View { tagged, analysis, words: tagged.sentence(index), first };
    let phrases = noun_phrases(tagged, index);
    let finite = (0..view.words.len()).filter(|&at| view.words[at].is_finite());
    finite.map(|at| view.group(at, &phrases)).collect()
}

/// A sentence; indices are relative to its first token, unlike those that are returned.
struct View<'t> {
    tagged: &'t Tagged<'t>,
    analysis: &'t Analysis,
    words: &'t [Tagging],
    first: usize,
}

impl View<'_> {
    fn folded(&self, at: usize) -> &str {
        self.tagged.folded(self.first + at)
    }

    fn is_clitic(&self, at: usize) -> bool {
        matches!(self.words[at].pos, Pos::Pron | Pos::Adv) && CLITICS.contains(&self.folded(at))
    }

    fn is_tied(&self, at: usize) -> bool {
        at < self.words.len() && self.analysis.tokens[self.first + at].kind == TokenKind::Clitic
    }

    fn group(&self, finite: usize, phrases: &[NounPhrase]) -> VerbGroup {
        let mut start = finite;
        while start > 0 && self.is_clitic(start - 1) {
            start -= 1;
        }
        let subject = self.subject(start, finite, phrases);
        // *nous allons*: the clitic that turns out to be the subject is outside the group.
        if let Some(subject) = subject.as_ref().filter(|subject| !subject.inverted) {
            start = start.max(subject.tokens.end - self.first);
        }
        let (main, end) = self.end(finite);
        let negates = |at: usize| {
            let word = self.folded(at);
            matches!(word, "ne" | "n'") || self.words[at].pos == Pos::Adv && is_second_negation(word) && word != "plus"
        };
        VerbGroup {
            tokens: self.first + start..self.first + end,
            finite: self.first + finite,
            main: self.first + main,
            negated: (start..end).any(negates),
            features: self.words[finite].features,
            subject,
        }
    }

    /// The main verb, and where the group ends: after the participles of an auxiliary, a tied pronoun or *pas*.
    fn end(&self, finite: usize) -> (usize, usize) {
        let mut main = finite;
        let mut end = finite + 1;
        while self.is_tied(end) || end < self.words.len() && is_second_negation(self.folded(end)) {
            end += 1;
        }
        let mut at = end;
        while self.words[finite].pos == Pos::Aux && at < self.words.len() {
            let word = self.words[at];
            if word.is_participle() {
                (main, end) = (at, at + 1);
                if word.pos == Pos::Verb {
                    break;
                }
            } else if word.pos != Pos::Adv {
                break;
            }
            at += 1;
        }
        (main, end)
    }

    fn subject(&self, start: usize, finite: usize, phrases: &[NounPhrase]) -> Option<Subject> {
        if let Some(tied) = self.tied_subject(finite) {
            return Some(self.pronoun(tied, true));
        }
        let before = start.checked_sub(1);
        if let Some(at) = before.filter(|&at| self.words[at].pos == Pos::Pron && SUBJECTS.contains(&self.folded(at))) {
            return self.agrees(finite, self.words[at].features).then(|| self.pronoun(at, false));
        }
        // *nous parlons*: no subject before, so that the first clitic may be it.
        let own = (start < finite && matches!(self.folded(start), "nous" | "vous")).then_some(start);
        if let Some(at) = own.filter(|_| self.words[finite].person().is_some_and(|person| person != Person::Third)) {
            return Some(self.pronoun(at, false));
        }
        self.noun_subject(before?, finite, phrases)
    }

    /// *dit-il*, *a-t-elle*: the pronoun tied to the verb, if it can be its subject.
    fn tied_subject(&self, finite: usize) -> Option<usize> {
        let tied = Some(finite + 1).filter(|&at| self.is_tied(at))?;
        let pronoun = self.folded(tied).trim_start_matches("-t").trim_start_matches('-');
        (SUBJECTS.contains(&pronoun) && self.agrees(finite, self.words[tied].features)).then_some(tied)
    }

    fn pronoun(&self, at: usize, inverted: bool) -> Subject {
        let index = self.first + at;
        Subject { tokens: index..index + 1, head: index, features: self.words[at].features, inverted }
    }

    fn agrees(&self, finite: usize, subject: Features) -> bool {
        self.words[finite].features.agrees_with(subject.without_gender())
    }

    /// The noun phrase or name that ends at `last`, or the one whose complement it is: *le **chef** de la police*.
    fn noun_subject(&self, last: usize, finite: usize, phrases: &[NounPhrase]) -> Option<Subject> {
        let mut end = self.first + last + 1;
        loop {
            let (tokens, head, features, preposition) = self.nominal(end, phrases)?;
            if let Some(preposition) = preposition {
                // *de* links two nouns for certain, *à* and *en* when the second has no article (*la mise à jour*); any
                // other preposition makes the phrase a complement of who knows.
                let is_bare = self.words[tokens.start - self.first].pos == Pos::Noun;
                let after_noun =
                    (preposition - self.first).checked_sub(1).is_some_and(|at| self.words[at].pos == Pos::Noun);
                match self.folded(preposition - self.first) {
                    "de" | "d'" | "du" | "des" => {}
                    "à" | "en" if is_bare && after_noun => {}
                    _ => return None,
                }
                end = preposition;
                continue;
            }
            let (tokens, features) = self.coordination(tokens, features, phrases);
            let before = tokens.start - self.first;
            let features = features | Person::Third;
            let fits = self.agrees(finite, features);
            let subject = Subject { tokens, head, features, inverted: false };
            return (fits && self.begins_clause(before)).then_some(subject);
        }
    }

    /// What « et » makes of the phrase and the one before it: plural, feminine where both are.
    fn coordination(
        &self,
        tokens: Range<usize>,
        features: Features,
        phrases: &[NounPhrase],
    ) -> (Range<usize>, Features) {
        let et = tokens.start.checked_sub(1).filter(|&at| at > self.first && self.tagged.folded(at) == "et");
        let Some((first, _, others, None)) = et.and_then(|et| self.nominal(et, phrases)) else {
            return (tokens, features);
        };
        let masculine = [features, others].iter().any(|of| of.gender() == Some(Gender::Masculine));
        let gender = if masculine { Some(Gender::Masculine) } else { features.gender().and(others.gender()) };
        let both = gender.map_or(Features::NONE, Features::from) | Number::Plural;
        (first.start..tokens.end, both)
    }

    /// The phrase or name that ends before `end`: tokens, head, features, preposition.
    fn nominal(&self, end: usize, phrases: &[NounPhrase]) -> Option<(Range<usize>, usize, Features, Option<usize>)> {
        if let Some(phrase) = phrases.iter().find(|phrase| phrase.tokens.end == end) {
            return Some((phrase.tokens.clone(), phrase.head, phrase.features, phrase.preposition));
        }
        let is_name = |at: usize| self.words[at].pos == Pos::Propn;
        let last = end.checked_sub(self.first + 1).filter(|&at| is_name(at))?;
        let start = (0..=last).rev().take_while(|&at| is_name(at)).last()?;
        let start = if start > 0 && self.words[start - 1].pos == Pos::Det { start - 1 } else { start };
        let preposition = start.checked_sub(1).filter(|&at| self.words[at].pos == Pos::Adp).map(|at| self.first + at);
        // A name is singular unless its article says otherwise.
        let number = self.words[start].number().filter(|_| start < last).unwrap_or(Number::Singular);
        Some((self.first + start..end, self.first + last, number.into(), preposition))
    }

    /// True when what begins at `at` cannot be governed by, or joined to, what is before.
    fn begins_clause(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return true };
        // « si » is one of few conjunctions that are also adverbs, and is often taken for one.
        if matches!(self.folded(before), "si" | "lorsque" | "lorsqu'" | "puisque" | "puisqu'" | "quand") {
            return true;
        }
        match self.words[before].pos {
            Pos::Sconj => true,
            Pos::Punct => !matches!(self.folded(before), "," | ")" | "]" | "»" | "\"") || self.follows_opening(before),
            Pos::Pron => matches!(self.folded(before), "que" | "qu'" | "dont" | "où"),
            _ => false,
        }
    }

    /// *Hier, le chat dort*: before the comma there is no noun, so that the phrase after it is in no list.
    fn follows_opening(&self, comma: usize) -> bool {
        let opening = &self.words[..comma];
        self.folded(comma) == ","
            && !opening.is_empty()
            && opening.iter().all(|word| matches!(word.pos, Pos::Adv | Pos::Cconj))
    }
}

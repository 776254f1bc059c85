//! Noun phrases.

use crate::analysis::tagger::{Pos, Tagged, Tagging, phrase_end, phrase_start};
use crate::lexicon::Features;
use std::ops::Range;

/// A noun with its determiner, and the adjectives and participles beside it; complements (*de la ville*) are phrases of
/// their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NounPhrase {
    /// All its tokens.
    pub tokens: Range<usize>,
    /// The noun.
    pub head: usize,
    /// The article or other determiner, the nearest to the noun. A contracted article (*du*) is no token of the phrase.
    pub determiner: Option<usize>,
    /// The preposition just before, contracted or not.
    pub preposition: Option<usize>,
    /// Gender and number of the noun, as settled with its neighbours.
    pub features: Features,
}

impl NounPhrase {
    /// The adjectives and participles before or after the noun, in order.
    pub fn modifiers<'t>(&self, tagged: &'t Tagged) -> impl Iterator<Item = usize> + use<'t> {
        let (sentence, start) = sentence_at(tagged, self.head);
        let describes = move |&at: &usize| is_modifier(sentence[at - start]);
        self.tokens.clone().filter(describes)
    }
}

fn is_modifier(word: Tagging) -> bool {
    word.pos == Pos::Adj || word.is_participle()
}

/// The taggings of the sentence that holds token `index`, and the index of its first token.
fn sentence_at<'t>(tagged: &'t Tagged, index: usize) -> (&'t [Tagging], usize) {
    let analysis = tagged.analysis();
    let at = analysis.sentence_index(index);
    (tagged.sentence(at), analysis.sentences[at].range().start)
}

/// The noun phrases of sentence `index`, in order. Two nouns side by side make two phrases.
pub fn noun_phrases(tagged: &Tagged, index: usize) -> Vec<NounPhrase> {
    let words = tagged.sentence(index);
    let first = tagged.analysis().sentences[index].range().start;
    let mut phrases: Vec<NounPhrase> = Vec::new();
    for noun in (0..words.len()).filter(|&at| words[at].pos == Pos::Noun) {
        // What the noun before has taken (*un avion **militaire** anglais*) stays with it.
        let taken = phrases.last().map_or(0, |phrase| phrase.tokens.end - first);
        let mut start = phrase_start(words, noun).max(taken);
        if words[start].pos == Pos::Adp {
            start += 1;
        }
        // *tous les élèves*, *toute la ville*: the word is now an adjective, now a pronoun, now a determiner.
        let is_whole = |at: usize| matches!(tagged.folded(first + at), "tout" | "toute" | "tous" | "toutes");
        if start > taken && words[start].pos == Pos::Det && is_whole(start - 1) {
            start -= 1;
        }
        // *donc, si la ville*: « si » is no preposition, whatever its tag.
        let is_preposition =
            start > taken && start > 0 && words[start - 1].pos == Pos::Adp && tagged.folded(first + start - 1) != "si";
        phrases.push(NounPhrase {
            tokens: first + start..first + phrase_end(words, noun),
            head: first + noun,
            determiner: (start..noun).rev().find(|&at| words[at].pos == Pos::Det).map(|at| first + at),
            preposition: is_preposition.then(|| first + start - 1),
            features: words[noun].features.gender_and_number(),
        });
    }
    phrases
}

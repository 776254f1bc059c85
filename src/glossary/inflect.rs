//! A replacement in the inflection of what it replaces, with the words around it repaired.
//!
//! A lemma of the template takes the mood, tense, person, gender and number of the word it stands for. A noun of another
//! gender takes its determiner, adjectives and participles along. Then elision and contraction are made or undone.
//! Where the right form is not certain there is no replacement rather than a wrong one.

use super::euphony::{Word, capitalized, repair};
use super::template::{Part, Template};
use super::words::Words;
use crate::analysis::phrases::{NounPhrase, noun_phrases};
use crate::analysis::tagger::{Pos, Tagging};
use crate::analysis::{Sentence, is_capitalized};
use crate::lexicon::{Class, Features, Gender, Lexicon, Mood, Number, Pronominal, Reading};
use crate::text::Span;
use std::ops::Range;

/// What a template becomes at a place of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// What goes: the match, and the neighbours that had to change.
    pub span: Span,
    /// What comes.
    pub text: String,
}

/// A place where a pattern matched.
#[derive(Clone, Debug)]
pub struct Place<'a> {
    /// The words of the document.
    pub words: &'a Words<'a>,
    /// The prose they stand in.
    pub prose: &'a str,
    /// The tokens that matched.
    pub tokens: Range<usize>,
    /// The tokens that each element of the pattern took.
    pub elements: &'a [Range<usize>],
    /// For each element, whether it is a lemma.
    pub lemmas: Vec<bool>,
    /// The apostrophe of the text.
    pub apostrophe: char,
}

/// The template at this place; `None` when a form in it cannot be known.
pub fn render(template: &Template, place: &Place) -> Option<Replacement> {
    let mut inserted: Vec<Word> = Vec::new();
    let mut phrase = None;
    for part in template.parts() {
        match part {
            Part::Text(text) => push_text(&mut inserted, text, place.apostrophe),
            Part::Element(n) => push_element(&mut inserted, place, *n),
            Part::Lemma(text, like) => {
                let (lemma, rest) = text.split_once(' ').map_or((text.as_str(), ""), |(lemma, rest)| (lemma, rest));
                let inflected = place.inflect(lemma, *like)?;
                if let Some(noun) = inflected.noun {
                    phrase = Some(noun);
                }
                push_text(&mut inserted, &format!("{} {rest}", inflected.form), place.apostrophe);
            }
        }
    }
    place.assemble(inserted, phrase)
}

/// A lemma in the form that its place asks for.
struct Inflected {
    form: String,
    /// For a noun: the phrase of the noun it replaces, and its own gender.
    noun: Option<(NounPhrase, Gender)>,
}

impl Place<'_> {
    fn inflect(&self, lemma: &str, like: Option<usize>) -> Option<Inflected> {
        let lexicon = Lexicon::french();
        let model = self.model(lemma, like)?;
        let tagging = self.words.token(model);
        let class = self.class_of(model);
        if !lexicon.is_lemma(lemma, class) {
            return None;
        }
        match class {
            Class::Verb => Some(Inflected { form: self.conjugate(lemma, model, tagging)?, noun: None }),
            Class::Adjective => {
                let wanted = Features::NONE | tagging.gender()? | tagging.number()?;
                Some(Inflected { form: lexicon.inflect(lemma, Class::Adjective, wanted)?, noun: None })
            }
            Class::Noun => self.decline(lemma, model, tagging),
            _ => lexicon
                .inflect(lemma, class, tagging.features.gender_and_number())
                .map(|form| Inflected { form, noun: None }),
        }
    }

    /// The token whose inflection a lemma takes: that of the element named, or of the first lemma of its class.
    fn model(&self, lemma: &str, like: Option<usize>) -> Option<usize> {
        if let Some(element) = like {
            return self.elements.get(element).map(|range| range.start).filter(|&at| self.elements[element].end > at);
        }
        let candidates =
            self.elements.iter().zip(&self.lemmas).filter(|(range, is_lemma)| **is_lemma && !range.is_empty());
        candidates.map(|(range, _)| range.start).find(|&at| Lexicon::french().is_lemma(lemma, self.class_of(at)))
    }

    /// What the token is here, as the lexicon names it.
    fn class_of(&self, at: usize) -> Class {
        let tagging = self.words.token(at);
        self.words
            .reading(at)
            .map_or(if tagging.pos.is_verbal() { Class::Verb } else { Class::Noun }, |reading| reading.class())
    }

    fn conjugate(&self, lemma: &str, model: usize, tagging: Tagging) -> Option<String> {
        let lexicon = Lexicon::french();
        let (reading, tagging) = match self.hidden_finite(model, tagging) {
            Some(reading) => (reading, Tagging { features: reading.features(), ..tagging }),
            None => (self.words.reading(model)?, tagging),
        };
        let participle = reading.features().has_mood(Mood::PastParticiple)
            && tagging.features.has_mood(Mood::PastParticiple)
            || tagging.is_participle();
        let old = reading.tag.verb;
        let new = lexicon.forms(lemma, Class::Verb).map(|(_, tag)| tag.verb).next()?;
        // Another auxiliary, or a pronoun that the verb cannot do without, changes more than the verb.
        if new.with_etre() != old.with_etre() && participle || new.pronominal() == Pronominal::Always {
            return None;
        }
        let form = reading.features().verb_forms().find(|form| tagging.features.admits(*form))?;
        let mut wanted = Features::NONE | form;
        if participle {
            wanted =
                wanted | tagging.gender().unwrap_or(Gender::Masculine) | tagging.number().unwrap_or(Number::Singular);
        } else if form.is_finite() {
            wanted = wanted | tagging.number()? | tagging.person()?;
        }
        lexicon.inflect(lemma, Class::Verb, wanted)
    }

    /// The finite reading of a verb that was taken for a participle, in a sentence that has no other finite verb.
    fn hidden_finite(&self, model: usize, tagging: Tagging) -> Option<Reading<'_>> {
        let sentence = self.words.analysis().sentence_of(model).range();
        let no_other = || !sentence.clone().any(|at| self.words.token(at).is_finite());
        let is_finite = |reading: &Reading| reading.features().verb_forms().any(|form| form.is_finite());
        let hidden = tagging.pos == Pos::Adj && no_other();
        hidden.then(|| Lexicon::french().readings(self.words.folded(model)).find(is_finite)).flatten()
    }

    fn decline(&self, lemma: &str, model: usize, tagging: Tagging) -> Option<Inflected> {
        let lexicon = Lexicon::french();
        let form = lexicon.inflect(lemma, Class::Noun, tagging.number()?)?;
        let gender = lexicon.noun_gender(&form)?;
        let analysis = self.words.analysis();
        let sentence = analysis.sentences.partition_point(|s: &Sentence| s.range().end <= model);
        let phrase = noun_phrases(self.words, sentence).into_iter().find(|phrase| phrase.head == model)?;
        Some(Inflected { form, noun: Some((phrase, gender)) })
    }

    /// The words inserted between their neighbours, those that agree with a changed noun included.
    fn assemble(&self, inserted: Vec<Word>, noun: Option<(NounPhrase, Gender)>) -> Option<Replacement> {
        let analysis = self.words.analysis();
        let sentence = analysis.sentence_of(self.tokens.start).range();
        let phrase = noun.as_ref().map_or(self.tokens.clone(), |(phrase, _)| {
            let start = phrase.preposition.unwrap_or(phrase.tokens.start).min(phrase.tokens.start);
            start.min(self.tokens.start)..phrase.tokens.end.max(self.tokens.end)
        });
        // One word more on the left may elide or contract, and on the right none.
        let first = phrase.start.saturating_sub(2).max(sentence.start);
        let mut words: Vec<Word> = Vec::new();
        for at in first..phrase.end {
            if at == self.tokens.start {
                let gap = self.gap(at, first);
                words.extend(inserted.iter().cloned());
                let place = words.len() - inserted.len();
                if let Some(word) = words.get_mut(place) {
                    word.gap = gap;
                    if is_capitalized(self.text(at)) {
                        word.text = capitalized(&word.text);
                    }
                }
            }
            if !self.tokens.contains(&at) {
                words.push(self.neighbour(at, first, noun.as_ref())?);
            }
        }
        let agreement =
            noun.as_ref().map_or((None, None), |(phrase, gender)| (Some(*gender), phrase.features.number()));
        for word in &mut words {
            word.agreement = agreement;
        }
        let before = words.clone();
        repair(&mut words, self.apostrophe)?;
        Some(self.cut(first, phrase.end, &before, &words))
    }

    /// A word that stays, in the gender of the noun it goes with.
    fn neighbour(&self, at: usize, first: usize, noun: Option<&(NounPhrase, Gender)>) -> Option<Word> {
        let text = self.text(at).to_owned();
        let mut word = Word { text, gap: self.gap(at, first), changed: false, agreement: (None, None) };
        let Some((phrase, gender)) = noun else { return Some(word) };
        let agrees = phrase.determiner == Some(at) || phrase.modifiers(self.words).any(|modifier| modifier == at);
        if !agrees || !phrase.tokens.contains(&at) {
            return Some(word);
        }
        // An elided or epicene determiner says nothing of gender; elision decides.
        let tagging = self.words.token(at);
        let Some(reading) = self.words.reading(at) else { return Some(word) };
        let own = reading.features();
        if own.admits(*gender) || own.gender().is_none() && phrase.determiner == Some(at) {
            return Some(word);
        }
        let mut wanted = Features::NONE | *gender | phrase.features.number().or(tagging.number())?;
        let class = reading.class();
        if class == Class::Verb {
            wanted = wanted | reading.features().verb_forms().find(|form| !form.is_finite())?;
        }
        let lemma = reading.lemma.to_string();
        let form = Lexicon::french().inflect(&lemma, class, wanted).or_else(|| determiner(&word.text, *gender))?;
        word.text = if is_capitalized(&word.text) { capitalized(&form) } else { form };
        word.changed = true;
        Some(word)
    }

    /// The replacement without the words on either side that did not change.
    fn cut(&self, first: usize, end: usize, before: &[Word], words: &[Word]) -> Replacement {
        let tokens = &self.words.analysis().tokens;
        let kept = |word: &Word, at: usize| at < self.tokens.start && !word.changed && word.text == self.text(at);
        let left = (first..self.tokens.start).zip(words).take_while(|(at, word)| kept(word, *at)).count();
        let right = (self.tokens.end..end)
            .rev()
            .zip(words.iter().rev())
            .take_while(|(at, word)| !word.changed && word.text == self.text(*at))
            .count();
        debug_assert!(before.len() + 1 >= left + right);
        let span = tokens[first + left].span.cover(tokens[end - right - 1].span);
        let mut text = String::new();
        for (n, word) in words[left..words.len() - right].iter().enumerate() {
            if n > 0 {
                text.push_str(&word.gap);
            }
            text.push_str(&word.text);
        }
        Replacement { span, text }
    }

    fn text(&self, at: usize) -> &str {
        &self.prose[self.words.analysis().tokens[at].span.range()]
    }

    /// The white space before a token; none before the first.
    fn gap(&self, at: usize, first: usize) -> String {
        let tokens = &self.words.analysis().tokens;
        if at <= first {
            String::new()
        } else {
            self.prose[tokens[at - 1].span.range().end..tokens[at].span.range().start].to_owned()
        }
    }
}

/// Determiners whose feminine the lexicon files under another lemma.
fn determiner(word: &str, gender: Gender) -> Option<String> {
    const PAIRS: &[(&str, &str)] = &[
        ("le", "la"),
        ("un", "une"),
        ("ce", "cette"),
        ("cet", "cette"),
        ("mon", "ma"),
        ("ton", "ta"),
        ("son", "sa"),
        ("aucun", "aucune"),
        ("quel", "quelle"),
    ];
    let word = word.to_lowercase();
    PAIRS.iter().find_map(|&(masculine, feminine)| match gender {
        Gender::Masculine => (word == feminine).then(|| masculine.to_owned()),
        Gender::Feminine => (word == masculine).then(|| feminine.to_owned()),
    })
}

/// Adds the words of a template, changed by definition.
fn push_text(words: &mut Vec<Word>, text: &str, apostrophe: char) {
    for piece in text.split_whitespace() {
        // An apostrophe inside leans on what follows it.
        let mut rest = piece;
        while let Some(at) = rest.find(['\'', '’']) {
            let end = at + rest[at..].chars().next().map_or(1, char::len_utf8);
            push(words, format!("{}{apostrophe}", &rest[..at]));
            rest = &rest[end..];
        }
        if !rest.is_empty() {
            push(words, rest.to_owned());
        }
    }
}

fn push(words: &mut Vec<Word>, text: String) {
    let leans = words.last().is_some_and(|word| word.text.ends_with(['\'', '’']));
    words.push(Word {
        text,
        gap: if leans { String::new() } else { " ".to_owned() },
        changed: true,
        agreement: (None, None),
    });
}

fn push_element(words: &mut Vec<Word>, place: &Place, n: usize) {
    let range = place.elements[n].clone();
    for at in range.clone() {
        let gap = if at == range.start { " ".to_owned() } else { place.gap(at, range.start) };
        let gap = if words.last().is_some_and(|word| word.text.ends_with(['\'', '’'])) { String::new() } else { gap };
        words.push(Word { text: place.text(at).to_owned(), gap, changed: false, agreement: (None, None) });
    }
}

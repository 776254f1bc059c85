//! A replacement in the inflection of what it replaces, with the words around it repaired.
//!
//! A lemma of the template takes the mood, tense, person, gender and number of the word it stands for. A noun of another
//! gender takes its determiner, adjectives and participles along. Then elision and contraction are made or undone.
//! Where the right form is not certain there is no replacement rather than a wrong one.

use super::euphony::{Word, capitalized, repair};
use super::template::{Part, Template};
use super::words::Words;
use crate::analysis::phrases::{NounPhrase, noun_phrases, verb_groups};
use crate::analysis::tagger::{Pos, Tagging};
use crate::analysis::{Sentence, is_capitalized};
use crate::lexicon::{Class, Features, Gender, Lexicon, Number, Person, Pronominal, Reading, VerbForm};
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
    let mut around = Around::default();
    for part in template.parts() {
        match part {
            Part::Text(text) => push_text(&mut inserted, text, place.apostrophe),
            Part::Element(n) => push_element(&mut inserted, place, *n),
            Part::Lemma(text, like) => {
                let (lemma, rest) = text.split_once(' ').unwrap_or((text, ""));
                let form = match lemma {
                    "se" => {
                        let (lemma, rest) = rest.split_once(' ').unwrap_or((rest, ""));
                        format!("{} {rest}", place.inflect(lemma, *like, true, &mut around)?)
                    }
                    _ => format!("{} {rest}", place.inflect(lemma, *like, false, &mut around)?),
                };
                push_text(&mut inserted, &form, place.apostrophe);
            }
        }
    }
    place.assemble(inserted, &around)
}

/// What changes beside the match itself.
#[derive(Default)]
struct Around {
    /// The phrase of a noun that was replaced, and the gender of the new one.
    noun: Option<(NounPhrase, Gender)>,
    /// The auxiliary of a participle that was replaced, and what stands in its place.
    auxiliary: Option<(usize, String)>,
}

impl Place<'_> {
    /// A lemma in the form that its place asks for; what else has to change is noted in `around`.
    fn inflect(&self, lemma: &str, like: Option<usize>, reflexive: bool, around: &mut Around) -> Option<String> {
        let lexicon = Lexicon::french();
        let model = self.model(lemma, like)?;
        let tagging = self.words.token(model);
        let class = self.class_of(model);
        if !lexicon.is_lemma(lemma, class) {
            return None;
        }
        match class {
            Class::Verb => self.conjugate(lemma, model, reflexive, around),
            Class::Adjective => lexicon.inflect(lemma, Class::Adjective, tagging.gender()? | tagging.number()?),
            Class::Noun => {
                let form = lexicon.inflect(lemma, Class::Noun, tagging.number()?)?;
                let gender = lexicon.noun_gender(&form)?;
                around.noun = Some((self.phrase_of(model)?, gender));
                Some(form)
            }
            _ => lexicon.inflect(lemma, class, tagging.features.gender_and_number()),
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

    fn conjugate(&self, lemma: &str, model: usize, reflexive: bool, around: &mut Around) -> Option<String> {
        let lexicon = Lexicon::french();
        let mut tagging = self.words.token(model);
        let reading = match self.hidden_finite(model, tagging) {
            Some(finite) => {
                tagging.features = finite.features();
                finite
            }
            None => self.words.reading(model)?,
        };
        let verb = lexicon.forms(lemma, Class::Verb).map(|(_, tag)| tag.verb).next()?;
        if verb.pronominal() == Pronominal::Always && !reflexive {
            return None;
        }
        let form = reading.features().verb_forms().find(|form| tagging.features.admits(*form))?;
        if form == VerbForm::PastParticiple {
            let needs_etre = reflexive || verb.with_etre() && !verb.with_avoir();
            let agreement = self.participle_agreement(model, tagging, needs_etre, reflexive, around)?;
            return lexicon.inflect(lemma, Class::Verb, agreement | form);
        }
        if !form.is_finite() {
            let form = lexicon.inflect(lemma, Class::Verb, form)?;
            return Some(if reflexive { format!("se {form}") } else { form });
        }
        let (number, person) = (tagging.number()?, tagging.person()?);
        let form = lexicon.inflect(lemma, Class::Verb, form | number | person)?;
        Some(if reflexive { format!("{} {form}", reflexive_pronoun(person, number)) } else { form })
    }

    /// Gender and number of a participle, and the other auxiliary where the new verb takes the other.
    fn participle_agreement(
        &self,
        model: usize,
        tagging: Tagging,
        needs_etre: bool,
        reflexive: bool,
        around: &mut Around,
    ) -> Option<Features> {
        let as_it_was = tagging.gender().unwrap_or(Gender::Masculine) | tagging.number().unwrap_or(Number::Singular);
        let group =
            verb_groups(self.words, self.sentence_of(model)).into_iter().find(|g| g.main == model && g.finite != model);
        let Some(group) = group else { return (!reflexive).then_some(as_it_was) };
        let auxiliary = self.words.reading(group.finite)?;
        let had_etre = auxiliary.lemma == "être";
        // A passive keeps its auxiliary whatever the verb.
        if needs_etre == had_etre && !reflexive || had_etre && !needs_etre {
            return Some(as_it_was);
        }
        let finite = self.words.token(group.finite);
        let (number, person) = (finite.number()?, finite.person()?);
        let form = auxiliary.features().verb_forms().find(|form| finite.features.admits(*form))?;
        let mut other = Lexicon::french().inflect("être", Class::Verb, form | number | person)?;
        if reflexive {
            other = format!("{} {other}", reflexive_pronoun(person, number));
        }
        around.auxiliary = Some((group.finite, other));
        Some(group.subject?.features.gender()? | number)
    }

    /// The finite reading of a verb that was taken for a participle, in a sentence that has no other finite verb.
    fn hidden_finite(&self, model: usize, tagging: Tagging) -> Option<Reading<'_>> {
        let sentence = self.words.analysis().sentence_of(model).range();
        let no_other = || !sentence.clone().any(|at| self.words.token(at).is_finite());
        let is_finite = |reading: &Reading| reading.features().verb_forms().any(|form| form.is_finite());
        let hidden = tagging.pos == Pos::Adj && no_other();
        hidden.then(|| Lexicon::french().readings(self.words.folded(model)).find(is_finite)).flatten()
    }

    fn sentence_of(&self, token: usize) -> usize {
        self.words.analysis().sentences.partition_point(|sentence: &Sentence| sentence.range().end <= token)
    }

    fn phrase_of(&self, noun: usize) -> Option<NounPhrase> {
        noun_phrases(self.words, self.sentence_of(noun)).into_iter().find(|phrase| phrase.head == noun)
    }

    /// The words inserted between their neighbours, those that agree with a changed noun included.
    fn assemble(&self, inserted: Vec<Word>, around: &Around) -> Option<Replacement> {
        let window = self.window(around);
        let mut words: Vec<Word> = Vec::new();
        for at in window.clone() {
            if at == self.tokens.start {
                let place = words.len();
                words.extend(inserted.iter().cloned());
                if let Some(word) = words.get_mut(place) {
                    word.gap = self.gap(at, window.start);
                    if is_capitalized(self.text(at)) {
                        word.text = capitalized(&word.text);
                    }
                }
            }
            if !self.tokens.contains(&at) {
                self.neighbour(at, window.start, around, &mut words)?;
            }
        }
        let noun = around.noun.as_ref();
        let agreement = noun.map_or((None, None), |(phrase, gender)| (Some(*gender), phrase.features.number()));
        for word in &mut words {
            word.agreement = agreement;
        }
        repair(&mut words, self.apostrophe)?;
        Some(self.cut(&window, &words))
    }

    /// The tokens that may change: the match, what agrees with it, and the neighbours that may elide or contract.
    fn window(&self, around: &Around) -> Range<usize> {
        let sentence = self.words.analysis().sentence_of(self.tokens.start).range();
        let mut window = self.tokens.clone();
        if let Some((phrase, _)) = &around.noun {
            let start = phrase.preposition.unwrap_or(phrase.tokens.start).min(phrase.tokens.start);
            window = start.min(window.start)..phrase.tokens.end.max(window.end);
        }
        if let Some((auxiliary, _)) = around.auxiliary {
            window.start = window.start.min(auxiliary);
        }
        window.start.saturating_sub(2).max(sentence.start)..(window.end + 1).min(sentence.end)
    }

    /// Adds a word that stays, in the gender of the noun it goes with; in place of an auxiliary, the other.
    fn neighbour(&self, at: usize, first: usize, around: &Around, words: &mut Vec<Word>) -> Option<()> {
        let pronoun = self.words.token(at).pos == Pos::Pron;
        let text = self.text(at).to_owned();
        let mut word = Word { text, gap: self.gap(at, first), changed: false, agreement: (None, None), pronoun };
        if let Some((auxiliary, other)) = around.auxiliary.as_ref().filter(|(auxiliary, _)| *auxiliary == at) {
            let start = words.len();
            push_text(words, other, self.apostrophe);
            words[start].gap = self.gap(*auxiliary, first);
            return Some(());
        }
        if let Some((phrase, gender)) = &around.noun
            && let Some(form) = self.agreeing(at, phrase, *gender)?
        {
            word.text = if is_capitalized(&word.text) { capitalized(&form) } else { form };
            word.changed = true;
        }
        words.push(word);
        Some(())
    }

    /// The token in another gender, if it goes with the noun and has to change; `None` when its form is not known.
    fn agreeing(&self, at: usize, phrase: &NounPhrase, gender: Gender) -> Option<Option<String>> {
        let agrees = phrase.determiner == Some(at) || phrase.modifiers(self.words).any(|modifier| modifier == at);
        let Some(reading) = self.words.reading(at).filter(|_| agrees && phrase.tokens.contains(&at)) else {
            return Some(None);
        };
        // An elided or epicene determiner says nothing of gender; elision decides.
        let own = reading.features();
        if own.admits(gender) || own.gender().is_none() && phrase.determiner == Some(at) {
            return Some(None);
        }
        let mut wanted = gender | phrase.features.number().or(self.words.token(at).number())?;
        if reading.class() == Class::Verb {
            wanted = wanted | own.verb_forms().find(|form| !form.is_finite())?;
        }
        let form = Lexicon::french().inflect(&reading.lemma.to_string(), reading.class(), wanted);
        form.or_else(|| determiner(self.text(at), gender)).map(Some)
    }

    /// The replacement without the words on either side that did not change.
    fn cut(&self, window: &Range<usize>, words: &[Word]) -> Replacement {
        let tokens = &self.words.analysis().tokens;
        let kept = |at: usize, word: &Word| !word.changed && word.text == self.text(at);
        let left = (window.start..self.tokens.start).zip(words).take_while(|(at, word)| kept(*at, word)).count();
        let after = (self.tokens.end..window.end).rev().zip(words.iter().rev());
        let right = after.take_while(|(at, word)| kept(*at, word)).count();
        let span = tokens[window.start + left].span.cover(tokens[window.end - right - 1].span);
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

/// The pronoun of a pronominal verb.
fn reflexive_pronoun(person: Person, number: Number) -> &'static str {
    match (person, number) {
        (Person::First, Number::Singular) => "me",
        (Person::Second, Number::Singular) => "te",
        (Person::First, Number::Plural) => "nous",
        (Person::Second, Number::Plural) => "vous",
        _ => "se",
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
        pronoun: false,
    });
}

fn push_element(words: &mut Vec<Word>, place: &Place, n: usize) {
    let range = place.elements[n].clone();
    for at in range.clone() {
        let gap = if at == range.start { " ".to_owned() } else { place.gap(at, range.start) };
        let gap = if words.last().is_some_and(|word| word.text.ends_with(['\'', '’'])) { String::new() } else { gap };
        words.push(Word {
            text: place.text(at).to_owned(),
            gap,
            changed: false,
            agreement: (None, None),
            pronoun: false,
        });
    }
}

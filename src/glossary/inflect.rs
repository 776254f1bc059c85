//! A replacement in the inflection of what it replaces, with the words around it repaired.
//!
//! A lemma of the template takes the mood, tense, person, gender and number of the word it stands for. A noun of another
//! gender takes its determiner, adjectives and participles along. Then elision and contraction are made or undone.
//! Where the right form is not certain there is no replacement rather than a wrong one.

use super::euphony::{Word, capitalized, repair};
use super::pattern::{Atom, Element, Pattern};
use super::template::{Part, Template};
use super::words::Words;
use crate::analysis::phrases::{NounPhrase, VerbGroup, is_second_negation, noun_phrases, verb_groups};
use crate::analysis::tagger::Pos;
use crate::analysis::{Sentence, is_capitalized};
use crate::lexicon::{Class, Features, Gender, Lexicon, Mood, Number, VerbForm};
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
    /// What matched there.
    pub pattern: &'a Pattern,
    /// The apostrophe of the text.
    pub apostrophe: char,
}

/// The template at this place; `None` when a form in it cannot be known.
pub fn render(template: &Template, place: &Place) -> Option<Replacement> {
    if place.loses_negation(template) {
        return None;
    }
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
    place.assemble(inserted, around)
}

/// What changes beside the match itself.
#[derive(Default)]
pub(super) struct Around {
    /// The phrase of a noun that was replaced, and the gender of the new one.
    noun: Option<(NounPhrase, Gender)>,
    /// What agrees with that noun across a verb: attributes, participles of the passive.
    attributes: Vec<usize>,
    /// Gender and number of an adjective that was replaced.
    adjective: (Option<Gender>, Option<Number>),
    /// An auxiliary or a pronoun before the match that has to change, and what stands in its place.
    pub(super) before: Option<(usize, String)>,
}

impl Place<'_> {
    /// True where a place left open for any adverb or word took « pas » and the template drops it: what was denied would
    /// be affirmed.
    fn loses_negation(&self, template: &Template) -> bool {
        let is_kept = |n: usize| template.parts().contains(&Part::Element(n));
        self.pattern.elements.iter().zip(self.elements).enumerate().any(|(n, (element, tokens))| {
            matches!(element.atom, Atom::Class(_))
                && tokens.clone().any(|at| is_second_negation(self.words.folded(at)))
                && !is_kept(n)
        })
    }

    /// A lemma in the form that its place asks for; what else has to change is noted in `around`.
    fn inflect(&self, lemma: &str, like: Option<usize>, reflexive: bool, around: &mut Around) -> Option<String> {
        let lexicon = Lexicon::french();
        let model = self.model(lemma, like)?;
        let tagging = self.words.token(model);
        let class = match self.class_of(model) {
            // « privé » reads as a participle; what replaces it may be an adjective.
            Class::Verb if tagging.pos == Pos::Adj && !is_formed(lemma, Class::Verb) => Class::Adjective,
            class => class,
        };
        if !is_formed(lemma, class) {
            return None;
        }
        match class {
            Class::Verb => self.conjugate(lemma, model, reflexive, around),
            Class::Adjective => {
                let (gender, number) = (tagging.gender()?, tagging.number()?);
                around.adjective = (Some(gender), Some(number));
                adjective(lemma, gender | number)
            }
            Class::Noun => {
                let gender = gender_of(lemma).or_else(|| tagging.gender().filter(|_| is_epicene(lemma)))?;
                let form = lexicon.inflect(lemma, Class::Noun, gender | tagging.number()?)?;
                let phrase = self.phrase_of(model)?;
                if tagging.gender() != Some(gender) {
                    around.attributes = self.attributes(&phrase)?;
                }
                around.noun = Some((phrase, gender));
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
        let is_lemma = |element: &Element| matches!(element.atom, Atom::Lemma(..));
        let candidates = self.elements.iter().zip(&self.pattern.elements);
        let candidates = candidates.filter(|(range, element)| is_lemma(element) && !range.is_empty());
        candidates.map(|(range, _)| range.start).find(|&at| {
            is_formed(lemma, self.class_of(at))
                || self.words.token(at).pos == Pos::Adj && is_formed(lemma, Class::Adjective)
        })
    }

    /// What the token is here, as the lexicon names it.
    fn class_of(&self, at: usize) -> Class {
        let tagging = self.words.token(at);
        self.words
            .reading(at)
            .map_or(if tagging.pos.is_verbal() { Class::Verb } else { Class::Noun }, |reading| reading.class())
    }

    /// What agrees with the noun across a verb; `None` where it cannot be told.
    fn attributes(&self, phrase: &NounPhrase) -> Option<Vec<usize>> {
        if phrase.preposition.is_some() {
            return Some(Vec::new());
        }
        let groups = verb_groups(self.words, self.sentence_of(phrase.head));
        let is_subject = |group: &&VerbGroup| group.subject.as_ref().is_some_and(|subject| subject.head == phrase.head);
        let links = |at: usize| self.words.reading(at).is_some_and(|r| LINKING.iter().any(|verb| r.lemma == *verb));
        let Some(group) = groups.iter().find(is_subject) else {
            // An unclear subject before such a verb may or may not agree.
            let end = self.words.analysis().sentence_of(phrase.head).range().end;
            let near = (phrase.tokens.end..end.min(phrase.tokens.end + 3)).any(links);
            return (!near).then(Vec::new);
        };
        let agrees = |at: usize| {
            let tagging = self.words.token(at);
            (tagging.pos == Pos::Adj || tagging.is_participle()) && self.words.folded(at) != "été"
        };
        let passive = group.tokens.clone().any(|at| self.words.reading(at).is_some_and(|r| r.lemma == "être"));
        let mut found: Vec<usize> =
            group.tokens.clone().filter(|&at| at > group.finite && passive && agrees(at)).collect();
        if links(group.main) || passive {
            let end = self.words.analysis().sentence_of(phrase.head).range().end;
            let between = |at: usize| {
                self.words.token(at).pos == Pos::Adv || matches!(self.words.folded(at), "et" | "ou" | "été")
            };
            found.extend((group.tokens.end..end).take_while(|&at| agrees(at) || between(at)).filter(|&at| agrees(at)));
        }
        Some(found)
    }

    pub(super) fn sentence_of(&self, token: usize) -> usize {
        self.words.analysis().sentences.partition_point(|sentence: &Sentence| sentence.range().end <= token)
    }

    fn phrase_of(&self, noun: usize) -> Option<NounPhrase> {
        noun_phrases(self.words, self.sentence_of(noun)).into_iter().find(|phrase| phrase.head == noun)
    }

    /// The words inserted between their neighbours, those that agree with a changed noun included.
    fn assemble(&self, mut inserted: Vec<Word>, mut around: Around) -> Option<Replacement> {
        self.move_object(&mut inserted, &mut around);
        let (window, around) = (self.window(&around), &around);
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
        let agreement = noun.map_or(around.adjective, |(phrase, gender)| (Some(*gender), phrase.features.number()));
        for word in &mut words {
            word.agreement = agreement;
        }
        // A pronoun that was elided and no longer is needs its space back.
        for at in 1..words.len() {
            let apart = words[at - 1].changed && words[at].gap.is_empty() && !words[at - 1].text.ends_with(['\'', '’']);
            if apart && words[at].text.starts_with(char::is_alphabetic) {
                words[at].gap = " ".to_owned();
            }
        }
        repair(&mut words, self.apostrophe)?;
        Some(self.cut(&window, &words))
    }

    /// « l’adresser » with *répondre à* is « y répondre »: the pronoun before the verb takes the preposition in.
    fn move_object(&self, inserted: &mut Vec<Word>, around: &mut Around) {
        let ends_with_preposition = inserted.len() > 1 && inserted.last().is_some_and(|word| word.text == "à");
        let Some(object) = self.tokens.start.checked_sub(1).filter(|_| ends_with_preposition) else { return };
        let is_object = matches!(self.words.folded(object), "le" | "la" | "l'" | "les");
        if is_object && self.words.token(object).pos == Pos::Pron {
            inserted.pop();
            around.before = Some((object, "y".to_owned()));
        }
    }

    /// The tokens that may change: the match, what agrees with it, and the neighbours that may elide or contract.
    fn window(&self, around: &Around) -> Range<usize> {
        let sentence = self.words.analysis().sentence_of(self.tokens.start).range();
        let mut window = self.tokens.clone();
        if let Some((phrase, _)) = &around.noun {
            let start = phrase.preposition.unwrap_or(phrase.tokens.start).min(phrase.tokens.start);
            window = start.min(window.start)..phrase.tokens.end.max(window.end);
        }
        if let Some((auxiliary, _)) = around.before {
            window.start = window.start.min(auxiliary);
        }
        if let Some(last) = around.attributes.last() {
            window.end = window.end.max(last + 1);
        }
        window.start.saturating_sub(2).max(sentence.start)..(window.end + 1).min(sentence.end)
    }

    /// Adds a word that stays, in the gender of the noun it goes with; in place of an auxiliary, the other.
    fn neighbour(&self, at: usize, first: usize, around: &Around, words: &mut Vec<Word>) -> Option<()> {
        let pronoun = self.words.token(at).pos == Pos::Pron;
        let text = self.text(at).to_owned();
        let mut word = Word { text, gap: self.gap(at, first), changed: false, agreement: (None, None), pronoun };
        if let Some((auxiliary, other)) = around.before.as_ref().filter(|(auxiliary, _)| *auxiliary == at) {
            let start = words.len();
            push_text(words, other, self.apostrophe);
            words[start].gap = self.gap(*auxiliary, first);
            return Some(());
        }
        if let Some((phrase, gender)) = &around.noun
            && let Some(form) = self.agreeing(at, around, phrase, *gender)?
        {
            word.text = if is_capitalized(&word.text) { capitalized(&form) } else { form };
            word.changed = true;
        }
        words.push(word);
        Some(())
    }

    /// The token in another gender, if it goes with the noun and has to change; `None` when its form is not known.
    fn agreeing(&self, at: usize, around: &Around, phrase: &NounPhrase, gender: Gender) -> Option<Option<String>> {
        let inside = phrase.determiner == Some(at) || phrase.modifiers(self.words).any(|modifier| modifier == at);
        if !(inside && phrase.tokens.contains(&at) || around.attributes.contains(&at)) {
            return Some(None);
        }
        let Some(reading) = self.words.reading(at) else { return Some(determiner(self.text(at), gender)) };
        // An elided or epicene determiner says nothing of gender; elision decides.
        let own = reading.features();
        if own.admits(gender) || own.gender().is_none() && phrase.determiner == Some(at) {
            return Some(determiner(self.text(at), gender).filter(|_| own.gender().is_none()));
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

/// Nouns whose gender a rare homonym blurs in the lexicon (*un aide*, *une poste*), with that of the usual word.
const USUAL_GENDERS: &[(&str, Gender)] = &[
    ("aide", Gender::Feminine),
    ("couple", Gender::Masculine),
    ("critique", Gender::Feminine),
    ("espace", Gender::Masculine),
    ("geste", Gender::Masculine),
    ("guide", Gender::Masculine),
    ("livre", Gender::Masculine),
    ("légume", Gender::Masculine),
    ("mémoire", Gender::Feminine),
    ("œuvre", Gender::Feminine),
    ("ombre", Gender::Feminine),
    ("page", Gender::Feminine),
    ("période", Gender::Feminine),
    ("poste", Gender::Masculine),
    ("radio", Gender::Feminine),
    ("somme", Gender::Feminine),
];

fn gender_of(noun: &str) -> Option<Gender> {
    let usual = USUAL_GENDERS.iter().find(|(known, _)| *known == noun).map(|(_, gender)| *gender);
    usual.or_else(|| Lexicon::french().noun_gender(noun))
}

/// True for nouns that have the gender of whom they name (*un responsable*, *une responsable*): adjectives as well.
fn is_epicene(noun: &str) -> bool {
    let classes = Lexicon::french().classes(noun);
    classes.contains(Class::Noun) && classes.contains(Class::Adjective)
}

/// True when `lemma` can be inflected as a word of this class.
fn is_formed(lemma: &str, class: Class) -> bool {
    let lexicon = Lexicon::french();
    lexicon.is_lemma(lemma, class) || class == Class::Adjective && participle_of(lemma).is_some()
}

/// The form of an adjective, or of a participle that serves as one (*ouvert*, *connu*).
fn adjective(lemma: &str, agreement: Features) -> Option<String> {
    let lexicon = Lexicon::french();
    lexicon.inflect(lemma, Class::Adjective, agreement).or_else(|| {
        let infinitive = participle_of(lemma)?;
        lexicon.inflect(&infinitive, Class::Verb, agreement | VerbForm::PastParticiple)
    })
}

/// The infinitive of the verb that `form` is the past participle of.
fn participle_of(form: &str) -> Option<String> {
    let readings = Lexicon::french().readings(form);
    readings
        .filter(|reading| reading.features().has_mood(Mood::PastParticiple))
        .map(|reading| reading.lemma.to_string())
        .next()
}

/// Verbs whose attribute agrees with their subject.
const LINKING: &[&str] = &["être", "rester", "devenir", "paraître", "sembler", "demeurer", "redevenir"];

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
        ("tout", "toute"),
        ("tous", "toutes"),
        ("certains", "certaines"),
        ("quels", "quelles"),
        ("nul", "nulle"),
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

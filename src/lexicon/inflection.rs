//! From a lemma to its forms.
//!
//! The data file lists, for each lemma, how to spell its forms, preferred variants first; what each form means is asked
//! of the form itself. So generation can never disagree with analysis.

use fst::Streamer;

use super::format::{Tag, read_varint};
use super::grammar::{Class, ClassSet, Features, Number};
use super::traits::Traits;
use super::{Lexicon, find};

impl Lexicon {
    /// The form of `lemma` that admits all of `wanted`, a category left empty being free.
    ///
    /// When several forms do (« paie », « paye »), the traditional spelling goes before the reformed one, then the usual
    /// variant (« peux » before « puis »), then the more frequent. A lemma that stands for two
    /// words (« ressortir », second and third group) is treated as one, except that a noun takes its own plural before
    /// that of an invariable homonym (« sols », not the note « sol »). Forms that exist only before an inverted « je »
    /// are never given.
    ///
    /// ```
    /// # use decalque::lexicon::*;
    /// let french = Lexicon::french();
    /// let wanted = VerbForm::IndicativePresent | Person::Third | Number::Plural;
    /// assert_eq!(french.inflect("vouloir", Class::Verb, wanted).as_deref(), Some("veulent"));
    /// assert_eq!(french.inflect("cheval", Class::Noun, Number::Plural).as_deref(), Some("chevaux"));
    /// ```
    pub fn inflect(&self, lemma: &str, class: Class, wanted: impl Into<Features>) -> Option<String> {
        let wanted = wanted.into();
        let admits = |tag: &Tag| tag.features.admits(wanted) && !is_only_before_je(tag);
        let only_plural = |tag: &Tag| tag.features.number().is_some() && admits(tag);
        let plural = (class == Class::Noun && wanted.number() == Some(Number::Plural))
            .then(|| self.first_form(lemma, class, only_plural))
            .flatten();
        plural.or_else(|| self.first_form(lemma, class, admits))
    }

    /// The first form, in order of preference, with a reading that passes the test.
    fn first_form(&self, lemma: &str, class: Class, test: impl Fn(&Tag) -> bool) -> Option<String> {
        self.spellings(lemma).find(|form| {
            self.readings(form)
                .any(|reading| reading.tag.class == class && test(&reading.tag) && reading.lemma == lemma)
        })
    }

    /// All forms of `lemma` in one class, each with its tag; a form comes once per reading.
    pub fn forms(&self, lemma: &str, class: Class) -> impl Iterator<Item = (String, Tag)> {
        self.spellings(lemma).flat_map(move |form| {
            let tags: Vec<Tag> = self
                .readings(&form)
                .filter(|reading| reading.tag.class == class && reading.lemma == lemma)
                .map(|reading| reading.tag)
                .collect();
            tags.into_iter().map(move |tag| (form.clone(), tag))
        })
    }

    /// Whether `lemma` is the dictionary form of a word of this class.
    pub fn is_lemma(&self, lemma: &str, class: Class) -> bool {
        self.lemma_classes(lemma).contains(class)
    }

    /// The classes of the words that have this dictionary form.
    pub fn lemma_classes(&self, lemma: &str) -> ClassSet {
        let mut classes = ClassSet::EMPTY;
        for form in self.spellings(lemma) {
            for reading in self.readings(&form).filter(|reading| reading.lemma == lemma) {
                classes = classes.with(reading.tag.class);
            }
        }
        classes
    }

    /// Every lemma, in byte order.
    pub fn lemmas(&self) -> impl Iterator<Item = String> {
        let mut stream = self.lemmas.stream();
        std::iter::from_fn(move || stream.next().map(|(lemma, _)| String::from_utf8_lossy(lemma).into_owned()))
    }

    /// Every form, in byte order.
    pub fn all_forms(&self) -> impl Iterator<Item = String> {
        let mut stream = self.forms.stream();
        std::iter::from_fn(move || stream.next().map(|(form, _)| String::from_utf8_lossy(form).into_owned()))
    }

    /// The spellings of all forms of a lemma, preferred ones first; whatever the class.
    fn spellings(&self, lemma: &str) -> impl Iterator<Item = String> {
        let offset = find(&self.lemmas, lemma);
        let mut rest = offset.and_then(|at| self.tables.paradigms.get(at..)).unwrap_or_default();
        std::iter::from_fn(move || {
            let rule_and_end = read_varint(&mut rest)?;
            if rule_and_end & 1 == 1 {
                rest = &[];
            }
            let rule = self.tables.rule(rule_and_end >> 1)?;
            Some(format!("{}{}", rule.stem(lemma), rule.suffix).replace('\'', "’"))
        })
    }
}

/// Whether the tag is that of « puissé », found nowhere but in « puissé-je ».
fn is_only_before_je(tag: &Tag) -> bool {
    tag.traits.contains(Traits::INVERTED_JE) && tag.features.person().is_some()
}

//! The French lexicon: 474,000 forms with their lemmas, classes and features, and the way back from lemma to form.
//!
//! The words come from the French.lex lexicon of Dicollecte and Grammalecte (MPL-2.0, see the notice beside this file),
//! completed by three small tables of our own: `additions.tsv` (words the source lacks), `epicene.tsv` (gender of nouns
//! the source fuses with an adjective) and `elision.tsv` (aspirated or mute « h » where the source is silent). To
//! rebuild the embedded data from them:
//!
//! ```text
//! cargo run --release --example build_lexicon -- French.lex
//! ```
//!
//! Nothing is decoded at start: the data file is searched where it lies in the executable. Forms are looked up exactly
//! as given, case included, in composed Unicode; only the apostrophe is free (`'` or `’`). Put a sentence-initial word
//! in lower case before asking.
//!
//! ```
//! # use decalque::lexicon::*;
//! let french = Lexicon::french();
//! let reading = french.readings("chevaux").next().unwrap();
//! assert_eq!(reading.lemma, "cheval");
//! assert_eq!(reading.features(), Gender::Masculine | Number::Plural);
//! assert!(french.classes("porte").contains(Class::Verb));
//! assert_eq!(french.elides("héros"), Some(false));
//! ```

#[doc(hidden)]
pub mod compile;
#[doc(hidden)]
pub mod format;
mod grammar;
mod inflection;
mod reading;
mod recent;
#[doc(hidden)]
pub mod source;
#[cfg(test)]
mod tests;
mod traits;

use std::sync::LazyLock;

use fst::raw::Fst;

pub use format::Tag;
pub use grammar::{Class, ClassSet, Features, Gender, Mood, Number, Person, Tense, VerbForm};
pub use reading::{Lemma, Reading, Readings};
pub use traits::{Elision, Pronominal, Spelling, Traits, Usage, VerbGroup, VerbTraits};

use format::Sections;

static DATA: &[u8] = include_bytes!("french.bin");

/// A lexicon over data that lies in memory for the life of the program.
pub struct Lexicon {
    tables: Sections<'static>,
    forms: Fst<&'static [u8]>,
    lemmas: Fst<&'static [u8]>,
}

impl Lexicon {
    /// The embedded French lexicon. The first call reads a few headers, later calls cost nothing.
    pub fn french() -> &'static Lexicon {
        static FRENCH: LazyLock<Lexicon> =
            LazyLock::new(|| Lexicon::open(DATA).expect("the embedded lexicon is well formed"));
        &FRENCH
    }

    /// A lexicon over other data written by the build command; `None` if the file is not of this version.
    pub fn open(data: &'static [u8]) -> Option<Lexicon> {
        let tables = Sections::parse(data)?;
        let forms = Fst::new(tables.forms).ok()?;
        let lemmas = Fst::new(tables.lemmas).ok()?;
        Some(Lexicon { tables, forms, lemmas })
    }

    /// The readings of a form, none if it is unknown. One look-up; allocates only to fold a straight apostrophe.
    pub fn readings<'f>(&'f self, form: &'f str) -> Readings<'f> {
        let set = self.find_form(form).and_then(|at| self.tables.sets.get(at..));
        Readings { form, tables: &self.tables, rest: set.unwrap_or_default() }
    }

    /// Whether the form is known.
    pub fn contains(&self, form: &str) -> bool {
        self.find_form(form).is_some()
    }

    /// Where the readings of a form begin. A text asks for the same words again and again.
    fn find_form(&self, form: &str) -> Option<usize> {
        recent::answer(self.tables.forms.as_ptr() as usize, form, || find(&self.forms, form))
    }

    /// The classes a tagger should consider: those of the readings, and [`Class::Adjective`] as well for a past
    /// participle that serves as one (« formé », which the source files under « former » only).
    pub fn classes(&self, form: &str) -> ClassSet {
        let mut readings = self.readings(form);
        let mut classes = ClassSet::EMPTY;
        while let Some(tag) = readings.next_tag() {
            classes = classes.with(tag.class);
            if tag.traits.contains(Traits::ADJECTIVAL) {
                classes = classes.with(Class::Adjective);
            }
        }
        classes
    }

    /// The gender of a form as a noun: `None` if it is no noun, has both genders (« élève », « livre »), or if the
    /// source hides the gender and no table says better.
    pub fn noun_gender(&self, form: &str) -> Option<Gender> {
        let mut readings = self.readings(form);
        let mut genders = Features::NONE;
        while let Some(tag) = readings.next_tag() {
            if tag.class == Class::Noun {
                genders = genders | tag.features;
            }
        }
        genders.gender()
    }

    /// Whether « le », « de », « que » … lose their vowel before the form: `Some(true)` for « l’homme »,
    /// `Some(false)` for « le héros », `None` for an initial « h » on which nothing is known or readings differ.
    ///
    /// Marks of the data come first. Without one, a vowel elides, « y » elides before a consonant (« Yvetot ») but not
    /// before a vowel (« yaourt »), and any other letter blocks.
    pub fn elides(&self, form: &str) -> Option<bool> {
        let mut readings = self.readings(form);
        let (mut elides, mut blocks) = (false, false);
        while let Some(tag) = readings.next_tag() {
            elides |= tag.elision == Elision::Elides;
            blocks |= tag.elision == Elision::Blocks;
        }
        match (elides, blocks) {
            (false, false) => elides_by_spelling(form),
            (true, true) => None,
            (elides, _) => Some(elides),
        }
    }
}

/// Elision as far as the first letters tell.
fn elides_by_spelling(form: &str) -> Option<bool> {
    let mut letters = form.chars().flat_map(char::to_lowercase);
    match letters.next()? {
        'h' => None,
        'y' => Some(!letters.next().is_none_or(is_vowel)),
        first => Some(is_vowel(first)),
    }
}

fn is_vowel(letter: char) -> bool {
    "aàâäæeéèêëiîïoôöœuùûüy".contains(letter)
}

/// Value of a key in an fst, as an offset; a straight apostrophe in the key counts as the typographic one.
fn find(fst: &Fst<&'static [u8]>, key: &str) -> Option<usize> {
    let value = match key.as_bytes().contains(&b'\'') {
        false => fst.get(key),
        true => fst.get(key.replace('\'', "’")),
    };
    usize::try_from(value?.value()).ok()
}

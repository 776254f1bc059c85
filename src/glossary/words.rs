//! The words of a document as patterns see them: forms, lemmas, classes.

use super::lemmas::has_headword;
use super::pattern::{Atom, WordClass};
use crate::analysis::TokenKind;
use crate::analysis::tagger::{Pos, Tagged, Tagging};
use crate::lexicon::{Class, Lexicon, Reading};

/// The tokens of a document, tagged where a pattern asks.
pub type Words<'a> = Tagged<'a>;

/// True when token `at` is what `atom` asks for. Classes are asked of the tagger, forms and lemmas are not.
pub(super) fn matches(atom: &Atom, words: &Words, at: usize) -> bool {
    match atom {
        Atom::Word(word) => words.folded(at) == &**word,
        Atom::Lemma(lemmas, class) => {
            is_of_lemma(words.folded(at), lemmas, *class) && class.is_none_or(|class| is_of_class(words, at, class))
        }
        Atom::Class(WordClass::Any) => true,
        Atom::Class(class) => is_of_class(words, at, *class),
    }
}

/// False where the form alone rules out that token `at` is what `atom` asks for.
pub(super) fn may_match(atom: &Atom, words: &Words, at: usize) -> bool {
    match atom {
        Atom::Word(word) => words.folded(at) == &**word,
        Atom::Lemma(lemmas, class) => is_of_lemma(words.folded(at), lemmas, *class),
        Atom::Class(_) => true,
    }
}

/// The lemmas that a folded form may stand for.
pub(super) fn readings(form: &str) -> impl Iterator<Item = Reading<'_>> {
    Lexicon::french().readings(form)
}

fn is_of_lemma(form: &str, lemmas: &[Box<str>], class: Option<WordClass>) -> bool {
    let mut known = false;
    let found = readings(form).any(|reading| {
        known = true;
        // A form that is no lemma stands for itself: {ciseaux|vacances}.
        let is_meant = |lemma: &str| reading.lemma == *lemma || form == lemma || has_headword(form, &reading, lemma);
        lemmas.iter().any(|lemma| is_meant(lemma)) && class.is_none_or(|class| admits(class, &reading))
    });
    // A word that the lexicon lacks has a regular plural, or none.
    found || !known && lemmas.iter().any(|lemma| form == &**lemma || form.strip_suffix('s') == Some(lemma))
}

fn admits(class: WordClass, reading: &Reading) -> bool {
    match class {
        WordClass::Verb => reading.class() == Class::Verb,
        WordClass::Noun => reading.class() == Class::Noun,
        WordClass::Adj => matches!(reading.class(), Class::Adjective | Class::Verb),
        WordClass::Adv => reading.class() == Class::Adverb,
        _ => true,
    }
}

fn is_of_class(words: &Words, at: usize, class: WordClass) -> bool {
    let tagging: Tagging = words.token(at);
    match class {
        WordClass::Det => tagging.pos == Pos::Det || matches!(words.folded(at), "du" | "des"),
        WordClass::Adj => tagging.pos == Pos::Adj || tagging.is_participle(),
        WordClass::Noun => tagging.pos == Pos::Noun,
        // A finite form that looks like a participle is often taken for an adjective (« la fusion fait sens »).
        WordClass::Verb => {
            tagging.pos.is_verbal()
                || tagging.pos == Pos::Adj && words.reading(at).is_some_and(|reading| reading.class() == Class::Verb)
                || tagging.pos == Pos::Noun && is_verb_in_disguise(words, at)
        }
        WordClass::Adv => tagging.pos == Pos::Adv,
        WordClass::Pron => tagging.pos == Pos::Pron,
        WordClass::Prep => tagging.pos == Pos::Adp,
        WordClass::Num => tagging.pos == Pos::Num || words.analysis().tokens[at].kind == TokenKind::Number,
        WordClass::Name => tagging.pos == Pos::Propn,
        WordClass::Any => true,
    }
}

/// True where the tagger sees a noun (*coupe*, *vole*), but a subject before or an object after makes a verb of it.
fn is_verb_in_disguise(words: &Words, at: usize) -> bool {
    let is_finite = |reading: Reading| reading.features().verb_forms().any(|form| form.is_finite());
    if !readings(words.folded(at)).any(is_finite) {
        return false;
    }
    let sentence = words.analysis().sentence_of(at).range();
    let before = at.checked_sub(1).filter(|at| sentence.contains(at)).map(|at| words.token(at).pos);
    let after = (at + 1 < sentence.end).then(|| words.token(at + 1).pos);
    matches!(before, Some(Pos::Pron | Pos::Propn))
        || before == Some(Pos::Noun) && matches!(after, Some(Pos::Det | Pos::Pron))
}

//! What an entry looks for: a row of words, lemmas and classes.
//!
//! ```text
//! à la fin de la journée                        words, whatever their case, apostrophes and spaces
//! {adresser:VERB} DET ADJ* {problème|défi}      lemmas and classes; `?` optional, `*` up to three times
//! ^ regarder :                                  at the start of a sentence; `$` at its end
//! ```

use crate::analysis::{Forms, tokenize};
use std::ops::Range;

/// A row of elements that adjacent tokens of one sentence must match.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Pattern {
    /// At least one of them must be there.
    pub elements: Vec<Element>,
    /// Only signs may stand between it and the start of the sentence: `^`.
    pub starts: bool,
    /// Only signs may stand between it and the end of the sentence: `$`.
    pub ends: bool,
}

/// One place of a pattern.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Element {
    /// What a token must be.
    pub atom: Atom,
    /// How many tokens may stand here.
    pub repeat: Repeat,
}

/// What one token must be.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Atom {
    /// This form, folded.
    Word(Box<str>),
    /// Any form of one of these lemmas, of this class if one is named.
    Lemma(Box<[Box<str>]>, Option<WordClass>),
    /// Any token of this class.
    Class(WordClass),
}

/// How many tokens an element takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Repeat {
    /// Exactly one.
    Once,
    /// None or one: `?`.
    Optional,
    /// Up to three: `*`.
    Some,
}

/// The classes that a pattern may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WordClass {
    /// A determiner.
    Det,
    /// An adjective.
    Adj,
    /// A common noun.
    Noun,
    /// A verb, auxiliaries included.
    Verb,
    /// An adverb.
    Adv,
    /// A pronoun.
    Pron,
    /// A preposition.
    Prep,
    /// A number, in figures or in words.
    Num,
    /// A proper name.
    Name,
    /// Any word, number or sign.
    Any,
}

const CLASSES: &[(&str, WordClass)] = &[
    ("DET", WordClass::Det),
    ("ADJ", WordClass::Adj),
    ("NOUN", WordClass::Noun),
    ("VERB", WordClass::Verb),
    ("ADV", WordClass::Adv),
    ("PRON", WordClass::Pron),
    ("PREP", WordClass::Prep),
    ("NUM", WordClass::Num),
    ("NAME", WordClass::Name),
    ("ANY", WordClass::Any),
];

impl Repeat {
    /// The fewest and the most tokens.
    pub fn bounds(self) -> (usize, usize) {
        match self {
            Self::Once => (1, 1),
            Self::Optional => (0, 1),
            Self::Some => (0, 3),
        }
    }
}

/// A fault in a pattern: the bytes of the pattern, and what is wrong with them.
pub type PatternFault = (Range<usize>, String);

impl Pattern {
    /// Reads the notation of the glossaries.
    ///
    /// # Errors
    /// When a brace is not closed, a class is unknown, or nothing in the pattern must be there.
    pub fn parse(text: &str) -> Result<Self, PatternFault> {
        let (starts, from) = text.strip_prefix("^ ").map_or((false, 0), |_| (true, 2));
        let (ends, text) = text.strip_suffix(" $").map_or((false, text), |rest| (true, rest));
        let mut elements = Vec::new();
        let mut at = from;
        while let Some(c) = text[at..].chars().next() {
            if c.is_whitespace() {
                at += c.len_utf8();
            } else if c == '{' {
                let close = text[at..]
                    .find('}')
                    .ok_or_else(|| (at..text.len(), "accolade ouverte, jamais fermée".to_owned()))?;
                let atom = lemma(&text[at + 1..at + close]).map_err(|message| (at..at + close + 1, message))?;
                at = push(text, at + close + 1, atom, &mut elements);
            } else {
                let end = at + text[at..].find([' ', '\u{a0}', '{']).unwrap_or(text.len() - at);
                at = words(text, at..end, &mut elements);
            }
        }
        if elements.iter().all(|e| e.repeat != Repeat::Once) {
            return Err((0..text.len(), "rien n’est obligatoire dans ce motif".to_owned()));
        }
        Ok(Self { elements, starts, ends })
    }

    /// A pattern of plain words, cut as texts are.
    pub fn words(text: &str) -> Self {
        let elements = literal(text).into_iter().map(|atom| Element { atom, repeat: Repeat::Once }).collect();
        Self { elements, starts: false, ends: false }
    }

    /// The element that must be there and that the fewest tokens match, with how many tokens may stand before it.
    pub fn anchor(&self) -> Option<Anchor<'_>> {
        let mut before = (0, 0);
        let mut best: Option<(usize, Anchor)> = None;
        for (n, element) in self.elements.iter().enumerate() {
            if element.repeat == Repeat::Once
                && let Some(rarity) = element.atom.rarity()
                && best.as_ref().is_none_or(|(other, _)| rarity > *other)
            {
                best = Some((rarity, Anchor { atom: &element.atom, element: n, before: before.0..before.1 + 1 }));
            }
            let (least, most) = element.repeat.bounds();
            before = (before.0 + least, before.1 + most);
        }
        best.map(|(_, anchor)| anchor)
    }

    /// A text that the pattern is made of, its lemmas as they are; `None` for patterns that ask for classes.
    pub fn sample(&self) -> Option<String> {
        let mut text = String::new();
        for element in &self.elements {
            let word = match &element.atom {
                Atom::Word(word) => word,
                Atom::Lemma(lemmas, None) => lemmas.first()?,
                Atom::Lemma(_, Some(_)) | Atom::Class(_) => return None,
            };
            if !text.is_empty() && !text.ends_with('\'') && !word.starts_with('-') {
                text.push(' ');
            }
            text.push_str(word);
        }
        Some(text)
    }
}

/// What a pattern is indexed by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor<'p> {
    /// A word or lemmas.
    pub atom: &'p Atom,
    /// Which of the elements it is.
    pub element: usize,
    /// How many tokens may stand before it.
    pub before: Range<usize>,
}

impl Atom {
    /// How rare the atom is; a longer word is a rarer one, those of every sentence aside.
    /// Classes are no anchor.
    fn rarity(&self) -> Option<usize> {
        let rarity = |word: &str| if FREQUENT.contains(&word) { 0 } else { word.len() };
        match self {
            Self::Word(word) => Some(rarity(word)),
            Self::Lemma(lemmas, _) => lemmas.iter().map(|lemma| rarity(lemma)).min(),
            Self::Class(_) => None,
        }
    }
}

/// Words and verbs of every other sentence, as they fold: what stands beside them is always rarer.
const FREQUENT: &[&str] = &[
    "être", "avoir", "faire", "aller", "pouvoir", "devoir", "dire", "mettre", "prendre", "venir", "voir", "vouloir",
    "donner", "passer", "tenir", "rester", "trouver", "savoir", "rendre", "porter", "devenir", "arriver", "sembler",
    "laisser", "demander", "parler", "un", "une", "le", "la", "les", "l'", "de", "des", "du", "d'", "à", "au", "aux",
    "en", "dans", "sur", "pour", "par", "avec", "sans", "sous", "entre", "contre", "après", "avant", "depuis", "vers",
    "chez", "et", "ou", "mais", "que", "qu'", "qui", "dont", "ne", "n'", "pas", "plus", "moins", "très", "tout",
    "toute", "tous", "se", "s'", "ce", "c'", "cette", "ces", "cet", "son", "sa", "ses", "leur", "leurs", "mon", "ma",
    "mes", "notre", "nos", "votre", "vos", "il", "elle", "on", "nous", "vous", "je", "ils", "elles", "lui", "y",
    "comme", "bien", "aussi", "même", "deux", "autre", "autres", "est", "sont", "a", "ont", "fait", "était", "été",
    "peut", "cela", "si",
];

fn lemma(text: &str) -> Result<Atom, String> {
    let (lemmas, class) = match text.split_once(':') {
        Some((lemmas, name)) => (lemmas, Some(class(name).ok_or_else(|| unknown_class(name))?)),
        None => (text, None),
    };
    let lemmas: Box<[Box<str>]> = lemmas.split('|').map(|lemma| crate::text::fold::fold(lemma.trim()).into()).collect();
    if lemmas.iter().any(|lemma| lemma.is_empty()) {
        return Err("lemme vide".to_owned());
    }
    Ok(Atom::Lemma(lemmas, class))
}

fn words(text: &str, range: Range<usize>, elements: &mut Vec<Element>) -> usize {
    let written = &text[range.clone()];
    let name = written.trim_end_matches(['?', '*']);
    if let Some(class) = class(name) {
        return push(text, range.start + name.len(), Atom::Class(class), elements);
    }
    let repeated = if name.is_empty() { written } else { name };
    // An elided word at the end (« qu’ ») is cut as one only before a word.
    let elided = repeated.ends_with(['\'', '’']);
    let cut = if elided { format!("{repeated}a") } else { repeated.to_owned() };
    let mut atoms = literal(&cut);
    atoms.truncate(atoms.len() - usize::from(elided));
    for atom in atoms {
        elements.push(Element { atom, repeat: Repeat::Once });
    }
    if repeated.len() < written.len()
        && let Some(last) = elements.pop()
    {
        return push(text, range.start + repeated.len(), last.atom, elements);
    }
    range.end
}

/// Adds an element with the repetition written at `at`; gives the place after it.
fn push(text: &str, at: usize, atom: Atom, elements: &mut Vec<Element>) -> usize {
    let repeat = match text.as_bytes().get(at) {
        Some(b'?') => Repeat::Optional,
        Some(b'*') => Repeat::Some,
        _ => Repeat::Once,
    };
    elements.push(Element { atom, repeat });
    at + usize::from(repeat != Repeat::Once)
}

/// The words of `text`, cut as texts are.
fn literal(text: &str) -> Vec<Atom> {
    // Letters and single spaces cannot be cut in two ways, and most patterns are made of nothing else.
    if text.chars().all(|c| c.is_alphabetic() || c == ' ') {
        let words = text.split(' ').filter(|word| !word.is_empty());
        return words.map(|word| Atom::Word(crate::text::fold::fold(word).into())).collect();
    }
    let mut forms = Forms::default();
    let mut tokens = Vec::new();
    tokenize(text, 0..text.len(), &mut forms, &mut tokens);
    tokens.into_iter().map(|token| Atom::Word(forms.text(token.form).into())).collect()
}

fn class(name: &str) -> Option<WordClass> {
    CLASSES.iter().find(|(known, _)| *known == name).map(|(_, class)| *class)
}

fn unknown_class(name: &str) -> String {
    let known: Vec<_> = CLASSES.iter().map(|(name, _)| *name).collect();
    format!("classe inconnue « {name} » ; admises : {}", known.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rarest_word_anchors() {
        let anchored = |pattern: &str| Pattern::parse(pattern).unwrap().anchor().map(|anchor| anchor.element);
        assert_eq!(anchored("{avoir|être:VERB} ADV* le dos contre le mur"), Some(3));
        assert_eq!(anchored("sous le? feu"), Some(2));
        assert_eq!(anchored("{être:VERB} à DET"), Some(0));
    }

    #[test]
    fn the_whole_notation_parses() {
        let pattern = Pattern::parse("{adresser:VERB} DET ADJ* {problème|défi}?").unwrap();
        assert_eq!(pattern.elements.len(), 4);
        assert_eq!(pattern.elements[2], Element { atom: Atom::Class(WordClass::Adj), repeat: Repeat::Some });
        assert_eq!(pattern.elements[3].repeat, Repeat::Optional);
    }

    #[test]
    fn faults_point_at_their_place() {
        assert_eq!(Pattern::parse("un {mot").unwrap_err().0, 3..7);
        assert_eq!(Pattern::parse("{mot:VERBE}").unwrap_err().0, 0..11);
        assert!(Pattern::parse("DET? ADJ*").is_err());
    }
}

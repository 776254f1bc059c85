//! What an entry writes instead: words, and what the pattern matched.

use std::ops::Range;

/// A replacement in the notation of the glossaries: `$n` copies what element *n* of the pattern matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Words as they stand.
    Text(String),
    /// What element `n` matched, counted from 0.
    Element(usize),
    /// A lemma to inflect.
    Lemma(Lemma),
}

/// `{se répondre à@1}`: a lemma, and what goes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lemma {
    /// The dictionary form.
    pub lemma: String,
    /// What follows it unchanged, a preposition as a rule.
    pub rest: String,
    /// True for *se* and *s’* before it.
    pub reflexive: bool,
    /// The element it is inflected like, counted from 0; otherwise the first lemma of its class.
    pub like: Option<usize>,
    /// True where an object is written after it: *{sortir} les griffes*.
    pub has_object: bool,
}

/// What an object begins with.
const DETERMINERS: &[&str] = &["le", "la", "les", "un", "une", "des", "son", "sa", "ses", "leur", "leurs"];

impl Lemma {
    fn parse(text: &str, like: Option<usize>) -> Self {
        let bare = ["se ", "s'", "s’"].iter().find_map(|pronoun| text.strip_prefix(pronoun));
        let (lemma, rest) = bare.unwrap_or(text).split_once(' ').unwrap_or((bare.unwrap_or(text), ""));
        Self { lemma: lemma.to_owned(), rest: rest.to_owned(), reflexive: bare.is_some(), like, has_object: false }
    }
}

impl Template {
    /// Reads a replacement; `elements` is how many elements the patterns have.
    ///
    /// # Errors
    /// The bytes at fault and what is wrong: an element that no pattern has, a brace that is not closed.
    pub fn parse(text: &str, elements: usize) -> Result<Self, (Range<usize>, String)> {
        let mut parts = Vec::new();
        let mut at = 0;
        while at < text.len() {
            let next = at + text[at..].find(['$', '{']).unwrap_or(text.len() - at);
            if next > at {
                parts.push(Part::Text(text[at..next].to_owned()));
            }
            at = match text.as_bytes().get(next) {
                None => next,
                Some(b'$') => {
                    let digits = text[next + 1..].bytes().take_while(u8::is_ascii_digit).count();
                    let end = next + 1 + digits;
                    let fault = || {
                        (
                            next..end,
                            format!("« {} » : les motifs ont {elements} éléments, comptés depuis 1", &text[next..end]),
                        )
                    };
                    let number: usize = text[next + 1..end].parse().map_err(|_| fault())?;
                    parts.push(Part::Element(number.checked_sub(1).filter(|&n| n < elements).ok_or_else(fault)?));
                    end
                }
                Some(_) => {
                    let close = text[next..]
                        .find('}')
                        .ok_or_else(|| (next..text.len(), "accolade ouverte, jamais fermée".to_owned()))?;
                    let (lemma, like) = text[next + 1..next + close]
                        .split_once('@')
                        .map_or((&text[next + 1..next + close], None), |(l, n)| (l, Some(n)));
                    let like =
                        like.map(|n| n.parse::<usize>().ok().and_then(|n| n.checked_sub(1)).filter(|&n| n < elements));
                    if like == Some(None) {
                        return Err((
                            next..next + close + 1,
                            format!("les motifs ont {elements} éléments, comptés depuis 1"),
                        ));
                    }
                    parts.push(Part::Lemma(Lemma::parse(lemma, like.flatten())));
                    next + close + 1
                }
            };
        }
        note_objects(&mut parts);
        Ok(Self { parts })
    }

    /// The lemmas that are to be inflected, without what follows them (*répondre* of « {répondre à} »).
    pub fn lemmas(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().filter_map(|part| match part {
            Part::Lemma(lemma) => Some(lemma.lemma.as_str()),
            Part::Text(_) | Part::Element(_) => None,
        })
    }

    /// The parts, in order.
    pub(super) fn parts(&self) -> &[Part] {
        &self.parts
    }
}

/// Notes which lemmas have an object written after them, adverbs that are copied aside.
fn note_objects(parts: &mut [Part]) {
    for at in 0..parts.len() {
        let (head, rest) = parts.split_at_mut(at + 1);
        let written = rest.iter().filter_map(|part| match part {
            Part::Text(text) => text.split_whitespace().next(),
            Part::Lemma(_) | Part::Element(_) => None,
        });
        let first = written.take(1).next().unwrap_or_default();
        if let Part::Lemma(lemma) = &mut head[at] {
            lemma.has_object = DETERMINERS.contains(&first) || first.starts_with("l'") || first.starts_with("l’");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_notation_is_read() {
        let template = Template::parse("{répondre à@1} $2 aussi", 2).unwrap();
        let lemma = Part::Lemma(Lemma::parse("répondre à", Some(0)));
        assert_eq!(
            template.parts,
            [lemma, Part::Text(" ".to_owned()), Part::Element(1), Part::Text(" aussi".to_owned())]
        );
    }

    #[test]
    fn a_lemma_may_be_pronominal() {
        for text in ["se unir à", "s'unir à", "s’unir à"] {
            let lemma = Lemma::parse(text, None);
            assert_eq!((lemma.lemma.as_str(), lemma.rest.as_str(), lemma.reflexive), ("unir", "à", true), "{text}");
        }
    }

    #[test]
    fn faults_point_at_their_place() {
        assert_eq!(Template::parse("un $3", 2).unwrap_err().0, 3..5);
        assert_eq!(Template::parse("{mot", 2).unwrap_err().0, 0..4);
        assert_eq!(Template::parse("{mot@0}", 2).unwrap_err().0, 0..7);
    }
}

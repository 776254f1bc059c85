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
    /// A lemma to inflect like the first lemma of its class, or like the element named.
    Lemma(String, Option<usize>),
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
                    parts.push(Part::Lemma(lemma.to_owned(), like.flatten()));
                    next + close + 1
                }
            };
        }
        Ok(Self { parts })
    }

    /// The lemmas that are to be inflected, without what follows them (*répondre* of « {répondre à} »).
    pub fn lemmas(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().filter_map(|part| match part {
            Part::Lemma(text, _) => text.split(' ').next(),
            Part::Text(_) | Part::Element(_) => None,
        })
    }

    /// The parts, in order.
    pub(super) fn parts(&self) -> &[Part] {
        &self.parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_notation_is_read() {
        let template = Template::parse("{répondre à@1} $2 aussi", 2).unwrap();
        let lemma = Part::Lemma("répondre à".to_owned(), Some(0));
        assert_eq!(
            template.parts,
            [lemma, Part::Text(" ".to_owned()), Part::Element(1), Part::Text(" aussi".to_owned())]
        );
    }

    #[test]
    fn faults_point_at_their_place() {
        assert_eq!(Template::parse("un $3", 2).unwrap_err().0, 3..5);
        assert_eq!(Template::parse("{mot", 2).unwrap_err().0, 0..4);
        assert_eq!(Template::parse("{mot@0}", 2).unwrap_err().0, 0..7);
    }
}

//! English words by their dictionary forms: enough to know *addressed* for *address*, *taken* for *take*.

use super::Evidence;
use crate::text::fold::fold;
use rustc_hash::FxHashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// The words of an English text, by every dictionary form that each may have.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    places: FxHashMap<String, Vec<u32>>,
    /// For each word, whether its capital makes it a name.
    names: Vec<bool>,
}

/// Other words may stand inside an expression, so many for each of its own and so many besides.
const WINDOW_PER_WORD: u32 = 2;
const WINDOW: u32 = 3;

/// What stands in an expression for any person or thing, or comes and goes in a sentence.
const FILLERS: &[&str] = &[
    "a",
    "an",
    "the",
    "one",
    "ones",
    "s",
    "someone",
    "somebody",
    "sb",
    "something",
    "sth",
    "x",
    "n",
    "his",
    "her",
    "their",
    "its",
    "my",
    "your",
    "our",
    "to",
    "be",
    "i",
    "he",
    "she",
    "it",
    "we",
    "you",
    "they",
    "that",
    "this",
];

/// Words that hold an expression together without telling it from others.
const LINKS: &[&str] = &[
    "of", "for", "from", "with", "at", "by", "in", "on", "into", "as", "up", "out", "off", "down", "over", "away",
    "back", "not", "have", "do", "and", "or", "will", "can", "all", "so", "is", "are", "was", "has",
];

impl Vocabulary {
    /// Reads the words that follow those already read.
    pub fn read(&mut self, text: &str) {
        let has_small_words = text.split_whitespace().skip(1).any(|word| word.starts_with(char::is_lowercase));
        for (at, word) in split(text).enumerate() {
            let place = self.len();
            for base in bases(&fold(word)) {
                self.places.entry(base).or_default().push(place);
            }
            self.names.push(at > 0 && has_small_words && word.starts_with(char::is_uppercase));
        }
    }

    /// How many words were read.
    pub fn len(&self) -> u32 {
        self.names.len() as u32
    }

    /// What these words say of `expression`, fillers and what stands in brackets aside.
    pub fn says(&self, among: &Range<u32>, expression: &str) -> Evidence {
        let words = content(expression);
        let reach = WINDOW_PER_WORD * words.len() as u32 + WINDOW;
        let places: Vec<Vec<u32>> = words.iter().map(|word| self.places_of(word, among)).collect();
        let is_near = |at: u32, other: &Vec<u32>| other.iter().any(|place| place.abs_diff(at) <= reach);
        let tells = words.iter().any(|word| !is_link(word));
        let telling: Vec<&Vec<u32>> =
            words.iter().zip(&places).filter(|(word, _)| !tells || !is_link(word)).map(|(_, at)| at).collect();
        // One word of a longer expression may be another: glossaries cannot list them all.
        let enough = if telling.len() > 2 { telling.len() - 1 } else { telling.len() };
        let around = |at: u32| {
            let near = telling.iter().filter(|other| is_near(at, other)).count();
            // *The Democratic Party* is no party that one gives.
            let is_name = telling.iter().all(|places| {
                places.iter().filter(|place| place.abs_diff(at) <= reach).all(|&place| self.names[place as usize])
            });
            match words.len() {
                _ if near < enough.max(1) => Evidence::Absent,
                _ if is_name && !has_capital(expression) => Evidence::Part,
                1 => Evidence::Word,
                _ if places.iter().all(|other| is_near(at, other)) => Evidence::Expression,
                _ => Evidence::Part,
            }
        };
        telling.iter().flat_map(|places| places.iter()).map(|&at| around(at)).max().unwrap_or(Evidence::Absent)
    }

    /// Where a word stands among these, in any form; a number stands for any number.
    fn places_of(&self, word: &str, among: &Range<u32>) -> Vec<u32> {
        let mut places: Vec<u32> = bases(word)
            .iter()
            .filter_map(|base| self.places.get(base))
            .flatten()
            .copied()
            .filter(|place| among.contains(place))
            .collect();
        places.sort_unstable();
        places.dedup();
        places
    }
}

/// The words of an expression that must be found.
fn content(expression: &str) -> Vec<String> {
    let mut plain = String::new();
    let mut depth = 0;
    for c in expression.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    let all: Vec<String> = words(&plain).collect();
    let told: Vec<String> = all.iter().filter(|word| !FILLERS.contains(&word.as_str())).cloned().collect();
    if told.is_empty() { all } else { told }
}

fn has_capital(expression: &str) -> bool {
    expression.contains(char::is_uppercase)
}

fn is_link(word: &str) -> bool {
    LINKS.contains(&word)
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    split(text).map(fold)
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The sign under which all numbers stand.
const NUMBER: &str = "0";

/// The dictionary forms that a word may have, itself among them. Some are no words; they meet nothing.
fn bases(word: &str) -> Vec<String> {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return vec![NUMBER.to_owned()];
    }
    let mut bases = vec![british(word)];
    let mut push = |base: String| {
        let base = british(&base);
        if base.len() > 1 && !bases.contains(&base) {
            bases.push(base);
        }
    };
    if let Some(base) = IRREGULAR.get(word) {
        push((*base).to_owned());
    }
    if let Some(stem) = word.strip_suffix("ies").or_else(|| word.strip_suffix("ied")) {
        push(format!("{stem}y"));
    }
    if let Some(stem) = word.strip_suffix("ves") {
        push(format!("{stem}f"));
        push(format!("{stem}fe"));
    }
    if let Some(stem) = word.strip_suffix('s').filter(|stem| !stem.ends_with('s')) {
        push(stem.to_owned());
        push(stem.strip_suffix('e').unwrap_or(stem).to_owned());
    }
    for ending in ["ed", "ing"] {
        let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.len() > 1) else { continue };
        push(stem.to_owned());
        push(format!("{stem}e"));
        let mut letters = stem.chars().rev();
        if let (Some(last), Some(before)) = (letters.next(), letters.next())
            && last == before
        {
            push(stem[..stem.len() - last.len_utf8()].to_owned());
        }
    }
    bases
}

/// One spelling for what Americans write with a *z*.
fn british(word: &str) -> String {
    ["ize", "ization"].iter().find(|ending| word.ends_with(**ending)).map_or_else(
        || word.to_owned(),
        |ending| format!("{}{}", &word[..word.len() - ending.len()], ending.replacen('z', "s", 1)),
    )
}

/// Forms that no rule makes, of the verbs and nouns that news uses, with their dictionary forms.
static IRREGULAR: LazyLock<FxHashMap<&str, &str>> =
    LazyLock::new(|| include_str!("irregular.tsv").lines().filter_map(|line| line.split_once('\t')).collect());

#[cfg(test)]
mod tests {
    use super::*;

    fn says(text: &str, expression: &str) -> Evidence {
        let mut vocabulary = Vocabulary::default();
        vocabulary.read(text);
        vocabulary.says(&(0..vocabulary.len()), expression)
    }

    #[test]
    fn expressions_are_found_in_every_form() {
        let said = [
            ("The mayor addressed several pressing issues.", "address an issue"),
            ("They were running on empty.", "run on empty"),
            ("It cost him an arm and a leg.", "cost an arm and a leg"),
            ("He’s taking his company’s story to court.", "take a story"),
            ("Shares hit a 52-week low.", "a 10-week low"),
            ("The policies were tried.", "try a policy"),
            ("I realized that she had left.", "realise that someone left"),
        ];
        for (text, expression) in said {
            assert_eq!(says(text, expression), Evidence::Expression, "{expression}: {text}");
        }
    }

    #[test]
    fn a_word_may_have_another_sense_and_an_expression_another_word() {
        let said = [
            ("Her claims were dropped.", "claim", Evidence::Word),
            ("The resorts reopened.", "resort (for holidays)", Evidence::Word),
            ("Read the Advocate every day.", "advocate", Evidence::Part),
            ("The vote of the Democratic Party at noon.", "at a party", Evidence::Part),
            ("Advocates called.", "advocate", Evidence::Word),
            ("He offered an olive branch.", "hold out an olive branch", Evidence::Part),
            ("A third, on principle.", "in principle", Evidence::Part),
        ];
        for (text, expression, evidence) in said {
            assert_eq!(says(text, expression), evidence, "{expression}: {text}");
        }
    }

    #[test]
    fn words_far_apart_are_no_expression() {
        let far = "The address of the house, which nobody in the village or in the county knew, was the issue.";
        for (text, expression) in
            [(far, "address an issue"), ("He claimed nothing.", "stake"), ("", "claim"), ("A word.", "")]
        {
            assert_eq!(says(text, expression), Evidence::Absent, "{expression}: {text}");
        }
    }
}

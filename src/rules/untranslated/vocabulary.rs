//! English words that a French text has no use for, and the jargon that it borrows: data, looked up by folded form.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

type Words = FxHashMap<&'static str, &'static str>;

/// What French says for a frequent English word that is neither French, nor a settled loan, nor a name; empty where no
/// one word will do.
pub(super) fn english(form: &str) -> Option<&'static str> {
    static WORDS: LazyLock<Words> = LazyLock::new(|| read(include_str!("english.tsv")));
    WORDS.get(form).copied()
}

/// What French has for a word of the trade that it borrows from English.
pub(super) fn jargon(form: &str) -> Option<&'static str> {
    static WORDS: LazyLock<Words> = LazyLock::new(|| read(include_str!("jargon.tsv")));
    WORDS.get(form).copied()
}

fn read(table: &'static str) -> Words {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split_once('\t').unwrap_or((line, ""))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn the_words_are_english_only() {
        assert_eq!(english("landslide"), Some("écrasante"));
        assert_eq!(english("would"), Some(""));
        assert_eq!(jargon("workload"), Some("charge de travail"));
        // French has these too, but the rule asks for a determiner that gives the English sense away.
        let both = ["guidance", "attorney", "attorneys"];
        let table = include_str!("english.tsv").lines().filter(|line| !line.starts_with('#'));
        let french: Vec<&str> = table
            .map(|line| line.split('\t').next().unwrap_or(line))
            .filter(|word| Lexicon::french().contains(word) && !both.contains(word))
            .collect();
        assert!(french.is_empty(), "{french:?}");
    }
}

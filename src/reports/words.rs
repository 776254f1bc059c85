//! A replacement shown word by word: what goes and what comes, between what stays.

use anstyle::{AnsiColor, Effects, Style};
use similar::{ChangeTag, TextDiff};

const GONE: Style = AnsiColor::Red.on_default().effects(Effects::STRIKETHROUGH);
const COME: Style = AnsiColor::Green.on_default().effects(Effects::BOLD);

/// So few words are read at a glance, before and after.
const FEW_WORDS: usize = 4;

/// The change from `old` to `new`: in colour struck and bold, without it as `[-gone-]{+come+}`, or as `old → new` where
/// no word stays.
pub fn word_diff(old: &str, new: &str, color: bool) -> String {
    let diff = TextDiff::from_unicode_words(old, new);
    let word_stays =
        diff.iter_all_changes().any(|c| c.tag() == ChangeTag::Equal && c.value().chars().any(char::is_alphanumeric));
    let words = old.split_whitespace().count().max(new.split_whitespace().count());
    if !word_stays || words <= FEW_WORDS {
        return if color { format!("{GONE}{old}{GONE:#} → {COME}{new}{COME:#}") } else { format!("{old} → {new}") };
    }
    let mut out = String::new();
    for op in diff.ops() {
        let words = |side: ChangeTag| -> String {
            diff.iter_changes(op)
                .filter(|c| c.tag() == ChangeTag::Equal || c.tag() == side)
                .map(|c| c.value())
                .collect()
        };
        let (gone, come) = (words(ChangeTag::Delete), words(ChangeTag::Insert));
        if op.tag() == similar::DiffTag::Equal {
            out.push_str(&gone);
            continue;
        }
        if !gone.is_empty() {
            out.push_str(&if color { format!("{GONE}{gone}{GONE:#}") } else { format!("[-{gone}-]") });
        }
        if !come.is_empty() {
            out.push_str(&if color { format!("{COME}{come}{COME:#}") } else { format!("{{+{come}+}}") });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stays_is_written_once() {
        assert_eq!(
            word_diff("2,90 billions de dollars", "2 900 milliards de dollars", false),
            "[-2,90-]{+2 900+} [-billions-]{+milliards+} de dollars"
        );
        assert_eq!(word_diff("Chatgpt", "ChatGPT", false), "Chatgpt → ChatGPT");
    }
}

//! Forms of sentences that English leaves behind.

pub(super) mod capital;
pub(super) mod participle_for_verb;
pub(super) mod title_case;

/// `Jeudi` → `jeudi`.
fn lowered(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

//! What follows from the spelling of a name: its identifier, and the forms it takes when it is pulled apart.

use unicode_normalization::UnicodeNormalization;

/// `Meta Platforms` → `meta-platforms`: letters and digits without accents, joined by hyphens.
pub fn slug(name: &str) -> String {
    let plain =
        name.to_lowercase().nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).collect::<String>();
    let parts: Vec<&str> = plain.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    parts.join("-")
}

/// The wrong forms that a name with inner capitals takes when it is pulled apart, those that are variants of it aside.
pub fn parts(name: &str, variants: &[&str]) -> Vec<String> {
    pulled_apart(name).filter(|apart| !variants.contains(&apart.as_str())).collect()
}

/// `ChatGPT` → `Chat GPT`, `Chat-GPT`: a name written as one word with inner capitals, taken apart.
fn pulled_apart(name: &str) -> impl Iterator<Item = String> {
    let humps = humps(name);
    let apart = humps.len() > 1 && humps[0].chars().count() > 2 && name.chars().all(char::is_alphabetic);
    [" ", "-"].into_iter().filter(move |_| apart).map(move |joint| humps.join(joint))
}

/// `DeepSeek` → `Deep`, `Seek`; a run of capitals is one hump.
fn humps(name: &str) -> Vec<&str> {
    let mut starts = vec![0];
    let mut lower_before = false;
    for (at, c) in name.char_indices() {
        if c.is_uppercase() && lower_before {
            starts.push(at);
        }
        lower_before = c.is_lowercase();
    }
    starts.iter().zip(starts.iter().skip(1).copied().chain([name.len()])).map(|(&from, to)| &name[from..to]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_plain_identifiers() {
        assert_eq!(slug("Meta Platforms"), "meta-platforms");
        assert_eq!(slug("L’Oréal"), "l-oreal");
        assert_eq!(slug("AT&T"), "at-t");
    }

    #[test]
    fn inner_capitals_show_where_a_name_is_pulled_apart() {
        assert_eq!(pulled_apart("ChatGPT").collect::<Vec<_>>(), ["Chat GPT", "Chat-GPT"]);
        assert_eq!(pulled_apart("DeepSeek").collect::<Vec<_>>(), ["Deep Seek", "Deep-Seek"]);
        assert_eq!(
            pulled_apart("iPhone").count() + pulled_apart("Nvidia").count() + pulled_apart("Meta Platforms").count(),
            0
        );
    }
}

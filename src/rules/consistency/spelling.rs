//! `consistency/spelling`: « Withing » in a text that writes « Withings ».

use crate::analysis::{FormId, TokenKind, is_all_caps, is_capitalized};
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::Lexicon;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use rustc_hash::FxHashMap;

pub(crate) const RULE: Rule = Rule {
    name: "consistency/spelling",
    summary: Text {
        fr: "un nom à une lettre de celui que le texte emploie",
        en: "a name one letter away from the one that the text uses",
    },
    why: Text {
        fr: "Le texte emploie plusieurs fois un nom, et celui-ci une seule fois : une lettre a sans doute bougé.",
        en: "The text uses one name several times and this one once: a letter has probably moved.",
    },
    severity: Severity::Info,
    mqm: "terminology/inconsistent-use",
    examples: &[example(
        "Kowalczyk a gagné. Kowalczyk revient. Kowalczyk sourit. On attend Kowalcyzk lundi.",
        "Kowalczyk a gagné. Kowalczyk revient. Kowalczyk sourit. On attend Kowalczyk lundi.",
    )],
    clean: &[
        "Andersen et Anderson jouent. Andersen gagne. Andersen part.",
        "Gabriela et Gabriel. Gabriela rit. Gabriela dort.",
        "Kowalczyk, Kowalczyks, Kowalczyk, Kowalczyk.",
    ],
    check,
};

/// Shorter names have too many neighbours.
const SHORTEST: usize = 7;

/// How often the usual spelling stands.
const USUAL: usize = 3;

fn check(context: &Context, out: &mut Vec<Finding>) {
    let mut counts: FxHashMap<FormId, (usize, usize)> = FxHashMap::default();
    for (at, token) in context.tokens().iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Word) {
        let text = context.text(at);
        if text.len() >= SHORTEST && is_capitalized(text) && !is_all_caps(text) {
            let entry = counts.entry(token.form).or_insert((0, at));
            entry.0 += 1;
        }
    }
    let forms = &context.analysis.forms;
    let unknown = |form: FormId| !Lexicon::french().contains(forms.text(form));
    let usual: Vec<FormId> =
        counts.iter().filter(|(form, (count, _))| *count >= USUAL && unknown(**form)).map(|(form, _)| *form).collect();
    if usual.is_empty() {
        return;
    }
    for (&form, &(count, at)) in counts.iter().filter(|(_, (count, _))| *count == 1) {
        let word = forms.text(form);
        let near = |known: &&FormId| is_slip(forms.text(**known), word);
        let Some(name) = usual.iter().find(near).filter(|_| count == 1 && unknown(form)) else { continue };
        let (_, first) = counts[name];
        let (text, name) = (context.text(at), context.text(first));
        let message = context.lang().choose(
            format!("« {text} » : ailleurs, le texte écrit « {name} »"),
            format!("“{text}”: elsewhere the text has “{name}”"),
        );
        let span = context.tokens()[at].span;
        out.push(RULE.finding(context, span, message).confidence(0.6).replace(name, Applicability::Review));
    }
}

/// One letter lost, doubled or swapped inside the word; another vowel or ending makes another name.
fn is_slip(known: &str, word: &str) -> bool {
    // One letter is four bytes at most: what is further apart by length need not be measured.
    if known.len().abs_diff(word.len()) > 4 {
        return false;
    }
    // A slip is one place: but for it the two words begin and end alike.
    let alike = common(known.bytes(), word.bytes()) + common(known.bytes().rev(), word.bytes().rev());
    if alike + LARGEST_SLIP < known.len().max(word.len()) {
        return false;
    }
    let (a, b) = (known.chars().count(), word.chars().count());
    let swapped = a == b && strsim::osa_distance(known, word) == 1 && strsim::levenshtein(known, word) == 2;
    let lost = a.abs_diff(b) == 1 && strsim::levenshtein(known, word) == 1;
    let derived = known.starts_with(word) || word.starts_with(known);
    (swapped || lost) && !derived
}

/// Two letters that change places, in bytes.
const LARGEST_SLIP: usize = 8;

/// How many bytes are the same from the beginning on.
fn common(a: impl Iterator<Item = u8>, b: impl Iterator<Item = u8>) -> usize {
    a.zip(b).take_while(|(a, b)| a == b).count()
}

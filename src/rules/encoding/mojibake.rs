//! `encoding/mojibake`: « annoncÃ© », UTF-8 read as Windows-1252.

use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "encoding/mojibake",
    summary: Text { fr: "des caractères lus dans un mauvais encodage", en: "characters read in the wrong encoding" },
    why: Text {
        fr: "Un texte en UTF-8 a été lu comme du Windows-1252 : chaque lettre accentuée en est devenue deux ou trois.",
        en: "A text in UTF-8 was read as Windows-1252: each accented letter has become two or three.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/orthography/character-encoding",
    examples: &[
        example("La compagnie a annoncÃ© la reprise.", "La compagnie a annoncé la reprise."),
        example("Lâ€™usine de ChÃ¢teauroux ferme.", "L’usine de Châteauroux ferme."),
    ],
    clean: &["À São Paulo, « SÃO PAULO » sur les panneaux.", "L’usine de Châteauroux a fermé à l’été.", "Âge et Ã."],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    let prose = &context.document.prose;
    let mut from = 0;
    while let Some(lead) = prose[from..].find(is_lead).map(|at| from + at) {
        let start = lead - trailing_letters(&prose[from..lead]);
        let (end, french) = repair_word(prose, start, lead);
        if french != prose[start..end] {
            let span = Span::new(start, end);
            let message = context.lang().choose(
                format!("« {} » : encodage abîmé, « {french} »", &prose[start..end]),
                format!("“{}”: damaged encoding, “{french}”", &prose[start..end]),
            );
            out.push(RULE.finding(context, span, message).confidence(0.98).replace(french, Applicability::Safe));
        }
        from = end;
    }
}

/// How many bytes the letters take that `text` ends with.
fn trailing_letters(text: &str) -> usize {
    text.len() - text.trim_end_matches(char::is_alphanumeric).len()
}

/// The end of the word that begins at `start` and is damaged from `lead` on, and the word repaired.
fn repair_word(prose: &str, start: usize, lead: usize) -> (usize, String) {
    let mut french = prose[start..lead].to_owned();
    let mut at = lead;
    while let Some(c) = prose[at..].chars().next() {
        if is_lead(c) {
            let (end, repaired) = repair(prose, at);
            french.push_str(repaired.as_deref().unwrap_or(&prose[at..end]));
            at = end;
        } else if c.is_alphanumeric() {
            french.push(c);
            at += c.len_utf8();
        } else {
            break;
        }
    }
    (at, french)
}

/// The first bytes of UTF-8 for European letters and signs, as Windows-1252 shows them: C2–C5, E2, C3.
fn is_lead(c: char) -> bool {
    matches!(c, 'Ã' | 'Â' | 'Ä' | 'Å' | 'â')
}

/// The end of the damaged run, and what it said; the end of its first character and nothing where it is sound.
fn repair(prose: &str, start: usize) -> (usize, Option<String>) {
    let mut bytes = Vec::new();
    for (at, c) in prose[start..].char_indices().take(3) {
        let mut character = [0; 4];
        let (encoded, _, unknown) = encoding_rs::WINDOWS_1252.encode(c.encode_utf8(&mut character));
        if unknown || c.is_ascii() {
            break;
        }
        bytes.extend_from_slice(&encoded);
        let text = std::str::from_utf8(&bytes).ok().filter(|text| text.chars().count() == 1);
        if let Some(text) = text {
            return (start + at + c.len_utf8(), Some(text.to_owned()));
        }
    }
    (start + prose[start..].chars().next().map_or(1, char::len_utf8), None)
}

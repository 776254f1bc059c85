//! `encoding/invisible`: zero-width spaces, control and replacement characters.

use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "encoding/invisible",
    summary: Text { fr: "un caractère invisible ou perdu", en: "an invisible or lost character" },
    why: Text {
        fr: "Un caractère sans largeur ou de contrôle fausse la recherche et la coupe des lignes ; « \u{fffd} » marque un caractère perdu.",
        en: "A character without width or a control character upsets search and line breaks; “\u{fffd}” marks a lost character.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/orthography/character-encoding",
    examples: &[
        example("Le pro\u{200b}jet avance.", "Le projet avance."),
        example("La r\u{fffd}ponse tarde.", "La r\u{fffd}ponse tarde."),
    ],
    clean: &["Le projet avance.", "Une cé\u{ad}sure est permise."],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for (at, c) in context.document.prose.char_indices() {
        let span = Span::new(at, at + c.len_utf8());
        match c {
            '\u{200b}' | '\u{feff}' | '\u{2060}' | '\u{1}'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}' => {
                let message = context.lang().choose(
                    format!("caractère invisible U+{:04X}", u32::from(c)),
                    format!("invisible character U+{:04X}", u32::from(c)),
                );
                out.push(RULE.finding(context, span, message).confidence(0.9).replace("", Applicability::Safe));
            }
            '\u{fffd}' => {
                let message = context
                    .lang()
                    .choose("un caractère s’est perdu ici".to_owned(), "a character was lost here".to_owned());
                out.push(RULE.finding(context, span, message).severity(Severity::Error).confidence(0.95));
            }
            _ => {}
        }
    }
}

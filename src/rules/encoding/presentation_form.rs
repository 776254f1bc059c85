//! `encoding/presentation-form`: « oﬃciel » with a ligature for « ffi », « Ｂｏｎｊｏｕｒ » in full width.

use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;
use unicode_normalization::UnicodeNormalization;

pub(crate) const RULE: Rule = Rule {
    name: "encoding/presentation-form",
    summary: Text {
        fr: "une ligature ou une lettre pleine chasse, venue d’un PDF ou d’un clavier asiatique",
        en: "a ligature or a full-width letter, from a PDF or an Asian keyboard",
    },
    why: Text {
        fr: "Le caractère dessine des lettres sans en être : ni la recherche ni le correcteur ne trouveront le mot.",
        en: "The character draws letters without being any: neither a search nor a spelling checker will find the word.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/orthography/character-encoding",
    examples: &[
        example("Le chiﬀre oﬃciel de la ﬂotte.", "Le chiffre officiel de la flotte."),
        example("Ｂｏｎｊｏｕｒ à tous.", "Bonjour à tous."),
    ],
    clean: &["Un cœur, un œuvre, Æthelred et lætitia.", "La chaîne ＮＨＫテレビ.", "Le chiffre officiel."],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    let prose = &context.document.prose;
    let mut from = 0;
    while let Some(start) = prose[from..].find(is_form).map(|at| from + at) {
        let end = prose[start..].find(|c| !is_form(c)).map_or(prose.len(), |at| start + at);
        from = end;
        // Among Chinese and Japanese signs they are at home.
        let asian = |c: char| matches!(c, '\u{3000}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}');
        if prose[end..].starts_with(asian) || prose[..start].ends_with(asian) {
            continue;
        }
        let span = Span::new(start, end);
        let (text, plain) = (&prose[start..end], prose[start..end].nfkc().collect::<String>());
        let message = context.lang().choose(
            format!("« {text} » : s’écrit avec les lettres ordinaires « {plain} »"),
            format!("“{text}”: written with the ordinary letters “{plain}”"),
        );
        out.push(RULE.finding(context, span, message).confidence(0.95).replace(plain, Applicability::Safe));
    }
}

/// Latin ligatures, and the letters, digits and signs of ASCII in full width.
fn is_form(c: char) -> bool {
    matches!(c, '\u{fb00}'..='\u{fb06}' | '\u{ff01}'..='\u{ff5e}')
}

//! `encoding/decomposed-accent`: « e » and a combining accent among letters that are composed.

use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::fold::composed;
use std::borrow::Cow;

pub(crate) const RULE: Rule = Rule {
    name: "encoding/decomposed-accent",
    summary: Text {
        fr: "une lettre et son accent en deux caractères",
        en: "a letter and its accent as two characters",
    },
    why: Text {
        fr: "Ailleurs dans le texte, les lettres accentuées tiennent en un caractère ; ici la recherche ne trouvera pas le mot.",
        en: "Elsewhere in the text an accented letter is one character; here a search will not find the word.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/orthography/character-encoding",
    examples: &[example("L’été dernier, l’e\u{301}cole a fermé.", "L’été dernier, l’école a fermé.")],
    clean: &["L’été dernier, l’école a fermé.", "L’e\u{301}te\u{301} dernier."],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    // A text that is decomposed throughout is at least consistent.
    let prose = &context.document.prose;
    if !prose.contains(|c| matches!(c, '\u{300}'..='\u{36f}')) || !prose.contains(['é', 'è', 'à', 'ê', 'ç']) {
        return;
    }
    for (at, token) in context.tokens().iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Word) {
        let text = context.text(at);
        if let Cow::Owned(french) = composed(text)
            && french != text
        {
            let message = context.lang().choose(
                format!("« {french} » : accent en deux caractères"),
                format!("“{french}”: an accent as two characters"),
            );
            out.push(RULE.finding(context, token.span, message).replace(french, Applicability::Safe));
        }
    }
}

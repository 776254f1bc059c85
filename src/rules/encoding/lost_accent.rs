//! `encoding/lost-accent`: « Etes-vous », in a text that writes « École ».

use crate::analysis::{TokenKind, is_all_caps};
use crate::finding::{Applicability, Finding, Severity};
use crate::glossary::capitalized;
use crate::lexicon::Lexicon;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "encoding/lost-accent",
    summary: Text { fr: "une capitale sans son accent", en: "a capital without its accent" },
    why: Text {
        fr: "Le texte accentue ses capitales ailleurs ; celle-ci a perdu son accent, qui a valeur de lettre.",
        en: "The text sets accents on its capitals elsewhere; this one has lost its own, which is part of the spelling.",
    },
    severity: Severity::Info,
    mqm: "linguistic-conventions/orthography/diacritics",
    examples: &[example("École fermée. Etes-vous prêts ?", "École fermée. Êtes-vous prêts ?")],
    clean: &[
        "Etes-vous prêts ?",
        "École fermée. Élise et Estelle y vont, Eric aussi.",
        "À Paris, Elle mange.",
        "À Lausanne, le Conseil d’Etat recule.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    if !context.document.prose.contains(['É', 'È', 'Ê', 'À', 'Â', 'Ç', 'Î', 'Ô']) {
        return;
    }
    for (at, token) in context.tokens().iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Word) {
        let text = context.text(at);
        if !text.starts_with(['E', 'A', 'C', 'I', 'O']) || is_all_caps(text) || text.chars().count() < 4 {
            continue;
        }
        let Some(french) = accented(context.folded(at)) else { continue };
        // A paper that writes « l’Etat » accents none of its « E »; its « À » tells nothing of them.
        let inside = !context.analysis.starts_sentence(&context.document.prose, at);
        if inside && !context.document.prose.contains(siblings(text)) {
            continue;
        }
        let french = capitalized(&french);
        let message = context.lang().choose(
            format!("« {text} » : l’accent manque, « {french} »"),
            format!("“{text}”: the accent is missing, “{french}”"),
        );
        out.push(RULE.finding(context, token.span, message).replace(french, Applicability::Review));
    }
}

/// The accented capitals of the letter that `text` begins with.
fn siblings(text: &str) -> &'static [char] {
    match text.chars().next() {
        Some('E') => &['É', 'È', 'Ê'],
        Some('A') => &['À', 'Â'],
        Some('C') => &['Ç'],
        Some('I') => &['Î'],
        _ => &['Ô'],
    }
}

/// The one French word that the form is once its first letter has an accent, if it is none without.
fn accented(form: &str) -> Option<String> {
    let french = Lexicon::french();
    let first = form.chars().next().filter(|_| !french.contains(form))?;
    let accents: &[char] = match first {
        'e' => &['é', 'ê', 'è'],
        'a' => &['à', 'â'],
        'c' => &['ç'],
        'i' => &['î'],
        'o' => &['ô'],
        _ => return None,
    };
    let mut words = accents.iter().map(|accent| format!("{accent}{}", &form[1..])).filter(|word| french.contains(word));
    words.next().filter(|_| words.next().is_none())
}

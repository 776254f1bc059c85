//! `typography/straight-apostrophe`: `l'été` for « l’été », in profiles that mind.

use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example_in};
use crate::settings::{Profile, Text};
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "typography/straight-apostrophe",
    summary: Text { fr: "une apostrophe droite", en: "a straight apostrophe" },
    why: Text {
        fr: "L’imprimé veut l’apostrophe courbe (’, U+2019) ; la droite est celle des machines à écrire.",
        en: "Print wants the curly apostrophe (’, U+2019); the straight one is the typewriter’s.",
    },
    severity: Severity::Info,
    mqm: "linguistic-conventions/typography/punctuation",
    examples: &[example_in(Profile::Imprimerie, "L'été n'attend pas.", "L’été n’attend pas.")],
    clean: &["L'été, c'est aujourd'hui.", "L’été n’attend pas."],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    if !matches!(context.settings.profile, Profile::Imprimerie | Profile::FrCh) {
        return;
    }
    for token in context.tokens().iter().filter(|token| token.kind.is_word()) {
        let text = context.document.slice(token.span);
        if let Some(at) = text.find('\'') {
            let start = token.span.range().start + at;
            let message = context
                .lang()
                .choose(format!("« {text} » : apostrophe droite"), format!("“{text}”: straight apostrophe"));
            out.push(RULE.finding(context, Span::new(start, start + 1), message).replace("’", Applicability::Safe));
        }
    }
}

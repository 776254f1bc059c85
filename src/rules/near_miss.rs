//! `names/near-miss`: « Nvdia », a name with one letter wrong.

use super::{Context, Rule, example};
use crate::analysis::{FormId, TokenKind, is_all_caps, is_capitalized};
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::Lexicon;
use crate::settings::Text;
use rustc_hash::FxHashMap;

pub(super) const RULE: Rule = Rule {
    name: "names/near-miss",
    summary: Text { fr: "un nom à une lettre d’un nom connu", en: "a name one letter away from a known one" },
    why: Text {
        fr: "Ce mot n’est ni français ni un autre nom connu : une lettre a sans doute bougé en route.",
        en: "This is neither a French word nor another known name: a letter has probably moved on the way.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/orthography/spelling",
    examples: &[
        example("La société Anthorpic lève des fonds.", "La société Anthropic lève des fonds."),
        example("Il travaille chez Microsotf depuis peu.", "Il travaille chez Microsoft depuis peu."),
    ],
    clean: &[
        "Une entreprise allemande, Microsonic, vend des capteurs.",
        "Les Microsofts de demain.",
        "Rendez-vous chez Nvidio.",
    ],
    check,
};

/// Shorter names have too many neighbours.
const SHORTEST: usize = 7;

fn check(context: &Context, out: &mut Vec<Finding>) {
    let mut judged: FxHashMap<FormId, Option<&str>> = FxHashMap::default();
    for (at, token) in context.tokens().iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Word) {
        let text = context.text(at);
        if text.len() < SHORTEST - 1 || !is_capitalized(text) || is_all_caps(text) {
            continue;
        }
        let Some(name) = *judged.entry(token.form).or_insert_with(|| neighbour(context, context.folded(at))) else {
            continue;
        };
        let message = context
            .lang()
            .choose(format!("« {text} » : sans doute « {name} »"), format!("“{text}”: probably “{name}”"));
        out.push(RULE.finding(context, token.span, message).confidence(0.75).replace(name, Applicability::Review));
    }
}

/// The one known name that is a letter away from `form`, if `form` is nothing known itself.
fn neighbour<'a>(context: &Context<'a>, form: &str) -> Option<&'a str> {
    let glossary = context.glossary;
    if !form.chars().all(char::is_alphabetic) || Lexicon::french().contains(form) || glossary.is_in_a_name(form) {
        return None;
    }
    let length = form.chars().count();
    let near = |known: &str| {
        known.chars().count().abs_diff(length) <= 1
            && known.chars().count() >= SHORTEST
            && strsim::osa_distance(known, form) == 1
            // A plural, a feminine or a derived form is no slip.
            && !(form.starts_with(known) || known.starts_with(form))
    };
    let mut found = glossary.names_beginning_like(form).iter().filter(|(known, _)| near(known));
    let (_, name) = found.next()?;
    found.next().is_none().then(|| glossary.names[*name].name.as_ref())
}

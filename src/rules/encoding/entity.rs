//! `encoding/entity`: « l&#39;usine », « R&amp;D ».

use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "encoding/entity",
    summary: Text { fr: "une entité HTML dans le texte", en: "an HTML entity in the text" },
    why: Text {
        fr: "L’entité a été encodée deux fois, ou collée dans un texte qui n’est pas du HTML : le lecteur la verra telle quelle.",
        en: "The entity was encoded twice, or pasted into a text that is no HTML: readers will see it as it is.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/orthography/character-encoding",
    examples: &[
        example("La direction de l&#39;usine se tait.", "La direction de l’usine se tait."),
        example("Le budget de R&amp;D baisse.", "Le budget de R&D baisse."),
    ],
    clean: &["Le budget de R&D baisse ; AT&T aussi.", "A & B; C & D."],
    check,
};

/// The entities that texts are full of.
const ENTITIES: &[(&str, &str)] = &[
    ("&amp;", "&"),
    ("&#39;", "’"),
    ("&#039;", "’"),
    ("&#x27;", "’"),
    ("&apos;", "’"),
    ("&rsquo;", "’"),
    ("&#8217;", "’"),
    ("&quot;", "\""),
    ("&#34;", "\""),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&nbsp;", "\u{a0}"),
    ("&#160;", "\u{a0}"),
    ("&laquo;", "«"),
    ("&raquo;", "»"),
    ("&#171;", "«"),
    ("&#187;", "»"),
    ("&eacute;", "é"),
    ("&egrave;", "è"),
    ("&agrave;", "à"),
    ("&ecirc;", "ê"),
    ("&ccedil;", "ç"),
    ("&ocirc;", "ô"),
    ("&hellip;", "…"),
    ("&ndash;", "–"),
    ("&mdash;", "—"),
    ("&euro;", "€"),
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    let prose = &context.document.prose;
    for (start, _) in prose.match_indices('&') {
        let Some((entity, character)) = ENTITIES.iter().find(|(entity, _)| prose[start..].starts_with(entity)) else {
            continue;
        };
        let span = Span::new(start, start + entity.len());
        let message = context.lang().choose(
            format!("« {entity} » : entité HTML pour « {character} »"),
            format!("“{entity}”: HTML entity for “{character}”"),
        );
        let character = context.spelt(character);
        out.push(RULE.finding(context, span, message).confidence(0.95).replace(character, Applicability::Safe));
    }
}

//! `numbers/english-number-sign`: « No. 3 ».

use crate::analysis::{TokenKind, is_capitalized};
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "numbers/english-number-sign",
    summary: Text { fr: "« No. 3 » pour « n° 3 »", en: "“No. 3” for “n° 3”" },
    why: Text {
        fr: "L’abréviation anglaise « No. » a un point ; la française est « n° », suivie d’une espace insécable.",
        en: "The English abbreviation “No.” has a point; the French one is “n°”, followed by a no-break space.",
    },
    severity: Severity::Warning,
    mqm: "locale-conventions/number-format",
    examples: &[example("Le joueur, No. 3 mondial, a perdu.", "Le joueur, n° 3 mondial, a perdu.")],
    clean: &["Le parfum Chanel No. 5 a un siècle.", "Il a dit no. 12 personnes l’ont entendu.", "La n° 3 mondiale."],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len().saturating_sub(2) {
        // Titles of works and products keep their sign: a capital stands just before.
        let in_title =
            at > 0 && (is_capitalized(context.text(at - 1)) || matches!(context.text(at - 1), "«" | "“" | "\""));
        if context.text(at) == "No"
            && context.text(at + 1) == "."
            && context.analysis.glued(at + 1)
            && context.kind(at + 2) == Some(TokenKind::Number)
            && !in_title
        {
            let span = context.analysis.span(at, at + 2);
            let text = context.document.slice(span);
            let message = context.lang().choose(
                format!("« {text} » : l’abréviation française est « n° »"),
                format!("“{text}”: the French abbreviation is “n°”"),
            );
            out.push(
                RULE.finding(context, span, message)
                    .replace(format!("n°\u{a0}{}", context.text(at + 2)), Applicability::Safe),
            );
        }
    }
}

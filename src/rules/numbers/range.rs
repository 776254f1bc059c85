//! `numbers/spaced-range`: « 20 - 30 milliards », for « 20 à 30 milliards ».

use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "numbers/spaced-range",
    summary: Text { fr: "un intervalle avec un trait d’union et des espaces", en: "a range with a spaced hyphen" },
    why: Text {
        fr: "Entre deux nombres, le français dit « à » : « 20 à 30 milliards », « deux à trois fois ».",
        en: "Between two numbers French says “à”: “20 à 30 milliards”, “deux à trois fois”.",
    },
    severity: Severity::Warning,
    mqm: "locale-conventions/number-format",
    examples: &[
        example("Il faut 20 - 30 milliards d’euros.", "Il faut 20 à 30 milliards d’euros."),
        example("Prenez-le 2 – 3 fois par jour.", "Prenez-le 2 à 3 fois par jour."),
    ],
    clean: &[
        "Il a gagné 3 - 2 hier, puis 1 - 4.",
        "La guerre de 1939 - 1945 et la période 1914 – 1918 sont au programme.",
        "Le 12 - 15 juin.",
        "Un calcul : 5 - 8 = -3.",
        "Les lignes 20-30 du tableau.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len().saturating_sub(3) {
        if !matches!(context.text(at + 1), "-" | "–") || context.kind(at) != Some(TokenKind::Number) {
            continue;
        }
        let spaced = !context.analysis.glued(at + 1) && !context.analysis.glued(at + 2);
        let value = |at: usize| {
            let number =
                super::Numeral::read(context.text(at)).filter(|_| context.kind(at) == Some(TokenKind::Number))?;
            number.value()
        };
        let (Some(low), Some(high)) = (value(at), value(at + 2)) else { continue };
        let years = low >= 1000.0 && context.text(at).len() == 4 && context.text(at + 2).len() == 4;
        if !spaced || low >= high || years || !counts(context, at + 3) {
            continue;
        }
        let span = context.analysis.span(at, at + 2);
        let text = context.document.slice(span);
        let french = format!("{} à {}", context.text(at), context.text(at + 2));
        let message = context
            .lang()
            .choose(format!("« {text} » : en français, « {french} »"), format!("“{text}”: in French, “{french}”"));
        out.push(RULE.finding(context, span, message).replace(french, Applicability::Review));
    }
}

/// True for a plural, a unit or a percent sign.
fn counts(context: &Context, at: usize) -> bool {
    let form = context.folded(at);
    let small = context.text(at).starts_with(char::is_lowercase);
    let unit = matches!(form, "%" | "€" | "$" | "km" | "kg" | "cm" | "mm" | "m" | "g" | "ml" | "cl" | "h" | "min");
    let plural = form.chars().count() > 2 && form.ends_with(['s', 'x']) && small;
    let verb = matches!(form, "dans" | "sans" | "mais" | "puis" | "après" | "depuis" | "mars" | "vers" | "alors");
    unit || plural && !verb
}

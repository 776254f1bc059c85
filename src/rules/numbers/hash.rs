//! `numbers/hash-rank`: « le #1 mondial », for « le n° 1 mondial ».

use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "numbers/hash-rank",
    summary: Text { fr: "un dièse pour un rang : « le #1 »", en: "a hash sign for a rank: “le #1”" },
    why: Text {
        fr: "Le dièse devant un rang est anglais ; le français abrège « numéro » en « n° ».",
        en: "The hash before a rank is English; French abbreviates “numéro” as “n°”.",
    },
    severity: Severity::Warning,
    mqm: "locale-conventions/number-format",
    examples: &[example("Elle est la #1 mondiale.", "Elle est la n°\u{a0}1 mondiale.")],
    clean: &["Le mot-dièse #1an circule.", "Voir le ticket #1234.", "La n° 1 mondiale."],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for (at, token) in context.tokens().iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Handle) {
        let Some(rank) = context.text(at).strip_prefix('#') else { continue };
        let small = rank.len() <= 2 && rank.bytes().all(|b| b.is_ascii_digit());
        let before = at.checked_sub(1).map_or("", |before| context.folded(before));
        if !small || !matches!(before, "le" | "la" | "du" | "au" | "un" | "une" | "leur" | "son" | "sa" | "est" | "de")
        {
            continue;
        }
        let french = format!("n°\u{a0}{rank}");
        let message = context
            .lang()
            .choose(format!("« #{rank} » : en français, « {french} »"), format!("“#{rank}”: in French, “{french}”"));
        out.push(RULE.finding(context, token.span, message).replace(french, Applicability::Review));
    }
}

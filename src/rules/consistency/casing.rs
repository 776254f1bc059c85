//! `consistency/casing`: « Deepseek » in a text that writes « DeepSeek ».

use crate::analysis::{FormId, TokenKind, is_all_caps};
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::Lexicon;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use rustc_hash::FxHashMap;

pub(crate) const RULE: Rule = Rule {
    name: "consistency/casing",
    summary: Text {
        fr: "un nom écrit avec d’autres capitales qu’ailleurs",
        en: "a name with other capitals than elsewhere",
    },
    why: Text {
        fr: "Le texte écrit ce nom d’une autre façon le plus souvent ; la machine en a changé les capitales.",
        en: "The text mostly writes this name in another way; the machine changed its capitals.",
    },
    severity: Severity::Warning,
    mqm: "terminology/inconsistent-use",
    examples: &[example(
        "QuikPay grandit. Chez QuikPay, on recrute. Mais Quikpay perd de l’argent.",
        "QuikPay grandit. Chez QuikPay, on recrute. Mais QuikPay perd de l’argent.",
    )],
    clean: &[
        "QuikPay grandit. QUIKPAY RECRUTE. La page quikpay.com et le compte @quikpay.",
        "Un iPod, des iPods, et IPod en tête.",
        "Le Pape et le pape, l’État et un état.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    let mut spellings: FxHashMap<FormId, Vec<(&str, usize)>> = FxHashMap::default();
    for (at, token) in context.tokens().iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Word) {
        let text = context.text(at);
        if has_inner_capital(text) || spellings.contains_key(&token.form) {
            match spellings.entry(token.form).or_default() {
                seen if seen.iter().any(|(known, _)| *known == text) => {
                    seen.iter_mut().filter(|(known, _)| *known == text).for_each(|(_, count)| *count += 1);
                }
                seen => seen.push((text, 1)),
            }
        }
    }
    if spellings.is_empty() {
        return;
    }
    let usual: FxHashMap<FormId, &str> =
        spellings.iter().filter_map(|(form, seen)| Some((*form, usual(seen)?))).collect();
    for (at, token) in context.tokens().iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Word) {
        let Some(&name) = usual.get(&token.form) else { continue };
        let text = context.text(at);
        if text == name || is_all_caps(text) || !differs_inside(text, name) || is_known(context, at) {
            continue;
        }
        let message = context.lang().choose(
            format!("« {text} » : ailleurs, le texte écrit « {name} »"),
            format!("“{text}”: elsewhere the text has “{name}”"),
        );
        out.push(RULE.finding(context, token.span, message).confidence(0.9).replace(name, Applicability::Review));
    }
}

/// « DeepSeek », « iPhone »: a small letter, then a capital.
fn has_inner_capital(text: &str) -> bool {
    let mut small = false;
    text.chars().count() > 3
        && text.chars().all(char::is_alphanumeric)
        && text.chars().any(|c| {
            let turns = small && c.is_uppercase();
            small |= c.is_lowercase();
            turns
        })
}

/// The spelling with a capital inside that stands twice at least.
fn usual<'a>(seen: &[(&'a str, usize)]) -> Option<&'a str> {
    let mut inner = seen.iter().filter(|(text, _)| has_inner_capital(text));
    let (text, count) = inner.next()?;
    (*count > 1 && inner.next().is_none()).then_some(text)
}

fn differs_inside(text: &str, name: &str) -> bool {
    text.chars().skip(1).ne(name.chars().skip(1))
}

/// Names have rules of their own, and French words no capital inside.
fn is_known(context: &Context, at: usize) -> bool {
    context.glossary.lone_name(context.folded(at)).is_some() || Lexicon::french().contains(context.folded(at))
}

//! `numbers/english-suffix`: « 20B de dollars », « 3.4bn ».

use super::Numeral;
use super::scales::{Scale, counted};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "numbers/english-suffix",
    summary: Text {
        fr: "B, bn, T collés à un nombre : milliards et mille milliards",
        en: "B, bn, T tied to a number: French says milliards",
    },
    why: Text {
        fr: "B et T abrègent les mots anglais « billion » et « trillion », que le français rend par « milliard » et « mille milliards » ; on écrit le mot, ou Md.",
        en: "B and T abbreviate English “billion” and “trillion”, which French calls “milliard” and “mille milliards”; write the word, or Md.",
    },
    severity: Severity::Warning,
    mqm: "accuracy/mistranslation/number",
    examples: &[
        example("Le fonds pèse 20B de dollars.", "Le fonds pèse 20 milliards de dollars."),
        example("Une levée de 3.4bn d’euros.", "Une levée de 3,4 milliards d’euros."),
        example("Soit 30B ÷ 3 par an.", "Soit 30 milliards ÷ 3 par an."),
        example("Plus de 2T $ d’actifs.", "Plus de 2 000 milliards $ d’actifs."),
    ],
    clean: &["Le modèle Llama 3 70B tourne sur un seul serveur.", "La 5G, le bâtiment 20B et le vol 3T de nuit."],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len() {
        let Some((number, scale, last)) = amount(context, at) else { continue };
        if !counts_something(context, last + 1) && !is_calculated(context, at, last) {
            continue;
        }
        let replacement = match scale {
            Some(scale) => scale.in_french(&number, context.settings),
            None => counted(&number, "milliard", context.settings),
        };
        let span = context.analysis.span(at, last);
        let text = context.document.slice(span);
        let message = context
            .lang()
            .choose(format!("« {text} » : en français, {replacement}"), format!("“{text}”: in French, {replacement}"));
        out.push(RULE.finding(context, span, message).replace(replacement, Applicability::Review));
    }
}

/// The number at token `at` with its suffix, and the last token of both. The suffix *bn* is no scale of English alone.
fn amount(context: &Context, at: usize) -> Option<(Numeral, Option<Scale>, usize)> {
    let (digits, suffix, last) = match context.kind(at)? {
        // « 20B » is one word.
        TokenKind::Word => {
            let word = context.folded(at);
            let digits = word.bytes().take_while(u8::is_ascii_digit).count();
            (digits > 0).then(|| (&word[..digits], &word[digits..], at))?
        }
        // « 3.4B » is a number and a word that clings to it.
        TokenKind::Number if context.analysis.tokens.len() > at + 1 && context.analysis.glued(at + 1) => {
            (context.text(at), context.folded(at + 1), at + 1)
        }
        _ => return None,
    };
    let scale = match suffix {
        "b" => Some(Scale::Billion),
        "t" | "tn" => Some(Scale::Trillion),
        "bn" => None,
        _ => return None,
    };
    Some((Numeral::read(digits)?, scale, last))
}

/// « 70B » alone is the size of a model or the number of a house; with a currency or « de » it is an amount.
fn counts_something(context: &Context, after: usize) -> bool {
    matches!(context.folded(after), "de" | "d'")
        && context.kind(after + 1) == Some(TokenKind::Word)
        && is_money(context.folded(after + 1))
        || matches!(context.text(after), "$" | "€" | "£")
}

/// « 20B ÷ 2 = 10B »: an amount in a sum.
fn is_calculated(context: &Context, first: usize, last: usize) -> bool {
    let operator = |at: usize| matches!(context.text(at), "÷" | "×" | "=" | "+" | "≈");
    first.checked_sub(1).is_some_and(operator) || operator(last + 1)
}

fn is_money(word: &str) -> bool {
    matches!(
        word,
        "dollars" | "euros" | "livres" | "yens" | "yuans" | "roupies" | "francs" | "paramètres" | "tokens" | "jetons"
    )
}

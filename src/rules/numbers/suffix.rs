//! `numbers/english-suffix`: « 20B de dollars », « 3.4bn », « 9,1M d’euros », « 34k batteries ».

use super::Numeral;
use super::scales::{Scale, counted};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "numbers/english-suffix",
    summary: Text {
        fr: "B, bn, T, M, k collés à un nombre : milliards, millions, milliers",
        en: "B, bn, T, M, k tied to a number: French says milliards, millions",
    },
    why: Text {
        fr: "B et T abrègent les mots anglais « billion » et « trillion », que le français rend par « milliard » et « mille milliards » ; on écrit le mot, ou Md. M et k sont des préfixes d’unités : un texte dit « millions », et écrit les milliers.",
        en: "B and T abbreviate English “billion” and “trillion”, which French calls “milliard” and “mille milliards”; write the word, or Md. M and k are unit prefixes: a text says “millions”, and writes thousands out.",
    },
    severity: Severity::Warning,
    mqm: "accuracy/mistranslation/number",
    examples: &[
        example("Le fonds pèse 20B de dollars.", "Le fonds pèse 20 milliards de dollars."),
        example("Une levée de 3.4bn d’euros.", "Une levée de 3,4 milliards d’euros."),
        example("Soit 30B ÷ 3 par an.", "Soit 30 milliards ÷ 3 par an."),
        example("Il a levé 9,1M d’euros.", "Il a levé 9,1 millions d’euros."),
        example("Elle vend 34k batteries par an.", "Elle vend 34 000 batteries par an."),
        example("Le site compte 5M utilisateurs.", "Le site compte 5 millions d’utilisateurs."),
        example("Plus de 2T $ d’actifs.", "Plus de 2 000 milliards $ d’actifs."),
    ],
    clean: &[
        "Il a couru un 10k, en 4K, à 5 M€ ou 300k€.",
        "Un mât de 20m de haut et une piscine de 25m couverte.",
        "Le modèle Llama 3 70B tourne sur un seul serveur.",
        "La 5G, le bâtiment 20B et le vol 3T de nuit.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len() {
        out.extend(small_scale(context, at));
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

/// « 9,1M d’euros », « 34k batteries »: millions and thousands that count something.
fn small_scale(context: &Context, at: usize) -> Option<Finding> {
    let (digits, suffix, last) = tied(context, at)?;
    let scale = suffix.chars().next().filter(|_| suffix.len() == 1)?;
    let number = Numeral::read(digits).filter(|_| matches!(scale, 'M' | 'k' | 'K'))?;
    let after_de = matches!(context.folded(last + 1), "de" | "d'");
    let counted_noun = context.kind(last + 1) == Some(TokenKind::Word) && is_plural_noun(context, last + 1);
    let money = after_de && context.kind(last + 2) == Some(TokenKind::Word) && is_plural_noun(context, last + 2);
    let counts = match scale {
        'K' => money,
        'k' => money || counted_noun,
        _ => money || counted_noun || is_calculated(context, at, last),
    };
    if !counts {
        return None;
    }
    let space = |text: &str| context.folded(last + 1).starts_with(text);
    let replacement = match scale {
        'M' if counted_noun && space("h") => return None,
        'M' if counted_noun => {
            let vowel = context.folded(last + 1).starts_with(|c: char| "aàâeéèêiîoôuœ".contains(c));
            let linked = if vowel { "d’" } else { "de " };
            format!("{} {linked}{}", counted(&number, "million", context.settings), context.text(last + 1))
        }
        'M' => counted(&number, "million", context.settings),
        _ => number.times_thousand().french(context.settings.profile, false),
    };
    let end = if scale == 'M' && counted_noun { last + 1 } else { last };
    let span = context.analysis.span(at, end);
    let text = context.document.slice(span);
    let message = context
        .lang()
        .choose(format!("« {text} » : en français, {replacement}"), format!("“{text}”: in French, {replacement}"));
    Some(RULE.finding(context, span, message).replace(context.spelt(&replacement), Applicability::Review))
}

/// A plural in small letters that is no unit.
fn is_plural_noun(context: &Context, at: usize) -> bool {
    let form = context.folded(at);
    form.chars().count() > 3
        && form.ends_with(['s', 'x'])
        && context.text(at).starts_with(char::is_lowercase)
        && crate::lexicon::Lexicon::french().classes(form).contains(crate::lexicon::Class::Noun)
}

/// The digits at token `at`, the letters that cling to them, and the last token of both.
fn tied<'a>(context: &Context<'a>, at: usize) -> Option<(&'a str, &'a str, usize)> {
    match context.kind(at)? {
        TokenKind::Word => {
            let word = context.text(at);
            let digits = word.bytes().take_while(u8::is_ascii_digit).count();
            (digits > 0).then(|| (&word[..digits], &word[digits..], at))
        }
        TokenKind::Number if context.analysis.tokens.len() > at + 1 && context.analysis.glued(at + 1) => {
            Some((context.text(at), context.text(at + 1), at + 1))
        }
        _ => None,
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

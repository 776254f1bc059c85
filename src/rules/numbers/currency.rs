//! `numbers/currency-before`: « $5 millions », « € 20 ».

use super::scales::{Scale, common_scale, counted};
use super::{Numeral, Style};
use crate::analysis::TokenKind;
use crate::document::BlockKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::{Locale, Text};

pub(crate) const RULE: Rule = Rule {
    name: "numbers/currency-before",
    summary: Text { fr: "le symbole monétaire devant le nombre", en: "a currency sign before the number" },
    why: Text {
        fr: "En français, la monnaie suit le nombre : « 5 millions de dollars », « 20 euros », « 19,90 € ».",
        en: "In French the currency follows the number: “5 millions de dollars”, “20 euros”, “19,90 €”.",
    },
    severity: Severity::Warning,
    mqm: "locale-conventions/currency",
    examples: &[
        example("L’amende s’élève à $5 millions.", "L’amende s’élève à 5 millions de dollars."),
        example("Le billet coûte €20.", "Le billet coûte 20 euros."),
        example("Il a payé $19.90.", "Il a payé 19,90 $."),
        example("Une dette de $2.9 trillion.", "Une dette de 2 900 milliards de dollars."),
        example("Le contrat vaut US$ 300 million.", "Le contrat vaut 300 millions de dollars."),
        example("Un don de £1,000,000 a été fait.", "Un don de 1 000 000 livres sterling a été fait."),
    ],
    clean: &["Il coûte 5 $ ou 4,50 €.", "De 10 $ à 20 $ la pièce, soit 9 € 15."],
    check,
};

/// The signs, the words that name them, and what they stand behind.
const CURRENCIES: &[(&str, &str)] =
    &[("$", "dollars"), ("€", "euros"), ("£", "livres sterling"), ("¥", "yens"), ("₹", "roupies")];

/// Letters before the dollar sign.
const DOLLARS: &[(&str, &str)] = &[
    ("us", "dollars"),
    ("usd", "dollars"),
    ("a", "dollars australiens"),
    ("au", "dollars australiens"),
    ("c", "dollars canadiens"),
    ("ca", "dollars canadiens"),
    ("hk", "dollars de Hong Kong"),
    ("nz", "dollars néo-zélandais"),
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len() {
        if context.kind(at) == Some(TokenKind::Symbol)
            && let Some(&(sign, unit)) = CURRENCIES.iter().find(|(sign, _)| *sign == context.text(at))
        {
            out.extend(amount(context, at, sign, unit));
        }
    }
}

fn amount(context: &Context, at: usize, sign: &str, unit: &'static str) -> Option<Finding> {
    let number = Numeral::read(context.text(at + 1)).filter(|_| context.kind(at + 1) == Some(TokenKind::Number))?;
    // « 9 € 15 », « 10 $ 20 $ »: the sign belongs to the number before it.
    let after_number = at > 0 && context.kind(at - 1) == Some(TokenKind::Number);
    if after_number || context.tokens()[at + 1].span.start > context.tokens()[at].span.end + "\u{202f}".len() as u32 {
        return None;
    }
    // « ₹ 5 crore » has a rule of its own.
    if super::crore::zeros(context.folded(at + 2)).is_some() {
        return None;
    }
    let prefix = (at > 0 && context.analysis.glued(at))
        .then(|| DOLLARS.iter().find(|(letters, _)| *letters == context.folded(at - 1)))
        .flatten();
    let unit = prefix.map_or(unit, |(_, unit)| unit);
    let first = if prefix.is_some() { at - 1 } else { at };
    let (amounts, last) = with_scale(context, &number, at + 2);
    let named_after = matches!(context.folded(last + 1), "de" | "d'")
        && unit.starts_with(context.folded(last + 2).trim_end_matches('s'))
        && last + 2 < context.tokens().len();
    let span = context.analysis.span(first, last);
    let text = context.document.slice(span);
    let written: Vec<String> = amounts
        .into_iter()
        .map(|amount| match amount {
            Amount::Scaled(amount) if named_after => amount,
            Amount::Scaled(amount) => format!("{amount} {}{unit}", if unit.starts_with('e') { "d’" } else { "de " }),
            Amount::Plain if uses_sign(context, &number, at) => {
                format!("{}\u{a0}{sign}", number.french(context.settings.profile, false))
            }
            Amount::Plain => format!(
                "{} {}",
                number.french(context.settings.profile, false),
                if number.is_plural() { unit.to_owned() } else { singular(unit) }
            ),
        })
        .collect();
    let message = context.lang().choose(
        format!("« {text} » : la monnaie suit le nombre"),
        format!("“{text}”: the currency follows the number"),
    );
    Some(written.into_iter().fold(RULE.finding(context, span, message), |finding, text| {
        finding.replace(context.spelt(&text), Applicability::Safe)
    }))
}

enum Amount {
    /// A number with its scale word.
    Scaled(String),
    /// The number alone.
    Plain,
}

/// What the number and the scale word after it may mean, and the last token of both.
fn with_scale(context: &Context, number: &Numeral, next: usize) -> (Vec<Amount>, usize) {
    let word = context.folded(next);
    let scaled = |text: String| Amount::Scaled(text);
    if let Some(scale) = Scale::named(word) {
        let english = scale.in_french(number, context.settings);
        // English counts in the singular; the plural shows that a machine carried the word over, in which sense it does not.
        if scale == Scale::Billion && word.ends_with('s') {
            return (vec![scaled(Scale::Trillion.in_french(number, context.settings)), scaled(english)], next);
        }
        return (vec![scaled(english)], next);
    }
    match common_scale(word) {
        Some(scale) if scale != "mille" && (word.len() > 2 || context.analysis.glued(next)) => {
            (vec![scaled(counted(number, scale, context.settings))], next)
        }
        _ => (vec![Amount::Plain], next - 1),
    }
}

/// Prices keep the sign: with cents, in tables, and in Canada.
fn uses_sign(context: &Context, number: &Numeral, at: usize) -> bool {
    let in_cell =
        context.document.block_at(context.tokens()[at].span.start).is_some_and(|block| block.kind == BlockKind::Cell);
    let cents = !number.decimals.is_empty() && number.style != Style::OneComma;
    cents || in_cell || context.settings.locale == Locale::Ca
}

fn singular(unit: &str) -> String {
    unit.split(' ').map(|word| word.strip_suffix('s').unwrap_or(word)).collect::<Vec<_>>().join(" ")
}

//! `numbers/dotted-thousands`: « 160.000 spectateurs », « 1.500.000 euros ».

use super::{Numeral, Style};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Class, Lexicon};
use crate::rules::{Context, Rule, example};
use crate::settings::{Locale, Text};

pub(crate) const RULE: Rule = Rule {
    name: "numbers/dotted-thousands",
    summary: Text { fr: "des milliers séparés par un point", en: "thousands set apart by a point" },
    why: Text {
        fr: "Le point ne sépare ni les milliers ni les décimales : « 160 000 », avec une espace insécable.",
        en: "A point sets apart neither thousands nor decimals: “160 000”, with a no-break space.",
    },
    severity: Severity::Info,
    mqm: "locale-conventions/number-format",
    examples: &[
        example("Le stade a 160.000 spectateurs.", "Le stade a 160 000 spectateurs."),
        example("La dette est de 1.500.000 euros.", "La dette est de 1 500 000 euros."),
    ],
    clean: &[
        "La version 3.141 du logiciel.",
        "Le colis pèse 2.500 kg.",
        "L’adresse 192.168.1 des postes.",
        "Le 12.345 est sorti.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    // Swiss and Belgian accounts have points.
    if context.settings.locale == Locale::Ch {
        return;
    }
    let mut spaced_elsewhere = None;
    for (at, token) in context.tokens().iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Number) {
        let text = context.text(at);
        let mut groups = text.split('.');
        let first = groups.next().unwrap_or_default();
        let grouped = text.contains('.')
            && (1..4).contains(&first.len())
            && !first.starts_with('0')
            && groups.all(|group| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit()));
        if !grouped || !counts(context, at + 1) {
            continue;
        }
        let number = Numeral { integer: text.replace('.', ""), decimals: String::new(), style: Style::Plain };
        let french = number.french(context.settings.profile, false);
        // Two styles in one text are a fault, whichever is the house’s.
        let mixed =
            *spaced_elsewhere.get_or_insert_with(|| (0..context.tokens().len()).any(|at| is_spaced(context, at)));
        let severity = if mixed { Severity::Warning } else { RULE.severity };
        let message = context.lang().choose(
            format!("« {text} » : les milliers ne se séparent pas d’un point, « {french} »"),
            format!("“{text}”: no point between thousands, “{french}”"),
        );
        out.push(
            RULE.finding(context, token.span, message)
                .severity(severity)
                .confidence(0.85)
                .replace(french, Applicability::Review),
        );
    }
}

/// « 12 500 », « 12,500 »: thousands that are set apart in another way.
fn is_spaced(context: &Context, at: usize) -> bool {
    context.kind(at) == Some(TokenKind::Number)
        && Numeral::read(context.text(at)).is_some_and(|number| match number.style {
            Style::French => number.integer.len() > 3,
            Style::English => true,
            _ => false,
        })
}

/// True before a plural that counts whole things, or « par ».
fn counts(context: &Context, at: usize) -> bool {
    let form = context.folded(at);
    let whole = form.chars().count() > 3
        && form.ends_with(['s', 'x'])
        && context.text(at).starts_with(char::is_lowercase)
        && !matches!(form, "fois" | "points" | "mètres" | "litres" | "kilos" | "tonnes" | "secondes" | "degrés")
        && Lexicon::french().classes(form).contains(Class::Noun);
    whole || form == "par"
}

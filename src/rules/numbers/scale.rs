//! `numbers/billion`: *billion* and *trillion* carried over from English.

use super::Numeral;
use super::scales::Scale;
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example, example_beside};
use crate::settings::{Locale, Text};

pub(crate) const RULE: Rule = Rule {
    name: "numbers/billion",
    summary: Text {
        fr: "« billions », « trillions » : échelle anglaise ou échelle française ?",
        en: "“billions”, “trillions”: the English or the French scale?",
    },
    why: Text {
        fr: "L’anglais « billion » vaut un milliard, « trillion » mille milliards ; en français, un billion vaut mille milliards et un trillion un milliard de milliards. La presse compte en milliards.",
        en: "English “billion” is French “milliard”, “trillion” is “mille milliards”; a French “billion” is a million millions. The French press counts in “milliards”.",
    },
    severity: Severity::Error,
    mqm: "accuracy/mistranslation/number",
    examples: &[
        example("Le groupe vaut 3,20 billions de dollars.", "Le groupe vaut 3 200 milliards de dollars."),
        example("Un plan de 1,5 trillion d’euros est prêt.", "Un plan de 1 500 milliards d’euros est prêt."),
        example("Le marché pèse deux trillions de dollars.", "Le marché pèse deux mille milliards de dollars."),
        example("Ils gèrent des billions de dollars.", "Ils gèrent des milliers de milliards de dollars."),
        example_beside(
            "It is worth $3.2 billion.",
            "Il vaut 3,2 billions de dollars.",
            "Il vaut 3,2 milliards de dollars.",
        ),
    ],
    clean: &[
        "La dette atteint 3 millions d’euros, puis 3,2 milliards.",
        "Un billion vaut mille milliards, et un trillion un milliard de milliards.",
        "Le mot « billion » prête à confusion.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for (at, token) in context.tokens().iter().enumerate().skip(1) {
        if let Some(scale) = Scale::named(context.analysis.forms.text(token.form)) {
            out.extend(figures(context, scale, at).or_else(|| words(context, scale, at)));
        }
    }
}

/// « 2,90 billions »: a number in figures.
fn figures(context: &Context, scale: Scale, at: usize) -> Option<Finding> {
    let number = Numeral::read(context.text(at - 1)).filter(|_| context.kind(at - 1) == Some(TokenKind::Number))?;
    // A currency before the amount is English order; that rule speaks for both.
    if at >= 2 && context.kind(at - 2) == Some(TokenKind::Symbol) || is_definition(context, at) {
        return None;
    }
    let english = scale.in_french(&number, context.settings);
    let text = context.document.slice(context.analysis.span(at - 1, at));
    if scale != Scale::Billion {
        let message = context
            .lang()
            .choose(format!("« {text} » : en français, {english}"), format!("“{text}”: in French, {english}"));
        return Some(finding(context, at, message).replace(english, Applicability::Review));
    }
    let meant_trillion =
        Scale::Trillion.in_french(&number, crate::settings::Settings { locale: Locale::Fr, ..context.settings });
    let message = context.lang().choose(
        format!("« {text} » : {meant_trillion} si l’anglais disait trillion, {english} s’il disait billion"),
        format!("“{text}”: {meant_trillion} if the English said trillion, {english} if it said billion"),
    );
    Some(choice(context, at, message, meant_trillion, english))
}

/// « Billion » for *trillion*, which is the French sense, or for *billion*; the original decides where it is at hand.
fn choice(context: &Context, at: usize, message: String, trillion: String, billion: String) -> Finding {
    let severity = if context.settings.locale == Locale::Ca { Severity::Info } else { Severity::Error };
    let finding = finding(context, at, message).severity(severity);
    match original_scale(context, at) {
        Some(Scale::Trillion) => finding.confidence(0.99).replace(trillion, Applicability::Review),
        Some(_) => finding.confidence(0.99).replace(billion, Applicability::Review),
        None => finding.replace(trillion, Applicability::Review).replace(billion, Applicability::Review),
    }
}

/// The one scale word that the English of the sentence holds.
fn original_scale(context: &Context, at: usize) -> Option<Scale> {
    let english = context.parallel?.passage(context.analysis.sentence_index(at))?;
    let mut scales = english.tokens.clone().filter_map(|i| match english.folded(i) {
        "bn" => Some(Scale::Billion),
        "tn" => Some(Scale::Trillion),
        word => Scale::named(word),
    });
    let first = scales.next()?;
    scales.all(|scale| scale == first).then_some(first)
}

/// « deux trillions de dollars », « des billions d’euros »: a number in words, counting something.
fn words(context: &Context, scale: Scale, at: usize) -> Option<Finding> {
    if !matches!(context.folded(at + 1), "de" | "d'") || is_definition(context, at) {
        return None;
    }
    let (before, written) = (context.folded(at - 1), context.text(at - 1));
    let replacement = match before {
        "un" => "mille milliards".to_owned(),
        "des" | "plusieurs" | "quelques" | "de" => format!("{written} milliers de milliards"),
        "deux" | "trois" | "quatre" | "cinq" | "six" | "sept" | "huit" | "neuf" | "dix" | "vingt" | "cent" => {
            format!("{written} mille milliards")
        }
        _ => return None,
    };
    let billions = match before {
        "un" => "un milliard".to_owned(),
        _ => format!("{written} milliards"),
    };
    let text = context.document.slice(context.analysis.span(at - 1, at));
    if scale == Scale::Trillion {
        let message = context
            .lang()
            .choose(format!("« {text} » : en français, {replacement}"), format!("“{text}”: in French, {replacement}"));
        return Some(finding(context, at, message).replace(replacement, Applicability::Review));
    }
    (scale == Scale::Billion).then(|| {
        let message = context.lang().choose(
            format!("« {text} » : {replacement} si l’anglais disait trillion, {billions} s’il disait billion"),
            format!("“{text}”: {replacement} if the English said trillion, {billions} if it said billion"),
        );
        choice(context, at, message, replacement, billions)
    })
}

/// A text that explains the scales is right to name them.
fn is_definition(context: &Context, at: usize) -> bool {
    let sentence = context.analysis.sentence_of(at).range();
    let counts_scales = context.folded(at + 1) == "de"
        && matches!(context.folded(at + 2), "milliards" | "millions" | "billions" | "trillions");
    counts_scales
        || sentence
            .into_iter()
            .any(|i| matches!(context.folded(i), "échelle" | "vaut" | "équivaut" | "signifie" | "désigne"))
            && (Scale::named(context.folded(at)).is_some() && matches!(context.folded(at - 1), "un" | "le"))
}

fn finding(context: &Context, at: usize, message: String) -> Finding {
    RULE.finding(context, context.analysis.span(at - 1, at), message).confidence(0.95)
}

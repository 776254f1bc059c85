//! `syntax/english-age`: « le 27 ans a été arrêté », « un 12 ans garçon », « âgée de 34 et mère », « 27 ans vieux ».

use super::{is_lone_noun, is_small_word, may_be_noun};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/english-age",
    summary: Text { fr: "un âge dit à l’anglaise", en: "an age told in the English way" },
    why: Text {
        fr: "« The 27-year-old » est « l’homme de 27 ans », « le suspect, âgé de 27 ans » : l’âge est un complément, et « ans » ne s’omet pas.",
        en: "“The 27-year-old” is “l’homme de 27 ans”: in French an age is a complement, and “ans” is never left out.",
    },
    severity: Severity::Error,
    mqm: "accuracy/mistranslation",
    examples: &[
        example("Le 27 ans a plaidé coupable.", "L’homme de 27 ans a plaidé coupable."),
        example("La police a retrouvé la 34 ans à Nîmes.", "La police a retrouvé la femme de 34 ans à Nîmes."),
        example("Un 12 ans garçon a été blessé.", "Un garçon de 12 ans a été blessé."),
        example("Marie Roux, âgée de 34, vit à Lyon.", "Marie Roux, âgée de 34 ans, vit à Lyon."),
        example("Un homme 27 ans vieux l’a vu.", "Un homme de 27 ans l’a vu."),
        example("Une enfant 8-ans-vieille chantait.", "Une enfant 8-ans-vieille chantait."),
    ],
    clean: &[
        "Les 27 ans de son règne, ses 30 ans, les 18-25 ans.",
        "Un 12 ans d’âge et un whisky de 18 ans.",
        "Des jeunes âgés de 18 à 25 ans, une femme âgée de 34 ans.",
        "Un enfant âgé de 8 mois, un autre âgé de 3 semaines.",
        "Une personne âgée de 70 ou 75 ans, âgée de 7 jours, âgé de 2 ans et demi.",
        "C’est 27 ans plus tard, après le 27 avril.",
        "Le 10 ans américain grimpe, le 30 ans a reculé.",
        "Un pur-sang, le 3 ans de l’écurie, a gagné.",
    ],
    check,
};

const UNITS: &[&str] = &[
    "an",
    "ans",
    "mois",
    "jours",
    "jour",
    "semaines",
    "semaine",
    "heures",
    "années",
    "minutes",
    "décennies",
    "siècles",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if context.kind(at) != Some(TokenKind::Number) || context.text(at).len() > 3 {
            let form = context.folded(at);
            let is_compound =
                form.starts_with(|c: char| c.is_ascii_digit()) && (form.contains("-ans-") || form.contains("-year"));
            if is_compound {
                out.push(finding(context, at, at, None));
            }
            continue;
        }
        let before = context.folded(at - 1);
        if context.folded(at + 1) == "ans" {
            out.extend(with_years(context, at, before));
        } else if matches!(before, "de")
            && at > 1
            && matches!(context.folded(at - 2), "âgé" | "âgée" | "âgés" | "âgées")
        {
            out.extend(without_years(context, at));
        }
    }
}

/// Years of loans, bonds and bottles.
const ROUND: &[&str] = &["1", "2", "3", "4", "5", "7", "8", "10", "12", "15", "16", "18", "20", "25", "30", "40", "50"];

fn with_years(context: &Context, at: usize, before: &str) -> Option<Finding> {
    let age = format!("{} ans", context.text(at));
    let after = context.folded(at + 2);
    if matches!(after, "vieux" | "vieille" | "vieilles") {
        let linked = matches!(before, "de" | "a" | "ont");
        let french = if linked { age } else { format!("de {age}") };
        return Some(finding(context, at, at + 2, Some(french)));
    }
    let person = match before {
        "le" => "l’homme",
        "la" => "la femme",
        "un" => "un homme",
        "une" => "une femme",
        _ => return None,
    };
    // « un 12 ans d’âge »; « le 3 ans de l’écurie » runs, « un 4 ans et plus » names a class.
    if matches!(after, "d'" | "de" | "et" | "ou" | "-" | "des" | "du" | "révolus")
        || at > 1 && is_number_before(context, at - 1)
    {
        return None;
    }
    if is_lone_noun(context, at + 2) {
        let french = format!("{before} {} de {age}", context.text(at + 2));
        return Some(finding(context, at - 1, at + 2, Some(cased_like(context.text(at - 1), &french))));
    }
    // « Le 10 ans a reculé »: the bond; « un 12 ans »: the whisky.
    if matches!(before, "le" | "un") && ROUND.contains(&context.text(at)) {
        return None;
    }
    let french = cased_like(context.text(at - 1), &context.spelt(&format!("{person} de {age}")));
    let doubtful = is_small_word(context, at + 2) && may_be_noun(after) && matches!(before, "un" | "une");
    let finding = (!doubtful).then(|| finding(context, at - 1, at + 1, Some(french)))?;
    // Whom the text has not named yet takes the other article.
    let unnamed = match before {
        "le" => "un homme",
        "la" => "une femme",
        _ => return Some(finding),
    };
    let unnamed = cased_like(context.text(at - 1), &format!("{unnamed} de {age}"));
    Some(finding.replace(unnamed, Applicability::Review))
}

/// « vingt et un 27 ans »: a determiner that belongs to a number.
fn is_number_before(context: &Context, determiner: usize) -> bool {
    matches!(context.folded(determiner - 1), "et" | "sur" | "contre")
}

fn without_years(context: &Context, at: usize) -> Option<Finding> {
    let next = context.folded(at + 1);
    let ends = matches!(next, "," | "." | ")" | ";")
        || next == "et" && !context.kind(at + 2).is_some_and(|kind| kind == TokenKind::Number);
    let counted = UNITS.contains(&context.folded(at + 2)) || UNITS.contains(&context.folded(at + 3));
    (ends && !counted).then(|| finding(context, at, at, Some(format!("{} ans", context.text(at)))))
}

fn finding(context: &Context, from: usize, to: usize, french: Option<String>) -> Finding {
    let span = context.analysis.span(from, to);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : l’âge est dit à l’anglaise"),
        format!("“{text}”: an age told in the English way"),
    );
    let finding = RULE.finding(context, span, message);
    match french {
        Some(french) => finding.replace(french, Applicability::Review),
        None => finding,
    }
}

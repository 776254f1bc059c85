//! `untranslated/english-short-date`: « Mon, 3 Nov 2025 », « Nov. 3, 2025 ».

use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::Lexicon;
use crate::rules::calendar::{DAYS, MONTHS};
use crate::rules::quotation::is_cited;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "untranslated/english-short-date",
    summary: Text { fr: "une date abrégée à l’anglaise", en: "a date abbreviated as English does" },
    why: Text {
        fr: "L’anglais abrège jours et mois avec une capitale et met le mois devant ; le français écrit « 3 novembre 2025 ».",
        en: "English abbreviates days and months with a capital and puts the month first; French writes “3 novembre 2025”.",
    },
    severity: Severity::Warning,
    mqm: "locale-conventions/date-format",
    examples: &[
        example("Publié Nov. 3, 2025 à midi.", "Publié 3 novembre 2025 à midi."),
        example("Mon, 3 Nov 2025 : la séance est ouverte.", "Lundi 3 novembre 2025 : la séance est ouverte."),
        example("La vente du Sept 14, 2024 a eu lieu.", "La vente du 14 septembre 2024 a eu lieu."),
    ],
    clean: &[
        "Le 3 nov. 2025, il pleuvait.",
        "La Mar 3 et l’Oct 2 sont des modèles.",
        "Dupont, J., Oct. 3, 2004.",
        "Voir la page, accessed 27 Feb 2006.",
        "Mon 3 est faux.",
    ],
    check,
};

const MONTHS_IN_SHORT: [&[&str]; 12] = [
    &["jan"],
    &["feb"],
    &["mar"],
    &["apr"],
    &["may"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep", "sept"],
    &["oct"],
    &["nov"],
    &["dec"],
];

const DAYS_IN_SHORT: [&[&str]; 7] =
    [&["mon"], &["tue", "tues"], &["wed"], &["thu", "thur", "thurs"], &["fri"], &["sat"], &["sun"]];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len() {
        let text = context.text(at);
        if text.len() <= 5 && text.starts_with(|c: char| c.is_ascii_uppercase()) {
            out.extend(finding(context, at));
        }
    }
}

fn finding(context: &Context, at: usize) -> Option<Finding> {
    let form = context.folded(at).trim_end_matches('.');
    let month = MONTHS[MONTHS_IN_SHORT.iter().position(|names| names.contains(&form))?];
    let number = |at: usize| context.kind(at) == Some(TokenKind::Number);
    let day = |at: usize| number(at) && context.text(at).parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
    let year = |at: usize| number(at) && context.text(at).len() == 4;
    let after = at + 1 + usize::from(context.text(at + 1) == "." && context.analysis.glued(at + 1));
    let before = at.checked_sub(1).filter(|&before| day(before) && !context.analysis.glued(at));
    let (first, last, date) = if let Some(before) = before.filter(|_| year(after)) {
        (before, after, format!("{} {month} {}", context.text(before), context.text(after)))
    } else if day(after) && context.text(after + 1) == "," && year(after + 2) {
        (at, after + 2, format!("{} {month} {}", context.text(after), context.text(after + 2)))
    } else {
        return None;
    };
    // « Mon, 3 Nov 2025 »: the day of the week goes with it.
    let comma = first >= 2 && context.text(first - 1) == ",";
    let weekday = comma
        .then(|| context.folded(first - 2).trim_end_matches('.'))
        .and_then(|form| DAYS_IN_SHORT.iter().position(|names| names.contains(&form)).map(|day| DAYS[day]));
    let first = if weekday.is_some() { first - 2 } else { first };
    // The reference of a source keeps its date.
    let english = first > 0
        && context.kind(first - 1) == Some(TokenKind::Word)
        && context.analysis.sentence_index(first - 1) == context.analysis.sentence_index(first)
        && !Lexicon::french().contains(context.folded(first - 1));
    if comma && weekday.is_none() || english || is_cited(context, at) {
        return None;
    }
    let french = weekday.map_or(date.clone(), |weekday| format!("{weekday} {date}"));
    let opens = context.analysis.sentence_of(first).range().start == first;
    let french = if opens { crate::glossary::capitalized(&french) } else { french };
    let span = context.analysis.span(first, last);
    let text = context.document.slice(span);
    let message = context
        .lang()
        .choose(format!("« {text} » est anglais : « {french} »"), format!("“{text}”: in French, “{french}”"));
    Some(RULE.finding(context, span, message).confidence(0.9).replace(french, Applicability::Review))
}

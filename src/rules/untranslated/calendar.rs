//! `untranslated/english-date`: « le 12 January », « depuis Monday », « May 12, 2015 ».

use crate::analysis::{FormId, TokenKind, is_capitalized};
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::calendar::{DAYS, MONTHS};
use crate::rules::quotation::is_cited;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use rustc_hash::FxHashMap;

pub(crate) const RULE: Rule = Rule {
    name: "untranslated/english-date",
    summary: Text { fr: "un jour ou un mois en anglais", en: "a day or a month in English" },
    why: Text {
        fr: "Le nom du jour ou du mois est resté en anglais ; en français, il prend une minuscule et le quantième vient devant.",
        en: "The day or month was left in English; in French it has a small letter and the day of the month comes first.",
    },
    severity: Severity::Error,
    mqm: "locale-conventions/date-format",
    examples: &[
        example("Le procès s’ouvre le 12 January.", "Le procès s’ouvre le 12 janvier."),
        example("Il attend depuis Monday une réponse.", "Il attend depuis lundi une réponse."),
        example("Signé May 12, 2015 par le maire.", "Signé 12 mai 2015 par le maire."),
        example("La vente commence en October 2027.", "La vente commence en octobre 2027."),
    ],
    clean: &[
        "Les soldes du Black Friday et du Cyber Monday.",
        "Theresa May a démissionné.",
        "Le film « Friday » et le magazine August Man.",
        "Le groupe Happy Mondays.",
        "Doctored Picture, Editor and Publisher, August 6, 2006.",
        "Le quotidien The Sunday Times.",
    ],
    check,
};

const ENGLISH_DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const ENGLISH_MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Small words that a day or a month follows.
const BEFORE_A_DAY: &[&str] = &[
    "le",
    "ce",
    "de",
    "d'",
    "en",
    "depuis",
    "dès",
    "jusqu'à",
    "jusqu'au",
    "du",
    "au",
    "chaque",
    "tous",
    "les",
    "fin",
    "début",
    "pour",
    "lieu",
    "dans",
    "avant",
    "après",
    "entre",
    "et",
    "ou",
    "à",
    "à partir de",
    "d'ici",
    "ici",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    let forms = &context.analysis.forms;
    let pairs = ENGLISH_DAYS.iter().zip(DAYS).chain(ENGLISH_MONTHS.iter().zip(MONTHS));
    let known: FxHashMap<FormId, &str> =
        pairs.filter_map(|(english, french)| Some((forms.get(english)?, *french))).collect();
    if known.is_empty() {
        return;
    }
    for (at, token) in context.tokens().iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Word) {
        if let Some(french) = known.get(&token.form) {
            out.extend(finding(context, at, french));
        }
    }
}

fn finding(context: &Context, at: usize, french: &str) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(at).range();
    let english = context.folded(at);
    let number = |at: usize| context.kind(at) == Some(TokenKind::Number);
    let day = |at: usize| number(at) && context.text(at).parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
    let year = |at: usize| number(at) && context.text(at).len() == 4;
    let before = at.checked_sub(1).filter(|&before| before >= sentence.start);
    let is_month = ENGLISH_MONTHS.contains(&english);
    let after_day = before.is_some_and(day);
    let before_day = at + 1 < sentence.end && day(at + 1);
    // « Mai » and « Mars » are names and words of other languages; only a figure makes a date of them.
    let dated = is_month && (after_day || before_day || year(at + 1));
    let small_before = before.is_some_and(|before| BEFORE_A_DAY.contains(&context.folded(before)));
    let small_before = small_before || matches!(context.folded(at + 1), "prochain" | "dernier" | "matin" | "soir");
    let alone = !matches!(english, "march" | "may" | "april" | "june" | "august") && small_before;
    let named = is_capitalized(context.text(at + 1)) && at + 1 < sentence.end
        || before.is_some_and(|before| before > sentence.start && is_capitalized(context.text(before)));
    // « Reuters, August 17, 2003 »: the reference of an English source keeps its date.
    let referenced = before.is_some_and(|before| context.text(before) == ",");
    if !(dated || alone) || named || referenced || is_cited(context, at) {
        return None;
    }
    // « May 12, 2015 » is turned round.
    let comma_year = context.text(at + 2) == "," && year(at + 3);
    let (last, text) = match before_day && is_month && !after_day {
        true if comma_year => (at + 3, format!("{} {french} {}", context.text(at + 1), context.text(at + 3))),
        true => (at + 1, format!("{} {french}", context.text(at + 1))),
        false => (at, french.to_owned()),
    };
    let span = context.analysis.span(at, last);
    let written = context.document.slice(span);
    let message = context
        .lang()
        .choose(format!("« {written} » est anglais : « {text} »"), format!("“{written}” is English: “{text}”"));
    Some(RULE.finding(context, span, message).confidence(0.9).replace(text, Applicability::Review))
}

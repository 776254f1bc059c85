//! `untranslated/english-hours`: « 3:30 pm », « 10 a.m. ».

use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "untranslated/english-hours",
    summary: Text {
        fr: "une heure à l’anglaise, avec « am » ou « pm »", en: "an hour with “am” or “pm”"
    },
    why: Text {
        fr: "Le français compte les heures jusqu’à 24 et les sépare des minutes par « h » : « 15 h 30 ».",
        en: "French counts hours up to 24 and sets them apart from minutes by “h”: “15 h 30”.",
    },
    severity: Severity::Error,
    mqm: "locale-conventions/time-format",
    examples: &[
        example("Le match commence à 3:30 pm.", "Le match commence à 15\u{a0}h\u{a0}30."),
        example("La séance s’ouvre à 10 a.m. et finit tard.", "La séance s’ouvre à 10\u{a0}h et finit tard."),
        example(
            "Le vol part à 6 heures 30 p.m. et à 20:30 heures.",
            "Le vol part à 18\u{a0}h\u{a0}30 et à 20\u{a0}h\u{a0}30.",
        ),
        example("Fermeture à 8pm le dimanche.", "Fermeture à 20\u{a0}h le dimanche."),
        example("Il est rentré à 12:15 a.m. hier.", "Il est rentré à 0\u{a0}h\u{a0}15 hier."),
    ],
    clean: &["Il est 15 h 30.", "Cinq PM de la marine.", "Un appareil de 600 PM.", "Radio 13 am ou fm."],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in (0..context.tokens().len()).filter(|&at| context.kind(at) == Some(TokenKind::Word)) {
        let Some((first, hour, minutes)) = clock(context, at).or_else(|| hours(context, at)) else { continue };
        let minutes = if minutes == "00" { String::new() } else { format!("\u{a0}{minutes}") };
        // The point of « p.m. » may also end the sentence.
        let sentence = context.analysis.sentence_of(at).range();
        let point = if at + 1 == sentence.end && context.text(at).ends_with('.') { "." } else { "" };
        let french = format!("{hour}\u{a0}h{}{point}", if minutes.is_empty() { "" } else { &minutes });
        let span = context.analysis.span(first, at);
        let text = context.document.slice(span);
        let message = context
            .lang()
            .choose(format!("« {text} » : en français, {french}"), format!("“{text}”: in French, {french}"));
        out.push(RULE.finding(context, span, message).confidence(0.95).replace(french, Applicability::Review));
    }
}

/// « 20:30 heures », « 6 heures 30 p.m. »: hours told twice over.
fn hours<'a>(context: &Context<'a>, at: usize) -> Option<(usize, u32, &'a str)> {
    let digits = |text: &str| matches!(text.len(), 1 | 2) && text.bytes().all(|b| b.is_ascii_digit());
    let [first, mark, minutes] = [at.checked_sub(3)?, at - 2, at - 1];
    let (hour, told) = (context.text(first), context.text(minutes));
    let afternoon = match context.folded(at) {
        "heures" if context.text(mark) == ":" && context.analysis.glued(minutes) => false,
        "pm" | "p.m." if matches!(context.folded(mark), "heures" | "h" | "heure") => true,
        "am" | "a.m." if matches!(context.folded(mark), "heures" | "h" | "heure") => false,
        _ => return None,
    };
    let hour: u32 = hour.parse().ok().filter(|hour| *hour < 24)?;
    let hour = if afternoon && hour < 12 { hour + 12 } else { hour };
    (digits(told) && told.len() == 2).then_some((first, hour, told))
}

/// The first token, the hour of the day and the minutes, where the token at `at` is or ends with a.m. or p.m.
fn clock<'a>(context: &Context<'a>, at: usize) -> Option<(usize, u32, &'a str)> {
    let form = context.folded(at);
    let glued = form.strip_suffix("am").or_else(|| form.strip_suffix("pm"));
    let digits = |text: &str| matches!(text.len(), 1 | 2) && text.bytes().all(|b| b.is_ascii_digit());
    let afternoon = form.ends_with("pm") || form == "p.m.";
    let (last, written) = match glued {
        Some(hour) if digits(hour) => (at, hour),
        _ if matches!(form, "am" | "pm" | "a.m." | "p.m.") => {
            let number = at.checked_sub(1)?;
            (number, context.folded(number))
        }
        _ => return None,
    };
    if !digits(written) {
        return None;
    }
    // « 3:30 »: what was read first are the minutes.
    let colon =
        last >= 2 && context.text(last - 1) == ":" && context.analysis.glued(last) && digits(context.text(last - 2));
    let (first, hour, minutes) =
        if colon { (last - 2, context.text(last - 2), written) } else { (last, written, "00") };
    let hour: u32 = hour.parse().ok().filter(|hour| (1..=12).contains(hour))?;
    (minutes.len() == 2).then_some((first, hour % 12 + if afternoon { 12 } else { 0 }, minutes))
}

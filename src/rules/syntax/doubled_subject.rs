//! `syntax/doubled-subject`: « Les utilisateurs ils peuvent ».

use super::is_small_word;
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::document::BlockKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::Gender;
use crate::rules::calendar::{DAYS, MONTHS};
use crate::rules::words::pronoun_features;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/doubled-subject",
    summary: Text {
        fr: "un sujet repris sans raison par un pronom",
        en: "a subject taken up by a pronoun for no reason",
    },
    why: Text {
        fr: "Un verbe n’a qu’un sujet : « les clients peuvent », non « les clients ils peuvent ».",
        en: "A verb has one subject: “les clients peuvent”, not “les clients ils peuvent”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("Les clients ils peuvent payer en ligne.", "Les clients peuvent payer en ligne."),
        example("Le nouveau directeur il a promis une hausse.", "Le nouveau directeur a promis une hausse."),
    ],
    clean: &[
        "Les clients, ils peuvent payer en ligne.",
        "Le matin il pleut, la semaine dernière elle dormait, et cette année ils partent.",
        "Le président a-t-il parlé ? Les clients peuvent payer.",
        "Le train parti il rentra. Cette fois elle a raison. Le reste il l’oublie.",
    ],
    check,
};

const TIMES: &[&str] = &[
    "matin",
    "soir",
    "jour",
    "jours",
    "nuit",
    "semaine",
    "mois",
    "année",
    "an",
    "ans",
    "fois",
    "lendemain",
    "veille",
    "heure",
    "été",
    "hiver",
    "printemps",
    "automne",
    "instant",
    "moment",
    "siècle",
    "époque",
    "week-end",
    "minute",
    "reste",
    "dimanches",
    "années",
    "après-midi",
    "temps",
    "saison",
    "coup",
    "midi",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for sentence in &context.analysis.sentences {
        let range = sentence.range();
        if range.len() > 5 && sentence.kind == BlockKind::Paragraph {
            out.extend(doubled(context, range.start, range.end));
        }
    }
}

fn doubled(context: &Context, start: usize, end: usize) -> Option<Finding> {
    if !matches!(context.folded(start), "le" | "la" | "les" | "l'" | "ces" | "nos" | "vos" | "mon" | "ma" | "mes") {
        return None;
    }
    let pronoun = (start + 2..end.min(start + 5)).find(|&at| {
        matches!(context.folded(at), "il" | "elle" | "ils" | "elles") && context.kind(at) == Some(TokenKind::Word)
    })?;
    let tag = |at: usize| context.tagged.token(at);
    let plain =
        (start + 1..pronoun).all(|at| is_small_word(context, at) && matches!(tag(at).pos, Pos::Noun | Pos::Adj));
    let noun = (start + 1..pronoun).find(|&at| tag(at).pos == Pos::Noun)?;
    let timed = (start + 1..pronoun).any(|at| {
        TIMES.contains(&context.folded(at))
            || DAYS.contains(&context.folded(at))
            || MONTHS.contains(&context.folded(at))
    });
    let (number, _) = pronoun_features(context.folded(pronoun))?;
    let gender = if context.folded(pronoun).starts_with('e') { Gender::Feminine } else { Gender::Masculine };
    let agrees = tag(noun).number() == Some(number) && tag(noun).gender().is_none_or(|own| own == gender);
    let verb = pronoun + 1;
    let finite = verb < end && tag(verb).is_finite() && context.kind(verb) == Some(TokenKind::Word);
    if !plain || timed || !agrees || !finite {
        return None;
    }
    let span = context.analysis.span(start, verb);
    let text = context.document.slice(span);
    let message = context
        .lang()
        .choose(format!("« {text} » : deux sujets pour un verbe"), format!("“{text}”: two subjects for one verb"));
    let gap = Span::new(context.tokens()[pronoun].span.range().start, context.tokens()[verb].span.range().start);
    let edit = Edit { span: gap, text: String::new() };
    Some(RULE.finding(context, span, message).confidence(0.85).fix(
        context.text(verb),
        Applicability::Review,
        vec![edit],
    ))
}

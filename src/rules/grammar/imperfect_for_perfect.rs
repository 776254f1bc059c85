//! `grammar/imperfect-for-perfect`: « j’étais chez Renault pendant trois ans », « j’étais l’un des premiers à l’acheter ».

use super::verbs::{begins_noun_phrase, inflect, past_adverbs, pronoun_subject, spelling};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Mood, VerbForm};
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/imperfect-for-perfect",
    summary: Text {
        fr: "un imparfait pour ce qui a duré un temps mesuré",
        en: "an imperfect for what lasted a measured time",
    },
    why: Text {
        fr: "« I was there for three years » mesure une durée achevée : « j’y ai été trois ans », « j’y ai travaillé pendant trois ans ».",
        en: "“I was there for three years” measures a completed time: “j’y ai été trois ans”, not the imperfect.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/tense",
    examples: &[
        example("J’étais chez Renault pendant trois ans.", "J’ai été chez Renault pendant trois ans."),
        example(
            "Nous étions à Lyon pendant presque 2 ans, puis à Paris.",
            "Nous avons été à Lyon pendant presque 2 ans, puis à Paris.",
        ),
        example("J’étais l’une des premières à l’acheter.", "J’ai été l’une des premières à l’acheter."),
    ],
    clean: &[
        "J’ai été chez Renault pendant trois ans.",
        "J’étais parti pendant trois jours. Si j’étais à Lyon pendant deux ans…",
        "J’étais à Lyon pendant la guerre, j’étais malade pendant le voyage.",
        "J’étais chez moi pendant qu’il travaillait, toujours pendant deux heures.",
        "Je croyais que j’étais à Lyon pendant deux jours.",
        "Il était l’un des premiers à partir.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if matches!(context.folded(at), "étais" | "étions") && context.kind(at) == Some(TokenKind::Word) {
            out.extend(measured(context, at).or_else(|| first(context, at)));
        }
    }
}

/// « J’étais chez Renault pendant presque trois ans »
fn measured(context: &Context, be: usize) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(be).range();
    let place = past_adverbs(context, be);
    let located = matches!(
        context.folded(place),
        "chez" | "à" | "au" | "aux" | "en" | "dans" | "avec" | "membre" | "directeur" | "directrice" | "responsable"
    );
    let lasting = (place + 1..sentence.end.min(place + 9)).find(|&at| context.folded(at) == "pendant")?;
    let parted = (place..lasting).any(|at| {
        matches!(context.text(at), "," | ";" | ":" | "." | "(") && context.text(at) != "("
            || matches!(context.folded(at), "que" | "qu'" | "qui" | "et" | "quand" | "lorsque")
    });
    if !located || parted || !is_duration(context, lasting + 1) || is_open(context, sentence.start, be, sentence.end) {
        return None;
    }
    Some(finding(context, be, lasting, Severity::Warning))
}

/// « Presque trois ans », « plus de 3 mois ».
fn is_duration(context: &Context, start: usize) -> bool {
    let unit = (start..start + 5).find(|&at| {
        matches!(context.folded(at), "ans" | "an" | "années" | "mois" | "semaines" | "jours" | "heures" | "décennies")
    });
    unit.is_some_and(|unit| {
        unit > start
            && (start..unit).all(|at| {
                context.kind(at) == Some(TokenKind::Number)
                    || spelling(context.folded(at)).others.contains(crate::lexicon::Class::Numeral)
                    || matches!(
                        context.folded(at),
                        "presque"
                            | "plus"
                            | "moins"
                            | "près"
                            | "de"
                            | "d'"
                            | "environ"
                            | "un"
                            | "une"
                            | "quelques"
                            | "plusieurs"
                            | "à"
                            | "peu"
                            | "deux"
                            | "trois"
                            | "quatre"
                            | "cinq"
                            | "six"
                            | "sept"
                            | "dix"
                    )
            })
    })
}

/// A hypothesis, a reported thought or a habit, which the imperfect is for.
fn is_open(context: &Context, start: usize, be: usize, end: usize) -> bool {
    let before = (start..be).any(|at| {
        matches!(
            context.folded(at),
            "si" | "s'"
                | "que"
                | "qu'"
                | "quand"
                | "lorsque"
                | "comme"
                | "où"
                | "qui"
                | "dont"
                | "puisque"
                | "ne"
                | "n'"
        )
    });
    before
        || (be..end).any(|at| {
            matches!(
                context.folded(at),
                "chaque" | "tous" | "toutes" | "toujours" | "souvent" | "parfois" | "par" | "quand" | "lorsque"
            )
        })
}

/// « J’étais l’un des tout premiers à l’acheter »
fn first(context: &Context, be: usize) -> Option<Finding> {
    let one = be + 1;
    let opens = context.folded(one) == "l'"
        && matches!(context.folded(one + 1), "un" | "une")
        && context.folded(one + 2) == "des";
    let ordinal = if matches!(context.folded(one + 3), "tout" | "toutes") { one + 4 } else { one + 3 };
    let to = ordinal + 1;
    let mut verb = to + 1;
    while crate::rules::words::is_clitic(context.folded(verb)) {
        verb += 1;
    }
    let start = context.analysis.sentence_of(be).range();
    let found = opens
        && matches!(context.folded(ordinal), "premiers" | "premières")
        && context.folded(to) == "à"
        && !begins_noun_phrase(context.folded(verb))
        && spelling(context.folded(verb)).has(Mood::Infinitive)
        && !is_open(context, start.start, be, start.end);
    found.then(|| finding(context, be, ordinal, Severity::Info))
}

fn finding(context: &Context, be: usize, to: usize, severity: Severity) -> Finding {
    let span = context.analysis.span(be - 1, to);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : le fait est achevé, le français le met au passé composé"),
        format!("“{text}”: this is over and done, which takes the passé composé"),
    );
    let finding = RULE.finding(context, span, message).severity(severity).confidence(0.75);
    let subject = pronoun_subject(context, be).filter(|subject| subject.at + 1 == be);
    let avoir = subject
        .and_then(|subject| inflect("avoir", subject.number | subject.person | VerbForm::IndicativePresent))
        .map(|avoir| format!("{avoir} été"));
    match avoir {
        Some(french) => {
            let edit = Edit { span: context.tokens()[be].span, text: cased_like(context.text(be), &french) };
            finding.fix(french, Applicability::Review, vec![edit])
        }
        None => finding,
    }
}

//! `grammar/conditional-after-si`: « si je serais riche », « comme si il pourrait ».

use super::verbs::{agrees, inflect, spelling};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Class, Lexicon, Mood, Number, Person, VerbForm};
use crate::rules::words::{may_be_clitic, pronoun_features, verb_lemma};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/conditional-after-si",
    summary: Text { fr: "un conditionnel après « si »", en: "a conditional after “si”" },
    why: Text {
        fr: "La condition se met à l’imparfait, sa conséquence au conditionnel : « si j’avais le temps, je viendrais ».",
        en: "The condition takes the imperfect, its consequence the conditional: “si j’avais le temps, je viendrais”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example("Si j’aurais le temps, je viendrais.", "Si j’avais le temps, je viendrais."),
        example("Il parle comme s’il serait le maire.", "Il parle comme s’il était le maire."),
        example("Si le maire aurait agi, nous serions sauvés.", "Si le maire avait agi, nous serions sauvés."),
        example("Si vous voudriez en savoir plus, écrivez-nous.", "Si vous vouliez en savoir plus, écrivez-nous."),
        example("Si vous aurez le temps, passez nous voir.", "Si vous avez le temps, passez nous voir."),
        example("Si vous pourriez venir, nous serions ravis.", "Si vous pouviez venir, nous serions ravis."),
    ],
    clean: &[
        "Si j’avais le temps, je viendrais.",
        "Il demande si je pourrais venir. Je ne sais s’il viendrait.",
        "S’il serait exagéré de le dire, il est permis de le penser.",
        "Si elle viendrait ? Il l’ignore.",
        "Si elle viendra, nul ne le sait. Je ne sais si tu seras là.",
        "Même si je serais ravi de venir, je ne le peux.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len() {
        if matches!(context.folded(at), "si" | "s'") {
            out.extend(conditional(context, at));
        }
    }
}

fn conditional(context: &Context, si: usize) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(si).range();
    let noun = || noun_subject(context, si);
    let (subject_end, number, person) =
        pronoun_features(context.folded(si + 1)).map(|(number, person)| (si + 1, number, person)).or_else(noun)?;
    let mut verb = subject_end + 1;
    while may_be_clitic(context.folded(verb)) {
        verb += 1;
    }
    let form = spelling(context.folded(verb));
    let future = is_future(context.folded(verb));
    if !sentence.contains(&verb)
        || !(future || form.is_always(Mood::Conditional))
        || !agrees(context.folded(verb), number, person)
    {
        return None;
    }
    let compares = si > sentence.start && context.folded(si - 1) == "comme";
    // « S’il serait exagéré de…, il est permis »: a concession; a condition has its consequence in the conditional.
    let conditions = si == sentence.start
        && (verb + 1..sentence.end).find(|&at| context.text(at) == ",").is_some_and(|comma| {
            // « Si vous voudriez en savoir plus, écrivez-nous »
            let asked = context.folded(comma + 1).ends_with("ez") && spelling(context.folded(comma + 1)).is_finite();
            asked && !(future && context.folded(si) == "s'")
                || !future
                    && (comma..sentence.end.min(comma + 6))
                        .any(|at| spelling(context.folded(at)).is_always(Mood::Conditional))
        });
    if (future || !compares) && !conditions {
        return None;
    }
    let span = context.analysis.span(si, verb);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : ni conditionnel ni futur après « si »"),
        format!("“{text}”: no conditional nor future after “si”"),
    );
    let finding = RULE.finding(context, span, message).confidence(0.9);
    let lemma = verb_lemma(context.folded(verb), |_| true);
    let wanted = if future { VerbForm::IndicativePresent } else { VerbForm::IndicativeImperfect };
    let imperfect = lemma.and_then(|lemma| inflect(&lemma, number | person | wanted));
    let glued = context.kind(verb - 1) == Some(TokenKind::Elided);
    let keeps = |french: &str| {
        let vowel = Lexicon::french().elides(french) == Some(true);
        vowel == glued || !matches!(context.folded(verb - 1), "je" | "ne" | "me" | "te" | "se" | "le" | "la") && !glued
    };
    Some(match imperfect.filter(|french| keeps(french)) {
        Some(french) => {
            let span = context.tokens()[verb].span;
            finding.fix(french.clone(), Applicability::Review, vec![Edit { span, text: french }])
        }
        None => finding,
    })
}

/// A future and nothing else.
fn is_future(form: &str) -> bool {
    let mut readings = Lexicon::french().readings(form).peekable();
    readings.peek().is_some()
        && readings.all(|reading| {
            reading.class() == Class::Verb && reading.features().verb_forms().all(|form| form == VerbForm::Future)
        })
}

/// « Si le gouvernement auraitrait »: an article and a noun.
fn noun_subject(context: &Context, si: usize) -> Option<(usize, Number, Person)> {
    let number = match context.folded(si + 1) {
        "le" | "la" | "l'" | "un" | "une" | "ce" | "cette" | "cet" | "son" | "sa" | "notre" | "votre" => {
            Number::Singular
        }
        "les" | "ces" | "ses" | "nos" | "vos" | "leurs" | "des" => Number::Plural,
        _ => return None,
    };
    spelling(context.folded(si + 2)).others.contains(Class::Noun).then_some((si + 2, number, Person::Third))
}

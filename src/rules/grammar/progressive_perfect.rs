//! `grammar/progressive-perfect`: « vous avez été en train de créer des agents ».

use super::subject_number_and_person;
use super::verbs::{Auxiliary, auxiliary, inflect, past_adverbs, pronoun_subject, spelling};
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Lexicon, Mood, VerbForm};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/progressive-perfect",
    summary: Text {
        fr: "« avoir été en train de »", en: "“avoir été en train de” for “have been doing”"
    },
    why: Text {
        fr: "« En train de » ne se met ni au passé composé ni au plus-que-parfait : « have been creating » est « créez » ou « avez créé ».",
        en: "“En train de” has no perfect: “have been creating” is “créez” (since then) or “avez créé”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example("Vous avez été en train de créer des outils.", "Vous créez des outils."),
        example("Ils ont été en train de chercher un logement.", "Ils cherchent un logement."),
    ],
    clean: &["Il était en train de créer un outil.", "Il a été vu en train de fumer. Elle a pris le train de nuit."],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if context.folded(at) == "train"
            && context.folded(at - 1) == "en"
            && matches!(context.folded(at + 1), "de" | "d'")
        {
            out.extend(perfect(context, at));
        }
    }
}

fn perfect(context: &Context, train: usize) -> Option<Finding> {
    let been = train.checked_sub(2).filter(|&at| context.folded(at) == "été")?;
    let avoir = (been.saturating_sub(3)..been)
        .find(|&at| auxiliary(context, at) == Some(Auxiliary::Avoir) && past_adverbs(context, at) == been)?;
    let verb = train + 2;
    let simple = spelling(context.folded(verb)).has(Mood::Infinitive) && avoir + 1 == been;
    let end = if simple { verb } else { train + 1 };
    let span = context.analysis.span(avoir, end);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : « en train de » n’a pas de passé composé"),
        format!("“{text}”: “en train de” has no perfect tense"),
    );
    let finding = RULE.finding(context, span, message).confidence(0.85);
    let subject = pronoun_subject(context, avoir).map(|subject| (subject.number, subject.person));
    let present = subject
        .or_else(|| subject_number_and_person(context, avoir))
        .and_then(|(number, person)| inflect(context.folded(verb), number | person | VerbForm::IndicativePresent))
        .filter(|french| avoir > 0 && context.folded(avoir - 1) != "j'" && Lexicon::french().elides(french).is_some());
    Some(
        match present
            .filter(|_| simple && matches!(context.folded(avoir), "ai" | "as" | "a" | "avons" | "avez" | "ont"))
        {
            Some(french) => finding.replace(french, Applicability::Review),
            None => finding,
        },
    )
}

//! `grammar/etre-infinitive`: « les enquêteurs sont chercher deux témoins ».

use super::{clause_before, subject_number_and_person};
use crate::analysis::tagger::Pos;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Class, Lexicon, VerbForm};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/etre-infinitive",
    summary: Text { fr: "« être » suivi d’un infinitif", en: "“être” followed by an infinitive" },
    why: Text {
        fr: "« Être » n’introduit pas l’infinitif : l’anglais « are looking » est un présent, « cherchent », ou « sont en train de chercher ».",
        en: "“Être” takes no infinitive: English “are looking” is a plain present in French, “cherchent”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example("Les policiers sont chercher deux témoins.", "Les policiers cherchent deux témoins."),
        example("Nous sommes chercher une maison.", "Nous cherchons une maison."),
        example("Ils étaient toujours attendre une réponse.", "Ils attendaient toujours une réponse."),
    ],
    clean: &[
        "Les témoins sont venus chercher leurs papiers.",
        "Partir est mourir un peu, et comprendre est pardonner.",
        "Son rêve est devenir pompier.",
        "C’est se moquer du monde.",
        "Ils sont à prendre ou à laisser.",
        "Les dîners sont prêts et les pouvoirs sont partagés.",
        "Nous sommes sûrs de gagner.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        // Spelling first, tags last: few infinitives stand behind « être ».
        let mut before = context.analysis.sentence_of(at).range().start..at;
        if may_be_infinitive(context.folded(at))
            && before.any(|at| etre(context.folded(at)).is_some())
            && context.tagged.token(at).is_infinitive()
        {
            out.extend(progressive(context, at));
        }
    }
}

/// The form of an infinitive that is no noun (« pouvoir », « dîner ») and no adjective.
fn may_be_infinitive(form: &str) -> bool {
    (form.ends_with('r') || form.ends_with("re"))
        && Lexicon::french().classes(form).iter().all(|class| class == Class::Verb)
}

/// The mood and tense of a finite form of *être*.
fn etre(form: &str) -> Option<VerbForm> {
    let mut readings = Lexicon::french().readings(form).filter(|reading| reading.lemma == *"être");
    readings.find_map(|reading| reading.features().verb_forms().find(|form| form.is_finite()))
}

fn progressive(context: &Context, infinitive: usize) -> Option<Finding> {
    // « étaient toujours attendre »: adverbs may stand between.
    let mut at = infinitive.checked_sub(1)?;
    while context.tagged.token(at).pos == Pos::Adv && at > 0 {
        at -= 1;
    }
    let form = etre(context.folded(at))?;
    let (number, person) = subject_number_and_person(context, at)?;
    let before = clause_before(context, at);
    let compared = before.clone().any(|before| context.tagged.token(before).is_infinitive());
    if compared || before.clone().any(|at| matches!(context.folded(at), "c'" | "ce" | "cela" | "ceci" | "que" | "qu'"))
    {
        return None;
    }
    let span = context.analysis.span(at, infinitive);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : « être » n’introduit pas un infinitif"),
        format!("“{text}”: “être” takes no infinitive"),
    );
    let finding = RULE.finding(context, span, message).confidence(0.9);
    let french = Lexicon::french().inflect(context.folded(infinitive), Class::Verb, number | person | form);
    Some(match french {
        // A vowel after « je » would need « j’ ».
        Some(french) if !(context.folded(at - 1) == "je" && Lexicon::french().elides(&french) != Some(false)) => {
            let between = &context.document.prose
                [context.tokens()[at].span.range().end..context.tokens()[infinitive].span.range().start];
            finding.replace(format!("{french}{}", between.trim_end()), Applicability::Review)
        }
        _ => finding,
    })
}

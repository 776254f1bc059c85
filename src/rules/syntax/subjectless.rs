//! `syntax/subjectless-clause`: « lorsque utilisé avec soin », « tandis que marchant », « le livre tu m’as donné ».

use super::{has_only, is_always, is_infinitive_only, is_small_word, is_verbal_adjective};
use crate::analysis::TokenKind;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Lexicon, Mood};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/subjectless-clause",
    summary: Text {
        fr: "une conjonction sans sujet ni verbe conjugué",
        en: "a conjunction with no subject and no finite verb",
    },
    why: Text {
        fr: "« When used », « while walking » : le français veut une proposition entière (« lorsqu’il est utilisé ») ou un gérondif (« en marchant »).",
        en: "“When used”, “while walking”: French wants a whole clause (“lorsqu’il est utilisé”) or “en” and a participle (“en marchant”).",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("Quand combiné avec un pare-feu, il protège.", "Quand combiné avec un pare-feu, il protège."),
        example("Lorsque utilisé avec soin, l’outil dure dix ans.", "Lorsque utilisé avec soin, l’outil dure dix ans."),
        example("Il téléphonait tandis que marchant vers la gare.", "Il téléphonait tandis que marchant vers la gare."),
        example("Il a mangé tandis que dans le parc.", "Il a mangé tandis que dans le parc."),
        example("Le logiciel, lorsqu’installé, prend 2 Go.", "Le logiciel, lorsqu’installé, prend 2 Go."),
        example("Il veut que chanter la chanson.", "Il veut que chanter la chanson."),
    ],
    clean: &[
        "Le destinataire n’a alors qu’à lire ce fichier.",
        "Elle se demande que faire ; ils se demandaient que penser de lui.",
        "Lorsqu’il est utilisé avec soin, l’outil dure dix ans.",
        "Quand installé rime avec raté, mieux vaut tard que jamais.",
        "Il ne fait que chanter, rien d’autre que chanter, plutôt que chanter.",
        "Alors que trois blessés attendaient, il dormait.",
        "Ne peux-tu reconnaître un menteur quand tu en entends un ?",
        "Le prince se demande que faire ensuite.",
        "Le lecteur n’a alors qu’à tourner la page.",
        "Il ne veut que partir, et je ne sais que faire, que dire.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        let wrong = match context.folded(at - 1) {
            "lorsque" | "lorsqu'" => is_participle(context, at),
            "quand" => {
                context.folded(at) != "tu"
                    && may_be_past_participle(context, at)
                    && matches!(context.folded(at + 1), "avec" | "dans" | "par" | "correctement" | "en" | "comme")
            }
            "que" | "qu'" if at > 1 => match context.folded(at - 2) {
                "tandis" | "alors" | "pendant" | "dès" | "afin" | "avant" => is_participle(context, at),
                _ => wants(context, at),
            },
            _ => false,
        };
        let wrong = wrong || is_verbless(context, at);
        if wrong {
            let from = if matches!(context.folded(at - 1), "que" | "qu'") { at - 2 } else { at - 1 };
            let span = context.analysis.span(from, at);
            let text = context.document.slice(span);
            let message = context.lang().choose(
                format!("« {text} » : il manque un sujet et un verbe conjugué"),
                format!("“{text}”: a subject and a finite verb are missing"),
            );
            out.push(RULE.finding(context, span, message));
        }
    }
}

/// « quand combiné avec »: no finite verb, whatever else it may be.
fn may_be_past_participle(context: &Context, at: usize) -> bool {
    let readings = || Lexicon::french().readings(context.folded(at));
    is_small_word(context, at)
        && readings().any(|reading| has_only(&reading, Mood::PastParticiple))
        && !readings().any(|reading| reading.features().verb_forms().any(|form| form.is_finite()))
}

fn is_participle(context: &Context, at: usize) -> bool {
    let form = context.folded(at);
    let past = form.ends_with(['é', 'e', 's', 'i', 'u', 't'])
        && is_always(form, |reading| has_only(reading, Mood::PastParticiple));
    context.kind(at) == Some(TokenKind::Word) && is_small_word(context, at) && (past || is_verbal_adjective(form))
}

/// « alors que dans le parc. »: a place, and no verb to the end of the sentence.
fn is_verbless(context: &Context, at: usize) -> bool {
    let conjunction = matches!(context.folded(at - 1), "que" | "qu'")
        && at > 1
        && matches!(context.folded(at - 2), "alors" | "tandis" | "pendant");
    // « il n’a alors qu’à lire »
    let restricts = at > 3
        && super::before_in_sentence(context, at - 2).rev().take(3).any(|at| matches!(context.folded(at), "ne" | "n'"));
    let adverb = at > 2 && super::is_verb(context, at - 3, &["avoir", "être", "rester"]);
    let place = matches!(context.folded(at), "dans" | "à" | "en" | "sur" | "au" | "chez");
    if restricts || adverb || !conjunction || !place {
        return false;
    }
    let end = context.analysis.sentence_of(at).range().end;
    let silent = |at: usize| {
        let form = context.folded(at);
        let known = context.kind(at) != Some(TokenKind::Word) || Lexicon::french().contains(form);
        let finite = |reading: crate::lexicon::Reading| reading.features().verb_forms().any(|form| form.is_finite());
        known && !Lexicon::french().readings(form).any(finite)
    };
    at + 1 < end && matches!(context.text(end - 1), "." | "!" | "?") && (at + 1..end).all(silent)
}

/// « il veut que chanter »: verbs of wish and speech take a clause after « que ».
fn wants(context: &Context, at: usize) -> bool {
    const WISHES: &[&str] = &["vouloir", "souhaiter", "demander", "exiger", "espérer", "croire"];
    // « il se demande que faire »
    let asks = matches!(context.folded(at - 2), "demande" | "demandait" | "demandent" | "demandaient" | "demander")
        || at > 2 && matches!(context.folded(at - 3), "se" | "me" | "te" | "nous" | "vous");
    !(asks && matches!(context.folded(at), "faire" | "dire" | "penser" | "croire" | "répondre" | "choisir"))
        && is_infinitive_only(context.folded(at))
        && is_small_word(context, at)
        && super::is_verb(context, at - 2, WISHES)
        && !super::before_in_sentence(context, at)
            .any(|at| matches!(context.folded(at), "ne" | "n'" | "plus" | "moins" | "autre" | "plutôt" | "mieux"))
}

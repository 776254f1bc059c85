//! `grammar/lone-ne`: « je ne nage. », « Ne voyez-vous le problème ? »

use super::verbs::{pronoun_subject, spelling};
use crate::analysis::TokenKind;
use crate::finding::{Finding, Severity};
use crate::rules::words::{may_be_object_clitic, verb_lemma};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/lone-ne",
    summary: Text { fr: "« ne » sans « pas »", en: "“ne” without “pas”" },
    why: Text {
        fr: "« Ne » appelle « pas », « jamais », « plus » ou « rien », sauf après « si », et avec « pouvoir », « savoir », « oser », « cesser ».",
        en: "“Ne” calls for “pas”, “jamais”, “plus” or “rien”, but after “si” and with “pouvoir”, “savoir”, “oser”, “cesser”.",
    },
    severity: Severity::Warning,
    mqm: "accuracy/omission",
    examples: &[
        example("Même si je ne nage, j’aime la mer.", "Même si je ne nage, j’aime la mer."),
        example("Il ne vient.", "Il ne vient."),
        example("Nous ne mangeons de la viande.", "Nous ne mangeons de la viande."),
        example("Ne voyez-vous le problème ?", "Ne voyez-vous le problème ?"),
    ],
    clean: &[
        "Il ne nage pas. Il ne cesse, il n’ose, il ne peut.",
        "Si je ne me trompe, il viendra. Qu’à cela ne tienne !",
        "Il est plus grand qu’il ne semble.",
        "Elles ne donnent, en outre, pas lieu à un repos.",
        "Je ne sais. Rien ne va. Personne ne vient.",
        "Ne pouvez-vous attendre ? Ne le voyez-vous pas ?",
        "Aucun d’eux ne nage. Ni lui ni elle ne vient.",
        "Que ne le disiez-vous ? Ne voyez-vous que lui ?",
        "Voilà dix ans qu’il ne nage.",
        "On ne saurait lui donner tort.",
        "Ce n’est point à Paris qu’il ne dort.",
        "Je ne le verrai de longtemps, il ne reviendra de sitôt, je ne l’ai vu de ma vie.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len() {
        if matches!(context.folded(at), "ne" | "n'") {
            out.extend(alone(context, at));
        }
    }
}

fn alone(context: &Context, ne: usize) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(ne).range();
    let mut verb = ne + 1;
    while may_be_object_clitic(context.folded(verb)) {
        verb += 1;
    }
    let form = context.folded(verb);
    if !sentence.contains(&verb) || !spelling(form).is_finite() || does_without(form) {
        return None;
    }
    // A question has its « ne » at the head and its pronoun behind; a statement ends with its verb.
    let asks = ne == sentence.start
        && context.kind(verb + 1) == Some(TokenKind::Clitic)
        && context.text(sentence.end - 1) == "?";
    let states = !asks && context.kind(verb + 1) != Some(TokenKind::Clitic) && pronoun_subject(context, verb).is_some();
    // « Même si je ne nage, il ne dit jamais… »: what comes after the comma answers another « ne ».
    let comma = context.text(verb + 1) == ","
        && (verb + 2..sentence.end).any(|at| matches!(context.folded(at), "jamais" | "pas"));
    // « Elles ne donnent, en outre, pas lieu à un repos »
    let aside = context.text(verb + 1) == ","
        && (verb + 2..sentence.end.min(verb + 9)).any(|at| {
            context.text(at) == ","
                && matches!(context.folded(at + 1), "pas" | "plus" | "jamais" | "guère" | "rien" | "que")
        });
    if aside {
        return None;
    }
    let end = if comma { verb + 3 } else { sentence.end };
    if !(asks || states) || (sentence.start..end.min(sentence.end)).any(|at| at != ne && excuses(context, at)) {
        return None;
    }
    let span = context.analysis.span(ne, verb);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : « ne » sans « pas », « plus » ni « jamais »"),
        format!("“{text}”: “ne” without “pas”, “plus” or “jamais”"),
    );
    Some(RULE.finding(context, span, message).confidence(0.85))
}

/// Verbs that French negates with « ne » alone, or that live in set phrases.
fn does_without(form: &str) -> bool {
    const ALONE: &[&str] = &[
        "pouvoir",
        "savoir",
        "oser",
        "cesser",
        "daigner",
        "bouger",
        "importer",
        "empêcher",
        "tenir",
        "avoir",
        "déplaire",
        "falloir",
        "manquer",
        "valoir",
    ];
    verb_lemma(form, |features| features.verb_forms().any(|form| form.is_finite()))
        .is_none_or(|lemma| ALONE.contains(&lemma.as_str()))
}

/// Words that answer « ne », or that excuse it: « plus … qu’il ne semble », « si je ne me trompe », « rien ne va ».
fn excuses(context: &Context, at: usize) -> bool {
    match context.folded(at) {
        "si" | "s'" => at == 0 || context.folded(at - 1) != "même",
        // « Je ne comprends ce que vous dites »: that « que » restricts nothing.
        "que" | "qu'" if at > 0 && context.folded(at - 1) == "ce" => false,
        form => matches!(
            form,
            "pas"
                | "plus"
                | "point"
                | "jamais"
                | "rien"
                | "guère"
                | "personne"
                | "aucun"
                | "aucune"
                | "nul"
                | "nulle"
                | "ni"
                | "que"
                | "qu'"
                | "goutte"
                | "mot"
                | "nulles"
                | "nuls"
                | "aucuns"
                | "nullement"
                | "aucunement"
                | "quiconque"
                | "brin"
                | "mie"
                | "dont"
                | "qui"
                | "quel"
                | "quelle"
                | "pourquoi"
                | "puisqu'"
                | "lorsqu'"
                | "autre"
                | "ne"
                | "n'"
                | "longtemps"
                | "sitôt"
                | "vie"
                | "âme"
                | "depuis"
                | "avant"
                | "crainte"
                | "peur"
                | "moindre"
                | "âge"
                | "jours"
        ),
    }
}

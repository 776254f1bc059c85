//! `grammar/coordinated-form`: « pour manger et de dormir », « ils sont restés, payé un guide », « je creusais et creusé ».

use super::verbs::{auxiliary, pronoun_subject, spelling};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::Mood;
use crate::rules::words::{takes_avoir, verb_lemma};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/coordinated-form",
    summary: Text {
        fr: "deux verbes coordonnés dont le second n’a pas la forme du premier",
        en: "two joined verbs, the second not in the form of the first",
    },
    why: Text {
        fr: "« Et » unit deux verbes de même forme, chacun avec son auxiliaire et sa préposition : « pour manger et dormir », « ils sont restés et ont payé ».",
        en: "“Et” joins verbs of one form, each with its auxiliary and preposition: “pour manger et dormir”, “ils sont restés et ont payé”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example(
            "Il lui a fallu une heure pour manger et de dormir.",
            "Il lui a fallu une heure pour manger et dormir.",
        ),
        example("Ils sont venus en train et acheté une maison.", "Ils sont venus en train et acheté une maison."),
        example(
            "Ils sont restés trois jours, payé un guide et sont repartis.",
            "Ils sont restés trois jours, payé un guide et sont repartis.",
        ),
        example("Je creusais et creusé toute la nuit.", "Je creusais et creusé toute la nuit."),
    ],
    clean: &[
        "Il est venu pour chanter et pour danser, et nous proposons de sortir et de rire.",
        "Pour finir, et d’ajouter : « C’est assez. »",
        "Il a besoin d’aide pour manger et de repos.",
        "Ils sont nés et ont grandi à Lyon. Il est venu et reparti.",
        "Ils sont venus fatigués et payés une misère. Ils sont aimés et choyés.",
        "Je parle et il a parlé. Il tombe et brisé, il pleure.",
        "Il est venu, escorté, voir la ville. Elle est partie, chargé des dossiers le maire.",
    ],
    check,
};

/// They make their compound tenses with *être*, so that a participle behind them is no passive.
const MOVES: &[&str] =
    &["aller", "venir", "rester", "partir", "arriver", "entrer", "revenir", "repartir", "parvenir", "intervenir"];

/// What narrators add with « et de ».
const SPEECH: &[&str] = &[
    "ajouter",
    "conclure",
    "préciser",
    "citer",
    "rappeler",
    "poursuivre",
    "souligner",
    "expliquer",
    "dire",
    "lancer",
    "noter",
    "demander",
    "répondre",
    "continuer",
    "insister",
    "regretter",
    "rire",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 3..context.tokens().len() {
        if context.kind(at) != Some(TokenKind::Word) {
            continue;
        }
        let form = context.folded(at);
        if form.ends_with('r') || form.ends_with("re") {
            out.extend(stray_de(context, at));
        } else if form.ends_with('é') {
            out.extend(without_auxiliary(context, at));
            out.extend(same_verb(context, at));
        }
    }
}

/// « pour manger et de dormir »: nothing before has a « de » that another could answer.
fn stray_de(context: &Context, at: usize) -> Option<Finding> {
    let de = at - 1;
    if !matches!(context.folded(de), "de" | "d'")
        || context.folded(de - 1) != "et"
        || SPEECH.contains(&context.folded(at))
    {
        return None;
    }
    let own = spelling(context.folded(at));
    if !own.is_always(Mood::Infinitive) || !own.others.is_empty() {
        return None;
    }
    let start = context.analysis.sentence_of(at).range().start;
    let pour = (start..de - 1).rev().find(|&at| matches!(context.folded(at), "pour" | "sans" | "afin"))?;
    let first = spelling(context.folded(pour + 1));
    let governed = (start..de - 1).any(|at| {
        matches!(context.folded(at), "de" | "d'" | "du" | "des" | "dont" | "en")
            || matches!(
                context.folded(at),
                "permet" | "permettent" | "permettre" | "propose" | "proposent" | "décide" | "décidé"
            )
    });
    if !first.is_always(Mood::Infinitive) || governed || context.folded(pour) == "afin" {
        return None;
    }
    let span = context.analysis.span(de, at);
    let text = context.text(at);
    let edit = Edit { span, text: text.to_owned() };
    Some(finding(context, de - 1, at).fix(format!("et {text}"), Applicability::Review, vec![edit]))
}

/// « Ils sont venus en train et acheté une maison »: the second verb takes *avoir*, and has an object.
fn without_auxiliary(context: &Context, at: usize) -> Option<Finding> {
    let joined = matches!(context.folded(at - 1), "et" | "puis") || context.text(at - 1) == ",";
    let object = matches!(
        context.folded(at + 1),
        "un" | "une" | "la" | "le" | "les" | "leur" | "leurs" | "son" | "sa" | "ses" | "l'"
    );
    let own = spelling(context.folded(at));
    if !joined
        || !object
        || !own.is_always(Mood::PastParticiple)
        || !own.others.is_empty()
        || !needs_avoir(context.folded(at))
    {
        return None;
    }
    let start = context.analysis.sentence_of(at).range().start;
    let before = (start..at - 1).rev().take(12).find(|&at| {
        let word = spelling(context.folded(at));
        word.is_verb() && (word.others.is_empty() || context.tagged.token(at).pos.is_verbal())
    })?;
    let lemma = verb_lemma(context.folded(before), |features| features.has_mood(Mood::PastParticiple))?;
    let helper = (start..before).rev().take(3).any(|at| auxiliary(context, at) == Some(super::verbs::Auxiliary::Etre));
    // « Ils sont venus, payés un euro »: what agrees may describe.
    let plural = context.folded(before).ends_with('s') || context.folded(before).ends_with('e');
    (MOVES.contains(&lemma.as_str()) && helper && plural).then(|| finding(context, at, at))
}

/// « Je creusais et creusé »: one verb in two forms.
fn same_verb(context: &Context, at: usize) -> Option<Finding> {
    let verb = at - 2;
    if context.folded(at - 1) != "et" || !spelling(context.folded(at)).is_always(Mood::PastParticiple) {
        return None;
    }
    let finite = |features: crate::lexicon::Features| features.verb_forms().any(|form| form.is_finite());
    let first = verb_lemma(context.folded(verb), finite)?;
    let second = verb_lemma(context.folded(at), |features| features.has_mood(Mood::PastParticiple))?;
    let spoken = spelling(context.folded(verb)).is_only_finite() && pronoun_subject(context, verb).is_some();
    (first == second && spoken).then(|| finding(context, verb, at))
}

fn needs_avoir(form: &str) -> bool {
    verb_lemma(form, |features| features.has_mood(Mood::PastParticiple)).is_some_and(|lemma| takes_avoir(&lemma))
}

fn finding(context: &Context, from: usize, to: usize) -> Finding {
    let span = context.analysis.span(from, to);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : ce verbe n’a pas la forme de celui auquel il est coordonné"),
        format!("“{text}”: this verb is not in the form of the one it is joined to"),
    );
    RULE.finding(context, span, message).confidence(0.85)
}

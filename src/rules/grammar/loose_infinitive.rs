//! `grammar/loose-infinitive`: « ceux qui y travaillent, ou même l’observer », « le citant, faire des promesses ».

use super::verbs::{begins_noun_phrase, inflect, may_be_infinitive, spelling};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Lexicon, Mood, Usage, VerbForm};
use crate::rules::words::{is_clitic, is_present_participle_only, is_small_word, is_verb, verb_readings};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/loose-infinitive",
    summary: Text {
        fr: "un infinitif que rien n’introduit, joint à une autre forme",
        en: "an infinitive that nothing governs, joined to another form",
    },
    why: Text {
        fr: "L’anglais « use, or even watch » et « clicking and selecting » n’ont qu’une forme ; le français répète celle du premier verbe.",
        en: "English “use, or even watch”, “clicking and selecting” have one form; French repeats that of the first verb.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example(
            "C’est un débat que peu de gens suivent, ou même comprendre.",
            "C’est un débat que peu de gens suivent, ou même comprendre.",
        ),
        example(
            "Merci à ceux qui regardent la série, ou même la critiquer.",
            "Merci à ceux qui regardent la série, ou même la critiquer.",
        ),
        example(
            "Les élus étaient là, mentionnant, faire des promesses.",
            "Les élus étaient là, mentionnant, faire des promesses.",
        ),
        example(
            "On gagne du temps en ouvrant le menu et sélectionner une langue.",
            "On gagne du temps en ouvrant le menu et en sélectionnant une langue.",
        ),
    ],
    clean: &[
        "C’est un débat qu’on peut suivre, ou même comprendre.",
        "Ceux qui préfèrent la mer, ou même rester chez eux, ont tort.",
        "En attendant, faire la vaisselle occupe. Le voyant, faire demi-tour était sage.",
        "Il faut réussir en ouvrant le menu et sélectionner une langue.",
        "En lisant et en écrivant, on apprend à lire et écrire.",
        "Il partit en claquant la porte et sans saluer.",
        "L’élève qui lit ou même sait écrire progresse.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 3..context.tokens().len() {
        if context.kind(at) == Some(TokenKind::Word)
            && may_be_infinitive(context.folded(at))
            && is_small_word(context, at)
        {
            out.extend(
                or_even(context, at).or_else(|| after_participle(context, at)).or_else(|| after_gerund(context, at)),
            );
        }
    }
}

/// « Ceux qui travaillent, ou même l’observer »: a relative clause, and nothing that an infinitive could depend on.
fn or_even(context: &Context, at: usize) -> Option<Finding> {
    let start = context.analysis.sentence_of(at).range().start;
    let mut first = at;
    while first > start && is_clitic(context.folded(first - 1)) {
        first -= 1;
    }
    let joined = first >= start + 4
        && context.folded(first - 1) == "même"
        && matches!(context.folded(first - 2), "ou" | "et" | "voire");
    let before = start..first.saturating_sub(2);
    if !joined || may_govern(context, before.clone()) {
        return None;
    }
    let relative =
        before.clone().rev().find(|&at| matches!(context.folded(at), "qui" | "que" | "qu'" | "dont" | "où"))?;
    let has_verb = (relative + 1..before.end)
        .any(|at| context.tagged.token(at).is_finite() && spelling(context.folded(at)).is_finite());
    has_verb.then(|| finding(context, first, at))
}

/// « Mentionnant, faire des promesses »: a participle that never goes without its object, and the next of the list.
fn after_participle(context: &Context, at: usize) -> Option<Finding> {
    let participle = at - 2;
    let joined = context.text(at - 1) == "," && context.kind(participle) == Some(TokenKind::Word);
    if !joined || !is_present_participle_only(context.folded(participle)) {
        return None;
    }
    let transitive = verb_readings(context.folded(participle)).all(|reading| {
        let verb = reading.tag.verb;
        verb.direct() == Usage::Yes && !verb.is_intransitive()
    });
    let before = participle.checked_sub(1).map_or("", |at| context.folded(at));
    let object = begins_noun_phrase(context.folded(at + 1)) || context.folded(at + 1) == "des";
    let alone = before != "en" && !is_clitic(before) && !matches!(before, "nous" | "vous");
    (transitive && alone && object).then(|| finding(context, participle, at))
}

/// « En ouvrant le menu et sélectionner une langue »
fn after_gerund(context: &Context, at: usize) -> Option<Finding> {
    let object = begins_noun_phrase(context.folded(at + 1)) || context.folded(at + 1) == "des";
    if !object || !matches!(context.folded(at - 1), "et" | "puis") {
        return None;
    }
    let start = context.analysis.sentence_of(at).range().start;
    let participle = (start.max(at.saturating_sub(9))..at - 1)
        .rev()
        .find(|&at| spelling(context.folded(at)).has(Mood::PresentParticiple))?;
    let gerund = participle > start && context.folded(participle - 1) == "en";
    let between = participle + 1..at - 1;
    let verbs = between.clone().any(|at| {
        let form = spelling(context.folded(at));
        form.is_only_verb() || context.text(at) == ","
    });
    if !gerund || verbs || may_govern(context, start..participle) || may_govern(context, between) {
        return None;
    }
    let finding = finding(context, at, at);
    Some(match inflect(context.folded(at), VerbForm::PresentParticiple.into()) {
        Some(french) => {
            let french = format!("en {french}");
            finding.fix(
                french.clone(),
                Applicability::Review,
                vec![Edit { span: context.tokens()[at].span, text: french }],
            )
        }
        None => finding,
    })
}

/// True where another infinitive, a preposition that takes one, or a verb of wish or motion might have two of them.
fn may_govern(context: &Context, mut tokens: Range<usize>) -> bool {
    const GOVERNING: &[&str] = &[
        "aimer",
        "préférer",
        "adorer",
        "détester",
        "pouvoir",
        "devoir",
        "vouloir",
        "aller",
        "falloir",
        "savoir",
        "oser",
        "faire",
        "laisser",
        "voir",
        "entendre",
        "espérer",
        "penser",
        "compter",
        "venir",
        "partir",
        "souhaiter",
    ];
    tokens.any(|at| {
        let form = context.folded(at);
        let infinitive = (form.ends_with('r') || form.ends_with("re")) && spelling(form).has(Mood::Infinitive);
        infinitive && context.tagged.token(at).pos.is_verbal()
            || Lexicon::french().contains(form) && is_verb(context, at, GOVERNING)
            || matches!(form, "plutôt" | "outre" | "comment" | "quoi" | "train")
    })
}

fn finding(context: &Context, from: usize, to: usize) -> Finding {
    let span = context.analysis.span(from, to);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : rien n’introduit cet infinitif"),
        format!("“{text}”: nothing governs this infinitive"),
    );
    RULE.finding(context, span, message).confidence(0.85)
}

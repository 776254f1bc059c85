//! `grammar/clause-without-verb`: « pour que le système pour atteindre un équilibre », « même si chacun porté un casque ».

use super::verbs::{begins_noun_phrase, spelling};
use crate::analysis::TokenKind;
use crate::document::BlockKind;
use crate::finding::{Finding, Severity};
use crate::lexicon::Mood;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/clause-without-verb",
    summary: Text { fr: "une subordonnée sans verbe conjugué", en: "a subordinate clause without a finite verb" },
    why: Text {
        fr: "Après « pour que », « lorsque », « même si », il faut un sujet et un verbe conjugué.",
        en: "“Pour que”, “lorsque”, “même si” need a subject and a finite verb.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example(
            "Il cherche des piles pour que le capteur pour durer longtemps.",
            "Il cherche des piles pour que le capteur pour durer longtemps.",
        ),
        example(
            "Même si chaque joueur porté un anorak, il y aura du bruit.",
            "Même si chaque joueur porté un anorak, il y aura du bruit.",
        ),
        example("Il faut partir lorsque les enfants dormir.", "Il faut partir lorsque les enfants dormir."),
    ],
    clean: &[
        "Il est venu pour que le maire, enfin rassuré, signe.",
        "Lorsque le maire et les élus votent, il part.",
        "Il y en a moins lorsque les prix montent. Il l’a dit pour que la presse en parle.",
        "Il sera là lorsque nécessaire, même si fatigué.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if opens_clause(context, at) && begins_noun_phrase(context.folded(at + 1)) {
            out.extend(verbless(context, at));
        }
    }
}

/// The last word of « pour que », « lorsque », « même si »…
fn opens_clause(context: &Context, at: usize) -> bool {
    match context.folded(at) {
        "que" | "qu'" => matches!(
            context.folded(at - 1),
            "pour" | "afin" | "avant" | "dès" | "pendant" | "tandis" | "alors" | "parce"
        ),
        "si" => context.folded(at - 1) == "même",
        "lorsque" | "puisque" => true,
        _ => false,
    }
}

fn verbless(context: &Context, conjunction: usize) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(conjunction).range();
    let mark = |at: &usize| context.kind(*at) == Some(TokenKind::Punct);
    let end = (conjunction + 1..sentence.end).find(mark)?;
    // What could be a finite verb at all may be one: the clause is read up to what stands in the place of its verb.
    let mut clause = conjunction + 1..end;
    let instead = clause.find_map(|at| {
        let form = spelling(context.folded(at));
        if form.is_finite() || !matches!(context.kind(at), Some(TokenKind::Word | TokenKind::Elided)) {
            return Some(None);
        }
        let infinitive = form.is_always(Mood::Infinitive) && form.others.is_empty();
        // « lorsque les données nécessaires pour traiter la demande peuvent être obtenues »
        let purpose =
            infinitive && context.folded(at - 1) == "pour" && at > conjunction + 3 && !has_verb(context, at + 1..end);
        let found = purpose
            || infinitive && at + 1 == end && context.text(end) == "."
            || is_participle_with_object(context, at) && !has_verb(context, at + 1..end);
        found.then_some(Some(at))
    })??;
    let paragraph = context
        .document
        .block_at(context.tokens()[conjunction].span.start)
        .is_some_and(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Item));
    if !paragraph {
        return None;
    }
    let span = context.analysis.span(conjunction, instead);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : la subordonnée n’a pas de verbe conjugué"),
        format!("“{text}”: the clause has no finite verb"),
    );
    Some(RULE.finding(context, span, message).confidence(0.85))
}

/// « Porté un casque », « porté 4 casques ».
fn is_participle_with_object(context: &Context, at: usize) -> bool {
    let form = spelling(context.folded(at));
    let object = matches!(context.folded(at + 1), "un" | "une" | "des" | "les" | "deux" | "trois" | "quatre")
        || context.kind(at + 1) == Some(TokenKind::Number);
    form.is_always(Mood::PastParticiple) && form.others.is_empty() && context.folded(at).ends_with('é') && object
}

fn has_verb(context: &Context, mut tokens: std::ops::Range<usize>) -> bool {
    tokens.any(|at| context.tagged.token(at).is_finite() && spelling(context.folded(at)).is_finite())
}

//! `grammar/missing-hyphen`: « Contactez nous », « Pouvez vous venir ? », « Pourquoi est il parti ? », « dit il. »

use super::verbs::{agrees, spelling};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Mood, VerbForm};
use crate::rules::words::{is_saying, pronoun_features, verb_lemma};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/missing-hyphen",
    summary: Text {
        fr: "un pronom après le verbe, sans trait d’union",
        en: "a pronoun after its verb without a hyphen",
    },
    why: Text {
        fr: "Le pronom qui suit le verbe s’y rattache par un trait d’union : « contactez-nous », « est-il », « a-t-elle ».",
        en: "A pronoun after its verb is tied to it with a hyphen: “contactez-nous”, “est-il”, “a-t-elle”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/spelling",
    examples: &[
        example("Contactez nous dès demain.", "Contactez-nous dès demain."),
        example("Pouvez vous venir ?", "Pouvez-vous venir ?"),
        example("Pourquoi est il parti ?", "Pourquoi est-il parti ?"),
        example("Est il possible de venir ?", "Est-il possible de venir ?"),
        example("Où vas tu ?", "Où vas-tu ?"),
        example("Comment a elle fait ?", "Comment a-t-elle fait ?"),
        example("Quand a t-elle fini ?", "Quand a-t-elle fini ?"),
        example("Quand a t’il fini ?", "Quand a-t-il fini ?"),
        example("« Je pars », dit il.", "« Je pars », dit-il."),
        example("Donnez moi une raison.", "Donnez-moi une raison."),
    ],
    clean: &[
        "Venez nous voir. Allez vous coucher. Laissez nous y penser.",
        "Contactez-nous, dit-il. Pourquoi est-il parti ?",
        "Ceux que vous voyez nous plaisent.",
        "Si vous pouvez, vous viendrez. Quand il dort, on sait.",
        "Comment il est parti, nul ne sait. Pourquoi sait on l’ignore.",
        "Où est l’hôpital ? Il ne sait où elle va ni quand il est venu.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        let wrong = context.kind(at) == Some(TokenKind::Word)
            && context.kind(at - 1) == Some(TokenKind::Word)
            && match context.folded(at) {
                "nous" | "vous" | "moi" | "toi" => begins_clause(context, at - 1) && orders(context, at),
                "il" | "ils" | "elle" | "elles" | "on" | "tu" => is_question(context, at) || is_aside(context, at),
                _ => false,
            };
        if wrong {
            out.push(finding(context, at));
        } else {
            out.extend(loose_t(context, at));
        }
    }
}

/// « A t-il », « a t’il »: the « t » is there, its hyphens are not.
fn loose_t(context: &Context, at: usize) -> Option<Finding> {
    let (verb, last) = match (context.folded(at), context.folded(at + 1)) {
        ("t", "-il" | "-elle" | "-on") | ("t'" | "-t'", "il" | "elle" | "on") => (at.checked_sub(1)?, at + 1),
        ("t-il" | "t-elle" | "t-on" | "-t'il" | "-t'elle" | "-t'on", _) => (at.checked_sub(1)?, at),
        _ => return None,
    };
    let host = context.folded(verb);
    let pronoun = context.folded(last).trim_start_matches("-t'").trim_start_matches("t-").trim_start_matches('-');
    let (number, person) = pronoun_features(pronoun)?;
    if !agrees(host, number, person) || !host.ends_with(['a', 'e', 'c']) {
        return None;
    }
    let span = context.analysis.span(verb, last);
    let text = context.document.slice(span);
    let french = format!("{}-t-{pronoun}", context.text(verb));
    let message = context.lang().choose(
        format!("« {text} » : il manque le trait d’union, « {french} »"),
        format!("“{text}”: the hyphen is missing, “{french}”"),
    );
    Some(RULE.finding(context, span, message).confidence(0.9).replace(french, Applicability::Review))
}

fn finding(context: &Context, pronoun: usize) -> Finding {
    let span = context.analysis.span(pronoun - 1, pronoun);
    let text = context.document.slice(span);
    let vowel = context.folded(pronoun).starts_with(['i', 'e', 'o']);
    let tie = if vowel && context.folded(pronoun - 1).ends_with(['a', 'e', 'c']) { "-t-" } else { "-" };
    let french = format!("{}{tie}{}", context.text(pronoun - 1), context.text(pronoun));
    let message = context.lang().choose(
        format!("« {text} » : il manque le trait d’union, « {french} »"),
        format!("“{text}”: the hyphen is missing, “{french}”"),
    );
    RULE.finding(context, span, message).confidence(0.9).replace(french, Applicability::Review)
}

fn begins_clause(context: &Context, at: usize) -> bool {
    at == context.analysis.sentence_of(at).range().start
}

/// « Contactez nous », « Pouvez vous »: a second person at the head, and no infinitive that the pronoun goes with.
fn orders(context: &Context, pronoun: usize) -> bool {
    let verb = pronoun - 1;
    let form = spelling(context.folded(verb));
    let second = form.is_finite() && form.others.is_empty() && context.folded(verb).ends_with("ez")
        || matches!(context.folded(verb), "dites" | "faites" | "êtes");
    let infinitive = (pronoun + 1..pronoun + 4).any(|at| spelling(context.folded(at)).has(Mood::Infinitive));
    let asks =
        context.folded(pronoun) == "vous" && context.text(context.analysis.sentence_of(verb).range().end - 1) == "?";
    second && (!infinitive || asks)
}

/// « Pourquoi est il parti ? »
fn is_question(context: &Context, pronoun: usize) -> bool {
    let sentence = context.analysis.sentence_of(pronoun).range();
    let verb = pronoun - 1;
    if context.text(sentence.end - 1) != "?" {
        return false;
    }
    let asks = verb == sentence.start
        || verb == sentence.start + 1
            && matches!(
                context.folded(verb - 1),
                "pourquoi" | "comment" | "où" | "quand" | "combien" | "qu'" | "que" | "quel" | "quelle"
            );
    asks && inverts(context, pronoun)
}

/// « », dit il. »: after a comma or a closing quotation mark, before a mark.
fn is_aside(context: &Context, pronoun: usize) -> bool {
    let verb = pronoun - 1;
    let opens = verb > 0 && matches!(context.text(verb - 1), "," | "»" | "”" | "?" | "!");
    let closes = matches!(context.text(pronoun + 1), "." | "," | ";" | ":");
    opens
        && closes
        && inverts(context, pronoun)
        && verb_lemma(context.folded(verb), |_| true).is_some_and(|lemma| is_saying(&lemma))
}

/// True where the pronoun can be the subject of the verb before it.
fn inverts(context: &Context, pronoun: usize) -> bool {
    pronoun_features(context.folded(pronoun)).is_some_and(|(number, person)| {
        agrees(context.folded(pronoun - 1), number, person)
            && verb_lemma(context.folded(pronoun - 1), |features| features.verb_forms().any(VerbForm::is_finite))
                .is_some()
    })
}

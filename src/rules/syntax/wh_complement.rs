//! `syntax/wh-complement`: « la question est comment réduire la dette », « rendre l’outil une réalité ».

use super::is_verb;
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/wh-complement",
    summary: Text {
        fr: "« est comment », « est pourquoi » sans « de savoir »",
        en: "“est comment”, “est pourquoi” without “de savoir”",
    },
    why: Text {
        fr: "« The question is how » : le français dit « la question est de savoir comment » ; « that is how » est « c’est ainsi que ».",
        en: "“The question is how” is “la question est de savoir comment”; “that is how” is “c’est ainsi que”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("La question est comment réduire la dette.", "La question est de savoir comment réduire la dette."),
        example(
            "Le problème est pourquoi personne n’a parlé.",
            "Le problème est de savoir pourquoi personne n’a parlé.",
        ),
        example("Il est comment le système fonctionne.", "Il est comment le système fonctionne."),
        example("Personne ne sait ce que l’outil est.", "Personne ne sait ce que l’outil est."),
        example("Ce n’est pas comment je vois les choses.", "Ce n’est pas comment je vois les choses."),
        example("Je ne sais pas ce que se passe.", "Je ne sais pas ce qui se passe."),
        example("Ils veulent rendre le projet une réalité.", "Ils veulent rendre le projet une réalité."),
    ],
    clean: &[
        "C’est pourquoi il est parti, et c’est comment ?",
        "Voilà comment il est, et il est comment, ton frère ?",
        "La question est de savoir comment faire.",
        "La question est : comment faire ?",
        "Il a rendu à son oncle une visite, et lui a rendu le livre un soir.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 2..context.tokens().len() {
        match context.folded(at) {
            "comment" | "pourquoi" => out.extend(asked(context, at)),
            "est" | "sont" => out.extend(what_it_is(context, at)),
            "passe" | "passait" | "produit" => out.extend(happens(context, at)),
            "réalité" | "succès" | "priorité" | "réussite" if matches!(context.folded(at - 1), "un" | "une") => {
                out.extend(made(context, at));
            }
            _ => {}
        }
    }
}

fn asked(context: &Context, at: usize) -> Option<Finding> {
    let mut verb = at - 1;
    while verb > 1 && (context.text(verb) == "," || context.tagged.token(verb).pos == Pos::Adv) {
        verb -= 1;
    }
    if !matches!(context.folded(verb), "est" | "était" | "sera" | "reste") {
        return None;
    }
    let subject = context.folded(verb - 1);
    let is_topic = matches!(
        subject,
        "question" | "problème" | "enjeu" | "défi" | "mystère" | "énigme" | "interrogation" | "difficulté"
    );
    // « Il est comment, ton frère ? »: spoken, and it ends soon; a clause that goes on is the calque.
    let calque = subject == "il"
        && verb + 1 == at
        && !matches!(context.text(at + 1), "," | "?" | "." | "!")
        && matches!(context.folded(at + 1), "le" | "la" | "les" | "l'" | "il" | "nous" | "vous" | "ils" | "je");
    let how = context.folded(at) == "comment"
        && (subject == "c'" || subject == "n'" && verb > 1 && matches!(context.folded(verb - 2), "ce" | "voilà"))
        && !context.is_in_heading(at)
        && matches!(context.folded(at + 1), "je" | "j'" | "il" | "elle" | "ils" | "nous" | "vous" | "on" | "elles")
        && context.text(context.analysis.sentence_of(at).range().end - 1) != "?";
    if !is_topic && !calque && !how || context.kind(at) != Some(TokenKind::Word) {
        return None;
    }
    let span = context.analysis.span(verb, at);
    let finding = message(context, span);
    if !is_topic {
        return Some(finding);
    }
    let edit = Edit { span: context.tokens()[at].span, text: format!("de savoir {}", context.text(at)) };
    Some(finding.fix(format!("de savoir {}", context.text(at)), Applicability::Review, vec![edit]))
}

/// « savoir ce que l’outil est. »: the verb comes before a noun.
fn what_it_is(context: &Context, at: usize) -> Option<Finding> {
    let ends =
        matches!(context.text(at + 1), "." | "," | "?" | "!" | ";" | "ou") && super::same_sentence(context, at, at + 1);
    let from = (at.saturating_sub(7)..at - 1)
        .rev()
        .find(|&from| context.folded(from) == "ce" && matches!(context.folded(from + 1), "que" | "qu'"))?;
    let noun = matches!(context.folded(from + 2), "le" | "la" | "les" | "l'" | "un" | "une" | "cette" | "ce" | "votre")
        && from + 3 < at;
    let plain =
        (from + 2..at).all(|at| !context.tagged.token(at).is_finite() && context.kind(at) != Some(TokenKind::Punct));
    (ends && noun && plain).then(|| message(context, context.analysis.span(from, at)).severity(Severity::Info))
}

/// « ce que se passe »: nothing but « qui » is the subject.
fn happens(context: &Context, at: usize) -> Option<Finding> {
    let que = at.checked_sub(2)?;
    let ends = matches!(context.text(at + 1), "." | "," | "?" | "!" | ";")
        || matches!(context.folded(at + 1), "dans" | "quand" | "ici" | "lorsque");
    let found = context.folded(at - 1) == "se"
        && context.folded(que) == "que"
        && que > 0
        && context.folded(que - 1) == "ce"
        && ends;
    found.then(|| {
        message(context, context.analysis.span(que - 1, at)).fix(
            "ce qui",
            Applicability::Review,
            vec![Edit { span: context.tokens()[que].span, text: "qui".to_owned() }],
        )
    })
}

/// « rendre le projet une réalité » is « faire du projet une réalité ».
fn made(context: &Context, at: usize) -> Option<Finding> {
    let verb = (at.saturating_sub(7)..at - 2).rev().find(|&at| is_verb(context, at, &["rendre"]))?;
    let plain = (verb + 1..at - 1).all(|at| {
        context.kind(at) != Some(TokenKind::Punct) && !matches!(context.folded(at), "à" | "au" | "aux" | "dans" | "par")
    });
    let object = matches!(
        context.folded(verb + 1),
        "le" | "la" | "les" | "l'" | "ce" | "cette" | "son" | "sa" | "ses" | "votre" | "notre" | "vos"
    );
    (plain && object).then(|| message(context, context.analysis.span(verb, at)))
}

fn message(context: &Context, span: crate::text::Span) -> Finding {
    let text = context.document.slice(span);
    let message = context
        .lang()
        .choose(format!("« {text} » est calqué sur l’anglais"), format!("“{text}” follows English word by word"));
    RULE.finding(context, span, message).confidence(0.85)
}

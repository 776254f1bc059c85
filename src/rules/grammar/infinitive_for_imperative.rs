//! `grammar/infinitive-for-imperative`: « Voir ! C’est simple. », « Non, vraiment, juste essayer. »

use super::verbs::inflect;
use crate::document::BlockKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Number, Person, VerbForm};
use crate::rules::words::is_infinitive_only;
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/infinitive-for-imperative",
    summary: Text {
        fr: "un infinitif seul au lieu d’un impératif", en: "a lone infinitive instead of an imperative"
    },
    why: Text {
        fr: "L’anglais « See! », « Just try. » parle au lecteur : le français dit « Vous voyez ! », « Essayez donc », à l’impératif.",
        en: "English “See!”, “Just try.” speaks to the reader: French has an imperative, “Essayez donc”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example(
            "C’est facile. Voir ! Tout le monde peut le faire.",
            "C’est facile. Voyez ! Tout le monde peut le faire.",
        ),
        example("Il marche. Non, vraiment, juste essayer.", "Il marche. Non, vraiment, juste essayez."),
        example("Attendre ! Ce n’est pas fini.", "Attendez ! Ce n’est pas fini."),
    ],
    clean: &[
        "Que faire ? Attendre. Rien d’autre.",
        "Partir ! Elle ne pensait qu’à cela.",
        "Comprendre, juger, punir : voilà son métier.",
        "Juste un mot. Juste regarder la mer, rien de plus.",
        "# Voir !",
        "Il rêvait de voyages. Voir ? Il ne voulait que cela.",
    ],
    check,
};

/// What an English blog says to its reader in one word.
const CALLS: &[&str] = &["voir", "regarder", "écouter", "attendre", "deviner", "imaginer"];

/// What it says after « just ».
const TRIALS: &[&str] = &["essayer", "regarder", "voir", "attendre", "écouter", "imaginer", "demander", "deviner"];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for sentence in &context.analysis.sentences {
        let tokens = sentence.range();
        if (2..=12).contains(&tokens.len()) {
            out.extend(call(context, tokens.start, tokens.end));
        }
    }
}

fn call(context: &Context, start: usize, end: usize) -> Option<Finding> {
    let close = (start..end).find(|&at| matches!(context.text(at), "!" | "." | "?" | "…"))?;
    let verb = close.checked_sub(1).filter(|&verb| verb >= start)?;
    let form = context.folded(verb);
    let alone = verb == start && context.text(close) == "!" && CALLS.contains(&form);
    let just = verb > start
        && matches!(context.folded(verb - 1), "juste" | "simplement")
        && TRIALS.contains(&form)
        && context.text(close) != "?"
        && (start..verb - 1).all(|at| is_filler(context, at));
    if !(alone || just) || !is_infinitive_only(form) || !is_paragraph(context, verb) || answers(context, start) {
        return None;
    }
    let from = if just { verb - 1 } else { verb };
    let span = context.analysis.span(from, verb);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : un infinitif ne s’adresse à personne"),
        format!("“{text}”: an infinitive speaks to no one"),
    );
    let finding = RULE.finding(context, context.tokens()[verb].span, message).confidence(0.8);
    let french = inflect(form, Number::Plural | Person::Second | VerbForm::IndicativePresent)?;
    Some(finding.replace(cased_like(context.text(verb), &french), Applicability::Review))
}

/// What goes before « just »: « non, vraiment, ».
fn is_filler(context: &Context, at: usize) -> bool {
    context.text(at) == ","
        || matches!(
            context.folded(at),
            "non" | "oui" | "vraiment" | "sérieusement" | "bon" | "alors" | "et" | "mais" | "ok" | "allez" | "donc"
        )
}

/// « Que faire ? Attendre ! »
fn answers(context: &Context, start: usize) -> bool {
    start > 0 && context.text(start - 1) == "?"
}

fn is_paragraph(context: &Context, at: usize) -> bool {
    let block = context.document.block_at(context.tokens()[at].span.start);
    block.is_some_and(|block| block.kind == BlockKind::Paragraph)
}

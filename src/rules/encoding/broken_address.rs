//! `encoding/broken-address`: « https: //exemple.fr », « / messages / catégorie / », addresses with spaces.

use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "encoding/broken-address",
    summary: Text { fr: "une adresse web avec des espaces", en: "a web address with spaces in it" },
    why: Text {
        fr: "La machine a traité l’adresse comme une phrase : elle ne mène plus nulle part.",
        en: "The machine treated the address as a sentence: it no longer leads anywhere.",
    },
    severity: Severity::Error,
    mqm: "design/markup",
    examples: &[
        example("Voyez https: //exemple.fr demain.", "Voyez https://exemple.fr demain."),
        example("Voyez https : // exemple.fr demain.", "Voyez https://exemple.fr demain."),
        example(
            "Déjà dit (/ messages / catégorie / objets /) hier.",
            "Déjà dit (/ messages / catégorie / objets /) hier.",
        ),
    ],
    clean: &["Voyez https://exemple.fr demain.", "Le protocole https : il chiffre.", "Oui / non / peut-être."],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    let tokens = context.tokens();
    for at in 0..tokens.len() {
        if matches!(context.folded(at), "http" | "https") {
            out.extend(spaced_scheme(context, at));
        } else if context.text(at) == "(" && super::is_spaced_path(context, at + 1) {
            let end = (at + 1..tokens.len()).find(|&end| context.text(end) == ")").unwrap_or(at + 2);
            out.push(RULE.finding(context, context.analysis.span(at, end), message(context)).confidence(0.95));
        }
    }
}

fn spaced_scheme(context: &Context, at: usize) -> Option<Finding> {
    let slashes = context.text(at + 1) == ":" && context.text(at + 2) == "/" && context.text(at + 3) == "/";
    let tokens = context.tokens();
    let host = at + 4;
    (slashes && host < tokens.len()).then_some(())?;
    let span = context.analysis.span(at, host);
    let gap = |i: usize| Span::new(tokens[i].span.end as usize, tokens[i + 1].span.start as usize);
    let gaps: Vec<Span> = (at..host).map(gap).filter(|gap| !gap.is_empty()).collect();
    if gaps.iter().any(|gap| context.document.slice(*gap).contains('\n')) || gaps.is_empty() {
        return None;
    }
    let joined = (at..=host).map(|i| context.text(i)).collect::<String>();
    let edits = gaps.into_iter().map(|span| Edit { span, text: String::new() }).collect();
    Some(RULE.finding(context, span, message(context)).confidence(0.95).fix(joined, Applicability::Review, edits))
}

fn message(context: &Context) -> String {
    context.lang().choose("adresse cassée par des espaces".to_owned(), "an address broken by spaces".to_owned())
}

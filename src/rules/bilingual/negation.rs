//! `bilingual/lost-negation`: the English says *not*, and the French does not.

use super::pairs;
use crate::bilingual::Passage;
use crate::finding::{Finding, Severity};
use crate::rules::{Context, Rule, example_beside};
use crate::settings::Text;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "bilingual/lost-negation",
    summary: Text {
        fr: "une négation de l’original qui s’est perdue", en: "a negation of the original that got lost"
    },
    why: Text {
        fr: "L’original nie, et rien dans la phrase française ne nie : le sens s’est peut-être inversé.",
        en: "The original denies and nothing in the French does: the meaning may be turned round.",
    },
    severity: Severity::Warning,
    mqm: "accuracy/mistranslation",
    examples: &[example_beside(
        "The minister did not sign the decree.",
        "Le ministre a signé le décret.",
        "Le ministre a signé le décret.",
    )],
    clean: &["Le ministre n’a pas signé le décret."],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for (french, english) in pairs(context) {
        if denies(&english) && !french.clone().any(|at| may_deny(context.folded(at))) {
            out.push(finding(context, &french));
        }
    }
}

/// True where the English denies its verb; *not only*, *not least*, questions and *until* are turned otherwise in French.
fn denies(english: &Passage) -> bool {
    let mut negations = 0;
    let mut turned = false;
    for at in english.tokens.clone() {
        match english.folded(at) {
            "not" | "don't" | "doesn't" | "didn't" | "isn't" | "wasn't" | "aren't" | "weren't" | "won't"
            | "wouldn't" | "can't" | "cannot" | "couldn't" | "hasn't" | "haven't" | "hadn't" | "never" => {
                negations += 1
            }
            "only" | "least" | "until" | "yet" | "just" | "but" | "if" | "unless" | "without" | "no" | "nothing"
            | "?" | "even" | "since" | "long" | "whether" | "or" | "too" => turned = true,
            _ => {}
        }
    }
    negations == 1 && !turned
}

/// True for the words by which French denies, or says the contrary.
fn may_deny(folded: &str) -> bool {
    const DENYING: &[&str] = &[
        "ne",
        "n'",
        "pas",
        "plus",
        "jamais",
        "non",
        "sans",
        "ni",
        "aucun",
        "aucune",
        "rien",
        "personne",
        "nul",
        "nulle",
        "loin",
        "contraire",
        "faux",
        "refuse",
        "hors",
        "moins",
        "peu",
        "guère",
        "impossible",
        "sauf",
        "éviter",
        "faute",
        "absence",
        "manque",
        "rarement",
        "contrairement",
        "malgré",
        "sinon",
        "empêche",
        "empêcher",
        "interdit",
        "exclu",
        "toujours",
    ];
    DENYING.contains(&folded)
        || ["non-", "refus", "manqu", "ignor", "échou", "contest", "exclu", "cess", "évit", "empêch", "interdi"]
            .iter()
            .any(|beginning| folded.starts_with(beginning))
}

fn finding(context: &Context, french: &Range<usize>) -> Finding {
    let span = context.analysis.span(french.start, french.end - 1);
    let message = context.lang().choose(
        "L’original nie ; cette phrase affirme".to_owned(),
        "The original denies; this sentence affirms".to_owned(),
    );
    RULE.finding(context, span, message).confidence(0.7)
}

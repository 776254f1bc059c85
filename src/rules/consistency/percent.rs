//! `consistency/percent`: « pour cent » in a text that writes « % » elsewhere.

use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::quotation::is_quoted;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "consistency/percent",
    summary: Text {
        fr: "« % » et « pour cent » dans un même texte", en: "“%” and “pour cent” in one text"
    },
    why: Text {
        fr: "Une traduction faite par morceaux écrit tantôt « 5 % », tantôt « 5 pour cent » ; un texte garde une seule façon d’écrire les taux.",
        en: "A translation made in pieces has now “5 %”, now “5 pour cent”; a text keeps to one way of writing rates.",
    },
    severity: Severity::Info,
    mqm: "terminology/inconsistent-use",
    examples: &[example(
        "Le titre gagne 3 % en mai. Il perd 2 % en juin, puis 4 pour cent en juillet.",
        "Le titre gagne 3 % en mai. Il perd 2 % en juin, puis 4 % en juillet.",
    )],
    clean: &[
        "Le titre gagne 3 % et perd 2 %, puis vingt pour cent en juillet.",
        "Le titre gagne 3 pour cent, « puis 2 % », dit-il.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    // Most texts have no « cent » at all.
    if context.analysis.forms.get("cent").is_none() || context.analysis.forms.get("%").is_none() {
        return;
    }
    let after_number = |at: usize| context.kind(at - 1) == Some(TokenKind::Number) && !is_quoted(context, at);
    let is_words = |at: usize| context.folded(at) == "pour" && context.folded(at + 1) == "cent" && after_number(at);
    let all = 1..context.tokens().len();
    let signs = all.clone().filter(|&at| context.text(at) == "%" && after_number(at)).count();
    let words: Vec<usize> = all.filter(|&at| is_words(at)).collect();
    if signs > words.len() {
        out.extend(words.into_iter().map(|at| finding(context, at)));
    }
}

fn finding(context: &Context, at: usize) -> Finding {
    let number = context.text(at - 1);
    let message = context.lang().choose(
        format!("« {number} pour cent » : ailleurs, le texte écrit « % »"),
        format!("“{number} pour cent”: elsewhere the text has “%”"),
    );
    let (before, words) = (context.tokens()[at - 1].span, context.analysis.span(at, at + 1));
    let span = Span::new(before.range().start, words.range().end);
    let edit = Edit { span: words, text: "%".to_owned() };
    RULE.finding(context, span, message).confidence(0.6).fix(format!("{number} %"), Applicability::Review, vec![edit])
}

//! `typography/extra-space`: « le nombre , », « ( ainsi ) ».

use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::{Profile, Text};
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "typography/extra-space",
    summary: Text {
        fr: "une espace de trop près d’une virgule, d’un point ou d’une parenthèse",
        en: "a space too many by a comma, a full stop or a bracket",
    },
    why: Text {
        fr: "La virgule et le point suivent le mot sans espace, et les parenthèses serrent leur contenu ; ces espaces viennent d’un découpage automatique.",
        en: "Comma and full stop follow the word without a space, and brackets hug what they hold; these spaces come from tokenisation.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/typography/whitespace",
    examples: &[
        example("Le nombre , puis le signe .", "Le nombre, puis le signe."),
        example("Un mot ( ou deux ) suffit.", "Un mot (ou deux) suffit."),
    ],
    clean: &[
        "Il code en .NET, achète en .com… Et puis ... voilà.",
        "Une liste (a), puis (b).",
        "Une hausse de .25 point.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    if context.settings.profile == Profile::Off {
        return;
    }
    let tokens = context.tokens();
    for at in 1..tokens.len() {
        let gap = Span::new(tokens[at - 1].span.range().end, tokens[at].span.range().start);
        let space = context.document.slice(gap);
        if space.is_empty() || space.contains('\n') || !is_wrong(context, at) {
            continue;
        }
        let span = context.analysis.span(at - 1, at);
        let message = context.lang().choose("une espace de trop".to_owned(), "a space too many".to_owned());
        let joined = format!("{}{}", context.text(at - 1), context.text(at));
        let edit = crate::finding::Edit { span: gap, text: String::new() };
        out.push(RULE.finding(context, span, message).fix(joined, Applicability::Safe, vec![edit]));
    }
}

fn is_wrong(context: &Context, at: usize) -> bool {
    let (before, mark) = (context.text(at - 1), context.text(at));
    let glued_after = at + 1 < context.tokens().len() && context.analysis.glued(at + 1);
    let follows_word = context.kind(at - 1).is_some_and(|kind| kind.is_word() || kind == TokenKind::Number)
        || matches!(before, ")" | "»");
    match mark {
        "," | "." => follows_word && !glued_after,
        ")" => follows_word || matches!(before, "." | "!" | "?"),
        _ => before == "(" && context.kind(at) != Some(TokenKind::Punct),
    }
}

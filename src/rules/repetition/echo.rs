//! `repetition/echo`: « un lien pour) pour la suite », what stands between two links, said twice.

use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "repetition/echo",
    summary: Text {
        fr: "les mêmes mots de part et d’autre d’une parenthèse perdue",
        en: "the same words on both sides of a stray bracket",
    },
    why: Text {
        fr: "En recollant un lien, la machine a rendu deux fois ce qui le suit ; la première fois finit sur la parenthèse du lien.",
        en: "Putting a link back together, the machine gave twice what follows it; the first copy ends on the link’s bracket.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/duplication",
    examples: &[
        example("Il a écrit la bibliothèque pour) pour le client.", "Il a écrit la bibliothèque pour le client."),
        example(
            "L’étude, publiée en mars. Elle dit) publiée en mars. Elle dit que tout va.",
            "L’étude, publiée en mars. Elle dit que tout va.",
        ),
    ],
    clean: &["Il est venu (pour) pour le voir.", "a) a été dit, b) b a été tu.", "Il a dit (oui), oui."],
    check,
};

/// The longest copy that is looked for, in tokens.
const LONGEST: usize = 160;

fn check(context: &Context, out: &mut Vec<Finding>) {
    if !context.analysis.forms.iter().any(|form| form == ")") {
        return;
    }
    for block in &context.document.blocks {
        let tokens = context.analysis.block_tokens(block);
        let mut open = 0usize;
        for at in tokens.clone() {
            match context.text(at) {
                "(" => open += 1,
                ")" if open > 0 => open -= 1,
                ")" => out.extend(echo(context, &tokens, at).map(|copy| finding(context, &tokens, copy))),
                _ => {}
            }
        }
    }
}

/// The copy that ends on the bracket at `at`, without it: the longest.
fn echo(context: &Context, block: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let forms = context.tokens();
    let longest = (at - block.start).min(block.end - at - 1).min(LONGEST);
    let same = |n: &usize| (0..*n).all(|i| forms[at - n + i].form == forms[at + 1 + i].form);
    let length = (1..=longest).rev().find(same)?;
    let words = (at - length..at).filter(|&i| context.kind(i).is_some_and(TokenKind::is_word)).count();
    let letter = length == 1 && context.folded(at - 1).chars().count() < 2;
    (words > 0 && !letter).then_some(at - length..at)
}

fn finding(context: &Context, block: &Range<usize>, copy: Range<usize>) -> Finding {
    let tokens = context.tokens();
    let span = context.analysis.span(copy.start, copy.end);
    let from = if copy.start > block.start { tokens[copy.start - 1].span.end } else { span.start };
    let gone = Span::new(from as usize, span.end as usize);
    let message = context.lang().choose(
        "ces mots sont dits deux fois, autour d’une parenthèse perdue".to_owned(),
        "these words are said twice, around a stray bracket".to_owned(),
    );
    let title = context.lang().choose("supprimer la première fois", "delete the first copy");
    let edit = Edit { span: gone, text: String::new() };
    RULE.finding(context, span, message).confidence(0.95).fix(title, Applicability::Review, vec![edit])
}

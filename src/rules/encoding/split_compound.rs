//! `encoding/split-compound`: « Peut - être », « lui - même », hyphens that a tokeniser set apart.

use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::Lexicon;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "encoding/split-compound",
    summary: Text { fr: "un mot composé coupé autour de son trait d’union", en: "a compound cut at its hyphen" },
    why: Text {
        fr: "Le programme a découpé le texte en mots et ne l’a pas recollé : le trait d’union ne prend pas d’espaces.",
        en: "The program cut the text into words and did not put it together: a hyphen takes no spaces.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/typography/whitespace",
    examples: &[
        example("Peut - être viendra-t-il.", "Peut-être viendra-t-il."),
        example("Il a pris rendez - vous au rez - de - chaussée.", "Il a pris rendez-vous au rez-de-chaussée."),
        example("Elle vit aux États - Unis.", "Elle vit aux États-Unis."),
    ],
    clean: &["Il vient - peut - demain.", "Le vol Paris - Nice est plein.", "Un peut-être et un rendez-vous."],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    let tokens = context.tokens();
    let mut at = 1;
    while at + 1 < tokens.len() {
        match compound(context, at) {
            Some(last) => {
                out.push(finding(context, at - 1, last));
                at = last + 1;
            }
            None => at += 1,
        }
    }
}

/// The last token of the compound whose first hyphen is the token at `at`.
fn compound(context: &Context, at: usize) -> Option<usize> {
    let hyphen = |at: usize| {
        context.text(at) == "-"
            && at + 1 < context.tokens().len()
            && !context.analysis.glued(at)
            && !context.analysis.glued(at + 1)
            && context.kind(at - 1) == Some(TokenKind::Word)
            && context.kind(at + 1) == Some(TokenKind::Word)
    };
    if !hyphen(at) {
        return None;
    }
    // « rez - de - chaussée » before « rez - de ».
    let long = hyphen(at + 2).then_some(at + 3).filter(|&last| is_word(context, at - 1, last));
    long.or_else(|| Some(at + 1).filter(|&last| is_word(context, at - 1, last)))
}

fn is_word(context: &Context, first: usize, last: usize) -> bool {
    let joined: String = (first..=last).map(|at| context.folded(at)).collect();
    let written: String = (first..=last).map(|at| context.text(at)).collect();
    Lexicon::french().contains(&joined) || Lexicon::french().contains(&written)
}

fn finding(context: &Context, first: usize, last: usize) -> Finding {
    let tokens = context.tokens();
    let span = context.analysis.span(first, last);
    let text = context.document.slice(span);
    let joined: String = (first..=last).map(|at| context.text(at)).collect();
    let message = context
        .lang()
        .choose(format!("« {text} » : un seul mot, « {joined} »"), format!("“{text}”: one word, “{joined}”"));
    let gap = |at: usize| Span::new(tokens[at].span.end as usize, tokens[at + 1].span.start as usize);
    let edits = (first..last).map(|at| Edit { span: gap(at), text: String::new() }).collect();
    RULE.finding(context, span, message).confidence(0.9).fix(joined, Applicability::Review, edits)
}

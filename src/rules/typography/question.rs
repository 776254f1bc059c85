//! `typography/missing-question-mark`: « Pourquoi paieriez-vous. »

use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::{Profile, Text};

pub(crate) const RULE: Rule = Rule {
    name: "typography/missing-question-mark",
    summary: Text { fr: "une question qui finit par un point", en: "a question that ends on a full stop" },
    why: Text {
        fr: "Le mot interrogatif et l’inversion font une question directe : elle finit par « ? ».",
        en: "The question word and the inversion make a direct question: it ends on “?”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/typography/punctuation",
    examples: &[
        example("Et pourquoi paieriez-vous deux fois.", "Et pourquoi paieriez-vous deux fois\u{a0}?"),
        example("Est-ce que tout est prêt.", "Est-ce que tout est prêt\u{a0}?"),
        example("Comment a-t-il fait pour venir.", "Comment a-t-il fait pour venir\u{a0}?"),
    ],
    clean: &[
        "Pourquoi paieriez-vous deux fois ?",
        "Pourquoi vient-il, je l’ignore.",
        "« Comment va-t-il ? », a-t-elle demandé.",
        "Comment, dit-il.",
        "Quand il vient, a-t-il faim.",
        "Où va-t-il ? Elle ne sait pas.",
    ],
    check,
};

/// How soon the inversion follows the question word.
const NEAR: usize = 4;

fn check(context: &Context, out: &mut Vec<Finding>) {
    if context.settings.profile == Profile::Off {
        return;
    }
    for sentence in &context.analysis.sentences {
        let range = sentence.range();
        let last = range.end - 1;
        if range.len() < 4 || context.text(last) != "." || !asks(context, range.clone()) {
            continue;
        }
        let span = context.tokens()[last].span;
        let message = context
            .lang()
            .choose("cette question finit par un point".to_owned(), "this question ends on a full stop".to_owned());
        out.push(RULE.finding(context, span, message).confidence(0.85).replace("\u{a0}?", Applicability::Review));
    }
}

fn asks(context: &Context, range: std::ops::Range<usize>) -> bool {
    let opening = |at: usize| matches!(context.folded(at), "et" | "mais" | "alors" | "or" | "donc" | "vraiment" | ",");
    let start = range.clone().find(|&at| !opening(at)).unwrap_or(range.start);
    if start > range.start + 3 {
        return false;
    }
    let subject = |at: usize| {
        context.kind(at) == Some(TokenKind::Clitic)
            && context.folded(at).ends_with(|c: char| "luesnj".contains(c))
            && matches!(
                context.folded(at),
                "-vous"
                    | "-tu"
                    | "-je"
                    | "-il"
                    | "-elle"
                    | "-on"
                    | "-ils"
                    | "-elles"
                    | "-t-il"
                    | "-t-elle"
                    | "-t-on"
                    | "-nous"
            )
    };
    let est_ce = context.folded(start) == "est" && context.folded(start + 1) == "-ce";
    let est_ce = (est_ce || context.folded(start) == "est-ce")
        && (start + 1..start + 3).any(|at| matches!(context.folded(at), "que" | "qu'"));
    let word = matches!(context.folded(start), "pourquoi" | "comment" | "combien" | "où" | "quand");
    let near = start + 1..(start + 1 + NEAR).min(range.end);
    let inverted = near.take_while(|&at| context.kind(at).is_some_and(TokenKind::is_word)).any(subject);
    // « Pourquoi vient-il, je l’ignore »: another clause has the question for its object.
    let rest =
        (start..range.end - 1).any(|at| matches!(context.text(at), "," | ";" | ":" | "«" | "»" | "\"" | "“" | "—"));
    (est_ce || word && inverted) && !rest
}

//! `typography/answer-comma`: « Oui probablement », for « Oui, probablement ».

use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::{Profile, Text};
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "typography/answer-comma",
    summary: Text { fr: "« oui » ou « non » sans sa virgule", en: "“oui” or “non” without its comma" },
    why: Text {
        fr: "En tête de phrase, « oui » et « non » répondent, et une virgule les détache de la suite.",
        en: "At the head of a sentence “oui” and “non” answer, and a comma sets them apart.",
    },
    severity: Severity::Info,
    mqm: "linguistic-conventions/typography/punctuation",
    examples: &[
        example("Vient-il ? Oui probablement demain.", "Vient-il ? Oui, probablement demain."),
        example("Non je ne le crois pas.", "Non, je ne le crois pas."),
    ],
    clean: &["Non seulement il vient, mais il reste.", "Oui, il vient.", "Non loin de là, il pleut.", "Oui mais non."],
    check,
};

/// What begins a clause behind the answer.
const CLAUSES: &[&str] = &[
    "probablement",
    "certainement",
    "effectivement",
    "absolument",
    "évidemment",
    "je",
    "j'",
    "il",
    "elle",
    "nous",
    "vous",
    "ils",
    "elles",
    "c'",
    "cela",
    "ça",
    "ce",
    "vraiment",
    "malheureusement",
    "sûrement",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    if context.settings.profile == Profile::Off {
        return;
    }
    for sentence in &context.analysis.sentences {
        let start = sentence.range().start;
        let answers = matches!(context.folded(start), "oui" | "non") && sentence.range().len() > 2;
        if !answers || !CLAUSES.contains(&context.folded(start + 1)) {
            continue;
        }
        let span = context.analysis.span(start, start + 1);
        let message = context.lang().choose(
            format!("il manque une virgule après « {} »", context.text(start)),
            format!("a comma is missing after “{}”", context.text(start)),
        );
        let end = context.tokens()[start].span.end as usize;
        let edit = Edit { span: Span::new(end, end), text: ",".to_owned() };
        let title = format!("{}, {}", context.text(start), context.text(start + 1));
        out.push(RULE.finding(context, span, message).fix(title, Applicability::Review, vec![edit]));
    }
}

//! `syntax/opening-comma`: « Mais, il est parti. », « Et, nous verrons. »

use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/opening-comma",
    summary: Text {
        fr: "une virgule après « Mais », « Et » ou « Car »", en: "a comma after “Mais”, “Et” or “Car”"
    },
    why: Text {
        fr: "Une conjonction n’est pas suivie d’une virgule, sauf si une incise commence : « Mais il est parti », « Mais, ce soir-là, il est parti ».",
        en: "No comma follows a conjunction unless it opens an aside.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/punctuation",
    examples: &[
        example("Mais, il est déjà parti.", "Mais il est déjà parti."),
        example("Et, nous verrons bien.", "Et nous verrons bien."),
    ],
    clean: &[
        "Mais, ce soir-là, il est parti.",
        "Mais, nous dit-il, tout va bien.",
        "Et, je crois, personne n’a rien vu.",
        "Mais il est parti.",
        "Et, elle aussi, elle est partie.",
        "Mais, on le sait, tout change.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if context.text(at) != "," || !matches!(context.text(at - 1), "Mais" | "Et" | "Car") {
            continue;
        }
        let subject = matches!(
            context.folded(at + 1),
            "je" | "j'" | "tu" | "il" | "elle" | "nous" | "vous" | "ils" | "elles" | "on" | "c'"
        );
        let range = context.analysis.sentence_of(at).range();
        let aside = (at + 1..range.end).any(|at| matches!(context.text(at), "," | "–" | "—" | "-"));
        if subject && !aside && range.start + 1 == at && range.len() > 3 {
            let span = context.analysis.span(at - 1, at);
            let message = context.lang().choose(
                format!("« {} » : pas de virgule après la conjonction", context.document.slice(span)),
                format!("“{}”: no comma after the conjunction", context.document.slice(span)),
            );
            let comma: Span = context.tokens()[at].span;
            let edit = Edit { span: comma, text: String::new() };
            let title = context.text(at - 1).to_owned();
            out.push(RULE.finding(context, span, message).fix(title, Applicability::Review, vec![edit]));
        }
    }
}

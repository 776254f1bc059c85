//! `typography/missing-space`: « 16,86% », « déclarant: ».

use super::spacing::{Space, marks, name_of};
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::{Context, Rule, example, example_in};
use crate::settings::{Profile, Text};
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "typography/missing-space",
    summary: Text {
        fr: "il manque une espace avant : ; ! ? % » ou après «",
        en: "no space before : ; ! ? % » or after «",
    },
    why: Text {
        fr: "Le français détache les signes doubles, le pour-cent et les guillemets par une espace insécable ; l’anglais les colle.",
        en: "French sets double marks, the percent sign and guillemets apart by a no-break space; English does not.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/typography/whitespace",
    examples: &[
        example("Le titre perd 12,5%.", "Le titre perd 12,5\u{a0}%."),
        example("Il déclare: «Tout va bien!»", "Il déclare\u{a0}: «\u{a0}Tout va bien\u{a0}!\u{a0}»"),
        example_in(Profile::Imprimerie, "Vraiment? Oui: tout.", "Vraiment\u{202f}? Oui\u{a0}: tout."),
    ],
    clean: &[
        "Il est 10:30, le score est de 3:1 ; lisez https://exemple.fr/a?b=c.",
        "Quoi ?! Eh bien… voilà !!! (Vraiment ?)",
        "Une hausse de 3 % : c’est « beaucoup ».",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for mark in marks(context).filter(|mark| mark.wanted != Space::None && mark.found.is_empty()) {
        let text = context.text(mark.at);
        let space = mark.wanted.as_str();
        let what = name_of(space, context);
        let message = match text {
            "«" => context
                .lang()
                .choose(format!("après « {text} », il manque {what}"), format!("{what} is missing after “{text}”")),
            _ => context
                .lang()
                .choose(format!("avant « {text} », il manque {what}"), format!("{what} is missing before “{text}”")),
        };
        let span = context
            .analysis
            .span(if text == "«" { mark.at } else { mark.at - 1 }, if text == "«" { mark.at + 1 } else { mark.at });
        let edit = Edit { span: Span::new(mark.gap.start, mark.gap.end), text: space.to_owned() };
        let finding = RULE.finding(context, span, message);
        let title =
            crate::finding::Fix { title: String::new(), applicability: Applicability::Safe, edits: vec![edit.clone()] }
                .replacement(&context.document.prose, span);
        out.push(finding.fix(title, Applicability::Safe, vec![edit]));
    }
}

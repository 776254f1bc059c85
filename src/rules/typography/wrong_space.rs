//! `typography/wrong-space`: a space of the wrong kind, or one that the profile does not want.

use super::spacing::{marks, name_of};
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example_in};
use crate::settings::{Profile, Text};
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "typography/wrong-space",
    summary: Text { fr: "une espace qui n’est pas celle du profil", en: "a space that is not the profile’s" },
    why: Text {
        fr: "Chaque norme a ses espaces : fine insécable avant ; ! ? dans l’imprimé, aucune au Canada, aucune devant les signes doubles dans les institutions européennes.",
        en: "Each norm has its spaces: thin before ; ! ? in print, none in Canada, none before double marks in European institutions.",
    },
    severity: Severity::Info,
    mqm: "linguistic-conventions/typography/whitespace",
    examples: &[
        example_in(Profile::Imprimerie, "Vraiment ? Oui : tout.", "Vraiment\u{202f}? Oui\u{a0}: tout."),
        example_in(Profile::FrCa, "Vraiment ! Oui : tout.", "Vraiment! Oui : tout."),
        example_in(Profile::Ue, "Il dit « oui » : tout.", "Il dit «oui»: tout."),
    ],
    clean: &["Vraiment ? Oui : tout ; « bien »."],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for mark in marks(context).filter(|mark| !mark.found.is_empty() && !mark.wanted.accepts(mark.found)) {
        let text = context.text(mark.at);
        let (wanted, found) = (name_of(mark.wanted.as_str(), context), name_of(mark.found, context));
        let message = context.lang().choose(
            format!("près de « {text} » : {found}, au lieu de {wanted}"),
            format!("by “{text}”: {found} instead of {wanted}"),
        );
        let span = Span::new(mark.gap.start, mark.gap.end);
        out.push(RULE.finding(context, span, message).replace(mark.wanted.as_str(), Applicability::Safe));
    }
}

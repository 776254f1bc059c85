//! `untranslated/english-title`: « un Senior Executive », « Head of Sales », offices left in English.

use crate::analysis::is_capitalized;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::quotation::is_cited;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "untranslated/english-title",
    summary: Text { fr: "une fonction ou un titre en anglais", en: "an office left in English" },
    why: Text {
        fr: "La fonction se traduit : le lecteur connaît le directeur général, pas le « Chief Executive ».",
        en: "Offices are translated: readers know the “directeur général”, not the “Chief Executive”.",
    },
    severity: Severity::Warning,
    mqm: "accuracy/untranslated",
    examples: &[
        example("Il est Managing Director de la banque.", "Il est directeur général de la banque."),
        example("Un Senior Executive du groupe a parlé.", "Un cadre dirigeant du groupe a parlé."),
        example("Elle est Head of Sales depuis mars.", "Elle est responsable Sales depuis mars."),
    ],
    clean: &[
        "Le directeur général (Chief Executive Officer) est parti.",
        "Le magazine « Head of State ».",
        "Le directeur exécutif et le vice-président.",
    ],
    check,
};

/// The titles, word by word, and what French says.
const TITLES: &[(&[&str], &str)] = &[
    (&["senior", "executive"], "cadre dirigeant"),
    (&["senior", "vice", "president"], "vice-président principal"),
    (&["executive", "vice", "president"], "vice-président exécutif"),
    (&["vice", "president"], "vice-président"),
    (&["chief", "executive", "officer"], "directeur général"),
    (&["chief", "financial", "officer"], "directeur financier"),
    (&["chief", "operating", "officer"], "directeur des opérations"),
    (&["chief", "technology", "officer"], "directeur technique"),
    (&["chief", "executive"], "directeur général"),
    (&["chief", "economist"], "économiste en chef"),
    (&["chief", "of", "staff"], "directeur de cabinet"),
    (&["managing", "director"], "directeur général"),
    (&["executive", "director"], "directeur exécutif"),
    (&["general", "manager"], "directeur général"),
    (&["head", "of"], "responsable"),
    (&["prime", "minister"], "Premier ministre"),
    (&["foreign", "minister"], "ministre des Affaires étrangères"),
    (&["foreign", "secretary"], "ministre des Affaires étrangères"),
    (&["attorney", "general"], "procureur général"),
    (&["district", "attorney"], "procureur"),
    (&["secretary", "of", "state"], "secrétaire d’État"),
    (&["board", "of", "directors"], "conseil d’administration"),
    (&["staff", "writer"], "journaliste"),
    (&["supreme", "court"], "Cour suprême"),
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len().saturating_sub(1) {
        if !context.text(at).starts_with(|c: char| c.is_ascii_uppercase()) {
            continue;
        }
        let found = TITLES.iter().find(|(words, _)| {
            words.iter().enumerate().all(|(n, word)| {
                context.folded(at + n) == *word && (is_capitalized(context.text(at + n)) || *word == "of")
            })
        });
        let Some((words, french)) = found else { continue };
        let last = at + words.len() - 1;
        let sentence = context.analysis.sentence_of(at).range();
        // « Chief Executive Officer (CEO) » in brackets explains; « Head of State » is a name of its own.
        let explained = at > sentence.start && matches!(context.text(at - 1), "(" | "[" | "/");
        let runs_on = last + 1 < sentence.end && is_capitalized(context.text(last + 1)) && words[0] != "head";
        let named = at > sentence.start + 1 && is_capitalized(context.text(at - 1)) && words[0] == "head";
        if explained || runs_on || named || last >= sentence.end || is_cited(context, at) {
            continue;
        }
        let span = context.analysis.span(at, last);
        let text = context.document.slice(span);
        let message = context
            .lang()
            .choose(format!("« {text} » est anglais : « {french} »"), format!("“{text}” is English: “{french}”"));
        out.push(
            RULE.finding(context, span, message).confidence(0.8).replace(context.spelt(french), Applicability::Display),
        );
    }
}

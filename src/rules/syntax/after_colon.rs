//! `syntax/capital-after-colon`: « Nouveaux comptes : Sélectionnez le niveau ».

use super::lowered;
use crate::analysis::{TokenKind, is_all_caps, is_capitalized};
use crate::document::BlockKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Class, Lexicon, Mood};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/capital-after-colon",
    summary: Text { fr: "une majuscule après deux-points", en: "a capital after a colon" },
    why: Text {
        fr: "Le français continue en minuscule après deux-points ; la majuscule est pour une citation ou un nom propre.",
        en: "French goes on in small letters after a colon; a capital is for a quotation or a name.",
    },
    severity: Severity::Info,
    mqm: "linguistic-conventions/orthography/capitalization",
    examples: &[
        example("Le constat est clair : Tout reste à faire.", "Le constat est clair : tout reste à faire."),
        example("Nouveaux comptes : Choisissez le niveau voulu.", "Nouveaux comptes : choisissez le niveau voulu."),
        example("Son avantage : Des coûts bien moindres.", "Son avantage : des coûts bien moindres."),
    ],
    clean: &[
        "Il a répondu : « Tout reste à faire. »",
        "Le lieu : Paris, puis Lyon.",
        "À lire : Le Monde et La Croix.",
        "Son film : Des hommes et des dieux.",
        "Il lance : Vive la République !",
    ],
    check,
};

/// Small words that begin a clause; an article may begin a title.
const CLAUSES: &[&str] = &[
    "tout",
    "il",
    "elle",
    "on",
    "nous",
    "vous",
    "je",
    "ce",
    "c'",
    "cela",
    "ceci",
    "si",
    "pour",
    "dans",
    "avec",
    "en",
    "lorsque",
    "quand",
    "ils",
    "elles",
    "chaque",
    "certains",
    "plusieurs",
    "votre",
    "vos",
    "notre",
    "nos",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 2..context.tokens().len().saturating_sub(1) {
        let text = context.text(at);
        if context.text(at - 1) != ":" || !text.starts_with(char::is_uppercase) || is_all_caps(text) {
            continue;
        }
        let span = context.tokens()[at].span;
        let block = context.document.block_at(span.start);
        let running = block.is_some_and(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Item));
        let same_block = block.is_some_and(|block| block.span.start < context.tokens()[at - 1].span.start);
        if !(running && same_block && goes_on(context, at)) {
            continue;
        }
        let french = lowered(text);
        let message = context.lang().choose(
            format!("« {text} » : pas de majuscule après deux-points"),
            format!("“{text}”: no capital after a colon"),
        );
        out.push(RULE.finding(context, span, message).confidence(0.7).replace(french, Applicability::Review));
    }
}

/// True where what follows the colon completes what is before it.
fn goes_on(context: &Context, at: usize) -> bool {
    let form = context.folded(at);
    let next_small = context.kind(at + 1).is_some_and(TokenKind::is_word) && !is_capitalized(context.text(at + 1));
    // « Il a dit : Tout va bien. », « Jean : Oui »: somebody speaks.
    let sentence = context.analysis.sentence_of(at).range();
    let said = (sentence.start..at).any(|i| {
        matches!(
            context.folded(i),
            "dit" | "lance" | "répond" | "écrit" | "demande" | "question" | "réponse" | "déclare" | "ajoute" | "note"
        ) || matches!(context.text(i), "«" | "“" | "\"")
    });
    let speaker = is_capitalized(context.text(at - 2)) && at - 2 == sentence.start;
    next_small && !said && !speaker && (CLAUSES.contains(&form) || is_order(form) || is_partitive(context, at, form))
}

/// « Choisissez », « Gérer » and what is nothing but a verb.
fn is_order(form: &str) -> bool {
    let mut readings = Lexicon::french().readings(form).peekable();
    readings.peek().is_some()
        && readings.all(|reading| {
            let features = reading.features();
            let finite = features.verb_forms().any(|form| form.is_finite());
            reading.class() == Class::Verb && (finite || features.has_mood(Mood::Infinitive))
        })
}

/// « Des coûts bien moindres »: an article in the plural, before a noun and no title’s end.
fn is_partitive(context: &Context, at: usize, form: &str) -> bool {
    let sentence = context.analysis.sentence_of(at).range();
    matches!(form, "des" | "un" | "une")
        && sentence.end - at > 4
        && (sentence.end - at > 8 || !(at..sentence.end).any(|i| context.folded(i) == "et"))
}

//! `syntax/missing-de`: « l’acquisition Withings », « un fan Nirvana ».

use super::{is_always, is_lone_noun, is_name, same_sentence, with_de};
use crate::analysis::is_all_caps;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::glossary::NameKind;
use crate::lexicon::Class;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/missing-de",
    summary: Text { fr: "un « de » que l’anglais n’a pas", en: "a “de” that English does without" },
    why: Text {
        fr: "L’anglais met deux noms côte à côte ; en français le second est un complément : « le rachat de Withings ».",
        en: "English sets two nouns side by side; in French the second is a complement: “le rachat de Withings”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("Depuis l’acquisition Fitbit, tout a changé.", "Depuis l’acquisition de Fitbit, tout a changé."),
        example("C’est un grand fan Ubisoft.", "C’est un grand fan d’Ubisoft."),
        example("Le siège Samsung est à Séoul.", "Le siège de Samsung est à Séoul."),
        example("La société mère de Google Alphabet a reculé.", "Alphabet, la société mère de Google, a reculé."),
        example("La moitié les logements sont vides.", "La moitié des logements sont vides."),
    ],
    clean: &[
        "L’acquisition de Fitbit par Google a plu aux fans de Rennes.",
        "Le rachat. Fitbit disparaît.",
        "Cette acquisition, Google la voulait.",
        "La plupart les connaissent, et la majorité les aide.",
        "L’action Apple a pris 2 %, le projet Maven et l’affaire Dreyfus.",
    ],
    check,
};

/// Nouns of deeds and of relations: what they bear on stands after « de ».
const RELATIONS: &[&str] = &[
    "acquisition",
    "acquisitions",
    "rachat",
    "fan",
    "fans",
    "lancement",
    "arrivée",
    "démission",
    "utilisateurs",
    "utilisateur",
    "propriétaire",
    "propriétaires",
    "adoption",
    "disparition",
    "effondrement",
    "fermeture",
    "ouverture",
    "création",
];

/// Those that French itself sets before the name of a product, in jargon.
const JARGON: &[&str] =
    &["utilisateurs", "utilisateur", "lancement", "propriétaire", "propriétaires", "création", "ouverture"];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        let form = context.folded(at - 1);
        if matches!(form, "moitié" | "plupart" | "majorité") && matches!(context.folded(at), "les" | "le" | "la") {
            out.extend(share(context, at));
        } else if OF_COMPANIES.contains(&form) && is_company(context, at) && is_name(context, at) {
            out.extend(relation(context, at));
        } else if form == "mère"
            && context.folded(at) == "de"
            && is_company(context, at + 1)
            && PARENTS.contains(&context.text(at + 2))
        {
            out.push(apposition(context, at));
        } else if RELATIONS.contains(&form)
            // « le prix d’acquisition TTC »
            && !matches!(context.text(at), "TTC" | "HT" | "VF" | "VO" | "PDF")
            && is_name(context, at) && is_determined(context, at - 1)
        {
            out.extend(relation(context, at));
        }
    }
}

/// What a company has: only its name can follow « de ».
const OF_COMPANIES: &[&str] = &[
    "PDG",
    "pdg",
    "siège",
    "patron",
    "patronne",
    "cofondateur",
    "actionnaires",
    "employés",
    "salariés",
    "ingénieurs",
    "dirigeants",
];

/// Companies that hold others better known.
const PARENTS: &[&str] =
    &["Alphabet", "Meta", "Stellantis", "ByteDance", "Alibaba", "Tencent", "LVMH", "Kering", "Berkshire"];

fn is_company(context: &Context, at: usize) -> bool {
    let name = context.glossary.lone_name(context.folded(at));
    name.is_some_and(|name| name.kind == NameKind::Company) && context.text(at).starts_with(char::is_uppercase)
}

/// « la société mère de Google Alphabet » is « Alphabet, la société mère de Google ».
fn apposition(context: &Context, at: usize) -> Finding {
    let article = at.checked_sub(3).filter(|&article| context.folded(article) == "la");
    let start = article.unwrap_or(at - 1);
    let span = context.analysis.span(start, at + 2);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : le second nom vient d’abord, suivi d’une virgule"),
        format!("“{text}”: the second name comes first, followed by a comma"),
    );
    let finding = RULE.finding(context, span, message).confidence(0.85);
    if article.is_none() {
        return finding;
    }
    let subsidiary = context.document.slice(context.analysis.span(start + 1, at + 1));
    let closes = matches!(context.text(at + 3), "," | "." | ";" | ":" | ")" | "");
    let comma = if closes { "" } else { "," };
    finding.replace(format!("{}, la {subsidiary}{comma}", context.text(at + 2)), Applicability::Review)
}

/// « un grand fan », « l’acquisition »: the noun has its determiner, so that it is no part of a heading or name.
fn is_determined(context: &Context, noun: usize) -> bool {
    (noun.saturating_sub(2)..noun).any(|at| {
        matches!(
            context.folded(at),
            "l'" | "le"
                | "la"
                | "les"
                | "un"
                | "une"
                | "des"
                | "cette"
                | "ce"
                | "d'"
                | "du"
                | "au"
                | "aux"
                | "son"
                | "sa"
        )
    }) && context.text(noun).starts_with(char::is_lowercase)
}

fn relation(context: &Context, at: usize) -> Option<Finding> {
    if !same_sentence(context, at - 1, at) || context.is_in_heading(at) {
        return None;
    }
    // « les salariés Renault » is heard, if not written.
    let noun = context.folded(at - 1);
    let people = OF_COMPANIES.contains(&noun) && noun.ends_with('s');
    let severity = if people || JARGON.contains(&noun) { Severity::Info } else { RULE.severity };
    let french = if is_all_caps(context.text(at)) {
        format!("de {}", context.text(at))
    } else {
        with_de(context, context.text(at))
    };
    Some(finding(context, context.tokens()[at].span, &french, at).severity(severity))
}

/// « la moitié les employés ».
fn share(context: &Context, at: usize) -> Option<Finding> {
    // « réduire de moitié les dégâts »
    if at > 1 && matches!(context.folded(at - 2), "de" | "à" | "par") {
        return None;
    }
    let french = match context.folded(at) {
        "les" => "des",
        "le" => "du",
        _ => "de la",
    };
    let noun =
        is_lone_noun(context, at + 1) && is_always(context.folded(at + 1), |reading| reading.class() == Class::Noun);
    noun.then(|| finding(context, context.tokens()[at].span, french, at))
}

fn finding(context: &Context, span: Span, french: &str, at: usize) -> Finding {
    let whole = context.analysis.span(at - 1, at);
    let text = context.document.slice(whole);
    let message = context.lang().choose(format!("« {text} » : il manque « de »"), format!("“{text}”: “de” is missing"));
    let edit = Edit { span, text: french.to_owned() };
    let title = format!("{} {french}", context.text(at - 1));
    RULE.finding(context, whole, message).confidence(0.85).fix(title, Applicability::Review, vec![edit])
}

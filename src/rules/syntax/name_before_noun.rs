//! `syntax/name-before-noun`: « la Google recherche », « un Tesla conducteur ».

use super::{is_infinitive_only, is_name, is_small_word, with_de};
use crate::analysis::{TokenKind, is_all_caps};
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Class, Gender, Lexicon, Number};
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/name-before-noun",
    summary: Text {
        fr: "un nom propre devant le nom commun qu’il précise",
        en: "a name before the common noun that it qualifies",
    },
    why: Text {
        fr: "L’anglais dit « the Tesla driver » ; le français met le nom commun d’abord : « le conducteur de Tesla », « la montre Withings ».",
        en: "English says “the Tesla driver”; French puts the common noun first: “le conducteur de Tesla”, “la montre Withings”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/word-order",
    examples: &[
        example("Le Renault conducteur est indemne.", "Le conducteur de Renault est indemne."),
        example("Ouvrez le « À propos » section.", "Ouvrez la section « À propos »."),
        example("Il porte une Withings montre.", "Il porte une montre Withings."),
    ],
    clean: &[
        "La montre Withings et le conducteur de Tesla.",
        "Le Bayern champion d’Europe, le PSG leader.",
        "Le Premier ministre et le Grand Prix automobile.",
        "L’Allemagne siège de la banque a voté.",
        "Il aime la Renault rouge et le Brest actuel.",
        "L’Italie victime de la crise ; la France terre d’asile.",
        "La France compte actuellement 723 réseaux, le Brésil compte doubler sa mise.",
        "Le Figaro magazine et la Madeleine époque Proust.",
    ],
    check,
};

/// Things that bear the name of a maker: the name stands beside them without « de ».
const THINGS: &[&str] = &[
    "montre",
    "montres",
    "téléphone",
    "téléphones",
    "voiture",
    "voitures",
    "ordinateur",
    "ordinateurs",
    "bracelet",
    "bracelets",
    "smartphone",
    "smartphones",
    "tablette",
    "tablettes",
    "casque",
    "casques",
    "appareil",
    "appareils",
    "application",
    "applications",
    "compte",
    "comptes",
    "serveur",
    "serveurs",
    "logiciel",
    "logiciels",
    "navigateur",
    "console",
    "consoles",
    "magasin",
    "magasins",
    "boutique",
    "boutiques",
    "routeur",
    "puce",
    "puces",
    "plateforme",
    "avion",
    "avions",
];

/// People and parts: the name is their complement.
const COMPLEMENTED: &[&str] = &[
    "conducteur",
    "conducteurs",
    "utilisateur",
    "utilisateurs",
    "employé",
    "employés",
    "actionnaire",
    "actionnaires",
    "recherche",
    "recherches",
    "fondateur",
    "porte-parole",
    "propriétaire",
    "propriétaires",
    "développeur",
    "développeurs",
    "dirigeant",
    "dirigeants",
    "directeur",
    "siège",
    "usine",
    "usines",
    "bénévoles",
    "pilote",
    "pilotes",
    "supporters",
    "abonnés",
    "clients",
    "client",
    "gouvernement",
    "président",
    "parlement",
    "gouverneur",
    "campagne",
    "frontière",
    "banlieue",
    "habitants",
    "résidents",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 2..context.tokens().len() {
        let noun = context.folded(at);
        let is_thing = THINGS.contains(&noun);
        if (is_thing || COMPLEMENTED.contains(&noun)) && is_small_word(context, at) {
            out.extend(finding(context, at, is_thing));
        } else if matches!(context.text(at - 1), "»" | "”") && LABELLED.contains(&noun) {
            out.extend(quoted(context, at));
        }
    }
}

fn finding(context: &Context, at: usize, is_thing: bool) -> Option<Finding> {
    let mut first = at;
    while first > 0 && at - first < 3 && is_name(context, first - 1) {
        first -= 1;
    }
    let determiner = first.checked_sub(1)?;
    let article = context.folded(determiner);
    let is_article = matches!(article, "le" | "la" | "les" | "l'" | "un" | "une" | "des" | "ce" | "cette" | "ces");
    // A name that is also a word (« le Premier conducteur »), or that ends a phrase of its own (« la France, président »).
    let ordinary = (first..at).any(|at| {
        let classes = Lexicon::french().classes(context.folded(at));
        !is_known_name(context, at) && classes.iter().any(|class| class != Class::Name)
    });
    // « L’Allemagne, siège de la banque »: what it is, its comma lost.
    let described = matches!(context.folded(at + 1), "de" | "d'" | "du" | "des");
    if described || first == at || !is_article || ordinary || context.is_in_heading(at) || is_verbal(context, at) {
        return None;
    }
    let span = context.analysis.span(determiner, at);
    let name = context.document.slice(context.analysis.span(first, at - 1));
    let text = context.document.slice(span);
    let complement = match is_thing {
        true => name.to_owned(),
        false if is_all_caps(name) => format!("de {name}"),
        false => with_de(context, name),
    };
    let message = context.lang().choose(
        format!("« {text} » : en français, le nom commun vient d’abord"),
        format!("“{text}”: in French the common noun comes first"),
    );
    let finding = RULE.finding(context, span, message).confidence(0.85);
    Some(match determiner_for(article, context.folded(at)) {
        Some(article) => {
            let gap = if article.ends_with('\'') { "" } else { " " };
            let french = format!("{article}{gap}{} {complement}", context.text(at));
            finding.replace(context.spelt(&cased_like(text, &french)), Applicability::Review)
        }
        None => finding,
    })
}

/// « Tesla » is a unit too; written with its capital it is the name of the glossary.
fn is_known_name(context: &Context, at: usize) -> bool {
    context
        .glossary
        .lone_name(context.folded(at))
        .is_some_and(|name| name.accepted().any(|spelling| spelling == context.text(at)))
}

/// What bears a quoted title.
const LABELLED: &[&str] = &[
    "section",
    "bouton",
    "onglet",
    "page",
    "fonction",
    "fonctionnalité",
    "menu",
    "option",
    "film",
    "chanson",
    "album",
    "série",
    "campagne",
    "livre",
    "application",
    "rubrique",
    "programme",
    "projet",
    "mouvement",
    "jeu",
    "site",
    "modèle",
];

/// « le « À propos » section ».
fn quoted(context: &Context, at: usize) -> Option<Finding> {
    let open = (at.saturating_sub(9)..at - 1).rev().find(|&at| matches!(context.text(at), "«" | "“"))?;
    let determiner = open.checked_sub(1)?;
    let article = determiner_for(context.folded(determiner), context.folded(at))?;
    let span = context.analysis.span(determiner, at);
    let (text, quotation) = (context.document.slice(span), context.document.slice(context.analysis.span(open, at - 1)));
    let message = context.lang().choose(
        format!("« {text} » : en français, le nom commun vient d’abord"),
        format!("“{text}”: in French the common noun comes first"),
    );
    let gap = if article.ends_with('\'') { "" } else { " " };
    let french = context.spelt(&cased_like(text, &format!("{article}{gap}{} {quotation}", context.text(at))));
    Some(RULE.finding(context, span, message).replace(french, Applicability::Review))
}

/// « le Tesla montre que »: the word may be the verb of a clause.
fn is_verbal(context: &Context, at: usize) -> bool {
    let classes = Lexicon::french().classes(context.folded(at + 1));
    let counted = context.kind(at + 1) == Some(TokenKind::Number)
        || [Class::Adverb, Class::Numeral, Class::Determiner, Class::Preposition]
            .iter()
            .any(|&class| classes.contains(class))
        || is_infinitive_only(context.folded(at + 1));
    Lexicon::french().classes(context.folded(at)).contains(Class::Verb)
        && (counted
            || matches!(
                context.folded(at + 1),
                "que"
                    | "qu'"
                    | "le"
                    | "la"
                    | "les"
                    | "l'"
                    | "un"
                    | "une"
                    | "des"
                    | "à"
                    | "sur"
                    | "bien"
                    | "pas"
                    | "son"
                    | "sa"
                    | "ses"
                    | "en"
                    | "pour"
            ))
}

fn determiner_for(article: &str, noun: &str) -> Option<&'static str> {
    let gender = Lexicon::french().noun_gender(noun)?;
    let nouns = Lexicon::french().readings(noun).filter(|reading| reading.class() == Class::Noun);
    let plural = nouns.into_iter().any(|reading| reading.features().number() == Some(Number::Plural));
    let feminine = gender == Gender::Feminine;
    let elides = Lexicon::french().elides(noun) == Some(true);
    Some(match article {
        "le" | "la" | "l'" | "les" if plural => "les",
        "le" | "la" | "l'" if elides => "l'",
        "le" | "la" | "l'" => {
            if feminine {
                "la"
            } else {
                "le"
            }
        }
        "un" | "une" if !plural => {
            if feminine {
                "une"
            } else {
                "un"
            }
        }
        "des" if plural => "des",
        "ce" | "cette" if !plural => match (feminine, elides) {
            (true, _) => "cette",
            (false, true) => "cet",
            (false, false) => "ce",
        },
        "ces" if plural => "ces",
        _ => return None,
    })
}

//! `syntax/noun-pile`: « les capteurs température », « une analyse données ».

use super::{is_small_word, with_de};
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/noun-pile",
    summary: Text { fr: "deux noms côte à côte, sans « de »", en: "two nouns side by side without “de”" },
    why: Text {
        fr: "L’anglais empile les noms (« temperature sensors ») ; le français les relie : « les capteurs de température ».",
        en: "English piles nouns up (“temperature sensors”); French links them: “les capteurs de température”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("Les capteurs température sont installés.", "Les capteurs de température sont installés."),
        example("Une fuite données a touché la banque.", "Une fuite de données a touché la banque."),
        example("La consommation énergie a doublé.", "La consommation d’énergie a doublé."),
        example("Le taux inflation recule.", "Le taux d’inflation recule."),
    ],
    clean: &[
        "Une perte de données passe inaperçue.",
        "Les capteurs de température et le taux d’inflation.",
        "Le service sécurité, le site internet, la date butoir et la zone euro.",
        "Un problème, données à l’appui.",
        "Une carte mémoire, une assurance santé, un réseau télécoms.",
    ],
    check,
};

/// Nouns that bear on something: they take « de ».
const HEADS: &[&str] = &[
    "capteur",
    "capteurs",
    "analyse",
    "analyses",
    "problème",
    "problèmes",
    "collecte",
    "gestion",
    "protection",
    "stockage",
    "traitement",
    "consommation",
    "durée",
    "crise",
    "attaque",
    "attaques",
    "centre",
    "centres",
    "base",
    "bases",
    "fuite",
    "fuites",
    "violation",
    "violations",
    "transfert",
    "transferts",
    "taux",
    "production",
    "demande",
    "approvisionnement",
    "création",
    "prise",
    "outil",
    "outils",
    "système",
    "systèmes",
    "niveau",
    "niveaux",
    "mot",
    "mots",
    "appel",
    "appels",
    "quantité",
    "quantités",
    "volume",
    "manque",
    "pénurie",
    "données",
    "besoin",
    "besoins",
    "perte",
    "pertes",
    "partage",
    "vie",
    "politique",
    "règles",
    "mesures",
    "changement",
];

/// What they bear on, never an apposition.
const COMPLEMENTS: &[&str] = &[
    "température",
    "humidité",
    "données",
    "batterie",
    "batteries",
    "énergie",
    "climat",
    "chômage",
    "inflation",
    "emplois",
    "vaccination",
    "passe",
    "exploitation",
    "connexion",
    "décision",
    "offres",
    "confidentialité",
    "conformité",
    "eau",
    "pétrole",
    "électricité",
    "information",
    "informations",
    "nourriture",
    "logements",
    "sécurité",
    "stockage",
];

/// What French says all the same.
const SAID: &[(&str, &str)] = &[
    ("niveau", "sécurité"),
    ("niveau", "batterie"),
    ("niveau", "connexion"),
    ("niveau", "énergie"),
    ("mot", "décision"),
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        let (head, complement) = (context.folded(at - 1), context.folded(at));
        // « une corruption de données passe inaperçue »: a verb.
        let verb = complement == "passe" && !matches!(context.folded(at + 1), "vaccinal" | "sanitaire" | "navigo");
        let piled =
            !verb && COMPLEMENTS.contains(&complement) && HEADS.contains(&head) && !SAID.contains(&(head, complement));
        if piled && is_small_word(context, at) && is_small_word(context, at - 1) && !context.analysis.glued(at) {
            let span = context.analysis.span(at - 1, at);
            let text = context.document.slice(span);
            let message =
                context.lang().choose(format!("« {text} » : il manque « de »"), format!("“{text}”: “de” is missing"));
            let french = with_de(context, context.text(at));
            let title = format!("{} {french}", context.text(at - 1));
            let edit = Edit { span: context.tokens()[at].span, text: french };
            out.push(RULE.finding(context, span, message).confidence(0.85).fix(
                title,
                Applicability::Review,
                vec![edit],
            ));
        }
    }
}

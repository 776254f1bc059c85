//! Words that do not agree beside a noun as adjectives do.

use super::nominal;
use crate::rules::calendar::DAYS;

/// « il a la veille rencontré »: nouns that stand between auxiliary and participle.
pub(super) const TIMES: &[&str] = &[
    "veille",
    "lendemain",
    "jour",
    "matin",
    "soir",
    "nuit",
    "semaine",
    "an",
    "année",
    "mois",
    "fois",
    "journée",
    "journées",
    "heure",
    "heures",
    "minutes",
    "années",
    "nuits",
    "existence",
    "origine",
    "cas",
    "tête",
    "forces",
    "matinée",
    "journée",
    "journées",
    "nuits",
    "heure",
    "heures",
    "jours",
    "semaines",
    "années",
    "vie",
    "soirée",
    "instant",
    "moment",
    "après-midi",
    "temps",
    "printemps",
    "été",
    "automne",
    "hiver",
    "plupart",
    "suite",
    "peine",
];

/// Words that vary as they like, or not at all, beside a noun.
pub(super) fn is_excused(form: &str) -> bool {
    nominal::is_colour(form)
        || DAYS.contains(&form)
        || matches!(
            form,
            "consort"
                | "divers"
                | "diverses"
                | "demi"
                | "nu"
                | "mi"
                | "semi"
                | "ex"
                | "tel"
                | "tels"
                | "telle"
                | "telles"
                | "gauche"
                | "client"
                | "clients"
                | "droit"
                | "menu"
                | "pair"
                | "même"
                | "mêmes"
                | "tout"
                | "tous"
                | "entendu"
                | "compris"
                | "comprise"
                | "comprises"
                | "haut"
                | "bas"
                | "fort"
                | "plein"
                | "fin"
                | "cher"
                | "net"
                | "court"
                | "possible"
                | "inclus"
                | "ci-joint"
                | "ci-inclus"
                | "vu"
                | "passé"
                | "excepté"
                | "sauf"
                | "dit"
                | "standard"
                | "multirisque"
                | "multirisques"
                | "maximum"
                | "minimum"
                | "seul"
                | "seule"
                | "seuls"
                | "seules"
                | "premier"
                | "dernier"
                | "double"
                | "triple"
                | "senior"
                | "junior"
                | "grand"
                | "mort"
                | "né"
                | "dû"
                | "eu"
                | "été"
                | "quelques"
                | "certains"
                | "certaines"
                | "autre"
                | "autres"
                | "soi-disant"
                | "avant"
                | "arrière"
                | "face"
                | "bon"
                | "nul"
                | "nulle"
                | "quel"
                | "quelle"
                | "quels"
                | "quelles"
        )
}

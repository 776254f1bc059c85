//! `syntax/english-capital`: « Jeudi », « 12 Juillet », « le Ministre », « les Musulmans », « en Anglais ».

use super::lowered;
use crate::analysis::tagger::Pos;
use crate::analysis::{TokenKind, is_all_caps, is_capitalized};
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Class, Lexicon};
use crate::rules::calendar::{DAYS, MONTHS};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/english-capital",
    summary: Text { fr: "une majuscule que seul l’anglais met", en: "a capital that only English sets" },
    why: Text {
        fr: "En français, les jours, les mois, les titres, les langues, les religions et leurs fidèles n’ont pas de majuscule, ni les adjectifs tirés d’un pays.",
        en: "French sets no capital on days, months, titles, languages, faiths and believers, nor on adjectives of nationality.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/orthography/capitalization",
    examples: &[
        example("Le verdict sera rendu Jeudi matin.", "Le verdict sera rendu jeudi matin."),
        example("L’audience est fixée au 12 Juillet.", "L’audience est fixée au 12 juillet."),
        example("Le contrat court jusqu’en Mars 2027.", "Le contrat court jusqu’en mars 2027."),
        example("Elle a reçu le Ministre de la Santé.", "Elle a reçu le ministre de la Santé."),
        example("Les Musulmans du quartier ont écrit.", "Les musulmans du quartier ont écrit."),
        example("Le document est rédigé en Anglais.", "Le document est rédigé en anglais."),
        example("Elle enseigne l’Anglais et parle Russe.", "Elle enseigne l’anglais et parle russe."),
        example("Le Mardi 5 mai, au mois de Janvier.", "Le mardi 5 mai, au mois de janvier."),
        example("Le gouvernement Américain se tait.", "Le gouvernement américain se tait."),
        example("Les autorités Chinoises ont réagi.", "Les autorités chinoises ont réagi."),
    ],
    clean: &[
        "Jeudi, le verdict sera rendu.",
        "La procession du Jeudi saint a attiré la foule.",
        "Le défilé du 14 Juillet et celui du 11 Novembre.",
        "La monarchie de Juillet prit fin en 1848.",
        "Monsieur le Ministre, où sont les lits ?",
        "Les Américains et les Chinoises ont gagné.",
        "Les Frères musulmans, les Juifs et les Arabes.",
        "Un match entre Français et Anglais.",
        "Allemands contre Grecs ; il a appris que le Japonais est parti, l’illustre Grec devance un vieil Italien.",
        "Robinson et Vendredi vivaient sur une île.",
        "Le joueur de tennis Américo Lopes a gagné.",
        "Les pays riverains de l’océan Indien.",
    ],
    check,
};

/// Feasts and events that go by their date, with its capital.
const FEASTS: &[&str] = &[
    "14 juillet",
    "11 novembre",
    "8 mai",
    "1er mai",
    "15 août",
    "4 septembre",
    "2 décembre",
    "18 juin",
    "11 septembre",
    "13 novembre",
    "10 août",
    "1er novembre",
    "22 mars",
    "25 avril",
    "4 juillet",
    "6 février",
    "8 mars",
    "20 septembre",
];

const TITLES: &[&str] = &[
    "ministre",
    "ministres",
    "sénateur",
    "sénatrice",
    "sénateurs",
    "gouverneur",
    "gouverneure",
    "maire",
    "député",
    "députée",
    "députés",
    "ambassadeur",
    "ambassadrice",
    "procureur",
    "procureure",
    "professeur",
    "professeure",
    "directeur",
    "directrice",
    "juge",
    "juges",
];

const BELIEVERS: &[&str] = &[
    "musulmans",
    "musulmanes",
    "chrétiens",
    "chrétiennes",
    "catholiques",
    "protestants",
    "bouddhistes",
    "hindous",
    "sunnites",
    "chiites",
    "évangéliques",
    "athées",
];

const LANGUAGES: &[&str] = &[
    "anglais",
    "français",
    "espagnol",
    "allemand",
    "italien",
    "chinois",
    "japonais",
    "arabe",
    "russe",
    "portugais",
    "coréen",
    "mandarin",
    "hindi",
    "néerlandais",
    "polonais",
    "turc",
    "ukrainien",
    "hébreu",
    "latin",
];

/// Adjectives of nationality, as they begin; each is followed by the endings of its forms.
const NATIONALITIES: &[&str] = &[
    "américain",
    "britannique",
    "chinois",
    "français",
    "anglais",
    "allemand",
    "italien",
    "espagnol",
    "japonais",
    "canadien",
    "russe",
    "ukrainien",
    "indien",
    "israélien",
    "palestinien",
    "iranien",
    "irakien",
    "européen",
    "africain",
    "asiatique",
    "mexicain",
    "brésilien",
    "australien",
    "coréen",
    "vietnamien",
    "turc",
    "turque",
    "grec",
    "grecque",
    "polonais",
    "suédois",
    "norvégien",
    "danois",
    "finlandais",
    "néerlandais",
    "belge",
    "suisse",
    "portugais",
    "irlandais",
    "écossais",
    "égyptien",
    "saoudien",
    "pakistanais",
    "afghan",
    "syrien",
    "libanais",
    "marocain",
    "algérien",
    "tunisien",
    "taïwanais",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len() {
        if context.kind(at) == Some(TokenKind::Word) && is_english_capital(context, at) {
            let (text, span) = (context.text(at), context.tokens()[at].span);
            let french = lowered(text);
            let message = context.lang().choose(
                format!("« {text} » : pas de majuscule ici, « {french} »"),
                format!("“{text}”: no capital here, “{french}”"),
            );
            // Many a newsroom sets off the offices that it reports on.
            let severity = if TITLES.contains(&context.folded(at)) && !context.folded(at).starts_with("ministre") {
                Severity::Info
            } else {
                RULE.severity
            };
            let finding = RULE.finding(context, span, message).severity(severity).confidence(0.85);
            out.push(finding.replace(french, Applicability::Review));
        }
    }
}

fn is_english_capital(context: &Context, at: usize) -> bool {
    let text = context.text(at);
    if !is_capitalized(text) || is_all_caps(text) || context.analysis.starts_sentence(&context.document.prose, at) {
        return false;
    }
    let form = context.folded(at);
    let before = at.checked_sub(1).map_or("", |before| context.folded(before));
    let is_kind = is_day(context, at, form)
        || is_month(context, at, form)
        || is_title(context, at, form)
        || BELIEVERS.contains(&form) && matches!(before, "les" | "des" | "aux" | "ces" | "de")
        || LANGUAGES.contains(&form) && is_language(context, at)
        || is_adjective_of_nationality(context, at, form);
    // A capital on the neighbour too makes a name of both; headings are another rule's.
    is_kind && !context.is_in_heading(at)
}

fn is_day(context: &Context, at: usize, form: &str) -> bool {
    let next = context.folded(at + 1);
    DAYS.contains(&form)
        && !matches!(next, "saint" | "noir" | "gras" | "des" | "rouge")
        && !is_capitalized(context.text(at + 1))
        && at.checked_sub(1).is_some_and(|before| is_small(context, before) && context.folded(before) != "et")
}

/// True for a word in small letters, or with the capital of its sentence.
fn is_small(context: &Context, at: usize) -> bool {
    !is_capitalized(context.text(at)) || context.analysis.starts_sentence(&context.document.prose, at)
}

/// « parle Français et Anglais », « enseigne l’Espagnol »: after a verb of languages, with those beside it.
fn is_language(context: &Context, at: usize) -> bool {
    const VERBS: &[&str] =
        &["parler", "enseigner", "apprendre", "étudier", "maîtriser", "traduire", "comprendre", "écrire"];
    // « il ne parle que l’anglais », but « il apprend que le Japonais a perdu »
    let only = super::before_in_sentence(context, at).any(|at| matches!(context.folded(at), "ne" | "n'"));
    let is_link = |at: usize| {
        matches!(context.folded(at), "l'" | "le" | "et" | "," | "couramment" | "aussi" | "en")
            || only && context.folded(at) == "que"
            || LANGUAGES.contains(&context.folded(at))
    };
    let start = context.analysis.sentence_of(at).range().start;
    let Some(before) = (start..at).rev().find(|&at| !is_link(at)) else { return false };
    context.folded(at - 1) == "en" || super::is_verb(context, before, VERBS)
}

fn is_month(context: &Context, at: usize, form: &str) -> bool {
    if !MONTHS.contains(&form) {
        return false;
    }
    let Some(before) = at.checked_sub(1) else { return false };
    let is_year = |at: usize| context.text(at).len() == 4 && context.kind(at) == Some(TokenKind::Number);
    let date = format!("{} {form}", context.folded(before));
    let day = context.folded(before) == "1er"
        || context.kind(before) == Some(TokenKind::Number) && context.text(before).len() <= 2;
    day && (is_year(at + 1) || !FEASTS.contains(&date.as_str()))
        || is_year(at + 1) && matches!(context.folded(before), "en" | "de" | "depuis" | "fin" | "début" | "mi")
        || before > 0 && context.folded(before - 1) == "mois" && matches!(context.folded(before), "de" | "d'")
        || matches!(form, "janvier" | "février" | "juillet" | "septembre" | "octobre" | "novembre" | "décembre")
            && matches!(context.folded(before), "en" | "depuis" | "fin" | "début" | "dès" | "courant")
            && !is_capitalized(context.text(at + 1))
}

fn is_title(context: &Context, at: usize, form: &str) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let is_addressed =
        before > 0 && matches!(context.folded(before - 1), "monsieur" | "madame" | "messieurs" | "mesdames");
    TITLES.contains(&form)
        && matches!(
            context.folded(before),
            "le" | "la" | "les" | "un" | "une" | "du" | "au" | "des" | "aux" | "ce" | "cette"
        )
        && !is_addressed
}

/// True for a noun that is nothing else: in « contre Grecs », « l’illustre Grec » and « un vieil Italien » a person follows.
fn is_plain_noun(form: &str) -> bool {
    let classes = Lexicon::french().classes(form);
    let other = [Class::Adjective, Class::Preposition, Class::Determiner, Class::Pronoun];
    !other.into_iter().any(|class| classes.contains(class))
}

/// After a noun with a small letter, the word is an adjective; a people stands after a determiner.
fn is_adjective_of_nationality(context: &Context, at: usize, form: &str) -> bool {
    let is_listed = NATIONALITIES.iter().any(|adjective| {
        form.strip_prefix(adjective).is_some_and(|ending| matches!(ending, "" | "e" | "s" | "es" | "ne" | "nes"))
    });
    is_listed
        // « l’océan Indien » is the name of one place.
        && !(at > 0 && context.folded(at - 1) == "océan")
        && at.checked_sub(1).is_some_and(|before| {
            context.kind(before) == Some(TokenKind::Word)
                && !is_capitalized(context.text(before))
                && context.tagged.token(before).pos == Pos::Noun
                && is_plain_noun(context.folded(before))
        })
        && !is_capitalized(context.text(at + 1))
}

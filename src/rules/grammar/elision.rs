//! `grammar/missing-elision`: « le ouragan », « que il », « besoin de aide ».

use crate::analysis::{TokenKind, is_all_caps};
use crate::finding::{Applicability, Finding, Severity};
use crate::glossary::ELIDING;
use crate::lexicon::Lexicon;
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/missing-elision",
    summary: Text { fr: "une voyelle qui devait s’élider", en: "a vowel that should be elided" },
    why: Text {
        fr: "« Le », « la », « de », « que », « ne », « se » et leurs pareils perdent leur voyelle devant une voyelle ou un « h » muet.",
        en: "“Le”, “la”, “de”, “que”, “ne”, “se” and the like lose their vowel before a vowel or a silent “h”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/word-form",
    examples: &[
        example("Le ouragan a frappé la côte.", "L’ouragan a frappé la côte."),
        example("Il a besoin de aide.", "Il a besoin d’aide."),
        example("On dit que il partira.", "On dit qu’il partira."),
        example("La Italie a voté.", "L’Italie a voté."),
        example("Il ne a rien vu lorsque il est entré.", "Il n’a rien vu lorsqu’il est entré."),
        example("Le hôpital de Évry est fermé.", "L’hôpital d’Évry est fermé."),
        example("La plupart de élèves sont là.", "La plupart des élèves sont là."),
        example("Si il vient, je partirai.", "S’il vient, je partirai."),
    ],
    clean: &[
        "Le ouistiti, le yaourt, la hauteur et le héros.",
        "Le onze mai, le un sur dix, le oui et le huit.",
        "De A à Z, le I et le O.",
        "Prends-le avec toi et mets-la ici.",
        "La une du journal et la onzième heure.",
        "Si elle vient, si on veut.",
        "Ne dites pas « que » avant « il ».",
        "Le Ouest-France du jour.",
        "Il a lu Que, ancien bulletin.",
        "La Ire République, la IIe et le XIe siècle, de IVe en IIIe.",
        "Le one-man-show du soir, le one-woman-show et le onze de France.",
        "On craint le huis clos, et les débats de huis clos en huis clos.",
        "Le oued est à sec.",
        "Le nombre, quoique en recul, demeure élevé, puisque aucun ne part, lorsque Alice reste.",
        "Elle fait la Une, et le Onze gagne.",
        "Me Antoine Vauthier plaidera jeudi.",
        "Précisez le ou les noms, la ou les dates, et la hauteur de la ou des portes.",
        "Plus de, moins de ou précisément dix jours ; une cuisine à la Escoffier.",
        "Une clarinette en la et une autre en si ; ce la est dièse.",
        "Le ou les candidats retenus, la ou les clefs, le choix de la ou des villes.",
    ],
    check,
};

/// Number words, letters' names and the like stand apart; « la une » is a page.
const APART: &[&str] = &[
    "un",
    "une",
    "onze",
    "onzième",
    "oui",
    "ouh",
    "uns",
    "unes",
    "huit",
    "huitième",
    "a",
    "e",
    "i",
    "o",
    "u",
    "y",
    "ouf",
    "out",
    "ex",
    "iode",
    "uhlan",
    "ululement",
    "ouate",
    "ouistiti",
    "oued",
    "oueds",
    "yeux",
    "ionique",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if context.kind(at - 1) == Some(TokenKind::Word) && context.kind(at) == Some(TokenKind::Word) {
            out.extend(unelided(context, at - 1));
        }
    }
}

fn unelided(context: &Context, at: usize) -> Option<Finding> {
    let (word, next) = (context.folded(at), context.folded(at + 1));
    let gap =
        &context.document.prose[context.tokens()[at].span.range().end..context.tokens()[at + 1].span.range().start];
    let stem = match word {
        "si" if matches!(next, "il" | "ils") => "s",
        _ => ELIDING.iter().find(|(full, _)| *full == word)?.1,
    };
    // « Quoique en recul », « lorsque Alice », « puisque aucun »: before most words the press has both.
    let free =
        matches!(word, "quoique" | "lorsque" | "puisque") && !matches!(next, "il" | "ils" | "elle" | "elles" | "on");
    // « le ou les mots », « la ou des formations »: two determiners for one noun.
    let either = next == "ou" && matches!(word, "le" | "la" | "de");
    if free || either || !gap.chars().all(char::is_whitespace) || gap.is_empty() || !must_elide(context, at + 1, next) {
        return None;
    }
    // « Donne-le à Paul » is cut as a clitic; « Que », with a capital inside a sentence, is a title or a name.
    let text = context.text(at);
    // « Me Antoine Vauthier » is a lawyer.
    if word == "me" && text.starts_with('M') && context.text(at + 1).starts_with(char::is_uppercase) {
        return None;
    }
    let inside = !context.analysis.starts_sentence(&context.document.prose, at);
    if is_all_caps(text) || inside && text.starts_with(char::is_uppercase) || stands_alone(context, at) {
        return None;
    }
    let first = cased_like(text, stem);
    let span = context.analysis.span(at, at + 1);
    // « La plupart » takes the article: « la plupart des élèves ».
    let most = word == "de" && at > 0 && context.folded(at - 1) == "plupart";
    let french = match most {
        true => format!("des {}", context.text(at + 1)),
        false => context.spelt(&format!("{first}'{}", context.text(at + 1))),
    };
    let message = context.lang().choose(
        format!("« {} » : élision oubliée, « {french} »", context.document.slice(span)),
        format!("“{}”: elision is missing, “{french}”", context.document.slice(span)),
    );
    // The press says « de Uber » as well as « d’Uber »; an article elides before a name too.
    let is_name = context.text(at + 1).starts_with(char::is_uppercase);
    let (severity, applicability) = match word {
        _ if !is_name => (RULE.severity, Applicability::Safe),
        "le" | "la" => (Severity::Warning, Applicability::Review),
        _ => (Severity::Info, Applicability::Review),
    };
    Some(RULE.finding(context, span, message).severity(severity).confidence(0.95).replace(french, applicability))
}

/// « le ou les emplacements », « la clarinette en la et l’autre en si », « ce la est dièse ».
fn stands_alone(context: &Context, at: usize) -> bool {
    let (word, next) = (context.folded(at), context.folded(at + 1));
    let before = at.checked_sub(1).map_or("", |at| context.folded(at));
    let note = word == "la" && matches!(before, "en" | "un" | "ce" | "le" | "deuxième" | "premier" | "sol");
    let choice = matches!(word, "le" | "la" | "de") && next == "ou";
    // « moins de ou précisément deux »; « à la Emacs »
    let style = word == "la" && before == "à" && context.text(at + 1).starts_with(char::is_uppercase);
    let bare = word == "de" && next == "ou";
    style
        || bare
        || note
        || choice && matches!(context.folded(at + 2), "les" | "la" | "le" | "l'" | "des" | "du" | "ses" | "à")
}

/// True where no reading of the word lets the vowel before it stand.
fn must_elide(context: &Context, at: usize, form: &str) -> bool {
    let text = context.text(at);
    let is_name = text.starts_with(char::is_uppercase);
    // A name may be said in its own language's way; an acronym and a letter stand apart.
    let stands_apart = APART.contains(&form) && !(form == "a" && context.folded(at - 1) == "ne")
        || is_all_caps(text)
        || is_roman_rank(text)
        // « One-man-show » begins like « wagon ».
        || form.starts_with("one-")
        // « Le huis clos », although « l’huis » is a door.
        || form == "huis" && context.folded(at + 1).starts_with("clos")
        || is_name && text.contains('-');
    // « United », « Unicef » begin like « you »; « Oua- », « Wi- » with a glide.
    let glides = is_name && ["uni", "oua", "oui", "eu", "u2"].iter().any(|start| form.starts_with(start));
    !stands_apart
        && !glides
        && (is_name || Lexicon::french().contains(form))
        && Lexicon::french().elides(form) == Some(true)
}

/// « Ire », « IIe », « XIe »: read as « première », « deuxième », « onzième ».
fn is_roman_rank(text: &str) -> bool {
    let end = text.trim_start_matches(['I', 'V', 'X', 'L', 'C', 'D', 'M']);
    end.len() < text.len() && matches!(end, "e" | "re" | "er" | "ère" | "ème" | "es" | "res" | "ers")
}

//! `untranslated/english-acronym`: « l’AI », « une NGO », for which French has its own.

use crate::analysis::{TokenKind, is_capitalized, is_shouted};
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::Lexicon;
use crate::rules::quotation::is_cited;
use crate::rules::words::is_determiner;
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "untranslated/english-acronym",
    summary: Text {
        fr: "un sigle anglais qui a son pendant français",
        en: "an English acronym that French has its own for",
    },
    why: Text {
        fr: "Le sigle abrège les mots anglais ; le lecteur connaît celui des mots français : IA, PIB, FMI.",
        en: "The acronym stands for English words; readers know that of the French ones: IA, PIB, FMI.",
    },
    severity: Severity::Error,
    mqm: "accuracy/untranslated",
    examples: &[
        example("Les progrès de l’AI font peur.", "Les progrès de l’IA font peur."),
        example("Une NGO du pays alerte.", "Une ONG du pays alerte."),
        example("Le vaccin à RNA protège.", "Le vaccin à ARN protège."),
        example(
            "L’Organisation mondiale de la santé (WHO) alerte.",
            "L’Organisation mondiale de la santé (OMS) alerte.",
        ),
        example("Le Conseil de sécurité des UN vote.", "Le Conseil de sécurité de l’ONU vote."),
        example("La Cour suprême des U.S. a tranché.", "La Cour suprême des États-Unis a tranché."),
        example("Le GDP du pays a reculé.", "Le PIB du pays a reculé."),
    ],
    clean: &[
        "Mistral AI lève un milliard d’euros.",
        "La société Mistral AI et le modèle Meta AI.",
        "Le modèle (AI) de Google, l’AI Act et l’AI Index.",
        "L’OMS, dite « WHO » en anglais.",
        "L’ai-je dit ? J’AI FAIM.",
        "Le dossier porte le numéro RNA de l’association.",
    ],
    check,
};

const ACRONYMS: &[(&str, &str)] = &[
    ("AI", "IA"),
    ("IMF", "FMI"),
    ("ECB", "BCE"),
    ("RNA", "ARN"),
    ("NGO", "ONG"),
    ("NGOs", "ONG"),
    ("UFO", "ovni"),
    ("UFOs", "ovnis"),
    ("AIDS", "sida"),
    ("IVF", "FIV"),
    ("WHO", "OMS"),
    ("WTO", "OMC"),
    ("OECD", "OCDE"),
    ("IPCC", "Giec"),
    ("IAEA", "AIEA"),
    ("OPEC", "Opep"),
    ("UNHCR", "HCR"),
    ("GDP", "PIB"),
    ("VAT", "TVA"),
    ("GDPR", "RGPD"),
    ("GMO", "OGM"),
    ("GMOs", "OGM"),
    ("MRI", "IRM"),
    ("ADHD", "TDAH"),
    ("COPD", "BPCO"),
    ("ICJ", "CIJ"),
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for (at, token) in context.tokens().iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Word) {
        let text = context.text(at);
        if !text.starts_with(char::is_uppercase) || text.len() > 5 {
            continue;
        }
        if let Some(french) = with_article(context, at) {
            out.push(nation(context, at, &french));
            continue;
        }
        let Some((_, french)) = ACRONYMS.iter().find(|(english, _)| *english == text) else { continue };
        // « le numéro RNA »: the national register of associations.
        let numbered =
            text == "RNA"
                && context.analysis.sentence_of(at).range().any(|at| {
                    matches!(context.folded(at), "numéro" | "n°" | "identifiant" | "répertoire" | "association")
                });
        if numbered || !is_used(context, at) && !is_gloss(context, at) {
            continue;
        }
        let message = context
            .lang()
            .choose(format!("« {text} » : en français, « {french} »"), format!("“{text}”: in French, “{french}”"));
        out.push(RULE.finding(context, token.span, message).confidence(0.85).replace(*french, Applicability::Review));
    }
}

/// « des UN », « les U.S. »: what English names with « the », in the plural of its words.
fn with_article(context: &Context, at: usize) -> Option<String> {
    let article = context.folded(at.checked_sub(1)?);
    let united = match context.text(at) {
        "UN" if is_used(context, at) => match article {
            "les" => "l'ONU",
            "des" => "de l'ONU",
            "aux" => "à l'ONU",
            _ => return None,
        },
        "U.S." | "U.S" => match article {
            "les" => "les États-Unis",
            "des" => "des États-Unis",
            "aux" => "aux États-Unis",
            _ => return None,
        },
        _ => return None,
    };
    Some(context.spelt(&cased_like(context.text(at - 1), united)))
}

fn nation(context: &Context, at: usize, french: &str) -> Finding {
    let span = context.analysis.span(at - 1, at);
    let text = context.document.slice(span);
    let message = context
        .lang()
        .choose(format!("« {text} » : en français, « {french} »"), format!("“{text}”: in French, “{french}”"));
    RULE.finding(context, span, message).confidence(0.85).replace(french, Applicability::Review)
}

/// « l’Organisation mondiale de la santé (WHO) »: alone in brackets after French words, where the acronym stands for them.
fn is_gloss(context: &Context, at: usize) -> bool {
    let bracketed = at > 1 && context.text(at - 1) == "(" && context.text(at + 1) == ")";
    let french = |at: usize| Lexicon::french().contains(context.folded(at));
    bracketed && context.text(at) != "AI" && french(at - 2)
}

/// Small words that stand before an acronym where a sentence begins.
fn is_joint(form: &str) -> bool {
    is_determiner(form)
        || matches!(
            form,
            "du" | "des"
                | "au"
                | "aux"
                | "de"
                | "à"
                | "en"
                | "avec"
                | "sans"
                | "pour"
                | "selon"
                | "par"
                | "dans"
                | "sur"
                | "et"
                | "ou"
                | "chaque"
                | "aucune"
                | "aucun"
                | "quelle"
                | "quelles"
                | "certaines"
                | "plusieurs"
        )
}

/// After a small French word, before no other capital, outside brackets and quotations.
fn is_used(context: &Context, at: usize) -> bool {
    let sentence = context.analysis.sentence_of(at).range();
    let named = is_capitalized(context.text(at + 1)) && at + 1 < sentence.end;
    let figure = matches!(context.kind(at + 1), Some(TokenKind::Number)) && at + 1 < sentence.end;
    let block = context.document.block_at(context.tokens()[at].span.start);
    let before = at.checked_sub(1).filter(|&before| before >= sentence.start);
    let french = before.is_none_or(|before| {
        let word = context.kind(before).is_some_and(TokenKind::is_word);
        let comma = matches!(context.text(before), "," | ":" | ";");
        // « Mistral AI lève des fonds »: what opens a sentence has a capital, be it a name or not.
        let small =
            !is_capitalized(context.text(before)) || before == sentence.start && is_joint(context.folded(before));
        comma
            || word && small && Lexicon::french().contains(context.folded(before))
            || context.kind(before) == Some(TokenKind::Elided)
    });
    french
        && !named
        && !figure
        && !block.is_some_and(|block| is_shouted(context.document, block))
        && !is_cited(context, at)
}

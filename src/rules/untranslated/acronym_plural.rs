//! `untranslated/acronym-plural`: « les LLMs ».

use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::Lexicon;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "untranslated/acronym-plural",
    summary: Text { fr: "un sigle au pluriel anglais", en: "an acronym with an English plural" },
    why: Text {
        fr: "Un sigle français ne varie pas : « les ONG », « deux PME » ; l’article porte le pluriel.",
        en: "French acronyms do not vary: “les ONG”, “deux PME”; the article carries the plural.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/word-form",
    examples: &[
        example("Les LLMs progressent vite.", "Les LLM progressent vite."),
        example("Lisez les FAQ’s du site.", "Lisez les FAQ du site."),
        example("Deux ONGs ont porté plainte.", "Deux ONG ont porté plainte."),
    ],
    clean: &[
        "Les LLM progressent.",
        "Le groupe BTS, la BBC et les SMS.",
        "La MSs et le Ms.",
        "LES ONGS ONT PORTÉ PLAINTE.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for (at, token) in context.tokens().iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Word) {
        let text = context.text(at);
        let Some(stem) = text.strip_suffix('s') else { continue };
        let determiner = at.checked_sub(1).map_or("", |before| context.folded(before));
        let plural =
            matches!(determiner, "les" | "des" | "ces" | "nos" | "vos" | "leurs" | "deux" | "trois" | "plusieurs");
        // « Les FAQ’s »: in the plural the apostrophe is no owner’s.
        let owned = stem.strip_suffix(['\'', '’']).filter(|_| plural);
        let Some(acronym) = Some(owned.unwrap_or(stem)).filter(|acronym| is_acronym(acronym)) else { continue };
        let singular = matches!(determiner, "le" | "la" | "l'" | "un" | "une" | "du" | "au");
        let known =
            context.glossary.lone_name(context.folded(at)).is_some() || Lexicon::french().contains(context.folded(at));
        if singular || known {
            continue;
        }
        let message = context.lang().choose(
            format!("« {text} » : un sigle ne prend pas de « s », « {acronym} »"),
            format!("“{text}”: a French acronym takes no “s”, “{acronym}”"),
        );
        out.push(RULE.finding(context, token.span, message).confidence(0.9).replace(acronym, Applicability::Safe));
    }
}

fn is_acronym(text: &str) -> bool {
    text.len() >= 2 && text.len() <= 5 && !text.ends_with('S') && text.chars().all(|c| c.is_ascii_uppercase())
}

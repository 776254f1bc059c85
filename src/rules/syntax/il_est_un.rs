//! `syntax/il-est-un`: « Il est une grande entreprise. » for « C’est ».

use super::before_in_sentence;
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Gender, Lexicon};
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/il-est-un",
    summary: Text { fr: "« il est une » pour « c’est une »", en: "“il est une” for “c’est une”" },
    why: Text {
        fr: "Devant un nom précédé de son article, « it is » est « c’est » : « c’est une grande entreprise ».",
        en: "Before a noun with its article, “it is” is “c’est”: “c’est une grande entreprise”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("Il est une grande entreprise.", "C’est une grande entreprise."),
        example("Il y a été plusieurs accidents.", "Il y a eu plusieurs accidents."),
        example("On dit qu’il est une base de données rapide.", "On dit que c’est une base de données rapide."),
    ],
    clean: &[
        "Il est une chose que je sais, il est une fois.",
        "Il est une star, une légende et une figure du rock.",
        "Il est un homme de parole.",
        "Il est une heure du matin, il est une heure et quart.",
        "S’il est une leçon à retenir, c’est celle-ci.",
        "L’homme est célèbre : il est une des voix du pays.",
        "Le conte commence : il était une fois.",
    ],
    check,
};

/// Feminine nouns that name a man, or that poets and clocks use.
const EXCUSED: &[&str] = &[
    "star",
    "légende",
    "figure",
    "personnalité",
    "personne",
    "victime",
    "référence",
    "icône",
    "idole",
    "vedette",
    "heure",
    "fois",
    "recrue",
    "des",
    "exception",
    "célébrité",
    "autorité",
    "brute",
    "menace",
    "proie",
    "source",
    "cible",
    "preuve",
    "fille",
    "femme",
    "partie",
    "pièce",
    "force",
    "voix",
    "sentinelle",
    "sommité",
    "pointure",
    "question",
    "chose",
    "région",
    "leçon",
    "époque",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 2..context.tokens().len() {
        if context.folded(at) == "une" && context.folded(at - 1) == "est" && matches!(context.folded(at - 2), "il") {
            out.extend(calque(context, at));
        } else if context.folded(at) == "été" && context.folded(at - 1) == "a" && context.folded(at - 2) == "y" {
            out.extend(there_was(context, at));
        }
    }
}

/// « il y a été une hausse »: there has been.
fn there_was(context: &Context, at: usize) -> Option<Finding> {
    let noun = matches!(context.folded(at + 1), "un" | "une" | "des" | "plusieurs" | "beaucoup" | "peu" | "quelques");
    (at >= 3 && context.folded(at - 3) == "il" && noun).then(|| {
        let span = context.tokens()[at].span;
        let message = context
            .lang()
            .choose("« il y a été » : on dit « il y a eu »".into(), "“il y a été”: French says “il y a eu”".into());
        RULE.finding(context, span, message).replace("eu", Applicability::Review)
    })
}

fn calque(context: &Context, at: usize) -> Option<Finding> {
    let noun =
        (at + 1..at + 4).find(|&at| Lexicon::french().noun_gender(context.folded(at)) == Some(Gender::Feminine))?;
    let range = context.analysis.sentence_of(at).range();
    // « il est une question qui »: there is one.
    let exists = (noun + 1..range.end.min(noun + 4))
        .any(|at| matches!(context.folded(at), "que" | "qu'" | "qui" | "dont" | "où" | "à" | "pour" | "comme"));
    let supposed = at >= 3 && matches!(context.folded(at - 3), "s'" | "comme" | "quand");
    // Someone named or shown to be a man before is what the pronoun stands for.
    let excused = (at + 1..=noun).any(|at| EXCUSED.contains(&context.folded(at)));
    if exists || supposed || excused || context.kind(noun) != Some(TokenKind::Word) {
        return None;
    }
    let elided = at >= 3 && context.folded(at - 3) == "qu'";
    let start = if elided { at - 3 } else { at - 2 };
    let span = context.analysis.span(start, at);
    let french = if elided { "que c'est une" } else { "c'est une" };
    let french = context.spelt(&cased_like(context.text(start), french));
    let message = context.lang().choose(
        format!("« {} » : on dit « {french} »", context.document.slice(span)),
        format!("“{}”: French says “{french}”", context.document.slice(span)),
    );
    let opens = before_in_sentence(context, start).is_empty();
    let confidence = if opens { 0.9 } else { 0.8 };
    Some(RULE.finding(context, span, message).confidence(confidence).replace(french, Applicability::Review))
}

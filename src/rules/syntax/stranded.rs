//! `syntax/stranded-preposition`: « le livre que je parle de. », « les gens que nous comptons sur ».

use super::before_in_sentence;
use crate::analysis::tagger::Pos;
use crate::analysis::{TokenKind, is_capitalized};
use crate::finding::{Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/stranded-preposition",
    summary: Text {
        fr: "une préposition restée à la fin, sans complément",
        en: "a preposition left at the end with no object",
    },
    why: Text {
        fr: "L’anglais finit une phrase sur sa préposition (« the book I talk about ») ; le français la met devant le relatif : « le livre dont je parle », « les gens sur qui nous comptons ».",
        en: "English may end a clause with its preposition; French puts it before the relative pronoun.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/word-order",
    examples: &[
        example("C’est le livre que je parle de.", "C’est le livre que je parle de."),
        example("Il connaît les gens que nous pensons à.", "Il connaît les gens que nous pensons à."),
        example("Ce sont les gens que je travaille avec.", "Ce sont les gens que je travaille avec."),
        example("Voici la maison qu’ils vivent dans.", "Voici la maison qu’ils vivent dans."),
    ],
    clean: &[
        "Il est parti avec. Elle est pour. Il a voté contre et vient après.",
        "Il s’agit d’apprendre (ou de tenter de) lire.",
        "Vitamine A. Il passe de A à B.",
        "Le verbe parler se construit avec « de ».",
        "La façon de, en d’autres termes, vivre.",
        "On écrit le nom suivi de .position pour la place de l’objet.",
        "Le golfeur a rendu une carte de trois coups sous le par.",
        "Il faut trouver l’art et la manière de…",
    ],
    check,
};

/// Prepositions that are never adverbs: they cannot stand without their object.
const NEVER_ALONE: &[&str] =
    &["de", "à", "dans", "sur", "par", "en", "vers", "chez", "du", "aux", "au", "des", "sans", "entre", "parmi"];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 3..context.tokens().len() {
        let form = context.folded(at);
        let with = form == "avec" && is_relative(context, at);
        if (NEVER_ALONE.contains(&form) || with) && ends_clause(context, at) && !is_mentioned(context, at) {
            let span = context.analysis.span(at - 1, at);
            let text = context.document.slice(span);
            let message = context.lang().choose(
                format!("« {text} » : la préposition n’a pas de complément"),
                format!("“{text}”: the preposition has no object"),
            );
            out.push(RULE.finding(context, span, message));
        }
    }
}

/// « les gens que je connais avec »: « avec » is an adverb but behind a relative.
fn is_relative(context: &Context, at: usize) -> bool {
    let relative = (at.saturating_sub(5)..at).rev().find(|&at| matches!(context.folded(at), "que" | "qu'"));
    relative.is_some_and(|at| at > 0 && context.tagged.token(at - 1).pos == Pos::Noun)
}

/// Before a full stop; the prose must truly end there, not at a link or a list.
fn ends_clause(context: &Context, at: usize) -> bool {
    let sentence = context.analysis.sentence_of(at).range();
    let stops = matches!(context.text(at + 1), "." | "?" | "!" | ";" | ")") && at + 1 < sentence.end;
    // « suivi de .position »: the mark begins a word.
    let end = context.tokens().get(at + 1).map_or(0, |mark| mark.span.range().end);
    let glued = context.document.prose[end..].starts_with(|c: char| !c.is_whitespace() && !"»”\"’)]".contains(c));
    let ordinary = !glued && context.text(at) == context.folded(at) && context.kind(at) == Some(TokenKind::Word);
    // « (ou de tenter de) lire »: the object follows the parenthesis.
    let aside = context.text(at + 1) == ")" && (sentence.start..at).any(|at| context.text(at) == "(");
    stops && !aside && ordinary && !context.is_in_heading(at)
}

/// Words are cited, letters named, and some prepositions have an adverbial use.
fn is_mentioned(context: &Context, at: usize) -> bool {
    let before = context.folded(at - 1);
    let cited = before_in_sentence(context, at).any(|at| matches!(context.text(at), "«" | "“" | "\"" | "‘" | "'"));
    // « trois coups sous le par »: golf counts so.
    let par = context.folded(at) == "par" && matches!(before, "le" | "du" | "au" | "son" | "un");
    let short = at - context.analysis.sentence_of(at).range().start < 3;
    let quoted = context.kind(at - 1) != Some(TokenKind::Word) || is_capitalized(context.text(at - 1));
    // « faire avec et sans », « y aller sans », « il s’en passe »: adverbial.
    let adverbial =
        matches!(context.folded(at), "sans" | "entre") || before == "va" || before == "et" || before == "ou";
    // « prends-en », « il y en a »: pronouns
    let pronoun = context.folded(at) == "en"
        && !before_in_sentence(context, at).any(|at| matches!(context.folded(at), "que" | "qu'"));
    cited || short || quoted || adverbial || pronoun || par
}

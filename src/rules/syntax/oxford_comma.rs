//! `syntax/oxford-comma`: « l’acier, l’aluminium, et les voitures ».

use super::is_small_word;
use crate::analysis::tagger::Pos;
use crate::analysis::{FormId, TokenKind};
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::Lexicon;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/oxford-comma",
    summary: Text {
        fr: "une virgule avant le « et » qui clôt une énumération",
        en: "a comma before the “et” that closes a series",
    },
    why: Text {
        fr: "L’anglais met une virgule avant « and » à la fin d’une énumération ; le français n’en met pas.",
        en: "English sets a comma before the last “and” of a series; French does not.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/punctuation",
    examples: &[
        example("Il vend des pommes, des poires, et des prunes.", "Il vend des pommes, des poires et des prunes."),
        example(
            "Nous parlons de la paix, de la dette, ou du climat.",
            "Nous parlons de la paix, de la dette ou du climat.",
        ),
        example("Il est rapide, fiable, et silencieux.", "Il est rapide, fiable et silencieux."),
        example("Il faut écrire, tester, et installer le code.", "Il faut écrire, tester et installer le code."),
        example("Le toit, la porte, et les murs ont brûlé.", "Le toit, la porte et les murs ont brûlé."),
    ],
    clean: &[
        "Il vend des pommes, des poires et des prunes.",
        "Il aime la mer, le soleil, et la pluie ne le gêne pas.",
        "Paris, la capitale, et Lyon se disputent le prix.",
        "Mon frère, le plus grand, et sa femme sont là.",
        "Il a vendu la maison, et le jardin.",
        "Elle apprit le latin avec le curé, le calcul avec son père, et le mensonge toute seule.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 4..context.tokens().len() {
        if matches!(context.folded(at), "et" | "ou") && context.text(at - 1) == "," && is_series(context, at) {
            let span = context.analysis.span(at - 2, at);
            let message = context.lang().choose(
                format!("pas de virgule avant le « {} » d’une énumération", context.text(at)),
                format!("no comma before the “{}” of a series", context.text(at)),
            );
            let comma = context.tokens()[at - 1].span;
            let edit = Edit { span: comma, text: String::new() };
            let title = format!("{} {}", context.text(at - 2), context.text(at));
            out.push(RULE.finding(context, span, message).confidence(0.85).fix(
                title,
                Applicability::Review,
                vec![edit],
            ));
        }
    }
}

/// Three terms that begin alike, the first two short and parted by a comma, with no verb of their own.
fn is_series(context: &Context, at: usize) -> bool {
    let range = context.analysis.sentence_of(at).range();
    let last_mark = at - 1;
    let earliest = range.start.max(last_mark.saturating_sub(LONGEST + 1));
    let Some(first_mark) = (earliest..last_mark).rev().find(|&at| context.kind(at) == Some(TokenKind::Punct)) else {
        return false;
    };
    if context.text(first_mark) != "," || first_mark == range.start || first_mark + 1 == last_mark {
        return false;
    }
    let end = (at + 1..range.end).find(|&at| context.kind(at) == Some(TokenKind::Punct)).unwrap_or(range.end);
    let (second, last) = (first_mark + 1..last_mark, at + 1..end);
    let Some(opening) = opening(context, second.start).filter(|_| !last.is_empty()) else { return false };
    let single = second.len() == 1;
    let verbs = opening == Opening::Word(Pos::Verb);
    if single && last.len() > 2 && !verbs
        || opening_differs(context, last.start, opening)
        || has_clause(context, second.clone())
        || has_complement(context, second)
    {
        return false;
    }
    let first = if single {
        first_mark - 1..first_mark
    } else {
        let earliest = range.start.max(first_mark.saturating_sub(LONGEST));
        let Some(start) = (earliest..first_mark).rev().find(|&at| !opening_differs(context, at, opening)) else {
            return false;
        };
        start..first_mark
    };
    !opening_differs(context, first.start, opening)
        && !has_clause(context, first)
        && !is_own_clause(context, range.start, last)
}

/// « le latin avec le curé, l’arithmétique avec son père, et le mensonge toute seule »: each with a circumstance of its own.
fn has_complement(context: &Context, term: std::ops::Range<usize>) -> bool {
    term.skip(2).any(|at| {
        matches!(context.folded(at), "avec" | "sans" | "pour" | "chez" | "contre" | "dans" | "par" | "sous" | "après")
    })
}

/// No term of a series is longer, in tokens.
const LONGEST: usize = 5;

/// Terms of one series begin alike: with determiners of one kind, the same preposition, or words of one part of speech.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opening {
    Definite,
    Indefinite,
    Possessive,
    Of,
    To,
    Preposition(FormId),
    Word(Pos),
}

fn opening(context: &Context, at: usize) -> Option<Opening> {
    Some(match context.folded(at) {
        "le" | "la" | "les" | "l'" => Opening::Definite,
        "un" | "une" | "des" => Opening::Indefinite,
        "de" | "du" | "d'" => Opening::Of,
        "à" | "au" | "aux" => Opening::To,
        "mon" | "ma" | "mes" | "son" | "sa" | "ses" | "leur" | "leurs" | "notre" | "nos" | "votre" | "vos" => {
            Opening::Possessive
        }
        "dans" | "sur" | "pour" | "par" | "avec" | "en" => Opening::Preposition(context.tokens()[at].form),
        form if Lexicon::french().contains(form) && is_small_word(context, at) => {
            let tag = context.tagged.token(at);
            match tag.pos {
                Pos::Noun => Opening::Word(Pos::Noun),
                Pos::Adj => Opening::Word(Pos::Adj),
                _ if tag.is_participle() => Opening::Word(Pos::Adj),
                _ if tag.is_infinitive() => Opening::Word(Pos::Verb),
                _ => return None,
            }
        }
        _ => return None,
    })
}

fn opening_differs(context: &Context, at: usize, wanted: Opening) -> bool {
    opening(context, at) != Some(wanted)
}

/// A verb or a relative pronoun inside makes more of it than a term.
fn has_clause(context: &Context, mut term: Range<usize>) -> bool {
    term.any(|at| {
        context.tagged.token(at).is_finite() || matches!(context.folded(at), "qui" | "que" | "qu'" | "dont" | "où")
    })
}

/// After « et », a verb where the sentence has had one already: what follows may be a clause of its own.
fn is_own_clause(context: &Context, start: usize, last: Range<usize>) -> bool {
    let finite = |at: usize| context.tagged.token(at).is_finite();
    (start..last.start).any(finite) && last.clone().take_while(|&at| !is_subordinate(context, at)).any(finite)
}

fn is_subordinate(context: &Context, at: usize) -> bool {
    matches!(context.folded(at), "qui" | "que" | "qu'" | "dont" | "où")
}

//! `syntax/bare-noun`: « Batteries sont chères », « dans voitures », « selon experts ».

use super::{is_lone_noun, is_small_word, may_be_noun};
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::document::BlockKind;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Class, Lexicon, Number};
use crate::rules::calendar::{DAYS, MONTHS};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/bare-noun",
    summary: Text { fr: "un nom sans article", en: "a noun without its article" },
    why: Text {
        fr: "L’anglais se passe d’article devant un pluriel (« Batteries are », « in cars ») ; le français non : « Les batteries sont », « dans les voitures ».",
        en: "English plurals need no article (“Batteries are”, “in cars”); French ones do: “Les batteries sont”, “dans les voitures”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("Batteries sont encore trop chères.", "Batteries sont encore trop chères."),
        example("Processeurs graphiques ont changé la donne.", "Processeurs graphiques ont changé la donne."),
        example("Il y a trop d’électronique dans voitures.", "Il y a trop d’électronique dans voitures."),
        example("Selon experts, le prix va monter.", "Selon experts, le prix va monter."),
    ],
    clean: &[
        "Les batteries sont chères, hommes et femmes sont inquiets.",
        "Experts et juges ont tranché.",
        "Dans certains cas, dans plusieurs villes, selon lui.",
        "Depuis lundi, depuis janvier, pendant longtemps.",
        "Nombre de voitures sont vendues ; rares sont ceux qui savent.",
        "Décision est prise, rendez-vous est donné, force est de le dire.",
        "# Batteries sont chères",
    ],
    check,
};

/// Prepositions that a bare noun never follows in a sentence.
const PREPOSITIONS: &[&str] = &["dans", "selon", "parmi", "chez", "durant"];

/// Verbs that a plural subject is followed by.
const PLURAL_VERBS: &[&str] =
    &["sont", "ont", "peuvent", "doivent", "étaient", "seront", "vont", "avaient", "font", "auront"];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for sentence in &context.analysis.sentences {
        let range = sentence.range();
        let block = context.document.block_at(context.tokens()[range.start].span.start);
        if range.len() < 4 || block.is_none_or(|block| block.kind != BlockKind::Paragraph) {
            continue;
        }
        if let Some(verb) = bare_subject(context, range.start) {
            out.push(finding(context, range.start, verb));
        }
        for at in range.start + 1..range.end {
            if PREPOSITIONS.contains(&context.folded(at - 1)) && is_bare_plural(context, at) {
                out.push(finding(context, at - 1, at));
            }
        }
    }
}

/// « Batteries sont », « Processeurs graphiques ont »: where the verb is.
fn bare_subject(context: &Context, at: usize) -> Option<usize> {
    let plural = is_plural(context.folded(at), Class::Noun) && context.kind(at) == Some(TokenKind::Word);
    let described = is_plural(context.folded(at + 1), Class::Adjective);
    let verb = if described { at + 2 } else { at + 1 };
    let fits = plural && PLURAL_VERBS.contains(&context.folded(verb)) && context.kind(verb) == Some(TokenKind::Word);
    (fits && !context.text(at).chars().skip(1).any(char::is_uppercase)).then_some(verb)
}

/// True for a form that is of this class, plural, and of no grammatical class.
fn is_plural(form: &str, class: Class) -> bool {
    let readings = || Lexicon::french().readings(form);
    readings().any(|reading| reading.class() == class && reading.features().number() == Some(Number::Plural))
        && readings().all(|reading| matches!(reading.class(), Class::Noun | Class::Adjective | Class::Verb))
        && (class != Class::Noun || !readings().any(|reading| reading.class() == Class::Adjective))
}

fn is_bare_plural(context: &Context, at: usize) -> bool {
    let form = context.folded(at);
    let expert = may_be_noun(form) && is_plural(form, Class::Adjective) && context.tagged.token(at).pos == Pos::Noun;
    let small = is_small_word(context, at) && (is_lone_noun(context, at) && is_plural(form, Class::Noun) || expert);
    // « dans moins de », « chez soi », and days and months go bare; so do pairs: « dans villes et villages ».
    small
        && !DAYS.contains(&form)
        && !MONTHS.contains(&form)
        && !matches!(context.folded(at + 1), "et" | "ou" | "comme")
}

fn finding(context: &Context, from: usize, to: usize) -> Finding {
    let span = context.analysis.span(from, to);
    let text = context.document.slice(span);
    let message =
        context.lang().choose(format!("« {text} » : il manque un article"), format!("“{text}”: an article is missing"));
    RULE.finding(context, span, message)
}

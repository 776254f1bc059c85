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
        example("Autre solution est de partir.", "Autre solution est de partir."),
        example("Vos photos sont dans nuage.", "Vos photos sont dans nuage."),
        example("Cet outil est utilisé par entreprises du pays.", "Cet outil est utilisé par entreprises du pays."),
        example("Aujourd’hui, entreprises investissent peu.", "Aujourd’hui, entreprises investissent peu."),
        example("Peut-être milliards de dollars sont perdus.", "Peut-être milliards de dollars sont perdus."),
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
        if context.folded(range.start) == "autre" && matches!(context.folded(range.start + 2), "est" | "sera" | "était")
        {
            out.push(finding(context, range.start, range.start + 1));
        }
        for at in range.start + 1..range.end {
            let before = context.folded(at - 1);
            if PREPOSITIONS.contains(&before) && is_bare_plural(context, at)
                || before == "dans" && is_bare_singular(context, at)
                || before == "par" && is_agent(context, at)
            {
                out.push(finding(context, at - 1, at));
            }
            if before == "," && is_subject_after_adverb(context, range.start, at) {
                out.push(finding(context, at, at + 1));
            }
            if before == "de" && at > range.start + 1 && is_scale(context, at - 2, range.start) {
                out.push(finding(context, at - 2, at - 1));
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

/// « dans nuage »: a countable thing that nothing determines.
fn is_bare_singular(context: &Context, at: usize) -> bool {
    let form = context.folded(at);
    let ends = matches!(context.text(at + 1), "." | "," | ";");
    let singular =
        Lexicon::french().readings(form).all(|reading| reading.features().number() == Some(Number::Singular));
    ends && is_lone_noun(context, at)
        && Lexicon::french().readings(form).all(|reading| reading.class() == Class::Noun)
        && singular
        && !DAYS.contains(&form)
        && !MONTHS.contains(&form)
        && form.len() > 3
}

/// « utilisé par entreprises », « conçu par experts ».
fn is_agent(context: &Context, at: usize) -> bool {
    let form = context.folded(at);
    let who = [
        "eurs",
        "istes",
        "experts",
        "entreprises",
        "médecins",
        "clients",
        "autorités",
        "étudiants",
        "élèves",
        "gouvernements",
        "habitants",
    ]
    .iter()
    .any(|end| form.ends_with(end));
    who && may_be_noun(form)
        && form != "leurs"
        && at > 1
        && context.tagged.token(at - 2).is_participle()
        && is_small_word(context, at)
        && !matches!(
            form,
            "ailleurs"
                | "plusieurs"
                | "erreurs"
                | "secteurs"
                | "valeurs"
                | "couleurs"
                | "facteurs"
                | "hauteurs"
                | "vapeurs"
                | "moteurs"
                | "ordinateurs"
        )
        && !matches!(context.folded(at + 1), "et" | "ou" | ",")
}

/// « Aujourd’hui, entreprises investissent »: an adverb, and a bare plural with its verb.
fn is_subject_after_adverb(context: &Context, start: usize, at: usize) -> bool {
    let opens = at == start + 2
        && (context.folded(start).ends_with("ment")
            || matches!(context.folded(start), "aujourd'hui" | "hier" | "désormais" | "maintenant"));
    let plural = is_plural(context.folded(at), Class::Noun) && is_small_word(context, at);
    opens
        && plural
        && at + 2 < context.tokens().len()
        && context.tagged.token(at + 1).is_finite()
        && context.folded(at + 1).ends_with("nt")
}

/// « Peut-être milliards de dollars »: a crowd without « des ».
fn is_scale(context: &Context, at: usize, start: usize) -> bool {
    let scale = matches!(context.folded(at), "millions" | "milliards" | "billions" | "milliers");
    scale
        && at == start + 1
        && matches!(context.folded(start), "peut-être" | "probablement" | "environ" | "sûrement" | "littéralement")
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

//! `syntax/unrepeated-preposition`: « pas sur les gens, mais les choses », « accéder au site et les outils ».

use super::{is_small_word, is_verb, may_be_noun};
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::VerbForm;
use crate::rules::words::{same_sentence, verb_readings};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/unrepeated-preposition",
    summary: Text {
        fr: "une préposition qu’il faut répéter devant le second complément",
        en: "a preposition to be repeated before the second object",
    },
    why: Text {
        fr: "L’anglais dit « not on people but things », « access to the site and the tools » ; le français répète la préposition : « non sur les gens mais sur les choses », « accéder au site et aux outils ».",
        en: "English says “not on people but things”, “access to the site and the tools”; French repeats the preposition: “mais sur les choses”, “au site et aux outils”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example(
            "Le prix ne dépend pas avant tout, ne repose pas sur le poids, mais la taille.",
            "Le prix ne dépend pas avant tout, ne repose pas sur le poids, mais sur la taille.",
        ),
        example(
            "Il ne compte pas sur la chance, mais le travail.",
            "Il ne compte pas sur la chance, mais sur le travail.",
        ),
        example(
            "Le club ne s’adresse pas aux enfants, mais les adultes.",
            "Le club ne s’adresse pas aux enfants, mais aux adultes.",
        ),
        example("Les abonnés accèdent au site et les archives.", "Les abonnés accèdent au site et aux archives."),
        example(
            "Les offres vont du vélo pliable au train et les avions.",
            "Les offres vont du vélo pliable au train et aux avions.",
        ),
    ],
    clean: &[
        "Il ne compte pas sur la chance, mais le travail le sauve.",
        "Il n’a pas de voiture, mais un vélo.",
        "Il ne vient pas à Noël, mais la veille.",
        "Elle participe aux débats et les anime. Il accède au site et le quitte.",
        "Elle participe aux débats et les élus la remercient.",
        "Il n’est pas avec elle, mais les enfants sont là.",
        "Ce n’est pas pour demain, mais un jour, peut-être.",
    ],
    check,
};

/// Verbs whose only object takes « à ».
const WITH_A: &[&str] = &[
    "participer",
    "accéder",
    "assister",
    "recourir",
    "appartenir",
    "contribuer",
    "renoncer",
    "nuire",
    "ressembler",
    "succéder",
    "parvenir",
    "adhérer",
    "s'attaquer",
    "remédier",
];

/// Times: no object of the preposition.
const TIMES: &[&str] = &[
    "veille",
    "lendemain",
    "jour",
    "jours",
    "soir",
    "matin",
    "nuit",
    "semaine",
    "mois",
    "année",
    "an",
    "fois",
    "temps",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "même",
    "reste",
    "peu",
    "plus",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 3..context.tokens().len() {
        match context.folded(at) {
            "mais" => out.extend(not_but(context, at)),
            "et" => out.extend(both(context, at)),
            _ => {}
        }
    }
}

/// « ne repose pas sur X, mais Y ».
fn not_but(context: &Context, mais: usize) -> Option<Finding> {
    let end = if context.text(mais - 1) == "," { mais - 1 } else { mais };
    let pas = (end.saturating_sub(12)..end.checked_sub(2)?).rev().find(|&at| context.folded(at) == "pas")?;
    let preposition = context.folded(pas + 1);
    let known = matches!(preposition, "sur" | "à" | "au" | "aux" | "par" | "avec" | "contre" | "vers");
    let negated = pas > 1 && context.tagged.token(pas - 1).is_finite() && same_sentence(context, pas, mais);
    let plain = (pas + 1..end)
        .all(|at| context.kind(at) != Some(TokenKind::Punct) && !context.tagged.token(at).pos.is_verbal());
    if !known || !negated || !plain || !is_closing_phrase(context, mais + 1) {
        return None;
    }
    repeated(context, mais, preposition)
}

/// « accéder au site et les archives », « aller du X au Y et les Z ».
fn both(context: &Context, et: usize) -> Option<Finding> {
    let preposition = (et.saturating_sub(5)..et - 1).rev().find(|&at| matches!(context.folded(at), "au" | "aux"))?;
    let plain = (preposition + 1..et).all(|at| matches!(context.tagged.token(at).pos, Pos::Noun | Pos::Adj));
    let range = preposition > 0
        && (preposition.saturating_sub(9)..preposition)
            .any(|at| is_verb(context, at, &["aller"]) && matches!(context.folded(at + 1), "de" | "du" | "des" | "d'"));
    let governed = preposition > 0 && is_verb(context, preposition - 1, WITH_A) || range;
    if !plain || !governed || !same_sentence(context, preposition, et) || !is_closing_phrase(context, et + 1) {
        return None;
    }
    repeated(context, et, "au")
}

/// An article and a noun, and nothing but complements until the clause ends: not the subject of a verb.
fn is_closing_phrase(context: &Context, article: usize) -> bool {
    let noun = article + 1;
    let opens = matches!(context.folded(article), "le" | "la" | "les" | "l'" | "cette" | "ces");
    if !opens || !same_sentence(context, article, noun) || !is_small_word(context, noun) {
        return false;
    }
    let named = may_be_noun(context.folded(noun)) && context.tagged.token(noun).pos == Pos::Noun;
    if !named || TIMES.contains(&context.folded(noun)) {
        return false;
    }
    let sentence = context.analysis.sentence_of(article).range();
    let ends = |at: usize| {
        matches!(context.text(at), "," | "." | ";" | ":" | ")" | "!" | "*" | "–" | "—")
            || context.folded(at) == "et" && at + 1 < sentence.end && context.tagged.token(at + 1).is_finite()
    };
    let end = (noun + 1..sentence.end).find(|&at| ends(at)).unwrap_or(sentence.end);
    // « le travail le sauve »: the second article is a pronoun, or a second phrase.
    let second = |at: usize| {
        matches!(context.folded(at), "le" | "la" | "les" | "l'") && context.tagged.token(at - 1).pos != Pos::Adp
    };
    (noun + 1..end).all(|at| {
        !second(at)
            && !may_be_finite(context, at)
            && !matches!(context.folded(at), "qui" | "que" | "qu'" | "dont" | "où" | "et" | "est")
    })
}

/// A verb for the sentence, or for the lexicon where the sentence does not make a noun of it.
fn may_be_finite(context: &Context, at: usize) -> bool {
    let word = context.tagged.token(at);
    let verb =
        || verb_readings(context.folded(at)).any(|reading| reading.features().verb_forms().any(VerbForm::is_finite));
    word.is_finite() || word.pos != Pos::Noun && verb()
}

fn repeated(context: &Context, link: usize, preposition: &str) -> Option<Finding> {
    let article = context.tokens()[link + 1].span;
    let span = context.analysis.span(link, link + 2);
    let text = context.document.slice(span);
    let message = context
        .lang()
        .choose(format!("« {text} » : il faut répéter la préposition"), format!("“{text}”: repeat the preposition"));
    let french = match (preposition, context.folded(link + 1)) {
        ("à" | "au" | "aux", "le") => "au".to_owned(),
        ("à" | "au" | "aux", "les") => "aux".to_owned(),
        ("à" | "au" | "aux", other) => format!("à {other}"),
        (preposition, other) => format!("{preposition} {other}"),
    };
    let edit = Edit { span: Span::new(article.range().start, article.range().end), text: context.spelt(&french) };
    let title = format!("{} {french}", context.text(link));
    Some(RULE.finding(context, span, message).confidence(0.85).fix(title, Applicability::Review, vec![edit]))
}

//! `syntax/adjective-first`: « une artificielle intelligence », « le sauvegardé fichier », « une majeure percée ».

use super::adjectives::{BEFORE, ENDINGS, RELATIONAL, SET, SHORT, WITH_DEGREE};
use super::{has_only, is_always, is_lone_noun, is_small_word, may_be_noun};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Class, Features, Gender, Lexicon, Mood, Number, Reading};
use crate::rules::words::is_determiner;
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/adjective-first",
    summary: Text {
        fr: "un adjectif devant le nom qui se place derrière",
        en: "an adjective before its noun that belongs after it",
    },
    why: Text {
        fr: "L’anglais met l’adjectif devant le nom ; en français, ceux de relation, de nationalité, de couleur et les participes le suivent.",
        en: "English sets adjectives before the noun; in French those of relation, nationality and colour, and participles, follow it.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/word-order",
    examples: &[
        example("Une artificielle intelligence a écrit le texte.", "Une intelligence artificielle a écrit le texte."),
        example("Ouvrez le sauvegardé fichier.", "Ouvrez le fichier sauvegardé."),
        example("C’est une majeure percée.", "C’est une percée majeure."),
        example("La gouvernementale agence se tait.", "L’agence gouvernementale se tait."),
        example("Les électroniques appareils sont interdits.", "Les appareils électroniques sont interdits."),
        example("C’est une assez étonnante machine.", "C’est une machine assez étonnante."),
        example(
            "Ils promettent une harmonieuse, fluide, navigation.",
            "Ils promettent une harmonieuse, fluide, navigation.",
        ),
        example("Une Paris-basée société recrute.", "Une Paris-basée société recrute."),
        example("Un sans fil clavier est livré.", "Un clavier sans fil est livré."),
    ],
    clean: &[
        "La majeure partie du texte, un véritable ami, les prétendus experts.",
        "Le national a gagné ; le policier enquête ; les militaires soldats.",
        "Un dénommé Paul, une soi-disant experte, la redoutée épreuve.",
        "Il l’a vendu maison comprise, pour la majeure part.",
        "Un mur d’un bleu nuit, un vert sauge, un gris perle et un noir ébène ; les vertes forêts.",
        "Le téléphone sans fil de la maison.",
        "Les éventuels candidats, un habituel retard et un fidèle ami.",
        "Le rouge gorge, un blanc seing, un noir ébène, les vertes forêts.",
        "Depuis la présidentielle perdue, le parti se tait.",
        "Un assez long discours, une vraiment bonne idée.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len().saturating_sub(1) {
        if ["-basé", "-basée", "-basés", "-basées"].iter().any(|end| context.folded(at).ends_with(end)) {
            out.push(message(context, context.tokens()[at].span));
        }
        if context.kind(at) != Some(TokenKind::Word) || !is_small_word(context, at) {
            continue;
        }
        let form = context.folded(at);
        let determined = may_precede(context.folded(at - 1));
        if form == "sans" && (determined || super::is_name(context, at - 1)) {
            out.extend(wireless(context, at));
        } else if determined && WITH_DEGREE.contains(&form) {
            out.extend(with_degree(context, at));
        } else if determined && context.text(at + 1) == "," {
            out.extend(series(context, at));
        } else if determined && belongs_after(context, at) && is_its_noun(context, at, at + 1) {
            out.push(finding(context, at, at));
        }
    }
}

fn may_precede(form: &str) -> bool {
    is_determiner(form) || matches!(form, "des" | "dernier" | "dernière" | "premier" | "première")
}

/// « une assez étonnante technologie ».
fn with_degree(context: &Context, at: usize) -> Option<Finding> {
    let adjective = context.folded(at + 1);
    let fits = is_always(adjective, |reading| {
        matches!(reading.class(), Class::Adjective)
            || reading.class() == Class::Verb && !has_only(reading, Mood::Infinitive)
    }) && Lexicon::french().classes(adjective).contains(Class::Adjective);
    let short = SHORT.iter().any(|start| adjective.starts_with(start));
    (fits && !short && is_small_word(context, at + 1) && is_lone_noun(context, at + 2))
        .then(|| finding(context, at, at + 1))
}

/// « une transparente, fluide, expérience »: adjectives in a row, then their noun.
fn series(context: &Context, at: usize) -> Option<Finding> {
    let may_be = |at: usize| Lexicon::french().classes(context.folded(at)).contains(Class::Adjective);
    let first = may_be(at)
        && is_always(context.folded(at), |reading| matches!(reading.class(), Class::Adjective | Class::Verb));
    let row = first && may_be(at + 2) && context.text(at + 3) == "," && is_lone_noun(context, at + 4);
    if !row || matches!(context.folded(at - 1), "le" | "la" | "les" | "l'") {
        return None;
    }
    let span = context.analysis.span(at - 1, at + 4);
    Some(message(context, span))
}

/// A noun that follows what can be nothing but its adjective need not be tagged as one.
fn is_its_noun(context: &Context, adjective: usize, at: usize) -> bool {
    let form = context.folded(at);
    // « la présidentielle perdue »: where the second may be a participle, the first may be the noun.
    let participle = Lexicon::french().readings(form).any(|reading| has_only(&reading, Mood::PastParticiple));
    let majeure = matches!(context.folded(adjective), "majeure" | "majeures");
    let certain = majeure || !participle && !may_be_noun(context.folded(adjective));
    let nominal = is_small_word(context, at)
        && may_be_noun(form)
        && is_always(form, |reading| matches!(reading.class(), Class::Noun | Class::Verb));
    is_lone_noun(context, at) && (certain || !participle) || certain && nominal && !context.tagged.token(at).is_finite()
}

/// « un sans fil clavier ».
fn wireless(context: &Context, at: usize) -> Option<Finding> {
    (context.folded(at + 1) == "fil" && is_lone_noun(context, at + 2)).then(|| finding(context, at, at + 1))
}

fn belongs_after(context: &Context, at: usize) -> bool {
    let form = context.folded(at);
    let classes = Lexicon::french().classes(form);
    if !classes.contains(Class::Adjective) && !classes.contains(Class::Verb) || is_excused(form, context.folded(at + 1))
    {
        return false;
    }
    is_relational(form) || is_participle(form)
}

fn is_relational(form: &str) -> bool {
    RELATIONAL.iter().any(|start| form.strip_prefix(start).is_some_and(|ending| ENDINGS.contains(&ending)))
        && Lexicon::french().readings(form).all(|reading| matches!(reading.class(), Class::Adjective | Class::Noun))
}

fn is_participle(form: &str) -> bool {
    let stands_before =
        BEFORE.iter().any(|before| form.strip_prefix(before).is_some_and(|end| matches!(end, "" | "e" | "s" | "es")));
    let past = |reading: &Reading| has_only(reading, Mood::PastParticiple);
    !stands_before && is_always(form, past)
}

fn is_excused(form: &str, noun: &str) -> bool {
    SET.iter().any(|(start, nouns)| form.starts_with(start) && nouns.contains(&noun))
}

/// Puts the noun before the words from `from` to `to`, and mends the article.
fn finding(context: &Context, from: usize, to: usize) -> Finding {
    let noun = to + 1;
    let span = context.analysis.span(from - 1, noun);
    let text = context.document.slice(span);
    let finding = message(context, span);
    if !may_precede(context.folded(from - 1)) || !agree(context.folded(to), context.folded(noun)) {
        return finding;
    }
    let modifier = context.document.slice(context.analysis.span(from, to));
    match article(context, from - 1, context.folded(noun)) {
        Some(article) => {
            let gap = if article.ends_with('\'') { "" } else { " " };
            let french = format!("{article}{gap}{} {modifier}", context.text(noun));
            finding.replace(context.spelt(&cased_like(text, &french)), Applicability::Review)
        }
        None => finding,
    }
}

/// True where the modifier need not be inflected anew behind its noun.
fn agree(modifier: &str, noun: &str) -> bool {
    let nouns = || Lexicon::french().readings(noun).filter(|reading| reading.class() == Class::Noun);
    let fits = |features: Features| nouns().any(|noun| features.agrees_with(noun.features().gender_and_number()));
    Lexicon::french().readings(modifier).any(|reading| fits(reading.features().gender_and_number()))
}

fn message(context: &Context, span: Span) -> Finding {
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : en français, le nom vient d’abord"),
        format!("“{text}”: in French the noun comes first"),
    );
    RULE.finding(context, span, message)
}

/// The determiner at `at` as it stands before `noun`.
fn article(context: &Context, at: usize, noun: &str) -> Option<String> {
    let form = context.folded(at);
    let elides = Lexicon::french().elides(noun)?;
    let plural = is_always(noun, |reading| reading.features().number() == Some(Number::Plural));
    Some(match form {
        "le" | "la" | "l'" if elides => "l'".to_owned(),
        "le" | "la" => form.to_owned(),
        "l'" if plural => return None,
        "l'" => match Lexicon::french().noun_gender(noun)? {
            Gender::Masculine => "le".to_owned(),
            Gender::Feminine => "la".to_owned(),
        },
        "ce" | "sa" | "cette" | "son" if elides || matches!(form, "cette" | "son") => {
            let feminine = Lexicon::french().noun_gender(noun)? == Gender::Feminine;
            match form {
                "ce" | "cette" if feminine => "cette",
                "ce" | "cette" => {
                    if elides {
                        "cet"
                    } else {
                        "ce"
                    }
                }
                _ if feminine && !elides => "sa",
                _ => "son",
            }
            .to_owned()
        }
        _ => form.to_owned(),
    })
}

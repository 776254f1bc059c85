//! `untranslated/english-opening`: « However, la situation », « According to la police », « Some experts ».

use crate::analysis::{TokenKind, is_all_caps};
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Class, Lexicon};
use crate::rules::quotation::is_quoted;
use crate::rules::words::{is_small_word, same_sentence};
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "untranslated/english-opening",
    summary: Text {
        fr: "une phrase française qui s’ouvre sur un mot anglais",
        en: "a French sentence that opens in English",
    },
    why: Text {
        fr: "Le mot qui ouvre la phrase est resté en anglais, la suite est en français.",
        en: "The word that opens the sentence was left in English; what follows is French.",
    },
    severity: Severity::Error,
    mqm: "accuracy/untranslated",
    examples: &[
        example("However, la situation reste tendue.", "Cependant, la situation reste tendue."),
        example("Meanwhile, le cabinet prépare sa riposte.", "Pendant ce temps, le cabinet prépare sa riposte."),
        example("For example, les loyers ont doublé.", "Par exemple, les loyers ont doublé."),
        example("According to la police, il a fui.", "Selon la police, il a fui."),
        example("On the other hand, les coûts baissent.", "En revanche, les coûts baissent."),
        example("Each joueur reçoit une carte.", "Chaque joueur reçoit une carte."),
        example("Several personnes ont été blessées.", "Plusieurs personnes ont été blessées."),
        example("Then cliquez sur le bouton.", "Puis cliquez sur le bouton."),
        example("Please fermez la porte.", "S’il vous plaît, fermez la porte."),
    ],
    clean: &[
        "« However, » écrit le rapport.",
        "Yesterday, la chanson des Beatles, est rejouée.",
        "Yes, le groupe anglais, remonte sur scène.",
        "Instead est un mot anglais.",
        "First, le site de vente, ferme.",
        "Still Alice sort en salles.",
        "Some Like It Hot est un film.",
        "Next a ouvert un magasin.",
    ],
    check,
};

/// What opens a sentence with a comma behind it, and what French says.
const WITH_COMMA: &[(&[&str], &str)] = &[
    (&["however"], "cependant"),
    (&["meanwhile"], "pendant ce temps"),
    (&["therefore"], "par conséquent"),
    (&["moreover"], "de plus"),
    (&["furthermore"], "en outre"),
    (&["nevertheless"], "néanmoins"),
    (&["nonetheless"], "néanmoins"),
    (&["instead"], "à la place"),
    (&["yesterday"], "hier"),
    (&["today"], "aujourd’hui"),
    (&["tomorrow"], "demain"),
    (&["yes"], "oui"),
    (&["well"], "eh bien"),
    (&["please"], "s’il vous plaît"),
    (&["unfortunately"], "malheureusement"),
    (&["fortunately"], "heureusement"),
    (&["interestingly"], "fait intéressant"),
    (&["surprisingly"], "étonnamment"),
    (&["ultimately"], "en fin de compte"),
    (&["eventually"], "finalement"),
    (&["finally"], "enfin"),
    (&["actually"], "en fait"),
    (&["basically"], "en gros"),
    (&["additionally"], "en outre"),
    (&["consequently"], "par conséquent"),
    (&["similarly"], "de même"),
    (&["likewise"], "de même"),
    (&["otherwise"], "sinon"),
    (&["overall"], "dans l’ensemble"),
    (&["recently"], "récemment"),
    (&["currently"], "actuellement"),
    (&["initially"], "au départ"),
    (&["previously"], "auparavant"),
    (&["still"], "pourtant"),
    (&["first"], "d’abord"),
    (&["firstly"], "d’abord"),
    (&["second"], "ensuite"),
    (&["secondly"], "ensuite"),
    (&["third"], "troisièmement"),
    (&["lastly"], "enfin"),
    (&["next"], "ensuite"),
    (&["then"], "ensuite"),
    (&["also"], "de plus"),
    (&["besides"], "d’ailleurs"),
    (&["anyway"], "quoi qu’il en soit"),
    (&["indeed"], "en effet"),
    (&["hence"], "d’où"),
    (&["thus"], "ainsi"),
    (&["for", "example"], "par exemple"),
    (&["for", "instance"], "par exemple"),
    (&["in", "fact"], "en fait"),
    (&["in", "addition"], "en outre"),
    (&["in", "short"], "bref"),
    (&["in", "other", "words"], "autrement dit"),
    (&["in", "conclusion"], "en conclusion"),
    (&["in", "the", "meantime"], "entre-temps"),
    (&["as", "a", "result"], "en conséquence"),
    (&["as", "such"], "à ce titre"),
    (&["of", "course"], "bien sûr"),
    (&["on", "the", "other", "hand"], "en revanche"),
    (&["on", "the", "one", "hand"], "d’une part"),
    (&["on", "the", "contrary"], "au contraire"),
    (&["at", "the", "same", "time"], "en même temps"),
    (&["by", "the", "way"], "au fait"),
    (&["by", "contrast"], "à l’inverse"),
    (&["in", "contrast"], "à l’inverse"),
    (&["after", "all"], "après tout"),
    (&["above", "all"], "avant tout"),
    (&["last", "but", "not", "least"], "enfin et surtout"),
    (&["for", "now"], "pour l’instant"),
    (&["so", "far"], "jusqu’ici"),
    (&["to", "be", "fair"], "pour être juste"),
    (&["that", "said"], "cela dit"),
    (&["once", "again"], "une fois de plus"),
    (&["more", "importantly"], "surtout"),
    (&["most", "importantly"], "surtout"),
];

/// What governs the French words right behind it, without a comma.
const GOVERNING: &[(&[&str], &str)] = &[
    (&["according", "to"], "selon"),
    (&["due", "to"], "en raison de"),
    (&["thanks", "to"], "grâce à"),
    (&["instead", "of"], "au lieu de"),
    (&["because", "of"], "à cause de"),
    (&["in", "spite", "of"], "malgré"),
    (&["despite"], "malgré"),
    (&["although"], "bien que"),
    (&["because"], "parce que"),
    (&["while"], "tandis que"),
    (&["since"], "depuis"),
    (&["until"], "jusqu’à"),
    (&["during"], "pendant"),
    (&["without"], "sans"),
    (&["with"], "avec"),
    (&["from"], "de"),
    (&["when"], "quand"),
    (&["where"], "où"),
    (&["but"], "mais"),
    (&["thank", "you", "pour"], "merci pour"),
    (&["thank", "you", "de"], "merci de"),
    (&["how", "to"], "comment"),
    (&["each"], "chaque"),
    (&["every"], "chaque"),
    (&["some"], "quelques"),
    (&["several"], "plusieurs"),
    (&["many"], "de nombreux"),
    (&["both"], "les deux"),
    (&["most"], "la plupart"),
    (&["nobody"], "personne"),
    (&["everyone"], "tout le monde"),
    (&["please"], "s’il vous plaît,"),
    (&["then"], "puis"),
    (&["now"], "maintenant"),
    (&["next"], "ensuite"),
    (&["yes"], "oui"),
    (&["this"], "ce"),
    (&["these"], "ces"),
    (&["the"], "le"),
    (&["our"], "notre"),
    (&["their"], "leur"),
    (&["your"], "votre"),
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for sentence in &context.analysis.sentences {
        let range = sentence.range();
        let Some(start) = range.clone().find(|&at| context.kind(at) != Some(TokenKind::Punct)) else { continue };
        if range.len() > 4 && context.kind(start) == Some(TokenKind::Word) && !is_all_caps(context.text(start)) {
            out.extend(opening(context, start));
        }
    }
}

fn opening(context: &Context, start: usize) -> Option<Finding> {
    let begins = |words: &[&str]| words.iter().enumerate().all(|(n, word)| context.folded(start + n) == *word);
    let longest = |table: &'static [(&[&str], &str)], fits: fn(&Context, usize, usize) -> bool| {
        let found = table.iter().filter(|(words, _)| begins(words) && fits(context, start, start + words.len()));
        found.max_by_key(|(words, _)| words.len())
    };
    let (words, french) = longest(WITH_COMMA, before_clause).or_else(|| longest(GOVERNING, before_french))?;
    if is_quoted(context, start) {
        return None;
    }
    let span = context.analysis.span(start, start + words.len() - 1);
    let text = context.document.slice(span);
    let french = context.spelt(&cased_like(text, french));
    let message = context
        .lang()
        .choose(format!("« {text} » est anglais : « {french} »"), format!("“{text}” is English: “{french}”"));
    Some(RULE.finding(context, span, message).confidence(0.9).replace(french, Applicability::Review))
}

/// « However, la situation reste »: a comma, then a clause whose verb no second comma cuts off, as behind a title.
fn before_clause(context: &Context, start: usize, comma: usize) -> bool {
    const NAMES_TOO: &[&str] =
        &["yesterday", "yes", "first", "next", "instead", "today", "second", "third", "then", "still"];
    let sentence = context.analysis.sentence_of(start).range();
    let set_apart = || {
        let inner = (comma + 1..sentence.end).find(|&at| context.text(at) == ",");
        inner.is_some_and(|inner| !(comma + 1..inner).any(|at| context.tagged.token(at).is_finite()))
    };
    context.text(comma) == ","
        && same_sentence(context, start, comma + 1)
        && is_french(context, comma + 1)
        && !(NAMES_TOO.contains(&context.folded(start)) && set_apart())
}

/// « Each joueur », « Then cliquez »: a French word right behind, and the sort that the English word wants.
fn before_french(context: &Context, start: usize, next: usize) -> bool {
    const IMPERATIVE: &[&str] = &["please", "then", "now", "next"];
    const DETERMINERS: &[&str] =
        &["each", "every", "some", "several", "many", "both", "this", "these", "the", "our", "their", "your"];
    if !same_sentence(context, start, next) || !is_french(context, next) {
        return false;
    }
    let form = context.folded(next);
    let word = context.folded(start);
    let begins_phrase = matches!(
        form,
        "le" | "la"
            | "l'"
            | "les"
            | "un"
            | "une"
            | "des"
            | "ce"
            | "cette"
            | "ces"
            | "son"
            | "sa"
            | "ses"
            | "il"
            | "elle"
            | "ils"
            | "elles"
            | "on"
            | "nous"
            | "vous"
            | "je"
            | "j'"
            | "leur"
            | "leurs"
            | "d'"
    );
    match word {
        _ if IMPERATIVE.contains(&word) => form.ends_with("ez") && is_small_word(context, next),
        "yes" => false,
        "nobody" => matches!(form, "ne" | "n'"),
        "everyone" => context.tagged.token(next).is_finite() && is_small_word(context, next),
        "most" => matches!(form, "des" | "de" | "d'"),
        "thank" => true,
        "how" => form.ends_with("er") || form.ends_with("ir") || form.ends_with("re"),
        _ if DETERMINERS.contains(&word) => is_small_word(context, next) && is_french_noun(form),
        _ => begins_phrase,
    }
}

/// A noun of French that is no English word too: its accents or its ending tell, or the sentence goes on in French.
fn is_french_noun(form: &str) -> bool {
    Lexicon::french().classes(form).contains(Class::Noun)
}

/// True for a word of French in small letters, elided or not.
fn is_french(context: &Context, at: usize) -> bool {
    let known = Lexicon::french().contains(context.folded(at));
    let elided = context.kind(at) == Some(TokenKind::Elided);
    (elided || known && context.kind(at) == Some(TokenKind::Word)) && context.text(at).starts_with(char::is_lowercase)
}

//! `numbers/missing-de`: « 2 millions euros », « une dizaine employés », « des milliers personnes ».

use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Class, Lexicon, Mood, Number};
use crate::rules::words::is_small_word;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "numbers/missing-de",
    summary: Text {
        fr: "un « de » oublié après « millions », « dizaine » et leurs pareils",
        en: "no “de” after “millions”, “dizaine” and the like",
    },
    why: Text {
        fr: "L’anglais dit « two million euros » ; en français, « million », « milliard », « dizaine », « milliers » sont des noms : « deux millions d’euros ».",
        en: "English says “two million euros”; in French “million”, “milliard”, “dizaine”, “milliers” are nouns: “deux millions d’euros”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("Il a gagné 2 millions euros.", "Il a gagné 2 millions d’euros."),
        example("L’usine produit 1,5 million tonnes par an.", "L’usine produit 1,5 million de tonnes par an."),
        example("Une dizaine soldats sont partis.", "Une dizaine de soldats sont partis."),
        example("Des milliers personnes ont fui.", "Des milliers de personnes ont fui."),
        example("Il y avait une centaine manifestants.", "Il y avait une centaine de manifestants."),
    ],
    clean: &[
        "Il a gagné 2 millions d’euros et en a perdu un million en mars.",
        "Le pays compte 3 millions deux cent mille âmes, dont 2 millions pauvres.",
        "Ils étaient 3 millions, hommes et femmes, puis 2 millions hier.",
        "Des milliers sont morts ; des centaines dorment dehors.",
        "Une dizaine seulement sont restés, une centaine environ.",
        "Il en a vendu 3 millions grâce à ce film, 5 millions contre 2.",
        "Cette dizaine commerciale a duré dix jours.",
    ],
    check,
};

/// Nouns that count: with « un », « une », « des » or a number before them.
const COUNTING: &[&str] = &[
    "million",
    "millions",
    "milliard",
    "milliards",
    "billion",
    "billions",
    "dizaine",
    "douzaine",
    "quinzaine",
    "vingtaine",
    "trentaine",
    "quarantaine",
    "cinquantaine",
    "soixantaine",
    "centaine",
    "millier",
    "dizaines",
    "douzaines",
    "centaines",
    "milliers",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if COUNTING.contains(&context.folded(at)) && is_counted(context, at - 1) && is_bare_noun(context, at + 1) {
            out.push(finding(context, at));
        }
    }
}

fn is_counted(context: &Context, before: usize) -> bool {
    context.kind(before) == Some(TokenKind::Number)
        || matches!(context.folded(before), "un" | "une" | "des" | "les" | "plusieurs" | "quelques" | "cette" | "la")
        || Lexicon::french().classes(context.folded(before)).contains(Class::Numeral)
}

/// A plural that is a noun whatever it stands beside: no adjective, verb or small word is spelt so.
fn is_bare_noun(context: &Context, at: usize) -> bool {
    let form = context.folded(at);
    if context.kind(at) != Some(TokenKind::Word) || !is_small_word(context, at) || form.len() < 4 {
        return false;
    }
    // « Euros » and « dollars » are what is counted most.
    if matches!(form, "euros" | "dollars" | "tonnes") {
        return true;
    }
    let mut readings = Lexicon::french().readings(form).peekable();
    readings.peek().is_some()
        && readings.all(|reading| {
            let participle = reading.class() == Class::Verb && reading.features().has_mood(Mood::PastParticiple);
            reading.class() == Class::Noun && reading.features().number() == Some(Number::Plural) && !participle
        })
}

fn finding(context: &Context, at: usize) -> Finding {
    let span = context.analysis.span(at, at + 1);
    let noun = context.text(at + 1);
    let de = if Lexicon::french().elides(context.folded(at + 1)) == Some(true) { "d'" } else { "de " };
    let french = context.spelt(&format!("{} {de}{noun}", context.text(at)));
    let message = context.lang().choose(
        format!("« {} » : il manque « de », « {french} »", context.document.slice(span)),
        format!("“{}”: “de” is missing, “{french}”", context.document.slice(span)),
    );
    let start = context.tokens()[at + 1].span.range().start;
    let edit = Edit { span: Span::new(start, start), text: context.spelt(de) };
    RULE.finding(context, span, message).confidence(0.95).fix(french, Applicability::Review, vec![edit])
}

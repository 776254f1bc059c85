//! `grammar/missing-subjunctive`: « jusqu’à ce que vous faites », « bien que vous pouvez ».

use super::verbs::{agrees, inflect, spelling};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Class, Lexicon, Mood, Number, Person, VerbForm};
use crate::rules::words::{is_clitic, pronoun_features, verb_lemma};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/missing-subjunctive",
    summary: Text {
        fr: "un indicatif où il faut le subjonctif",
        en: "an indicative where French wants the subjunctive",
    },
    why: Text {
        fr: "« Pour que », « avant que », « bien que », « à moins que », « jusqu’à ce que », « il faut que » gouvernent le subjonctif.",
        en: "“Pour que”, “avant que”, “bien que”, “à moins que”, “jusqu’à ce que”, “il faut que” take the subjunctive.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example(
            "Tout va bien, jusqu’à ce que vous faites le calcul.",
            "Tout va bien, jusqu’à ce que vous fassiez le calcul.",
        ),
        example("Bien que vous pouvez attendre, partez.", "Bien que vous puissiez attendre, partez."),
        example("Il faut que le maire vient demain.", "Il faut que le maire vienne demain."),
        example("Rappelez-moi avant qu’il est trop tard.", "Rappelez-moi avant qu’il soit trop tard."),
        example("Je veux que tu viens avec moi.", "Je veux que tu viennes avec moi."),
        example("Il est important que vous avez un compte.", "Il est important que vous ayez un compte."),
        example("Il le dit pour que tout le monde sait.", "Il le dit pour que tout le monde sache."),
    ],
    clean: &[
        "Bien que vous puissiez attendre, partez.",
        "On voit bien que vous pouvez attendre. Je sais bien qu’il est là.",
        "Avant que le maire que vous connaissez arrive, partons.",
        "Il faut que tu chantes, pour qu’on t’écoute.",
        "Jusqu’à ce qu’il ait fini. Ce que vous faites est bien.",
        "Il est là pour ce que vous savez, après qu’il est parti.",
        "Il fait plus pour que moins. La légende veut qu’il est né ici.",
        "Il ne s’arrête pas avant que ne sonne midi.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if matches!(context.folded(at), "que" | "qu'") && governs_subjunctive(context, at) {
            out.extend(indicative(context, at));
        }
    }
}

/// « Pour que », « avant que », « à moins que », « jusqu’à ce que », « il faut que »; « bien que » where it opens its clause.
fn governs_subjunctive(context: &Context, que: usize) -> bool {
    let start = context.analysis.sentence_of(que).range().start;
    let before = |n: usize| que.checked_sub(n).filter(|at| *at >= start).map_or("", |at| context.folded(at));
    match before(1) {
        "pour" | "avant" | "afin" | "sans" | "pourvu" => true,
        "moins" => before(2) == "à",
        "ce" => before(2) == "à" && before(3) == "jusqu'" || before(2) == "jusqu'à",
        "faut" | "faudra" | "faudrait" | "fallait" | "fallu" => true,
        // « On voit bien que » is not « bien que ».
        "bien" => {
            let opening = que.checked_sub(2).filter(|at| *at >= start);
            opening.is_none_or(|at| matches!(context.text(at), "," | ";" | ":" | "(" | "—" | "–" | "«"))
        }
        "peur" | "crainte" => before(2) == "de",
        // « La légende veut que » reports: only of a person is it a wish.
        "veux" | "veut" | "voulons" | "voulez" | "veulent" | "voudrais" | "voudrait" | "souhaite" | "souhaitons"
        | "souhaitent" | "souhaitez" => pronoun_features(before(2)).is_some(),
        "important" | "nécessaire" | "essentiel" | "possible" | "impossible" | "indispensable" | "préférable"
        | "dommage" | "temps" => matches!(before(2), "est" | "était" | "plus" | "très" | "semble"),
        _ => false,
    }
}

fn indicative(context: &Context, que: usize) -> Option<Finding> {
    let (verb, number, person) = verb_of(context, que)?;
    let form = spelling(context.folded(verb));
    // « Est » is a noun too, but none follows « il ».
    let clear = form.others.is_empty()
        || (pronoun_features(context.folded(que + 1)).is_some() || context.tagged.token(verb).is_finite())
            && form.others.iter().all(|class| class == Class::Noun);
    let indicative = form.is_finite()
        && clear
        && [Mood::Subjunctive, Mood::Infinitive, Mood::PresentParticiple].iter().all(|mood| !form.has(*mood))
        && (!form.has(Mood::PastParticiple) || matches!(context.folded(verb), "faites" | "dites"))
        && agrees(context.folded(verb), number, person);
    if !indicative || context.kind(verb) != Some(TokenKind::Word) || context.kind(verb + 1) == Some(TokenKind::Clitic) {
        return None;
    }
    let span = context.tokens()[verb].span;
    let text = context.document.slice(context.analysis.span(que - 1, verb));
    let message = context
        .lang()
        .choose(format!("« {text} » : le subjonctif s’impose"), format!("“{text}”: this wants the subjunctive"));
    let finding = RULE.finding(context, span, message).confidence(0.9);
    let lemma = verb_lemma(context.folded(verb), |features| features.admits(person) || features.admits(number));
    let french = lemma.and_then(|lemma| inflect(&lemma, number | person | VerbForm::SubjunctivePresent));
    let keeps = |french: &str| {
        let vowel = Lexicon::french().elides(french) == Some(true);
        match context.folded(verb - 1) {
            "je" | "ne" | "me" | "te" | "se" | "le" | "la" => !vowel,
            before => !before.ends_with('\'') || vowel || before == "qu'",
        }
    };
    Some(match french.filter(|french| keeps(french)) {
        Some(french) => finding.replace(french, Applicability::Review),
        None => finding,
    })
}

/// The verb of the clause that « que » opens, with the number and person of its subject: a pronoun, or a short noun phrase.
fn verb_of(context: &Context, que: usize) -> Option<(usize, Number, Person)> {
    let sentence = context.analysis.sentence_of(que).range();
    if context.folded(que + 1) == "tout" && context.folded(que + 2) == "le" && context.folded(que + 3) == "monde" {
        return sentence.contains(&(que + 4)).then_some((que + 4, Number::Singular, Person::Third));
    }
    if let Some((number, person)) =
        pronoun_features(context.folded(que + 1)).or_else(|| other_pronoun(context, que + 1))
    {
        let mut verb = que + 2;
        while is_clitic(context.folded(verb)) {
            verb += 1;
        }
        return sentence.contains(&verb).then_some((verb, number, person));
    }
    let group = crate::analysis::phrases::verb_groups(context.tagged, context.analysis.sentence_index(que))
        .into_iter()
        .find(|group| group.finite > que)?;
    let subject = group.subject.filter(|subject| !subject.inverted && subject.tokens.start == que + 1)?;
    // A complement may hold the verb of another clause.
    let adjacent = group.tokens.start == subject.tokens.end;
    adjacent.then_some((group.finite, subject.features.number()?, Person::Third))
}

/// « Tout le monde », « cela », « quelqu’un »…
fn other_pronoun(context: &Context, at: usize) -> Option<(Number, Person)> {
    matches!(context.folded(at), "cela" | "ça" | "chacun" | "quelqu'un" | "tout" | "l'on")
        .then_some((Number::Singular, Person::Third))
}

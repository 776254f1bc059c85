//! The other ways in which a subject lacks its verb: « l’usine fermer », « le ministre annoncé une hausse », « je l’habitude ».

use super::bare_verb::RULE;
use super::verbs::{begins_noun_phrase, is_adverb, spelling};
use crate::analysis::TokenKind;
use crate::document::BlockKind;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Class, Mood};
use crate::rules::Context;
use std::ops::Range;

pub(super) fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if context.kind(at) != Some(TokenKind::Word) {
            continue;
        }
        let form = context.folded(at);
        if form == "eu" || form == "pu" {
            out.extend(without_auxiliary(context, at));
        } else if form.ends_with('r') || form.ends_with("re") {
            out.extend(infinitive(context, at));
        } else if form.ends_with('é') {
            out.extend(participle(context, at));
        }
        if form.len() > 3 {
            out.extend(no_verb(context, at));
        }
    }
}

/// « L’application presque toujours eu tort »: nothing but *avoir* brings « eu ».
fn without_auxiliary(context: &Context, at: usize) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(at).range();
    let helped = (sentence.start..at).any(|before| {
        super::verbs::auxiliary(context, before).is_some()
            || matches!(
                context.folded(before),
                "avoir"
                    | "ayant"
                    | "ait"
                    | "aie"
                    | "aies"
                    | "ayons"
                    | "ayez"
                    | "aient"
                    | "eût"
                    | "eussent"
                    | "as"
                    | "aura"
                    | "auras"
                    | "avions"
                    | "être"
                    | "a"
            )
    });
    let lower = context.text(at).starts_with(char::is_lowercase) && context.folded(at + 1) != "égard";
    (!helped && lower && at > sentence.start).then(|| finding(context, at, at))
}

/// « L’usine fermer ses portes »: a noun phrase that opens its clause, and an infinitive.
fn infinitive(context: &Context, at: usize) -> Option<Finding> {
    let form = spelling(context.folded(at));
    let lower = context.text(at).starts_with(char::is_lowercase);
    let clear = form.others.is_empty()
        || context.folded(at) == "manger"
        || context.folded(at) == "aller" && matches!(context.folded(at + 1), "à" | "au" | "aux" | "dans" | "chez");
    if !form.is_always(Mood::Infinitive) || !clear || !lower {
        return None;
    }
    let sentence = context.analysis.sentence_of(at).range();
    let mut first = at;
    while first > sentence.start
        && matches!(
            context.folded(first - 1),
            "se" | "s'" | "lui" | "leur" | "y" | "en" | "ne" | "n'" | "pas" | "me" | "te" | "le" | "la" | "l'" | "les"
        )
    {
        first -= 1;
    }
    let start = phrase_before(context, first)?;
    let opens = start == sentence.start;
    let after_comma =
        start > sentence.start && context.text(start - 1) == "," && !has_finite(context, sentence.clone());
    let closed = context.text(sentence.end - 1) == "." && is_paragraph(context, at);
    ((opens || after_comma) && closed).then(|| finding(context, first.min(at), at))
}

/// « Le ministre annoncé une hausse »: nothing else in the sentence is a verb, and the participle has an object.
fn participle(context: &Context, at: usize) -> Option<Finding> {
    let form = spelling(context.folded(at));
    let object = matches!(context.folded(at + 1), "une" | "un" | "des" | "les" | "ses" | "ces" | "l'" | "la");
    if !form.is_always(Mood::PastParticiple) || !form.others.is_empty() || !object {
        return None;
    }
    let sentence = context.analysis.sentence_of(at).range();
    // « Nommé la semaine dernière »: a time is no object.
    let time = (at + 2..at + 4).any(|at| {
        matches!(
            context.folded(at),
            "semaine"
                | "an"
                | "année"
                | "jour"
                | "mois"
                | "fois"
                | "veille"
                | "heure"
                | "nuit"
                | "peu"
                | "lendemain"
                | "ans"
                | "jours"
                | "heures"
                | "années"
                | "semaines"
                | "soir"
                | "matin"
                | "journée"
                | "soirée"
                | "saison"
                | "plus"
                | "matinée"
                | "minute"
        ) || context.kind(at) == Some(TokenKind::Number)
    });
    let start = phrase_before(context, at)?;
    let closed = context.text(sentence.end - 1) == "." && is_paragraph(context, at);
    let found = start == sentence.start && !time && closed && !has_finite(context, sentence);
    found.then(|| finding(context, at, at).severity(Severity::Warning))
}

/// « Je l’habitude », « il une voiture »: a subject pronoun, an article at most, and what is no verb.
fn no_verb(context: &Context, at: usize) -> Option<Finding> {
    let article = matches!(context.folded(at - 1), "l'" | "le" | "la" | "les" | "un" | "une" | "des");
    let pronoun = at.checked_sub(1 + usize::from(article))?;
    if !matches!(context.folded(pronoun), "je" | "j'" | "il" | "ils" | "tu") {
        return None;
    }
    let sentence = context.analysis.sentence_of(at).range();
    let form = spelling(context.folded(at));
    let indefinite = article && matches!(context.folded(at - 1), "un" | "une" | "des");
    let noun = (indefinite || !form.is_verb()) && form.others.contains(Class::Noun) && form.others.len() <= 2;
    let other = [
        Class::Adverb,
        Class::Pronoun,
        Class::Preposition,
        Class::Conjunction,
        Class::Determiner,
        Class::Name,
        Class::Numeral,
    ];
    let clear = noun && !other.iter().any(|class| form.others.contains(*class));
    let spoken = matches!(context.kind(pronoun), Some(TokenKind::Word | TokenKind::Elided));
    // « Le je narrateur », « peut il savoir », where the pronoun is not before its verb.
    let opens = pronoun == sentence.start
        || pronoun > sentence.start
            && (matches!(context.text(pronoun - 1), "," | ";" | ":" | "." | "(")
                || matches!(
                    context.folded(pronoun - 1),
                    "que" | "qu'" | "et" | "mais" | "si" | "s'" | "quand" | "car"
                ));
    let lower = context.text(at).starts_with(char::is_lowercase);
    (clear && spoken && opens && lower && context.folded(at) != "soussigné").then(|| finding(context, pronoun, at))
}

/// Where the phrase that ends before `end` begins: an article or a name first, then nouns, adjectives and complements.
fn phrase_before(context: &Context, end: usize) -> Option<usize> {
    let sentence = context.analysis.sentence_of(end).range();
    let mut last = end.checked_sub(1)?;
    while last > sentence.start
        && is_adverb(context, last)
        && !spelling(context.folded(last)).others.contains(Class::Noun)
    {
        last -= 1;
    }
    let mut start = last;
    while start > sentence.start && is_nominal(context, start - 1) && last - start < 8 {
        start -= 1;
    }
    let head = spelling(context.folded(last));
    let unknown = !head.is_verb() && head.others.is_empty() && context.kind(last) == Some(TokenKind::Word);
    let verbal = head.is_finite() || head.has(Mood::PresentParticiple);
    let noun = head.others.contains(Class::Noun) && !head.others.contains(Class::Preposition) && !verbal || unknown;
    // A capital opens the sentence or a name, so that only a determiner tells a phrase from a title.
    let determined = begins_noun_phrase(context.folded(start)) && start < last;
    let way = matches!(
        context.folded(last),
        "façon" | "manière" | "moyen" | "endroit" | "lieu" | "savoir" | "laisser" | "faire"
    );
    (noun && determined && !way && start < end).then_some(start)
}

/// What a noun phrase is made of: nothing that is only a verb, no pronoun, no conjunction but « et ».
fn is_nominal(context: &Context, at: usize) -> bool {
    let form = spelling(context.folded(at));
    let word = matches!(context.kind(at), Some(TokenKind::Word | TokenKind::Elided | TokenKind::Number));
    word && (begins_noun_phrase(context.folded(at))
        || matches!(context.folded(at), "de" | "d'" | "du" | "des")
        || form.others.contains(Class::Noun) && !form.is_finite()
        || form.others.contains(Class::Adjective) && !form.has(Mood::PresentParticiple))
        && !form.others.contains(Class::Conjunction)
}

fn has_finite(context: &Context, sentence: Range<usize>) -> bool {
    sentence.into_iter().any(|at| {
        context.tagged.token(at).is_finite() && spelling(context.folded(at)).is_finite()
            || spelling(context.folded(at)).is_only_finite()
    })
}

fn is_paragraph(context: &Context, at: usize) -> bool {
    let block = context.document.block_at(context.tokens()[at].span.start);
    block.is_some_and(|block| block.kind == BlockKind::Paragraph)
}

fn finding(context: &Context, from: usize, to: usize) -> Finding {
    let span = context.analysis.span(from, to);
    let text = context.document.slice(span);
    let message = context
        .lang()
        .choose(format!("« {text} » : il manque un verbe conjugué"), format!("“{text}”: a finite verb is missing"));
    RULE.finding(context, span, message).confidence(0.85)
}

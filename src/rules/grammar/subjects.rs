//! The gender of a subject, where everything that could be it has the same.

use super::agreeing::clash;
use super::nominal;
use crate::analysis::is_all_caps;
use crate::analysis::phrases::{NounPhrase, Subject, noun_phrases, verb_groups};
use crate::analysis::tagger::Pos;
use crate::lexicon::{Features, Gender, Number};
use crate::rules::Context;

/// The gender of the subject, where everything that could be it has the same, and not that of `own`.
pub(super) fn gender_of_subject(context: &Context, verb: usize, number: Number, own: Features) -> Option<Gender> {
    let sentence = context.analysis.sentence_index(verb);
    let group = verb_groups(context.tagged, sentence).into_iter().find(|group| group.finite == verb)?;
    let is_joined = |subject: &Subject| subject.tokens.clone().any(|at| context.folded(at) == "et");
    let Some(subject) = group.subject.filter(|subject| !is_joined(subject)) else {
        return gender_of_two(context, sentence, group.tokens.start, number);
    };
    let head = context.folded(subject.head);
    // « le mémoire ainsi que les pièces jointes sont communiqués »
    let sentence_start = context.analysis.sentence_of(verb).range().start;
    let along = (sentence_start + 1..subject.tokens.start).any(|at| {
        matches!(context.folded(at), "que" | "qu'") && matches!(context.folded(at - 1), "ainsi" | "autant" | "même")
    });
    if along && number == Number::Plural {
        return None;
    }
    // « ni lui ni elle n’est venu ».
    if subject.tokens.start.checked_sub(1).is_some_and(|at| context.folded(at) == "ni") {
        return None;
    }
    // « la femme qui faisait ça est partie », « de cela est faite notre vie »: no subject.
    let before =
        subject.tokens.start.checked_sub(1).filter(|&at| at >= context.analysis.sentence_of(verb).range().start);
    let governed = before.is_some_and(|at| {
        context.tagged.token(at).pos == Pos::Adp
            || context.tagged.token(at).pos.is_verbal() && context.tagged.token(at).is_finite()
    });
    if governed && matches!(head, "elle" | "elles" | "cela" | "ceci" | "ça" | "lui" | "eux") {
        return None;
    }
    match head.trim_start_matches("-t").trim_start_matches('-') {
        "il" | "ils" => return Some(Gender::Masculine),
        "elle" | "elles" => return Some(Gender::Feminine),
        "c'" | "ce" | "cela" | "ceci" | "ça" if number == Number::Singular => return Some(Gender::Masculine),
        _ => {}
    }
    let start = context.analysis.sentence_of(verb).range().start;
    // « à qui sont confiées ces tâches »: the subject follows.
    if head == "qui"
        && subject.head > start
        && matches!(context.folded(subject.head - 1), "à" | "de" | "par" | "pour" | "avec" | "sur" | "chez" | "en")
    {
        return None;
    }
    if head == "qui" {
        return antecedent(context, start, subject.head, number, own);
    }
    if context.tagged.token(subject.head).pos == Pos::Propn {
        // « la Maison-Blanche »: the article of a name tells its gender.
        let article = subject.tokens.start;
        let told = matches!(context.folded(article), "la" | "le" | "une" | "un" | "cette") && article < subject.head;
        return told.then(|| nominal::determiner(context.folded(article))?.gender()).flatten();
    }
    // « l’ARE », « la BERD »: no word that the lexicon knows.
    if context.tagged.token(subject.head).pos != Pos::Noun || is_all_caps(context.text(subject.head)) {
        return None;
    }
    // « l’option -p est fournie », « la variable i est créée »: a letter that names something.
    let dashed = subject.head > 0 && matches!(context.text(subject.head - 1), "-" | "--" | "–" | "—");
    if dashed || head.chars().count() == 1 {
        return None;
    }
    let determiner = (subject.tokens.start..subject.head).find_map(|at| nominal::determiner(context.folded(at)));
    let noun = nominal::noun(head)?;
    let noun = determiner.filter(|determiner| noun.agrees_with(*determiner)).map_or(noun, |d| noun.narrowed_by(d));
    let others = (subject.head + 1..verb).filter(|&at| context.tagged.token(at).pos == Pos::Noun);
    let mut others = others.map(|at| nominal::noun(context.folded(at)).unwrap_or(Features::NONE));
    let counts = super::subject_clash::QUANTITIES.contains(&head)
        || matches!(
            head,
            "types" | "genres" | "sortes" | "espèces" | "formes" | "catégories" | "catégorie" | "nombres"
        );
    let claimed = counts && others.any(|other| clash(own, other).is_none());
    let quoted = (subject.tokens.start..verb).any(|at| context.tagged.token(at).pos == Pos::Propn);
    noun.gender().filter(|_| !claimed && !quoted)
}

/// The gender of what « qui » stands for.
fn antecedent(context: &Context, start: usize, qui: usize, number: Number, own: Features) -> Option<Gender> {
    let last = qui.checked_sub(1).filter(|&at| at >= start)?;
    let is_noun = |at: usize| context.tagged.token(at).pos == Pos::Noun;
    let last = if is_noun(last) { last } else { last.checked_sub(1).filter(|&at| at >= start && is_noun(at))? };
    let gender = nominal::noun(context.folded(last))?.gender()?;
    let mut before =
        (start..qui).rev().take(16).take_while(|&at| !matches!(context.text(at), "-" | "–" | "—" | ";" | "="));
    let claimed = before.any(|at| match context.tagged.token(at).pos {
        Pos::Noun => {
            let noun = nominal::noun(context.folded(at)).unwrap_or(Features::NONE);
            noun.agrees_with(number) && noun.without_number().agrees_with(own.without_number())
        }
        // « le conducteur et sa passagère, qui »: several together.
        Pos::Propn | Pos::Pron | Pos::Cconj => true,
        _ => false,
    });
    (!claimed).then_some(gender)
}

/// « un chien et sa puce ont »: masculine as soon as one of the two is.
fn gender_of_two(context: &Context, sentence: usize, end: usize, number: Number) -> Option<Gender> {
    let phrases = noun_phrases(context.tagged, sentence);
    let second = phrases.iter().find(|phrase| phrase.tokens.end == end)?;
    let joint = second.tokens.start.checked_sub(1).filter(|&at| context.folded(at) == "et")?;
    let first = phrases.iter().find(|phrase| phrase.tokens.end == joint)?;
    let starts = first.tokens.start == context.analysis.sentences[sentence].range().start;
    let gender = |phrase: &NounPhrase| {
        let own = phrase.determiner.and_then(|at| nominal::determiner(context.folded(at)));
        let noun = nominal::noun(context.folded(phrase.head))?;
        own.map_or(noun, |own| noun.narrowed_by(own)).gender()
    };
    let both = [gender(first)?, gender(second)?];
    let one_masculine = both.contains(&Gender::Masculine);
    let gender = if one_masculine { Gender::Masculine } else { Gender::Feminine };
    (starts && number == Number::Plural).then_some(gender)
}

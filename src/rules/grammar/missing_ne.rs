//! `grammar/missing-ne`: « il est pas venu », « vous avez pas vu ».

use super::clause_before;
use super::verbs::{is_adverb, pronoun_subject, spelling};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Lexicon, Mood};
use crate::rules::quotation::{is_dialogue, is_quoted};
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/missing-ne",
    summary: Text { fr: "une négation sans « ne »", en: "a negation without “ne”" },
    why: Text {
        fr: "À l’écrit, « pas » répond à « ne » : « il n’est pas venu ». La langue parlée s’en passe, entre guillemets seulement.",
        en: "In writing, “pas” answers “ne”: “il n’est pas venu”. Only speech, in quotation marks, does without.",
    },
    severity: Severity::Error,
    mqm: "accuracy/omission",
    examples: &[
        example("Il est pas venu hier.", "Il n’est pas venu hier."),
        example("Le reste est pas grave.", "Le reste n’est pas grave."),
        example("Vous avez pas vu le film.", "Vous n’avez pas vu le film."),
        example("Le projet est donc pas terminé.", "Le projet n’est donc pas terminé."),
        example("Je le veux pas.", "Je ne le veux pas."),
        example("Ils ont jamais vu la mer.", "Ils n’ont jamais vu la mer."),
        example("Elle comprend rien à cette affaire.", "Elle ne comprend rien à cette affaire."),
        example("Est-ce pas la vérité ?", "N’est-ce pas la vérité ?"),
    ],
    clean: &[
        "Il n’est pas venu, elle ne l’a jamais dit.",
        "« J’ai pas vu le coup partir », raconte un témoin.",
        "— T’as rien compris, mon vieux.",
        "Un sourire pas très franc, une place pas chère.",
        "Il gagne pas mal d’argent, ils sont pas moins de dix à ne pas venir.",
        "Certains viennent, d’autres pas. Qu’il vienne ou pas.",
        "Il avance pas à pas et marche à petits pas.",
        "Le plus beau film que j’aie jamais vu.",
        "Si vous avez jamais faim, c’est plus que jamais utile.",
        "Pourquoi pas ? Elle fait un pas.",
        "Je crois pas à pas avancer.",
        "C’est un rien ; il ne fait rien moins que mentir. Si de rien n’était.",
        "Il n’a ni faim ni soif. Ne les a-t-on pas vus ?",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if matches!(context.folded(at), "pas" | "jamais" | "rien") && context.kind(at) == Some(TokenKind::Word) {
            out.extend(alone(context, at));
        }
    }
}

fn alone(context: &Context, negation: usize) -> Option<Finding> {
    let start = context.analysis.sentence_of(negation).range().start;
    if is_noun_or_phrase(context, negation) {
        return None;
    }
    let verb = verb_before(context, negation, start)?;
    let tied = context.kind(verb + 1) == Some(TokenKind::Clitic);
    let first = first_clitic(context, verb, start);
    let from = start.max(first.saturating_sub(3));
    let mut near = from..negation;
    if near.any(|at| matches!(context.folded(at), "ne" | "n'" | "ni" | "sans" | "non")) {
        return None;
    }
    if !(tied || has_subject(context, verb)) || tied && !asks(context, verb) {
        return None;
    }
    // « Le plus beau film que j’aie jamais vu », « si jamais »: there it means « ever ».
    if context.folded(negation) != "pas"
        && (tied
            || clause_before(context, negation).any(|at| {
                matches!(
                    context.folded(at),
                    "que" | "qu'" | "si" | "s'" | "dont" | "où" | "avant" | "qui" | "à" | "comme"
                )
            })
            || pronoun_subject(context, verb).is_none())
    {
        return None;
    }
    (!is_spoken(context, verb)).then(|| finding(context, first, negation))
}

/// Who is made to speak says « j’ai pas » as people do. A title is often set in quotation marks as a whole.
fn is_spoken(context: &Context, verb: usize) -> bool {
    (is_quoted(context, verb) || is_dialogue(context, verb)) && !context.is_in_heading(verb)
}

fn finding(context: &Context, first: usize, negation: usize) -> Finding {
    let span = context.analysis.span(first, negation);
    let text = context.document.slice(span);
    let message = context.lang().choose(format!("« {text} » : il manque « ne »"), format!("“{text}”: “ne” is missing"));
    let finding = RULE.finding(context, span, message).confidence(0.85);
    let next = context.text(first);
    let before = if first > 0 { context.folded(first - 1) } else { "" };
    // « J’ai pas » is « je n’ai pas »; what was elided before a clitic stays as it is.
    if before == "j'" {
        let subject = context.tokens()[first - 1].span;
        let ne = if elides(next) { "n'" } else { "ne " };
        let french = context.spelt(&format!("{} {ne}{next}", cased_like(context.text(first - 1), "je")));
        let span = subject.cover(context.tokens()[first].span);
        return finding.fix(french.clone(), Applicability::Review, vec![Edit { span, text: french }]);
    }
    if before.ends_with('\'') {
        return finding;
    }
    let ne = if elides(next) { "n'" } else { "ne " };
    let lower = if next.starts_with(char::is_uppercase) { context.folded(first) } else { next };
    let french = context.spelt(&cased_like(next, &format!("{ne}{lower}")));
    let span = context.tokens()[first].span;
    finding.fix(french.clone(), Applicability::Review, vec![Edit { span, text: french }])
}

fn elides(word: &str) -> bool {
    Lexicon::french().elides(&crate::text::fold::fold(word)) == Some(true)
}

/// « Pas à pas », « un pas », « pas mal de », « pas moins de »: no negation of the verb.
fn is_noun_or_phrase(context: &Context, negation: usize) -> bool {
    let next = context.folded(negation + 1);
    matches!(
        next,
        "mal" | "moins" | "loin" | "plus" | "à" | "après" | "par" | "vraiment" | "forcément" | "seulement" | "que"
    ) && context.folded(negation) == "pas"
        || context.folded(negation) == "rien" && matches!(next, "moins" | "que" | "qu'")
}

/// The verb that the negation follows, adverbs between them or not.
fn verb_before(context: &Context, negation: usize, start: usize) -> Option<usize> {
    let mut at = negation.checked_sub(1)?;
    while at > start && is_adverb(context, at) && !spelling(context.folded(at)).is_finite() && negation - at < 4 {
        at -= 1;
    }
    if context.kind(at) == Some(TokenKind::Clitic) && at > start {
        at -= 1;
    }
    let far = negation - at > 1;
    let verb = spelling(context.folded(at)).is_finite() && context.kind(at) == Some(TokenKind::Word);
    // Across an adverb only « être » and « avoir » reach their « pas ».
    let reaches =
        !far || context.kind(at + 1) == Some(TokenKind::Clitic) || super::verbs::auxiliary(context, at).is_some();
    (at >= start && verb && reaches && !spelling(context.folded(at)).has(Mood::Infinitive)).then_some(at)
}

/// The first of the pronouns before the verb, or the verb.
fn first_clitic(context: &Context, verb: usize, start: usize) -> usize {
    let mut first = verb;
    while first > start
        && matches!(
            context.folded(first - 1),
            "me" | "m'" | "te" | "t'" | "se" | "s'" | "le" | "la" | "l'" | "les" | "lui" | "leur" | "y" | "en"
        )
        && context.tagged.token(first - 1).pos == crate::analysis::tagger::Pos::Pron
    {
        first -= 1;
    }
    first
}

/// A pronoun, or a noun that the tagger takes for the subject of what it takes for a verb.
fn has_subject(context: &Context, verb: usize) -> bool {
    if pronoun_subject(context, verb).is_some() {
        return true;
    }
    let before = first_clitic(context, verb, 0).checked_sub(1).map_or("", |at| context.folded(at));
    let auxiliary = super::verbs::auxiliary(context, verb).is_some();
    let known = matches!(before, "c'" | "ça" | "cela" | "ceci" | "ce" | "qui");
    context.tagged.token(verb).is_finite()
        && (known || auxiliary || super::subject_number_and_person(context, verb).is_some())
}

/// « Est-ce pas »: only where nothing else can be meant.
fn asks(context: &Context, verb: usize) -> bool {
    context.folded(verb) == "est" && context.folded(verb + 1) == "-ce"
}

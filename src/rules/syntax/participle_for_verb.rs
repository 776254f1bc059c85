//! `syntax/participle-for-verb`: « La police enquêtant sur trois incendies. », a sentence without a finite verb.

use super::is_always;
use crate::analysis::phrases::noun_phrases;
use crate::analysis::tagger::Pos;
use crate::analysis::{Sentence, TokenKind};
use crate::document::BlockKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Class, Lexicon, Person, VerbForm};
use crate::rules::words::{is_determiner, verb_readings};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/participle-for-verb",
    summary: Text { fr: "un participe présent au lieu d’un verbe", en: "a present participle instead of a verb" },
    why: Text {
        fr: "L’anglais « is investigating » ou « investigating » a laissé un participe : la phrase française veut un verbe conjugué.",
        en: "English “is investigating” or “investigating” has left a participle: a French sentence needs a finite verb.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example("La police enquêtant sur trois incendies.", "La police enquête sur trois incendies."),
        example("Les élus demandant une enquête depuis lundi.", "Les élus demandent une enquête depuis lundi."),
    ],
    clean: &[
        "La gendarmerie enquêtant toujours, le parquet refuse de parler.",
        "Les élus demandant une enquête ont été reçus.",
        "Une loi permettant le divorce.",
        "L’exemple suivant illustre ces deux méthodes.",
        "L’exemple suivant copie « Feuille » dans un autre classeur.",
        "Le médecin traitant participe à la gestion du dossier. Le tiers déclarant informe son client.",
        "L’autorité attribuant l’aide informe l’employeur de son choix.",
        "L’accord portant rupture des contrats fixe les modalités de suivi.",
        "Le salarié souhaitant faire un don en fait la demande ; le salarié bénéficiant de ce congé en informe son employeur.",
        "# La police enquêtant à Lyon",
    ],
    check,
};

/// Shorter ones are captions and headings.
const SHORTEST: usize = 6;

fn check(context: &Context, out: &mut Vec<Finding>) {
    for (index, sentence) in context.analysis.sentences.iter().enumerate() {
        let range = sentence.range();
        if range.len() >= SHORTEST && is_full_sentence(context, sentence) {
            out.extend(verbless(context, index, sentence));
        }
    }
}

/// In a paragraph, and closed by a full stop.
fn is_full_sentence(context: &Context, sentence: &Sentence) -> bool {
    let range = sentence.range();
    let block = context.document.block_at(context.tokens()[range.start].span.start);
    block.is_some_and(|block| block.kind == BlockKind::Paragraph) && context.text(range.end - 1) == "."
}

fn verbless(context: &Context, index: usize, sentence: &Sentence) -> Option<Finding> {
    let range = sentence.range();
    // « La police enquêtant »: a definite subject; an indefinite one may well be a caption (« une loi permettant »).
    if !matches!(context.folded(range.start), "le" | "la" | "les" | "l'") {
        return None;
    }
    let at = (range.start + 1..range.end).find(|&at| context.folded(at).ends_with("ant"))?;
    // « avant », « restaurant »: nothing to tag the sentence for.
    if !Lexicon::french().classes(context.folded(at)).contains(Class::Verb) {
        return None;
    }
    let phrases = noun_phrases(context.tagged, index);
    let subject = phrases.iter().find(|phrase| phrase.tokens.start == range.start && phrase.tokens.end == at)?;
    let participle = context.tagged.token(at);
    let has_verb =
        range.clone().any(|at| context.tagged.token(at).is_finite() && context.tagged.token(at).pos.is_verbal());
    let may_be_verb = range.clone().any(|at| context.tagged.token(at).pos != Pos::Noun && is_finite_only(context, at))
        || is_governing(context, at + 1);
    // « le salarié souhaitant partir en informe son employeur »
    let acts = |verb: usize| {
        let determiner = context.folded(verb + 1);
        context.folded(verb - 1) == "en"
            && (is_determiner(determiner) || matches!(determiner, "l'" | "des"))
            && Lexicon::french().readings(context.folded(verb)).any(|reading| {
                reading.class() == Class::Verb && reading.features().verb_forms().any(|form| form.is_finite())
            })
    };
    // « l’autorité attribuant l’aide informe l’employeur »: a verb before an article, not behind one.
    let is_plain = |verb: usize| {
        let (before, determiner) = (context.folded(verb - 1), context.folded(verb + 1));
        let form = Lexicon::french().readings(context.folded(verb));
        matches!(determiner, "le" | "la" | "les" | "l'" | "un" | "une" | "son" | "sa" | "ses" | "leur" | "leurs")
            && !is_determiner(before)
            && !matches!(before, "l'" | "des" | "du" | "au" | "aux" | "," | "et" | "ou")
            && Lexicon::french().readings(before).all(|reading| reading.class() != Class::Preposition)
            && form.into_iter().any(|reading| {
                reading.class() == Class::Verb && reading.features().verb_forms().any(|form| form.is_finite())
            })
    };
    // « le médecin traitant participe à la réunion »
    let at_once = |verb: usize| {
        Lexicon::french().classes(context.folded(verb + 1)).contains(Class::Preposition)
            && Lexicon::french().readings(context.folded(verb)).any(|reading| {
                let features = reading.features();
                reading.class() == Class::Verb
                    && features.verb_forms().any(|form| form.is_finite())
                    && features.admits(Person::Third)
            })
    };
    let may_be_verb = may_be_verb
        || at_once(at + 1)
        || (at + 1..range.end - 1).any(|verb| verb > at + 1 && acts(verb) || is_plain(verb));
    if !participle.is_present_participle() || has_verb || may_be_verb || context.kind(at) != Some(TokenKind::Word) {
        return None;
    }
    let lemma = context.tagged.reading(at).filter(|reading| reading.class() == Class::Verb)?.lemma;
    let mut verb = String::new();
    lemma.push_to(&mut verb);
    let number = context.tagged.token(subject.head).number()?;
    let french = Lexicon::french().inflect(&verb, Class::Verb, number | Person::Third | VerbForm::IndicativePresent)?;
    let (span, text) = (context.tokens()[at].span, context.text(at));
    let message = context.lang().choose(
        format!("« {text} » : la phrase n’a pas de verbe conjugué"),
        format!("“{text}”: the sentence has no finite verb"),
    );
    Some(RULE.finding(context, span, message).confidence(0.85).replace(french.to_string(), Applicability::Review))
}

/// « L’exemple suivant illustre ces méthodes »: what may be a verb and has an object is one.
fn is_governing(context: &Context, at: usize) -> bool {
    let finite =
        || verb_readings(context.folded(at)).any(|reading| reading.features().verb_forms().any(VerbForm::is_finite));
    let object = is_determiner(context.folded(at + 1)) || matches!(context.text(at + 1), "«" | "“" | "\"");
    object && !is_determiner(context.folded(at)) && finite()
}

/// True for a form that can be nothing but a finite verb.
fn is_finite_only(context: &Context, at: usize) -> bool {
    is_always(context.folded(at), |reading| {
        reading.class() == Class::Verb && reading.features().verb_forms().all(|form| form.is_finite())
    })
}

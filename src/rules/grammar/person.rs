//! `grammar/wrong-person`: « il Changeons », « je va », « nous avez », « ils est ».

use super::verbs::{PronounSubject, agrees, inflect, pronoun_subject, spelling};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Class, Features, Lexicon, Mood, VerbForm};
use crate::rules::words::{pronoun_features, verb_lemma};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/wrong-person",
    summary: Text {
        fr: "un verbe d’une autre personne que son pronom",
        en: "a verb of another person than its pronoun",
    },
    why: Text {
        fr: "Le verbe s’accorde avec le pronom sujet : « nous avons », « ils sont », « je vais ».",
        en: "A verb agrees with its subject pronoun: “nous avons”, “ils sont”, “je vais”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example("Quand il changeons de poste, tout va mal.", "Quand il change de poste, tout va mal."),
        example("Je va au marché.", "Je vais au marché."),
        example("Vous peut utiliser cet outil.", "Vous pouvez utiliser cet outil."),
        example("Ce que je fait ici est simple.", "Ce que je fais ici est simple."),
        example("Nous avez une idée.", "Nous avons une idée."),
        example("Ils est arrivés hier.", "Ils sont arrivés hier."),
        example("Elles ne veut rien dire.", "Elles ne veulent rien dire."),
    ],
    clean: &[
        "Vous nous avez vus, nous vous avons crus.",
        "Il nous plaît, ils vous disent merci, elle les aime.",
        "Ceux qui nous aiment, et nous, fait rare, aussi.",
        "Moi et elle sommes venus ; c’est elle qui sait.",
        "Puissé-je venir ! Qu’est-il devenu ? Où sont-ils allés ?",
        "Le « je » est haïssable, le « nous » fatigue.",
        "On n’écrit pas « il sont ».",
        "Nous aiderez-vous à partir ? Vous aiderons-nous ?",
        "Pour nous fait loi ce que dit le maire.",
        "Lui et vous êtes attendus. Toi et nous partons.",
        "Nous aiderez-vous à finir ? Vous verrons-nous demain ?",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        let pronoun = matches!(
            context.folded(at - 1),
            "je" | "j'"
                | "tu"
                | "il"
                | "elle"
                | "on"
                | "ils"
                | "elles"
                | "nous"
                | "vous"
                | "ne"
                | "n'"
                | "me"
                | "te"
                | "se"
                | "s'"
        );
        if pronoun && context.kind(at) == Some(TokenKind::Word) {
            out.extend(other_person(context, at));
        }
    }
}

fn other_person(context: &Context, verb: usize) -> Option<Finding> {
    let subject = pronoun_subject(context, verb)?;
    let form = spelling(context.folded(verb));
    // « Nous aiderez-vous ? »: the subject follows.
    let inverted = context.kind(verb + 1) == Some(TokenKind::Clitic)
        && pronoun_features(context.folded(verb + 1).trim_start_matches("-t").trim_start_matches('-'))
            .is_some_and(|(number, person)| agrees(context.folded(verb), number, person));
    if inverted
        || !form.is_finite()
        || agrees(context.folded(verb), subject.number, subject.person)
        || !is_sure(context, subject, verb)
    {
        return None;
    }
    let readings_else = form.has(Mood::Infinitive)
        || form.has(Mood::PastParticiple) && !matches!(context.folded(verb - 1), "je" | "j'")
        || form.has(Mood::PresentParticiple)
        || !form.others.iter().all(|class| class == Class::Noun);
    if readings_else {
        return None;
    }
    let span = context.analysis.span(subject.at, verb);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : le verbe n’est pas à la personne du pronom"),
        format!("“{text}”: the verb is not of its pronoun’s person"),
    );
    let finding = RULE.finding(context, span, message).confidence(0.9);
    Some(match right(context.folded(verb), subject).filter(|french| keeps_elision(context, verb, french)) {
        Some(french) => {
            let span = context.tokens()[verb].span;
            finding.fix(french.clone(), Applicability::Review, vec![Edit { span, text: french }])
        }
        None => finding,
    })
}

/// The same verb and tense in the person of the pronoun; an imperative becomes a present.
fn right(form: &str, subject: PronounSubject) -> Option<String> {
    let finite = |features: Features| features.verb_forms().any(VerbForm::is_finite);
    let lemma = verb_lemma(form, finite)?;
    let mut readings = Lexicon::french().readings(form).filter(|reading| reading.lemma == *lemma);
    let tense = readings.find_map(|reading| reading.features().verb_forms().find(|form| form.is_finite()))?;
    let tense = if tense == VerbForm::Imperative { VerbForm::IndicativePresent } else { tense };
    inflect(&lemma, subject.number | subject.person | tense)
}

/// « Vous peut »: no subject comes after these, as in « nous est parvenue une lettre ».
fn is_modal(form: &str) -> bool {
    matches!(
        form,
        "peut" | "peuvent" | "doit" | "doivent" | "veut" | "veulent" | "pourra" | "devra" | "pourrait" | "devrait"
    )
}

fn keeps_elision(context: &Context, verb: usize, french: &str) -> bool {
    let vowel = Lexicon::french().elides(french) == Some(true);
    match context.folded(verb - 1) {
        "je" | "ne" | "me" | "te" | "se" | "le" | "la" => !vowel,
        before if before.ends_with('\'') => vowel,
        _ => true,
    }
}

/// Where the pronoun can be nothing but the subject.
fn is_sure(context: &Context, subject: PronounSubject, verb: usize) -> bool {
    let sentence = context.analysis.sentence_of(verb).range();
    // « On n’écrit pas « il sont » »: quoted for what it is.
    let cited = |at: usize| matches!(context.text(at), "«" | "»" | "“" | "”" | "\"");
    if subject.at > 0 && cited(subject.at - 1) && cited(verb + 1) {
        return false;
    }
    let before = |n: usize| subject.at.checked_sub(n).filter(|at| *at >= sentence.start);
    // « Puis je savoir », « dit il »: the verb came first and lost its hyphen.
    if before(1).is_some_and(|at| spelling(context.folded(at)).is_finite() && context.tagged.token(at).pos.is_verbal())
    {
        return false;
    }
    match context.folded(subject.at) {
        "nous" | "vous" => {
            // An object, or one of two subjects: « ceux qui nous aiment », « lui et vous êtes attendus ».
            let other = sentence.start..subject.at;
            let alone = other
                .clone()
                .all(|at| !matches!(context.folded(at), "qui" | "et" | "ou" | "nous" | "vous" | "toi" | "moi"));
            let opens = before(1).is_none_or(|at| {
                matches!(context.text(at), "," | ";" | ":" | "«" | "(" | "–" | "—")
                    || matches!(
                        context.folded(at),
                        "que" | "qu'" | "si" | "quand" | "mais" | "donc" | "lorsque" | "puisque" | "car"
                    )
            });
            let plural = matches!(context.folded(verb), "avez" | "êtes" | "avons" | "sommes")
                || is_modal(context.folded(verb))
                || context.folded(verb).ends_with("ons")
                || context.folded(verb).ends_with("ez");
            // « Nous aiderez-vous ? »: an object, and the subject behind the verb.
            let inverted = matches!(context.folded(verb + 1), "-vous" | "-nous");
            alone && opens && plural && !inverted && verb == subject.at + 1
        }
        "elle" | "elles" => {
            before(1).is_none_or(|at| {
                !matches!(context.folded(at), "que" | "qu'" | "et" | "ou" | "c'est" | "est" | "même" | "toutes" | "qui")
                    && context.kind(at) != Some(TokenKind::Clitic)
            }) && context.text(verb).starts_with(char::is_lowercase)
        }
        _ => {
            context.text(subject.at) == "Il"
                || !context.text(subject.at).starts_with(char::is_uppercase)
                || subject.at == sentence.start
                || matches!(context.text(subject.at), "Ils" | "Je" | "Tu" | "On")
        }
    }
}

//! `grammar/progressive-gerund`: « nous sommes en utilisant un capteur ».

use super::clause_before;
use super::verbs::{Auxiliary, auxiliary, finite_form, inflect, past_adverbs, pronoun_subject, spelling};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Lexicon, Mood};
use crate::rules::words::{is_present_participle_only, is_verb, verb_lemma};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/progressive-gerund",
    summary: Text {
        fr: "« être » suivi d’un participe présent", en: "“être” followed by a present participle"
    },
    why: Text {
        fr: "L’anglais « we are using » est un présent, « nous utilisons », ou « nous sommes en train d’utiliser ».",
        en: "English “we are using” is a plain present in French, “nous utilisons”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example("Nous sommes en utilisant un capteur neuf.", "Nous utilisons un capteur neuf."),
        example("Ils étaient en attendant le bus.", "Ils attendaient le bus."),
        example("Il a arrêté buvant du vin.", "Il a arrêté buvant du vin."),
        example("Elle aime lisant au lit.", "Elle aime lire au lit."),
        example("Vous êtes cherchant une solution.", "Vous cherchez une solution."),
    ],
    clean: &[
        "Nous sommes en train d’utiliser un capteur.",
        "Nous sommes, en attendant, bien seuls. C’est en lisant qu’on apprend.",
        "On découvre qui nous sommes en voyageant. Tels que nous sommes en vieillissant.",
        "Ils sont charmants, tu es en avance, ils sont vivants, elle est payante.",
        "Ils étaient en gros. Nous sommes le plus heureux en chantant.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if auxiliary(context, at) == Some(Auxiliary::Etre) {
            out.extend(progressive(context, at));
        } else if context.folded(at).ends_with("ant") {
            out.extend(begun(context, at));
        }
    }
}

/// « Elle aime lisant », « il a arrêté fumant »: what they like or stop is an infinitive.
fn begun(context: &Context, at: usize) -> Option<Finding> {
    const LIKING: &[&str] = &["aimer", "adorer", "détester", "préférer"];
    const STOPPING: &[&str] = &["arrêter", "cesser", "commencer", "éviter"];
    let verb = at - 1;
    let liked = is_verb(context, verb, LIKING);
    let certain = is_present_participle_only(context.folded(at))
        && context.text(at).starts_with(char::is_lowercase)
        && context.kind(at) == Some(TokenKind::Word)
        && (liked || is_verb(context, verb, STOPPING) && spelling(context.folded(verb)).has(Mood::PastParticiple))
        && spelling(context.folded(verb)).is_verb();
    let auxiliary_before = verb > 0 && auxiliary(context, verb - 1) == Some(Auxiliary::Avoir);
    let spoken = pronoun_subject(context, verb).is_some_and(|subject| subject.at + 1 == verb);
    if !certain || !(auxiliary_before || spoken) {
        return None;
    }
    let span = context.analysis.span(verb, at);
    let text = context.document.slice(span);
    let message = context
        .lang()
        .choose(format!("« {text} » : ce verbe veut un infinitif"), format!("“{text}”: this verb takes an infinitive"));
    let finding = RULE.finding(context, span, message).confidence(0.85);
    let infinitive = verb_lemma(context.folded(at), |features| features.has_mood(Mood::PresentParticiple));
    Some(match infinitive.filter(|_| liked) {
        Some(french) => {
            let span = context.tokens()[at].span;
            finding.fix(french.clone(), Applicability::Review, vec![Edit { span, text: french }])
        }
        None => finding,
    })
}

fn progressive(context: &Context, be: usize) -> Option<Finding> {
    let next = past_adverbs(context, be);
    let verb = if context.folded(next) == "en" { next + 1 } else { next };
    let form = context.folded(verb);
    let inside = context.analysis.sentence_of(be).range().contains(&verb);
    if !inside || context.kind(verb) != Some(TokenKind::Word) || !form.ends_with("ant") {
        return None;
    }
    let participle = is_present_participle_only(form)
        || verb > next && spelling(form).has(Mood::PresentParticiple) && !matches!(form, "avant" | "devant" | "tant");
    // « Qui nous sommes en voyageant »
    let related = clause_before(context, be).any(|at| {
        matches!(context.folded(at), "qui" | "que" | "qu'" | "où" | "quand" | "c'" | "ce" | "comme" | "dont")
    });
    let subject = pronoun_subject(context, be).filter(|subject| subject.at + 1 == be)?;
    if !participle || related {
        return None;
    }
    let span = context.analysis.span(be, verb);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : « être » n’introduit pas un participe présent"),
        format!("“{text}”: “être” takes no present participle"),
    );
    let finding = RULE.finding(context, span, message).confidence(0.9);
    let lemma = verb_lemma(form, |features| features.has_mood(Mood::PresentParticiple))?;
    let tense = finite_form(context.folded(be), "être")?;
    let french = inflect(&lemma, subject.number | subject.person | tense)?;
    let elides = Lexicon::french().elides(&french);
    let keeps = match context.folded(subject.at) {
        "je" => elides == Some(false),
        "j'" => elides == Some(true),
        _ => true,
    };
    Some(if keeps && next == be + 1 {
        finding.fix(french.clone(), Applicability::Review, vec![Edit { span, text: french }])
    } else {
        finding
    })
}

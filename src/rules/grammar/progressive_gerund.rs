//! `grammar/progressive-gerund`: « nous sommes en utilisant un capteur ».

use super::clause_before;
use super::verbs::{Auxiliary, auxiliary, finite_form, inflect, past_adverbs, pronoun_subject, spelling};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Lexicon, Mood};
use crate::rules::words::{is_present_participle_only, verb_lemma};
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
        }
    }
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

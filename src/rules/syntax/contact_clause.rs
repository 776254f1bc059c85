//! `syntax/contact-clause`: « il a lu le livre tu m’as donné », a relative clause without its pronoun.

use super::before_in_sentence;
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::finding::{Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/contact-clause",
    summary: Text { fr: "une relative sans son pronom", en: "a relative clause without its pronoun" },
    why: Text {
        fr: "« The book you gave me » : l’anglais tait le relatif, le français jamais : « le livre que tu m’as donné ».",
        en: "“The book you gave me”: English may leave the relative out, French never: “le livre que tu m’as donné”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("Elle a lu le livre vous lui avez donné.", "Elle a lu le livre vous lui avez donné."),
        example("Ils aiment les choses nous faisons ici.", "Ils aiment les choses nous faisons ici."),
    ],
    clean: &[
        "Elle a lu le livre que vous lui avez donné.",
        "Depuis le début de l’année nous avons perdu dix points.",
        "Quand il mange une pomme il est content.",
        "Si tu prends le train tu arriveras.",
        "Le soir venu nous avons dîné.",
        "Après avoir lu le livre elle a dormi.",
        "Comme il aime la pluie il sort.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 3..context.tokens().len() {
        let pronoun = context.folded(at);
        if matches!(pronoun, "je" | "j'" | "tu" | "nous" | "vous" | "ils" | "elles") && context.text(at) == pronoun {
            out.extend(contact(context, at));
        }
    }
}

fn contact(context: &Context, at: usize) -> Option<Finding> {
    let (noun, determiner, verb) = (at - 1, at - 2, at - 3);
    let tag = |at: usize| context.tagged.token(at);
    let object = matches!(context.folded(determiner), "le" | "la" | "les" | "l'" | "un" | "une" | "des")
        && tag(noun).pos == Pos::Noun
        && context.kind(noun) == Some(TokenKind::Word)
        && matches!(tag(verb).pos, Pos::Verb | Pos::Aux)
        && (tag(verb).is_finite() || tag(verb).is_participle());
    if !object {
        return None;
    }
    // « vous lui avez », « nous faisons »: the pronoun has a verb of its own person.
    let clause = (at + 1..at + 4).find(|&at| tag(at).pos.is_verbal())?;
    let own = tag(clause).is_finite() && (at + 1..clause).all(|at| matches!(tag(at).pos, Pos::Pron | Pos::Adv));
    let person = match context.folded(at) {
        "nous" => context.folded(clause).ends_with("ons") || context.folded(clause).ends_with("mes"),
        "vous" => context.folded(clause).ends_with("ez") || context.folded(clause).ends_with("tes"),
        _ => true,
    };
    let subordinate = before_in_sentence(context, at).any(|at| {
        matches!(
            context.folded(at),
            "quand"
                | "si"
                | "comme"
                | "lorsque"
                | "lorsqu'"
                | "que"
                | "qu'"
                | "qui"
                | "dont"
                | "où"
                | "puisque"
                | "après"
                | "avant"
                | "s'"
                | "sitôt"
                | "depuis"
                | "et"
        )
    });
    if !own || !person || subordinate || !before_in_sentence(context, at).any(|at| tag(at).is_finite()) {
        return None;
    }
    let span = context.analysis.span(determiner, clause);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : il manque le pronom relatif"),
        format!("“{text}”: the relative pronoun is missing"),
    );
    Some(RULE.finding(context, span, message).confidence(0.8))
}

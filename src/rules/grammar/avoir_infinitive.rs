//! `grammar/avoir-infinitive`: « vous aurez probablement obtenir un nouveau », « il a aller ».

use super::subject_number_and_person;
use super::verbs::{Auxiliary, auxiliary, finite_form, inflect, past_adverbs, pronoun_subject, spelling};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Gender, Mood, Number, VerbForm};
use crate::rules::words::is_determiner;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/avoir-infinitive",
    summary: Text { fr: "« avoir » suivi d’un infinitif", en: "“avoir” followed by an infinitive" },
    why: Text {
        fr: "« Avoir » appelle un participe, « il a mangé », ou « à » : « il a à manger ». L’anglais « has to » est « doit ».",
        en: "“Avoir” takes a participle, “il a mangé”, or “à”; English “has to” is “doit”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example("Il a aller au tribunal.", "Il doit aller au tribunal."),
        example("Vous aurez probablement obtenir un autre badge.", "Vous devrez probablement obtenir un autre badge."),
        example(
            "Les élus ont été surpris et ont quitter la salle.",
            "Les élus ont été surpris et doivent quitter la salle.",
        ),
        example("Après avoir installer le logiciel, redémarrez.", "Après avoir installé le logiciel, redémarrez."),
        example("Ayant oublier sa clef, il attend.", "Ayant oublié sa clef, il attend."),
    ],
    clean: &[
        "Il y a prédire et prédire.",
        "Il a à manger, il a beau dire, il n’y a qu’à voir.",
        "On a pouvoir de vie et de mort ; il a dîner et souper.",
        "Il aura fallu attendre : a-t-il pu partir ?",
        "Combien y en a-t-il ? Faire ce qu’on a envie de faire.",
        "Ce que l’on a, partager le rend plus beau.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if auxiliary(context, at) == Some(Auxiliary::Avoir) {
            out.extend(infinitive(context, at));
        }
    }
    for at in 0..context.tokens().len() {
        if matches!(context.folded(at), "avoir" | "ayant") && context.kind(at) == Some(TokenKind::Word) {
            out.extend(after_infinitive(context, at));
        }
    }
}

/// « Après avoir installer »: there is no « devoir » in it, only a participle.
fn after_infinitive(context: &Context, at: usize) -> Option<Finding> {
    let verb = at + 1;
    let form = spelling(context.folded(verb));
    let inside = context.analysis.sentence_of(at).range().contains(&verb);
    let noun = at > 0 && (is_determiner(context.folded(at - 1)) || context.folded(at - 1) == "d'");
    let certain = form.is_always(Mood::Infinitive) && form.others.is_empty() && context.folded(verb) != "être";
    if !inside || noun && context.folded(at - 1) != "d'" || !certain || context.kind(verb) != Some(TokenKind::Word) {
        return None;
    }
    let past = inflect(context.folded(verb), Gender::Masculine | Number::Singular | VerbForm::PastParticiple)?;
    let span = context.analysis.span(at, verb);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : « avoir » n’introduit pas un infinitif"),
        format!("“{text}”: “avoir” takes no infinitive"),
    );
    let span_of_verb = context.tokens()[verb].span;
    let edit = Edit { span: span_of_verb, text: past.clone() };
    Some(RULE.finding(context, span, message).confidence(0.9).fix(past, Applicability::Review, vec![edit]))
}

fn infinitive(context: &Context, at: usize) -> Option<Finding> {
    let verb = past_adverbs(context, at);
    let inside = context.analysis.sentence_of(at).range().contains(&verb);
    if !inside || context.kind(verb) != Some(TokenKind::Word) {
        return None;
    }
    // « Il y a prédire et prédire. »
    if context.folded(verb + 1) == "et" && context.folded(verb + 2) == context.folded(verb) {
        return None;
    }
    let form = spelling(context.folded(verb));
    let bare = matches!(context.folded(verb), "aller" | "être") && verb == at + 1 && context.folded(at - 1) != "y";
    if !(form.is_always(Mood::Infinitive) && (form.others.is_empty() || bare)) {
        return None;
    }
    let span = context.analysis.span(at, verb);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : « avoir » n’introduit pas un infinitif"),
        format!("“{text}”: “avoir” takes no infinitive"),
    );
    let mut finding = RULE.finding(context, span, message).confidence(0.9);
    let elided = context.kind(at - 1) == Some(TokenKind::Elided);
    if let Some(must) = must(context, at).filter(|_| !elided) {
        let span = context.tokens()[at].span;
        finding = finding.fix(must.clone(), Applicability::Review, vec![Edit { span, text: must }]);
    }
    if let Some(past) =
        inflect(context.folded(verb), Gender::Masculine | Number::Singular | VerbForm::PastParticiple).filter(|_| !bare)
    {
        let span = context.tokens()[verb].span;
        finding = finding.fix(past.clone(), Applicability::Review, vec![Edit { span, text: past }]);
    }
    // « Un appareil a éclairer » has lost the accent of « à ».
    if context.folded(at) == "a" && pronoun_subject(context, at).is_none() {
        let span = context.tokens()[at].span;
        finding = finding.fix("à", Applicability::Review, vec![Edit { span, text: "à".to_owned() }]);
    }
    Some(finding)
}

/// *Devoir* in the tense and person of *avoir*.
fn must(context: &Context, at: usize) -> Option<String> {
    let pronoun = pronoun_subject(context, at).map(|pronoun| (pronoun.number, pronoun.person));
    let third = || {
        let number = if context.folded(at).ends_with("nt") { Number::Plural } else { Number::Singular };
        matches!(context.folded(at), "a" | "ont" | "avait" | "avaient" | "aura" | "auront" | "aurait" | "auraient")
            .then_some((number, crate::lexicon::Person::Third))
    };
    let (number, person) = pronoun.or_else(|| subject_number_and_person(context, at)).or_else(third)?;
    inflect("devoir", number | person | finite_form(context.folded(at), "avoir")?)
}

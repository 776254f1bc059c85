//! `grammar/etre-infinitive`: « les enquêteurs sont chercher deux témoins ».

use super::verbs::{
    Auxiliary, agrees, auxiliary, finite_form, inflect, may_be_infinitive, past_adverbs, pronoun_subject, spelling,
};
use super::{clause_before, subject_number_and_person};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Features, Gender, Lexicon, Mood, Number, Person, VerbForm};
use crate::rules::words::is_verb;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/etre-infinitive",
    summary: Text { fr: "« être » suivi d’un infinitif", en: "“être” followed by an infinitive" },
    why: Text {
        fr: "« Être » n’introduit pas l’infinitif : l’anglais « are looking » est un présent, « cherchent », ou « sont en train de chercher ».",
        en: "“Être” takes no infinitive: English “are looking” is a plain present in French, “cherchent”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example("Les policiers sont chercher deux témoins.", "Les policiers cherchent deux témoins."),
        example("Vous êtes toujours parler de lui.", "Vous parlez toujours de lui."),
        example("Nous sommes chercher une maison.", "Nous cherchons une maison."),
        example("Ils étaient toujours attendre une réponse.", "Ils attendaient toujours une réponse."),
        example("Vous êtes au moins essayer de comprendre.", "Vous essayez au moins de comprendre."),
        example("Si vous n’êtes pas déjà chercher, commencez.", "Si vous n’êtes pas déjà chercher, commencez."),
        example("Ils peuvent être utiliser par tous.", "Ils peuvent être utilisés par tous."),
        example("La porte doit être fermer à clef.", "La porte doit être fermer à clef."),
        example("Deux hommes ont été arrêter par la police.", "Deux hommes ont été arrêter par la police."),
        example("Voilà ce que les clients sont en fait demander.", "Voilà ce que les clients demandent en fait."),
    ],
    clean: &[
        "Les témoins sont venus chercher leurs papiers.",
        "Partir est mourir un peu, et comprendre est pardonner.",
        "Son rêve est devenir pompier.",
        "C’est se moquer du monde.",
        "Ils sont à prendre ou à laisser.",
        "Les dîners sont prêts et les pouvoirs sont partagés.",
        "Nous sommes sûrs de gagner.",
        "La seule chose qu’il sache faire est parler.",
        "Il faut peut être partir. J’ai été voir un film, on a été manger. Son but peut être gagner.",
        "Bien-être aider : c’est un être aimer ?",
        "Le vent d’est souffler ? À l’est, rien de nouveau.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if auxiliary(context, at) == Some(Auxiliary::Etre) {
            out.extend(progressive(context, at));
        } else if matches!(context.folded(at), "être" | "été") && context.kind(at) == Some(TokenKind::Word) {
            out.extend(passive(context, at));
        }
    }
}

fn is_finite(context: &Context, at: usize) -> bool {
    spelling(context.folded(at)).is_only_finite() || context.tagged.token(at).is_finite()
}

/// « Peuvent être utiliser », « ont été arrêter »: a passive whose participle sounds like its infinitive.
fn passive(context: &Context, at: usize) -> Option<Finding> {
    let (verb, helper) = (at + 1, at - 1);
    let form = context.folded(verb);
    let lower = context.text(verb).starts_with(char::is_lowercase);
    let shaped = lower && form.ends_with("er") && form != "aller" && context.kind(verb) == Some(TokenKind::Word);
    if !shaped || !may_be_infinitive(form) || !spelling(form).others.is_empty() {
        return None;
    }
    let plural = context.folded(helper).ends_with("nt");
    let governed = if context.folded(at) == "être" {
        // « Il faut peut être partir » has lost a hyphen; « son but peut être gagner » names it.
        let maybe = matches!(context.folded(helper), "peut" | "pourrait" | "devrait")
            && !matches!(context.folded(verb + 1), "par" | "sur" | "dans" | "à" | "avec" | "en")
            || context.folded(helper) == "peut" && clause_before(context, helper).any(|at| is_finite(context, at));
        !maybe
            && is_verb(context, helper, &["pouvoir", "devoir", "aller"])
            && spelling(context.folded(helper)).is_finite()
    } else {
        // « J’ai été manger » is how people say « je suis allé »; not of things, and not in the third person plural.
        let spoken = pronoun_subject(context, helper).is_some() && context.folded(verb + 1) != "par";
        !spoken && (plural || context.folded(verb + 1) == "par") && auxiliary(context, helper) == Some(Auxiliary::Avoir)
    };
    if !governed {
        return None;
    }
    let span = context.analysis.span(at, verb);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : « être » n’introduit pas un infinitif"),
        format!("“{text}”: “être” takes no infinitive"),
    );
    let finding = RULE.finding(context, span, message).confidence(0.9);
    let masculine =
        pronoun_subject(context, helper).filter(|subject| matches!(context.folded(subject.at), "ils" | "il"));
    let participle =
        masculine.and_then(|subject| inflect(form, Gender::Masculine | subject.number | VerbForm::PastParticiple));
    Some(match participle {
        Some(french) => {
            let span = context.tokens()[verb].span;
            finding.fix(french.clone(), Applicability::Review, vec![Edit { span, text: french }])
        }
        None => finding,
    })
}

fn progressive(context: &Context, at: usize) -> Option<Finding> {
    let infinitive = past_adverbs(context, at);
    let spelt_so =
        infinitive < context.tokens().len() && context.analysis.sentence_of(at).range().contains(&infinitive);
    // *se*, *y*, *être*: « sont se préparer », « est même pas va être ».
    if !spelt_so || !may_be_infinitive(context.folded(infinitive)) || context.kind(infinitive) != Some(TokenKind::Word)
    {
        return None;
    }
    let pronoun = pronoun_subject(context, at);
    let subject =
        pronoun.map(|pronoun| (pronoun.number, pronoun.person)).or_else(|| subject_number_and_person(context, at));
    // « Partir est mourir un peu », « le plus sûr est attendre »: what is compared, or named, is an infinitive.
    let third = agrees(context.folded(at), Number::Singular, Person::Third);
    if third && (subject.is_none() || names_an_infinitive(context, at)) {
        return None;
    }
    let span = context.analysis.span(at, infinitive);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : « être » n’introduit pas un infinitif"),
        format!("“{text}”: “être” takes no infinitive"),
    );
    let finding = RULE.finding(context, span, message).confidence(0.9);
    Some(match subject.and_then(|(number, person)| plain(context, at, infinitive, number | person)) {
        Some(french) => finding.replace(french, Applicability::Review),
        None => finding,
    })
}

/// True where « c’est », a relative or another infinitive makes of the infinitive an attribute.
fn names_an_infinitive(context: &Context, at: usize) -> bool {
    let mut before = clause_before(context, at);
    before.any(|at| {
        matches!(context.folded(at), "c'" | "ce" | "cela" | "ceci" | "que" | "qu'")
            || spelling(context.folded(at)).has(Mood::Infinitive)
    })
}

/// The verb in the tense of *être*, and what stood between them.
fn plain(context: &Context, at: usize, infinitive: usize, agreement: Features) -> Option<String> {
    let form = finite_form(context.folded(at), "être")?;
    let french = inflect(context.folded(infinitive), agreement | form)?;
    // A vowel after « je » would need « j’ », and « n’êtes » « ne » before a consonant.
    let vowel = Lexicon::french().elides(&french);
    let before = context.folded(at - 1);
    if matches!(before, "je" | "ne" | "se") && vowel != Some(false) || before.ends_with('\'') && vowel != Some(true) {
        return None;
    }
    let between =
        &context.document.prose[context.tokens()[at].span.range().end..context.tokens()[infinitive].span.range().start];
    Some(format!("{french}{}", between.trim_end()))
}

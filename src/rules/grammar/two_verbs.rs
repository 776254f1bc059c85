//! `grammar/two-verbs`: « le ministre a doit présenter sa démission ».

use super::clause_before;
use super::verbs::{Auxiliary, auxiliary, inflect, past_adverbs, spelling};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Gender, Mood, Number, VerbForm};
use crate::rules::words::verb_lemma;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/two-verbs",
    summary: Text { fr: "deux verbes conjugués de suite", en: "two finite verbs in a row" },
    why: Text {
        fr: "Un auxiliaire appelle un participe : deux verbes conjugués ne se suivent que si l’un appartient à une relative.",
        en: "An auxiliary takes a participle: two finite verbs only meet where one belongs to a relative clause.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example("Le ministre a doit présenter sa démission.", "Le ministre doit présenter sa démission."),
        example("Ils ont peuvent partir demain.", "Ils peuvent partir demain."),
        example("Les élus ont décide de partir.", "Les élus ont décidé de partir."),
        example("Le problème est même pas va changer.", "Le problème va changer."),
        example("Nous avions tous les deux finissent ici.", "Nous avions tous les deux fini ici."),
        example("Hier, je revins revenir au pays.", "Hier, je revins au pays."),
        example("C’est sont des problèmes.", "C’est sont des problèmes."),
        example("J’aime mange des pommes.", "J’aime mange des pommes."),
        example("J’ai a oublié mon code.", "J’ai a oublié mon code."),
        example("Il y a sont trois raisons.", "Il y a sont trois raisons."),
        example("Je suis utilise cet outil chaque jour.", "Je suis utilise cet outil chaque jour."),
    ],
    clean: &[
        "Le pouvoir qu’il a doit rester sous contrôle.",
        "Le droit que nous avons peut changer.",
        "Il a dû partir et il a pu revenir.",
        "Qui l’a veut le garder.",
        "Le peu d’argent dont elle est a été volé.",
        "Ce qu’il a va au musée.",
        "Les avions décollent, l’Est respire et son aura grandit.",
        "Les sommes dépendent du contrat : le a précède le b.",
        "J’en ai a priori besoin. Le peu qu’il en a a suffi. Ce qu’il y a est bon.",
        "Voyons voir ce qu’il cache ; les frontières nord et est ne sont pas sûres.",
        "Un chœur a cappella comporte quatre voix.",
        "Mistral AI lève un milliard, Scale AI licencie.",
        "Voyons voir ce que dit la carte.",
        "Il a, dit-on, tout vendu ; quand on l’est devient-on sage ?",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if auxiliary(context, at).is_some() {
            out.extend(second(context, at));
        } else if context.kind(at) == Some(TokenKind::Word) {
            out.extend(same_twice(context, at).or_else(|| liked(context, at)));
        }
    }
}

/// « Je revins revenir »: a finite verb and its own infinitive.
fn same_twice(context: &Context, at: usize) -> Option<Finding> {
    let (first, second) = (context.folded(at - 1), context.folded(at));
    // « Voyons voir » is a set phrase.
    if second == "voir"
        || !(second.ends_with('r') || second.ends_with("re"))
        || matches!(second, "aller" | "faire" | "laisser" | "pouvoir")
    {
        return None;
    }
    let (form, infinitive) = (spelling(first), spelling(second));
    let same = infinitive.is_always(Mood::Infinitive)
        && infinitive.others.is_empty()
        && form.is_only_finite()
        && verb_lemma(first, |_| true)? == second;
    let span = context.analysis.span(at - 1, at);
    let text = context.document.slice(span);
    let message = context
        .lang()
        .choose(format!("« {text} » : le même verbe deux fois"), format!("“{text}”: the same verb twice"));
    let found = same && context.kind(at - 1) == Some(TokenKind::Word);
    found.then(|| {
        RULE.finding(context, span, message).confidence(0.9).replace(context.text(at - 1), Applicability::Review)
    })
}

/// « J’aime mange »: a verb that takes an infinitive, conjugated behind its pronoun, and another conjugated verb.
fn liked(context: &Context, at: usize) -> Option<Finding> {
    const LIKING: &[&str] = &["aimer", "adorer", "détester", "préférer", "espérer", "souhaiter", "oser", "désirer"];
    let verb = at - 1;
    let found = context.text(at).starts_with(char::is_lowercase)
        && spelling(context.folded(at)).is_only_finite()
        && crate::rules::words::is_verb(context, verb, LIKING)
        && context.kind(verb) == Some(TokenKind::Word)
        && context.kind(at + 1) != Some(TokenKind::Clitic)
        && super::verbs::pronoun_subject(context, verb).is_some_and(|subject| subject.at + 1 == verb)
        && !belongs_to_relative(context, verb);
    let span = context.analysis.span(verb, at);
    let text = context.document.slice(span);
    let message = context
        .lang()
        .choose(format!("« {text} » : deux verbes conjugués de suite"), format!("“{text}”: two finite verbs in a row"));
    found.then(|| RULE.finding(context, span, message).confidence(0.85))
}

/// The finite verb after the auxiliary at `at`.
fn second(context: &Context, at: usize) -> Option<Finding> {
    // « un chœur a cappella comporte », « les frontières nord et est ne sont »
    let east = context.folded(at) == "est" && matches!(context.folded(at - 1), "et" | "ou" | "nord" | "sud" | ",");
    if east || matches!(context.folded(at + 1), "cappella" | "capella") {
        return None;
    }
    let mut verb = past_adverbs(context, at);
    // « Ont été arrête »
    let passive = context.folded(verb) == "été" && auxiliary(context, at) == Some(Auxiliary::Avoir);
    verb += usize::from(passive);
    let inside = context.analysis.sentence_of(at).range().contains(&verb);
    if !inside || context.kind(verb) != Some(TokenKind::Word) || context.text(verb).starts_with(char::is_uppercase) {
        return None;
    }
    let (form, modal) = (spelling(context.folded(verb)), MODALS.contains(&context.folded(verb)));
    let followed = context.kind(verb + 1) == Some(TokenKind::Clitic);
    // « doit » and « va » may be nouns to the lexicon.
    let there = matches!(context.folded(at - 1), "y") && at > 1 && context.folded(at - 2) == "il";
    let certain = is_auxiliary_twice(context, at, verb)
        || form.is_only_finite() && !there
        || modal && verb == at + 1 && is_infinitive(context, verb + 1);
    let there_are = is_auxiliary_twice(context, at, verb) && clause_before(context, at).len() <= 2;
    if !certain || followed || belongs_to_relative(context, at) && !there_are {
        return None;
    }
    let span = context.analysis.span(at, verb);
    let text = context.document.slice(span);
    let message = context
        .lang()
        .choose(format!("« {text} » : deux verbes conjugués de suite"), format!("“{text}”: two finite verbs in a row"));
    let finding = RULE.finding(context, span, message).confidence(0.9);
    if is_auxiliary_twice(context, at, verb) {
        return Some(finding);
    }
    Some(match (modal, participle(context, at, verb)) {
        (true, _) => finding.replace(context.text(verb), Applicability::Review),
        (false, Some(participle)) if !passive => {
            let (span, title) = (context.tokens()[verb].span, participle.clone());
            finding.fix(title, Applicability::Review, vec![Edit { span, text: participle }])
        }
        _ => finding,
    })
}

/// « J’ai a oublié », « il y a sont »: an auxiliary after another, and what it governs.
fn is_auxiliary_twice(context: &Context, at: usize, verb: usize) -> bool {
    let second = context.folded(verb);
    let subject = at - 1;
    let sure = verb == at + 1
        && match second {
            "a" => {
                matches!(context.folded(at), "ai" | "as" | "avons" | "avez")
                    && spelling(context.folded(verb + 1)).is_always(Mood::PastParticiple)
            }
            "est" | "sont" if matches!(context.folded(subject), "c'" | "ce") => {
                subject == context.analysis.sentence_of(at).range().start
                    && matches!(context.folded(at), "est" | "sont")
            }
            "est" | "sont" => at > 1 && context.folded(subject) == "y" && context.folded(at) == "a",
            _ => false,
        };
    sure && context.kind(verb) == Some(TokenKind::Word)
}

/// True where the auxiliary may close a relative clause: « le pouvoir qu’il a doit rester ».
fn belongs_to_relative(context: &Context, at: usize) -> bool {
    let relative = clause_before(context, at).any(|before| {
        matches!(
            context.folded(before),
            "que"
                | "qu'"
                | "qui"
                | "dont"
                | "où"
                | "quoi"
                | "ce"
                | "c'"
                | "y"
                | "lequel"
                | "laquelle"
                | "comme"
                | "si"
                | "s'"
                | "quand"
                | "lorsque"
                | "lorsqu'"
                | "plus"
                | "moins"
                | "tant"
                | "quel"
                | "quelle"
                | "ceci"
        )
    });
    // « Ainsi soit-il », « c’est-à-dire »; « l’a », « l’est » are as good as a relative: « qui l’a veut le garder ».
    let elided = context.kind(at - 1) == Some(TokenKind::Elided) && matches!(context.folded(at - 1), "l'" | "qu'");
    relative || elided
}

/// « Ont décide » was « ont décidé ».
fn participle(context: &Context, at: usize, verb: usize) -> Option<String> {
    if auxiliary(context, at) != Some(Auxiliary::Avoir) {
        return None;
    }
    let lemma = verb_lemma(context.folded(verb), |features| features.verb_forms().any(|form| form.is_finite()))?;
    inflect(&lemma, Gender::Masculine | Number::Singular | VerbForm::PastParticiple)
}

/// Verbs that a machine puts after an auxiliary as they are.
const MODALS: &[&str] = &[
    "doit",
    "doivent",
    "devrait",
    "devraient",
    "peut",
    "peuvent",
    "pourrait",
    "pourraient",
    "veut",
    "veulent",
    "va",
    "vont",
    "faut",
    "devra",
    "devront",
    "pourra",
    "pourront",
];

fn is_infinitive(context: &Context, at: usize) -> bool {
    spelling(context.folded(at)).has(Mood::Infinitive)
}

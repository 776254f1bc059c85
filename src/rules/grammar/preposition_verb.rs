//! `grammar/finite-after-preposition`: « pour aide les habitants », « sans faites », « de dit que ».

use super::verbs::{Spelling, begins_noun_phrase, inflect_infinitive, spelling};
use crate::analysis::{TokenKind, is_all_caps};
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Class, Lexicon, Mood};
use crate::rules::words::verb_lemma;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/finite-after-preposition",
    summary: Text { fr: "une préposition suivie d’un verbe conjugué", en: "a preposition with a finite verb" },
    why: Text {
        fr: "Après « pour », « de », « à », « sans », « afin de », le verbe est à l’infinitif : « pour aider les habitants ».",
        en: "After “pour”, “de”, “à”, “sans”, a verb is an infinitive: “pour aider les habitants”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example("Ils sont venus pour aide les habitants.", "Ils sont venus pour aider les habitants."),
        example("Il refuse de dites la vérité.", "Il refuse de dire la vérité."),
        example("Nous avons le plaisir de annonçons une hausse.", "Nous avons le plaisir de annoncer une hausse."),
        example("On y va pour disons deux heures.", "On y va pour dire deux heures."),
        example("La mairie cherche à changé les règles.", "La mairie cherche à changer les règles."),
        example("Il est parti sans dit un mot.", "Il est parti sans dire un mot."),
        example("Elle finit par accepte l’offre.", "Elle finit par accepter l’offre."),
        example("Avant de mangé, lavez-vous les mains.", "Avant de manger, lavez-vous les mains."),
        example("La société vise à devenu le leader.", "La société vise à devenir le leader."),
        example("Elle a réussi à obtenu une place.", "Elle a réussi à obtenir une place."),
        example("Il vient de sorti de prison.", "Il vient de sortir de prison."),
        example("Ils sont venus pour obtenu une réponse.", "Ils sont venus pour obtenir une réponse."),
        example("Elle vient de terminé les travaux.", "Elle vient de terminer les travaux."),
    ],
    clean: &[
        "Poursuivie pour aide au séjour irrégulier, elle est relaxée.",
        "Il a pour base la Bretagne, et prend pour cible les banques.",
        "Rien de fait, rien de prévu : deux blessés, dont un de touché.",
        "On le tient pour acquis, il passe pour battu.",
        "Le DE peut être obtenu à Lyon.",
        "De peut-être deux mètres, d’est en ouest, de A à Z.",
        "Le passage de fermé à payé a surpris.",
        "Il vient de Fort-de-France. Cela vient de vendus à la criée. Il passe pour connu, vendu pour neuf.",
        "Un ensemble de patches, un flux de merge requests, un nombre de tournes.",
        "Ils sont passés de svn à git.",
        "Les gens de Vienne et d’Aime, l’usine à gaz.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        let preposition = context.folded(at - 1);
        if matches!(preposition, "pour" | "sans" | "de" | "d'" | "à" | "par")
            && context.kind(at) == Some(TokenKind::Word)
        {
            out.extend(finite(context, at, preposition));
        }
    }
}

fn finite(context: &Context, at: usize, preposition: &str) -> Option<Finding> {
    // « Passer à git »: the tool, where no tomb is; « Le DE peut être obtenu » is a diploma.
    if context.folded(at) == "git"
        || is_all_caps(context.text(at - 1)) && context.text(at - 1).len() > 1
        || context.text(at).starts_with(char::is_uppercase)
        || context.kind(at + 1) == Some(TokenKind::Clitic)
    {
        return None;
    }
    let form = spelling(context.folded(at));
    if !form.is_verb() || form.has(Mood::Infinitive) {
        return None;
    }
    // « la défriche, le droit d’estive »: behind a noun stands perhaps a noun that the lexicon lacks.
    let deed = matches!(preposition, "de" | "d'")
        && at > 1
        && context.folded(at).ends_with('e')
        && context.tagged.token(at - 2).pos == crate::analysis::tagger::Pos::Noun
        && !begins_noun_phrase(context.folded(at + 1));
    let wrong = form.is_only_finite() && !deed
        || is_second_person(context.folded(at), form)
        || is_participle_for_infinitive(context, at, preposition, form)
        || preposition == "pour" && is_noun_with_object(context, at, form);
    // « Un ensemble de patches », « de merge requests »: nobody is called « tu » there.
    let plural = context.folded(at).ends_with("es") && !matches!(context.folded(at), "faites" | "dites");
    let foreign = context.kind(at + 1) == Some(TokenKind::Word)
        && !Lexicon::french().contains(context.folded(at + 1))
        && context.folded(at + 1).is_ascii()
        && context.text(at + 1).starts_with(char::is_lowercase);
    if !wrong || plural || foreign || is_named(context, at, preposition) {
        return None;
    }
    let span = context.analysis.span(at - 1, at);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : la préposition veut un infinitif"),
        format!("“{text}”: the preposition takes an infinitive"),
    );
    let finding = RULE.finding(context, span, message).confidence(0.9);
    Some(match infinitive(context.folded(at)) {
        Some(infinitive) => {
            let span = context.tokens()[at].span;
            finding.fix(infinitive.clone(), Applicability::Review, vec![Edit { span, text: infinitive }])
        }
        None => finding,
    })
}

fn infinitive(form: &str) -> Option<String> {
    inflect_infinitive(form).or_else(|| verb_lemma(form, |features| features.verb_forms().any(|form| form.is_finite())))
}

/// « Faites », « dites », which the lexicon also knows as participles.
fn is_second_person(form: &str, spelling: Spelling) -> bool {
    matches!(form, "faites" | "dites") && spelling.others.is_empty()
}

/// « À changé », « de terminé les travaux »: only a participle in « -é » that is nothing else.
fn is_participle_for_infinitive(context: &Context, at: usize, preposition: &str, form: Spelling) -> bool {
    let participle =
        form.is_always(Mood::PastParticiple) && form.others.is_empty() && context.folded(at).ends_with('é');
    // « Sans dit un mot »
    let common =
        matches!(context.folded(at), "dit" | "fait" | "mis" | "pris") && matches!(preposition, "sans" | "pour");
    // « Vient de sorti », « pour obtenu une réponse »: no noun, masculine, of a verb whose participle is not in « -é ».
    let other = form.is_always(Mood::PastParticiple)
        && form.others.is_empty()
        && context.folded(at).ends_with(['i', 'u'])
        && match preposition {
            "de" | "d'" => {
                at > 1
                    && matches!(
                        context.folded(at - 2),
                        "vient" | "viens" | "venons" | "venez" | "viennent" | "venait" | "venaient"
                    )
            }
            "pour" | "sans" => begins_noun_phrase(context.folded(at + 1)),
            "à" => begins_noun_phrase(context.folded(at + 1)) && is_after_verb(context, at - 1),
            _ => false,
        };
    let before = at.checked_sub(2).map_or("", |at| context.folded(at));
    let before_acting = participle && matches!(preposition, "de" | "d'") && matches!(before, "avant" | "afin" | "lieu");
    if other || before_acting {
        return true;
    }
    common && matches!(context.folded(at + 1), "un" | "une" | "les" | "la" | "le" | "l'" | "ses" | "leurs")
        || participle
            && match preposition {
                "à" | "sans" => begins_noun_phrase(context.folded(at + 1)) || is_after_verb(context, at - 1),
                _ => begins_noun_phrase(context.folded(at + 1)) && !is_measured(context, at - 1),
            }
}

/// « Cherche à changé »: the verb before wants its infinitive.
fn is_after_verb(context: &Context, preposition: usize) -> bool {
    preposition > 0
        && (context.tagged.token(preposition - 1).is_finite()
            || matches!(context.folded(preposition - 1), "réussi" | "commencé" | "cherché" | "appris" | "continué"))
}

/// « Rien de prévu », « deux de blessés », « tenu pour acquis ».
fn is_measured(context: &Context, preposition: usize) -> bool {
    let before = preposition.checked_sub(1).map_or("", |at| context.folded(at));
    matches!(
        before,
        "rien" | "chose" | "quoi" | "quelqu'un" | "personne" | "un" | "tenu" | "tient" | "passe" | "laissé"
    )
}

/// « Pour aide les habitants »: a noun has no object of its own, where it is not one side of « prendre pour cible ».
fn is_noun_with_object(context: &Context, at: usize, form: Spelling) -> bool {
    let is_base = form.is_finite()
        && verb_lemma(context.folded(at), |_| true)
            .is_some_and(|lemma| lemma.strip_suffix('r') == Some(context.folded(at)));
    let only_noun = form.others.iter().all(|class| class == Class::Noun);
    let object = matches!(
        context.folded(at + 1),
        "le" | "la" | "l'" | "les" | "ces" | "cette" | "leurs" | "ses" | "nos" | "vos"
    );
    let start = context.analysis.sentence_of(at).range().start;
    let paired = (start.max(at.saturating_sub(9))..at - 1).any(|before| {
        const PAIRED: &[&str] = &[
            "avoir",
            "prendre",
            "choisir",
            "donner",
            "retenir",
            "porter",
            "recevoir",
            "adopter",
            "fixer",
            "désigner",
            "tenir",
            "demander",
            "laisser",
            "être",
            "ayant",
            "compter",
            "garder",
        ];
        verb_lemma(context.folded(before), |_| true).is_some_and(|lemma| PAIRED.contains(&lemma.as_str()))
            && !matches!(context.folded(before), "été")
            && !is_auxiliary_of_participle(context, before)
    });
    is_base && only_noun && object && at - 1 > start && !paired
}

/// « A été déployée »: an auxiliary governs nothing.
fn is_auxiliary_of_participle(context: &Context, at: usize) -> bool {
    let next = super::verbs::past_adverbs(context, at);
    spelling(context.folded(next)).has(Mood::PastParticiple)
}

/// A letter, a title, what stands for itself: « le passage de fermé à payé ».
fn is_named(context: &Context, at: usize, preposition: &str) -> bool {
    preposition == "à"
        && (context.analysis.sentence_of(at).range().start..at - 1).rev().take(4).any(|before| {
            matches!(context.folded(before), "de" | "d'")
                && spelling(context.folded(before + 1)).has(Mood::PastParticiple)
        })
}

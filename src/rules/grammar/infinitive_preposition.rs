//! `grammar/infinitive-without-preposition`: « il refuse répondre », « elle a commencé courir », « en train travailler ».

use super::verbs::{auxiliary, begins_noun_phrase, past_adverbs, pronoun_subject, spelling};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Class, Lexicon, Mood};
use crate::rules::words::{ends_aside, verb_lemma};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/infinitive-without-preposition",
    summary: Text {
        fr: "un infinitif sans la préposition de son verbe",
        en: "an infinitive without its verb’s preposition",
    },
    why: Text {
        fr: "« Commencer », « refuser », « essayer », « décider » n’introduisent un infinitif qu’avec « à » ou « de » : « il refuse de répondre ».",
        en: "“Commencer”, “refuser”, “essayer”, “décider” take an infinitive only with “à” or “de”: “il refuse de répondre”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("Il refuse répondre aux questions.", "Il refuse de répondre aux questions."),
        example("Elle a commencé courir à dix ans.", "Elle a commencé à courir à dix ans."),
        example("Les élus essaient trouver une solution.", "Les élus essaient de trouver une solution."),
        example("Il a arrêté de fumer et commencé courir.", "Il a arrêté de fumer et commencé à courir."),
        example("Cet outil aidera trouver une solution.", "Cet outil aidera à trouver une solution."),
        example("Elle est en train travailler.", "Elle est en train de travailler."),
        example("Il faut partir afin obtenir une place.", "Il faut partir afin d’obtenir une place."),
        example("Il permet aux abonnés accéder au site.", "Il permet aux abonnés d’accéder au site."),
        example("Il n’a pas été capable trouver la clef.", "Il n’a pas été capable de trouver la clef."),
        example("Il vient juste arriver.", "Il vient juste d’arriver."),
        example("Il faut lui dire montrer ses papiers.", "Il faut lui dire de montrer ses papiers."),
        example("Je vous demande partir.", "Je vous demande de partir."),
        example("Il m’a demandé venir plus tôt.", "Il m’a demandé de venir plus tôt."),
    ],
    clean: &[
        "Pas grand-chose à proposer à part faire attention.",
        "Il refuse de répondre, elle commence à courir.",
        "Ce qu’il refuse, répondre, elle le fait. Le risque est grand.",
        "Il n’ose partir, il pense venir, elle espère gagner.",
        "Il arrive vouloir tout. Le train arriver ? Jamais.",
        "Au lieu dit La Garenne, avant l’aube.",
        "Il leur dit vouloir partir, il nous a dit être malade, elle leur dit travailler trop.",
        "Choisissez Renommer dans le menu.",
        "Il faut pour y parvenir changer de cap, et pour apprendre lire.",
        "Ils demandent à pouvoir venir, elle demande à savoir lire.",
        "Les parents demandent à l’inscrire ici, l’élève à le passer en mai.",
        "Il choisit, faute de temps, pouvoir et argent.",
    ],
    check,
};

/// Verbs and the preposition of their infinitive.
const VERBS: &[(&str, &str)] = &[
    ("commencer", "à"),
    ("continuer", "à"),
    ("réussir", "à"),
    ("parvenir", "à"),
    ("hésiter", "à"),
    ("apprendre", "à"),
    ("chercher", "à"),
    ("renoncer", "à"),
    ("refuser", "de"),
    ("décider", "de"),
    ("essayer", "de"),
    ("tenter", "de"),
    ("oublier", "de"),
    ("accepter", "de"),
    ("promettre", "de"),
    ("cesser", "de"),
    ("éviter", "de"),
    ("risquer", "de"),
    ("proposer", "de"),
    ("choisir", "de"),
    ("envisager", "de"),
    ("finir", "de"),
    ("arrêter", "de"),
    ("permettre", "de"),
    ("conseiller", "de"),
    ("suggérer", "de"),
    ("interdire", "de"),
    ("recommander", "de"),
    ("aider", "à"),
    ("inviter", "à"),
    ("encourager", "à"),
    ("obliger", "à"),
    ("forcer", "à"),
    ("menacer", "de"),
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        let form = context.folded(at);
        // « Choisissez Renommer »: a capital names a command.
        if context.kind(at) != Some(TokenKind::Word)
            || context.text(at).starts_with(char::is_uppercase)
            || !(form.ends_with('r') || form.ends_with("re"))
        {
            continue;
        }
        let known = spelling(form);
        let infinitive =
            known.is_always(Mood::Infinitive) && (known.others.is_empty() || matches!(form, "aller" | "faire"));
        if infinitive && let Some((from, preposition)) = governor(context, at) {
            out.push(finding(context, from, at, preposition));
        }
    }
}

/// Where what wants the preposition begins, and the preposition.
fn governor(context: &Context, infinitive: usize) -> Option<(usize, &'static str)> {
    let before = infinitive - 1;
    let word = context.folded(before);
    if before > 0 && word == "train" && context.folded(before - 1) == "en" {
        return Some((before - 1, "de"));
    }
    if matches!(word, "capable" | "capables" | "incapable" | "incapables") {
        return Some((before, "de"));
    }
    if word == "afin" {
        return Some((before, "de"));
    }
    if word == "juste"
        && before > 0
        && matches!(context.folded(before - 1), "vient" | "viens" | "venons" | "venez" | "viennent")
    {
        return Some((before - 1, "de"));
    }
    if let Some(verb) = across_object(context, before) {
        return Some((verb, "de"));
    }
    if tells(context, before, infinitive) {
        return Some((before, "de"));
    }
    let form = spelling(word);
    if context.kind(before) != Some(TokenKind::Word) || !form.is_verb() || before == 0 {
        return None;
    }
    let lemma = verb_lemma(word, |_| true)?;
    let preposition = VERBS.iter().find(|(verb, _)| *verb == lemma)?.1;
    let perfect = form.has(Mood::PastParticiple)
        && (before.saturating_sub(3)..before)
            .any(|at| auxiliary(context, at).is_some() && past_adverbs(context, at) == before);
    let joined = form.is_always(Mood::PastParticiple)
        && form.others.is_empty()
        && matches!(context.folded(before - 1), "et" | "ou");
    let finite = form.is_finite() && (form.others.is_empty() || pronoun_subject(context, before).is_some());
    let bare = form.is_always(Mood::Infinitive) && form.others.is_empty() && !ends_aside(context, before);
    // « Ce qu’il refuse partir » is no sentence either, but « ce qu’on choisit faire » may be one clause after another.
    (perfect || finite || bare || joined).then_some((before, preposition))
}

/// « Lui dire montrer ses papiers », « vous demande partir »: an order to someone. « Dire » also reports what someone does
/// (« il leur dit travailler »), which only its infinitive and its imperative do not.
fn tells(context: &Context, verb: usize, infinitive: usize) -> bool {
    let Some(before) = verb.checked_sub(1) else { return false };
    let perfect = context.folded(verb) == "demandé" && auxiliary(context, before).is_some();
    let before = if perfect { before.saturating_sub(1) } else { before };
    let dative = matches!(context.folded(before), "lui" | "leur" | "me" | "te" | "nous" | "vous" | "m'" | "t'");
    let order = match context.folded(verb) {
        "dire" => !STATES.contains(&context.folded(infinitive)),
        "demande" | "demander" | "demandent" | "demandait" | "ordonne" | "ordonner" | "ordonnait" => true,
        _ => false,
    };
    dative && (order || perfect)
}

/// What one says of oneself: « lui dire être malade ».
const STATES: &[&str] =
    &["être", "avoir", "vouloir", "pouvoir", "devoir", "savoir", "croire", "aimer", "espérer", "penser", "souhaiter"];

/// « Permet aux abonnés accéder »: the verb, where a short phrase with « à » ends at `last`.
fn across_object(context: &Context, last: usize) -> Option<usize> {
    const VERBS: &[&str] = &[
        "permettre",
        "demander",
        "interdire",
        "conseiller",
        "proposer",
        "recommander",
        "ordonner",
        "suggérer",
        "éviter",
    ];
    let nominal = |at: usize| {
        let form = spelling(context.folded(at));
        (form.others.contains(Class::Noun)
            || form.others.contains(Class::Adjective)
            || begins_noun_phrase(context.folded(at)))
            && context.kind(at) != Some(TokenKind::Punct)
    };
    let to = (last.saturating_sub(3)..last).rev().find(|&at| matches!(context.folded(at), "à" | "au" | "aux"))?;
    let verb = to.checked_sub(1)?;
    // « demander à l’inscrire », « à le passer »: a pronoun of the infinitive.
    if to + 1 == last
        && matches!(context.folded(last), "le" | "la" | "l'" | "les" | "y" | "en" | "se" | "s'" | "lui" | "leur")
    {
        return None;
    }
    let lemma = verb_lemma(context.folded(verb), |_| true)?;
    let certain = VERBS.contains(&lemma.as_str()) && spelling(context.folded(verb)).others.is_empty();
    // « Ils demandent à pouvoir venir »
    let part = context.folded(last) == "part";
    let governs =
        part || to + 1 == last && matches!(context.folded(last), "pouvoir" | "savoir" | "devoir" | "avoir" | "être");
    (certain && !governs && (to + 1..=last).all(nominal)).then_some(verb)
}

fn finding(context: &Context, from: usize, infinitive: usize, preposition: &str) -> Finding {
    let span = context.analysis.span(from, infinitive);
    let text = context.document.slice(span);
    let message = context
        .lang()
        .choose(format!("« {text} » : il manque « {preposition} »"), format!("“{text}”: “{preposition}” is missing"));
    let finding = RULE.finding(context, span, message).confidence(0.9);
    let verb = context.text(infinitive);
    let french = match (preposition, Lexicon::french().elides(context.folded(infinitive))) {
        ("de", Some(true)) => context.spelt(&format!("d'{verb}")),
        ("de", None) => return finding,
        _ => format!("{preposition} {verb}"),
    };
    let span = context.tokens()[infinitive].span;
    finding.fix(french.clone(), Applicability::Review, vec![Edit { span, text: french }])
}

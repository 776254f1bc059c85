//! `syntax/lost-object`: « Disney utilise pour suivre », « je vais mettre en œuvre. », « vous prenez lorsque ».

use super::{before_in_sentence, is_infinitive_only, is_verb};
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Mood, VerbForm};
use crate::rules::words::{is_object_clitic, verb_readings};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/lost-object",
    summary: Text { fr: "un verbe transitif sans son complément", en: "a transitive verb without its object" },
    why: Text {
        fr: "« Utiliser », « obtenir », « mettre en œuvre » ne vont pas sans complément : où l’anglais dit « it » ou « them », il faut « le », « la », « les » ou « en ».",
        en: "“Utiliser”, “obtenir”, “mettre en œuvre” do not go without an object: English “it” or “them” is “le”, “la”, “les” or “en”.",
    },
    severity: Severity::Warning,
    mqm: "accuracy/omission",
    examples: &[
        example("Le magasin utilise pour compter les clients.", "Le magasin utilise pour compter les clients."),
        example("Mon frère a utilisé une fois en mai.", "Mon frère a utilisé une fois en mai."),
        example("Nous allons mettre en œuvre.", "Nous allons mettre en œuvre."),
        example(
            "Le badge est à vous, et vous prenez quand vous partez.",
            "Le badge est à vous, et vous prenez quand vous partez.",
        ),
        example("Comme l’histoire a montré, rien ne dure.", "Comme l’histoire a montré, rien ne dure."),
        example("Ils ont téléchargé.", "Ils ont téléchargé."),
    ],
    clean: &[
        "Le magasin l’utilise pour compter les clients. Le poêle utilise pour chauffer du bois.",
        "La carte que le magasin utilise pour compter les clients.",
        "Un outil facile à utiliser pour tous, que chacun emporte.",
        "Utilisez avec soin. À mettre en œuvre. Une idée qu’il faut mettre en œuvre.",
        "Quels outils l’équipe utilise-t-elle ? Combien a-t-il obtenu ?",
        "Elle en possède. Il nous emporte. Il se procure ce qu’il nécessite.",
        "On prend à gauche quand on arrive. La sauce prend lorsque l’huile est froide.",
        "Vous pouvez les mettre en place.",
        "Comme l’histoire l’a montré, rien ne dure. Comme le film a montré la vérité, on le sait.",
    ],
    check,
};

/// Verbs that always have an object.
const TRANSITIVE: &[&str] = &[
    "utiliser",
    "posséder",
    "détenir",
    "contenir",
    "nécessiter",
    "effectuer",
    "obtenir",
    "emporter",
    "apporter",
    "inclure",
    "acquérir",
    "modifier",
    "télécharger",
    "configurer",
    "désactiver",
];

/// What is put « en … » by those who put something there.
const PUT: &[&str] = &["œuvre", "place", "évidence", "pratique", "avant"];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if context.kind(at) != Some(TokenKind::Word) {
            continue;
        }
        let form = context.folded(at);
        if form == "en" && PUT.contains(&context.folded(at + 1)) {
            out.extend(put(context, at));
        } else if (form == "prenez" || form == "vérifie" || form == "prenons") && is_spoken(context, at) {
            out.extend(own_subject(context, at));
        } else if matches!(form, "prouvé" | "montré" | "démontré" | "confirmé" | "révélé") {
            out.extend(as_shown(context, at));
        } else if form.len() > 5 && is_verb(context, at, TRANSITIVE) {
            out.extend(transitive(context, at));
        }
    }
}

fn transitive(context: &Context, verb: usize) -> Option<Finding> {
    if !is_cut(context, verb + 1) || !context.tagged.token(verb).pos.is_verbal() {
        return None;
    }
    let finite = verb_readings(context.folded(verb))
        .all(|reading| reading.features().verb_forms().all(VerbForm::is_finite))
        && has_subject(context, verb);
    let participle = verb_readings(context.folded(verb))
        .any(|reading| reading.features().has_mood(Mood::PastParticiple))
        && matches!(context.folded(verb - 1), "ai" | "a" | "avons" | "avez" | "ont" | "avait" | "avaient" | "aura")
        && verb > 1
        && has_subject(context, verb - 1);
    ((finite || participle) && !is_object_before(context, verb)).then(|| finding(context, verb, verb + 1))
}

/// « vous prenez lorsque »: whoever takes, takes something.
fn own_subject(context: &Context, verb: usize) -> Option<Finding> {
    let next = context.folded(verb + 1);
    let cut = match context.folded(verb) {
        "vérifie" => matches!(next, "tous" | "toutes") && context.folded(verb + 2) == "les",
        _ => matches!(next, "lorsque" | "lorsqu'" | "quand"),
    };
    (cut && !is_object_before(context, verb)).then(|| finding(context, verb, verb + 1))
}

/// « comme l’histoire a prouvé »: it has proved *it*.
fn as_shown(context: &Context, participle: usize) -> Option<Finding> {
    let has = participle - 1;
    let ends = context.kind(participle + 1).is_none_or(TokenKind::is_sign)
        || context.folded(participle + 1) == "encore" && context.folded(participle + 2) == "et";
    let start = context.analysis.sentence_of(participle).range().start;
    let comme = (start.max(has.saturating_sub(6))..has).rev().find(|&at| context.folded(at) == "comme")?;
    let phrase = (comme + 1..has).all(|at| {
        matches!(context.tagged.token(at).pos, Pos::Noun | Pos::Adj | Pos::Det | Pos::Adp | Pos::Propn)
            || context.kind(at) == Some(TokenKind::Elided)
    });
    let told = matches!(context.folded(has), "a" | "ont" | "avait" | "avaient")
        && matches!(context.folded(comme + 1), "l'" | "le" | "la" | "les" | "cette" | "ces" | "notre" | "son")
        && has > comme + 2
        && context.kind(has - 1) == Some(TokenKind::Word);
    (ends && phrase && told).then(|| finding(context, participle, participle + 1))
}

fn is_spoken(context: &Context, verb: usize) -> bool {
    let subject = context.folded(verb - 1);
    matches!(subject, "je" | "vous" | "nous") && (verb < 2 || context.folded(verb - 2) != subject)
}

/// « allons mettre en œuvre. »
fn put(context: &Context, en: usize) -> Option<Finding> {
    let ends = matches!(context.text(en + 2), "." | ";" | "!");
    let put = en - 1;
    let modal = put.checked_sub(1)?;
    let governed = context.folded(put) == "mettre"
        && is_verb(context, modal, &["aller", "devoir", "pouvoir", "vouloir"])
        && context.tagged.token(modal).is_finite()
        && modal > 0
        && has_subject(context, modal);
    (ends && governed && !is_object_before(context, modal)).then(|| finding(context, put, en + 1))
}

/// The sentence goes on without an object: a purpose, a time, the end.
fn is_cut(context: &Context, at: usize) -> bool {
    match context.folded(at) {
        "." | "!" => context.folded(at + 1) != ".",
        "lorsque" | "lorsqu'" | "quand" => true,
        "une" => context.folded(at + 1) == "fois" && matches!(context.folded(at + 2), "dans" | "en" | "." | "par"),
        "tous" | "toutes" => {
            context.folded(at + 1) == "les" && matches!(context.folded(at + 2), "jours" | "mois" | "semaines")
        }
        // « utilise pour fonctionner du gaz »: the object comes late.
        "pour" => {
            is_infinitive_only(context.folded(at + 1))
                && !matches!(context.folded(at + 2), "du" | "des" | "un" | "une" | "de" | "d'")
        }
        _ => false,
    }
}

/// A subject stands just before: a pronoun, a noun or a name.
fn has_subject(context: &Context, verb: usize) -> bool {
    let before = context.folded(verb - 1);
    if matches!(before, "ne" | "n'") {
        return verb > 1 && has_subject(context, verb - 1);
    }
    if matches!(before, "je" | "j'" | "tu" | "il" | "elle" | "on" | "ils" | "elles") {
        return true;
    }
    if matches!(before, "nous" | "vous") {
        let agrees = context.folded(verb).ends_with("ons") || context.folded(verb).ends_with("ez");
        return agrees && (verb < 2 || context.folded(verb - 2) != before);
    }
    context.kind(verb - 1) == Some(TokenKind::Word)
        && matches!(context.tagged.token(verb - 1).pos, Pos::Noun | Pos::Propn)
}

/// « que », « le » or a question word gives the verb its object.
fn is_object_before(context: &Context, verb: usize) -> bool {
    const GIVING: &[&str] = &[
        "que",
        "qu'",
        "dont",
        "où",
        "quel",
        "quelle",
        "quels",
        "quelles",
        "combien",
        "quoi",
        "lequel",
        "laquelle",
        "lesquels",
        "lesquelles",
        "comme",
        "qui",
        "rien",
        "tout",
        "comment",
        "«",
        "“",
        "\"",
        ":",
    ];
    let has_clitic = |at: usize| {
        is_object_clitic(context.folded(at))
            && !matches!(context.folded(at), "lui" | "leur" | "y")
            && context.tagged.token(at).pos == Pos::Pron
    };
    before_in_sentence(context, verb).any(|at| GIVING.contains(&context.folded(at)))
        || (verb.saturating_sub(3)..verb).any(has_clitic)
}

fn finding(context: &Context, from: usize, to: usize) -> Finding {
    let verb = context.analysis.span(from, to.saturating_sub(1).max(from));
    let text = context.document.slice(verb);
    let message = context.lang().choose(
        format!("« {text} » : le complément manque (« le », « la », « les », « en » ?)"),
        format!("“{text}”: the object is missing (“le”, “la”, “les”, “en”?)"),
    );
    let span = context.analysis.span(from.saturating_sub(1), to.saturating_sub(1).max(from));
    RULE.finding(context, span, message).confidence(0.8)
}

//! `syntax/verb-link`: « il veut de partir », « elle a décidé partir », « ils veulent les élus à voter ».

use super::{is_infinitive_only, is_small_word, is_verb, with_de};
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::words::ends_aside;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/verb-link",
    summary: Text { fr: "un infinitif mal relié à son verbe", en: "an infinitive badly linked to its verb" },
    why: Text {
        fr: "« Pouvoir », « devoir », « vouloir », « falloir » se passent de préposition devant l’infinitif ; « décider », « essayer », « refuser » veulent « de », « commencer », « réussir », « continuer » veulent « à ».",
        en: "“Pouvoir”, “devoir”, “vouloir” take the bare infinitive; “décider”, “essayer”, “refuser” take “de”, “commencer”, “réussir” take “à”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("Vous voudrez peut-être de ne pas entendre cela.", "Vous voudrez peut-être ne pas entendre cela."),
        example("Elle peut à changer de poste.", "Elle peut changer de poste."),
        example("Ils ont décidé vendre la maison.", "Ils ont décidé de vendre la maison."),
        example("Il a commencé travailler hier.", "Il a commencé à travailler hier."),
        example("Nous avons essayé installer la mise à jour.", "Nous avons essayé d’installer la mise à jour."),
        example("Cela permet les clients de payer en ligne.", "Cela permet aux clients de payer en ligne."),
        example("Elle aide ses amis trouver un toit.", "Elle aide ses amis à trouver un toit."),
        example("C’est difficile pour les enfants pour apprendre.", "C’est difficile pour les enfants d’apprendre."),
        example("Je suis même d’essayer encore.", "Je suis même d’essayer encore."),
        example("Il faut obtenir le moteur à fonctionner.", "Il faut obtenir le moteur à fonctionner."),
        example("Elle a passé du temps avec lui discuter.", "Elle a passé du temps avec lui à discuter."),
        example("Elle veut les élus à voter la loi.", "Elle veut les élus à voter la loi."),
    ],
    clean: &[
        "Il simule du mieux qu’il peut à partir de rien.",
        "Il faut pour y parvenir changer de cap.",
        "Il doit à ses parents d’avoir réussi.",
        "Je ne veux pas de cela ; il veut du pain à manger.",
        "Elle a décidé de vendre et commencé à travailler.",
        "Il faut, à chanter ainsi, bien du courage.",
        "Le pouvoir de changer, le vouloir de vivre, le devoir de réserve.",
        "Il ne peut, de fait, partir. On en veut à mourir.",
        "Un apport important pour les plantes et essentiel pour assurer leur croissance.",
        "L’inspecteur peut de plus constater les faits.",
        "Il reconstruit ce qu’il peut à partir des plans.",
        "Ce qu’il a décidé changer la vie est facile.",
        "Les enfants peuvent à loisir jouer, et je me dois de souligner leur calme.",
    ],
    check,
};

const BARE: &[&str] = &["pouvoir", "vouloir", "devoir", "falloir"];

/// Verbs that take « de » before an infinitive, never nothing.
const WITH_DE: &[&str] = &[
    "décider",
    "essayer",
    "refuser",
    "tenter",
    "éviter",
    "accepter",
    "promettre",
    "proposer",
    "oublier",
    "cesser",
    "arrêter",
    "choisir",
    "prévoir",
    "envisager",
    "risquer",
    "finir",
    "convenir",
    "rêver",
    "mériter",
];

/// Verbs that take « à ».
const WITH_A: &[&str] =
    &["commencer", "réussir", "continuer", "hésiter", "apprendre", "parvenir", "chercher", "tarder", "renoncer"];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        let form = context.folded(at);
        if context.kind(at) == Some(TokenKind::Word) && is_infinitive_only(form) && is_small_word(context, at) {
            out.extend(
                needless(context, at)
                    .or_else(|| missing(context, at))
                    .or_else(|| wanted(context, at))
                    .or_else(|| asked(context, at))
                    .or_else(|| for_someone(context, at))
                    .or_else(|| am_to(context, at))
                    .or_else(|| get_to(context, at))
                    .or_else(|| time_spent(context, at)),
            );
        }
    }
}

/// « veut de partir »: the preposition goes.
fn needless(context: &Context, infinitive: usize) -> Option<Finding> {
    let mut at = infinitive;
    // « de ne pas entendre »
    while at > 0 && matches!(context.folded(at - 1), "ne" | "pas" | "plus" | "jamais" | "me" | "se" | "s'") {
        at -= 1;
    }
    let preposition = at.checked_sub(1).filter(|&at| matches!(context.folded(at), "de" | "d'" | "à"))?;
    let mut verb = preposition.checked_sub(1)?;
    while verb > 0 && matches!(context.folded(verb), "peut-être" | "pas" | "toujours" | "donc" | "bien" | "aussi") {
        verb -= 1;
    }
    // « il peut de plus constater »
    if context.folded(preposition + 1) == "plus" {
        return None;
    }
    // « du mieux qu’il peut à partir des données »
    if context.folded(preposition) == "à"
        && context.folded(infinitive) == "partir"
        && matches!(context.folded(infinitive + 1), "de" | "d'" | "du" | "des")
    {
        return None;
    }
    let is_finite = is_verb(context, verb, BARE)
        && context.tagged.token(verb).pos.is_verbal()
        && context.tagged.token(verb).is_finite();
    // « devoir à quelqu’un », « en vouloir à », « ne pouvoir »: only where nothing else governs the infinitive
    let clitic = verb.checked_sub(1).map_or("", |at| context.folded(at));
    // « nous nous devons de », but « nous devons »: the pronoun may be the subject.
    let own = clitic == "nous" && context.folded(verb).ends_with("ons")
        || clitic == "vous" && context.folded(verb).ends_with("ez");
    let doubled = verb > 1 && context.folded(verb - 2) == clitic;
    let bound = matches!(clitic, "me" | "te" | "se" | "nous" | "vous")
        && (!own || doubled)
        && is_verb(context, verb, &["devoir"]);
    let other = bound || matches!(clitic, "en" | "ce" | "s'" | "qu'" | "que");
    let due = context.folded(preposition) == "à" && is_verb(context, verb, &["devoir", "vouloir", "falloir"]);
    // « du mieux qu’il peut à partir de rien »
    let from = context.folded(preposition) == "à" && context.folded(infinitive) == "partir";
    if !is_finite || other || due || from {
        return None;
    }
    let span = context.analysis.span(preposition, infinitive);
    let french = context.document.slice(context.analysis.span(at, infinitive)).to_owned();
    Some(finding(context, span, french))
}

/// « décidé vendre »: the preposition is missing.
fn missing(context: &Context, infinitive: usize) -> Option<Finding> {
    let verb = infinitive.checked_sub(1)?;
    if !context.tagged.token(verb).pos.is_verbal() || !is_small_word(context, verb) {
        return None;
    }
    let de = is_verb(context, verb, WITH_DE);
    if !de && !is_verb(context, verb, WITH_A) || is_relative(context, verb) || ends_aside(context, verb) {
        return None;
    }
    let french =
        if de { with_de(context, context.text(infinitive)) } else { format!("à {}", context.text(infinitive)) };
    Some(finding(context, context.tokens()[infinitive].span, french))
}

/// « ce qu’il a choisi »: the infinitive may belong to another clause.
fn is_relative(context: &Context, verb: usize) -> bool {
    (context.analysis.sentence_of(verb).range().start..verb)
        .rev()
        .take(6)
        .any(|at| matches!(context.folded(at), "que" | "qu'" | "dont" | "où" | "qui" | "quoi" | "comment"))
}

/// « veut les élus à voter »: want someone to.
fn wanted(context: &Context, infinitive: usize) -> Option<Finding> {
    let noun = infinitive.checked_sub(2)?;
    let verb = infinitive.checked_sub(4)?;
    let shape = context.folded(infinitive - 1) == "à"
        && matches!(context.folded(noun - 1), "les" | "le" | "la" | "l'" | "mon" | "ma" | "mes" | "leurs" | "ses")
        && context.tagged.token(noun).pos == Pos::Noun;
    if !shape || !is_verb(context, verb, &["vouloir"]) || context.folded(verb.checked_sub(1)?) == "en" {
        return None;
    }
    let span = context.analysis.span(verb, infinitive);
    Some(message(context, span))
}

/// Those whom one asks, allows or helps.
const PEOPLE: &[&str] = &[
    "employés",
    "clients",
    "utilisateurs",
    "gens",
    "élèves",
    "citoyens",
    "joueurs",
    "enfants",
    "électeurs",
    "parents",
    "lecteurs",
    "visiteurs",
    "patients",
    "entreprises",
    "travailleurs",
    "développeurs",
    "étudiants",
    "médecins",
    "habitants",
    "consommateurs",
    "chercheurs",
    "policiers",
    "agents",
    "salariés",
    "passagers",
    "voyageurs",
    "soldats",
    "amis",
    "élus",
    "personnes",
    "femmes",
    "hommes",
];

/// « permet les clients de payer », « aide ses amis trouver ».
fn asked(context: &Context, infinitive: usize) -> Option<Finding> {
    let linked = matches!(context.folded(infinitive.checked_sub(1)?), "de" | "d'" | "à");
    let people = infinitive.checked_sub(if linked { 2 } else { 1 })?;
    let verb = people.checked_sub(2)?;
    if !PEOPLE.contains(&context.folded(people)) {
        return None;
    }
    let determiner = context.folded(people - 1);
    let told = linked
        && determiner == "les"
        && is_verb(context, verb, &["permettre", "demander", "conseiller", "ordonner", "interdire"]);
    let helped =
        !linked && is_verb(context, verb, &["aider", "encourager", "inviter", "obliger", "forcer", "autoriser"]);
    if told {
        let article = context.tokens()[people - 1].span;
        let edit = Edit { span: article, text: "aux".to_owned() };
        let finding = message(context, context.analysis.span(verb, infinitive));
        return Some(finding.fix("aux", Applicability::Review, vec![edit]));
    }
    helped.then(|| finding(context, context.tokens()[infinitive].span, format!("à {}", context.text(infinitive))))
}

/// « facile pour les enfants pour apprendre »: for someone to.
fn for_someone(context: &Context, infinitive: usize) -> Option<Finding> {
    const JUDGED: &[&str] =
        &["facile", "difficile", "important", "nécessaire", "possible", "impossible", "essentiel", "utile", "temps"];
    let link = infinitive.checked_sub(1)?;
    let first = (link.saturating_sub(5)..link.saturating_sub(1)).rev().find(|&at| context.folded(at) == "pour")?;
    let judged = first > 0 && JUDGED.contains(&context.folded(first - 1));
    let plain = (first..link)
        .all(|at| context.kind(at) != Some(TokenKind::Punct) && !matches!(context.folded(at), "et" | "ou" | "mais"));
    let fits = context.folded(link) == "pour" && judged && plain;
    fits.then(|| finding(context, context.analysis.span(link, infinitive), with_de(context, context.text(infinitive))))
}

/// « je suis même d’essayer »: nobody is to do.
fn am_to(context: &Context, infinitive: usize) -> Option<Finding> {
    let de = infinitive.checked_sub(1).filter(|&at| matches!(context.folded(at), "de" | "d'"))?;
    let mut verb = de.checked_sub(1)?;
    while verb > 1
        && matches!(context.folded(verb), "même" | "aussi" | "encore" | "toujours" | "déjà" | "juste" | "maintenant")
    {
        verb -= 1;
    }
    let subject = verb.checked_sub(1)?;
    let person = matches!(
        (context.folded(subject), context.folded(verb)),
        ("je", "suis") | ("tu", "es") | ("nous", "sommes") | ("vous", "êtes")
    );
    person.then(|| message(context, context.analysis.span(verb, infinitive)))
}

/// « obtenir l’appareil à fonctionner »: get something to work.
fn get_to(context: &Context, infinitive: usize) -> Option<Finding> {
    const DONE: &[&str] =
        &["travailler", "fonctionner", "marcher", "parler", "venir", "répondre", "écouter", "comprendre"];
    let a = infinitive.checked_sub(1).filter(|&at| context.folded(at) == "à")?;
    if !DONE.contains(&context.folded(infinitive)) {
        return None;
    }
    let verb = (a.saturating_sub(5)..a).rev().find(|&at| is_verb(context, at, &["obtenir"]))?;
    let plain = (verb + 1..a)
        .all(|at| context.kind(at) != Some(TokenKind::Punct) && !matches!(context.folded(at), "que" | "et"));
    (plain && a > verb + 1).then(|| message(context, context.analysis.span(verb, infinitive)))
}

/// « passé du temps avec lui discuter »: time spent takes « à ».
fn time_spent(context: &Context, infinitive: usize) -> Option<Finding> {
    let noun = infinitive.checked_sub(1)?;
    let time = (infinitive.saturating_sub(8)..infinitive).rev().find(|&at| context.folded(at) == "temps")?;
    let spent = (time.saturating_sub(4)..time).any(|at| is_verb(context, at, &["passer"]));
    let plain = (time + 1..infinitive).all(|at| {
        matches!(context.kind(at), Some(TokenKind::Word | TokenKind::Elided))
            && !context.tagged.token(at).pos.is_verbal()
            && !matches!(context.folded(at), "que" | "et" | "sans" | "pour" | "qui" | "où")
    });
    let after_noun = time == noun
        || matches!(context.tagged.token(noun).pos, Pos::Noun | Pos::Propn | Pos::Adj)
        || matches!(context.folded(noun), "lui" | "elle" | "eux" | "elles");
    (spent && plain && after_noun)
        .then(|| finding(context, context.tokens()[infinitive].span, format!("à {}", context.text(infinitive))))
}

fn finding(context: &Context, span: crate::text::Span, french: String) -> Finding {
    message(context, span).replace(french, Applicability::Review)
}

fn message(context: &Context, span: crate::text::Span) -> Finding {
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : l’infinitif est mal relié à son verbe"),
        format!("“{text}”: the infinitive is badly linked to its verb"),
    );
    RULE.finding(context, span, message)
}

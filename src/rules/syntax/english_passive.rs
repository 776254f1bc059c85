//! `syntax/english-passive`: « ils ont été demandés de partir », « nous avons été donnés une chance ».

use super::{before_in_sentence, is_infinitive_only, is_verb};
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::finding::{Finding, Severity};
use crate::lexicon::Mood;
use crate::rules::words::verb_readings;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/english-passive",
    summary: Text {
        fr: "un passif dont le sujet serait un complément en « à »",
        en: "a passive whose subject would be an object with “à”",
    },
    why: Text {
        fr: "« They were asked to », « we were given », « she was told that » : on demande, donne, dit à quelqu’un, et ce complément ne devient pas sujet : « on leur a demandé de », « on nous a donné ».",
        en: "“They were asked to”, “we were given”, “she was told that”: French asks, gives, tells *to* somebody, who cannot become the subject: “on leur a demandé de”, “on nous a donné”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/word-order",
    examples: &[
        example("Ils ont été demandés de partir.", "Ils ont été demandés de partir."),
        example("Nous avons été donnés une chance.", "Nous avons été donnés une chance."),
        example("J’ai été dit que le train était parti.", "J’ai été dit que le train était parti."),
        example("Elles ont été présentées avec les clés.", "Elles ont été présentées avec les clés."),
        example("Vous serez offert un café.", "Vous serez offert un café."),
        example("Les élèves ont été montrés un film.", "Les élèves ont été montrés un film."),
    ],
    clean: &[
        "Il a été demandé aux élus de partir. Il est permis de fumer.",
        "Ils ont été donnés une fois, le lendemain et la semaine suivante.",
        "Elles ont été offertes à la ville, et les prix ont été remis le 3 mai.",
        "Ont été remis les diplômes du collège.",
        "Nous avons été envoyés au front. Ils sont dits de base.",
        "Les plats sont présentés avec une sauce. Nous sommes présentés avec deux heures de retard.",
        "Ils ont été donnés un peu partout. Elles ont été accordées la veille.",
        "Le bal où ont été remis les prix.",
    ],
    check,
};

/// Verbs with an object in « à », and what they are followed by when English has made a subject of it.
const TELLING: &[&str] = &["demander", "dire", "permettre", "promettre", "conseiller", "ordonner", "proposer"];
const GIVING: &[&str] = &[
    "donner",
    "offrir",
    "montrer",
    "accorder",
    "envoyer",
    "remettre",
    "promettre",
    "enseigner",
    "attribuer",
    "octroyer",
    "demander",
    "dire",
    "refuser",
    "poser",
];

/// When and how much: no object.
const ADVERBIAL: &[&str] = &[
    "peu",
    "fois",
    "jour",
    "jours",
    "lendemain",
    "veille",
    "semaine",
    "mois",
    "année",
    "an",
    "ans",
    "soir",
    "matin",
    "nuit",
    "plus",
    "moins",
    "plupart",
    "uns",
    "un",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "heure",
    "heures",
    "même",
    "minute",
    "fin",
    "premier",
    "première",
    "dernier",
    "dernière",
    "dizaine",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 2..context.tokens().len() {
        let form = context.folded(at);
        if context.kind(at) == Some(TokenKind::Word)
            && form.len() > 2
            && is_participle(form)
            && is_link(context, at + 1)
        {
            out.extend(passive(context, at));
        }
    }
}

/// A guess by the ending: the lexicon is asked later.
fn is_participle(form: &str) -> bool {
    form.trim_end_matches(['e', 's']).ends_with(['é', 'i', 't']) || form.ends_with(['s', 'e'])
}

fn is_link(context: &Context, at: usize) -> bool {
    matches!(
        context.folded(at),
        "de" | "d'" | "que" | "qu'" | "si" | "avec" | "un" | "une" | "des" | "le" | "la" | "les" | "l'"
    )
}

fn passive(context: &Context, participle: usize) -> Option<Finding> {
    let next = participle + 1;
    let link = context.folded(next);
    let fits = match link {
        "de" | "d'" => is_verb(context, participle, TELLING) && governs_infinitive(context, next + 1),
        "que" | "qu'" | "si" => is_verb(context, participle, &["dire", "demander"]),
        "avec" => {
            let given =
                matches!(context.folded(next + 1), "le" | "la" | "les" | "l'" | "un" | "une" | "des" | "ces" | "leurs");
            given && is_verb(context, participle, &["présenter"])
        }
        _ => is_verb(context, participle, GIVING) && is_object(context, next),
    };
    let passes =
        verb_readings(context.folded(participle)).any(|reading| reading.features().has_mood(Mood::PastParticiple));
    if !fits || !passes {
        return None;
    }
    let subject = subject(context, participle)?;
    let pronoun = matches!(context.folded(subject), "je" | "j'" | "tu" | "nous" | "vous" | "ils" | "elles");
    // « Les plats sont présentés avec une sauce »: things are.
    if matches!(link, "avec" | "que" | "qu'" | "si") && !pronoun {
        return None;
    }
    let relative = before_in_sentence(context, subject)
        .rev()
        .take(6)
        .any(|at| matches!(context.folded(at), "que" | "qu'" | "où" | "dont" | "lesquels" | "lesquelles"))
        && !pronoun;
    (!relative).then(|| finding(context, subject, next))
}

/// The subject of « être »: a pronoun that is never impersonal, or a plural noun.
fn subject(context: &Context, participle: usize) -> Option<usize> {
    let mut at = participle - 1;
    while at > 1 && context.tagged.token(at).pos == Pos::Adv {
        at -= 1;
    }
    if context.folded(at) == "été" {
        at = at.checked_sub(1)?;
        while at > 1 && context.tagged.token(at).pos == Pos::Adv {
            at -= 1;
        }
        if !is_verb(context, at, &["avoir"]) {
            return None;
        }
    } else if !is_verb(context, at, &["être"]) {
        return None;
    }
    let verb = at;
    let mut subject = verb.checked_sub(1)?;
    if matches!(context.folded(subject), "ne" | "n'") {
        subject = subject.checked_sub(1)?;
    }
    let own = match context.folded(subject) {
        "je" | "j'" | "tu" | "ils" | "elles" => true,
        "nous" => context.folded(verb).ends_with("ons") || context.folded(verb) == "sommes",
        "vous" => context.folded(verb).ends_with("ez") || context.folded(verb) == "êtes",
        _ => false,
    };
    let plural = context.tagged.token(subject).pos == Pos::Noun
        && is_people(context.folded(subject))
        && context.folded(verb).ends_with("nt");
    (own || plural).then_some(subject)
}

/// Those who are asked, told and given.
fn is_people(noun: &str) -> bool {
    ["eurs", "rices", "istes", "élèves", "clients", "parents", "enfants", "employés", "salariés", "gens", "étudiants"]
        .iter()
        .any(|end| noun.ends_with(end))
        && !noun.ends_with("valeurs")
        && !noun.ends_with("couleurs")
}

fn governs_infinitive(context: &Context, mut at: usize) -> bool {
    while matches!(context.folded(at), "ne" | "pas" | "plus" | "se" | "s'" | "la" | "le" | "les" | "l'" | "leur" | "y")
    {
        at += 1;
    }
    is_infinitive_only(context.folded(at))
}

fn is_object(context: &Context, article: usize) -> bool {
    let noun = article + 1;
    let excused = ADVERBIAL.contains(&context.folded(noun)) || ADVERBIAL.contains(&context.folded(noun + 1));
    context.kind(noun) == Some(TokenKind::Word)
        && super::is_small_word(context, noun)
        && !excused
        && matches!(context.tagged.token(noun).pos, Pos::Noun | Pos::Adj)
}

fn finding(context: &Context, from: usize, to: usize) -> Finding {
    let span = context.analysis.span(from, to);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : passif anglais ; dites « on … a »"),
        format!("“{text}”: an English passive; say “on … a”"),
    );
    RULE.finding(context, span, message).confidence(0.9)
}

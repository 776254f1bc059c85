//! `syntax/lost-verb`: « Il de la terrasse », « je (presque) dans », « combien de temps les files, ».

use super::{is_lone_noun, is_small_word, is_verb};
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::finding::{Finding, Severity};
use crate::lexicon::Mood;
use crate::rules::words::same_sentence;
use crate::rules::words::verb_readings;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/lost-verb",
    summary: Text {
        fr: "un sujet que ne suit aucun verbe, une préposition que rien ne suit",
        en: "a subject without a verb, a preposition that nothing follows",
    },
    why: Text {
        fr: "« Je », « tu », « il », « ils » appellent un verbe, « combien de temps » aussi ; « dans » n’achève pas une phrase.",
        en: "“Je”, “tu”, “il”, “ils” want a verb, and so does “combien de temps”; “dans” does not end a sentence.",
    },
    severity: Severity::Error,
    mqm: "accuracy/omission",
    examples: &[
        example("Il de la menuiserie que le chêne arrive.", "Il de la menuiserie que le chêne arrive."),
        example("Dix minutes plus tard, je (à peu près) dans.", "Dix minutes plus tard, je (à peu près) dans."),
        example("Ils à la maison du lac.", "Ils à la maison du lac."),
        example("Comment allons-nous pouvoir ces machines ?", "Comment allons-nous pouvoir ces machines ?"),
        example("C’est tout ce que vous besoin.", "C’est tout ce que vous besoin."),
        example("Je vais les choses construit.", "Je vais les choses construit."),
        example(
            "On mesure combien de temps les files, et ce qu’elles coûtent.",
            "On mesure combien de temps les files, et ce qu’elles coûtent.",
        ),
    ],
    clean: &[
        "Parle-t-il de lui ? Est-il à Paris ? Puis-je, dans ce cas, sortir ?",
        "Le « je » de l’auteur et le tu de Rome. Il y a de tout.",
        "Combien de temps les files durent, on ne sait. Il, de loin, nous vit.",
        "Combien de temps les files ? Combien de temps, les files d’attente mises à part ?",
        "Parle t il de lui ? Dit il à sa mère.",
        "Il va pouvoir un jour partir, et pouvoir les aider. Le pouvoir des fleurs. Nous allons un jour à la mer.",
        "Je vais des heures durant. Nous allons les voir, je vais les goûter. Je vais mes deux fois au bois.",
        "Sur combien de temps le travail est réparti.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len() {
        match context.folded(at) {
            "je" | "tu" | "il" | "ils" if context.kind(at) == Some(TokenKind::Word) => out.extend(pronoun(context, at)),
            "pouvoir" | "devoir" => out.extend(modal(context, at)),
            "vais" | "allons" | "allez" => out.extend(going(context, at)),
            "besoin" => out.extend(need(context, at)),
            "combien" => out.extend(how_long(context, at)),
            _ => {}
        }
    }
}

fn pronoun(context: &Context, at: usize) -> Option<Finding> {
    let mut next = at + 1;
    if context.text(next) == "(" {
        next = (next..next + 8).find(|&at| context.text(at) == ")")? + 1;
    }
    let preposition = matches!(
        context.folded(next),
        "de" | "d'" | "du" | "à" | "au" | "aux" | "dans" | "pour" | "avec" | "sur" | "par" | "chez"
    );
    if !preposition || !same_sentence(context, at, next) || context.text(next) != context.folded(next) {
        return None;
    }
    let opens = context.analysis.starts_sentence(&context.document.prose, at);
    // « dit il », « a t il », « le je », « entre il et elle »
    let free = opens
        || at > 0
            && context.text(at) == context.folded(at)
            && matches!(
                context.folded(at - 1),
                "," | ";"
                    | ":"
                    | "que"
                    | "qu'"
                    | "si"
                    | "s'"
                    | "quand"
                    | "lorsque"
                    | "lorsqu'"
                    | "mais"
                    | "car"
                    | "donc"
                    | "puis"
            );
    let quoted = at > 0 && matches!(context.text(at - 1), "«" | "“" | "\"" | "'" | "‘") && !opens
        || matches!(context.text(at + 1), "»" | "”" | "\"");
    let latin = context.folded(next + 1).is_empty() && context.text(next + 1) != ".";
    (free && !quoted && !latin).then(|| finding(context, at, next))
}

/// « tout ce que vous besoin »: « avoir » is missing.
fn need(context: &Context, at: usize) -> Option<Finding> {
    let subject = at.checked_sub(1)?;
    let pronoun =
        matches!(context.folded(subject), "je" | "tu" | "il" | "elle" | "nous" | "vous" | "ils" | "elles" | "on");
    let opens = subject == context.analysis.sentence_of(at).range().start
        || subject > 0
            && matches!(context.folded(subject - 1), "que" | "qu'" | "dont" | "si" | "s'" | "quand" | "mais");
    (pronoun && opens && context.kind(subject) == Some(TokenKind::Word)).then(|| finding(context, subject, at))
}

/// « allons-nous pouvoir ces appareils »: behind another verb, « pouvoir » is one too, and wants an infinitive.
fn modal(context: &Context, at: usize) -> Option<Finding> {
    let before = at.checked_sub(1)?;
    let after_verb = context.kind(before) == Some(TokenKind::Clitic)
        || context.tagged.token(before).is_finite()
            && is_verb(context, before, &["aller", "devoir", "falloir", "sembler"]);
    let noun = at + 2;
    let object =
        matches!(context.folded(at + 1), "ces" | "cette" | "cet" | "un" | "une" | "des" | "nos" | "vos" | "mes");
    let named =
        same_sentence(context, at, noun) && is_small_word(context, noun) && context.tagged.token(noun).pos == Pos::Noun;
    let owed = is_time(context.folded(noun)) || context.folded(at) == "devoir";
    (after_verb && object && named && !owed).then(|| finding(context, at, noun))
}

/// What tells when.
fn is_time(noun: &str) -> bool {
    matches!(
        noun,
        "jour"
            | "jours"
            | "heures"
            | "heure"
            | "semaine"
            | "semaines"
            | "fois"
            | "soir"
            | "soirs"
            | "nuit"
            | "matin"
            | "matins"
            | "peu"
            | "week-ends"
            | "mois"
            | "année"
            | "autres"
            | "uns"
            | "train"
            | "après-midi"
            | "moment"
            | "moments"
    )
}

/// « je vais les choses »: one does not go things.
fn going(context: &Context, at: usize) -> Option<Finding> {
    let subject = at.checked_sub(1).map(|at| context.folded(at))?;
    let noun = at + 2;
    let article = matches!(context.folded(at + 1), "les" | "des" | "une" | "un" | "ces");
    let times = is_time(context.folded(noun));
    // « je vais les goûter »: a noun that is an infinitive first of all.
    let infinitive = context.folded(at + 1) == "les"
        && verb_readings(context.folded(noun)).any(|verb| verb.features().has_mood(Mood::Infinitive));
    if infinitive {
        return None;
    }
    let named = same_sentence(context, at, noun) && is_lone_noun(context, noun);
    let fits = matches!(subject, "je" | "nous" | "vous") && article && named && !times;
    (fits && context.kind(at) == Some(TokenKind::Word)).then(|| finding(context, at, noun))
}

/// « combien de temps les files, »: a question without a verb.
fn how_long(context: &Context, combien: usize) -> Option<Finding> {
    let article = combien + 3;
    let asked = context.folded(combien + 1) == "de"
        && context.folded(combien + 2) == "temps"
        && matches!(context.folded(article), "le" | "la" | "les" | "l'");
    if !asked || !same_sentence(context, combien, article + 2) {
        return None;
    }
    let end = (article + 1..article + 6).find(|&at| context.kind(at).is_some_and(TokenKind::is_sign))?;
    let bare = same_sentence(context, combien, end)
        && matches!(context.text(end), "," | "." | ";")
        && (article + 1..end).all(|at| !context.tagged.token(at).pos.is_verbal());
    let asks = combien > 0 && (context.text(combien - 1) == "," || context.tagged.token(combien - 1).pos.is_verbal());
    // « combien de temps la guerre, la faim et le froid dureront »
    let listed = matches!(context.folded(end + 1), "le" | "la" | "les" | "l'" | "un" | "une" | "des");
    (bare && asks && !listed).then(|| finding(context, combien, end - 1))
}

fn finding(context: &Context, from: usize, to: usize) -> Finding {
    let span = context.analysis.span(from, to);
    let text = context.document.slice(span);
    let message =
        context.lang().choose(format!("« {text} » : il manque un verbe"), format!("“{text}”: a verb is missing"));
    RULE.finding(context, span, message).confidence(0.9)
}

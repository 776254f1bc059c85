//! `syntax/english-duration`: « il travaille ici pour les cinq dernières années », « elle a dirigé le club depuis 2016 ».

use super::{before_in_sentence, is_verb};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Class, Lexicon, Mood, Tense, VerbForm};
use crate::rules::words::verb_lemma;
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/english-duration",
    summary: Text { fr: "une durée dite à l’anglaise", en: "a duration told in the English way" },
    why: Text {
        fr: "« For the past five years » est « depuis cinq ans », « for twelve years » est « pendant douze ans » ; ce qui dure encore est au présent : « il dirige le club depuis 2016 ».",
        en: "“For the past five years” is “depuis cinq ans”, “for twelve years” is “pendant douze ans”; what still lasts stands in the present: “il dirige le club depuis 2016”.",
    },
    severity: Severity::Warning,
    mqm: "accuracy/mistranslation",
    examples: &[
        example("Il travaille ici pour les cinq dernières années.", "Il travaille ici depuis cinq ans."),
        example("Elle a vécu à Rome pour douze ans.", "Elle a vécu à Rome pendant douze ans."),
        example("Je suis client pendant des années.", "Je suis client depuis des années."),
        example("Il a été dix ans depuis que je suis venu.", "Cela fait dix ans que je suis venu."),
        example("Marta a dirigé le club depuis 2016.", "Marta dirige le club depuis 2016."),
    ],
    clean: &[
        "Les résultats pour les cinq dernières années sont bons.",
        "Le prix pour les trois derniers mois de l’année baisse.",
        "Il a été élu pour cinq ans ; elle est partie pour six mois.",
        "Il travaille ici depuis cinq ans et a dirigé le club pendant dix ans.",
        "Il n’a pas vécu à Rome depuis 2016.",
        "Pendant des années, il a menti. Il dort pendant des heures.",
        "Il a travaillé trois fois depuis 2016.",
    ],
    check,
};

/// What lasts: what one does for years.
const LASTING: &[&str] = &[
    "diriger",
    "travailler",
    "vivre",
    "habiter",
    "jouer",
    "étudier",
    "enseigner",
    "servir",
    "régner",
    "gouverner",
    "présider",
    "marcher",
    "attendre",
    "dormir",
    "durer",
    "siéger",
    "occuper",
    "combattre",
    "lutter",
    "résider",
    "souffrir",
];

/// States that, begun at a date, still hold: they want the present.
const HOLDING: &[&str] = &["diriger", "présider", "vivre", "habiter", "résider", "siéger", "détenir", "posséder"];

const UNITS: &[&str] = &["ans", "années", "mois", "semaines", "jours", "décennies", "heures"];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 2..context.tokens().len() {
        match context.folded(at) {
            "pour" | "pendant" => {
                out.extend(past_years(context, at).or_else(|| counted(context, at)).or_else(|| still(context, at)))
            }
            "depuis" => out.extend(since(context, at).or_else(|| it_has_been(context, at))),
            _ => {}
        }
    }
}

/// « pour les cinq dernières années », « pour les 7 ou 8 derniers mois ».
fn past_years(context: &Context, at: usize) -> Option<Finding> {
    if context.folded(at) != "pour" || context.folded(at + 1) != "les" {
        return None;
    }
    let last = (at + 2..at + 6).find(|&at| matches!(context.folded(at), "dernières" | "derniers" | "passées"))?;
    let unit = context.folded(last + 1);
    let noun =
        context.tagged.token(at - 1).pos == crate::analysis::tagger::Pos::Noun && !is_clause_end(context, at - 1);
    if last == at + 2 || !UNITS.contains(&unit) || matches!(context.folded(last + 2), "de" | "d'" | "du") || noun {
        return None;
    }
    let count = context.document.slice(context.analysis.span(at + 2, last - 1));
    let unit = if unit == "années" { "ans" } else { unit };
    // A sentence that begins so may go on in the past.
    let opens = context.analysis.sentence_of(at).range().start + 1 >= at;
    let finding = finding(context, at, last + 1, Some(format!("depuis {count} {unit}")));
    Some(if opens { finding.severity(Severity::Info) } else { finding })
}

/// « le pont Neuf pour les »: names end a clause as well as nouns do, after a verb of lasting.
fn is_clause_end(context: &Context, at: usize) -> bool {
    before_in_sentence(context, at).any(|at| is_verb(context, at, LASTING))
}

/// « a vécu à Rome pour douze ans ».
fn counted(context: &Context, at: usize) -> Option<Finding> {
    let number = context.kind(at + 1) == Some(TokenKind::Number)
        || Lexicon::french().classes(context.folded(at + 1)).contains(Class::Numeral)
        || matches!(
            context.folded(at + 1),
            "deux"
                | "trois"
                | "quatre"
                | "cinq"
                | "six"
                | "sept"
                | "huit"
                | "neuf"
                | "dix"
                | "onze"
                | "douze"
                | "quinze"
                | "vingt"
                | "trente"
                | "quarante"
        );
    if context.folded(at) != "pour"
        || !number
        || !UNITS.contains(&context.folded(at + 2))
        || matches!(context.folded(at + 3), "de" | "d'")
    {
        return None;
    }
    lasting_perfect(context, at, LASTING).map(|_| finding(context, at, at, Some("pendant".to_owned())))
}

/// « je suis client pendant des années »: a state in the present.
fn still(context: &Context, at: usize) -> Option<Finding> {
    let long = context.folded(at) == "pendant"
        && context.folded(at + 1) == "des"
        && matches!(context.folded(at + 2), "années" | "décennies");
    if !long || matches!(context.folded(at + 3), "de" | "à" | "et") {
        return None;
    }
    let state = |at: usize| {
        matches!(
            context.folded(at),
            "suis" | "sommes" | "travaille" | "travaillons" | "habite" | "habitons" | "utilise" | "utilisons"
        ) && before_in_sentence(context, at).any(|at| matches!(context.folded(at), "je" | "j'" | "nous"))
            && !context.tagged.token(at + 1).is_participle()
    };
    let range = before_in_sentence(context, at);
    let past = range.clone().any(|at| context.tagged.token(at).is_participle());
    (range.clone().any(state) && !past).then(|| finding(context, at, at, Some("depuis".to_owned())))
}

/// « il a été dix ans depuis que »: it has been ten years since.
fn it_has_been(context: &Context, at: usize) -> Option<Finding> {
    let start = at.checked_sub(5)?;
    let been = matches!(context.folded(start), "il" | "cela" | "ça")
        && context.folded(start + 1) == "a"
        && context.folded(start + 2) == "été";
    let count = UNITS.contains(&context.folded(at - 1));
    let french = format!("cela fait {} {} que", context.text(at - 2), context.text(at - 1));
    let that = matches!(context.folded(at + 1), "que" | "qu'");
    (been && count).then(|| finding(context, start, if that { at + 1 } else { at }, that.then_some(french)))
}

/// « a dirigé le club depuis 2016 ».
fn since(context: &Context, at: usize) -> Option<Finding> {
    let year = context.text(at + 1);
    let dated = context.kind(at + 1) == Some(TokenKind::Number)
        && year.len() == 4
        && (year.starts_with("19") || year.starts_with("20"));
    let participle = lasting_perfect(context, at, HOLDING).filter(|_| dated)?;
    let since = finding(context, participle - 1, at + 1, None);
    Some(match present(context, participle) {
        Some(form) => {
            let span = context.analysis.span(participle - 1, participle);
            let rest = context.document.slice(context.analysis.span(participle + 1, at + 1));
            let edit = Edit { span, text: form.clone() };
            since.fix(format!("{form} {rest}"), Applicability::Review, vec![edit])
        }
        None => since,
    })
}

/// « dirige », for « a dirigé ».
fn present(context: &Context, participle: usize) -> Option<String> {
    let auxiliary =
        Lexicon::french().readings(context.folded(participle - 1)).find(|reading| reading.lemma == "avoir")?;
    let features = auxiliary.features();
    let lemma = verb_lemma(context.folded(participle), |_| true)?;
    Lexicon::french().inflect(
        &lemma,
        Class::Verb,
        VerbForm::IndicativePresent | features.number()? | features.person()?,
    )
}

/// « a dirigé », not negated, in the clause before `at`, with no count of times: the participle.
fn lasting_perfect(context: &Context, at: usize, verbs: &[&str]) -> Option<usize> {
    let range = before_in_sentence(context, at);
    let verb = range
        .clone()
        .rev()
        .take(9)
        .find(|&at| is_verb(context, at, verbs) && is_past_participle(context.folded(at)))?;
    let auxiliary =
        verb.checked_sub(1).is_some_and(|at| matches!(context.folded(at), "a" | "ont" | "ai" | "avons" | "avez"));
    let negated = range.clone().any(|at| matches!(context.folded(at), "ne" | "n'" | "fois"));
    let marks = (verb..at).any(|at| matches!(context.text(at), "," | ";" | ":" | "et"));
    (auxiliary && !negated && !marks).then_some(verb)
}

fn is_past_participle(form: &str) -> bool {
    Lexicon::french().readings(form).any(|reading| reading.features().has_mood(Mood::PastParticiple))
        && Lexicon::french()
            .readings(form)
            .all(|reading| reading.features().verb_forms().all(|form| form.tense() != Some(Tense::Imperfect)))
}

fn finding(context: &Context, from: usize, to: usize, french: Option<String>) -> Finding {
    let span = context.analysis.span(from, to);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : durée dite à l’anglaise"),
        format!("“{text}”: a duration told in the English way"),
    );
    let finding = RULE.finding(context, span, message).confidence(0.85);
    match french {
        Some(french) => finding.replace(cased_like(text, &french), Applicability::Review),
        None => finding,
    }
}

//! `grammar/present-after-conditional`: « je serais ravi si vous pouvez venir », « pourquoi iriez-vous là si vous n’aimez pas la mer ? »

use super::verbs::{agrees, inflect, spelling};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Lexicon, Mood, Number, Person, VerbForm};
use crate::rules::words::{is_verb, may_be_clitic, pronoun_features, verb_lemma, verb_readings};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/present-after-conditional",
    summary: Text {
        fr: "un conditionnel dont la condition est au présent",
        en: "a conditional whose condition is in the present",
    },
    why: Text {
        fr: "Avec un conditionnel, la condition se met à l’imparfait : « je serais ravi si vous pouviez venir ».",
        en: "With a conditional, the condition takes the imperfect: “je serais ravi si vous pouviez venir”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example("Je serais ravi si vous pouvez venir.", "Je serais ravi si vous pouviez venir."),
        example("Cela m’étonnerait s’il gagne demain.", "Cela m’étonnerait s’il gagnait demain."),
        example("J’apprécierais vraiment si tu viens.", "J’apprécierais vraiment si tu venais."),
        example(
            "Pourquoi paieriez-vous ce prix si vous ne voulez pas du produit ?",
            "Pourquoi paieriez-vous ce prix si vous ne vouliez pas du produit ?",
        ),
    ],
    clean: &[
        "Je serais ravi si vous pouviez venir, ravi même si vous ne venez pas.",
        "Il serait bon de savoir s’il vient. Je serais curieux de voir si vous pouvez.",
        "Il pourrait être condamné s’il est reconnu coupable.",
        "J’aimerais savoir si tu viens. Je voudrais partir, si tu veux bien.",
        "Cela m’étonnerait ; si tu veux, parions.",
        "Pourquoi demanderiez-vous si vous pouvez entrer ?",
        "Ce serait bien, s’il vous plaît.",
    ],
    check,
};

/// What someone would feel if something were so.
const FEELINGS: &[&str] = &["surprendre", "étonner", "apprécier", "adorer", "aimer", "réjouir", "ravir", "attrister"];

/// What « ce serait » says of it.
const JUDGEMENTS: &[&str] = &[
    "surpris",
    "surprise",
    "étonné",
    "étonnée",
    "ravi",
    "ravie",
    "heureux",
    "heureuse",
    "content",
    "contente",
    "génial",
    "super",
    "bien",
    "mieux",
    "parfait",
    "idéal",
    "formidable",
    "dommage",
    "reconnaissant",
    "reconnaissante",
    "cool",
    "fantastique",
    "merveilleux",
    "déçu",
    "déçue",
    "triste",
    "utile",
    "surprenant",
    "étonnant",
    "honoré",
    "fou",
];

/// What takes « si » for « whether ».
const ASKING: &[&str] =
    &["savoir", "demander", "voir", "vérifier", "dire", "ignorer", "comprendre", "regarder", "décider", "déterminer"];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 2..context.tokens().len() {
        if matches!(context.folded(at), "si" | "s'") {
            out.extend(present(context, at));
        }
    }
}

fn present(context: &Context, si: usize) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(si).range();
    let (number, person) = pronoun_features(context.folded(si + 1))?;
    let mut verb = si + 2;
    while may_be_clitic(context.folded(verb)) {
        verb += 1;
    }
    let form = context.folded(verb);
    // « S’il vous plaît », « si je peux dire » are said in passing.
    let polite = matches!(form, "plaît" | "plait" | "faut") || context.folded(verb + 1) == "dire";
    if si == sentence.start || !sentence.contains(&verb) || polite || !is_present(form, number, person) {
        return None;
    }
    let start = main_clause(context, sentence.start, si)?;
    let span = context.analysis.span(si, verb);
    let text = context.document.slice(span);
    let main = context.text(start);
    let message = context.lang().choose(
        format!("« {text} » : après « {main} », la condition se met à l’imparfait"),
        format!("“{text}”: after “{main}” the condition takes the imperfect"),
    );
    let finding = RULE.finding(context, span, message).confidence(0.85);
    let lemma = verb_lemma(form, |features| features.admits(VerbForm::IndicativePresent));
    let imperfect = lemma.and_then(|lemma| inflect(&lemma, number | person | VerbForm::IndicativeImperfect));
    let elides = |form: &str| Lexicon::french().elides(form);
    Some(match imperfect.filter(|french| elides(french) == elides(form)) {
        Some(french) => {
            let span = context.tokens()[verb].span;
            finding.fix(french.clone(), Applicability::Review, vec![Edit { span, text: french }])
        }
        None => finding,
    })
}

/// A present that is no past (« finis », « dit »): « -iez » and « -ions » are imperfect too.
fn is_present(form: &str, number: Number, person: Person) -> bool {
    let known = verb_readings(form).flat_map(|reading| reading.features().verb_forms()).collect::<Vec<_>>();
    agrees(form, number, person)
        && known.contains(&VerbForm::IndicativePresent)
        && !known.iter().any(|form| {
            matches!(
                form,
                VerbForm::IndicativeImperfect | VerbForm::Conditional | VerbForm::Future | VerbForm::Infinitive
            )
        })
}

/// The conditional that the condition at `si` belongs to, where it is sure to want an imperfect.
fn main_clause(context: &Context, start: usize, si: usize) -> Option<usize> {
    if matches!(context.folded(si - 1), "même" | "comme" | "surtout" | "sauf" | "et" | "ou" | "mais") {
        return None;
    }
    let near = start.max(si.saturating_sub(16));
    let verb = (near..si).rev().find(|&at| {
        context.kind(at) == Some(TokenKind::Word) && spelling(context.folded(at)).is_always(Mood::Conditional)
    })?;
    let between = verb + 1..si;
    let other = between.clone().any(|at| {
        let form = spelling(context.folded(at));
        matches!(context.text(at), ";" | ":" | "." | "(")
            || matches!(context.folded(at), "que" | "qu'" | "qui" | "dont" | "où")
            || form.is_only_finite()
            || is_verb(context, at, ASKING)
    });
    if other || is_verb(context, verb, ASKING) {
        return None;
    }
    // « Pourquoi iriez-vous là si »
    let asked = context.kind(verb + 1) == Some(TokenKind::Clitic)
        && (start..verb).any(|at| matches!(context.folded(at), "pourquoi" | "comment"));
    let comma = between.clone().any(|at| context.text(at) == ",");
    let feels = is_verb(context, verb, FEELINGS) && si - verb <= 6;
    let judged = is_verb(context, verb, &["être"])
        && si - verb <= 6
        && between.clone().any(|at| JUDGEMENTS.contains(&context.folded(at)));
    let infinitive = between.clone().any(|at| crate::rules::words::is_infinitive_only(context.folded(at)));
    (asked || (feels || judged) && !comma && !infinitive).then_some(verb)
}

//! `syntax/possessive-body-part`: « il a cassé sa jambe », « elle a secoué sa tête ».

use super::before_in_sentence;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Gender, Lexicon};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/possessive-body-part",
    summary: Text { fr: "un possessif devant une partie du corps", en: "a possessive before a part of the body" },
    why: Text {
        fr: "Le français dit « se casser la jambe », « hausser les épaules » : l’article suffit, le verbe ou le sens dit à qui est la jambe.",
        en: "French says “se casser la jambe”, “hausser les épaules”: the article is enough.",
    },
    severity: Severity::Warning,
    mqm: "fluency/unidiomatic-style",
    examples: &[
        example("Le gardien a cassé son poignet.", "Le gardien s’est cassé le poignet."),
        example("Elle a fracturé sa cheville hier.", "Elle s’est fracturé la cheville hier."),
        example("Il a haussé ses épaules.", "Il a haussé les épaules."),
        example("Elle secoua sa tête.", "Elle secoua la tête."),
    ],
    clean: &[
        "Il s’est cassé la jambe, elle a haussé les épaules.",
        "Il a cassé sa tirelire et perdu sa tête d’affiche.",
        "Elle a soigné sa jambe.",
        "Le chien lui a mordu sa jambe.",
    ],
    check,
};

/// What happens to a limb of one's own: « se casser la jambe ».
const HURT: &[&str] = &["cassé", "fracturé", "foulé", "tordu", "luxé"];

/// What one does with a limb: « hausser les épaules ».
const MOVED: &[(&str, &[&str])] = &[
    ("hausser", &["épaules"]),
    ("secouer", &["tête"]),
    ("hocher", &["tête"]),
    ("fermer", &["yeux"]),
    ("baisser", &["tête", "yeux"]),
    ("croiser", &["bras", "jambes", "doigts"]),
];

const LIMBS: &[&str] = &[
    "jambe",
    "bras",
    "cheville",
    "genou",
    "poignet",
    "nez",
    "doigt",
    "clavicule",
    "pied",
    "coude",
    "épaule",
    "tibia",
    "fémur",
    "main",
    "dos",
    "cou",
    "mâchoire",
    "côte",
    "péroné",
    "pouce",
    "orteil",
    "bassin",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 2..context.tokens().len() {
        if matches!(context.folded(at - 1), "sa" | "son" | "ses" | "ma" | "mon" | "mes") {
            out.extend(hurt(context, at).or_else(|| moved(context, at)));
        }
    }
}

fn article(part: &str, possessive: &str) -> Option<&'static str> {
    if matches!(possessive, "ses" | "mes") {
        return Some("les ");
    }
    if Lexicon::french().elides(part) == Some(true) {
        return Some("l'");
    }
    Lexicon::french().noun_gender(part).map(|gender| if gender == Gender::Feminine { "la " } else { "le " })
}

fn hurt(context: &Context, at: usize) -> Option<Finding> {
    let (auxiliary, participle, part) =
        (context.folded(at.checked_sub(3)?), context.folded(at - 2), context.folded(at));
    if !HURT.contains(&participle) || !LIMBS.contains(&part) {
        return None;
    }
    let reflexive = match auxiliary {
        "a" => "s'est",
        "avait" => "s'était",
        "ai" if context.folded(at.checked_sub(4)?) == "j'" => "me suis",
        _ => return None,
    };
    // « lui a cassé sa jambe »: the limb of another.
    if matches!(context.folded(at.checked_sub(4)?), "lui" | "leur" | "l'" | "m'" | "t'") {
        return None;
    }
    let article = article(part, context.folded(at - 1))?;
    let (from, start) = if auxiliary == "ai" { (at - 4, "je ") } else { (at - 3, "") };
    Some(finding(context, from, at, format!("{start}{reflexive} {participle} {article}{}", context.text(at))))
}

fn moved(context: &Context, at: usize) -> Option<Finding> {
    let part = context.folded(at);
    let (_, parts) = MOVED.iter().find(|(verb, _)| super::is_verb(context, at - 2, &[verb]))?;
    // « baisser sa tête de liste »
    let bound =
        matches!(context.folded(at + 1), "de" | "d'" | "du" | "des") || before_in_sentence(context, at).len() < 2;
    if !parts.contains(&part) || bound {
        return None;
    }
    let article = article(part, context.folded(at - 1))?;
    Some(finding(context, at - 1, at, format!("{article}{}", context.text(at))))
}

fn finding(context: &Context, from: usize, to: usize, french: String) -> Finding {
    let span = context.analysis.span(from, to);
    let french = context.spelt(&french);
    let message = context.lang().choose(
        format!("« {} » : le français dit « {french} »", context.document.slice(span)),
        format!("“{}”: French says “{french}”", context.document.slice(span)),
    );
    RULE.finding(context, span, message).confidence(0.85).replace(french, Applicability::Review)
}

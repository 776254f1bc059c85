//! `syntax/bare-acronym`: « dans IdO », « l’industrie de IA », « selon ONU ».

use crate::analysis::TokenKind;
use crate::document::BlockKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/bare-acronym",
    summary: Text { fr: "un sigle sans son article", en: "an acronym without its article" },
    why: Text {
        fr: "Un sigle qui se lit comme un nom prend l’article de ce nom : « l’IdO », « dans l’IA », « selon l’ONU ».",
        en: "An acronym takes the article of the noun that it stands for: “l’IdO”, “dans l’IA”, “selon l’ONU”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("Il travaille dans IdO depuis 2015.", "Il travaille dans l’IdO depuis 2015."),
        example("Une décision de ONU est attendue.", "Une décision de l’ONU est attendue."),
        example("Selon FBI, deux hommes ont fui.", "Selon le FBI, deux hommes ont fui."),
        example("Le rapport de BCE est paru.", "Le rapport de la BCE est paru."),
        example("On sait que ONU est divisée.", "On sait que l’ONU est divisée."),
        example("L’industrie de IA change.", "L’industrie de l’IA change."),
        example("Les pirates attaquent les appareils IdO.", "Les pirates attaquent les appareils de l’IdO."),
        example("L’usine utilise IdO.", "L’usine utilise l’IdO."),
        example("C’est fini. ONU ne votera pas.", "C’est fini. L’ONU ne votera pas."),
        example("Des réseaux industriels IdO sont vendus.", "Des réseaux industriels de l’IdO sont vendus."),
        example("Il y a IdO soins et bien d’autres.", "Il y a IdO soins et bien d’autres."),
        example("Ce sont des appareils Internet des objets.", "Ce sont des appareils de l’Internet des objets."),
    ],
    clean: &[
        "Il travaille dans l’IdO, selon l’ONU et la BCE.",
        "Un expert en IA, un projet d’IA, une équipe IA.",
        "Le groupe ONU-Femmes et un casque bleu ONU.",
        "Un contrat de FBI Insurance Ltd.",
        "Le réseau de l’Internet des objets, un Internet des objets, notre Internet des objets.",
    ],
    check,
};

/// Acronyms that stand for one thing, with the article they take.
const ARTICLES: &[(&str, &str)] = &[
    ("IdO", "l'"),
    ("ONU", "l'"),
    ("OTAN", "l'"),
    ("UE", "l'"),
    ("OMS", "l'"),
    ("OMC", "l'"),
    ("OCDE", "l'"),
    ("OPEP", "l'"),
    ("AIEA", "l'"),
    ("FBI", "le "),
    ("FMI", "le "),
    ("PIB", "le "),
    ("RGPD", "le "),
    ("CIA", "la "),
    ("BCE", "la "),
    ("NSA", "la "),
    ("NASA", "la "),
    ("Nasa", "la "),
    ("URSS", "l'"),
    ("IA", "l'"),
];

/// After these, a thing is meant as a whole; « de l’IA » and « d’IA » are both French, « dans IA » is not.
const PREPOSITIONS: &[&str] =
    &["dans", "sur", "par", "selon", "avec", "pour", "contre", "chez", "vers", "depuis", "malgré", "derrière"];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        let text = context.text(at);
        if context.folded(at) == "internet" {
            out.extend(internet_of_things(context, at));
        }
        if context.kind(at) != Some(TokenKind::Word) || text.len() > 4 {
            continue;
        }
        let Some((_, article)) = ARTICLES.iter().find(|(acronym, _)| *acronym == text) else { continue };
        if !is_alone(context, at) || context.is_in_heading(at) {
            continue;
        }
        let before = context.folded(at - 1);
        if PREPOSITIONS.contains(&before) || before == "de" && text != "IA" || before == "à" {
            let severity =
                if text == "IA" && matches!(before, "pour" | "par" | "avec") { Severity::Info } else { RULE.severity };
            out.extend(
                finding(context, at, at - 1, &joined(before, article, text)).map(|finding| finding.severity(severity)),
            );
        } else if text == "IA" && before == "de" {
            let found = finding(context, at, at - 1, "de l'IA");
            out.extend(found.map(|finding| finding.replace(context.spelt("d'IA"), Applicability::Review)));
        } else if is_bare_subject(context, at) {
            out.extend(finding(context, at, at, &format!("{article}{text}")));
        } else if opens_as_subject(context, at) || is_object(context, at) {
            let french = cased_like(if at == first_word(context, at) { text } else { "" }, article);
            out.extend(finding(context, at, at, &format!("{french}{text}")));
        } else if text == "IdO" && is_piled(context, at) {
            out.push(message(context, at - 1, at + 1));
        } else if text == "IdO" && is_adjective(context, at - 1) {
            out.extend(finding(context, at, at, "de l'IdO"));
        } else if text == "IdO" && is_plain_noun(context, at - 1) {
            let severity = if context.text(at - 1).starts_with("appareil") { RULE.severity } else { Severity::Info };
            out.extend(finding(context, at, at, "de l'IdO").map(|finding| finding.severity(severity)));
        }
    }
}

/// « appareils Internet des objets ».
fn internet_of_things(context: &Context, at: usize) -> Option<Finding> {
    let things = context.folded(at + 1) == "des" && matches!(context.folded(at + 2), "objets" | "choses");
    if !things || !is_plain_noun(context, at - 1) || context.is_in_heading(at) {
        return None;
    }
    let french = context.spelt(&format!("de l'{}", context.text(at)));
    let edit = Edit { span: context.tokens()[at].span, text: french.clone() };
    Some(message(context, at - 1, at + 2).fix(french, Applicability::Review, vec![edit]))
}

/// Not a part of a longer name, nor of a pair.
fn is_alone(context: &Context, at: usize) -> bool {
    let next = context.text(at + 1);
    !next.starts_with(char::is_uppercase)
        && !matches!(next, "-" | "/" | "&" | "»" | "\"")
        && !context.kind(at + 1).is_some_and(|kind| kind == TokenKind::Number)
        && !matches!(context.text(at - 1), "«" | "\"" | "/" | "-")
}

/// « que IdO est », « c’est IdO peut »: before its verb, after what begins a clause.
fn is_bare_subject(context: &Context, at: usize) -> bool {
    let before = context.folded(at - 1);
    let opens = matches!(before, "que" | "qu'" | "si" | "quand" | "lorsque" | "mais" | "car" | "où" | "comme" | "est");
    let verb = matches!(
        context.folded(at + 1),
        "est" | "a" | "peut" | "doit" | "va" | "sera" | "était" | "aura" | "pourrait" | "avait" | "devrait"
    );
    opens && verb
}

/// « IdO ne repose pas », « OTAN a annoncé » at the head of a sentence of prose.
fn opens_as_subject(context: &Context, at: usize) -> bool {
    let verb = matches!(
        context.folded(at + 1),
        "est"
            | "a"
            | "peut"
            | "doit"
            | "va"
            | "sera"
            | "était"
            | "aura"
            | "pourrait"
            | "avait"
            | "devrait"
            | "ne"
            | "n'"
    );
    let prose = context.analysis.sentence_of(at).kind == BlockKind::Paragraph;
    verb && prose && at == context.analysis.sentence_of(at).range().start
}

/// « Disney utilise IdO », « quitter UE »: behind a verb that is nothing else.
fn is_object(context: &Context, at: usize) -> bool {
    const TAKING: &[&str] = &[
        "utiliser",
        "quitter",
        "rejoindre",
        "intégrer",
        "accuser",
        "saisir",
        "adopter",
        "développer",
        "comprendre",
        "appliquer",
        "dominer",
        "transformer",
        "changer",
    ];
    let verb = context.tagged.token(at - 1);
    let speaks = verb.is_finite() || verb.is_infinitive();
    super::is_verb(context, at - 1, TAKING)
        && speaks
        && context
            .kind(at + 1)
            .is_none_or(|kind| kind.is_sign() || matches!(context.folded(at + 1), "pour" | "et" | "dans" | "en"))
}

/// « IdO soins de santé »: an acronym on top of a noun, where an article or nothing at all comes before.
fn is_piled(context: &Context, at: usize) -> bool {
    let noun = super::is_small_word(context, at + 1)
        && super::is_always(context.folded(at + 1), |reading| reading.class() == crate::lexicon::Class::Noun);
    noun && matches!(context.folded(at - 1), "a" | "est" | "un" | "une" | "des" | "d'" | "le" | "les" | "la")
}

/// « calculs mineurs IdO »: an adjective, behind its noun.
fn is_adjective(context: &Context, at: usize) -> bool {
    at > 0
        && super::is_small_word(context, at)
        && crate::lexicon::Lexicon::french().classes(context.folded(at)).contains(crate::lexicon::Class::Adjective)
        && context.tagged.token(at - 1).pos == crate::analysis::tagger::Pos::Noun
}

fn first_word(context: &Context, at: usize) -> usize {
    context.analysis.sentence_of(at).range().start
}

fn is_plain_noun(context: &Context, at: usize) -> bool {
    super::is_small_word(context, at)
        && super::may_be_noun(context.folded(at))
        && context.tagged.token(at).pos == crate::analysis::tagger::Pos::Noun
}

/// « de » and « à » contract with « le ».
fn joined(preposition: &str, article: &str, acronym: &str) -> String {
    match (preposition, article) {
        ("de", "le ") => format!("du {acronym}"),
        ("à", "le ") => format!("au {acronym}"),
        _ => format!("{preposition} {article}{acronym}"),
    }
}

fn message(context: &Context, from: usize, to: usize) -> Finding {
    let span = context.analysis.span(from, to);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : le sigle est posé sans article ni « de »"),
        format!("“{text}”: the acronym stands without article or “de”"),
    );
    RULE.finding(context, span, message)
}

fn finding(context: &Context, at: usize, from: usize, french: &str) -> Option<Finding> {
    let span = context.analysis.span(from, at);
    let whole = context.analysis.span(at - 1, at);
    let french = match from == at {
        true => context.spelt(french),
        false => context.spelt(&cased_like(context.text(from), french)),
    };
    let message = context.lang().choose(
        format!("« {} » : le sigle a perdu son article, « {french} »", context.document.slice(whole)),
        format!("“{}”: the acronym has lost its article, “{french}”", context.document.slice(whole)),
    );
    let edit = Edit { span, text: french.clone() };
    Some(RULE.finding(context, whole, message).fix(french, Applicability::Review, vec![edit]))
}

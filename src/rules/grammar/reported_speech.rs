//! `grammar/uninverted-aside`: « Nous n’avons rien à cacher », il a déclaré.

use super::verbs::verb_lemma;
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/uninverted-aside",
    summary: Text { fr: "une incise sans inversion", en: "“he said” after a quotation, not inverted" },
    why: Text {
        fr: "Après une citation, le français inverse le sujet : « a-t-il déclaré », « dit-elle ».",
        en: "After a quotation French inverts the subject: “a-t-il déclaré”, “dit-elle”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/word-order",
    examples: &[
        example("« Nous partons », il a déclaré.", "« Nous partons », a-t-il déclaré."),
        example("« C’est fini », elle dit à la presse.", "« C’est fini », dit-elle à la presse."),
        example("« On verra », ils ont ajouté lundi.", "« On verra », ont-ils ajouté lundi."),
    ],
    clean: &[
        "« Nous partons », a-t-il déclaré.",
        "Interrogé sur « les zones d’ombre », il a promis de répondre.",
        "Fan de « Tintin », il dit tout savoir.",
        "« Tintin » l’ennuie, il a dit pourquoi.",
        "Avec « Titanic », il a déclaré sa flamme.",
    ],
    check,
};

const SAYING: &[&str] = &[
    "dire",
    "affirmer",
    "déclarer",
    "ajouter",
    "expliquer",
    "répondre",
    "préciser",
    "souligner",
    "conclure",
    "estimer",
    "assurer",
    "insister",
    "écrire",
    "raconter",
    "confier",
    "annoncer",
    "indiquer",
    "commenter",
    "plaisanter",
    "noter",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 2..context.tokens().len() {
        if matches!(context.folded(at), "il" | "elle" | "ils" | "elles") && context.text(at - 1) == "," {
            out.extend(aside(context, at));
        }
    }
}

fn aside(context: &Context, pronoun: usize) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(pronoun).range();
    // The whole sentence before the aside is the quotation.
    let quotes = matches!(context.text(pronoun - 2), "»" | "”" | "\"")
        && matches!(context.text(sentence.start), "«" | "“" | "\"");
    let first = pronoun + 1;
    let perfect = super::verbs::auxiliary(context, first) == Some(super::verbs::Auxiliary::Avoir);
    let verb = if perfect { first + 1 } else { first };
    let lemma = verb_lemma(context.folded(verb), |_| true)?;
    let free = context.kind(verb + 1) != Some(TokenKind::Word)
        || !matches!(
            context.folded(verb + 1),
            "que" | "tout" | "son" | "sa" | "ses" | "le" | "la" | "les" | "un" | "une" | "pourquoi"
        );
    if !quotes || !SAYING.contains(&lemma.as_str()) || !free || context.folded(verb + 1) == "qu'" {
        return None;
    }
    let tie = if context.folded(first).ends_with(['a', 'e', 'c']) { "-t-" } else { "-" };
    let mut french = format!("{}{tie}{}", context.text(first), context.text(pronoun));
    if perfect {
        french = format!("{french} {}", context.text(verb));
    }
    let span = context.analysis.span(pronoun, verb);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : après une citation, le sujet suit le verbe, « {french} »"),
        format!("“{text}”: after a quotation the subject follows its verb, “{french}”"),
    );
    let finding = RULE.finding(context, span, message).confidence(0.9);
    Some(finding.fix(french.clone(), Applicability::Review, vec![Edit { span, text: french }]))
}

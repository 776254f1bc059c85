//! `grammar/qui-infinitive`: « le produit qui être vendu », « le ministre, qui parler hier ».

use super::verbs::spelling;
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::finding::{Finding, Severity};
use crate::lexicon::Mood;
use crate::rules::words::{is_clitic, is_verb};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/qui-infinitive",
    summary: Text { fr: "« qui » suivi d’un infinitif", en: "“qui” followed by an infinitive" },
    why: Text {
        fr: "« Qui » est le sujet de sa relative, et veut un verbe conjugué : « ceux qui ont acheté ».",
        en: "“Qui” is the subject of its clause and needs a finite verb: “ceux qui ont acheté”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example("Le produit qui être vendu ici est bon.", "Le produit qui être vendu ici est bon."),
        example("Ceux qui avoir acheté la montre sont déçus.", "Ceux qui avoir acheté la montre sont déçus."),
        example("Les outils qui permettre cela sont chers.", "Les outils qui permettre cela sont chers."),
    ],
    clean: &[
        "Il ne sait qui croire, à qui parler, qui nommer à ce poste.",
        "Il demande au maire qui nommer. Voici une amie à qui écrire.",
        "Ceux qui veulent venir. Qui aimer ? Qui croire ?",
        "La question de savoir qui choisir reste ouverte.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if context.folded(at) == "qui" && context.kind(at) == Some(TokenKind::Word) {
            out.extend(infinitive(context, at));
        }
    }
}

fn infinitive(context: &Context, qui: usize) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(qui).range();
    let mut verb = qui + 1;
    while is_clitic(context.folded(verb)) {
        verb += 1;
    }
    let form = spelling(context.folded(verb));
    let clear = form.is_always(Mood::Infinitive) && form.others.is_empty()
        || matches!(context.folded(verb), "être" | "avoir") && context.kind(verb) == Some(TokenKind::Word);
    if !sentence.contains(&verb) || qui == sentence.start || !clear {
        return None;
    }
    let antecedent = matches!(context.folded(qui - 1), "ceux" | "celles" | "celui" | "celle" | "ce")
        || context.tagged.token(qui - 1).pos == Pos::Noun;
    // « Il demande au maire qui nommer » asks.
    let asks = sentence.clone().any(|at| is_verb(context, at, ASKING) && context.tagged.token(at).pos.is_verbal())
        || matches!(context.text(sentence.end - 1), "?")
        || sentence.clone().any(|at| matches!(context.folded(at), "question" | "idée"));
    let span = context.analysis.span(qui, verb);
    let text = context.document.slice(span);
    let message = context
        .lang()
        .choose(format!("« {text} » : « qui » veut un verbe conjugué"), format!("“{text}”: “qui” needs a finite verb"));
    (antecedent && !asks).then(|| RULE.finding(context, span, message).confidence(0.9))
}

/// What takes « qui » for « whom ».
const ASKING: &[&str] = &[
    "savoir",
    "demander",
    "dire",
    "ignorer",
    "choisir",
    "décider",
    "expliquer",
    "indiquer",
    "chercher",
    "trouver",
    "voir",
    "apprendre",
    "montrer",
    "comprendre",
    "déterminer",
];

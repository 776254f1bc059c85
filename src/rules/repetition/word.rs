//! `repetition/word`: « Nous avons avons cru ».

use crate::analysis::{TokenKind, is_capitalized};
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "repetition/word",
    summary: Text { fr: "un mot doublé", en: "a doubled word" },
    why: Text {
        fr: "Le mot est écrit deux fois de suite sans que la grammaire ou l’insistance le demande.",
        en: "The word stands twice in a row, where neither grammar nor emphasis asks for it.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/duplication",
    examples: &[
        example("Le maire a répondu à à la question.", "Le maire a répondu à la question."),
        example("Elle avait avait promis de revenir.", "Elle avait promis de revenir."),
        example("Le le conseil se réunit demain.", "Le conseil se réunit demain."),
    ],
    clean: &[
        "Ils crient à qui mieux mieux dans un film olé olé ; l’est est loin.",
        "Nous nous sommes tus et vous vous êtes levés.",
        "Des milliards et des milliards, petit à petit.",
        "Il fait très très froid, oui oui, et bien bien tard.",
        "Ils vont se faire faire un costume à Baden Baden.",
        "Tout en en parlant, elle lui lui a souri.",
        "L’Est est désert. Le vent tombe. Tombe la neige.",
        "Un beau un un contre un dans la surface.",
        "La terre de De Gaulle, puis 10 10 et 20 20.",
    ],
    check,
};

/// Words that French doubles by grammar, for emphasis or in fun.
const DOUBLED: &[&str] = &[
    "nous", "vous", "faire", "en", "lui", "si", "très", "trop", "bien", "tout", "non", "oui", "vite", "fort", "peu",
    "encore", "jamais", "toujours", "pas", "plus", "ah", "ha", "hé", "hi", "ho", "oh", "la", "na", "bla", "bip", "tic",
    "holà", "hola", "mieux", "tiens", "tenez", "ouais", "hop", "hep", "voyons", "allons", "bon", "dis", "dites", "aïe",
    "ouh", "hum", "hmm", "hein", "zut", "crac", "clac", "ouf", "cha", "tam", "pom", "boum", "toc", "chut", "bye",
    "miam", "tut", "vroum",
];

/// Words that bind others and are never doubled: whichever goes, the sentence is the same.
const BINDING: &[&str] = &[
    "le", "les", "l'", "un", "une", "des", "du", "de", "d'", "à", "au", "aux", "et", "ou", "que", "qu'", "qui", "dans",
    "sur", "avec", "pour", "par", "ce", "cette", "ces", "son", "sa", "ses", "mon", "ma", "mes", "notre", "votre", "je",
    "j'", "il", "se", "s'", "ne", "n'", "mais", "sans", "sous", "vers",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for sentence in &context.analysis.sentences {
        for at in sentence.range().skip(1) {
            if is_doubled(context, at) {
                out.push(finding(context, at));
            }
        }
    }
}

fn is_doubled(context: &Context, at: usize) -> bool {
    let (first, second) = (context.tokens()[at - 1], context.tokens()[at]);
    if first.form != second.form
        || second.kind == TokenKind::Clitic
        || !second.kind.is_word()
        || !context.text(at).starts_with(char::is_alphabetic)
    {
        return false;
    }
    let word = context.folded(at);
    let (before, after) = (context.text(at - 1), context.text(at));
    let begins = context.analysis.starts_sentence(&context.document.prose, at - 1);
    // « l’Est est », « de De Gaulle », « Duran Duran »: a name beside a word, or a name that is doubled.
    let name_beside_word = is_capitalized(before) != is_capitalized(after) && !begins;
    let doubled_name = is_capitalized(before) && is_capitalized(after) && !BINDING.contains(&word);
    // « tic tac tic tac »: three in a row are play, not a slip.
    let in_a_run = context.folded(at + 1) == word || at >= 2 && context.folded(at - 2) == word;
    // « un un contre un », « un un deux »: figures of sport.
    let counts = word == "un" && matches!(context.folded(at + 1), "deux" | "contre");
    // « à qui mieux mieux », « un film olé olé », « l’est est loin »
    let set = matches!(word, "mieux" | "olé") && (word != "mieux" || at >= 2 && context.folded(at - 2) == "qui")
        || word == "est" && at >= 2 && context.folded(at - 2) == "l'";
    !(counts
        || set
        || DOUBLED.contains(&word)
        || name_beside_word
        || doubled_name
        || in_a_run
        || word.chars().count() == 1 && !BINDING.contains(&word) && word != "a" && word != "y")
}

fn finding(context: &Context, at: usize) -> Finding {
    let (word, kept) = (context.text(at), context.text(at - 1));
    let message = context.lang().choose(format!("« {word} » est écrit deux fois"), format!("“{word}” stands twice"));
    let binding = BINDING.contains(&context.folded(at));
    let applicability = if binding { Applicability::Safe } else { Applicability::Review };
    RULE.finding(context, context.analysis.span(at - 1, at), message)
        .confidence(if binding { 0.97 } else { 0.85 })
        .replace(kept, applicability)
}

//! `leaks/machine-tag`: `<think>`, `[INST]`, `<|im_end|>`, what a language model sets around its answers.

use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "leaks/machine-tag",
    summary: Text { fr: "une balise de modèle de langage dans le texte", en: "a tag of a language model in the text" },
    why: Text {
        fr: "La machine encadre ainsi sa réflexion et ses réponses : ni la balise ni ce qu’elle enferme ne sont du texte.",
        en: "So the machine frames its thoughts and answers: neither the tag nor what it holds is part of the text.",
    },
    severity: Severity::Error,
    mqm: "accuracy/addition",
    examples: &[
        example("<think>Le ton est neutre.</think> Le maire a voté.", "Le ton est neutre. Le maire a voté."),
        example("Le maire a voté.<|im_end|>", "Le maire a voté."),
        example("[INST] Le maire a voté.", " Le maire a voté."),
    ],
    clean: &["Pour tout a < b, on pense.", "Le groupe [Inst.] est cité.", "Think différent."],
    check,
};

const TAGS: &[&str] = &[
    "<think>",
    "</think>",
    "<thinking>",
    "</thinking>",
    "<reasoning>",
    "</reasoning>",
    "<answer>",
    "</answer>",
    "<translation>",
    "</translation>",
    "<traduction>",
    "</traduction>",
    "<output>",
    "</output>",
    "[INST]",
    "[/INST]",
    "<<SYS>>",
    "<</SYS>>",
    "<s>[INST]",
    "<start_of_turn>",
    "<end_of_turn>",
    "<eos>",
    "<bos>",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    let prose = &context.document.prose;
    for (start, _) in prose.match_indices(['<', '[']) {
        let rest = &prose[start..];
        let tag = TAGS.iter().find(|tag| rest.starts_with(**tag)).map(|tag| tag.len()).or_else(|| special(rest));
        let Some(length) = tag else { continue };
        let span = Span::new(start, start + length);
        let text = context.document.slice(span);
        let message = context.lang().choose(
            format!("« {text} » : balise d’un modèle de langage"),
            format!("“{text}”: a tag of a language model"),
        );
        out.push(RULE.finding(context, span, message).confidence(0.98).replace("", Applicability::Review));
    }
}

/// « <|endoftext|> »: small letters and underscores between bars.
fn special(text: &str) -> Option<usize> {
    let name = text.strip_prefix("<|")?;
    let end = name.bytes().take(24).position(|b| !(b.is_ascii_lowercase() || b == b'_'))?;
    (end > 1 && name[end..].starts_with("|>")).then_some("<||>".len() + end)
}

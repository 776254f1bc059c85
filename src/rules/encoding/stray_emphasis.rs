//! `encoding/stray-markdown`: « **gras** », « ``` » in a text that no program reads as Markdown.

use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "encoding/stray-markdown",
    summary: Text { fr: "des signes de Markdown que le lecteur verra", en: "Markdown signs that readers will see" },
    why: Text {
        fr: "Les machines répondent en Markdown ; dans ce texte, rien ne change ces signes en mise en relief.",
        en: "Machines answer in Markdown; in this text nothing turns these signs into emphasis.",
    },
    severity: Severity::Warning,
    mqm: "design/markup",
    examples: &[
        example("<p>Le **total** est juste.</p>", "<p>Le total est juste.</p>"),
        example("<p>Un mot __très important__ ici.</p>", "<p>Un mot très important ici.</p>"),
    ],
    clean: &[
        "Soit 2**3 et x**y.",
        "Prix hors taxes** et port compris**.",
        "La méthode __init__ et le module __main__.",
        "M**** !",
    ],
    check,
};

/// Emphasis on more than a short phrase is something else.
const LONGEST: usize = 120;

fn check(context: &Context, out: &mut Vec<Finding>) {
    for block in &context.document.blocks {
        let range = block.span.range();
        let text = &context.document.prose[range.clone()];
        if text.starts_with("```") && text[3..].bytes().all(|b| b.is_ascii_alphanumeric()) {
            let message = message(context, text);
            out.push(RULE.finding(context, block.span, message).confidence(0.95).replace("", Applicability::Review));
        }
        for sign in ["**", "__"] {
            let mut from = 0;
            while let Some((open, close)) = pair(text, sign, from) {
                from = close + 2;
                let span = Span::new(range.start + open, range.start + from);
                let cut =
                    |at: usize| Edit { span: Span::new(range.start + at, range.start + at + 2), text: String::new() };
                let inside = &text[open + 2..close];
                let finding = RULE.finding(context, span, message(context, &text[open..from])).confidence(0.9);
                out.push(finding.fix(inside, Applicability::Review, vec![cut(open), cut(close)]));
            }
        }
    }
}

fn message(context: &Context, text: &str) -> String {
    context.lang().choose(format!("« {text} » : du Markdown dans le texte"), format!("“{text}”: Markdown in the text"))
}

/// Where the next pair opens and closes: tight to the words inside, apart from those outside.
fn pair(text: &str, sign: &str, mut from: usize) -> Option<(usize, usize)> {
    let word = |c: char| c.is_alphanumeric();
    while let Some(open) = text[from..].find(sign).map(|at| from + at) {
        let inside = open + sign.len();
        let lone = |at: usize| !text[..at].ends_with(&sign[..1]) && !text[at + 2..].starts_with(&sign[..1]);
        let opens = lone(open) && !text[..open].ends_with(word) && text[inside..].starts_with(word);
        if let Some(close) = text[inside..].find(sign).map(|at| inside + at).filter(|_| opens) {
            let phrase = &text[inside..close];
            let closes = lone(close)
                && phrase.ends_with(|c: char| word(c) || ".!?:»)".contains(c))
                && !text[close + 2..].starts_with(word);
            // « __init__ » is a name.
            let prose = sign == "**" || phrase.contains([' ', 'é', 'è', 'à']);
            if closes && prose && phrase.len() <= LONGEST && !phrase.contains('\n') {
                return Some((open, close));
            }
        }
        from = inside;
    }
    None
}

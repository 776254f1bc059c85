//! `syntax/small-start`: « Il est parti. il reviendra. », a sentence without its capital.

use crate::analysis::{TokenKind, abbreviations::is_abbreviation};
use crate::document::BlockKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::glossary::capitalized;
use crate::lexicon::Lexicon;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/small-start",
    summary: Text { fr: "une phrase qui commence par une minuscule", en: "a sentence that begins with a small letter" },
    why: Text {
        fr: "Après un point, la phrase suivante prend une majuscule ; la machine l’a perdue en changeant l’ordre des mots.",
        en: "After a full stop the next sentence takes a capital; the machine lost it when it moved the words.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/orthography/capitalization",
    examples: &[
        example("Le maire est parti. il reviendra lundi.", "Le maire est parti. Il reviendra lundi."),
        example("Est-ce tout ? Non. les autres arrivent.", "Est-ce tout ? Non. Les autres arrivent."),
    ],
    clean: &[
        "Le maire est parti. Il reviendra lundi.",
        "M. le maire et Mme. la préfète sont là, cf. la page 3.",
        "« Est-ce tout ? » a-t-il demandé.",
        "Le site exemple.fr. ne répond pas… et alors ?",
        "Il achète chez Fnac. com les disques.",
        "Les années 80, env. la moitié.",
    ],
    check,
};

/// Words that begin a sentence when they follow a full stop.
const STARTERS: &[&str] = &[
    "il", "elle", "ils", "elles", "on", "nous", "vous", "je", "j'", "c'", "ce", "cette", "ces", "le", "la", "les",
    "l'", "un", "une", "des", "mais", "et", "donc", "dans", "pour", "si", "quand", "en", "à", "cela", "son", "sa",
    "leur", "leurs", "tout",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    let tokens = context.tokens();
    let starts = context.document.blocks.windows(2).filter_map(|pair| lost_start(context, pair));
    let after_points = (2..tokens.len()).filter(|&at| context.text(at - 1) == "." && begins(context, at));
    for at in after_points.chain(starts) {
        if !STARTERS.contains(&context.folded(at)) || !context.text(at).starts_with(char::is_lowercase) {
            continue;
        }
        let text = context.text(at);
        let french = capitalized(text);
        let span = tokens[at].span;
        let message = context.lang().choose(
            format!("« {text} » : une phrase commence par une majuscule, « {french} »"),
            format!("“{text}”: a sentence begins with a capital, “{french}”"),
        );
        out.push(RULE.finding(context, span, message).confidence(0.85).replace(french, Applicability::Review));
    }
}

/// The first word of a paragraph that is a sentence and follows one.
fn lost_start(context: &Context, pair: &[crate::document::Block]) -> Option<usize> {
    let closed = |block: &crate::document::Block| {
        block.kind == BlockKind::Paragraph && context.document.slice(block.span).trim_end().ends_with('.')
    };
    let start = context.analysis.block_tokens(&pair[1]).start;
    // « à » without its capital is how many a keyboard begins a sentence.
    (closed(&pair[0]) && closed(&pair[1]) && context.text(start) != "à").then_some(start)
}

/// A small letter after a full stop that ends a French word of some length, in running text.
fn begins(context: &Context, at: usize) -> bool {
    let word = context.folded(at - 2);
    let span = context.tokens()[at].span;
    let gap = &context.document.prose[context.tokens()[at - 1].span.range().end..span.range().start];
    let running = context.document.block_at(span.start).is_some_and(|block| block.kind != BlockKind::Cell);
    let length = word.chars().count();
    context.text(at).starts_with(char::is_lowercase)
        && !gap.is_empty()
        && !gap.contains('\n')
        && context.analysis.glued(at - 1)
        && running
        && context.kind(at - 2) == Some(TokenKind::Word)
        && length > 2
        && (length > 3 || matches!(word, "non" | "oui" | "pas" | "ans"))
        && Lexicon::french().contains(word)
        && !is_abbreviation(word, false)
}

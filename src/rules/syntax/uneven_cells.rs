//! `syntax/uneven-cells`: one cell of a table in small letters among cells with capitals.

use crate::analysis::is_capitalized;
use crate::document::{Block, BlockKind};
use crate::finding::{Applicability, Finding, Severity};
use crate::glossary::capitalized;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/uneven-cells",
    summary: Text {
        fr: "une cellule de tableau sans la majuscule des autres",
        en: "a table cell without the capital of the others",
    },
    why: Text {
        fr: "Les cellules d’un même tableau commencent de la même façon ; la machine en a traduit quelques-unes sans contexte.",
        en: "The cells of a table begin alike; the machine translated some without context.",
    },
    severity: Severity::Info,
    mqm: "linguistic-conventions/orthography/capitalization",
    examples: &[example(
        "# Prix\n\n| Nom | Ville | prix |\n|---|---|---|\n| Anne | Lyon | 12 € |\n| Paul | Nice | 15 € |",
        "# Prix\n\n| Nom | Ville | Prix |\n|---|---|---|\n| Anne | Lyon | 12 € |\n| Paul | Nice | 15 € |",
    )],
    clean: &[
        "# Prix\n\n| nom | ville |\n|---|---|\n| Anne | Lyon |\n| Paul | Nice |",
        "# Prix\n\n| Nom | Usage |\n|---|---|\n| git | suivre |\n| make | bâtir |",
    ],
    check,
};

/// Fewer cells with capitals make no custom.
const FEWEST: usize = 5;

fn check(context: &Context, out: &mut Vec<Finding>) {
    let cells = |block: &Block| block.kind == BlockKind::Cell;
    for table in context.document.blocks.chunk_by(|a, b| cells(a) && cells(b)).filter(|table| cells(&table[0])) {
        let begins = |block: &&Block| {
            let text = context.document.slice(block.span).trim_start();
            text.starts_with(char::is_alphabetic)
        };
        let (capital, small): (Vec<&Block>, Vec<&Block>) =
            table.iter().filter(begins).partition(|block| is_capitalized(context.document.slice(block.span)));
        if capital.len() < FEWEST || small.len() * 5 > capital.len() * 2 {
            continue;
        }
        for block in small {
            let at = context.analysis.block_tokens(block).start;
            let text = context.text(at);
            let french = capitalized(text);
            let message = context.lang().choose(
                format!("« {text} » : les autres cellules ont une majuscule"),
                format!("“{text}”: the other cells have a capital"),
            );
            let span = context.tokens()[at].span;
            out.push(RULE.finding(context, span, message).confidence(0.6).replace(french, Applicability::Review));
        }
    }
}

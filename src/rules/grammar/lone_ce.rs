//! `grammar/lone-ce`: « j’ai dit ce en mai », « un de ces : », for *this* and *these* that stand alone.

use super::verbs::spelling;
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::document::BlockKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::Mood;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/lone-ce",
    summary: Text {
        fr: "« ce », « ces » ou « ce que » sans rien derrière",
        en: "“ce”, “ces” or “ce que” with nothing behind them",
    },
    why: Text {
        fr: "« This » et « these » employés seuls sont « cela », « celui-ci », « ceux-ci » ; « ce » et « ces » veulent un nom, « ce que » une proposition.",
        en: "“This” and “these” on their own are “cela”, “celui-ci”, “ceux-ci”; “ce” and “ces” need a noun, “ce que” a clause.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("J’ai écrit ce en mai.", "J’ai écrit cela en mai."),
        example("Il faut faire ce avec soin.", "Il faut faire cela avec soin."),
        example("Pensez à ce que – le coût ne baisse pas.", "Pensez à cela – le coût ne baisse pas."),
        example("Il contient un de ces :", "Il contient un de ces :"),
        example("Le kit en contient deux de ces.", "Le kit en contient deux de ces."),
    ],
    clean: &[
        "Sur ce, il partit ; et ce, en mai. Pour ce faire, il faut du temps.",
        "Ce disant, il sort, et ce pour deux raisons. Il part, ce dont elle rit.",
        "C’est ce à quoi je pense, ce pour quoi il vit, ce en quoi il croit.",
        "Qu’est-ce que… le droit ? Il sait ce que, dit-il, elle veut.",
        "Ces… ces gens-là. Dans cette (belle) ville, ces « amis » mentent.",
        "Il a décidé ce mardi, il faut ce qu’il faut, ce peut être lui.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        match context.folded(at) {
            "ce" => out.extend(object(context, at)),
            "ces" | "cette" if crate::rules::words::is_small_word(context, at) => out.extend(nothing(context, at)),
            _ => {}
        }
    }
}

/// « j’ai dit ce en mai », « pensez à ce que – ».
fn object(context: &Context, ce: usize) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(ce).range();
    let (before, next) = (ce - 1, ce + 1);
    if context.kind(ce) != Some(TokenKind::Word) || before < sentence.start || next >= sentence.end {
        return None;
    }
    let (last, after) = if matches!(context.folded(next), "que" | "qui") { (next, next + 1) } else { (ce, next) };
    if last == next {
        // A comma may open an aside.
        let governed =
            governs(context, before) || matches!(context.folded(before), "à" | "de" | "sur" | "avec" | "pour");
        let closed = matches!(context.text(after), "." | "-" | "–" | "—" | ";") && after < sentence.end;
        return (governed && closed && context.folded(next) == "que").then(|| finding(context, ce, last));
    }
    let goes_on = matches!(
        context.folded(after),
        "en" | "dans"
            | "avec"
            | "depuis"
            | "pendant"
            | "quand"
            | "lorsque"
            | "lorsqu'"
            | "parce"
            | "chez"
            | "sans"
            | "comme"
    ) && !matches!(context.folded(after + 1), "quoi" | "laquelle" | "lequel");
    let closed = matches!(context.text(after), "." | "!" | "?");
    (governs(context, before) && (goes_on || closed)).then(|| finding(context, ce, ce))
}

/// True for a verb that may have an object behind it.
fn governs(context: &Context, at: usize) -> bool {
    let form = spelling(context.folded(at));
    let tag = context.tagged.token(at);
    context.kind(at) == Some(TokenKind::Word)
        && form.is_verb()
        && tag.pos.is_verbal()
        && (form.has(Mood::Infinitive) || tag.is_participle() || tag.is_finite())
        && !matches!(context.folded(at), "est" | "sont" | "était")
}

/// « un de ces. », « avec cette: »: a determiner before a mark that ends the clause.
fn nothing(context: &Context, at: usize) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(at).range();
    let next = at + 1;
    let closed = matches!(context.text(next), "." | "," | ";" | ":" | "!" | "?") && next < sentence.end;
    let prose = matches!(context.analysis.sentence_of(at).kind, BlockKind::Paragraph | BlockKind::Item);
    let before = at.checked_sub(1).filter(|&at| at >= sentence.start)?;
    let in_clause = matches!(context.kind(before), Some(TokenKind::Word | TokenKind::Elided))
        && (context.tagged.token(before).pos == Pos::Adp || governs(context, before));
    // « ces. » cut before a quotation or a line of code is no fault of the words.
    let cited = context.kind(next + 1).is_some_and(|kind| kind == TokenKind::Opaque) && next + 1 < sentence.end;
    (closed && prose && in_clause && !cited).then(|| {
        let span = context.analysis.span(before, at);
        let text = context.document.slice(span);
        let message = context.lang().choose(
            format!("« {text} » : le déterminant n’a pas de nom"),
            format!("“{text}”: the determiner has no noun"),
        );
        RULE.finding(context, span, message)
    })
}

fn finding(context: &Context, ce: usize, last: usize) -> Finding {
    let span = context.analysis.span(ce, last);
    let whole = context.analysis.span(ce - 1, last);
    let text = context.document.slice(whole);
    let message = context.lang().choose(
        format!("« {text} » : employé seul, « this » est « cela »"),
        format!("“{text}”: on its own, “this” is “cela”"),
    );
    let text = "cela".to_owned();
    RULE.finding(context, whole, message).fix(text.clone(), Applicability::Review, vec![Edit { span, text }])
}

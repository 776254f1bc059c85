//! `grammar/qui-for-cela`: « Mais vraiment, qui est un détail. », for *that is a detail*.

use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::document::BlockKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/qui-for-cela",
    summary: Text {
        fr: "« qui » pour le démonstratif « cela », « c’est »",
        en: "“qui” for the demonstrative “cela”, “c’est”",
    },
    why: Text {
        fr: "« That is » qui commence une proposition est « c’est » ou « cela est » ; « qui » veut un nom devant lui.",
        en: "“That is” that begins a clause is “c’est” or “cela est”; “qui” needs a noun before it.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("Qui est une bonne nouvelle.", "C’est une bonne nouvelle."),
        example("Le prix monte, mais vraiment, qui est un détail.", "Le prix monte, mais vraiment, c’est un détail."),
        example(
            "Si chaque foyer avait deux lampes, qui aurait été un grand marché.",
            "Si chaque foyer avait deux lampes, cela aurait été un grand marché.",
        ),
        example(
            "Pour ceux qui suivent, qui est 200 pièces par heure.",
            "Pour ceux qui suivent, c’est 200 pièces par heure.",
        ),
    ],
    clean: &[
        "Qui est là ? Qui vivra verra. Qui dort dîne.",
        "Qui veut voyager loin ménage sa monture.",
        "Si Paul, qui est malade, vient, nous partirons.",
        "Même si c’est la faute de Paul, qui est parti, je reste.",
        "Pour ceux qui suivent Paul, qui est parti, la route est longue.",
        "Il a vu Paul, mais surtout Marie, qui est venue.",
        "Quand il a vu sa mère, qui était partie depuis un an, il a pleuré.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for sentence in &context.analysis.sentences {
        let range = sentence.range();
        if !matches!(sentence.kind, BlockKind::Paragraph | BlockKind::Item) {
            continue;
        }
        for qui in range.clone() {
            if context.folded(qui) == "qui" && context.kind(qui) == Some(TokenKind::Word) {
                out.extend(demonstrative(context, &range, qui));
            }
        }
    }
}

fn demonstrative(context: &Context, sentence: &Range<usize>, qui: usize) -> Option<Finding> {
    let verb = qui + 1;
    let french = match context.folded(verb) {
        "est" => "c'est",
        "était" => "c'était",
        "serait" => "ce serait",
        "sera" => "ce sera",
        "a" if context.folded(verb + 1) == "été" => "cela a",
        "aurait" => "cela aurait",
        "signifie" => "cela signifie",
        "semble" => "cela semble",
        _ => return None,
    };
    let alone = (verb + 1..sentence.end).all(|at| !context.tagged.token(at).is_finite());
    let opens = qui == sentence.start;
    let found = if opens { states(context, sentence) && alone } else { lacks_noun(context, sentence, qui, alone) };
    found.then(|| {
        let span = context.analysis.span(qui, verb);
        let shown = context.document.slice(span);
        let text = context.spelt(&cased_like(context.text(qui), french));
        let message = context.lang().choose(
            format!("« {shown} » : aucun nom devant « qui » ; « {text} »"),
            format!("“{shown}”: no noun before “qui”; “{text}”"),
        );
        RULE.finding(context, span, message).fix(text.clone(), Applicability::Review, vec![Edit { span, text }])
    })
}

/// A statement: a full stop, and a noun or adjective behind the verb.
fn states(context: &Context, sentence: &Range<usize>) -> bool {
    let last = context.text(sentence.end - 1);
    let full = matches!(last, "." | "!") || last == ")" && context.text(sentence.end.saturating_sub(2)) == ".";
    let asks = sentence.clone().any(|at| matches!(context.text(at), "?" | "«" | "\"" | "“"));
    full && !asks && sentence.len() > 3
}

/// « est tout simplement faux »: a whole sentence is false, absurd or sad.
fn is_judged(context: &Context, verb: usize) -> bool {
    let adverb = |at: usize| context.folded(at) == "tout" || super::nominal::is_only_adverb(context.folded(at));
    let end = (verb + 1..verb + 4).find(|&at| !adverb(at)).unwrap_or(verb + 1);
    matches!(context.folded(verb), "est" | "était")
        && matches!(
            context.folded(end),
            "faux"
                | "vrai"
                | "absurde"
                | "ridicule"
                | "étrange"
                | "inexact"
                | "dommage"
                | "triste"
                | "regrettable"
                | "incroyable"
        )
        && matches!(context.text(end + 1), "." | "," | "!" | ";")
}

/// « mais vraiment, qui est », or a clause that only a subordinate stands before.
fn lacks_noun(context: &Context, sentence: &Range<usize>, qui: usize, alone: bool) -> bool {
    let comma = qui - 1;
    if context.text(comma) == "»" && is_judged(context, qui + 1) {
        return true;
    }
    if context.text(comma) != "," || comma < sentence.start + 1 {
        return false;
    }
    let begins = |at: usize| matches!(context.folded(at), "mais" | "donc" | "alors" | "car");
    let mut at = comma - 1;
    let mut adverbs = 0;
    while at > sentence.start && super::nominal::is_only_adverb(context.folded(at)) {
        at -= 1;
        adverbs += 1;
    }
    if adverbs > 0 && (begins(at) || context.text(at) == "," && begins(at - 1)) {
        return true;
    }
    // « si…, qui aurait »: without a main clause.
    let first = sentence.clone().find(|&at| context.kind(at).is_some_and(TokenKind::is_word));
    let Some(first) = first else { return false };
    let subordinate = matches!(context.folded(first), "si" | "s'" | "quand" | "lorsque")
        || context.folded(first) == "même" && matches!(context.folded(first + 1), "si" | "s'")
        || matches!(context.folded(first), "pour" | "avec")
            && matches!(context.folded(first + 1), "ceux" | "celles")
            && context.folded(first + 2) == "qui";
    let single = (sentence.start..comma).all(|at| context.text(at) != "," && context.text(at) != ";");
    let to_the_end = (qui..sentence.end).all(|at| !matches!(context.text(at), ";" | ":" | "–" | "—" | "?"));
    // « …la maison de Paul, qui est »: a person may be meant even in a fragment.
    let named = context.tagged.token(comma - 1).pos == Pos::Propn;
    subordinate && single && alone && to_the_end && !named
}

//! `syntax/preposition-pronoun`: « comme dans il ne paie pas », « avec je suis », « je l’ai essayé de venir ».

use super::{is_infinitive_only, is_small_word};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/preposition-pronoun",
    summary: Text {
        fr: "un pronom sujet derrière une préposition, ou un pronom de trop devant « essayer de »",
        en: "a subject pronoun after a preposition, or a needless one before “essayer de”",
    },
    why: Text {
        fr: "« Je », « tu », « il », « ils » ne suivent jamais une préposition : « au sens où il ne paie pas ». Et « I’ve tried to » est « j’ai essayé de », sans « l’ ».",
        en: "“Je”, “tu”, “il”, “ils” never follow a preposition. And “I’ve tried to” is “j’ai essayé de”, without “l’”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("Comme dans il ne paie pas le loyer.", "Comme dans il ne paie pas le loyer."),
        example("Elle est partie avec il a souri.", "Elle est partie avec il a souri."),
        example("Je l’ai essayé de réparer hier.", "J’ai essayé de réparer hier."),
        example("Elle l’a décidé de vendre.", "Elle a décidé de vendre."),
    ],
    clean: &[
        "Réveillé par je ne sais quelle émotion, il vient de je ne sais où.",
        "Il vient de là, et il part. Pour elle, tout va bien. Sans lui, il pleure.",
        "Je l’ai aidé à lire, et je l’ai empêché de partir. Elle l’a supplié de venir.",
        "Le passage de « je » à « il ». De tu à vous, du je au nous.",
        "Il y en a pour. Il part ce soir.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        match context.folded(at) {
            "je" | "il" | "ils" | "j'" => out.extend(subject(context, at)),
            "essayé" | "décidé" | "tenté" | "refusé" => out.extend(tried(context, at)),
            _ => {}
        }
    }
}

fn subject(context: &Context, at: usize) -> Option<Finding> {
    let preposition = at - 1;
    let governs = matches!(
        context.folded(preposition),
        "dans" | "avec" | "par" | "chez" | "vers" | "sur" | "de" | "pour" | "sans"
    );
    let plain = governs
        && is_small_word(context, at)
        && context.kind(preposition) == Some(TokenKind::Word)
        && crate::rules::words::same_sentence(context, preposition, at + 1);
    let clause = plain
        && context.kind(at + 1) == Some(TokenKind::Word)
        && (context.tagged.token(at + 1).is_finite() || matches!(context.folded(at + 1), "ne" | "n'"));
    // « par je ne sais quelle émotion »
    let unknown = context.folded(at) == "je"
        && context.folded(at + 1) == "ne"
        && matches!(context.folded(at + 2), "sais" | "savais");
    (!unknown && clause || plain && context.folded(at + 1) == "n'")
        .then(|| message(context, context.analysis.span(preposition, at)))
}

/// « Je l’ai essayé de lire »: one tries to do, and nobody.
fn tried(context: &Context, at: usize) -> Option<Finding> {
    let has = at.checked_sub(1)?;
    let clitic = at.checked_sub(2)?;
    let auxiliary = matches!(context.folded(has), "ai" | "as" | "a" | "avons" | "avez" | "ont" | "avait" | "avais");
    let linked = matches!(context.folded(at + 1), "de" | "d'") && is_infinitive_only(context.folded(at + 2));
    if !auxiliary || !linked || context.folded(clitic) != "l'" || clitic == 0 {
        return None;
    }
    let subject = clitic - 1;
    let fixed = match context.folded(subject) {
        "je" => format!("{}'{}", context.text(subject).trim_end_matches('e'), context.text(has)),
        _ => format!("{} {}", context.text(subject), context.text(has)),
    };
    let text = context.spelt(&fixed);
    let whole = Span::new(context.tokens()[subject].span.range().start, context.tokens()[has].span.range().end);
    let found = message(context, context.analysis.span(clitic, at));
    Some(found.fix(text.clone(), Applicability::Review, vec![Edit { span: whole, text }]))
}

fn message(context: &Context, span: Span) -> Finding {
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : ce pronom n’a pas sa place ici"),
        format!("“{text}”: this pronoun has no place here"),
    );
    RULE.finding(context, span, message).confidence(0.9)
}

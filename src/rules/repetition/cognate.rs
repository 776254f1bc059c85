//! `repetition/cognate`: « réellement une valeur réelle », « gentils et vraiment gentils ».

use crate::analysis::TokenKind;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Class, Lexicon};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "repetition/cognate",
    summary: Text {
        fr: "un adverbe et l’adjectif dont il vient, côte à côte",
        en: "an adverb beside the adjective that it comes from",
    },
    why: Text {
        fr: "L’anglais avait deux mots ; la machine leur a donné la même racine, et le second ne dit rien de plus.",
        en: "English had two words; the machine gave them the same root, and the second adds nothing.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/duplication",
    examples: &[
        example("Il apporte réellement une valeur réelle.", "Il apporte réellement une valeur réelle."),
        example("Le geste est simplement trop simple.", "Le geste est simplement trop simple."),
        example("Ses collègues sont doués et vraiment doués.", "Ses collègues sont doués et vraiment doués."),
    ],
    clean: &[
        "Il est purement et simplement fou.",
        "Une réelle avance, mais réellement fragile.",
        "Des petites et très petites entreprises.",
        "C’est grave, et même gravement, dit-il.",
        "Ils sont également les premiers égaux.",
        "Ce gouvernement ne gouverne plus, il dure.",
    ],
    check,
};

/// How far the adjective may be.
const WINDOW: usize = 3;

fn check(context: &Context, out: &mut Vec<Finding>) {
    for (at, token) in context.tokens().iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Word) {
        let adverb = context.folded(at);
        let Some(base) = adverb.strip_suffix("ment").filter(|base| base.chars().count() > 3) else { continue };
        // « Un gouvernement qui gouverne », « le règlement règle »: a noun says another thing than its verb.
        if Lexicon::french().classes(adverb).contains(Class::Noun) {
            continue;
        }
        let sentence = context.analysis.sentence_of(at).range();
        let last = (at + WINDOW + 1).min(sentence.end);
        let same_root = (at + 1..last)
            .take_while(|&other| context.kind(other).is_some_and(TokenKind::is_word) && !binds(context, other))
            .find(|&other| is_cognate(base, context.folded(other)));
        let insisted = insisted(context, at, &sentence);
        let Some((first, end)) = same_root.map(|other| (at, other)).or(insisted) else { continue };
        let span = context.analysis.span(first, end);
        let text = context.document.slice(span);
        let message = context
            .lang()
            .choose(format!("« {text} » : le même mot deux fois"), format!("“{text}”: the same word twice"));
        out.push(RULE.finding(context, span.cover(token.span), message).confidence(0.8));
    }
}

fn binds(context: &Context, at: usize) -> bool {
    matches!(context.folded(at), "et" | "ou" | "mais" | "que" | "qu'" | "qui" | "dont" | "où" | "si" | "comme")
}

/// True when `base`, an adverb without its ending, is a form of the adjective `word`.
fn is_cognate(base: &str, word: &str) -> bool {
    let root = |text: &str| {
        let text = text.trim_end_matches('s');
        let text = text.strip_suffix('e').unwrap_or(text);
        let mut chars = text.chars().rev();
        let doubled = matches!((chars.next(), chars.next()), (Some(a), Some(b)) if a == b);
        text.chars().count() - usize::from(doubled)
    };
    let (a, b) = (root(base), root(word));
    a == b && a > 3 && word.len() <= base.len() + 1 && base.chars().take(a).eq(word.chars().take(a))
}

/// « gentils et vraiment gentils »: an adverb of mere emphasis between.
fn insisted(context: &Context, adverb: usize, sentence: &std::ops::Range<usize>) -> Option<(usize, usize)> {
    let emphatic = matches!(context.folded(adverb), "vraiment" | "réellement" | "véritablement" | "tellement");
    let inside = adverb >= sentence.start + 2 && adverb + 1 < sentence.end;
    (emphatic && inside && context.folded(adverb - 1) == "et").then_some(())?;
    let (before, after) = (adverb - 2, adverb + 1);
    let same = context.tokens()[before].form == context.tokens()[after].form;
    (same && context.folded(after).chars().count() > 3).then_some((before, after))
}

//! The number of a verb behind « qui », and behind « certains d’entre eux ».

use super::nominal;
use super::subject_clash::{Wanted, finite};
use crate::analysis::tagger::Pos;
use crate::lexicon::{Features, Number, Person};
use crate::rules::Context;
use std::ops::Range;

/// How far back the antecedent of « qui » is looked for, in tokens.
const REACH: usize = 14;

/// « les trains qui passe », « plusieurs d’entre eux viendra »: what the verb at `verb` should be.
pub(super) fn after_qui(context: &Context, sentence: &Range<usize>, start: usize, verb: usize) -> Option<Wanted> {
    let last = start.checked_sub(1).filter(|&at| at >= sentence.start)?;
    let own = finite(context.folded(verb)).filter(|own| own.admits(Person::Third))?;
    if !context.tagged.token(verb).is_finite() {
        return None;
    }
    let number = match context.folded(last) {
        "qui" => antecedent(context, sentence, last, own)?,
        _ => return among(context, sentence, last, own),
    };
    (!own.agrees_with(number | Person::Third)).then_some((last, number, Person::Third))
}

/// The number of what « qui » stands for, where everything before it has the same.
fn antecedent(context: &Context, sentence: &Range<usize>, qui: usize, own: Features) -> Option<Number> {
    let before = qui.checked_sub(1).filter(|&at| at >= sentence.start)?;
    match context.folded(before) {
        "ceux" | "celles" => {
            let one = (sentence.start..before)
                .rev()
                .take(4)
                .any(|at| matches!(context.folded(at), "un" | "une" | "seul" | "seule"));
            return (!one).then_some(Number::Plural);
        }
        "celui" | "celle" => return Some(Number::Singular),
        _ => {}
    }
    if context.tagged.token(before).pos != Pos::Noun {
        return None;
    }
    let number = nominal::noun(context.folded(before))?.number()?;
    let mut near =
        (sentence.start..before).rev().take(REACH).take_while(|&at| !matches!(context.folded(at), ";" | ":"));
    let claimed = near.any(|at| match context.tagged.token(at).pos {
        Pos::Noun => {
            nominal::noun(context.folded(at)).and_then(Features::number).is_none_or(|number| own.admits(number))
        }
        Pos::Propn | Pos::Pron | Pos::Num | Pos::Cconj | Pos::X => true,
        Pos::Det => matches!(context.folded(at), "un" | "une") && number == Number::Plural,
        _ => matches!(context.folded(at), "seul" | "seule" | "premier" | "première"),
    });
    (!claimed).then_some(number)
}

/// « plusieurs d’entre eux, dit-on, viendra »: the words at and before `last`.
fn among(context: &Context, sentence: &Range<usize>, last: usize, own: Features) -> Option<Wanted> {
    let mut at = last;
    if matches!(context.text(at), "-" | "–" | "—") {
        // « peut-être la plupart d’entre eux – sera ».
        at = at.checked_sub(1)?;
    } else if context.folded(at) == "," {
        // An aside of a few words between commas.
        at = (sentence.start..at).rev().take(5).find(|&at| context.folded(at) == ",")?.checked_sub(1)?;
    }
    let [head, de, entre] = [3, 2, 1].map(|n| at.checked_sub(n).filter(|&at| at >= sentence.start));
    let pronoun = matches!(context.folded(at), "eux" | "elles");
    if !pronoun || context.folded(de?) != "d'" || context.folded(entre?) != "entre" {
        return None;
    }
    let head = head?;
    let several = matches!(
        context.folded(head),
        "certains"
            | "certaines"
            | "plusieurs"
            | "beaucoup"
            | "plupart"
            | "quelques-uns"
            | "quelques-unes"
            | "deux"
            | "trois"
    );
    (several && !own.agrees_with(Number::Plural | Person::Third)).then_some((head, Number::Plural, Person::Third))
}

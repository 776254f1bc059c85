//! `grammar/celui-clash`: « notre méthode est plus simple que celui de nos rivaux ».

use super::agreeing::rewrite;
use super::nominal;
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Gender, Lexicon, Number};
use crate::rules::words::is_small_word;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/celui-clash",
    summary: Text {
        fr: "« que celui de » où rien avant n’a ce genre",
        en: "“que celui de” where nothing before has that gender",
    },
    why: Text {
        fr: "Dans une comparaison, « celui » prend le genre de ce que l’on compare ; l’anglais « that of » n’en a pas.",
        en: "In a comparison “celui” takes the gender of what is compared; English “that of” has none.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example(
            "Cette méthode est plus simple que celui de nos rivaux.",
            "Cette méthode est plus simple que celle de nos rivaux.",
        ),
        example("Ces prix sont plus élevés que celles du marché.", "Ces prix sont plus élevés que ceux du marché."),
        example("La note est meilleure que celui des autres.", "La note est meilleure que celle des autres."),
    ],
    clean: &[
        "Le prix de la voiture est plus élevé que celle de mon frère, ou que celui de ma sœur.",
        "Cette méthode vaut mieux que celle de nos rivaux.",
        "Un plan est prêt. La méthode est plus simple que celui de 2010.",
        "Paris est plus beau que celui de mon enfance.",
        "Elle est plus forte que ceux de la ville.",
        "Le tien est plus grand que celui de Paul, et la tienne que celle de Marie.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len().saturating_sub(1) {
        let (gender, number) = match context.folded(at) {
            "celui" => (Gender::Masculine, Number::Singular),
            "celle" => (Gender::Feminine, Number::Singular),
            "ceux" => (Gender::Masculine, Number::Plural),
            "celles" => (Gender::Feminine, Number::Plural),
            _ => continue,
        };
        let compares = context.folded(at - 1) == "que" && matches!(context.folded(at + 1), "de" | "d'" | "du" | "des");
        if compares {
            out.extend(clashing(context, at, gender, number));
        }
    }
}

fn clashing(context: &Context, at: usize, gender: Gender, number: Number) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(at).range();
    let degree = |at: usize| {
        matches!(context.folded(at), "plus" | "moins" | "aussi" | "mieux") || context.folded(at).starts_with("meilleur")
    };
    if !(sentence.start..at).rev().take(8).any(degree) {
        return None;
    }
    let block = context.document.block_at(context.tokens()[at].span.start)?;
    let before = context.analysis.block_tokens(block).start..at - 1;
    let named = may_be_named(context, before.clone(), gender);
    let other = if gender == Gender::Feminine { Gender::Masculine } else { Gender::Feminine };
    // One noun at least that « celui » might stand for, were it of its gender.
    let first = (sentence.start..at).find(|&at| context.tagged.token(at).pos == Pos::Noun)?;
    let sure = nominal::noun(context.folded(first)).is_some_and(|noun| noun.gender() == Some(other));
    if named || !sure {
        return None;
    }
    let span = context.analysis.span(at - 1, at + 1);
    let (text, named) = (context.document.slice(span), context.text(first));
    let message = context.lang().choose(
        format!("« {text} » : rien avant ce pronom n’a son genre (« {named} » ?)"),
        format!("“{text}”: nothing before this pronoun has its gender (“{named}”?)"),
    );
    let french = match (other, number) {
        (Gender::Masculine, Number::Singular) => "celui",
        (Gender::Feminine, Number::Singular) => "celle",
        (Gender::Masculine, Number::Plural) => "ceux",
        (Gender::Feminine, Number::Plural) => "celles",
    };
    Some(rewrite(RULE.finding(context, span, message), context, at, french))
}

/// True when anything in the range may be what a pronoun of that gender stands for.
fn may_be_named(context: &Context, mut range: Range<usize>, gender: Gender) -> bool {
    range.any(|at| {
        let form = context.folded(at);
        if context.kind(at) != Some(TokenKind::Word) || form.len() < 2 {
            return false;
        }
        match context.tagged.token(at).pos {
            Pos::Propn | Pos::X => true,
            Pos::Pron => matches!(
                form,
                "celui"
                    | "celle"
                    | "ceux"
                    | "celles"
                    | "tien"
                    | "mien"
                    | "sien"
                    | "tienne"
                    | "mienne"
                    | "sienne"
                    | "il"
                    | "elle"
                    | "ils"
                    | "elles"
                    | "un"
                    | "une"
                    | "autre"
                    | "cela"
                    | "ça"
            ),
            Pos::Noun => {
                !Lexicon::french().contains(form) || nominal::noun(form).is_none_or(|noun| noun.admits(gender))
            }
            Pos::Adj => {
                let determined = at > 0 && nominal::determiner(context.folded(at - 1)).is_some();
                determined && is_small_word(context, at) && nominal::noun(form).is_some_and(|noun| noun.admits(gender))
            }
            _ => false,
        }
    })
}

//! `untranslated/english-ordinal`: « le 21st siècle », « la 3rd place ».

use crate::analysis::{TokenKind, is_capitalized};
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "untranslated/english-ordinal",
    summary: Text { fr: "un rang en anglais : 1st, 3rd, 4th", en: "an English ordinal: 1st, 3rd, 4th" },
    why: Text {
        fr: "Le français abrège le rang en « 1er », « 1re », puis « 2e », « 3e ».",
        en: "French abbreviates ordinals as “1er”, “1re”, then “2e”, “3e”.",
    },
    severity: Severity::Error,
    mqm: "locale-conventions/number-format",
    examples: &[
        example("Il a fini à la 3rd place.", "Il a fini à la 3e place."),
        example("Ce fut le 21st anniversaire du club.", "Ce fut le 21e anniversaire du club."),
        example("Elle arrive 1st du classement.", "Elle arrive 1er du classement."),
    ],
    clean: &[
        "Il habite sur la 4th Avenue.",
        "La société 21st Century Fox.",
        "Le 3e tour et la 2nde place.",
        "Elle cite « 5th of November ».",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for (at, token) in context.tokens().iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Word) {
        let Some(rank) = rank(context.folded(at)).filter(|_| is_used(context, at)) else { continue };
        let text = context.text(at);
        let french: &[&str] = if rank == "1" { &["1er", "1re"] } else { &["e"] };
        let french: Vec<String> =
            french.iter().map(|end| if end.len() > 1 { (*end).to_owned() } else { format!("{rank}{end}") }).collect();
        let message = context.lang().choose(
            format!("« {text} » est anglais : « {} »", french[0]),
            format!("“{text}” is English: “{}”", french[0]),
        );
        let finding = RULE.finding(context, token.span, message).confidence(0.95);
        out.push(french.into_iter().fold(finding, |finding, text| finding.replace(text, Applicability::Review)));
    }
}

/// The number of an English ordinal. French writes « 2nd » too.
fn rank(form: &str) -> Option<&str> {
    let digits = form.bytes().take_while(u8::is_ascii_digit).count();
    let (rank, end) = form.split_at(digits);
    let teen = rank.len() > 1 && rank.ends_with(['1', '2', '3']) && rank[..rank.len() - 1].ends_with('1');
    let english = match end {
        "th" => true,
        "st" => rank.ends_with('1') && !teen,
        "nd" => rank.ends_with('2') && !teen && rank != "2",
        "rd" => rank.ends_with('3') && !teen,
        _ => false,
    };
    (digits > 0 && digits < 4 && english).then_some(rank)
}

fn is_used(context: &Context, at: usize) -> bool {
    let english_after = matches!(context.folded(at + 1), "of" | "the" | "century" | "street" | "avenue");
    !is_capitalized(context.text(at + 1)) && !english_after && (at == 0 || !is_capitalized(context.text(at - 1)))
}

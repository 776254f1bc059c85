//! `numbers/plus-sign`: « 34,000+ batteries », for « plus de 34 000 batteries ».

use super::Numeral;
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Class, Lexicon};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "numbers/plus-sign",
    summary: Text {
        fr: "« 100+ pays » pour « plus de 100 pays »", en: "“100+ pays” for “plus de 100 pays”"
    },
    why: Text {
        fr: "Le « + » derrière un nombre est une abréviation anglaise ; le français dit « plus de ».",
        en: "A “+” behind a number is an English abbreviation; French says “plus de”.",
    },
    severity: Severity::Warning,
    mqm: "locale-conventions/number-format",
    examples: &[
        example("Le service couvre 100+ pays.", "Le service couvre plus de 100 pays."),
        example("Elle a vendu 34,000+ batteries.", "Elle a vendu plus de 34 000 batteries."),
    ],
    clean: &["Un diplôme bac+5, un 18+ et Disney+.", "Soit 10+2 élèves.", "La norme HDR10+ et Android 12+."],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len().saturating_sub(2) {
        if context.kind(at) != Some(TokenKind::Number) || context.text(at + 1) != "+" || !context.analysis.glued(at + 1)
        {
            continue;
        }
        let noun = context.folded(at + 2);
        let counts = !context.analysis.glued(at + 2)
            && noun.ends_with(['s', 'x'])
            && context.text(at + 2).starts_with(char::is_lowercase)
            && Lexicon::french().classes(noun).contains(Class::Noun);
        let Some(number) = Numeral::read(context.text(at)).filter(|_| counts) else { continue };
        let french = number.french(context.settings.profile, false);
        let before = at.checked_sub(1).map_or("", |before| context.folded(before));
        let french = if before == "de" { french } else { format!("plus de {french}") };
        let span = context.analysis.span(at, at + 1);
        let text = context.document.slice(span);
        let message = context
            .lang()
            .choose(format!("« {text} » : en français, « {french} »"), format!("“{text}”: in French, “{french}”"));
        out.push(RULE.finding(context, span, message).replace(french, Applicability::Review));
    }
}

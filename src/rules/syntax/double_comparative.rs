//! `syntax/double-comparative`: « plus meilleur », « plus mieux », « très beaucoup », « la plus grande deuxième ville ».

use super::before_in_sentence;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/double-comparative",
    summary: Text { fr: "un comparatif ou un intensif en trop", en: "one comparative or intensifier too many" },
    why: Text {
        fr: "« Meilleur », « mieux » et « pire » sont déjà des comparatifs ; « beaucoup » ne prend pas « très ».",
        en: "“Meilleur”, “mieux” and “pire” are comparatives already; “beaucoup” takes no “très”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("Cette version est plus meilleure.", "Cette version est meilleure."),
        example("Il joue plus mieux que son frère.", "Il joue mieux que son frère."),
        example("Elle aime très beaucoup le thé.", "Elle aime beaucoup le thé."),
        example("C’est la plus grande deuxième ville du pays.", "C’est la deuxième plus grande ville du pays."),
    ],
    clean: &[
        "Il ne va plus mieux depuis mardi.",
        "C’est bien mieux, beaucoup mieux, de mieux en mieux.",
        "Elle n’est plus meilleure que lui.",
        "La deuxième plus grande ville, le moins pire des choix.",
        "De plus, mieux vaut attendre. De plus mieux vaut attendre.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        let (first, second) = (context.folded(at - 1), context.folded(at));
        let doubled = match first {
            "plus" => {
                matches!(second, "meilleur" | "meilleure" | "meilleurs" | "meilleures" | "mieux" | "pire" | "pires")
            }
            "très" => matches!(second, "beaucoup" | "meilleur" | "meilleure" | "meilleurs" | "meilleures" | "mieux"),
            _ => false,
        };
        if doubled && !is_negation(context, at - 1) {
            out.push(finding(context, at - 1, at, context.text(at).to_owned()));
        } else if is_ordinal(second)
            && at > 2
            && context.folded(at - 2) == "plus"
            && super::is_lone_noun(context, at + 1)
        {
            out.extend(ordinal(context, at));
        }
    }
}

/// « ne… plus mieux », « de plus », « en plus ».
fn is_negation(context: &Context, at: usize) -> bool {
    before_in_sentence(context, at).any(|at| matches!(context.folded(at), "ne" | "n'"))
        || at > 0 && matches!(context.folded(at - 1), "de" | "en" | "non")
}

fn is_ordinal(form: &str) -> bool {
    matches!(form, "second" | "seconde") || form.ends_with("ième") && form.len() > 6
}

/// « la plus grande deuxième »: the ordinal stands first.
fn ordinal(context: &Context, at: usize) -> Option<Finding> {
    let article = context.folded(at.checked_sub(3)?);
    if !matches!(article, "le" | "la") {
        return None;
    }
    let french = format!("{} {} {}", context.text(at), context.text(at - 2), context.text(at - 1));
    Some(finding(context, at - 2, at, french))
}

fn finding(context: &Context, from: usize, to: usize, french: String) -> Finding {
    let span = context.analysis.span(from, to);
    let message = context.lang().choose(
        format!("« {} » : on écrit « {french} »", context.document.slice(span)),
        format!("“{}”: French reads “{french}”", context.document.slice(span)),
    );
    RULE.finding(context, span, message).confidence(0.95).replace(french, Applicability::Review)
}

//! `syntax/missing-inversion`: « « Non », il a déclaré. » for « a-t-il déclaré ».

use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/missing-inversion",
    summary: Text { fr: "une incise sans inversion après une citation", en: "no inversion after a quotation" },
    why: Text {
        fr: "Après une citation, le français inverse le sujet : « a-t-il déclaré », « dit-elle ».",
        en: "After a quotation French puts the subject after its verb: “a-t-il déclaré”, “dit-elle”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/word-order",
    examples: &[
        example("« Nous sommes prêts », il a déclaré.", "« Nous sommes prêts », a-t-il déclaré."),
        example("« Tout va bien », ils ont dit à la presse.", "« Tout va bien », ont-ils dit à la presse."),
        example("« Je ne sais pas », elle dit en riant.", "« Je ne sais pas », dit-elle en riant."),
    ],
    clean: &[
        "« Nous sommes prêts », a-t-il déclaré.",
        "Dans « Le Monde », il a expliqué sa décision.",
        "« Germinal » ? Il a dit oui.",
        "« Non », il a dit que non.",
        "« Le Monde », il a lu cela mardi.",
    ],
    check,
};

const SAID: &[&str] = &[
    "déclaré",
    "dit",
    "ajouté",
    "expliqué",
    "affirmé",
    "écrit",
    "précisé",
    "indiqué",
    "estimé",
    "assuré",
    "conclu",
    "confié",
    "poursuivi",
    "raconté",
    "répondu",
    "insisté",
    "noté",
    "souligné",
    "reconnu",
    "lancé",
    "commenté",
    "avoué",
    "annoncé",
    "promis",
    "crié",
    "demandé",
    "tweeté",
    "admis",
    "rappelé",
    "regretté",
];

const SAYS: &[&str] = &[
    "dit",
    "ajoute",
    "explique",
    "affirme",
    "écrit",
    "précise",
    "indique",
    "estime",
    "assure",
    "conclut",
    "confie",
    "poursuit",
    "raconte",
    "répond",
    "insiste",
    "note",
    "souligne",
    "déclare",
    "demande",
    "disent",
    "affirment",
    "expliquent",
    "ajoutent",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 2..context.tokens().len() {
        let pronoun = context.folded(at);
        if matches!(pronoun, "il" | "elle" | "ils" | "elles") && context.text(at) == pronoun {
            out.extend(after_quotation(context, at, pronoun));
        }
    }
}

fn after_quotation(context: &Context, at: usize, pronoun: &str) -> Option<Finding> {
    let mark = if context.text(at - 1) == "," { at - 2 } else { at - 1 };
    // « …, » il a dit: the comma may stand inside.
    if !matches!(context.text(mark), "»" | "”" | "\"") || !is_whole_quotation(context, mark) {
        return None;
    }
    let verb = context.folded(at + 1);
    let said = SAID.contains(&context.folded(at + 2));
    let linking = if verb.ends_with(['a', 'e']) { "-t-" } else { "-" };
    let end = match verb {
        "a" | "ont" | "avait" | "avaient" if said => at + 2,
        _ if SAYS.contains(&verb) => at + 1,
        _ => return None,
    };
    if matches!(
        context.folded(end + 1),
        "que"
            | "qu'"
            | ":"
            | "si"
            | "pourquoi"
            | "comment"
            | "la"
            | "le"
            | "les"
            | "l'"
            | "sa"
            | "son"
            | "ses"
            | "cela"
            | "ceci"
    ) {
        return None;
    }
    let span = context.analysis.span(at, end);
    let rest = &context.document.prose[context.tokens()[at + 1].span.range().end..span.range().end];
    let french = format!("{}{linking}{pronoun}{rest}", context.text(at + 1));
    let message = context.lang().choose(
        format!("« {} » : après une citation, « {french} »", context.document.slice(span)),
        format!("“{}”: after a quotation, “{french}”", context.document.slice(span)),
    );
    Some(RULE.finding(context, span, message).confidence(0.9).replace(french, Applicability::Review))
}

/// The quotation opens a sentence or follows a colon, and is more than a title.
fn is_whole_quotation(context: &Context, close: usize) -> bool {
    let Some(open) = (0..close).rev().take(80).find(|&at| matches!(context.text(at), "«" | "“" | "\"")) else {
        return false;
    };
    let starts = context.analysis.sentence_of(open).range().start == open || open > 0 && context.text(open - 1) == ":";
    starts && (open + 1..close).any(|at| context.tagged.token(at).is_finite())
}

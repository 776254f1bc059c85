//! `syntax/cela-for-il`: « cela semble que », « ça s’avère que ».

use super::is_verb;
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::words::same_sentence;
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/cela-for-il",
    summary: Text {
        fr: "« cela semble que » pour « il semble que »", en: "“cela semble que” for “il semble que”"
    },
    why: Text {
        fr: "« It seems that », « it turns out that » : le sujet impersonnel est « il », jamais « cela » : « il semble que ». « It strikes me that » se tourne autrement : « je suis frappé de voir que ».",
        en: "“It seems that”, “it turns out that”: the impersonal subject is “il”, never “cela”: “il semble que”. “It strikes me that” takes another turn: “je suis frappé de voir que”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("Cela semble que tout va bien.", "Il semble que tout va bien."),
        example("Ça s’avère que le train est parti.", "Il s’avère que le train est parti."),
        example("Cela peut sembler que tout change.", "Il peut sembler que tout change."),
        example("Cela me frappe aussi que tout change.", "Cela me frappe aussi que tout change."),
        example(
            "Bien que cela puisse sembler, d’après ces chiffres, que tout change, rien ne bouge.",
            "Bien qu’il puisse sembler, d’après ces chiffres, que tout change, rien ne bouge.",
        ),
    ],
    clean: &[
        "Il semble que tout va bien, et cela semble vrai.",
        "Cela semble plus grand que prévu. Cela semble tel que je le disais.",
        "Cela semble si simple que tout le monde rit.",
        "Cela semble le livre que je cherchais. Cela semble aller mieux que jamais.",
        "Cela me plaît que tu viennes.",
        "Cela semble à la fois ce que je voulais et pire.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len() {
        if matches!(context.folded(at), "cela" | "ça") && context.kind(at) == Some(TokenKind::Word) {
            out.extend(impersonal(context, at).or_else(|| strikes(context, at)));
        }
    }
}

fn impersonal(context: &Context, cela: usize) -> Option<Finding> {
    let verb = (cela + 1..cela + 5).find(|&at| is_verb(context, at, &["sembler", "avérer"]))?;
    let between = |at: usize| {
        matches!(
            context.folded(at),
            "ne" | "n'" | "me" | "nous" | "s'" | "peut" | "puisse" | "pourrait" | "lui" | "bien" | "doit"
        )
    };
    if !(cela + 1..verb).all(between) || !same_sentence(context, cela, verb + 1) {
        return None;
    }
    let mut que = verb + 1;
    if matches!(context.folded(que), "," | "d'" | "pas" | "donc") {
        // An aside: « , d’après ces chiffres, ».
        que = (que..verb + 20).find(|&at| matches!(context.folded(at), "que" | "qu'"))?;
        let sources = (verb + 1..verb + 4).any(|at| matches!(context.folded(at), "après" | "selon" | "pas" | "donc"));
        let plain = (verb + 1..que)
            .all(|at| !context.kind(at).is_some_and(TokenKind::is_word) || !context.tagged.token(at).is_finite());
        if !sources || !plain || !same_sentence(context, cela, que) {
            return None;
        }
    }
    if !matches!(context.folded(que), "que" | "qu'") {
        return None;
    }
    let previous = cela.checked_sub(1).map_or("", |at| context.folded(at));
    let (from, french) = match previous {
        "que" => (cela - 1, context.spelt("qu'il")),
        _ => (cela, cased_like(context.text(cela), "il")),
    };
    let span = context.analysis.span(from, cela);
    let edit = Edit { span, text: french.clone() };
    let fix_applies = !matches!(previous, "si" | "lorsque" | "puisque");
    let found = finding(context, cela, verb);
    Some(if fix_applies { found.fix(french, Applicability::Review, vec![edit]) } else { found })
}

/// « cela me frappe que »: “it strikes me that”.
fn strikes(context: &Context, cela: usize) -> Option<Finding> {
    let whom = matches!(context.folded(cela + 1), "me" | "nous" | "m'" | "vous");
    let verb = cela + 2;
    let strikes = is_verb(context, verb, &["frapper"]);
    let que = (verb + 1..verb + 6).find(|&at| matches!(context.folded(at), "que" | "qu'"))?;
    let adverbs = (verb + 1..que).all(|at| {
        matches!(
            context.folded(at),
            "encore" | "une" | "fois" | "aussi" | "toujours" | "de" | "nouveau" | "soudain" | "à"
        )
    });
    (whom && strikes && adverbs && same_sentence(context, cela, que)).then(|| finding(context, cela, que))
}

fn finding(context: &Context, from: usize, to: usize) -> Finding {
    let span = context.analysis.span(from, to);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : « cela » ne peut annoncer « que »"),
        format!("“{text}”: “cela” cannot announce “que”"),
    );
    RULE.finding(context, span, message).confidence(0.9)
}

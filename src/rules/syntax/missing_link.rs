//! `syntax/missing-link`: « beaucoup gens », « il est important comprendre », « le temps prendre », « l’homme que est ».

use super::{is_always, is_infinitive_only, is_lone_noun, with_de};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Class, Lexicon, Number};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/missing-link",
    summary: Text {
        fr: "« de » oublié après une quantité, un adjectif ou un nom ; « qui » sujet d’un autre sujet",
        en: "“de” lost after a quantity, an adjective or a noun; “qui” before another subject",
    },
    why: Text {
        fr: "« Many people », « it is important to know », « time to think » : « beaucoup de gens », « il est important de savoir », « le temps de réfléchir » ; « the man whom I know » est « l’homme que je connais ».",
        en: "“Many people”, “it is important to know”, “time to think” take “de” in French; “the man whom I know” is “l’homme que je connais”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("Il y a beaucoup gens ici.", "Il y a beaucoup de gens ici."),
        example("Ils ont trop problèmes cette année.", "Ils ont trop de problèmes cette année."),
        example("Il est important comprendre le texte.", "Il est important de comprendre le texte."),
        example("Elle n’a pas le temps prendre le train.", "Elle n’a pas le temps de prendre le train."),
        example("C’est la meilleure façon apprendre.", "C’est la meilleure façon d’apprendre."),
        example("C’est ce qui je pense.", "C’est ce que je pense."),
        example("Les amis qui nous connaissons sont là.", "Les amis que nous connaissons sont là."),
    ],
    clean: &[
        "Il y a beaucoup de gens, et beaucoup, gens simples, le disent.",
        "Il est important, comprendre l’aide. Il est beau mentir.",
        "Il prend le temps, mange et dort. Il sait de quelle façon apprendre.",
        "Je ne sais qui il est ; à qui il parle, et avec qui nous partons.",
        "Les amis qui nous connaissent. Ce qui, je pense, est vrai.",
        "Dis-moi qui tu hantes. Il demande aux gens qui ils sont.",
        "Il a plus ou moins raison, et bien trop chaud. Il a beaucoup faim.",
        "Comment et de quelle manière procéder ?",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if context.kind(at) != Some(TokenKind::Word) {
            continue;
        }
        match context.folded(at - 1) {
            "beaucoup" | "trop" | "assez" | "plein" | "énormément" | "plupart" => out.extend(quantity(context, at)),
            "qui" => out.extend(relative(context, at)),
            before if at > 1 => {
                let form = context.folded(at);
                if form.ends_with('r') || form.ends_with("re") {
                    out.extend(infinitive(context, at, before));
                }
            }
            _ => {}
        }
    }
}

/// « beaucoup gens »: a plural that is a noun and nothing else.
fn quantity(context: &Context, at: usize) -> Option<Finding> {
    let form = context.folded(at);
    let plural = Lexicon::french().readings(form).all(|reading| reading.features().number() == Some(Number::Plural));
    let noun = is_lone_noun(context, at) && is_always(form, |reading| reading.class() == Class::Noun);
    if !plural || !noun || context.is_in_heading(at) {
        return None;
    }
    let french =
        if context.folded(at - 1) == "plupart" { format!("des {form}") } else { with_de(context, context.text(at)) };
    Some(fixed(context, at - 1, at, french))
}

/// « il est important comprendre », « le temps prendre ».
fn infinitive(context: &Context, at: usize, before: &str) -> Option<Finding> {
    const NOUNS: &[&str] =
        &["temps", "façon", "manière", "moyen", "capacité", "possibilité", "occasion", "intention", "opportunité"];
    const ADJECTIVES: &[&str] = &[
        "important",
        "possible",
        "impossible",
        "facile",
        "difficile",
        "nécessaire",
        "essentiel",
        "utile",
        "préférable",
        "inutile",
        "dangereux",
        "recommandé",
        "conseillé",
    ];
    let noun = NOUNS.contains(&before)
        && at > 2
        && (matches!(
            context.folded(at - 2),
            "le" | "la" | "l'" | "une" | "un" | "bon" | "meilleure" | "meilleur" | "bonne"
        ));
    let adjective = ADJECTIVES.contains(&before)
        && (1..4).any(|back| {
            at > back + 1
                && matches!(context.folded(at - 1 - back), "est" | "était" | "serait" | "sera")
                && matches!(context.folded(at - 2 - back), "il" | "c'" | "n'")
        });
    // « de façon apprendre », « comment et de quelle façon procéder »
    let asked = (at.saturating_sub(4)..at)
        .any(|at| matches!(context.folded(at), "quel" | "quelle" | "tout" | "que" | "qu'" | "peut"));
    if !(noun || adjective)
        || asked
        || !is_infinitive_only(context.folded(at))
        || context.text(at) != context.folded(at)
    {
        return None;
    }
    Some(fixed(context, at - 1, at, with_de(context, context.text(at))))
}

/// « ce qui je pense », « les gens qui nous connaissons »: a relative that is not the subject.
fn relative(context: &Context, at: usize) -> Option<Finding> {
    let qui = at - 1;
    let subject = context.folded(at);
    let before = context.folded(qui.checked_sub(1)?);
    let after_ce = before == "ce";
    let verb = context.folded(at + 1);
    let own = match subject {
        "je" | "il" | "ils" | "tu" | "on" => after_ce,
        "nous" => is_finite_with(verb, "ons"),
        "vous" => is_finite_with(verb, "ez"),
        _ => false,
    };
    let noun = qui > 1 && super::is_small_word(context, qui - 1) && super::may_be_noun(before);
    if !own || !(after_ce || noun) || context.kind(qui) != Some(TokenKind::Word) {
        return None;
    }
    // « À ce qui, il » has its comma; « sur ce, qui » another.
    let span = context.tokens()[qui].span;
    let french = if Lexicon::french().elides(subject) == Some(true) { "qu'" } else { "que" };
    let french = context.spelt(french);
    let next = context.tokens()[at].span.range().start;
    let whole = if french.ends_with(['\'', '’']) { crate::text::Span::new(span.range().start, next) } else { span };
    let edit = Edit { span: whole, text: french.clone() };
    Some(finding(context, qui - 1, at).fix(french, Applicability::Review, vec![edit]))
}

fn is_finite_with(form: &str, ending: &str) -> bool {
    form.ends_with(ending) && is_always(form, |reading| reading.class() == Class::Verb)
}

fn fixed(context: &Context, from: usize, at: usize, french: String) -> Finding {
    let edit = Edit { span: context.tokens()[at].span, text: french.clone() };
    finding(context, from, at).fix(french, Applicability::Review, vec![edit])
}

fn finding(context: &Context, from: usize, to: usize) -> Finding {
    let span = context.analysis.span(from, to);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : le mot qui lie manque, ou ce n’est pas le bon"),
        format!("“{text}”: the linking word is missing or wrong"),
    );
    RULE.finding(context, span, message).confidence(0.85)
}

//! `grammar/besoin-without-de`: « nous avons besoin une solution ».

use super::verbs::spelling;
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::Mood;
use crate::rules::words::{is_verb, with_de};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/besoin-without-de",
    summary: Text { fr: "« avoir besoin » sans « de »", en: "“avoir besoin” without “de”" },
    why: Text {
        fr: "« Avoir besoin », « envie », « peur » se construisent avec « de » : « j’ai besoin d’une heure ».",
        en: "“Avoir besoin”, “envie”, “peur” take “de”: “j’ai besoin d’une heure”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("Nous avons besoin une solution.", "Nous avons besoin d’une solution."),
        example("J’ai besoin savoir la vérité.", "J’ai besoin de savoir la vérité."),
        example("Ils auront besoin ces outils.", "Ils auront besoin de ces outils."),
        example("Vous avez besoin le code.", "Vous avez besoin du code."),
        example("Elle a clairement besoin aide.", "Elle a clairement besoin d’aide."),
        example("Nous avons besoin une autre idée.", "Nous avons besoin d’une autre idée."),
        example("Elle a besoin les clés du bureau.", "Elle a besoin des clés du bureau."),
    ],
    clean: &[
        "Nous avons besoin les uns des autres, l’un a besoin de l’autre.",
        "Nous avons besoin d’une solution, et du code.",
        "Si besoin, une aide est prévue. Le besoin une fois passé.",
        "Il a besoin que tu viennes, elle en a besoin ce soir.",
        "C’est ce dont j’ai besoin le plus.",
        "Ceux qui en ont besoin le savent.",
        "Il a besoin, une fois par an, de repos.",
        "Elle a besoin le matin d’un café.",
        "Au besoin, les clés sont à l’accueil ; au besoin les pompiers viendront.",
        "Nous avons besoin les uns des autres, elle a besoin l’une de l’autre.",
        "Le besoin le plus pressant est le logement.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if matches!(context.folded(at), "besoin" | "envie") && follows_avoir(context, at) {
            out.extend(bare(context, at));
        }
    }
}

fn follows_avoir(context: &Context, at: usize) -> bool {
    let mut verb = at - 1;
    while verb > 0 && at - verb < 4 && super::verbs::is_adverb(context, verb) {
        verb -= 1;
    }
    is_verb(context, verb, &["avoir"])
}

fn bare(context: &Context, at: usize) -> Option<Finding> {
    let next = at + 1;
    if !context.kind(next).is_some_and(TokenKind::is_word) || !context.analysis.sentence_of(at).range().contains(&next)
    {
        return None;
    }
    // « Dont j’ai besoin », « en avoir besoin »: the object came before.
    let start = context.analysis.sentence_of(at).range().start;
    if (start..at).any(|at| matches!(context.folded(at), "dont" | "en" | "duquel" | "desquels" | "laquelle" | "quoi")) {
        return None;
    }
    // « Besoin le soir », « besoin le plus »: when, and how much.
    const ADVERBIAL: &[&str] = &["matin", "soir", "jour", "week-end", "midi", "dimanche", "plus", "moins", "fois"];
    if ADVERBIAL.contains(&context.folded(next + 1)) {
        return None;
    }
    // « Besoin les uns des autres »
    if matches!(context.folded(next + 1), "uns" | "unes" | "un" | "une") {
        return None;
    }
    let form = context.folded(next);
    let known = spelling(form);
    let right = match form {
        "un" | "une" | "ce" | "ces" | "cette" | "cet" | "mon" | "ma" | "mes" | "son" | "sa" | "ses" | "notre"
        | "nos" | "votre" | "vos" | "leur" | "leurs" | "quelques" | "plusieurs" | "plus" => with_de(context, form),
        "le" if is_noun(context, next + 1) => "du".to_owned(),
        "les" if is_noun(context, next + 1) => "des".to_owned(),
        "la" | "l'" if is_noun(context, next + 1) => {
            return Some(finding(context, at, next).fix(
                "de",
                Applicability::Review,
                vec![Edit { span: context.tokens()[next].span, text: format!("de {}", context.text(next)) }],
            ));
        }
        _ if known.is_always(Mood::Infinitive)
            && (known.others.is_empty() || matches!(form, "savoir" | "être" | "aller")) =>
        {
            with_de(context, form)
        }
        "aide" => "d'aide".to_owned(),
        _ => return None,
    };
    let right = context.spelt(&right);
    let span = context.tokens()[next].span;
    Some(finding(context, at, next).fix(right.clone(), Applicability::Review, vec![Edit { span, text: right }]))
}

fn finding(context: &Context, at: usize, next: usize) -> Finding {
    let span = context.analysis.span(at, next);
    let text = context.document.slice(span);
    let message = context.lang().choose(format!("« {text} » : il manque « de »"), format!("“{text}”: “de” is missing"));
    RULE.finding(context, span, message).confidence(0.9)
}

fn is_noun(context: &Context, at: usize) -> bool {
    let form = spelling(context.folded(at));
    form.others.contains(crate::lexicon::Class::Noun) && !form.others.contains(crate::lexicon::Class::Adverb)
}

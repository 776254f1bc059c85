//! `grammar/adverb-before-verb`: « il souvent dit », « je absolument veux ».

use super::verbs::{is_adverb, spelling};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::Lexicon;
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/adverb-before-verb",
    summary: Text {
        fr: "un adverbe entre le pronom sujet et le verbe",
        en: "an adverb between a subject pronoun and its verb",
    },
    why: Text {
        fr: "L’anglais dit « he often says » ; en français l’adverbe suit le verbe conjugué : « il dit souvent ».",
        en: "English says “he often says”; in French the adverb follows the finite verb: “il dit souvent”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/word-order",
    examples: &[
        example("Il souvent dit la vérité.", "Il dit souvent la vérité."),
        example("Ils déjà ont compris.", "Ils ont déjà compris."),
        example("Je absolument veux partir.", "Je veux absolument partir."),
        example("Nous toujours mangeons à midi.", "Nous mangeons toujours à midi."),
    ],
    clean: &[
        "Souvent il dit la vérité ; il, souvent, se tait.",
        "Eux aussi ont compris, et nous aussi avons ri.",
        "Est-il souvent venu ? Je soussigné certifie.",
        "Il ne dit rien, il en veut, il y va. Lui seul sait.",
        "À cause d’elle toujours triste, elle pleure.",
        "Le « je » toujours est là.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len() {
        let pronoun = context.folded(at);
        let tonic = matches!(pronoun, "nous" | "vous" | "elle" | "elles");
        if (tonic || matches!(pronoun, "je" | "j'" | "tu" | "il" | "ils" | "on"))
            && matches!(context.kind(at), Some(TokenKind::Word | TokenKind::Elided))
        {
            out.extend(displaced(context, at, tonic));
        }
    }
}

fn displaced(context: &Context, pronoun: usize, tonic: bool) -> Option<Finding> {
    let (adverb, verb) = (pronoun + 1, pronoun + 2);
    let sentence = context.analysis.sentence_of(pronoun).range();
    if !sentence.contains(&verb) || context.kind(adverb) != Some(TokenKind::Word) || !moves(context, adverb, tonic) {
        return None;
    }
    let form = spelling(context.folded(verb));
    let verbal = form.is_finite() && context.kind(verb) == Some(TokenKind::Word) && agrees(context, pronoun, verb);
    // « Puis je toujours dire »: the verb stands before, without its hyphen.
    let inverted = pronoun > sentence.start && spelling(context.folded(pronoun - 1)).is_finite();
    let opens = pronoun == sentence.start
        || context.kind(pronoun - 1).is_some_and(TokenKind::is_sign)
        || matches!(
            context.folded(pronoun - 1),
            "que" | "qu'" | "si" | "s'" | "quand" | "mais" | "car" | "lorsque" | "lorsqu'"
        );
    if !verbal || inverted || tonic && !opens {
        return None;
    }
    let span = context.analysis.span(pronoun, verb);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : l’adverbe se place après le verbe"),
        format!("“{text}”: the adverb comes after the verb"),
    );
    let finding = RULE.finding(context, span, message).confidence(0.9);
    let elides = Lexicon::french().elides(context.folded(verb));
    let subject = match context.folded(pronoun) {
        "je" | "j'" => match elides {
            Some(true) => cased_like(context.text(pronoun), "j'"),
            Some(false) => cased_like(context.text(pronoun), "je "),
            None => return Some(finding),
        },
        _ => format!("{} ", context.text(pronoun)),
    };
    let french = context.spelt(&format!("{subject}{} {}", context.text(verb), context.text(adverb)));
    Some(finding.fix(french.clone(), Applicability::Review, vec![Edit { span, text: french }]))
}

/// An adverb that is nothing else. After « nous » and « elle », which may stand alone, only the most common.
fn moves(context: &Context, adverb: usize, tonic: bool) -> bool {
    const COMMON: &[&str] = &[
        "souvent",
        "toujours",
        "déjà",
        "jamais",
        "rarement",
        "généralement",
        "habituellement",
        "actuellement",
        "récemment",
        "également",
        "probablement",
        "simplement",
        "finalement",
        "vraiment",
    ];
    let form = context.folded(adverb);
    let plain =
        !matches!(form, "ne" | "n'" | "pas" | "non" | "oui" | "y" | "en" | "aussi" | "même" | "tout" | "plus" | "bien");
    COMMON.contains(&form) || !tonic && plain && is_adverb(context, adverb) && spelling(form).others.len() == 1
}

fn agrees(context: &Context, pronoun: usize, verb: usize) -> bool {
    crate::rules::words::pronoun_features(context.folded(pronoun))
        .is_some_and(|(number, person)| super::verbs::agrees(context.folded(verb), number, person))
}

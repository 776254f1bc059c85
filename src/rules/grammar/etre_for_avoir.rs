//! `grammar/etre-for-avoir`: « ils sont raison », « je suis 30 ans ».

use super::verbs::{Auxiliary, auxiliary, finite_form, inflect, past_adverbs, pronoun_subject};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/etre-for-avoir",
    summary: Text { fr: "« être » au lieu d’« avoir »", en: "“être” instead of “avoir”" },
    why: Text {
        fr: "L’anglais « is right », « is hungry », « is thirty » est en français « a raison », « a faim », « a trente ans ».",
        en: "English “is right”, “is hungry”, “is thirty” is “a raison”, “a faim”, “a trente ans” in French.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example("Ils sont raison.", "Ils ont raison."),
        example("Vous êtes souvent tort, admettez-le.", "Vous avez souvent tort, admettez-le."),
        example("Elle est 30 ans.", "Elle a 30 ans."),
        example("Les enfants sont faim.", "Les enfants ont faim."),
        example("Ils étaient l’habitude de sortir tard.", "Ils avaient l’habitude de sortir tard."),
        example(
            "La moitié est livrée et ne sera pas besoin de pile.",
            "La moitié est livrée et ne sera pas besoin de pile.",
        ),
        example("Ils seront besoin d’aide.", "Ils auront besoin d’aide."),
        example("Il y a été plusieurs accidents.", "Il y a eu plusieurs accidents."),
    ],
    clean: &[
        "Ils ont raison, ils sont à bout de faim.",
        "Il est besoin d’une loi ; l’âge est 30 ans.",
        "C’est peur et tremblement, la faim est raison de guerre.",
        "Elle est trente ans plus jeune, et lui de dix ans son aîné.",
        "Elle est l’envie même.",
    ],
    check,
};

/// Nouns that make one verb with *avoir*; the bare noun is no attribute of anyone.
const BARE: &[&str] = &["raison", "tort", "besoin", "faim", "soif", "peur", "envie", "hâte", "honte", "sommeil"];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if auxiliary(context, at) == Some(Auxiliary::Etre) {
            out.extend(state(context, at));
        } else if context.folded(at) == "été" && context.folded(at - 1) == "a" {
            out.extend(there_was(context, at));
        }
    }
}

/// « il y a été une hausse »: there has been.
fn there_was(context: &Context, at: usize) -> Option<Finding> {
    let there = at >= 3 && context.folded(at - 2) == "y" && context.folded(at - 3) == "il";
    let noun = matches!(context.folded(at + 1), "un" | "une" | "des" | "plusieurs" | "beaucoup" | "peu" | "quelques");
    (there && noun).then(|| {
        let span = context.tokens()[at].span;
        let message = context
            .lang()
            .choose("« il y a été » : on dit « il y a eu »".into(), "“il y a été”: French says “il y a eu”".into());
        RULE.finding(context, span, message).replace("eu", Applicability::Review)
    })
}

fn state(context: &Context, at: usize) -> Option<Finding> {
    let noun = past_adverbs(context, at);
    let (form, next) = (context.folded(noun), context.folded(noun + 1));
    let plural = context.folded(at).ends_with("nt") && context.folded(at) != "ont";
    let pronoun = pronoun_subject(context, at);
    let end = if BARE.contains(&form) {
        // « Il est besoin de », « s’il en est besoin » is impersonal; what is not plural needs its pronoun.
        let impersonal = form == "besoin" && pronoun.is_none_or(|subject| context.folded(subject.at) == "il");
        let certain = pronoun.is_some() || plural && follows_noun(context, at);
        // « Et ne sera pas besoin d’une pile » has lost the subject of « n’aura pas besoin ».
        let lost = form == "besoin"
            && pronoun.is_none()
            && matches!(context.folded(noun - 1), "pas" | "plus")
            && at > 1
            && matches!(context.folded(at - 1), "ne" | "n'")
            && !matches!(context.folded(at - 2), "il" | "nul" | "point" | "," | "que" | "si");
        (certain && (!impersonal || plural) || lost).then_some(noun)
    } else if form == "l'" && matches!(next, "habitude" | "intention" | "impression") {
        let of = matches!(context.folded(noun + 2), "de" | "d'");
        (of && (pronoun.is_some() || plural)).then_some(noun + 1)
    } else if matches!(next, "ans") && is_age(context, noun) {
        pronoun.filter(|subject| !matches!(context.folded(subject.at), "ils" | "nous" | "on")).map(|_| noun + 1)
    } else {
        None
    }?;
    let span = context.analysis.span(at, end);
    let text = context.document.slice(span);
    let avoir = avoir_for(context, at);
    let message = context
        .lang()
        .choose(format!("« {text} » : le français emploie « avoir »"), format!("“{text}”: French uses “avoir”"));
    let finding = RULE.finding(context, span, message).confidence(0.9);
    let glued = matches!(context.folded(at - 1), "je" | "ne" | "se") || context.kind(at - 1) == Some(TokenKind::Elided);
    Some(match avoir.filter(|_| !glued) {
        Some(avoir) => {
            let span = context.tokens()[at].span;
            finding.fix(avoir.clone(), Applicability::Review, vec![Edit { span, text: avoir }])
        }
        None => finding,
    })
}

/// The form of *avoir* in the tense and person of that of *être*.
fn avoir_for(context: &Context, at: usize) -> Option<String> {
    let form = finite_form(context.folded(at), "être")?;
    let third = || {
        let number = if context.folded(at).ends_with("nt") {
            crate::lexicon::Number::Plural
        } else {
            crate::lexicon::Number::Singular
        };
        (number, crate::lexicon::Person::Third)
    };
    let (number, person) = pronoun_subject(context, at).map_or_else(third, |subject| (subject.number, subject.person));
    inflect("avoir", number | person | form)
}

/// « Les enfants sont faim »: a noun before the verb, no infinitive nor « qui ».
fn follows_noun(context: &Context, at: usize) -> bool {
    let pos = context.tagged.token(at - 1).pos;
    matches!(pos, crate::analysis::tagger::Pos::Noun | crate::analysis::tagger::Pos::Propn)
}

/// A number of years that nothing makes a difference: not « trente ans plus jeune », « dix ans son aîné ».
fn is_age(context: &Context, number: usize) -> bool {
    let counted = context.kind(number) == Some(TokenKind::Number)
        || matches!(
            context.folded(number),
            "dix" | "vingt" | "trente" | "quarante" | "cinquante" | "soixante" | "trente-cinq"
        );
    let after = number + 2;
    let closes = context.kind(after).is_none_or(TokenKind::is_sign)
        || matches!(
            context.folded(after),
            "et" | "mais" | "vieux" | "vieille" | "âgé" | "âgée" | "aujourd'hui" | "maintenant"
        );
    counted && closes
}

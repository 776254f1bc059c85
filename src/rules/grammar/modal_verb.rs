//! `grammar/modal-without-infinitive`: « il peut fait », « va commencé », « vous pouvez requête ».

use super::clause_before;
use super::verbs::{
    Spelling, begins_noun_phrase, finite_form, inflect_infinitive, past_adverbs, pronoun_subject, spelling,
};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Class, Gender, Mood, Number};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/modal-without-infinitive",
    summary: Text {
        fr: "« pouvoir », « devoir », « aller » sans infinitif",
        en: "“pouvoir”, “devoir”, “aller” without an infinitive",
    },
    why: Text {
        fr: "« Pouvoir », « devoir », « vouloir », « falloir » et « aller » veulent un infinitif : « il peut faire », non « il peut fait ».",
        en: "“Pouvoir”, “devoir”, “vouloir”, “falloir” and “aller” take an infinitive: “il peut faire”, not “il peut fait”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example("Le maire peut décide seul.", "Le maire peut décider seul."),
        example("La séance va commencé.", "La séance va commencer."),
        example("Il faut fait attention.", "Il faut faire attention."),
        example("Vous devez cliquez sur ce bouton.", "Vous devez cliquer sur ce bouton."),
        example("Ils pourront ensuite choisissent un plat.", "Ils pourront ensuite choisir un plat."),
        example("Vous pouvez facilement commande un taxi.", "Vous pouvez facilement commander un taxi."),
        example("Il veut aide les pauvres.", "Il veut aider les pauvres."),
        example("Les élèves doivent rendu leurs clefs.", "Les élèves doivent rendre leurs clefs."),
        example("Et si vous pouviez requête la base ?", "Et si vous pouviez requête la base ?"),
        example(
            "Nous allons, pour simplifier les choses, disons que tout va bien.",
            "Nous allons, pour simplifier les choses, dire que tout va bien.",
        ),
    ],
    clean: &[
        "Le public était on ne peut plus ravi ; il allait affublé d’une peau de bique.",
        "Ce qu’il peut fait peur. Qui peut le plus peut le moins.",
        "Elle va vêtue de noir, ils vont armés.",
        "Le gouvernement se veut rassurant et engagé.",
        "Il doit réparation, il veut vengeance, il n’en peut plus.",
        "Comme il se doit, il l’a dit. Il va mieux, il va bien.",
        "Il a pu, dû, voulu et fallu partir. Va, cours, vole et venge-nous.",
        "Il veut mort ou vif le fugitif. Que peut une femme ?",
        "Fais ce que tu dois, advienne que pourra.",
        "Nous allons, disons, vers un accord. Il va, pour une fois, dire non.",
        "Vous pouvez copier-coller le texte, ou cependant glisser-déposer le fichier.",
        "Vous pouvez bien entendu choisir, vous devez par exemple payer, et il peut au besoin revenir.",
        "Vous pouvez bien entendu partir, et nous devons bien sûr rester.",
        "Où nous allons, dans ce pays, finit par lasser.",
    ],
    check,
};

/// Finite forms that are nothing else, and whose verb takes an infinitive.
fn modal(form: &str) -> Option<&'static str> {
    const MODALS: &[&str] = &["pouvoir", "devoir", "vouloir", "falloir", "aller"];
    // « Puis » is an adverb, « dû » a participle; a cheap look before the lexicon is asked.
    let maybe = ["peu", "pou", "doi", "dev", "veu", "vou", "fau", "fal", "va", "vo", "all", "ira", "iro", "ire", "iri"]
        .iter()
        .any(|start| form.starts_with(start));
    if !maybe || matches!(form, "vous" | "peu" | "pour" | "vue") {
        return None;
    }
    let verb = MODALS.iter().find(|lemma| finite_form(form, lemma).is_some())?;
    (spelling(form).is_finite() && !matches!(form, "pût" | "voulu")).then_some(verb)
}

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if context.kind(at) == Some(TokenKind::Word)
            && (!matches!(context.folded(at), "allons" | "allez") || matches!(context.folded(at - 1), "nous" | "vous"))
            && let Some(verb) = modal(context.folded(at))
        {
            out.extend(without_infinitive(context, at, verb));
        }
    }
}

fn without_infinitive(context: &Context, at: usize, modal: &str) -> Option<Finding> {
    // « on ne peut plus ravi », « on ne peut mieux fait »
    let utmost = context.folded(at) == "peut"
        && at > 1
        && context.folded(at - 1) == "ne"
        && context.folded(at - 2) == "on"
        && matches!(context.folded(at + 1), "plus" | "mieux" | "moins");
    if utmost {
        return None;
    }
    let next = past_insertion(context, at).unwrap_or_else(|| past_adverbs(context, at));
    let inside = context.analysis.sentence_of(at).range().contains(&next);
    let tied = context.kind(next + 1) == Some(TokenKind::Clitic);
    if !inside
        || tied
        || context.kind(next) != Some(TokenKind::Word)
        || context.text(next).starts_with(char::is_uppercase)
    {
        return None;
    }
    let form = spelling(context.folded(next));
    // « glisser-déposer », « copier-coller »
    let paired = context.folded(next).split_once('-').is_some_and(|(first, _)| spelling(first).has(Mood::Infinitive));
    if paired || form.has(Mood::Infinitive) || !is_wrong_after(context, at, next, modal, form) {
        return None;
    }
    let span = context.analysis.span(at, next);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : « {modal} » veut un infinitif"),
        format!("“{text}”: “{modal}” takes an infinitive"),
    );
    let finding = RULE.finding(context, span, message).confidence(0.9);
    Some(match inflect_infinitive(context.folded(next)) {
        Some(infinitive) => {
            let span = context.tokens()[next].span;
            finding.fix(infinitive.clone(), Applicability::Review, vec![Edit { span, text: infinitive }])
        }
        None => finding,
    })
}

/// « Nous allons, pour l’amour de la science, disons que »: what two commas set apart, a preposition first and no finite
/// verb in it, and the verb that goes on.
fn past_insertion(context: &Context, at: usize) -> Option<usize> {
    let opens = context.text(at + 1) == ","
        && matches!(context.folded(at + 2), "pour" | "par" | "dans" | "en" | "à" | "avec" | "sans" | "de" | "au");
    if !opens || pronoun_subject(context, at).is_none_or(|subject| subject.at + 1 != at) {
        return None;
    }
    let end = context.analysis.sentence_of(at).range().end.min(at + 14);
    let close = (at + 3..end).find(|&at| context.text(at) == ",")?;
    let plain = (at + 2..close).all(|at| !spelling(context.folded(at)).is_only_finite());
    (plain && close + 2 < end && spelling(context.folded(close + 1)).is_only_finite()).then_some(close + 1)
}

fn is_wrong_after(context: &Context, at: usize, next: usize, modal: &str, form: Spelling) -> bool {
    if form.is_only_finite() {
        return !may_close_clause(context, at);
    }
    // « Vous pouvez requête »: a bare noun is no object of « pouvoir ».
    if !form.is_verb() {
        let noun = form.others.contains(Class::Noun) && form.others.len() == 1;
        let relative = || clause_before(context, at).any(|at| matches!(context.folded(at), "que" | "qu'" | "ce"));
        return modal == "pouvoir" && noun && !relative();
    }
    let is_noun = !form.others.is_empty();
    let only_noun = form.others.iter().all(|class| matches!(class, Class::Noun));
    // « Vous pouvez commande »: what may be bought, owed or wanted has no place after « pouvoir ».
    if modal == "pouvoir" && is_noun && form.is_finite() {
        return only_noun && !form.has(Mood::PastParticiple) && !may_close_clause(context, at) && next <= at + 2;
    }
    // « Il veut aide les pauvres », « ils doivent rendu leurs clefs »: a bare noun has no object.
    let object = matches!(
        context.folded(next + 1),
        "le" | "la" | "l'" | "les" | "ces" | "cette" | "leurs" | "ses" | "nos" | "vos"
    ) && next == at + 1
        && only_noun;
    if is_noun && object && is_free_of_object(context, at) && !may_close_clause(context, at) {
        return form.has(Mood::PastParticiple) && modal != "aller"
            || form.is_finite() && !matches!(context.folded(next), "part" | "compte" | "affaire" | "garde");
    }
    if is_noun && !(matches!(context.folded(next), "fait" | "dit" | "mis" | "pris") && modal != "vouloir") {
        return false;
    }
    let masculine = form.has(Mood::PastParticiple)
        && crate::rules::words::verb_lemma(context.folded(next), |features| {
            features.admits(Gender::Masculine | Number::Singular)
        })
        .is_some();
    match modal {
        // « Il va vêtu de noir », « elles vont nu-pieds »: a participle there describes the walker.
        "aller" => masculine && (context.folded(at).ends_with("nt") || !is_description(context, next)),
        "vouloir" => masculine && begins_noun_phrase(context.folded(next + 1)) && is_free_of_object(context, at),
        _ => form.has(Mood::PastParticiple) && !(form.is_finite() && may_close_clause(context, at)),
    }
}

/// « Vêtu de », « armé jusqu’aux dents », and what no object follows.
fn is_description(context: &Context, participle: usize) -> bool {
    matches!(
        context.folded(participle),
        "vêtu"
            | "armé"
            | "affublé"
            | "accoutré"
            | "drapé"
            | "muni"
            | "flanqué"
            | "escorté"
            | "habillé"
            | "coiffé"
            | "chargé"
            | "couvert"
            | "courbé"
            | "déguisé"
    )
}

/// « Il se veut engagé », « on le veut mort ».
fn is_free_of_object(context: &Context, at: usize) -> bool {
    !matches!(
        context.folded(at - 1),
        "se" | "s'" | "le" | "la" | "l'" | "les" | "me" | "te" | "nous" | "vous" | "m'" | "t'"
    )
}

/// True where the modal may be the last word of a relative or a comparison: « ce qu’il peut », « comme il se doit ».
fn may_close_clause(context: &Context, at: usize) -> bool {
    clause_before(context, at).any(|before| {
        let opens = matches!(
            context.folded(before),
            "que"
                | "qu'"
                | "qui"
                | "dont"
                | "où"
                | "ce"
                | "quoi"
                | "comme"
                | "si"
                | "s'"
                | "quand"
                | "lequel"
                | "quel"
                | "plus"
        );
        // « Je pense qu’il peut fait »: what a verb has announced does not end there.
        let announced = matches!(context.folded(before), "que" | "qu'")
            && before > 0
            && context.tagged.token(before - 1).pos.is_verbal();
        opens && !announced
    })
}

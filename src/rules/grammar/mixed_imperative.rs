//! `grammar/mixed-imperative`: « ouvrez le menu et sélectionner le réseau ».

use super::verbs::{inflect, spelling};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Mood, Number, Person, VerbForm};
use crate::rules::words::verb_lemma;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/mixed-imperative",
    summary: Text {
        fr: "un impératif suivi d’un infinitif pour le pas suivant",
        en: "an imperative followed by an infinitive for the next step",
    },
    why: Text {
        fr: "L’anglais « open the menu and select » n’a qu’une forme ; le français garde l’impératif : « ouvrez le menu et sélectionnez ».",
        en: "English “open the menu and select” has one form; French keeps the imperative: “ouvrez le menu et sélectionnez”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example("Ouvrez le menu et sélectionner le réseau.", "Ouvrez le menu et sélectionnez le réseau."),
        example("Il suffit de venir, entrez un code et payer.", "Il suffit de venir, entrer un code et payer."),
        example(
            "Pour cela, cliquer sur le menu et choisissez une langue.",
            "Pour cela, cliquez sur le menu et choisissez une langue.",
        ),
        example("Saisir le code puis validez le tout.", "Saisissez le code puis validez le tout."),
        example("Ne pas oubliez de sauvegarder.", "N’oubliez pas de sauvegarder."),
        example("Cliquez sur l’icône puis redémarrer la machine.", "Cliquez sur l’icône puis redémarrez la machine."),
    ],
    clean: &[
        "Ouvrez le menu pour choisir un réseau et installer la mise à jour.",
        "Laissez la pâte reposer et gonfler. Faites cuire et refroidir.",
        "Pensez à fermer la porte et éteindre la lumière.",
        "Vous avez le choix : voyagez léger. Que préférez-vous, le train et dormir, ou la route ?",
        "Ouvrez le menu et le pouvoir sera vôtre.",
        "Comprendre le monde, et savez-vous pourquoi ? Ne pas confondre.",
        "Pour cela, ouvrir le menu et choisir une langue.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len() {
        if context.folded(at) == "ne" {
            out.extend(negated(context, at));
        }
    }
    for at in 3..context.tokens().len() {
        if !matches!(context.folded(at - 1), "et" | "puis") || context.kind(at) != Some(TokenKind::Word) {
            continue;
        }
        let form = context.folded(at);
        if form.ends_with("ez") {
            out.extend(first_infinitive(context, at));
        }
        if (form.ends_with('r') || form.ends_with("re")) && context.text(at) == form {
            out.extend(infinitive(context, at));
        }
    }
}

/// « Cliquer sur le menu et choisissez une langue »: the first step, which opens the sentence.
fn first_infinitive(context: &Context, imperative: usize) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(imperative).range();
    let own = spelling(context.folded(imperative));
    let tied = context.kind(imperative + 1) == Some(TokenKind::Clitic);
    let object = super::verbs::begins_noun_phrase(context.folded(imperative + 1))
        || matches!(context.folded(imperative + 1), "sur" | "dans" | "à" | "votre" | "vos" | "ensuite" | "des");
    if !own.has(Mood::Imperative) || !own.is_only_verb() || tied || !object || sentence.end < imperative + 2 {
        return None;
    }
    // « Pour ce faire, cliquer »
    let comma = (sentence.start..sentence.start + 6).find(|&at| context.text(at) == ",");
    let opening = comma
        .filter(|_| matches!(context.folded(sentence.start), "pour" | "ensuite" | "puis" | "enfin" | "d'" | "tout"))
        .map_or(sentence.start, |comma| comma + 1);
    let form = spelling(context.folded(opening));
    let between = opening + 1..imperative - 1;
    let plain = between.len() > 1
        && between.into_iter().all(|at| {
            let form = spelling(context.folded(at));
            !form.is_only_verb()
                && !matches!(context.folded(at), "vous" | "que" | "qu'" | "qui")
                && context.text(at) != ","
        });
    if !form.is_always(Mood::Infinitive) || !form.others.is_empty() || !plain {
        return None;
    }
    let wanted = Number::Plural | Person::Second | VerbForm::IndicativePresent;
    let french = crate::rules::cased_like(context.text(opening), &inflect(context.folded(opening), wanted)?);
    let (span, text) = (context.tokens()[opening].span, context.text(opening));
    let message = context.lang().choose(
        format!("« {text} » : l’impératif qui suit en veut un autre, « {french} »"),
        format!("“{text}”: the imperative after it wants another, “{french}”"),
    );
    Some(RULE.finding(context, span, message).confidence(0.85).replace(french, Applicability::Review))
}

/// « Ne pas oubliez »: the negation goes around an imperative.
fn negated(context: &Context, ne: usize) -> Option<Finding> {
    let verb = ne + 2;
    let form = context.folded(verb);
    let own = spelling(form);
    let opens =
        context.analysis.sentence_of(ne).range().start == ne && matches!(context.folded(ne + 1), "pas" | "jamais");
    if !opens || !form.ends_with("ez") || !own.has(Mood::Imperative) || !own.is_only_verb() {
        return None;
    }
    let span = context.analysis.span(ne, verb);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : la négation entoure l’impératif"),
        format!("“{text}”: the negation goes around an imperative"),
    );
    let vowel = crate::lexicon::Lexicon::french().elides(form)?;
    let ne_form = if vowel { context.spelt("n'") } else { "ne ".to_owned() };
    let french = crate::rules::cased_like(context.text(ne), &format!("{ne_form}{form} {}", context.text(ne + 1)));
    Some(RULE.finding(context, span, message).confidence(0.9).replace(french, Applicability::Review))
}

/// « De poser le badge, entrez un code et payer »: of three steps only the middle one is an imperative.
fn lone_imperative(context: &Context, verb: usize, last: usize) -> Option<Finding> {
    let start = context.analysis.sentence_of(verb).range().start;
    let governed = (start..verb.checked_sub(1)?).rev().take(16).find(|&at| {
        spelling(context.folded(at)).is_always(Mood::Infinitive) || spelling(context.folded(at)).is_only_finite()
    })?;
    let preposition = governed.checked_sub(1).filter(|&at| at >= start).map_or("", |at| context.folded(at));
    let list = context.text(verb - 1) == ","
        && spelling(context.folded(governed)).is_always(Mood::Infinitive)
        && matches!(preposition, "de" | "d'" | "à" | "pour")
        && last > verb;
    let lemma = verb_lemma(context.folded(verb), |features| features.has_mood(Mood::Imperative))?;
    list.then(|| {
        let (span, text) = (context.tokens()[verb].span, context.text(verb));
        let message = context.lang().choose(
            format!("« {text} » : dans une suite d’infinitifs, « {lemma} »"),
            format!("“{text}”: in a list of infinitives, “{lemma}”"),
        );
        RULE.finding(context, span, message).confidence(0.85).replace(lemma, Applicability::Review)
    })
}

fn infinitive(context: &Context, at: usize) -> Option<Finding> {
    let form = context.folded(at);
    let own = spelling(form);
    let clear = own.others.is_empty() || form == "aller";
    if !own.is_always(Mood::Infinitive) || !clear {
        return None;
    }
    let start = context.analysis.sentence_of(at).range().start;
    // The nearest verb before must be the imperative: another one may govern the infinitive.
    let verb = (start..at - 1).rev().take(12).find(|&at| {
        let word = spelling(context.folded(at));
        word.is_verb() && (word.others.is_empty() || context.tagged.token(at).pos.is_verbal())
    })?;
    let opens = verb == start || matches!(context.text(verb - 1), "," | ":" | ";" | "(");
    let imperative = context.folded(verb).ends_with("ez") && spelling(context.folded(verb)).is_only_verb();
    let lemma = verb_lemma(context.folded(verb), |features| features.has_mood(Mood::Imperative))?;
    let governs = matches!(
        lemma.as_str(),
        "laisser"
            | "faire"
            | "voir"
            | "pouvoir"
            | "devoir"
            | "vouloir"
            | "aller"
            | "venir"
            | "préférer"
            | "savoir"
            | "avoir"
            | "être"
            | "entendre"
            | "regarder"
            | "écouter"
            | "imaginer"
    );
    let asks = (verb..at).any(|at| {
        context.kind(at) == Some(TokenKind::Clitic) || matches!(context.folded(at), "pour" | "comment" | "entre")
    });
    if !opens || !imperative || governs || asks || verb + 1 >= at - 1 {
        return None;
    }
    if let Some(finding) = lone_imperative(context, verb, at) {
        return Some(finding);
    }
    let wanted = Number::Plural | Person::Second | VerbForm::IndicativePresent;
    let french = inflect(&verb_lemma(form, |features| features.has_mood(Mood::Infinitive))?, wanted)?;
    let (span, text) = (context.tokens()[at].span, context.text(at));
    let message = context.lang().choose(
        format!("« {text} » : l’impératif qui précède en veut un autre, « {french} »"),
        format!("“{text}”: the imperative before it wants another, “{french}”"),
    );
    Some(RULE.finding(context, span, message).confidence(0.85).replace(french, Applicability::Review))
}

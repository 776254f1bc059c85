//! `grammar/object-of-passive`: « ce que je suis écrit ici », « tout ce que nous sommes utilisé ».

use super::verbs::{Auxiliary, auxiliary, finite_form, inflect, past_adverbs, spelling};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Class, Lexicon, Mood, Usage, VerbForm};
use crate::rules::words::{pronoun_features, verb_lemma};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/object-of-passive",
    summary: Text { fr: "« ce que » et un verbe au passif", en: "“ce que” with a passive" },
    why: Text {
        fr: "« Ce que » est complément d’objet : un passif n’en a pas. « What I am writing » est « ce que j’écris », « what I have written » « ce que j’ai écrit ».",
        en: "“Ce que” is an object, and a passive has none: “what I am writing” is “ce que j’écris”, “what I have written” “ce que j’ai écrit”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example("Voilà ce que nous sommes utilisé au bureau.", "Voilà ce que nous utilisons au bureau."),
        example(
            "Ce n’est pas ce que je suis réellement écrit ici.",
            "Ce n’est pas ce que je suis réellement écrit ici.",
        ),
        example("Il sait tout ce qu’ils sont mangé.", "Il sait tout ce qu’ils sont mangé."),
    ],
    clean: &[
        "Ce que je suis devenu, ce qu’il est allé dire.",
        "Ce que nous sommes obligés de faire, ce qu’il est censé savoir.",
        "Ce qu’il est convenu d’appeler un succès.",
        "Ce qu’il s’est dit. Je sais ce que vous êtes : fatigué.",
        "Parce que je suis fatigué, ce que je suis, fatigué, me pèse.",
        "À ce que je sache, il attend à ce que nous soyons prêts.",
        "Il tient à ce qu’il soit aidé, jusqu’à ce qu’il est parti.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if matches!(context.folded(at), "que" | "qu'") && context.folded(at - 1) == "ce" {
            out.extend(passive(context, at));
        }
    }
}

fn passive(context: &Context, que: usize) -> Option<Finding> {
    // « À ce que », « jusqu’à ce que » are conjunctions.
    if que > 1 && matches!(context.folded(que - 2), "à" | "jusqu'à" | "de" | "d'" | "sur" | "est") {
        let sums_up = context.folded(que - 2) == "est" || context.folded(que - 2) == "sur";
        if !sums_up {
            return None;
        }
    }
    let (number, person) = pronoun_features(context.folded(que + 1))?;
    let be = que + 2;
    let be = if matches!(context.folded(be), "ne" | "n'") { be + 1 } else { be };
    if !matches!(auxiliary(context, be), Some(Auxiliary::Etre)) {
        return None;
    }
    let participle = past_adverbs(context, be);
    let form = spelling(context.folded(participle));
    let lemma = verb_lemma(context.folded(participle), |features| features.has_mood(Mood::PastParticiple))?;
    let verb = Lexicon::french().forms(&lemma, Class::Verb).map(|(_, tag)| tag.verb).next()?;
    // « Écrit » is a noun and a present as well; « Ce que je suis fatigué ! » exclaims.
    let only = form.has(Mood::PastParticiple)
        && form.others.iter().all(|class| class == Class::Noun)
        && context.text(context.analysis.sentence_of(que).range().end - 1) != "!";
    let takes_object = verb.direct() == Usage::Yes && !verb.with_etre();
    // « Ce que je suis obligé de faire », « amené à dire », « venu faire ».
    let after = participle + 1..(participle + 6).min(context.analysis.sentence_of(que).range().end);
    let governs = after.into_iter().any(|at| spelling(context.folded(at)).has(Mood::Infinitive))
        || matches!(context.folded(participle + 1), "à" | "de" | "d'");
    if context.kind(participle) != Some(TokenKind::Word) || !only || !takes_object || governs {
        return None;
    }
    let span = context.analysis.span(que - 1, participle);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : un passif n’a pas de complément d’objet"),
        format!("“{text}”: a passive has no object"),
    );
    let finding = RULE.finding(context, span, message).confidence(0.9);
    // « Sommes utilisé » was « utilisons », where nothing stands between and no elision changes.
    let tense = finite_form(context.folded(be), "être").unwrap_or(VerbForm::IndicativePresent);
    let plain = inflect(&lemma, number | person | tense).filter(|_| participle == be + 1);
    let je = context.folded(que + 1) == "je";
    Some(match plain.filter(|french| !je || Lexicon::french().elides(french) == Some(false)) {
        Some(french)
            if context.folded(participle).ends_with('é')
                && number == crate::lexicon::Number::Plural
                && person != crate::lexicon::Person::Third =>
        {
            let span = context.analysis.span(be, participle);
            finding.fix(french.clone(), Applicability::Review, vec![Edit { span, text: french }])
        }
        _ => finding,
    })
}

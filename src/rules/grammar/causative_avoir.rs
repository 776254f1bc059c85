//! `grammar/causative-avoir`: « vous devez avoir votre voiture a réparé », « vous pouvez l’apporter et avoir réparé ».

use super::verbs::{Auxiliary, auxiliary, past_adverbs, spelling};
use crate::analysis::TokenKind;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Class, Mood, Usage};
use crate::rules::words::{is_verb, verb_readings};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/causative-avoir",
    summary: Text { fr: "« avoir » pour « faire faire »", en: "“avoir” for English “have something done”" },
    why: Text {
        fr: "« To have something repaired » est en français « faire réparer quelque chose » : « avoir » ne fait pas agir autrui.",
        en: "“To have something repaired” is “faire réparer quelque chose”; “avoir” makes no one act.",
    },
    severity: Severity::Error,
    mqm: "accuracy/mistranslation/overly-literal",
    examples: &[
        example("Vous devez avoir votre voiture a réparé.", "Vous devez avoir votre voiture a réparé."),
        example("Ils pourront avoir leur écran remplacé.", "Ils pourront avoir leur écran remplacé."),
        example(
            "Vous pouvez apporter le téléphone et avoir désactivé à nouveau.",
            "Vous pouvez apporter le téléphone et avoir désactivé à nouveau.",
        ),
    ],
    clean: &[
        "Avoir une voiture a changé ma vie. Pouvoir avoir sa voiture a changé ma vie.",
        "Il faut être majeur et avoir obtenu son permis.",
        "Vous devez avoir vos papiers sur vous et avoir réservé une place.",
        "Vous pouvez perdre et avoir bien joué. Il peut partir et avoir tout compris.",
        "Ils doivent avoir leurs entrées, leur place assurée.",
        "Vous devez avoir votre vaccin déjà fait. Il peut avoir ses papiers prêts.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 2..context.tokens().len() {
        if context.folded(at) == "avoir" && context.kind(at) == Some(TokenKind::Word) {
            out.extend(something_done(context, at).or_else(|| nothing_done(context, at)));
        }
    }
}

/// A finite form of what « avoir » may depend on.
fn is_modal(context: &Context, at: usize) -> bool {
    is_verb(context, at, &["pouvoir", "devoir", "vouloir", "aller", "falloir"])
        && spelling(context.folded(at)).is_finite()
        && context.tagged.token(at).is_finite()
}

/// « Devez avoir votre voiture a réparé », « pourront avoir leur écran remplacé »
fn something_done(context: &Context, avoir: usize) -> Option<Finding> {
    let start = context.analysis.sentence_of(avoir).range().start;
    let modal = (start..avoir).rev().take(3).find(|&at| is_modal(context, at))?;
    let governs = past_adverbs(context, modal) == avoir;
    let owned = matches!(
        context.folded(avoir + 1),
        "son" | "sa" | "ses" | "leur" | "leurs" | "votre" | "vos" | "notre" | "nos" | "mon" | "ma" | "mes"
    );
    let noun = avoir + 2;
    let next = noun + 1;
    let own = spelling(context.folded(noun));
    if !governs || !owned || !own.others.contains(Class::Noun) || context.kind(next) != Some(TokenKind::Word) {
        return None;
    }
    let again = auxiliary(context, next) == Some(Auxiliary::Avoir);
    let participle = if again { past_adverbs(context, next) } else { next };
    let form = spelling(context.folded(participle));
    // « Avoir sa place assurée », « ses papiers prêts » describe; only what someone else has to do is done for them.
    let made = again || is_verb(context, participle, DONE);
    (made && form.has(Mood::PastParticiple) && context.kind(participle) == Some(TokenKind::Word))
        .then(|| finding(context, avoir, participle))
}

/// What is had done: « avoir leur écran remplacé ».
const DONE: &[&str] = &["remplacer", "réparer", "changer", "livrer", "réactiver", "activer", "nettoyer", "vérifier"];

/// « Pouvez apporter le téléphone et avoir désactivé à nouveau »: a verb that never goes without its object.
fn nothing_done(context: &Context, avoir: usize) -> Option<Finding> {
    let participle = avoir + 1;
    let form = spelling(context.folded(participle));
    let joined = context.folded(avoir - 1) == "et";
    if !joined || !form.is_always(Mood::PastParticiple) || form.others.iter().any(|class| class != Class::Adjective) {
        return None;
    }
    let strict = verb_readings(context.folded(participle)).all(|reading| {
        let verb = reading.tag.verb;
        verb.direct() == Usage::Yes && !verb.is_intransitive()
    });
    let transitive = strict || is_verb(context, participle, DONE);
    let bare = matches!(context.text(participle + 1), "." | "," | ";" | "!")
        || context.folded(participle + 1) == "à" && context.folded(participle + 2) == "nouveau"
        || matches!(context.folded(participle + 1), "encore" | "ailleurs");
    let start = context.analysis.sentence_of(avoir).range().start;
    let modal = (start..avoir - 1).rev().take(10).find(|&at| is_modal(context, at))?;
    let next = past_adverbs(context, modal);
    let governs = is_verb(context, modal, &["pouvoir", "aller"])
        && spelling(context.folded(next)).is_always(Mood::Infinitive)
        && !matches!(context.folded(next), "être" | "avoir");
    (transitive && bare && governs).then(|| finding(context, avoir, participle))
}

fn finding(context: &Context, from: usize, to: usize) -> Finding {
    let span = context.analysis.span(from, to);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : pour faire agir autrui, le français dit « faire » et un infinitif"),
        format!("“{text}”: to have something done is “faire” and an infinitive"),
    );
    RULE.finding(context, span, message).confidence(0.85)
}

//! `grammar/tout-clash`: « tout les élèves », « tous les fenêtres ».

use super::agreeing::{clash, rewrite};
use super::nominal;
use crate::analysis::tagger::Pos;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Features, Gender, Number};
use crate::rules::words::is_small_word;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/tout-clash",
    summary: Text {
        fr: "« tout » qui ne s’accorde pas avec son nom", en: "“tout” that does not agree with its noun"
    },
    why: Text {
        fr: "Devant un nom et son article, « tout » prend leur genre et leur nombre : « tous les jours », « toutes les portes ».",
        en: "Before a noun with its article “tout” takes gender and number: “tous les jours”, “toutes les portes”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example("Tout les élèves sont là.", "Tous les élèves sont là."),
        example("Tous les fenêtres sont fermées.", "Toutes les fenêtres sont fermées."),
        example("Toute les portes sont ouvertes.", "Toutes les portes sont ouvertes."),
        example("Il faut vérifier tous ces données.", "Il faut vérifier toutes ces données."),
    ],
    clean: &[
        "Je peux tous les lire. Nous avons tous nos limites, on a tous nos secrets.",
        "Ce ne sont pas du tout les voisins attendus ; après tout ces lois existent.",
        "Tous les enfants et toutes les enfants.",
        "Tout le monde, toute la ville, tous les après-midi.",
        "Il sait tout les concernant, et tous les voient.",
        "Toutes les chefs sont là, tout ces temps-ci va mal.",
        "Je ne connais pas du tout ces terres ; ce n’étaient pas du tout les gens attendus.",
        "Tous deux, toutes deux, tout autre chose, de tous côtés.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len().saturating_sub(2) {
        let own = match context.folded(at) {
            "tout" => Gender::Masculine | Number::Singular,
            "toute" => Gender::Feminine | Number::Singular,
            "tous" => Gender::Masculine | Number::Plural,
            "toutes" => Gender::Feminine | Number::Plural,
            _ => continue,
        };
        if matches!(context.folded(at + 1), "les" | "ces" | "ses" | "mes" | "tes" | "nos" | "vos" | "leurs") {
            out.extend(clashing(context, at, own));
        }
    }
}

fn clashing(context: &Context, at: usize, own: Features) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(at).range();
    // « pas du tout les sauvages », « après tout ces idées »
    let adverb = at > 0
        && matches!(
            context.folded(at - 1),
            "du" | "après" | "avant" | "en" | "malgré" | "comme" | "somme" | "par-dessus"
        );
    // « toutes les armées orcs »: the first of two nouns agrees.
    let agrees = nominal::noun(context.folded(at + 2)).is_some_and(|noun| clash(own, noun).is_none());
    if adverb || agrees || context.tagged.token(at + 1).pos != Pos::Det {
        return None;
    }
    let noun = (at + 2..sentence.end).take(3).find(|&at| context.tagged.token(at).pos == Pos::Noun)?;
    let between = (at + 2..noun)
        .all(|at| matches!(context.tagged.token(at).pos, Pos::Adj | Pos::Num) && is_small_word(context, at));
    // « je peux tous les lire », « nous avons tous nos limites »
    let infinitive = context.folded(at + 1) == "les"
        && noun == at + 2
        && crate::rules::words::verb_readings(context.folded(noun))
            .any(|verb| verb.features().has_mood(crate::lexicon::Mood::Infinitive));
    let subject =
        (sentence.start..at).rev().take(3).any(|at| matches!(context.folded(at), "nous" | "on" | "vous" | "ils"));
    if infinitive || subject && at > sentence.start && context.tagged.token(at - 1).is_finite() {
        return None;
    }
    let features = nominal::noun(context.folded(noun)).filter(|_| is_small_word(context, noun) && between)?;
    if features.number() == Some(Number::Singular) {
        return None;
    }
    if features.number() != Some(Number::Plural) && own.number() == Some(Number::Singular) {
        return None;
    }
    let gender = features.gender().or(own.gender())?;
    // « toutes les chefs »: a feminine for persons that the lexicon knows as masculine only.
    let person = own.gender() == Some(Gender::Feminine) && gender == Gender::Masculine;
    let french = if gender == Gender::Feminine { "toutes" } else { "tous" };
    if french == context.folded(at)
        || person && own.number() == Some(Number::Plural) && nominal::adjective(context.folded(noun)).is_some()
    {
        return None;
    }
    let span = context.analysis.span(at, noun);
    let text = context.document.slice(span);
    let message = context.lang().choose(format!("« {text} » : « {french} »"), format!("“{text}”: “{french}”"));
    Some(rewrite(RULE.finding(context, span, message), context, at, french))
}

//! `grammar/quel-que-clash`: « quel que soit la raison ».

use super::agreeing::{clash, rewrite};
use super::nominal;
use crate::analysis::tagger::Pos;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Gender, Number};
use crate::rules::words::{is_determiner, is_small_word};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/quel-que-clash",
    summary: Text {
        fr: "« quel que soit » qui ne s’accorde pas avec le nom qui suit",
        en: "“quel que soit” that does not agree with the noun behind it",
    },
    why: Text {
        fr: "« Quel » est l’attribut du nom qui suit le verbe : « quelle que soit la raison », « quels que soient les frais ».",
        en: "“Quel” describes the noun behind the verb: “quelle que soit la raison”, “quels que soient les frais”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example("Quel que soit la raison, il part.", "Quelle que soit la raison, il part."),
        example("Il viendra, quelle que soit le temps.", "Il viendra, quel que soit le temps."),
        example("Quels que soient les raisons, il part.", "Quelles que soient les raisons, il part."),
        example("Quel que soit votre prochaine idée, notez-la.", "Quelle que soit votre prochaine idée, notez-la."),
    ],
    clean: &[
        "Quels que soient le carnage, l’abomination, le crime commis, nous jugerons.",
        "Quelle que soit la raison, quel que soit le prix, quelles que soient les villes.",
        "Quels que soient la date et le lieu, il viendra.",
        "Quel que soit l’élève, quelle que soit l’élève, quelle que soit l’heure.",
        "Quel que soit leur âge, quelle que soit leur origine.",
        "Quels que soient leur statut, leur taille et leur activité, les firmes paient.",
        "Quel que soit ce que vous cherchez, et quel qu’il soit.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len().saturating_sub(4) {
        if matches!(context.folded(at), "quel" | "quelle" | "quels" | "quelles") && context.folded(at + 1) == "que" {
            out.extend(clashing(context, at));
        }
    }
}

fn clashing(context: &Context, at: usize) -> Option<Finding> {
    let own = match context.folded(at) {
        "quel" => Gender::Masculine | Number::Singular,
        "quelle" => Gender::Feminine | Number::Singular,
        "quels" => Gender::Masculine | Number::Plural,
        _ => Gender::Feminine | Number::Plural,
    };
    let verb = match context.folded(at + 2) {
        "soit" | "fût" => Number::Singular,
        "soient" | "fussent" => Number::Plural,
        _ => return None,
    };
    let article = at + 3;
    let determiner = nominal::determiner(context.folded(article)).filter(|_| is_determiner(context.folded(article)))?;
    let end = context.analysis.sentence_of(at).range().end;
    let noun = (article + 1..end).take(3).find(|&at| context.tagged.token(at).pos == Pos::Noun)?;
    let plain = (article + 1..noun).all(|at| matches!(context.tagged.token(at).pos, Pos::Adj | Pos::Num));
    let features = nominal::noun(context.folded(noun)).filter(|_| plain && is_small_word(context, noun))?;
    // Before a vowel « son » and « l’ » are of either gender; elsewhere the determiner must fit the noun.
    let determiner = if context.folded(article) == "l'" { Number::Singular.into() } else { determiner };
    let features = if matches!(context.folded(article), "mon" | "ton" | "son") {
        features
    } else {
        features.agrees_with(determiner).then(|| features.narrowed_by(determiner))?
    };
    clash(own, features)?;
    // « quels que soient la date et le lieu »: several things, near or far.
    let another = |at: usize| context.folded(at) == "," && is_determiner(context.folded(at + 1));
    let mut behind = (noun + 1..end).take_while(|&at| another(at) || !matches!(context.folded(at), "," | ";" | ":"));
    let listed = verb == Number::Plural && context.text(noun + 1) == "," && is_determiner(context.folded(noun + 2));
    if listed || behind.any(|at| matches!(context.folded(at), "et" | "ou" | "ni")) {
        return None;
    }
    let span = context.analysis.span(at, noun);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : « quel » ne s’accorde pas avec le nom"),
        format!("“{text}”: “quel” does not agree with the noun"),
    );
    let finding = RULE.finding(context, span, message);
    let french = match (features.gender()?, features.number()?) {
        (Gender::Masculine, Number::Singular) => "quel",
        (Gender::Feminine, Number::Singular) => "quelle",
        (Gender::Masculine, Number::Plural) => "quels",
        (Gender::Feminine, Number::Plural) => "quelles",
    };
    let agrees = features.number() == Some(verb) && french != context.folded(at);
    Some(if agrees { rewrite(finding, context, at, french) } else { finding })
}

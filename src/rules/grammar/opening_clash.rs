//! `grammar/opening-clash`: « Fondé en 1990, l’entreprise emploie ».

use super::agreeing::{clash, inflect_adjective, rewrite};
use super::nominal;
use crate::analysis::phrases::verb_groups;
use crate::analysis::tagger::Pos;
use crate::finding::{Finding, Severity};
use crate::lexicon::Features;
use crate::rules::words::is_small_word;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/opening-clash",
    summary: Text {
        fr: "un participe en tête de phrase qui ne s’accorde pas avec le sujet",
        en: "an opening participle that does not agree with the subject",
    },
    why: Text {
        fr: "Le participe qui ouvre la phrase s’accorde avec le sujet qui suit : « Fondée en 1990, l’entreprise… ».",
        en: "A participle that opens a sentence agrees with the subject that follows: “Fondée en 1990, l’entreprise…”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example(
            "Fondé en 1990, l’entreprise emploie mille personnes.",
            "Fondée en 1990, l’entreprise emploie mille personnes.",
        ),
        example("Basée à Lyon, le groupe emploie mille personnes.", "Basé à Lyon, le groupe emploie mille personnes."),
    ],
    clean: &[
        "Fondée en 1990, l’entreprise emploie mille personnes.",
        "Vu de loin, la ville semble calme, vu la distance.",
        "Né en 1950, son père a disparu et sa mère a fui.",
        "Compris dans le prix, les repas sont servis à midi.",
        "Arrivés à la gare, Paul et Marie ont attendu.",
        "Excepté en été, la plage est vide.",
    ],
    check,
};

/// Participles that stand before their noun without agreeing, or that say how or when.
const EXCUSED: &[&str] = &[
    "vu", "excepté", "compris", "passé", "attendu", "supposé", "étant", "été", "eu", "inclus", "ôté", "mis", "entendu",
    "dit", "né", "situé", "permis", "reçu", "donné",
];

/// How far the comma may be, in tokens.
const REACH: usize = 10;

fn check(context: &Context, out: &mut Vec<Finding>) {
    for (index, sentence) in context.analysis.sentences.iter().enumerate() {
        let at = sentence.range().start;
        if sentence.range().len() > 5 && nominal::is_participle(context.folded(at)) {
            out.extend(clashing(context, index, at));
        }
    }
}

fn clashing(context: &Context, index: usize, at: usize) -> Option<Finding> {
    let form = context.folded(at);
    let sentence = context.analysis.sentences[index].range();
    let governs = matches!(
        context.folded(at + 1),
        "à" | "en" | "par" | "dans" | "sur" | "depuis" | "chez" | "au" | "aux" | "sous"
    );
    if !governs
        || EXCUSED.contains(&form)
        || !(nominal::is_only_adjective(form) || context.tagged.token(at).is_participle())
    {
        return None;
    }
    let comma = (at..sentence.end).take(REACH).find(|&at| context.folded(at) == ",")?;
    if (at + 1..comma).any(|at| context.tagged.token(at).is_finite()) {
        return None;
    }
    let group = verb_groups(context.tagged, index).into_iter().find(|group| group.finite > comma)?;
    // The subject stands at once behind the comma and is one noun.
    let noun = (comma + 1..group.tokens.start).find(|&at| context.tagged.token(at).pos == Pos::Noun)?;
    let described = (comma + 2..noun).all(|at| context.tagged.token(at).pos == Pos::Adj);
    let determiner = nominal::determiner(context.folded(comma + 1))?;
    let possessive =
        matches!(context.folded(comma + 1), "son" | "sa" | "ses" | "leur" | "leurs" | "mon" | "ma" | "mes");
    let mut rest = noun + 1..group.tokens.start;
    let several =
        rest.any(|at| matches!(context.folded(at), "et" | "," | "ou") || context.tagged.token(at).pos == Pos::Propn);
    if !described || possessive || several || !is_small_word(context, noun) {
        return None;
    }
    let features = nominal::noun(context.folded(noun))?;
    let wanted: Features =
        if features.agrees_with(determiner) { features.narrowed_by(determiner) } else { return None };
    let own = nominal::adjective(form)?;
    clash(own, wanted)?;
    let span = context.tokens()[at].span;
    let message = context.lang().choose(
        format!("« {} » ne s’accorde pas avec le sujet « {} »", context.text(at), context.text(noun)),
        format!("“{}” does not agree with the subject “{}”", context.text(at), context.text(noun)),
    );
    let finding = RULE.finding(context, span, message);
    Some(match inflect_adjective(form, wanted) {
        Some(french) => rewrite(finding, context, at, &french),
        None => finding,
    })
}

//! `grammar/opening-clash`: « Fondé en 1990, l’entreprise emploie ».

use super::agreeing::{clash, inflect_adjective, rewrite};
use super::nominal;
use super::persons::{self, Person};
use crate::analysis::phrases::verb_groups;
use crate::analysis::tagger::Pos;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Features, Number};
use crate::rules::words::{is_small_word, may_be_clitic};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use std::ops::Range;

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
        example("Une fois installé, l’application se lance.", "Une fois installée, l’application se lance."),
        example("Née à Lille, M. Moore a étudié à Lyon.", "Né à Lille, M. Moore a étudié à Lyon."),
        example("Âgé de 30 ans, Emma Wells vit à Lyon.", "Âgée de 30 ans, Emma Wells vit à Lyon."),
    ],
    clean: &[
        "Fondée en 1990, l’entreprise emploie mille personnes.",
        "Vu de loin, la ville semble calme, vu la distance.",
        "Né en 1950, son père a disparu et sa mère a fui.",
        "Compris dans le prix, les repas sont servis à midi.",
        "Arrivés à la gare, Paul et Marie ont attendu.",
        "Excepté en été, la plage est vide.",
        "Une fois installés, les logiciels et la base se lancent.",
        "Une fois terminé, tout ira bien, et une fois seul, il dort.",
        "Une fois connecté, l’application montre la page.",
        "Une fois formé, l’entreprise vous embauche.",
        "Nés à Lyon, Paul Martin et sa sœur vivent ici.",
        "Interrogés par la presse, M. Martin et Mme Moore se taisent.",
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
        let start = sentence.range().start;
        if sentence.range().len() <= 5 {
            continue;
        }
        // « une fois installé, l’application »
        let once = context.folded(start) == "une" && context.folded(start + 1) == "fois";
        let at = if once { start + 2 } else { start };
        if nominal::is_participle(context.folded(at)) || context.folded(at).starts_with("âgé") {
            out.extend(clashing(context, index, at, once));
        }
    }
}

fn clashing(context: &Context, index: usize, at: usize, once: bool) -> Option<Finding> {
    let form = context.folded(at);
    let sentence = context.analysis.sentences[index].range();
    let governs = matches!(
        context.folded(at + 1),
        "à" | "en" | "par" | "dans" | "sur" | "depuis" | "chez" | "au" | "aux" | "sous"
    ) || form.starts_with("âgé") && matches!(context.folded(at + 1), "de" | "d'")
        || once && context.folded(at + 1) == ",";
    if !governs || !(nominal::is_only_adjective(form) || context.tagged.token(at).is_participle()) {
        return None;
    }
    let comma = (at..sentence.end).take(REACH).find(|&at| context.folded(at) == ",")?;
    if (at + 1..comma).any(|at| context.tagged.token(at).is_finite()) {
        return None;
    }
    // « Une fois connecté, l’application vous montre »: said of the reader.
    let reader = ["connecté", "inscrit", "identifié", "abonné", "arrivé", "rentré", "sorti", "entré", "authentifié"];
    let addressed = |at: usize| matches!(context.folded(at), "vous" | "votre" | "vos" | "nous" | "on" | "tu" | "te");
    if once && (reader.iter().any(|stem| form.starts_with(stem)) || (at..sentence.end).any(addressed)) {
        return None;
    }
    let born = form.starts_with("né");
    let (wanted, subject) = match person(context, index, comma) {
        Some(person) => (person.gender | Number::Singular, person.tokens),
        None if EXCUSED.contains(&form) || born => return None,
        None => noun(context, index, comma)?,
    };
    let own = nominal::adjective(form)?;
    clash(own, wanted)?;
    // « arrivés à la gare, Paul Martin et… »: what is plural has a subject further on.
    if EXCUSED.contains(&form) && !born {
        return None;
    }
    let span = context.tokens()[at].span;
    let named = context.document.slice(context.analysis.span(subject.start, subject.end - 1));
    let message = context.lang().choose(
        format!("« {} » ne s’accorde pas avec le sujet « {} »", context.text(at), named),
        format!("“{}” does not agree with the subject “{}”", context.text(at), named),
    );
    let finding = RULE.finding(context, span, message);
    Some(match inflect_adjective(form, wanted) {
        Some(french) => rewrite(finding, context, at, &french),
        None => finding,
    })
}

/// « Né à Lyon, Mme Martin a »: the person behind the comma, whose verb follows at once.
fn person(context: &Context, index: usize, comma: usize) -> Option<Person> {
    let sentence = context.analysis.sentences[index].range();
    let person = persons::person_at(context, &sentence, comma + 1)?;
    let mut verb = person.tokens.end;
    while may_be_clitic(context.folded(verb)) && verb < sentence.end {
        verb += 1;
    }
    (verb < sentence.end && context.tagged.token(verb).is_finite()).then_some(person)
}

/// The one noun behind the comma that is the subject: what it is, and where it stands with its determiner.
fn noun(context: &Context, index: usize, comma: usize) -> Option<(Features, Range<usize>)> {
    let group = verb_groups(context.tagged, index).into_iter().find(|group| group.finite > comma)?;
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
    features.agrees_with(determiner).then(|| (features.narrowed_by(determiner), noun..noun + 1))
}

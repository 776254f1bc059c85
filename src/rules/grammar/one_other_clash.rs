//! `grammar/one-other-clash`: « Les deux offres se valent. L’un est à Paris, l’autre à Lyon. »

use super::agreeing::rewrite;
use super::nominal;
use crate::analysis::tagger::Pos;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Features, Gender, Lexicon, Number};
use crate::rules::words::is_small_word;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/one-other-clash",
    summary: Text {
        fr: "« l’un… l’autre » d’un autre genre que les deux qui viennent d’être nommés",
        en: "“l’un… l’autre” of another gender than the two just named",
    },
    why: Text {
        fr: "« L’un » et « l’une » prennent le genre de ce dont on vient de parler ; l’anglais « one… the other » n’en a pas.",
        en: "“L’un” takes the gender of what has just been named; English “one… the other” has none.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example(
            "Il a visité deux maisons. L’un est à Lyon, l’autre est à Lille.",
            "Il a visité deux maisons. L’une est à Lyon, l’autre est à Lille.",
        ),
        example(
            "Les 2 romans se ressemblent. L’une est drôle, l’autre triste.",
            "Les 2 romans se ressemblent. L’un est drôle, l’autre triste.",
        ),
    ],
    clean: &[
        "Deux personnes sont mortes. L’un avait vingt ans, l’autre trente.",
        "Deux équipes et deux joueurs restent. L’un est blessé, l’autre non.",
        "Il a deux voitures et deux vélos. L’un est volé, l’autre cassé.",
        "Paul et Jean ont deux maisons. L’un vend la sienne, l’autre non.",
        "Il y a deux façons de voir. L’un des élèves l’a dit, l’autre non.",
        "Les deux banques ont chacune un patron. L’un part, l’autre reste.",
    ],
    check,
};

/// Nouns that a person of either gender is called by.
const PERSONS: &[&str] =
    &["personnes", "victimes", "stars", "vedettes", "recrues", "célébrités", "sentinelles", "équipes", "parties"];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for pair in context.analysis.sentences.windows(2) {
        let (before, own) = (pair[0].range(), pair[1].range());
        let gender = match (context.folded(own.start), context.folded(own.start + 1)) {
            ("l'", "un") => Gender::Masculine,
            ("l'", "une") => Gender::Feminine,
            _ => continue,
        };
        out.extend(clashing(context, before, own, gender));
    }
}

fn clashing(context: &Context, before: Range<usize>, own: Range<usize>, gender: Gender) -> Option<Finding> {
    let verb = own.start + 2;
    let finite = verb < own.end && context.tagged.token(verb).is_finite();
    let other =
        (verb..own.end.saturating_sub(1)).any(|at| context.folded(at) == "l'" && context.folded(at + 1) == "autre");
    if !finite || !other {
        return None;
    }
    let noun = pair_of(context, before.clone())?;
    let features = nominal::noun(context.folded(noun)).filter(|_| !PERSONS.contains(&context.folded(noun)))?;
    let wanted = features.gender().filter(|wanted| *wanted != gender)?;
    if is_claimed(context, before, noun, gender) {
        return None;
    }
    let span = context.analysis.span(own.start, verb - 1);
    let (text, named) = (context.document.slice(span), context.text(noun));
    let message = context.lang().choose(
        format!("« {text} » n’a pas le genre de « {named} »"),
        format!("“{text}” has not the gender of “{named}”"),
    );
    let french = if wanted == Gender::Feminine { "une" } else { "un" };
    Some(rewrite(RULE.finding(context, span, message), context, verb - 1, french))
}

/// « deux maisons », « les 2 offres »: the noun that two are named of.
fn pair_of(context: &Context, sentence: Range<usize>) -> Option<usize> {
    let mut two = sentence.clone().filter(|&at| matches!(context.folded(at), "deux" | "2"));
    let (two, more) = (two.next()?, two.next());
    let noun = (two + 1..sentence.end).take(3).find(|&at| context.tagged.token(at).pos == Pos::Noun)?;
    let plain = (two + 1..noun).all(|at| context.tagged.token(at).pos == Pos::Adj);
    (more.is_none() && plain && is_small_word(context, noun)).then_some(noun)
}

/// True when the sentence names anything else that may be meant.
fn is_claimed(context: &Context, mut sentence: Range<usize>, noun: usize, gender: Gender) -> bool {
    sentence.any(|at| {
        let form = context.folded(at);
        match context.tagged.token(at).pos {
            Pos::Propn | Pos::X => true,
            Pos::Noun if at != noun => {
                nominal::noun(form).is_none_or(|noun: Features| noun.admits(gender))
                    || !Lexicon::french().contains(form)
            }
            Pos::Pron => matches!(form, "ils" | "elles" | "eux" | "ceux" | "celles"),
            Pos::Adj if !matches!(form, "même" | "mêmes" | "plus") => {
                nominal::noun(form).is_some_and(|noun| noun.admits(gender | Number::Plural)) && is_article(context, at)
            }
            _ => false,
        }
    })
}

/// True where a determiner stands before the word.
fn is_article(context: &Context, at: usize) -> bool {
    at > 0 && nominal::determiner(context.folded(at - 1)).is_some()
}

//! `grammar/lequel-clash`: « la plateforme sur lequel », « les outils avec lesquelles ».

use super::agreeing::{clash, rewrite};
use super::nominal;
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Features, Gender, Lexicon, Number};
use crate::rules::words::is_small_word;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/lequel-clash",
    summary: Text {
        fr: "« lequel » d’un autre genre ou nombre que ce qu’il reprend",
        en: "“lequel” of another gender or number than what it stands for",
    },
    why: Text {
        fr: "Derrière une préposition, « lequel » prend le genre et le nombre du nom qu’il reprend ; l’anglais « which » n’en a pas.",
        en: "After a preposition “lequel” takes gender and number of the noun before it; English “which” has neither.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example("Voici la table sur lequel il écrit.", "Voici la table sur laquelle il écrit."),
        example("Il range les outils avec lesquelles il travaille.", "Il range les outils avec lesquels il travaille."),
        example("C’est une question auquel il a répondu.", "C’est une question à laquelle il a répondu."),
        example("C’est un rendez-vous à laquelle il tient.", "C’est un rendez-vous auquel il tient."),
        example("La raison pour lequel elle part est simple.", "La raison pour laquelle elle part est simple."),
        example("C’est une panne à cause duquel tout s’arrête.", "C’est une panne à cause de laquelle tout s’arrête."),
    ],
    clean: &[
        "Des vaisseaux, au nombre desquels on compte le sien, et la tour au bas de laquelle il vit.",
        "La méthode de calcul sur lequel tout repose, le chef de la bande avec laquelle il court.",
        "Il ne sait pas pour laquelle voter, ni sur lequel parier.",
        "Le livre et la revue dans lesquels il écrit.",
        "Une époque, dit-il, à laquelle il tient, et ceux grâce auxquels il vit.",
        "L’élève avec laquelle elle joue, l’auteur pour laquelle il vote.",
        "Sur les trois portes, laquelle ouvrir ? Dans lequel de ces cas ?",
        "Airbus, dans lequel l’État a investi, et la NASA, pour laquelle il travaille.",
        "Le quartier de la gare à côté de laquelle il vit.",
        "La note peut surprendre, auquel cas il la baisse ; une panne, auquel cas tout s’arrête.",
        "C’est quelque chose sur lequel il compte, et quelqu’un avec lequel il parle.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 2..context.tokens().len() {
        let form = context.folded(at);
        if (6..=11).contains(&form.len())
            && let Some((own, contracted)) = features(form)
        {
            out.extend(clashing(context, at, own, contracted));
        }
    }
}

/// What the forms are, and the preposition that they hold.
fn features(form: &str) -> Option<(Features, &'static str)> {
    use Gender::{Feminine, Masculine};
    use Number::{Plural, Singular};
    Some(match form {
        "lequel" => (Masculine | Singular, ""),
        "laquelle" => (Feminine | Singular, ""),
        "lesquels" => (Masculine | Plural, ""),
        "lesquelles" => (Feminine | Plural, ""),
        "auquel" => (Masculine | Singular, "à"),
        "auxquels" => (Masculine | Plural, "à"),
        "auxquelles" => (Feminine | Plural, "à"),
        "duquel" => (Masculine | Singular, "de"),
        "desquels" => (Masculine | Plural, "de"),
        "desquelles" => (Feminine | Plural, "de"),
        _ => return None,
    })
}

/// Prepositions of one word before « lequel ».
const PREPOSITIONS: &[&str] = &[
    "à",
    "dans",
    "sur",
    "avec",
    "pour",
    "par",
    "sous",
    "contre",
    "vers",
    "chez",
    "entre",
    "parmi",
    "sans",
    "selon",
    "devant",
    "derrière",
    "pendant",
    "durant",
    "de",
];

/// What stands before « duquel » or « auquel » in longer prepositions, last word first.
const LONGER: &[&[&str]] = &[
    &["côté", "à"],
    &["cause", "à"],
    &["cours", "au"],
    &["sein", "au"],
    &["lieu", "au"],
    &["terme", "au"],
    &["issue", "l'", "à"],
    &["aide", "l'", "à"],
    &["grâce"],
    &["face"],
    &["près"],
    &["lors"],
    &["autour"],
    &["loin"],
    &["dessus", "au"],
];

/// How far back the noun is looked for, in tokens.
const REACH: usize = 25;

fn clashing(context: &Context, at: usize, own: Features, contracted: &str) -> Option<Finding> {
    let start = context.analysis.sentence_of(at).range().start;
    // « lequel de ces cas », « auquel cas ».
    let case = context.folded(at + 1) == "cas" && matches!(context.folded(at), "auquel" | "lequel");
    if case || matches!(context.folded(at + 1), "de" | "des" | "d'" | "d’" | "du") || !is_small_word(context, at) {
        return None;
    }
    let mut first = at;
    if contracted.is_empty() {
        first = at.checked_sub(1).filter(|&at| PREPOSITIONS.contains(&context.folded(at)))?;
    }
    if contracted == "de" || context.folded(first) == "à" || context.folded(first) == "de" || contracted == "à" {
        first = before_longer(context, first);
    }
    let noun = antecedent(context, start, first)?;
    // « au nombre desquels », « à l’ombre desquels », « au bas de laquelle »: what it stands for came before.
    let of = contracted == "de" || context.folded(at - 1) == "de";
    let article = noun.checked_sub(1).filter(|&at| at >= start);
    let governed =
        |at: usize| matches!(context.folded(at), "au" | "aux" | "à" | "en" | "dans" | "sur" | "sous" | "par");
    let inner = article.is_some_and(|at| governed(at) || at > start && governed(at - 1));
    if of && inner {
        return None;
    }
    let wanted = nominal::noun(context.folded(noun))?;
    let wanted = determined(context, noun, wanted);
    clash(own, wanted)?;
    if is_claimed(context, start, first, own) {
        return None;
    }
    let span = context.analysis.span(noun, at);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : le pronom n’a pas le genre ou le nombre du nom"),
        format!("“{text}”: the pronoun has not the gender or number of the noun"),
    );
    let finding = RULE.finding(context, span, message);
    Some(with_fix(finding, context, at, contracted, wanted))
}

/// Where « à côté », « au cours », « grâce » begin, before « duquel » or « auquel ».
fn before_longer(context: &Context, first: usize) -> usize {
    let fits = |words: &&&[&str]| {
        let mut back = words.iter().zip(1..);
        back.all(|(word, n)| first >= n && context.folded(first - n) == *word)
    };
    LONGER.iter().find(fits).map_or(first, |words| first - words.len())
}

/// The noun just before the preposition, an adjective and a comma perhaps between.
fn antecedent(context: &Context, start: usize, first: usize) -> Option<usize> {
    let mut at = first.checked_sub(1).filter(|&at| at > start)?;
    if context.folded(at) == "," {
        at = at.checked_sub(1).filter(|&at| at > start)?;
    }
    if is_small_word(context, at) && context.tagged.token(at).pos == Pos::Adj {
        at = at.checked_sub(1).filter(|&at| at > start)?;
    }
    (is_small_word(context, at) && context.tagged.token(at).pos == Pos::Noun).then_some(at)
}

fn determined(context: &Context, noun: usize, features: Features) -> Features {
    let article = noun.checked_sub(1).and_then(|at| nominal::determiner(context.folded(at)));
    article.filter(|article| features.agrees_with(*article)).map_or(features, |article| features.narrowed_by(article))
}

/// True when anything before may be what the pronoun stands for.
fn is_claimed(context: &Context, start: usize, first: usize, own: Features) -> bool {
    let joined = (start..first).any(|at| matches!(context.folded(at), "et" | "ou" | "ni"));
    let plural = own.number() == Some(Number::Plural);
    let wanted = if joined && plural { own.without_number() } else { own };
    (start..first).rev().take(REACH).any(|at| {
        let form = context.folded(at);
        match context.tagged.token(at).pos {
            Pos::Propn | Pos::X => return true,
            Pos::Pron => {
                return !matches!(
                    form,
                    "il" | "ils"
                        | "elle"
                        | "elles"
                        | "je"
                        | "j'"
                        | "se"
                        | "s'"
                        | "y"
                        | "en"
                        | "qui"
                        | "que"
                        | "qu'"
                        | "on"
                        | "me"
                        | "m'"
                        | "c'"
                        | "le"
                        | "la"
                        | "l'"
                        | "les"
                        | "lui"
                        | "leur"
                        | "nous"
                        | "vous"
                );
            }
            _ => {}
        }
        if context.kind(at) != Some(TokenKind::Word) || form.len() < 3 {
            return false;
        }
        if !is_small_word(context, at) {
            return at > start;
        }
        if !Lexicon::french().contains(form) {
            return true;
        }
        let noun = nominal::noun(form).filter(|_| {
            context.tagged.token(at).pos == Pos::Noun
                || !nominal::may_be_finite(form) && nominal::adjective(form).is_some()
        });
        noun.is_some_and(|noun| clash(determined(context, at, noun), wanted).is_none())
            || joined && plural && noun.is_some_and(|noun| noun.without_number().agrees_with(wanted))
    })
}

fn with_fix(finding: Finding, context: &Context, at: usize, contracted: &str, wanted: Features) -> Finding {
    let (Some(gender), Some(number)) = (wanted.gender(), wanted.number()) else { return finding };
    let alone = contracted.is_empty();
    let preposition = if alone { context.folded(at - 1) } else { contracted };
    let index = match (gender, number) {
        (Gender::Masculine, Number::Singular) => 0,
        (Gender::Feminine, Number::Singular) => 1,
        (Gender::Masculine, Number::Plural) => 2,
        (Gender::Feminine, Number::Plural) => 3,
    };
    let french = match preposition {
        "à" => ["auquel", "à laquelle", "auxquels", "auxquelles"][index],
        "de" => ["duquel", "de laquelle", "desquels", "desquelles"][index],
        _ => ["lequel", "laquelle", "lesquels", "lesquelles"][index],
    };
    if alone && matches!(preposition, "à" | "de") {
        let span = context.analysis.span(at - 1, at);
        let text = french.to_owned();
        let edit = crate::finding::Edit { span, text: text.clone() };
        return finding.fix(text, crate::finding::Applicability::Review, vec![edit]);
    }
    rewrite(finding, context, at, french)
}

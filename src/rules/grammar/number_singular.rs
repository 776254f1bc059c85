//! `grammar/number-singular`: « 200 employé », « trois jour ».

use super::agreeing::{noun_in, rewrite};
use super::nominal;
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Class, Features, Lexicon, Number};
use crate::rules::calendar::MONTHS;
use crate::rules::words::is_small_word;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/number-singular",
    summary: Text { fr: "un nom au singulier après un nombre", en: "a singular noun after a number" },
    why: Text {
        fr: "À partir de deux, le nom se met au pluriel : « 200 employés ».",
        en: "From two on, the noun is plural: “200 employés”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example("L’entreprise a licencié 200 employé.", "L’entreprise a licencié 200 employés."),
        example("Il a fallu trois semaine pour cela.", "Il a fallu trois semaines pour cela."),
    ],
    clean: &[
        "Nous avions tous les deux besoin de repos ; elles font toutes deux partie du jury.",
        "Il est né le 14 juillet 1990, à 20 heures.",
        "Elle a 1,5 million d’abonnés et 0 faute.",
        "Le numéro deux mondial vend l’iPhone 15 couleur sable.",
        "Page 12 début du chapitre 3 fin du livre.",
        "Les trois quarts, deux fois, cent pas, 3 G de data.",
        "Le code 404 erreur s’affiche.",
    ],
    check,
};

const NUMERALS: &[&str] = &[
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "quinze",
    "vingt",
    "trente",
    "quarante",
    "cinquante",
    "soixante",
    "cent",
    "mille",
];

/// What is measured or numbered without a plural.
const EXCUSED: &[&str] = &[
    "million", "milliard", "billion", "bis", "ter", "pour", "et", "tout", "point", "fin", "début", "un", "une",
    "contre", "partout", "minimum", "maximum", "max", "suite", "est", "sud", "nord", "ouest", "page", "note", "place",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len().saturating_sub(1) {
        let counts = match context.kind(at) {
            Some(TokenKind::Number) => is_plural(context.text(at)),
            Some(TokenKind::Word) => NUMERALS.contains(&context.folded(at)),
            _ => false,
        };
        if counts {
            out.extend(singular(context, at));
        }
    }
}

/// True for a whole number from two on, written without a leading zero.
fn is_plural(text: &str) -> bool {
    let mut digits = text.chars().filter(char::is_ascii_digit);
    let whole = text.chars().all(|c| c.is_ascii_digit() || c.is_whitespace());
    // Four digits in a row are most often a year.
    let year = text.len() == 4 && text.chars().all(|c| c.is_ascii_digit());
    whole && !year && digits.next().is_some_and(|first| first > '1' || first == '1' && digits.next().is_some())
}

fn singular(context: &Context, at: usize) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(at).range();
    let noun = at + 1;
    let form = context.folded(noun);
    if noun >= sentence.end
        || !is_small_word(context, noun)
        || form.len() < 4
        || EXCUSED.contains(&form)
        || MONTHS.contains(&form)
        || form.contains('-')
    {
        return None;
    }
    // « nous avions tous les deux besoin », « elles font toutes deux partie »: two persons, not two things.
    let all = (at.saturating_sub(2)..at).any(|at| matches!(context.folded(at), "tous" | "toutes"));
    if all {
        return None;
    }
    let number = nominal::noun(form).and_then(Features::number)?;
    let classes = Lexicon::french().classes(form);
    let plain_noun = classes.iter().all(|class| matches!(class, Class::Noun | Class::Verb));
    let only_noun = (plain_noun || nominal::is_participle(form)) && !nominal::may_be_finite(form);
    if number != Number::Singular || !only_noun || context.tagged.token(noun).pos != Pos::Noun {
        return None;
    }
    // « iPhone 15 couleur sable », « le 404 »: a number that names rather than counts.
    let before = at.checked_sub(1).filter(|&at| at >= sentence.start);
    let names = before.is_some_and(|at| {
        let tag = context.tagged.token(at).pos;
        matches!(tag, Pos::Noun | Pos::Propn | Pos::X | Pos::Num | Pos::Sym)
            || matches!(context.folded(at), "le" | "l'" | "la" | "un" | "une" | "du" | "au" | "ce" | "ème")
            || tag == Pos::Punct && context.text(at) != ","
    });
    // « deux renouvellement(s) »
    let either = noun + 1 < sentence.end && context.text(noun + 1) == "(" && context.analysis.glued(noun + 1);
    let described = either || matches!(context.text(noun + 1), "/" | "-" | "%");
    if before.is_none() || names || described {
        return None;
    }
    let span = context.analysis.span(at, noun);
    let text = context.document.slice(span);
    let message = context
        .lang()
        .choose(format!("« {text} » : le nom se met au pluriel"), format!("“{text}”: the noun should be plural"));
    let finding = RULE.finding(context, span, message);
    Some(match noun_in(form, Number::Plural) {
        Some(plural) => rewrite(finding, context, noun, &plural),
        None => return None,
    })
}

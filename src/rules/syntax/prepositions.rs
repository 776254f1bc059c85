//! `syntax/two-prepositions`: « en dans », « de à », « sur dans »; « sur lundi », « dans 2015 », « à la 5 mai ».

use super::is_small_word;
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Class, Lexicon};
use crate::rules::calendar::{DAYS, MONTHS};
use crate::rules::words::is_determiner;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/two-prepositions",
    summary: Text {
        fr: "deux prépositions de suite, ou celle de l’anglais devant une date",
        en: "two prepositions in a row, or the English one before a date",
    },
    why: Text {
        fr: "Une seule préposition suffit ; et l’anglais « on Monday », « in 2015 » est « lundi », « en 2015 ».",
        en: "One preposition is enough; and “on Monday”, “in 2015” are “lundi”, “en 2015”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("Il habite en dans la ville.", "Il habite en dans la ville."),
        example("Le train part de à Paris.", "Le train part de à Paris."),
        example("Elle est née dans 1998.", "Elle est née en 1998."),
        example("Il a parlé sur lundi.", "Il a parlé lundi."),
        example("La réunion est fixée à la 5 mai.", "La réunion est fixée au 5 mai."),
    ],
    clean: &[
        "Il vient de chez lui, de derrière la porte, d’après elle.",
        "Le film sort en mai, avec dans le rôle principal Gérard Lanvin ; elle entre avec sur la tête un chapeau.",
        "De par la loi, avec à sa tête un juge, sur à peu près dix.",
        "Dans 2000 ans et dans 1990 cas, on verra.",
        "On compte sur lundi, et le rendez-vous tombe sur lundi.",
        "Un pari sur lundi et mardi.",
        "De à peine dix à vingt.",
        "En à peine un an, il passe de A à B.",
    ],
    check,
};

/// Pairs that no French sentence holds, unless a phrase such as « à peine » begins at the second.
const PAIRS: &[(&str, &str)] = &[
    ("en", "dans"),
    ("en", "sur"),
    ("en", "pour"),
    ("en", "à"),
    ("en", "par"),
    ("en", "avec"),
    ("de", "à"),
    ("de", "dans"),
    ("de", "avec"),
    ("de", "pour"),
    ("dans", "à"),
    ("dans", "sur"),
    ("dans", "pour"),
    ("dans", "en"),
    ("dans", "par"),
    ("dans", "avec"),
    ("sur", "à"),
    ("sur", "dans"),
    ("sur", "en"),
    ("sur", "pour"),
    ("sur", "par"),
    ("sur", "avec"),
    ("par", "à"),
    ("par", "dans"),
    ("par", "pour"),
    ("par", "sur"),
    ("par", "en"),
    ("à", "dans"),
    ("à", "sur"),
    ("à", "pour"),
    ("à", "avec"),
    ("pour", "dans"),
    ("pour", "sur"),
    ("pour", "avec"),
    ("avec", "dans"),
    ("avec", "pour"),
    ("avec", "sur"),
];

/// What begins a phrase of its own after a preposition.
const OPENERS: &[&str] = &[
    "peine",
    "peu",
    "nouveau",
    "travers",
    "partir",
    "propos",
    "part",
    "jamais",
    "tout",
    "près",
    "moins",
    "plus",
    "court",
    "long",
    "moyen",
    "venir",
    "la",
    "l'",
    "proprement",
    "savoir",
    "voir",
    "égalité",
    "défaut",
    "titre",
    "côté",
    "cause",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        let (first, second) = (context.folded(at - 1), context.folded(at));
        if matches!(first, "en" | "de" | "dans" | "sur" | "par" | "à" | "pour" | "avec") && is_plain(context, at - 1) {
            let doubled = PAIRS.contains(&(first, second)) && is_doubled(context, at);
            if doubled {
                out.push(finding(context, at - 1, at, None));
            }
            out.extend(before_date(context, at, first, second));
        }
    }
}

fn is_plain(context: &Context, at: usize) -> bool {
    context.kind(at) == Some(TokenKind::Word)
        && (is_small_word(context, at) || context.analysis.starts_sentence(&context.document.prose, at))
}

fn is_doubled(context: &Context, at: usize) -> bool {
    let noun_phrase = matches!(
        context.folded(at + 1),
        "le" | "les" | "la" | "l'" | "un" | "une" | "ce" | "cette" | "ces" | "son" | "sa" | "ses" | "notre" | "votre"
    ) || context.text(at + 1).starts_with(char::is_uppercase)
        && context.kind(at + 1) == Some(TokenKind::Word);
    let opener = OPENERS.contains(&context.folded(at + 1))
        && !matches!((context.folded(at - 1), context.folded(at)), (_, "dans" | "sur"));
    // « pour et sur », « y en dans »: the first may be an adverb or a pronoun of what precedes.
    let before = at.checked_sub(2).map_or("", |at| context.folded(at));
    let pronoun =
        context.folded(at - 1) == "en" && context.tagged.token(at - 1).pos != crate::analysis::tagger::Pos::Adp;
    let single = context.text(at + 1).chars().count() == 1;
    let quoted = context.document.prose
        [context.tokens()[at - 1].span.range().end..context.tokens()[at].span.range().start]
        .is_empty();
    // « avec dans le rôle principal un inconnu », « avec sur la tête un chapeau »: the object of « avec » comes last.
    let end = context.analysis.sentence_of(at).range().end.min(at + 9);
    let deferred = context.folded(at - 1) == "avec"
        && (at + 3..end).any(|at| {
            let before = context.folded(at - 1);
            let begins = is_determiner(context.folded(at))
                || matches!(context.folded(at), "des" | "l'" | "deux" | "trois" | "quatre")
                || context.text(at).starts_with(char::is_uppercase);
            begins && !Lexicon::french().classes(before).contains(Class::Preposition)
        });
    noun_phrase
        && !deferred
        && !opener
        && !pronoun
        && !single
        && !quoted
        && !matches!(before, "et" | "ou" | "faire" | "va")
        && is_small_word(context, at)
}

/// « sur lundi », « dans 2015 », « à la 5 mai ».
fn before_date(context: &Context, at: usize, first: &str, second: &str) -> Option<Finding> {
    let next = context.folded(at + 1);
    if first == "sur" && DAYS.contains(&second) && !matches!(next, "et" | "ou" | "-" | "à") && at > 1 {
        let counted = super::is_verb(context, at - 2, &["compter", "tomber", "miser", "parier", "reporter", "porter"]);
        let linked = counted || matches!(context.folded(at - 2), "nuit" | "cheval" | "focus" | "pari" | "zoom");
        return (!linked).then(|| finding(context, at - 1, at, Some(context.text(at).to_owned())));
    }
    let number = context.text(at);
    if first == "dans"
        && number.len() == 4
        && (number.starts_with("19") || number.starts_with("20"))
        && context.kind(at) == Some(TokenKind::Number)
    {
        // « dans 1984 d’Orwell » is a book.
        let title = matches!(next, "d'" | "de" | "»");
        let counts = title || context.kind(at + 1) == Some(TokenKind::Word) && super::may_be_noun(next);
        return (!counts && number.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| finding(context, at - 1, at, Some(format!("en {number}"))));
    }
    if first == "à"
        && matches!(second, "la" | "le")
        && MONTHS.contains(&context.folded(at + 2))
        && context.kind(at + 1) == Some(TokenKind::Number)
    {
        return Some(finding(context, at - 1, at, Some("au".to_owned())));
    }
    None
}

fn finding(context: &Context, from: usize, to: usize, french: Option<String>) -> Finding {
    let span = context.analysis.span(from, to);
    let text = context.document.slice(span);
    let message = match french {
        None => context
            .lang()
            .choose(format!("« {text} » : deux prépositions de suite"), format!("“{text}”: two prepositions in a row")),
        Some(_) => context
            .lang()
            .choose(format!("« {text} » : préposition de l’anglais"), format!("“{text}”: an English preposition")),
    };
    let finding = RULE.finding(context, span, message);
    match french {
        Some(french) => finding.replace(french, Applicability::Review),
        None => finding,
    }
}

//! `grammar/speaker-gender`: « je suis ravi » here, « je suis touchée » there.

use super::agreeing::{inflect_adjective, rewrite};
use super::attribute_clash::skip_adverbs;
use super::nominal;
use crate::analysis::tagger::Pos;
use crate::document::BlockKind;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Features, Gender, Number};
use crate::rules::quotation::is_quoted;
use crate::rules::words::is_small_word;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/speaker-gender",
    summary: Text {
        fr: "un « je » qui change de genre en cours de texte",
        en: "a first person that changes gender within a text",
    },
    why: Text {
        fr: "L’anglais « I am » ne dit pas le genre de qui parle ; la machine le devine à chaque phrase. L’auteur d’un texte n’en a qu’un.",
        en: "English “I am” shows no gender; the machine guesses anew in each sentence. The author of a text has one gender.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example(
            "Je suis ravi de ce choix et j’étais déçu avant. Depuis, je suis souvent invitée à Lyon.",
            "Je suis ravi de ce choix et j’étais déçu avant. Depuis, je suis souvent invité à Lyon.",
        ),
        example(
            "J’étais surprise par le prix. Je me sens heureuse ici. Je suis donc devenu cliente.",
            "J’étais surprise par le prix. Je me sens heureuse ici. Je suis donc devenue cliente.",
        ),
        example(
            "Je me sens très chanceuse. Hier, j’ai été invité à dîner.",
            "Je me sens très chanceux. Hier, j’ai été invité à dîner.",
        ),
    ],
    clean: &[
        "« Je suis ravi », dit le maire. « Je suis surprise », répond la directrice.",
        "Je suis heureuse, j’ai été invitée et je me sens prête.",
        "Je suis triste et calme. Je suis ravie. Je suis en avance sur elle.",
        "Je suis contente. Je suis son père et je suis mort, dit le fantôme de la pièce.",
        "Je me suis dit que j’étais prête.",
    ],
    check,
};

/// A statement about the speaker: the adjective, and its gender.
struct Statement {
    at: usize,
    gender: Gender,
}

fn check(context: &Context, out: &mut Vec<Finding>) {
    let mut found: Vec<Statement> = Vec::new();
    for at in 0..context.tokens().len() {
        if matches!(context.folded(at), "je" | "j'") {
            found.extend(statement(context, at));
        }
    }
    let women = found.iter().filter(|one| one.gender == Gender::Feminine).count();
    let men = found.len() - women;
    if women == 0 || men == 0 {
        return;
    }
    // The machine writes the masculine where it knows nothing: of one and one, the feminine is the odd one out.
    let odd = if women > men { Gender::Masculine } else { Gender::Feminine };
    // Many of both are several speakers.
    if women.min(men) > 2 {
        return;
    }
    let other = found.iter().find(|one| one.gender != odd).map(|one| one.at);
    for one in found.iter().filter(|one| one.gender == odd) {
        out.extend(other.map(|other| finding(context, one, other)));
    }
}

/// « je suis souvent invitée », « j’ai été informé », « je me sens chanceuse », « je me suis toujours vu ».
fn statement(context: &Context, je: usize) -> Option<Statement> {
    let end = context.analysis.sentence_of(je).range().end;
    let mut at = je + 1;
    while matches!(context.folded(at), "ne" | "n'") {
        at += 1;
    }
    let reflexive = matches!(context.folded(at), "me" | "m'");
    if reflexive {
        at += 1;
    }
    let verb = context.folded(at);
    let links = match (reflexive, verb) {
        (false, "suis" | "étais" | "serais" | "serai" | "fus") | (true, "sens" | "sentais") => true,
        (false, "ai" | "avais" | "aurais") if context.folded(at + 1) == "été" => {
            at += 1;
            true
        }
        (true, "suis" | "étais") => false,
        _ => return None,
    };
    at = skip_adverbs(context, at + 1);
    let form = context.folded(at);
    if at >= end || !is_small_word(context, at) {
        return None;
    }
    // Reflexive participles agree where « me » is the object, and of few verbs that is certain.
    let agrees =
        links || nominal::is_participle(form) && REFLEXIVE.iter().any(|stem| form.trim_end_matches('e') == *stem);
    let tagged = context.tagged.token(at);
    let described = nominal::is_only_adjective(form) || tagged.is_participle() || tagged.pos == Pos::Adj;
    let own: Features = nominal::adjective(form).filter(|_| agrees && described)?;
    // « je suis mort », « je suis dit »: words of many uses.
    if own.number() != Some(Number::Singular) && own.gender().is_none() || matches!(form, "mort" | "dit" | "fait") {
        return None;
    }
    let block = context.document.block_at(context.tokens()[je].span.start)?;
    if block.kind != BlockKind::Paragraph || is_quoted(context, je) || is_attributed(context, je) {
        return None;
    }
    Some(Statement { at, gender: own.gender()? })
}

/// Participles that agree with « me ».
const REFLEXIVE: &[&str] = &[
    "vu",
    "retrouvé",
    "inscrit",
    "lancé",
    "installé",
    "levé",
    "assis",
    "engagé",
    "intéressé",
    "habitué",
    "concentré",
    "réveillé",
    "perdu",
    "trompé",
    "rendu",
];

/// « je suis contente, dit-elle »: a quotation without its marks.
fn is_attributed(context: &Context, je: usize) -> bool {
    let mut sentence = context.analysis.sentence_of(je).range();
    sentence.any(|at| {
        matches!(context.folded(at), "dit" | "dit-il" | "-il" | "-elle" | "confie" | "explique" | "raconte" | "répond")
    })
}

fn finding(context: &Context, one: &Statement, other: usize) -> Finding {
    let span = context.tokens()[one.at].span;
    let (text, elsewhere) = (context.text(one.at), context.text(other));
    let (fr, en) = match one.gender {
        Gender::Masculine => ("féminin", "feminine"),
        Gender::Feminine => ("masculin", "masculine"),
    };
    let message = context.lang().choose(
        format!("« {text} » : ailleurs dans le texte, « je » est {fr} (« {elsewhere} »)"),
        format!("“{text}”: elsewhere in the text the first person is {en} (“{elsewhere}”)"),
    );
    let finding = RULE.finding(context, span, message);
    let wanted = match one.gender {
        Gender::Masculine => Gender::Feminine,
        Gender::Feminine => Gender::Masculine,
    };
    match inflect_adjective(context.folded(one.at), wanted | Number::Singular) {
        Some(french) => rewrite(finding, context, one.at, &french),
        None => finding,
    }
}

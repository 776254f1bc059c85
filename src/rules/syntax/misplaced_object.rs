//! `syntax/misplaced-object`: « je l’ai acheté ma femme une montre », « il a vu lui », « la première fois la loi change ».

use super::{is_always, is_small_word};
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Class, Lexicon, Mood};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/misplaced-object",
    summary: Text {
        fr: "un complément dit deux fois, ou un pronom laissé derrière son verbe",
        en: "an object said twice, or a pronoun left behind its verb",
    },
    why: Text {
        fr: "« I gave my wife a watch », « he saw him » : « j’ai donné une montre à ma femme », « il l’a vu ».",
        en: "“I gave my wife a watch”, “he saw him”: “j’ai donné une montre à ma femme”, “il l’a vu”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/word-order",
    examples: &[
        example("Je l’ai acheté ma femme une montre.", "Je l’ai acheté ma femme une montre."),
        example("Vous ne l’avez pas vu des robots ici.", "Vous ne l’avez pas vu des robots ici."),
        example("Il l’a apporté la maison hier.", "Il l’a apporté la maison hier."),
        example("Nous avons dit eux la vérité.", "Nous avons dit eux la vérité."),
        example("Il a donné moi un livre.", "Il a donné moi un livre."),
        example("Je l’ai acheté moi-même et ma femme une montre.", "Je l’ai acheté moi-même et ma femme une montre."),
        example(
            "Ce n’est pas la première fois la direction change d’avis.",
            "Ce n’est pas la première fois la direction change d’avis.",
        ),
        example("C’est la dernière fois il vient.", "C’est la dernière fois il vient."),
    ],
    clean: &[
        "Je l’ai acheté à ma femme. Il l’a donnée la semaine dernière, et l’a vendu mille euros.",
        "Il a vu, lui, la vérité. Nous avons, eux et moi, gagné.",
        "C’est la première fois que la direction change. La première fois, il a gagné. La dernière fois il a perdu.",
        "Il l’a acheté lui-même. Ils ont parlé, moi aussi. Il n’a vu ni moi ni eux.",
        "Il l’a envoyé son valet chercher.",
        "C’est la première fois cette année.",
    ],
    check,
};

/// Verbs with two objects, in the participle.
const GIVING: &[&str] = &[
    "acheté",
    "achetée",
    "apporté",
    "apportée",
    "donné",
    "donnée",
    "vendu",
    "offert",
    "offerte",
    "montré",
    "rapporté",
    "ramené",
    "emporté",
    "prêté",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 2..context.tokens().len() {
        let form = context.folded(at);
        if GIVING.contains(&form) {
            out.extend(said_twice(context, at));
        }
        if matches!(form, "vu" | "lu" | "reçu" | "vendu" | "utilisé" | "construit") {
            out.extend(said_as_plural(context, at));
        }
        if matches!(form, "lui" | "eux" | "moi" | "toi") {
            out.extend(left_behind(context, at));
        } else if form == "fois" {
            out.extend(time(context, at));
        }
    }
}

/// « l’ai acheté ma femme ».
fn said_twice(context: &Context, at: usize) -> Option<Finding> {
    let has = matches!(context.folded(at - 1), "ai" | "a" | "as" | "avons" | "avez" | "ont" | "avait" | "avais");
    let pronoun = has && context.folded(at - 2) == "l'";
    let possessive =
        matches!(context.folded(at + 1), "ma" | "mon" | "mes" | "ta" | "ton" | "sa" | "notre" | "nos" | "leurs")
            && super::same_sentence(context, at, at + 2)
            && context.tagged.token(at + 2).pos == Pos::Noun
            && context.folded(at + 2) != "prix"
            && context.folded(at + 3) != "chercher";
    let place = context.folded(at + 1) == "la" && context.folded(at + 2) == "maison";
    let both = context.folded(at + 1) == "moi-même" && matches!(context.folded(at + 2), "et" | "un" | "une");
    (pronoun && (possessive || place || both)).then(|| finding(context, at - 2, at + 2))
}

/// « ne l’avez pas vu des données »: « l’ » and the noun are the same object.
fn said_as_plural(context: &Context, at: usize) -> Option<Finding> {
    let mut has = at - 1;
    while has > 1 && matches!(context.folded(has), "pas" | "jamais" | "déjà" | "encore") {
        has -= 1;
    }
    let pronoun = has > 0 && context.folded(has - 1) == "l'" && super::is_verb(context, has, &["avoir"]);
    let noun = at + 2;
    let object = context.folded(at + 1) == "des"
        && is_small_word(context, noun)
        && super::same_sentence(context, at, noun)
        && context.tagged.token(noun).pos == Pos::Noun;
    let counted = matches!(
        context.folded(noun),
        "fois" | "années" | "heures" | "jours" | "mois" | "semaines" | "dizaines" | "centaines" | "milliers" | "nuits"
    );
    (pronoun && object && !counted).then(|| finding(context, has - 1, noun))
}

/// « a dit eux la vérité »: between the participle and its object, where nothing governs the pronoun.
fn left_behind(context: &Context, at: usize) -> Option<Finding> {
    let has =
        matches!(context.folded(at - 2), "ai" | "a" | "as" | "avons" | "avez" | "ont" | "avait" | "avais" | "avaient");
    let mut readings = Lexicon::french().readings(context.folded(at - 1));
    let participle = readings.any(|reading| reading.features().has_mood(Mood::PastParticiple));
    let object = matches!(context.folded(at + 1), "un" | "une" | "la" | "le" | "les" | "des" | "que" | "l'");
    (has && participle && object && is_small_word(context, at)).then(|| finding(context, at - 1, at))
}

/// « C’est la première fois la direction change »: « que » is missing.
fn time(context: &Context, fois: usize) -> Option<Finding> {
    let which = matches!(context.folded(fois - 1), "première" | "dernière" | "deuxième" | "seule" | "troisième");
    let start = context.analysis.sentence_of(fois).range().start;
    let is = (start..fois - 1).rev().take(4).any(|at| matches!(context.folded(at), "est" | "était" | "sera"));
    if !which || !is {
        return None;
    }
    let next = fois + 1;
    let pronoun =
        matches!(context.folded(next), "il" | "je" | "ils" | "nous" | "vous" | "j'" | "on" | "elle" | "elles");
    let article = matches!(context.folded(next), "la" | "le" | "les" | "l'" | "une" | "un")
        && is_always(context.folded(next + 1), |reading| matches!(reading.class(), Class::Noun | Class::Verb));
    let end = context.analysis.sentence_of(fois).range().end;
    let verb = (next + 1..end.min(next + 14)).find(|&at| context.tagged.token(at).is_finite())?;
    let plain = (next..verb)
        .all(|at| context.kind(at) != Some(TokenKind::Punct) && !matches!(context.folded(at), "que" | "qu'" | "où"));
    (plain && (pronoun || article && verb > next + 1)).then(|| finding(context, fois - 1, next))
}

fn finding(context: &Context, from: usize, to: usize) -> Finding {
    let span = context.analysis.span(from, to);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : l’ordre est celui de l’anglais"),
        format!("“{text}”: the order is that of English"),
    );
    RULE.finding(context, span, message).confidence(0.85)
}

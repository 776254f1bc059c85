//! `grammar/il-for-ce`: « il est une recette facile », for *it is an easy recipe*.

use super::nominal::{self, is_plain};
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Features, Gender};
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/il-for-ce",
    summary: Text {
        fr: "« il est une… » pour « c’est une… »", en: "“il est une…” for “c’est une…”"
    },
    why: Text {
        fr: "Devant un nom et son article, l’anglais « it is a » se rend par « c’est » ; « il » ne désigne pas une chose de l’autre genre.",
        en: "Before a noun with its article, English “it is a” is “c’est”; “il” cannot be of the other gender than its noun.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example("Il est une recette facile.", "C’est une recette facile."),
        example("On dit qu’il est une réussite.", "On dit que c’est une réussite."),
        example("Il est donc une erreur.", "C’est donc une erreur."),
    ],
    clean: &[
        "Il est une heure du matin.",
        "Il est une chose que personne ne dit.",
        "Il est une star, il est une légende vivante.",
        "Il est un pays où la vie est douce.",
        "Il est une fois de plus en retard, et il est une des voix du pays.",
    ],
    check,
};

/// What a man may be called, and what « il est » introduces.
const EXCUSED: &[&str] = &[
    "heure",
    "fois",
    "chose",
    "star",
    "légende",
    "victime",
    "vedette",
    "personne",
    "personnalité",
    "figure",
    "icône",
    "référence",
    "brute",
    "idole",
    "recrue",
    "sentinelle",
    "crapule",
    "canaille",
    "pointure",
    "autorité",
    "célébrité",
    "bête",
    "tête",
    "voix",
    "force",
    "source",
    "partie",
    "mine",
    "sommité",
    "ombre",
    "époque",
    "loi",
    "règle",
    "tradition",
    "coutume",
    "vérité",
    "question",
    "dupe",
    "merveille",
    "exception",
    "proie",
    "cible",
    "menace",
    "machine",
    "plume",
    "gloire",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len() {
        if context.folded(at) == "il" && context.kind(at) == Some(TokenKind::Word) {
            out.extend(introduces(context, at));
        }
    }
}

fn introduces(context: &Context, il: usize) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(il).range();
    let verb = il + 1;
    let french = match context.folded(verb) {
        "est" => "c'est",
        "était" => "c'était",
        "serait" => "ce serait",
        "sera" => "ce sera",
        _ => return None,
    };
    let is_adverb = |at: usize| context.tagged.token(at).pos == Pos::Adv;
    let article = (verb + 1..sentence.end).take(3).find(|&at| !is_adverb(at))?;
    let noun = (article + 1..sentence.end).take(4).find(|&at| context.tagged.token(at).pos == Pos::Noun)?;
    let between = (article + 1..noun).all(|at| matches!(context.tagged.token(at).pos, Pos::Adj | Pos::Adv));
    let form = context.folded(noun);
    let feminine = nominal::noun(form).and_then(Features::gender) == Some(Gender::Feminine);
    if context.folded(article) != "une" || !between || !feminine || !is_plain(context, noun) || EXCUSED.contains(&form)
    {
        return None;
    }
    // « il est une vérité que », « où »: there is one.
    let mut rest = (noun + 1..sentence.end).take(3).take_while(|&at| context.folded(at) != ",");
    if rest.any(|at| matches!(context.folded(at), "que" | "qu'" | "où" | "dont")) {
        return None;
    }
    let span = context.analysis.span(il, verb);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » devant « {} » : « c’est »", context.text(noun)),
        format!("“{text}” before “{}”: “c’est”", context.text(noun)),
    );
    let finding = RULE.finding(context, span, message);
    // « qu’il » becomes « que c’ ».
    if let Some(que) = il.checked_sub(1).filter(|&at| context.kind(at) == Some(TokenKind::Elided)) {
        let whole = context.analysis.span(que, verb);
        let conjunction = context.text(que).trim_end_matches(['\'', '’']);
        let finding = RULE.finding(context, whole, finding.message);
        return Some(finding.replace(context.spelt(&format!("{conjunction}e {french}")), Applicability::Review));
    }
    Some(finding.replace(context.spelt(&cased_like(context.text(il), french)), Applicability::Review))
}

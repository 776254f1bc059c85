//! `grammar/ce-sont-singular`: « ce sont le type de films ».

use super::nominal;
use crate::analysis::tagger::Pos;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::Number;
use crate::rules::words::is_small_word;
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/ce-sont-singular",
    summary: Text { fr: "« ce sont » devant un singulier", en: "“ce sont” before a singular" },
    why: Text {
        fr: "« Ce sont » annonce un pluriel ; « these are the kind of » se dit « c’est le genre de ».",
        en: "“Ce sont” introduces a plural; “these are the kind of” is “c’est le genre de”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example("Ce sont le type de films qui marche.", "C’est le type de films qui marche."),
        example("Ce sont une réponse très claire.", "C’est une réponse très claire."),
    ],
    clean: &[
        "Ce sont la mère et le fils.",
        "Ce sont un peu les mêmes, et ce sont le plus souvent des enfants.",
        "Ce sont une dizaine de personnes, ce sont l’Italie et la France.",
        "Ce sont les miens, ce sont eux.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if context.folded(at) == "sont"
            && context.folded(at - 1) == "ce"
            && context.tagged.token(at - 1).pos != Pos::Det
        {
            out.extend(singular(context, at));
        }
    }
}

fn singular(context: &Context, verb: usize) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(verb).range();
    let article = matches!(
        context.folded(verb + 1),
        "le" | "la" | "l'" | "un" | "une" | "cette" | "cet" | "mon" | "ma" | "son" | "sa"
    );
    let end = sentence.end.min(verb + 6);
    let noun = (verb + 2..end).find(|&at| context.tagged.token(at).pos == Pos::Noun)?;
    let between = (verb + 2..noun).all(|at| matches!(context.tagged.token(at).pos, Pos::Adj | Pos::Adv));
    let form = context.folded(noun);
    let number = nominal::noun(form).map_or_else(|| context.tagged.token(noun).number(), |noun| noun.number());
    // « un peu », « le plus souvent », « une dizaine de ».
    let counts = super::subject_clash::QUANTITIES.contains(&form)
        && !matches!(form, "genre" | "type" | "sorte" | "espèce")
        && matches!(context.folded(noun + 1), "de" | "d'" | "des" | "du");
    if !article
        || !between
        || !is_small_word(context, noun)
        || number == Some(Number::Plural)
        || counts
        || form == "peu"
    {
        return None;
    }
    let mut rest = noun + 1..sentence.end;
    // « la mère et le fils »: several together; « et ils » begins another clause.
    let together = rest.any(|at| {
        matches!(context.folded(at), "et" | "ou" | "," | "puis")
            && matches!(
                context.tagged.token((at + 1).min(sentence.end - 1)).pos,
                Pos::Det | Pos::Noun | Pos::Propn | Pos::Adj | Pos::Num
            )
    });
    if together {
        return None;
    }
    let span = context.analysis.span(verb - 1, verb);
    let message = context.lang().choose(
        format!("« ce sont » devant un singulier : « {} »", context.text(noun)),
        format!("“ce sont” before a singular: “{}”", context.text(noun)),
    );
    let french = context.spelt(&cased_like(context.text(verb - 1), "c'est"));
    Some(RULE.finding(context, span, message).replace(french, Applicability::Review))
}

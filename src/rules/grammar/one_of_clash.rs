//! `grammar/one-of-clash`: « l’un des voitures ».

use super::agreeing::rewrite;
use super::nominal;
use crate::analysis::tagger::Pos;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Gender, Number};
use crate::rules::words::is_small_word;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/one-of-clash",
    summary: Text {
        fr: "« l’un des » devant un nom féminin", en: "“l’un des” before a feminine noun, or the reverse"
    },
    why: Text {
        fr: "« L’un » ou « l’une » prend le genre du nom qu’il représente : « l’une des raisons ».",
        en: "“L’un” or “l’une” takes the gender of the noun it stands for: “l’une des raisons”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example("C’est l’un des raisons de ce choix.", "C’est l’une des raisons de ce choix."),
        example("Regardons l’un de leurs principales usines.", "Regardons l’une de leurs principales usines."),
        example("L’une des problèmes est le prix.", "L’un des problèmes est le prix."),
    ],
    clean: &[
        "L’un des élèves et l’une des élèves sont partis.",
        "L’une des auteurs, l’un des plus grands, l’une des plus belles villes.",
        "L’un des membres et l’une des juges ont parlé.",
        "L’un de ses deux frères, l’une de ces filles.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        let gender = match context.folded(at) {
            "un" => Gender::Masculine,
            "une" => Gender::Feminine,
            _ => continue,
        };
        if context.folded(at - 1) == "l'" {
            out.extend(clashing(context, at, gender));
        }
    }
}

fn clashing(context: &Context, at: usize, gender: Gender) -> Option<Finding> {
    let first = match (context.folded(at + 1), context.folded(at + 2)) {
        ("des", _) => at + 2,
        ("de", "ses" | "ces" | "mes" | "tes" | "nos" | "vos" | "leurs") => at + 3,
        _ => return None,
    };
    let end = context.analysis.sentence_of(at).range().end;
    let noun = (first..end).take(4).find(|&at| context.tagged.token(at).pos == Pos::Noun)?;
    let all_plain = (first..noun + 1).all(|at| is_small_word(context, at));
    let described = (first..noun).all(|at| matches!(context.tagged.token(at).pos, Pos::Adj | Pos::Num | Pos::Adv));
    let form = context.folded(noun);
    let features = nominal::noun(form)?;
    let wanted = features.gender().filter(|_| features.number() == Some(Number::Plural))?;
    // « l’une des auteurs »: feminine for a person that the lexicon knows as masculine only.
    let person = gender == Gender::Feminine && (form.ends_with("eurs") || form.ends_with("iens"));
    if !all_plain || !described || wanted == gender || person || nominal::adjective(form).is_some() {
        return None;
    }
    let span = context.analysis.span(at - 1, noun);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : le pronom n’a pas le genre du nom"),
        format!("“{text}”: the pronoun has not the gender of the noun"),
    );
    let french = if wanted == Gender::Feminine { "une" } else { "un" };
    Some(rewrite(RULE.finding(context, span, message), context, at, french))
}

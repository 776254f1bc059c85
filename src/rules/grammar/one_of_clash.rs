//! `grammar/one-of-clash`: « l’un des voitures », « chacun de ces raisons ».

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
        fr: "« l’un des », « chacun des » devant un nom d’un autre genre",
        en: "“l’un des”, “chacun des” before a noun of the other gender",
    },
    why: Text {
        fr: "« L’un », « chacun », « certains » prennent le genre du nom qu’ils représentent : « l’une des raisons ».",
        en: "“L’un”, “chacun”, “certains” take the gender of the noun they stand for: “l’une des raisons”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example("C’est l’un des raisons de ce choix.", "C’est l’une des raisons de ce choix."),
        example("Regardons l’un de leurs principales usines.", "Regardons l’une de leurs principales usines."),
        example("L’une des problèmes est le prix.", "L’un des problèmes est le prix."),
        example("Chacun de ces raisons suffit.", "Chacune de ces raisons suffit."),
        example("Aucune de ses trois projets n’aboutit.", "Aucun de ses trois projets n’aboutit."),
        example("Certains de nos machines sont en panne.", "Certaines de nos machines sont en panne."),
        example("Un des clés manque.", "Une des clés manque."),
    ],
    clean: &[
        "L’un des élèves et l’une des élèves sont partis.",
        "L’une des auteurs, l’un des plus grands, l’une des plus belles villes.",
        "L’un des membres et l’une des juges ont parlé.",
        "L’un de ses deux frères, l’une de ces filles.",
        "Chacun des élèves, aucune des médecins, certaines des personnages.",
        "Il parle à chacun des choses du jour.",
        "Le numéro un des ventes, un des leurs, une des nôtres.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len() {
        if let Some((gender, _)) = pronoun(context.folded(at)) {
            out.extend(clashing(context, at, gender));
        }
    }
}

/// The gender of a pronoun that stands for some of several, and its form in the other.
fn pronoun(form: &str) -> Option<(Gender, &'static str)> {
    use Gender::{Feminine, Masculine};
    Some(match form {
        "un" => (Masculine, "une"),
        "une" => (Feminine, "un"),
        "chacun" => (Masculine, "chacune"),
        "chacune" => (Feminine, "chacun"),
        "aucun" => (Masculine, "aucune"),
        "aucune" => (Feminine, "aucun"),
        "certains" => (Masculine, "certaines"),
        "certaines" => (Feminine, "certains"),
        "quelques-uns" => (Masculine, "quelques-unes"),
        "quelques-unes" => (Feminine, "quelques-uns"),
        _ => return None,
    })
}

fn clashing(context: &Context, at: usize, gender: Gender) -> Option<Finding> {
    let elided = at > 0 && context.folded(at - 1) == "l'";
    let one = matches!(context.folded(at), "un" | "une");
    let first = match (context.folded(at + 1), context.folded(at + 2)) {
        // « il parle à chacun des choses du jour », « le numéro un des ventes »
        ("des", _) if elided || opens(context, at) => at + 2,
        ("de", "ses" | "ces" | "mes" | "tes" | "nos" | "vos" | "leurs") if elided || !one || opens(context, at) => {
            at + 3
        }
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
    let person = gender == Gender::Feminine
        && (form.ends_with("eurs") || form.ends_with("iens") || matches!(form, "médecins" | "personnages" | "maires"));
    // « l’une des élus »
    let person = person || gender == Gender::Feminine && nominal::adjective(form).is_some();
    if !all_plain || !described || wanted == gender || person {
        return None;
    }
    let span = context.analysis.span(if elided { at - 1 } else { at }, noun);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : le pronom n’a pas le genre du nom"),
        format!("“{text}”: the pronoun has not the gender of the noun"),
    );
    let (_, french) = pronoun(context.folded(at))?;
    Some(rewrite(RULE.finding(context, span, message), context, at, french))
}

/// True where the pronoun begins its clause, or follows what takes it as its object.
fn opens(context: &Context, at: usize) -> bool {
    let start = context.analysis.sentence_of(at).range().start;
    let behind = |before: &str| matches!(before, "," | "et" | "que" | "qu'" | "mais" | "si" | "est" | "était" | "car");
    at == start || behind(context.folded(at - 1))
}

//! `grammar/stray-subjunctive`: « pas aussi simple que cela puisse paraître », « j’espère que vous soyez là ».

use super::verbs::spelling;
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Class, Mood, Number, VerbForm};
use crate::rules::words::{pronoun_features, verb_lemma};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/stray-subjunctive",
    summary: Text {
        fr: "un subjonctif où il faut l’indicatif", en: "a subjunctive where French wants the indicative"
    },
    why: Text {
        fr: "« Aussi simple que cela puisse paraître » concède ; une comparaison veut l’indicatif : « pas aussi simple qu’il y paraît ». De même « espérer que » : « j’espère que vous êtes là ».",
        en: "“Aussi simple que cela puisse paraître” concedes; a comparison takes the indicative: “pas aussi simple qu’il y paraît”; so does “espérer que”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example("Ce n’est pas aussi simple que cela puisse paraître.", "Ce n’est pas aussi simple qu’il y paraît."),
        example("Il n’est pas aussi riche qu’il puisse le dire.", "Il n’est pas aussi riche qu’il peut le dire."),
        example("J’espère que vous soyez en bonne santé.", "J’espère que vous êtes en bonne santé."),
    ],
    clean: &[
        "Je n’espère pas que vous soyez là. Espérez-vous qu’il vienne ? J’espère que vous allez bien.",
        "Elle espère que, quoi que vous fassiez, tout ira bien.",
        "Aussi simple que cela puisse paraître, personne n’y a pensé.",
        "Ce n’est pas aussi simple qu’il y paraît.",
        "Il ne dort pas, aussi fatigué qu’il soit.",
        "Il n’est pas le plus grand que je connaisse.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 2..context.tokens().len() {
        if context.folded(at) == "aussi" && context.folded(at - 1) == "pas" {
            out.extend(subjunctive(context, at));
        } else if matches!(context.folded(at), "que" | "qu'") && HOPES.contains(&context.folded(at - 1)) {
            out.extend(hoped(context, at));
        }
    }
}

/// Hope, of someone who states it.
const HOPES: &[&str] = &["espère", "espérons", "espèrent"];

fn hoped(context: &Context, que: usize) -> Option<Finding> {
    let (number, person) = pronoun_features(context.folded(que + 1))?;
    let verb = que + 2;
    let form = spelling(context.folded(verb));
    // « Soyez » is an imperative too, which no pronoun has before it.
    let others = [Mood::Indicative, Mood::Conditional, Mood::Infinitive, Mood::PastParticiple, Mood::PresentParticiple];
    let only = form.has(Mood::Subjunctive) && !others.iter().any(|mood| form.has(*mood)) && form.others.is_empty();
    let hope = que - 1;
    let stated = !(context.analysis.sentence_of(que).range().start..hope)
        .any(|at| matches!(context.folded(at), "ne" | "n'" | "pas"))
        && pronoun_features(context.folded(hope.checked_sub(1)?)).is_some();
    if !only || !stated || context.kind(verb) != Some(TokenKind::Word) {
        return None;
    }
    let span = context.analysis.span(hope, verb);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : « espérer que » veut l’indicatif"),
        format!("“{text}”: “espérer que” takes the indicative"),
    );
    let finding = RULE.finding(context, span, message).confidence(0.85);
    let lemma = verb_lemma(context.folded(verb), |_| true)?;
    let french = super::verbs::inflect(&lemma, number | person | VerbForm::IndicativePresent)?;
    let edit = crate::finding::Edit { span: context.tokens()[verb].span, text: french.clone() };
    Some(finding.fix(french, Applicability::Review, vec![edit]))
}

fn subjunctive(context: &Context, than: usize) -> Option<Finding> {
    let adjective = spelling(context.folded(than + 1));
    let quality = adjective.others.contains(Class::Adjective)
        || adjective.others.contains(Class::Adverb)
        || adjective.has(Mood::PastParticiple);
    let (que, subject) = (than + 2, than + 3);
    let third = matches!(context.folded(subject), "cela" | "ça" | "ceci");
    if !quality || !matches!(context.folded(que), "que" | "qu'") {
        return None;
    }
    let number = if third { Number::Singular } else { pronoun_features(context.folded(subject))?.0 };
    let verb = subject + 1;
    let form = spelling(context.folded(verb));
    if context.kind(verb) != Some(TokenKind::Word) || !form.is_always(Mood::Subjunctive) || !form.others.is_empty() {
        return None;
    }
    let seems =
        third && matches!(context.folded(verb), "puisse") && matches!(context.folded(verb + 1), "paraître" | "sembler");
    let span = if seems { context.analysis.span(que, verb + 1) } else { context.analysis.span(que, verb) };
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : la comparaison veut l’indicatif"),
        format!("“{text}”: a comparison takes the indicative"),
    );
    let finding = RULE.finding(context, span, message).confidence(0.85);
    if seems {
        return Some(finding.replace(context.spelt("qu'il y paraît"), Applicability::Review));
    }
    let lemma = verb_lemma(context.folded(verb), |_| true)?;
    let person = pronoun_features(context.folded(subject)).map_or(crate::lexicon::Person::Third, |found| found.1);
    let french = super::verbs::inflect(&lemma, number | person | VerbForm::IndicativePresent)?;
    let edit = crate::finding::Edit { span: context.tokens()[verb].span, text: french.clone() };
    Some(finding.fix(french, Applicability::Review, vec![edit]))
}

//! `syntax/missing-inversion`: « « Non », il a déclaré. » for « a-t-il déclaré ».

use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Features, Mood, VerbForm};
use crate::rules::words::{is_saying, is_verb, verb_lemma};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/missing-inversion",
    summary: Text { fr: "une incise sans inversion après une citation", en: "no inversion after a quotation" },
    why: Text {
        fr: "Après une citation, le français inverse le sujet : « a-t-il déclaré », « dit-elle ».",
        en: "After a quotation French puts the subject after its verb: “a-t-il déclaré”, “dit-elle”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/word-order",
    examples: &[
        example("« Nous sommes prêts », il a déclaré.", "« Nous sommes prêts », a-t-il déclaré."),
        example("« Tout va bien », ils ont dit à la presse.", "« Tout va bien », ont-ils dit à la presse."),
        example("« Je ne sais pas », elle dit en riant.", "« Je ne sais pas », dit-elle en riant."),
        example("« Nous partons », il a déclaré.", "« Nous partons », a-t-il déclaré."),
        example("« C’est fini », elle dit à la presse.", "« C’est fini », dit-elle à la presse."),
        example("« On verra », ils ont ajouté lundi.", "« On verra », ont-ils ajouté lundi."),
    ],
    clean: &[
        "« Nous sommes prêts », a-t-il déclaré.",
        "Dans « Le Monde », il a expliqué sa décision.",
        "« Germinal » ? Il a dit oui.",
        "« Non », il a dit que non.",
        "« Le Monde », il a lu cela mardi.",
        "Interrogé sur « les zones d’ombre », il a promis de répondre.",
        "Fan de « Tintin », il dit tout savoir.",
        "« Tintin » l’ennuie, il a dit pourquoi.",
        "Avec « Titanic », il a déclaré sa flamme.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 2..context.tokens().len() {
        let pronoun = context.folded(at);
        if matches!(pronoun, "il" | "elle" | "ils" | "elles") && context.text(at) == pronoun {
            out.extend(after_quotation(context, at, pronoun));
        }
    }
}

fn after_quotation(context: &Context, at: usize, pronoun: &str) -> Option<Finding> {
    let comma = context.text(at - 1) == ",";
    let mark = if comma { at - 2 } else { at - 1 };
    // « …, » il a dit: the comma may stand inside.
    if !matches!(context.text(mark), "»" | "”" | "\"") || !is_whole_quotation(context, mark, comma) {
        return None;
    }
    let first = at + 1;
    let perfect = is_verb(context, first, &["avoir"]);
    let end = if perfect { first + 1 } else { first };
    let said = |features: Features| match perfect {
        true => features.has_mood(Mood::PastParticiple),
        false => features.verb_forms().any(VerbForm::is_finite),
    };
    let lemma = verb_lemma(context.folded(end), said)?;
    if !is_saying(&lemma) || takes_object(context.folded(end + 1)) {
        return None;
    }
    let linking = if context.folded(first).ends_with(['a', 'e', 'c']) { "-t-" } else { "-" };
    let span = context.analysis.span(at, end);
    let rest = &context.document.prose[context.tokens()[first].span.range().end..span.range().end];
    let french = format!("{}{linking}{pronoun}{rest}", context.text(first));
    let message = context.lang().choose(
        format!("« {} » : après une citation, « {french} »", context.document.slice(span)),
        format!("“{}”: after a quotation, “{french}”", context.document.slice(span)),
    );
    Some(RULE.finding(context, span, message).confidence(0.9).replace(french, Applicability::Review))
}

/// True for what shows that the quotation is not what was said: *il a dit que non*, *il dit tout savoir*.
fn takes_object(next: &str) -> bool {
    const OBJECTS: &[&str] = &[
        "que", "qu'", ":", "si", "pourquoi", "comment", "la", "le", "les", "l'", "un", "une", "sa", "son", "ses",
        "cela", "ceci", "tout",
    ];
    OBJECTS.contains(&next)
}

/// The quotation opens a sentence or follows a colon; it is more than a title, or a comma sets it off.
fn is_whole_quotation(context: &Context, close: usize, comma: bool) -> bool {
    let Some(open) = (0..close).rev().take(80).find(|&at| matches!(context.text(at), "«" | "“" | "\"")) else {
        return false;
    };
    let opens = context.analysis.sentence_of(open).range().start == open;
    opens && comma
        || (opens || open > 0 && context.text(open - 1) == ":")
            && (open + 1..close).any(|at| context.tagged.token(at).is_finite())
}

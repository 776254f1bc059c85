//! `grammar/infinitive-for-gerund`: « simplement en trianguler le signal ».

use super::verbs::{begins_noun_phrase, is_adverb, spelling};
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Class, Lexicon, Mood, VerbForm};
use crate::rules::words::verb_lemma;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/infinitive-for-gerund",
    summary: Text { fr: "« en » suivi d’un infinitif", en: "“en” followed by an infinitive" },
    why: Text {
        fr: "Seule « en », de toutes les prépositions, veut le participe présent : « en calculant la somme ».",
        en: "Of all prepositions only “en” takes the present participle: “en calculant la somme”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example(
            "On trouve votre position en calculer la distance.",
            "On trouve votre position en calculant la distance.",
        ),
        example(
            "Il réduit les coûts simplement en fermer les usines.",
            "Il réduit les coûts simplement en fermant les usines.",
        ),
        example(
            "En installer la mise à jour, vous gagnerez du temps.",
            "En installant la mise à jour, vous gagnerez du temps.",
        ),
    ],
    clean: &[
        "En parler, c’est déjà agir.",
        "Il faut en parler, pour en donner la mesure, sans en changer le sens.",
        "Il vit le train en sortir. Il laisse l’eau en sortir.",
        "La façon d’en lire les pages ; de quoi en rire.",
        "Il peut simplement en changer le nom. Le temps d’en finir.",
        "L’éditeur doit en retour en assurer la diffusion ; il peut dans la foulée en envoyer la copie.",
        "Pour les élus, en changer les règles est exclu.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if context.folded(at - 1) == "en" && context.kind(at) == Some(TokenKind::Word) {
            out.extend(infinitive(context, at));
        }
    }
}

fn infinitive(context: &Context, at: usize) -> Option<Finding> {
    let form = spelling(context.folded(at));
    let is_infinitive = form.is_always(Mood::Infinitive) && form.others.is_empty();
    (is_infinitive && (opens_sentence(context, at) || follows_noun(context, at))).then(|| finding(context, at))
}

/// « En installer la mise à jour, vous »: an object, and a clause after the comma; « en » is no pronoun.
fn opens_sentence(context: &Context, at: usize) -> bool {
    const SUBJECTS: &[&str] = &["vous", "nous", "il", "elle", "je", "on", "ils", "elles"];
    let sentence = context.analysis.sentence_of(at).range();
    let object = context.folded(at + 1);
    sentence.start + 1 == at
        && (begins_noun_phrase(object) || object == "des")
        && (at..sentence.end)
            .find(|&at| context.text(at) == ",")
            .is_some_and(|comma| SUBJECTS.contains(&context.folded(comma + 1)))
}

/// An infinitive that something governs is right, and « en » its pronoun; a noun governs none.
fn follows_noun(context: &Context, at: usize) -> bool {
    let start = context.analysis.sentence_of(at).range().start;
    if at < start + 3 || !begins_noun_phrase(context.folded(at + 1)) {
        return false;
    }
    let mut before = at - 2;
    while before > start && is_adverb(context, before) && !spelling(context.folded(before)).others.contains(Class::Noun)
    {
        before -= 1;
    }
    let noun = context.tagged.token(before).pos == Pos::Noun && !spelling(context.folded(before)).is_finite();
    let perceived = (start..before).any(|at| {
        const PERCEIVING: &[&str] =
            &["voir", "entendre", "laisser", "faire", "regarder", "sentir", "écouter", "apercevoir"];
        verb_lemma(context.folded(at), |_| true).is_some_and(|lemma| PERCEIVING.contains(&lemma.as_str()))
    });
    let way = matches!(context.folded(before), "façon" | "manière" | "fois" | "lieu" | "autant" | "train");
    // « elle doit en même temps en envoyer copie »: the infinitive is the modal’s.
    let governed = (start.max(before.saturating_sub(6))..before).any(|at| {
        const GOVERNING: &[&str] = &["devoir", "pouvoir", "vouloir", "falloir", "aller", "savoir", "oser"];
        verb_lemma(context.folded(at), |_| true).is_some_and(|lemma| GOVERNING.contains(&lemma.as_str()))
    });
    noun && !perceived && !way && !governed
}

fn finding(context: &Context, at: usize) -> Finding {
    let span = context.analysis.span(at - 1, at);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : « en » veut le participe présent"),
        format!("“{text}”: “en” takes the present participle"),
    );
    let finding = RULE.finding(context, span, message).confidence(0.85);
    match Lexicon::french().inflect(context.folded(at), Class::Verb, VerbForm::PresentParticiple) {
        Some(french) => {
            let span = context.tokens()[at].span;
            finding.fix(french.clone(), Applicability::Review, vec![Edit { span, text: french }])
        }
        None => finding,
    }
}

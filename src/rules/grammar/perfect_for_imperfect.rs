//! `grammar/perfect-for-imperfect`: « j’ai vérifié mon compte trois fois par jour », « j’ai vécu ici depuis trois ans ».

use super::verbs::{Auxiliary, PronounSubject, auxiliary, inflect, past_adverbs, pronoun_subject, spelling};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Class, Lexicon, Mood, VerbForm};
use crate::rules::words::verb_lemma;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/perfect-for-imperfect",
    summary: Text {
        fr: "un passé composé pour une habitude, ou pour ce qui dure encore",
        en: "a passé composé for a habit, or for what still lasts",
    },
    why: Text {
        fr: "Une habitude passée se met à l’imparfait (« je vérifiais trois fois par jour »), ce qui dure encore au présent (« je vis ici depuis trois ans ») : l’anglais « I have lived here » trompe.",
        en: "A past habit takes the imperfect (“je vérifiais trois fois par jour”), what still lasts the present (“je vis ici depuis trois ans”), where English says “I have lived”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/tense",
    examples: &[
        example("J’ai vérifié mon compte trois fois par jour.", "Je vérifiais mon compte trois fois par jour."),
        example("Nous avons vécu ici depuis trois ans.", "Nous vivons ici depuis trois ans."),
        example("J’ai dit depuis au moins 2012 que c’est faux.", "Je dis depuis au moins 2012 que c’est faux."),
        example(
            "Nous avons eu une dispute permanente depuis 3 ans.",
            "Nous avons eu une dispute permanente depuis 3 ans.",
        ),
    ],
    clean: &[
        "Je vérifiais mon compte trois fois par jour, je vis ici depuis trois ans.",
        "Pendant un mois, j’ai vérifié mon compte trois fois par jour.",
        "J’ai couru trois fois par semaine en 2020, depuis mars, jusqu’à l’été.",
        "Il a beaucoup changé depuis trois ans. Il a été condamné depuis 2012.",
        "Je n’ai pas vécu ici depuis trois ans. Il a vécu depuis.",
        "Nous avons eu deux enfants depuis 2012.",
        "J’ai toujours vécu ici depuis ma naissance.",
    ],
    check,
};

/// What goes on rather than happens.
const LASTING: &[&str] = &[
    "dire",
    "vivre",
    "habiter",
    "attendre",
    "connaître",
    "savoir",
    "vouloir",
    "croire",
    "espérer",
    "posséder",
    "aimer",
    "utiliser",
    "suivre",
    "répéter",
    "enseigner",
    "étudier",
    "résider",
    "souhaiter",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        match context.folded(at) {
            "fois" => out.extend(habit(context, at)),
            "depuis" => out.extend(since(context, at)),
            _ => {}
        }
    }
}

/// « J’ai vérifié mon compte 3 ou 4 fois par jour », where nothing says how long.
fn habit(context: &Context, times: usize) -> Option<Finding> {
    let every = context.folded(times + 1) == "par"
        && matches!(context.folded(times + 2), "jour" | "semaine" | "mois" | "an" | "heure");
    let sentence = context.analysis.sentence_of(times).range();
    if !every || is_bounded(context, sentence.start, sentence.end) {
        return None;
    }
    let avoir = (sentence.start.max(times.saturating_sub(10))..times)
        .rev()
        .find(|&at| auxiliary(context, at) == Some(Auxiliary::Avoir))?;
    let participle = past_adverbs(context, avoir);
    let subject = pronoun_subject(context, avoir).filter(|subject| subject.at + 1 == avoir)?;
    let opens = subject.at == sentence.start || matches!(context.text(subject.at - 1), "," | ";" | ":" | "–" | "(");
    // « J’ai dit qu’il courait… »: the habit is another’s.
    let other = (participle..times).any(|at| {
        matches!(context.folded(at), "que" | "qu'" | "qui" | "dont" | "où" | "pour" | "à" | "de" | "d'" | "moins")
            || matches!(context.text(at), "," | ";" | ":" | "«" | "(")
            || spelling(context.folded(at)).is_only_finite()
    });
    if !opens || other || !is_participle(context, avoir, participle) {
        return None;
    }
    Some(finding(context, participle, times + 2, subject, VerbForm::IndicativeImperfect))
}

/// A date or a duration makes a series of what would be a habit.
fn is_bounded(context: &Context, start: usize, end: usize) -> bool {
    (start..end).any(|at| {
        matches!(
            context.folded(at),
            "pendant"
                | "durant"
                | "depuis"
                | "jusqu'"
                | "jusqu'à"
                | "jusqu'au"
                | "cette"
                | "hier"
                | "dernier"
                | "dernière"
                | "en"
                | "entre"
                | "toute"
                | "long"
                | "lors"
                | "ces"
                | "jamais"
                | "ne"
                | "n'"
                | "au"
                | "toujours"
        )
    })
}

/// « J’ai vécu depuis trois ans », « nous avons eu une dispute depuis 3 ans ».
fn since(context: &Context, since: usize) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(since).range();
    let mut next = since + 1;
    while matches!(context.folded(next), "au" | "moins" | "presque" | "plus" | "de" | "près" | "environ" | "d'") {
        next += 1;
    }
    let counted = context.kind(next) == Some(TokenKind::Number)
        || spelling(context.folded(next)).others.contains(Class::Numeral)
        || matches!(context.folded(next), "deux" | "trois" | "quatre" | "cinq" | "dix" | "quelques" | "plusieurs");
    let lasts = matches!(context.folded(next + 1), "ans" | "mois" | "semaines" | "jours" | "années");
    if !counted || next >= sentence.end {
        return None;
    }
    let avoir = (sentence.start.max(since.saturating_sub(9))..since)
        .rev()
        .find(|&at| auxiliary(context, at) == Some(Auxiliary::Avoir))?;
    let participle = past_adverbs(context, avoir);
    let subject = pronoun_subject(context, avoir).filter(|subject| subject.at + 1 == avoir);
    let negated = (sentence.start..since).any(|at| {
        matches!(context.folded(at), "ne" | "n'" | "jamais" | "toujours" | "que" | "qu'" | "qui" | "dont" | "si")
    });
    if negated || !is_participle(context, avoir, participle) {
        return None;
    }
    let lemma = verb_lemma(context.folded(participle), |features| features.has_mood(Mood::PastParticiple))?;
    let near = participle + 1 == since || participle + 2 == since && is_place(context.folded(participle + 1));
    if near && LASTING.contains(&lemma.as_str()) {
        let subject = subject?;
        let present = VerbForm::IndicativePresent;
        return Some(finding(context, participle, since, subject, present));
    }
    // « Avons eu une dispute… depuis presque trois ans »: one thing, still going on.
    let one = lemma == "avoir" && matches!(context.folded(participle + 1), "un" | "une") && lasts;
    one.then(|| smell(context, avoir, participle))
}

fn is_place(form: &str) -> bool {
    matches!(form, "ici" | "là" | "ensemble" | "seul" | "seule" | "ça" | "cela")
}

fn is_participle(context: &Context, avoir: usize, participle: usize) -> bool {
    participle == avoir + 1
        && matches!(context.folded(avoir), "ai" | "as" | "a" | "avons" | "avez" | "ont")
        && context.kind(participle) == Some(TokenKind::Word)
        && spelling(context.folded(participle)).has(Mood::PastParticiple)
        && context.folded(participle) != "été"
}

fn smell(context: &Context, avoir: usize, participle: usize) -> Finding {
    let span = context.analysis.span(avoir, participle);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text}… depuis » : ce qui dure encore se met au présent"),
        format!("“{text}… depuis”: what still lasts takes the present"),
    );
    RULE.finding(context, span, message).severity(Severity::Info).confidence(0.6)
}

fn finding(context: &Context, participle: usize, to: usize, subject: PronounSubject, wanted: VerbForm) -> Finding {
    let span = context.analysis.span(subject.at, to);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : le passé composé dit un fait achevé, non une habitude ni ce qui dure"),
        format!("“{text}”: the passé composé tells what is over, no habit nor what still lasts"),
    );
    let finding = RULE.finding(context, span, message).confidence(0.75);
    let lemma = verb_lemma(context.folded(participle), |features| features.has_mood(Mood::PastParticiple));
    let Some(french) = lemma.and_then(|lemma| inflect(&lemma, subject.number | subject.person | wanted)) else {
        return finding;
    };
    let pronoun = match (context.folded(subject.at), Lexicon::french().elides(&french)) {
        ("j'", Some(false)) => "je ".to_owned(),
        ("j'", Some(true)) => context.spelt("j'"),
        ("j'", None) => return finding,
        _ => format!("{} ", context.folded(subject.at)),
    };
    let text = crate::rules::cased_like(context.text(subject.at), &format!("{pronoun}{french}"));
    let edit = Edit { span: context.analysis.span(subject.at, participle), text: text.clone() };
    finding.fix(text, Applicability::Review, vec![edit])
}

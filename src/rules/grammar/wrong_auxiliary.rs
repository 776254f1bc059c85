//! `grammar/wrong-auxiliary`: « il a allé », « elle est été ».

use super::verbs::{Auxiliary, auxiliary, finite_form, inflect, past_adverbs, pronoun_subject, spelling};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Class, Gender, Lexicon, Mood, Number, Person, VerbForm};
use crate::rules::words::verb_lemma;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/wrong-auxiliary",
    summary: Text { fr: "le mauvais auxiliaire", en: "the wrong auxiliary" },
    why: Text {
        fr: "« Aller », « venir », « arriver », « naître », « devenir » forment leurs temps composés avec « être » ; « être », « avoir » et « pouvoir » avec « avoir ».",
        en: "“Aller”, “venir”, “arriver”, “devenir” form their perfect with “être”; “être”, “avoir” and “pouvoir” with “avoir”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example("Il a allé au tribunal.", "Il est allé au tribunal."),
        example("Le train a arrivé en retard.", "Le train est arrivé en retard."),
        example("Ils ont devenus célèbres.", "Ils sont devenus célèbres."),
        example("Il a tombé dans l’escalier.", "Il est tombé dans l’escalier."),
        example("Il est été blessé.", "Il a été blessé."),
        example("Elle s’avait blessée hier.", "Elle s’était blessée hier."),
        example("Il a s’installé à Lyon.", "Il s’est installé à Lyon."),
        example("Nous sommes travaillé tard.", "Nous avons travaillé tard."),
        example("Nous sommes eu de la chance.", "Nous avons eu de la chance."),
    ],
    clean: &[
        "Elle est allée, elle a été, ils ont eu peur.",
        "Ils se sont plu, ils se sont souri, ils se sont succédé.",
        "Il a monté, descendu, sorti, rentré et retourné les caisses.",
        "Le parti a parti pris. Il a tombé la veste ; il y a mort d’homme.",
        "L’été est arrivé ; tel est, été comme hiver, son habit.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        match auxiliary(context, at) {
            Some(Auxiliary::Avoir) if matches!(context.folded(at - 1), "s'" | "se") => {
                out.extend(reflexive(context, at))
            }
            Some(Auxiliary::Avoir) if matches!(context.folded(at + 1), "se" | "s'") => {
                out.extend(misplaced(context, at))
            }
            Some(Auxiliary::Avoir) => out.extend(wrong(context, at, Auxiliary::Etre)),
            Some(Auxiliary::Etre) => out.extend(wrong(context, at, Auxiliary::Avoir)),
            None => {}
        }
    }
}

/// The form of *être* in the tense and number of the *avoir* at `at`, whose subject « se » shows to be a third person.
fn etre_for(context: &Context, at: usize) -> Option<String> {
    let number = if context.folded(at).ends_with("nt") { Number::Plural } else { Number::Singular };
    inflect("être", number | Person::Third | finite_form(context.folded(at), "avoir")?)
}

/// « Il a s’installé », « ils ont se rencontrés »: the pronoun behind the auxiliary, and the wrong one.
fn misplaced(context: &Context, at: usize) -> Option<Finding> {
    let verb = at + 2;
    let form = spelling(context.folded(verb));
    let participle = form.is_always(Mood::PastParticiple) && context.kind(verb) == Some(TokenKind::Word);
    if !participle || context.kind(at - 1) == Some(TokenKind::Elided) {
        return None;
    }
    let span = context.analysis.span(at, verb);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : le pronom vient avant l’auxiliaire, qui est « être »"),
        format!("“{text}”: the pronoun goes before the auxiliary, which is “être”"),
    );
    let finding = RULE.finding(context, span, message).confidence(0.9);
    Some(match etre_for(context, at) {
        Some(french) => {
            let vowel = Lexicon::french().elides(&french) == Some(true);
            let french = if vowel { context.spelt(&format!("s'{french}")) } else { format!("se {french}") };
            let french = format!("{french} {}", context.text(verb));
            finding.fix(french.clone(), Applicability::Review, vec![Edit { span, text: french }])
        }
        None => finding,
    })
}

/// « Elle s’a blessée »: reflexive verbs all take *être*.
fn reflexive(context: &Context, at: usize) -> Option<Finding> {
    let verb = past_adverbs(context, at);
    let participle = spelling(context.folded(verb)).has(Mood::PastParticiple);
    let span = context.analysis.span(at - 1, at);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : un verbe pronominal se conjugue avec « être »"),
        format!("“{text}”: a reflexive verb takes “être”"),
    );
    let finding = RULE.finding(context, span, message).confidence(0.9);
    participle.then(|| match etre_for(context, at).filter(|french| french.starts_with(['e', 'é'])) {
        Some(french) => {
            let span = context.tokens()[at].span;
            finding.fix(french.clone(), Applicability::Review, vec![Edit { span, text: french }])
        }
        None => finding,
    })
}

fn wrong(context: &Context, at: usize, wanted: Auxiliary) -> Option<Finding> {
    let verb = past_adverbs(context, at);
    if verb > at + 3 || context.kind(verb) != Some(TokenKind::Word) {
        return None;
    }
    let form = context.folded(verb);
    let takes = match wanted {
        Auxiliary::Etre => takes_only_etre(context, verb),
        // « Se sont plu », « nous nous sommes eus »: reflexive verbs take « être » all the same.
        Auxiliary::Avoir => {
            (takes_only_avoir(form) && verb == at + 1 || is_never_passive(context, at, verb))
                && !is_reflexive(context, at)
        }
    };
    if !takes {
        return None;
    }
    let span = context.analysis.span(at, verb);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : ce verbe se conjugue avec « {} »", wanted.lemma()),
        format!("“{text}”: this verb takes “{}”", wanted.lemma()),
    );
    let finding = RULE.finding(context, span, message).confidence(0.9);
    Some(match other(context, at, wanted) {
        Some(auxiliary) => {
            let span = context.tokens()[at].span;
            finding.fix(auxiliary.clone(), Applicability::Review, vec![Edit { span, text: auxiliary }])
        }
        None => finding,
    })
}

/// « Allé », « né »: a participle and nothing else, of a verb that « avoir » never serves.
fn takes_only_etre(context: &Context, verb: usize) -> bool {
    let form = context.folded(verb);
    let next = context.folded(verb + 1);
    // « Tomber la veste », « il y a mort d’homme » are French.
    if matches!(form, "tombé" | "tombée" | "tombés" | "mort") {
        let alone = context.folded(verb.saturating_sub(2)) != "y";
        return alone
            && matches!(next, "dans" | "en" | "à" | "sur" | "hier" | "malade" | "amoureux" | "." | "il" | "par");
    }
    // A cheap look first: « décédé », « mort » and the like are left to the dictionary.
    let known = spelling(form);
    known.is_always(Mood::PastParticiple)
        && known.others.is_empty()
        && verb_lemma(form, |_| true).is_some_and(|lemma| {
            let verb = Lexicon::french().forms(&lemma, Class::Verb).map(|(_, tag)| tag.verb).next();
            verb.is_some_and(|verb| verb.with_etre() && !verb.with_avoir())
        })
}

/// The participles of « être », « avoir », « pouvoir », « falloir », which no passive has.
fn takes_only_avoir(form: &str) -> bool {
    matches!(form, "été" | "eu" | "pu" | "fallu")
}

/// « Nous sommes travaillé »: no one is worked, walked or slept; « travaillé par le doute » is.
fn is_never_passive(context: &Context, at: usize, verb: usize) -> bool {
    const ACTIVE: &[&str] = &[
        "travaillé",
        "dormi",
        "marché",
        "voyagé",
        "participé",
        "réussi",
        "hésité",
        "bénéficié",
        "contribué",
        "collaboré",
        "téléphoné",
        "nagé",
        "couru",
        "ri",
        "pleuré",
        "dîné",
        "agi",
        "répondu",
        "parlé",
        "essayé",
    ];
    ACTIVE.contains(&context.folded(verb))
        && context.folded(verb + 1) != "par"
        && pronoun_subject(context, at).is_some_and(|subject| {
            subject.at + 1 == at && matches!(context.folded(subject.at), "je" | "j'" | "tu" | "nous" | "vous" | "ils")
        })
}

fn is_reflexive(context: &Context, at: usize) -> bool {
    let before = context.folded(at - 1);
    matches!(before, "se" | "s'" | "me" | "m'" | "te" | "t'" | "en" | "y")
        || matches!(before, "nous" | "vous") && at > 1 && context.folded(at - 2) == before
}

/// The right auxiliary in the tense and person of the wrong one. Whether « j’ » or « je », « n’ » or « ne » stands before
/// it, and what the participle agrees with, must not change.
fn other(context: &Context, at: usize, wanted: Auxiliary) -> Option<String> {
    let wrong = auxiliary(context, at)?;
    let form: VerbForm = finite_form(context.folded(at), wrong.lemma())?;
    let third = || {
        let number = if context.folded(at).ends_with("nt") { Number::Plural } else { Number::Singular };
        (number, Person::Third)
    };
    let (number, person) = pronoun_subject(context, at).map_or_else(third, |subject| (subject.number, subject.person));
    let auxiliary = inflect(wanted.lemma(), number | person | form)?;
    let vowel = |text: &str| Lexicon::french().elides(text) == Some(true);
    let leans = context.kind(at - 1) == Some(TokenKind::Elided) || matches!(context.folded(at - 1), "je" | "ne");
    let keeps = !leans || vowel(&auxiliary) == vowel(context.folded(at));
    let participle = context.folded(super::verbs::past_adverbs(context, at));
    let fits = wanted == Auxiliary::Avoir
        || verb_lemma(participle, |features| features.admits(Gender::Masculine | number)).is_some();
    (keeps && fits).then_some(auxiliary)
}

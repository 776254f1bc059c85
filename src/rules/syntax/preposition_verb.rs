//! `syntax/preposition-verb`: « sans payant le loyer », « après étant arrivé », « par vérifier les comptes », « dans faire ».

use super::{
    before_in_sentence, has_only, is_infinitive_only, is_present_participle_only, is_verb, is_verbal_adjective,
    other_form, with_de,
};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Lexicon, Mood, VerbForm};
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/preposition-verb",
    summary: Text {
        fr: "une préposition suivie d’une forme du verbe qu’elle ne gouverne pas",
        en: "a preposition followed by a form of the verb that it does not govern",
    },
    why: Text {
        fr: "L’anglais met la forme en -ing après toute préposition ; le français met l’infinitif (« sans payer », « avant de partir »), et le participe présent après « en » seul.",
        en: "English puts an -ing form after any preposition; French puts the infinitive (“sans payer”, “avant de partir”), and the present participle after “en” alone.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example("Il est parti sans attendant la fin.", "Il est parti sans attendre la fin."),
        example("Après ayant lu le rapport, elle a démissionné.", "Après avoir lu le rapport, elle a démissionné."),
        example(
            "Ils gagnent du temps par vérifier les comptes le soir.",
            "Ils gagnent du temps en vérifiant les comptes le soir.",
        ),
        example("Avant signant le bail, lisez-le.", "Avant de signer le bail, lisez-le."),
        example("Un outil pour choisissant les photos.", "Un outil pour choisir les photos."),
        example("Avant partir, fermez la porte.", "Avant de partir, fermez la porte."),
        example("Après terminer le projet, il est parti.", "Après avoir terminé le projet, il est parti."),
        example("Il croit dans investir tôt.", "Il croit dans investir tôt."),
    ],
    clean: &[
        "Elle a fini par comprendre, puis commencé par ranger les dossiers.",
        "Tout débute, en général, par vérifier les câbles.",
        "En lisant la lettre, il a pâli, sans attendre la fin.",
        "Pour en vérifier la date, il a dû en lire la copie.",
        "De son vivant, il mangeait dans un restaurant avec un assistant.",
        "Ils peuvent par contre défendre leur terre.",
        "Il agit en qualité d’ayant droit.",
        "Avant de partir et après avoir mangé, il chante.",
        "Les gens de savoir et de pouvoir.",
        "Après manger, après boire et après dîner, il dort. Le jour d’avant, partir était exclu.",
    ],
    check,
};

/// What a verb may never follow but as the wrong form.
const NEVER: &[&str] =
    &["dans", "sur", "avec", "vers", "chez", "contre", "depuis", "pendant", "durant", "malgré", "selon"];

/// Verbs that « par » links to an infinitive.
const WITH_PAR: &[&str] = &[
    "commencer",
    "finir",
    "débuter",
    "terminer",
    "achever",
    "conclure",
    "continuer",
    "démarrer",
    "poursuivre",
    "passer",
    "aboutir",
    "entamer",
    "ouvrir",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        let form = context.folded(at);
        if context.kind(at) != Some(TokenKind::Word)
            || !(form.ends_with("ant") || form.ends_with('r') || form.ends_with("re"))
        {
            continue;
        }
        let preposition = context.folded(at - 1);
        // « d’ayant droit »
        if form == "ayant" && matches!(context.folded(at + 1), "droit" | "cause") {
            continue;
        }
        let both = if is_present_participle(context, at) {
            after_participle(context, preposition, form)
        } else if is_infinitive_only(form) && context.text(at).starts_with(char::is_lowercase) {
            after_infinitive(context, at, preposition, form)
        } else {
            None
        };
        if let Some(french) = both {
            out.push(finding(context, at, &french));
        }
    }
}

/// A participle and nothing else, or one that shows by its object that it is no adjective.
fn is_present_participle(context: &Context, at: usize) -> bool {
    let form = context.folded(at);
    let object = matches!(
        context.folded(at + 1),
        "le" | "la" | "les" | "l'" | "un" | "une" | "des" | "mon" | "son" | "sa" | "ses" | "votre" | "vos" | "leurs"
    );
    is_present_participle_only(form)
        || form == "ayant" && context.kind(at + 1) == Some(TokenKind::Word)
        || object && !matches!(context.folded(at - 1), "de" | "d'") && is_verbal_adjective(form)
        // « avant commençant le projet »: nouns are governed by « avant » and « sans » only with their own article.
        || object && matches!(context.folded(at - 1), "avant" | "sans" | "après") && may_be_participle(form)
}

fn may_be_participle(form: &str) -> bool {
    Lexicon::french().readings(form).any(|reading| has_only(&reading, Mood::PresentParticiple))
}

/// What stands for a preposition and a present participle; nothing where French has that, empty where no form is certain.
fn after_participle(context: &Context, preposition: &str, form: &str) -> Option<String> {
    let infinitive = other_form(form, VerbForm::Infinitive)?;
    Some(match preposition {
        "sans" | "pour" | "à" => format!("{preposition} {infinitive}"),
        "de" | "d'" => with_de(context, &infinitive),
        "avant" => format!("avant {}", with_de(context, &infinitive)),
        "après" if matches!(form, "ayant" | "étant") => {
            format!("après {}", if form == "ayant" { "avoir" } else { "être" })
        }
        "par" => format!("en {form}"),
        "après" => String::new(),
        _ if NEVER.contains(&preposition) => String::new(),
        _ => return None,
    })
}

fn after_infinitive(context: &Context, at: usize, preposition: &str, form: &str) -> Option<String> {
    let participle = || other_form(form, VerbForm::PresentParticiple).map(|participle| format!("en {participle}"));
    // « Ils peuvent par contre défendre »
    if preposition == "contre" && at > 1 && context.folded(at - 2) == "par" {
        return None;
    }
    match preposition {
        "avant" => Some(format!("avant {}", with_de(context, form))),
        "après" if !matches!(form, "manger" | "boire" | "déjeuner" | "dîner" | "souper") => Some(perfect(form)),
        "par" if !before_in_sentence(context, at - 1).any(|at| is_verb(context, at, WITH_PAR)) => participle(),
        _ if NEVER.contains(&preposition) && !is_quoted_or_paired(context, at) => Some(String::new()),
        _ => None,
    }
}

/// « après avoir terminé », of verbs whose auxiliary is known.
fn perfect(form: &str) -> String {
    let takes_avoir = crate::rules::words::takes_avoir(form);
    let participle = Lexicon::french().inflect(
        form,
        crate::lexicon::Class::Verb,
        crate::lexicon::Gender::Masculine | crate::lexicon::Number::Singular | VerbForm::PastParticiple,
    );
    participle.filter(|_| takes_avoir).map_or_else(String::new, |participle| format!("après avoir {participle}"))
}

/// « avec ou sans », « pour ou contre »: the infinitive may belong to the first.
fn is_quoted_or_paired(context: &Context, at: usize) -> bool {
    at >= 2 && matches!(context.folded(at - 2), "ou" | "et")
}

fn finding(context: &Context, at: usize, french: &str) -> Finding {
    let span = context.analysis.span(at - 1, at);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : cette préposition ne gouverne pas cette forme du verbe"),
        format!("“{text}”: this preposition does not govern this form of the verb"),
    );
    let finding = RULE.finding(context, span, message);
    if french.is_empty() || !Lexicon::french().contains(context.folded(at)) {
        return finding;
    }
    finding.replace(context.spelt(&cased_like(text, french)), Applicability::Review)
}

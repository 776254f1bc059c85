//! `grammar/bare-verb`: « je commencé », « ils chercher ».

use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::Mood;
use crate::rules::words::{takes_avoir, verb_readings};
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/bare-verb",
    summary: Text {
        fr: "un sujet suivi d’un participe ou d’un infinitif",
        en: "a subject with a bare participle or infinitive",
    },
    why: Text {
        fr: "Un pronom sujet veut un verbe conjugué : « j’ai commencé » ou « je commence », non « je commencé ».",
        en: "A subject pronoun needs a finite verb: “j’ai commencé” or “je commence”, not “je commencé”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/verb-form",
    examples: &[
        example("Alors je commencé à lire.", "Alors j’ai commencé à lire."),
        example("Et j’essayé de comprendre.", "Et j’ai essayé de comprendre."),
        example("Il changé de poste en mai.", "Il a changé de poste en mai."),
        example("Ils chercher une maison.", "Ils chercher une maison."),
        example("Quand vous utiliser cet outil, attention.", "Quand vous utiliser cet outil, attention."),
        example("On parlé de lui.", "On a parlé de lui."),
        example("Voici comment cela fonctionner.", "Voici comment cela fonctionner."),
        example("Elle changé de poste en mai.", "Elle a changé de poste en mai."),
        example("Le parti s’effondrer sous son poids.", "Le parti s’effondrer sous son poids."),
        example("Selon nos calculs, la valeur doubler en un an.", "Selon nos calculs, la valeur doubler en un an."),
        example("Ce ministre annoncé une hausse des taxes.", "Ce ministre annoncé une hausse des taxes."),
        example("L’application presque toujours eu tort.", "L’application presque toujours eu tort."),
        example("Je l’habitude de sortir tard.", "Je l’habitude de sortir tard."),
        example("Il une voiture rouge.", "Il une voiture rouge."),
    ],
    clean: &[
        "Vous voir est un plaisir. Elle partie, il dort. Pour elle, chanter est tout.",
        "On a vu cela fonctionner. Je veux vous parler si vous le voulez.",
        "Je soussigné déclare que j’ai lu.",
        "Il dit, il finit, il a fini, il est parti.",
        "Ai-je compris ? Sait-il nager ?",
        "Ce à quoi il fait face, il le sait.",
        "Peut-il partir ? Doit-il rester ?",
        "Hier, on entendait les oiseaux chanter, le vent souffler.",
        "Voir les enfants jouer, la machine à laver tourner.",
        "Le ministre nommé la semaine dernière.",
        "Eu égard à son âge, il a vu et eu de tout.",
        "Et la foule de crier. Quel livre lire ?",
        "Le « je » narrateur, le tu familier.",
        "La période d’essai et, le cas échéant, la possibilité de la renouveler.",
        "La commission venant inspecter les locaux, il faut ranger.",
        "Son ami le fait engager. Un article de The Observer.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    super::bare_nominal::check(context, out);
    for at in 1..context.tokens().len() {
        let auxiliary = match context.folded(at - 1) {
            "je" | "j'" => "j'ai",
            "tu" => "tu as",
            "il" => "il a",
            "ils" => "ils ont",
            "on" => "on a",
            "elle" if opens_clause(context, at - 1) => "elle a",
            "elles" if opens_clause(context, at - 1) => "elles ont",
            "nous" | "vous" if follows_conjunction(context, at - 1) => "",
            "cela" | "ça" if at > 1 && context.folded(at - 2) == "comment" => "",
            _ => continue,
        };
        let spoken = matches!(context.kind(at - 1), Some(TokenKind::Word | TokenKind::Elided));
        if spoken && context.kind(at) == Some(TokenKind::Word) && context.folded(at) != "soussigné" {
            out.extend(bare(context, at, auxiliary));
        }
    }
}

/// « Elle changé », where nothing before governs the pronoun.
fn opens_clause(context: &Context, pronoun: usize) -> bool {
    pronoun == context.analysis.sentence_of(pronoun).range().start || follows_conjunction(context, pronoun)
}

/// « Quand vous utiliser »
fn follows_conjunction(context: &Context, pronoun: usize) -> bool {
    let before = pronoun.checked_sub(1).map_or("", |at| context.folded(at));
    matches!(before, "quand" | "si" | "lorsque" | "lorsqu'" | "puisque" | "puisqu'" | "car")
}

fn bare(context: &Context, at: usize, auxiliary: &str) -> Option<Finding> {
    let form = context.folded(at);
    let mut moods = verb_readings(form).peekable();
    moods.peek()?;
    let (mut participle, mut infinitive) = (true, true);
    let mut with_avoir = false;
    for reading in moods {
        participle &= reading.features().verb_forms().all(|form| form.mood() == Mood::PastParticiple);
        infinitive &= reading.features().verb_forms().all(|form| form.mood() == Mood::Infinitive);
        with_avoir |= takes_avoir(&reading.lemma.to_string());
    }
    // Past participles of the first group have no other use here; others may be nouns or finite forms.
    if !(participle && form.ends_with('é') || infinitive && form.ends_with('r')) {
        return None;
    }
    // « puis je savoir »: the verb comes first, its hyphen is lost.
    if at > 1 && context.tagged.token(at - 2).is_finite() {
        return None;
    }
    let span = context.analysis.span(at - 1, at);
    let text = context.document.slice(span);
    let message = context
        .lang()
        .choose(format!("« {text} » : il manque un verbe conjugué"), format!("“{text}”: a finite verb is missing"));
    let finding = RULE.finding(context, span, message).confidence(0.9);
    if !participle || !with_avoir || auxiliary.is_empty() {
        return Some(finding);
    }
    let french = cased_like(context.text(at - 1), &format!("{auxiliary} {}", context.text(at)));
    Some(finding.replace(context.spelt(&french), Applicability::Review))
}

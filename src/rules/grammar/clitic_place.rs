//! `grammar/misplaced-pronoun`: « il a le dit », « j’ai vu le. », « ils ont demandé eux de partir ».

use super::verbs::{Auxiliary, auxiliary, spelling};
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Lexicon, Mood};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/misplaced-pronoun",
    summary: Text { fr: "un pronom objet à la place de l’anglais", en: "an object pronoun where English puts it" },
    why: Text {
        fr: "L’anglais met le pronom objet après le verbe ; le français, devant le verbe ou son auxiliaire : « il l’a payé », « ils leur ont demandé ».",
        en: "English puts an object pronoun after the verb; French before the verb or its auxiliary: “il l’a payé”, “ils leur ont demandé”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/word-order",
    examples: &[
        example("Il a les appelé hier.", "Il les a appelé hier."),
        example("Elle avait lui expliqué la règle.", "Elle lui avait expliqué la règle."),
        example("J’ai vu le.", "J’ai vu le."),
        example("Ils ont demandé eux de partir.", "Ils leur ont demandé de partir."),
        example("Il veut aider moi.", "Il veut m’aider."),
        example("Elle a donné lui un livre.", "Elle lui a donné un livre."),
    ],
    clean: &[
        "Il a les blessés, il a le dit papier, elle a le côté gauche.",
        "Il a la réputation d’un sage et le dénommé Paul pour ami.",
        "Dis-le. Prends-les, donne-lui. Il est là, elle le sait.",
        "Ils ont gagné eux aussi, et attendu eux-mêmes.",
        "Ils ont vu plus grand qu’eux, parlé comme moi, pensé à toi.",
        "Ce que d’autres avaient demandé en vain, eux l’ont obtenu.",
        "Les pronoms le, la et les.",
        "Le club a lui remporté le titre ; il a lui gagné, et annoncé lui un départ.",
        "Voilà qui va leur plaire, il vient de les voir.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if context.kind(at) != Some(TokenKind::Word) && context.kind(at) != Some(TokenKind::Elided) {
            continue;
        }
        match context.folded(at) {
            "le" | "la" | "les" | "l'" | "lui" | "leur" | "me" | "te" | "m'" | "t'" => {
                out.extend(between(context, at).or_else(|| last(context, at)).or_else(|| stressed(context, at)));
            }
            "eux" | "moi" | "toi" => out.extend(stressed(context, at)),
            _ => {}
        }
    }
}

/// « Il a les appelé »: between « avoir » and a participle that is nothing else.
fn between(context: &Context, at: usize) -> Option<Finding> {
    let (avoir, participle) = (at - 1, at + 1);
    if auxiliary(context, avoir) != Some(Auxiliary::Avoir) || context.kind(participle) != Some(TokenKind::Word) {
        return None;
    }
    let form = spelling(context.folded(participle));
    // « Les invités » are guests; « les invité » are none.
    let no_noun =
        form.others.is_empty() || context.folded(at) == "les" && !context.folded(participle).ends_with(['s', 'x', 'z']);
    let is_participle = form.is_always(Mood::PastParticiple) && no_noun;
    // « Il a la dénommée Julie »: a participle may describe the noun that follows.
    let describes = matches!(context.tagged.token(participle + 1).pos, Pos::Noun | Pos::Propn | Pos::Adj)
        && context.analysis.sentence_of(at).range().contains(&(participle + 1));
    if !is_participle || describes && matches!(context.folded(at), "le" | "la" | "les" | "l'" | "leur") {
        return None;
    }
    // « Le club a lui remporté le titre » insists; after « elle » or « nous », « lui » cannot.
    if context.folded(at) == "lui" && !has_other_subject(context, avoir) {
        return None;
    }
    let finding = finding(context, avoir, participle);
    let subject = avoir.checked_sub(1).map_or("", |at| context.folded(at));
    // Before the auxiliary « le » and « la » elide, and « j’ » or « n’ » would have to come apart.
    if subject.ends_with('\'') || avoir == 0 {
        return Some(finding);
    }
    let pronoun = match context.folded(at) {
        "le" | "la" | "l'" => "l'".to_owned(),
        "me" | "m'" => "m'".to_owned(),
        "te" | "t'" => "t'".to_owned(),
        other => format!("{other} "),
    };
    let vowel = Lexicon::french().elides(context.folded(avoir)) == Some(true);
    if !vowel {
        return Some(finding);
    }
    let french = context.spelt(&format!("{pronoun}{} {}", context.text(avoir), context.text(participle)));
    let span = context.analysis.span(avoir, participle);
    Some(finding.fix(french.clone(), Applicability::Review, vec![Edit { span, text: french }]))
}

/// « J’ai vu le. »: a pronoun that nothing follows.
fn last(context: &Context, at: usize) -> Option<Finding> {
    let ends = matches!(context.text(at + 1), "." | "!" | "?" | ";");
    let pronoun = matches!(context.folded(at), "le" | "les" | "me" | "te");
    let verb = spelling(context.folded(at - 1));
    let perfect = at > 1 && verb.has(Mood::PastParticiple) && auxiliary(context, at - 2) == Some(Auxiliary::Avoir);
    let verbal = verb.is_verb() && (verb.others.is_empty() || perfect) && context.kind(at - 1) == Some(TokenKind::Word);
    (ends && pronoun && verbal).then(|| finding(context, at - 1, at))
}

/// « Ils ont demandé eux de partir », « il veut aider moi ».
fn stressed(context: &Context, at: usize) -> Option<Finding> {
    const VERBS: &[&str] = &[
        "demander",
        "dire",
        "donner",
        "voir",
        "aider",
        "appeler",
        "montrer",
        "envoyer",
        "offrir",
        "permettre",
        "prendre",
        "remercier",
        "informer",
        "inviter",
        "convaincre",
        "forcer",
        "obliger",
        "rencontrer",
        "écouter",
        "aimer",
        "tuer",
        "arrêter",
        "raconter",
        "apprendre",
        "expliquer",
        "protéger",
        "suivre",
        "trouver",
        "parler",
        "répondre",
        "plaire",
    ];
    let form = spelling(context.folded(at - 1));
    let governs = form.has(Mood::Infinitive)
        || form.has(Mood::PastParticiple) && at > 1 && auxiliary(context, at - 2) == Some(Auxiliary::Avoir);
    // « A donné lui un livre »; the others are articles.
    let lui = context.folded(at) == "lui";
    if !lui && !matches!(context.folded(at), "eux" | "moi" | "toi") {
        return None;
    }
    let object = lui && matches!(context.folded(at + 1), "un" | "une" | "des" | "le" | "la" | "les" | "l'");
    let closed = object
        || matches!(context.text(at + 1), "." | "," | "?" | "!" | ";")
        || matches!(
            context.folded(at + 1),
            "de" | "d'" | "que" | "qu'" | "à" | "pour" | "dans" | "en" | "comment" | "avec"
        );
    if lui && form.has(Mood::PastParticiple) && at > 1 && !has_other_subject(context, at - 2) {
        return None;
    }
    if !governs || !closed || context.kind(at - 1) != Some(TokenKind::Word) {
        return None;
    }
    let lemma = crate::rules::words::verb_lemma(context.folded(at - 1), |_| true)?;
    if !VERBS.contains(&lemma.as_str()) {
        return None;
    }
    let before = if form.has(Mood::PastParticiple) { at - 2 } else { at - 1 };
    let finding = finding(context, before, at);
    Some(match moved(context, before, at, DATIVE.contains(&lemma.as_str())) {
        Some(french) => finding.replace(french, Applicability::Review),
        None => finding,
    })
}

/// Verbs that one does *to* somebody.
const DATIVE: &[&str] = &[
    "demander",
    "dire",
    "donner",
    "montrer",
    "envoyer",
    "offrir",
    "permettre",
    "raconter",
    "apprendre",
    "expliquer",
    "parler",
    "répondre",
    "plaire",
];

/// « leur ont demandé » for « ont demandé eux »: the pronoun before the verb group that begins at `start`.
fn moved(context: &Context, start: usize, pronoun: usize, dative: bool) -> Option<String> {
    let perfect = start + 2 == pronoun;
    let elides = Lexicon::french().elides(context.folded(start))?;
    let clitic = match context.folded(pronoun) {
        "eux" if dative => "leur ",
        "lui" if dative => "lui ",
        // Before the auxiliary the participle would have to agree.
        "eux" if !perfect => "les ",
        "moi" if dative || !perfect => {
            if elides {
                "m'"
            } else {
                "me "
            }
        }
        "toi" if dative || !perfect => {
            if elides {
                "t'"
            } else {
                "te "
            }
        }
        _ => return None,
    };
    let before = start.checked_sub(1).map_or("", |at| context.folded(at));
    let verbs = context.document.slice(context.analysis.span(start, pronoun - 1));
    (!before.ends_with('\'')).then(|| context.spelt(&format!("{clitic}{verbs}")))
}

/// A pronoun that « lui » cannot repeat stands before the auxiliary.
fn has_other_subject(context: &Context, avoir: usize) -> bool {
    let before = avoir.checked_sub(1).map_or("", |at| context.folded(at));
    matches!(before, "elle" | "elles" | "je" | "j'" | "tu" | "nous" | "vous" | "ils" | "on")
}

fn finding(context: &Context, from: usize, to: usize) -> Finding {
    let span = context.analysis.span(from, to);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : le pronom objet se place devant le verbe"),
        format!("“{text}”: an object pronoun comes before the verb"),
    );
    RULE.finding(context, span, message).confidence(0.9)
}

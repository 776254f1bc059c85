//! `grammar/clitic-participle`: « elle a pris la clé et l’a posé », « il les a acheté ».

use super::agreeing::{clash, inflect_adjective, rewrite};
use super::nominal::{self, is_only_adverb};
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Class, Features, Gender, Lexicon, Number, Usage};
use crate::rules::words::{is_small_word, same_sentence};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/clitic-participle",
    summary: Text {
        fr: "un participe qui ne s’accorde pas avec « l’ » ou « les » placé avant lui",
        en: "a participle that does not agree with “l’” or “les” before it",
    },
    why: Text {
        fr: "Après « avoir », le participe s’accorde avec le pronom complément qui précède : « la clé, il l’a posée », « il les a vus ».",
        en: "After “avoir” the participle agrees with the object pronoun before it: “la clé, il l’a posée”, “il les a vus”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example("Elle a pris la clé et l’a posé ici.", "Elle a pris la clé et l’a posée ici."),
        example("Cette application, je l’ai installé hier.", "Cette application, je l’ai installée hier."),
        example("Voici une lettre. Je l’ai ouvert hier.", "Voici une lettre. Je l’ai ouverte hier."),
        example("Il a lavé les tasses et les a rangé hier.", "Il a lavé les tasses et les a rangées hier."),
        example("Les clés, il les a perdus.", "Les clés, il les a perdues."),
        example("Elle les a vendu en mai.", "Elle les a vendus en mai."),
    ],
    clean: &[
        "Elle a pris la clé et l’a posée, puis le sac et l’a fermé.",
        "La maison est vide, et je l’ai compris, je l’ai vu, je l’ai dit.",
        "Il les a fait venir, les a laissé partir et les a vu tomber.",
        "La police l’a arrêté hier, et la banque l’a embauché.",
        "Ces cent mètres, il les a couru en dix secondes.",
        "La fille est entrée. Elle l’a embrassé.",
        "Paul a vendu la voiture, la police l’a arrêté.",
        "Il est parti après la fête ; on l’a retrouvé, et elle l’a épousé.",
        "Elle leur a parlé et les a pris en photo avec sa sœur.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for verb in 1..context.tokens().len() {
        let plural = match context.folded(verb - 1) {
            "l'" => false,
            "les" => true,
            _ => continue,
        };
        if is_avoir(context.folded(verb)) && context.text(verb).starts_with(char::is_lowercase) {
            out.extend(clashing(context, verb, plural));
        }
    }
}

fn is_avoir(form: &str) -> bool {
    matches!(form, "ai" | "as" | "a" | "avons" | "avez" | "ont" | "avais" | "avait" | "avaient" | "aura" | "aurait")
}

fn clashing(context: &Context, verb: usize, plural: bool) -> Option<Finding> {
    let mut at = verb + 1;
    while same_sentence(context, verb, at) && is_only_adverb(context.folded(at)) {
        at += 1;
    }
    if !same_sentence(context, verb, at) || context.tagged.token(verb).pos != Pos::Aux || !is_transitive(context, at) {
        return None;
    }
    let own = nominal::adjective(context.folded(at))?;
    let wanted: Features =
        if plural { plural_object(context, verb, own)? } else { singular_object(context, verb, at)? };
    clash(own, wanted)?;
    let span = context.analysis.span(verb - 1, at);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : le participe ne s’accorde pas avec le pronom qui précède"),
        format!("“{text}”: the participle does not agree with the pronoun before it"),
    );
    let french = inflect_adjective(context.folded(at), wanted)?;
    Some(rewrite(RULE.finding(context, span, message), context, at, &french))
}

/// A participle of a verb with a direct object, whose own the pronoun is: no infinitive behind it takes it.
fn is_transitive(context: &Context, at: usize) -> bool {
    const OTHERS: &[&str] = &[
        "fait", "laiss", "vu", "entendu", "senti", "regard", "envoy", "pu", "dû", "voul", "su", "cru", "coût", "val",
        "pes", "vécu", "couru", "dur", "mesur", "dit", "plu", "écout", "eu", "mis",
    ];
    let form = context.folded(at);
    let sure = nominal::is_only_adjective(form) || context.tagged.token(at).is_participle();
    let mut verbs = Lexicon::french().readings(form).filter(|reading| reading.class() == Class::Verb).peekable();
    is_small_word(context, at)
        && sure
        && nominal::is_participle(form)
        && !OTHERS.iter().any(|stem| form.starts_with(stem))
        && verbs.peek().is_some()
        && verbs.all(|reading| reading.tag.verb.direct() == Usage::Yes)
        && !(same_sentence(context, at, at + 1) && context.tagged.token(at + 1).is_infinitive())
}

/// What « les » wants: the plural, and the feminine where nothing before is a masculine plural.
fn plural_object(context: &Context, verb: usize, own: Features) -> Option<Features> {
    let start = context.analysis.sentence_of(verb).range().start;
    let seen = seen(context, start..verb - 1, Number::Plural);
    if seen.unknown && own.number() == Some(Number::Plural) {
        return None;
    }
    let feminine = seen.feminine > 0 && !seen.masculine && !seen.unknown;
    let kept = own.gender().unwrap_or(Gender::Masculine);
    let gender = match (feminine, own.number()) {
        (true, _) => Gender::Feminine,
        // « les a vendus »: of what else than the sentence names nothing is known.
        (false, Some(Number::Singular)) => kept,
        _ => return None,
    };
    Some(gender | Number::Plural)
}

/// What the range names in one number.
#[derive(Default)]
struct Seen {
    feminine: usize,
    masculine: bool,
    /// Names and persons of whom nothing is known.
    unknown: bool,
    /// A feminine behind a finite verb, or set apart by a comma.
    object: bool,
}

fn seen(context: &Context, range: Range<usize>, number: Number) -> Seen {
    let mut seen = Seen::default();
    let mut verb = false;
    for at in range {
        let form = context.folded(at);
        let tag = context.tagged.token(at);
        verb |= tag.is_finite();
        match tag.pos {
            Pos::Propn | Pos::X => seen.unknown = true,
            Pos::Noun => match nominal::noun(form).map(|noun| determined(context, at, noun)) {
                Some(noun) if !noun.admits(Gender::Feminine | number) && !noun.admits(Gender::Masculine | number) => {
                    seen.masculine |= noun.admits(Gender::Masculine) && number == Number::Plural;
                }
                Some(noun) if noun.admits(Gender::Masculine) => seen.masculine = true,
                Some(_) => {
                    seen.feminine += 1;
                    seen.object |= verb || context.folded(at + 1) == ",";
                }
                None => seen.unknown = true,
            },
            Pos::Pron if number == Number::Plural && matches!(form, "ils" | "eux" | "ceux") => seen.masculine = true,
            // « comme on le fait » takes up no noun.
            Pos::Pron if form == "le" && context.folded(at + 1).starts_with("fai") => {}
            Pos::Pron
                if number == Number::Singular && matches!(form, "il" | "lui" | "celui" | "un" | "le" | "tout") =>
            {
                seen.masculine = true;
            }
            Pos::Pron if matches!(form, "moi" | "toi" | "qui" | "quelqu'un" | "l'" | "les" | "leur") => {
                seen.unknown = true;
            }
            _ => {}
        }
    }
    seen
}

fn determined(context: &Context, at: usize, noun: Features) -> Features {
    let article = at.checked_sub(1).and_then(|at| nominal::determiner(context.folded(at)));
    article.filter(|article| noun.agrees_with(*article)).map_or(noun, |article| noun.narrowed_by(article))
}

/// Participles of verbs whose object is a thing or a person, never what was said.
const CONCRETE: &[&str] = &[
    "ouvert",
    "fermé",
    "posé",
    "pris",
    "acheté",
    "vendu",
    "revendu",
    "installé",
    "désinstallé",
    "téléchargé",
    "déployé",
    "jeté",
    "rangé",
    "cassé",
    "réparé",
    "allumé",
    "éteint",
    "branché",
    "débranché",
    "mangé",
    "porté",
    "peint",
    "envoyé",
    "déposé",
    "remis",
    "repris",
    "quitté",
    "épousé",
    "embauché",
    "licencié",
    "transporté",
    "conduit",
    "emmené",
    "accompagné",
    "embrassé",
    "testé",
    "utilisé",
    "configuré",
    "activé",
    "désactivé",
    "supprimé",
    "copié",
    "collé",
    "créé",
    "modifié",
    "renommé",
    "déplacé",
    "enregistré",
    "sauvegardé",
    "imprimé",
    "partagé",
    "construit",
    "détruit",
    "rénové",
    "rebaptisé",
    "racheté",
    "cédé",
    "volé",
    "lavé",
    "nettoyé",
    "garé",
    "plié",
    "coupé",
    "bu",
    "sorti",
    "accroché",
];

/// What « l’ » wants, where all that it may stand for is feminine.
fn singular_object(context: &Context, verb: usize, at: usize) -> Option<Features> {
    if !CONCRETE.contains(&context.folded(at)) || context.kind(verb - 1) != Some(TokenKind::Elided) {
        return None;
    }
    let sentence = context.analysis.sentence_of(verb).range();
    let subject = verb.checked_sub(2).filter(|&at| at >= sentence.start)?;
    let feminine = Some(Gender::Feminine | Number::Singular);
    let (own, speaks) = match context.folded(subject) {
        "et" | "puis" => (subject, false),
        "je" | "j'" | "on" | "nous" | "vous" | "tu" => (subject, true),
        _ => return None,
    };
    let here = seen(context, sentence.start..own, Number::Singular);
    if here.masculine || here.unknown {
        // « il a pris la clé et l’a posé »: « il » is the subject of both verbs.
        let only_subject = !speaks && matches!(context.folded(sentence.start), "il") && !here.unknown;
        let rest = seen(context, sentence.start + 1..own, Number::Singular);
        return (only_subject && !rest.masculine && rest.object).then_some(feminine)?;
    }
    if here.feminine > 0 {
        return here.object.then_some(feminine)?;
    }
    // « Voici une lettre. Je l’ai ouvert »: the sentence before, in the same paragraph.
    let index = context.analysis.sentence_index(verb);
    let before = context.analysis.sentences.get(index.checked_sub(1)?)?.range();
    let block = |at: usize| context.document.block_at(context.tokens()[at].span.start).map(|block| block.span);
    let close = speaks && block(before.start) == block(verb);
    let seen = seen(context, before, Number::Singular);
    (close && seen.feminine == 1 && !seen.masculine && !seen.unknown).then_some(feminine)?
}

//! `grammar/pronoun-clash`: « certaines craignent » where nothing feminine was named.

use super::agreeing::rewrite;
use super::nominal;
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::document::BlockKind;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Class, Features, Gender, Lexicon, Number, Person, Usage, VerbForm};
use crate::rules::words::{is_small_word, verb_readings};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/pronoun-clash",
    summary: Text {
        fr: "un pronom dont rien avant lui n’a le genre ou le nombre",
        en: "a pronoun of a gender or number that nothing before it has",
    },
    why: Text {
        fr: "Un pronom prend le genre et le nombre de ce qu’il représente ; sans féminin avant lui, « certaines » ne désigne personne. « They » pour « chacun » se rend par un singulier.",
        en: "A pronoun takes gender and number of what it stands for; with nothing feminine before it, “certaines” means nobody. Singular “they” is a singular in French.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example(
            "Le projet de tunnel avance. Même si certaines craignent le bruit, le maire y tient.",
            "Le projet de tunnel avance. Même si certains craignent le bruit, le maire y tient.",
        ),
        example(
            "Chaque abonné reçoit un code. Ils doivent le noter.",
            "Chaque abonné reçoit un code. Il doit le noter.",
        ),
        example(
            "Spotify demeure une société rentable. Il va ouvrir un bureau à Lille.",
            "Spotify demeure une société rentable. Elle va ouvrir un bureau à Lille.",
        ),
    ],
    clean: &[
        "Spotify est une société solide. Il faut le dire, et il est clair que cela dure.",
        "Paul Martin dirige une entreprise. Il est sur le point de partir.",
        "Les entreprises hésitent. Certaines doutent.",
        "Les voix montent. Bien que certaines doutent, elles chantent.",
        "Certaines villes brûlent. Chaque élève a ses parents. Ils viennent le chercher.",
        "Les patrons voient leurs employées. Certaines partent.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for (index, sentence) in context.analysis.sentences.iter().enumerate() {
        for at in sentence.range().filter(|&at| context.folded(at) == "certaines") {
            out.extend(certaines(context, index, at));
        }
        let start = sentence.range().start;
        match context.folded(start) {
            "ils" if index > 0 => out.extend(singular_they(context, index, start)),
            "il" if index > 0 => out.extend(il_for_company(context, index, start)),
            _ => {}
        }
    }
}

/// « certaines craignent »: a subject of which no feminine is in sight.
fn certaines(context: &Context, index: usize, at: usize) -> Option<Finding> {
    let sentence = context.analysis.sentences[index];
    let mut verb = at + 1;
    while verb < sentence.range().end
        && matches!(context.folded(verb), "ne" | "n'" | "se" | "s'" | "y" | "en" | "le" | "la" | "l'" | "les")
    {
        verb += 1;
    }
    let tagging = (verb < sentence.range().end).then(|| context.tagged.token(verb))?;
    let sure = tagging.is_finite() && !Lexicon::french().classes(context.folded(verb)).contains(Class::Noun);
    let opens = at == sentence.range().start
        || matches!(context.folded(at - 1), "que" | "," | "si" | "et" | "mais" | "car" | "quand" | "lorsque");
    let block = sentence.kind == BlockKind::Paragraph;
    let from = block_start(context, at);
    if !sure || !opens || !block || names_feminine(context, from..at) || index == 0 {
        return None;
    }
    // A paragraph that begins with the pronoun looks back to another.
    if from == sentence.range().start {
        return None;
    }
    let span = context.analysis.span(at, verb);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : aucun nom féminin avant ce pronom"),
        format!("“{text}”: no feminine noun before this pronoun"),
    );
    Some(rewrite(RULE.finding(context, span, message), context, at, "certains"))
}

/// The first token of the block that holds token `at`.
fn block_start(context: &Context, at: usize) -> usize {
    let block = context.document.block_at(context.tokens()[at].span.start);
    block.map_or(at, |block| context.analysis.block_tokens(block).start)
}

/// True when a noun that may be feminine plural, or a list of feminines, stands in the range; persons are of any gender.
fn names_feminine(context: &Context, mut range: Range<usize>) -> bool {
    range.any(|at| {
        let tag = context.tagged.token(at).pos;
        match tag {
            Pos::Noun | Pos::Adj => {
                let plural = nominal::noun(context.folded(at)).unwrap_or(Features::NONE);
                plural.admits(Gender::Feminine | Number::Plural)
                    || tag == Pos::Noun && is_small_word(context, at) && !Lexicon::french().contains(context.folded(at))
            }
            Pos::Pron => matches!(context.folded(at), "elles" | "celles" | "toutes"),
            _ => false,
        }
    })
}

/// « Chaque abonné… Ils doivent »: English *they* for one person.
fn singular_they(context: &Context, index: usize, ils: usize) -> Option<Finding> {
    let before = context.analysis.sentences[index - 1].range();
    let gender = singular_subject(context, before.clone())?;
    let adjacent = block_start(context, ils) == block_start(context, before.start);
    let other = before.clone().any(|at| {
        let plural =
            nominal::noun(context.folded(at)).is_some_and(|noun| noun.admits(Gender::Masculine | Number::Plural));
        plural && context.tagged.token(at).pos == Pos::Noun
            || matches!(context.folded(at), "et" | "ils" | "eux" | "ceux")
    });
    let verb = ils + 1;
    let is_verb = context.kind(verb) == Some(TokenKind::Word) && context.tagged.token(verb).is_finite();
    if !adjacent || other || !is_verb {
        return None;
    }
    let span = context.analysis.span(ils, verb);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : le sujet de la phrase précédente est au singulier"),
        format!("“{text}”: the subject of the sentence before is singular"),
    );
    let pronoun = if gender == Gender::Feminine { "Elle" } else { "Il" };
    let finding = RULE.finding(context, span, message);
    let mut readings = verb_readings(context.folded(verb));
    let french = readings.find_map(|reading| {
        let tense = reading.features().verb_forms().find(|form| form.is_finite() && *form != VerbForm::Imperative)?;
        Lexicon::french().inflect(&reading.lemma.to_string(), Class::Verb, Number::Singular | Person::Third | tense)
    });
    Some(match french {
        Some(french) => finding.replace(format!("{pronoun} {french}"), crate::finding::Applicability::Review),
        None => finding,
    })
}

/// What a company, a product or a place may be called, all feminine.
const FEMININE_THINGS: &[&str] = &[
    "entreprise",
    "société",
    "compagnie",
    "firme",
    "start-up",
    "banque",
    "plateforme",
    "plate-forme",
    "application",
    "ville",
    "marque",
    "chaîne",
    "agence",
    "association",
    "organisation",
    "université",
    "fondation",
    "filiale",
    "usine",
    "technologie",
];

/// « Nvidia reste une entreprise solide. Il va lancer »: English *it* for what has just been called feminine.
fn il_for_company(context: &Context, index: usize, il: usize) -> Option<Finding> {
    let before = context.analysis.sentences[index - 1].range();
    let (thing, _) = before.clone().zip(before.clone().skip(1)).find_map(|(verb, article)| {
        let links = matches!(context.folded(verb), "est" | "reste" | "demeure" | "devient" | "était");
        let mut rest = (article + 1..before.end).take(4);
        let noun = rest.find(|&at| context.tagged.token(at).pos == Pos::Noun)?;
        let named = FEMININE_THINGS.contains(&context.folded(noun));
        (links && named && context.folded(article) == "une").then_some((noun, verb))
    })?;
    let verb = il + 1;
    let person = before.clone().any(|at| super::given_names::gender(context.text(at), context.folded(at)).is_some());
    if !is_personal(context, verb) || person || block_start(context, il) != block_start(context, before.start) {
        return None;
    }
    let span = context.analysis.span(il, verb);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : ce pronom reprend-il « {} » ?", context.text(thing)),
        format!("“{text}”: does this pronoun stand for “{}”?", context.text(thing)),
    );
    let finding = RULE.finding(context, span, message).severity(Severity::Info).confidence(0.6);
    Some(rewrite(finding, context, il, "elle"))
}

/// Participles that « il a » may govern without standing for anybody.
const IMPERSONAL: &[&str] =
    &["fallu", "plu", "neigé", "suffi", "été", "eu", "semblé", "paru", "convenu", "existé", "manqué", "résulté"];

/// True for a verb behind « il » that is no impersonal one: « il va lancer », not « il faut », « il est clair ».
pub(super) fn is_personal(context: &Context, verb: usize) -> bool {
    let next = context.folded(verb + 1);
    match context.folded(verb) {
        "est" | "était" | "sera" => {
            matches!(next, "sur" | "en" | "devenu" | "basé" | "présent" | "connu" | "spécialisé")
        }
        // « il a fallu », « il a été décidé »
        "a" | "avait" if IMPERSONAL.contains(&next) => false,
        "a" | "avait" | "va" => nominal::adjective(next).is_some() || context.tagged.token(verb + 1).is_infinitive(),
        form => {
            let mut verbs = verb_readings(form).peekable();
            verbs.peek().is_some() && verbs.all(|reading| reading.tag.verb.impersonal() == Usage::No)
        }
    }
}

/// The gender of « toute personne », « chaque élève », « tout salarié » at the head of a sentence.
fn singular_subject(context: &Context, sentence: Range<usize>) -> Option<Gender> {
    let start = sentence.start;
    if !matches!(context.folded(start), "toute" | "tout" | "chaque" | "quiconque") || start + 1 >= sentence.end {
        return None;
    }
    let noun = nominal::noun(context.folded(start + 1)).filter(|_| context.tagged.token(start + 1).pos == Pos::Noun)?;
    let own = nominal::determiner(context.folded(start)).unwrap_or(Features::NONE);
    Some(noun.narrowed_by(own).gender().unwrap_or(Gender::Masculine))
}

//! `grammar/il-for-ce`: « il est une recette facile », for *it is an easy recipe*.

use super::nominal;
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::finding::{Applicability, Finding};
use crate::lexicon::{Class, Features, Gender, Lexicon, Number};
use crate::rules::words::is_small_word;
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/il-for-ce",
    summary: Text {
        fr: "« il est une… » pour « c’est une… »", en: "“il est une…” for “c’est une…”"
    },
    why: Text {
        fr: "Devant un nom et son déterminant, un pronom ou « parce que », l’anglais « it is » se rend par « c’est » ; « il » ne présente rien.",
        en: "Before a noun with its determiner, a pronoun or “parce que”, English “it is” is “c’est”; “il” introduces nothing.",
    },
    severity: crate::finding::Severity::Warning,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example("Il est une recette facile.", "C’est une recette facile."),
        example("On dit qu’il est une réussite.", "On dit que c’est une réussite."),
        example("Il est donc une erreur.", "C’est donc une erreur."),
        example("Il n’était pas une bonne idée.", "Ce n’était pas une bonne idée."),
        example("Il est vraiment un outil pratique.", "C’est vraiment un outil pratique."),
        example("Il était un bon début.", "C’était un bon début."),
        example("Il a été un plaisir de vous lire.", "Cela a été un plaisir de vous lire."),
        example("Il est la raison pour laquelle tout marche.", "C’est la raison pour laquelle tout marche."),
        example("Il est parce que le moteur chauffe.", "C’est parce que le moteur chauffe."),
        example("Ils savent qu’il est moi qui paie.", "Ils savent que c’est moi qui paie."),
        example("Mais il est des broutilles.", "Mais ce sont des broutilles."),
        example("Il ne m’étonnerait pas s’ils gagnaient.", "Cela ne m’étonnerait pas s’ils gagnaient."),
    ],
    clean: &[
        "Il est une heure du matin, il est une heure et quart.",
        "Il est une chose que personne ne dit, il est une fois.",
        "Il est une star, il est une légende vivante et une figure du rock.",
        "Il est un pays où la vie est douce, il est un temps pour tout.",
        "Il est une fois de plus en retard, et il est une des voix du pays.",
        "S’il est une leçon à retenir, c’est celle-ci. Le conte commence : il était une fois.",
        "Il est un homme de parole, un ami et un acteur, il est un membre du club.",
        "Il est le président, il est l’heure de partir, il est la cible des critiques.",
        "Il est un peu fatigué, il est un tantinet bavard.",
        "Il est des jours où tout va, il est des nôtres, il est des leurs.",
        "Il est moi et je suis lui, dit le poème. Il n’est pas sans savoir.",
        "Il m’étonnerait que tu viennes. Il me surprend s’il le veut.",
    ],
    check,
};

/// What a man may be called, and what « il est » introduces.
const EXCUSED: &str = " heure fois chose star légende victime vedette personne personnalité figure icône référence brute \
    idole recrue sentinelle crapule canaille pointure autorité célébrité bête tête voix force source partie mine sommité \
    ombre époque loi règle tradition coutume vérité question dupe merveille exception proie cible menace machine plume \
    gloire preuve fille femme pièce région leçon raison limite condition solution ";

/// Things of which one says « c’est un », never a man.
const THINGS: &str = " outil système produit appareil service projet processus programme problème jeu film livre site \
    réseau moyen début défi plaisir succès échec désastre cauchemar honneur soulagement choc avantage langage protocole \
    format fichier module capteur ordinateur téléphone mélange mot article pas choix marché sujet concept cadeau rêve \
    miracle hasard crime scandale exercice principe morceau métier endroit lieu ";

/// Endings of nouns of things.
const ENDINGS: &[&str] = &["ment", "age", "isme", "sitif", "ciel"];

/// What *it is the* introduces.
const DEFINITE: &str = " raison chose façon manière fin réponse cas moment problème but moyen ";

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len() {
        if context.folded(at) == "il" && context.kind(at) == Some(TokenKind::Word) {
            out.extend(introduces(context, at).or_else(|| surprises(context, at)));
        }
    }
}

fn is_among(list: &str, form: &str) -> bool {
    list.split(' ').any(|word| word == form)
}

/// « il est », « il n’est pas », « il a été »: the last token, and what French says instead.
fn copula(context: &Context, il: usize) -> Option<(usize, &'static str)> {
    let denies = matches!(context.folded(il + 1), "ne" | "n'");
    let verb = if denies { il + 2 } else { il + 1 };
    let french = match (context.folded(verb), denies) {
        ("est", false) => "c'est",
        ("est", true) => "ce n'est",
        ("était", false) => "c'était",
        ("était", true) => "ce n'était",
        ("serait", false) => "ce serait",
        ("serait", true) => "ce ne serait",
        ("sera", false) => "ce sera",
        ("sera", true) => "ce ne sera",
        ("a", false) if context.folded(verb + 1) == "été" => return Some((verb + 1, "cela a été")),
        ("a", true) if context.folded(verb + 1) == "pas" && context.folded(verb + 2) == "été" => {
            return Some((verb + 2, "cela n'a pas été"));
        }
        _ => return None,
    };
    Some((verb, french))
}

fn introduces(context: &Context, il: usize) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(il).range();
    let (verb, french) = copula(context, il)?;
    let is_adverb = |at: usize| {
        context.tagged.token(at).pos == Pos::Adv && !matches!(context.folded(at), "parce" | "là" | "ici" | "ainsi")
            || matches!(context.folded(at), "pas" | "plus" | "donc" | "alors")
    };
    let first = (verb + 1..sentence.end).take(3).find(|&at| !is_adverb(at))?;
    let plain = matches!(context.kind(first), Some(TokenKind::Word | TokenKind::Elided));
    if !plain || il > sentence.start && matches!(context.folded(il - 1), "s'" | "comme" | "quand") {
        return None;
    }
    let many = context.folded(first) == "des" && french == "c'est" && ends_with_noun(context, first);
    let presents = many
        || match context.folded(first) {
            "un" | "une" | "la" | "le" => before_noun(context, sentence.end, first),
            "moi" | "toi" | "nous" | "vous" | "eux" => {
                first == verb + 1 && matches!(context.folded(first + 1), "qui" | "que" | "." | "!")
            }
            "parce" | "là" | "ici" | "ainsi" => {
                first == verb + 1
                    && matches!(context.folded(first + 1), "que" | "qu'")
                    && matches!(french, "c'est" | "c'était")
            }
            _ => false,
        };
    let french = if many { "ce sont" } else { french };
    presents.then(|| finding(context, il, verb, first, french))
}

/// True where a noun follows the article at `article` of which « il » cannot be the subject.
fn before_noun(context: &Context, end: usize, article: usize) -> bool {
    let noun = (article + 1..end).take(4).find(|&at| context.tagged.token(at).pos == Pos::Noun);
    let Some(noun) = noun.filter(|&at| is_small_word(context, at)) else { return false };
    let between = (article + 1..noun).all(|at| {
        matches!(context.tagged.token(at).pos, Pos::Adj | Pos::Adv)
            && is_small_word(context, at)
            && context.folded(at) != "peu"
    });
    let form = context.folded(noun);
    let gender = nominal::noun(form).filter(|noun| noun.number() != Some(Number::Plural)).and_then(Features::gender);
    let (wanted, named) = match context.folded(article) {
        "une" => (Gender::Feminine, !is_among(EXCUSED, form)),
        "un" => {
            let ending =
                ENDINGS.iter().any(|ending| form.ends_with(ending)) && !matches!(form, "personnage" | "moment");
            (Gender::Masculine, is_among(THINGS, form) || ending)
        }
        "la" => (Gender::Feminine, is_among(DEFINITE, form)),
        _ => (Gender::Masculine, is_among(DEFINITE, form)),
    };
    // « il est une vérité que », « où »: there is one.
    let definite = matches!(context.folded(article), "la" | "le");
    let mut rest = (noun + 1..end).take(3).take_while(|&at| context.folded(at) != ",");
    let exists = !definite && rest.any(|at| matches!(context.folded(at), "que" | "qu'" | "où" | "dont"));
    between && named && gender == Some(wanted) && !exists
}

/// « il est des broutilles. »: nothing follows that would say of which it is spoken.
fn ends_with_noun(context: &Context, article: usize) -> bool {
    let noun = article + 1;
    let known = nominal::noun(context.folded(noun)).is_some_and(|noun| noun.admits(Number::Plural));
    let leading = matches!(context.folded(noun), "leurs" | "nôtres" | "vôtres" | "miens" | "tiens" | "siens");
    known && !leading && matches!(context.text(noun + 1), "." | "!") && context.tagged.token(noun).pos == Pos::Noun
}

/// What happens to someone, said of a clause.
const SURPRISES: &[&str] =
    &["surprendre", "étonner", "choquer", "déranger", "inquiéter", "gêner", "plaire", "ennuyer", "attrister", "amuser"];

/// « il ne m’étonnerait pas s’ils »: what surprises is the clause.
fn surprises(context: &Context, il: usize) -> Option<Finding> {
    let me = if matches!(context.folded(il + 1), "ne" | "n'") { il + 2 } else { il + 1 };
    if !matches!(context.folded(me), "me" | "m'" | "te" | "t'" | "nous" | "vous") {
        return None;
    }
    let verb = me + 1;
    let mut readings = Lexicon::french().readings(context.folded(verb));
    let conditional = context.folded(verb).ends_with("rait");
    let surprising = conditional
        && readings
            .any(|reading| reading.class() == Class::Verb && SURPRISES.iter().any(|lemma| reading.lemma == *lemma));
    let pas = verb + 1;
    let rest = if context.tagged.token(pas).pos == Pos::Adv { pas + 1 } else { pas };
    let hypothetical = matches!(context.folded(rest), "si" | "s'") || context.folded(verb + 1) == "si";
    (surprising && hypothetical).then(|| finding(context, il, il, rest, "cela"))
}

/// « il est » as « c’est », with the conjunction before it: « qu’il » becomes « que c’ ».
fn finding(context: &Context, il: usize, verb: usize, first: usize, french: &str) -> Finding {
    let que = il.checked_sub(1).filter(|&at| context.kind(at) == Some(TokenKind::Elided));
    let start = que.unwrap_or(il);
    let span = context.analysis.span(start, verb);
    let text = context.document.slice(context.analysis.span(il, verb));
    let message = context.lang().choose(
        format!("« {text} » devant « {} » : « {} »", context.text(first), context.spelt(french)),
        format!("“{text}” before “{}”: “{}”", context.text(first), context.spelt(french)),
    );
    let french = match que {
        Some(que) => format!("{}e {french}", context.text(que).trim_end_matches(['\'', '’'])),
        None => cased_like(context.text(il), french),
    };
    RULE.finding(context, span, message).replace(context.spelt(&french), Applicability::Review)
}

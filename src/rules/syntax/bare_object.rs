//! `syntax/bare-object`: « ils seront grands marchés », « plus que simples outils », « il y a technologie mobile ».

use super::{is_always, is_lone_noun, is_small_word, is_verb, may_be_noun};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Class, Lexicon, Number};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/bare-object",
    summary: Text { fr: "un complément sans article", en: "an object or attribute without its article" },
    why: Text {
        fr: "L’anglais « sell cars », « are big markets » se passe d’article ; le français dit « vendent des voitures », « sont de grands marchés ».",
        en: "English “sell cars”, “are big markets” has no article; French has: “vendent des voitures”, “sont de grands marchés”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("Ces pays seront grands marchés.", "Ces pays seront de grands marchés."),
        example("Ce sont plus que simples outils.", "Ce sont plus que de simples outils."),
        example("Il y a technologie mobile partout.", "Il y a technologie mobile partout."),
        example("Cette usine vend voitures dans dix pays.", "Cette usine vend des voitures dans dix pays."),
        example("Elle achète livres sur le web.", "Elle achète des livres sur le web."),
        example("Chaque robot fournit télémétrie sur sa route.", "Chaque robot fournit télémétrie sur sa route."),
        example("Il y a problèmes partout.", "Il y a des problèmes partout."),
    ],
    clean: &[
        "Ils sont grands amateurs de vin et bons amis.",
        "Il y a urgence, il y a matière à rire, il y a péril en la demeure.",
        "Ils utilisent toutes sortes d’outils et vendent plus de voitures.",
        "Les voitures vendues, les données fournies.",
        "Elle produit vins et fromages, et vend chaussures, sacs et bijoux.",
        "Plus que jamais, plus que de simples outils, plus que certains.",
        "Qui vend voitures vend rêves.",
        "Vends poussette double, très bon état. Achète livres anciens.",
    ],
    check,
};

/// Adjectives that come before their noun, in the plural.
const EARLY: &[&str] = &[
    "grands",
    "grandes",
    "gros",
    "grosses",
    "bons",
    "bonnes",
    "nouveaux",
    "nouvelles",
    "vrais",
    "vraies",
    "simples",
    "petits",
    "petites",
    "énormes",
    "excellents",
    "excellentes",
    "mauvais",
    "mauvaises",
];

/// Verbs that never take a bare noun, as « faire », « avoir » and « prendre » do.
const TRANSITIVE: &[&str] = &[
    "utiliser",
    "fournir",
    "vendre",
    "acheter",
    "fabriquer",
    "développer",
    "contenir",
    "créer",
    "construire",
    "installer",
    "télécharger",
    "afficher",
    "collecter",
    "générer",
    "envoyer",
    "stocker",
    "nécessiter",
    "améliorer",
    "aider",
    "encourager",
    "protéger",
    "surveiller",
    "partager",
    "télécharger",
    "exécuter",
    "explorer",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 2..context.tokens().len() {
        let form = context.folded(at);
        if context.text(at) != form || context.kind(at) != Some(TokenKind::Word) || context.is_in_heading(at) {
            continue;
        }
        if EARLY.contains(&form) {
            out.extend(described(context, at));
        } else if context.folded(at - 1) == "a" && context.folded(at - 2) == "y" {
            out.extend(there_is(context, at));
        } else if form.ends_with(['s', 'x']) {
            out.extend(object(context, at));
        } else if form.len() > 4 {
            out.extend(stuff(context, at));
        }
    }
}

/// « sont grands marchés », « plus que simples outils »; people are « grands amateurs ».
fn described(context: &Context, at: usize) -> Option<Finding> {
    let noun = context.folded(at + 1);
    let plain = is_plural_noun(context, at + 1)
        && is_always(noun, |reading| matches!(reading.class(), Class::Noun))
        && !["eurs", "rices", "eures", "euses", "istes", "amis", "amies", "ennemis", "frères", "ans"]
            .iter()
            .any(|end| noun.ends_with(end));
    let attribute = is_verb(context, at - 1, &["être", "devenir"])
        && Lexicon::french()
            .readings(context.folded(at - 1))
            .any(|r| r.features().admits(Number::Plural) && r.class() == Class::Verb);
    let more = context.folded(at - 1) == "que" && matches!(context.folded(at - 2), "plus" | "autre" | "rien");
    // « Plus que grands, ils »: one thing only is called simple.
    if !plain || !(attribute || more) {
        return None;
    }
    Some(with_article(context, at, "de"))
}

/// « Il y a technologie mobile », « il y a problèmes ».
fn there_is(context: &Context, at: usize) -> Option<Finding> {
    let noun = context.folded(at);
    let only = is_always(noun, |reading| reading.class() == Class::Noun);
    if only && is_plural_noun(context, at) && context.folded(at + 1) != "et" {
        return Some(with_article(context, at, "des"));
    }
    let classes = Lexicon::french().classes(context.folded(at + 1));
    let described = classes.contains(Class::Adjective) && !classes.contains(Class::Verb);
    let abstracts = matches!(
        noun,
        "accord"
            | "urgence"
            | "danger"
            | "lieu"
            | "matière"
            | "mort"
            | "débat"
            | "consensus"
            | "conflit"
            | "péril"
            | "incompatibilité"
            | "contradiction"
            | "identité"
            | "égalité"
            | "divergence"
            | "unanimité"
            | "désaccord"
    );
    let stuff = ["logie", "tique", "ment", "ciel", "eau", "ique"].iter().any(|end| noun.ends_with(end));
    (only && described && stuff && !abstracts && is_lone_noun(context, at)).then(|| finding(context, at, at + 1))
}

/// « vend voitures ».
fn object(context: &Context, at: usize) -> Option<Finding> {
    if !is_plural_noun(context, at) || !may_be_noun(context.folded(at)) || !is_verb(context, at - 1, TRANSITIVE) {
        return None;
    }
    let verb = context.tagged.token(at - 1);
    let spoken = (verb.is_finite() || verb.is_infinitive()) && verb.pos.is_verbal();
    // « Qui vend voitures vend rêves. »
    let proverb = context.folded(context.analysis.sentence_of(at).range().start) == "qui";
    // Bare nouns go in pairs and lists: « produit vins et fromages ».
    let listed = matches!(context.text(at + 1), "," | "et" | "ou" | "/" | "&" | "-");
    let participle = Lexicon::french()
        .readings(context.folded(at - 1))
        .any(|r| r.features().has_mood(crate::lexicon::Mood::PastParticiple));
    (is_lone_noun(context, at) && spoken && !proverb && !is_advertised(context, at) && !listed && !participle)
        .then(|| with_article(context, at, "des"))
}

/// « fournit télémétrie »: what is not counted takes « de la », « du ».
fn stuff(context: &Context, at: usize) -> Option<Finding> {
    const STUFF: &[&str] = &[
        "utiliser",
        "fournir",
        "vendre",
        "acheter",
        "fabriquer",
        "contenir",
        "collecter",
        "générer",
        "stocker",
        "nécessiter",
        "améliorer",
        "installer",
    ];
    if !is_verb(context, at - 1, STUFF) || !is_always(context.folded(at), |reading| reading.class() == Class::Noun) {
        return None;
    }
    let verb = context.tagged.token(at - 1);
    let finite = verb.is_finite() && !may_be_noun(context.folded(at - 1));
    let listed = matches!(context.text(at + 1), "," | "et" | "ou" | "/" | "&" | "-" | "à" | "»" | "de" | "d'");
    let set = matches!(context.folded(at), "matière" | "preuve" | "caution" | "asile" | "réparation" | "justification");
    (finite && is_lone_noun(context, at) && !listed && !set && !is_advertised(context, at))
        .then(|| finding(context, at - 1, at))
}

/// « Vends poussette double »: the style of small ads.
fn is_advertised(context: &Context, at: usize) -> bool {
    at - 1 == context.analysis.sentence_of(at).range().start
        && matches!(context.folded(at - 1), "vends" | "vend" | "achète" | "loue" | "vendons" | "achetons")
}

fn is_plural_noun(context: &Context, at: usize) -> bool {
    is_small_word(context, at)
        && Lexicon::french()
            .readings(context.folded(at))
            .any(|reading| reading.class() == Class::Noun && reading.features().number() == Some(Number::Plural))
}

fn with_article(context: &Context, at: usize, article: &str) -> Finding {
    let text = context.text(at);
    let french = if article == "de" { super::with_de(context, text) } else { format!("{article} {text}") };
    let edit = Edit { span: context.tokens()[at].span, text: french.clone() };
    finding(context, at - 1, at).fix(french, Applicability::Review, vec![edit])
}

fn finding(context: &Context, from: usize, to: usize) -> Finding {
    let span = context.analysis.span(from, to);
    let text = context.document.slice(span);
    let message =
        context.lang().choose(format!("« {text} » : il manque un article"), format!("“{text}”: an article is missing"));
    RULE.finding(context, span, message).confidence(0.85)
}

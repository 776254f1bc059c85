//! `syntax/lone-adjective`: « il faut acheter un nouveau. », « elle a reçu un personnalisé pour elle ».

use super::{is_small_word, is_verb};
use crate::analysis::TokenKind;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Class, Lexicon};
use crate::rules::words::verb_readings;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/lone-adjective",
    summary: Text {
        fr: "« un nouveau » sans nom ni « en »", en: "“un nouveau” with neither noun nor “en”"
    },
    why: Text {
        fr: "« Buy a new one », « get a custom one » : le français reprend le nom par « en » : « en acheter un nouveau ».",
        en: "“Buy a new one”: French takes the noun up with “en”: “en acheter un nouveau”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example(
            "Votre badge est perdu, il faut acheter un nouveau.",
            "Votre badge est perdu, il faut acheter un nouveau.",
        ),
        example("Chacun a reçu un personnalisé pour lui.", "Chacun a reçu un personnalisé pour lui."),
        example("Elle veut une plus grande.", "Elle veut une plus grande."),
    ],
    clean: &[
        "Il faut en acheter un nouveau. J’en veux un autre.",
        "Il achète un nouveau, puis un vieux livre.",
        "Elle a reçu un blessé. Il veut un dur, un vrai.",
        "Il a choisi un nouveau chemin, et elle une autre.",
        "Elle a trouvé un inconnu dans la rue.",
    ],
    check,
};

/// What one does to things, and to new ones.
const GETTING: &[&str] = &[
    "acheter",
    "obtenir",
    "recevoir",
    "vouloir",
    "commander",
    "choisir",
    "construire",
    "créer",
    "trouver",
    "essayer",
    "utiliser",
    "fabriquer",
    "ajouter",
    "installer",
    "demander",
    "prendre",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 2..context.tokens().len() {
        if matches!(context.folded(at), "un" | "une") && is_verb(context, at - 1, GETTING) {
            out.extend(alone(context, at));
        }
    }
}

fn alone(context: &Context, article: usize) -> Option<Finding> {
    let mut adjective = article + 1;
    let compared = matches!(context.folded(adjective), "plus" | "moins");
    if compared {
        adjective += 1;
    }
    let form = context.folded(adjective);
    let next = adjective + 1;
    let ends = matches!(context.text(next), "." | ";" | "!") || context.folded(next) == "pour" && !compared;
    let classes = Lexicon::french().classes(form);
    let bare = matches!(form, "nouveau" | "nouvelle" | "meilleur" | "meilleure")
        || compared && classes.contains(Class::Adjective)
        || !classes.contains(Class::Noun) && classes.contains(Class::Adjective) && verb_readings(form).next().is_some();
    // « une nouvelle » is news.
    let news = form == "nouvelle" && !compared;
    let taken_up = (article.saturating_sub(6)..article).any(|at| matches!(context.folded(at), "en" | "dont" | "comme"));
    let fits = ends && bare && !news && !taken_up && is_small_word(context, adjective);
    if !fits || context.kind(article - 1) != Some(TokenKind::Word) || !context.tagged.token(article - 1).pos.is_verbal()
    {
        return None;
    }
    let span = context.analysis.span(article - 1, adjective);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : le nom manque, ou « en » devant le verbe"),
        format!("“{text}”: the noun is missing, or “en” before the verb"),
    );
    Some(RULE.finding(context, span, message).confidence(0.85))
}

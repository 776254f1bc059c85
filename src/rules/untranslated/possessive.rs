//! `untranslated/possessive`: « Apple's nouveau téléphone ».

use crate::analysis::{TokenKind, is_capitalized};
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Class, Lexicon};
use crate::rules::quotation::is_cited;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "untranslated/possessive",
    summary: Text { fr: "un possessif anglais en « ’s »", en: "an English possessive in “’s”" },
    why: Text {
        fr: "Le français dit « le nouveau téléphone d’Apple » : le possesseur vient après, avec « de ».",
        en: "French says “le nouveau téléphone d’Apple”: the owner comes after, with “de”.",
    },
    severity: Severity::Error,
    mqm: "accuracy/untranslated",
    examples: &[
        example("Apple’s nouveau téléphone se vend bien.", "Apple’s nouveau téléphone se vend bien."),
        example("Il critique Trump's politique.", "Il critique Trump's politique."),
        example("Le nouveau service de Google’s est prêt.", "Le nouveau service de Google est prêt."),
    ],
    clean: &[
        "Un jean Levi’s usé et un burger McDonald’s froid.",
        "L’agence Moody’s a abaissé la note.",
        "Le film « Schindler’s List » et Victoria’s Secret.",
        "Il dîne chez Denny’s avec elle.",
        "Le Harry’s bar ne désemplit pas.",
        "Une vente Sotheby’s record.",
    ],
    check,
};

/// Names that end so.
const NAMES: &[&str] = &[
    "levi",
    "mcdonald",
    "moody",
    "macy",
    "sotheby",
    "christie",
    "kellogg",
    "lloyd",
    "domino",
    "victoria",
    "poor",
    "wendy",
    "denny",
    "sainsbury",
    "kohl",
    "lowe",
    "dick",
    "arby",
    "reese",
    "land",
    "carl",
    "harry",
    "kinko",
    "men",
    "hershey",
    "wrigley",
    "zaxby",
    "popeye",
    "applebee",
    "bloomingdale",
    "barney",
    "claire",
    "dillard",
    "campbell",
    "smucker",
    "tiffany",
    "bonham",
    "phillip",
    "women",
    "people",
    "king",
    "queen",
    "valentine",
    "murphy",
    "moore",
    "chili",
    "bird",
    "m",
    "h",
    "carrie",
    "fisherman",
    "angie",
    "children",
    "kiehl",
    "jack",
    "church",
    "paul",
    "joe",
    "ben",
    "today",
    "world",
    "cap",
    "pop",
    "let",
    "it",
    "that",
    "what",
    "here",
    "there",
    "who",
    "johnny",
    "player",
    "driver",
    "pimm",
    "gordon",
    "dewar",
    "ballantine",
    "teacher",
    "grant",
    "seagram",
    "bailey",
    "guinness",
    "hooter",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for (at, token) in context.tokens().iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Word) {
        let Some(owner) = context.folded(at).strip_suffix("'s") else { continue };
        let sentence = context.analysis.sentence_of(at).range();
        if let Some(finding) = after_de(context, at, owner) {
            out.push(finding);
            continue;
        }
        if !is_capitalized(context.text(at))
            || NAMES.contains(&owner)
            || at > sentence.start && is_capitalized(context.text(at - 1))
            || at > sentence.start && context.kind(at - 1) == Some(TokenKind::Word) && takes_a_name(context, at - 1)
            || !is_owned(context, at + 1)
            || is_cited(context, at)
        {
            continue;
        }
        let span = context.analysis.span(at, at + 1);
        let text = context.document.slice(span);
        let message = context.lang().choose(
            format!("« {text} » : le possessif « ’s » est anglais"),
            format!("“{text}”: the possessive “’s” is English"),
        );
        out.push(RULE.finding(context, token.span, message).confidence(0.85));
    }
}

/// « Le téléphone d’Apple’s »: the owner is marked twice. Only known names are: shops call themselves so.
fn after_de(context: &Context, at: usize, owner: &str) -> Option<Finding> {
    let de = at.checked_sub(1).is_some_and(|before| matches!(context.folded(before), "de" | "d'"));
    let known = !NAMES.contains(&owner)
        && context.glossary.lone_name(owner).is_some()
        && context.glossary.lone_name(context.folded(at)).is_none();
    let alone = !is_capitalized(context.text(at + 1)) || at + 1 == context.analysis.sentence_of(at).range().end;
    if !(de && known && alone) || is_cited(context, at) {
        return None;
    }
    let text = context.text(at);
    let name = text.strip_suffix('s')?.strip_suffix(['\'', '’'])?;
    let message = context
        .lang()
        .choose(format!("« {text} » : « de » suffit, sans « ’s »"), format!("“{text}”: “de” is enough, without “’s”"));
    let finding = RULE.finding(context, context.tokens()[at].span, message).confidence(0.9);
    Some(finding.replace(name, Applicability::Review))
}

/// True for what is nothing but a noun or an adjective in small letters.
fn is_owned(context: &Context, at: usize) -> bool {
    let form = context.folded(at);
    let mut readings = Lexicon::french().readings(form).peekable();
    context.kind(at) == Some(TokenKind::Word)
        && !is_capitalized(context.text(at))
        && form.chars().count() > 3
        && readings.peek().is_some()
        && readings.all(|reading| matches!(reading.class(), Class::Noun | Class::Adjective | Class::Verb))
        && Lexicon::french().classes(form).contains(Class::Noun)
            | Lexicon::french().classes(form).contains(Class::Adjective)
}

/// « une vente Sotheby’s », « le Harry’s »: what stands before makes a name of it.
fn takes_a_name(context: &Context, before: usize) -> bool {
    let form = context.folded(before);
    matches!(form, "le" | "la" | "un" | "une" | "du" | "au" | "chez" | "de") || {
        let classes = Lexicon::french().classes(form);
        classes.contains(Class::Noun) && !classes.contains(Class::Verb)
    }
}

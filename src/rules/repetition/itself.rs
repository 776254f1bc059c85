//! `repetition/of-itself`: « la direction de la direction », a noun that is its own complement.

use crate::analysis::{TokenKind, is_capitalized};
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Class, Lexicon};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "repetition/of-itself",
    summary: Text { fr: "un nom complément de lui-même", en: "a noun that is its own complement" },
    why: Text {
        fr: "La machine a rendu deux mots anglais par le même mot français, ou bégayé : « la direction de la direction ».",
        en: "The machine gave two English words the same French one, or stuttered: “la direction de la direction”.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/duplication",
    examples: &[
        example("Il dirige l’équipe de l’équipe depuis mai.", "Il dirige l’équipe depuis mai."),
        example("Il préside la commission de commission.", "Il préside la commission."),
        example("Il a vu la couverture de la couverture du livre.", "Il a vu la couverture du livre."),
    ],
    clean: &[
        "Le saint des saints et le roi des rois.",
        "L’ami de l’ami de mon frère, le fils du fils.",
        "La crème de la crème, le fin du fin.",
        "Il va de ville en ville, d’année en année.",
        "Des millions de millions d’étoiles.",
        "La moyenne des moyennes, la critique de la critique.",
    ],
    check,
};

/// What may be said of itself: kin, superlatives, reflections.
const REFLEXIVE: &[&str] = &[
    "fils",
    "fille",
    "filles",
    "frère",
    "sœur",
    "père",
    "mère",
    "ami",
    "amis",
    "amie",
    "cousin",
    "voisin",
    "enfants",
    "crème",
    "pire",
    "fin",
    "secret",
    "cœur",
    "saint",
    "meilleur",
    "must",
    "siècle",
    "siècles",
    "roi",
    "rois",
    "reine",
    "image",
    "moyenne",
    "somme",
    "critique",
    "histoire",
    "théorie",
    "liste",
    "million",
    "millions",
    "milliard",
    "milliards",
    "centre",
    "bout",
    "fond",
    "partie",
    "moitié",
    "quart",
    "part",
    "vérité",
    "pensée",
    "savoir",
    "connaissance",
    "temps",
    "travail",
    "guerre",
    "peur",
    "goutte",
    "étage",
    "copie",
    "fonction",
    "ensemble",
    "femme",
    "mari",
    "reste",
    "autre",
    "mise",
    "mal",
    "bien",
    "plus",
    "prix",
    "dieu",
    "vanité",
    "chanson",
    "cantique",
    "reflet",
    "représentation",
    "signe",
    "mot",
    "mots",
    "sens",
    "rien",
    "homme",
    "enfant",
    "maître",
    "chef",
    "élève",
    "disciple",
    "retour",
    "début",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for sentence in &context.analysis.sentences {
        let range = sentence.range();
        for at in range.start + 1..range.end {
            if context.kind(at) != Some(TokenKind::Word)
                || !matches!(context.folded(at + 1), "de" | "du" | "des" | "d'")
            {
                continue;
            }
            let article = matches!(context.folded(at + 2), "le" | "la" | "les" | "l'");
            let again = at + 2 + usize::from(article);
            if again < range.end && is_again(context, at, again) {
                out.push(finding(context, at, again));
            }
        }
    }
}

fn is_again(context: &Context, at: usize, again: usize) -> bool {
    let (first, second) = (context.folded(at), context.folded(again));
    let determined = matches!(
        context.folded(at - 1),
        "le" | "la" | "l'" | "les" | "un" | "une" | "du" | "au" | "aux" | "des" | "sa" | "son" | "leur"
    );
    // « de la tête de la tête » is said twice: `repetition/phrase` sees it.
    let stutters = context.folded(at - 1) == context.folded(at + 1)
        || at > 1
            && context.folded(at - 2) == context.folded(at + 1)
            && context.folded(at - 1) == context.folded(at + 2);
    first == second
        && !stutters
        && determined
        && first.chars().count() > 3
        && !REFLEXIVE.contains(&first)
        && !is_capitalized(context.text(at))
        && Lexicon::french().classes(first).contains(Class::Noun)
        // « du nord du Nord », « l’intérieur de l’intérieur »: places of places go on.
        && !is_capitalized(context.text(again))
}

fn finding(context: &Context, at: usize, again: usize) -> Finding {
    let span = context.analysis.span(at - 1, again);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : le nom est son propre complément"),
        format!("“{text}”: the noun is its own complement"),
    );
    let finding = RULE.finding(context, span, message).confidence(0.85);
    let tokens = context.tokens();
    let gone = Span::new(tokens[at].span.end as usize, tokens[again].span.end as usize);
    let title = context.document.slice(context.analysis.span(at - 1, at));
    finding.fix(title, Applicability::Review, vec![Edit { span: gone, text: String::new() }])
}

//! `encoding/split-address`: « lemonde. fr », « rapport. pdf », « jean @ exemple.com », « @ utilisateur ».

use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "encoding/split-address",
    summary: Text {
        fr: "un nom de site, de fichier ou de compte coupé par une espace",
        en: "the name of a site, file or account cut by a space",
    },
    why: Text {
        fr: "La machine a pris le point ou le signe pour de la ponctuation : l’adresse ne mène plus nulle part.",
        en: "The machine took the point or the sign for punctuation: the address no longer leads anywhere.",
    },
    severity: Severity::Error,
    mqm: "design/markup",
    examples: &[
        example("Le site exemple. com est en panne.", "Le site exemple.com est en panne."),
        example("Ouvrez le fichier rapport. pdf ici.", "Ouvrez le fichier rapport.pdf ici."),
        example("Écrivez à jean @ exemple.com pour réserver.", "Écrivez à jean@exemple.com pour réserver."),
        example("Suivez le compte @ lamairie sur X.", "Suivez le compte @lamairie sur X."),
        example("Voir www.exemple.com / nouvelles demain.", "Voir www.exemple.com/nouvelles demain."),
    ],
    clean: &[
        "Il travaille. Fr est le code du pays.",
        "Le domaine est en .com, pas en .fr.",
        "La start-up vise le dot. Com’ est venu.",
        "Voir exemple.com / exemple.fr au choix.",
        "Le signe @ de l’adresse, ou arobase.",
    ],
    check,
};

/// What sites and files end on; « net », « info » and « doc » are words.
const ENDINGS: &[&str] = &[
    "com", "fr", "org", "pdf", "docx", "xlsx", "jpg", "jpeg", "png", "html", "csv", "json", "exe", "mp3", "mp4", "py",
    "js",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len().saturating_sub(1) {
        let gaps = match context.text(at) {
            "." => ending(context, at),
            "@" => account(context, at),
            "/" => path(context, at),
            _ => continue,
        };
        let Some((first, last)) = gaps else { continue };
        let span = context.analysis.span(first, last);
        let tokens = context.tokens();
        let gap = |i: usize| Span::new(tokens[i].span.range().end, tokens[i + 1].span.range().start);
        let edits: Vec<Edit> = (first..last)
            .map(gap)
            .filter(|gap| !gap.is_empty())
            .map(|span| Edit { span, text: String::new() })
            .collect();
        let joined = (first..=last).map(|i| context.text(i)).collect::<String>();
        let message = context.lang().choose(
            format!("« {} » : une espace coupe l’adresse, « {joined} »", context.document.slice(span)),
            format!("“{}”: a space cuts the address, “{joined}”", context.document.slice(span)),
        );
        out.push(RULE.finding(context, span, message).confidence(0.9).fix(joined, Applicability::Review, edits));
    }
}

fn spaced(context: &Context, at: usize) -> bool {
    let tokens = context.tokens();
    // On one line and in one block.
    let gap = Span::new(tokens[at - 1].span.range().end, tokens[at].span.range().start);
    !gap.is_empty() && !context.document.slice(gap).contains('\n')
}

/// « exemple. com », « exemple .com »: an ending in small letters, which begins no sentence.
fn ending(context: &Context, at: usize) -> Option<(usize, usize)> {
    let name = context.text(at - 1);
    let named = context.kind(at - 1) == Some(TokenKind::Word)
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
    let short = ENDINGS.contains(&context.text(at + 1));
    // « En .com » has its space by right.
    (named && short && context.analysis.glued(at) && spaced(context, at + 1)).then_some((at - 1, at + 1))
}

/// « jean @ exemple.com », « le compte @ lamairie ».
fn account(context: &Context, at: usize) -> Option<(usize, usize)> {
    if !spaced(context, at) || !spaced(context, at + 1) {
        return None;
    }
    match context.kind(at + 1)? {
        TokenKind::Url if context.kind(at - 1) == Some(TokenKind::Word) => Some((at - 1, at + 1)),
        TokenKind::Word
            if matches!(
                context.folded(at - 1),
                "compte" | "par" | "via" | "suivez" | "utilisateur" | "profil" | "rt"
            ) =>
        {
            Some((at, at + 1))
        }
        _ => None,
    }
}

/// « www.exemple.com / nouvelles »: a path in small letters after a full address.
fn path(context: &Context, at: usize) -> Option<(usize, usize)> {
    let site = context.kind(at - 1) == Some(TokenKind::Url)
        && (context.text(at - 1).starts_with("www.") || context.text(at - 1).starts_with("http"));
    let folder = context.kind(at + 1) == Some(TokenKind::Word) && context.text(at + 1).starts_with(char::is_lowercase);
    (site && folder && spaced(context, at) && spaced(context, at + 1)).then_some((at - 1, at + 1))
}

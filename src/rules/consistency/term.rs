//! `consistency/term`: « courriel » in a text that says « e-mail » elsewhere, « AI » beside « IA ».

use crate::analysis::{FormId, TokenKind};
use crate::finding::{Finding, Severity};
use crate::rules::quotation::is_quoted;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "consistency/term",
    summary: Text { fr: "un terme sous deux formes dans un texte", en: "a term in two forms in one text" },
    why: Text {
        fr: "La machine a traduit le même mot tantôt d’une façon, tantôt d’une autre ; le texte en choisit une.",
        en: "The machine translated the same word now in one way, now in another; a text chooses one.",
    },
    severity: Severity::Info,
    mqm: "terminology/inconsistent-use",
    examples: &[example(
        "Ouvrez l’e-mail. Un e-mail arrive. Lisez l’email reçu.",
        "Ouvrez l’e-mail. Un e-mail arrive. Lisez l’email reçu.",
    )],
    clean: &[
        "Ouvrez l’e-mail, puis les e-mails suivants.",
        "Un e-mail arrive. Un e-mail part. Il parle de « courriel ».",
        "Un smartphone, un téléphone.",
    ],
    check,
};

/// What says the same: one group a line, singular and plural of each form.
const TERMS: &[&[[&str; 2]]] = &[
    &[["e-mail", "e-mails"], ["email", "emails"], ["courriel", "courriels"]],
    &[["site web", ""], ["website", "websites"]],
    &[["smartphone", "smartphones"], ["ordiphone", "ordiphones"]],
    &[["startup", "startups"], ["start-up", "start-ups"]],
    &[["bitcoin", "bitcoins"], ["bit-coin", "bit-coins"]],
    &[["podcast", "podcasts"], ["balado", "balados"]],
    &[["week-end", "week-ends"], ["weekend", "weekends"]],
    &[["cybersécurité", ""], ["cyber-sécurité", ""]],
    &[["cyberattaque", "cyberattaques"], ["cyber-attaque", "cyber-attaques"]],
    &[["covid-19", ""], ["covid19", ""]],
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    let forms = &context.analysis.forms;
    for term in TERMS {
        let known = |form: &[&str; 2]| form.map(|word| forms.get(word));
        let seen: Vec<[Option<FormId>; 2]> = term.iter().map(known).collect();
        if seen.iter().filter(|ids| ids.iter().any(Option::is_some)).count() > 1 {
            out.extend(mixed(context, &seen));
        }
    }
}

/// The first place of each form that the text uses less than another.
fn mixed(context: &Context, seen: &[[Option<FormId>; 2]]) -> Vec<Finding> {
    let mut places: Vec<Vec<usize>> = vec![Vec::new(); seen.len()];
    for (at, token) in context.tokens().iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Word) {
        if let Some(form) = seen.iter().position(|ids| ids.contains(&Some(token.form)))
            && !is_quoted(context, at)
        {
            places[form].push(at);
        }
    }
    let Some(usual) = (0..places.len()).max_by_key(|&form| (places[form].len(), usize::MAX - form)) else {
        return Vec::new();
    };
    let (Some(&model), true) = (places[usual].first(), places[usual].len() > 1) else { return Vec::new() };
    let others = places.iter().enumerate().filter(|(form, _)| *form != usual);
    others.filter_map(|(_, places)| places.first()).map(|&at| finding(context, at, model)).collect()
}

fn finding(context: &Context, at: usize, model: usize) -> Finding {
    let (text, usual) = (context.text(at), context.text(model));
    let message = context.lang().choose(
        format!("« {text} » : ailleurs, le texte écrit « {usual} »"),
        format!("“{text}”: elsewhere the text has “{usual}”"),
    );
    RULE.finding(context, context.tokens()[at].span, message).confidence(0.6)
}

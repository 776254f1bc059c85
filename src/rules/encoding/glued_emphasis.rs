//! `encoding/glued-emphasis`: « et**vraiment**beau », « sur*cette* », emphasis that swallowed its spaces.

use crate::finding::{Finding, Severity};
use crate::lexicon::Lexicon;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::fold::fold;

pub(crate) const RULE: Rule = Rule {
    name: "encoding/glued-emphasis",
    summary: Text { fr: "une mise en relief collée au mot voisin", en: "emphasis glued to the word beside it" },
    why: Text {
        fr: "La machine a perdu l’espace devant ou derrière les astérisques : le lecteur verra deux mots soudés.",
        en: "The machine lost the space before or after the asterisks: readers will see two words run together.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/typography/whitespace",
    examples: &[
        example("# Un prix et**vraiment**trop élevé", "# Un prix et**vraiment**trop élevé"),
        example("# Il compte sur*cette* aide", "# Il compte sur*cette* aide"),
    ],
    clean: &["# Un prix **vraiment** élevé", "# Il faut *re*faire et *dé*coudre", "# Les **ami**es de *Le*ïla"],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    let prose = &context.document.prose;
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let mut last = usize::MAX;
    for seam in context.document.seams() {
        if !letter(prose[..seam].chars().next_back()) || !letter(prose[seam..].chars().next()) {
            continue;
        }
        let at = context.tokens().partition_point(|token| token.span.end as usize <= seam);
        if at == last || !is_two_words(context, at) {
            continue;
        }
        last = at;
        let text = context.text(at);
        let message = context.lang().choose(
            format!("« {text} » : il manque une espace autour de la mise en relief"),
            format!("“{text}”: a space is missing around the emphasis"),
        );
        out.push(RULE.finding(context, context.tokens()[at].span, message).confidence(0.95));
    }
}

/// True for no word, made of words that markup sets apart.
fn is_two_words(context: &Context, at: usize) -> bool {
    let Some(token) = context.tokens().get(at) else { return false };
    let range = token.span.range();
    let cuts = context.document.seams().skip_while(|&seam| seam <= range.start).take_while(|&seam| seam < range.end);
    let mut from = range.start;
    let mut known = true;
    for cut in cuts.chain([range.end]) {
        let part = fold(&context.document.prose[from..cut]);
        known &= part.chars().count() > 1 && Lexicon::french().contains(&part);
        from = cut;
    }
    known && !Lexicon::french().contains(context.folded(at))
}

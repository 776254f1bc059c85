//! `grammar/missing-contraction`: « de le gouvernement », « à les élèves ».

use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::finding::{Applicability, Finding, Severity};
use crate::glossary::CONTRACTIONS;
use crate::lexicon::{Class, Lexicon};
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/missing-contraction",
    summary: Text {
        fr: "« de le », « à les » non contractés", en: "“de le”, “à les” left uncontracted"
    },
    why: Text {
        fr: "Devant un nom, « de » et « à » se contractent avec l’article : « du », « des », « au », « aux ».",
        en: "Before a noun, “de” and “à” contract with the article: “du”, “des”, “au”, “aux”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/word-form",
    examples: &[
        example("La décision de le gouvernement est tombée.", "La décision du gouvernement est tombée."),
        example("Il a parlé à les élèves.", "Il a parlé aux élèves."),
        example("Il y a beaucoup de les gens pressés.", "Il y a beaucoup de gens pressés."),
        example("Le prix de les maisons baisse.", "Le prix des maisons baisse."),
        example("Grâce à le nouveau traité, tout change.", "Grâce au nouveau traité, tout change."),
    ],
    clean: &[
        "Il refuse de le faire et de les voir.",
        "Elle cherche à le convaincre, à les aider.",
        "Il vient de le dire : à la une de Le Monde.",
        "Il a promis de les bien traiter.",
        "Une façon de le rendre public.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 2..context.tokens().len() {
        let (first, second) = (context.folded(at - 2), context.folded(at - 1));
        let both = CONTRACTIONS.iter().find(|(preposition, article, _)| *preposition == first && *article == second);
        let Some((_, _, both)) = both else { continue };
        // « Le Monde », with its capital, keeps its article.
        let is_small = !context.text(at - 1).starts_with(char::is_uppercase);
        if is_small && context.kind(at) == Some(TokenKind::Word) && is_noun_phrase(context, at) {
            let span = context.analysis.span(at - 2, at - 1);
            // « Beaucoup de les gens » has an article too many.
            let quantity = at > 2 && first == "de" && second == "les" && QUANTITIES.contains(&context.folded(at - 3));
            let both = if quantity { "de" } else { both };
            let french = cased_like(context.text(at - 2), both);
            let message = context.lang().choose(
                format!("« {} » se contracte en « {french} »", context.document.slice(span)),
                format!("“{}” contracts to “{french}”", context.document.slice(span)),
            );
            out.push(RULE.finding(context, span, message).confidence(0.95).replace(french, Applicability::Safe));
        }
    }
}

/// Adverbs that « de » alone follows.
const QUANTITIES: &[&str] =
    &["beaucoup", "peu", "trop", "assez", "moins", "plus", "tant", "autant", "combien", "tellement"];

/// True before a noun or an adjective that no infinitive is spelt like: there the article is one, for « de » and « à »
/// govern no other form of a verb.
fn is_noun_phrase(context: &Context, at: usize) -> bool {
    let form = context.folded(at);
    let classes = Lexicon::french().classes(form);
    let maybe_infinitive = classes.contains(Class::Verb) && (form.ends_with('r') || form.ends_with("re"));
    matches!(context.tagged.token(at).pos, Pos::Noun | Pos::Adj)
        && !classes.is_empty()
        && !maybe_infinitive
        && !classes.contains(Class::Adverb)
}

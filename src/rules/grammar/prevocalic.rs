//! `grammar/prevocalic-form`: « un nouveau avion », « ce hiver », « sa école ».

use super::nominal;
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Class, Gender, Lexicon, Number};
use crate::rules::words::is_small_word;
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/prevocalic-form",
    summary: Text {
        fr: "« nouveau », « ce », « sa » devant une voyelle", en: "“nouveau”, “ce”, “sa” before a vowel"
    },
    why: Text {
        fr: "Devant une voyelle ou un « h » muet, « nouveau », « vieux », « beau » deviennent « nouvel », « vieil », « bel », « ce » devient « cet », et « ma », « ta », « sa » deviennent « mon », « ton », « son ».",
        en: "Before a vowel or a silent “h”, “nouveau”, “vieux”, “beau” turn into “nouvel”, “vieil”, “bel”, “ce” into “cet”, and “ma”, “ta”, “sa” into “mon”, “ton”, “son”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/word-form",
    examples: &[
        example("Un nouveau avion a décollé.", "Un nouvel avion a décollé."),
        example("Le vieux homme est mort.", "Le vieil homme est mort."),
        example("Ce hiver sera rude.", "Cet hiver sera rude."),
        example("Elle a quitté sa école et sa ancienne amie.", "Elle a quitté son école et son ancienne amie."),
        example("Quel beau oiseau !", "Quel bel oiseau !"),
    ],
    clean: &[
        "Un nouvel avion, un vieil homme, un bel oiseau, cet hiver, son école.",
        "Les vieux amis de ce héros ; ce haut lieu, sa hache et sa onzième place.",
        "Ce qui est nouveau est beau ; ce sera beau à voir, ce à quoi il pense.",
        "Il est fou amoureux ; le nouveau et le vieux ont fait la une, sa une.",
        "Le beau est rare, et ce avant l’hiver.",
        "Nous voici de nouveau ensemble, il est à nouveau absent.",
        "Ses vieux os ; de vieux arbres ; mes vieux habits.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len() {
        if let Some(form) = before_vowel(context.folded(at))
            && context.kind(at) == Some(TokenKind::Word)
            && is_small_word(context, at + 1)
            && !nominal::is_again(context, at)
            && asks_for_it(context, at)
        {
            out.push(finding(context, at, form));
        }
    }
}

/// What the word is before a vowel.
fn before_vowel(form: &str) -> Option<&'static str> {
    Some(match form {
        "nouveau" => "nouvel",
        "vieux" => "vieil",
        "beau" => "bel",
        "ce" => "cet",
        "ma" => "mon",
        "ta" => "ton",
        "sa" => "son",
        _ => return None,
    })
}

/// A noun in the singular, or an adjective before one, whose first sound is a vowel.
fn asks_for_it(context: &Context, at: usize) -> bool {
    let (own, next) = (context.folded(at), context.folded(at + 1));
    let gender = if matches!(own, "ma" | "ta" | "sa") { Gender::Feminine } else { Gender::Masculine };
    let lexicon = Lexicon::french();
    let apart = matches!(
        next,
        "une" | "un" | "onzième" | "huit" | "oui" | "ouate" | "est" | "avant" | "après" | "outre" | "envers"
    );
    if apart || next.len() < 3 || lexicon.elides(next) != Some(true) || context.kind(at + 1) != Some(TokenKind::Word) {
        return false;
    }
    // « de nouveau ensemble », « à nouveau absent »: the adverb.
    if own == "nouveau" && at > 0 && matches!(context.folded(at - 1), "de" | "à") {
        return false;
    }
    let is_nominal = |class: Class| matches!(class, Class::Noun | Class::Adjective);
    let fits = lexicon.readings(next).any(|reading| {
        is_nominal(reading.class()) && reading.features().admits(gender) && reading.features().admits(Number::Singular)
    });
    let plural = own == "vieux"
        && lexicon
            .readings(next)
            .any(|reading| is_nominal(reading.class()) && reading.features().admits(Number::Plural));
    // A determiner is followed by nothing but a noun phrase; an adjective may stand behind its noun, or alone.
    let tagged = match own {
        "ce" => context.tagged.token(at + 1).pos == Pos::Noun && lexicon.readings(next).all(|r| is_nominal(r.class())),
        "ma" | "ta" | "sa" => true,
        _ => {
            let before = at.checked_sub(1).map_or(Pos::Punct, |before| context.tagged.token(before).pos);
            context.tagged.token(at + 1).pos == Pos::Noun && matches!(before, Pos::Det | Pos::Adp | Pos::Num)
                || context.tagged.token(at).pos == Pos::Adj
                    && context.tagged.token(at + 1).pos == Pos::Noun
                    && lexicon.readings(next).all(|r| is_nominal(r.class()))
        }
    };
    fits && !plural && tagged
}

fn finding(context: &Context, at: usize, form: &str) -> Finding {
    let span = context.analysis.span(at, at + 1);
    let form = cased_like(context.text(at), form);
    let french = format!("{form} {}", context.text(at + 1));
    let message = context.lang().choose(
        format!("« {} » : devant une voyelle, « {french} »", context.document.slice(span)),
        format!("“{}”: before a vowel, “{french}”", context.document.slice(span)),
    );
    RULE.finding(context, span, message).confidence(0.95).replace(french, Applicability::Review)
}

//! `encoding/homoglyph`: « Оpen » with a Cyrillic О.

use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "encoding/homoglyph",
    summary: Text {
        fr: "une lettre d’un autre alphabet dans un mot latin",
        en: "a letter of another alphabet in a Latin word",
    },
    why: Text {
        fr: "La lettre a l’air latine mais vient du cyrillique ou du grec : ni la recherche ni le correcteur ne trouveront le mot.",
        en: "The letter looks Latin but is Cyrillic or Greek: neither a search nor a spelling checker will find the word.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/orthography/character-encoding",
    examples: &[example("Le pr\u{43e}jet avance.", "Le projet avance.")],
    clean: &["Le projet avance.", "Le mot russe « спутник » veut dire satellite.", "Les rayons α et le β-carotène."],
    check,
};

const LOOKALIKES: &[(char, char)] = &[
    ('а', 'a'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('у', 'y'),
    ('х', 'x'),
    ('і', 'i'),
    ('ѕ', 's'),
    ('А', 'A'),
    ('В', 'B'),
    ('Е', 'E'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('О', 'O'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
    ('Х', 'X'),
    ('ο', 'o'),
    ('Α', 'A'),
    ('Β', 'B'),
    ('Ε', 'E'),
    ('Ο', 'O'),
    ('Τ', 'T'),
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for (at, token) in context.tokens().iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Word) {
        let text = context.text(at);
        if text.is_ascii() || !text.chars().any(|c| c.is_ascii_alphabetic()) || !text.chars().any(is_lookalike) {
            continue;
        }
        let french: String = text.chars().map(latin).collect();
        let message = context.lang().choose(
            format!("« {text} » : une lettre n’est pas latine, « {french} »"),
            format!("“{text}”: a letter is not Latin, “{french}”"),
        );
        out.push(RULE.finding(context, token.span, message).confidence(0.95).replace(french, Applicability::Safe));
    }
}

fn is_lookalike(c: char) -> bool {
    LOOKALIKES.iter().any(|(other, _)| *other == c)
}

fn latin(c: char) -> char {
    LOOKALIKES.iter().find(|(other, _)| *other == c).map_or(c, |(_, latin)| *latin)
}

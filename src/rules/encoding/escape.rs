//! `encoding/escape`: « r\\u00e9ponse », « r=C3=A9ponse », « r%C3%A9ponse », letters that a program escaped.

use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "encoding/escape",
    summary: Text { fr: "une lettre restée sous forme de code", en: "a letter left as an escape code" },
    why: Text {
        fr: "Un programme a écrit la lettre sous forme de code (JSON, courriel, adresse), et rien ne l’a décodée : le lecteur verra le code.",
        en: "A program wrote the letter as a code (JSON, mail, address) and nothing decoded it: readers will see the code.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/orthography/character-encoding",
    examples: &[
        example("La r\\u00e9ponse de l\\u2019usine.", "La réponse de l’usine."),
        example("La r=C3=A9ponse de l=E2=80=99usine.", "La réponse de l’usine."),
        example("Un caf%C3%A9 cr%C3%A8me.", "Un café crème."),
        example("Un caf\\xe9 noir.", "Un café noir."),
    ],
    clean: &[
        "La séquence \\u00e9 code la lettre é, et \\xe9 aussi.",
        "Voir https://fr.wikipedia.org/wiki/Caf%C3%A9 et le dossier /caf%C3%A9/.",
        "Avec x=10 et y=A0, le taux est de 20%.",
        "Le dossier C:\\users\\xavier est plein.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    let prose = &context.document.prose;
    let mut from = 0;
    while let Some(start) = prose[from..].find(['\\', '=', '%']).map(|at| from + at) {
        from = start + 1;
        let rest = &prose[start..];
        let Some((length, letter)) = backslash(rest).or_else(|| bytes(rest, '=')).or_else(|| bytes(rest, '%')) else {
            continue;
        };
        from = start + length;
        if !is_in_word(prose, start, from) || is_address(context, start) {
            continue;
        }
        let span = Span::new(start, from);
        let text = context.document.slice(span);
        let message = context.lang().choose(
            format!("« {text} » : la lettre « {letter} » sous forme de code"),
            format!("“{text}”: the letter “{letter}” as a code"),
        );
        let letter = context.spelt(&letter);
        out.push(RULE.finding(context, span, message).confidence(0.95).replace(letter, Applicability::Review));
    }
}

/// « \\u00e9 », « \\xe9 »: the length and the letter, no sign of ASCII.
fn backslash(text: &str) -> Option<(usize, String)> {
    let digits = match text.get(..2)? {
        "\\u" => 4,
        "\\x" => 2,
        _ => return None,
    };
    let code = u32::from_str_radix(text.get(2..2 + digits)?, 16).ok().filter(|code| *code >= 0xa0)?;
    Some((2 + digits, char::from_u32(code)?.to_string()))
}

/// « =C3=A9 », « %C3%A9 »: the bytes of one character beyond ASCII.
fn bytes(text: &str, sign: char) -> Option<(usize, String)> {
    let mut read = Vec::new();
    for part in text.as_bytes().chunks_exact(3).take(4) {
        let [first, high, low] = part else { break };
        let hex = |b: &u8| char::from(*b).to_digit(16).filter(|_| !b.is_ascii_lowercase() || sign == '%');
        let (Some(high), Some(low)) = (hex(high), hex(low)) else { break };
        if char::from(*first) != sign {
            break;
        }
        read.push((high * 16 + low) as u8);
        if read[0] < 0xc2 {
            return None;
        }
        if let Ok(letter) = std::str::from_utf8(&read) {
            return Some((3 * read.len(), letter.to_owned()));
        }
    }
    None
}

/// A text about codes names them by themselves; in a word they are damage.
fn is_in_word(prose: &str, start: usize, end: usize) -> bool {
    prose[..start].ends_with(char::is_alphabetic) || prose[end..].starts_with(char::is_alphabetic)
}

/// In an address the code is right.
fn is_address(context: &Context, start: usize) -> bool {
    let prose = &context.document.prose;
    let tokens = context.tokens();
    let at = tokens.partition_point(|token| token.span.range().end <= start);
    let address = tokens.get(at).is_some_and(|token| {
        matches!(token.kind, TokenKind::Url | TokenKind::Email | TokenKind::Handle | TokenKind::Opaque)
    });
    let before = prose[..start].rfind(char::is_whitespace).map_or(0, |at| at);
    let after = prose[start..].find(char::is_whitespace).map_or(prose.len(), |at| start + at);
    address || prose[before..after].contains(['/', '?', '&', ':'])
}

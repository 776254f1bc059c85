//! `encoding/entity`: « l&#39;usine », « R&amp;D ».

use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "encoding/entity",
    summary: Text { fr: "une entité HTML dans le texte", en: "an HTML entity in the text" },
    why: Text {
        fr: "L’entité a été encodée deux fois, ou collée dans un texte qui n’est pas du HTML : le lecteur la verra telle quelle.",
        en: "The entity was encoded twice, or pasted into a text that is no HTML: readers will see it as it is.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/orthography/character-encoding",
    examples: &[
        example("La direction de l&#39;usine se tait.", "La direction de l’usine se tait."),
        example("Le budget de R&amp;D baisse.", "Le budget de R&D baisse."),
        example("L&amp;#8217;&eacute;t&amp;eacute; &agrave; l&#x2019;&icirc;le.", "L’été à l’île."),
        example("Un caf&#233; et un &OElig;uf.", "Un café et un Œuf."),
    ],
    clean: &["Le budget de R&D baisse ; AT&T aussi.", "A & B; C & D."],
    check,
};

/// The entities of letters and signs that French texts hold.
const ENTITIES: &[(&str, &str)] = &[
    ("amp", "&"),
    ("apos", "’"),
    ("rsquo", "’"),
    ("lsquo", "‘"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("quot", "\""),
    ("lt", "<"),
    ("gt", ">"),
    ("nbsp", "\u{a0}"),
    ("nnbsp", "\u{202f}"),
    ("thinsp", "\u{202f}"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("hellip", "…"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("euro", "€"),
    ("deg", "°"),
    ("copy", "©"),
    ("reg", "®"),
    ("trade", "™"),
    ("times", "×"),
    ("bull", "•"),
    ("middot", "·"),
    ("agrave", "à"),
    ("acirc", "â"),
    ("auml", "ä"),
    ("aacute", "á"),
    ("ccedil", "ç"),
    ("eacute", "é"),
    ("egrave", "è"),
    ("ecirc", "ê"),
    ("euml", "ë"),
    ("icirc", "î"),
    ("iuml", "ï"),
    ("iacute", "í"),
    ("ntilde", "ñ"),
    ("ocirc", "ô"),
    ("ouml", "ö"),
    ("oacute", "ó"),
    ("oelig", "œ"),
    ("aelig", "æ"),
    ("ugrave", "ù"),
    ("ucirc", "û"),
    ("uuml", "ü"),
    ("uacute", "ú"),
    ("szlig", "ß"),
    ("Agrave", "À"),
    ("Acirc", "Â"),
    ("Ccedil", "Ç"),
    ("Eacute", "É"),
    ("Egrave", "È"),
    ("Ecirc", "Ê"),
    ("Euml", "Ë"),
    ("Icirc", "Î"),
    ("Ocirc", "Ô"),
    ("OElig", "Œ"),
    ("Ugrave", "Ù"),
    ("Ucirc", "Û"),
];

/// The longest entity that is read, with what was encoded again before it.
const LONGEST: usize = 24;

fn check(context: &Context, out: &mut Vec<Finding>) {
    let prose = &context.document.prose;
    let mut from = 0;
    while let Some(start) = prose[from..].find('&').map(|at| from + at) {
        from = start + 1;
        let Some((length, character)) = decoded(&prose[start..]) else { continue };
        from = start + length;
        let span = Span::new(start, from);
        let entity = context.document.slice(span);
        let message = context.lang().choose(
            format!("« {entity} » : entité HTML pour « {character} »"),
            format!("“{entity}”: HTML entity for “{character}”"),
        );
        let character = context.spelt(&character);
        out.push(RULE.finding(context, span, message).confidence(0.95).replace(character, Applicability::Safe));
    }
}

/// How long the entity is that `text` begins with, and the character it stands for. « &amp;eacute; » was encoded twice.
fn decoded(text: &str) -> Option<(usize, String)> {
    let mut name = text.strip_prefix('&')?;
    let mut length = 1;
    while let Some(again) = name.strip_prefix("amp;") {
        length += "amp;".len();
        // « R&amp;D »: the sign itself, unless an entity follows it.
        let Some((more, character)) = named(again).filter(|(more, _)| length + more <= LONGEST) else {
            return Some((length, "&".to_owned()));
        };
        if character != "&" {
            return Some((length + more, character));
        }
        name = again;
    }
    named(name).map(|(more, character)| (1 + more, character))
}

/// What stands between « & » and « ; », and the character it names or counts.
fn named(text: &str) -> Option<(usize, String)> {
    let end = text.bytes().take(10).position(|b| b == b';')?;
    let name = text.get(..end)?;
    let character = if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']).map(|hex| u32::from_str_radix(hex, 16));
        match char::from_u32(hex.unwrap_or_else(|| number.parse()).ok()?)? {
            '\'' => "’".to_owned(),
            c if c.is_control() => return None,
            c => c.to_string(),
        }
    } else {
        ENTITIES.iter().find(|(known, _)| *known == name)?.1.to_owned()
    };
    Some((end + 1, character))
}

//! `numbers/english-byte`: « 16 GB », « 128 KiB », « 50 Mbps ».

use crate::analysis::TokenKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "numbers/english-byte",
    summary: Text { fr: "des octets à l’anglaise : GB, KiB, Mbps", en: "bytes in English: GB, KiB, Mbps" },
    why: Text {
        fr: "L’octet se note « o » en français : « 16 Go », « 128 Kio » ; le débit, « 50 Mbit/s ».",
        en: "French writes the byte, “octet”, as “o”: “16 Go”, “128 Kio”; a rate is “50 Mbit/s”.",
    },
    severity: Severity::Warning,
    mqm: "locale-conventions/measurement-format",
    examples: &[
        example("Un disque de 512 GB suffit.", "Un disque de 512\u{a0}Go suffit."),
        example("Un bloc de 128KiB est lu.", "Un bloc de 128\u{a0}Kio est lu."),
        example("Un débit de 50 Mbps.", "Un débit de 50\u{a0}Mbit/s."),
    ],
    clean: &["Un disque de 512 Go.", "Le port de Hong Kong, GB.", "Un modèle GB200 et 3 GBP."],
    check,
};

const UNITS: &[(&str, &str)] = &[
    ("KB", "ko"),
    ("kB", "ko"),
    ("MB", "Mo"),
    ("GB", "Go"),
    ("TB", "To"),
    ("PB", "Po"),
    ("KiB", "Kio"),
    ("MiB", "Mio"),
    ("GiB", "Gio"),
    ("TiB", "Tio"),
    ("Kbps", "kbit/s"),
    ("kbps", "kbit/s"),
    ("Mbps", "Mbit/s"),
    ("Gbps", "Gbit/s"),
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in (0..context.tokens().len()).filter(|&at| context.kind(at) == Some(TokenKind::Word)) {
        let text = context.text(at);
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let Some((_, french)) = UNITS.iter().find(|(english, _)| *english == &text[digits..]) else { continue };
        let number_before = at > 0 && context.kind(at - 1) == Some(TokenKind::Number);
        let (first, number) = match digits {
            0 if number_before => (at - 1, context.text(at - 1)),
            0 => continue,
            _ => (at, &text[..digits]),
        };
        let span = context.analysis.span(first, at);
        let written = context.document.slice(span);
        let french = format!("{number}\u{a0}{french}");
        let message = context
            .lang()
            .choose(format!("« {written} » : en français, {french}"), format!("“{written}”: in French, {french}"));
        out.push(RULE.finding(context, span, message).replace(french, Applicability::Safe));
    }
}

//! `encoding/mojibake`: « annoncÃ© », « annonc√© », UTF-8 read as Windows-1252 or Mac Roman, once or twice.

use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "encoding/mojibake",
    summary: Text { fr: "des caractères lus dans un mauvais encodage", en: "characters read in the wrong encoding" },
    why: Text {
        fr: "Un texte en UTF-8 a été lu dans un ancien encodage, Windows-1252 ou Mac Roman : chaque lettre accentuée en est devenue deux ou trois.",
        en: "A text in UTF-8 was read in an old encoding, Windows-1252 or Mac Roman: each accented letter has become two or three.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/orthography/character-encoding",
    examples: &[
        example("La compagnie a annoncÃ© la reprise.", "La compagnie a annoncé la reprise."),
        example("Lâ€™usine de ChÃ¢teauroux ferme.", "L’usine de Châteauroux ferme."),
        example("LÃ¢â‚¬â„¢usine dÃƒÂ©mÃƒÂ©nage, hÃƒÂ´tel compris.", "L’usine déménage, hôtel compris."),
        example("L‚Äôh√¥tel a ferm√© ¬´ √† jamais ¬ª, c≈ìur serr√©.", "L’hôtel a fermé « à jamais », cœur serré."),
        example("La rĂ©union est finie.", "La réunion est finie."),
        example("DÃ©jÃ vu, voilÃ tout.", "Déjà vu, voilà tout."),
        example(
            "Ã‰tÃ© oÃ¹ lâ€™Ã®le naÃ¯ve fÃªte NoÃ«l, sÃ»re dâ€™Ãªtre reÃ§ue.",
            "Été où l’île naïve fête Noël, sûre d’être reçue.",
        ),
    ],
    clean: &[
        "À São Paulo, « SÃO PAULO » sur les panneaux.",
        "L’usine de Châteauroux a fermé à l’été.",
        "Âge et Ã.",
        "Soit √2 et ¬p, ‚so‘, π ≈ 3.",
        "Les villes de Brăila et BĂILEŞTI.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    let prose = &context.document.prose;
    let mut from = 0;
    let (mut repairs, mut maimed) = (Vec::new(), Vec::new());
    while let Some(start) = prose[from..].find(is_lead).map(|at| from + at) {
        let (end, repaired) = repair(prose, start);
        match repaired {
            Some(french) => repairs.push(Repair { span: Span::new(start, end), french, certain: true }),
            None => maimed.extend(half(prose, start)),
        }
        from = end;
    }
    // Half a letter proves nothing by itself; among whole ones it does.
    if !repairs.is_empty() {
        repairs.extend(maimed);
        repairs.sort_by_key(|repair| repair.span.start);
        out.extend(words(prose, &repairs).map(|repair| finding(context, repair)));
    }
}

/// What a damaged run says.
#[derive(Clone)]
struct Repair {
    span: Span,
    french: String,
    /// False where half of the run is lost.
    certain: bool,
}

/// The repairs, one a word: letters damaged in one word are mended together.
fn words<'a>(prose: &'a str, repairs: &'a [Repair]) -> impl Iterator<Item = Repair> + 'a {
    let between = |a: &Repair, b: &Repair| &prose[a.span.range().end..b.span.range().start];
    let one_word = move |a: &Repair, b: &Repair| between(a, b).chars().all(char::is_alphanumeric);
    repairs.chunk_by(one_word).map(move |damaged| {
        let (first, last) = (damaged[0].span.range().start, damaged[damaged.len() - 1].span.range().end);
        let start = prose[..first].trim_end_matches(char::is_alphanumeric).len();
        let end = prose.len() - prose[last..].trim_start_matches(char::is_alphanumeric).len();
        let (mut french, mut done) = (String::new(), start);
        for repair in damaged {
            french += &prose[done..repair.span.range().start];
            french += &repair.french;
            done = repair.span.range().end;
        }
        french += &prose[done..end];
        Repair { span: Span::new(start, end), french, certain: damaged.iter().all(|repair| repair.certain) }
    })
}

fn finding(context: &Context, repair: Repair) -> Finding {
    let Repair { span, french, certain } = repair;
    let applicability = if certain { Applicability::Safe } else { Applicability::Review };
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : encodage abîmé, « {french} »"),
        format!("“{text}”: damaged encoding, “{french}”"),
    );
    RULE.finding(context, span, message).confidence(0.98).replace(french, applicability)
}

/// The first bytes of UTF-8 for European letters and signs (C2–C5, E2), as Windows-1252, Windows-1250 and Mac Roman show them.
fn is_lead(c: char) -> bool {
    matches!(c, 'Ã' | 'Â' | 'Ä' | 'Å' | 'â' | 'Ă' | '√' | '¬' | '‚' | '≈')
}

/// What read the text, by the first character that it showed.
fn reader(lead: char) -> &'static encoding_rs::Encoding {
    match lead {
        'Ă' => encoding_rs::WINDOWS_1250,
        '√' | '¬' | '‚' | '≈' => encoding_rs::MACINTOSH,
        _ => encoding_rs::WINDOWS_1252,
    }
}

/// The longest run that is read: an apostrophe damaged twice has seven characters.
const LONGEST: usize = 8;

/// The end of the damaged run, and what it said; the end of its first character and nothing where it is sound.
fn repair(prose: &str, start: usize) -> (usize, Option<String>) {
    let run = &prose[start..];
    let Some(lead) = run.chars().next() else { return (prose.len(), None) };
    let ends = run.char_indices().take(LONGEST).take_while(|(_, c)| !c.is_ascii()).map(|(at, c)| at + c.len_utf8());
    // One letter at a time; a text damaged twice takes as many characters as still make a letter in the end.
    let mut once = None;
    for end in ends {
        let Some(text) = decoded(&run[..end], lead) else { continue };
        if text.chars().count() == 1 {
            once = once.or(Some((end, text)));
        } else if let Some(twice) = text.chars().next().and_then(|lead| decoded(&text, lead))
            && twice.chars().count() == 1
        {
            return (start + end, Some(twice));
        }
    }
    match once {
        Some((end, text)) => (start + end, Some(text)),
        None => (start + lead.len_utf8(), None),
    }
}

/// What a run of characters says once its bytes are read as UTF-8.
fn decoded(run: &str, lead: char) -> Option<String> {
    let mut bytes = Vec::with_capacity(run.len());
    for c in run.chars() {
        match u32::from(c) {
            // What Windows-1252 leaves undefined comes through as control characters.
            code @ 0x80..=0x9f => bytes.push(code as u8),
            _ => {
                let mut character = [0; 4];
                let (encoded, _, unknown) = reader(lead).encode(c.encode_utf8(&mut character));
                bytes.extend_from_slice(if unknown { return None } else { &encoded });
            }
        }
    }
    String::from_utf8(bytes).ok()
}

/// « dÃ vu », « â€ »: the second half was taken for a space or for nothing, and went.
fn half(prose: &str, start: usize) -> Option<Repair> {
    let lost = |after: &str, french: &str| Repair {
        span: Span::new(start, prose.len() - after.len()),
        french: french.to_owned(),
        certain: false,
    };
    let rest = &prose[start..];
    let ends = |text: &str| text.chars().next().is_none_or(|c| !c.is_alphanumeric());
    if let Some(after) = rest.strip_prefix('Ã').filter(|after| ends(after)) {
        return Some(lost(after, "à"));
    }
    let after = rest.strip_prefix("â€").filter(|after| ends(after))?;
    Some(lost(after, "”"))
}

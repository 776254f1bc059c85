//! What agrees with what: whether two words can, and the form that would.

use super::nominal::{adjective, bare, is_adjectival};
use crate::finding::{Applicability, Finding};
use crate::lexicon::{Class, Features, Gender, Lexicon, Number, Reading, VerbForm};
use crate::rules::Context;

/// What contradicts: the gender, the number, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clash {
    pub gender: bool,
    pub number: bool,
}

/// Whether two words that should agree cannot.
pub(super) fn clash(a: Features, b: Features) -> Option<Clash> {
    let (a, b) = (a.gender_and_number(), b.gender_and_number());
    let gender = !a.without_number().agrees_with(b.without_number());
    let number = !a.without_gender().agrees_with(b.without_gender());
    (gender || number).then_some(Clash { gender, number })
}

impl Clash {
    /// « genre », « nombre », « genre et nombre ».
    pub fn named(self, context: &Context) -> &'static str {
        match (self.gender, self.number) {
            (true, true) => context.lang().choose("de genre ni de nombre", "in gender nor number"),
            (true, false) => context.lang().choose("de genre", "in gender"),
            _ => context.lang().choose("de nombre", "in number"),
        }
    }
}

/// The adjective or participle `form` in another gender or number; what `wanted` leaves open stays as it is.
pub(super) fn inflect_adjective(form: &str, wanted: Features) -> Option<String> {
    let lexicon = Lexicon::french();
    let own = adjective(form)?;
    let gender = wanted.gender().or(own.gender()).unwrap_or(Gender::Masculine);
    let number = wanted.number().or(own.number()).unwrap_or(Number::Singular);
    let rest = bare(form);
    let mut readings: Vec<Reading> = lexicon.readings(rest).filter(is_adjectival).collect();
    readings.sort_by_key(|reading| reading.class() != Class::Adjective);
    let inflected = readings.iter().find_map(|reading| {
        let lemma = reading.lemma.to_string();
        match reading.class() {
            Class::Adjective => lexicon.inflect(&lemma, Class::Adjective, gender | number),
            _ => lexicon.inflect(&lemma, Class::Verb, gender | number | VerbForm::PastParticiple),
        }
    })?;
    Some(format!("{}{inflected}", &form[..form.len() - rest.len()]))
}

/// The noun `form` in the other number.
pub(super) fn noun_in(form: &str, number: Number) -> Option<String> {
    let lexicon = Lexicon::french();
    let reading = lexicon.readings(form).find(|reading| reading.class() == Class::Noun)?;
    let wanted = match reading.features().gender() {
        Some(gender) => gender | number,
        None => number.into(),
    };
    lexicon.inflect(&reading.lemma.to_string(), Class::Noun, wanted).filter(|other| other != form)
}

/// A determiner in its four forms: masculine, feminine, feminine before a vowel, plural.
const DETERMINERS: &[[&str; 4]] = &[
    ["le", "la", "l'", "les"],
    ["un", "une", "une", "des"],
    ["ce", "cette", "cette", "ces"],
    ["mon", "ma", "mon", "mes"],
    ["ton", "ta", "ton", "tes"],
    ["son", "sa", "son", "ses"],
    ["notre", "notre", "notre", "nos"],
    ["votre", "votre", "votre", "vos"],
    ["leur", "leur", "leur", "leurs"],
    ["aucun", "aucune", "aucune", "aucuns"],
    ["quel", "quelle", "quelle", "quels"],
    ["du", "de la", "de l'", "des"],
    ["au", "à la", "à l'", "aux"],
];

/// The determiner `form` as the next word, which begins with `next`, wants it; `None` where that cannot be known. An
/// article that elides ends with its apostrophe and takes no space.
pub(super) fn determiner_for(form: &str, gender: Gender, number: Number, next: &str) -> Option<String> {
    let form = if form == "cet" { "ce" } else { form };
    if let "certains" | "certaines" = form {
        return (number == Number::Plural)
            .then(|| if gender == Gender::Feminine { "certaines" } else { "certains" }.to_owned());
    }
    let row = DETERMINERS.iter().find(|row| row.contains(&form))?;
    if number == Number::Plural {
        let feminine = gender == Gender::Feminine;
        return match row[3] {
            "quels" if feminine => Some("quelles".into()),
            "aucuns" => None,
            plural => Some(plural.into()),
        };
    }
    let vowel = Lexicon::french().elides(next)?;
    Some(match (gender, vowel) {
        (Gender::Feminine, false) => row[1].into(),
        (Gender::Feminine, true) => row[2].into(),
        (Gender::Masculine, false) => row[0].into(),
        (Gender::Masculine, true) => match row[0] {
            "le" => "l'".into(),
            "ce" => "cet".into(),
            "du" => "de l'".into(),
            "au" => "à l'".into(),
            other => other.into(),
        },
    })
}

/// Adds the fix that writes `word` in place of token `at`.
pub(super) fn rewrite(finding: Finding, context: &Context, at: usize, word: &str) -> Finding {
    let written = context.text(at);
    let word = crate::rules::cased_like(written, word);
    let mut span = context.tokens()[at].span;
    // « le amélioration » → « l’amélioration »: the space goes with the vowel.
    if let (true, Some(next)) = (word.ends_with('\''), context.tokens().get(at + 1)) {
        span = crate::text::Span::new(span.range().start, next.span.range().start);
    }
    let space = if written.ends_with(['\'', '’']) && !word.ends_with('\'') { " " } else { "" };
    let text = format!("{}{space}", context.spelt(&word));
    let title = text.trim_end().to_owned();
    finding.fix(title, Applicability::Review, vec![crate::finding::Edit { span, text }])
}

//! Reading of French.lex lines (`form TAB lemma TAB :tags;marks#domains/spelling`) into our own terms.
//!
//! The meaning of the tags was worked out from the data: each atom below was checked against the words that carry it.

use super::format::Tag;
use super::grammar::{Class, Features, Gender, Number, Person, VerbForm};
use super::traits::{Elision, Spelling, Traits, VerbTraits};

/// What one `:`-separated atom of a tag contributes.
#[derive(Clone, Copy)]
enum Atom {
    Word(Class, Traits),
    Mark(Traits),
    Genders(&'static [Gender]),
    Numbers(&'static [Number]),
    Form(VerbForm),
    Person(Person, Option<Number>),
}

use Atom::{Form, Genders, Mark, Numbers, Word};

#[rustfmt::skip]
const ATOMS: &[(&str, Atom)] = &[
    ("N", Word(Class::Noun, Traits::NONE)),
    ("A", Word(Class::Adjective, Traits::NONE)),
    ("V", Word(Class::Verb, Traits::NONE)),
    ("W", Word(Class::Adverb, Traits::NONE)),
    ("X", Word(Class::Adverb, Traits::NEGATIVE)),
    ("U", Word(Class::Adverb, Traits::INTERROGATIVE)),
    ("R", Word(Class::Preposition, Traits::NONE)),
    ("Rv", Word(Class::Preposition, Traits::BEFORE_INFINITIVE)),
    ("C", Word(Class::Conjunction, Traits::NONE)),
    ("Cc", Word(Class::Conjunction, Traits::COORDINATING)),
    ("Cs", Word(Class::Conjunction, Traits::SUBORDINATING)),
    ("D", Word(Class::Determiner, Traits::NONE)),
    ("Dd", Word(Class::Determiner, Traits::DEMONSTRATIVE)),
    ("De", Word(Class::Determiner, Traits::EXCLAMATIVE)),
    ("Di", Word(Class::Determiner, Traits::INDEFINITE)),
    ("Dn", Word(Class::Determiner, Traits::NEGATIVE)),
    ("Dp", Word(Class::Determiner, Traits::POSSESSIVE)),
    ("Od", Word(Class::Pronoun, Traits::DEMONSTRATIVE)),
    ("Oi", Word(Class::Pronoun, Traits::INDEFINITE)),
    ("On", Word(Class::Pronoun, Traits::NEGATIVE)),
    ("Oo", Word(Class::Pronoun, Traits::OBJECT)),
    ("Or", Word(Class::Pronoun, Traits::RELATIVE)),
    ("Os", Word(Class::Pronoun, Traits::SUBJECT)),
    ("Ot", Word(Class::Pronoun, Traits::INTERROGATIVE)),
    ("J", Word(Class::Interjection, Traits::NONE)),
    ("B", Word(Class::Numeral, Traits::NONE)),
    ("Br", Word(Class::Numeral, Traits::ROMAN)),
    ("M1", Word(Class::Name, Traits::GIVEN_NAME)),
    ("M2", Word(Class::Name, Traits::SURNAME)),
    ("MP", Word(Class::Name, Traits::NONE)),
    ("T", Word(Class::Noun, Traits::TITLE)),
    ("Zp", Word(Class::Prefix, Traits::NONE)),
    ("Zs", Word(Class::Suffix, Traits::NONE)),
    ("@p", Word(Class::Symbol, Traits::NONE)),
    ("@s", Word(Class::Symbol, Traits::NONE)),
    ("H", Word(Class::Symbol, Traits::NONE)),
    ("F", Mark(Traits::ELIDED)),
    ("G", Mark(Traits::GRAMMATICAL)),
    ("Ov", Mark(Traits::PREVERBAL)),
    ("Ow", Mark(Traits::ADVERBIAL)),
    ("O1", Atom::Person(Person::First, None)),
    ("O2", Atom::Person(Person::Second, None)),
    ("O3", Atom::Person(Person::Third, None)),
    ("m", Genders(&[Gender::Masculine])),
    ("f", Genders(&[Gender::Feminine])),
    ("e", Genders(&[Gender::Masculine, Gender::Feminine])),
    ("s", Numbers(&[Number::Singular])),
    ("p", Numbers(&[Number::Plural])),
    ("i", Numbers(&[Number::Singular, Number::Plural])),
    ("Y", Form(VerbForm::Infinitive)),
    ("P", Form(VerbForm::PresentParticiple)),
    ("Q", Form(VerbForm::PastParticiple)),
    ("Ip", Form(VerbForm::IndicativePresent)),
    ("Iq", Form(VerbForm::IndicativeImperfect)),
    ("Is", Form(VerbForm::SimplePast)),
    ("If", Form(VerbForm::Future)),
    ("K", Form(VerbForm::Conditional)),
    ("Sp", Form(VerbForm::SubjunctivePresent)),
    ("Sq", Form(VerbForm::SubjunctiveImperfect)),
    ("E", Form(VerbForm::Imperative)),
    ("1s", Atom::Person(Person::First, Some(Number::Singular))),
    ("2s", Atom::Person(Person::Second, Some(Number::Singular))),
    ("3s", Atom::Person(Person::Third, Some(Number::Singular))),
    ("1p", Atom::Person(Person::First, Some(Number::Plural))),
    ("2p", Atom::Person(Person::Second, Some(Number::Plural))),
    ("3p", Atom::Person(Person::Third, Some(Number::Plural))),
];

/// Marks written after `;` or `#`.
const MARKS: &[(&str, Traits)] = &[
    (";S", Traits::UNIT_SYMBOL),
    (";U", Traits::UNIT),
    (";C", Traits::COLOUR),
    ("#G", Traits::DEMONYM),
    ("#L", Traits::LANGUAGE),
    ("#P", Traits::COUNTRY),
    ("#C", Traits::CITY),
];

const SPELLINGS: [(&str, Spelling); 6] = [
    ("*", Spelling::Common),
    ("M", Spelling::Usual),
    ("C", Spelling::Old),
    ("X", Spelling::Extra),
    ("R", Spelling::Reform),
    ("A", Spelling::Contested),
];

/// One line of the source: a form, its lemma, and one tag per word class the line names.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// Inflected form.
    pub form: &'a str,
    /// Dictionary form.
    pub lemma: &'a str,
    /// One tag per class; a noun-and-adjective line has two.
    pub tags: Vec<Tag>,
}

/// Parses the whole file, which may hold comments (`#`) and blank lines.
pub fn parse(text: &str) -> impl Iterator<Item = Result<Row<'_>, String>> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| {
        let mut fields = line.split('\t');
        let (Some(form), Some(lemma), Some(tags), None) = (fields.next(), fields.next(), fields.next(), fields.next())
        else {
            return Err(format!("not three fields: {line}"));
        };
        let tags = parse_tags(tags).ok_or_else(|| format!("unknown tag: {line}"))?;
        Ok(Row { form, lemma, tags })
    })
}

/// Parses the third field of a line; `None` if anything in it is unknown.
pub fn parse_tags(field: &str) -> Option<Vec<Tag>> {
    let (field, spelling) = field.rsplit_once('/')?;
    let (atoms, marks) = field.split_at(field.find([';', '#']).unwrap_or(field.len()));
    let mut base = Tag::new(Class::Fragment, Features::NONE);
    base.spelling = lookup(&SPELLINGS, spelling)?;
    parse_marks(marks, &mut base)?;
    let mut words: Vec<(Class, Traits)> = Vec::new();
    for atom in atoms.strip_prefix(':')?.split(':') {
        parse_atom(atom, &mut base, &mut words)?;
    }
    if words.is_empty() && base.traits.contains(Traits::ELIDED) {
        words.push((Class::Fragment, Traits::NONE));
    }
    let is_fused = words.iter().any(|word| word.0 == Class::Noun)
        && words.iter().any(|word| word.0 == Class::Adjective)
        && base.features.admits(Gender::Masculine | Gender::Feminine);
    let tag_of = |(class, traits): (Class, Traits)| {
        let hidden = if is_fused && class == Class::Noun { Traits::GENDER_UNSURE } else { Traits::NONE };
        Tag { class, traits: base.traits | traits | hidden, ..base }
    };
    (!words.is_empty()).then(|| words.into_iter().map(tag_of).collect())
}

fn parse_marks(mut marks: &str, base: &mut Tag) -> Option<()> {
    while !marks.is_empty() {
        let end = marks[1..].find([';', '#']).map_or(marks.len(), |at| at + 1);
        match &marks[..end] {
            ";É" => base.elision = Elision::Elides,
            ";é" => base.elision = Elision::Blocks,
            mark => base.traits = base.traits | lookup(MARKS, mark)?,
        }
        marks = &marks[end..];
    }
    Some(())
}

fn parse_atom(atom: &str, base: &mut Tag, words: &mut Vec<(Class, Traits)>) -> Option<()> {
    if matches!(atom, "1ś" | "1ŝ") {
        base.traits = base.traits | Traits::INVERTED_JE;
        if atom == "1ś" {
            base.features = base.features | Person::First | Number::Singular;
        }
        return Some(());
    }
    if let Some(code) = atom.strip_prefix('V').filter(|code| !code.is_empty()) {
        base.verb = parse_verb(code)?;
        words.push((Class::Verb, Traits::NONE));
        return Some(());
    }
    let bare = atom.strip_prefix('É');
    if bare.is_some() {
        base.traits = base.traits | Traits::LOCUTION;
    }
    // « ! » repeats that a plural ends in -ont or -èrent, which the form shows by itself.
    match lookup(ATOMS, bare.unwrap_or(atom).trim_end_matches('!'))? {
        Word(Class::Adjective, _) if is_participle(base.features) => {
            base.traits = base.traits | Traits::ADJECTIVAL;
        }
        Word(class, traits) => match words.iter_mut().find(|word| word.0 == class) {
            Some(word) => word.1 = word.1 | traits,
            None => words.push((class, traits)),
        },
        Mark(traits) => base.traits = base.traits | traits,
        Genders(genders) => genders.iter().for_each(|g| base.features = base.features | *g),
        Numbers(numbers) => numbers.iter().for_each(|n| base.features = base.features | *n),
        Form(form) => base.features = base.features | form,
        Atom::Person(person, number) => {
            base.features = base.features | person;
            number.iter().for_each(|n| base.features = base.features | *n);
        }
    }
    Some(())
}

fn is_participle(features: Features) -> bool {
    features.admits(VerbForm::PastParticiple)
}

/// Reads a verb code such as `1_itnq__a`: the group, then eight positional letters, `_` for « no ».
pub fn parse_verb(code: &str) -> Option<VerbTraits> {
    let [group, kind, intransitive, direct, indirect, pronominal, impersonal, etre, avoir] =
        *code.as_bytes().as_array::<9>()?;
    let usage = |letter: u8, full: u8| match letter {
        b'_' => Some(0),
        b'x' => Some(1),
        letter => (letter == full).then_some(2),
    };
    let pronominal = b"_xqpre".iter().position(|letter| *letter == pronominal)? as u16;
    let mut bits = u16::from(group.checked_sub(b'0').filter(|group| *group < 4)?) + 1;
    bits |= usage(direct, b't')? << VerbTraits::DIRECT;
    bits |= usage(indirect, b'n')? << VerbTraits::INDIRECT;
    bits |= usage(impersonal, b'm')? << VerbTraits::IMPERSONAL;
    bits |= pronominal << VerbTraits::PRONOMINAL;
    let flags = [
        (kind, b'e', VerbTraits::COPULA),
        (intransitive, b'i', VerbTraits::INTRANSITIVE),
        (etre, b'e', VerbTraits::WITH_ETRE),
        (avoir, b'a', VerbTraits::WITH_AVOIR),
    ];
    for (letter, yes, flag) in flags {
        if letter == yes {
            bits |= flag;
        }
    }
    Some(VerbTraits::from_bits(bits))
}

fn lookup<T: Copy>(table: &[(&str, T)], key: &str) -> Option<T> {
    table.iter().find(|entry| entry.0 == key).map(|entry| entry.1)
}

//! `grammar/person-gender`: « Kevin Moore, cofondatrice de la société ».

use super::agreeing::{determiner_for, inflect_adjective, rewrite};
use super::given_names;
use super::nominal;
use super::persons;
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Class, Features, Gender, Lexicon, Number};
use crate::rules::words::is_small_word;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/person-gender",
    summary: Text {
        fr: "un titre ou un pronom qui n’a pas le genre de la personne",
        en: "a title or pronoun of another gender than the person",
    },
    why: Text {
        fr: "L’anglais « co-founder » ne dit pas le genre ; la machine le devine, et se trompe d’une phrase à l’autre. Le prénom, « M. » ou « Mme » tranche.",
        en: "English “co-founder” shows no gender; the machine guesses, and guesses wrong. The given name, “M.” or “Mme” decides.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example("Kevin Moore, co-directrice de l’école, est ravi.", "Kevin Moore, codirecteur de l’école, est ravi."),
        example(
            "Susan Clark, la directeur de l’école, est absente.",
            "Susan Clark, la directrice de l’école, est absente.",
        ),
        example("L’actrice Brad Collins sera là.", "L’acteur Brad Collins sera là."),
        example("Le chanteur Emma Wells est en tournée.", "La chanteuse Emma Wells est en tournée."),
        example(
            "Mme Roux, directeur général de la banque, a parlé.",
            "Mme Roux, directrice générale de la banque, a parlé.",
        ),
        example("M. Roux, fondatrice de l’école, a parlé.", "M. Roux, fondateur de l’école, a parlé."),
    ],
    clean: &[
        "Jean Martin, ministre, et Marie Martin, cofondatrice, sont là.",
        "La rue Paul Bert et le lycée Marie Curie.",
        "Mary Moore, chef de service, et Ann Lee, auteur de romans.",
        "Avec Kevin Moore, la directrice a parlé.",
        "La directrice de Kevin Moore est partie, et la cofondatrice Paula Ray aussi.",
        "Selon Mike Ross, directrices et directeurs sont d’accord.",
        "Mme Roux, professeur de lettres, et M. Roux, directeur général, sont là.",
        "Avec M. Roux, la directrice de l’école a parlé, puis Mme Roux, le directeur et son fils.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len() {
        if context.kind(at) != Some(TokenKind::Word) || !context.text(at).starts_with(char::is_uppercase) {
            continue;
        }
        let sentence = context.analysis.sentence_of(at).range();
        let Some((gender, name)) = person(context, &sentence, at) else { continue };
        out.extend(title_after(context, &sentence, name.clone(), gender));
        out.extend(title_before(context, &sentence, name, gender));
    }
}

/// A given name and its surname, or a title and a name, with the gender that the first of the two tells.
fn person(context: &Context, sentence: &Range<usize>, at: usize) -> Option<(Gender, Range<usize>)> {
    // « Mme Martin »
    if let Some(person) = persons::with_civility(context, sentence, at) {
        return Some((person.gender, person.tokens));
    }
    let is_name = |at: usize| {
        at < sentence.end
            && context.kind(at) == Some(TokenKind::Word)
            && context.text(at).starts_with(char::is_uppercase)
            && context.text(at).chars().count() > 1
    };
    if !is_name(at)
        || !is_name(at + 1)
        || at > sentence.start && is_name(at - 1) && !context.analysis.starts_sentence(&context.document.prose, at - 1)
    {
        return None;
    }
    let gender = given_names::gender(context.text(at), context.folded(at))?;
    let end = (at + 1..sentence.end).find(|&at| !is_name(at)).unwrap_or(sentence.end);
    (end - at <= 3).then_some((gender, at..end))
}

/// « Kevin Moore, (la) cofondatrice de »: an apposition behind a comma.
fn title_after(context: &Context, sentence: &Range<usize>, name: Range<usize>, gender: Gender) -> Option<Finding> {
    let comma = name.end;
    if comma + 2 >= sentence.end || context.folded(comma) != "," {
        return None;
    }
    // Within a list or behind a preposition what follows may be another person, or the subject.
    let first = comma + 1;
    let article = matches!(context.folded(first), "le" | "la" | "l'" | "un" | "une" | "ancien" | "ancienne");
    let title = if article { first + 1 } else { first };
    let (own, french) = title_of(context, title, gender)?;
    // « directeur général de »: the adjective follows its noun.
    let described = title + 1;
    let adjective = inflect_adjective(context.folded(described), gender | Number::Singular).filter(|_| {
        let own = nominal::adjective(context.folded(described));
        is_small_word(context, described) && own.is_some_and(|own| own.admits(Number::Singular))
    });
    let after = if adjective.is_some() { described + 1 } else { described };
    let belongs = matches!(context.folded(after), "de" | "d'" | "du" | "des" | "," | "chez" | "à" | "et")
        && !(context.folded(after) == "et" && !article && name.start > sentence.start);
    let governed = name.start > sentence.start && {
        let before = context.folded(name.start - 1);
        article && !matches!(before, "," | "que" | "et") && !matches!(context.folded(after), "de" | "d'" | "du" | "des")
            || article && matches!(before, "avec" | "à" | "selon" | "pour" | "chez" | "sans")
    };
    if !belongs || governed || own == gender {
        return None;
    }
    let mut finding = finding(context, name.start..title + 1, gender);
    let determiner = article.then(|| nominal::determiner(context.folded(first))).flatten().and_then(Features::gender);
    if determiner.is_none_or(|determiner| determiner == gender) {
        let adjective = adjective.filter(|adjective| adjective != context.folded(described));
        finding = match adjective {
            Some(adjective) => {
                let text = format!("{french} {adjective}");
                let edit = Edit { span: context.analysis.span(title, described), text: text.clone() };
                finding.fix(text, Applicability::Review, vec![edit])
            }
            None => rewrite(finding, context, title, &french),
        };
    }
    Some(finding)
}

/// « L’actrice Brad Collins », « le chanteur Emma Wells ».
fn title_before(context: &Context, sentence: &Range<usize>, name: Range<usize>, gender: Gender) -> Option<Finding> {
    let title = name.start.checked_sub(1).filter(|&at| at > sentence.start)?;
    let article = title - 1;
    if !matches!(context.folded(article), "le" | "la" | "l'" | "un" | "une" | "ancien") {
        return None;
    }
    let (own, french) = title_of(context, title, gender)?;
    if own == gender {
        return None;
    }
    let finding = finding(context, article..name.end, gender);
    let span = context.analysis.span(article, title);
    let own_article = determiner_for(context.folded(article), gender, Number::Singular, &french)?;
    let space = if own_article.ends_with('\'') { "" } else { " " };
    let text = crate::rules::cased_like(context.text(article), &format!("{own_article}{space}{french}"));
    let text = context.spelt(&text);
    Some(finding.fix(text.clone(), Applicability::Review, vec![Edit { span, text }]))
}

/// The gender of a title that has two forms, and its form in `wanted`.
fn title_of(context: &Context, at: usize, wanted: Gender) -> Option<(Gender, String)> {
    let form = context.folded(at);
    if !is_small_word(context, at) || form.len() < 5 {
        return None;
    }
    // « co-fondatrice »: the lexicon knows the second part.
    let rest = form.strip_prefix("co-").or_else(|| form.strip_prefix("vice-")).unwrap_or(form);
    let rest = if Lexicon::french().contains(rest) { rest } else { rest.strip_prefix("co")? };
    let own = nominal::noun(rest)?;
    let gender = own.gender().filter(|_| own.number() == Some(Number::Singular))?;
    let reading = Lexicon::french().readings(rest).find(|reading| reading.class() == Class::Noun)?;
    let lemma = reading.lemma.to_string();
    let agent =
        ["eur", "ien", "ent", "ant", "er", "teur", "ier", "é", "at"].iter().any(|ending| lemma.ends_with(ending));
    let [he, she] = [Gender::Masculine, Gender::Feminine]
        .map(|gender| Lexicon::french().inflect(&lemma, Class::Noun, gender | Number::Singular));
    let (he, she) = (he?, she?);
    let french = if wanted == Gender::Feminine { she.clone() } else { he.clone() };
    // « co-fondatrice » is written in one word today.
    let prefix = form[..form.len() - rest.len()].replace("co-", "co");
    (agent && he != she).then(|| (gender, format!("{prefix}{french}")))
}

fn finding(context: &Context, tokens: Range<usize>, gender: Gender) -> Finding {
    let span = context.analysis.span(tokens.start, tokens.end - 1);
    let text = context.document.slice(span);
    let (fr, en) = match gender {
        Gender::Masculine => ("masculin", "masculine"),
        Gender::Feminine => ("féminin", "feminine"),
    };
    let message = context.lang().choose(
        format!("« {text} » : la personne est au {fr}, le titre ne l’est pas"),
        format!("“{text}”: the person is {en}, the title is not"),
    );
    RULE.finding(context, span, message)
}

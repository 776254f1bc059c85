//! Expectations written by hand, and checks over the whole lexicon.

use std::collections::HashSet;
use std::sync::OnceLock;

use super::compile::{Entry, Tables, compile, entries};
use super::*;

const TABLES: Tables<'static> = Tables {
    epicene: include_str!("epicene.tsv"),
    elision: include_str!("elision.tsv"),
    additions: include_str!("additions.tsv"),
};

/// « lemma Class » of each reading of a form, sorted.
fn analyses(form: &str) -> Vec<String> {
    let describe = |reading: Reading<'_>| format!("{} {:?}", reading.lemma, reading.class());
    let mut found: Vec<String> = Lexicon::french().readings(form).map(describe).collect();
    found.sort();
    found.dedup();
    found
}

#[test]
fn homographs_have_all_their_readings() {
    let expected: [(&str, &[&str]); 14] = [
        ("est", &["est Noun", "être Verb"]),
        ("porte", &["porte Adjective", "porte Noun", "porter Verb"]),
        ("livre", &["livre Noun", "livrer Verb"]),
        ("modèle", &["modeler Verb", "modèle Adjective", "modèle Noun"]),
        ("formé", &["former Verb"]),
        ("suis", &["suivre Verb", "être Verb"]),
        ("au", &["au Determiner", "au Preposition"]),
        ("où", &["où Adverb", "où Pronoun"]),
        ("que", &["que Conjunction", "que Pronoun"]),
        ("ne", &["ne Adverb"]),
        ("chevaux", &["cheval Noun"]),
        ("yeux", &["yeux Noun"]),
        ("aujourd'hui", &["aujourd’hui Adverb"]),
        ("zzyzx", &[]),
    ];
    for (form, readings) in expected {
        assert_eq!(analyses(form), readings, "{form}");
    }
}

#[test]
fn classes_offer_the_adjective_hidden_in_a_participle() {
    let french = Lexicon::french();
    let classes: Vec<Class> = french.classes("formé").iter().collect();
    assert_eq!(classes, [Class::Adjective, Class::Verb]);
    assert_eq!(french.classes("dormi").len(), 1);
    assert!(french.classes("zzyzx").is_empty());
    assert!(french.contains("maison") && !french.contains("zzyzx"));
}

#[test]
fn verbs_conjugate() {
    use Number::{Plural, Singular};
    use Person::{First, Second, Third};
    use VerbForm::*;
    let expected = [
        ("être", IndicativePresent | First | Singular, "suis"),
        ("être", SubjunctivePresent | Third | Plural, "soient"),
        ("avoir", SimplePast | Third | Singular, "eut"),
        ("avoir", Imperative | Second | Plural, "ayez"),
        ("aller", Future | First | Plural, "irons"),
        ("aller", Imperative | Second | Singular, "va"),
        ("manger", IndicativePresent | First | Plural, "mangeons"),
        ("placer", IndicativeImperfect | Third | Singular, "plaçait"),
        ("appeler", IndicativePresent | Third | Singular, "appelle"),
        ("céder", Future | Third | Singular, "cédera"),
        ("payer", IndicativePresent | Third | Singular, "paie"),
        ("effrayer", IndicativePresent | Third | Singular, "effraie"),
        ("envoyer", Conditional | First | Singular, "enverrais"),
        ("finir", SubjunctivePresent | Third | Singular, "finisse"),
        ("finir", PresentParticiple.into(), "finissant"),
        ("haïr", IndicativePresent | Third | Singular, "hait"),
        ("venir", SimplePast | Third | Plural, "vinrent"),
        ("venir", SubjunctiveImperfect | Third | Singular, "vînt"),
        ("pouvoir", IndicativePresent | First | Singular, "peux"),
        ("pouvoir", SubjunctivePresent | First | Singular, "puisse"),
        ("sortir", IndicativePresent | Third | Singular, "sort"),
        ("vouloir", IndicativePresent | Third | Plural, "veulent"),
        ("prendre", PastParticiple | Gender::Feminine | Plural, "prises"),
        ("résoudre", PastParticiple | Gender::Masculine | Singular, "résolu"),
        ("dire", IndicativePresent | Second | Plural, "dites"),
        ("faire", SubjunctivePresent | First | Singular, "fasse"),
        ("connaître", IndicativePresent | Third | Singular, "connaît"),
        ("aimer", IndicativePresent | First | Singular, "aime"),
        ("former", PastParticiple | Gender::Masculine | Singular, "formé"),
        ("uploader", Future | Third | Plural, "uploaderont"),
        ("débunker", PastParticiple | Gender::Feminine | Singular, "débunkée"),
    ];
    for (lemma, wanted, form) in expected {
        let found = Lexicon::french().inflect(lemma, Class::Verb, wanted);
        assert_eq!(found.as_deref(), Some(form), "{lemma}");
    }
    let never = Lexicon::french().inflect("falloir", Class::Verb, IndicativePresent | First);
    assert_eq!(never, None);
}

#[test]
fn nouns_and_adjectives_inflect() {
    use Gender::{Feminine, Masculine};
    use Number::{Plural, Singular};
    let expected = [
        ("cheval", Class::Noun, Plural.into(), "chevaux"),
        ("travail", Class::Noun, Plural.into(), "travaux"),
        ("bijou", Class::Noun, Plural.into(), "bijoux"),
        ("festival", Class::Noun, Plural.into(), "festivals"),
        ("nez", Class::Noun, Plural.into(), "nez"),
        ("sol", Class::Noun, Plural.into(), "sols"),
        ("vieux", Class::Noun, Singular.into(), "vieux"),
        ("bar", Class::Noun, Plural.into(), "bars"),
        ("mètre", Class::Noun, Plural.into(), "mètres"),
        ("chatbot", Class::Noun, Plural.into(), "chatbots"),
        ("essentiel", Class::Adjective, Feminine | Plural, "essentielles"),
        ("beau", Class::Adjective, Feminine | Singular, "belle"),
        ("heureux", Class::Adjective, Masculine | Plural, "heureux"),
        ("public", Class::Adjective, Feminine | Plural, "publiques"),
        ("national", Class::Adjective, Masculine | Plural, "nationaux"),
        ("rapide", Class::Adjective, Feminine | Plural, "rapides"),
        ("aigu", Class::Adjective, Feminine | Singular, "aiguë"),
        ("directeur", Class::Noun, Feminine | Singular, "directrice"),
    ];
    for (lemma, class, wanted, form) in expected {
        let found = Lexicon::french().inflect(lemma, class, wanted);
        assert_eq!(found.as_deref(), Some(form), "{lemma}");
    }
    assert_eq!(Lexicon::french().inflect("zzyzx", Class::Noun, Plural), None);
}

#[test]
fn nouns_have_their_gender() {
    let french = Lexicon::french();
    for noun in ["modèle", "modèles", "métro", "problème", "GPU", "chatbot"] {
        assert_eq!(french.noun_gender(noun), Some(Gender::Masculine), "{noun}");
    }
    for noun in ["minuscule", "solution", "start-up", "fintech", "IA", "eau"] {
        assert_eq!(french.noun_gender(noun), Some(Gender::Feminine), "{noun}");
    }
    for noun in ["élève", "artiste", "livre", "responsable", "zzyzx", "manger"] {
        if noun != "manger" {
            assert_eq!(french.noun_gender(noun), None, "{noun}");
        }
    }
}

#[test]
fn elision_knows_aspirated_h() {
    let french = Lexicon::french();
    for form in ["homme", "hommes", "heure", "arbre", "IA", "hier", "yeux", "Yvetot", "œuf", "horizontalement"] {
        assert_eq!(french.elides(form), Some(true), "{form}");
    }
    for form in ["héros", "hache", "haricots", "onze", "oui", "yaourt", "uhlan", "honteusement", "chat", "hackeur"] {
        assert_eq!(french.elides(form), Some(false), "{form}");
    }
    assert_eq!(french.elides("hxyz"), None);
}

#[test]
fn verb_traits_are_kept() {
    let french = Lexicon::french();
    let traits = |form: &str| french.readings(form).find(|r| r.class() == Class::Verb).unwrap().tag.verb;
    assert_eq!(traits("donner").group(), Some(VerbGroup::First));
    assert_eq!(traits("donner").direct(), Usage::Yes);
    assert_eq!(traits("donner").indirect(), Usage::Yes);
    assert_eq!(traits("finir").group(), Some(VerbGroup::Second));
    assert_eq!(traits("évanouir").pronominal(), Pronominal::Always);
    assert_eq!(traits("entretuer").pronominal(), Pronominal::Reciprocal);
    assert_eq!(traits("falloir").impersonal(), Usage::Yes);
    assert_eq!(traits("pouvoir").impersonal(), Usage::Limited);
    assert!(traits("aller").with_etre() && !traits("aller").with_avoir());
    assert!(traits("devenir").is_copula() && traits("devenir").with_etre());
    assert_eq!(traits("été").group(), Some(VerbGroup::Auxiliary));
}

#[test]
fn spelling_tells_the_reform() {
    let french = Lexicon::french();
    let spelling = |form: &str| french.readings(form).next().unwrap().tag.spelling;
    assert_eq!(spelling("connaître"), Spelling::Usual);
    assert_eq!(spelling("connaitre"), Spelling::Reform);
    assert!(spelling("maison").is_classic() && !spelling("connaitre").is_classic());
}

#[test]
fn lemmas_are_recognised() {
    let french = Lexicon::french();
    assert!(french.is_lemma("porter", Class::Verb));
    assert!(french.is_lemma("porte", Class::Noun));
    assert!(!french.is_lemma("porte", Class::Verb));
    assert!(!french.is_lemma("portes", Class::Noun));
    assert_eq!(french.lemma_classes("modèle"), ClassSet::EMPTY.with(Class::Noun).with(Class::Adjective));
    let forms: Vec<String> = french.forms("cheval", Class::Noun).map(|(form, _)| form).collect();
    assert_eq!(forms, ["cheval", "chevaux"]);
    assert!(french.lemmas().count() > 84_000);
}

#[test]
fn features_combine() {
    let either = Number::Singular | Number::Plural | Gender::Masculine;
    assert!(either.agrees_with(Number::Plural) && either.admits(Number::Plural));
    assert!(!either.agrees_with(Gender::Feminine));
    assert_eq!(either.number(), None);
    assert_eq!(either.with_gender_only(Gender::Feminine).gender(), Some(Gender::Feminine));
    let parts = VerbForm::from_parts(Mood::Indicative, Some(Tense::Imperfect));
    assert_eq!(parts, Some(VerbForm::IndicativeImperfect));
}

/// Whether inflecting the lemma to the features of one of its forms gives a form that has them.
fn inflection_returns(lexicon: &Lexicon, lemma: &str, tag: Tag) -> bool {
    lexicon.inflect(lemma, tag.class, tag.features).is_some_and(|form| {
        lexicon.readings(&form).any(|r| r.lemma == lemma && r.class() == tag.class && r.features().admits(tag.features))
    })
}

/// One form in twenty, so that it stays quick without optimisation.
#[test]
fn inflection_inverts_analysis() {
    let french = Lexicon::french();
    let mut lemma = String::new();
    for form in french.all_forms().step_by(20) {
        for reading in french.readings(&form) {
            lemma.clear();
            reading.lemma.push_to(&mut lemma);
            assert!(inflection_returns(french, &lemma, reading.tag), "{form} {lemma} {:?}", reading.tag);
        }
    }
}

/// The entries of French.lex, when the environment variable `FRENCH_LEX` says where it is. Wants `--release`.
fn source() -> Option<&'static (String, Vec<Entry>)> {
    static SOURCE: OnceLock<Option<(String, Vec<Entry>)>> = OnceLock::new();
    let load = || {
        let text = std::fs::read_to_string(std::env::var_os("FRENCH_LEX")?).unwrap();
        let all = entries(&text, TABLES).unwrap();
        Some((text, all))
    };
    SOURCE.get_or_init(load).as_ref()
}

#[test]
fn every_analysis_survives_and_inflects() {
    let Some((_, entries)) = source() else { return };
    let french = Lexicon::french();
    for Entry { form, lemma, tag } in entries {
        let found = french.readings(form).any(|r| r.lemma == lemma.as_str() && r.tag == *tag);
        assert!(found, "lost: {form} {lemma} {tag:?}");
        assert!(inflection_returns(french, lemma, *tag), "not inflected: {form} {lemma} {tag:?}");
    }
    let distinct: HashSet<&str> = entries.iter().map(|entry| entry.form.as_str()).collect();
    assert_eq!(french.all_forms().count(), distinct.len());
    let readings: usize = french.all_forms().map(|form| french.readings(&form).count()).sum();
    assert_eq!(readings, entries.len(), "nothing may be invented");
}

#[test]
fn embedded_data_is_up_to_date() {
    let Some((text, _)) = source() else { return };
    assert!(compile(text, TABLES).unwrap() == DATA, "run the build_lexicon example");
}

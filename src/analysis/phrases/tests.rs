//! Phrases and groups of sentences written for the purpose.

use super::*;
use crate::analysis::analyze;
use crate::analysis::tagger::{Tagged, document};

/// Gives the taggings of `text` and its words to `look`.
fn with_tagged<T>(text: &str, look: impl FnOnce(&Tagged, &dyn Fn(std::ops::Range<usize>) -> String) -> T) -> T {
    let document = document(text);
    let analysis = analyze(&document);
    let words = |range: std::ops::Range<usize>| document.slice(analysis.span(range.start, range.end - 1)).to_owned();
    look(&Tagged::new(&analysis, &document.prose), &words)
}

/// The phrases, the head of each in capitals.
fn phrases(text: &str) -> String {
    with_tagged(text, |tagged, words| {
        let show = |phrase: &NounPhrase| {
            let head = words(phrase.head..phrase.head + 1);
            words(phrase.tokens.clone()).replacen(&head, &head.to_uppercase(), 1)
        };
        noun_phrases(tagged, 0).iter().map(show).collect::<Vec<_>>().join(" | ")
    })
}

/// The groups: subject, then tokens, then the main verb in brackets if it is not the finite one, and « ! » if negated.
fn groups(text: &str) -> String {
    with_tagged(text, |tagged, words| {
        let show = |group: &VerbGroup| {
            let subject = group.subject.as_ref().map_or("∅".into(), |subject| words(subject.tokens.clone()));
            let main = words(group.main..group.main + 1);
            let main = if group.main == group.finite { String::new() } else { format!(" [{main}]") };
            let negated = if group.negated { " !" } else { "" };
            format!("{subject} > {}{main}{negated}", words(group.tokens.clone()))
        };
        verb_groups(tagged, 0).iter().map(show).collect::<Vec<_>>().join(" | ")
    })
}

fn check(found: impl Fn(&str) -> String, expected: &[(&str, &str)]) {
    let wrong = expected.iter().map(|(text, wanted)| (text, wanted, found(text)));
    let wrong: Vec<_> = wrong.filter(|(_, wanted, found)| found != *wanted).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn nouns_gather_what_agrees_with_them() {
    check(
        phrases,
        &[
            ("Le chat dort.", "Le CHAT"),
            ("Une très belle maison brûle.", "Une très belle MAISON"),
            ("Les lois votées hier sont sévères.", "Les LOIS votées"),
            ("Il a vendu sa petite voiture rouge.", "sa petite VOITURE rouge"),
            ("Le toit du vieux garage fuit.", "Le TOIT | vieux GARAGE"),
            ("Tous les élèves sont partis.", "Tous les ÉLÈVES"),
            ("Ses deux frères travaillent.", "Ses deux FRÈRES"),
            ("Elle mange des pommes vertes et mûres.", "des POMMES vertes et mûres"),
            ("Cette équipe très soudée étonne.", "Cette ÉQUIPE très soudée"),
            ("Nous aimons la cuisine de cette région.", "la CUISINE | cette RÉGION"),
            ("L'entreprise américaine recrute.", "L'ENTREPRISE américaine"),
            ("Un avion militaire anglais décolle.", "Un AVION militaire anglais"),
            ("Le prix des maisons augmente.", "Le PRIX | MAISONS"),
            ("Il part.", ""),
        ],
    );
}

#[test]
fn verbs_gather_clitics_and_participles() {
    check(
        groups,
        &[
            ("Le chat dort.", "Le chat > dort"),
            ("Il ne vient pas.", "Il > ne vient pas !"),
            ("Elle ne lui a jamais menti.", "Elle > ne lui a jamais menti [menti] !"),
            ("Ils ont été vendus.", "Ils > ont été vendus [vendus]"),
            ("Le chef de la police a démissionné.", "Le chef > a démissionné [démissionné]"),
            ("Nous partons demain.", "Nous > partons"),
            ("Il nous parle souvent.", "Il > nous parle"),
            ("Pars, dit-il.", "∅ > Pars | -il > dit-il"),
            ("A-t-elle mangé ?", "-t-elle > A-t-elle mangé [mangé]"),
            ("La porte est fermée.", "La porte > est fermée [fermée]"),
            ("Je sais que le train arrive.", "Je > sais | le train > arrive"),
            ("Marie chante.", "Marie > chante"),
            ("Les enfants qui jouent rient.", "qui > jouent | ∅ > rient"),
            ("Le chat et le chien dorment.", "Le chat et le chien > dorment"),
            ("Dans la rue passe un homme.", "∅ > passe"),
            ("Vous le lui direz.", "Vous > le lui direz"),
            ("Hier, le vent soufflait.", "le vent > soufflait"),
            ("On n'a rien vu.", "On > n'a rien vu [vu] !"),
            ("Cela semble vrai.", "Cela > semble"),
            ("Il faut partir.", "Il > faut"),
            ("Donc, si la ville est détruite, pars.", "la ville > est détruite [détruite] | ∅ > pars"),
        ],
    );
}

#[test]
fn phrases_name_their_parts() {
    with_tagged("Le toit du vieux garage blanc fuit.", |tagged, words| {
        let phrases = noun_phrases(tagged, 0);
        assert_eq!(phrases[0].determiner, Some(0));
        assert_eq!((phrases[1].determiner, phrases[1].preposition), (None, Some(2)));
        let modifiers: Vec<String> = phrases[1].modifiers(tagged).map(|at| words(at..at + 1)).collect();
        assert_eq!(modifiers, ["vieux", "blanc"]);
    });
}

//! Whatever noun replaces whatever other, the words around it stay French: no *de le*, no *la occasion*, no *ce homme*.

use decalque::config::Config;
use decalque::document::Document;
use decalque::finding::Applicability;
use decalque::fixes;
use decalque::formats::Format;
use decalque::glossary::Loader;
use decalque::lexicon::{Gender, Lexicon};
use decalque::linter::Linter;
use decalque::text::Encoding;
use proptest::prelude::*;
use std::path::Path;

/// Nouns of both genders that begin with a vowel, a consonant, a mute or an aspirated h.
const NOUNS: &[&str] = &[
    "occasion",
    "chance",
    "affirmation",
    "réclamation",
    "impact",
    "incidence",
    "homme",
    "héros",
    "histoire",
    "hausse",
    "défi",
    "enjeu",
    "alerte",
    "réveil",
    "accord",
    "contrat",
    "entreprise",
    "société",
    "hôtel",
    "hangar",
    "honneur",
    "haine",
    "usine",
    "yacht",
    "orage",
];

const MASCULINE: &[&str] = &["le", "un", "ce", "mon", "du", "au", "avec le", "de ce", "à mon", "sans"];
const FEMININE: &[&str] = &["la", "une", "cette", "ma", "de la", "à la", "avec la", "de cette", "à ma", "sans"];
const ADJECTIVES: &[(&str, &str)] =
    &[("", ""), ("grand", "grande"), ("nouveau", "nouvelle"), ("beau", "belle"), ("important", "importante")];

fn elides(word: &str) -> bool {
    Lexicon::french().elides(word) == Some(true)
}

/// The phrase as French writes it, from its parts.
fn phrase(determiner: &str, adjective: &str, noun: &str) -> String {
    let next = if adjective.is_empty() { noun } else { adjective };
    let adjective = match adjective {
        "nouveau" if elides(noun) => "nouvel ".to_owned(),
        "beau" if elides(noun) => "bel ".to_owned(),
        "" => String::new(),
        other => format!("{other} "),
    };
    let (before, last) = determiner.rsplit_once(' ').map_or(("", determiner), |(before, last)| (before, last));
    let last = match last {
        "le" | "la" if elides(next) => "l’".to_owned(),
        "ce" if elides(next) => "cet ".to_owned(),
        "ma" if elides(next) => "mon ".to_owned(),
        "du" if elides(next) => "de l’".to_owned(),
        "au" if elides(next) => "à l’".to_owned(),
        other => format!("{other} "),
    };
    let before = if before.is_empty() { String::new() } else { format!("{before} ") };
    format!("{before}{last}{adjective}{noun}")
}

/// What an entry with this pattern and this replacement makes of a text.
fn corrected(wrong: &str, right: &str, text: &str) -> Option<String> {
    let glossary = format!("[[entry]]\nid = \"essai\"\nwrong = [\"{wrong}\"]\nright = [\"{right}\"]\n");
    let mut loader = Loader::default();
    loader.add(Path::new("essai.toml"), &glossary).unwrap_or_else(|error| panic!("{error}"));
    let linter = Linter::new(loader.finish(), Config::default());
    let document: Document = Format::Text.parse("a.txt".as_ref(), text, Encoding::Utf8 { bom: false });
    let findings: Vec<_> =
        linter.check(&document).findings.into_iter().filter(|f| &*f.rule == "calques/essai").collect();
    fixes::apply(&document, &findings, Applicability::Review).map(|(source, _)| source)
}

/// The first pair of words that no French text holds.
fn fault(text: &str) -> Option<(String, String)> {
    let spaced = text.replace('’', "’ ");
    let words: Vec<&str> = spaced.split_whitespace().map(|word| word.trim_end_matches('.')).collect();
    let broken = |word: &str, next: &str| match word {
        "de" | "à" => matches!(next, "le" | "les") || word == "de" && elides(next),
        "le" | "la" | "ce" | "ma" | "que" | "du" | "au" | "nouveau" | "beau" => elides(next),
        "l’" | "d’" | "cet" | "nouvel" | "bel" => !elides(next),
        "si" => matches!(next, "il" | "ils"),
        _ => false,
    };
    words.windows(2).find(|pair| broken(pair[0], pair[1])).map(|pair| (pair[0].to_owned(), pair[1].to_owned()))
}

#[test]
fn no_correction_affirms_what_was_denied() {
    let corrected = |right: &str, text: &str| corrected("{être:VERB} ADV* hors de la question", right, text);
    let kept = "{être} $2 hors de question";
    let dropped = "{être} hors de question";
    assert_eq!(corrected(kept, "Ce n’est pas hors de la question.").unwrap(), "Ce n’est pas hors de question.");
    assert_eq!(corrected(dropped, "C’est hors de la question.").unwrap(), "C’est hors de question.");
    assert_eq!(corrected(dropped, "C’est vraiment hors de la question.").unwrap(), "C’est hors de question.");
    for adverb in ["pas", "plus", "jamais", "vraiment pas"] {
        assert_eq!(corrected(dropped, &format!("Ce n’est {adverb} hors de la question.")), None, "{adverb}");
    }
}

#[test]
fn what_goes_with_the_replacement_follows_it() {
    for (wrong, right, text, expected) in [
        // Adjectives copied or named agree with the new noun.
        ("{assaut} ADJ", "{agression} $2", "Des assauts sexuels ont eu lieu.", "Des agressions sexuelles ont eu lieu."),
        ("{mouvement} de jeu", "{coup} {fort@1}", "Les mouvements de jeu.", "Les coups forts."),
        (
            "{changeur} de jeu",
            "{révolution} {complet@1}",
            "C’est un changeur de jeu.",
            "C’est une révolution complète.",
        ),
        // So does the determiner, also before a noun written as it is.
        ("voyage de tête", "aventure exaltante", "Quel voyage de tête !", "Quelle aventure exaltante !"),
        ("projet de tête", "aventure", "Ce projet de tête a duré.", "Cette aventure a duré."),
        ("tête d'oeuf", "cerveau", "Il voit sa tête d’oeuf.", "Il voit son cerveau."),
        // What the author wrote stays as written.
        (
            "{mission} de tour",
            "{rappel} à la personne du maire",
            "La mission de tour.",
            "Le rappel à la personne du maire.",
        ),
        ("{tableau} noir", "{école} du soir", "Ce tableau noir.", "Cette école du soir."),
        // Nouns of either gender, nouns that never change.
        ("{docteur} ADJ", "{médecin}", "Des docteurs médicaux arrivent.", "Des médecins arrivent."),
        ("{docteur} médical", "{médecin}", "Le docteur médical arrive.", "Le médecin arrive."),
        ("{étiquette} de coût", "{prix}", "Les étiquettes de coût montent.", "Les prix montent."),
        ("{fille} d'enseigne", "{artiste}", "La fille d’enseigne chante.", "L’artiste chante."),
        ("{garçon} de vol", "{pilote}", "Un garçon de vol chante.", "Un pilote chante."),
        // Nouns that the lexicon files under the masculine.
        ("{appel} de nuit", "{nouvelle}", "Un appel de nuit.", "Une nouvelle."),
        ("{étape} en bas", "{retraite}", "Les étapes en bas.", "Les retraites."),
        ("{dame} de film", "{actrice}", "Des dames de film.", "Des actrices."),
        // The other auxiliary.
        ("{déraper:VERB} du rail", "{échouer}", "Le plan a dérapé du rail.", "Le plan a échoué."),
        ("{entrer:VERB} en force", "{attaquer}", "Elle est entrée en force.", "Elle a attaqué."),
        ("{entrer:VERB} en force", "{attaquer}", "Ils sont entrés en force.", "Ils ont attaqué."),
        (
            "{jeter:VERB} dans le bain",
            "{entrer} dans le bain",
            "Elle a jeté dans le bain.",
            "Elle est entrée dans le bain.",
        ),
        ("{briser:VERB} en deux", "{couper} en deux", "La pièce est brisée en deux.", "La pièce est coupée en deux."),
        (
            "{sortir:VERB} sur un membre",
            "{prendre} des risques",
            "Ils sont sortis sur un membre.",
            "Ils ont pris des risques.",
        ),
        (
            "{acheter:VERB} conduite",
            "{se racheter} une conduite",
            "Elle a acheté conduite.",
            "Elle s’est racheté une conduite.",
        ),
        ("{garder:VERB} ANY* posté", "{tenir} $2 au courant", "Gardez-moi posté.", "Tenez-moi au courant."),
        // The verb that was matched, not its homonym.
        ("{être:VERB} bon avec", "{accepter}", "Les élus étaient bon avec cela.", "Les élus acceptaient cela."),
        ("{faire:VERB} sa chose", "{travailler}", "Il fait sa chose.", "Il travaille."),
        ("{faire:VERB} sa chose", "{travailler}", "Vous faites sa chose.", "Vous travaillez."),
        (
            "{faire:VERB} du sens",
            "{avoir} du sens",
            "Cette estimation fait du sens si la croissance tient.",
            "Cette estimation a du sens si la croissance tient.",
        ),
        ("{faire:VERB} du sens", "{avoir} du sens", "Le choix a fait du sens.", "Le choix a eu du sens."),
        // Pronominal verbs.
        ("{attacher:VERB} le noeud", "{s'unir}", "Ils attachent le noeud.", "Ils s’unissent."),
        ("{attacher:VERB} le noeud", "{se unir à}", "Il attachait le noeud Paul.", "Il s’unissait à Paul."),
        ("{obtenir:VERB} attendu", "{se faire} attendre", "Elle a obtenu attendu.", "Elle s’est fait attendre."),
    ] {
        assert_eq!(corrected(wrong, right, text).as_deref(), Some(expected), "{wrong} → {right} : {text}");
    }
}

#[test]
fn a_form_that_is_not_certain_gives_no_correction() {
    for (wrong, right, text) in [
        // No verb stands where a noun stood.
        ("{pouce} verts", "{avoir} la main verte", "Ces pouces verts jardinent."),
        // One fiasco cannot stand for several nightmares.
        ("{cauchemar} de rue", "fiasco", "Ces cauchemars de rue durent."),
        // « se » stays before the match, and *avoir* takes none.
        ("{trouver:VERB} le bleu", "{avoir} le cafard", "Ils se sont trouvé le bleu."),
    ] {
        assert_eq!(corrected(wrong, right, text), None, "{wrong} → {right} : {text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn neighbours_stay_french(old in 0..NOUNS.len(), new in 0..NOUNS.len(), determiner in 0..MASCULINE.len(), adjective in 0..ADJECTIVES.len()) {
        let (old, new) = (NOUNS[old], NOUNS[new]);
        let feminine = Lexicon::french().noun_gender(old) == Some(Gender::Feminine);
        let (determiners, adjective) = if feminine { (FEMININE, ADJECTIVES[adjective].1) } else { (MASCULINE, ADJECTIVES[adjective].0) };
        let text = format!("Ils parlent hier {} sur place.", phrase(determiners[determiner], adjective, old));
        // The sentence that is begun with must be French itself.
        prop_assume!(old != new && fault(&text).is_none());
        if let Some(corrected) = corrected(&format!("{{{old}}}"), &format!("{{{new}}}"), &text) {
            prop_assert_eq!(fault(&corrected), None, "{} → {}", text, corrected);
        }
    }
}

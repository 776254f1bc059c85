//! Sentences written for the purpose, most of them built on homographs.

use super::*;
use crate::document::{BlockKind, Builder, Document};
use crate::lexicon::{Gender, Number, Person};
use crate::text::Encoding;

/// A document of one paragraph.
pub(in crate::analysis) fn document(text: &str) -> Document {
    let mut builder = Builder::new(text);
    builder.open(BlockKind::Paragraph);
    builder.verbatim(0..text.len());
    builder.finish("test".into(), Encoding::Utf8 { bom: false }, |text, _| Some(text.into()))
}

/// Gives the taggings of `text` to `look`.
fn with_tagged<T>(text: &str, look: impl FnOnce(&Tagged) -> T) -> T {
    let document = document(text);
    let analysis = crate::analysis::analyze(&document);
    look(&Tagged::new(&analysis, &document.prose))
}

/// The tags of all tokens, final mark excepted, with a space between.
fn tags(text: &str) -> String {
    with_tagged(text, |tagged| {
        let tags: Vec<&str> = (0..tagged.analysis().tokens.len()).map(|at| tagged.token(at).pos.upos()).collect();
        tags.join(" ").trim_end_matches(" PUNCT").to_owned()
    })
}

#[test]
fn homographs_depend_on_their_neighbours() {
    let expected = [
        ("La porte est fermée.", "DET NOUN AUX VERB"),
        ("Il porte une veste.", "PRON VERB DET NOUN"),
        ("Je le livre demain.", "PRON PRON VERB ADV"),
        ("Le livre est lourd.", "DET NOUN AUX ADJ"),
        ("Elle dit que tu mens.", "PRON VERB SCONJ PRON VERB"),
        ("Le film que tu regardes est long.", "DET NOUN PRON PRON VERB AUX ADJ"),
        ("Nous avons des amis fidèles.", "PRON VERB DET NOUN ADJ"),
        ("Le prix des maisons augmente.", "DET NOUN ADP NOUN VERB"),
        ("Le toit du garage fuit.", "DET NOUN ADP NOUN VERB"),
        ("Pars, dit-il.", "VERB PUNCT VERB PRON"),
        ("A-t-elle mangé ?", "AUX PRON VERB"),
        ("Il ne vient pas.", "PRON ADV VERB ADV"),
        ("Paris est une ville magnifique.", "PROPN AUX DET NOUN ADJ"),
        ("Ils ont été vendus hier.", "PRON AUX AUX VERB ADV"),
        ("Cet été, nous irons à Lyon.", "DET NOUN PUNCT PRON VERB ADP PROPN"),
        ("Le pouvoir de convaincre est rare.", "DET NOUN ADP VERB AUX ADJ"),
        ("Leurs enfants leur écrivent souvent.", "DET NOUN PRON VERB ADV"),
        ("Nous sommes trois.", "PRON AUX NUM"),
        ("Des sommes énormes circulent.", "DET NOUN ADJ VERB"),
    ];
    let wrong: Vec<_> = expected.iter().filter(|(text, wanted)| tags(text) != *wanted).collect();
    let found: Vec<_> = wrong.iter().map(|(text, wanted)| (text, wanted, tags(text))).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn neighbours_settle_gender_and_number() {
    use Gender::{Feminine as F, Masculine as M};
    use Number::{Plural as P, Singular as S};
    let expected = [
        ("Une élève brillante parle.", 1, Some(F), Some(S)),
        ("Un élève parle.", 1, Some(M), Some(S)),
        ("Les voitures rouges roulent.", 2, Some(F), Some(P)),
        ("Les voitures rouges roulent.", 0, Some(F), Some(P)),
        ("Une voiture rouge roule.", 2, Some(F), Some(S)),
        ("Mes souris grises dorment.", 1, Some(F), Some(P)),
        ("L'immense forêt brûle.", 1, Some(F), Some(S)),
        ("Il a pris le train.", 2, Some(M), Some(S)),
        ("Il les a pris ce matin.", 3, Some(M), Some(P)),
        ("Ils sont compris par tous.", 2, Some(M), Some(P)),
        ("La blockchainisation avance.", 1, Some(F), Some(S)),
        ("Le gros zyxu dort.", 2, Some(M), Some(S)),
        ("Les gros chats dorment.", 1, Some(M), Some(P)),
    ];
    for (text, at, gender, number) in expected {
        let found = with_tagged(text, |tagged| tagged.token(at));
        assert_eq!((found.gender(), found.number()), (gender, number), "token {at} of « {text} »: {found:?}");
    }
}

#[test]
fn verbs_know_their_form_and_person() {
    let at = |text: &str, at| with_tagged(text, |tagged| tagged.token(at));
    assert_eq!(at("Je finis ce soir.", 1).person(), Some(Person::First));
    assert_eq!(at("Tu finis ce soir.", 1).person(), Some(Person::Second));
    assert!(at("Il a dit cela.", 2).is_participle());
    assert!(at("Elle dit cela.", 1).is_finite());
    assert!(at("Il veut dormir.", 2).is_infinitive());
    assert!(at("Il travaille en chantant.", 3).is_present_participle());
}

#[test]
fn readings_follow_the_tag() {
    let lemma = |text: &str, at| with_tagged(text, |tagged| tagged.reading(at).map(|r| r.lemma.to_string()));
    assert_eq!(lemma("La porte est fermée.", 1).as_deref(), Some("porte"));
    assert_eq!(lemma("Il porte une veste.", 1).as_deref(), Some("porter"));
    assert_eq!(lemma("La porte est fermée.", 2).as_deref(), Some("être"));
    assert_eq!(lemma("A-t-elle mangé ?", 1).as_deref(), Some("elle"));
    assert_eq!(lemma("Le gros zyxu dort.", 2), None);
}

#[test]
fn nothing_is_tagged_before_it_is_asked_for_and_any_text_can_be() {
    for text in ["", "…", "?!", "zz", "@a #b http://x.fr 12 %", "LE CHAT DORT", "e\u{301}te\u{301}"] {
        with_tagged(text, |tagged| {
            for index in 0..tagged.analysis().sentences.len() {
                let tokens = tagged.analysis().sentences[index].range().len();
                assert_eq!(tagged.sentence(index).len(), tokens, "{text}");
            }
        });
    }
}

#[test]
fn weights_fill_the_table() {
    assert_eq!(WEIGHTS.len(), LABELS << ROW_BITS);
}

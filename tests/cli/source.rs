//! The English original beside its translation.

use crate::sandbox::{Sandbox, rules};

const FRENCH: &str = "Les clients de la station ont été évacués. Le maire a parlé.\n";
const RESORT: &str = "Guests at the resort were evacuated. The mayor spoke.\n";
const STATION: &str = "Customers at the station were evacuated. The mayor spoke.\n";

fn found(sandbox: &Sandbox, arguments: &[&str]) -> Vec<String> {
    rules(&sandbox.run(&[&["check", "--exit-zero", "--format", "concise"], arguments].concat()).exits(0))
}

#[test]
fn a_wrong_sense_shows_only_beside_the_english() {
    let sandbox = Sandbox::with("a.txt", FRENCH);
    sandbox.write("resort.txt", RESORT).write("station.txt", STATION);
    assert_eq!(found(&sandbox, &["a.txt"]), [""; 0]);
    assert_eq!(found(&sandbox, &["--source", "station.txt", "a.txt"]), [""; 0]);
    assert_eq!(found(&sandbox, &["--source", "resort.txt", "a.txt"]), ["bilingual/station-de-villegiature"]);
    sandbox
        .run(&["check", "--source", "resort.txt", "a.txt"])
        .exits(1)
        .says(&["anglais : Guests at the resort were evacuated.", "du complexe touristique"]);
    let json = sandbox.run(&["check", "--exit-zero", "--format", "json", "--source", "resort.txt", "a.txt"]);
    json.exits(0).says(&[r#""source":"Guests at the resort were evacuated.""#]);
}

#[test]
fn an_idiom_is_traced_or_it_is_not() {
    let sandbox = Sandbox::with("a.txt", "Ce n’est que la pointe de l’iceberg, dit-elle.\n");
    sandbox.write("idiom.txt", "This is only the tip of the iceberg, she says.\n");
    sandbox.write("other.txt", "This is only the end of the glacier, she says.\n");
    assert_eq!(found(&sandbox, &["--source", "idiom.txt", "a.txt"]), ["idioms/pointe-de-l-iceberg"]);
    assert_eq!(found(&sandbox, &["--source", "other.txt", "a.txt"]), [""; 0]);
}

#[test]
fn the_english_is_at_hand_while_fixing() {
    let sandbox = Sandbox::with("a.txt", "Il n’avait que du changement en poche.\n");
    sandbox.write("en.txt", "All he had was loose change.\n");
    sandbox.run(&["fix", "--review", "a.txt"]).exits(0);
    assert_eq!(sandbox.text("a.txt"), "Il n’avait que du changement en poche.\n");
    sandbox.run(&["fix", "--review", "--source", "en.txt", "a.txt"]).exits(0);
    assert_eq!(sandbox.text("a.txt"), "Il n’avait que de la monnaie en poche.\n");
}

#[test]
fn one_original_is_that_of_one_text() {
    let sandbox = Sandbox::with("a.txt", FRENCH);
    sandbox.write("b.txt", FRENCH).write("en/en.txt", RESORT);
    sandbox.run(&["check", "--source", "en/en.txt", "a.txt", "b.txt"]).exits(2).warns(&["en/en.txt", "--source"]);
    sandbox.run(&["check", "--source", "nowhere.txt", "a.txt"]).exits(2).warns(&["nowhere.txt"]);
}

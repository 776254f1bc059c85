//! `decalque glossary`, `explain`, `rules`, and what a newsroom adds.

use crate::NAME;
use crate::sandbox::{Sandbox, rules};

/// An entry with its proof.
const ENTRY: &str = r#"family = "calques"

[[entry]]
id = "salle-de-presse"
source = ["newsroom"]
wrong = ["salle de presse numérique"]
right = ["rédaction en ligne"]
why = "Une rédaction en ligne travaille sans salle."
examples = [{ bad = "Notre salle de presse numérique recrute.", good = "Notre rédaction en ligne recrute." }]
clean = ["La salle de presse du stade est fermée."]
"#;

#[test]
fn a_newsroom_adds_its_own_entries() {
    let sandbox = Sandbox::with("a.txt", "La salle de presse numérique recrute.\n");
    sandbox.write("maison.toml", ENTRY).run(&["check", "a.txt"]).exits(0);
    let arguments = ["check", "--glossary", "maison.toml", "--format", "concise", "a.txt"];
    assert_eq!(rules(&sandbox.run(&arguments).exits(1)), ["calques/salle-de-presse"]);
    sandbox.write("decalque.toml", "glossaries = [\"maison.toml\"]\n");
    sandbox.run(&["check", "a.txt"]).exits(1).says(&["calques/salle-de-presse", "rédaction en ligne"]);
    sandbox.write("sous/b.txt", "La salle de presse numérique recrute.\n");
    let output = sandbox.command(&["check", "b.txt"]).current_dir(sandbox.path("sous")).output().expect("a run");
    assert_eq!(output.status.code(), Some(1), "the configuration is found from below, its paths start from its folder");
}

#[test]
fn a_later_entry_replaces_one_with_its_id() {
    let replacement = "family = \"idioms\"\n[[entry]]\nid = \"pointe-de-l-iceberg\"\nwrong = [\"le dessus de l'iceberg\"]\nright = [\"la partie visible\"]\nseverity = \"error\"\n";
    let sandbox = Sandbox::with("a.txt", "C’est la pointe de l’iceberg, ou le dessus de l’iceberg.\n");
    sandbox.write("maison.toml", replacement);
    let run = sandbox.run(&["check", "--glossary", "maison.toml", "--format", "concise", "a.txt"]).exits(1);
    assert_eq!(rules(&run), ["idioms/pointe-de-l-iceberg"]);
    run.says(&["error", "« le dessus de l’iceberg »"]);
}

#[test]
fn an_entry_or_a_name_can_be_turned_off() {
    let sandbox = Sandbox::with("a.txt", format!("{NAME}Ces retards ne sont que la pointe de l’iceberg.\n"));
    sandbox.write("idiomes.toml", "family = \"idioms\"\n[[entry]]\nid = \"pointe-de-l-iceberg\"\ndisabled = true\n");
    sandbox.write("noms.toml", "names = [{ name = \"ChatGPT\", disabled = true }]\n");
    let arguments = ["check", "--fail-on", "info", "--glossary", "idiomes.toml", "--glossary", "noms.toml", "a.txt"];
    sandbox.run(&arguments).exits(0);
}

#[test]
fn names_of_a_newsroom_are_checked() {
    let sandbox = Sandbox::with("a.txt", "La société Brisemer achète Lumivale. Brise-Mer se tait, brisemer aussi.\n");
    sandbox.write(
        "noms.toml",
        "kind = \"company\"\nnames = [{ name = \"BriseMer\", wrong = [\"Brise-Mer\"] }, { name = \"Lumivale\" }]\n",
    );
    let run = sandbox.run(&["fix", "--glossary", "noms.toml", "a.txt"]).exits(0);
    run.warns(&["3 corrigées"]);
    assert_eq!(sandbox.text("a.txt"), "La société BriseMer achète Lumivale. BriseMer se tait, BriseMer aussi.\n");
}

#[test]
fn a_glossary_in_csv_is_read() {
    let sandbox = Sandbox::with("a.txt", "On va checker le planning, puis forwarder.\n");
    sandbox.write(
        "maison.csv",
        "wrong;right;note\nchecker;vérifier;Un mot français existe.\nforwarder;transmettre|faire suivre;\n",
    );
    let run = sandbox.run(&["check", "--glossary", "maison.csv", "a.txt"]).exits(1);
    run.says(&["calques/checker", "Un mot français existe.", "vérifier", "transmettre", "faire suivre", "(au choix)"]);
    sandbox.write("cassé.csv", "wrong;right\nchecker;vérifier\n;rien\n");
    sandbox
        .run(&["check", "--glossary", "cassé.csv", "a.txt"])
        .exits(2)
        .warns(&["cassé.csv:3:", "la première colonne est vide"]);
}

#[test]
fn a_folder_of_glossaries_is_read() {
    let sandbox = Sandbox::with("a.txt", "On va checker la salle de presse numérique.\n");
    sandbox.write("maison/calques/a.toml", ENTRY).write("maison/anglicisms.csv", "checker;vérifier\n");
    sandbox.write("maison/LISEZMOI.md", "# Rien à lire\n");
    let run = sandbox.run(&["check", "--glossary", "maison", "--format", "concise", "a.txt"]).exits(1);
    assert_eq!(rules(&run), ["anglicisms/checker", "calques/salle-de-presse"]);
}

#[test]
fn a_broken_glossary_is_shown_in_its_place_and_nothing_is_loaded() {
    let sandbox = Sandbox::with("a.txt", "La salle de presse numérique recrute.\n");
    for (fault, parts) in [
        (
            "[[entry]]\nid = \"x\"\nwrng = [\"un mot\"]\n",
            &["maison.toml:15:1", "clé inconnue « wrng »", "« wrong »", "wrng ="][..],
        ),
        ("[[entry]]\nid = \"x\"\nwrong = [\"\"]\n", &["maison.toml:15:"]),
        ("[[entry]]\nid = \"x\"\n", &["maison.toml:13:", "ne dit pas ce qu’elle cherche"]),
        ("[[entry]]\nid = \"é è\"\nwrong = [\"un\"]\n", &["maison.toml:13:", "id « é è » non valide"]),
        ("[[entry]]\nid = \"x\"\nwrong = [\"un\"]\nright = [\"$9\"]\n", &["maison.toml:16:"]),
        ("[[entry]]\nid = \"x\"\nwrong = [\"un {mot\"]\n", &["maison.toml:15:"]),
        ("[[entry]\n", &["maison.toml:13:"]),
    ] {
        sandbox.write("maison.toml", format!("{ENTRY}\n\n{fault}"));
        let run = sandbox.run(&["check", "--glossary", "maison.toml", "a.txt"]).exits(2).warns(parts);
        assert_eq!(run.stdout, "", "nothing is half-loaded");
        sandbox.run(&["glossary", "check", "maison.toml"]).exits(2).warns(parts);
    }
    sandbox.run(&["check", "--glossary", "absent.toml", "a.txt"]).exits(2).warns(&["absent.toml"]);
}

#[test]
fn glossaries_are_proved_by_their_examples() {
    let sandbox = Sandbox::with("maison.toml", ENTRY);
    sandbox.run(&["glossary", "check", "maison.toml"]).exits(0).says(&["1 entrée : tout est prouvé"]);
    sandbox.write("maison.toml", ENTRY.replace("Notre rédaction en ligne", "Notre équipe"));
    sandbox
        .run(&["glossary", "check", "maison.toml"])
        .exits(1)
        .says(&["calques/salle-de-presse", "la correction donne"]);
    sandbox.write("maison.toml", ENTRY.replace("salle de presse du stade", "salle de presse numérique du stade"));
    sandbox.run(&["glossary", "check", "maison.toml"]).exits(1).says(&["fausse alerte"]);
    sandbox.write("maison.toml", ENTRY.replace("bad = \"Notre salle", "bad = \"Notre pièce"));
    sandbox.run(&["glossary", "check", "maison.toml"]).exits(1).says(&["l’exemple ne déclenche rien"]);
    sandbox.run(&["glossary", "check", "--no-config"]).exits(0).says(&["tout est prouvé", "noms"]);
    sandbox.run(&["glossary", "check", "--lang", "en"]).exits(0).says(&["all proved"]);
}

#[test]
fn an_entry_can_be_shown() {
    let sandbox = Sandbox::with("maison.toml", ENTRY);
    let shown = [
        "idioms/pointe-de-l-iceberg",
        "Cherche : {pointe|bout|sommet|haut} de {l'|cet} iceberg",
        "the tip of the iceberg",
        "  − ",
        "  + ",
    ];
    sandbox.run(&["glossary", "show", "pointe-de-l-iceberg"]).exits(0).says(&shown);
    sandbox.run(&["glossary", "show", "idioms/pointe-de-l-iceberg"]).exits(0).says(&shown);
    sandbox
        .run(&["glossary", "show", "--glossary", "maison.toml", "salle-de-presse"])
        .exits(0)
        .says(&["Une rédaction en ligne travaille sans salle.", "maison.toml"]);
    sandbox
        .run(&["glossary", "show", "idioms/pointe-de-liceberg"])
        .exits(2)
        .warns(&["règle inconnue", "« idioms/pointe-de-l-iceberg »"]);
}

#[test]
fn rules_entries_and_names_are_explained() {
    let sandbox = Sandbox::new();
    sandbox.run(&["explain", "numbers/billion"]).exits(0).says(&[
        "numbers/billion  (error, MQM ",
        "  − ",
        "  + ",
        "Ne dit rien de",
        "--ignore numbers/billion",
    ]);
    sandbox.run(&["explain", "idioms/pointe-de-l-iceberg"]).exits(0).says(&[
        "(info, MQM ",
        "De l’anglais : the tip of the iceberg",
        "partie émergée",
    ]);
    sandbox.run(&["explain", "names/chatgpt"]).exits(0).says(&["names/chatgpt", "S’écrit : ChatGPT", "Chat GPT"]);
    sandbox.run(&["explain", "--lang", "en", "names/chatgpt"]).exits(0).says(&["Spelt : ChatGPT", "To silence it"]);
    sandbox.run(&["explain", "numbers/bilion"]).exits(2).warns(&["règle inconnue", "« numbers/billion »"]);
    sandbox.run(&["explain"]).exits(2);
}

#[test]
fn rules_are_listed_by_family() {
    let sandbox = Sandbox::new();
    let run = sandbox.run(&["rules"]).exits(0).never_says(&["names/chatgpt"]);
    for rule in decalque::rules::ALL {
        assert!(run.stdout.contains(rule.name) && run.stdout.contains(rule.summary.fr), "{}", rule.name);
    }
    sandbox.run(&["rules", "--all"]).exits(0).says(&["names/chatgpt", "idioms/pointe-de-l-iceberg"]);
    sandbox.run(&["rules", "--lang", "en"]).exits(0).says(&[decalque::rules::ALL[0].summary.en, "in the glossaries"]);
}

#[test]
fn entries_and_names_are_found_by_words_of_either_language() {
    let sandbox = Sandbox::with("a.txt", "Rien.\n");
    sandbox.run(&["glossary", "search", "move the needle"]).exits(0).says(&["move the needle", "l'aiguille"]);
    sandbox.run(&["glossary", "search", "aiguilles"]).exits(0).says(&["move the needle"]);
    sandbox.run(&["glossary", "search", "chatgpt"]).exits(0).says(&["names/chatgpt", "Chat GPT"]);
    sandbox.run(&["glossary", "search", "zzzyx"]).exits(1).says(&["rien pour « zzzyx »"]);
    sandbox.run(&["glossary", "list"]).exits(0).says(&["# Glossaries", "## idioms", "## names"]);
}

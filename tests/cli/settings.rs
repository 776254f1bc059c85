//! What the options, the configuration and comments in the text decide.

use crate::sandbox::{Sandbox, rules};
use crate::{CURRENCY, NAME, STYLE};

/// The rules that speak in `a.txt` or the file named.
fn found(sandbox: &Sandbox, arguments: &[&str]) -> Vec<String> {
    rules(&sandbox.run(&[&["check", "--exit-zero", "--format", "concise"], arguments].concat()).exits(0))
}

#[test]
fn rules_are_selected_and_ignored_by_prefix() {
    let sandbox = Sandbox::with("a.txt", format!("{NAME}{CURRENCY}{STYLE}"));
    let all = ["names/chatgpt", "numbers/currency-before", "idioms/pointe-de-l-iceberg"];
    assert_eq!(found(&sandbox, &["a.txt"]), all);
    assert_eq!(found(&sandbox, &["--select", "names", "a.txt"]), all[..1]);
    assert_eq!(found(&sandbox, &["--select", "names,idioms/pointe", "a.txt"]), [all[0], all[2]]);
    assert_eq!(found(&sandbox, &["--ignore", "names/chatgpt", "--ignore", "numbers", "a.txt"]), all[2..]);
    assert_eq!(found(&sandbox, &["--select", "numbers/currency-before", "--ignore", "numbers", "a.txt"]), all[1..2]);
    sandbox.write("decalque.toml", "[rules]\nselect = [\"numbers\"]\n");
    assert_eq!(found(&sandbox, &["a.txt"]), all[1..2]);
    assert_eq!(found(&sandbox, &["--select", "names", "a.txt"]), all[..1], "the command line has the last word");
    assert_eq!(found(&sandbox, &["--no-config", "a.txt"]), all);
}

#[test]
fn severities_can_be_set() {
    let sandbox = Sandbox::with("a.txt", NAME);
    sandbox.write("decalque.toml", "[rules]\nseverity = { names = \"info\" }\n");
    sandbox.run(&["check", "a.txt"]).exits(0).says(&["info[names/chatgpt]"]);
    sandbox.write("decalque.toml", "[rules]\nseverity = { names = \"info\", \"names/chatgpt\" = \"warning\" }\n");
    sandbox.run(&["check", "a.txt"]).exits(1).says(&["avertissement[names/chatgpt]"]);
}

#[test]
fn overrides_hold_for_their_paths() {
    let sandbox = Sandbox::with("a.txt", CURRENCY);
    sandbox.write("quebec/b.txt", CURRENCY).write(
        "decalque.toml",
        "[[overrides]]\npaths = [\"quebec/**\"]\nignore = [\"numbers\"]\n\n[[overrides]]\npaths = [\"*.md\"]\ntypography = \"off\"\n",
    );
    sandbox.write("c.md", "Vraiment!\n").write("d.txt", "Vraiment!\n");
    assert_eq!(found(&sandbox, &["a.txt"]), ["numbers/currency-before"]);
    assert_eq!(found(&sandbox, &["quebec/b.txt"]), [""; 0]);
    assert_eq!(found(&sandbox, &["c.md"]), [""; 0]);
    assert_eq!(found(&sandbox, &["d.txt"]), ["typography/missing-space"]);
}

#[test]
fn billions_are_words_of_canada() {
    let text = "Un plan de 2,4 billions de dollars.\n";
    let sandbox = Sandbox::with("a.txt", text);
    sandbox.write("quebec/b.txt", text);
    sandbox.run(&["check", "a.txt"]).exits(1).says(&["erreur[numbers/billion]"]);
    sandbox.run(&["check", "--locale", "fr-CA", "a.txt"]).exits(0).says(&["info[numbers/billion]"]);
    sandbox.write("decalque.toml", "[[overrides]]\npaths = [\"quebec/**\"]\nlocale = \"fr-CA\"\n");
    sandbox.run(&["check", "quebec/b.txt"]).exits(0).says(&["info[numbers/billion]"]);
    sandbox.run(&["check", "a.txt"]).exits(1);
    sandbox.run(&["check", "--locale", "fr-QC", "a.txt"]).exits(2);
}

#[test]
fn typography_follows_its_profile() {
    let sandbox = Sandbox::with("a.txt", "Il dit: \"non!\" Vraiment ?\n");
    assert!(!found(&sandbox, &["a.txt"]).is_empty());
    assert_eq!(found(&sandbox, &["--typography", "off", "a.txt"]), [""; 0]);
    assert_eq!(found(&sandbox, &["--ignore", "typography", "a.txt"]), [""; 0]);
    sandbox.write("decalque.toml", "typography = \"off\"\n");
    assert_eq!(found(&sandbox, &["a.txt"]), [""; 0]);
    for (profile, fixed) in [
        ("presse", "Oui\u{a0}! Non ? Bon\u{a0}: tout\u{a0}; rien."),
        ("imprimerie", "Oui\u{202f}! Non\u{202f}? Bon\u{a0}: tout\u{202f}; rien."),
        ("fr-CA", "Oui! Non? Bon\u{a0}: tout; rien."),
        ("fr-CH", "Oui\u{202f}! Non\u{202f}? Bon\u{202f}: tout\u{202f}; rien."),
        ("ue", "Oui! Non? Bon: tout; rien."),
    ] {
        sandbox.write("b.txt", "Oui! Non ? Bon: tout; rien.");
        sandbox.run(&["fix", "--typography", profile, "b.txt"]);
        assert_eq!(sandbox.text("b.txt"), fixed, "{profile}");
    }
}

#[test]
fn comments_silence_a_line_a_passage_or_a_rule() {
    let sandbox = Sandbox::new();
    let check = |text: &str| {
        sandbox.write("a.md", text);
        found(&sandbox, &["a.md"])
    };
    let (name, other, currency) = (NAME.trim(), "Le patron d’Openai se tait.", CURRENCY.trim());
    assert_eq!(check(&format!("<!-- decalque-disable-next-line -->\n\n{name}\n\n{other}\n")), ["names/openai"]);
    assert_eq!(check(&format!("<!-- decalque-disable-next-line numbers -->\n\n{name}\n")), ["names/chatgpt"]);
    assert_eq!(check(&format!("<!-- decalque-disable-next-line names/chatgpt -- citation -->\n\n{name}\n")), [""; 0]);
    assert_eq!(
        check(&format!(
            "<!-- decalque-disable names -->\n\n{name}\n\n{currency}\n\n<!-- decalque-enable names -->\n\n{other}\n"
        )),
        ["numbers/currency-before", "names/openai"]
    );
    assert_eq!(check(&format!("{name}\n\n<!-- decalque-disable -->\n\n{other}\n\n{currency}\n")), ["names/chatgpt"]);
    assert_eq!(check(&format!("{name} <!-- decalque-disable --> {other}\n")), ["names/chatgpt"]);
    sandbox.write("b.md", format!("<!-- decalque-disable names -->\n\n{name}\n\n{currency}\n"));
    sandbox.run(&["fix", "b.md"]).exits(0);
    assert!(sandbox.text("b.md").contains("Chatgpt") && sandbox.text("b.md").contains("20 euros"));
}

#[test]
fn a_quoted_finding_is_ignored_with_its_reason() {
    let sandbox = Sandbox::with("a.txt", "Le service Chatgpt, puis CHATgpt.\n");
    sandbox.write("sous/b.txt", NAME);
    let ignore = "[[ignore]]\nrule = \"names\"\ntext = \"Chatgpt\"\nreason = \"citation\"\n";
    sandbox.write("decalque.toml", ignore);
    assert_eq!(found(&sandbox, &["sous/b.txt"]), [""; 0]);
    sandbox.write("decalque.toml", format!("{ignore}paths = [\"sous/**\"]\n"));
    assert_eq!(found(&sandbox, &["sous/b.txt"]), [""; 0]);
    assert_eq!(found(&sandbox, &["a.txt"]), ["names/chatgpt"; 2]);
    sandbox.write("decalque.toml", "[[ignore]]\nrule = \"names\"\ntext = \"Chatgpt\"\n");
    sandbox.run(&["check", "a.txt"]).exits(2).warns(&["decalque.toml:1:", "reason"]);
}

#[test]
fn init_writes_a_configuration_once() {
    let sandbox = Sandbox::with("a.txt", NAME);
    sandbox.run(&["init"]).exits(0).says(&["decalque.toml"]);
    let template = sandbox.text("decalque.toml");
    assert_eq!(template, decalque::config::TEMPLATE);
    sandbox.run(&["check", "a.txt"]).exits(1);
    sandbox.write("decalque.toml", "lang = \"en\"\n");
    sandbox.run(&["init"]).exits(2).warns(&["decalque.toml existe déjà"]);
    assert_eq!(sandbox.text("decalque.toml"), "lang = \"en\"\n");
}

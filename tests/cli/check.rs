//! `decalque check`: exit codes, what is read, how it is shown.

use crate::sandbox::{Sandbox, rules};
use crate::{ARTICLE, CURRENCY, GOOD, NAME, STYLE};

#[test]
fn the_exit_code_tells_what_was_found() {
    Sandbox::with("a.txt", GOOD).run(&["check", "a.txt"]).exits(0).says(&["1 texte vérifié, rien à signaler"]);
    Sandbox::with("a.txt", NAME).run(&["check", "a.txt"]).exits(1).says(&["erreur[names/chatgpt]", "a.txt:1:12"]);
    Sandbox::with("a.txt", STYLE).run(&["check", "a.txt"]).exits(0).says(&["info[idioms/pointe-de-l-iceberg]"]);
    Sandbox::new().run(&["check", "absent.txt"]).exits(2);
    Sandbox::new().run(&["chek"]).exits(2);
    Sandbox::with("a.txt", NAME).run(&["check", "--format", "pdf", "a.txt"]).exits(2);
}

#[test]
fn exit_zero_shows_findings_and_succeeds() {
    Sandbox::with("a.txt", NAME).run(&["check", "--exit-zero", "a.txt"]).exits(0).says(&["names/chatgpt"]);
    Sandbox::new().run(&["check", "--exit-zero", "absent.txt"]).exits(2);
}

#[test]
fn fail_on_sets_what_fails() {
    let sandbox = Sandbox::new();
    sandbox.write("style.txt", STYLE).write("currency.txt", CURRENCY).write("name.txt", NAME);
    for (file, level, code) in [
        ("style.txt", "info", 1),
        ("style.txt", "warning", 0),
        ("currency.txt", "warning", 1),
        ("currency.txt", "error", 0),
        ("name.txt", "error", 1),
    ] {
        let run = sandbox.run(&["check", "--fail-on", level, file]);
        assert_eq!(run.code, code, "{file} at {level}: {}", run.stdout);
    }
    sandbox.write("decalque.toml", "fail-on = \"error\"\n");
    sandbox.run(&["check", "currency.txt"]).exits(0);
    sandbox.run(&["check", "--fail-on", "warning", "currency.txt"]).exits(1);
}

#[test]
fn standard_input_is_a_dash() {
    let sandbox = Sandbox::new();
    let run = sandbox.run_with_input(&["check", "--format", "concise", "-"], NAME.as_bytes()).exits(1);
    assert!(run.stdout.starts_with("-:1:12: error names/chatgpt: "), "{}", run.stdout);
    sandbox.run_with_input(&["check", "-"], b"").exits(0);
}

#[test]
fn folders_are_walked_as_git_sees_them() {
    let sandbox = Sandbox::new();
    for path in ["a.txt", "sous/b.md", "brouillons/c.txt", "archives/d.txt", ".cache/e.txt", "f.rs", "g"] {
        sandbox.write(path, NAME);
    }
    sandbox.write(".gitignore", "brouillons/\n").write("decalque.toml", "exclude = [\"archives/**\"]\n");
    let checked = |arguments: &[&str]| -> Vec<String> {
        let run = sandbox.run(arguments).exits(1);
        let mut paths: Vec<String> = run
            .stdout
            .lines()
            .map(|line| line.split(':').next().unwrap_or_default().trim_start_matches("./").to_owned())
            .collect();
        paths.sort();
        paths
    };
    assert_eq!(checked(&["check", "--format", "concise"]), ["a.txt", "sous/b.md"]);
    assert_eq!(checked(&["check", "--format", "concise", "sous"]), ["sous/b.md"]);
    // What is named is checked, whatever its extension and whoever ignores it.
    assert_eq!(checked(&["check", "--format", "concise", "f.rs", "brouillons/c.txt"]), ["brouillons/c.txt", "f.rs"]);
    assert_eq!(checked(&["check", "--format", "concise", "a.txt", "a.txt"]), ["a.txt"], "once");
}

#[test]
fn a_folder_without_texts_says_so() {
    Sandbox::with("a.rs", NAME).run(&["check", "."]).exits(0).warns(&["aucun texte à vérifier"]);
}

#[test]
fn many_files_give_what_each_gives() {
    let sandbox = Sandbox::new();
    for n in 0..130 {
        sandbox.write(&format!("{n:03}.txt"), [NAME, GOOD, CURRENCY][n % 3]);
    }
    let run = sandbox.run(&["check", "--format", "concise"]).exits(1);
    let places: Vec<&str> = run.stdout.lines().filter_map(|line| line.split(':').next()).collect();
    assert_eq!(places.len(), 130 - 130 / 3);
    assert!(places.is_sorted(), "the order is that of the names");
    let run = sandbox.run(&["check"]).exits(1);
    assert!(run.stdout.contains("130 textes : 44 erreurs, 43 avertissements"), "{}", run.stdout);
}

#[test]
fn concise_is_a_line_for_each_finding() {
    let sandbox = Sandbox::with("article.txt", ARTICLE);
    let run = sandbox.run(&["check", "--format", "concise", "article.txt"]).exits(1);
    for line in run.stdout.lines() {
        let mut parts = line.splitn(4, ':');
        assert_eq!(parts.next(), Some("article.txt"), "{line}");
        assert!(parts.next().is_some_and(|n| n.parse::<u32>().is_ok()), "{line}");
        assert!(parts.next().is_some_and(|n| n.parse::<u32>().is_ok()), "{line}");
        assert!(parts.next().is_some_and(|rest| rest.contains('/')), "{line}");
    }
    let found = rules(&run);
    for rule in [
        "names/chatgpt",
        "names/openai",
        "names/near-miss",
        "numbers/billion",
        "numbers/currency-before",
        "numbers/english-grouping",
        "numbers/english-suffix",
        "numbers/decimal-point",
        "numbers/singular-scale",
        "numbers/english-number-sign",
        "repetition/word",
        "repetition/phrase",
        "typography/straight-quotes",
        "typography/english-quotes",
        "typography/missing-space",
        "typography/extra-space",
        "calques/faire-du-sens",
        "idioms/elephant-dans-la-piece",
    ] {
        assert!(found.iter().any(|name| name == rule), "{rule} is silent on the article:\n{}", run.stdout);
    }
}

#[test]
fn github_escapes_what_its_commands_mean() {
    let sandbox = Sandbox::with("a, b.txt", format!("{STYLE}\nLe titre perd 12,5%.\n\n{NAME}"));
    let run = sandbox.run(&["check", "--format", "github", "."]).exits(1);
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert!(lines[0].starts_with("::error file="), "the gravest first: {}", run.stdout);
    assert!(lines[0].contains("a%2C b.txt,line=5,endLine=5,col=12,endColumn=19,title=names/chatgpt::"), "{}", lines[0]);
    assert!(lines[1].starts_with("::warning file=") && lines[1].contains("« %25 »"), "{}", lines[1]);
    assert!(lines[2].starts_with("::notice file="), "{}", lines[2]);
    assert_eq!(lines.len(), 3, "reasons stay on their line: {}", run.stdout);
    assert!(lines.iter().all(|line| line.contains("%0A")), "each gives its reason: {}", run.stdout);
}

#[test]
fn the_diff_shows_what_fix_would_do_and_changes_nothing() {
    let sandbox = Sandbox::with("a.txt", format!("{NAME}{STYLE}"));
    sandbox.run(&["check", "--format", "diff", "a.txt"]).exits(1).says(&[
        "--- a/a.txt\n+++ b/a.txt\n@@ ",
        "-Le service Chatgpt",
        "+Le service ChatGPT",
        " Ces retards",
    ]);
    assert_eq!(sandbox.text("a.txt"), format!("{NAME}{STYLE}"));
    Sandbox::with("a.txt", GOOD).run(&["check", "--format", "diff", "a.txt"]).exits(0).never_says(&["-"]);
}

#[test]
fn escapes_are_written_only_when_they_are_wanted() {
    let sandbox = Sandbox::with("article.txt", ARTICLE);
    let escapes = |arguments: &[&str], variable: Option<(&str, &str)>| {
        let output = sandbox.command(arguments).envs(variable).output().expect("the program starts");
        output.stdout.contains(&0x1b)
    };
    for format in ["full", "concise", "github", "json", "diff"] {
        assert!(!escapes(&["check", "--format", format, "article.txt"], None), "{format} in a pipe");
    }
    assert!(escapes(&["check", "--color", "always", "article.txt"], None));
    assert!(!escapes(&["check", "--color", "never", "article.txt"], Some(("CLICOLOR_FORCE", "1"))));
    assert!(!escapes(&["check", "article.txt"], Some(("NO_COLOR", "1"))));
    assert!(!escapes(&["check", "--color", "always", "--format", "json", "article.txt"], None), "JSON has no colours");
    assert!(!escapes(&["rules"], None) && escapes(&["rules", "--color", "always"], None));
    assert!(!escapes(&["explain", "numbers/billion"], None));
}

#[cfg(unix)]
#[test]
fn a_reader_that_leaves_early_is_no_error() {
    use std::io::Read;
    use std::process::Stdio;
    let sandbox = Sandbox::with("article.txt", ARTICLE.repeat(60));
    for arguments in [
        &["check", "--format", "concise", "article.txt"][..],
        &["check", "--format", "json", "article.txt"],
        &["check", "--verbose", "article.txt"],
        &["fix", "--diff", "article.txt"],
    ] {
        let mut child = sandbox
            .command(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut first = [0; 10];
        child.stdout.take().expect("an output").read_exact(&mut first).expect("ten bytes");
        let output = child.wait_with_output().expect("the program ends");
        assert!(output.stderr.is_empty(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        assert!(matches!(output.status.code(), Some(0 | 1)), "{arguments:?}: {:?}", output.status);
    }
}

#[test]
fn messages_come_in_english_too() {
    let sandbox = Sandbox::with("a.txt", NAME);
    let english = ["error[names/chatgpt]: “Chatgpt” is spelt “ChatGPT”", "why", "write"];
    sandbox.run(&["check", "--lang", "en", "a.txt"]).exits(1).says(&english);
    let output = sandbox.command(&["check", "a.txt"]).env("DECALQUE_LANG", "en").output().expect("the program starts");
    assert!(String::from_utf8_lossy(&output.stdout).contains(english[0]));
    sandbox.write("decalque.toml", "lang = \"en\"\n");
    sandbox.run(&["check", "a.txt"]).exits(1).says(&english);
    sandbox.run(&["check", "--lang", "fr", "a.txt"]).exits(1).says(&["erreur[names/chatgpt]"]);
    sandbox.run(&["check", "--lang", "en", "absent.txt"]).exits(2).warns(&["absent.txt", "no such file or folder"]);
}

#[test]
fn verbose_shows_each_finding_of_typography() {
    let sandbox = Sandbox::with("a.txt", "Il dit: oui! Elle répond: non!\n");
    sandbox.run(&["check", "a.txt"]).exits(1).says(&["typography/missing-space × 4", "et 1 de plus"]);
    let run = sandbox.run(&["check", "--verbose", "a.txt"]).exits(1);
    assert_eq!(run.stdout.matches("avertissement[typography/missing-space]").count(), 4, "{}", run.stdout);
}

#[test]
fn help_and_version_are_told() {
    let sandbox = Sandbox::new();
    sandbox.run(&["--version"]).exits(0).says(&[concat!("decalque ", env!("CARGO_PKG_VERSION"))]);
    sandbox.run(&["--help"]).exits(0).says(&[
        "check",
        "fix",
        "explain",
        "rules",
        "glossary",
        "init",
        "Codes de sortie",
    ]);
    sandbox.run(&["check", "--help"]).exits(0).says(&["--exit-zero", "--fail-on", "--format"]);
}

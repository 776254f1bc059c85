//! `decalque fix`: what it changes, and above all what it leaves.

use crate::sandbox::Sandbox;
use crate::{ARTICLE, CURRENCY, GOOD, NAME, NAME_FIXED, STYLE};

/// UTF-16 with its byte-order mark.
fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(bytes).collect()
}

/// Windows-1252 as Latin-1 has it.
fn latin1(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).expect("a letter of Latin-1")).collect()
}

#[test]
fn what_no_edit_touches_stays_byte_for_byte() {
    let before = "Déjà,  deux espaces.\r\n\r\n\tLe service Chatgpt plaît.\r\nEt une fin\n sans \u{a0}règle : ﬁn  \r\n";
    let after = before.replace("Chatgpt", "ChatGPT");
    let latin = "Déjà,  deux espaces.\r\nLe service Chatgpt plaît à « tous ».\r\n";
    let only_names = ["fix", "--select", "names", "a.txt"];
    for (name, before, after) in [
        ("UTF-8", before.as_bytes().to_vec(), after.as_bytes().to_vec()),
        (
            "byte-order mark",
            [b"\xef\xbb\xbf", before.as_bytes()].concat(),
            [b"\xef\xbb\xbf", after.as_bytes()].concat(),
        ),
        ("UTF-16 LE", utf16(before, u16::to_le_bytes), utf16(&after, u16::to_le_bytes)),
        ("UTF-16 BE", utf16(before, u16::to_be_bytes), utf16(&after, u16::to_be_bytes)),
        ("Windows-1252", latin1(latin), latin1(&latin.replace("Chatgpt", "ChatGPT"))),
        ("no line feed at the end", b"Le service Chatgpt plait".to_vec(), b"Le service ChatGPT plait".to_vec()),
        ("old Mac line ends", b"Un\rLe service Chatgpt\rDeux".to_vec(), b"Un\rLe service ChatGPT\rDeux".to_vec()),
    ] {
        let sandbox = Sandbox::with("a.txt", &before);
        sandbox.run(&only_names).exits(0).warns(&["a.txt : 1 corrigée, 0 à revoir"]);
        assert_eq!(sandbox.bytes("a.txt"), after, "{name}");
    }
}

#[test]
fn windows_1252_takes_only_what_it_can_spell() {
    let sandbox = Sandbox::with("a.txt", latin1("Vraiment? Le conseil a été surpris.\n"));
    sandbox.run(&["fix", "--typography", "imprimerie", "a.txt"]);
    let text = sandbox.bytes("a.txt");
    assert_eq!(text, latin1("Vraiment\u{a0}? Le conseil a été surpris.\n"), "{text:?}");
}

#[test]
fn fixing_twice_changes_nothing_the_second_time() {
    for options in [&["fix", "article.txt"][..], &["fix", "--review", "article.txt"]] {
        let sandbox = Sandbox::with("article.txt", ARTICLE);
        sandbox.run(options).exits(1);
        let once = sandbox.bytes("article.txt");
        assert_ne!(once, ARTICLE.as_bytes());
        sandbox.run(options).exits(1).warns(&["article.txt : 0 corrigée"]);
        assert_eq!(sandbox.bytes("article.txt"), once);
    }
}

#[test]
fn review_applies_what_safe_leaves() {
    let text = format!("{NAME}{STYLE}");
    let sandbox = Sandbox::with("a.txt", &text);
    sandbox.run(&["fix", "a.txt"]).exits(0);
    assert_eq!(sandbox.text("a.txt"), format!("{NAME_FIXED}{STYLE}"));
    sandbox.run(&["fix", "--review", "a.txt"]).exits(0);
    assert_eq!(sandbox.text("a.txt"), format!("{NAME_FIXED}Ces retards ne sont que la partie émergée de l’iceberg.\n"));
}

#[test]
fn the_exit_code_tells_what_is_left() {
    Sandbox::with("a.txt", NAME).run(&["fix", "a.txt"]).exits(0);
    Sandbox::with("a.txt", GOOD).run(&["fix", "a.txt"]).exits(0);
    Sandbox::with("a.txt", "Un plan de 2 billions de dollars.\n").run(&["fix", "a.txt"]).exits(1);
    Sandbox::with("a.txt", NAME).run(&["fix", "--diff", "a.txt"]).exits(1);
    Sandbox::with("a.txt", GOOD).run(&["fix", "--diff", "a.txt"]).exits(0);
    Sandbox::with("a.txt", CURRENCY).run(&["fix", "--diff", "--fail-on", "error", "a.txt"]).exits(0);
    Sandbox::new().run(&["fix"]).exits(2);
}

#[test]
fn a_file_with_nothing_to_fix_is_not_written() {
    let sandbox = Sandbox::with("a.txt", GOOD);
    let written =
        |sandbox: &Sandbox| std::fs::metadata(sandbox.path("a.txt")).and_then(|m| m.modified()).expect("a time");
    let before = written(&sandbox);
    std::thread::sleep(std::time::Duration::from_millis(20));
    sandbox.run(&["fix", "a.txt"]).exits(0);
    assert_eq!(written(&sandbox), before);
}

#[test]
fn standard_input_is_corrected_to_standard_output() {
    let sandbox = Sandbox::new();
    let run = sandbox.run_with_input(&["fix", "-"], NAME.as_bytes()).exits(0);
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), (NAME_FIXED, ""));
    let run = sandbox.run_with_input(&["fix", "-"], b"\xef\xbb\xbfChatgpt\r\nfin").exits(0);
    assert_eq!(run.bytes, b"\xef\xbb\xbfChatGPT\r\nfin");
}

/// Files whose patch must fit: name and content.
fn patched() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("a.txt", ARTICLE.as_bytes().to_vec()),
        ("sous/dossier/b.txt", NAME.as_bytes().to_vec()),
        ("un été à la mer.txt", NAME.as_bytes().to_vec()),
        ("sans fin.txt", NAME.trim_end().as_bytes().to_vec()),
        ("crlf.txt", ARTICLE.replace('\n', "\r\n").into_bytes()),
        ("mark.txt", [b"\xef\xbb\xbf", GOOD.repeat(12).as_bytes(), NAME.as_bytes()].concat()),
        ("mark at once.txt", [b"\xef\xbb\xbf", NAME.as_bytes()].concat()),
        ("latin.txt", latin1("Déjà.\nLe service Chatgpt plaît.\n")),
        ("article.md", format!("# Titre\n\n{ARTICLE}\n- Openai\n- `Openai`\n").into_bytes()),
    ]
}

#[test]
fn the_diff_is_a_patch_that_git_and_patch_apply() {
    for (name, content) in patched() {
        let sandbox = Sandbox::with(name, &content);
        let diff = sandbox.run(&["fix", "--diff", name]).exits(1);
        assert_eq!(sandbox.bytes(name), content, "{name}: nothing is changed");
        let (applied, fixed) = (Sandbox::with(name, &content), Sandbox::with(name, &content));
        fixed.run(&["fix", name]);
        if let Some(run) = applied.tool("git", &["apply", "--check", "-"], &diff.bytes) {
            assert_eq!(run.code, 0, "{name}: git refuses: {}\n{}", run.stderr, diff.stdout);
            applied.tool("git", &["apply", "--whitespace=nowarn", "-"], &diff.bytes).expect("git").exits(0);
            assert_eq!(applied.bytes(name), fixed.bytes(name), "{name}: git apply gives what fix gives");
        }
        let patched = Sandbox::with(name, &content);
        if let Some(run) = patched.tool("patch", &["--dry-run", "--binary", "-p1"], &diff.bytes) {
            assert_eq!(run.code, 0, "{name}: patch refuses: {}\n{}", run.stdout, diff.stdout);
            patched.tool("patch", &["--binary", "-p1"], &diff.bytes).expect("patch").exits(0);
            assert_eq!(patched.bytes(name), fixed.bytes(name), "{name}: patch gives what fix gives");
        }
    }
}

#[test]
fn one_diff_patches_a_folder() {
    let (sandbox, fixed) = (Sandbox::new(), Sandbox::new());
    for sandbox in [&sandbox, &fixed] {
        sandbox.write("a.txt", NAME).write("sous/b c.md", NAME).write("d.txt", GOOD);
    }
    let diff = sandbox.run(&["fix", "--diff", "."]).exits(1);
    fixed.run(&["fix", "."]).exits(0);
    if let Some(run) = sandbox.tool("git", &["apply", "-"], &diff.bytes) {
        run.exits(0);
        for path in ["a.txt", "sous/b c.md", "d.txt"] {
            assert_eq!(sandbox.text(path), fixed.text(path), "{path}");
        }
    }
}

#[test]
fn output_goes_where_it_is_asked() {
    let sandbox = Sandbox::with("a.txt", NAME);
    sandbox.write("sous/b.txt", NAME).write("déjà.txt", "avant");
    sandbox.run(&["fix", "a.txt", "--output", "propre été.txt"]).exits(0);
    assert_eq!((sandbox.text("a.txt").as_str(), sandbox.text("propre été.txt").as_str()), (NAME, NAME_FIXED));
    sandbox.run(&["fix", "a.txt", "--output", "déjà.txt"]).exits(0);
    assert_eq!(sandbox.text("déjà.txt"), NAME_FIXED);
    sandbox.run(&["fix", "a.txt", "sous/b.txt", "--output", "sortie"]).exits(0);
    assert_eq!(sandbox.text("sortie/a.txt"), NAME_FIXED);
    assert_eq!(sandbox.text("sortie/sous/b.txt"), NAME_FIXED);
    assert_eq!(sandbox.text("sous/b.txt"), NAME);
    sandbox.run(&["fix", "a.txt", "--output", "absent/a.txt"]).exits(2).warns(&["absent/a.txt"]);
    sandbox.run(&["fix", "a.txt", "--output", "c.txt", "--diff"]).exits(2);
    let run = sandbox.run_with_input(&["fix", "-", "--output", "entrée.txt"], NAME.as_bytes()).exits(0);
    assert_eq!((run.stdout.as_str(), sandbox.text("entrée.txt").as_str()), ("", NAME_FIXED));
    sandbox.write("bon.txt", GOOD).run(&["fix", "bon.txt", "--output", "copie.txt"]).exits(0);
    assert_eq!(sandbox.text("copie.txt"), GOOD, "a text with nothing to fix is copied too");
}

#[test]
fn names_with_spaces_and_accents_are_names() {
    let name = "Été à « l’écran » #1.txt";
    let sandbox = Sandbox::with(name, NAME);
    let run = sandbox.run(&["check", "--format", "concise", name]).exits(1);
    assert!(run.stdout.starts_with(&format!("{name}:1:12: ")), "{}", run.stdout);
    sandbox.run(&["fix", name]).exits(0).warns(&[name]);
    assert_eq!(sandbox.text(name), NAME_FIXED);
}

#[cfg(unix)]
#[test]
fn the_mode_stays() {
    use std::os::unix::fs::PermissionsExt;
    for mode in [0o640, 0o755, 0o600] {
        let sandbox = Sandbox::with("a.txt", NAME);
        let path = sandbox.path("a.txt");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).expect("the mode is set");
        sandbox.run(&["fix", "a.txt"]).exits(0);
        let now = std::fs::metadata(&path).expect("metadata").permissions().mode() & 0o777;
        assert_eq!((format!("{now:o}"), sandbox.text("a.txt").as_str()), (format!("{mode:o}"), NAME_FIXED));
    }
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link() {
    let sandbox = Sandbox::with("sous/vrai.txt", NAME);
    std::os::unix::fs::symlink("sous/vrai.txt", sandbox.path("lien.txt")).expect("a link");
    sandbox.run(&["fix", "lien.txt"]).exits(0);
    assert!(std::fs::symlink_metadata(sandbox.path("lien.txt")).expect("metadata").file_type().is_symlink());
    assert_eq!(sandbox.text("sous/vrai.txt"), NAME_FIXED);
}

#[test]
fn markup_stays_and_words_change() {
    let before = "---\ntitle: \"Openai recule\"\nslug: Openai\n---\n\n# Openai\n\nVoir **Openai** et `Openai`, [Openai](https://exemple.fr/Openai) ou {{< Openai >}}.\n\n```\nOpenai\n```\n";
    let after = "---\ntitle: \"OpenAI recule\"\nslug: Openai\n---\n\n# OpenAI\n\nVoir **OpenAI** et `Openai`, [OpenAI](https://exemple.fr/Openai) ou {{< Openai >}}.\n\n```\nOpenai\n```\n";
    let sandbox = Sandbox::with("a.md", before);
    sandbox.run(&["fix", "a.md"]).exits(0);
    assert_eq!(sandbox.text("a.md"), after);
}

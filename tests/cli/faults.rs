//! What cannot be read, understood or written is named, and the rest goes on.

use crate::sandbox::Sandbox;
use crate::{GOOD, NAME, NAME_FIXED};

#[test]
fn a_missing_file_is_named_and_the_run_goes_on() {
    let sandbox = Sandbox::with("a.txt", NAME);
    let run = sandbox.run(&["check", "absent.txt", "a.txt"]).exits(2);
    run.warns(&["absent.txt : aucun fichier ni dossier de ce nom"]).says(&["names/chatgpt"]);
    sandbox.run(&["fix", "absent.txt", "a.txt"]).exits(2).warns(&["absent.txt"]);
    assert_eq!(sandbox.text("a.txt"), NAME_FIXED);
}

#[test]
fn a_binary_file_is_named_and_the_run_goes_on() {
    let sandbox = Sandbox::with("a.txt", NAME);
    sandbox.write("image.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    for format in ["full", "concise", "json", "github", "diff"] {
        let run = sandbox.run(&["check", "--format", format, "."]).exits(2);
        run.warns(&["image.txt : ce n’est pas du texte"]).says(&["ChatGPT"]);
    }
    sandbox.run(&["fix", "."]).exits(2).warns(&["image.txt"]);
    assert_eq!(sandbox.text("a.txt"), NAME_FIXED);
    assert!(sandbox.bytes("image.txt").starts_with(b"\x89PNG"));
}

#[test]
fn broken_utf_8_is_named_with_its_byte() {
    let broken = [b"Un \xc3\xa9t\xc3\xa9 ".as_slice(), b"\xe9 cass\xc3\xa9.\n"].concat();
    let sandbox = Sandbox::with("a.txt", &broken);
    sandbox.run(&["check", "a.txt"]).exits(2).warns(&["a.txt : UTF-8 abîmé à l’octet 9"]);
    sandbox.run(&["fix", "a.txt"]).exits(2);
    assert_eq!(sandbox.bytes("a.txt"), broken);
    sandbox.write("b.txt", b"\xff\xfea\0b");
    sandbox.run(&["check", "b.txt"]).exits(2).warns(&["b.txt : UTF-16 abîmé"]);
    sandbox.run_with_input(&["check", "-"], &broken).exits(2).warns(&["- : UTF-8 abîmé à l’octet 9"]);
}

#[test]
fn a_file_over_the_limit_is_refused() {
    let sandbox = Sandbox::with("a.txt", NAME);
    sandbox.write("decalque.toml", "max-file-size-mb = 1\n").write("big.txt", GOOD.repeat((1 << 20) / GOOD.len() + 1));
    let run = sandbox.run(&["check", "."]).exits(2);
    run.warns(&["big.txt : ", "plus que la limite de 1 Mo", "max-file-size-mb"]).says(&["names/chatgpt"]);
    let big = sandbox.bytes("big.txt");
    sandbox.run_with_input(&["check", "-"], &big).exits(2).warns(&["limite de 1 Mo"]);
}

#[cfg(unix)]
#[test]
fn a_folder_without_permission_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let sandbox = Sandbox::with("a.txt", NAME);
    sandbox.write("ferme/b.txt", NAME);
    let locked = sandbox.path("ferme");
    let mode =
        |mode| std::fs::set_permissions(&locked, std::fs::Permissions::from_mode(mode)).expect("the mode is set");
    mode(0o000);
    let holds = !crate::sandbox::permissions_do_not_hold(&locked);
    let run = sandbox.run(&["check", "."]);
    mode(0o755);
    if holds {
        run.exits(2).warns(&["ferme : accès refusé"]).says(&["names/chatgpt"]);
    } else {
        run.exits(1).says(&["names/chatgpt"]);
    }
}

#[cfg(unix)]
#[test]
fn a_file_without_permission_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let sandbox = Sandbox::with("a.txt", NAME);
    let locked = sandbox.path("a.txt");
    std::fs::set_permissions(&locked, std::fs::Permissions::from_mode(0o000)).expect("the mode is set");
    if std::fs::read(&locked).is_err() {
        sandbox.run(&["check", "a.txt"]).exits(2).warns(&["a.txt : accès refusé"]);
    }
}

#[test]
fn an_unknown_rule_is_refused_with_the_nearest() {
    let sandbox = Sandbox::with("a.txt", NAME);
    for option in ["--ignore", "--select"] {
        sandbox
            .run(&["check", option, "numbers/bilion", "a.txt"])
            .exits(2)
            .warns(&["règle inconnue « numbers/bilion »", "« numbers/billion »"]);
    }
    sandbox.run(&["check", "--ignore", "names,numbers/billion", "a.txt"]).exits(0);
    sandbox.write("decalque.toml", "[rules]\nignore = [\"names\", \"numbers/bilion\"]\n");
    sandbox.run(&["check", "a.txt"]).exits(2).warns(&[
        "decalque.toml:2:",
        "règle inconnue « numbers/bilion »",
        "« numbers/billion »",
    ]);
    sandbox.write("decalque.toml", "[rules]\nignore = [\"typographie\"]\n");
    sandbox.run(&["check", "a.txt"]).exits(2).warns(&["decalque.toml:2:", "« typography »"]);
}

#[test]
fn a_fault_in_the_configuration_is_shown_in_its_place() {
    let sandbox = Sandbox::with("a.txt", NAME);
    for (config, parts) in [
        ("local = \"fr-CA\"\n", &["decalque.toml:1:1", "clé inconnue « local »", "« locale »"][..]),
        ("\nlocale = \"fr-QC\"\n", &["decalque.toml:2:", "valeur inconnue « fr-QC »", "fr-CA"]),
        ("fail-on = 3\n", &["decalque.toml:1:"]),
        ("exclude = [\"a[\"]\n", &["decalque.toml:1:", "motif de chemin non valide"]),
        ("lang = \n", &["decalque.toml:1:"]),
    ] {
        sandbox.write("decalque.toml", config);
        let run = sandbox.run(&["check", "a.txt"]).exits(2).warns(parts);
        assert_eq!(run.stdout, "", "nothing is checked under a broken configuration");
    }
    sandbox.run(&["check", "--no-config", "a.txt"]).exits(1);
    sandbox.run(&["check", "--config", "absent.toml", "a.txt"]).exits(2).warns(&["absent.toml"]);
}

#[cfg(unix)]
#[test]
fn a_file_that_is_read_only_is_left_alone() {
    use std::os::unix::fs::PermissionsExt;
    let sandbox = Sandbox::with("a.txt", NAME);
    std::fs::set_permissions(sandbox.path("a.txt"), std::fs::Permissions::from_mode(0o444)).expect("the mode is set");
    sandbox.run(&["fix", "a.txt"]).exits(2).warns(&["a.txt : accès refusé"]);
    assert_eq!(sandbox.text("a.txt"), NAME);
    let left: Vec<_> = std::fs::read_dir(sandbox.path("")).expect("the folder").flatten().collect();
    assert_eq!(left.len(), 1, "no temporary file stays: {left:?}");
}

//! The house rules that no compiler holds: which module may use which, how long files are, what code may not do.

use decalque::family::Family;
use decalque::{Linter, Loader, config::Config, rules};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The modules from the lowest up; each may use those before it, and no other.
const LAYERS: &[&str] = &[
    "text",
    "source_error",
    "family",
    "settings",
    "finding",
    "document",
    "formats",
    "lexicon",
    "analysis",
    "bilingual",
    "glossary",
    "config",
    "suppress",
    "rules",
    "linter",
    "fixes",
    "proof",
    "score",
    "reports",
    "files",
    "cli",
];

/// The most lines that a file of code has, and the number from which it is worth a look.
const MOST_LINES: usize = 500;
const MANY_LINES: usize = 300;

/// The build script: it speaks to cargo by printing, and stops the build by panicking.
const BUILD_SCRIPT: &str = "src/glossary/embed.rs";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file that git would keep, below the root of the repository.
fn files() -> Vec<PathBuf> {
    let is_git = |name: &std::ffi::OsStr| name == ".git";
    let walk = ignore::WalkBuilder::new(root())
        .hidden(false)
        .require_git(false)
        .filter_entry(move |e| !is_git(e.file_name()))
        .build();
    let mut files: Vec<PathBuf> = walk
        .map(|entry| entry.expect("the repository can be walked"))
        .filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()))
        .map(|entry| entry.path().strip_prefix(root()).expect("below the root").to_owned())
        .collect();
    files.sort();
    files
}

fn with_extension(extension: &str) -> Vec<PathBuf> {
    files().into_iter().filter(|path| path.extension().is_some_and(|e| e == extension)).collect()
}

/// The files of `src/` that are part of the library, and their text.
fn sources() -> Vec<(PathBuf, String)> {
    with_extension("rs")
        .into_iter()
        .filter(|path| path.starts_with("src") && path != Path::new(BUILD_SCRIPT) && !path.ends_with("tests.rs"))
        .map(|path| (path.clone(), read(&path)))
        .collect()
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The lines of a file outside its tests and comments, each with its number. Tests stand at the end of their file.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(at, line)| (at + 1, line.trim_start()))
        .take_while(|(_, line)| *line != "#[cfg(test)]")
        .filter(|(_, line)| !line.starts_with("//"))
}

/// The modules of the crate that a line names.
fn modules_of(line: &str) -> Vec<&str> {
    line.match_indices("crate::")
        .filter(|(at, _)| !line[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
        .flat_map(|(at, found)| {
            let rest = &line[at + found.len()..];
            let names: Vec<&str> = match rest.strip_prefix('{') {
                Some(group) => group.split('}').next().unwrap_or_default().split(',').collect(),
                None => vec![rest],
            };
            names
                .into_iter()
                .map(|name| name.trim().split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or_default())
                .filter(|name| !name.is_empty())
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Fails with everything that is wrong, not with the first thing.
fn report(faults: Vec<String>) {
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn imports_go_one_way() {
    assert_eq!(modules_of("use crate::text::{a, b};"), ["text"]);
    assert_eq!(modules_of("use crate::{text, finding::Fix};"), ["text", "finding"]);
    assert_eq!(modules_of("x(crate::a::b, crate::c::D); mycrate::e::f"), ["a", "c"]);
    let level = |module: &str| LAYERS.iter().position(|layer| *layer == module);
    let mut faults = Vec::new();
    for (path, text) in sources().iter().filter(|(path, _)| !path.ends_with("lib.rs") && !path.ends_with("main.rs")) {
        let below = path.strip_prefix("src").expect("in src").components().next().expect("a name");
        let module = below.as_os_str().to_string_lossy();
        let module = module.strip_suffix(".rs").unwrap_or(&module);
        let Some(own) = level(module) else {
            faults.push(format!("{}: the module has no layer in tests/tidy.rs", path.display()));
            continue;
        };
        for (number, line) in code(text) {
            for used in modules_of(line).into_iter().filter(|used| *used != module) {
                if level(used).is_none_or(|used| used > own) {
                    faults.push(format!("{}:{number}: {module} uses {used}, which stands above it", path.display()));
                }
            }
        }
    }
    report(faults);
}

#[test]
fn every_layer_is_a_module() {
    for layer in LAYERS {
        let (file, folder) = (format!("src/{layer}.rs"), format!("src/{layer}/mod.rs"));
        assert!(root().join(file).is_file() || root().join(folder).is_file(), "{layer} is no module");
    }
}

#[test]
fn files_are_short() {
    let mut faults = Vec::new();
    for path in with_extension("rs") {
        let lines = read(&path).lines().count();
        if lines > MOST_LINES {
            faults.push(format!("{}: {lines} lines, at most {MOST_LINES}", path.display()));
        } else if lines > MANY_LINES {
            println!("{}: {lines} lines", path.display());
        }
    }
    report(faults);
}

#[test]
fn public_items_are_documented_and_code_is_safe() {
    let lib = read(Path::new("src/lib.rs"));
    assert!(lib.contains("#![warn(missing_docs"), "lib.rs asks for documentation");
    let manifest = read(Path::new("Cargo.toml"));
    assert!(lib.contains("#![forbid(unsafe_code)]") || manifest.contains("unsafe_code = \"forbid\""));
}

#[test]
fn the_library_is_quiet_and_never_gives_up() {
    let mut faults = Vec::new();
    for (path, text) in sources().iter().filter(|(path, _)| !path.starts_with("src/cli")) {
        for (number, line) in code(text) {
            for word in ["println!", "print!", "eprintln!", "eprint!", "dbg!", "todo!", "unimplemented!", ".unwrap()"] {
                if line.contains(word) {
                    faults.push(format!("{}:{number}: {word}", path.display()));
                }
            }
        }
    }
    report(faults);
}

#[test]
fn rules_never_see_formats_or_files() {
    let mut faults = Vec::new();
    for (path, text) in sources().iter().filter(|(path, _)| path.starts_with("src/rules")) {
        for (number, line) in code(text) {
            for word in ["formats", "SourceSpan", ".source_edit(", ".locate(", "document.source", "std::fs", "std::io"]
            {
                if line.contains(word) {
                    faults.push(format!("{}:{number}: a rule sees {word}", path.display()));
                }
            }
        }
    }
    report(faults);
}

#[test]
fn rules_have_names_of_their_own() {
    let glossary = Loader::built_in().finish();
    let linter = Linter::new(glossary, Config::default());
    let names = linter.rule_names();
    let distinct: BTreeSet<&str> = names.iter().map(AsRef::as_ref).collect();
    assert_eq!(distinct.len(), names.len(), "two rules of one name");
    let is_kebab = |part: &str| {
        !part.is_empty()
            && part.split('-').all(|word| !word.is_empty())
            && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    let faults = names.iter().filter(|name| {
        name.split('/').count() != 2 || !name.split('/').all(is_kebab) || Family::of_rule(name).is_none()
    });
    report(faults.map(|name| format!("{name}: not family/name in small letters")).collect());
}

#[test]
fn rules_speak_both_languages() {
    for rule in rules::ALL {
        for text in [rule.summary.fr, rule.summary.en, rule.why.fr, rule.why.en] {
            assert!(!text.trim().is_empty() && text.trim() == text, "{}: « {text} »", rule.name);
        }
        assert!(rule.why.fr.ends_with('.') && rule.why.en.ends_with('.'), "{}: a reason is a sentence", rule.name);
        assert!(!rule.summary.fr.ends_with('.') && !rule.summary.en.ends_with('.'), "{}: a summary is none", rule.name);
    }
}

#[test]
fn glossaries_are_built_in_as_they_are_written() {
    let proved = Loader::built_in_proved().unwrap_or_else(|error| panic!("{error}")).finish();
    let built_in = Loader::built_in().finish();
    // An id used twice would stand twice in the one, and once in the other.
    assert!(proved.rules().eq(built_in.rules()), "an entry or a name is lost, or an id is used twice");
    for (read, laid_down) in proved.entries.iter().zip(&built_in.entries) {
        assert!(read.wrong == laid_down.wrong, "{}: patterns laid down otherwise than they are written", read.rule);
        assert_eq!(read.details().right, laid_down.details().right, "{}", read.rule);
        assert_eq!(read.details().when, laid_down.details().when, "{}", read.rule);
        assert_eq!(read.details().unless, laid_down.details().unless, "{}", read.rule);
    }
    let on_disk = files().into_iter().filter(|path| path.starts_with("glossaries")).count();
    assert_eq!(on_disk, Loader::built_in_files().count());
}

#[test]
fn no_file_names_the_place_where_it_was_made() {
    let home = std::env::var("HOME").unwrap_or_default();
    let mut places = vec![env!("CARGO_MANIFEST_DIR").to_owned()];
    places.extend((home.len() > 1).then(|| format!("{}/", home.trim_end_matches('/'))));
    places.extend(["/home/", "/Users/"].map(str::to_owned));
    let mut faults = Vec::new();
    let own = Path::new("tests/tidy.rs");
    for path in files().iter().filter(|path| *path != own) {
        let Ok(text) = std::fs::read_to_string(root().join(path)) else { continue };
        for (number, line) in text.lines().enumerate() {
            if let Some(place) = places.iter().find(|place| line.contains(place.as_str())) {
                faults.push(format!("{}:{}: {place}", path.display(), number + 1));
            }
        }
    }
    report(faults);
}

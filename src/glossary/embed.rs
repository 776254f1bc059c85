//! The build script: takes the files of `glossaries/` into the program, so that a new one comes in without a line of code.
//!
//! What every run needs becomes constants: what entries look for, the names, and under which word or lemma each pattern is
//! to be looked up. So a run reads only the patterns whose word stands in its text, and of an entry that speaks its TOML.
//! The tests read every file whole, and compare.

// The very code that the program reads patterns with; its paths are laid out as there.
#[path = "../analysis"]
#[allow(dead_code, unused_imports, unreachable_pub, missing_docs)]
mod analysis {
    #[path = "abbreviations.rs"]
    mod abbreviations;
    #[path = "forms.rs"]
    mod forms;
    #[path = "tokens.rs"]
    mod tokens;
    pub use forms::Forms;
    pub use tokens::tokenize;
}
#[allow(dead_code)]
mod document {
    pub const OPAQUE: char = '\u{fffc}';
}
#[path = "../family.rs"]
#[allow(dead_code)]
mod family;
#[path = "pattern.rs"]
#[allow(dead_code)]
mod pattern;
#[path = "spelling.rs"]
#[allow(dead_code, unreachable_pub)]
mod spelling;
#[path = "../text"]
#[allow(dead_code, unused_imports, unreachable_pub, clippy::wrong_self_convention)]
mod text {
    #[path = "fold.rs"]
    pub mod fold;
    #[path = "span.rs"]
    mod span;
    pub use span::Span;
}

use family::Family;
use pattern::{Anchor, Atom, Pattern};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;
use std::path::{Path, PathBuf};
use toml::{Spanned, Table, Value};

fn main() {
    println!("cargo::rerun-if-changed=glossaries");
    let root =
        PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo names the folder")).join("glossaries");
    let mut files = Vec::new();
    collect(&root, &mut files);
    // The subjects come first: entries name them.
    files.sort_by_key(|file| (!file.ends_with("subjects.toml"), file.clone()));
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo names the output"));
    let mut laid = LaidDown::default();
    for (n, file) in files.iter().enumerate() {
        let name = file.strip_prefix(&root).expect("a file of glossaries").to_string_lossy().replace('\\', "/");
        let text = std::fs::read_to_string(file).expect("glossaries can be read");
        // The program includes what was read here: a file that changes meanwhile cannot part text and places.
        let copy = out.join(format!("glossary-{n}.toml"));
        std::fs::write(&copy, &text).expect("the output folder can be written");
        laid.file(&copy, &name, &text).unwrap_or_else(|fault| panic!("glossaries/{name}: {fault}"));
    }
    std::fs::write(out.join("glossaries.rs"), laid.constants()).expect("the output folder can be written");
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("glossaries can be read").flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            files.push(path);
        }
    }
}

/// What is asked of every entry, read loosely: faults are for the tests to name.
#[derive(serde::Deserialize)]
struct Glossary {
    family: Option<Family>,
    kind: Option<String>,
    #[serde(default)]
    entry: Vec<Spanned<Table>>,
    #[serde(default)]
    names: Vec<Table>,
}

/// The constants, as they grow file by file.
#[derive(Default)]
struct LaidDown {
    files: String,
    entries: Lookup,
    names: Lookup,
}

impl LaidDown {
    fn file(&mut self, file: &Path, name: &str, text: &str) -> Result<(), Box<dyn std::error::Error>> {
        let glossary: Glossary = toml::from_str(text)?;
        let family = glossary.family.or_else(|| Family::of_path(Path::new(name))).unwrap_or(Family::Calques);
        let starts: Vec<usize> = glossary.entry.iter().map(|entry| entry.span().start).collect();
        let ends = starts.iter().skip(1).copied().chain([text.len()]);
        write!(
            self.files,
            "File {{ path: {name:?}, text: include_str!({file:?}), family: Family::{family:?}, entries: &["
        )?;
        for (entry, (start, end)) in glossary.entry.iter().zip(starts.iter().zip(ends)) {
            let text = text[*start..end].trim_end();
            assert!(text.starts_with("[[entry]]"), "an entry begins with its header: {text}");
            self.entry(entry.as_ref(), family, *start..start + text.len())?;
        }
        self.files.push_str("],\nnames: &[");
        for name in &glossary.names {
            self.name(name, glossary.kind.as_deref())?;
        }
        self.files.push_str("] },\n");
        Ok(())
    }

    fn entry(&mut self, entry: &Table, family: Family, text: Range<usize>) -> std::fmt::Result {
        let (id, wrong) = (string(entry, "id").unwrap_or_default(), strings(entry, "wrong"));
        // A pattern that does not parse is for the tests to name.
        let patterns: Vec<Option<Pattern>> = wrong.iter().map(|written| Pattern::parse(written).ok()).collect();
        let elements = patterns.iter().flatten().map(|pattern| pattern.elements.len()).min().unwrap_or_default();
        self.entries.add(patterns.iter().map(Option::as_ref));
        let rule = format!("{}/{id}", family.as_str());
        write!(
            self.files,
            "\nEntry {{ id: {id:?}, rule: {rule:?}, wrong: &{wrong:?}, elements: {elements}, start: {}, end: {} }},",
            text.start, text.end
        )
    }

    fn name(&mut self, name: &Table, kind: Option<&str>) -> Result<(), Box<dyn std::error::Error>> {
        let kind = string(name, "kind").or(kind).ok_or("a name without kind")?;
        let gender = match string(name, "gender") {
            None => "None",
            Some("m") => "Some(Gender::Masculine)",
            Some("f") => "Some(Gender::Feminine)",
            Some(other) => return Err(format!("a name of gender {other}").into()),
        };
        let (canonical, variants) = (string(name, "name").ok_or("a name without name")?, strings(name, "variants"));
        let mut wrong: Vec<String> = strings(name, "wrong").into_iter().map(str::to_owned).collect();
        wrong.extend(spelling::parts(canonical, &variants));
        let accepted = std::iter::once(canonical).chain(variants.iter().copied());
        let patterns: Vec<Pattern> = accepted.chain(wrong.iter().map(String::as_str)).map(Pattern::words).collect();
        self.names.add(patterns.iter().map(Some));
        write!(
            self.files,
            "\nName {{ name: {canonical:?}, kind: NameKind::{}, gender: {gender}, variants: &{variants:?}, wrong: &{wrong:?}, note: {:?} }},",
            camel_case(kind),
            string(name, "note"),
        )?;
        Ok(())
    }

    fn constants(self) -> String {
        format!(
            "pub(super) const FILES: &[File] = &[\n{}];\n\npub(super) static ENTRIES: Lookup = {};\n\npub(super) static NAMES: Lookup = {};\n",
            self.files,
            self.entries.constant(),
            self.names.constant()
        )
    }
}

/// Where to look patterns up, by word and by lemma.
#[derive(Default)]
struct Lookup {
    items: usize,
    words: Anchored,
    lemmas: Anchored,
}

/// Under each anchor: item, pattern, which element it is, and how many tokens may stand before it.
type Anchored = BTreeMap<String, Vec<(usize, usize, usize, Range<usize>)>>;

impl Lookup {
    /// Adds the patterns of the next item.
    fn add<'p>(&mut self, patterns: impl Iterator<Item = Option<&'p Pattern>>) {
        for (n, pattern) in patterns.enumerate() {
            let Some(Anchor { atom, element, before }) = pattern.and_then(Pattern::anchor) else { continue };
            let trigger = (self.items, n, element, before);
            match atom {
                Atom::Word(word) => self.words.entry(word.to_string()).or_default().push(trigger),
                Atom::Lemma(lemmas, _) => {
                    for lemma in lemmas {
                        self.lemmas.entry(lemma.to_string()).or_default().push(trigger.clone());
                    }
                }
                Atom::Class(_) => {}
            }
        }
        self.items += 1;
    }

    fn constant(&self) -> String {
        let table = |map: &Anchored| {
            let mut rows = String::new();
            for (anchor, triggers) in map {
                let triggers: Vec<String> = triggers
                    .iter()
                    .map(|(item, n, element, before)| {
                        format!("trigger({item}, {n}, {element}, {}, {})", before.start, before.end)
                    })
                    .collect();
                let _ = writeln!(rows, "({anchor:?}, &[{}]),", triggers.join(", "));
            }
            rows
        };
        format!("Lookup {{ words: &[\n{}], lemmas: &[\n{}] }}", table(&self.words), table(&self.lemmas))
    }
}

fn string<'a>(table: &'a Table, key: &str) -> Option<&'a str> {
    table.get(key).and_then(Value::as_str)
}

fn strings<'a>(table: &'a Table, key: &str) -> Vec<&'a str> {
    table.get(key).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}

/// `company` → `Company`: a kind as the code names it.
fn camel_case(kind: &str) -> String {
    kind.split('-')
        .flat_map(|part| part[..1].to_uppercase().chars().chain(part[1..].chars()).collect::<Vec<_>>())
        .collect()
}

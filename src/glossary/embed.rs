//! The build script: takes the files of `glossaries/` into the program, so that a new one comes in without a line of code.
//!
//! What every run needs (what entries look for, the names) becomes constants; the rest of an entry stays the TOML that
//! it is, and is read when the entry has something to say. The tests read every file whole.

use std::fmt::Write;
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
    let mut rows = String::from("[\n");
    for file in &files {
        let name = file.strip_prefix(&root).expect("a file of glossaries").to_string_lossy().replace('\\', "/");
        let text = std::fs::read_to_string(file).expect("glossaries can be read");
        let row = row(&text).unwrap_or_else(|fault| panic!("glossaries/{name}: {fault}"));
        writeln!(rows, "File {{ path: {name:?}, text: include_str!({file:?}),\n{row} }},").expect("a string");
    }
    rows.push(']');
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo names the output")).join("glossaries.rs");
    std::fs::write(out, rows).expect("the output folder can be written");
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
    family: Option<String>,
    kind: Option<String>,
    #[serde(default)]
    entry: Vec<Spanned<Table>>,
    #[serde(default)]
    names: Vec<Table>,
}

fn row(text: &str) -> Result<String, Box<dyn std::error::Error>> {
    let glossary: Glossary = toml::from_str(text)?;
    let starts: Vec<usize> = glossary.entry.iter().map(|entry| entry.span().start).collect();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let mut row = format!("family: {:?}, entries: &[", glossary.family);
    for (entry, (start, end)) in glossary.entry.iter().zip(starts.iter().zip(ends)) {
        let entry = entry.as_ref();
        let (id, wrong) = (string(entry, "id").unwrap_or_default(), strings(entry, "wrong"));
        let text = text[*start..end].trim_end();
        assert!(text.starts_with("[[entry]]"), "an entry begins with its header: {id}");
        write!(row, "\nEntry {{ id: {id:?}, wrong: &{wrong:?}, start: {start}, end: {} }},", start + text.len())?;
    }
    row.push_str("],\nnames: &[");
    for name in &glossary.names {
        let kind = string(name, "kind").or(glossary.kind.as_deref()).ok_or("a name without kind")?;
        let (variants, wrong) = (strings(name, "variants"), strings(name, "wrong"));
        let gender = match string(name, "gender") {
            None => "None",
            Some("m") => "Some(Gender::Masculine)",
            Some("f") => "Some(Gender::Feminine)",
            Some(other) => return Err(format!("a name of gender {other}").into()),
        };
        write!(
            row,
            "\nName {{ name: {:?}, kind: NameKind::{}, gender: {gender}, variants: &{variants:?}, wrong: &{wrong:?}, note: {:?} }},",
            string(name, "name").ok_or("a name without name")?,
            camel_case(kind),
            string(name, "note"),
        )?;
    }
    row.push(']');
    Ok(row)
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

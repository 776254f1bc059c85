//! A page of Markdown that lists what a glossary holds: docs/glossaries.md is that of the built-in ones.

use super::{Entry, Glossary, Name};
use crate::family::Family;
use std::fmt::Write;
use std::path::Path;

const INTRODUCTION: &str = "\
# Glossaries

What decalque looks for, file by file. After the English comes what machines write, in the notation of the glossaries, and
what French says instead. `decalque explain NAME` shows examples and reasons, `decalque glossary search WORDS` finds an
entry by words of either language.

Written by `decalque glossary list`.
";

/// Lists the entries by family and file, then the names.
pub fn catalog(glossary: &Glossary) -> String {
    let mut page = INTRODUCTION.to_owned();
    let families = Family::ALL.iter().map(|family| {
        let entries: Vec<&Entry> = glossary.entries.iter().filter(|entry| entry.family == *family).collect();
        (*family, entries)
    });
    let families: Vec<_> = families.filter(|(_, entries)| !entries.is_empty()).collect();
    page.push_str("\n| family | entries |\n|---|---|\n");
    for (family, entries) in &families {
        row(&mut page, family.as_str(), entries.len());
    }
    row(&mut page, "names", glossary.names.len());
    for (family, entries) in families {
        line(&mut page, &format!("\n## {}", family.as_str()));
        for of_file in entries.chunk_by(|a, b| a.origin == b.origin) {
            line(&mut page, &format!("\n### {} ({})\n", title(&of_file[0].origin), of_file.len()));
            of_file.iter().for_each(|entry| line(&mut page, &describe(entry)));
        }
    }
    line(&mut page, &format!("\n## names\n\n{}", spellings(&glossary.names)));
    page
}

fn describe(entry: &Entry) -> String {
    let details = entry.details();
    let right =
        if details.proposed.is_empty() { String::new() } else { format!(" → `{}`", details.proposed.join("`, `")) };
    format!("- *{}*: `{}`{right} · {}", details.source.join("*, *"), entry.wrong.all_written().join("`, `"), entry.rule)
}

fn spellings(names: &[Name]) -> String {
    names.iter().map(|name| name.name.as_ref()).collect::<Vec<_>>().join(" · ")
}

/// `calques/time-place.toml` → `time-place`.
fn title(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn row(page: &mut String, name: &str, count: usize) {
    line(page, &format!("| {name} | {count} |"));
}

fn line(page: &mut String, text: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(page, "{text}");
}

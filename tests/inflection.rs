//! Inflected replacements: each row of `inflection.tsv` is corrected to exactly what an editor prints.

use decalque::config::Config;
use decalque::glossary::Loader;
use decalque::linter::Linter;
use decalque::proof::prove_example;
use std::fmt::Write;
use std::path::Path;

/// Pattern, template, bad sentence, good sentence; `#` opens a comment.
const TABLE: &str = include_str!("inflection.tsv");

/// The rows, each with the number of its line.
fn rows() -> Vec<(usize, [&'static str; 4])> {
    let lines = TABLE.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|(n, line)| {
            let cells: Vec<&str> = line.split('\t').collect();
            let row = cells.try_into().unwrap_or_else(|_| panic!("inflection.tsv:{}: four cells, not: {line}", n + 1));
            (n + 1, row)
        })
        .collect()
}

fn linter(toml: &str) -> Linter {
    let mut loader = Loader::default();
    let toml = format!("family = \"calques\"\n{toml}");
    loader.add(Path::new("essai.toml"), &toml).unwrap_or_else(|error| panic!("{error}"));
    Linter::new(loader.finish(), Config::default())
}

#[test]
fn replacements_are_inflected() {
    let rows = rows();
    let mut groups: Vec<(&str, &str)> = Vec::new();
    for (_, [pattern, template, ..]) in &rows {
        if !groups.contains(&(pattern, template)) {
            groups.push((pattern, template));
        }
    }
    // Entries that look for the same words would take each other's findings: the second template of a pattern goes to
    // the second linter, and so on.
    let mut tomls: Vec<String> = Vec::new();
    let places: Vec<usize> = groups
        .iter()
        .enumerate()
        .map(|(n, (pattern, template))| {
            let place = groups[..n].iter().filter(|(other, _)| other == pattern).count();
            tomls.resize(tomls.len().max(place + 1), String::new());
            writeln!(tomls[place], "[[entry]]\nid = \"essai-{n}\"\nwrong = ['''{pattern}''']").unwrap();
            writeln!(tomls[place], "right = ['''{template}''']").unwrap();
            place
        })
        .collect();
    let linters: Vec<Linter> = tomls.iter().map(|toml| linter(toml)).collect();
    let failures: Vec<String> = rows
        .iter()
        .filter_map(|(line, [pattern, template, bad, good])| {
            let group = groups.iter().position(|group| group == &(*pattern, *template))?;
            let failure = prove_example(&linters[places[group]], &format!("calques/essai-{group}"), bad, good)?;
            Some(format!("inflection.tsv:{line}: {pattern} → {template} : {bad}\n    {failure}"))
        })
        .collect();
    assert!(failures.is_empty(), "{} of {} rows\n{}", failures.len(), rows.len(), failures.join("\n"));
}

//! Inflected replacements: each row of `inflection.tsv` is corrected to exactly what an editor prints.

use decalque::config::Config;
use decalque::glossary::Loader;
use decalque::linter::Linter;
use decalque::proof::{Case, prove_example};
use std::collections::HashMap;
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

/// A linter of one entry: entries that look for the same words would take each other's findings.
fn linter(pattern: &str, template: &str) -> Linter {
    let toml = format!("[[entry]]\nid = \"essai\"\nwrong = ['''{pattern}''']\nright = ['''{template}''']\n");
    let mut loader = Loader::default();
    loader.add(Path::new("calques.toml"), &toml).unwrap_or_else(|error| panic!("{error}"));
    Linter::new(loader.finish(), Config::default())
}

#[test]
fn replacements_are_inflected() {
    let rows = rows();
    let mut linters: HashMap<(&str, &str), Linter> = HashMap::new();
    let failures: Vec<String> = rows
        .iter()
        .filter_map(|(line, [pattern, template, bad, good])| {
            let linter = linters.entry((pattern, template)).or_insert_with(|| linter(pattern, template));
            let failure = prove_example(linter, "calques/essai", Case::alone(bad, good))?;
            Some(format!("inflection.tsv:{line}: {pattern} → {template} : {bad}\n    {failure}"))
        })
        .collect();
    assert!(failures.is_empty(), "{} of {} rows\n{}", failures.len(), rows.len(), failures.join("\n"));
}

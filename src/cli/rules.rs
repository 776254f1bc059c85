//! `decalque rules`.

use super::options::Options;
use super::{CLEAN, Failure, session};
use crate::family::Family;
use crate::finding::RuleName;
use crate::rules;
use anstyle::{Effects, Style};
use std::io::Write;

#[derive(clap::Args, Debug)]
pub(super) struct Args {
    /// Montrer aussi chaque entrée et chaque nom des glossaires
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    options: Options,
}

const TITLE: Style = Style::new().effects(Effects::BOLD);

pub(super) fn run(args: &Args) -> Result<u8, Failure> {
    let linter = session::linter(&args.options)?;
    let lang = linter.config.settings.lang;
    session::style(args.options.look, lang, false);
    let glossary = &linter.glossary;
    let mut out = anstream::stdout().lock();
    for family in Family::ALL {
        let own = rules::ALL.iter().filter(|rule| rule.family() == *family);
        let mut from_glossaries: Vec<RuleName> =
            glossary.rules().filter(|rule| Family::of_rule(rule) == Some(*family)).collect();
        from_glossaries.sort_unstable();
        let lines: Vec<String> = own
            .map(|rule| format!("  {:32} {:8} {}\n", rule.name, rule.severity.as_str(), rule.summary.get(lang)))
            .collect();
        if lines.is_empty() && from_glossaries.is_empty() {
            continue;
        }
        let count = from_glossaries.len();
        let entries = match count {
            0 => String::new(),
            _ => lang.choose(format!(" (et {count} dans les glossaires)"), format!(" (and {count} in the glossaries)")),
        };
        writeln!(out, "{TITLE}{}{TITLE:#}{entries}", family.as_str())?;
        out.write_all(lines.concat().as_bytes())?;
        for rule in from_glossaries.iter().filter(|_| args.all) {
            writeln!(out, "  {rule}")?;
        }
    }
    Ok(CLEAN)
}

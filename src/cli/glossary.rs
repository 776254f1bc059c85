//! `decalque glossary check`, `show`, `search` and `list`.

use super::explain::{TITLE, explain_entry};
use super::options::Options;
use super::{CLEAN, FINDINGS, Failure as CannotRun, SUBHELP, session};
use crate::glossary::catalog::catalog;
use crate::glossary::search::{Found, search};
use crate::proof::{Failure, overlaps, prove};
use std::io::Write;
use std::path::PathBuf;

#[derive(clap::Args, Debug)]
#[command(subcommand_help_heading = "Commandes", subcommand_value_name = "COMMANDE")]
pub(super) struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(clap::Subcommand, Debug)]
enum Action {
    /// Lit des glossaires et éprouve leurs exemples ; sans chemin, ceux de decalque et de la configuration
    #[command(help_template = SUBHELP)]
    Check {
        /// Fichiers ou dossiers
        #[arg(value_name = "CHEMIN")]
        paths: Vec<PathBuf>,
        #[command(flatten)]
        options: Options,
    },
    /// Montre une entrée : ce qu’elle cherche, ce qu’elle propose, pourquoi
    #[command(help_template = SUBHELP)]
    Show {
        /// Son nom, avec ou sans famille
        #[arg(value_name = "ENTRÉE")]
        id: String,
        #[command(flatten)]
        options: Options,
    },
    /// Cherche des entrées et des noms par des mots français ou anglais
    #[command(help_template = SUBHELP)]
    Search {
        /// Des mots, entiers ou leur début
        #[arg(value_name = "MOTS", required = true)]
        words: Vec<String>,
        #[command(flatten)]
        options: Options,
    },
    /// Écrit tout ce qu’il y a, en une page Markdown
    #[command(help_template = SUBHELP)]
    List {
        #[command(flatten)]
        options: Options,
    },
}

pub(super) fn run(args: &Args) -> Result<u8, CannotRun> {
    match &args.action {
        Action::Check { paths, options } => check(paths, options),
        Action::Show { id, options } => show(id, options),
        Action::Search { words, options } => find(&words.join(" "), options),
        Action::List { options } => list(options),
    }
}

fn check(paths: &[PathBuf], options: &Options) -> Result<u8, CannotRun> {
    let options = Options { glossary: options.glossary.iter().chain(paths).cloned().collect(), ..options.clone() };
    let linter = session::linter(&options)?;
    let lang = linter.config.settings.lang;
    session::style(options.look, lang, false);
    let files: Vec<PathBuf> =
        paths.iter().map(|path| session::glossary_files(path)).collect::<Result<Vec<_>, _>>()?.concat();
    let concerned: Vec<_> = linter
        .glossary
        .entries
        .iter()
        .filter(|entry| paths.is_empty() || files.iter().any(|file| **file == *entry.origin))
        .collect();
    let mut out = anstream::stdout().lock();
    let mut failures = 0;
    for entry in &concerned {
        for failure in prove(&linter, entry) {
            // A word of the newsroom's own may be missing from the lexicon; that is worth a look, no more.
            failures += usize::from(!matches!(failure, Failure::UnknownLemma(_)));
            writeln!(out, "{} ({}) : {failure}", entry.rule, entry.origin.display())?;
        }
    }
    for (pattern, first, second) in overlaps(&linter.glossary) {
        let also = lang.choose("cherche aussi ce que cherche", "looks for what is also looked for by");
        writeln!(out, "{} {also} {} : {pattern}", second.rule, first.rule)?;
    }
    let (entries, names) = (concerned.len(), linter.glossary.names.len());
    let verdict = match failures {
        0 => lang.choose("tout est prouvé".to_owned(), "all proved".to_owned()),
        _ => lang.choose(plural(failures, "défaut", "défauts"), plural(failures, "failure", "failures")),
    };
    let counted = if paths.is_empty() {
        lang.choose(format!(", {names} noms"), format!(", {names} names"))
    } else {
        String::new()
    };
    writeln!(
        out,
        "{}{counted} : {verdict}",
        lang.choose(plural(entries, "entrée", "entrées"), plural(entries, "entry", "entries"))
    )?;
    Ok(if failures > 0 { FINDINGS } else { CLEAN })
}

fn show(id: &str, options: &Options) -> Result<u8, CannotRun> {
    let linter = session::linter(options)?;
    let lang = linter.config.settings.lang;
    session::style(options.look, lang, false);
    let entry =
        linter.glossary.entries.iter().find(|entry| &*entry.rule == id || entry.rule.split('/').nth(1) == Some(id));
    let entry = entry.ok_or_else(|| session::unknown_rule(&linter, id))?;
    anstream::stdout().lock().write_all(explain_entry(entry, lang).as_bytes())?;
    Ok(CLEAN)
}

fn find(query: &str, options: &Options) -> Result<u8, CannotRun> {
    let linter = session::linter(options)?;
    let lang = linter.config.settings.lang;
    session::style(options.look, lang, false);
    let mut out = anstream::stdout().lock();
    let found = search(&linter.glossary, query);
    for found in &found {
        match found {
            Found::Entry(entry) => {
                let details = entry.details();
                writeln!(out, "{TITLE}{}{TITLE:#}  {}", entry.rule, details.source.join(", "))?;
                writeln!(out, "    {} → {}", entry.wrong.all_written().join(", "), details.proposed.join(", "))?;
            }
            Found::Name(name) => {
                writeln!(out, "{TITLE}{}{TITLE:#}  {}", name.rule(), name.accepted().collect::<Vec<_>>().join(", "))?;
                if !name.wrong.is_empty() {
                    writeln!(out, "    {} → {}", name.wrong.join(", "), name.name)?;
                }
            }
        }
    }
    if found.is_empty() {
        writeln!(out, "{}", lang.choose(format!("rien pour « {query} »"), format!("nothing for “{query}”")))?;
    }
    Ok(if found.is_empty() { FINDINGS } else { CLEAN })
}

fn list(options: &Options) -> Result<u8, CannotRun> {
    let linter = session::linter(options)?;
    session::style(options.look, linter.config.settings.lang, false);
    anstream::stdout().lock().write_all(catalog(&linter.glossary).as_bytes())?;
    Ok(CLEAN)
}

fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count < 2 { one } else { many })
}

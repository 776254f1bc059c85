//! `decalque fix`.

use super::check::{progress, report_errors};
use super::options::Options;
use super::{CLEAN, COULD_NOT_RUN, FINDINGS, Failure, session};
use crate::files::{self, FileError, STDIN};
use crate::finding::Applicability;
use crate::fixes::{self, Fixed};
use crate::linter::{Checked, Linter};
use crate::reports::{Style, diff};
use crate::text::Encoding;
use rayon::prelude::*;
use std::io::Write;
use std::path::{Path, PathBuf};

#[derive(clap::Args, Debug)]
pub(super) struct Args {
    /// Fichiers et dossiers ; « - » pour l’entrée standard, corrigée vers la sortie
    #[arg(value_name = "CHEMIN", required = true)]
    paths: Vec<PathBuf>,
    /// Montrer le diff et ne rien changer
    #[arg(long)]
    diff: bool,
    /// Appliquer aussi les corrections à relire
    #[arg(long)]
    review: bool,
    /// Écrire ailleurs : un fichier, ou un dossier s’il y a plusieurs textes
    #[arg(long, short, value_name = "CHEMIN", conflicts_with = "diff")]
    output: Option<PathBuf>,
    #[command(flatten)]
    options: Options,
}

/// So many files are fixed between two writes.
const BATCH: usize = 64;

/// A file before and after.
struct Change {
    path: PathBuf,
    before: String,
    encoding: Encoding,
    /// Findings at or above the limit that are in the file now, and those that would remain.
    found: usize,
    fixed: Fixed,
}

pub(super) fn run(args: &Args) -> Result<u8, Failure> {
    let linter = session::linter(&args.options)?;
    let style = session::style(args.options.look, linter.config.settings.lang, false);
    let floor = if args.review { Applicability::Review } else { Applicability::Safe };
    let (paths, errors) = files::discover(&args.paths, &linter.config);
    let mut failed = report_errors(&errors, style);
    let mut remaining = 0;
    let bar = progress(paths.len());
    for batch in paths.chunks(BATCH) {
        let changes: Vec<_> = batch.par_iter().map(|path| fix_file(&linter, path, floor)).collect();
        bar.suspend(|| -> Result<(), Failure> {
            for change in changes {
                match change.and_then(|change| finish(args, &change, style, paths.len() > 1).map(|()| change)) {
                    Ok(change) => {
                        remaining += if args.diff { change.found } else { at_least(&linter, &change.fixed.checked) }
                    }
                    Err(error) => failed |= report_errors(&[error], style),
                }
            }
            Ok(())
        })?;
        bar.inc(batch.len() as u64);
    }
    bar.finish_and_clear();
    Ok(if failed {
        COULD_NOT_RUN
    } else if remaining > 0 {
        FINDINGS
    } else {
        CLEAN
    })
}

fn fix_file(linter: &Linter, path: &Path, floor: Applicability) -> Result<Change, FileError> {
    files::guarded(path, || {
        let document = files::read(path, &linter.config)?;
        let (before, encoding) = (document.source.clone(), document.encoding);
        let checked = linter.check(&document);
        let found = at_least(linter, &checked);
        let format = files::format_of(&document.path);
        let fixed = fixes::fix_checked(linter, format, document, checked, floor);
        Ok(Change { path: path.to_owned(), before, encoding, found, fixed })
    })
}

/// How many findings fail a check.
fn at_least(linter: &Linter, checked: &Checked) -> usize {
    checked.findings.iter().filter(|finding| finding.severity >= linter.config.fail_on).count()
}

/// Shows the diff, or writes the file where the options say.
fn finish(args: &Args, change: &Change, style: Style, many: bool) -> Result<(), FileError> {
    let after = &change.fixed.document.source;
    if args.diff {
        return show(change, after, style);
    }
    let bytes = change.encoding.encode(after);
    match &args.output {
        Some(folder) if many => {
            let target = folder.join(change.path.strip_prefix("/").unwrap_or(&change.path));
            let created = target.parent().map_or(Ok(()), std::fs::create_dir_all);
            created.map_err(|error| FileError { path: target.clone(), fault: files::Fault::Io(error) })?;
            files::write_atomically(&target, &bytes)?;
        }
        Some(file) => files::write_atomically(file, &bytes)?,
        None if change.path.as_os_str() == STDIN => return print(&change.path, &bytes),
        None if *after == change.before => {}
        None => files::write_atomically(&change.path, &bytes)?,
    }
    let (applied, left) = (change.fixed.applied, change.fixed.checked.findings.len());
    anstream::eprintln!(
        "{} : {}",
        change.path.display(),
        style.lang.choose(
            format!("{applied} corrigée{}, {left} à revoir", if applied > 1 { "s" } else { "" }),
            format!("{applied} fixed, {left} left to review")
        )
    );
    Ok(())
}

fn show(change: &Change, after: &str, style: Style) -> Result<(), FileError> {
    let diff = diff::unified(&change.path, change.encoding, &change.before, after);
    if matches!(change.encoding, Encoding::Utf16 { .. }) && !diff.is_empty() {
        let note = style
            .lang
            .choose("UTF-16 : diff à lire, qu’aucun patch n’applique", "UTF-16: a diff to read, that no patch applies");
        anstream::eprintln!("{} : {note}", change.path.display());
    }
    if style.color {
        return print(&change.path, diff::colored(&diff).as_bytes());
    }
    print(&change.path, &diff::encoded(&diff, change.encoding))
}

/// Writes to standard output; whoever closes it early has read enough.
fn print(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let written = std::io::stdout().lock().write_all(bytes);
    match written {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(FileError { path: path.to_owned(), fault: files::Fault::Io(error) })
        }
        _ => Ok(()),
    }
}

//! `decalque check`.

use super::options::{Options, format_parser};
use super::{CLEAN, COULD_NOT_RUN, FINDINGS, Failure, session};
use crate::document::Document;
use crate::files::{self, FileError};
use crate::finding::Applicability;
use crate::fixes;
use crate::linter::Linter;
use crate::reports::{Format, Piece, Report, Style, Summary, diff};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

#[derive(clap::Args, Debug)]
pub(super) struct Args {
    /// Fichiers et dossiers, le dossier courant sinon ; « - » pour l’entrée standard
    #[arg(value_name = "CHEMIN", default_value = ".", hide_default_value = true)]
    paths: Vec<PathBuf>,
    /// Format du rapport : full, concise, json, diff, github
    #[arg(long, value_name = "FORMAT", default_value = "full", hide_default_value = true, hide_possible_values = true, value_parser = format_parser())]
    format: Format,
    /// Sortir avec 0 même s’il y a des trouvailles
    #[arg(long)]
    exit_zero: bool,
    /// Montrer chaque trouvaille de typographie
    #[arg(long, short)]
    verbose: bool,
    #[command(flatten)]
    options: Options,
}

/// So many files are checked between two writes: enough to keep all cores busy, few enough to hold in memory.
const BATCH: usize = 64;

/// So many files take a moment, which a progress bar shortens.
const MANY_FILES: usize = 50;

pub(super) fn run(args: &Args) -> Result<u8, Failure> {
    let linter = session::linter(&args.options)?;
    let style = session::style(args.options.look, linter.config.settings.lang, args.verbose);
    let (paths, errors) = files::discover(&args.paths, &linter.config);
    let mut failed = report_errors(&errors, style);
    let mut printer = Printer {
        out: anstream::stdout().lock(),
        format: args.format,
        style,
        summary: Summary::default(),
        later: Vec::new(),
    };
    if paths.is_empty() && !failed {
        anstream::eprintln!(
            "{}",
            style.lang.choose("aucun texte à vérifier ici (.txt, .md)", "no text to check here (.txt, .md)")
        );
    }
    printer.begin()?;
    let bar = progress(paths.len());
    for batch in paths.chunks(BATCH) {
        let work = |path: &PathBuf| check_file(&linter, path, args.format, style);
        // One file needs no pool of threads.
        let checked: Vec<_> =
            if batch.len() == 1 { batch.iter().map(work).collect() } else { batch.par_iter().map(work).collect() };
        bar.suspend(|| -> Result<(), Failure> {
            for result in checked {
                match result {
                    Ok((summary, pieces)) => printer.add(summary, pieces)?,
                    Err(error) => failed |= report_errors(&[error], style),
                }
            }
            Ok(())
        })?;
        bar.inc(batch.len() as u64);
    }
    bar.finish_and_clear();
    let summary = printer.end()?;
    let found = summary.at_least(linter.config.fail_on) > 0 && !args.exit_zero;
    Ok(if failed {
        COULD_NOT_RUN
    } else if found {
        FINDINGS
    } else {
        CLEAN
    })
}

/// Checks one file and writes its part of the report.
fn check_file(linter: &Linter, path: &Path, format: Format, style: Style) -> Result<(Summary, Vec<Piece>), FileError> {
    files::guarded(path, || {
        let document = files::read(path, &linter.config)?;
        let checked = linter.check(&document);
        let report = Report::new(document, checked);
        let mut summary = Summary::default();
        summary.add(&report);
        let pieces = format.document(&report, style, || fixed_diff(linter, &report.document));
        Ok((summary, pieces))
    })
}

/// What `fix` would change, as a diff.
fn fixed_diff(linter: &Linter, document: &Document) -> String {
    let format = files::format_of(&document.path);
    let again = format.parse(&document.path, &document.source, document.encoding);
    let again = again.translated_from(document.original.clone());
    let fixed = fixes::fix(linter, format, again, Applicability::Safe);
    diff::unified(&document.path, document.encoding, &document.source, &fixed.document.source)
}

/// Writes the parts of a report in the order that its readers want.
struct Printer<W: Write> {
    out: W,
    format: Format,
    style: Style,
    summary: Summary,
    later: Vec<Piece>,
}

impl<W: Write> Printer<W> {
    fn begin(&mut self) -> Result<(), Failure> {
        Ok(self.out.write_all(self.format.head().as_bytes())?)
    }

    fn add(&mut self, summary: Summary, pieces: Vec<Piece>) -> Result<(), Failure> {
        if self.summary.documents > 0 {
            self.out.write_all(self.format.separator().as_bytes())?;
        }
        self.summary += summary;
        if self.format.worst_first() {
            self.later.extend(pieces);
            return Ok(());
        }
        for piece in pieces {
            self.out.write_all(piece.text.as_bytes())?;
        }
        Ok(())
    }

    fn end(mut self) -> Result<Summary, Failure> {
        self.later.sort_by_key(|piece| std::cmp::Reverse(piece.rank));
        for piece in &self.later {
            self.out.write_all(piece.text.as_bytes())?;
        }
        self.out.write_all(self.format.foot(&self.summary, self.style).as_bytes())?;
        self.out.flush()?;
        Ok(self.summary)
    }
}

/// Names each file that could not be read; true if there was one.
pub(super) fn report_errors(errors: &[FileError], style: Style) -> bool {
    for error in errors {
        anstream::eprintln!("{}", error.message(style.lang));
    }
    !errors.is_empty()
}

pub(super) fn progress(files: usize) -> ProgressBar {
    if files < MANY_FILES || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style =
        ProgressStyle::with_template("{bar:40} {pos}/{len} · {eta}").unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::with_draw_target(Some(files as u64), ProgressDrawTarget::stderr()).with_style(style)
}

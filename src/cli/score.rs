//! `decalque score`.

use super::check::report_errors;
use super::options::Options;
use super::{CLEAN, COULD_NOT_RUN, FINDINGS, Failure, session};
use crate::files::{self, FileError};
use crate::finding::Finding;
use crate::linter::Linter;
use crate::score::{reasons, score};
use crate::settings::Lang;
use anstyle::{Effects, Style};
use clap::ValueEnum;
use rayon::prelude::*;
use serde::Serialize;
use std::io::Write;
use std::path::{Path, PathBuf};

#[derive(clap::Args, Debug)]
pub(super) struct Args {
    /// Fichiers et dossiers, le dossier courant sinon ; « - » pour l’entrée standard
    #[arg(value_name = "CHEMIN", default_value = ".", hide_default_value = true)]
    paths: Vec<PathBuf>,
    /// Format : text, json
    #[arg(long, value_name = "FORMAT", default_value = "text", hide_default_value = true, hide_possible_values = true)]
    format: Format,
    /// Sortir avec 1 si un texte dépasse ce pourcentage
    #[arg(long, value_name = "POURCENTAGE", value_parser = clap::value_parser!(u8).range(0..=100))]
    fail_over: Option<u8>,
    #[command(flatten)]
    options: Options,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// One text, and why it has the score it has.
#[derive(Debug, Serialize)]
struct Scored {
    path: String,
    words: usize,
    score: f64,
    reasons: Vec<Reason>,
}

/// What one family of rules found.
#[derive(Debug, Serialize)]
struct Reason {
    family: &'static str,
    findings: usize,
    /// The words of the finding that weighs most.
    example: String,
}

const PERCENT: Style = Style::new().effects(Effects::BOLD);

/// So many families tell a reader why.
const FEW_REASONS: usize = 4;

/// An example is shortened to so many characters.
const EXAMPLE_CHARS: usize = 40;

pub(super) fn run(args: &Args) -> Result<u8, Failure> {
    let linter = session::linter(&args.options)?;
    let lang = linter.config.settings.lang;
    let style = session::style(args.options.look, lang, false);
    let (paths, mut errors) = files::discover(&args.paths, &linter.config);
    let (scored, failed): (Vec<_>, Vec<_>) =
        paths.par_iter().map(|path| score_file(&linter, path)).partition(Result::is_ok);
    errors.extend(failed.into_iter().filter_map(Result::err));
    let mut texts: Vec<Scored> = scored.into_iter().filter_map(Result::ok).collect();
    texts.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.path.cmp(&b.path)));
    let failed = report_errors(&errors, style);
    let mut out = anstream::stdout().lock();
    match args.format {
        Format::Json => writeln!(out, "{}", serde_json::to_string(&texts).unwrap_or_default())?,
        Format::Text => {
            let width = texts.iter().map(|text| text.path.chars().count()).max().unwrap_or_default();
            for text in &texts {
                writeln!(out, "{}", line(text, width, lang))?;
            }
        }
    }
    let is_over = |text: &Scored| args.fail_over.is_some_and(|most| text.score * 100.0 > f64::from(most));
    Ok(match failed {
        true => COULD_NOT_RUN,
        false if texts.iter().any(is_over) => FINDINGS,
        false => CLEAN,
    })
}

fn score_file(linter: &Linter, path: &Path) -> Result<Scored, FileError> {
    files::guarded(path, || {
        let document = files::read(path, &linter.config)?;
        let checked = linter.check(&document);
        let example = |finding: &Finding| shortened(document.slice(finding.span));
        let reasons = reasons(&checked.findings).into_iter().map(|reason| Reason {
            family: reason.family.as_str(),
            findings: reason.findings,
            example: example(reason.heaviest),
        });
        Ok(Scored {
            path: path.to_string_lossy().into_owned(),
            words: checked.words,
            score: (score(&checked.findings, checked.words) * 1000.0).round() / 1000.0,
            reasons: reasons.collect(),
        })
    })
}

/// ` 93 %  article.md  names 10 « Chatgpt » · idioms 3 « à la fin de la journée »`
fn line(text: &Scored, width: usize, lang: Lang) -> String {
    let percent = (text.score * 100.0).round();
    let percent = lang.choose(format!("{percent:3} %"), format!("{percent:3}%"));
    let reasons: Vec<String> = text
        .reasons
        .iter()
        .take(FEW_REASONS)
        .map(|reason| {
            let example = lang.choose(format!("« {} »", reason.example), format!("“{}”", reason.example));
            format!("{} {} {example}", reason.family, reason.findings)
        })
        .collect();
    let line = format!("{PERCENT}{percent}{PERCENT:#}  {:width$}  {}", text.path, reasons.join(" · "));
    line.trim_end().to_owned()
}

/// The words on one line, cut where they are many.
fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(EXAMPLE_CHARS) {
        Some((cut, _)) => format!("{}…", line[..cut].trim_end()),
        None => line,
    }
}

//! A fault in a file that people write by hand, a glossary or a configuration: where it is and what was expected.

use crate::text::LineIndex;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::ops::Range;
use std::path::{Path, PathBuf};

/// A fault at a place of a file. Displays as the message with the lines concerned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceError {
    /// The file.
    pub path: PathBuf,
    /// Its text.
    pub source: String,
    /// The bytes at fault.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What would be right.
    pub help: Option<String>,
}

impl std::error::Error for SourceError {}

impl std::fmt::Display for SourceError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let path = self.path.to_string_lossy();
        let end = self.span.end.min(self.source.len());
        let snippet = Snippet::source(&self.source)
            .path(path.as_ref())
            .annotation(AnnotationKind::Primary.span(self.span.start.min(end)..end));
        let mut group = Group::with_title(Level::ERROR.primary_title(&self.message)).element(snippet);
        if let Some(help) = &self.help {
            group = group.element(Level::HELP.message(help.as_str()));
        }
        f.write_str(&Renderer::plain().render(&[group]))
    }
}

impl SourceError {
    /// A fault in `source`, the text of `path`.
    pub fn new(path: &Path, source: &str, span: Range<usize>, message: impl Into<String>) -> Self {
        Self { path: path.to_owned(), source: source.to_owned(), span, message: message.into(), help: None }
    }

    /// Says what would be right.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// A TOML file that does not parse, or whose keys or values are not the expected ones.
    pub fn toml(path: &Path, source: &str, error: &toml::de::Error) -> Self {
        let span = error.span().unwrap_or(0..source.len().min(1));
        let message = error.message();
        match unknown_word(message) {
            Some((what, given, known)) => {
                let fault = Self::new(path, source, span, format!("{what} « {given} »"));
                match nearest(given, known.iter().copied()) {
                    Some(near) => fault.help(format!("le plus proche : « {near} » ; admis : {}", known.join(", "))),
                    None => fault.help(format!("admis : {}", known.join(", "))),
                }
            }
            None => Self::new(path, source, span, translate(message)),
        }
    }

    /// The line of the fault, counted from 1.
    pub fn line(&self) -> u32 {
        LineIndex::new(&self.source).position(&self.source, self.span.start.min(self.source.len())).line
    }
}

/// The candidate that `word` was most likely meant to be, if any comes near.
pub fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .map(|candidate| (strsim::jaro_winkler(word, candidate), candidate))
        .filter(|(similarity, _)| *similarity > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

/// Takes serde's « unknown field `x`, expected one of `a`, `b` » to pieces.
fn unknown_word(message: &str) -> Option<(&'static str, &str, Vec<&str>)> {
    let what = match message {
        _ if message.starts_with("unknown field") => "clé inconnue",
        _ if message.starts_with("unknown variant") => "valeur inconnue",
        _ => return None,
    };
    let mut quoted = message.split('`').skip(1).step_by(2);
    Some((what, quoted.next()?, quoted.collect()))
}

fn translate(message: &str) -> String {
    if let Some(field) = message.strip_prefix("missing field ") {
        return format!("il manque la clé {}", field.replace('`', ""));
    }
    if let Some(rest) = message.strip_prefix("invalid type: ") {
        return format!("type inattendu : {}", rest.replace("expected", "attendu :").replace('`', ""));
    }
    format!("TOML non valide : {}", message.lines().next().unwrap_or_default())
}

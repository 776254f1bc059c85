//! Reports: one file per format, each turning a checked document into text.

mod concise;
pub mod diff;
mod full;
mod github;
mod json;
mod words;

use crate::document::Document;
use crate::finding::{Finding, Severity};
use crate::linter::Checked;
use crate::score::score;
use crate::settings::Lang;
use crate::text::{LineIndex, Position, SourceSpan};
use serde::Serialize;

pub use words::word_diff;

/// How findings are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people: the place, the reason, the suggestion.
    Full,
    /// One line per finding, `path:line:column`.
    Concise,
    /// One JSON object, version 1.
    Json,
    /// The safe fixes as a unified diff.
    Diff,
    /// Annotations of GitHub workflows.
    Github,
}

/// A document with what was found in it.
#[derive(Debug)]
pub struct Report {
    /// The document.
    pub document: Document,
    /// What was found.
    pub checked: Checked,
    /// How likely it is to be raw machine translation, from 0 to 1.
    pub score: f64,
    lines: LineIndex,
}

/// How a report looks.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// The language of messages.
    pub lang: Lang,
    /// True where escape sequences colour the text.
    pub color: bool,
    /// The width of the terminal, in columns.
    pub width: usize,
    /// True to show every finding of typography by itself.
    pub verbose: bool,
}

/// A piece of a report. Pieces of higher rank go first in formats that show only so many.
#[derive(Debug)]
pub struct Piece {
    /// What matters most ranks highest.
    pub rank: (Severity, u32),
    /// The text, with its line feed.
    pub text: String,
}

/// How many findings there are of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Documents checked.
    pub documents: usize,
    /// Certain and grave.
    pub errors: usize,
    /// What an editor would change.
    pub warnings: usize,
    /// Matters of style.
    pub infos: usize,
}

impl Report {
    /// A report of what `checked` found in `document`.
    pub fn new(document: Document, checked: Checked) -> Self {
        let lines = LineIndex::new(&document.source);
        let score = score(&checked.findings, checked.words);
        Self { document, checked, score, lines }
    }

    /// The findings, in the order of the text.
    pub fn findings(&self) -> &[Finding] {
        &self.checked.findings
    }

    fn position(&self, offset: u32) -> Position {
        self.lines.position(&self.document.source, offset as usize)
    }

    /// Where a finding begins and ends.
    fn location(&self, finding: &Finding) -> (SourceSpan, Position, Position) {
        let span = self.document.locate(finding.span);
        (span, self.position(span.start), self.position(span.end))
    }

    fn path(&self) -> String {
        self.document.path.to_string_lossy().into_owned()
    }
}

impl Summary {
    /// Counts the findings of one more document.
    pub fn add(&mut self, report: &Report) {
        self.documents += 1;
        for finding in report.findings() {
            match finding.severity {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
                Severity::Info => self.infos += 1,
            }
        }
    }

    /// How many findings are at `floor` or above.
    pub fn at_least(&self, floor: Severity) -> usize {
        let counts = [(Severity::Error, self.errors), (Severity::Warning, self.warnings), (Severity::Info, self.infos)];
        counts.iter().filter(|(severity, _)| *severity >= floor).map(|(_, count)| count).sum()
    }
}

impl Style {
    /// `text` in this look, where there is colour.
    fn paint(self, look: anstyle::Style, text: &str) -> String {
        if self.color { format!("{look}{text}{look:#}") } else { text.to_owned() }
    }
}

impl std::ops::AddAssign for Summary {
    fn add_assign(&mut self, other: Self) {
        self.documents += other.documents;
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.infos += other.infos;
    }
}

impl Format {
    /// What goes before the first document.
    pub fn head(self) -> &'static str {
        if self == Self::Json { json::HEAD } else { "" }
    }

    /// What goes between two documents.
    pub fn separator(self) -> &'static str {
        if self == Self::Json { "," } else { "" }
    }

    /// The report of one document.
    pub fn document(self, report: &Report, style: Style, fixed: impl FnOnce() -> String) -> Vec<Piece> {
        match self {
            Self::Full => whole(full::document(report, style)),
            Self::Concise => whole(concise::document(report)),
            Self::Json => whole(json::document(report)),
            Self::Diff => whole(fixed()),
            Self::Github => github::document(report),
        }
    }

    /// What goes after the last document.
    pub fn foot(self, summary: &Summary, style: Style) -> String {
        match self {
            Self::Full => full::foot(summary, style),
            Self::Json => json::foot(summary),
            Self::Concise | Self::Diff | Self::Github => String::new(),
        }
    }

    /// True for formats whose reader shows only the first pieces.
    pub fn worst_first(self) -> bool {
        self == Self::Github
    }
}

fn whole(text: String) -> Vec<Piece> {
    vec![Piece { rank: (Severity::Error, 0), text }]
}

/// What a finding says and why, in one line.
fn one_line(finding: &Finding) -> String {
    let suggestions: Vec<&str> = finding.fixes.iter().map(|fix| fix.title.as_str()).collect();
    match suggestions.as_slice() {
        [] => finding.message.clone(),
        _ if finding.message.contains(suggestions[0]) => finding.message.clone(),
        _ => format!("{} → {}", finding.message, suggestions.join(" | ")),
    }
}

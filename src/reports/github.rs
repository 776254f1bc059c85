//! Workflow commands that GitHub shows beside the lines of a pull request.
//!
//! GitHub keeps ten annotations of each level per step, so the gravest go first.

use super::{Piece, Report, one_line};
use crate::finding::Severity;

pub(super) fn document(report: &Report) -> Vec<Piece> {
    report
        .findings()
        .iter()
        .map(|finding| {
            let (_, start, end) = report.location(finding);
            let level = match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Info => "notice",
            };
            // GitHub ignores columns of annotations that span lines.
            let columns = if start.line == end.line {
                format!(",col={},endColumn={}", start.column, end.column)
            } else {
                String::new()
            };
            let text = format!(
                "::{level} file={},line={},endLine={}{columns},title={}::{}\n",
                property(&report.path()),
                start.line,
                end.line,
                property(&finding.rule),
                data(&format!("{}\n{}", one_line(finding), finding.why))
            );
            Piece { rank: (finding.severity, (finding.confidence * 1000.0) as u32), text }
        })
        .collect()
}

/// The escapes of the part after `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The escapes of a property such as `file=`.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

//! One line per finding: `path:line:column: severity rule: message`.

use super::{Report, one_line};
use std::fmt::Write;

pub(super) fn document(report: &Report) -> String {
    let mut out = String::new();
    for finding in report.findings() {
        let (_, start, _) = report.location(finding);
        let (line, column, severity) = (start.line, start.column, finding.severity.as_str());
        let message = one_line(finding).replace('\n', " ");
        let _ = writeln!(out, "{}:{line}:{column}: {severity} {}: {message}", report.path(), finding.rule);
    }
    out
}

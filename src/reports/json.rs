//! The JSON report, version 1. Spans are bytes of the file; lines and columns count from 1, columns in Unicode scalars.

use super::{Report, Summary};
use crate::finding::{Applicability, Finding, Fix, Severity};
use crate::text::SourceSpan;
use serde::Serialize;

pub(super) const HEAD: &str = concat!(
    r#"{"version": 1, "tool": {"name": "decalque", "version": ""#,
    env!("CARGO_PKG_VERSION"),
    r#""}, "documents": ["#
);

#[derive(Serialize)]
struct JsonDocument<'a> {
    path: String,
    language: &'static str,
    words: usize,
    score: f64,
    findings: Vec<JsonFinding<'a>>,
}

#[derive(Serialize)]
struct JsonFinding<'a> {
    rule: &'a str,
    mqm: &'a str,
    severity: Severity,
    confidence: f64,
    span: JsonSpan,
    location: JsonLocation,
    text: &'a str,
    message: &'a str,
    why: &'a str,
    source: Option<&'a str>,
    fixes: Vec<JsonFix<'a>>,
}

#[derive(Serialize)]
struct JsonSpan {
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct JsonLocation {
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
}

#[derive(Serialize)]
struct JsonFix<'a> {
    title: &'a str,
    applicability: Applicability,
    replacement: String,
    edits: Vec<JsonEdit>,
}

#[derive(Serialize)]
struct JsonEdit {
    start: usize,
    end: usize,
    text: String,
}

pub(super) fn document(report: &Report) -> String {
    let document = JsonDocument {
        path: report.path(),
        language: "fr",
        words: report.checked.words,
        score: rounded(report.score),
        findings: report.findings().iter().map(|finding| json_finding(report, finding)).collect(),
    };
    serde_json::to_string(&document).expect("plain data serialises")
}

pub(super) fn foot(summary: &Summary) -> String {
    let summary = serde_json::to_string(summary).expect("plain data serialises");
    format!("], \"summary\": {summary}}}\n")
}

fn json_finding<'a>(report: &'a Report, finding: &'a Finding) -> JsonFinding<'a> {
    let (span, start, end) = report.location(finding);
    JsonFinding {
        rule: &finding.rule,
        mqm: finding.mqm,
        severity: finding.severity,
        confidence: rounded(f64::from(finding.confidence)),
        span: file_span(report, span),
        location: JsonLocation { line: start.line, column: start.column, end_line: end.line, end_column: end.column },
        text: report.document.slice(finding.span),
        message: &finding.message,
        why: &finding.why,
        source: finding.source.as_deref(),
        fixes: finding.fixes.iter().map(|fix| json_fix(report, finding, fix)).collect(),
    }
}

fn json_fix<'a>(report: &Report, finding: &Finding, fix: &'a Fix) -> JsonFix<'a> {
    // A fix that markup stands in the way of is shown, and says that it cannot be applied.
    let edits: Option<Vec<JsonEdit>> = fix
        .edits
        .iter()
        .map(|edit| {
            let edit = report.document.source_edit(edit)?;
            let JsonSpan { start, end } = file_span(report, edit.span);
            Some(JsonEdit { start, end, text: edit.text })
        })
        .collect();
    JsonFix {
        title: &fix.title,
        applicability: if edits.is_some() { fix.applicability } else { Applicability::Display },
        replacement: fix.replacement(&report.document.prose, finding.span),
        edits: edits.unwrap_or_default(),
    }
}

fn file_span(report: &Report, span: SourceSpan) -> JsonSpan {
    let document = &report.document;
    let offset = |at: usize| document.encoding.file_offset(&document.source, at);
    JsonSpan { start: offset(span.range().start), end: offset(span.range().end) }
}

/// Three decimals are more than a score knows.
fn rounded(number: f64) -> f64 {
    (number * 1000.0).round() / 1000.0
}

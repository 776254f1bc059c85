//! The JSON report, version 1: what programs that read it may count on.

use crate::sandbox::{Run, Sandbox};
use crate::{ARTICLE, CURRENCY, GOOD, NAME, STYLE};
use decalque::family::Family;
use serde_json::Value;

fn report(run: &Run) -> Value {
    serde_json::from_slice(&run.bytes).unwrap_or_else(|error| panic!("{error}\n{}", run.stdout))
}

fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

fn offset(value: &Value, key: &str) -> usize {
    value[key].as_u64().unwrap_or_else(|| panic!("{key} of {value}")) as usize
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().unwrap_or_else(|| panic!("{key} of {value}"))
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_else(|| panic!("{key} of {value}"))
}

/// Checks every finding of a report on one file of plain text in UTF-8.
fn check_findings(file: &str, document: &Value) {
    let mut last = 0;
    for finding in list(document, "findings") {
        assert_eq!(
            keys(finding),
            ["confidence", "fixes", "location", "message", "mqm", "rule", "severity", "source", "span", "text", "why"]
        );
        let span = offset(&finding["span"], "start")..offset(&finding["span"], "end");
        assert_eq!(&file[span.clone()], text(finding, "text"), "the span holds the text");
        assert!(span.start >= last, "findings are in the order of the text");
        last = span.start;
        let location = &finding["location"];
        assert_eq!(place(file, span.start), (offset(location, "line"), offset(location, "column")));
        assert_eq!(place(file, span.end), (offset(location, "end_line"), offset(location, "end_column")));
        assert!(Family::of_rule(text(finding, "rule")).is_some());
        assert!(["error", "warning", "info"].contains(&text(finding, "severity")));
        assert!((0.0..=1.0).contains(&finding["confidence"].as_f64().expect("a confidence")));
        assert!(
            !text(finding, "message").is_empty()
                && !text(finding, "why").is_empty()
                && !text(finding, "mqm").is_empty()
        );
        for fix in list(finding, "fixes") {
            check_fix(file, &span, fix);
        }
    }
}

fn check_fix(file: &str, span: &std::ops::Range<usize>, fix: &Value) {
    assert_eq!(keys(fix), ["applicability", "edits", "replacement", "title"]);
    assert!(["safe", "review", "display"].contains(&text(fix, "applicability")));
    let (mut replaced, mut done) = (String::new(), span.start);
    let mut inside = true;
    for edit in list(fix, "edits") {
        assert_eq!(keys(edit), ["end", "start", "text"]);
        let (start, end) = (offset(edit, "start"), offset(edit, "end"));
        assert!(start <= end && file.is_char_boundary(start) && file.is_char_boundary(end));
        inside &= span.start <= start && end <= span.end;
        if inside {
            assert!(done <= start, "edits are sorted and disjoint: {fix}");
            replaced += &file[done..start];
            replaced += text(edit, "text");
            done = end;
        }
    }
    if inside && !list(fix, "edits").is_empty() {
        assert_eq!(replaced + &file[done..span.end], text(fix, "replacement"), "{fix}");
    }
}

/// Line and column, counted from 1 in lines and Unicode scalars.
fn place(file: &str, offset: usize) -> (usize, usize) {
    let before = &file[..offset];
    let line_start = before.rfind('\n').map_or(0, |n| n + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

#[test]
fn a_report_keeps_to_version_1() {
    let sandbox = Sandbox::with("article.txt", ARTICLE);
    let json = report(&sandbox.run(&["check", "--format", "json", "article.txt"]).exits(1));
    assert_eq!(keys(&json), ["documents", "summary", "tool", "version"]);
    assert_eq!(json["version"], 1);
    assert_eq!(json["tool"], serde_json::json!({"name": "decalque", "version": env!("CARGO_PKG_VERSION")}));
    let [document] = list(&json, "documents") else { panic!("one document") };
    assert_eq!(keys(document), ["findings", "language", "path", "score", "words"]);
    assert_eq!((text(document, "path"), text(document, "language")), ("article.txt", "fr"));
    assert!(offset(document, "words") > 400, "{}", document["words"]);
    assert!(document["score"].as_f64().is_some_and(|score| (0.5..=1.0).contains(&score)), "{}", document["score"]);
    assert!(list(document, "findings").len() > 25);
    check_findings(ARTICLE, document);
    let count = |severity: &str| {
        list(document, "findings").iter().filter(|finding| text(finding, "severity") == severity).count()
    };
    assert_eq!(keys(&json["summary"]), ["documents", "errors", "infos", "warnings"]);
    let summary = &json["summary"];
    assert_eq!(
        (offset(summary, "errors"), offset(summary, "warnings"), offset(summary, "infos")),
        (count("error"), count("warning"), count("info"))
    );
}

#[test]
fn places_count_bytes_in_spans_and_scalars_in_columns() {
    let file = "Première ligne 😀 : l’été.\r\n\r\nE\u{301}té 😀 avec Chatgpt et Openai.\r\nUn plan de\u{a0}$5 millions… et à à demain!";
    let sandbox = Sandbox::with("a.txt", file);
    let json = report(&sandbox.run(&["check", "--format", "json", "a.txt"]).exits(1));
    check_findings(file, &json["documents"][0]);
    let is_name = |finding: &&Value| text(finding, "rule").starts_with("names/");
    let finding = list(&json["documents"][0], "findings").iter().find(is_name).expect("a name");
    assert_eq!((text(finding, "text"), offset(&finding["location"], "column")), ("Chatgpt", 13), "{finding}");
}

#[test]
fn spans_are_those_of_the_file_in_every_encoding() {
    let line = "Il a cit\u{e9} Chatgpt hier.\n";
    let latin: Vec<u8> = line.chars().map(|c| u32::from(c) as u8).collect();
    let utf16: Vec<u8> = std::iter::once(0xfeff).chain(line.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    for (name, bytes, start, width) in [
        ("mark", [b"\xef\xbb\xbf", line.as_bytes()].concat(), 14, 7),
        ("Windows-1252", latin, 10, 7),
        ("UTF-16", utf16, 22, 14),
    ] {
        let sandbox = Sandbox::with("a.txt", &bytes);
        let json = report(&sandbox.run(&["check", "--format", "json", "a.txt"]).exits(1));
        let finding = &json["documents"][0]["findings"][0];
        assert_eq!(finding["span"], serde_json::json!({"start": start, "end": start + width}), "{name}");
        assert_eq!(finding["location"], serde_json::json!({"line": 1, "column": 11, "end_line": 1, "end_column": 18}));
        assert_eq!(finding["fixes"][0]["edits"][0]["start"], start, "{name}");
    }
}

#[test]
fn a_fix_that_markup_stands_in_the_way_of_is_only_shown() {
    let sandbox =
        Sandbox::with("a.md", "Chat**gpt** plaît, Open*ai* aussi.\n\nUn plan de **2,4** billions de dollars.\n");
    let json = report(&sandbox.run(&["check", "--format", "json", "a.md"]));
    let findings = list(&json["documents"][0], "findings");
    assert!(!findings.is_empty());
    for fix in findings.iter().flat_map(|finding| list(finding, "fixes")) {
        if list(fix, "edits").is_empty() {
            assert_eq!(text(fix, "applicability"), "display", "{fix}");
        }
    }
    let before = sandbox.text("a.md");
    sandbox.run(&["fix", "a.md"]);
    assert_eq!(sandbox.text("a.md"), before, "and the file stays");
}

#[test]
fn several_files_are_several_documents() {
    let sandbox = Sandbox::new();
    sandbox.write("a.txt", NAME).write("b.txt", GOOD).write("c.txt", CURRENCY).write("d.txt", STYLE);
    let json = report(&sandbox.run(&["check", "--format", "json", "--exit-zero", "."]).exits(0));
    assert_eq!(list(&json, "documents").len(), 4);
    assert_eq!(json["summary"], serde_json::json!({"documents": 4, "errors": 1, "warnings": 1, "infos": 1}));
    let empty = report(&Sandbox::new().run(&["check", "--format", "json", "."]).exits(0));
    assert_eq!((&empty["documents"], &empty["summary"]["documents"]), (&serde_json::json!([]), &serde_json::json!(0)));
    let broken = report(&sandbox.run(&["check", "--format", "json", "a.txt", "absent.txt"]).exits(2));
    assert_eq!(list(&broken, "documents").len(), 1, "what could not be read does not spoil the report");
}

#[test]
fn a_good_text_scores_nothing() {
    let json = report(&Sandbox::with("a.txt", GOOD).run(&["check", "--format", "json", "a.txt"]).exits(0));
    assert_eq!(json["documents"][0]["score"], 0.0);
    assert_eq!(json["documents"][0]["words"], 7);
}

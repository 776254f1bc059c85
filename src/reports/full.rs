//! The report for people: the place, what is wrong, why, and the suggestion as a word-level diff.
//!
//! Typography is gathered at the end, one line per rule, since a text that lacks its spaces lacks them everywhere.

use super::{Report, Style, Summary, word_diff};
use crate::family::Family;
use crate::finding::{Applicability, Finding, Fix, Severity};
use annotate_snippets::renderer::{DecorStyle, Renderer};
use annotate_snippets::{AnnotationKind, Group, Level, Snippet};
use anstyle::{AnsiColor, Effects};
use rustc_hash::FxHashMap;
use std::fmt::Write;

/// How much of a long line is shown on either side of a finding, in bytes.
const AROUND: usize = 400;

/// How many places of a typographic rule are shown.
const TYPOGRAPHY_SHOWN: usize = 3;

/// What stands before the text of a note, in columns.
const NOTE_MARGIN: usize = 16;

/// How many places of a fault that comes again are named.
const PLACES_SHOWN: usize = 12;

const TITLE: anstyle::Style = anstyle::Style::new().effects(Effects::BOLD);
const DIM: anstyle::Style = anstyle::Style::new().effects(Effects::DIMMED);

pub(super) fn document(report: &Report, style: Style) -> String {
    let mut out = String::new();
    let is_typography =
        |finding: &&Finding| Family::of_rule(&finding.rule) == Some(Family::Typography) && !style.verbose;
    let (typography, language): (Vec<&Finding>, Vec<&Finding>) = report.findings().iter().partition(is_typography);
    for (finding, again) in grouped(report, &language, style) {
        out.push_str(&snippet(report, finding, &again, style));
        out.push_str("\n\n");
    }
    gather(report, &typography, style, &mut out);
    if !report.findings().is_empty() {
        let _ = writeln!(out, "{}\n", verdict(report, style));
    }
    out
}

/// The findings, those that say the same of the same words with the first of them.
fn grouped<'r>(report: &Report, findings: &[&'r Finding], style: Style) -> Vec<(&'r Finding, Vec<&'r Finding>)> {
    if style.verbose {
        return findings.iter().map(|&finding| (finding, Vec::new())).collect();
    }
    let mut groups: Vec<(&Finding, Vec<&Finding>)> = Vec::new();
    let mut known: FxHashMap<(&str, &str, &str, bool), usize> = FxHashMap::default();
    for &finding in findings {
        let fix = finding.fixes.first().map_or("", |fix| fix.title.as_str());
        let applies = finding.fixes.iter().all(|fix| applies(report, fix));
        let key = (&*finding.rule, report.document.slice(finding.span), fix, applies);
        match known.get(&key) {
            Some(&at) => groups[at].1.push(finding),
            None => {
                known.insert(key, groups.len());
                groups.push((finding, Vec::new()));
            }
        }
    }
    groups
}

pub(super) fn foot(summary: &Summary, style: Style) -> String {
    let found = summary.at_least(Severity::Info);
    if summary.documents == 0 {
        return String::new();
    }
    if found == 0 {
        let documents = counted(summary.documents, style.lang.choose("texte vérifié", "text checked"));
        return style
            .lang
            .choose(format!("{documents}, rien à signaler.\n"), format!("{documents}, nothing to report.\n"));
    }
    if summary.documents < 2 {
        return String::new();
    }
    let documents = counted(summary.documents, style.lang.choose("texte", "text"));
    format!("{} : {}\n", style.paint(TITLE, &documents), counts(summary, style))
}

fn verdict(report: &Report, style: Style) -> String {
    let mut summary = Summary::default();
    summary.add(report);
    let percent = (report.score * 100.0).round();
    let score = style.lang.choose(format!("traduction brute : {percent} %"), format!("raw translation: {percent}%"));
    format!("{} : {} · {score}", style.paint(TITLE, &report.path()), counts(&summary, style))
}

fn counts(summary: &Summary, style: Style) -> String {
    let names = style.lang.choose(["erreur", "avertissement", "info"], ["error", "warning", "info"]);
    let counts = [summary.errors, summary.warnings, summary.infos];
    let shown: Vec<String> =
        counts.iter().zip(names).filter(|(count, _)| **count > 0).map(|(count, name)| counted(*count, name)).collect();
    shown.join(", ")
}

fn counted(count: usize, name: &str) -> String {
    if count < 2 {
        return format!("{count} {name}");
    }
    let plural: Vec<String> = name.split(' ').map(|word| format!("{word}s")).collect();
    format!("{count} {}", if name == "text checked" { "texts checked".to_owned() } else { plural.join(" ") })
}

fn snippet(report: &Report, finding: &Finding, again: &[&Finding], style: Style) -> String {
    let (span, start, _) = report.location(finding);
    let source = &report.document.source;
    let shown = window(report, span.range());
    let at = span.range().start - shown.start..(span.range().end - shown.start).min(shown.len());
    let path = report.path();
    let lang = style.lang;
    let level = match finding.severity {
        Severity::Error => Level::ERROR.with_name(lang.choose("erreur", "error")),
        Severity::Warning => Level::WARNING.with_name(lang.choose("avertissement", "warning")),
        Severity::Info => Level::INFO.with_name("info"),
    };
    let shown_column = source[shown.start..span.range().start].chars().count() + 1;
    let code = Snippet::source(&source[shown])
        .line_start(start.line as usize)
        .path(path.as_str())
        .annotation(AnnotationKind::Primary.span(at));
    let mut notes = vec![(
        Level::NOTE.with_name(lang.choose("pourquoi ", "why")),
        wrapped(&finding.why, style.width.saturating_sub(NOTE_MARGIN)),
    )];
    notes.extend(finding.source.as_deref().map(|english| {
        let title = Level::NOTE.with_name(lang.choose("anglais ", "English"));
        (title, wrapped(&english.replace('\n', " "), style.width.saturating_sub(NOTE_MARGIN)))
    }));
    let write = || Level::HELP.with_name(lang.choose("écrire ", "write"));
    notes.extend(finding.fixes.iter().map(|fix| (write(), suggestion(report, finding, fix, style))));
    if !again.is_empty() {
        notes.push((Level::NOTE.with_name(lang.choose("aussi ", "also")), places(report, again, style)));
    }
    let title = level.primary_title(&finding.message).id(&*finding.rule);
    let group = notes.iter().fold(Group::with_title(title).element(code), |group, (level, text)| {
        group.element(level.clone().message(text.as_str()))
    });
    let renderer = if style.color { Renderer::styled() } else { Renderer::plain() };
    let text = renderer.decor_style(DecorStyle::Unicode).term_width(style.width).render(&[group]);
    // Only a part of a long line is shown; the place is that in the file.
    let (line, column) = (start.line, start.column);
    text.replacen(&format!("{path}:{line}:{shown_column}"), &format!("{path}:{line}:{column}"), 1)
}

/// `text` in lines of at most `width` columns, broken between words; no line begins or ends with a lone sign.
fn wrapped(text: &str, width: usize) -> String {
    let mut text = text.replace("« ", "«\u{a0}");
    for sign in ["»", ":", ";", "!", "?"] {
        text = text.replace(&format!(" {sign}"), &format!("\u{a0}{sign}"));
    }
    let (mut out, mut column) = (String::new(), 0);
    for word in text.split(' ') {
        let length = word.chars().count();
        if column > 0 {
            let breaks = column + 1 + length > width;
            out.push(if breaks { '\n' } else { ' ' });
            column = if breaks { 0 } else { column + 1 };
        }
        out.push_str(word);
        column += length;
    }
    out
}

/// Where else the same is found.
fn places(report: &Report, findings: &[&Finding], style: Style) -> String {
    let mut shown: Vec<String> = findings
        .iter()
        .take(PLACES_SHOWN)
        .map(|finding| {
            let (_, start, _) = report.location(finding);
            format!("{}:{}", start.line, start.column)
        })
        .collect();
    if let Some(more) = findings.len().checked_sub(PLACES_SHOWN).filter(|&more| more > 0) {
        shown.push(style.lang.choose(format!("et {more} de plus"), format!("and {more} more")));
    }
    shown.join(", ")
}

fn suggestion(report: &Report, finding: &Finding, fix: &Fix, style: Style) -> String {
    let (old, new) = (report.document.slice(finding.span), fix.replacement(&report.document.prose, finding.span));
    let shown = match new.as_str() {
        _ if new == old => fix.title.clone(),
        "" => style.lang.choose("à supprimer", "delete").to_owned(),
        new => word_diff(old, new, style.color),
    };
    let note = match fix.applicability {
        _ if !applies(report, fix) => {
            style.lang.choose(" (à la main : la mise en forme passe au travers)", " (by hand: markup runs through it)")
        }
        _ if finding.fixes.len() > 1 => style.lang.choose(" (au choix)", " (a choice)"),
        Applicability::Safe => "",
        Applicability::Review | Applicability::Display => style.lang.choose(" (à relire)", " (to review)"),
    };
    shown + note
}

/// False where markup stands in the way of an edit.
fn applies(report: &Report, fix: &Fix) -> bool {
    fix.edits.iter().all(|edit| report.document.source_edit(edit).is_some())
}

/// The part of the source to show: the finding's lines, or what is near it where they are long.
fn window(report: &Report, span: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let source = &report.document.source;
    let first = report.lines.line_range(source, span.start);
    let last = report.lines.line_range(source, span.end.max(span.start + 1) - 1);
    let mut start = first.start.max(span.start.saturating_sub(AROUND));
    let mut end = last.end.max(span.end).min(span.end + AROUND);
    while !source.is_char_boundary(start) {
        start += 1;
    }
    while !source.is_char_boundary(end) {
        end -= 1;
    }
    start..end
}

/// One line per typographic rule, with a few of its places.
fn gather(report: &Report, findings: &[&Finding], style: Style, out: &mut String) {
    if findings.is_empty() {
        return;
    }
    let mut rules: Vec<&str> = findings.iter().map(|finding| &*finding.rule).collect();
    rules.sort_unstable();
    rules.dedup();
    for rule in rules {
        let places: Vec<&&Finding> = findings.iter().filter(|finding| &*finding.rule == rule).collect();
        let shown: Vec<String> =
            places.iter().take(TYPOGRAPHY_SHOWN).map(|finding| place(report, finding, style)).collect();
        let more = places.len().saturating_sub(TYPOGRAPHY_SHOWN);
        let more = if more > 0 {
            style.lang.choose(format!(" ; et {more} de plus"), format!("; and {more} more"))
        } else {
            String::new()
        };
        let (name, why) = (style.paint(AnsiColor::Yellow.on_default(), rule), style.paint(DIM, &places[0].why));
        let _ = writeln!(out, "{name} × {} {why}", places.len());
        let _ = writeln!(out, "    {}{more}", shown.join(" ; "));
    }
    out.push('\n');
}

fn place(report: &Report, finding: &Finding, style: Style) -> String {
    let (_, start, _) = report.location(finding);
    let old = report.document.slice(finding.span);
    let new = finding.fixes.first().map(|fix| fix.replacement(&report.document.prose, finding.span));
    // No-break spaces look like nothing; a dot in their place can be seen.
    let visible = |text: &str| text.replace(['\u{a0}', '\u{202f}'], "·").replace('\n', " ");
    let change = match new {
        Some(new) if new != old => format!("{} → {}", visible(old), visible(&new)),
        Some(_) | None => finding.message.clone(),
    };
    format!("{}:{} {change}", style.lang.choose("l. ", "l. ").to_owned() + &start.line.to_string(), start.column)
}

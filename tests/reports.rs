//! Whole findings and whole reports as readers see them, in both languages. After a change that is meant,
//! `cargo insta review`, or `INSTA_UPDATE=always cargo test --test reports`.

use decalque::fixes;
use decalque::reports::{Format as ReportFormat, Report, Style, Summary, diff};
use decalque::rules;
use decalque::settings::Lang;
use decalque::{Applicability, Config, Document, Encoding, Format, Linter, Loader};
use std::fmt::Write;
use std::path::Path;

/// A short article with an artifact of most kinds.
const ARTICLE: &str = "\
Openai achète Lumivale pour $5 millions

Le patron d’Openai a signé hier l’accord avec Lumivale, qui emploie 1,264 personnes. L’opération porte sur 2,4 billions de dollars.

Les salariés répondent à à la direction: \"Cela fait du sens\". Ce n’est que la pointe de l’iceberg, et Microsotf se tait !
";

/// The same faults behind markup, which edits keep out of.
const MARKDOWN: &str = "\
---
title: \"Openai recule\"
---

# Un plan de **2,4** billions

Voir `Chatgpt`, *Chatgpt* et Chat**gpt** : un abonnement à €20.
";

fn linter(lang: Lang) -> Linter {
    let mut config = Config::default();
    config.settings.lang = lang;
    Linter::new(Loader::built_in().finish(), config)
}

fn parse(path: &str, source: &str) -> Document {
    let path = Path::new(path);
    Format::of(path).expect("a known extension").parse(path, source, Encoding::Utf8 { bom: false })
}

fn report(lang: Lang, path: &str, source: &str) -> Report {
    let document = parse(path, source);
    let checked = linter(lang).check(&document);
    Report::new(document, checked)
}

/// The whole report on one document, as `check` prints it.
fn written(format: ReportFormat, style: Style, report: &Report) -> String {
    let mut summary = Summary::default();
    summary.add(report);
    let mut pieces = format.document(report, style, || {
        let fixed = fixes::apply(&report.document, report.findings(), Applicability::Safe);
        fixed.map_or_else(String::new, |(source, _)| {
            diff::unified(&report.document.path, report.document.encoding, &report.document.source, &source)
        })
    });
    if format.worst_first() {
        pieces.sort_by_key(|piece| std::cmp::Reverse(piece.rank));
    }
    let body: String = pieces.into_iter().map(|piece| piece.text).collect();
    // The number of the version changes with each; that it is there is tested with the program.
    let head = format.head().replace(env!("CARGO_PKG_VERSION"), "[version]");
    strip(format!("{head}{body}{}", format.foot(&summary, style)))
}

/// The text without the escapes that the program's output stream drops.
fn strip(text: String) -> String {
    anstream::adapter::strip_str(&text).to_string()
}

fn plain(lang: Lang) -> Style {
    Style { lang, color: false, width: 100, verbose: false }
}

/// No-break spaces as letters, so that a snapshot shows them.
fn visible(text: &str) -> String {
    text.replace('\u{a0}', "⍽").replace('\u{202f}', "⸱")
}

#[test]
fn findings_say_what_why_and_what_instead() {
    for (lang, name) in [(Lang::Fr, "fr"), (Lang::En, "en")] {
        let report = report(lang, "article.txt", ARTICLE);
        let mut shown = String::new();
        for finding in report.findings() {
            let text = report.document.slice(finding.span);
            let (severity, confidence) = (finding.severity.as_str(), finding.confidence);
            writeln!(shown, "{} · {severity} · {confidence} · {}", finding.rule, finding.mqm).expect("a string");
            writeln!(shown, "  [{text}] {}\n  {}", finding.message, finding.why).expect("a string");
            for fix in &finding.fixes {
                let replacement = fix.replacement(&report.document.prose, finding.span);
                writeln!(shown, "  {:?}: {} → [{replacement}]", fix.applicability, fix.title).expect("a string");
            }
        }
        insta::assert_snapshot!(format!("findings_{name}"), visible(&shown));
    }
}

#[test]
fn reports_are_whole() {
    for (lang, name) in [(Lang::Fr, "fr"), (Lang::En, "en")] {
        let report = report(lang, "article.txt", ARTICLE);
        for format in [ReportFormat::Full, ReportFormat::Concise, ReportFormat::Github] {
            let text = written(format, plain(lang), &report);
            insta::assert_snapshot!(format!("{format:?}_{name}").to_lowercase(), visible(&text));
        }
    }
    let report = report(Lang::Fr, "article.txt", ARTICLE);
    insta::assert_snapshot!("diff", visible(&written(ReportFormat::Diff, plain(Lang::Fr), &report)));
    let json = written(ReportFormat::Json, plain(Lang::Fr), &report);
    let json: serde_json::Value = serde_json::from_str(&json).expect("valid JSON");
    insta::assert_snapshot!("json", visible(&serde_json::to_string_pretty(&json).expect("JSON")));
}

#[test]
fn verbose_shows_typography_in_its_place() {
    let style = Style { verbose: true, ..plain(Lang::Fr) };
    let text = written(ReportFormat::Full, style, &report(Lang::Fr, "article.txt", "Il dit: \"oui\" .\n"));
    insta::assert_snapshot!("verbose", visible(&text));
}

#[test]
fn markup_stands_in_the_way_of_some_fixes() {
    let report = report(Lang::Fr, "article.md", MARKDOWN);
    insta::assert_snapshot!("markdown_full", visible(&written(ReportFormat::Full, plain(Lang::Fr), &report)));
    insta::assert_snapshot!("markdown_diff", visible(&written(ReportFormat::Diff, plain(Lang::Fr), &report)));
}

#[test]
fn the_foot_counts() {
    let foot = |documents, errors, warnings, infos, lang| {
        ReportFormat::Full.foot(&Summary { documents, errors, warnings, infos }, plain(lang))
    };
    insta::assert_snapshot!(strip(foot(1, 0, 0, 0, Lang::Fr)), @"1 texte vérifié, rien à signaler.");
    insta::assert_snapshot!(strip(foot(2, 0, 0, 0, Lang::Fr)), @"2 textes vérifiés, rien à signaler.");
    insta::assert_snapshot!(strip(foot(2, 0, 0, 0, Lang::En)), @"2 texts checked, nothing to report.");
    insta::assert_snapshot!(strip(foot(3, 1, 2, 1, Lang::Fr)), @"3 textes : 1 erreur, 2 avertissements, 1 info");
    insta::assert_snapshot!(strip(foot(3, 1, 0, 2, Lang::En)), @"3 texts : 1 error, 2 infos");
    assert_eq!(foot(1, 1, 0, 0, Lang::Fr), "", "one document needs no sum");
}

#[test]
fn a_good_text_gives_an_empty_report() {
    let report = report(Lang::Fr, "a.txt", "La bibliothèque ouvre à midi.\n");
    for format in [ReportFormat::Full, ReportFormat::Concise, ReportFormat::Github, ReportFormat::Diff] {
        let body: String =
            format.document(&report, plain(Lang::Fr), String::new).into_iter().map(|piece| piece.text).collect();
        assert_eq!(body.trim(), "", "{format:?}");
    }
    assert_eq!(report.score, 0.0);
}

#[test]
fn every_rule_is_listed() {
    let mut shown = String::new();
    for rule in rules::ALL {
        writeln!(shown, "{} · {} · {}", rule.name, rule.severity.as_str(), rule.mqm).expect("a string");
        writeln!(shown, "  {}\n  {}", rule.summary.fr, rule.summary.en).expect("a string");
    }
    insta::assert_snapshot!("rules", visible(&shown));
}

//! What holds for every text, however odd: nothing panics, spans are sound, fixes converge, untouched bytes stay.

use decalque::analysis::analyze;
use decalque::fixes;
use decalque::reports::{Format as ReportFormat, Report, Style};
use decalque::settings::{Lang, Profile};
use decalque::text::encoding::decode;
use decalque::{Applicability, Config, Document, Encoding, Finding, Format, Linter, Loader};
use proptest::prelude::*;
use rayon::prelude::*;
use std::path::Path;
use std::sync::Arc;
use std::sync::LazyLock;

/// What texts are assembled from: words that rules look for, marks, spaces, markup, and what trips offsets.
#[rustfmt::skip]
const FRAGMENTS: &[&str] = &[
    "Chatgpt", "Openai", "openAI", "Chat GPT", "deepseek-R1", "Microsotf", "Meta", "ChatGPT",
    "le", "la", "les", "de", "à", "l’", "l'", "d'", "qu’", "aujourd’hui", "donne-t-il", "rendez-vous", "Le", "Elle",
    "maire", "conseil municipal", "a signé", "l’accord", "hier", "le mois prochain", "à Rome", "très", "nous nous",
    "la pointe de l’iceberg", "l'éléphant dans la pièce", "fait du sens", "plus tôt cette année", "prendra place le 12",
    "$5 millions", "US$ 300 million", "€20", "£1,000,000", "3.5", "1,500,000", "14,300", "2 900", "2\u{202f}900", "12,5%",
    "2,4 billions de dollars", "des billions", "deux trillions", "20B", "3.4bn", "2T $", "5 million", "No. 3", "n° 3", ".25",
    "18h30", "2024", "1.2.3", "12/05", "10.000",
    "\"", "'", "«", "»", "« ", " »", "“", "”", "‘", "’", "„", "—", "–", "-", "…", "...", ".", ",", ";", ":", "!", "?", "%", "(", ")", "[", "]",
    " ", " ", " ", " ", " ", "  ", "\u{a0}", "\u{202f}", "\t", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\u{2028}", "\u{ad}", "\u{200b}", "\u{feff}",
    "e\u{301}te\u{301}", "\u{301}", "É", "œuvre", "ﬁn", "İstanbul", "ẞ", "ǅ", "😀", "👩‍💻", "日本", "\u{fffc}", "\u{0}", "\u{b}",
    "https://exemple.fr/Openai?a=1", "lemonde.fr", "a.b@exemple.fr", "@openai", "#IA", "AT&T", "C++", "J.-C.", "M.", "etc.",
    "**", "*", "_", "`", "```\n", "# ", "## ", "- ", "1. ", "> ", "| a | b |\n|---|---|\n| ", " | ", "[lien](", "![", "](u)", "<b>", "</b>", "<!-- ", " -->",
    "<!-- decalque-disable -->", "<!-- decalque-enable -->", "<!-- decalque-disable-next-line names -->",
    "&eacute;", "&nbsp;", "&amp;", "&lt;", "&#8217;", "\\*", "\\", "{{< note >}}", "{{", "}}", "{% raw %}", "[^1]", "~~", "$", "---\n", "---\ntitle: \"Openai\"\n---\n", "+++\ntitle = 'Chatgpt'\n+++\n",
];

static LINTER: LazyLock<Linter> = LazyLock::new(|| linter(Profile::Presse));
static STRICT: LazyLock<Linter> = LazyLock::new(|| linter(Profile::Imprimerie));

fn linter(profile: Profile) -> Linter {
    let mut config = Config::default();
    config.settings.profile = profile;
    Linter::new(Loader::built_in().finish(), config)
}

fn texts() -> impl Strategy<Value = String> {
    let fragments = prop::collection::vec(prop::sample::select(FRAGMENTS), 0..40);
    // Half of the texts have spaces between their fragments, as texts do.
    (fragments, any::<bool>()).prop_map(|(parts, spaced)| parts.join(if spaced { " " } else { "" }))
}

fn formats() -> impl Strategy<Value = Format> {
    prop::sample::select(Format::ALL)
}

fn encodings() -> impl Strategy<Value = Encoding> {
    prop::sample::select(&[
        Encoding::Utf8 { bom: false },
        Encoding::Utf8 { bom: true },
        Encoding::Windows1252,
        Encoding::Utf16 { big_endian: false },
        Encoding::Utf16 { big_endian: true },
    ])
}

fn parse(format: Format, text: &str) -> Document {
    format.parse(Path::new("essai"), text, Encoding::Utf8 { bom: false })
}

/// Tokens in order, apart, with white space between, each in a block and in exactly one sentence.
fn check_analysis(document: &Document) {
    let analysis = analyze(document);
    let mut done = 0;
    for token in &analysis.tokens {
        let range = token.span.range();
        assert!(range.start >= done && !range.is_empty(), "tokens are in order and disjoint");
        assert!(document.prose[done..range.start].chars().all(char::is_whitespace), "only white space lies between");
        assert!(document.blocks.iter().any(|block| block.span.contains(token.span)), "each lies in a block");
        done = range.end;
    }
    assert!(document.prose[done..].chars().all(char::is_whitespace), "nothing but white space is left");
    let held: Vec<usize> = analysis.sentences.iter().flat_map(|sentence| sentence.range()).collect();
    assert!(held.iter().copied().eq(0..analysis.tokens.len()), "sentences hold every token once");
    assert!(analysis.sentences.iter().all(|sentence| !sentence.range().is_empty()));
}

fn check_document(document: &Document) {
    let mut done = 0;
    for block in &document.blocks {
        let range = block.span.range();
        assert!(done <= range.start && !range.is_empty() && document.prose.get(range.clone()).is_some());
        done = range.end;
        let located = document.locate(block.span).range();
        assert!(document.source.get(located).is_some(), "a block lies in the source, on boundaries");
    }
}

fn check_findings(document: &Document, findings: &[Finding]) {
    for finding in findings {
        assert!(document.prose.get(finding.span.range()).is_some(), "{finding:?}");
        let located = document.locate(finding.span).range();
        assert!(document.source.get(located).is_some(), "{finding:?}");
        assert!((0.0..=1.0).contains(&finding.confidence) && !finding.message.is_empty(), "{finding:?}");
        for fix in &finding.fixes {
            assert!(fix.edits.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "{finding:?}");
            for edit in &fix.edits {
                assert!(document.prose.get(edit.span.range()).is_some(), "{finding:?}");
                if let Some(edit) = document.source_edit(edit) {
                    assert!(document.source.get(edit.span.range()).is_some(), "{finding:?}");
                }
            }
        }
    }
}

/// What can be compared of a finding.
fn shown(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| format!("{finding:?}")).collect()
}

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn tokens_and_sentences_cover_the_prose(text in texts(), format in formats()) {
        let document = parse(format, &text);
        check_document(&document);
        check_analysis(&document);
    }

    #[test]
    fn plain_text_is_its_own_prose(text in texts()) {
        let document = parse(Format::Text, &text);
        let lines = |text: &str| -> Vec<String> {
            text.split('\n').map(|line| line.trim_end_matches('\r')).filter(|line| !line.trim().is_empty()).map(str::to_owned).collect()
        };
        assert_eq!(lines(&document.prose), lines(&text));
        for block in &document.blocks {
            assert_eq!(&document.source[document.locate(block.span).range()], document.slice(block.span));
        }
    }

    #[test]
    fn what_is_encoded_is_decoded(text in texts(), encoding in encodings()) {
        // A mark at the head is not part of the text; text that another encoding would claim is not this one's.
        let text = text.trim_start_matches('\u{feff}').replace('\0', "");
        if let Some(text) = encoding.adapt(&text) {
            let bytes = encoding.encode(&text).into_owned();
            if let Ok((decoded, found)) = decode(bytes.clone()) {
                assert_eq!(found.encode(&decoded), bytes, "bytes come back as they were");
                if encoding != Encoding::Windows1252 {
                    assert_eq!((decoded.as_str(), found), (&*text, encoding));
                }
                for (at, _) in decoded.char_indices() {
                    assert!(found.file_offset(&decoded, at) < bytes.len());
                }
                assert_eq!(found.file_offset(&decoded, decoded.len()), bytes.len());
            } else {
                assert_eq!(encoding, Encoding::Windows1252, "only bytes without a mark can be doubted");
            }
        }
    }

    #[test]
    fn bytes_never_panic_and_come_back(bytes in prop::collection::vec(any::<u8>(), 0..200), format in formats()) {
        if let Ok(document) = format.read(Path::new("essai"), bytes.clone()) {
            assert_eq!(document.encoding.encode(&document.source), bytes);
            check_document(&document);
            check_analysis(&document);
        }
    }
}

proptest! {
    #![proptest_config(cases(800))]

    #[test]
    fn findings_stand_on_boundaries(text in texts(), format in formats()) {
        let document = parse(format, &text);
        for linter in [&*LINTER, &*STRICT] {
            let checked = linter.check(&document);
            check_findings(&document, &checked.findings);
            assert!(checked.findings.is_sorted_by_key(|finding| finding.span), "findings are in order");
        }
    }

    #[test]
    fn an_original_never_harms(text in texts(), english in texts(), format in formats()) {
        let original = Arc::new(parse(format, &english));
        let document = parse(format, &text).translated_from(Some(Arc::clone(&original)));
        let findings = LINTER.check(&document).findings;
        check_findings(&document, &findings);
        assert!(findings.iter().filter_map(|finding| finding.source.as_deref()).all(|said| original.prose.contains(said)));
    }

    #[test]
    fn odd_characters_never_panic(text in "\\PC*", format in formats()) {
        let document = parse(format, &text);
        check_analysis(&document);
        check_findings(&document, &LINTER.check(&document).findings);
    }

    #[test]
    fn reports_never_panic(text in texts(), format in formats()) {
        let document = parse(format, &text);
        let checked = LINTER.check(&document);
        let report = Report::new(document, checked);
        assert!((0.0..=1.0).contains(&report.score));
        for (lang, color) in [(Lang::Fr, false), (Lang::En, true)] {
            let style = Style { lang, color, width: 60, verbose: color };
            for kind in [ReportFormat::Full, ReportFormat::Concise, ReportFormat::Json, ReportFormat::Github] {
                let pieces = kind.document(&report, style, String::new);
                let text: String = pieces.into_iter().map(|piece| piece.text).collect();
                match kind {
                    ReportFormat::Json => drop(serde_json::from_str::<serde_json::Value>(&text).expect("valid JSON")),
                    ReportFormat::Full => {}
                    _ => assert_eq!(text.split_terminator('\n').count(), report.findings().len(), "{text}"),
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn fixes_converge(text in texts(), format in formats(), review in any::<bool>(), strict in any::<bool>()) {
        let (linter, floor) = match (strict, review) {
            (false, false) => (&*LINTER, Applicability::Safe),
            (true, false) => (&*STRICT, Applicability::Safe),
            (false, true) => (&*LINTER, Applicability::Review),
            (true, true) => (&*STRICT, Applicability::Review),
        };
        let once = fixes::fix(linter, format, parse(format, &text), floor);
        assert!(once.applied > 0 || once.document.source == text, "no fix, no change");
        let source = once.document.source.clone();
        let twice = fixes::fix(linter, format, once.document, floor);
        assert_eq!(twice.document.source, source, "from {text:?}");
        assert_eq!(twice.applied, 0);
    }

    #[test]
    fn edits_change_nothing_beside_them(text in texts(), format in formats(), encoding in encodings()) {
        let Some(text) = encoding.adapt(&text) else { return Ok(()) };
        let document = format.parse(Path::new("essai"), &text, encoding);
        let findings = LINTER.check(&document).findings;
        let Some((fixed, _)) = fixes::apply(&document, &findings, Applicability::Review) else { return Ok(()) };
        // What stands before the first and after the last edit that may be applied is still there.
        let edits = findings.iter().filter_map(|finding| finding.sole_fix(Applicability::Review));
        let edits: Vec<_> = edits.flat_map(|fix| &fix.edits).filter_map(|edit| document.source_edit(edit)).collect();
        let start = edits.iter().map(|edit| edit.span.range().start).min().unwrap_or_default();
        let end = edits.iter().map(|edit| edit.span.range().end).max().unwrap_or_default();
        assert!(fixed.starts_with(&text[..start]) && fixed.ends_with(&text[end..]), "{text:?} → {fixed:?}");
        if encoding == Encoding::Windows1252 {
            assert!(encoding.adapt(&fixed).is_some_and(|same| same == fixed), "what is written can be spelt: {fixed:?}");
        }
    }

    #[test]
    fn threads_find_what_one_finds(texts in prop::collection::vec(texts(), 1..6)) {
        let documents: Vec<Document> = texts.iter().map(|text| parse(Format::Markdown, text)).collect();
        let alone: Vec<_> = documents.iter().map(|document| shown(&LINTER.check(document).findings)).collect();
        let together: Vec<_> = documents.par_iter().map(|document| shown(&LINTER.check(document).findings)).collect();
        assert_eq!(alone, together);
    }
}

//! Unified diffs that `git apply` and `patch -p1` accept.

use crate::text::Encoding;
use anstyle::{AnsiColor, Style};
use similar::TextDiff;
use std::borrow::Cow;
use std::path::{Component, Path};

/// The change from `old` to `new` of a file in `encoding`, as a unified diff; empty when nothing changes.
pub fn unified(path: &Path, encoding: Encoding, old: &str, new: &str) -> String {
    if old == new {
        return String::new();
    }
    let name = relative(path);
    // The byte-order mark of a file is part of its first line.
    let marked = |text: &str| {
        if encoding == (Encoding::Utf8 { bom: true }) { format!("\u{feff}{text}") } else { text.to_owned() }
    };
    let (old, new) = (marked(old), marked(new));
    let diff = TextDiff::from_lines(&old, &new);
    diff.unified_diff().context_radius(3).header(&format!("a/{name}"), &format!("b/{name}")).to_string()
}

/// The bytes of a diff of a file in `encoding`, so that the patch matches the file.
///
/// No patch of lines can match UTF-16; its diff is for reading, in UTF-8.
pub fn encoded(diff: &str, encoding: Encoding) -> Cow<'_, [u8]> {
    match encoding {
        Encoding::Windows1252 => encoding.encode(diff),
        Encoding::Utf8 { .. } | Encoding::Utf16 { .. } => diff.as_bytes().into(),
    }
}

/// The diff with its lines coloured.
pub fn colored(diff: &str) -> String {
    const GONE: Style = AnsiColor::Red.on_default();
    const COME: Style = AnsiColor::Green.on_default();
    const PLACE: Style = AnsiColor::Cyan.on_default();
    let mut out = String::with_capacity(diff.len() + 64);
    for line in diff.split_inclusive('\n') {
        let style = match line.as_bytes().first() {
            Some(b'-') => GONE,
            Some(b'+') => COME,
            Some(b'@') => PLACE,
            _ => Style::new(),
        };
        let (text, end) = line.split_at(line.trim_end_matches(['\n', '\r']).len());
        out.push_str(&format!("{style}{text}{style:#}{end}"));
    }
    out
}

/// The path as a patch names it: below the current folder where that is possible, with forward slashes.
fn relative(path: &Path) -> String {
    let current = std::env::current_dir().unwrap_or_default();
    let below = path.strip_prefix(&current).unwrap_or(path);
    let parts: Vec<String> = below
        .components()
        .filter_map(|part| match part {
            Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
            Component::ParentDir => Some("..".to_owned()),
            Component::CurDir | Component::RootDir | Component::Prefix(_) => None,
        })
        .collect();
    let name = parts.join("/");
    // A tab ends a name that holds spaces.
    if name.contains(' ') { name + "\t" } else { name }
}

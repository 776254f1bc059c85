//! Applies fixes to the source, and checks again until nothing changes.

use crate::document::{Document, SourceEdit};
use crate::finding::{Applicability, Finding};
use crate::formats::Format;
use crate::linter::{Checked, Linter};
use std::collections::BTreeMap;

/// A fix may uncover another; past so many rounds something is wrong, and what is there is kept.
const MOST_ROUNDS: usize = 10;

/// A document after fixing.
#[derive(Debug)]
pub struct Fixed {
    /// The document as it is now.
    pub document: Document,
    /// What is still found in it.
    pub checked: Checked,
    /// How many fixes were applied.
    pub applied: usize,
}

/// The source with every fix applied that may be at `floor`; `None` when there is none.
///
/// Edits that overlap or touch an earlier one wait for another round. A fix is applied whole or not at all.
pub fn apply(document: &Document, findings: &[Finding], floor: Applicability) -> Option<(String, usize)> {
    let mut fixes: Vec<Vec<SourceEdit>> = findings
        .iter()
        .filter_map(|finding| finding.sole_fix(floor))
        .filter_map(|fix| fix.edits.iter().map(|edit| document.source_edit(edit)).collect())
        .collect();
    fixes.sort_by_key(|edits: &Vec<SourceEdit>| {
        edits.first().map(|edit| (edit.span.start, std::cmp::Reverse(edit.span.end)))
    });
    let (mut chosen, mut applied) = (BTreeMap::new(), 0);
    for edits in fixes {
        let changes = edits.iter().any(|edit| document.source[edit.span.range()] != edit.text);
        if changes && edits.iter().all(|edit| is_free(&chosen, edit)) {
            chosen.extend(edits.into_iter().map(|edit| (edit.span.start, edit)));
            applied += 1;
        }
    }
    (applied > 0).then(|| (splice(&document.source, chosen.values()), applied))
}

/// True when no edit taken before overlaps or touches this one. Those taken are disjoint, so the last before its end tells.
fn is_free(chosen: &BTreeMap<u32, SourceEdit>, edit: &SourceEdit) -> bool {
    chosen.range(..=edit.span.end).next_back().is_none_or(|(_, taken)| !taken.span.touches(edit.span))
}

/// Fixes a document until a round finds nothing more to fix.
pub fn fix(linter: &Linter, format: Format, document: Document, floor: Applicability) -> Fixed {
    let checked = linter.check(&document);
    fix_checked(linter, format, document, checked, floor)
}

/// Fixes a document that has been checked already.
pub fn fix_checked(
    linter: &Linter,
    format: Format,
    document: Document,
    checked: Checked,
    floor: Applicability,
) -> Fixed {
    let mut fixed = Fixed { document, checked, applied: 0 };
    for _ in 0..MOST_ROUNDS {
        let Some((source, applied)) = apply(&fixed.document, &fixed.checked.findings, floor) else { break };
        let Document { path, encoding, original, .. } = fixed.document;
        let document = format.parse(&path, &source, encoding).translated_from(original);
        let checked = linter.check(&document);
        fixed = Fixed { document, checked, applied: fixed.applied + applied };
    }
    fixed
}

fn splice<'e>(source: &str, edits: impl Iterator<Item = &'e SourceEdit>) -> String {
    let mut out = String::with_capacity(source.len() + 64);
    let mut done = 0;
    for edit in edits {
        out.push_str(&source[done..edit.span.range().start]);
        out.push_str(&edit.text);
        done = edit.span.range().end;
    }
    out.push_str(&source[done..]);
    out
}

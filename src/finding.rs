//! What a rule says: where, what is wrong, why, and what to write instead.

use crate::text::Span;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// How sure and how grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// A matter of style.
    Info,
    /// An editor would change it.
    Warning,
    /// Certain; it changes the meaning or is plainly broken.
    Error,
}

impl Severity {
    /// The word used in configuration and reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// Who may apply a fix. Ordered: what is safe may also be reviewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Applicability {
    /// Shown, never applied.
    Display,
    /// Applied by `fix --review`, or chosen one by one.
    Review,
    /// Right in every context; applied by `fix`.
    Safe,
}

/// The name of a rule or of a glossary entry: `family/name`.
pub type RuleName = Arc<str>;

/// One artifact found in the prose of a document.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Which rule or entry speaks.
    pub rule: RuleName,
    /// The category of the MQM error typology.
    pub mqm: &'static str,
    /// How grave it is, after the configuration had its say.
    pub severity: Severity,
    /// From 0 to 1.
    pub confidence: f32,
    /// Where, in the prose.
    pub span: Span,
    /// What is wrong, in one sentence.
    pub message: String,
    /// Why it is wrong and what French does instead.
    pub why: String,
    /// The English that the sentence was translated from, where it is at hand.
    pub source: Option<Arc<str>>,
    /// What would put it right. Several are a choice, which no command makes by itself.
    pub fixes: Vec<Fix>,
}

/// One way to put a finding right.
#[derive(Clone, Debug)]
pub struct Fix {
    /// What the fix does, or the replacement itself.
    pub title: String,
    /// Who may apply it.
    pub applicability: Applicability,
    /// Sorted and disjoint.
    pub edits: Vec<Edit>,
}

/// A replacement of a span of prose; of an empty span, an insertion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What goes, in the prose.
    pub span: Span,
    /// What comes.
    pub text: String,
}

impl Finding {
    /// Adds a fix that replaces the whole finding.
    pub fn replace(self, text: impl Into<String>, applicability: Applicability) -> Self {
        let (span, text) = (self.span, text.into());
        self.fix(text.clone(), applicability, vec![Edit { span, text }])
    }

    /// Adds a fix made of edits, sorted and disjoint.
    pub fn fix(mut self, title: impl Into<String>, applicability: Applicability, edits: Vec<Edit>) -> Self {
        debug_assert!(edits.windows(2).all(|w| w[0].span.end <= w[1].span.start), "edits must be sorted and disjoint");
        self.fixes.push(Fix { title: title.into(), applicability, edits });
        self
    }

    /// Sets the confidence, from 0 to 1.
    pub fn confidence(mut self, confidence: f32) -> Self {
        self.confidence = confidence;
        self
    }

    /// Sets the severity.
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// The one fix that may be applied at `floor` or above without asking.
    pub fn sole_fix(&self, floor: Applicability) -> Option<&Fix> {
        match self.fixes.as_slice() {
            [only] if only.applicability >= floor => Some(only),
            _ => None,
        }
    }
}

impl Fix {
    /// What stands in place of `span` of `prose` once the fix is applied. Edits outside the span do not show.
    pub fn replacement(&self, prose: &str, span: Span) -> String {
        let mut out = String::new();
        let mut done = span.range().start;
        for edit in self.edits.iter().filter(|e| span.contains(e.span)) {
            out.push_str(&prose[done..edit.span.range().start]);
            out.push_str(&edit.text);
            done = edit.span.range().end;
        }
        out + &prose[done..span.range().end]
    }
}

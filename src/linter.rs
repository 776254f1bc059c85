//! The one door to the checks: every front end calls it.

use crate::analysis::tagger::Tagged;
use crate::analysis::{Analysis, analyze};
use crate::bilingual::Parallel;
use crate::config::Config;
use crate::document::Document;
use crate::family::Family;
use crate::finding::{Finding, RuleName};
use crate::glossary::Glossary;
use crate::rules::{self, Context};
use crate::source_error::nearest;
use crate::suppress::{silences, suppressions};

/// Checks documents. Immutable, and shared by all threads.
#[derive(Debug)]
pub struct Linter {
    /// Entries and names.
    pub glossary: Glossary,
    /// What the newsroom wants.
    pub config: Config,
}

/// What a check found.
#[derive(Debug)]
pub struct Checked {
    /// Sorted by place.
    pub findings: Vec<Finding>,
    /// How many words the prose has.
    pub words: usize,
}

impl Linter {
    /// A linter over a glossary and a configuration.
    pub fn new(glossary: Glossary, config: Config) -> Self {
        Self { glossary, config }
    }

    /// Finds what a machine left in the document.
    pub fn check(&self, document: &Document) -> Checked {
        let analysis = analyze(document);
        let policy = self.config.policy(&document.path);
        let tagged = Tagged::new(&analysis, &document.prose);
        let parallel = document.original.as_deref().map(|english| Parallel::new(document, &analysis, english));
        let context = Context::new(document, &tagged, &self.glossary, policy.settings).beside(parallel.as_ref());
        let mut findings = rules::check_all(&context, |rule| policy.allows(rule));
        let silenced = suppressions(document);
        findings.retain(|finding| {
            policy.allows(&finding.rule)
                && !policy.excuses(&finding.rule, document.slice(finding.span))
                && (silenced.is_empty() || !silences(&silenced, &finding.rule, document.locate(finding.span)))
        });
        for finding in &mut findings {
            finding.severity = policy.severity(&finding.rule, finding.severity);
            finding.source =
                parallel.as_ref().and_then(|parallel| Some(parallel.segment_at(&analysis, finding.span)?.into()));
        }
        findings.sort_by(|a, b| (a.span, &a.rule).cmp(&(b.span, &b.rule)));
        Checked { findings, words: words(&analysis) }
    }

    /// The names of all rules, those of the code first, then those of the glossaries in order.
    pub fn rule_names(&self) -> Vec<RuleName> {
        let mut from_glossaries: Vec<RuleName> = self.glossary.rules().collect();
        from_glossaries.sort_unstable();
        rules::ALL.iter().map(|rule| rule.name.into()).chain(from_glossaries).collect()
    }

    /// True when `name` is a rule, or a prefix of some.
    pub fn knows(&self, name: &str) -> bool {
        self.rule_names().iter().any(|rule| crate::config::covers(name, rule)) || Family::named(name).is_some()
    }

    /// The known rule that `name` was most likely meant to be.
    pub fn nearest_rule(&self, name: &str) -> Option<String> {
        let families = Family::ALL.iter().map(|family| family.as_str());
        let rules = self.rule_names();
        nearest(name, families.chain(rules.iter().map(AsRef::as_ref))).map(str::to_owned)
    }
}

fn words(analysis: &Analysis) -> usize {
    analysis.tokens.iter().filter(|token| token.kind.is_word()).count()
}

//! How likely it is that a text is raw machine translation.
//!
//! Each finding weighs by its family, severity and confidence; the sum per hundred words goes through a saturating
//! curve: none gives 0, and each further artifact counts for less. Typography weighs little, since people also forget
//! spaces, and its share is bounded.

use crate::family::Family;
use crate::finding::{Finding, Severity};

/// Weighted findings per hundred words that give one half.
const HALF: f64 = 0.9;

/// Texts count as this many hundreds of words at least.
const SHORTEST: f64 = 2.0;

/// The most that typography may add, in weighted findings per hundred words.
const MOST_TYPOGRAPHY: f64 = 0.3;

/// What one family adds to a score.
#[derive(Clone, Copy, Debug)]
pub struct Reason<'f> {
    /// The family.
    pub family: Family,
    /// Its findings.
    pub findings: usize,
    /// Their weight, before it is divided by the length of the text.
    pub weight: f64,
    /// The finding that weighs most.
    pub heaviest: &'f Finding,
}

/// The score of a text of `words` words: 0 to 1.
pub fn score(findings: &[Finding], words: usize) -> f64 {
    // A short text is not condemned by one slip.
    let hundreds = (words as f64 / 100.0).max(SHORTEST);
    let (typography, language): (Vec<Reason>, Vec<Reason>) =
        reasons(findings).into_iter().partition(|reason| reason.family == Family::Typography);
    let per_hundred = |reasons: &[Reason]| reasons.iter().map(|reason| reason.weight).sum::<f64>() / hundreds;
    let density = per_hundred(&language) + per_hundred(&typography).min(MOST_TYPOGRAPHY);
    1.0 - 0.5f64.powf(density / HALF)
}

/// What each family adds, the weightiest first.
pub fn reasons(findings: &[Finding]) -> Vec<Reason<'_>> {
    let mut reasons: Vec<Reason> = Vec::new();
    for finding in findings {
        let family = Family::of_rule(&finding.rule).unwrap_or(Family::Calques);
        let weight = weight(finding, family);
        match reasons.iter_mut().find(|reason| reason.family == family) {
            Some(reason) => {
                reason.findings += 1;
                reason.weight += weight;
                if weight > self::weight(reason.heaviest, family) {
                    reason.heaviest = finding;
                }
            }
            None => reasons.push(Reason { family, findings: 1, weight, heaviest: finding }),
        }
    }
    reasons.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    reasons
}

fn weight(finding: &Finding, family: Family) -> f64 {
    severity_weight(finding.severity) * f64::from(finding.confidence) * family_weight(family)
}

fn severity_weight(severity: Severity) -> f64 {
    match severity {
        Severity::Info => 0.2,
        Severity::Warning => 0.7,
        Severity::Error => 1.0,
    }
}

/// What people write too weighs less than what only machines write.
fn family_weight(family: Family) -> f64 {
    match family {
        Family::Typography => 0.1,
        Family::Anglicisms | Family::Consistency | Family::Register => 0.4,
        Family::Leaks | Family::Idioms => 1.5,
        _ => 1.0,
    }
}

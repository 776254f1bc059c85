//! How likely it is that a text is raw machine translation.
//!
//! Each finding weighs by its family, severity and confidence; the sum per hundred words goes through a saturating
//! curve: none gives 0, and each further artifact counts for less. What people get wrong as well tells little: typography,
//! whose share is bounded, and slips of agreement or elision. What a text says of itself tells nearly all.
//!
//! The weights were set on texts translated by machine against texts written or translated by people; `.ci/marks.py`
//! prints how well the score separates them.

use crate::family::Family;
use crate::finding::{Finding, Severity};

/// Weighted findings per hundred words that give one half.
const HALF: f64 = 0.9;

/// Texts count as this many hundreds of words at least.
const SHORTEST: f64 = 2.0;

/// The most that typography may add, in weighted findings per hundred words.
const MOST_TYPOGRAPHY: f64 = 0.05;

/// Rules that find slips of the pen in good French too, and how much less they weigh.
const SLIPS: &[&str] = &[
    "encoding/split-word",
    "encoding/unpaired-bracket",
    "grammar/adjective-clash",
    "grammar/attribute-clash",
    "grammar/determiner-clash",
    "grammar/missing-elision",
    "grammar/number-singular",
    "grammar/opening-clash",
    "grammar/participle-after-avoir",
    "grammar/subject-clash",
    "grammar/tout-clash",
    "numbers/imperial-unit",
    "syntax/english-capital",
    "syntax/small-start",
];
const SLIP: f64 = 0.15;

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
    let slip = if SLIPS.contains(&&*finding.rule) { SLIP } else { 1.0 };
    severity_weight(finding.severity) * f64::from(finding.confidence) * family_weight(family) * slip
}

fn severity_weight(severity: Severity) -> f64 {
    match severity {
        Severity::Info => 0.2,
        Severity::Warning => 0.7,
        Severity::Error => 1.0,
    }
}

/// What people write too weighs less than what only machines write; « traduit automatiquement » is a confession.
fn family_weight(family: Family) -> f64 {
    match family {
        Family::Typography => 0.05,
        Family::Consistency | Family::Register => 0.4,
        Family::Anglicisms => 0.7,
        Family::Idioms => 1.5,
        Family::Leaks => 30.0,
        _ => 1.0,
    }
}

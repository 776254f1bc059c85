//! `typography/hyphen-for-dash`: « si vous écoutez - et agissez - tout ira », hyphens in the place of dashes.

use crate::analysis::TokenKind;
use crate::document::BlockKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::{Profile, Text};

pub(crate) const RULE: Rule = Rule {
    name: "typography/hyphen-for-dash",
    summary: Text { fr: "une incise entre traits d’union", en: "an aside between hyphens" },
    why: Text {
        fr: "L’incise se met entre tirets (–), plus longs que le trait d’union des mots composés.",
        en: "An aside stands between dashes (–), longer than the hyphen of compounds.",
    },
    severity: Severity::Info,
    mqm: "linguistic-conventions/typography/punctuation",
    examples: &[example("Si vous écoutez - et agissez - tout ira.", "Si vous écoutez – et agissez – tout ira.")],
    clean: &["Si vous écoutez – et agissez – tout ira.", "Un vol Paris - Rome - Tunis.", "De 3 - 2 à 5 - 4."],
    check,
};

/// The longest aside, in tokens.
const LONGEST: usize = 30;

fn check(context: &Context, out: &mut Vec<Finding>) {
    if context.settings.profile == Profile::Off {
        return;
    }
    for sentence in context.analysis.sentences.iter().filter(|s| s.kind == BlockKind::Paragraph) {
        let range = sentence.range();
        let hyphen = |at: &usize| {
            let small = |at: usize| context.text(at).starts_with(char::is_lowercase);
            *at > range.start
                && at + 1 < range.end
                && context.text(*at) == "-"
                && !context.analysis.glued(*at)
                && !context.analysis.glued(at + 1)
                && small(at + 1)
                && context.kind(at - 1) != Some(TokenKind::Number)
        };
        let hyphens: Vec<usize> = range.clone().filter(hyphen).collect();
        if let [first, second] = hyphens[..]
            && second - first <= LONGEST
        {
            let span = context.analysis.span(first, second);
            let message = context.lang().choose(
                "incise entre traits d’union : mettre des tirets".to_owned(),
                "an aside between hyphens: use dashes".to_owned(),
            );
            let edit = |at: usize| Edit { span: context.tokens()[at].span, text: "–".to_owned() };
            out.push(RULE.finding(context, span, message).fix(
                "–",
                Applicability::Review,
                vec![edit(first), edit(second)],
            ));
        }
    }
}

//! `typography/spaced-ellipsis`: « maintenant ... », for « maintenant… ».

use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::{Profile, Text};
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "typography/spaced-ellipsis",
    summary: Text { fr: "une espace devant les points de suspension", en: "a space before an ellipsis" },
    why: Text {
        fr: "Les points de suspension suivent le mot sans espace, quand ils terminent la phrase.",
        en: "An ellipsis follows the word without a space where it ends the sentence.",
    },
    severity: Severity::Info,
    mqm: "linguistic-conventions/typography/whitespace",
    examples: &[example("Et il est parti ...", "Et il est parti...")],
    clean: &["Et puis ... voilà.", "Et il est parti…", "Il a dit (...) qu’il viendrait."],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    if context.settings.profile == Profile::Off {
        return;
    }
    for sentence in &context.analysis.sentences {
        let last = sentence.range().end - 1;
        if sentence.range().len() < 2 || !matches!(context.text(last), "..." | "…") || context.analysis.glued(last) {
            continue;
        }
        let tokens = context.tokens();
        if !tokens[last - 1].kind.is_word() {
            continue;
        }
        let gap = Span::new(tokens[last - 1].span.end as usize, tokens[last].span.start as usize);
        if context.document.slice(gap).contains('\n') {
            continue;
        }
        let joined = format!("{}{}", context.text(last - 1), context.text(last));
        let message = context.lang().choose("une espace de trop".to_owned(), "a space too many".to_owned());
        let edit = Edit { span: gap, text: String::new() };
        let span = context.analysis.span(last - 1, last);
        out.push(RULE.finding(context, span, message).fix(joined, Applicability::Safe, vec![edit]));
    }
}

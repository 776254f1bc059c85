//! `encoding/broken-emphasis`: « ** Total ** », « ** ** », Markdown that a machine set apart.

use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "encoding/broken-emphasis",
    summary: Text {
        fr: "des astérisques de Markdown restés dans le texte", en: "Markdown asterisks left in the text"
    },
    why: Text {
        fr: "La machine a mis une espace entre les astérisques et le mot : Markdown n’y voit plus de mise en relief, et le lecteur verra les astérisques.",
        en: "The machine put a space between the asterisks and the word: Markdown sees no emphasis, and readers will see asterisks.",
    },
    severity: Severity::Error,
    mqm: "design/markup",
    examples: &[
        example("# Le ** total ** est juste", "# Le **total** est juste"),
        example("# Un prix ** ** trop élevé", "# Un prix trop élevé"),
        example("# Il faut * vraiment * le lire", "# Il faut *vraiment* le lire"),
    ],
    clean: &["# Le **total** est juste", "# Soit 2 * 3 * 4", "# Prix hors taxes*", "# *Voir la note."],
    check,
};

/// Emphasis on more than a short phrase is something else.
const LONGEST: usize = 80;

fn check(context: &Context, out: &mut Vec<Finding>) {
    for block in &context.document.blocks {
        let range = block.span.range();
        let (start, text) = (range.start, &context.document.prose[range]);
        let runs = runs(text);
        let mut at = 0;
        while at + 1 < runs.len() {
            let (open, close) = (runs[at].clone(), runs[at + 1].clone());
            let inside = &text[open.end..close.start];
            if open.len() == close.len() && is_broken(text, open.start, inside, close.end) {
                out.push(finding(context, text, start, open.start, inside, close.end));
                at += 2;
            } else {
                at += 1;
            }
        }
    }
}

/// The runs of one or two asterisks.
fn runs(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut runs: Vec<std::ops::Range<usize>> = Vec::new();
    for (at, _) in text.match_indices('*') {
        match runs.last_mut() {
            Some(last) if last.end == at => last.end = at + 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs.retain(|run| run.len() <= 2);
    runs
}

/// Spaces inside the asterisks on either side, and no sum of figures.
fn is_broken(text: &str, open: usize, inside: &str, close: usize) -> bool {
    let spaced = inside.starts_with([' ', '\u{a0}']) || inside.ends_with([' ', '\u{a0}']);
    let figures = text[..open].trim_end().ends_with(|c: char| c.is_ascii_digit())
        || text[close..].trim_start().starts_with(|c: char| c.is_ascii_digit());
    // Marks that French sets off keep their space.
    let word = inside.trim();
    let is_set_off = word.ends_with('«') || word.starts_with(['»', ';', ':', '!', '?']);
    let says_something = word.is_empty() || word.contains(char::is_alphanumeric);
    spaced && says_something && !is_set_off && !figures && inside.len() <= LONGEST && !inside.contains('\n')
}

fn finding(context: &Context, text: &str, start: usize, open: usize, inside: &str, close: usize) -> Finding {
    let word = inside.trim();
    let asterisks = if text[open..].starts_with("**") { 2 } else { 1 };
    let message = context.lang().choose(
        format!("« {} » : mise en relief cassée", text[open..close].trim()),
        format!("“{}”: broken emphasis", text[open..close].trim()),
    );
    let cut = |from: usize, to: usize| Edit { span: Span::new(start + from, start + to), text: String::new() };
    if word.is_empty() {
        // What is empty goes, with the space before it.
        let space = text[..open].ends_with(' ');
        let edit = cut(open - usize::from(space), close);
        let finding = RULE.finding(context, edit.span, message).confidence(0.95);
        return finding.fix(String::new(), Applicability::Review, vec![edit]);
    }
    let from = open + asterisks;
    let first = inside.len() - inside.trim_start().len();
    let last = inside.len() - inside.trim_end().len();
    let edits = [(from, from + first), (from + inside.len() - last, from + inside.len())];
    let edits = edits.into_iter().filter(|(from, to)| from < to).map(|(from, to)| cut(from, to)).collect();
    let span = Span::new(start + open, start + close);
    let stars = "*".repeat(asterisks);
    RULE.finding(context, span, message).confidence(0.95).fix(
        format!("{stars}{word}{stars}"),
        Applicability::Review,
        edits,
    )
}

//! Which quotation mark opens and which closes.

use crate::analysis::{Token, TokenKind};
use crate::document::BlockKind;
use crate::rules::Context;

/// A quotation mark of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quote {
    /// The token.
    pub at: usize,
    /// `"`, `'`, `«`, `»`, `“` or `”`; a curly single quote counts as `'`.
    pub mark: char,
    /// True when it opens a quotation.
    pub opens: bool,
    /// The mark at the other end, in the same block.
    pub partner: Option<usize>,
    /// How many quotations are open around it.
    pub depth: usize,
}

/// The quotation marks of one block, and the block's last token.
#[derive(Debug)]
pub(super) struct Quotes {
    pub marks: Vec<Quote>,
    pub tokens: std::ops::Range<usize>,
    pub kind: BlockKind,
}

/// The quotation marks of every block that has any.
pub(super) fn quotes<'a>(context: &'a Context) -> impl Iterator<Item = Quotes> + 'a {
    context.document.blocks.iter().filter_map(move |block| {
        let tokens = context.analysis.block_tokens(block);
        let marks = pair(context, tokens.clone());
        (!marks.is_empty()).then_some(Quotes { marks, tokens, kind: block.kind })
    })
}

fn pair(context: &Context, tokens: std::ops::Range<usize>) -> Vec<Quote> {
    let mut marks: Vec<Quote> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for at in tokens.clone() {
        let Some(mark) = mark_at(context, at) else { continue };
        let straight_open = open.last().is_some_and(|&o| marks[o].mark == '"');
        let opens = match mark {
            '«' | '“' => true,
            '»' | '”' => false,
            '\'' => match single_quote(context, &tokens, at, &marks) {
                Some(opens) => opens,
                None => continue,
            },
            _ => opens_by_spaces(context, &tokens, at).unwrap_or(!straight_open),
        };
        if mark == '"' && !opens && !straight_open && is_inches(context, at) {
            continue;
        }
        let here = marks.len();
        let partner = if opens { None } else { opener(&marks, &open, mark).and_then(|n| open.drain(n..).next()) };
        marks.push(Quote { at, mark, opens, partner: partner.map(|p| marks[p].at), depth: open.len() });
        match partner {
            Some(opener) => marks[opener].partner = Some(at),
            None if opens => open.push(here),
            None => {}
        }
    }
    marks
}

fn mark_at(context: &Context, at: usize) -> Option<char> {
    let token: &Token = &context.tokens()[at];
    let text = context.document.slice(token.span);
    (token.kind == TokenKind::Punct && matches!(text, "\"" | "'" | "‘" | "’" | "«" | "»" | "“" | "”" | "„")).then(
        || match text {
            "„" => '“',
            "‘" | "’" => '\'',
            _ => text.chars().next().unwrap_or('"'),
        },
    )
}

/// A straight quote clings to what it quotes; one with space on both sides or on neither does not tell.
fn opens_by_spaces(context: &Context, tokens: &std::ops::Range<usize>, at: usize) -> Option<bool> {
    let glued_before = at > tokens.start && context.analysis.glued(at);
    let glued_after = at + 1 < tokens.end && context.analysis.glued(at + 1);
    let before = if glued_before { context.text(at - 1) } else { "" };
    let after = if glued_after { context.text(at + 1) } else { "" };
    let free_before =
        !glued_before || matches!(before, "(" | "[" | "«" | "—" | "–" | "/" | "*") || before.ends_with(['\'', '’']);
    let free_after =
        !glued_after || matches!(after, ")" | "]" | "»" | "," | "." | ";" | ":" | "!" | "?" | "…" | "..." | "*" | "/");
    match (free_before, free_after) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

/// A single quote may be many things; it quotes when its partner stands a few words on, and only then.
fn single_quote(context: &Context, tokens: &std::ops::Range<usize>, at: usize, marks: &[Quote]) -> Option<bool> {
    let is_single = |at: usize| mark_at(context, at) == Some('\'');
    match opens_by_spaces(context, tokens, at)? {
        true => {
            let partner = (at + 1..tokens.end.min(at + LONGEST_SINGLE)).find(|&later| is_single(later))?;
            (opens_by_spaces(context, tokens, partner) == Some(false)).then_some(true)
        }
        false => marks.last().filter(|mark| mark.mark == '\'' && mark.opens && mark.partner.is_none()).map(|_| false),
    }
}

/// How many tokens a quotation between single quotes may have.
const LONGEST_SINGLE: usize = 16;

/// `15,6"`: inches, not a quotation.
fn is_inches(context: &Context, at: usize) -> bool {
    at > 0 && context.analysis.glued(at) && context.kind(at - 1) == Some(TokenKind::Number)
}

/// Which of the open quotations `mark` closes: the last of its own kind, else the last that a mixed pair may close.
fn opener(marks: &[Quote], open: &[usize], mark: char) -> Option<usize> {
    let own = |opener: char| matches!((opener, mark), ('"', '"') | ('\'', '\'') | ('«', '»') | ('“', '”'));
    let mixed = |opener: char| (opener == '\'') == (mark == '\'');
    let last = |fits: &dyn Fn(char) -> bool| open.iter().rposition(|&at| fits(marks[at].mark));
    last(&own).or_else(|| last(&mixed))
}

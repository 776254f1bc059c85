//! What space each norm sets before a mark.
//!
//! Sources: *Lexique des règles typographiques en usage à l’Imprimerie nationale* for `imprimerie`; the practice of news
//! sites for `presse`; the Canadian *Guide du rédacteur* for `fr-CA`; the *Guide du typographe* for `fr-CH`; the
//! interinstitutional style guide for `ue`.

use crate::rules::Context;
use crate::settings::Profile;
use crate::text::fold::is_no_break_space;

/// What must stand between a word and a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    /// Nothing.
    None,
    /// A space of any kind; a no-break one is what a correction writes.
    Any,
    /// U+00A0.
    NoBreak,
    /// U+202F.
    Thin,
}

impl Space {
    /// What a correction writes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Any | Self::NoBreak => "\u{a0}",
            Self::Thin => "\u{202f}",
        }
    }

    /// True when `found`, the white space that stands there, will do.
    pub fn accepts(self, found: &str) -> bool {
        match self {
            Self::None => found.is_empty(),
            Self::Any => !found.is_empty(),
            Self::NoBreak | Self::Thin => found == self.as_str(),
        }
    }
}

/// The space that `profile` sets before `mark`, or after it for `«`; `None` where the profile has no say.
pub(super) fn expected(profile: Profile, mark: &str) -> Option<Space> {
    let space = match (profile, mark) {
        (Profile::Off, _) => return None,
        (_, ":" | ";" | "!" | "?" | "«" | "»" | "%") => profile,
        _ => return None,
    };
    Some(match (space, mark) {
        (Profile::Presse, _) => Space::Any,
        (Profile::Imprimerie, ";" | "!" | "?") => Space::Thin,
        (Profile::Imprimerie, _) => Space::NoBreak,
        (Profile::FrCh, _) => Space::Thin,
        (Profile::FrCa, ";" | "!" | "?") => Space::None,
        (Profile::FrCa, _) => Space::Any,
        (Profile::Ue, "%") => Space::Any,
        (Profile::Ue, _) | (Profile::Off, _) => Space::None,
    })
}

/// The marks of the document that take a space: the token, and where the space stands or should.
pub(super) fn marks<'a>(context: &'a Context) -> impl Iterator<Item = Mark<'a>> + 'a {
    (0..context.tokens().len()).filter_map(|at| Mark::read(context, at))
}

/// A mark that takes a space, with the space as it is.
#[derive(Debug)]
pub(super) struct Mark<'a> {
    /// The token.
    pub at: usize,
    /// What the profile wants.
    pub wanted: Space,
    /// What is there.
    pub found: &'a str,
    /// Where it is, in the prose.
    pub gap: std::ops::Range<usize>,
}

impl<'a> Mark<'a> {
    fn read(context: &Context<'a>, at: usize) -> Option<Self> {
        let text = context.text(at);
        let wanted = expected(context.settings.profile, text)?;
        let tokens = context.tokens();
        let (before, after) = if text == "«" { (at, at + 1) } else { (at.checked_sub(1)?, at) };
        let gap = tokens.get(before)?.span.range().end..tokens.get(after)?.span.range().start;
        let found = &context.document.prose[gap.clone()];
        let outside = found.contains('\n') || !is_sentence_mark(context, at, text);
        (!outside).then_some(Self { at, wanted, found, gap })
    }
}

/// False for a colon in 10:30, a question mark in an odd place, the second of two marks, a smiley.
fn is_sentence_mark(context: &Context, at: usize, text: &str) -> bool {
    let (before, after) = (if at > 0 { context.text(at - 1) } else { "" }, context.text(at + 1));
    let glued_after = at + 1 < context.tokens().len() && context.analysis.glued(at + 1);
    let opens = |text: &str| matches!(text, "(" | "[" | "«" | "“" | "\"");
    match text {
        "«" => true,
        "»" => !opens(before),
        "%" => before.ends_with(|c: char| c.is_ascii_digit()),
        ":" => !glued_after || matches!(after, "«" | "\"" | "“" | "\u{fffc}"),
        _ => {
            let repeated = matches!(before, "!" | "?" | "." | "…" | "...");
            let closes = matches!(
                after,
                "!" | "?" | "." | "," | "…" | "..." | ")" | "]" | "»" | "”" | "\"" | "'" | "’" | "*" | ";"
            );
            !repeated && !opens(before) && (!glued_after || closes)
        }
    }
}

/// The name of a space, for messages.
pub(super) fn name_of(space: &str, context: &Context) -> &'static str {
    let lang = context.lang();
    match space {
        "" => lang.choose("rien", "nothing"),
        "\u{202f}" => lang.choose("une espace fine insécable", "a thin no-break space"),
        _ if space.chars().all(is_no_break_space) => lang.choose("une espace insécable", "a no-break space"),
        _ => lang.choose("une espace", "a space"),
    }
}

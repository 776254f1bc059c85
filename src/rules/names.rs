//! Names with other capitals than their own, misspelt or translated: what the name tables find.

use super::Context;
use crate::analysis::{TokenKind, is_all_caps, is_shouted};
use crate::document::BlockKind;
use crate::finding::{Applicability, Finding, Severity};
use crate::glossary::{Hit, Name, NameKind, SpellingKind};
use crate::settings::Text;
use crate::text::Span;
use crate::text::fold::{composed, fold};
use std::ops::Range;

pub(super) fn check(context: &Context, out: &mut Vec<Finding>) {
    for hit in
        context.glossary.find_names(context.tagged, |name, kind, tokens| is_spelling(context, name, kind, tokens))
    {
        out.extend(judge(context, &hit));
    }
    check_compounds(context, out);
}

/// A wrong spelling is met only with the capitals that make it a name; an accepted one whatever its capitals.
fn is_spelling(context: &Context, name: &Name, kind: SpellingKind, tokens: &Range<usize>) -> bool {
    match kind {
        SpellingKind::Accepted => true,
        SpellingKind::Wrong(n) => {
            let text = written(context, tokens).1;
            has_capitals_of(text, &name.wrong[n]) || is_pulled_apart(context, name, tokens, text)
        }
    }
}

fn judge(context: &Context, hit: &Hit) -> Option<Finding> {
    let name = &context.glossary.names[hit.item];
    let (span, text) = written(context, &hit.tokens);
    match name.spelling(hit.n) {
        SpellingKind::Accepted if is_right(text, name) || is_excused(context, name, &hit.tokens, text) => None,
        SpellingKind::Accepted => Some(casing(context, name, span, text)),
        // Text set in capitals shows nothing; an acronym is capitals by nature.
        SpellingKind::Wrong(n) if is_all_caps(text) && !is_all_caps(&name.wrong[n]) => None,
        SpellingKind::Wrong(_) => Some(wrong_form(context, name, span, text)),
    }
}

fn written<'a>(context: &Context<'a>, tokens: &Range<usize>) -> (Span, &'a str) {
    let span = context.analysis.span(tokens.start, tokens.end - 1);
    (span, context.document.slice(span))
}

fn is_right(text: &str, name: &Name) -> bool {
    // Apostrophes and spaces are typography's business; capitals and accents are the name's.
    let plain = |text: &str| composed(text).replace('’', "'").replace(['\u{a0}', '\u{202f}', '\n'], " ");
    let text = plain(text);
    name.accepted().any(|accepted| plain(accepted) == text)
}

/// True where other capitals are no fault: text set in capitals, and ordinary words that happen to be a name.
fn is_excused(context: &Context, name: &Name, tokens: &Range<usize>, text: &str) -> bool {
    let block = context.document.block_at(context.tokens()[tokens.start].span.start);
    if block.is_some_and(|block| is_shouted(context.document, block)) {
        return true;
    }
    if is_all_caps(text) {
        let neighbours = [tokens.start.checked_sub(1), Some(tokens.end)];
        let among_capitals = neighbours.into_iter().flatten().any(|at| is_all_caps(context.text(at)));
        // « LONDRES (AFP) »: the dateline of a dispatch.
        let begins_block = block.is_some_and(|block| block.span.start == context.tokens()[tokens.start].span.start);
        return among_capitals || begins_block || name.kind == NameKind::Person;
    }
    // « Emmanuel MACRON »: surnames in capitals are a French habit.
    if name.kind == NameKind::Person && tokens.clone().any(|at| is_all_caps(context.text(at))) {
        return true;
    }
    // « Le Monde » in a heading with capitals on every word cannot be told from « le monde ».
    let title_case =
        block.is_some_and(|block| block.kind == BlockKind::Heading) && text.chars().all(|c| !c.is_uppercase());
    title_case || is_made_of_words(context, name, tokens, text)
}

/// « orange », « la maison blanche », « Deuxième chaîne » at the head of a sentence: words of the language.
fn is_made_of_words(context: &Context, name: &Name, tokens: &Range<usize>, text: &str) -> bool {
    let lowered_after_first = {
        let mut chars = text.chars();
        let starts = context.analysis.starts_sentence(&context.document.prose, tokens.start);
        chars.next().is_some_and(|c| starts || !c.is_uppercase()) && chars.all(|c| !c.is_uppercase())
    };
    let is_word = |at: usize| {
        context.kind(at) != Some(TokenKind::Word) || crate::lexicon::Lexicon::french().contains(context.folded(at))
    };
    lowered_after_first && tokens.clone().all(is_word) && !name.name.starts_with(char::is_lowercase)
}

fn has_capitals_of(text: &str, model: &str) -> bool {
    let mut text = text.chars();
    // Both fold to the same characters; apostrophes and spaces differ but have no case.
    model.chars().all(|m| text.next().is_some_and(|t| !m.is_uppercase() || t.is_uppercase()))
}

/// « Linked in », « chat gpt »: the name in two words, whatever their capitals, one of which no French text has.
fn is_pulled_apart(context: &Context, name: &Name, tokens: &Range<usize>, text: &str) -> bool {
    let joined = || text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase);
    let is_french = |at: usize| crate::lexicon::Lexicon::french().contains(context.folded(at));
    let starts = text.starts_with(char::is_uppercase) && !is_french(tokens.end - 1);
    tokens.len() == 2
        && (starts || !is_french(tokens.start))
        && joined().eq(name.name.chars().flat_map(char::to_lowercase))
}

fn casing(context: &Context, name: &Name, span: Span, text: &str) -> Finding {
    let fault = Fault {
        message: context
            .lang()
            .choose(format!("« {text} » s’écrit « {} »", name.name), format!("“{text}” is spelt “{}”", name.name)),
        why: Text {
            fr: "Un nom propre garde les majuscules que lui donne son porteur.",
            en: "A proper name keeps the capitals that its owner gives it.",
        },
        mqm: "linguistic-conventions/orthography/capitalization",
        applicability: Applicability::Safe,
    };
    let all_lower = !text.chars().any(char::is_uppercase);
    fault.finding(context, name, span).confidence(if all_lower { 0.9 } else { 0.98 })
}

fn wrong_form(context: &Context, name: &Name, span: Span, text: &str) -> Finding {
    let fault = Fault {
        message: context.lang().choose(
            format!("« {text} » : le nom est « {} »", name.name.replace('\'', "’")),
            format!("“{text}”: the name is “{}”", name.name),
        ),
        why: Text {
            fr: "Un nom propre ne se traduit ni ne se découpe, sauf quand l’usage français lui donne une forme à lui.",
            en: "A proper name is neither translated nor taken apart, unless French usage gives it a form of its own.",
        },
        mqm: "accuracy/mistranslation/entity",
        // Institutions and places bring articles and prepositions that may have to change with them.
        applicability: match name.kind {
            NameKind::Company | NameKind::Product | NameKind::Media | NameKind::Person => Applicability::Safe,
            _ => Applicability::Review,
        },
    };
    fault.finding(context, name, span).confidence(0.95)
}

/// What is wrong with a name.
struct Fault {
    message: String,
    why: Text,
    mqm: &'static str,
    applicability: Applicability,
}

impl Fault {
    fn finding(self, context: &Context, name: &Name, span: Span) -> Finding {
        let own = context.lang().choose(name.note.as_ref(), None);
        let replacement = context.spelt(&name.name);
        Finding {
            rule: name.rule(),
            mqm: self.mqm,
            severity: Severity::Error,
            confidence: 0.9,
            span,
            message: self.message,
            why: own.map_or_else(|| self.why.get(context.lang()).to_owned(), ToString::to_string),
            source: None,
            fixes: Vec::new(),
        }
        .replace(replacement, self.applicability)
    }
}

/// « Chatgpt-4 », « pro-Openai »: one-word names inside a compound.
fn check_compounds(context: &Context, out: &mut Vec<Finding>) {
    let compounds = context.analysis.forms.iter().enumerate().filter(|(_, form)| form.contains('-') && form.len() > 3);
    let mut named = vec![false; context.analysis.forms.len()];
    for (id, form) in compounds {
        named[id] = form.split('-').any(|part| one_word_name(context, part).is_some());
    }
    for (at, token) in
        context.tokens().iter().enumerate().filter(|(_, t)| t.kind == TokenKind::Word && named[t.form.0 as usize])
    {
        // A compound that is a name itself has been judged whole.
        if context.glossary.anchors_a_name(context.folded(at)) {
            continue;
        }
        let mut start = token.span.range().start;
        for part in context.text(at).split(crate::text::fold::is_hyphen) {
            let span = Span::new(start, start + part.len());
            if let Some(name) = one_word_name(context, &fold(part))
                && part.chars().any(char::is_uppercase)
                && !is_right(part, name)
                && !is_all_caps(part)
            {
                out.push(casing(context, name, span, part));
            }
            start = span.range().end
                + context.text(at)[span.range().end - token.span.range().start..]
                    .chars()
                    .next()
                    .map_or(0, char::len_utf8);
        }
    }
}

fn one_word_name<'a>(context: &Context<'a>, folded: &str) -> Option<&'a Name> {
    context.glossary.lone_name(folded)
}

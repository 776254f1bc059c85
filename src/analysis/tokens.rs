//! Words, numbers and signs, as a French reader cuts them.
//!
//! Elided words stand alone (*l'|IA*), so do clitics after a verb (*a|-t-il*, *donne|-le|-moi*); compounds stay whole
//! (*rendez-vous*, *co-fondatrice*, *aujourd'hui*). A number is one token whatever parts its digits (*2 900*, *1,500,000*,
//! *3.5*). Addresses and handles are tokens of their own, which no rule of language reads.

use super::abbreviations::{ELIDED, INTERNET_SUFFIXES, is_clitic, keeps_clitic};
use super::forms::{FormId, Forms};
use crate::document::OPAQUE;
use crate::text::Span;
use crate::text::fold::{fold, is_apostrophe, is_hyphen, is_no_break_space, is_word_char};
use std::ops::Range;

/// One token of the prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// Its folded form.
    pub form: FormId,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// A word, with or without digits in it: *modèle*, *V3*, *5G*, *AT&T*.
    Word,
    /// A word cut short before a vowel, with its apostrophe: *l'*, *jusqu'*.
    Elided,
    /// A pronoun tied to the verb before it, with its hyphen: *-t-il*, *-le*.
    Clitic,
    /// Digits, with whatever groups them: *2 900,50*.
    Number,
    /// A punctuation mark; an ellipsis of three dots is one.
    Punct,
    /// Any other sign: *%*, *€*, *+*.
    Symbol,
    /// A web address or a bare domain.
    Url,
    /// An e-mail address.
    Email,
    /// A handle or hashtag: *@lemonde*, *#IA*.
    Handle,
    /// What the format says is not prose.
    Opaque,
}

impl TokenKind {
    /// True for words, elided words and clitics.
    pub fn is_word(self) -> bool {
        matches!(self, Self::Word | Self::Elided | Self::Clitic)
    }

    /// True for punctuation marks and other signs.
    pub fn is_sign(self) -> bool {
        matches!(self, Self::Punct | Self::Symbol)
    }
}

/// Cuts `prose[range]` and appends its tokens to `out`.
pub fn tokenize(prose: &str, range: Range<usize>, forms: &mut Forms, out: &mut Vec<Token>) {
    let mut cursor = Cursor { text: &prose[..range.end], at: range.start };
    while let Some(c) = cursor.peek() {
        if c.is_whitespace() {
            cursor.at += c.len_utf8();
            continue;
        }
        let start = cursor.at;
        let kind = cursor.token(c);
        let form = forms.intern(&prose[start..cursor.at]);
        out.push(Token { span: Span::new(start, cursor.at), kind, form });
    }
}

struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl Cursor<'_> {
    fn peek(&self) -> Option<char> {
        self.peek_at(self.at)
    }

    fn peek_at(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }

    /// Moves past the token that begins with `c` and says what it was.
    fn token(&mut self, c: char) -> TokenKind {
        if c.is_ascii_digit() {
            return self.number_or_word();
        }
        if is_word_char(c) {
            return self.word();
        }
        if is_hyphen(c)
            && let Some(end) = self.clitic_chain(self.at)
            && self.at > 0
            && self.text[..self.at].ends_with(is_word_char)
        {
            self.at = end.0;
            return TokenKind::Clitic;
        }
        if matches!(c, '@' | '#') && self.peek_at(self.at + 1).is_some_and(|n| n.is_alphanumeric() || n == '_') {
            self.at += 1;
            self.skip_while(is_word_char);
            return TokenKind::Handle;
        }
        self.sign(c)
    }

    fn sign(&mut self, c: char) -> TokenKind {
        if c == '.' && self.text[self.at..].starts_with("...") {
            self.skip_while(|c| c == '.');
            return TokenKind::Punct;
        }
        self.at += c.len_utf8();
        match c {
            OPAQUE => TokenKind::Opaque,
            _ if is_punctuation(c) => TokenKind::Punct,
            _ => TokenKind::Symbol,
        }
    }

    fn number_or_word(&mut self) -> TokenKind {
        let end = self.number_end();
        let digits_only = self.text[self.at..end].bytes().all(|b| b.is_ascii_digit());
        let after = self.peek_at(end);
        let runs_on = after.is_some_and(is_word_char)
            || after.is_some_and(is_hyphen)
                && self.peek_at(end + after.map_or(0, char::len_utf8)).is_some_and(char::is_alphabetic);
        if digits_only && runs_on {
            return self.word();
        }
        self.at = end;
        TokenKind::Number
    }

    /// Where the number that begins here ends. See [`crate::rules`] for what its groups mean.
    fn number_end(&self) -> usize {
        let digits = |from: usize| self.text[from..].bytes().take_while(u8::is_ascii_digit).count();
        let first = digits(self.at);
        let mut end = self.at + first;
        let mut separated = false;
        while let Some(c) = self.peek_at(end) {
            let next = end + c.len_utf8();
            let run = digits(next);
            let group = run == 3 && first <= 3 && !separated && !self.text[self.at..].starts_with('0');
            match c {
                '.' | ',' if run > 0 => separated = true,
                ' ' | '\'' | '’' if group => {}
                _ if is_no_break_space(c) && group => {}
                _ => break,
            }
            end = next + run;
        }
        end
    }

    fn word(&mut self) -> TokenKind {
        if let Some(kind) = self.address() {
            return kind;
        }
        if let Some(end) = self.dotted_initials() {
            self.at = end;
            return TokenKind::Word;
        }
        let start = self.at;
        self.skip_while(is_word_char);
        while let Some(c) = self.peek() {
            let next = self.at + c.len_utf8();
            let letter_follows = self.peek_at(next).is_some_and(is_word_char);
            if is_apostrophe(c) {
                if is_elided(&self.text[start..self.at], &self.text[next..]) {
                    self.at = next;
                    return TokenKind::Elided;
                }
                if !letter_follows {
                    break;
                }
            } else if is_hyphen(c) && letter_follows {
                if !self.text[start..self.at].contains(is_hyphen) && self.clitics_follow(start) {
                    break;
                }
            } else if c == '&' && letter_follows && self.at - start <= 3 {
            } else if c == '+' && !letter_follows && !self.text[next..].starts_with('+') {
                self.at = next;
                break;
            } else {
                break;
            }
            self.at = next;
            self.skip_while(is_word_char);
        }
        TokenKind::Word
    }

    /// True when clitics, and nothing but clitics, are tied to the word from `start` to here.
    fn clitics_follow(&self, start: usize) -> bool {
        let Some((end, last)) = self.clitic_chain(self.at) else { return false };
        let host = &self.text[start..self.at];
        let mut at = end;
        // *-le-moi*: each link of the chain must be a clitic, or the whole is a compound (*Bar-le-Duc*).
        while self.peek_at(at).is_some_and(is_hyphen) && self.peek_at(at + 1).is_some_and(is_word_char) {
            match self.clitic_chain(at) {
                Some((end, _)) => at = end,
                None => return false,
            }
        }
        !keeps_clitic(&fold(host), last)
    }

    /// The end of the clitic whose hyphen stands at `at`, and the clitic without its hyphen and euphonic *t*.
    fn clitic_chain(&self, at: usize) -> Option<(usize, &str)> {
        let hyphen = self.peek_at(at)?.len_utf8();
        let mut start = at + hyphen;
        let rest = &self.text[start..];
        if rest.starts_with(['t', 'T']) && rest[1..].starts_with(is_hyphen) {
            start += 1 + rest[1..].chars().next()?.len_utf8();
        } else if rest.starts_with(['t', 'T', 'm', 'M']) && rest[1..].starts_with(is_apostrophe) {
            // *va-t'en*, *parle-m'en*: the clitic is elided.
            let end = start + 1 + rest[1..].chars().next()?.len_utf8();
            return self.text[end..].to_lowercase().starts_with("en").then_some((end, &self.text[start..start + 1]));
        }
        let length: usize = self.text[start..].chars().take_while(|&c| is_word_char(c)).map(char::len_utf8).sum();
        let word = &self.text[start..start + length];
        is_clitic(word).then_some((start + length, word))
    }

    /// *U.S.A.*, *p.m.*: single letters, each with its point.
    fn dotted_initials(&self) -> Option<usize> {
        let mut end = self.at;
        let mut pairs = 0;
        loop {
            let mut chars = self.text[end..].chars();
            match (chars.next(), chars.next()) {
                (Some(letter), Some('.')) if letter.is_alphabetic() => {
                    end += letter.len_utf8() + 1;
                    pairs += 1;
                }
                _ => break,
            }
            if self.text[end..].starts_with('-') && pairs == 1 {
                end += 1; // *J.-C.*
            }
        }
        (pairs >= 2 && !self.text[..end].ends_with('-')).then_some(end)
    }

    /// A web address, a bare domain or an e-mail address that begins here.
    fn address(&mut self) -> Option<TokenKind> {
        // The host decides, and hosts are short: a text without spaces costs no more than any other.
        let rest = &self.text[self.at..];
        let head: usize = rest.chars().take(HOST_CHARS).take_while(|&c| is_address_char(c)).map(char::len_utf8).sum();
        let head = &rest[..head];
        if !head.contains(['.', ':']) {
            return None;
        }
        let kind = if head.contains("://") || head.starts_with("www.") || head.starts_with("mailto:") {
            TokenKind::Url
        } else if let Some((local, domain)) = head.split_once('@') {
            let domain = domain.trim_end_matches(is_sentence_mark);
            (!local.is_empty() && is_domain(domain)).then_some(TokenKind::Email)?
        } else {
            let host = head
                .split(['/', ':', '?', '#', ',', ';', '!', ')', '%', '&'])
                .next()?
                .trim_end_matches(is_sentence_mark);
            is_domain(host).then_some(TokenKind::Url)?
        };
        let run: usize = rest.chars().take_while(|&c| is_address_char(c)).map(char::len_utf8).sum();
        self.at += rest[..run].trim_end_matches(is_sentence_mark).len();
        Some(kind)
    }

    fn skip_while(&mut self, keep: impl Fn(char) -> bool) {
        self.at += self.text[self.at..].chars().take_while(|&c| keep(c)).map(char::len_utf8).sum::<usize>();
    }
}

fn is_elided(word: &str, rest: &str) -> bool {
    if word.len() > "quoiqu".len()
        || !(rest.starts_with(is_word_char) || rest.trim_start().starts_with(['«', '"', '“', '*', OPAQUE]))
    {
        return false;
    }
    let word = fold(word);
    // *quelqu'un* is one word; so are *aujourd'hui* and *prud'homme*, whose first part elides nothing.
    ELIDED.contains(&word.as_str())
}

fn is_domain(host: &str) -> bool {
    let Some((name, suffix)) = host.rsplit_once('.') else { return false };
    INTERNET_SUFFIXES.contains(&suffix)
        && !name.is_empty()
        && name.split('.').all(|label| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-'))
}

/// No host name is longer, so no more is read before deciding that a word is no address.
const HOST_CHARS: usize = 128;

fn is_sentence_mark(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')' | '/')
}

fn is_address_char(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(
            c,
            '.' | ':' | '/' | '@' | '-' | '_' | '~' | '?' | '#' | '&' | '=' | '%' | '+' | ';' | ',' | '!' | '(' | ')'
        )
}

fn is_punctuation(c: char) -> bool {
    if c.is_ascii() {
        return matches!(
            c,
            '.' | ','
                | ';'
                | ':'
                | '!'
                | '?'
                | '"'
                | '\''
                | '('
                | ')'
                | '['
                | ']'
                | '{'
                | '}'
                | '-'
                | '/'
                | '*'
                | '_'
                | '`'
                | '\\'
                | '|'
        );
    }
    matches!(
        c,
        '«' | '»'
            | '“'
            | '”'
            | '„'
            | '‘'
            | '’'
            | '‚'
            | '‹'
            | '›'
            | '…'
            | '–'
            | '—'
            | '•'
            | '·'
            | '‒'
            | '―'
            | '¡'
            | '¿'
            | '\u{2010}'
            | '\u{2011}'
    )
}

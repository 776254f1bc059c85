//! Universal Dependencies treebanks as the program reads them, token beside token.
//!
//! Each sentence of a treebank is a block of one document, which the program cuts its own way. A program token and a
//! treebank token that cover the same characters are compared. A contraction is one token: *du*, *au*, *des* for « de
//! les » count as prepositions, *duquel* as a pronoun. Where the cuts differ:
//!
//! * several program tokens in one treebank token (*M|.*, *12|/|05*): the first that is no punctuation mark stands for it;
//! * several treebank tokens in one program token: the first of them that is no preposition or punctuation mark stands
//!   for them;
//! * tokens that overlap otherwise are left out, and counted.

use decalque::analysis::tagger::Pos;
use decalque::analysis::{Analysis, TokenKind, analyze};
use decalque::document::{BlockKind, Builder, Document};
use decalque::lexicon::{Gender, Number};
use decalque::text::Encoding;
use std::ops::Range;

/// What a treebank says of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gold {
    pub pos: Pos,
    pub participle: bool,
    pub gender: Option<Gender>,
    pub number: Option<Number>,
}

/// A treebank, read by the program.
pub struct Treebank {
    pub document: Document,
    pub analysis: Analysis,
    /// For each program token, the treebank's answer, if it is to be compared.
    pub gold: Vec<Option<Gold>>,
    /// Treebank tokens that stand for themselves.
    pub same: usize,
    /// Treebank tokens that the program cuts, and program tokens that the treebank cuts.
    pub cut: usize,
    /// Treebank tokens left out.
    pub left_out: usize,
}

impl Treebank {
    /// Reads a file in CoNLL-U format.
    pub fn open(file: &str) -> Self {
        let conllu = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"));
        let mut text = String::new();
        let mut blocks = Vec::new();
        let mut tokens = Vec::new();
        for sentence in conllu.split("\n\n").filter(|sentence| !sentence.trim().is_empty()) {
            let start = text.len();
            let line = sentence.lines().find_map(|line| line.strip_prefix("# text = ")).expect("a text");
            text.push_str(line.trim());
            tokens.extend(locate(&text, start, sentence));
            blocks.push(start..text.len());
            text.push('\n');
        }
        let mut builder = Builder::new(&text);
        for block in blocks {
            builder.open(BlockKind::Paragraph);
            builder.verbatim(block);
        }
        let document = builder.finish(file.into(), Encoding::Utf8 { bom: false }, |text, _| Some(text.into()));
        let analysis = analyze(&document);
        let gold = vec![None; analysis.tokens.len()];
        let mut treebank = Self { document, analysis, gold, same: 0, cut: 0, left_out: 0 };
        treebank.align(&tokens);
        treebank
    }

    fn align(&mut self, tokens: &[(Range<usize>, Gold)]) {
        let mut next = 0;
        while next < tokens.len() {
            let ours = self.overlapping(&tokens[next].0);
            let Some(first) = ours.clone().next() else {
                self.left_out += 1;
                next += 1;
                continue;
            };
            let span = self.analysis.tokens[first].span.range();
            let theirs = next..next + tokens[next..].iter().take_while(|(range, _)| range.start < span.end).count();
            let whole = ours.len() == 1 || self.analysis.tokens[ours.end - 1].span.end as usize == tokens[next].0.end;
            match (ours.len(), theirs.len()) {
                (1, 1) => self.same += 1,
                (_, 1) if whole => self.cut += 1,
                (1, _) if tokens[theirs.end - 1].0.end == span.end => self.cut += 1,
                _ => {
                    self.left_out += theirs.len();
                    next = theirs.end;
                    continue;
                }
            }
            let speaks = |&index: &usize| self.analysis.tokens[index].kind != TokenKind::Punct;
            let ours = ours.clone().find(speaks).unwrap_or(first);
            let heads = |gold: &&(Range<usize>, Gold)| !matches!(gold.1.pos, Pos::Adp | Pos::Punct);
            let theirs = &tokens[theirs.clone()];
            next += theirs.len();
            self.gold[ours] = Some(theirs.iter().find(heads).unwrap_or(&theirs[0]).1);
        }
    }

    /// The program tokens that share a character with `range`.
    fn overlapping(&self, range: &Range<usize>) -> Range<usize> {
        let tokens = &self.analysis.tokens;
        let from = tokens.partition_point(|token| token.span.end as usize <= range.start);
        from..tokens.partition_point(|token| (token.span.start as usize) < range.end)
    }
}

/// The surface tokens of a sentence, with their places in `text`.
fn locate(text: &str, start: usize, sentence: &str) -> Vec<(Range<usize>, Gold)> {
    let mut at = start;
    let mut words_left_in_contraction = 0;
    let mut contracted: Option<(Range<usize>, Vec<Gold>)> = None;
    let mut out = Vec::new();
    for line in sentence.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        if fields[0].contains('.') {
            continue;
        }
        if let Some((from, to)) = fields[0].split_once('-') {
            words_left_in_contraction = to.parse::<usize>().unwrap() - from.parse::<usize>().unwrap() + 1;
            contracted = Some((place(text, &mut at, fields[1]), Vec::new()));
            continue;
        }
        let gold = gold(fields[3], fields[5]);
        let Some((range, parts)) = &mut contracted else {
            out.push((place(text, &mut at, fields[1]), gold));
            continue;
        };
        parts.push(gold);
        words_left_in_contraction -= 1;
        if words_left_in_contraction == 0 {
            let pronoun = parts.iter().find(|part| part.pos == Pos::Pron);
            let bare = Gold { gender: None, number: None, ..parts[0] };
            out.push((range.clone(), pronoun.copied().unwrap_or(bare)));
            contracted = None;
        }
    }
    out
}

/// Finds `form` from `at` on, white space aside.
fn place(text: &str, at: &mut usize, form: &str) -> Range<usize> {
    let skip = |at: &mut usize| *at += text[*at..].len() - text[*at..].trim_start().len();
    skip(at);
    let start = *at;
    for c in form.chars().filter(|c| !c.is_whitespace()) {
        skip(at);
        assert!(text[*at..].starts_with(c), "« {form} » is not in « {} »", &text[start..]);
        *at += c.len_utf8();
    }
    start..*at
}

fn gold(upos: &str, features: &str) -> Gold {
    let has = |feature: &str| features.split('|').any(|f| f == feature);
    let pick = |masculine: bool, feminine: bool| match (masculine, feminine) {
        (true, false) => Some(Gender::Masculine),
        (false, true) => Some(Gender::Feminine),
        _ => None,
    };
    let number = match (has("Number=Sing"), has("Number=Plur")) {
        (true, false) => Some(Number::Singular),
        (false, true) => Some(Number::Plural),
        _ => None,
    };
    Gold {
        pos: Pos::from_upos(upos).unwrap_or(Pos::X),
        participle: has("VerbForm=Part") && has("Tense=Past"),
        gender: pick(has("Gender=Masc"), has("Gender=Fem")),
        number,
    }
}

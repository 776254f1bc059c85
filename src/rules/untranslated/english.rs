//! `untranslated/english-words`: « Le Canada and le Mexique », « See Also », « de quelle taille am I ».

use crate::analysis::{FormId, Sentence, TokenKind};
use crate::finding::{Finding, Severity};
use crate::lexicon::Lexicon;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use rustc_hash::FxHashSet;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "untranslated/english-words",
    summary: Text { fr: "des mots anglais restés dans le texte", en: "English words left in the text" },
    why: Text {
        fr: "La machine a laissé des mots de l’original : ce ne sont ni un nom propre, ni un titre, ni une citation.",
        en: "The machine has left words of the original: they are no proper name, title or quotation.",
    },
    severity: Severity::Error,
    mqm: "accuracy/untranslated",
    examples: &[
        example("Le Canada and le Mexique ont promis de répondre.", "Le Canada and le Mexique ont promis de répondre."),
        example("Il reste the only one qui sache lire.", "Il reste the only one qui sache lire."),
        example("# See Also", "# See Also"),
        example("Cela dit de quelle taille am I.", "Cela dit de quelle taille am I."),
    ],
    clean: &[
        "Marks and Spencer fermait son magasin.",
        "La série « House of Cards » et le film « Back to the Future ».",
        "Il a lu The Lord of the Rings et The Guardian.",
        "Le groupe The Who joue ce soir.",
        "On a dit oui au self, au week-end et au best of.",
        "Selon le New York Times, le but est de rester.",
        "Les Rolling Stones et Guns N’ Roses.",
        "Il a lu The devils of Lodun deux fois.",
    ],
    check,
};

/// English words that French texts have no other use for, and that bind a phrase.
const BINDING: &[&str] = &[
    "the", "and", "of", "with", "this", "these", "those", "is", "are", "was", "were", "been", "has", "have", "had",
    "you", "your", "they", "their", "them", "from", "not", "what", "which", "who", "how", "when", "where", "why",
    "will", "would", "could", "should", "about", "there", "its", "it", "my", "we", "he", "she", "his", "her", "also",
    "yet", "am", "that", "than", "into", "because", "but", "only", "see", "just", "very", "every", "some", "any",
    "each", "more", "most", "our",
];

/// Those that a lone occurrence gives away; the others may be part of a name or of a set phrase.
const TELLING: &[&str] = &[
    "the", "and", "with", "this", "these", "those", "they", "their", "from", "which", "would", "should", "because",
    "was", "were", "have", "has", "am",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    // A French text holds few of these words, so few sentences have to be read.
    let forms = &context.analysis.forms;
    let binding: FxHashSet<FormId> = BINDING.iter().filter_map(|word| forms.get(word)).collect();
    if binding.is_empty() {
        return;
    }
    for sentence in &context.analysis.sentences {
        if context.tokens()[sentence.range()].iter().any(|token| binding.contains(&token.form)) {
            check_sentence(context, sentence, out);
        }
    }
}

fn check_sentence(context: &Context, sentence: &Sentence, out: &mut Vec<Finding>) {
    let range = sentence.range();
    let mut at = range.start;
    while at < range.end {
        let end = run_end(context, at, range.end);
        if end > at && is_left_over(context, &range, at..end) {
            let span = context.analysis.span(at, end - 1);
            let text = context.document.slice(span);
            let message = context
                .lang()
                .choose(format!("« {text} » est resté en anglais"), format!("“{text}” is still in English"));
            out.push(RULE.finding(context, span, message).confidence(0.85));
        }
        at = end.max(at + 1);
    }
}

/// The end of the run of English words that begins at `at`.
fn run_end(context: &Context, at: usize, limit: usize) -> usize {
    (at..limit).find(|&at| !may_be_english(context, at)).unwrap_or(limit)
}

fn may_be_english(context: &Context, at: usize) -> bool {
    let (text, form) = (context.text(at), context.folded(at));
    context.kind(at) == Some(TokenKind::Word)
        && text.chars().all(|c| c.is_ascii_alphabetic())
        && (BINDING.contains(&form) || text == "I" || !Lexicon::french().contains(form))
}

fn is_left_over(context: &Context, sentence: &Range<usize>, run: Range<usize>) -> bool {
    if is_quoted(context, sentence, &run) {
        return false;
    }
    let binding = |at: &usize| BINDING.contains(&context.folded(*at));
    let small = |at: &usize| context.text(*at).starts_with(char::is_lowercase);
    let count = run.clone().filter(binding).count();
    let whole = run == *sentence || run.start == sentence.start && run.end + 1 == sentence.end;
    if whole && run.len() > 1 && context.is_in_heading(run.start) {
        return count == run.len();
    }
    let small_binding = run.clone().filter(|at| binding(at) && small(at)).count();
    let small_other = run.clone().filter(|at| !binding(at) && small(at)).count();
    // « The Lord of the Rings »: capitals around make a title of it, even where its words are French too.
    let capital = |at: usize| at < sentence.end && context.text(at).starts_with(char::is_uppercase);
    let framed = run.len() > 2 && capital(run.start) && capital(run.end - 1);
    let in_title = framed || capital(run.end) || run.start > sentence.start && capital(run.start - 1);
    match run.len() {
        1 => {
            TELLING.contains(&context.folded(run.start)) && small(&run.start) && between_french(context, sentence, &run)
        }
        _ if in_title => false,
        2 => small_binding >= 1 && (small_binding == 2 || context.text(run.end - 1) == "I"),
        _ => small_binding >= 1 && (small_other >= 1 && count >= 2 || small_binding >= 3),
    }
}

/// True where small French words stand on both sides, or on one at the edge of the sentence; names take « and ».
fn between_french(context: &Context, sentence: &Range<usize>, run: &Range<usize>) -> bool {
    let french =
        |at: usize| Lexicon::french().contains(context.folded(at)) && context.kind(at).is_some_and(TokenKind::is_word);
    let small = |at: usize| context.text(at).starts_with(char::is_lowercase);
    let after = run.end < sentence.end && french(run.end) && small(run.end);
    let before = run.start > sentence.start && french(run.start - 1) && small(run.start - 1);
    // « Le Canada and le Mexique »: an article after is enough.
    let article = after && matches!(context.folded(run.end), "le" | "la" | "les" | "l'" | "un" | "une" | "des");
    after && before || article
}

/// True between quotation marks, whatever their kind.
fn is_quoted(context: &Context, sentence: &Range<usize>, run: &Range<usize>) -> bool {
    let opens = (sentence.start..run.start).rev().map(|at| context.text(at));
    let mut marks = opens.filter(|text| matches!(*text, "«" | "»" | "“" | "”" | "\"" | "‘" | "’" | "'"));
    matches!(marks.next(), Some("«" | "“" | "\"" | "‘" | "'"))
}

//! `untranslated/english-words`: « Le Canada and le Mexique », « See Also », « de quelle taille am I ».

use super::vocabulary::english;
use crate::analysis::{FormId, Sentence, TokenKind, is_all_caps, is_capitalized};
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::Lexicon;
use crate::rules::quotation::is_cited;
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
        example("Le Canada and le Mexique ont promis de répondre.", "Le Canada et le Mexique ont promis de répondre."),
        example("Il reste the only one qui sache lire.", "Il reste the only one qui sache lire."),
        example("# See Also", "# See Also"),
        example("Cela dit de quelle taille am I.", "Cela dit de quelle taille am I."),
        example("Le parti a remporté une victoire landslide hier.", "Le parti a remporté une victoire écrasante hier."),
        example("La firme a revu sa guidance pour l’exercice.", "La firme a revu sa prévisions pour l’exercice."),
        example("Il disons le Let seulement un tiers.", "Il disons le Let seulement un tiers."),
    ],
    clean: &[
        "Le robot tourne avec turn(90), puis attend avec wait(5).",
        "Marks and Spencer fermait son magasin.",
        "La série « House of Cards » et le film « Back to the Future ».",
        "Il a lu The Lord of the Rings et The Guardian.",
        "Le groupe The Who joue ce soir.",
        "On a dit oui au self, au week-end et au best of.",
        "Selon le New York Times, le but est de rester.",
        "Les Rolling Stones et Guns N’ Roses.",
        "Il a lu The devils of Lodun deux fois.",
        "Un groupe de heavy metal et de new wave à la mode.",
        "Le centre de guidance infantile accueille les familles.",
        "Elle a repris « Landslide » à la guitare.",
        "Son succès dans le top ten et le hit-parade.",
        "Le paramètre read only doit valoir no.",
        "Le journal The Guardian, le groupe The Who et le Times.",
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
    let is_english = |form: &str| BINDING.contains(&form) || STRAY.contains(&form) || english(form).is_some();
    let binding: FxHashSet<FormId> =
        (0u32..).zip(forms.iter()).filter(|(_, form)| is_english(form)).map(|(id, _)| FormId(id)).collect();
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
        let run = at..end;
        let foreign = known(context, &run);
        if is_called(context, end.max(at + 1)) {
            at = end.max(at + 1);
            continue;
        }
        let stray = at + 1 == (end.max(at + 1)) && is_stray(context, &range, &(at..at + 1));
        if is_foreign(context, &range, &foreign) && !(foreign.len() > 1 && is_left_over(context, &range, run.clone())) {
            out.push(foreign_words(context, &foreign));
        } else if stray || end > at && is_left_over(context, &range, run) {
            let span = context.analysis.span(at, end.max(at + 1) - 1);
            let text = context.document.slice(span);
            let message = context
                .lang()
                .choose(format!("« {text} » est resté en anglais"), format!("“{text}” is still in English"));
            let finding = RULE.finding(context, span, message).confidence(0.85);
            let french = french_joint(text);
            out.push(match french {
                Some(french) => finding.replace(french, Applicability::Review),
                None => finding,
            });
        }
        at = end.max(at + 1);
    }
}

fn foreign_words(context: &Context, run: &Range<usize>) -> Finding {
    let span = context.analysis.span(run.start, run.end - 1);
    let text = context.document.slice(span);
    let french = english(context.folded(run.start)).filter(|french| run.len() == 1 && !french.is_empty());
    let message = match french {
        Some(french) => context
            .lang()
            .choose(format!("« {text} » est anglais : « {french} »"), format!("“{text}” is English: “{french}”")),
        None => {
            context.lang().choose(format!("« {text} » est resté en anglais"), format!("“{text}” is still in English"))
        }
    };
    let severity = if run.len() > 1 { Severity::Error } else { Severity::Warning };
    let finding = RULE.finding(context, span, message).severity(severity).confidence(0.85);
    // The word may have to agree, and its neighbours with it.
    french.map_or(finding.clone(), |french| finding.replace(context.spelt(french), Applicability::Display))
}

/// What French says for a small word of English that neither agrees nor governs anything.
fn french_joint(word: &str) -> Option<&'static str> {
    Some(match word {
        "and" => "et",
        "with" => "avec",
        _ => return None,
    })
}

/// The end of the run of English words that begins at `at`.
fn run_end(context: &Context, at: usize, limit: usize) -> usize {
    (at..limit).find(|&at| !may_be_english(context, at)).unwrap_or(limit)
}

fn may_be_english(context: &Context, at: usize) -> bool {
    let (text, form) = (context.text(at), context.folded(at));
    context.kind(at) == Some(TokenKind::Word)
        && text.chars().all(|c| c.is_ascii_alphabetic() || c == '-')
        && (BINDING.contains(&form) || text == "I" || english(form).is_some() || !Lexicon::french().contains(form))
}

/// « Le paramètre read only doit valoir no »: the word before says that a word of a program comes.
fn is_named(context: &Context, start: usize) -> bool {
    start > 0
        && matches!(
            context.folded(start - 1),
            "paramètre"
                | "option"
                | "commande"
                | "directive"
                | "attribut"
                | "propriété"
                | "variable"
                | "fonction"
                | "méthode"
                | "mot-clé"
                | "instruction"
                | "boucle"
                | "clause"
                | "balise"
                | "clé"
        )
}

/// « turn(90) »: a bracket that touches the word before `end` makes it a call.
fn is_called(context: &Context, end: usize) -> bool {
    let touches = |bracket: &crate::analysis::Token| {
        context.text(end) == "(" && context.tokens()[end - 1].span.range().end == bracket.span.range().start
    };
    context.tokens().get(end).is_some_and(touches)
}

fn is_left_over(context: &Context, sentence: &Range<usize>, run: Range<usize>) -> bool {
    if is_cited(context, run.start) || is_named(context, run.start) {
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
            // « radio am »: the band, beside the other one.
            let band = context.folded(run.start) == "am" && sentence.clone().any(|at| context.folded(at) == "fm");
            let telling = TELLING.contains(&context.folded(run.start)) && !band;
            telling && small(&run.start) && between_french(context, sentence, &run)
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
    // The text of a link may stand in brackets.
    let bracket = |at: usize| matches!(context.text(at), "[" | "]");
    let next = if bracket(run.end) { run.end + 1 } else { run.end };
    let last = run.start.checked_sub(1).map(|at| if bracket(at) { at.saturating_sub(1) } else { at });
    let after = next < sentence.end && french(next) && small(next) || bracket(run.end);
    let before = last.is_some_and(|last| last >= sentence.start && french(last) && small(last));
    // « Le Canada and le Mexique »: an article after is enough.
    let article = after && matches!(context.folded(run.end), "le" | "la" | "les" | "l'" | "un" | "une" | "des");
    after && before || article
}

/// The words of `run` without the unknown ones at its ends, which may be names.
fn known(context: &Context, run: &Range<usize>) -> Range<usize> {
    let is_known = |at: &usize| {
        let form = context.folded(*at);
        BINDING.contains(&form) || english(form).is_some()
    };
    let Some(start) = run.clone().find(is_known) else { return run.start..run.start };
    start..run.clone().rev().find(is_known).map_or(start, |last| last + 1)
}

/// « une victoire landslide »: words that are nothing but English, in small letters, in the middle of French.
fn is_foreign(context: &Context, sentence: &Range<usize>, run: &Range<usize>) -> bool {
    let word = |at: usize| context.kind(at).is_some_and(TokenKind::is_word);
    let small = |at: usize| context.text(at).starts_with(char::is_lowercase);
    let listed = |at: usize| english(context.folded(at)).is_some();
    if run.is_empty()
        || !run.clone().any(listed)
        || !run.clone().all(small)
        || is_cited(context, run.start)
        || is_named(context, run.start)
    {
        return false;
    }
    // A capital beside it makes a title or a name of both.
    let before = run.start.checked_sub(1).filter(|&at| at >= sentence.start);
    let capital_before = before.is_some_and(|at| word(at) && !small(at) && at > sentence.start);
    let capital_after = run.end < sentence.end && word(run.end) && !small(run.end);
    // French has these words as well: only a determiner gives the English sense away.
    let shared = run.len() == 1 && Lexicon::french().contains(context.folded(run.start));
    let determined = before.is_some_and(|at| matches!(context.folded(at), "sa" | "leur" | "la" | "l'" | "son" | "les"));
    let french = |at: usize| word(at) && Lexicon::french().contains(context.folded(at));
    let beside = before.is_some_and(french) || run.end < sentence.end && french(run.end);
    let sign = |at: usize| context.kind(at) == Some(TokenKind::Punct);
    let flanked =
        before.is_none_or(|at| french(at) || sign(at)) && (run.end >= sentence.end || french(run.end) || sign(run.end));
    // The title of an English work holds more English than that, and few French words.
    let lone = || {
        sentence.clone().filter(|&at| !run.contains(&at) && (listed(at) || context.folded(at) == "more")).count() == 0
    };
    let binding = sentence.clone().filter(|&at| FRENCH.contains(&context.folded(at))).count();
    !(capital_before || capital_after)
        && beside
        && (binding >= 2 || binding == 1 && flanked && lone())
        && (!shared || determined)
}

/// Small words that make a sentence French.
const FRENCH: &[&str] = &[
    "le", "la", "les", "l'", "de", "des", "du", "d'", "un", "une", "et", "à", "au", "aux", "en", "est", "que", "qu'",
    "qui", "dans", "pour", "sur", "il", "elle", "ils", "je", "nous", "vous", "ce", "cette", "se", "s'", "ne", "n'",
    "pas", "par", "avec", "sa", "son", "ses", "a", "ont", "sont", "c'", "j'", "leur",
];

/// « disons le Let seulement »: a capital on a word that names nothing, between small French words.
fn is_stray(context: &Context, sentence: &Range<usize>, run: &Range<usize>) -> bool {
    let at = run.start;
    let french = |at: usize| {
        sentence.contains(&at)
            && context.text(at).starts_with(char::is_lowercase)
            && context.kind(at).is_some_and(TokenKind::is_word)
            && Lexicon::french().contains(context.folded(at))
    };
    let elided = |at: usize| sentence.contains(&at) && context.kind(at) == Some(TokenKind::Elided);
    at > sentence.start
        && STRAY.contains(&context.folded(at))
        && is_capitalized(context.text(at))
        && !is_all_caps(context.text(at))
        && (french(at - 1) || elided(at - 1))
        && (french(at + 1) || elided(at + 1))
        && !is_cited(context, run.start)
}

/// English words that no title or firm consists of.
const STRAY: &[&str] = &[
    "let", "blown", "been", "was", "were", "would", "could", "should", "which", "these", "those", "them", "their",
    "from", "with", "into", "about", "without", "within", "while", "because", "has", "have", "had", "does", "did",
    "gets", "got", "makes", "takes", "says", "said", "told", "went", "came", "bought", "brought", "thought", "knew",
    "grew", "became", "yet", "way", "very", "such", "then", "than", "also", "only", "just", "there", "where", "when",
    "taken", "given", "known", "shown", "gone", "getting", "being", "using", "making", "taking",
];

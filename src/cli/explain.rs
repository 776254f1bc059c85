//! `decalque explain RULE`.

use super::options::Options;
use super::{CLEAN, Failure, session};
use crate::finding::Severity;
use crate::glossary::{Entry, Name};
use crate::rules::{self, Rule};
use crate::settings::Lang;
use anstyle::{Effects, Style};
use std::io::Write;

#[derive(clap::Args, Debug)]
pub(super) struct Args {
    /// Le nom d’une règle ou d’une entrée, comme les rapports l’écrivent
    #[arg(value_name = "RÈGLE")]
    rule: String,
    #[command(flatten)]
    options: Options,
}

/// How a rule, an entry or a name is set off.
pub(super) const TITLE: Style = Style::new().effects(Effects::BOLD);

pub(super) fn run(args: &Args) -> Result<u8, Failure> {
    let linter = session::linter(&args.options)?;
    let lang = linter.config.settings.lang;
    session::style(args.options.look, lang, false);
    let rule = rules::ALL.iter().find(|rule| rule.name == args.rule);
    let text = match (rule, linter.glossary.entry(&args.rule), linter.glossary.name(&args.rule)) {
        (Some(rule), ..) => explain_rule(rule, lang),
        (_, Some(entry), _) => explain_entry(entry, lang),
        (.., Some(name)) => explain_name(name, lang),
        _ => return Err(session::unknown_rule(&linter, &args.rule)),
    };
    anstream::stdout().lock().write_all((text + &silence(&args.rule, lang)).as_bytes())?;
    Ok(CLEAN)
}

fn explain_rule(rule: &Rule, lang: Lang) -> String {
    let mut text = head(rule.name, rule.severity, rule.mqm);
    text += &format!("{}.\n\n{}\n", rule.summary.get(lang), rule.why.get(lang));
    let examples = rule.examples.iter().map(|example| (example.bad, example.good, example.english));
    text + &show_examples(examples, rule.clean.iter().map(|clean| (*clean, None)), lang)
}

pub(super) fn explain_entry(entry: &Entry, lang: Lang) -> String {
    let details = entry.details();
    let mut text = head(&entry.rule, details.severity, entry.family.mqm());
    text += &format!("{} : {}\n", lang.choose("Cherche", "Looks for"), entry.wrong.all_written().join(" | "));
    if !details.proposed.is_empty() {
        text += &format!("{} : {}\n", lang.choose("Propose", "Proposes"), details.proposed.join(" | "));
    }
    if !details.source.is_empty() {
        text += &format!("{} : {}\n", lang.choose("De l’anglais", "From English"), details.source.join(", "));
    }
    text += &format!("\n{}\n", lang.choose(None, details.why_en.as_ref()).unwrap_or(&details.why));
    let examples = details.examples.iter().map(|e| (e.bad.as_str(), e.good.as_str(), e.english.as_deref()));
    let clean = details.clean.iter().map(|clean| (clean.text.as_str(), clean.english.as_deref()));
    text + &show_examples(examples, clean, lang) + &format!("\n{}\n", entry.origin.display())
}

fn explain_name(name: &Name, lang: Lang) -> String {
    let mut text = head(&name.rule(), Severity::Error, "linguistic-conventions/orthography/capitalization");
    text += &format!("{} : {}\n", lang.choose("S’écrit", "Spelt"), name.accepted().collect::<Vec<_>>().join(", "));
    if !name.wrong.is_empty() {
        text += &format!("{} : {}\n", lang.choose("Fautif", "Wrong"), name.wrong.join(", "));
    }
    text + &name.note.as_ref().map(|note| format!("\n{note}\n")).unwrap_or_default()
}

fn head(rule: &str, severity: Severity, mqm: &str) -> String {
    format!("{TITLE}{rule}{TITLE:#}  ({}, MQM {mqm})\n\n", severity.as_str())
}

fn show_examples<'a>(
    examples: impl Iterator<Item = (&'a str, &'a str, Option<&'a str>)>,
    clean: impl Iterator<Item = (&'a str, Option<&'a str>)>,
    lang: Lang,
) -> String {
    let mut text = String::new();
    let beside = |english: Option<&str>| english.map(|english| format!("    ({english})\n")).unwrap_or_default();
    for (bad, good, english) in examples {
        text += &format!("\n  − {bad}\n");
        if good != bad {
            text += &format!("  + {good}\n");
        }
        text += &beside(english);
    }
    let clean: Vec<String> = clean.map(|(sentence, english)| format!("  · {sentence}\n{}", beside(english))).collect();
    if !clean.is_empty() {
        text += &format!("\n{} :\n{}", lang.choose("Ne dit rien de", "Silent on"), clean.concat());
    }
    text
}

fn silence(rule: &str, lang: Lang) -> String {
    lang.choose(
        format!("\nPour la taire : --ignore {rule}, [rules] ignore dans decalque.toml, ou <!-- decalque-disable-next-line {rule} --> en Markdown.\n"),
        format!("\nTo silence it: --ignore {rule}, [rules] ignore in decalque.toml, or <!-- decalque-disable-next-line {rule} --> in Markdown.\n"),
    )
}

//! What every command needs before it can work: the configuration, the glossaries, the look.

use super::Failure;
use super::options::{Color, Look, Options};
use crate::config::{Config, Selection};
use crate::glossary::Loader;
use crate::linter::Linter;
use crate::reports::Style;
use crate::settings::Lang;
use std::path::{Path, PathBuf};

const DEFAULT_WIDTH: usize = 100;

/// The linter that the options and the configuration ask for.
pub(super) fn linter(options: &Options) -> Result<Linter, Failure> {
    let mut config = config(options)?;
    config.settings.lang = options.look.lang.unwrap_or(config.settings.lang);
    config.stdin_name = options.stdin_filename.clone().unwrap_or(config.stdin_name);
    config.original.clone_from(&options.source);
    config.fail_on = options.fail_on.unwrap_or(config.fail_on);
    let asked = Selection { select: options.select.clone(), ignore: options.ignore.clone(), ..Selection::default() };
    config.impose(asked, options.locale, options.typography);
    let mut loader = Loader::built_in();
    for path in config.glossaries.iter().chain(&options.glossary) {
        for file in glossary_files(path)? {
            loader.add(&file, &read(&file)?)?;
        }
    }
    let linter = Linter::new(loader.finish(), config);
    linter.config.check_rules(|name| linter.knows(name), |name| linter.nearest_rule(name))?;
    for name in options.select.iter().chain(&options.ignore) {
        if !linter.knows(name) {
            return Err(unknown_rule(&linter, name));
        }
    }
    Ok(linter)
}

/// Says that there is no such rule, and which may be meant.
pub(super) fn unknown_rule(linter: &Linter, name: &str) -> Failure {
    let lang = linter.config.settings.lang;
    let what = lang.choose(format!("règle inconnue « {name} »"), format!("unknown rule “{name}”"));
    Failure::Asked(match linter.nearest_rule(name) {
        Some(near) => {
            lang.choose(format!("{what} ; la plus proche : « {near} »"), format!("{what}; nearest: “{near}”"))
        }
        None => what,
    })
}

/// How to write on standard output.
pub(super) fn style(look: Look, lang: Lang, verbose: bool) -> Style {
    let choice = match look.color {
        Color::Auto => anstream::ColorChoice::Auto,
        Color::Always => anstream::ColorChoice::Always,
        Color::Never => anstream::ColorChoice::Never,
    };
    choice.write_global();
    let color = anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never;
    let width = terminal_size::terminal_size().map_or(DEFAULT_WIDTH, |(width, _)| usize::from(width.0).max(40));
    Style { lang, color, width, verbose }
}

/// The files of a glossary: itself, or those of a folder, in order.
pub(super) fn glossary_files(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let is_glossary = |path: &Path| path.extension().is_some_and(|extension| extension == "toml" || extension == "csv");
    let mut files = Vec::new();
    for entry in ignore::WalkBuilder::new(path).require_git(false).build() {
        let entry = entry.map_err(|error| Failure::Asked(format!("{} : {error}", path.display())))?;
        if entry.file_type().is_some_and(|kind| kind.is_file()) && is_glossary(entry.path()) {
            files.push(entry.into_path());
        }
    }
    files.sort();
    Ok(files)
}

fn config(options: &Options) -> Result<Config, Failure> {
    let found = match &options.config {
        _ if options.no_config => None,
        Some(path) => Some(path.clone()),
        None => std::env::current_dir().ok().and_then(|folder| Config::find(&folder)),
    };
    Ok(match found {
        Some(path) => Config::parse(&path, &read(&path)?)?,
        None => Config::default(),
    })
}

fn read(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| Failure::Asked(format!("{} : {error}", path.display())))
}

//! `decalque.toml`: what a newsroom wants checked, and how strictly.

use crate::family::Family;
use crate::finding::Severity;
use crate::settings::{Lang, Locale, Profile, Settings};
use crate::source_error::{SourceError, nearest};
use globset::{Glob, GlobSet, GlobSetBuilder};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use toml::Spanned;

/// The name of the configuration file.
pub const FILE_NAME: &str = "decalque.toml";

/// A commented configuration, for `decalque init`. A test holds that it parses and says what the defaults are.
pub const TEMPLATE: &str = include_str!("config_template.toml");

/// The configuration in force.
#[derive(Debug)]
pub struct Config {
    /// The folder that paths in the configuration start from.
    pub root: PathBuf,
    /// Language, locale and typography.
    pub settings: Settings,
    /// The lowest severity that fails a check.
    pub fail_on: Severity,
    /// Glossaries of the newsroom, files or folders.
    pub glossaries: Vec<PathBuf>,
    /// Paths that walks leave out.
    pub exclude: GlobSet,
    /// Files larger than this, in bytes, are refused.
    pub max_file_size: u64,
    /// The name that standard input is read under; its extension tells the format.
    pub stdin_name: PathBuf,
    /// The English that the one text to check was translated from.
    pub original: Option<PathBuf>,
    /// Which rules speak, and how loudly.
    pub selection: Selection,
    overrides: Vec<Override>,
    ignores: Vec<Ignore>,
    /// Every rule that the file names, with the text around it, for those who know which exist.
    named: Vec<Spanned<String>>,
    path: PathBuf,
    text: String,
}

/// Which rules speak, and how loudly. Names are families or rules; a longer name outweighs a shorter one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Only these, if there are any.
    pub select: Vec<String>,
    /// Not these.
    pub ignore: Vec<String>,
    /// Severities other than the rule's own.
    pub severity: BTreeMap<String, Severity>,
}

/// What holds for some paths only.
#[derive(Debug)]
struct Override {
    /// Every path if there is none.
    paths: Option<GlobSet>,
    selection: Selection,
    locale: Option<Locale>,
    typography: Option<Profile>,
}

/// One quoted finding that is right as it stands.
#[derive(Debug)]
struct Ignore {
    rule: String,
    text: String,
    paths: Option<GlobSet>,
}

/// What holds for one document.
#[derive(Debug)]
pub struct Policy<'c> {
    /// Language, locale and typography.
    pub settings: Settings,
    selections: Vec<&'c Selection>,
    ignores: Vec<&'c Ignore>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
struct RawConfig {
    lang: Lang,
    locale: Locale,
    typography: Profile,
    fail_on: Option<Severity>,
    glossaries: Vec<PathBuf>,
    exclude: Vec<Spanned<String>>,
    max_file_size_mb: Option<u64>,
    rules: RawSelection,
    overrides: Vec<RawOverride>,
    ignore: Vec<RawIgnore>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct RawSelection {
    select: Vec<Spanned<String>>,
    ignore: Vec<Spanned<String>>,
    severity: BTreeMap<Spanned<String>, Severity>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawOverride {
    paths: Vec<Spanned<String>>,
    #[serde(default)]
    select: Vec<Spanned<String>>,
    #[serde(default)]
    ignore: Vec<Spanned<String>>,
    #[serde(default)]
    severity: BTreeMap<Spanned<String>, Severity>,
    locale: Option<Locale>,
    typography: Option<Profile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawIgnore {
    rule: Spanned<String>,
    text: String,
    /// Asked of the newsroom, for whoever reads the file next.
    #[allow(dead_code)]
    reason: String,
    paths: Option<Vec<Spanned<String>>>,
}

impl RawConfig {
    fn named(&self) -> Vec<Spanned<String>> {
        let overrides =
            self.overrides.iter().flat_map(|over| over.select.iter().chain(&over.ignore).chain(over.severity.keys()));
        let rules = self.rules.select.iter().chain(&self.rules.ignore).chain(self.rules.severity.keys());
        rules.chain(overrides).chain(self.ignore.iter().map(|ignore| &ignore.rule)).cloned().collect()
    }
}

const DEFAULT_MAX_FILE_SIZE_MB: u64 = 64;

impl Default for Config {
    fn default() -> Self {
        Self::parse(Path::new(FILE_NAME), "").expect("an empty configuration is valid")
    }
}

impl Config {
    /// The nearest configuration file, from `folder` upwards.
    pub fn find(folder: &Path) -> Option<PathBuf> {
        folder.ancestors().map(|ancestor| ancestor.join(FILE_NAME)).find(|path| path.is_file())
    }

    /// Reads the text of the configuration file at `path`.
    ///
    /// # Errors
    /// The place of the first unknown key, value, family or pattern, with the nearest known one.
    pub fn parse(path: &Path, text: &str) -> Result<Self, SourceError> {
        let raw: RawConfig = toml::from_str(text).map_err(|error| SourceError::toml(path, text, &error))?;
        let reader = Reader { path, text };
        let named = raw.named();
        let root = path.parent().map_or_else(PathBuf::new, Path::to_owned);
        Ok(Self {
            settings: Settings { lang: raw.lang, locale: raw.locale, profile: raw.typography },
            fail_on: raw.fail_on.unwrap_or(Severity::Warning),
            glossaries: raw.glossaries.into_iter().map(|glossary| root.join(glossary)).collect(),
            exclude: reader.globs(&raw.exclude)?,
            max_file_size: raw.max_file_size_mb.unwrap_or(DEFAULT_MAX_FILE_SIZE_MB) << 20,
            stdin_name: PathBuf::from("-"),
            original: None,
            selection: reader.selection(raw.rules)?,
            overrides: raw.overrides.into_iter().map(|raw| reader.overriding(raw)).collect::<Result<_, _>>()?,
            ignores: raw.ignore.into_iter().map(|raw| reader.ignoring(raw)).collect::<Result<_, _>>()?,
            root,
            named,
            path: path.to_owned(),
            text: text.to_owned(),
        })
    }

    /// Makes a selection, a locale and a profile hold everywhere, over what the file says of any path.
    pub fn impose(&mut self, selection: Selection, locale: Option<Locale>, typography: Option<Profile>) {
        let everywhere = Override { paths: None, selection, locale, typography };
        self.overrides.push(everywhere);
    }

    /// What holds for the document at `path`.
    pub fn policy(&self, path: &Path) -> Policy<'_> {
        let relative = self.relative(path);
        let mut policy = Policy { settings: self.settings, selections: vec![&self.selection], ignores: Vec::new() };
        for over in
            self.overrides.iter().filter(|over| over.paths.as_ref().is_none_or(|paths| paths.is_match(&relative)))
        {
            policy.selections.push(&over.selection);
            policy.settings.locale = over.locale.unwrap_or(policy.settings.locale);
            policy.settings.profile = over.typography.unwrap_or(policy.settings.profile);
        }
        policy
            .ignores
            .extend(self.ignores.iter().filter(|i| i.paths.as_ref().is_none_or(|paths| paths.is_match(&relative))));
        policy
    }

    /// `path` as the patterns of the configuration see it.
    pub fn relative(&self, path: &Path) -> PathBuf {
        let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let (root, path) =
            (absolute(if self.root.as_os_str().is_empty() { Path::new(".") } else { &self.root }), absolute(path));
        path.strip_prefix(root).map_or(path.clone(), Path::to_owned)
    }

    /// Checks the rules that the file names against those that exist.
    ///
    /// # Errors
    /// The place of the first that `knows` does not know, with what `nearest` thinks was meant.
    pub fn check_rules(
        &self,
        knows: impl Fn(&str) -> bool,
        nearest: impl Fn(&str) -> Option<String>,
    ) -> Result<(), SourceError> {
        let Some(unknown) = self.named.iter().find(|name| !knows(name.get_ref())) else { return Ok(()) };
        let name = unknown.get_ref();
        let fault = SourceError::new(&self.path, &self.text, unknown.span(), format!("règle inconnue « {name} »"));
        Err(match nearest(name) {
            Some(near) => fault.help(format!("la plus proche : « {near} »")),
            None => fault.help("« decalque rules » les montre toutes"),
        })
    }
}

impl Selection {
    /// True for rules that are selected and not ignored; where both are named, the longer name decides.
    fn decides(&self, rule: &str) -> Option<bool> {
        let longest = |names: &[String]| names.iter().filter(|name| covers(name, rule)).map(String::len).max();
        match (longest(&self.select), longest(&self.ignore)) {
            (None, None) if self.select.is_empty() => None,
            (selected, ignored) => Some(selected > ignored),
        }
    }
}

impl Policy<'_> {
    /// True when the rule speaks here.
    pub fn allows(&self, rule: &str) -> bool {
        self.selections.iter().rev().find_map(|selection| selection.decides(rule)).unwrap_or(true)
    }

    /// The severity that the configuration gives the rule.
    pub fn severity(&self, rule: &str, own: Severity) -> Severity {
        let chosen = |selection: &&Selection| {
            let named = selection.severity.iter().filter(|(name, _)| covers(name, rule));
            named.max_by_key(|(name, _)| name.len()).map(|(_, severity)| *severity)
        };
        self.selections.iter().rev().find_map(chosen).unwrap_or(own)
    }

    /// True when the configuration excuses this text for this rule.
    pub fn excuses(&self, rule: &str, text: &str) -> bool {
        self.ignores.iter().any(|ignore| covers(&ignore.rule, rule) && crate::text::fold::same(&ignore.text, text))
    }
}

/// True when `name` is the rule, its family, or a prefix that ends at a hyphen or a slash.
pub fn covers(name: &str, rule: &str) -> bool {
    rule.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '-']) || name.ends_with('/'))
}

struct Reader<'a> {
    path: &'a Path,
    text: &'a str,
}

impl Reader<'_> {
    fn fault(&self, span: std::ops::Range<usize>, message: String) -> SourceError {
        SourceError::new(self.path, self.text, span, message)
    }

    fn globs(&self, patterns: &[Spanned<String>]) -> Result<GlobSet, SourceError> {
        let mut set = GlobSetBuilder::new();
        for pattern in patterns {
            let glob = Glob::new(pattern.get_ref());
            set.add(glob.map_err(|error| {
                self.fault(pattern.span(), format!("motif de chemin non valide : {}", error.kind()))
            })?);
        }
        set.build().map_err(|error| self.fault(0..0, error.to_string()))
    }

    fn selection(&self, raw: RawSelection) -> Result<Selection, SourceError> {
        Ok(Selection {
            select: self.names(raw.select)?,
            ignore: self.names(raw.ignore)?,
            severity: raw
                .severity
                .into_iter()
                .map(|(name, severity)| Ok((self.name(name)?, severity)))
                .collect::<Result<_, _>>()?,
        })
    }

    fn overriding(&self, raw: RawOverride) -> Result<Override, SourceError> {
        let paths = self.globs(&raw.paths)?;
        let selection =
            self.selection(RawSelection { select: raw.select, ignore: raw.ignore, severity: raw.severity })?;
        Ok(Override { paths: Some(paths), selection, locale: raw.locale, typography: raw.typography })
    }

    fn ignoring(&self, raw: RawIgnore) -> Result<Ignore, SourceError> {
        let paths = raw.paths.map(|paths| self.globs(&paths)).transpose()?;
        Ok(Ignore { rule: self.name(raw.rule)?, text: raw.text, paths })
    }

    fn names(&self, names: Vec<Spanned<String>>) -> Result<Vec<String>, SourceError> {
        names.into_iter().map(|name| self.name(name)).collect()
    }

    /// A rule or a family; only the family can be judged here, the glossaries know the rest.
    fn name(&self, name: Spanned<String>) -> Result<String, SourceError> {
        if Family::of_rule(name.get_ref()).is_some() {
            return Ok(name.into_inner());
        }
        let family = name.get_ref().split('/').next().unwrap_or_default();
        let fault = self.fault(name.span(), format!("famille de règles inconnue « {family} »"));
        Err(match nearest(family, Family::ALL.iter().map(|family| family.as_str())) {
            Some(near) => fault.help(format!("la plus proche : « {near} »")),
            None => fault.help("« decalque rules » les montre toutes"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Config {
        Config::parse(Path::new(FILE_NAME), text).unwrap_or_else(|error| panic!("{error}"))
    }

    #[test]
    fn the_template_says_what_the_defaults_are() {
        let (template, default) = (parse(TEMPLATE), Config::default());
        assert_eq!(template.settings, default.settings);
        assert_eq!((template.fail_on, template.max_file_size), (default.fail_on, default.max_file_size));
    }

    #[test]
    fn the_longer_name_decides() {
        let config = parse(
            "[rules]\nignore = ['names']\nselect = ['names/near-miss', 'numbers']\nseverity = { names = 'info', 'names/near-miss' = 'error' }",
        );
        let policy = config.policy(Path::new("a.txt"));
        assert!(policy.allows("names/near-miss") && policy.allows("numbers/billion"));
        assert!(!policy.allows("names/chatgpt") && !policy.allows("typography/missing-space"));
        assert_eq!(policy.severity("names/near-miss", Severity::Warning), Severity::Error);
        assert_eq!(policy.severity("names/chatgpt", Severity::Warning), Severity::Info);
    }

    #[test]
    fn overrides_hold_for_their_paths() {
        let config = parse("[[overrides]]\npaths = ['quebec/**']\nlocale = 'fr-CA'\nignore = ['anglicisms']");
        assert_eq!(config.policy(Path::new("quebec/a.txt")).settings.locale, Locale::Ca);
        assert!(!config.policy(Path::new("quebec/a.txt")).allows("anglicisms/leader"));
        assert!(config.policy(Path::new("a.txt")).allows("anglicisms/leader"));
    }

    #[test]
    fn faults_name_the_nearest_word() {
        let fault = |text: &str| Config::parse(Path::new(FILE_NAME), text).unwrap_err().to_string();
        assert!(fault("typographie = 'presse'").contains("« typography »"));
        assert!(fault("locale = 'fr-US'").contains("fr-FR"));
        assert!(fault("[rules]\nignore = ['typographie']").contains("« typography »"));
        assert!(fault("[[ignore]]\nrule = 'names'\ntext = 'x'").contains("reason"));
    }
}

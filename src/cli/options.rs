//! The options that several commands share.

use crate::finding::Severity;
use crate::reports::Format;
use crate::settings::{Lang, Locale, Profile};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StringDeserializer};
use std::path::PathBuf;

/// What to check with: configuration, glossaries, rules.
#[derive(clap::Args, Clone, Debug, Default)]
#[command(next_help_heading = "Vérification")]
pub(super) struct Options {
    /// Configuration à lire, au lieu du decalque.toml le plus proche
    #[arg(long, value_name = "FICHIER")]
    pub config: Option<PathBuf>,
    /// N’en lire aucune
    #[arg(long, conflicts_with = "config")]
    pub no_config: bool,
    /// Glossaire à ajouter : fichier TOML ou CSV, ou dossier
    #[arg(long, value_name = "CHEMIN")]
    pub glossary: Vec<PathBuf>,
    /// Seulement ces familles ou ces règles, séparées par des virgules
    #[arg(long, value_name = "RÈGLES", value_delimiter = ',')]
    pub select: Vec<String>,
    /// Sauf ces familles ou ces règles
    #[arg(long, value_name = "RÈGLES", value_delimiter = ',')]
    pub ignore: Vec<String>,
    /// Original anglais du texte : ce qu’il dit prouve ou dément les calques ; pour un seul texte
    #[arg(long, value_name = "FICHIER")]
    pub source: Option<PathBuf>,
    /// Français écrit : fr-FR, fr-CA, fr-BE, fr-CH
    #[arg(long, value_name = "LOCALE", hide_possible_values = true, value_parser = words::<Locale>(&["fr-FR", "fr-CA", "fr-BE", "fr-CH"]))]
    pub locale: Option<Locale>,
    /// Norme de typographie : imprimerie, presse, fr-CA, fr-CH, ue, off
    #[arg(long, value_name = "PROFIL", hide_possible_values = true, value_parser = words::<Profile>(&["imprimerie", "presse", "fr-CA", "fr-CH", "ue", "off"]))]
    pub typography: Option<Profile>,
    /// Sévérité à partir de laquelle la vérification échoue : info, warning, error
    #[arg(long, value_name = "SÉVÉRITÉ", hide_possible_values = true, value_parser = words::<Severity>(&["info", "warning", "error"]))]
    pub fail_on: Option<Severity>,
    /// Nom sous lequel l’entrée standard est lue ; son extension dit le format
    #[arg(long, value_name = "NOM")]
    pub stdin_filename: Option<PathBuf>,
    #[command(flatten)]
    pub look: Look,
}

/// How messages look.
#[derive(clap::Args, Clone, Copy, Debug, Default)]
#[command(next_help_heading = "Affichage")]
pub(super) struct Look {
    /// Langue des messages : fr, en
    #[arg(long, value_name = "LANGUE", hide_possible_values = true, env = "DECALQUE_LANG", value_parser = words::<Lang>(&["fr", "en"]))]
    pub lang: Option<Lang>,
    /// Couleurs : auto (selon le terminal), always, never
    #[arg(long, value_name = "QUAND", default_value = "auto", hide_default_value = true, hide_possible_values = true, value_parser = color_parser())]
    pub color: Color,
}

/// When to colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Color {
    /// On a terminal, unless NO_COLOR is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// A parser for the words that the configuration has for the same setting.
pub(super) fn words<T>(words: &'static [&'static str]) -> impl TypedValueParser<Value = T>
where
    T: for<'de> Deserialize<'de> + Clone + Send + Sync + 'static,
{
    PossibleValuesParser::new(words).try_map(|word| {
        let deserializer: StringDeserializer<Error> = word.into_deserializer();
        T::deserialize(deserializer)
    })
}

fn color_parser() -> impl TypedValueParser<Value = Color> {
    words::<Color>(&["auto", "always", "never"])
}

/// A parser for the names of report formats.
pub(super) fn format_parser() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(["full", "concise", "json", "diff", "github"]).map(|word| match word.as_str() {
        "concise" => Format::Concise,
        "json" => Format::Json,
        "diff" => Format::Diff,
        "github" => Format::Github,
        _ => Format::Full,
    })
}

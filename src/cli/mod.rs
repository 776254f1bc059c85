//! The command line: one file per subcommand.

mod check;
mod explain;
mod fix;
mod glossary;
mod init;
mod options;
mod rules;
mod score;
mod session;

use clap::{ArgAction, Parser, Subcommand};
use std::process::ExitCode;

/// Nothing at or above `--fail-on`.
const CLEAN: u8 = 0;
/// Findings at or above `--fail-on`.
const FINDINGS: u8 = 1;
/// Something could not be read, understood or written.
const COULD_NOT_RUN: u8 = 2;

/// Relecteur de français traduit par machine : trouve ce que la machine a laissé, dit pourquoi, montre la correction.
#[derive(Parser, Debug)]
#[command(
    name = "decalque",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    subcommand_help_heading = "Commandes",
    subcommand_value_name = "COMMANDE",
    help_template = HELP
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// Affiche cette aide
    #[arg(short = 'h', long, global = true, action = ArgAction::Help, help_heading = "Divers")]
    help: Option<bool>,
    /// Affiche la version
    #[arg(short = 'V', long, action = ArgAction::Version, help_heading = "Divers")]
    version: Option<bool>,
}

const HELP: &str = "{about}\n\nUsage : {usage}\n\n{all-args}\n\nCodes de sortie : 0 rien à signaler, 1 des trouvailles à partir de --fail-on, 2 exécution impossible.";

const SUBHELP: &str = "{about}\n\nUsage : {usage}\n\n{all-args}";

#[derive(Subcommand, Debug)]
enum Command {
    /// Vérifie des textes : fichiers, dossiers, ou « - » pour l’entrée standard
    #[command(help_template = SUBHELP)]
    Check(check::Args),
    /// Corrige les fichiers sur place, ou montre le diff
    #[command(help_template = SUBHELP)]
    Fix(fix::Args),
    /// Classe des textes, du plus proche de la traduction brute au plus sain, avec les raisons
    #[command(help_template = SUBHELP)]
    Score(score::Args),
    /// Explique une règle ou une entrée : ce qu’elle trouve, pourquoi, avec des exemples
    #[command(help_template = SUBHELP)]
    Explain(explain::Args),
    /// Montre les règles
    #[command(help_template = SUBHELP)]
    Rules(rules::Args),
    /// Éprouve ou montre les glossaires
    #[command(help_template = SUBHELP)]
    Glossary(glossary::Args),
    /// Écrit un decalque.toml commenté
    #[command(help_template = SUBHELP)]
    Init(init::Args),
}

/// Runs the program on the arguments of the process.
pub fn main() -> ExitCode {
    let run = match Cli::parse().command {
        Command::Check(args) => check::run(&args),
        Command::Fix(args) => fix::run(&args),
        Command::Score(args) => score::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Rules(args) => rules::run(&args),
        Command::Glossary(args) => glossary::run(&args),
        Command::Init(args) => init::run(&args),
    };
    match run {
        Ok(code) => ExitCode::from(code),
        // Whoever read has read enough.
        Err(Failure::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::from(CLEAN),
        Err(failure) => {
            anstream::eprintln!("{failure}");
            ExitCode::from(COULD_NOT_RUN)
        }
    }
}

/// Why a command could not run.
#[derive(Debug, thiserror::Error)]
enum Failure {
    /// Nobody reads what is written.
    #[error("{0}")]
    Output(#[from] std::io::Error),
    /// A glossary or the configuration is at fault.
    #[error("{0}")]
    Source(Box<crate::source_error::SourceError>),
    /// What was asked cannot be done.
    #[error("erreur : {0}")]
    Asked(String),
}

impl From<crate::source_error::SourceError> for Failure {
    fn from(error: crate::source_error::SourceError) -> Self {
        Self::Source(Box::new(error))
    }
}

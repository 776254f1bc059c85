//! Files: which to check, how to read them, how to write them back without losing a byte.

use crate::config::Config;
use crate::document::Document;
use crate::formats::Format;
use crate::settings::Lang;
use crate::text::NotText;
use ignore::WalkBuilder;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The name under which standard input is checked.
pub const STDIN: &str = "-";

/// A file that could not be checked or written, and why.
#[derive(Debug)]
pub struct FileError {
    /// The file, as the user named it.
    pub path: PathBuf,
    /// Why.
    pub fault: Fault,
}

/// Why a file could not be checked or written.
#[derive(Debug)]
pub enum Fault {
    /// The system said no.
    Io(io::Error),
    /// It is no text.
    NotText(NotText),
    /// It is larger than the configuration allows: its size and the limit, in bytes.
    TooLarge(u64, u64),
    /// A rule failed on it; the text says where.
    Panicked(String),
    /// It cannot be the original of so many texts.
    OriginalOfMany(usize),
}

impl FileError {
    fn io(path: &Path, error: io::Error) -> Self {
        Self { path: path.to_owned(), fault: Fault::Io(error) }
    }

    /// One line: the file, what is wrong, what to do.
    pub fn message(&self, lang: Lang) -> String {
        let what = match &self.fault {
            Fault::Io(error) => io_message(error, lang),
            Fault::NotText(NotText::Binary) => {
                lang.choose("ce n’est pas du texte ; fichier laissé de côté", "not a text file; left aside").to_owned()
            }
            Fault::NotText(NotText::BrokenUtf16) => {
                lang.choose("UTF-16 abîmé ; convertissez-le en UTF-8", "broken UTF-16; convert it to UTF-8").to_owned()
            }
            Fault::NotText(NotText::BrokenUtf8 { valid_up_to }) => lang.choose(
                format!("UTF-8 abîmé à l’octet {valid_up_to} ; réparez ou convertissez ce fichier"),
                format!("broken UTF-8 at byte {valid_up_to}; repair or convert the file"),
            ),
            Fault::OriginalOfMany(texts) => lang.choose(
                format!("un original pour {texts} textes ; --source en accompagne un seul"),
                format!("one original for {texts} texts; --source goes with a single one"),
            ),
            Fault::TooLarge(size, limit) => {
                let (size, limit) = (size >> 20, limit >> 20);
                lang.choose(
                    format!("{size} Mo, plus que la limite de {limit} Mo ; découpez-le ou relevez max-file-size-mb"),
                    format!("{size} MB, more than the limit of {limit} MB; split it or raise max-file-size-mb"),
                )
            }
            Fault::Panicked(place) => lang.choose(
                format!("erreur interne ({place}) ; fichier laissé tel quel, merci de le signaler"),
                format!("internal error ({place}); file left as it was, please report it"),
            ),
        };
        format!("{}{}{what}", self.path.display(), lang.choose(" : ", ": "))
    }
}

fn io_message(error: &io::Error, lang: Lang) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => {
            lang.choose("aucun fichier ni dossier de ce nom", "no such file or folder").to_owned()
        }
        io::ErrorKind::PermissionDenied => lang.choose("accès refusé", "permission denied").to_owned(),
        _ => error.to_string(),
    }
}

/// The files to check: those named, whatever their extension, and those of a known format in the folders named.
///
/// Folders are walked as git sees them: `.gitignore`, hidden files and the configuration's `exclude` are left out.
pub fn discover(paths: &[PathBuf], config: &Config) -> (Vec<PathBuf>, Vec<FileError>) {
    let (mut files, mut errors) = (Vec::new(), Vec::new());
    for path in paths {
        if path.as_os_str() == STDIN || path.is_file() {
            files.push(path.clone());
        } else if let Err(error) = path.metadata() {
            errors.push(FileError::io(path, error));
        } else {
            walk(path, config, &mut files, &mut errors);
        }
    }
    files.sort();
    files.dedup();
    if let Some(original) = config.original.as_ref().filter(|_| files.len() > 1) {
        errors.push(FileError { path: original.clone(), fault: Fault::OriginalOfMany(files.len()) });
        files.clear();
    }
    (files, errors)
}

fn walk(folder: &Path, config: &Config, files: &mut Vec<PathBuf>, errors: &mut Vec<FileError>) {
    for entry in WalkBuilder::new(folder).require_git(false).build() {
        match entry {
            Ok(entry) => {
                let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
                if is_file
                    && Format::of(entry.path()).is_some()
                    && !config.exclude.is_match(config.relative(entry.path()))
                {
                    let path = entry.into_path();
                    files.push(path.strip_prefix("./").map_or(path.clone(), Path::to_owned));
                }
            }
            Err(error) => errors.push(walk_error(folder, error)),
        }
    }
}

fn walk_error(folder: &Path, error: ignore::Error) -> FileError {
    let path = match &error {
        ignore::Error::WithPath { path, .. } => path.clone(),
        ignore::Error::WithDepth { err, .. } => match &**err {
            ignore::Error::WithPath { path, .. } => path.clone(),
            _ => folder.to_owned(),
        },
        _ => folder.to_owned(),
    };
    let text = error.to_string();
    FileError::io(&path, error.into_io_error().unwrap_or_else(|| io::Error::other(text)))
}

/// The format of a file: by its extension, else plain text.
pub fn format_of(path: &Path) -> Format {
    Format::of(path).unwrap_or(Format::Text)
}

/// Reads a file, or standard input under the name of [`STDIN`], and beside it the original that the configuration names.
///
/// # Errors
/// When one of them cannot be read, is larger than the configuration allows, or is no text.
pub fn read(path: &Path, config: &Config) -> Result<Document, FileError> {
    let original = config.original.as_deref().map(|original| read_alone(original, config)).transpose()?;
    Ok(read_alone(path, config)?.translated_from(original.map(Arc::new)))
}

fn read_alone(path: &Path, config: &Config) -> Result<Document, FileError> {
    let stdin = path.as_os_str() == STDIN;
    let path = if stdin { &config.stdin_name } else { path };
    let error = |fault| FileError { path: path.to_owned(), fault };
    let limit = config.max_file_size;
    let mut bytes = Vec::new();
    let read = if stdin {
        io::stdin().lock().take(limit + 1).read_to_end(&mut bytes)
    } else {
        // The size on disk is told without reading a byte; what grows meanwhile is caught below.
        let size = path.metadata().map_or(0, |metadata| metadata.len());
        if size > limit {
            return Err(error(Fault::TooLarge(size, limit)));
        }
        std::fs::File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes))
    };
    read.map_err(|io| FileError::io(path, io))?;
    if bytes.len() as u64 > limit {
        return Err(error(Fault::TooLarge(bytes.len() as u64, limit)));
    }
    format_of(path).read(path, bytes).map_err(|fault| error(Fault::NotText(fault)))
}

/// Runs `work`, and turns a panic into an error that names the file.
///
/// # Errors
/// Those of `work`, and its panics.
pub fn guarded<T>(path: &Path, work: impl FnOnce() -> Result<T, FileError>) -> Result<T, FileError> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
        Err(FileError { path: path.to_owned(), fault: Fault::Panicked(text.unwrap_or("panique").to_owned()) })
    })
}

/// Replaces the content of a file in one step, keeping its permissions. A link stays a link; its target is replaced.
///
/// # Errors
/// When the folder or the file cannot be written; the file is then as it was.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let replace = || -> io::Result<()> {
        let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let folder = target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        // Replacing would get round the file's own protection.
        if let Ok(metadata) = target.metadata()
            && metadata.permissions().readonly()
        {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(bytes)?;
        match target.metadata() {
            Ok(metadata) => file.as_file().set_permissions(metadata.permissions())?,
            Err(_) => file.as_file().set_permissions(default_permissions(folder)?)?,
        }
        file.as_file().sync_all()?;
        file.persist(&target)?;
        Ok(())
    };
    replace().map_err(|error| FileError::io(path, error))
}

/// The permissions that the system gives a new file; temporary files have narrower ones.
fn default_permissions(folder: &Path) -> io::Result<std::fs::Permissions> {
    let probe = folder.join(format!(".decalque-{}", std::process::id()));
    let permissions =
        std::fs::File::create(&probe).and_then(|file| file.metadata()).map(|metadata| metadata.permissions());
    std::fs::remove_file(&probe)?;
    permissions
}

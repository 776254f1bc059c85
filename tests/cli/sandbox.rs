//! A folder of its own for each test, and the program run in it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A temporary folder that the program runs in.
pub(crate) struct Sandbox {
    folder: tempfile::TempDir,
}

/// What a run of the program gave.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) bytes: Vec<u8>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// What the surroundings of a test must not decide.
const VARIABLES: &[&str] =
    &["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "FORCE_COLOR", "DECALQUE_LANG", "COLUMNS", "RUST_BACKTRACE"];

impl Sandbox {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::Builder::new().prefix("essai").tempdir().expect("a temporary folder") }
    }

    /// A folder that holds one file.
    pub(crate) fn with(path: &str, content: impl AsRef<[u8]>) -> Self {
        let sandbox = Self::new();
        sandbox.write(path, content);
        sandbox
    }

    /// Where `path` lies on the disk.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Writes a file, and the folders above it.
    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) -> &Self {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("folders are created");
        std::fs::write(path, content).expect("the file is written");
        self
    }

    /// The bytes of a file.
    pub(crate) fn bytes(&self, path: &str) -> Vec<u8> {
        std::fs::read(self.path(path)).expect("the file is read")
    }

    /// The text of a file.
    pub(crate) fn text(&self, path: &str) -> String {
        String::from_utf8(self.bytes(path)).expect("UTF-8")
    }

    /// The program, ready to run here.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_decalque"));
        command.current_dir(self.folder.path()).args(arguments);
        for variable in VARIABLES {
            command.env_remove(variable);
        }
        command
    }

    /// Runs the program with nothing on its input.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        Run::of(self.command(arguments).stdin(Stdio::null()).output().expect("the program starts"))
    }

    /// Runs the program with `input` on its input.
    pub(crate) fn run_with_input(&self, arguments: &[&str], input: &[u8]) -> Run {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        child.stdin.take().expect("an input").write_all(input).expect("the input is taken");
        Run::of(child.wait_with_output().expect("the program ends"))
    }

    /// Runs another program here; `None` where it is not installed.
    pub(crate) fn tool(&self, program: &str, arguments: &[&str], input: &[u8]) -> Option<Run> {
        let child = Command::new(program)
            .current_dir(self.folder.path())
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let mut child = match child {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return None,
            child => child.expect("the tool starts"),
        };
        // A tool that refuses a patch may not read it to the end.
        let _ = child.stdin.take().expect("an input").write_all(input);
        Some(Run::of(child.wait_with_output().expect("the tool ends")))
    }
}

impl Run {
    fn of(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
            bytes: output.stdout,
        }
    }

    /// Fails unless the program ended with `code`, and says what it wrote.
    #[track_caller]
    pub(crate) fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, code, "exit code\n--- stdout\n{}\n--- stderr\n{}", self.stdout, self.stderr);
        self
    }

    /// Fails unless standard output holds each of `parts`.
    #[track_caller]
    pub(crate) fn says(self, parts: &[&str]) -> Self {
        for part in parts {
            assert!(self.stdout.contains(part), "« {part} » is not on standard output\n{}", self.shown());
        }
        self
    }

    /// Fails if standard output holds one of `parts`.
    #[track_caller]
    pub(crate) fn never_says(self, parts: &[&str]) -> Self {
        for part in parts {
            assert!(!self.stdout.contains(part), "« {part} » is on standard output\n{}", self.shown());
        }
        self
    }

    /// Fails unless standard error holds each of `parts`.
    #[track_caller]
    pub(crate) fn warns(self, parts: &[&str]) -> Self {
        for part in parts {
            assert!(self.stderr.contains(part), "« {part} » is not on standard error\n{}", self.shown());
        }
        self
    }

    fn shown(&self) -> String {
        format!("--- stdout\n{}\n--- stderr\n{}", self.stdout, self.stderr)
    }
}

/// The rules of the findings that a run with `--format concise` printed, in order.
pub(crate) fn rules(run: &Run) -> Vec<String> {
    run.stdout
        .lines()
        .filter_map(|line| line.split_whitespace().find(|word| word.contains('/') && word.ends_with(':')))
        .map(|rule| rule.trim_end_matches(':').to_owned())
        .collect()
}

/// True where the tests run as a user that no permission stops.
#[cfg(unix)]
pub(crate) fn permissions_do_not_hold(locked: &Path) -> bool {
    std::fs::read_dir(locked).is_ok()
}

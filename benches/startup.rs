//! How long an article takes from the start of the program to its exit, beside Grammalecte where it is installed.
//! `cargo bench --bench startup`.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const RUNS: usize = 20;

fn main() {
    // `cargo test --benches` runs this too; there is nothing to test.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let article = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/article.fr.txt");
    let article = article.to_string_lossy();
    report("decalque", env!("CARGO_BIN_EXE_decalque"), &["check", "--no-config", "--exit-zero", &article]);
    report("grammalecte-cli", "grammalecte-cli", &["-f", &article]);
}

/// Prints the least, the median and the greatest time of a program, or that it is not there.
fn report(name: &str, program: &str, arguments: &[&str]) {
    // The first run reads the program and the article from the disk.
    if run(program, arguments).is_none() {
        println!("{name:16} absent, or it failed");
        return;
    }
    let mut times: Vec<f64> =
        (0..RUNS).filter_map(|_| run(program, arguments)).map(|time| time.as_secs_f64() * 1000.0).collect();
    times.sort_by(f64::total_cmp);
    let (least, median, most) = (times[0], times[times.len() / 2], times[times.len() - 1]);
    println!("{name:16} min {least:8.1} ms   median {median:8.1} ms   max {most:8.1} ms   ({} runs)", times.len());
}

/// The time from start to exit; nothing if the program is absent or fails.
fn run(program: &str, arguments: &[&str]) -> Option<Duration> {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    let status = command.status().ok()?;
    let time = start.elapsed();
    status.success().then_some(time)
}

//! The `decalque` command.

fn main() -> std::process::ExitCode {
    decalque::cli::main()
}

//! The build script: lists the files of `glossaries/`, so that a new one is compiled in without a line of code.

use std::path::{Path, PathBuf};

fn main() {
    println!("cargo::rerun-if-changed=glossaries");
    let root =
        PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo names the folder")).join("glossaries");
    let mut files = Vec::new();
    collect(&root, &mut files);
    // The subjects come first: entries name them.
    files.sort_by_key(|file| (!file.ends_with("subjects.toml"), file.clone()));
    let rows: Vec<String> = files
        .iter()
        .map(|file| {
            let name = file.strip_prefix(&root).expect("a file of glossaries").to_string_lossy().replace('\\', "/");
            format!("({name:?}, include_str!({:?})),", file.to_string_lossy())
        })
        .collect();
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo names the output")).join("glossaries.rs");
    std::fs::write(out, format!("[\n{}\n]", rows.join("\n"))).expect("the output folder can be written");
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("glossaries can be read").flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            files.push(path);
        }
    }
}

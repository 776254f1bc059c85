//! Generated files are what the code makes of its data; `UPDATE=1 cargo test --test generated` writes them anew.

use decalque::glossary::Loader;
use decalque::glossary::catalog::catalog;
use std::path::Path;

#[test]
fn docs_list_the_glossaries() {
    is_generated("docs/glossaries.md", &catalog(&Loader::built_in().finish()));
}

fn is_generated(path: &str, made: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&file, made).expect("a generated file can be written");
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    assert!(kept == made, "{path} is not what the code makes: UPDATE=1 cargo test --test generated");
}

//! Rebuilds `src/lexicon/french.bin` from French.lex and the tables beside it:
//!
//! ```text
//! cargo run --release --example build_lexicon -- French.lex
//! ```
//!
//! The same input always gives the same bytes.

use std::error::Error;
use std::fs;
use std::path::Path;

use decalque::lexicon::compile::{Tables, compile};

fn main() -> Result<(), Box<dyn Error>> {
    let source = std::env::args().nth(1).ok_or("usage: build_lexicon French.lex")?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon");
    let read = |name: &str| fs::read_to_string(folder.join(name));
    let (epicene, elision, additions) = (read("epicene.tsv")?, read("elision.tsv")?, read("additions.tsv")?);
    let tables = Tables { epicene: &epicene, elision: &elision, additions: &additions };
    let data = compile(&fs::read_to_string(source)?, tables)?;
    let target = folder.join("french.bin");
    fs::write(&target, &data)?;
    println!("{}: {} bytes", target.display(), data.len());
    Ok(())
}

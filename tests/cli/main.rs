//! The program as its users meet it: arguments, files, exit codes, what it prints and what it leaves on the disk.

mod check;
mod contract;
mod faults;
mod fix;
mod glossaries;
mod sandbox;
mod score;
mod settings;
mod source;

/// One error, which `fix` corrects.
const NAME: &str = "Le service Chatgpt plaît aux lecteurs.\n";

/// `NAME` as an editor prints it.
const NAME_FIXED: &str = "Le service ChatGPT plaît aux lecteurs.\n";

/// One warning, which `fix` corrects.
const CURRENCY: &str = "La carte de lecteur coûte €20 par an.\n";

/// One matter of style.
const STYLE: &str = "Ces retards ne sont que la pointe de l’iceberg.\n";

/// Nothing to say.
const GOOD: &str = "La bibliothèque ouvre ses portes à midi.\n";

/// A news article with many artifacts.
const ARTICLE: &str = include_str!("../fixtures/article.fr.txt");

//! `decalque score`: the worst first, with the reasons.

use crate::sandbox::Sandbox;
use crate::{ARTICLE, GOOD, NAME};
use serde_json::Value;

fn texts() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("article.txt", ARTICLE).write("bon.txt", GOOD).write("nom.txt", NAME);
    sandbox
}

#[test]
fn texts_are_ranked_worst_first() {
    let run = texts().run(&["score", "."]).exits(0).says(&["names", "« "]);
    let order: Vec<&str> = run.stdout.lines().filter_map(|line| line.split_whitespace().nth(2)).collect();
    assert!(order[0].ends_with("article.txt") && order[1].ends_with("nom.txt"), "{order:?}");
    assert!(run.stdout.lines().last().is_some_and(|line| line.trim_start().starts_with("0 %")), "{}", run.stdout);
}

#[test]
fn fail_over_gates() {
    texts().run(&["score", "--fail-over", "50", "."]).exits(1);
    texts().run(&["score", "--fail-over", "50", "bon.txt"]).exits(0);
    texts().run(&["score", "absent.txt"]).exits(2);
    texts().run(&["score", "--fail-over", "101", "."]).exits(2);
}

#[test]
fn json_names_the_reasons() {
    let run = texts().run(&["score", "--format", "json", "nom.txt"]).exits(0);
    let report: Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(report[0]["path"], "nom.txt");
    assert_eq!(report[0]["reasons"][0]["family"], "names");
    assert_eq!(report[0]["reasons"][0]["example"], "Chatgpt");
    assert!(report[0]["score"].as_f64().is_some_and(|score| (0.0..=1.0).contains(&score)));
}

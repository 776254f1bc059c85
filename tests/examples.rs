//! Every example of every rule, entry and name fires with the right correction; every clean sentence stays silent.

use decalque::config::Config;
use decalque::glossary::Loader;
use decalque::linter::Linter;
use decalque::proof::{Case, prove, prove_clean, prove_example};
use decalque::rules;
use decalque::settings::Profile;

fn linter(profile: Profile) -> Linter {
    let glossary = Loader::built_in().finish();
    let mut config = Config::default();
    config.settings.profile = profile;
    Linter::new(glossary, config)
}

/// Fails with everything that is wrong, not with the first thing.
fn report(failures: impl Iterator<Item = String>) {
    let failures: Vec<String> = failures.collect();
    assert!(failures.is_empty(), "{} failures\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn rules_are_proved() {
    let press = linter(Profile::Presse);
    report(rules::ALL.iter().flat_map(|rule| {
        assert!(
            !rule.examples.is_empty() && !rule.clean.is_empty(),
            "{} shows no example or no clean sentence",
            rule.name
        );
        let examples = rule.examples.iter().filter_map(|e| {
            prove_example(&linter(e.profile), rule.name, Case { bad: e.bad, good: e.good, english: e.english })
        });
        let clean = rule.clean.iter().filter_map(|text| prove_clean(&press, rule.name, text, None));
        examples.chain(clean).map(|failure| format!("{}: {failure}", rule.name)).collect::<Vec<_>>()
    }));
}

#[test]
fn entries_are_proved() {
    let linter = linter(Profile::Presse);
    report(linter.glossary.entries.iter().flat_map(|entry| {
        prove(&linter, entry).into_iter().map(|failure| format!("{}: {failure}", entry.rule)).collect::<Vec<_>>()
    }));
}

#[test]
fn no_two_entries_look_for_the_same() {
    let linter = linter(Profile::Presse);
    let shared = decalque::proof::overlaps(&linter.glossary);
    report(shared.into_iter().map(|(pattern, a, b)| format!("{} and {}: {pattern}", a.rule, b.rule)));
}

#[test]
fn names_correct_themselves() {
    let linter = linter(Profile::Presse);
    let sentence = |name: &str| format!("Il a cité {name} hier.");
    report(linter.glossary.names.iter().flat_map(|name| {
        let right = sentence(&name.name.replace('\'', "’"));
        let wrong = name.wrong.iter().filter_map(|wrong| {
            prove_example(&linter, &name.rule(), Case::alone(&sentence(&wrong.replace('\'', "’")), &right))
        });
        let accepted = name.accepted().filter_map(|text| prove_clean(&linter, &name.rule(), &sentence(text), None));
        wrong.chain(accepted).map(|failure| format!("{}: {failure}", name.rule())).collect::<Vec<_>>()
    }));
}

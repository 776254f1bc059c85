//! What faithful translations must not set off beside their original.

use decalque::{Config, Encoding, Format, Linter, Loader};
use std::sync::Arc;

/// English, and French that renders it as a translator may.
const FAITHFUL: &[(&str, &str)] = &[
    (
        "The group made $2.9 billion, up from $1.4 million.",
        "Le groupe a gagné 2,9 milliards de dollars, contre 1,4 million.",
    ),
    ("Sales rose from 3 to 4 million units.", "Les ventes sont passées de 3 à 4 millions d’unités."),
    ("A trillion-dollar plan, or $1,200 billion.", "Un plan de mille milliards de dollars, soit 1 200 milliards."),
    ("It cost 20 thousand euros.", "Cela a coûté 20 000 euros."),
    ("The plan is worth $1.5tn.", "Le plan vaut 1 500 milliards de dollars."),
    ("Not only did he sing, he danced.", "Il a chanté et même dansé."),
    ("They don't know her.", "Ils ignorent qui elle est."),
    ("She did not accept the offer.", "Elle a refusé l’offre."),
    ("He did not leave until Monday.", "Il est parti lundi seulement."),
    ("The Internet changed everything.", "L’internet a tout changé."),
    ("President Emmanuel Macron arrived.", "Le président Emmanuel Macron est arrivé."),
    ("The University of New Mexico reopened.", "L’université du Nouveau-Mexique a rouvert."),
    ("Detective Brian O'Hagan spoke.", "L’inspecteur Brian O’Hagan s’est exprimé."),
    ("The French Committee met on Monday.", "Le comité français s’est réuni lundi."),
    ("Manchester United beat Real Madrid.", "Manchester United a battu le Real Madrid."),
    ("The marketing manager left on a weekend.", "Le responsable du marketing est parti un week-end."),
    ("He said: \"Walk the line\".", "Il a dit : « Walk the line »."),
];

#[test]
fn faithful_translations_stay_silent() {
    let linter = Linter::new(Loader::built_in().finish(), Config::default());
    let read = |text: &str| Format::Text.parse("texte.txt".as_ref(), text, Encoding::Utf8 { bom: false });
    let alarms: Vec<String> = FAITHFUL
        .iter()
        .flat_map(|(english, french)| {
            let document = read(french).translated_from(Some(Arc::new(read(english))));
            let findings = linter.check(&document).findings;
            let of_pair = |finding: &decalque::Finding| format!("{}: {french} — {}", finding.rule, finding.message);
            findings.iter().filter(|finding| finding.rule.starts_with("bilingual/")).map(of_pair).collect::<Vec<_>>()
        })
        .collect();
    assert!(alarms.is_empty(), "{}", alarms.join("\n"));
}

//! `untranslated/english-nationality`: « le ministre British », « les troupes German ».

use crate::analysis::{FormId, TokenKind, is_all_caps, is_capitalized};
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::{Class, Features, Gender, Lexicon, Number};
use crate::rules::quotation::is_quoted;
use crate::rules::words::{is_determiner, is_small_word, same_sentence};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use rustc_hash::FxHashMap;

pub(crate) const RULE: Rule = Rule {
    name: "untranslated/english-nationality",
    summary: Text { fr: "un adjectif de pays resté en anglais", en: "a nationality left in English" },
    why: Text {
        fr: "L’adjectif de pays est resté en anglais ; en français il prend une minuscule et s’accorde : « le ministre britannique ».",
        en: "The nationality was left in English; in French it has a small letter and agrees: “le ministre britannique”.",
    },
    severity: Severity::Error,
    mqm: "accuracy/untranslated",
    examples: &[
        example("Le ministre British a démissionné.", "Le ministre britannique a démissionné."),
        example("Les troupes German sont reparties.", "Les troupes allemandes sont reparties."),
        example("L’armée Israeli a riposté.", "L’armée israélienne a riposté."),
        example("Un soldat Russian a été capturé.", "Un soldat russe a été capturé."),
    ],
    clean: &[
        "La compagnie American Airlines et le British Museum.",
        "Le joueur German Pezzella a marqué.",
        "Le mot « British » et l’adjectif American.",
        "La compagnie American supprime des vols.",
        "Le chien de race English Setter dort.",
    ],
    check,
};

/// The English adjective, and the French one in the masculine.
const ADJECTIVES: &[(&str, &str)] = &[
    ("british", "britannique"),
    ("english", "anglais"),
    ("french", "français"),
    ("american", "américain"),
    ("german", "allemand"),
    ("italian", "italien"),
    ("spanish", "espagnol"),
    ("russian", "russe"),
    ("ukrainian", "ukrainien"),
    ("chinese", "chinois"),
    ("japanese", "japonais"),
    ("israeli", "israélien"),
    ("palestinian", "palestinien"),
    ("iranian", "iranien"),
    ("iraqi", "irakien"),
    ("syrian", "syrien"),
    ("turkish", "turc"),
    ("indian", "indien"),
    ("pakistani", "pakistanais"),
    ("canadian", "canadien"),
    ("mexican", "mexicain"),
    ("brazilian", "brésilien"),
    ("australian", "australien"),
    ("dutch", "néerlandais"),
    ("belgian", "belge"),
    ("swiss", "suisse"),
    ("swedish", "suédois"),
    ("norwegian", "norvégien"),
    ("danish", "danois"),
    ("finnish", "finlandais"),
    ("polish", "polonais"),
    ("greek", "grec"),
    ("portuguese", "portugais"),
    ("hungarian", "hongrois"),
    ("irish", "irlandais"),
    ("scottish", "écossais"),
    ("welsh", "gallois"),
    ("egyptian", "égyptien"),
    ("korean", "coréen"),
    ("vietnamese", "vietnamien"),
    ("african", "africain"),
    ("european", "européen"),
    ("asian", "asiatique"),
    ("saudi", "saoudien"),
    ("lebanese", "libanais"),
    ("afghan", "afghan"),
];

/// Nouns that a name follows.
const NAMED: &[&str] = &[
    "mot",
    "adjectif",
    "terme",
    "titre",
    "magazine",
    "journal",
    "quotidien",
    "groupe",
    "label",
    "marque",
    "société",
    "compagnie",
    "film",
    "série",
    "album",
    "chanson",
    "site",
    "club",
    "équipe",
    "chaîne",
    "revue",
    "nom",
    "prénom",
    "style",
    "race",
    "look",
    "rue",
    "hôtel",
    "bar",
    "restaurant",
    "entreprise",
    "firme",
    "banque",
    "université",
    "collège",
    "cours",
    "version",
    "édition",
    "modèle",
    "famille",
    "guide",
    "open",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    let forms = &context.analysis.forms;
    let known: FxHashMap<FormId, &str> =
        ADJECTIVES.iter().filter_map(|(english, french)| Some((forms.get(english)?, *french))).collect();
    if known.is_empty() {
        return;
    }
    for (at, token) in context.tokens().iter().enumerate().skip(2) {
        if let Some(french) = known.get(&token.form) {
            out.extend(left(context, at, french));
        }
    }
}

fn left(context: &Context, at: usize, french: &str) -> Option<Finding> {
    let (noun, text) = (at - 1, context.text(at));
    let fits = same_sentence(context, at - 2, at)
        && is_capitalized(text)
        && !is_all_caps(text)
        && is_small_word(context, noun)
        && is_determiner(context.folded(at - 2))
        && !NAMED.contains(&context.folded(noun))
        && !(same_sentence(context, at, at + 1) && is_capitalized(context.text(at + 1)))
        && context.kind(at + 1) != Some(TokenKind::Number)
        && !is_quoted(context, at);
    if !fits || !Lexicon::french().classes(context.folded(noun)).contains(Class::Noun) {
        return None;
    }
    let wanted = agreement(context, at - 2, noun);
    let french = Lexicon::french().inflect(french, Class::Adjective, wanted).unwrap_or_else(|| french.to_owned());
    let span = context.tokens()[at].span;
    let message = context
        .lang()
        .choose(format!("« {text} » est anglais : « {french} »"), format!("“{text}” is English: “{french}”"));
    Some(RULE.finding(context, span, message).confidence(0.9).replace(french, Applicability::Review))
}

/// Gender and number of the noun, as its determiner says where the lexicon leaves them open.
fn agreement(context: &Context, determiner: usize, noun: usize) -> Features {
    let plural = matches!(context.folded(determiner), "les" | "des" | "ces" | "ses" | "nos" | "vos" | "leurs");
    let number = if plural { Number::Plural } else { Number::Singular };
    let feminine = matches!(context.folded(determiner), "la" | "une" | "cette" | "sa" | "ma" | "ta");
    let gender = match Lexicon::french().noun_gender(context.folded(noun)) {
        _ if feminine => Gender::Feminine,
        Some(gender) => gender,
        None => Gender::Masculine,
    };
    gender | number
}

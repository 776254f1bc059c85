//! `consistency/tu-vous`: one *tu* to a reader whom the text calls *vous*.

use crate::analysis::TokenKind;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Class, Features, Lexicon, Mood, Number, Person};
use crate::rules::words::is_determiner;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "consistency/tu-vous",
    summary: Text {
        fr: "un « tu » dans un texte qui dit « vous »", en: "a “tu” in a text that says “vous”"
    },
    why: Text {
        fr: "L’anglais n’a que « you » : la machine a choisi phrase par phrase. Le lecteur doit être tutoyé ou vouvoyé d’un bout à l’autre.",
        en: "English has only “you”: the machine chose sentence by sentence. A reader is called “tu” or “vous” throughout.",
    },
    severity: Severity::Warning,
    mqm: "style/inconsistent-style",
    examples: &[
        example(
            "Vous ouvrez le menu. Vous choisissez votre langue. Essaye ensuite le bouton. Vous voyez l’effet.",
            "Vous ouvrez le menu. Vous choisissez votre langue. Essaye ensuite le bouton. Vous voyez l’effet.",
        ),
        example(
            "Votre compte est prêt. Vous pouvez payer et tu recevras un reçu. Gardez vos codes pour vous.",
            "Votre compte est prêt. Vous pouvez payer et tu recevras un reçu. Gardez vos codes pour vous.",
        ),
        example(
            "Ouvrez le menu. Choisissez une langue. Entrez votre nom. Validez. Vérifie ensuite les options.",
            "Ouvrez le menu. Choisissez une langue. Entrez votre nom. Validez. Vérifie ensuite les options.",
        ),
    ],
    clean: &[
        "Vous ouvrez le menu, vous choisissez votre langue et vous validez. Reste à payer.",
        "Vous avez votre carte. Vous et vos amis partez.\n\nFacilite l’accès de vos proches aux soins.",
        "Vous lisez ceci. Votre ami vous dit : « Tu viens ? » Vous répondez.",
        "Tu viens, tu pars, tu reviens.",
        "Vous ouvrez le menu, vous voyez vos options et vos fichiers.\n\nTrie les fichiers selon vos choix.",
        "Vous cherchez vos amis, vous notez vos idées. Google vous répond. Existe aussi un forum pour vous.",
        "Vos idées sont les bienvenues, écrivez-nous, vous avez vos entrées, vous et votre famille. Vends poussette double.",
        "— Tu viens ?\n\n— Vous partez, vous et votre ami, avec vos valises.",
    ],
    check,
};

/// As many times as often as the other the text has to say *vous*, and so many times at least.
const RATIO: usize = 4;
const FEWEST: usize = 4;

/// Verbs that stand first without giving an order: « reste à payer », « vive la mariée ».
const NO_ORDERS: &[&str] = &[
    "reste", "vive", "soit", "passe", "suppose", "manque", "arrive", "dis", "tiens", "va", "allez", "tombe", "suis",
    "existe", "figure", "subsiste", "demeure", "importe", "semble", "résulte", "compte",
];

fn check(context: &Context, out: &mut Vec<Finding>) {
    let forms = &context.analysis.forms;
    if ["vous", "votre", "vos"].iter().all(|form| forms.get(form).is_none()) {
        return;
    }
    let (mut polite, mut familiar) = (0, Vec::new());
    for block in &context.document.blocks {
        let tokens = context.analysis.block_tokens(block);
        // Dialogues have many speakers.
        if matches!(context.text(tokens.start), "—" | "–" | "-") {
            continue;
        }
        let mut quoted = 0usize;
        for at in tokens {
            match context.text(at) {
                "«" | "“" => quoted += 1,
                "»" | "”" => quoted = quoted.saturating_sub(1),
                "\"" => quoted = usize::from(quoted == 0),
                _ if quoted > 0 => {}
                _ if matches!(context.folded(at), "vous" | "votre" | "vos" | "-vous") => polite += 1,
                _ if is_order(context, at, Number::Plural) => polite += 1,
                _ if is_familiar(context, at) || is_order(context, at, Number::Singular) && !is_note(context, at) => {
                    familiar.push(at);
                }
                _ => {}
            }
        }
    }
    if polite < FEWEST || familiar.len() * RATIO > polite {
        return;
    }
    for at in familiar {
        let text = context.text(at);
        let message = context.lang().choose(
            format!("« {text} » tutoie un lecteur que le texte vouvoie ailleurs"),
            format!("“{text}” says “tu” to a reader whom the text calls “vous” elsewhere"),
        );
        out.push(RULE.finding(context, context.tokens()[at].span, message).confidence(0.8));
    }
}

/// « Vends poussette », « Cherche appartement »: small ads say « je » without a word.
fn is_advert(context: &Context, at: usize) -> bool {
    matches!(
        context.folded(at),
        "vends" | "cherche" | "recherche" | "donne" | "loue" | "achète" | "échange" | "propose"
    ) && Lexicon::french().classes(context.folded(at + 1)).contains(Class::Noun)
        && !is_determiner(context.folded(at + 1))
}

fn is_familiar(context: &Context, at: usize) -> bool {
    let form = context.folded(at);
    let idiom = form == "toi" && context.folded(at.wrapping_sub(1)) == "à";
    let possessive = matches!(form, "ta" | "tes") && context.text(at).starts_with(char::is_lowercase);
    matches!(form, "tu" | "te" | "toi" | "-tu" | "-toi") && !idiom || possessive
}

/// « Facilite l’accès au logement. », « Habite à Lyon. Roule à moto. »: a note that leaves its subject out looks like an order.
fn is_note(context: &Context, at: usize) -> bool {
    let block = context.document.block_at(context.tokens()[at].span.start);
    let first = block.map_or(at, |block| context.analysis.block_tokens(block).start);
    let third = Lexicon::french()
        .readings(context.folded(at))
        .any(|reading| reading.features().admits(Person::Third) && reading.features().admits(Number::Singular));
    third && (first == at || is_order(context, first, Number::Singular))
}

/// « Essaye de suivre », « essayez »: a sentence that begins with an order to one person, or to one who is called *vous*.
fn is_order(context: &Context, at: usize, number: Number) -> bool {
    let form = context.folded(at);
    let initial = context.analysis.sentence_of(at).range().start == at
        && context.text(at).starts_with(char::is_uppercase)
        && context.kind(at) == Some(TokenKind::Word);
    if !initial
        || NO_ORDERS.contains(&form)
        || is_advert(context, at)
        || context.glossary.is_in_a_name(form)
        || context.kind(at + 1) == Some(TokenKind::Clitic)
    {
        return false;
    }
    // « Trie les fichiers par date. »: at the head of a paragraph, what a command does.
    let head = context
        .document
        .block_at(context.tokens()[at].span.start)
        .is_some_and(|block| block.span.range().start == context.tokens()[at].span.range().start);
    if head && number == Number::Singular && form.ends_with('e') {
        return false;
    }
    let second = |features: Features| {
        features.has_mood(Mood::Imperative) && features.admits(Person::Second) && features.admits(number)
    };
    let mut readings = Lexicon::french().readings(form).peekable();
    readings.peek().is_some()
        && readings.clone().all(|reading| reading.class() == Class::Verb)
        && readings.any(|reading| second(reading.features()))
}

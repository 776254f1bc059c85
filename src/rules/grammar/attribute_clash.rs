//! `grammar/attribute-clash`: « elles doivent être nettoyé », « les délais sont intenable », « elle est devenu ».

use super::agreeing::{Clash, clash, inflect_adjective, rewrite};
use super::nominal::{self, is_degree};
use super::persons;
use super::subjects::gender_of_subject;
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Features, Gender, Number};
use crate::rules::calendar::DAYS;
use crate::rules::words::is_small_word;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/attribute-clash",
    summary: Text {
        fr: "un attribut ou un participe d’un autre genre ou nombre que son sujet",
        en: "a predicate or participle of another gender or number than its subject",
    },
    why: Text {
        fr: "Avec « être », l’adjectif et le participe s’accordent avec le sujet ; l’anglais n’accorde rien, et la machine a perdu le sujet de vue.",
        en: "After “être”, adjectives and participles agree with the subject; English has no agreement, and the machine lost sight of the subject.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example("Les chiffres ont été publié lundi.", "Les chiffres ont été publiés lundi."),
        example(
            "Ces délais ne sont pas seulement courts, ils sont intenable.",
            "Ces délais ne sont pas seulement courts, ils sont intenables.",
        ),
        example("Les pannes peuvent être longs.", "Les pannes peuvent être longues."),
        example("Elle est devenu ministre en mai.", "Elle est devenue ministre en mai."),
        example(
            "Dites-moi combien de vitres devront être nettoyé.",
            "Dites-moi combien de vitres devront être nettoyés.",
        ),
        example("Un chien et sa puce ont été longtemps oubliées.", "Un chien et sa puce ont été longtemps oubliés."),
        example("La mise à jour a été publié hier.", "La mise à jour a été publiée hier."),
        example("Les voitures sont rapides. Très rapide.", "Les voitures sont rapides. Très rapides."),
        example("Mme Martin est né en 1950.", "Mme Martin est née en 1950."),
        example("M. Moore est devenue ministre.", "M. Moore est devenu ministre."),
        example("Emma Wells n’est pas connu en France.", "Emma Wells n’est pas connue en France."),
        example("La chanteuse Zaz est attendu à Paris.", "La chanteuse Zaz est attendue à Paris."),
    ],
    clean: &[
        "La femme qui faisait ça est partie ; de cela a toujours été faite notre vie ; en elle est contenu le feu.",
        "Il est torse nu. Les mathématiques ne sont pas juste de la mémoire.",
        "Elle s’est lavé les mains et ils se sont parlé.",
        "On est fiers de vous, et vous êtes prêt.",
        "Il est différentes façons de le dire.",
        "La plupart des élèves sont contents.",
        "Une dizaine de soldats sont morts.",
        "Ses yeux sont bleu clair et ses murs étaient orange.",
        "C’est important, et cela reste vrai. Très vrai.",
        "Les voitures sont rapides. Très rapides. Très bien.",
        "C’est pourquoi seule la mairie peut agir, et c’est pourquoi nombreuses sont les plaintes.",
        "Les portes sont bien sûr ouvertes, et les fenêtres sont, bien sûr, fermées.",
        "Si l’option -p est fournie, la variable i est créée.",
        "Les collines sont juste au nord, et les clefs étaient juste là.",
        "La réponse est bien sûr positive, et les avis sont bien entendu partagés.",
        "Deux types de décisions peuvent être prises. L’ARE est versée chaque mois.",
        "Les mises en demeure prévues sont si nécessaire envoyées.",
        "Les organismes à qui sont confiées ces tâches recrutent.",
        "Le mémoire ainsi que les pièces jointes sont communiqués, comme les notes ainsi que leur bilan sont publiés.",
        "Jane Eyre est publié en 1847, la rue Marie Curie est connue.",
        "Le fils de Mme Martin est mort, et Paul comme Marie Martin sont nés ici.",
        "Paul Martin et Marie Martin sont partis, la station Anna Frank est arrêtée.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len() {
        if let Some((number, end)) = copula(context, at) {
            let first = clashing(context, at, number, end);
            let second = if first.is_none() { second(context, at, number, end) } else { None };
            out.extend(first.or(second));
            out.extend(fragment(context, at, number, end));
        }
    }
}

/// The third persons of *être*, with their number.
fn etre(form: &str) -> Option<Number> {
    match form {
        "est" | "était" | "sera" | "serait" | "fut" => Some(Number::Singular),
        "sont" | "étaient" | "seront" | "seraient" | "furent" | "soient" => Some(Number::Plural),
        _ => None,
    }
}

/// The third persons of *avoir*, before « été ».
fn avoir(form: &str) -> Option<Number> {
    match form {
        "a" | "avait" | "aura" | "aurait" => Some(Number::Singular),
        "ont" | "avaient" | "auront" | "auraient" => Some(Number::Plural),
        _ => None,
    }
}

/// The third persons of verbs before « être », and of other verbs that take an attribute.
fn modal(form: &str) -> Option<Number> {
    match form {
        "peut" | "doit" | "va" | "pourrait" | "devrait" | "pourra" | "devra" | "pouvait" | "devait" | "allait"
        | "semble" | "paraît" | "semblait" => Some(Number::Singular),
        "peuvent" | "doivent" | "vont" | "pourraient" | "devraient" | "pourront" | "devront" | "pouvaient"
        | "devaient" | "allaient" | "semblent" | "paraissent" | "semblaient" => Some(Number::Plural),
        _ => None,
    }
}

fn linking(form: &str) -> Option<Number> {
    match form {
        "devient" | "reste" | "restait" | "demeure" | "semble" | "paraît" | "semblait" | "paraissait" | "devenait"
        | "deviendra" | "restera" => Some(Number::Singular),
        "deviennent" | "restent" | "restaient" | "demeurent" | "semblent" | "paraissent" | "semblaient"
        | "paraissaient" | "devenaient" | "deviendront" | "resteront" => Some(Number::Plural),
        _ => None,
    }
}

/// The number of the finite verb at `at` and the token behind the verb that takes an attribute.
fn copula(context: &Context, at: usize) -> Option<(Number, usize)> {
    let form = context.folded(at);
    if context.kind(at) != Some(TokenKind::Word) || form.len() > 11 {
        return None;
    }
    if let Some(number) = etre(form) {
        return Some((number, at + 1));
    }
    let behind = |wanted: &dyn Fn(&str) -> bool| {
        let next = skip_adverbs(context, at + 1);
        wanted(context.folded(next)).then_some(next + 1)
    };
    if let Some(found) = avoir(form).and_then(|number| Some((number, behind(&|form| form == "été")?))) {
        return Some(found);
    }
    let infinitive = |form: &str| matches!(form, "être" | "devenir" | "rester" | "sembler" | "paraître");
    if let Some(found) = modal(form).and_then(|number| Some((number, behind(&infinitive)?))) {
        return Some(found);
    }
    // « semble-t-il » is an aside.
    let aside = context.kind(at + 1) == Some(TokenKind::Clitic)
        // « une mise en demeure prévue »
        || form == "demeure" && at > 0 && context.folded(at - 1) == "en";
    Some((linking(form).filter(|_| !aside)?, at + 1))
}

/// The first token from `at` that is no adverb.
pub(super) fn skip_adverbs(context: &Context, mut at: usize) -> usize {
    while context.kind(at) == Some(TokenKind::Clitic)
        || context.folded(at) == "bien" && matches!(context.folded(at + 1), "sûr" | "entendu")
        || at > 0 && context.folded(at - 1) == "bien" && matches!(context.folded(at), "sûr" | "entendu")
        || is_degree(context.folded(at))
        || is_small_word(context, at) && nominal::is_only_adverb(context.folded(at))
        || matches!(
            context.folded(at),
            "même"
                | "seulement"
                | "aussi"
                | "donc"
                | "ainsi"
                | "point"
                | "désormais"
                | "également"
                | "enfin"
                | "maintenant"
                | "tous"
                | "toutes"
        )
    {
        at += 1;
    }
    at
}

/// « la situation est grave et dangereux »: the second of two attributes.
fn second(context: &Context, verb: usize, number: Number, end: usize) -> Option<Finding> {
    let joint = skip_adverbs(context, end) + 1;
    let sure = matches!(context.folded(joint), "et" | "ou" | "mais") && is_attribute(context, joint - 1);
    let next = skip_adverbs(context, joint + 1);
    (sure && nominal::is_only_adjective(context.folded(next)))
        .then(|| clashing(context, verb, number, joint + 1))
        .flatten()
}

/// « Les voitures sont rapides. Très rapide. »: a second attribute that stands as a sentence of its own.
fn fragment(context: &Context, verb: usize, number: Number, end: usize) -> Option<Finding> {
    let sentence = context.analysis.sentence_index(verb);
    let first = skip_adverbs(context, end);
    let range = context.analysis.sentences.get(sentence + 1)?.range();
    let [degree, at, mark] = [range.start, range.start + 1, range.start + 2];
    let closed = first + 2 == range.start && context.folded(first + 1) == "." && context.folded(mark) == ".";
    if !closed
        || range.len() != 3
        || !is_degree(context.folded(degree))
        || matches!(context.folded(degree), "pas" | "trop" | "si")
    {
        return None;
    }
    let described = nominal::adjective(context.folded(first)).is_some() && is_small_word(context, at);
    let own = nominal::adjective(context.folded(at)).filter(|_| described)?;
    let wanted = gender_of_subject(context, verb, number, own)? | number;
    let clash = clash(own, wanted).filter(|clash| !clash.number || number_is_certain(context, verb, number, own))?;
    let again = inflect_adjective(context.folded(first), own).is_some_and(|first| first == context.folded(at));
    let finding = finding(context, degree, at, wanted, clash);
    // « Très impressionnant. » may be said of the whole.
    Some(if again { finding } else { finding.severity(Severity::Info).confidence(0.6) })
}

fn clashing(context: &Context, verb: usize, number: Number, end: usize) -> Option<Finding> {
    let at = skip_adverbs(context, end);
    let sentence = context.analysis.sentence_of(verb).range();
    // « C’est pourquoi seule la mairie peut agir. »
    let asks = (end..at).any(|at| matches!(context.folded(at), "pourquoi" | "comment" | "quand"));
    // « Les collines sont juste à côté. »
    let near = context.folded(at) == "juste"
        && (super::verbs::begins_noun_phrase(context.folded(at + 1))
            || matches!(
                context.folded(at + 1),
                "de" | "d'"
                    | "à"
                    | "au"
                    | "aux"
                    | "derrière"
                    | "devant"
                    | "avant"
                    | "après"
                    | "en"
                    | "là"
                    | "ici"
                    | "sous"
                    | "sur"
                    | "pour"
            ));
    // « Il est torse nu. »
    let bare = matches!(context.folded(at), "torse" | "pieds" | "tête") && context.folded(at + 1).starts_with("nu");
    let surely = bare || context.folded(at) == "sûr" && context.folded(at - 1) == "bien";
    if asks || near || surely || at >= sentence.end || !is_attribute(context, at) || is_reflexive(context, verb) {
        return None;
    }
    let own = nominal::adjective(context.folded(at))?;
    let person = || gender_of_person(context, &sentence, verb, at, number);
    let sex = gender_of_subject(context, verb, number, own).or_else(person);
    let wanted: Features = match sex {
        Some(gender) => gender | number,
        None => number.into(),
    };
    let clash = clash(own, wanted)?;
    if clash.number && !number_is_certain(context, verb, number, own) {
        return None;
    }
    Some(finding(context, verb, at, wanted, clash))
}

/// « Mme Martin est arrivé »: the gender of the person whose name stands before the verb.
fn gender_of_person(
    context: &Context,
    sentence: &Range<usize>,
    verb: usize,
    at: usize,
    number: Number,
) -> Option<Gender> {
    if number != Number::Singular || !persons::is_of_persons(context.folded(at)) {
        return None;
    }
    let clitics = (sentence.start..verb).rev().take_while(|&at| matches!(context.folded(at), "ne" | "n'" | "y" | "en"));
    let person = persons::person_before(context, sentence, clitics.last().unwrap_or(verb))?;
    persons::is_free(context, sentence, person.tokens.start).then_some(person.gender)
}

/// An adjective or participle that describes nothing behind it.
fn is_attribute(context: &Context, at: usize) -> bool {
    let form = context.folded(at);
    // « ils sont si nécessaire traités »
    if matches!(form, "nécessaire" | "possible") && at > 0 && context.folded(at - 1) == "si" {
        return false;
    }
    if !is_small_word(context, at) || super::epithet_words::is_excused(form) && !matches!(form, "né" | "mort") {
        return false;
    }
    if nominal::may_be_finite(form) && !nominal::is_participle(form) {
        return false;
    }
    let word = context.tagged.token(at);
    let tagged = word.pos == Pos::Adj || word.is_participle();
    let features = nominal::adjective(form);
    if features.is_none() || !(nominal::is_only_adjective(form) || tagged) {
        return false;
    }
    // « devenu ministre », « élu président » have an attribute of their own.
    let names = ["deven", "rest", "élu", "nomm", "sort", "arriv", "part", "ven", "mort", "considér"];
    if nominal::is_participle(form) && names.iter().any(|stem| form.starts_with(stem)) {
        return true;
    }
    // « ont été publié lundi »: the day is no noun that the participle describes.
    let claims = |own| !DAYS.contains(&context.folded(at + 1)) && nominal::claims(context, at + 1, own);
    !features.is_some_and(claims)
}

/// « se sont lavé », « s’est dit »: what a reflexive participle agrees with is another question.
fn is_reflexive(context: &Context, verb: usize) -> bool {
    (verb.saturating_sub(3)..verb).any(|at| {
        matches!(context.folded(at), "se" | "s'" | "me" | "m'" | "te" | "t'" | "nous" | "vous" | "je" | "tu" | "j'")
    })
}

/// « on est fiers », « il est différentes façons », « c’est »: number of verb and attribute may differ.
fn number_is_certain(context: &Context, verb: usize, number: Number, own: Features) -> bool {
    let before = |n: usize| verb.checked_sub(n).map_or("", |at| context.folded(at));
    let free = |word: &str| matches!(word, "on" | "l'on" | "c'" | "ce" | "qu'" | "-on");
    if free(before(1)) || free(before(2)) || free(context.folded(verb + 1).trim_start_matches("-t")) {
        return false;
    }
    // « il est » before a plural introduces a noun.
    !(number == Number::Singular && own.number() == Some(Number::Plural) && (before(1) == "il" || before(2) == "il"))
}

fn finding(context: &Context, verb: usize, at: usize, wanted: Features, clash: Clash) -> Finding {
    let span = context.analysis.span(verb, at);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : l’attribut et le sujet ne s’accordent pas ({})", clash.named(context)),
        format!("“{text}”: the predicate does not agree with the subject ({})", clash.named(context)),
    );
    let finding = RULE.finding(context, span, message);
    match inflect_adjective(context.folded(at), wanted) {
        Some(form) => rewrite(finding, context, at, &form),
        None => finding,
    }
}

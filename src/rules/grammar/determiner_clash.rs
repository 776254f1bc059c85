//! `grammar/determiner-clash`: « un déception », « les système ».

use super::agreeing::{Clash, clash, determiner_for, noun_in, rewrite};
use super::{nominal, verbs};
use crate::analysis::tagger::Pos;
use crate::analysis::{TokenKind, is_all_caps};
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Features, Gender, Lexicon, Mood, Number};
use crate::rules::words::{is_determiner, is_small_word, verb_readings};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/determiner-clash",
    summary: Text {
        fr: "un déterminant d’un autre genre ou nombre que son nom",
        en: "a determiner of another gender or number than its noun",
    },
    why: Text {
        fr: "Le déterminant prend le genre et le nombre du nom ; une machine qui traduit mot à mot, ou qui change de nom en route, l’oublie.",
        en: "A determiner takes the gender and number of its noun; a machine that translates word by word forgets it.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example("C’est un déception immense.", "C’est une déception immense."),
        example("Le nouvelle voiture arrive en mai.", "La nouvelle voiture arrive en mai."),
        example("Les système sont prêts.", "Les systèmes sont prêts."),
        example("Il a fallu d’un jours à l’autre tout changer.", "Il a fallu d’un jour à l’autre tout changer."),
        example("Le sécurité du compte est en jeu.", "La sécurité du compte est en jeu."),
        example("Il parle du fonctionnalité annoncée.", "Il parle de la fonctionnalité annoncée."),
        example("Ce entreprise a fermé.", "Cette entreprise a fermé."),
        example("Le moto de la ville est connu.", "La devise de la ville est connu."),
    ],
    clean: &[
        "Quelles drôles de prunes ! Ces don Juan, les bac +2 et les participant·e·s, la noire, la blanche, la rouge.",
        "Les ayant vus entrer, elle a compris que la soirée serait la pire.",
        "Un après-midi, une après-midi, un enfant, une enfant.",
        "La chef de la police et la procureur ont parlé.",
        "Il les porte, elle la ferme, nous le livre.",
        "Son amie et sa sœur, mon idée et ton école.",
        "Le Monde, la Une, les 20 heures, un deux-pièces.",
        "Je les sais honnêtes, et la juge comme le ministre aussi.",
        "Un livre, une livre, le tour, la tour, le mode, la mode.",
        "Les tout premiers, un peu, un mille-pattes, les après-midi.",
        "Il faut les aide-soignantes et le porte-avions.",
        "Fatoumata Diarra, trente et un ans, soude comme d’autres brodent depuis vingt et un mois.",
        "Fallait-il une cent unième version, une mille et unième nuit ?",
        "Trente et une lois en nonante et un ans.",
        "Au cinéma, on la vit chez Varda.",
        "La r\u{fffd}gion et la for\u{fffd}t ont perdu leurs accents.",
        "Dans une bien moindre mesure, il nous fut d’une si grande aide ; il y en a une non loin.",
        "Une unité les attaquant par surprise vaincra.",
        "Il y a deux courbes, une représentant les prix et l’autre les coûts.",
        "À chaque bloc correspondent non plus un mais deux disques.",
        "Le programme trouve un noyau à démarrer, le charge en mémoire et l’exécute.",
        "Il répond aux pull requests du dépôt.",
        "Elle renvoie les domaine, bus, dispositif et fonction ; il écrit les variables tableau.",
        "Fermé les dimanche et jours fériés ; les maire et adjoints sont là.",
        "Ici, un « capo » est un noisette.",
        "Il faut savoir où les placer, et on peut les encadrer en les pliant, comme le montre ce croquis.",
        "Elle range les livres et les affiche au mur, puis la double.",
        "Il joue la sonate en la mineur et le trio en la bémol.",
        "Les taille et longueur des tuyaux varient, comme leurs début et fin.",
        "Vous en entendrez certains parler du port.",
        "Il achète ces titres pour les placer, ce disque afin de le lire ; vous devez les avoir inclus.",
        "Le paquet la déclarant est prêt, comme le montre la carte ; non plus un mais deux blocs.",
        "Il propose un ou plusieurs projet(s) de loi.",
        "Il a gagné, et ce grâce à elle. La majorité des élus intéressés le demande.",
        "Qui le suivra dans cette drôle d’aventure ? C’est une si jolie ville ! Il y en a une non loin.",
        "Ses père et mère ont signé. Indiquez vos nom, prénom et adresse, ainsi que les lieu et date de naissance.",
        "Balzac, dans une page fameuse, le montre au bras de sa fille.",
        "L’Empereur le reprend, le chasse à nouveau, puis le charge de négocier et le garde.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 0..context.tokens().len().saturating_sub(1) {
        if is_inflected(context.folded(at)) && matches!(context.kind(at), Some(TokenKind::Word | TokenKind::Elided)) {
            out.extend(clashing(context, at));
        }
    }
}

/// What is a determiner, with a gender or a number of its own.
fn is_inflected(form: &str) -> bool {
    const OTHERS: &[&str] = &[
        "des",
        "du",
        "au",
        "aux",
        "aucun",
        "aucune",
        "chaque",
        "plusieurs",
        "certains",
        "certaines",
        "quel",
        "quelle",
        "quels",
        "quelles",
    ];
    is_determiner(form) || OTHERS.contains(&form)
}

fn clashing(context: &Context, at: usize) -> Option<Finding> {
    // « trente et un ans », « cent une fois »
    if matches!(context.folded(at), "un" | "une") && at > 0 && ends_numeral(context, at) {
        return None;
    }
    let noun = head(context, at)?;
    let form = context.folded(noun);
    let features = nominal::noun(form)?;
    let own = own_features(context, at)?;
    let clash = clash(own, features)?;
    if !is_really_determiner(context, at, noun) || joins_another(context, noun, own) {
        return None;
    }
    if own.gender() == Some(Gender::Masculine)
        && let Some(finding) = other_word(context, at, noun)
    {
        return Some(finding);
    }
    let span = context.analysis.span(at, noun);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : le déterminant et le nom ne s’accordent pas ({})", clash.named(context)),
        format!("“{text}”: determiner and noun do not agree ({})", clash.named(context)),
    );
    Some(with_fixes(RULE.finding(context, span, message), context, (at, own), (noun, features), clash))
}

/// True where « un » is the end of a numeral in words.
fn ends_numeral(context: &Context, at: usize) -> bool {
    let joined = at > 1 && context.folded(at - 1) == "et";
    matches!(
        context.folded(at - if joined { 2 } else { 1 }),
        "vingt"
            | "trente"
            | "quarante"
            | "cinquante"
            | "soixante"
            | "septante"
            | "huitante"
            | "nonante"
            | "cent"
            | "mille"
    )
}

/// « le moto de la ville »: behind a masculine the English « motto » is meant, or the vehicle.
fn other_word(context: &Context, at: usize, noun: usize) -> Option<Finding> {
    let (meant, own) = match context.folded(noun) {
        "moto" => ("devise", "moto"),
        _ => return None,
    };
    let span = context.analysis.span(at, noun);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : est-ce « {meant} », l’anglais « motto » ? « {own} » est féminin"),
        format!("“{text}”: is it “{meant}”, English “motto”? “{own}” is feminine"),
    );
    let determiner = determiner_for(context.folded(at), Gender::Feminine, Number::Singular, meant)?;
    let finding = RULE.finding(context, span, message);
    let with = |finding: Finding, noun: &str| {
        let text = crate::rules::cased_like(context.text(at), &format!("{determiner} {noun}"));
        finding.fix(text.clone(), Applicability::Review, vec![Edit { span, text }])
    };
    // A word between would have to agree as well.
    Some(if noun == at + 1 { with(with(finding, meant), own) } else { finding })
}

/// Gender and number of the determiner; before a vowel « son » is of either gender.
fn own_features(context: &Context, at: usize) -> Option<Features> {
    match context.folded(at) {
        "mon" | "ton" | "son" | "l'" => Some(Number::Singular.into()),
        "des" | "aux" => Some(Number::Plural.into()),
        "au" | "du" => Some(Gender::Masculine | Number::Singular),
        form => nominal::determiner(form),
    }
}

/// The noun behind the determiner, an adjective perhaps between.
fn head(context: &Context, at: usize) -> Option<usize> {
    let end = context.analysis.sentence_of(at).range().end;
    let next = at + 1;
    if next >= end || !is_small_word(context, next) || context.folded(next).contains('-') {
        return None;
    }
    let form = context.folded(next);
    // « une bien moindre mesure », « une si grande aide », « il y en a une non loin »
    // « la variable compteur »: a noun that the lexicon has as an adjective.
    if matches!(form, "variable" | "variables")
        || matches!(
            form,
            "bien" | "si" | "non" | "oui" | "trop" | "tant" | "mal" | "plus" | "moins" | "aussi" | "fort" | "mais"
        )
    {
        return None;
    }
    // « une cent unième fois »: the numeral belongs to the ordinal.
    if matches!(form, "cent" | "mille" | "million" | "mais") {
        return None;
    }
    // « cette drôle d’aventure », « une si jolie ville », « il y en a une non loin », « oh la la »
    let drole = form == "drôle" && matches!(context.folded(next + 1), "de" | "d'");
    if drole || matches!(form, "si" | "non" | "la" | "là") {
        return None;
    }
    // « et ce grâce à »
    if form == "grâce" && context.folded(at) == "ce" {
        return None;
    }
    // « la femelle morse »: the name of the animal keeps its gender.
    if matches!(form, "femelle" | "femelles" | "mâle" | "mâles") {
        return None;
    }
    if nominal::is_only_noun(form) {
        return Some(next);
    }
    let after = next + 1;
    // « des complémentaires santé »
    if form.starts_with("complémentaire") && matches!(context.folded(after), "santé" | "retraite") {
        return None;
    }
    // « les générateurs diesel »: the second noun describes the first.
    let fits = |own: Features| own_features(context, at).is_some_and(|determiner| clash(own, determiner).is_none());
    if nominal::noun(form).is_some_and(fits) && !nominal::is_prenominal(form) {
        return None;
    }
    let is_epithet = nominal::adjective(form).is_some()
        && (context.tagged.token(next).pos == Pos::Adj || nominal::is_prenominal(form));
    if is_epithet {
        let noun = after < end && is_small_word(context, after) && nominal::is_only_noun(context.folded(after));
        return noun.then_some(after);
    }
    (nominal::noun(form).is_some() && context.tagged.token(next).pos == Pos::Noun).then_some(next)
}

/// « les porte », « ce sont »: pronouns look like determiners; quoted and capital words are no words of the sentence.
fn is_really_determiner(context: &Context, at: usize, noun: usize) -> bool {
    // « quelles drôles de prunes », « ce fichu temps », « ces don Juan »: what comes before the noun, or the name.
    let exclaims = matches!(context.folded(noun), "drôle" | "drôles" | "putain" | "diable" | "vache" | "saloperie")
        && matches!(context.folded(noun + 1), "de" | "d'");
    let don = matches!(context.folded(noun), "don" | "dom")
        && context.kind(noun + 1) == Some(TokenKind::Word)
        && context.text(noun + 1).starts_with(char::is_uppercase);
    // « la pire de toutes », « la noire, la blanche, la rouge »: the noun went without saying.
    let alone = matches!(context.folded(noun), "pire" | "pires") || nominal::is_colour(context.folded(noun));
    let elliptic =
        alone && noun == at + 1 && !is_small_word(context, noun + 1) || alone && context.folded(noun + 1) == "de";
    if exclaims || don || elliptic {
        return false;
    }
    // « un noisette », « un crème »: a coffee.
    if noun == at + 1 && matches!(context.folded(noun), "noisette" | "crème") {
        return false;
    }
    if follows_subject_clitic(context, at) || noun == at + 1 && is_object_of_next(context, at) || is_note(context, at) {
        return false;
    }
    let starts = context.analysis.starts_sentence(&context.document.prose, at);
    let written = context.text(at);
    if written.starts_with(char::is_uppercase) && (!starts || is_all_caps(written) && written.len() > 2) {
        return false;
    }
    let tag = context.tagged.token(at).pos;
    let determines = match context.folded(at) {
        "du" | "des" | "au" | "aux" => matches!(tag, Pos::Det | Pos::Adp),
        _ => tag == Pos::Det,
    };
    let tagged = context.tagged.token(noun).pos;
    // « le défenseur le tire »: behind a subject, what may be a verb is one.
    let clitic = matches!(context.folded(at), "le" | "la" | "les" | "l'" | "leur") && noun == at + 1;
    // « il le reprend, le chasse à nouveau »: a verb more of the same subject.
    let behind_subject = at > context.analysis.sentence_of(at).range().start
        && (matches!(context.tagged.token(at - 1).pos, Pos::Noun | Pos::Propn | Pos::Pron | Pos::Adv | Pos::Adj)
            || context.tagged.token(at - 1).is_participle()
            || matches!(context.folded(at - 1), "," | ")" | "—" | "–" | "et" | "ou" | "mais" | "puis"));
    if clitic && behind_subject && nominal::may_be_finite(context.folded(noun)) {
        return false;
    }
    if clitic && is_governed_verb(context, at, noun) {
        return false;
    }
    determines && tagged == Pos::Noun && !(at > 0 && context.folded(at - 1) == "l'")
}

/// « où les placer », « en les encadrant », « comme le montre cet extrait », « et les lie »: the object of a verb that is a
/// noun as well.
fn is_object_of_next(context: &Context, at: usize) -> bool {
    let form = context.folded(at + 1);
    let may_be =
        |mood: Mood| verb_readings(form).any(|reading| reading.features().verb_forms().any(|f| f.mood() == mood));
    // « Vous en entendrez certains parler »
    if matches!(context.folded(at), "certains" | "certaines" | "plusieurs") {
        return may_be(Mood::Infinitive);
    }
    // « deux courbes, une représentant les prix et l’autre les coûts »
    if matches!(context.folded(at), "un" | "une") {
        let next = context.folded(at + 2);
        return form.ends_with("ant")
            && may_be(Mood::PresentParticiple)
            && (is_determiner(next) || matches!(next, "des" | "du" | "en" | "à" | "de" | "par" | "sur" | "dans"));
    }
    if !matches!(context.folded(at), "le" | "la" | "les" | "l'" | "leur") {
        return false;
    }
    // « Les ayant vus entrer, »
    if at == 0 || matches!(form, "ayant" | "étant") {
        return matches!(form, "ayant" | "étant");
    }
    if form.ends_with(['r', 'e']) && may_be(Mood::Infinitive) {
        return true;
    }
    let described =
        matches!(context.folded(at - 1), "en" | "," | "(" | "–") || context.tagged.token(at - 1).pos == Pos::Noun;
    if form.ends_with("ant") && described && may_be(Mood::PresentParticiple) {
        return true;
    }
    let joined = matches!(context.tagged.token(at - 1).pos, Pos::Cconj | Pos::Sconj)
        || matches!(context.folded(at - 1), "comme" | "puis" | "dont" | "où" | "moins" | "plus" | ",")
        || context.kind(at - 1) == Some(TokenKind::Opaque);
    joined && nominal::may_be_finite(form)
}

/// « en la mineur », « la bémol »: the note.
fn is_note(context: &Context, at: usize) -> bool {
    context.folded(at) == "la"
        && matches!(context.folded(at + 1), "mineur" | "majeur" | "bémol" | "dièse" | "si" | "sol")
}

/// « pour le lire », « sans les placer », « les paquets la déclarant », « comme le montre la carte »: a pronoun and its verb.
fn is_governed_verb(context: &Context, at: usize, noun: usize) -> bool {
    let form = verbs::spelling(context.folded(noun));
    let compared = at > 0 && context.folded(at - 1) == "comme" && form.is_finite();
    compared || form.has(Mood::Infinitive) || form.has(Mood::PresentParticiple) && at > 0 && context.folded(at) != "l'"
}

/// « on la vit au théâtre »: between a subject and its verb stands a pronoun.
fn follows_subject_clitic(context: &Context, at: usize) -> bool {
    at > 0 && matches!(context.folded(at - 1), "je" | "tu" | "il" | "on" | "ils" | "qui" | "ne")
}

/// True when the noun is followed by another that the determiner suits: *le haute couture*, *un tête-à-queue*.
fn joins_another(context: &Context, noun: usize, own: Features) -> bool {
    let after = noun + 1;
    let Some(kind) = context.kind(after) else { return false };
    // « les début et fin de la ligne », « les nom, prénom et adresse »: one plural for several.
    if matches!(context.text(after), "et" | "ou" | ",")
        && own.number() == Some(Number::Plural)
        && context.kind(after + 1) == Some(TokenKind::Word)
        && nominal::noun(context.folded(after + 1))
            .is_some_and(|next| context.text(after) != "," || next.number() != Some(Number::Plural))
    {
        return true;
    }
    // « un ou plusieurs projet(s) »
    if context.text(after) == "(" && context.analysis.glued(after) {
        return true;
    }
    if kind != TokenKind::Word && context.text(after) != "," {
        return matches!(context.text(after), "-" | "/" | "–" | "'" | "’" | "·" | "•" | "+")
            || kind == TokenKind::Number;
    }
    let form = context.folded(after);
    // « ses père et mère », « les nom et prénoms »: one determiner in the plural for both nouns.
    if own.number() == Some(Number::Plural) && lists_another(context, after) {
        return true;
    }
    // « la large avenue », « un superbe touchdown »: the first word may be an adjective.
    if nominal::adjective(context.folded(noun)).is_some() && !context.tagged.token(after).pos.is_verbal() {
        return is_small_word(context, after) && (nominal::noun(form).is_some() || !Lexicon::french().contains(form));
    }
    // « les pull requests »
    if is_small_word(context, after) && form.ends_with('s') && form.is_ascii() && !Lexicon::french().contains(form) {
        return true;
    }
    let other = nominal::noun(form);
    other.is_some_and(|other| clash(own, other).is_none()) && context.tagged.token(after).pos == Pos::Noun
}

/// True for « et mère », « , prénom et adresse » behind a first noun.
fn lists_another(context: &Context, mark: usize) -> bool {
    let bare = mark + 1;
    matches!(context.folded(mark), "et" | "ou" | ",")
        && is_small_word(context, bare)
        && nominal::noun(context.folded(bare)).is_some()
        && (context.folded(mark) != "," || context.text(bare + 1) == "," || lists_another(context, bare + 1))
}

fn with_fixes(
    finding: Finding,
    context: &Context,
    (at, own): (usize, Features),
    (noun, features): (usize, Features),
    clash: Clash,
) -> Finding {
    let next = context.folded(at + 1);
    let between = (at + 1 < noun).then(|| nominal::adjective(next)).flatten();
    let determiner = |gender: Option<Gender>, number: Option<Number>| {
        determiner_for(context.folded(at), gender?, number?, next).filter(|other| other != context.folded(at))
    };
    let by_noun = |finding: Finding, number: Number| match noun_in(context.folded(noun), number) {
        Some(other) => rewrite(finding, context, noun, &other),
        None => finding,
    };
    let gender = features.gender().or(own.gender()).or(Some(Gender::Masculine));
    if !clash.number {
        let fixed = determiner(gender, own.number().or(features.number()));
        return fixed.map_or(finding.clone(), |fixed| rewrite(finding, context, at, &fixed));
    }
    let Some(wanted) = own.number().filter(|_| !clash.gender) else { return finding };
    // With an adjective that stands by one of the two, the other is wrong.
    let sided = between.and_then(Features::number);
    if sided.is_some() && sided != Some(wanted) {
        let fixed = determiner(gender, features.number());
        return fixed.map_or(finding.clone(), |fixed| rewrite(finding, context, at, &fixed));
    }
    let finding = by_noun(finding, wanted);
    if sided.is_some() {
        return finding;
    }
    match determiner(gender, features.number()) {
        Some(fixed) => rewrite(finding, context, at, &fixed),
        None => finding,
    }
}

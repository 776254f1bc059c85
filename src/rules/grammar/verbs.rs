//! What the rules of this family ask of verbs: what a spelling may be at all, whose subject stands before it, what to
//! write instead. The tagger is asked last: it was taught on good French and reads broken French as best it can.

use crate::analysis::TokenKind;
use crate::lexicon::{Class, ClassSet, Features, Lexicon, Mood, Number, Person, VerbForm};
use crate::rules::Context;
use crate::rules::words::{is_clitic, is_determiner, pronoun_features, verb_readings};

/// Everything that a spelling may be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spelling {
    /// The features of all its readings as a verb.
    verb: Features,
    /// Its classes, that of verbs left out.
    pub others: ClassSet,
}

/// Looks a folded form up.
pub(super) fn spelling(form: &str) -> Spelling {
    let mut found = Spelling { verb: Features::NONE, others: ClassSet::EMPTY };
    for reading in Lexicon::french().readings(form) {
        match reading.class() {
            Class::Verb => found.verb = found.verb | reading.features(),
            class => found.others = found.others.with(class),
        }
    }
    found
}

impl Spelling {
    /// True for what may be a form of a verb.
    pub fn is_verb(self) -> bool {
        self.verb.verb_forms().next().is_some()
    }

    /// True for what is a form of a verb and nothing else.
    pub fn is_only_verb(self) -> bool {
        self.is_verb() && self.others.is_empty()
    }

    /// True for what may be a finite verb.
    pub fn is_finite(self) -> bool {
        self.verb.verb_forms().any(VerbForm::is_finite)
    }

    /// True for a finite verb and nothing else.
    pub fn is_only_finite(self) -> bool {
        self.is_only_verb() && self.verb.verb_forms().all(VerbForm::is_finite)
    }

    /// True for what may be of this mood.
    pub fn has(self, mood: Mood) -> bool {
        self.verb.has_mood(mood)
    }

    /// True for a verb of this mood, and of no other; other classes are the caller's business.
    pub fn is_always(self, mood: Mood) -> bool {
        self.is_verb() && self.verb.verb_forms().all(|form| form.mood() == mood)
    }
}

/// The form of an infinitive that is no noun (« pouvoir », « dîner ») and no adjective; some nouns name no one (« le parler »).
pub(super) fn may_be_infinitive(form: &str) -> bool {
    const RARE_NOUNS: &[&str] =
        &["parler", "manger", "aller", "rire", "sourire", "lancer", "toucher", "lever", "faire", "dire", "avoir"];
    let spelling = spelling(form);
    spelling.is_always(Mood::Infinitive) && (spelling.others.is_empty() || RARE_NOUNS.contains(&form))
}

/// The mood and tense of a finite form of the verb `lemma`.
pub(super) fn finite_form(form: &str, lemma: &str) -> Option<VerbForm> {
    let mut readings = Lexicon::french().readings(form).filter(|reading| reading.lemma == *lemma);
    readings.find_map(|reading| reading.features().verb_forms().find(|form| form.is_finite()))
}

/// A form of a verb.
pub(super) fn inflect(lemma: &str, wanted: Features) -> Option<String> {
    Lexicon::french().inflect(lemma, Class::Verb, wanted)
}

/// *être* or *avoir*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Auxiliary {
    Etre,
    Avoir,
}

impl Auxiliary {
    /// Its infinitive.
    pub fn lemma(self) -> &'static str {
        match self {
            Self::Etre => "être",
            Self::Avoir => "avoir",
        }
    }
}

/// The auxiliary that token `at` conjugates. What may be a noun (*l'est*, *les avions*, *son aura*) is none.
pub(super) fn auxiliary(context: &Context, at: usize) -> Option<Auxiliary> {
    let form = context.folded(at);
    // Asked of every token by many rules: the first letter sends most words away.
    if !matches!(form.as_bytes(), [b'a' | b'e' | b'f' | b'o' | b's' | 0xc3, ..]) {
        return None;
    }
    let before = || if at == 0 { "" } else { context.folded(at - 1) };
    let auxiliary = match form {
        "est" if context.text(at) == "est" && !matches!(before(), "l'" | "d'" | "nord" | "sud") => Auxiliary::Etre,
        "suis" | "es" if matches!(before(), "je" | "ne" | "n'" | "tu" | "y" | "en") => Auxiliary::Etre,
        "sommes" if matches!(before(), "nous" | "ne" | "en" | "y") => Auxiliary::Etre,
        "êtes" | "sont" | "étais" | "était" | "étions" | "étiez" | "étaient" | "serai" | "seras" | "sera"
        | "serons" | "serez" | "seront" | "serais" | "serait" | "serions" | "seriez" | "seraient" | "furent" => {
            Auxiliary::Etre
        }
        "a" if context.text(at) == "a" && !matches!(before(), "le" | "un" | "les" | "des" | "petit" | "grand") => {
            Auxiliary::Avoir
        }
        "as" if matches!(before(), "tu" | "l'" | "n'" | "t'" | "en") => Auxiliary::Avoir,
        "avions" if matches!(before(), "nous" | "n'" | "en") => Auxiliary::Avoir,
        "aura" if matches!(before(), "il" | "elle" | "on" | "n'" | "qui" | "y" | "en") => Auxiliary::Avoir,
        "auras" if matches!(before(), "tu" | "n'") => Auxiliary::Avoir,
        // « Mistral AI lève des fonds »
        "ai" if context.text(at) == "AI" => return None,
        "ai" | "avons" | "avez" | "ont" | "avais" | "avait" | "aviez" | "avaient" | "aurai" | "aurons" | "aurez"
        | "auront" | "aurais" | "aurait" | "aurions" | "auriez" | "auraient" | "eut" | "eurent" => Auxiliary::Avoir,
        _ => return None,
    };
    (context.kind(at) == Some(TokenKind::Word)).then_some(auxiliary)
}

/// True for an adverb that may stand between a verb and what it governs.
pub(super) fn is_adverb(context: &Context, at: usize) -> bool {
    let form = context.folded(at);
    if matches!(form, "y" | "en" | "où" | "comme" | "que" | "si" | "quand" | "comment" | "pourquoi" | "combien") {
        return false;
    }
    let mut adverb = false;
    let clear = Lexicon::french().readings(form).all(|reading| {
        adverb |= reading.class() == Class::Adverb;
        matches!(
            reading.class(),
            Class::Adverb | Class::Adjective | Class::Noun | Class::Conjunction | Class::Interjection
        )
    });
    adverb && clear || matches!(form, "tout" | "même" | "plus" | "donc" | "tous" | "toutes")
}

/// The token after `at` and the adverbs and stray marks that follow it: *sont déjà ** ** changer*, *suis au moins aider*.
pub(super) fn past_adverbs(context: &Context, at: usize) -> usize {
    let mut next = at + 1;
    while next <= at + 6 && next < context.tokens().len() {
        let pair = matches!(
            (context.folded(next), context.folded(next + 1)),
            ("en", "fait")
                | ("au", "moins")
                | ("du", "moins")
                | ("en", "général")
                | ("tout", "simplement")
                | ("bien", "entendu")
                | ("bien", "sûr")
        );
        let both = matches!(context.folded(next), "tous" | "toutes")
            && context.folded(next + 1) == "les"
            && matches!(context.folded(next + 2), "deux" | "trois" | "quatre");
        if both {
            next += 3;
        } else if pair {
            next += 2;
        } else if is_adverb(context, next) || context.text(next).bytes().all(|byte| byte == b'*' || byte == b'_') {
            next += 1;
        } else {
            break;
        }
    }
    next
}

/// A subject pronoun.
#[derive(Clone, Copy, Debug)]
pub(super) struct PronounSubject {
    /// Its token.
    pub at: usize,
    pub number: Number,
    pub person: Person,
}

/// The pronoun that is the subject of the verb at `verb`, clitics between them or not. « Elle », « nous » and « vous »
/// are subjects where nothing before governs them; those two may also be objects, which only the verb can tell.
pub(super) fn pronoun_subject(context: &Context, verb: usize) -> Option<PronounSubject> {
    let start = context.analysis.sentence_of(verb).range().start;
    let mut at = verb.checked_sub(1)?;
    while at > start && is_clitic(context.folded(at)) {
        at -= 1;
    }
    // *il nous dit*: the object gives way to the subject before it.
    if at > start && matches!(context.folded(at), "nous" | "vous") {
        let before = (start..at).rev().find(|&at| !is_clitic(context.folded(at))).map_or("", |at| context.folded(at));
        if matches!(
            before,
            "je" | "tu" | "il" | "elle" | "on" | "ils" | "elles" | "nous" | "vous" | "qui" | "ça" | "cela"
        ) {
            at = (start..at).rev().find(|&at| !is_clitic(context.folded(at)))?;
        }
    }
    let (number, person) = pronoun_features(context.folded(at))?;
    let kind = context.kind(at)?;
    let governed = at > start
        && matches!(context.folded(at), "elle" | "elles" | "nous" | "vous")
        && matches!(
            context.folded(at - 1),
            "à" | "de"
                | "d'"
                | "pour"
                | "avec"
                | "sans"
                | "chez"
                | "par"
                | "sur"
                | "entre"
                | "contre"
                | "vers"
                | "et"
                | "ou"
                | "ni"
                | "comme"
                | "selon"
                | "envers"
                | "devant"
                | "derrière"
                | "parmi"
                | "en"
                | "sauf"
                | "c'est"
        );
    let spoken = matches!(kind, TokenKind::Word | TokenKind::Elided) && at >= start && at < verb;
    (spoken && !governed).then_some(PronounSubject { at, number, person })
}

/// True where some verb reading of `form` is finite, of that person and number.
pub(super) fn agrees(form: &str, number: Number, person: Person) -> bool {
    let mut readings = verb_readings(form);
    readings.any(|reading| {
        let features = reading.features();
        features.verb_forms().any(VerbForm::is_finite) && features.admits(number | person)
    })
}

/// True for a determiner that begins a noun phrase, and is no preposition.
pub(super) fn begins_noun_phrase(form: &str) -> bool {
    is_determiner(form) || matches!(form, "quelques" | "plusieurs" | "chaque")
}

/// The infinitive of the verb that a form conjugates, where there is only one.
pub(super) fn inflect_infinitive(form: &str) -> Option<String> {
    let mut verbs = verb_readings(form);
    let lemma = verbs.next()?.lemma.to_string();
    verbs.all(|reading| reading.lemma == *lemma).then_some(lemma)
}

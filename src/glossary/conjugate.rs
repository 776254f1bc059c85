//! A verb in the mood, tense, person, gender and number of the verb it replaces.

use super::agree::Around;
use super::inflect::Place;
use super::lemmas::{Auxiliary, auxiliary};
use super::pattern::Atom;
use super::template::Lemma;
use crate::analysis::TokenKind;
use crate::analysis::phrases::verb_groups;
use crate::analysis::tagger::{Pos, Tagging};
use crate::lexicon::{Class, Features, Gender, Lexicon, Number, Person, Pronominal, Reading, Usage, VerbForm};

/// What stands before « que » where French wants the subjunctive: *il faut que*, *bien que*, *pour que*…
const SUBJUNCTIVE: &[&str] = &[
    "faut",
    "faudra",
    "faudrait",
    "fallait",
    "pour",
    "avant",
    "afin",
    "sans",
    "pourvu",
    "veut",
    "veulent",
    "voulait",
    "souhaite",
    "souhaitent",
    "demande",
    "demandent",
    "exige",
    "exigent",
    "craint",
    "craignent",
    "crainte",
    "condition",
    "possible",
];

/// How many words stand at most between a subject pronoun and the infinitive that goes with it.
const MOST_BEFORE_INFINITIVE: usize = 8;

impl Place<'_> {
    /// The form of a verb; the auxiliary that has to change with it is noted in `around`.
    pub(super) fn conjugate(&self, new: &Lemma, model: usize, around: &mut Around) -> Option<String> {
        let lexicon = Lexicon::french();
        let lemma = new.lemma.as_str();
        let verb = lexicon.forms(lemma, Class::Verb).map(|(_, tag)| tag.verb).next()?;
        let has_pronoun = self.follows_reflexive(model);
        // « se » stays before the match: it is one too many, or serves the new verb.
        let reflexive = new.reflexive && !has_pronoun;
        let stands_alone = verb.direct() == Usage::No && verb.pronominal() == Pronominal::No || lemma == "avoir";
        if verb.pronominal() == Pronominal::Always && !new.reflexive || has_pronoun && stands_alone && !new.reflexive {
            return None;
        }
        let tagging = self.words.token(model);
        if self.is_participle(model, tagging) {
            let agreement = self.participle_agreement(new, model, tagging, around)?;
            return lexicon.inflect(lemma, Class::Verb, agreement | VerbForm::PastParticiple);
        }
        let forms = self.verb_forms(model, tagging);
        if let Some(&form) = forms.iter().find(|form| !form.is_finite()) {
            let form = lexicon.inflect(lemma, Class::Verb, form)?;
            return Some(if reflexive { with_pronoun(self.pronoun_of_subject(model), &form) } else { form });
        }
        let (number, person) = self.number_and_person(model, tagging)?;
        let form = self.finite(lemma, &forms, model, number | person)?;
        Some(if reflexive { with_pronoun(reflexive_pronoun(person, number), &form) } else { form })
    }

    /// True where a reflexive pronoun stays before the verb: *se trouvent*, *s’est trouvé*.
    fn follows_reflexive(&self, model: usize) -> bool {
        let start = self.words.analysis().sentence_of(model).range().start;
        let mut before = (start..model.min(self.tokens.start)).rev();
        let is_between = |at: &usize| {
            let tagging = self.words.token(*at);
            tagging.pos == Pos::Aux || matches!(tagging.pos, Pos::Adv) || matches!(self.words.folded(*at), "y" | "en")
        };
        before.find(|at| !is_between(at)).is_some_and(|at| matches!(self.words.folded(at), "se" | "s'"))
    }

    /// True for a past participle, also where it is taken for an adjective and the sentence has another finite verb.
    fn is_participle(&self, model: usize, tagging: Tagging) -> bool {
        let mut forms = self.verb_readings(model).map(|reading| reading.features());
        forms.any(|features| features.admits(VerbForm::PastParticiple))
            && !self.hides_finite(model, tagging)
            && (tagging.is_participle() || tagging.pos == Pos::Adj || self.follows_auxiliary(model))
    }

    /// The reflexive pronoun of an infinitive or participle, which is that of the subject: « je dois me plier ».
    fn pronoun_of_subject(&self, model: usize) -> &'static str {
        let start = self.words.analysis().sentence_of(model).range().start;
        let ends = |at: &usize| {
            self.words.analysis().tokens[*at].kind == TokenKind::Punct
                || matches!(self.words.folded(*at), "que" | "qui" | "qu'")
        };
        let clause = (start..model).rev().take(MOST_BEFORE_INFINITIVE).take_while(|at| !ends(at));
        let pronoun = clause.map(|at| self.words.folded(at)).find(|word| {
            matches!(*word, "je" | "j'" | "tu" | "nous" | "vous" | "il" | "elle" | "on" | "ils" | "elles")
        });
        match pronoun {
            Some("je" | "j'") => "me",
            Some("tu") => "te",
            Some("nous") => "nous",
            Some("vous") => "vous",
            _ => "se",
        }
    }

    /// True right behind a form of *avoir* or *être*, adverbs and opening quotes apart: « a « fait l’histoire », « a fait taire ».
    fn follows_auxiliary(&self, model: usize) -> bool {
        let start = self.words.analysis().sentence_of(model).range().start;
        let is_between = |at: &usize| {
            self.words.token(*at).pos == Pos::Adv
                || matches!(self.words.folded(*at), "«" | "“" | "\"" | "pas" | "jamais")
        };
        let before = (start..model).rev().find(|at| !is_between(at));
        before.is_some_and(|at| {
            let readings = Lexicon::french().readings(self.words.folded(at));
            readings
                .filter(|reading| reading.class() == Class::Verb)
                .any(|reading| reading.lemma == *"avoir" || reading.lemma == *"être")
        })
    }

    /// True for a finite form that is spelt like a participle and taken for one: *la fusion fait sens*, *vous faites*.
    pub(super) fn hides_finite(&self, model: usize, tagging: Tagging) -> bool {
        const SUBJECTS: &[&str] = &["je", "j'", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles"];
        let has_subject = model.checked_sub(1).is_some_and(|before| SUBJECTS.contains(&self.words.folded(before)));
        if !has_subject && self.follows_auxiliary(model) {
            return false;
        }
        let has_object = || self.has_object(model) && !self.is_in_compound(model);
        (has_subject || !tagging.is_finite() && (!self.has_finite_verb(model) || has_object()))
            && self.verb_readings(model).any(|reading| reading.features().verb_forms().any(|form| form.is_finite()))
    }

    /// True where an object follows, which no participle takes that stands for an adjective: *fait du sens*.
    fn has_object(&self, model: usize) -> bool {
        let end = self.words.analysis().sentence_of(model).range().end;
        let next = (model + 1..end).find(|&at| self.words.token(at).pos != Pos::Adv);
        next.is_some_and(|at| self.words.token(at).pos == Pos::Det || matches!(self.words.folded(at), "du" | "des"))
    }

    /// True for the participle of a compound tense or of the passive.
    fn is_in_compound(&self, model: usize) -> bool {
        let groups = verb_groups(self.words, self.sentence_of(model));
        groups.iter().any(|group| group.main == model && group.finite != model)
    }

    fn has_finite_verb(&self, model: usize) -> bool {
        self.words.analysis().sentence_of(model).range().any(|at| self.words.token(at).is_finite())
    }

    fn verb_readings(&self, at: usize) -> impl Iterator<Item = Reading<'_>> {
        let readings = Lexicon::french().readings(self.words.folded(at));
        readings.filter(move |reading| reading.class() == Class::Verb && self.is_matched(at, reading))
    }

    /// False for a homonym of the word that the pattern asked for: « étaient » is a form of *étayer* as well.
    fn is_matched(&self, at: usize, reading: &Reading) -> bool {
        let element = self.elements.iter().position(|tokens| tokens.contains(&at));
        match element.map(|n| &self.pattern.elements[n].atom) {
            Some(Atom::Lemma(lemmas, _)) => lemmas.iter().any(|lemma| reading.lemma == **lemma),
            _ => true,
        }
    }

    /// The moods and tenses that the verb may have here, the imperative only where nothing else is left.
    fn verb_forms(&self, model: usize, tagging: Tagging) -> Vec<VerbForm> {
        let hides_finite = self.hides_finite(model, tagging);
        let admits = |form: &VerbForm| match form.is_finite() {
            true => hides_finite || tagging.pos == Pos::Adj || tagging.features.admits(*form),
            false => !hides_finite && tagging.features.admits(*form),
        };
        let mut forms: Vec<VerbForm> = Vec::new();
        for form in self
            .verb_readings(model)
            .flat_map(|reading| reading.features().verb_forms().collect::<Vec<_>>())
            .filter(admits)
        {
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
        if forms.iter().any(|form| *form != VerbForm::Imperative) && !self.begins_clause(model) {
            forms.retain(|form| *form != VerbForm::Imperative);
        }
        forms
    }

    /// True where an imperative may stand: nothing but marks before the verb.
    fn begins_clause(&self, model: usize) -> bool {
        let start = self.words.analysis().sentence_of(model).range().start;
        (start..model).all(|at| self.words.token(at).pos == Pos::Punct)
    }

    /// The form of a finite verb. Where moods are left that the new verb tells apart, what governs the clause decides.
    fn finite(&self, lemma: &str, forms: &[VerbForm], model: usize, agreement: Features) -> Option<String> {
        let written: Vec<String> =
            forms.iter().filter_map(|form| Lexicon::french().inflect(lemma, Class::Verb, agreement | *form)).collect();
        let first = written.first()?.clone();
        if written.len() == forms.len() && written.iter().all(|form| *form == first) {
            return Some(first);
        }
        let is_subjunctive =
            |form: &VerbForm| matches!(form, VerbForm::SubjunctivePresent | VerbForm::SubjunctiveImperfect);
        let wanted = match self.governs_subjunctive(model) {
            Some(true) => forms.iter().find(|form| is_subjunctive(form)),
            // Another word before « que » may govern either.
            Some(false) if forms.iter().any(is_subjunctive) => None,
            _ => forms.iter().find(|form| !is_subjunctive(form)),
        }?;
        Lexicon::french().inflect(lemma, Class::Verb, agreement | *wanted)
    }

    /// Whether what stands before the nearest « que » in front of the verb wants the subjunctive; `None` without « que ».
    fn governs_subjunctive(&self, model: usize) -> Option<bool> {
        let start = self.words.analysis().sentence_of(model).range().start;
        let que = (start..model).rev().take(8).find(|&at| matches!(self.words.folded(at), "que" | "qu'"))?;
        let before = |n: usize| que.checked_sub(n).filter(|&at| at >= start).map_or("", |at| self.words.folded(at));
        // « Bien que » opens its clause, « jusqu’à ce que » is not « ce que », and « je sais bien que » is neither.
        let opens = matches!(before(2), "" | "," | "." | ";" | ":" | "—" | "–" | "(" | "«");
        Some(SUBJUNCTIVE.contains(&before(1)) || before(1) == "bien" && opens || before(1) == "ce" && before(2) == "à")
    }

    /// A noun makes the verb third person; only « je » and its like do not, and they stand near.
    fn number_and_person(&self, model: usize, tagging: Tagging) -> Option<(Number, Person)> {
        let finite = |features: &Features| features.verb_forms().any(|form| form.is_finite());
        let readings = || self.verb_readings(model).map(|reading| reading.features()).filter(finite);
        let number = tagging.number().or_else(|| readings().find_map(|features| features.number()))?;
        let near = |words: &[&str]| (model.saturating_sub(4)..model).any(|at| words.contains(&self.words.folded(at)));
        let admits = |person: Person| readings().any(|features| features.admits(person | number));
        let person = match tagging.person() {
            Some(person) => person,
            None if near(&["je", "j'"]) && admits(Person::First) => Person::First,
            None if near(&["tu"]) && admits(Person::Second) => Person::Second,
            None if admits(Person::Third) => Person::Third,
            None => readings().reduce(|a, b| a | b)?.person()?,
        };
        Some((number, person))
    }

    /// Gender and number of a participle, and the other auxiliary where the new verb takes the other.
    fn participle_agreement(
        &self,
        new: &Lemma,
        model: usize,
        tagging: Tagging,
        around: &mut Around,
    ) -> Option<Features> {
        let as_it_was = tagging.gender().unwrap_or(Gender::Masculine) | tagging.number().unwrap_or(Number::Singular);
        let group =
            verb_groups(self.words, self.sentence_of(model)).into_iter().find(|g| g.main == model && g.finite != model);
        let Some(group) = group else { return (!new.reflexive).then_some(as_it_was) };
        let old = self.words.reading(group.finite)?;
        let had_etre = old.lemma == "être";
        let has_pronoun = self.follows_reflexive(model);
        // *être* is the auxiliary of the passive as well, which the new verb keeps.
        let was_active =
            !had_etre || self.verb_readings(model).all(|r| auxiliary(&r.lemma.to_string()) != Auxiliary::Avoir);
        let wants_etre = match auxiliary(&new.lemma) {
            _ if new.reflexive || has_pronoun => true,
            Auxiliary::Either if !new.has_object => return None,
            Auxiliary::Either => false,
            Auxiliary::Etre => true,
            Auxiliary::Avoir => !was_active,
        };
        if wants_etre == had_etre && (!new.reflexive || has_pronoun) {
            return Some(as_it_was);
        }
        let finite = self.words.token(group.finite);
        let (number, person) = (finite.number()?, finite.person()?);
        let form = old.features().verb_forms().find(|form| finite.features.admits(*form))?;
        let wanted = if wants_etre { "être" } else { "avoir" };
        let mut other = Lexicon::french().inflect(wanted, Class::Verb, form | number | person)?;
        if new.reflexive && !has_pronoun {
            other = with_pronoun(reflexive_pronoun(person, number), &other);
        }
        around.before = Some((group.finite, other));
        // « Elle s’est fait attendre », « elle s’est offert un tour » : *fait* before an infinitive and what has its object
        // after it do not agree.
        if !wants_etre || new.reflexive && (new.lemma == "faire" || new.has_object) {
            return Some(Gender::Masculine | Number::Singular);
        }
        Some(group.subject?.features.gender()? | number)
    }
}

/// The pronoun of a pronominal verb.
fn reflexive_pronoun(person: Person, number: Number) -> &'static str {
    match (person, number) {
        (Person::First, Number::Singular) => "me",
        (Person::Second, Number::Singular) => "te",
        (Person::First, Number::Plural) => "nous",
        (Person::Second, Number::Plural) => "vous",
        _ => "se",
    }
}

/// *se* and its like before a verb, elided where they have to be.
fn with_pronoun(pronoun: &str, verb: &str) -> String {
    match pronoun.strip_suffix('e') {
        Some(elided) if Lexicon::french().elides(verb) == Some(true) => format!("{elided}'{verb}"),
        _ => format!("{pronoun} {verb}"),
    }
}

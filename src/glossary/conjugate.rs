//! A verb in the mood, tense, person, gender and number of the verb it replaces.

use super::inflect::{Around, Place};
use crate::analysis::phrases::verb_groups;
use crate::analysis::tagger::{Pos, Tagging};
use crate::lexicon::{Class, Features, Gender, Lexicon, Number, Person, Pronominal, Reading, VerbForm};

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

impl Place<'_> {
    /// The form of `lemma`; the auxiliary that has to change with it is noted in `around`.
    pub(super) fn conjugate(&self, lemma: &str, model: usize, reflexive: bool, around: &mut Around) -> Option<String> {
        let lexicon = Lexicon::french();
        let verb = lexicon.forms(lemma, Class::Verb).map(|(_, tag)| tag.verb).next()?;
        if verb.pronominal() == Pronominal::Always && !reflexive {
            return None;
        }
        let tagging = self.words.token(model);
        if self.is_participle(model, tagging) {
            // « Sortir » takes either auxiliary, as it has an object or not, which nothing here tells.
            if verb.with_etre() && verb.with_avoir() && !reflexive {
                return None;
            }
            let needs_etre = reflexive || verb.with_etre() && !verb.with_avoir();
            let agreement = self.participle_agreement(model, tagging, needs_etre, reflexive, around)?;
            return lexicon.inflect(lemma, Class::Verb, agreement | VerbForm::PastParticiple);
        }
        let forms = self.verb_forms(model, tagging);
        if let Some(&form) = forms.iter().find(|form| !form.is_finite()) {
            let form = lexicon.inflect(lemma, Class::Verb, form)?;
            return Some(if reflexive { format!("se {form}") } else { form });
        }
        let (number, person) = self.number_and_person(model, tagging)?;
        let form = self.finite(lemma, &forms, model, number | person)?;
        Some(if reflexive { format!("{} {form}", reflexive_pronoun(person, number)) } else { form })
    }

    /// True for a past participle, also where it is taken for an adjective and the sentence has another finite verb.
    fn is_participle(&self, model: usize, tagging: Tagging) -> bool {
        let reads =
            |test: &dyn Fn(VerbForm) -> bool| self.verb_readings(model).any(|r| r.features().verb_forms().any(test));
        let as_participle = reads(&|form| form == VerbForm::PastParticiple);
        let hides_finite = tagging.pos == Pos::Adj && reads(&|form| form.is_finite()) && !self.has_finite_verb(model);
        as_participle && !hides_finite && (tagging.is_participle() || tagging.pos == Pos::Adj)
    }

    fn has_finite_verb(&self, model: usize) -> bool {
        self.words.analysis().sentence_of(model).range().any(|at| self.words.token(at).is_finite())
    }

    fn verb_readings(&self, at: usize) -> impl Iterator<Item = Reading<'_>> {
        Lexicon::french().readings(self.words.folded(at)).filter(|reading| reading.class() == Class::Verb)
    }

    /// The moods and tenses that the verb may have here, the imperative only where nothing else is left.
    fn verb_forms(&self, model: usize, tagging: Tagging) -> Vec<VerbForm> {
        let admits = |form: &VerbForm| tagging.pos == Pos::Adj && form.is_finite() || tagging.features.admits(*form);
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
        let readings = || {
            self.verb_readings(model)
                .filter(|reading| reading.features().person().is_some() || reading.features().admits(Person::Third))
        };
        let number = tagging.number().or_else(|| readings().find_map(|reading| reading.features().number()))?;
        let near = |words: &[&str]| (model.saturating_sub(4)..model).any(|at| words.contains(&self.words.folded(at)));
        let admits = |person: Person| readings().any(|reading| reading.features().admits(person | number));
        let person = match tagging.person() {
            Some(person) => person,
            None if near(&["je", "j'"]) && admits(Person::First) => Person::First,
            None if near(&["tu"]) && admits(Person::Second) => Person::Second,
            None if admits(Person::Third) => Person::Third,
            None => return None,
        };
        Some((number, person))
    }

    /// Gender and number of a participle, and the other auxiliary where the new verb takes the other.
    fn participle_agreement(
        &self,
        model: usize,
        tagging: Tagging,
        needs_etre: bool,
        reflexive: bool,
        around: &mut Around,
    ) -> Option<Features> {
        let as_it_was = tagging.gender().unwrap_or(Gender::Masculine) | tagging.number().unwrap_or(Number::Singular);
        let group =
            verb_groups(self.words, self.sentence_of(model)).into_iter().find(|g| g.main == model && g.finite != model);
        let Some(group) = group else { return (!reflexive).then_some(as_it_was) };
        let auxiliary = self.words.reading(group.finite)?;
        let had_etre = auxiliary.lemma == "être";
        // A passive keeps its auxiliary whatever the verb.
        if needs_etre == had_etre && !reflexive || had_etre && !needs_etre {
            return Some(as_it_was);
        }
        let finite = self.words.token(group.finite);
        let (number, person) = (finite.number()?, finite.person()?);
        let form = auxiliary.features().verb_forms().find(|form| finite.features.admits(*form))?;
        let mut other = Lexicon::french().inflect("être", Class::Verb, form | number | person)?;
        if reflexive {
            other = format!("{} {other}", reflexive_pronoun(person, number));
        }
        around.before = Some((group.finite, other));
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

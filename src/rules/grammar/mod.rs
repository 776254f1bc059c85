//! Agreement, elision, contraction, verb forms.

pub(super) mod accented_a;
pub(super) mod adjective_clash;
pub(super) mod adverb_place;
mod agreeing;
pub(super) mod attribute_clash;
pub(super) mod avoir_infinitive;
mod bare_nominal;
pub(super) mod bare_verb;
pub(super) mod causative_avoir;
pub(super) mod ce_sont_singular;
pub(super) mod celui_clash;
pub(super) mod clause_without_verb;
pub(super) mod clitic_participle;
pub(super) mod clitic_place;
pub(super) mod conditional_after_si;
pub(super) mod contraction;
pub(super) mod coordinated_form;
pub(super) mod determiner_clash;
pub(super) mod elision;
mod epithet_words;
mod epithets;
pub(super) mod etre_for_avoir;
pub(super) mod etre_infinitive;
pub(super) mod gerund;
mod given_names;
pub(super) mod il_for_ce;
pub(super) mod imperfect_for_perfect;
pub(super) mod infinitive_for_imperative;
pub(super) mod infinitive_preposition;
pub(super) mod lequel_clash;
pub(super) mod let_finite;
pub(super) mod lone_ce;
pub(super) mod lone_ne;
pub(super) mod loose_infinitive;
pub(super) mod lost_reciprocal;
pub(super) mod missing_hyphen;
pub(super) mod missing_ne;
pub(super) mod missing_que;
pub(super) mod missing_subjunctive;
pub(super) mod mixed_imperative;
pub(super) mod modal_verb;
pub(super) mod need_of;
mod nominal;
pub(super) mod number_singular;
pub(super) mod object_of_passive;
pub(super) mod one_of_clash;
pub(super) mod one_other_clash;
pub(super) mod opening_clash;
pub(super) mod participle_after_avoir;
pub(super) mod perfect_for_imperfect;
pub(super) mod person;
pub(super) mod person_gender;
pub(super) mod person_pronoun;
mod persons;
pub(super) mod preposition_verb;
pub(super) mod present_after_conditional;
pub(super) mod prevocalic;
pub(super) mod progressive_gerund;
pub(super) mod progressive_perfect;
pub(super) mod pronoun_clash;
pub(super) mod quantifier_clash;
pub(super) mod quel_que_clash;
pub(super) mod qui_for_cela;
pub(super) mod qui_for_que;
pub(super) mod qui_infinitive;
mod relative;
pub(super) mod speaker_gender;
pub(super) mod stray_subjunctive;
pub(super) mod subject_clash;
pub(super) mod subjectless_ne;
mod subjects;
pub(super) mod tout_clash;
pub(super) mod two_verbs;
mod verbs;
pub(super) mod wrong_auxiliary;
pub(super) mod wrong_reflexive;

use super::Context;
use crate::analysis::phrases::verb_groups;
use crate::lexicon::{Number, Person};
use std::ops::Range;

/// The number and person of the subject of the finite verb at token `at`, where the subject is certain.
fn subject_number_and_person(context: &Context, at: usize) -> Option<(Number, Person)> {
    match context.folded(at.checked_sub(1)?) {
        "je" | "j'" => return Some((Number::Singular, Person::First)),
        "tu" => return Some((Number::Singular, Person::Second)),
        "nous" => return Some((Number::Plural, Person::First)),
        "vous" => return Some((Number::Plural, Person::Second)),
        _ => {}
    }
    let group = verb_groups(context.tagged, context.analysis.sentence_index(at))
        .into_iter()
        .find(|group| group.finite == at)?;
    let subject = group.subject?;
    Some((subject.features.number()?, subject.features.person().unwrap_or(Person::Third)))
}

/// The tokens from the last comma or semicolon to token `at`.
fn clause_before(context: &Context, at: usize) -> Range<usize> {
    let start = context.analysis.sentence_of(at).range().start;
    let cut = (start..at).rev().find(|&at| matches!(context.text(at), "," | ";" | ":" | "(" | "«"));
    cut.map_or(start, |cut| cut + 1)..at
}

//! Forms of sentences that English leaves behind.

pub(super) mod adjective_first;
mod adjectives;
pub(super) mod after_colon;
pub(super) mod age;
pub(super) mod bare_acronym;
pub(super) mod bare_noun;
pub(super) mod bare_object;
pub(super) mod body_part;
pub(super) mod capital;
pub(super) mod cela_for_il;
pub(super) mod contact_clause;
pub(super) mod determiners;
pub(super) mod double_comparative;
pub(super) mod doubled_subject;
pub(super) mod duration;
pub(super) mod english_frame;
pub(super) mod english_passive;
pub(super) mod english_turn;
pub(super) mod gap_preposition;
pub(super) mod inversion;
pub(super) mod lone_adjective;
pub(super) mod lost_object;
pub(super) mod lost_que;
pub(super) mod lost_subject;
pub(super) mod lost_verb;
pub(super) mod misplaced_object;
pub(super) mod missing_de;
pub(super) mod missing_link;
pub(super) mod name_before_noun;
pub(super) mod noun_pile;
pub(super) mod opening_comma;
pub(super) mod oxford_comma;
pub(super) mod participle_for_verb;
pub(super) mod preposition_pronoun;
pub(super) mod preposition_verb;
pub(super) mod prepositions;
pub(super) mod que_for_dont;
pub(super) mod small_start;
pub(super) mod stranded;
pub(super) mod stray_capital;
pub(super) mod subjectless;
pub(super) mod title_case;
pub(super) mod uneven_cells;
pub(super) mod unrepeated_preposition;
pub(super) mod verb_link;
pub(super) mod wh_complement;

use crate::rules::words::{
    before_in_sentence, has_only, is_always, is_infinitive_only, is_lone_noun, is_name, is_present_participle_only,
    is_small_word, is_verb, is_verbal_adjective, lowered, may_be_noun, other_form, same_sentence, with_de,
};

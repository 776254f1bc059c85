//! The rules. Each is a constant in a file of its own; the glossaries are the other half of what is checked.

mod bilingual;
mod calendar;
mod consistency;
mod encoding;
mod entries;
mod grammar;
mod leaks;
mod names;
mod near_miss;
mod numbers;
mod quotation;
mod repetition;
mod syntax;
mod typography;
mod untranslated;
mod words;

use crate::analysis::tagger::Tagged;
use crate::analysis::{Analysis, Token, TokenKind};
use crate::bilingual::Parallel;
use crate::document::{BlockKind, Document};
use crate::family::Family;
use crate::finding::{Finding, Severity};
use crate::glossary::{Glossary, capitalized};
use crate::settings::{Lang, Profile, Settings, Text};
use crate::text::Span;

/// Every rule written in code, in the order that reports and lists use.
pub const ALL: &[Rule] = &[
    near_miss::RULE,
    numbers::scale::RULE,
    numbers::suffix::RULE,
    numbers::crore::RULE,
    numbers::rupee::RULE,
    numbers::currency::RULE,
    numbers::grouping::RULE,
    numbers::decimal_point::RULE,
    numbers::scale_plural::RULE,
    numbers::scale_sign::RULE,
    numbers::counted::RULE,
    numbers::year::RULE,
    grammar::prevocalic::RULE,
    grammar::quantifier_clash::RULE,
    numbers::numero::RULE,
    numbers::imperial::RULE,
    numbers::first_of_month::RULE,
    numbers::month_first::RULE,
    numbers::decade::RULE,
    numbers::ungrouped::RULE,
    numbers::dotted::RULE,
    numbers::range::RULE,
    numbers::plus_sign::RULE,
    numbers::hash::RULE,
    numbers::binary_unit::RULE,
    grammar::elision::RULE,
    grammar::contraction::RULE,
    grammar::etre_infinitive::RULE,
    grammar::two_verbs::RULE,
    grammar::bare_verb::RULE,
    grammar::avoir_infinitive::RULE,
    grammar::modal_verb::RULE,
    grammar::preposition_verb::RULE,
    grammar::etre_for_avoir::RULE,
    grammar::wrong_auxiliary::RULE,
    grammar::person::RULE,
    grammar::missing_subjunctive::RULE,
    grammar::conditional_after_si::RULE,
    grammar::missing_ne::RULE,
    grammar::lone_ne::RULE,
    grammar::missing_que::RULE,
    grammar::adverb_place::RULE,
    grammar::clitic_place::RULE,
    grammar::missing_hyphen::RULE,
    grammar::need_of::RULE,
    grammar::infinitive_preposition::RULE,
    grammar::progressive_perfect::RULE,
    grammar::gerund::RULE,
    grammar::clause_without_verb::RULE,
    grammar::mixed_imperative::RULE,
    grammar::coordinated_form::RULE,
    grammar::loose_infinitive::RULE,
    grammar::infinitive_for_imperative::RULE,
    grammar::present_after_conditional::RULE,
    grammar::object_of_passive::RULE,
    grammar::imperfect_for_perfect::RULE,
    grammar::perfect_for_imperfect::RULE,
    grammar::causative_avoir::RULE,
    grammar::stray_subjunctive::RULE,
    grammar::progressive_gerund::RULE,
    grammar::qui_infinitive::RULE,
    grammar::accented_a::RULE,
    grammar::subjectless_ne::RULE,
    grammar::let_finite::RULE,
    grammar::determiner_clash::RULE,
    grammar::adjective_clash::RULE,
    grammar::number_singular::RULE,
    grammar::tout_clash::RULE,
    grammar::attribute_clash::RULE,
    grammar::opening_clash::RULE,
    grammar::subject_clash::RULE,
    grammar::one_of_clash::RULE,
    grammar::one_other_clash::RULE,
    grammar::lequel_clash::RULE,
    grammar::celui_clash::RULE,
    grammar::quel_que_clash::RULE,
    grammar::ce_sont_singular::RULE,
    grammar::il_for_ce::RULE,
    grammar::lone_ce::RULE,
    grammar::qui_for_que::RULE,
    grammar::qui_for_cela::RULE,
    grammar::wrong_reflexive::RULE,
    grammar::lost_reciprocal::RULE,
    grammar::pronoun_clash::RULE,
    grammar::participle_after_avoir::RULE,
    grammar::clitic_participle::RULE,
    grammar::person_gender::RULE,
    grammar::person_pronoun::RULE,
    grammar::speaker_gender::RULE,
    syntax::capital::RULE,
    syntax::title_case::RULE,
    syntax::stray_capital::RULE,
    syntax::small_start::RULE,
    syntax::after_colon::RULE,
    syntax::uneven_cells::RULE,
    syntax::participle_for_verb::RULE,
    syntax::preposition_verb::RULE,
    syntax::verb_link::RULE,
    syntax::prepositions::RULE,
    syntax::determiners::RULE,
    syntax::stranded::RULE,
    syntax::missing_de::RULE,
    syntax::bare_acronym::RULE,
    syntax::missing_link::RULE,
    syntax::gap_preposition::RULE,
    syntax::misplaced_object::RULE,
    syntax::english_turn::RULE,
    syntax::bare_noun::RULE,
    syntax::bare_object::RULE,
    syntax::noun_pile::RULE,
    syntax::adjective_first::RULE,
    syntax::name_before_noun::RULE,
    syntax::age::RULE,
    syntax::double_comparative::RULE,
    syntax::duration::RULE,
    syntax::wh_complement::RULE,
    syntax::english_frame::RULE,
    syntax::subjectless::RULE,
    syntax::contact_clause::RULE,
    syntax::lost_subject::RULE,
    syntax::lost_verb::RULE,
    syntax::lost_object::RULE,
    syntax::lost_que::RULE,
    syntax::que_for_dont::RULE,
    syntax::doubled_subject::RULE,
    syntax::preposition_pronoun::RULE,
    syntax::english_passive::RULE,
    syntax::unrepeated_preposition::RULE,
    syntax::lone_adjective::RULE,
    syntax::cela_for_il::RULE,
    syntax::inversion::RULE,
    syntax::body_part::RULE,
    syntax::opening_comma::RULE,
    syntax::oxford_comma::RULE,
    untranslated::english::RULE,
    untranslated::opening::RULE,
    untranslated::nationality::RULE,
    untranslated::acronym_plural::RULE,
    untranslated::acronym::RULE,
    untranslated::label::RULE,
    untranslated::civility::RULE,
    untranslated::job_title::RULE,
    untranslated::possessive::RULE,
    untranslated::ordinal::RULE,
    untranslated::company_suffix::RULE,
    untranslated::hours::RULE,
    untranslated::calendar::RULE,
    untranslated::short_date::RULE,
    untranslated::shorthand::RULE,
    untranslated::furniture::RULE,
    untranslated::jargon::RULE,
    repetition::word::RULE,
    repetition::phrase::RULE,
    repetition::passage::RULE,
    repetition::sentence::RULE,
    repetition::echo::RULE,
    repetition::again::RULE,
    repetition::itself::RULE,
    repetition::cognate::RULE,
    consistency::casing::RULE,
    consistency::spelling::RULE,
    consistency::address::RULE,
    consistency::percent::RULE,
    consistency::term::RULE,
    typography::mixed_quotes::RULE,
    bilingual::number::RULE,
    bilingual::casing::RULE,
    bilingual::name::RULE,
    bilingual::untranslated::RULE,
    bilingual::negation::RULE,
    leaks::cut_off::RULE,
    leaks::machine_tag::RULE,
    encoding::mojibake::RULE,
    encoding::entity::RULE,
    encoding::escape::RULE,
    encoding::presentation_form::RULE,
    encoding::split_word::RULE,
    encoding::split_compound::RULE,
    encoding::homoglyph::RULE,
    encoding::invisible::RULE,
    encoding::broken_emphasis::RULE,
    encoding::glued_emphasis::RULE,
    encoding::broken_link::RULE,
    encoding::broken_address::RULE,
    encoding::split_address::RULE,
    encoding::stray_emphasis::RULE,
    encoding::code::RULE,
    encoding::decomposed::RULE,
    encoding::lost_accent::RULE,
    encoding::doubled_mark::RULE,
    encoding::bracket::RULE,
    typography::unpaired_quote::RULE,
    typography::straight_quotes::RULE,
    typography::english_quotes::RULE,
    typography::missing_space::RULE,
    typography::wrong_space::RULE,
    typography::extra_space::RULE,
    typography::apostrophe::RULE,
    typography::slash::RULE,
    typography::answer::RULE,
    typography::missing_comma::RULE,
    typography::question::RULE,
    typography::single_quote::RULE,
    typography::hyphen_dash::RULE,
    typography::ellipsis::RULE,
];

/// What reads the glossaries; its findings carry the names of entries.
const FROM_GLOSSARIES: &[Check] = &[names::check, entries::check];

/// Looks at a document and adds what it finds.
pub type Check = fn(&Context, &mut Vec<Finding>);

/// A rule written in code.
#[derive(Debug)]
pub struct Rule {
    /// `family/name`; reads well after « allow »: the fault, not the remedy.
    pub name: &'static str,
    /// What it finds, in one line.
    pub summary: Text,
    /// Why it is wrong and what French does instead.
    pub why: Text,
    /// How grave its findings are, unless they say otherwise.
    pub severity: Severity,
    /// The category of the MQM error typology.
    pub mqm: &'static str,
    /// Texts that fire, and what the first fix of each finding makes of them.
    pub examples: &'static [Example],
    /// Good French that tempts it.
    pub clean: &'static [&'static str],
    /// Finds.
    pub check: Check,
}

/// Proof that a rule fires.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// Holds the artifact.
    pub bad: &'static str,
    /// What the first fix makes of it; the same text where there is no fix.
    pub good: &'static str,
    /// The profile of typography it is shown under.
    pub profile: Profile,
    /// The English it was translated from, for rules that read it.
    pub english: Option<&'static str>,
}

/// An example under the default profile.
const fn example(bad: &'static str, good: &'static str) -> Example {
    example_in(Profile::Presse, bad, good)
}

/// An example under another profile.
const fn example_in(profile: Profile, bad: &'static str, good: &'static str) -> Example {
    Example { bad, good, profile, english: None }
}

/// An example beside the English it was translated from.
const fn example_beside(english: &'static str, bad: &'static str, good: &'static str) -> Example {
    Example { bad, good, profile: Profile::Presse, english: Some(english) }
}

/// What a rule may look at.
#[derive(Debug)]
pub struct Context<'a> {
    /// The text.
    pub document: &'a Document,
    /// Its tokens and sentences.
    pub analysis: &'a Analysis,
    /// What they are in their sentence, worked out where a rule asks.
    pub tagged: &'a Tagged<'a>,
    /// Entries and names.
    pub glossary: &'a Glossary,
    /// What the newsroom set.
    pub settings: Settings,
    /// The English original, sentence by sentence, where it is at hand.
    pub parallel: Option<&'a Parallel<'a>>,
    /// The apostrophe of the text.
    apostrophe: char,
}

/// Everything that the rules and the glossaries find, in no order.
pub(crate) fn check_all(context: &Context, wanted: impl Fn(&str) -> bool) -> Vec<Finding> {
    let mut found = Vec::new();
    for check in FROM_GLOSSARIES {
        check(context, &mut found);
    }
    for rule in ALL.iter().filter(|rule| wanted(rule.name)) {
        (rule.check)(context, &mut found);
    }
    found
}

impl Rule {
    /// The family, from the name.
    pub fn family(&self) -> Family {
        Family::of_rule(self.name).expect("a rule's name begins with its family")
    }

    /// A finding of this rule, with nothing to fix it yet.
    fn finding(&self, context: &Context, span: Span, message: String) -> Finding {
        Finding {
            rule: self.name.into(),
            mqm: self.mqm,
            severity: self.severity,
            confidence: 0.9,
            span,
            message,
            why: self.why.get(context.settings.lang).to_owned(),
            source: None,
            fixes: Vec::new(),
        }
    }
}

impl<'a> Context<'a> {
    /// What the rules may look at in a document, `tagged` being over its `analysis`.
    pub fn new(document: &'a Document, tagged: &'a Tagged<'a>, glossary: &'a Glossary, settings: Settings) -> Self {
        let apostrophe = apostrophe(&document.prose);
        Self { document, analysis: tagged.analysis(), tagged, glossary, settings, parallel: None, apostrophe }
    }

    /// The same, with the English original beside it.
    pub fn beside(self, parallel: Option<&'a Parallel<'a>>) -> Self {
        Self { parallel, ..self }
    }

    /// The tokens of the document.
    fn tokens(&self) -> &'a [Token] {
        &self.analysis.tokens
    }

    /// The token at `index`, as it is written; nothing past the end.
    fn text(&self, index: usize) -> &'a str {
        self.tokens().get(index).map_or("", |token| self.document.slice(token.span))
    }

    /// The token at `index`, folded; nothing past the end.
    fn folded(&self, index: usize) -> &'a str {
        self.tokens().get(index).map_or("", |token| self.analysis.forms.text(token.form))
    }

    /// What the token at `index` is, if there is one.
    fn kind(&self, index: usize) -> Option<TokenKind> {
        self.tokens().get(index).map(|token| token.kind)
    }

    /// True for a token of a heading or of the metadata that stand for one.
    fn is_in_heading(&self, index: usize) -> bool {
        let block = self.document.block_at(self.tokens()[index].span.start);
        block.is_some_and(|block| matches!(block.kind, BlockKind::Heading | BlockKind::Metadata(_)))
    }

    /// The language of messages.
    fn lang(&self) -> Lang {
        self.settings.lang
    }

    /// `text` with the apostrophe that the document uses, so that corrections look like their surroundings.
    fn spelt(&self, text: &str) -> String {
        text.replace(['\'', '’'], self.apostrophe.encode_utf8(&mut [0; 4]))
    }
}

/// `text`, with a capital where `model` has one.
fn cased_like(model: &str, text: &str) -> String {
    if model.starts_with(char::is_uppercase) { capitalized(text) } else { text.to_owned() }
}

/// The apostrophe that a text uses.
fn apostrophe(prose: &str) -> char {
    let typed = prose.chars().take(APOSTROPHE_WINDOW).find(|&c| crate::text::fold::is_apostrophe(c));
    typed.filter(|&c| c == '\'').unwrap_or('’')
}

/// How far to read for an apostrophe: a few paragraphs hold many.
const APOSTROPHE_WINDOW: usize = 4000;

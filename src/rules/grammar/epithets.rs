//! A noun and the adjectives that must be its own, before it, behind it and behind a comma.

use super::adjective_clash::finding;
use super::agreeing::{Clash, clash};
use super::epithet_words::{TIMES, is_excused};
use super::nominal::{self, is_degree};
use super::verbs::spelling;
use crate::analysis::tagger::Pos;
use crate::analysis::{TokenKind, is_all_caps};
use crate::finding::Finding;
use crate::lexicon::{Features, Gender, Mood, Number};
use crate::rules::Context;
use crate::rules::calendar::DAYS;
use crate::rules::words::is_small_word;
use std::ops::Range;

/// « une durée variant de un à trois ans », « la somme restant due »: a participle in « -ant » that goes on.
fn governs_as_participle(context: &Context, at: usize, end: usize) -> bool {
    let goes_on = at + 1 < end && !matches!(context.text(at + 1), "." | "!" | "?" | "…" | ";" | ")" | "»" | "et");
    goes_on && context.folded(at).ends_with("ant") && spelling(context.folded(at)).has(Mood::PresentParticiple)
}

/// Nouns that name what follows them: « la mention veuf », « une carte mention commerçant ».
const NAMING: &[&str] = &["mention", "indication", "option", "rubrique", "case"];

/// What is sold for a purpose that the next noun names.
const SERVICES: &[&str] =
    &["service", "services", "garantie", "garanties", "assurance", "forfait", "pack", "prime", "volet"];

/// A noun and what stands before it.
pub(super) struct Phrase<'c> {
    context: &'c Context<'c>,
    sentence: Range<usize>,
    noun: usize,
    /// Where the adjectives before the noun begin.
    start: usize,
    /// Gender and number, by the lexicon and the determiner.
    features: Features,
    /// A determiner of its own, and no preposition before it.
    stands_alone: bool,
    /// A preposition of any kind before it.
    prepositional: bool,
}

impl<'c> Phrase<'c> {
    /// The noun at a token, where its gender and number are known.
    pub fn at(context: &'c Context<'c>, sentence: Range<usize>, noun: usize) -> Option<Self> {
        // « elle a l’air discrète ».
        // « plus grandes si négatif »: a conjunction, and a note.
        let features = nominal::noun_at(context, noun).filter(|_| !matches!(context.folded(noun), "air" | "si"))?;
        let is_adjective = |at: usize| context.tagged.token(at).pos == Pos::Adj && is_small_word(context, at);
        let start = (sentence.start..noun).rev().take_while(|&at| is_adjective(at)).last().unwrap_or(noun);
        let before = start.checked_sub(1).filter(|&at| at >= sentence.start);
        let tag = before.map(|at| context.tagged.token(at).pos);
        // « les élèves étrangers », « spacieuses »: a form that is also an adjective is a noun behind its determiner only.
        let classes_as_adjective = nominal::adjective(context.folded(noun)).is_some();
        if classes_as_adjective && !matches!(tag, Some(Pos::Det | Pos::Adp)) || tag == Some(Pos::Num) {
            return None;
        }
        let determiner =
            before.filter(|_| tag == Some(Pos::Det)).and_then(|at| nominal::determiner(context.folded(at)));
        let features = match determiner {
            Some(determiner) if features.agrees_with(determiner) => features.narrowed_by(determiner),
            Some(_) => return None,
            None => features,
        };
        let prior = before.and_then(|at| at.checked_sub(1)).filter(|&at| at >= sentence.start);
        // « par les autorités »: only « de », « à » and « en » make one phrase of two nouns.
        let governed = prior.is_some_and(|at| match context.tagged.token(at).pos {
            Pos::Adp => matches!(context.folded(at), "de" | "d'" | "à" | "en" | "du" | "des" | "au" | "aux"),
            Pos::Det | Pos::Cconj | Pos::Num => true,
            _ => matches!(context.folded(at), "," | "l'"),
        });
        // « en particulier », « en général », « en effet ».
        let in_phrase = classes_as_adjective || matches!(context.folded(noun), "effet" | "fait" | "outre" | "somme");
        // « Elles sont en revanche incessibles »
        let after_copula = prior.is_some_and(|at| nominal::is_auxiliary(context.folded(at)));
        // « dès que le conseiller l’estime pertinent »
        let is_verb = before.is_some_and(|at| context.folded(at) == "l'")
            && nominal::may_be_finite(context.folded(noun))
            && prior.is_some_and(|at| matches!(context.tagged.token(at).pos, Pos::Noun | Pos::Propn | Pos::Pron));
        if is_verb || before.is_some_and(|at| context.folded(at) == "en") && (in_phrase || after_copula) {
            return None;
        }
        let stands_alone = tag == Some(Pos::Det) && !governed;
        let prepositional = prior.is_some_and(|at| context.tagged.token(at).pos == Pos::Adp);
        Some(Self { context, sentence, noun, start, features, stands_alone, prepositional })
    }

    /// « les nouveau modèles »: an adjective between determiner and noun is the noun's.
    pub fn check_before(&self, out: &mut Vec<Finding>) {
        let context = self.context;
        // « l’agence anglaise GCHQ »: a name may follow the adjective of another noun.
        let before = self.start.checked_sub(1).filter(|&at| at >= self.sentence.start);
        let opens = before.is_none_or(|at| {
            matches!(context.tagged.token(at).pos, Pos::Det | Pos::Adp)
                || matches!(context.folded(at), "plus" | "très" | "moins")
        });
        if !opens
            || !is_small_word(context, self.noun)
            || context.folded(self.noun) == "face"
            // « en finale dimanche »: days stand by themselves.
            || DAYS.contains(&context.folded(self.noun))
        {
            return;
        }
        if self.is_adverbial() {
            return;
        }
        for at in self.start..self.noun {
            let form = context.folded(at);
            let describes = nominal::is_prenominal(form) || nominal::is_only_adjective(form);
            let excused = matches!(
                form,
                "divers" | "demi" | "mi" | "semi" | "ex" | "tout" | "tous" | "tel" | "nul" | "quelque" | "même"
            );
            // « à nouveau inscrits »
            let again = nominal::is_again(context, at);
            let excused = excused || again;
            let Some(own) = nominal::adjective(form).filter(|_| describes && !excused) else { continue };
            // « les pages préformatées tombent »: a participle is another noun’s where a verb may follow.
            let anew = form == "nouveau" && at > 0 && matches!(context.folded(at - 1), "de" | "à");
            let other = anew || nominal::is_participle(form) && nominal::may_be_finite(context.folded(self.noun));
            // « de bonnes vie et mœurs »: one adjective for two nouns.
            let shared = own.number() == Some(Number::Plural)
                && matches!(context.folded(self.noun + 1), "et" | "ou")
                && is_small_word(context, self.noun + 2)
                && nominal::noun(context.folded(self.noun + 2)).is_some();
            // « les complémentaires santé »: the adjective stands for a noun.
            let stands_for_noun = matches!(context.folded(self.noun), "santé" | "retraite" | "prévoyance");
            // « à grand peine », « pas grand chose »
            let old = form == "grand"
                && matches!(
                    context.folded(self.noun),
                    "peine" | "chose" | "faim" | "soif" | "peur" | "messe" | "route" | "mère"
                );
            if other || shared || stands_for_noun || old || self.is_shared(own) || self.is_noun_itself(at, own) {
                continue;
            }
            let belongs_before = at > self.sentence.start
                && context.tagged.token(at - 1).pos == Pos::Noun
                && nominal::noun(context.folded(at - 1)).is_some_and(|other| clash(own, other).is_none());
            if let Some(clash) = clash(own, self.features).filter(|_| !belongs_before) {
                out.push(finding(context, at..self.noun + 1, at, self.features, clash));
            }
        }
    }

    /// « par exemple », « de nouveau », « un temps », « avance petit à petit »: no noun that adjectives describe.
    fn is_adverbial(&self) -> bool {
        let before = self.noun.checked_sub(1).map_or("", |at| self.context.folded(at));
        let pair = matches!(
            (before, self.context.folded(self.noun)),
            ("par", "exemple" | "hasard" | "conséquent" | "essence")
                | ("de" | "à", "nouveau")
                | ("pour", "compte")
                | ("un", "temps")
                | ("d'", "abord" | "accord")
        );
        let next = self.noun + 1;
        let by_steps = matches!(self.context.folded(next), "petit" | "peu") && self.context.folded(next + 1) == "à";
        pair || by_steps
    }

    /// « aux mêmes style et allure »: a plural that stands before two nouns.
    fn is_shared(&self, own: Features) -> bool {
        let (context, next) = (self.context, self.noun + 2);
        own.number() == Some(Number::Plural)
            && matches!(context.text(self.noun + 1), "et" | "ou" | ",")
            && next < self.sentence.end
            && nominal::noun(context.folded(next)).is_some_and(|next| next.number() != Some(Number::Plural))
    }

    /// « les impératifs techniques », « des manuels utilisateur »: what was taken for the adjective is the noun.
    fn is_noun_itself(&self, at: usize, own: Features) -> bool {
        let form = self.context.folded(self.noun);
        let described = nominal::is_apposed(form)
            || nominal::adjective(form).is_some_and(|adjective| clash(own, adjective).is_none());
        at + 1 == self.noun && described && !nominal::is_prenominal(self.context.folded(at))
    }

    /// « des lampes puissant », « des rues plus propres, plus élégant et plus large ».
    pub fn check_after(&self, out: &mut Vec<Finding>) {
        let context = self.context;
        if NAMING.contains(&context.folded(self.noun)) {
            return;
        }
        let end = self.sentence.end;
        let mut at = self.skip_names(self.noun + 1);
        if self.is_adverbial() {
            return;
        }
        // « elles sont en effet suffisantes »
        let before = self.start.checked_sub(2).filter(|&at| at >= self.sentence.start);
        if before.is_some_and(|at| context.folded(at + 1) == "en" && nominal::is_auxiliary(context.folded(at))) {
            return;
        }
        let (mut degree, mut agreed) = ("", false);
        loop {
            let first = at;
            while at < end && is_degree(context.folded(at)) {
                at += 1;
            }
            // « un serveur de messagerie très complet et très puissant »: both are another noun’s.
            let parallel = agreed && first < at && context.folded(first) == degree;
            // « tu seras un jour aussi vieille », « il a passé la journée avachi »
            // « des points-virgules si nécessaire »
            let clause = first < at && context.folded(first) == "si";
            if clause && !(at..end.min(at + 9)).any(|at| matches!(context.folded(at), "que" | "qu'")) {
                return;
            }
            let when = TIMES.contains(&context.folded(self.noun))
                && (first < at || nominal::is_participle(context.folded(at)));
            if when || !self.is_epithet(at, first > self.noun + 1) {
                return;
            }
            let own = nominal::adjective(context.folded(at));
            // « les GPU »: what is known of an acronym without its article is its gender.
            if let Some(clash) = own.and_then(|own| self.clash_after(own, at, parallel)) {
                out.push(finding(context, self.noun..at + 1, at, self.features, clash));
            } else if own.is_none_or(|own| clash(own, self.features).is_some()) {
                // « un service de messagerie très complet et très puissant »: both are another noun’s.
                return;
            }
            agreed |= own.is_some_and(|own| clash(own, self.features).is_none());
            degree = if first < at { context.folded(first) } else { "" };
            at += 1;
            if !matches!(context.folded(at), "," | "et" | "ou" | "mais") || at >= end || degree.is_empty() {
                return;
            }
            at += 1;
        }
    }

    /// « la jeune fille, âgé de 12 ans, »: a participle behind a comma.
    pub fn check_apposition(&self, out: &mut Vec<Finding>) {
        let context = self.context;
        let (comma, at) = (self.noun + 1, self.noun + 2);
        if !self.stands_alone
            || at + 1 >= self.sentence.end
            || context.folded(comma) != ","
            || !is_small_word(context, at)
        {
            return;
        }
        let form = context.folded(at);
        let governs = matches!(
            context.folded(at + 1),
            "de" | "d'" | "par" | "à" | "en" | "dans" | "pour" | "sous" | "depuis" | "sur" | "au" | "aux"
        );
        let tagged = context.tagged.token(at);
        let sure = nominal::is_only_adjective(form) || tagged.is_participle() && !nominal::may_be_finite(form);
        let described = nominal::is_participle(form) && sure || form.starts_with("âgé");
        let own = nominal::adjective(form).filter(|_| governs && described && !is_excused(form));
        let plural = own.is_some_and(|own| own.number() == Some(Number::Plural));
        let listed = (self.sentence.start..self.start).any(|at| matches!(context.folded(at), "," | "et" | "ou"));
        if let Some(own) = own.filter(|own| !(self.is_claimed(*own) || plural && listed))
            && let Some(clash) = clash(own, self.features)
        {
            out.push(finding(context, self.noun..at + 1, at, self.features, clash));
        }
    }

    /// « les GPU MX 20 et MX 30 très demandés »: names and numbers of models.
    fn skip_names(&self, mut at: usize) -> usize {
        let context = self.context;
        let is_name = |at: usize| {
            at < self.sentence.end
                && (context.kind(at) == Some(TokenKind::Number)
                    || context.kind(at) == Some(TokenKind::Word) && is_all_caps(context.text(at)))
        };
        while is_name(at) || context.folded(at) == "et" && at > self.noun + 1 && is_name(at + 1) {
            at += 1;
        }
        at
    }

    fn is_epithet(&self, at: usize, apart: bool) -> bool {
        let context = self.context;
        if at >= self.sentence.end || !is_small_word(context, at) {
            return false;
        }
        let form = context.folded(at);
        let word = context.tagged.token(at);
        let tagged = word.pos == Pos::Adj || word.is_participle();
        let sure = nominal::is_only_adjective(form);
        if !(sure || tagged && !apart) || nominal::may_be_finite(form) || is_excused(form) {
            return false;
        }
        // « les règles suivant lesquelles », « un espace multi-clients »: a preposition, and a noun behind a prefix.
        let preposition = form == "suivant"
            && matches!(context.folded(at + 1), "lequel" | "laquelle" | "lesquels" | "lesquelles" | "que" | "qu'");
        if preposition || ["multi-", "anti-", "inter-", "pro-", "hors-"].iter().any(|prefix| form.starts_with(prefix)) {
            return false;
        }
        // « les gardes usant de la lame »
        if governs_as_participle(context, at, self.sentence.end) {
            return false;
        }
        // « des effets néfastes pour l’enfant tels que des malformations »
        if matches!(form, "tels" | "telle" | "telles") && matches!(context.folded(at + 1), "que" | "qu'") {
            return false;
        }
        // « le service clients », « une garantie frais de relogement »: a noun tells what for.
        if SERVICES.contains(&context.folded(self.noun)) && nominal::noun(form).is_some() {
            return false;
        }
        // « les collines droit devant », « des bancs juste pour toi », « et des mines bien sûr »
        let next = context.folded(at + 1);
        let adverb = match form {
            "droit" => matches!(next, "devant" | "dans" | "sur" | "vers" | "au" | "à"),
            "juste" => matches!(next, "pour" | "à" | "au" | "en" | "avant" | "après" | "devant" | "derrière" | "là"),
            "sûr" | "entendu" => context.folded(at - 1) == "bien",
            _ => false,
        };
        if adverb {
            return false;
        }
        // « leurs ayants droit »
        if matches!(context.folded(self.noun), "ayant" | "ayants") {
            return false;
        }
        // « l’interface utilisateur », « les équipes entreprise »: a noun that describes a noun.
        if nominal::is_apposed(form) {
            return false;
        }
        // A participle behind an auxiliary is the verb's.
        let mut near = (self.sentence.start..at).rev().take(12);
        let in_time = TIMES.contains(&context.folded(self.noun));
        // « à peine publié »
        if context.folded(self.noun) == "peine" && !self.stands_alone {
            return false;
        }
        let certain = self.stands_alone && !self.prepositional && !in_time;
        if nominal::is_participle(form) && !certain && near.any(|at| nominal::is_auxiliary(context.folded(at))) {
            return false;
        }
        // « l’époque second niveau »: what follows may be its noun.
        let features = nominal::adjective(form);
        !features.is_some_and(|own| at + 1 < self.sentence.end && nominal::claims(context, at + 1, own))
    }

    /// How the adjective at `at` contradicts the noun, if no other word before can be what it describes.
    fn clash_after(&self, own: Features, at: usize, parallel: bool) -> Option<Clash> {
        let clash = clash(own, self.features)?;
        let context = self.context;
        if parallel {
            return Some(clash);
        }
        // « les langues anglaise et française », « l’art et la culture français ».
        let lists = matches!(context.folded(at + 1), "et" | "ou" | "," | "puis");
        let singular = own.number() == Some(Number::Singular);
        let joined = (self.sentence.start..self.start)
            .rev()
            .take(6)
            .any(|at| matches!(context.folded(at), "et" | "ou" | "ni" | ","));
        let masculine = own.gender() != Some(Gender::Feminine);
        if !clash.gender && lists && singular || joined && !singular && (masculine || !clash.gender) {
            return None;
        }
        // « les durées de travail journalière et hebdomadaire »: one of each.
        let own = if lists && singular { own.without_number() } else { own };
        // « il quitta la salle furieux et rentra », but « c’est une idée nouveau et forte »
        let copula = self.start.checked_sub(2).is_some_and(|at| nominal::is_auxiliary(context.folded(at)));
        let ends_clause = !matches!(context.kind(at + 1), Some(TokenKind::Word | TokenKind::Elided))
            || !copula && matches!(context.folded(at + 1), "et" | "mais" | "puis");
        // « cela rend la voiture plus léger »: the adjective is the object's.
        let rendered = self.start.checked_sub(2).is_some_and(|at| {
            at >= self.sentence.start
                && matches!(
                    context.folded(at),
                    "rend" | "rendent" | "rendre" | "rendait" | "rendra" | "rendrait" | "rendu"
                )
        });
        // « le livre pour les enfants inspiré par »: a participle goes back further than an adjective.
        let far = self.prepositional && nominal::is_participle(context.folded(at));
        let day = DAYS.contains(&context.folded(self.noun)) || TIMES.contains(&context.folded(self.noun));
        let aged = ["âgé", "accompagné", "comparé"].iter().any(|stem| context.folded(at).starts_with(stem));
        let free = self.stands_alone
            && !self.is_of_other()
            && !far
            && !day
            && !aged
            && !self.is_object_of_participle()
            && (!ends_clause || rendered);
        let claimed = if free { self.is_claimed_by_chain(own) } else { self.is_claimed(own) };
        (!claimed).then_some(clash)
    }

    /// « dépenses supportées par l’entreprise afférentes à ce bail », « les membres autres que le maire élus hier ».
    fn is_of_other(&self) -> bool {
        let context = self.context;
        let link = self.start.checked_sub(2).filter(|&at| at > self.sentence.start);
        link.is_some_and(|at| {
            context.folded(at) == "par" && context.tagged.token(at - 1).is_participle()
                || matches!(context.folded(at), "que" | "qu'") && matches!(context.folded(at - 1), "autre" | "autres")
        })
    }

    /// « les pièces accompagnant le dépôt prévues par la loi »: what the participle describes may go on behind its object.
    fn is_object_of_participle(&self) -> bool {
        let verb = self.start.checked_sub(2).filter(|&at| at >= self.sentence.start);
        verb.is_some_and(|at| {
            self.context.folded(at).ends_with("ant") && spelling(self.context.folded(at)).has(Mood::PresentParticiple)
        })
    }

    /// « une déclaration sur l’honneur relative à », « l’empreinte carbone calculée ici »: a noun right before the
    /// preposition, or beside this one, is what the adjective describes.
    fn is_claimed_by_chain(&self, own: Features) -> bool {
        let context = self.context;
        let fits = |at: usize| {
            context.tagged.token(at).pos != Pos::Propn
                && nominal::noun(context.folded(at)).is_some_and(|noun| clash(own, noun).is_none())
        };
        if (self.start..self.noun).any(|at| !nominal::is_prenominal(context.folded(at)) && fits(at)) {
            return true;
        }
        let mut start = self.start;
        for _ in 0..4 {
            let determined = start > self.sentence.start && context.tagged.token(start - 1).pos == Pos::Det;
            let Some(preposition) = start.checked_sub(if determined { 2 } else { 1 }) else { return false };
            if preposition <= self.sentence.start || context.tagged.token(preposition).pos != Pos::Adp {
                return false;
            }
            start = preposition - 1;
            // « les effets néfastes pour », « l’article 3 du code relatif à »
            let skipped = |at: usize| {
                context.tagged.token(at).pos == Pos::Adj
                    || context.tagged.token(at).is_participle()
                    || context.kind(at) == Some(TokenKind::Number)
                    || nominal::is_only_adjective(context.folded(at))
            };
            let last = start;
            while start > self.sentence.start && last - start < 3 && skipped(start) {
                start -= 1;
            }
            if nominal::noun(context.folded(start)).is_none() || context.tagged.token(start).pos != Pos::Noun {
                return false;
            }
            if fits(start) {
                return true;
            }
        }
        false
    }

    /// True when a word before the noun agrees with `own`: *un groupe d’amis étranger*, *il quitta la salle furieux*.
    fn is_claimed(&self, own: Features) -> bool {
        let context = self.context;
        let before = (self.sentence.start..self.start).rev();
        let mut before = before.take_while(|&at| !matches!(context.folded(at), ";" | ":"));
        before.any(|at| {
            let form = context.folded(at);
            let features = match context.tagged.token(at).pos {
                Pos::Propn => Some(Number::Singular.into()),
                Pos::Pron
                    if matches!(form, "je" | "j'" | "tu" | "nous" | "vous" | "on" | "me" | "m'" | "se" | "s'") =>
                {
                    // « s’ils » is « si ».
                    return !(form == "s'" && matches!(context.folded(at + 1), "il" | "ils"));
                }
                Pos::Pron => Some(context.tagged.token(at).features.gender_and_number()),
                Pos::Punct | Pos::Det | Pos::Adp => None,
                _ => nominal::noun(form),
            };
            let known = features.filter(|features| *features != Features::NONE);
            known.is_some_and(|features| clash(own, features).is_none())
        })
    }
}

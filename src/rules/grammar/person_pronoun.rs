//! `grammar/person-pronoun`: « Mme Martin dirige la banque. Il a annoncé ».

use super::agreeing::rewrite;
use super::nominal;
use super::persons::{self, Person};
use super::pronoun_clash::is_personal;
use crate::analysis::tagger::Pos;
use crate::document::BlockKind;
use crate::finding::{Finding, Severity};
use crate::lexicon::{Features, Gender, Lexicon, Number, Traits};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/person-pronoun",
    summary: Text {
        fr: "« il » ou « elle » d’un autre genre que la seule personne nommée",
        en: "“il” or “elle” of another gender than the only person named",
    },
    why: Text {
        fr: "La phrase d’avant ne nomme qu’une personne, dont le prénom ou le titre dit le genre ; rien d’autre n’y répond au pronom.",
        en: "The sentence before names one person, whose given name or title tells the gender; nothing else there fits the pronoun.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example(
            "Mme Martin dirige cette banque. Il a annoncé une hausse.",
            "Mme Martin dirige cette banque. Elle a annoncé une hausse.",
        ),
        example(
            "Kevin Moore a fondé ce site en 2010. Elle vit en Italie.",
            "Kevin Moore a fondé ce site en 2010. Il vit en Italie.",
        ),
        example("La chanteuse Zaz était là. Il a salué les élus.", "La chanteuse Zaz était là. Elle a salué les élus."),
    ],
    clean: &[
        "Mme Martin dirige cette banque. Il a fallu du temps, il faut le dire.",
        "Mme Martin dirige cette banque. Il pleut. Il est clair que tout va bien.",
        "Mme Martin a un fils. Il a annoncé une hausse.",
        "M. Moore a vu la voiture. Elle a brûlé.",
        "Emma Wells a écrit à Paul. Il a répondu.",
        "Emma Wells et Paul Moore vivent ici. Il a répondu.",
        "La fondation Emma Wells a payé. Il a répondu.",
        "La gare est fermée. Mme Martin l’a dit. Il a rouvert hier.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for pair in context.analysis.sentences.windows(2) {
        let gender = match context.folded(pair[1].range().start) {
            "il" => Gender::Masculine,
            "elle" => Gender::Feminine,
            _ => continue,
        };
        if pair[0].kind == BlockKind::Paragraph {
            out.extend(clashing(context, pair[0].range(), pair[1].range(), gender));
        }
    }
}

fn clashing(context: &Context, before: Range<usize>, own: Range<usize>, gender: Gender) -> Option<Finding> {
    let block = context.document.block_at(context.tokens()[own.start].span.start)?;
    // What opens the paragraph says whom it is about.
    if context.analysis.block_tokens(block).start != before.start {
        return None;
    }
    let person = persons::person_at(context, &before, before.start).filter(|person| person.gender != gender)?;
    let verb = own.start + 1;
    let finite = verb < own.end && context.tagged.token(verb).is_finite();
    if !finite || gender == Gender::Masculine && !is_personal(context, verb) {
        return None;
    }
    if is_claimed(context, &before, &person, gender) {
        return None;
    }
    let span = context.analysis.span(own.start, verb);
    let text = context.document.slice(span);
    let name = context.document.slice(context.analysis.span(person.tokens.start, person.tokens.end - 1));
    let message = context.lang().choose(
        format!("« {text} » : le pronom n’a pas le genre de « {name} »"),
        format!("“{text}”: the pronoun has not the gender of “{name}”"),
    );
    let pronoun = if person.gender == Gender::Feminine { "elle" } else { "il" };
    Some(rewrite(RULE.finding(context, span, message), context, own.start, pronoun))
}

/// True when the sentence names anything else that the pronoun may stand for.
fn is_claimed(context: &Context, before: &Range<usize>, person: &Person, gender: Gender) -> bool {
    let after = person.tokens.end;
    // « Emma Wells et Paul », « Emma Wells : le retour »: no one subject.
    if after >= before.end || matches!(context.folded(after), "et" | "ou" | ":" | "(") {
        return true;
    }
    (after..before.end).any(|at| {
        let form = context.folded(at);
        match context.tagged.token(at).pos {
            // « à Lyon », « en France » are nobody.
            Pos::Propn | Pos::X => !is_place(context.text(at)),
            Pos::Noun => nominal::noun(form).is_none_or(|noun: Features| noun.admits(gender | Number::Singular)),
            Pos::Pron => {
                matches!(form, "celui" | "celle" | "lui" | "il" | "elle" | "l'" | "quelqu'un" | "-il" | "-elle")
            }
            Pos::Adj => {
                nominal::noun(form).is_some_and(|noun| noun.admits(gender | Number::Singular))
                    && nominal::determiner(context.folded(at - 1)).is_some()
            }
            _ => false,
        }
    })
}

/// True for a city or country that is no name of a person.
fn is_place(written: &str) -> bool {
    let mut readings = Lexicon::french().readings(written).peekable();
    readings.peek().is_some()
        && readings.all(|reading| {
            let traits = reading.tag.traits;
            (traits.contains(Traits::CITY) || traits.contains(Traits::COUNTRY))
                && !traits.contains(Traits::GIVEN_NAME)
                && !traits.contains(Traits::SURNAME)
        })
}

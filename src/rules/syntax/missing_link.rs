//! `syntax/missing-link`: « beaucoup gens », « il est important comprendre », « le temps prendre », « l’homme que est ».

use super::{is_always, is_infinitive_only, is_lone_noun, with_de};
use crate::analysis::TokenKind;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Class, Lexicon, Number};
use crate::rules::words::is_determiner;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/missing-link",
    summary: Text {
        fr: "« de » oublié après une quantité, un adjectif ou un nom ; « qui » sujet d’un autre sujet",
        en: "“de” lost after a quantity, an adjective or a noun; “qui” before another subject",
    },
    why: Text {
        fr: "« Many people », « it is important to know », « time to think » : « beaucoup de gens », « il est important de savoir », « le temps de réfléchir » ; « the man whom I know » est « l’homme que je connais ».",
        en: "“Many people”, “it is important to know”, “time to think” take “de” in French; “the man whom I know” is “l’homme que je connais”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("Il y a beaucoup gens ici.", "Il y a beaucoup de gens ici."),
        example("Ils ont trop problèmes cette année.", "Ils ont trop de problèmes cette année."),
        example("Il est important comprendre le texte.", "Il est important de comprendre le texte."),
        example("Elle n’a pas le temps prendre le train.", "Elle n’a pas le temps de prendre le train."),
        example("C’est la meilleure façon apprendre.", "C’est la meilleure façon d’apprendre."),
        example("Il suffit cliquer sur le lien.", "Il suffit de cliquer sur le lien."),
        example("Avant partir, il a tout fermé.", "Avant de partir, il a tout fermé."),
        example("Ils sont prêts partir demain.", "Ils sont prêts à partir demain."),
        example("La plupart utilisateurs sont contents.", "La plupart des utilisateurs sont contents."),
        example("La plupart d’utilisateurs sont contents.", "La plupart des utilisateurs sont contents."),
        example("Beaucoup des gens pensent ainsi.", "Beaucoup de gens pensent ainsi."),
        example("Nous n’avons pas des preuves ici.", "Nous n’avons pas de preuves ici."),
        example("Tous de ces outils sont gratuits.", "Tous ces outils sont gratuits."),
        example("C’est ce qui je pense.", "C’est ce que je pense."),
        example("Les amis qui nous connaissons sont là.", "Les amis que nous connaissons sont là."),
    ],
    clean: &[
        "Pour ce qui il y a trois ans était encore un village.",
        "Il y a beaucoup de gens, et beaucoup, gens simples, le disent.",
        "Il est important, comprendre l’aide. Il est beau mentir.",
        "Il prend le temps, mange et dort. Il sait de quelle façon apprendre.",
        "Je ne sais qui il est ; à qui il parle, et avec qui nous partons.",
        "Les amis qui nous connaissent. Ce qui, je pense, est vrai.",
        "Dis-moi qui tu hantes. Il demande aux gens qui ils sont.",
        "Il a plus ou moins raison, et bien trop chaud. Il a beaucoup faim.",
        "Beaucoup des gens du village sont là. Il n’a pas des amis, mais des rivaux.",
        "Elles sont pour la plupart retraitées.",
        "Ils emploient la plupart de nos outils et la plupart de ses amis.",
        "La plupart de nos concitoyens et la plupart de leurs élus l’ignorent.",
        "La plupart d’entre nous, la plupart de ceux-là. Tous, de ces jours-là, parlent.",
        "Bien avant. Partir est dur. Il est prêt. Partir lui coûte.",
        "Comment et de quelle manière procéder ?",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if context.kind(at) != Some(TokenKind::Word) {
            continue;
        }
        match context.folded(at - 1) {
            "beaucoup" | "trop" | "assez" | "plein" | "énormément" | "plupart" => out.extend(quantity(context, at)),
            "qui" => out.extend(relative(context, at)),
            "des" if at > 1 => out.extend(many_of(context, at)),
            "de" | "d'" if at > 1 => out.extend(all_of(context, at)),
            before if at > 1 || before == "avant" => {
                let form = context.folded(at);
                if form.ends_with('r') || form.ends_with("re") {
                    out.extend(infinitive(context, at, before));
                }
            }
            _ => {}
        }
    }
}

/// « beaucoup gens »: a plural that is a noun and nothing else.
fn quantity(context: &Context, at: usize) -> Option<Finding> {
    let form = context.folded(at);
    let plural = Lexicon::french().readings(form).all(|reading| reading.features().number() == Some(Number::Plural));
    let noun = is_lone_noun(context, at) && is_always(form, |reading| reading.class() == Class::Noun);
    // « elles sont pour la plupart retraitées »
    let apart = at > 2 && context.folded(at - 3) == "pour";
    let most = context.folded(at - 1) == "plupart" && is_plural(context, at) && !apart;
    if !(plural && noun || most) || context.is_in_heading(at) {
        return None;
    }
    let french =
        if context.folded(at - 1) == "plupart" { format!("des {form}") } else { with_de(context, context.text(at)) };
    Some(fixed(context, at - 1, at, french))
}

/// « avant partir », « il suffit cliquer », « capable voler », « prêts partir ».
fn governed(context: &Context, at: usize, before: &str) -> Option<Finding> {
    const DE: &[&str] = &[
        "capable",
        "capables",
        "incapable",
        "incapables",
        "obligé",
        "obligée",
        "obligés",
        "ravi",
        "ravie",
        "fier",
        "fière",
        "heureux",
        "heureuse",
    ];
    const A: &[&str] =
        &["prêt", "prête", "prêts", "prêtes", "habitué", "habitués", "disposé", "disposés", "apte", "aptes"];
    let is = || (at.saturating_sub(4)..at - 1).any(|at| super::is_verb(context, at, &["être", "sembler", "rester"]));
    let alone = || at < 2 || !matches!(context.folded(at - 2), "d'" | "en" | "bien" | "comme" | "jour" | "l'");
    let french = match before {
        "suffit" | "suffira" | "suffisait" if matches!(context.folded(at - 2), "il" | "vous" | "lui") => "de",
        "avant" if alone() => "de",
        "lieu" if context.folded(at - 2) == "au" => "de",
        "temps" if matches!(context.folded(at - 2), "est" | "était" | "serait") => "de",
        _ if DE.contains(&before) && is() => "de",
        _ if A.contains(&before) && is() => "à",
        _ => return None,
    };
    if !is_infinitive_only(context.folded(at))
        || context.text(at) != context.folded(at)
        || context.kind(at - 1) != Some(TokenKind::Word)
    {
        return None;
    }
    let text = context.text(at);
    Some(fixed(context, at - 1, at, if french == "de" { with_de(context, text) } else { format!("à {text}") }))
}

/// « pas des preuves » after « avoir », « beaucoup des gens pensent ».
fn many_of(context: &Context, at: usize) -> Option<Finding> {
    let des = at - 1;
    let noun = context.folded(at);
    let plural = is_lone_noun(context, at)
        || Lexicon::french().classes(noun).contains(Class::Noun)
            && context.tagged.token(at).pos == crate::analysis::tagger::Pos::Noun;
    let many = matches!(context.folded(des - 1), "beaucoup" | "trop")
        && matches!(noun, "gens" | "choses" | "personnes" | "problèmes" | "temps")
        && (context.tagged.token(at + 1).is_finite() || matches!(context.text(at + 1), "." | ","));
    let contrasted =
        (at..at + 12).any(|at| matches!(context.folded(at), "mais" | "qui" | "que" | "plus" | "juste" | "seulement"));
    let none = context.folded(des - 1) == "pas"
        && des > 2
        && super::is_verb(context, des - 2, &["avoir"])
        && context.tagged.token(des - 2).is_finite()
        && (des.saturating_sub(5)..des - 2).any(|at| matches!(context.folded(at), "ne" | "n'"))
        && !contrasted
        && !matches!(
            noun,
            "milliers"
                | "millions"
                | "milliards"
                | "centaines"
                | "dizaines"
                | "yeux"
                | "mains"
                | "jambes"
                | "kilomètres"
        )
        && plural;
    if !(many || none) || at + 1 >= context.tokens().len() {
        return None;
    }
    let french = with_de(context, context.text(at));
    let edit = Edit { span: context.analysis.span(des, at), text: french.clone() };
    Some(finding(context, des - 1, at).fix(french, Applicability::Review, vec![edit]))
}

/// « tous de ces appareils », « la plupart d’utilisateurs ».
fn all_of(context: &Context, at: usize) -> Option<Finding> {
    let de = at - 1;
    let span = context.analysis.span(de, at);
    let (text, french) = match context.folded(de - 1) {
        "tous" | "toutes"
            if matches!(context.folded(at), "ces" | "ses" | "nos" | "vos" | "mes" | "leurs")
                && !matches!(de.checked_sub(2).map_or("", |at| context.folded(at)), "pas" | "nous" | "vous")
                && super::may_be_noun(context.folded(at + 1)) =>
        {
            (context.text(at).to_owned(), context.text(at).to_owned())
        }
        "plupart" if is_plural(context, at) && !is_determiner(context.folded(at)) => {
            (format!("des {}", context.text(at)), format!("des {}", context.text(at)))
        }
        _ => return None,
    };
    Some(finding(context, de - 1, at).fix(french, Applicability::Review, vec![Edit { span, text }]))
}

fn is_plural(context: &Context, at: usize) -> bool {
    let mut readings = Lexicon::french().readings(context.folded(at)).peekable();
    super::is_small_word(context, at)
        && super::may_be_noun(context.folded(at))
        && readings.peek().is_some()
        && readings.all(|reading| reading.features().number() == Some(Number::Plural))
}

/// « il est important comprendre », « le temps prendre ».
fn infinitive(context: &Context, at: usize, before: &str) -> Option<Finding> {
    const NOUNS: &[&str] =
        &["temps", "façon", "manière", "moyen", "capacité", "possibilité", "occasion", "intention", "opportunité"];
    const ADJECTIVES: &[&str] = &[
        "important",
        "possible",
        "impossible",
        "facile",
        "difficile",
        "nécessaire",
        "essentiel",
        "utile",
        "préférable",
        "inutile",
        "dangereux",
        "recommandé",
        "conseillé",
    ];
    if let Some(finding) = governed(context, at, before) {
        return Some(finding);
    }
    let noun = NOUNS.contains(&before)
        && at > 2
        && (matches!(
            context.folded(at - 2),
            "le" | "la" | "l'" | "une" | "un" | "bon" | "meilleure" | "meilleur" | "bonne"
        ));
    let adjective = ADJECTIVES.contains(&before)
        && (1..4).any(|back| {
            at > back + 1
                && matches!(context.folded(at - 1 - back), "est" | "était" | "serait" | "sera")
                && matches!(context.folded(at - 2 - back), "il" | "c'" | "n'")
        });
    // « de façon apprendre », « comment et de quelle façon procéder »
    let asked = (at.saturating_sub(4)..at)
        .any(|at| matches!(context.folded(at), "quel" | "quelle" | "tout" | "que" | "qu'" | "peut"));
    if !(noun || adjective)
        || asked
        || !is_infinitive_only(context.folded(at))
        || context.text(at) != context.folded(at)
    {
        return None;
    }
    Some(fixed(context, at - 1, at, with_de(context, context.text(at))))
}

/// « ce qui je pense », « les gens qui nous connaissons »: a relative that is not the subject.
fn relative(context: &Context, at: usize) -> Option<Finding> {
    let qui = at - 1;
    let subject = context.folded(at);
    let before = context.folded(qui.checked_sub(1)?);
    let after_ce = before == "ce";
    let verb = context.folded(at + 1);
    // « ce qui il y a trois ans était sûr »
    if subject == "il" && context.folded(at + 1) == "y" {
        return None;
    }
    let own = match subject {
        "je" | "il" | "ils" | "tu" | "on" => after_ce,
        "nous" => is_finite_with(verb, "ons"),
        "vous" => is_finite_with(verb, "ez"),
        _ => false,
    };
    let noun = qui > 1 && super::is_small_word(context, qui - 1) && super::may_be_noun(before);
    if !own || !(after_ce || noun) || context.kind(qui) != Some(TokenKind::Word) {
        return None;
    }
    // « À ce qui, il » has its comma; « sur ce, qui » another.
    let span = context.tokens()[qui].span;
    let french = if Lexicon::french().elides(subject) == Some(true) { "qu'" } else { "que" };
    let french = context.spelt(french);
    let next = context.tokens()[at].span.range().start;
    let whole = if french.ends_with(['\'', '’']) { crate::text::Span::new(span.range().start, next) } else { span };
    let edit = Edit { span: whole, text: french.clone() };
    Some(finding(context, qui - 1, at).fix(french, Applicability::Review, vec![edit]))
}

fn is_finite_with(form: &str, ending: &str) -> bool {
    form.ends_with(ending) && is_always(form, |reading| reading.class() == Class::Verb)
}

fn fixed(context: &Context, from: usize, at: usize, french: String) -> Finding {
    let edit = Edit { span: context.tokens()[at].span, text: french.clone() };
    finding(context, from, at).fix(french, Applicability::Review, vec![edit])
}

fn finding(context: &Context, from: usize, to: usize) -> Finding {
    let span = context.analysis.span(from, to);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : le mot qui lie manque, ou ce n’est pas le bon"),
        format!("“{text}”: the linking word is missing or wrong"),
    );
    RULE.finding(context, span, message).confidence(0.85)
}

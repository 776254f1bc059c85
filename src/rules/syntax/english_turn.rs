//! `syntax/english-turn`: « est par la plus grande », « utilisé comme antenne aussi bien, », « avec pas seulement ».

use super::{before_in_sentence, is_always, is_infinitive_only, is_verb};
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::finding::{Applicability, Finding, Severity};
use crate::lexicon::Class;
use crate::rules::{Context, Rule, cased_like, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "syntax/english-turn",
    summary: Text {
        fr: "un tour anglais rendu mot à mot par de petits mots",
        en: "an English turn of small words rendered one by one",
    },
    why: Text {
        fr: "« By far », « as well », « not only », « no need to », « what else » ne se traduisent pas mot à mot : « de loin », « aussi », « non seulement », « pas besoin de », « quoi d’autre ».",
        en: "“By far”, “as well”, “not only”, “no need to”, “what else” cannot be put word by word: “de loin”, “aussi”, “non seulement”, “pas besoin de”, “quoi d’autre”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/word-order",
    examples: &[
        example("Ce marché est par la plus grande chance.", "Ce marché est de loin la plus grande chance."),
        example(
            "Il sert de radio et de lampe, et c’est une antenne aussi bien.",
            "Il sert de radio et de lampe, et c’est une antenne aussi.",
        ),
        example(
            "Il travaille avec pas seulement des chiffres, mais des lettres.",
            "Il travaille avec non seulement des chiffres, mais des lettres.",
        ),
        example("Pas de devoir chercher un stylo.", "Pas besoin de devoir chercher un stylo."),
        example("C’est un outil sûr tout à fait.", "C’est un outil sûr tout à fait."),
        example("C’est de 9,6 millions par minute.", "C’est de 9,6 millions par minute."),
        example("Voyez ce que d’autre ce choix entraîne.", "Voyez ce que d’autre ce choix entraîne."),
        example("Je ne suis pas un à critiquer mes amis.", "Je ne suis pas un à critiquer mes amis."),
        example("Regardons juste à l’un de ces films.", "Regardons juste l’un de ces films."),
        example("Nous partirons dès que vous quittez.", "Nous partirons dès que vous partez."),
        example("Il est appelé Zorglub.", "Il s’appelle Zorglub."),
        example("Le basé à Lyon groupe grandit.", "Le basé à Lyon groupe grandit."),
        example("C’est une facile à installer application.", "C’est une facile à installer application."),
        example("Il est lié tout.", "Il est lié tout."),
        example("Chaque. Célibataire. Jour.", "Chaque. Célibataire. Jour."),
        example("Ils envoient un message l’autre par radio.", "Ils envoient un message l’autre par radio."),
        example("Ce choix fait qu’empirer les choses.", "Ce choix fait qu’empirer les choses."),
    ],
    clean: &[
        "C’est de loin la plus grande chance. Il est par la plus grande des chances en vie.",
        "Il joue aussi bien. Il n’a jamais joué ce rôle aussi bien.",
        "Il n’est pas guéri tout à fait. Ce n’est pas cela tout à fait.",
        "Pas de panique, pas de rire, pas de pouvoir. Pas de dîner ce soir.",
        "La hausse, c’est de 2 à 3 % ; c’est de 10 à 12 ans.",
        "Le fait que courir soit bon. Il ne fait que rire. Ce qu’il fait, qu’importe.",
        "Ne quittez pas. Il la quitte. La femme que vous quittez, je la connais.",
        "Il y en a un à critiquer. C’est un à un qu’ils vinrent.",
        "D’un jour l’autre, il change. Il est appelé à régner. Un célibataire. Il est tout.",
        "Regardez à deux fois, regardez à la télévision, regardez à gauche.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len() {
        if context.kind(at) != Some(TokenKind::Word) && context.kind(at) != Some(TokenKind::Elided) {
            continue;
        }
        match context.folded(at) {
            "par" => out.extend(by_far(context, at)),
            "bien" => out.extend(as_well(context, at)),
            "seulement" => out.extend(not_only(context, at)),
            "de" | "d'" => {
                out.extend(no_need(context, at));
                out.extend(amount(context, at));
            }
            "tout" => out.extend(quite(context, at).or_else(|| all(context, at))),
            "autre" => out.extend(what_else(context, at)),
            "un" | "une" => out.extend(one_to(context, at).or_else(|| each_other(context, at))),
            "appelé" | "appelée" => out.extend(is_called(context, at)),
            "basé" | "basée" | "basés" | "basées" => out.extend(based_in(context, at)),
            "facile" | "difficile" | "prêt" | "faciles" => out.extend(easy_to(context, at)),
            "célibataire" => out.extend(every_single(context, at)),
            "à" => out.extend(look_at(context, at)),
            "que" | "qu'" => out.extend(only(context, at)),
            form if form.starts_with("quitt") => out.extend(leave(context, at)),
            _ => {}
        }
    }
}

/// « est par la plus grande »: “by far the largest”.
fn by_far(context: &Context, par: usize) -> Option<Finding> {
    let most = matches!(context.folded(par + 1), "le" | "la" | "les")
        && matches!(context.folded(par + 2), "plus" | "moins" | "meilleur" | "meilleure");
    let is = matches!(context.folded(par - 1), "est" | "sont" | "était" | "étaient" | "reste");
    let of = (par + 3..par + 6).any(|at| matches!(context.folded(at), "de" | "d'" | "des" | "du"));
    let partitive =
        of && matches!(context.folded(par + 3), "grand" | "grande") && matches!(context.folded(par + 4), "des" | "de");
    (most && is && !partitive).then(|| finding(context, par, par).replace("de loin".to_owned(), Applicability::Review))
}

/// « une antenne aussi bien, »: “as well” behind a noun; behind a verb it compares.
fn as_well(context: &Context, bien: usize) -> Option<Finding> {
    let aussi = bien - 1;
    let ends = matches!(context.text(bien + 1), "." | "," | ";" | "!" | ")");
    if context.folded(aussi) != "aussi" || !ends || aussi == 0 {
        return None;
    }
    let noun = matches!(context.tagged.token(aussi - 1).pos, Pos::Noun | Pos::Propn)
        && is_always(context.folded(aussi - 1), |reading| reading.class() != Class::Adverb);
    let compares = before_in_sentence(context, aussi).any(|at| {
        matches!(context.folded(at), "ne" | "n'" | "jamais" | "rarement" | "pas" | "que" | "qu'" | "pourrait" | "tout")
    });
    let found = noun && !compares && (context.text(bien + 1) != "," || context.folded(bien + 2) == "ce");
    found.then(|| finding(context, aussi, bien).replace("aussi".to_owned(), Applicability::Review))
}

/// « avec pas seulement ».
fn not_only(context: &Context, at: usize) -> Option<Finding> {
    let pas = at - 1;
    let preposition =
        pas > 0 && matches!(context.folded(pas - 1), "avec" | "par" | "dans" | "sur" | "de" | "à" | "chez");
    (context.folded(pas) == "pas" && preposition)
        .then(|| finding(context, pas, at).replace("non seulement".to_owned(), Applicability::Review))
}

/// « Pas de devoir chercher »: “no having to”.
fn no_need(context: &Context, de: usize) -> Option<Finding> {
    let pas = de - 1;
    let opens = context.folded(pas) == "pas" && context.analysis.starts_sentence(&context.document.prose, pas);
    let modal = context.folded(de + 1) == "devoir" && is_infinitive_only(context.folded(de + 2));
    let plain = is_infinitive_only(context.folded(de + 1))
        && matches!(context.folded(de + 2), "un" | "une" | "le" | "la" | "les" | "des" | "votre");
    (opens && (modal || plain)).then(|| {
        finding(context, pas, de + 1).fix(
            "pas besoin de",
            Applicability::Review,
            vec![crate::finding::Edit {
                span: context.tokens()[pas].span,
                text: cased_like(context.text(pas), "pas besoin"),
            }],
        )
    })
}

/// « C’est de 9,6 millions »: “it is” before an amount.
fn amount(context: &Context, de: usize) -> Option<Finding> {
    let is = context.folded(de - 1) == "est" && de > 1 && context.folded(de - 2) == "c'";
    let opens = de > 1 && context.analysis.starts_sentence(&context.document.prose, de - 2);
    let scale =
        matches!(context.folded(de + 2), "million" | "millions" | "milliard" | "milliards" | "euros" | "dollars");
    (is && opens && scale && context.kind(de + 1) == Some(TokenKind::Number)).then(|| finding(context, de - 2, de))
}

/// « rassurants tout à fait. »: the adverb comes before its adjective.
fn quite(context: &Context, tout: usize) -> Option<Finding> {
    let phrase = context.folded(tout + 1) == "à" && context.folded(tout + 2) == "fait";
    let ends = matches!(context.text(tout + 3), "." | "," | ";" | "!");
    let adjective = is_always(context.folded(tout - 1), |reading| reading.class() == Class::Adjective);
    let negated = before_in_sentence(context, tout).any(|at| matches!(context.folded(at), "ne" | "n'" | "pas"));
    (phrase && ends && adjective && !negated).then(|| finding(context, tout - 1, tout + 2))
}

/// « ce que d’autre ».
fn what_else(context: &Context, at: usize) -> Option<Finding> {
    let de =
        context.folded(at - 1) == "d'" && at > 2 && context.folded(at - 2) == "que" && context.folded(at - 3) == "ce";
    de.then(|| finding(context, at - 3, at))
}

/// « je ne suis pas un à critiquer »: “one to”.
fn one_to(context: &Context, at: usize) -> Option<Finding> {
    let to = context.folded(at + 1) == "à" && is_infinitive_only(context.folded(at + 2));
    let is = (at.saturating_sub(3)..at).find(|&at| matches!(context.folded(at), "suis" | "es" | "sommes" | "êtes"))?;
    let adverbs = (is + 1..at).all(|at| context.tagged.token(at).pos == Pos::Adv);
    (to && adverbs).then(|| finding(context, at, at + 2))
}

/// « un message l’autre »: each other, behind the wrong word.
fn each_other(context: &Context, at: usize) -> Option<Finding> {
    let other = context.folded(at + 2) == "l'" && context.folded(at + 3) == "autre";
    let ends = context.kind(at + 4).is_none_or(TokenKind::is_sign)
        || matches!(context.folded(at + 4), "à" | "dans" | "pour" | "sur" | "par");
    let linked = matches!(context.folded(at - 1), "d'" | "de" | "après" | "pour" | "et" | "à");
    let noun = other && super::is_small_word(context, at + 1) && context.tagged.token(at + 1).pos == Pos::Noun;
    (noun && ends && !linked).then(|| finding(context, at, at + 3))
}

/// « Il est appelé MapD. »: “it’s called”.
fn is_called(context: &Context, at: usize) -> Option<Finding> {
    let start = context.analysis.sentence_of(at).range().start;
    let is = at == start + 2 && context.folded(at - 1) == "est" && matches!(context.folded(start), "il" | "elle");
    let name = context.kind(at + 1) == Some(TokenKind::Word) && context.text(at + 1).starts_with(char::is_uppercase);
    let ends = matches!(context.text(at + 2), "." | "," | "!");
    (is && name && ends).then(|| {
        finding(context, start, at).fix(
            "s’appelle",
            Applicability::Review,
            vec![crate::finding::Edit { span: context.analysis.span(at - 1, at), text: context.spelt("s'appelle") }],
        )
    })
}

/// « le basé à Paris groupe »: an English adjective of several words, before its noun.
fn based_in(context: &Context, at: usize) -> Option<Finding> {
    let article = matches!(context.folded(at - 1), "le" | "la" | "les" | "un" | "une" | "cette");
    let place = matches!(context.folded(at + 1), "à" | "en" | "au");
    let noun = super::same_sentence(context, at, at + 3) && super::may_be_noun(context.folded(at + 3));
    (article && place && noun).then(|| finding(context, at - 1, at + 3))
}

/// « une facile à utiliser application ».
fn easy_to(context: &Context, at: usize) -> Option<Finding> {
    let article = matches!(context.folded(at - 1), "le" | "la" | "les" | "un" | "une" | "des" | "cette");
    let infinitive = context.folded(at + 1) == "à" && is_infinitive_only(context.folded(at + 2));
    let noun = super::same_sentence(context, at, at + 3)
        && super::is_small_word(context, at + 3)
        && context.tagged.token(at + 3).pos == Pos::Noun;
    (article && infinitive && noun).then(|| finding(context, at - 1, at + 3))
}

/// « Chaque. Célibataire. Jour. »: every single day, with full stops.
fn every_single(context: &Context, at: usize) -> Option<Finding> {
    let stopped = context.text(at - 1) == "." && context.text(at + 1) == "." && at > 1;
    let every = stopped && matches!(context.folded(at - 2), "chaque" | "tous" | "toutes" | "tout" | "toute");
    every.then(|| finding(context, at - 2, at))
}

/// « Il est connecté tout. »: all of it.
fn all(context: &Context, tout: usize) -> Option<Finding> {
    let ends = matches!(context.text(tout + 1), "." | "!");
    let start = context.analysis.sentence_of(tout).range().start;
    let is = tout == start + 3 && context.folded(start + 1) == "est" && matches!(context.folded(start), "il" | "elle");
    (ends && is && context.folded(tout - 1) != "avant").then(|| finding(context, start, tout))
}

/// « regardons juste à l’un de »: “look at”.
fn look_at(context: &Context, at: usize) -> Option<Finding> {
    let adverb = matches!(context.folded(at - 1), "juste" | "simplement" | "maintenant" | "attentivement" | "bien");
    let verb = if adverb { at.checked_sub(2)? } else { at - 1 };
    let object = matches!(
        context.folded(at + 1),
        "ce" | "cet" | "cette" | "ces" | "votre" | "vos" | "notre" | "nos" | "leur" | "leurs" | "chaque"
    ) || context.folded(at + 1) == "l'" && context.folded(at + 2) == "un";
    let looks = is_verb(context, verb, &["regarder"]) && !context.folded(verb).ends_with("é");
    (object && looks).then(|| {
        let edit = crate::finding::Edit {
            span: crate::text::Span::new(
                context.tokens()[at].span.range().start,
                context.tokens()[at + 1].span.range().start,
            ),
            text: String::new(),
        };
        finding(context, verb, at + 1).fix(context.text(at + 1), Applicability::Review, vec![edit])
    })
}

/// « fait qu’empirer »: the « ne » of « ne … que » is lost.
fn only(context: &Context, que: usize) -> Option<Finding> {
    let does = matches!(context.folded(que - 1), "fait" | "font" | "faisait" | "faisaient" | "fera" | "feront");
    let infinitive = is_infinitive_only(context.folded(que + 1));
    // « le fait que », and « ne … que » itself
    let noun = que > 1 && matches!(context.folded(que - 2), "le" | "du" | "au" | "ce" | "de" | "tout" | ",");
    let excused = noun || before_in_sentence(context, que).any(|at| matches!(context.folded(at), "ne" | "n'"));
    (does && infinitive && !excused).then(|| finding(context, que - 1, que + 1))
}

/// « lorsque vous quittez. »: one leaves something, or goes.
fn leave(context: &Context, verb: usize) -> Option<Finding> {
    let ends = matches!(context.text(verb + 1), "." | "," | ";" | "?" | "!");
    let subject = context.folded(verb - 1);
    let leaving = match context.folded(verb) {
        "quittez" if subject == "vous" => "partez",
        "quittons" if subject == "nous" => "partons",
        "quittent" if matches!(subject, "ils" | "elles") => "partent",
        "quitte" if matches!(subject, "il" | "elle" | "on") => "part",
        _ => return None,
    };
    let object = before_in_sentence(context, verb).any(|at| matches!(context.folded(at), "que" | "qu'" | "ne"))
        && !matches!(context.folded(verb.checked_sub(2)?), "que" | "qu'")
        || before_in_sentence(context, verb).rev().take(4).any(|at| {
            matches!(context.folded(at), "ne") || matches!(context.folded(at), "que" | "qu'") && !joins(context, at)
        });
    let reflexive = verb > 1 && context.folded(verb - 2) == subject;
    (ends && !object && !reflexive)
        .then(|| finding(context, verb, verb).replace(leaving.to_owned(), Applicability::Review))
}

/// « dès que », « lorsque »: a conjunction rather than a relative pronoun.
fn joins(context: &Context, que: usize) -> bool {
    que > 0
        && matches!(
            context.folded(que - 1),
            "dès" | "après" | "avant" | "alors" | "tandis" | "fois" | "parce" | "depuis"
        )
}

fn finding(context: &Context, from: usize, to: usize) -> Finding {
    let span = context.analysis.span(from, to);
    let text = context.document.slice(span);
    let message = context
        .lang()
        .choose(format!("« {text} » : tour anglais, mot à mot"), format!("“{text}”: an English turn, word by word"));
    RULE.finding(context, span, message).confidence(0.85)
}

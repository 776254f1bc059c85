//! `grammar/qui-for-que`: « le projet, qui Oracle a tué », « le livre qui j’ai lu ».

use super::verbs::spelling;
use crate::analysis::TokenKind;
use crate::analysis::tagger::Pos;
use crate::finding::{Applicability, Edit, Finding, Severity};
use crate::lexicon::{Lexicon, Mood};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use crate::text::Span;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/qui-for-que",
    summary: Text { fr: "« qui » pour le complément « que »", en: "“qui” for the object “que”" },
    why: Text {
        fr: "« Which » et « who » sont « que » quand la relative a déjà son sujet : « le projet qu’Oracle a tué ».",
        en: "“Which” and “who” are “que” where the relative clause has a subject of its own: “le projet qu’Oracle a tué”.",
    },
    severity: Severity::Error,
    mqm: "linguistic-conventions/grammar/function-words",
    examples: &[
        example("C’est le projet, qui Oracle a tué.", "C’est le projet, qu’Oracle a tué."),
        example("Voici le livre qui j’ai lu hier.", "Voici le livre que j’ai lu hier."),
        example("Elle aime la ville qui nous avons quittée.", "Elle aime la ville que nous avons quittée."),
        example("Voici la voiture qui ils ont vendue.", "Voici la voiture qu’ils ont vendue."),
    ],
    clean: &[
        "L’homme qui nous a vus et la loi qui, selon Oracle, a changé.",
        "Il sait qui Oracle a choisi. Reste à savoir qui il est, qui tu as vu.",
        "L’ami à qui Paul a parlé, la femme pour qui elle a tout quitté.",
        "La question de savoir qui nous sommes. Dis-moi qui tu hantes.",
        "Les amis avec qui nous avons grandi, la star qui Twitter suit chaque jour.",
        "La question : qui nous avons été, qui je suis.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for at in 1..context.tokens().len().saturating_sub(2) {
        if context.folded(at) == "qui" && context.kind(at) == Some(TokenKind::Word) {
            out.extend(object(context, at));
        }
    }
}

fn object(context: &Context, qui: usize) -> Option<Finding> {
    let sentence = context.analysis.sentence_of(qui).range();
    let (subject, verb) = (qui + 1, qui + 2);
    if qui <= sentence.start + 1 || verb >= sentence.end || !has_antecedent(context, sentence.start, qui) {
        return None;
    }
    let form = context.folded(verb);
    let pronoun = match context.folded(subject) {
        "je" | "j'" | "tu" | "il" | "ils" | "on" => true,
        "nous" => super::verbs::agrees(form, crate::lexicon::Number::Plural, crate::lexicon::Person::First),
        "vous" => super::verbs::agrees(form, crate::lexicon::Number::Plural, crate::lexicon::Person::Second),
        _ => false,
    };
    let name = context.tagged.token(subject).pos == Pos::Propn
        && context.text(subject).starts_with(char::is_uppercase)
        && context.kind(subject) == Some(TokenKind::Word);
    // A name is a subject for sure where an auxiliary and its participle follow.
    let has_done = matches!(form, "a" | "avait" | "ont" | "avaient")
        && spelling(context.folded(verb + 1)).has(Mood::PastParticiple)
        && verb + 1 < sentence.end;
    if !(pronoun || name && has_done) {
        return None;
    }
    let vowel = Lexicon::french().elides(context.folded(subject)) == Some(true)
        && context.kind(subject) == Some(TokenKind::Word);
    let text = context.spelt(if vowel { "qu'" } else { "que " });
    let span = Span::new(context.tokens()[qui].span.range().start, context.tokens()[subject].span.range().start);
    let whole = context.analysis.span(qui, subject);
    let shown = context.document.slice(whole);
    let message = context.lang().choose(
        format!("« {shown} » : la relative a déjà son sujet, il faut « que »"),
        format!("“{shown}”: the clause has its subject already; “que” is needed"),
    );
    let title = format!("{text}{}", context.text(subject));
    Some(RULE.finding(context, whole, message).fix(title, Applicability::Review, vec![Edit { span, text }]))
}

/// True where a noun stands just before « qui », a comma between them or not, and no verb asks who.
fn has_antecedent(context: &Context, start: usize, qui: usize) -> bool {
    let before = if context.text(qui - 1) == "," { qui - 2 } else { qui - 1 };
    let noun = before > start
        && matches!(context.tagged.token(before).pos, Pos::Noun | Pos::Propn)
        && (context.tagged.token(before - 1).pos == Pos::Det || !super::nominal::may_be_finite(context.folded(before)));
    // « dis à Paul qui tu as vu », « savoir un jour qui il est »
    let asks = (start..qui).any(|at| {
        [
            "sav", "sai", "sach", "dis", "dit", "dem", "cherch", "ignor", "compr", "voir", "voit", "vois", "voy",
            "découv", "révél", "racont",
        ]
        .iter()
        .any(|stem| context.folded(at).starts_with(stem))
            && !matches!(context.folded(at), "voici" | "voilà")
            && context.tagged.token(at).pos.is_verbal()
    });
    noun && !asks
}

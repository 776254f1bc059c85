//! `grammar/adjective-clash`: « des lampes puissant », « les nouveau modèles ».

use super::agreeing::{Clash, inflect_adjective, rewrite};
use super::epithets::Phrase;
use crate::analysis::is_all_caps;
use crate::analysis::tagger::Pos;
use crate::finding::{Finding, Severity};
use crate::lexicon::Features;
use crate::rules::words::is_small_word;
use crate::rules::{Context, Rule, example};
use crate::settings::Text;
use std::ops::Range;

pub(crate) const RULE: Rule = Rule {
    name: "grammar/adjective-clash",
    summary: Text {
        fr: "un adjectif d’un autre genre ou nombre que son nom",
        en: "an adjective of another gender or number than its noun",
    },
    why: Text {
        fr: "L’adjectif et le participe épithètes prennent le genre et le nombre du nom ; l’anglais n’accorde rien, et la machine devine.",
        en: "Adjectives take the gender and number of their noun; English has no agreement and machines guess.",
    },
    severity: Severity::Warning,
    mqm: "linguistic-conventions/grammar/agreement",
    examples: &[
        example("Ils veulent des lampes puissant.", "Ils veulent des lampes puissantes."),
        example("Voici les nouveau modèles.", "Voici les nouveaux modèles."),
        example("La premier adjointe a démissionné.", "La première adjointe a démissionné."),
        example(
            "Il faut des rues plus propres, plus élégant et plus larges.",
            "Il faut des rues plus propres, plus élégantes et plus larges.",
        ),
        example("La jeune fille, âgé de 12 ans, a disparu.", "La jeune fille, âgée de 12 ans, a disparu."),
        example("Cela rend la voiture plus léger.", "Cela rend la voiture plus légère."),
        example("Elle a publié une lettre ouvert au maire.", "Elle a publié une lettre ouverte au maire."),
        example("C’est une idée nouveau et forte.", "C’est une idée nouvelle et forte."),
        example("Voici les GPU MX 20 très demandées ici.", "Voici les GPU MX 20 très demandés ici."),
    ],
    clean: &[
        "Il avait passé toute l’heure avachi, et toutes ces années enterré ; de toutes ses forces tenté.",
        "Elle est à nouveau amoureuse, ils sont de nouveau complets, par exemple capables de voler.",
        "Cette région un temps florissante s’est vidée ; elles sont dans ce cas moins dangereuses.",
        "D’une tête plus petit que moi, à l’origine spécifiquement américain, tu avances petit à petit.",
        "Un groupe d’amis étrangers est arrivé.",
        "La reine consort et la princesse consort sont venues.",
        "Les langues anglaise et française, l’art et la culture français.",
        "Une robe bleu marine, des yeux marron et des jupes orange.",
        "Une demi-heure, une heure et demie, les ex-présidents.",
        "Elle a l’air sérieux, et ils ont l’air contents.",
        "Il quitta la salle furieux et rentra chez lui content.",
        "Une partie des élèves inscrits sont absents.",
        "Cette ville, comme tant d’autres frappée par la crise, se relève.",
        "Un verre d’eau plein, une boîte d’œufs frais, un sac de pommes lourd.",
        "Des pays membres, des versions bêta, des générateurs diesel.",
        "Le Premier ministre britannique, la Première ministre danoise.",
        "Les première et deuxième places, les XIXe et XXe siècles européens.",
        "Des hommes et des femmes engagés, une mère et son fils blessés.",
        "Les interfaces utilisateur et les comptes entreprise sont prêts.",
        "La semaine passée, elle a la veille rencontré le maire.",
        "Les règles suivant lesquelles on vote, des villes de taille moyenne telles que Niort.",
        "Un accès multi-utilisateurs, des hommes aux mêmes style et allure, les impératifs techniques.",
        "Les méta-données des disques sont en effet suffisantes.",
        "C’est un serveur de messagerie très complet et très puissant.",
        "Ajoutez des points-virgules si nécessaire, et l’interface client.",
        "Il dépend des variables d’environnement suivantes, ou des variables du même nom déclarées ailleurs.",
        "L’usage des pages de manuel préformatées tombe en désuétude.",
        "Elle peut perdre, auquel cas seules deux places restent.",
        "L’aperçu des manuels utilisateur est prêt.",
        "Tu seras un jour aussi vieille que moi, toi qui passes la journée avachie.",
        "Il voit les collines droit devant, et des gardes usant de la lame. La touche menu est absente.",
        "La carte vaut pour une durée variant selon les communes, et la somme restant due est payée.",
        "Une attestation certifiant que tout va bien, des employeurs occupant dix salariés.",
        "Ces preuves sont en effet suffisantes, et les revenus à nouveau inférieurs.",
        "L’indication veuf apparaît sur la carte mention commerçant.",
        "Une déclaration sur l’honneur relative aux faits, un plan pour la retraite collectif.",
        "L’empreinte carbone calculée ici est forte ; c’est un serveur de messagerie très complet et très puissant.",
        "Les pièces accompagnant le dossier prévues par la loi manquent.",
        "Ces sommes sont en revanche incessibles. Le maire agit dès que le préfet l’estime pertinent.",
        "On craint des effets néfastes pour l’enfant tels que des fièvres.",
        "Il écrit au service clients ; son contrat a une garantie frais de relogement.",
        "On peut visiter les lieux accompagné de témoins. Les complémentaires santé varient.",
        "Soyez de bonnes vie et mœurs. Il fixe les durées de travail journalière et hebdomadaire.",
        "Ils sont de nouveau amis. On voit les collines droit devant.",
        "Il a passé la journée avachi sur un banc ; elle sera un jour aussi vieille que lui.",
        "Elle ne fait pas le poids comparée aux autres. Il y a des mines bien sûr, et des bancs juste pour toi.",
        "Les dépenses supportées par l’usine afférentes à ce bail, et les mesures prises pour son application relatives au gîte.",
        "Il le tint à grand peine ; son assurance multirisques habitation expire.",
        "Le salarié qui a quitté la profession âgé de plus de 60 ans est là.",
        "C’est une personne haut placée, aux dents longues et fort courtoise.",
    ],
    check,
};

fn check(context: &Context, out: &mut Vec<Finding>) {
    for sentence in &context.analysis.sentences {
        let range = sentence.range();
        for noun in range.clone() {
            let tag = context.tagged.token(noun).pos;
            let is_noun = is_small_word(context, noun) && tag == Pos::Noun
                || matches!(tag, Pos::Noun | Pos::Propn) && is_all_caps(context.text(noun));
            if let Some(phrase) = is_noun.then(|| Phrase::at(context, range.clone(), noun)).flatten() {
                phrase.check_before(out);
                phrase.check_after(out);
                phrase.check_apposition(out);
            }
        }
    }
}

/// The finding for the adjective at `at`, with its form that agrees.
pub(super) fn finding(context: &Context, tokens: Range<usize>, at: usize, wanted: Features, clash: Clash) -> Finding {
    let span = context.analysis.span(tokens.start, tokens.end - 1);
    let text = context.document.slice(span);
    let message = context.lang().choose(
        format!("« {text} » : l’adjectif et le nom ne s’accordent pas ({})", clash.named(context)),
        format!("“{text}”: adjective and noun do not agree ({})", clash.named(context)),
    );
    let finding = RULE.finding(context, span, message);
    match inflect_adjective(context.folded(at), wanted) {
        Some(form) => rewrite(finding, context, at, &form),
        None => finding,
    }
}

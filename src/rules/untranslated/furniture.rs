//! `untranslated/page-furniture`: « By John Smith », « Photo by », « Share this », what stands around an article.

use crate::analysis::{TokenKind, is_capitalized};
use crate::document::Block;
use crate::finding::{Applicability, Finding, Severity};
use crate::rules::{Context, Rule, example};
use crate::settings::Text;

pub(crate) const RULE: Rule = Rule {
    name: "untranslated/page-furniture",
    summary: Text {
        fr: "un élément de page resté en anglais : signature, crédit, partage",
        en: "page furniture left in English: byline, credit, share button",
    },
    why: Text {
        fr: "La signature, le crédit ou le bouton qui entoure l’article est resté en anglais.",
        en: "The byline, credit or button around the article was left in English.",
    },
    severity: Severity::Error,
    mqm: "accuracy/untranslated",
    examples: &[
        example("By John Smith\n\nLe maire a parlé.", "Par John Smith\n\nLe maire a parlé."),
        example("Photo by Jean Martin", "Photo : Jean Martin"),
        example("Share this", "Partager"),
        example("Posted on 3 mars 2025", "Publié le 3 mars 2025"),
    ],
    clean: &["Stand by Me", "By the Way", "Photo : Jean Martin", "By Jove, dit-il.", "Subscribe est un verbe anglais."],
    check,
};

/// Whole blocks, and what French pages have instead.
const BLOCKS: &[(&[&str], &str)] = &[
    (&["share", "this"], "Partager"),
    (&["share", "this", "story"], "Partager cet article"),
    (&["share", "this", "post"], "Partager cet article"),
    (&["subscribe"], "S’abonner"),
    (&["sign", "in"], "Se connecter"),
    (&["log", "in"], "Se connecter"),
    (&["leave", "a", "comment"], "Laisser un commentaire"),
    (&["leave", "a", "reply"], "Laisser un commentaire"),
    (&["previous", "article"], "Article précédent"),
    (&["next", "article"], "Article suivant"),
    (&["table", "of", "contents"], "Sommaire"),
    (&["more", "on", "this", "story"], "À lire aussi"),
    (&["you", "may", "also", "like"], "À lire aussi"),
    (&["recommended", "for", "you"], "À lire aussi"),
    (&["follow", "us"], "Suivez-nous"),
    (&["about", "the", "author"], "À propos de l’auteur"),
    (&["background"], "Contexte"),
    (&["related", "stories"], "À lire aussi"),
    (&["related", "articles"], "À lire aussi"),
    (&["related", "posts"], "À lire aussi"),
    (&["related", "content"], "À lire aussi"),
    (&["getting", "started"], "Premiers pas"),
    (&["further", "reading"], "Pour aller plus loin"),
    (&["the", "bottom", "line"], "En résumé"),
    (&["bottom", "line"], "En résumé"),
    (&["pros", "and", "cons"], "Avantages et inconvénients"),
    (&["frequently", "asked", "questions"], "Questions fréquentes"),
    (&["key", "takeaways"], "À retenir"),
    (&["key", "points"], "Points clés"),
    (&["key", "findings"], "Principaux résultats"),
    (&["read", "more"], "Lire la suite"),
    (&["learn", "more"], "En savoir plus"),
    (&["see", "more"], "Voir plus"),
    (&["show", "more"], "Afficher plus"),
    (&["load", "more"], "Afficher plus"),
    (&["continue", "reading"], "Lire la suite"),
    (&["read", "the", "full", "story"], "Lire l’article complet"),
    (&["why", "it", "matters"], "Pourquoi c’est important"),
    (&["the", "big", "picture"], "Vue d’ensemble"),
    (&["how", "it", "works"], "Comment ça marche"),
    (&["what", "happened"], "Ce qui s’est passé"),
    (&["what", "we", "know"], "Ce que l’on sait"),
    (&["what", "we", "know", "so", "far"], "Ce que l’on sait"),
    (&["what", "is", "next"], "Et ensuite"),
    (&["what", "comes", "next"], "Et ensuite"),
    (&["what", "'s", "next"], "Et ensuite"),
    (&["next", "steps"], "Prochaines étapes"),
    (&["final", "thoughts"], "Conclusion"),
    (&["wrapping", "up"], "Conclusion"),
    (&["prerequisites"], "Prérequis"),
    (&["requirements"], "Configuration requise"),
    (&["troubleshooting"], "Dépannage"),
    (&["overview"], "Présentation"),
    (&["summary"], "Résumé"),
    (&["contents"], "Sommaire"),
    (&["in", "this", "article"], "Dans cet article"),
    (&["on", "this", "page"], "Sur cette page"),
    (&["sign", "up", "for", "our", "newsletter"], "Inscrivez-vous à notre lettre d’information"),
    (&["subscribe", "now"], "S’abonner"),
    (&["sign", "up"], "S’inscrire"),
    (&["register", "now"], "S’inscrire"),
    (&["buy", "now"], "Acheter"),
    (&["shop", "now"], "Acheter"),
    (&["download", "now"], "Télécharger"),
    (&["share", "this", "article"], "Partager cet article"),
    (&["most", "read"], "Les plus lus"),
    (&["most", "popular"], "Les plus lus"),
    (&["trending", "now"], "Tendances"),
    (&["top", "stories"], "À la une"),
    (&["breaking", "news"], "Dernière minute"),
    (&["latest", "news"], "Dernières nouvelles"),
    (&["editor", "'s", "note"], "Note de la rédaction"),
    (&["advertisement"], "Publicité"),
    (&["sponsored", "content"], "Contenu sponsorisé"),
    (&["terms", "and", "conditions"], "Conditions générales"),
    (&["terms", "of", "service"], "Conditions d’utilisation"),
    (&["privacy", "policy"], "Politique de confidentialité"),
    (&["contact", "us"], "Nous contacter"),
    (&["about", "us"], "Qui sommes-nous"),
    (&["references"], "Références"),
    (&["acknowledgements"], "Remerciements"),
    (&["conclusion", "and", "next", "steps"], "Conclusion et prochaines étapes"),
    (&["disclaimer"], "Avertissement"),
    (&["step", "by", "step", "guide"], "Guide pas à pas"),
    (&["view", "comments"], "Voir les commentaires"),
    (&["back", "to", "top"], "Haut de page"),
    (&["click", "here"], "Cliquez ici"),
    (&["watch", "the", "video"], "Voir la vidéo"),
    (&["listen", "to", "this", "article"], "Écouter cet article"),
    (&["update"], "Mise à jour"),
    (&["breaking"], "Dernière minute"),
    (&["all", "rights", "reserved"], "Tous droits réservés"),
];

/// What a block begins with.
const OPENINGS: &[(&[&str], &str)] = &[
    (&["photo", "by"], "Photo :"),
    (&["photos", "by"], "Photos :"),
    (&["photograph", "by"], "Photo :"),
    (&["image", "by"], "Image :"),
    (&["illustration", "by"], "Illustration :"),
    (&["photo", "credit"], "Crédit photo"),
    (&["image", "credit"], "Crédit image"),
    (&["image", "source"], "Source de l’image"),
    (&["posted", "on"], "Publié le"),
    (&["published", "on"], "Publié le"),
    (&["updated", "on"], "Mis à jour le"),
    (&["last", "updated"], "Dernière mise à jour"),
    (&["posted", "by"], "Publié par"),
    (&["written", "by"], "Écrit par"),
    (&["edited", "by"], "Édité par"),
    (&["reporting", "by"], "Avec"),
    (&["follow", "us", "on"], "Suivez-nous sur"),
    (&["also", "read"], "À lire aussi"),
    (&["read", "also"], "À lire aussi"),
    (&["filed", "under"], "Classé dans"),
];

/// More words are no furniture.
const LONGEST: usize = 12;

fn check(context: &Context, out: &mut Vec<Finding>) {
    for block in &context.document.blocks {
        let tokens = context.analysis.block_tokens(block);
        if tokens.is_empty() || tokens.len() > LONGEST || !context.text(tokens.start).starts_with(char::is_alphabetic) {
            continue;
        }
        let Some((words, french)) = found(context, block) else { continue };
        let span = context.analysis.span(tokens.start, tokens.start + words - 1);
        let text = context.document.slice(span);
        let message = context
            .lang()
            .choose(format!("« {text} » est anglais : « {french} »"), format!("“{text}” is English: “{french}”"));
        let french = context.spelt(french);
        out.push(RULE.finding(context, span, message).confidence(0.9).replace(french, Applicability::Review));
    }
}

/// How many words are English, and what French has instead.
fn found(context: &Context, block: &Block) -> Option<(usize, &'static str)> {
    let tokens = context.analysis.block_tokens(block);
    let begins = |words: &[&str]| {
        words.len() <= tokens.len()
            && words.iter().enumerate().all(|(n, word)| context.folded(tokens.start + n) == *word)
    };
    let ends_after = |n: usize| {
        tokens.len() == n || tokens.len() == n + 1 && context.kind(tokens.start + n) == Some(TokenKind::Punct)
    };
    if let Some((words, french)) = BLOCKS.iter().find(|(words, _)| ends_after(words.len()) && begins(words)) {
        return Some((words.len(), french));
    }
    if let Some((words, french)) = OPENINGS.iter().find(|(words, _)| tokens.len() > words.len() && begins(words)) {
        return Some((words.len(), french));
    }
    is_byline(context, block).then_some((1, "Par"))
}

/// « By John Smith », « By Jane Doe and John Smith »: two names or more, and nothing else.
fn is_byline(context: &Context, block: &Block) -> bool {
    let tokens = context.analysis.block_tokens(block);
    let name = |at: usize| context.kind(at) == Some(TokenKind::Word) && is_capitalized(context.text(at));
    let article = matches!(context.folded(tokens.start + 1), "the" | "a" | "an" | "my" | "your" | "way");
    context.folded(tokens.start) == "by"
        && (3..=8).contains(&tokens.len())
        && name(tokens.start + 1)
        && name(tokens.start + 2)
        && !article
        && (tokens.start + 3..tokens.end)
            .all(|at| name(at) || matches!(context.folded(at), "and" | "et" | "," | "." | "de" | "van" | "von"))
}

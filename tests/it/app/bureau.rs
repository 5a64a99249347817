//! A small corpus with what a reader has to set right.

use std::sync::Arc;

use dateline::model::{Basis, Corpus, Tier};

use super::curator::Curator;
use super::desk::Desk;
use crate::store::corpora::{self, Draft};

/// Three articles in which some people have two entries, one name is noise and one is hidden.
pub fn bureau() -> Corpus {
    let mut corpus = corpora::corpus(vec![
        Draft::new(
            "news/one.txt",
            "[Keir Starmer|person:Keir Starmer] meets [Olaf Scholz|person:Olaf Scholz] in [London|place:London]",
            "[Keir Starmer|person:Keir Starmer] met [Olaf Scholz|person:Olaf Scholz] in [London|place:London] on \
             [Monday|date:2024-11-18].\n“We stand together,” [Starmer|person:Keir Starmer] told the \
             [Chancellor|person:Chancellor]. [Labour|org:Labour] was pleased. [Read More|person:Read More].",
        )
        .dated("2024-11-18", Basis::Metadata)
        .quote("We stand together,", Some("Starmer"), Some("told")),
        Draft::new(
            "news/two.txt",
            "[Sir Keir|person:Sir Keir] in [Kyiv|place:Kyiv]",
            "[Sir Keir|person:Sir Keir] of the [Labour Party|org:Labour Party] went from [London|place:London] to \
             [Kyiv|place:Kyiv], where [Volodymyr Zelenskyy|person:Volodymyr Zelenskyy] \
             met him.\n[Zelensky|person:Zelensky] thanked him. [Volodymyr Zelenskyy|person:Volodymyr Zelenskyy] and \
             [the president|person:Volodymyr Zelenskyy] of [Ukraine|place:Ukraine], [Mr. Zelenskyy|person:Volodymyr Zelenskyy], \
             [Zelenskyy|person:Volodymyr Zelenskyy], [Volodymyr|person:Volodymyr Zelenskyy] or \
             [President Zelenskyy|person:Volodymyr Zelenskyy], is one man. [Advertisement|org:Advertisement]",
        )
        .dated("2024-11-20", Basis::Stated),
        Draft::new(
            "news/three.txt",
            "The [Chancellor|person:Chancellor] speaks",
            "The [Chancellor|person:Chancellor] spoke in [Berlin|place:Berlin]; [Keir Starmer|person:Keir Starmer] listened.",
        ),
    ]);
    for (name, tier) in [
        ("Read More", Tier::Noise),
        ("Advertisement", Tier::Hidden),
        ("Volodymyr Zelenskyy", Tier::Confirmed),
    ] {
        let at = corpus.entities.iter().position(|one| one.name == name).unwrap();
        corpus.entities[at].tier = tier;
    }
    corpus
}

/// A desk on this corpus, and the store that notes its orders.
pub(super) fn open() -> (Desk, Arc<Curator>) {
    let curator = Arc::new(Curator::new(bureau()));
    (Desk::with_store(curator.clone(), 120, 40), curator)
}

/// A desk after a script, which gave these orders.
#[track_caller]
pub(super) fn gives(script: &str, orders: &[&str]) -> Desk {
    let (mut desk, curator) = open();
    desk.press(script);
    assert_eq!(curator.orders(), orders, "after {script}\n{}", desk.screen());
    desk
}

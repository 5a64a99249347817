//! The sentence around a mention.

use dateline::index::Index;
use dateline::model::EntityId;
use dateline::query::{ConcordanceQuestion, Page};

use crate::store::corpora::{self, Draft};

/// The first line of the concordance of the most mentioned entity, the mention in brackets.
fn line(body: &str) -> Option<String> {
    let index = Index::build(corpora::corpus(vec![Draft::new("a", "", body)]));
    let question = ConcordanceQuestion { entity: EntityId(0), page: Page::all() };
    let line = index.concordance(&question)?.rows.pop()?;
    let (before, rest) = line.sentence.split_at(line.highlight.start as usize);
    let (mention, after) = rest.split_at(line.highlight.len());
    Some(format!("{before}[{mention}]{after}"))
}

#[test]
fn a_mention_in_its_sentence() {
    let cases = [
        ("One. Two  in [Kyiv],  then. Three.", "Two  in [Kyiv],  then."),
        ("[Kyiv]", "[Kyiv]"),
        ("A line\nin [Kyiv]\nends.", "in [Kyiv]"),
        ("Über [Kyiv] – schön.", "Über [Kyiv] – schön."),
        // a mention that goes on behind the end of a sentence is kept whole
        ("Near [St. Paul. The|place:St] end.", "Near [St. Paul. The]"),
    ];
    for (body, expected) in cases {
        assert_eq!(line(body).as_deref(), Some(expected), "{body:?}");
    }
}

#[test]
fn a_sentence_without_end_is_cut_around_the_mention() {
    let body = format!("{}[Kyiv]{}", "ä ".repeat(500_000), " ö".repeat(500_000));
    let line = line(&body).unwrap_or_default();
    assert!(line.starts_with(['ä', ' ']) && line.ends_with(['ö', ' ']) && line.contains(" [Kyiv] "));
    assert!((1_900..2_020).contains(&line.len()), "{}", line.len());
}

#[test]
fn a_megabyte_of_points_is_read_in_no_time() {
    for mark in [".", "!?", "…", ". "] {
        let body = format!("{} [Kyiv].", mark.repeat(500_000));
        assert!(line(&body).is_some_and(|line| line.ends_with("[Kyiv].")), "{mark:?}");
    }
}

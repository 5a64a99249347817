//! A text far too large for an article is read in stretches: nothing is lost, and what is found stands where it says.

use dateline::extract;
use dateline::model::{Article, Extraction, Field};

const SENTENCE: &str =
    "Defense Minister Ann Lee of Norway met Bo Ek in Paris. “We waited nine years,” she said. ";

/// What is found in so many copies of the sentence, each behind `mark`.
fn found(copies: usize, mark: &str) -> (Article, Extraction) {
    let body = [SENTENCE, mark].concat().repeat(copies).trim_end().to_owned();
    let article = Article { headline: Some("Ministers meet Bo Ek".to_owned()), body, ..Article::default() };
    let found = extract::extract(&article);
    (article, found)
}

#[test]
fn stretches_lose_nothing_and_spans_are_those_of_the_whole() {
    let copies = (2 << 20) / SENTENCE.len() + 100;
    for mark in ["", "\n"] {
        let (article, all) = found(copies, mark);
        let (_, one) = found(1, mark);
        let in_body =
            |found: &Extraction| found.mentions.iter().filter(|one| one.field == Field::Body).count();
        assert_eq!(in_body(&all), in_body(&one) * copies);
        assert_eq!(all.mentions.len() - in_body(&all), one.mentions.len() - in_body(&one));
        assert_eq!(
            (all.quotes.len(), all.roles.len()),
            (one.quotes.len() * copies, one.roles.len() * copies)
        );
        for mention in all.mentions.iter().filter(|one| one.field == Field::Body) {
            assert!(["Ann Lee", "Bo Ek", "Norway", "Paris"].contains(&mention.span.of(&article.body)));
        }
        for quote in &all.quotes {
            assert_eq!(quote.span.of(&article.body), "We waited nine years,");
            assert_eq!(quote.cue.map(|cue| cue.of(&article.body)), Some("said"));
            let speaker = quote.speaker.and_then(|speaker| speaker.mention).and_then(|at| all.mention(at));
            assert_eq!(speaker.map(|one| one.span.of(&article.body)), Some("Ann Lee"));
        }
        let titles: Vec<&str> = all.roles.iter().map(|role| role.title.of(&article.body)).collect();
        assert!(titles.iter().all(|title| *title == "Defense Minister"));
        assert!(all.mentions.is_sorted_by_key(|one| (one.field, one.span.start)));
    }
}

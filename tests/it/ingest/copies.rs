//! Telling copies: articles in, bundles and twins out.

#![allow(clippy::unwrap_used)] // a test may fail

use std::collections::BTreeSet;

use dateline::ingest::copies::{bundles, fold_twins};
use dateline::model::{Article, Basis, Bundle, Filed, Origin, PartialDate, Published, Span};
use proptest::prelude::{Strategy, any, prop_assert_eq, proptest};
use proptest::sample::Index;

const FLOOD: [&str; 5] = [
    "The river rose by two metres overnight and left the lower town under water, the harbour office said on Friday.",
    "Some four hundred people spent the night in the school on the hill, where the kitchen cooked soup for everybody.",
    "“We saw it coming and could do nothing,” said the keeper of the old bridge, who has watched the water for thirty years.",
    "The council had put off the new dam twice, first for want of money and then because nobody could agree on the place.",
    "Engineers expect the water to fall from Sunday on, unless the storm that stands off the coast turns to the north.",
];
const STRIKE: [&str; 4] = [
    "Drivers of the three bus companies stopped work at noon and parked their buses in a long row before the town hall.",
    "They want what the tram drivers got last spring: two more days of rest a month and a say in how shifts are drawn.",
    "The companies answered that the trams belong to the town and the buses do not, and that fares would have to rise.",
    "Talks begin on Monday in the presence of a mediator, who settled the strike of the ferrymen eleven years ago.",
];

fn article(paragraphs: &[&str]) -> Article {
    Article { headline: Some("News".to_owned()), body: paragraphs.join("\n"), ..Article::default() }
}

fn dated(article: Article, date: &str) -> Article {
    let value = PartialDate::parse(date).unwrap();
    Article {
        published: Some(Published { value, basis: Basis::Metadata, evidence: date.to_owned() }),
        ..article
    }
}

fn from(source: &str, article: Article) -> Article {
    Article { origin: Origin { source: source.to_owned(), ..Origin::default() }, ..article }
}

/// Bundles by number, the leader first.
fn bundled(articles: &[Article]) -> Vec<Vec<u32>> {
    let bundles = bundles(&articles.iter().collect::<Vec<_>>());
    bundles.iter().map(|bundle| bundle.members().map(|id| id.0).collect()).collect()
}

#[track_caller]
fn are_copies(one: &[&str], other: &[&str], expected: bool) {
    assert_eq!(bundled(&[article(one), article(other)]) == [[0, 1]], expected, "{other:?}");
}

#[test]
fn what_a_wire_copy_may_change() {
    are_copies(&FLOOD, &FLOOD, true);
    are_copies(&FLOOD, &FLOOD[..4], true);
    are_copies(&FLOOD, &FLOOD[..3], true);
    are_copies(&FLOOD, &[&FLOOD[..2], &FLOOD[3..]].concat(), true);
    are_copies(
        &FLOOD,
        &[&FLOOD[..], &["(This story has been corrected to name the bridge.)"]].concat(),
        true,
    );
    let edited = FLOOD.map(|words| words.replace("said", "told reporters").replace("some", "about"));
    are_copies(&FLOOD, &edited.each_ref().map(String::as_str), true);
    let shouted = FLOOD.map(str::to_uppercase);
    are_copies(&FLOOD, &shouted.each_ref().map(String::as_str), true);
}

#[test]
fn what_is_no_copy() {
    are_copies(&FLOOD, &STRIKE, false);
    are_copies(&FLOOD, &FLOOD[..1], false); // a teaser
    are_copies(&FLOOD, &[&FLOOD[..2], &STRIKE[..3]].concat(), false);
    // the same sentences in another order: a report of the same series
    are_copies(&FLOOD, &[FLOOD[3], FLOOD[1], FLOOD[4], FLOOD[0], FLOOD[2]], false);
}

#[test]
fn reports_made_by_one_pattern_are_no_copies() {
    let weather = |town: &str, cold: u32, wind: &str, chance: u32| {
        format!(
            "In {town} the sky stays cloudy through the day with a light wind from the {wind} and a temperature of {cold} degrees in \
             the afternoon. The chance of rain is {chance} percent. The night will be calm and mostly clear with some fog along \
             the river in the early hours. Drivers should expect slow traffic on the bridges until the fog lifts."
        )
    };
    let (one, other) = (weather("Valsund", 12, "North", 30), weather("Hamarvik", 9, "West", 55));
    are_copies(&[&one], &[&other], false);
    are_copies(&[&one], &[&one.replace("30 percent", "35 percent")], true);
}

#[test]
fn short_articles_are_no_copies() {
    let brief = |number| {
        format!(
            "Oil rose by {number} percent on Monday as traders looked to the meeting in Vienna later this week."
        )
    };
    let (one, other) = (brief(2), brief(3));
    are_copies(&[&one], &[&other], false);
    are_copies(&[&one], &[&one], false);
    are_copies(&[FLOOD[0]], &[FLOOD[0]], false);
    are_copies(&[""], &[""], false);
}

#[test]
fn script_without_blanks_is_read_by_characters() {
    let one = "市政府星期五表示河水一夜之间上涨两米淹没了下城区约四百人在山上的学校过夜厨房为所有人煮汤工程师预计水位将从星期日开始下降";
    let other = "东京股市周一收盘上涨投资者等待央行会议结果汽车制造商领涨出口企业受益于日元走弱分析师认为涨势可能持续到本月底为止不会改变方向";
    are_copies(&[one], &[&one.replace("两米", "三米")], true);
    are_copies(&[one], &[other], false);
}

#[test]
fn datelines_and_headlines_do_not_matter() {
    let filed = |dateline: &str| {
        let span = Span::new(0, dateline.len());
        let mut filed = article(&[&format!("{dateline} {}", FLOOD[..3].join(" "))]);
        filed.headline = Some(dateline.to_owned());
        filed.filed = Some(Filed { span, ..Filed::default() });
        filed
    };
    assert_eq!(
        bundled(&[
            filed("VALSUND, May 3 (Agency) -"),
            filed("From our correspondent on the coast, Friday —")
        ]),
        [[0, 1]]
    );
}

#[test]
fn the_earliest_published_leads_else_the_first() {
    let plain = || article(&FLOOD);
    assert_eq!(bundled(&[plain(), article(&STRIKE), plain()]), [[0, 2]]);
    assert_eq!(bundled(&[plain(), dated(plain(), "2024-11-20"), dated(plain(), "2024-11")]), [[2, 1, 0]]);
}

#[test]
fn copies_come_within_days() {
    let on = |date| dated(article(&FLOOD), date);
    for (one, other, expected) in [
        ("2024-11-19", "2024-11-26", true),
        ("2024-11-26", "2024-11-19", true),
        ("2024-11-19", "2024-11-27", false),
        ("2024-11-19", "2025-11-19", false),
        ("2024-11", "2024-12-07", true),
        ("2024-11", "2024-12-08", false),
        ("2024", "2024-12-08", true),
    ] {
        assert_eq!(!bundled(&[on(one), on(other)]).is_empty(), expected, "{one} {other}");
        assert_eq!(fold_twins(&mut vec![on(one), on(other)]) == 1, expected, "{one} {other}");
        assert_eq!(bundled(&[on(one), article(&FLOOD)]), [[0, 1]], "one without a date may be a copy of any");
    }
}

#[test]
fn a_chain_of_updates_is_one_bundle() {
    let all = [&FLOOD[..], &STRIKE[..]].concat();
    let updates: Vec<Article> = (4..=all.len()).map(|count| article(&all[..count])).collect();
    assert_eq!(bundled(&updates), [[0, 1, 2, 3, 4, 5]]);
}

#[test]
fn thousands_of_copies_are_one_bundle() {
    let copies: Vec<Article> =
        (0..3_000).map(|at| article(&[&FLOOD[..], &[&format!("Copy {at}.")]].concat())).collect();
    assert_eq!(bundled(&copies).iter().map(Vec::len).collect::<Vec<_>>(), [3_000]);
}

#[test]
fn twins_are_folded_and_keep_their_sources() {
    let twin = |source: &str, body: &str| Article {
        outlet: Some(format!("The {source}")),
        ..from(source, article(&[body]))
    };
    let mut articles = vec![
        twin("a.txt", "A quiet  day."),
        twin("b.txt", "Another day."),
        dated(twin("c.txt", "A quiet\n day. "), "2024-11-19"),
        Article { headline: None, ..twin("d.txt", "A quiet day.") },
        twin("e.txt", "A quiet day."),
        twin("f.txt", ""),
        twin("g.txt", ""),
    ];
    assert_eq!(fold_twins(&mut articles), 2);
    let sources = |article: &Article| {
        let twins: Vec<_> = article.twins.iter().map(|twin| twin.outlet.clone().unwrap()).collect();
        format!("{}: {}", article.origin.source, twins.join(", "))
    };
    let kept: Vec<_> = articles.iter().map(sources).collect();
    assert_eq!(kept, ["b.txt: ", "c.txt: The a.txt, The e.txt", "d.txt: ", "f.txt: ", "g.txt: "]);
    assert_eq!(fold_twins(&mut articles), 0);
}

/// Which paragraphs, and which word of which is changed.
fn edited((from, count, changes): (Index, Index, Vec<(Index, Index)>)) -> Article {
    let all = [&FLOOD[..], &STRIKE[..]].concat();
    let from = from.index(all.len());
    let some = &all[from..=from + count.index(all.len() - from)];
    let mut words: Vec<Vec<&str>> = some.iter().map(|paragraph| paragraph.split(' ').collect()).collect();
    for (paragraph, word) in changes {
        let paragraph = paragraph.get_mut(&mut words);
        *word.get_mut(paragraph) = "something";
    }
    article(
        &words
            .iter()
            .map(|words| words.join(" "))
            .collect::<Vec<_>>()
            .iter()
            .map(String::as_str)
            .collect::<Vec<_>>(),
    )
}

fn some() -> impl Strategy<Value = Vec<Article>> {
    let changes = proptest::collection::vec(any::<(Index, Index)>(), 0..6);
    proptest::collection::vec((any::<Index>(), any::<Index>(), changes).prop_map(edited), 0..14)
}

/// The bundles by the texts of their members.
fn by_texts(articles: &[Article], bundles: &[Bundle]) -> BTreeSet<Vec<String>> {
    let texts = |bundle: &Bundle| {
        let mut texts: Vec<String> =
            bundle.members().map(|id| articles[id.0 as usize].body.clone()).collect();
        texts.sort();
        texts
    };
    bundles.iter().map(texts).collect()
}

proptest! {
    #[test]
    fn the_order_of_files_and_the_threads_do_not_matter(articles in some(), turns in 0..14_usize) {
        let with = |articles: &[Article], threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| bundles(&articles.iter().collect::<Vec<_>>()))
        };
        let found = with(&articles, 1);
        prop_assert_eq!(&found, &with(&articles, 4));
        let mut turned = articles.clone();
        turned.rotate_left(turns.min(articles.len()));
        let half = turned.len() / 2;
        turned[half..].reverse();
        let again = with(&turned, 4);
        prop_assert_eq!(by_texts(&articles, &found), by_texts(&turned, &again));
        // a bundle has two members and more, and no article is in two
        let members: Vec<_> = found.iter().flat_map(Bundle::members).collect();
        prop_assert_eq!(members.iter().collect::<BTreeSet<_>>().len(), members.len());
        assert!(found.iter().all(|bundle| !bundle.copies.is_empty()));
    }
}

//! The corpora beside the crate, where they are there.

use dateline::source::{self, Assignment};
use dateline::text::sanitize;

use crate::shared_data;

#[test]
fn the_first_corpus_is_read_exactly() {
    let Some(folder) = shared_data("corpus/seeds") else { return };
    let loaded = source::load(&Assignment::of(&[folder]));
    let table: Vec<String> = loaded
        .articles
        .iter()
        .map(|article| {
            let headline = article.headline.as_deref().unwrap_or("-");
            let headline: String = headline.chars().take(40).collect();
            let byline = article.byline.as_deref().unwrap_or("-");
            let section = article.section.as_deref().unwrap_or("-");
            let lines = article.body.lines().count();
            format!("{headline} | {byline} | {section} | {lines} lines | {} sub", article.subheadings.len())
        })
        .collect();
    let expected = [
        "- | - | - | 6 lines | 0 sub",
        "- | - | - | 10 lines | 0 sub",
        "- | - | - | 10 lines | 0 sub",
        "- | - | - | 7 lines | 0 sub",
        "U.S. Transfer of Long-Range ATACMS to Uk | Kasim Abdulkadir | Russia-Ukraine War | 8 lines | 0 sub",
        "Russia Claims Gains in Donetsk as Ukrain | - | Russia-Ukraine War | 11 lines | 0 sub",
        "Russia’s Deployment of Advanced Missile  | - | Russia-Ukraine War | 28 lines | 5 sub",
        "UK’s Starmer, France’s Macron to Address | - | Russia-Ukraine War | 15 lines | 3 sub",
        "Russia and North Korea Formalize Mutual  | - | Russia-Ukraine War | 10 lines | 0 sub",
        "What Trump’s Return Could Mean for NATO  | - | Russia-Ukraine War | 14 lines | 4 sub",
        "Ukraine Reports Downing 48 Russian Drone | - | Russia-Ukraine War | 6 lines | 1 sub",
        "US: 8,000 N. Korean Troops Expected to J | - | Russia-Ukraine War | 7 lines | 0 sub",
        "North Korea Sends 10,000 Troops to Russi | - | Russia-Ukraine War | 9 lines | 0 sub",
    ];
    assert_eq!(table, expected);
}

#[test]
fn no_line_of_the_sites_tail_leaks_into_an_article() {
    let Some(file) = shared_data("corpus/seeds/004_afec0359e47d1f55.txt") else { return };
    let loaded = source::load(&Assignment::of(std::slice::from_ref(&file)));
    let text = std::fs::read_to_string(file).unwrap();
    let tail: Vec<&str> = text.lines().skip(127).filter(|line| *line != "-").collect();
    assert_eq!(tail.len(), 16);
    for article in &loaded.articles {
        for line in &tail {
            assert!(!article.body.contains(line) && article.headline.as_deref() != Some(line), "{line}");
        }
    }
    assert_eq!(loaded.notices, []);
    let [report] = loaded.reports.as_slice() else { panic!("one report, not {:?}", loaded.reports) };
    assert_eq!(report.evidence.as_deref(), Some("the section label “Russia-Ukraine War”"));
    assert_eq!((report.cuts.len(), report.left_out.lines.as_slice()), (9, [(128, 151)].as_slice()));
}

/// Headlines and days of publication of the sixty articles that every format holds.
fn gold() -> Option<Vec<(String, String)>> {
    let text = std::fs::read_to_string(shared_data("corpus/formats/gold.json")?).ok()?;
    let gold: Vec<serde_json::Value> = serde_json::from_str(&text).ok()?;
    let field = |article: &serde_json::Value, key: &str| article[key].as_str().unwrap_or("").to_owned();
    let day = |date: String| date.get(..10).unwrap_or("").to_owned();
    Some(gold.iter().map(|article| (field(article, "title"), day(field(article, "date")))).collect())
}

#[test]
fn every_format_gives_the_same_headlines_and_dates() {
    let Some(gold) = gold() else { return };
    let expected: Vec<(String, String)> =
        gold.into_iter().map(|(title, day)| (sanitize::clean_line(&title), day)).collect();
    let formats = [
        "txt",
        "md",
        "articles.json",
        "wrapped.json",
        "guardian.json",
        "articles.jsonl",
        "articles-ascii.jsonl",
        "other-keys.jsonl",
        "feed.json",
    ];
    for format in formats {
        let Some(path) = shared_data(&format!("corpus/formats/{format}")) else { return };
        let loaded = source::load(&Assignment::of(&[path]));
        let found: Vec<(String, String)> = loaded
            .articles
            .iter()
            .map(|article| {
                let day = article.published.as_ref().map(|published| published.value.to_string());
                (article.headline.clone().unwrap_or_default(), day.unwrap_or_default())
            })
            .collect();
        assert_eq!(found, expected, "{format}");
    }
}

#[test]
fn dumps_of_many_styles_are_cut_into_their_articles() {
    let Some(folder) = shared_data("corpus/dumps") else { return };
    let dumps = [
        ("breadcrumb", 12),
        ("cards", 10),
        ("category", 13),
        ("clipservice", 11),
        ("cp1252", 12),
        ("live", 8),
        ("markdown", 11),
        ("newsprint", 10),
        ("wire", 8),
    ];
    for (style, articles) in dumps {
        let loaded = source::load(&Assignment::of(&[folder.join(format!("{style}-101.txt"))]));
        assert_eq!(loaded.articles.len(), articles, "{style}");
        assert!(
            loaded.articles.iter().all(|article| article.headline.is_some() && !article.body.is_empty()),
            "{style}"
        );
    }
}

//! The corpora beside the crate, where they are there.

use dateline::source;

use crate::shared_data;

#[test]
fn the_first_corpus_is_read_exactly() {
    let Some(folder) = shared_data("corpus/seeds") else { return };
    let loaded = source::load(&[folder], &|_| {});
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
    let loaded = source::load(std::slice::from_ref(&file), &|_| {});
    let text = std::fs::read_to_string(file).unwrap();
    let tail: Vec<&str> = text.lines().skip(127).filter(|line| *line != "-").collect();
    assert_eq!(tail.len(), 16);
    for article in &loaded.articles {
        for line in &tail {
            assert!(!article.body.contains(line) && article.headline.as_deref() != Some(line), "{line}");
        }
    }
    let [notice] = loaded.notices.as_slice() else { panic!("one notice, not {:?}", loaded.notices) };
    assert_eq!(
        notice.what,
        "9 articles cut at the section label “Russia-Ukraine War”; 24 lines of site furniture left out (lines 128–151)"
    );
}

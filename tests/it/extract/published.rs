//! When an article was published, by its own words.

use dateline::extract;
use dateline::model::{Article, Basis, Filed, PartialDate, Published};

use super::{article, published};

/// What `article` comes to: value and basis.
fn date_of(article: &Article) -> Option<String> {
    let found = extract::published(article)?;
    Some(format!("{} {}", found.value, found.basis.word()))
}

#[test]
fn a_dated_anchor_gives_the_day() {
    let cases = [
        ("On the 1,000th day of Russia’s invasion of Ukraine, losses grew.", Some("2024-11-19 inferred")),
        ("The war in Ukraine has reached its 1,000th day.", Some("2024-11-19 inferred")),
        ("# Ukraine: day 1,000 of the war\nIt snowed.", Some("2024-11-19 inferred")),
        ("On the third anniversary of Russia’s invasion of Ukraine, it snowed.", Some("2025-02-24 inferred")),
        ("Israel marked the 200th day of the war in Gaza as Kyiv slept.", Some("2024-04-23 inferred")),
        ("The talks went on for a 1,000th day.", None),
        ("Nothing is dated here.", None),
        ("By the 100th day of the war in Ukraine, towns lay in ruins.", None),
        ("On the 100th day of the war in Ukraine, in 2019, it snowed.", None),
        ("The village in Ukraine had fallen on the 100th day of the war.", None),
        ("It is the 100th day of the war in Gaza. It is the 500th day of the war in Ukraine.", None),
        ("They meet ahead of the third anniversary of the invasion of Ukraine.", None),
        ("The 99999999999999999999th day of the war in Ukraine.", None),
    ];
    for (text, expected) in cases {
        let article = article(text);
        assert_eq!(date_of(&article).as_deref(), expected, "{text}");
        let evidence = extract::published(&article).map(|published| published.evidence).unwrap_or_default();
        assert!(text.contains(&evidence), "{text}: {evidence}");
    }
}

/// An article filed on `date`, which its field gives as `known`.
fn filed(text: &str, date: &str, known: Option<&str>) -> Article {
    let filed = Filed { date: Some(date.to_owned()), ..Filed::default() };
    let article = known.map_or_else(|| article(text), |known| published(text, known));
    Article { filed: Some(filed), ..article }
}

#[test]
fn a_dateline_gets_its_year_only_where_that_is_safe() {
    let cases = [
        // from a field
        ("It snowed.", "Nov 19", Some("2024"), Some("2024-11-19 stated")),
        ("It snowed.", "19 November", Some("2024-11"), Some("2024-11-19 stated")),
        ("It snowed.", "Nov 19", Some("2024-12"), Some("2024-12 metadata")),
        ("It snowed.", "Nov 19", Some("2024-11-21"), Some("2024-11-21 metadata")),
        // from a near date
        ("It has snowed since November 16, 2024.", "Nov 19", None, Some("2024-11-19 stated")),
        ("It snows until January 3, 2025.", "Dec. 30", None, Some("2024-12-30 stated")),
        ("It is the 1,000th day of the war in Ukraine.", "Nov 20", None, Some("2024-11-20 stated")),
        ("It snowed.", "Nov 19", None, None),
        ("It has not snowed since May 3, 2024.", "Nov 19", None, None),
        ("It snowed on November 16, 2018 and on November 17, 2024.", "Nov 19", None, None),
        ("It snowed on November 16, 2018 and in 2023.", "Nov 19", None, None),
        ("It snowed.", "Feb 31", Some("2024"), Some("2024 metadata")),
    ];
    for (text, date, known, expected) in cases {
        assert_eq!(date_of(&filed(text, date, known)).as_deref(), expected, "{date} {known:?}: {text}");
    }
    let near = extract::published(&filed("It has snowed since November 16, 2024.", "Nov 19", None));
    assert_eq!(near.map(|published| published.evidence).as_deref(), Some("Nov 19 … November 16, 2024"));
}

#[test]
fn what_is_known_to_the_day_stays() {
    let value = PartialDate::parse("2024-11-19").unwrap();
    let known = Published { value, basis: Basis::Metadata, evidence: "date".to_owned() };
    let text = "On the 100th day of the war in Ukraine it snowed.";
    let article = Article { published: Some(known.clone()), ..filed(text, "Nov 5", None) };
    assert_eq!(extract::published(&article), Some(known));
}

#[test]
fn relative_dates_are_told_from_the_dateline() {
    let article = filed("It snowed today.", "Nov 19", Some("2024-11-21"));
    let found = extract::extract(&article);
    let said = found.mentions.iter().filter_map(|mention| mention.value.clone());
    let day = PartialDate::parse("2024-11-19").unwrap();
    assert_eq!(said.collect::<Vec<_>>(), [dateline::model::Value::Date(day.into())]);
}

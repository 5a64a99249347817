//! A small corpus made by hand for key scripts and screens.

use dateline::model::{Basis, Corpus, Cut, CutBy, LeftOut, Notice, Severity, SourceReport};

use crate::store::corpora::{self, Draft};

/// Four articles, wide and accented text, quotes, values, one article without a headline, two notices.
pub fn paper() -> Corpus {
    let mut corpus = corpora::corpus(vec![
        Draft::new(
            "news/one.txt",
            "[Pål Jonson|person:Pål Jonson] visits [Kyiv|place:Kyiv] with [$2.2 billion|money:2200000000 USD]",
            "[Sweden|place:Sweden]’s defense minister [Pål Jonson|person:Pål Jonson] met \
             [Rustem Umerov|person:Rustem Umerov] in [Kyiv|place:Kyiv] on [Tuesday|date:2024-11-19].\n\
             “Your security is our security,” [Jonson|person:Pål Jonson] said.\n\
             [Umerov|person:Rustem Umerov] thanked [Sweden|place:Sweden] and [NATO|org:NATO].",
        )
        .dated("2024-11-19", Basis::Metadata)
        .quote("Your security is our security,", Some("Jonson"), Some("said")),
        Draft::new(
            "news/two.txt",
            "",
            "An article without a headline speaks of [Kyiv|place:Kyiv] and of [Rustem Umerov|person:Rustem Umerov], \
             and goes on for some time so that it has to be wrapped on any screen that a person would use.\n\
             [NATO|org:NATO] sent [F-16|weapon:F-16] jets.",
        ),
        Draft::new(
            "news/three.txt",
            "東京で会談 talks in [Tokyo|place:Tokyo]",
            "In [東京|place:Tokyo] (Tokyo) the 👩‍🚀 crew met [Pål Jonson|person:Pål Jonson].\nCafé naïve résumé.",
        )
        .dated("2024-10-02", Basis::Stated),
        Draft::new("news/four.txt", "Nothing named here", "A quiet day. Nobody did anything at all."),
    ]);
    let notice = |severity, source: &str, line, what: &str| Notice {
        severity,
        source: source.to_owned(),
        line,
        what: what.to_owned(),
        hint: Some("mend the file".to_owned()),
    };
    corpus.notices = vec![
        notice(Severity::Warning, "news/broken.jsonl", Some(3), "not a JSON record"),
        notice(Severity::Error, "news/\u{1b}[31mred.bin", None, "a binary file"),
    ];
    corpus.sources = sources();
    corpus
}

/// A dump, a source with broken lines, and one that could not be read; what is told of the others is not there.
fn sources() -> Vec<SourceReport> {
    let cut = |line, headline: &str, by| Cut {
        line,
        headline: Some(headline.to_owned()),
        text: headline.to_owned(),
        by,
        said_at: None,
    };
    let dump = SourceReport {
        source: "news/one.txt".to_owned(),
        articles: 2,
        format: Some("page dump".into()),
        encoding: Some("UTF-8".into()),
        evidence: Some("the section label “World”".to_owned()),
        cuts: vec![
            cut(1, "Talks in Kyiv", CutBy::Rule),
            cut(12, "An aside", CutBy::ReaderAgainst),
            cut(31, "A second article of the dump", CutBy::Reader),
        ],
        left_out: LeftOut { lines: vec![(40, 44)], counted: Vec::new() },
        ..SourceReport::default()
    };
    let broken = SourceReport {
        source: "news/broken.jsonl".to_owned(),
        articles: 3,
        format: Some("JSON Lines".into()),
        packing: vec!["gzip".into()],
        encoding: Some("windows-1252".into()),
        ..SourceReport::default()
    };
    vec![dump, broken]
}

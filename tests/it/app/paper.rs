//! A small corpus made by hand for key scripts and screens.

use dateline::model::{Basis, Corpus, Notice, Severity};

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
    corpus
}

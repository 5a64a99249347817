//! A load as text, so that tests read as text in, text out.

use std::fmt::Write as _;

use dateline::model::Article;
use dateline::report::{self, Part};
use dateline::source::{self, Loaded};

/// What reading `bytes` gives: each article under its headline, then the report, then the notices.
pub(super) fn read(bytes: impl AsRef<[u8]>) -> String {
    show(&source::read_article_text("in", bytes.as_ref()))
}

/// Articles, what was made of the sources and notices as text; fields that are not there are left out, sub-headings are marked `##`.
pub(super) fn show(loaded: &Loaded) -> String {
    let mut out = String::new();
    for article in &loaded.articles {
        show_article(article, &mut out);
    }
    for section in report::sections(&loaded.reports, &[]) {
        // what every record of JSON calls its fields has tests of its own
        let is_json = section.source.as_ref().is_some_and(|source| {
            source.format.as_deref().is_some_and(|format| format.starts_with("JSON") || format == "feed")
        });
        let made = report::lines(&section, usize::MAX).into_iter().filter(|line| line.part == Part::Made);
        for line in made.filter(|line| !(is_json && line.text.starts_with("fields:"))) {
            let _ = writeln!(out, "= {}", line.text);
        }
    }
    for notice in &loaded.notices {
        let _ = writeln!(out, "! {notice}");
    }
    out
}

fn show_article(article: &Article, out: &mut String) {
    let _ = writeln!(out, "# {}", article.headline.as_deref().unwrap_or("(none)"));
    let mut field = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            let _ = writeln!(out, "{name}: {value}");
        }
    };
    field("by", article.byline.clone());
    field("section", article.section.clone());
    field("outlet", article.outlet.clone());
    field("url", article.url.clone());
    field(
        "filed",
        article.filed.as_ref().map(|filed| {
            let parts = [&filed.place, &filed.date, &filed.agency].map(|part| part.as_deref().unwrap_or("-"));
            parts.join(" | ")
        }),
    );
    let published = article.published.as_ref();
    field("date", published.map(|date| format!("{} ({})", date.value, date.basis.word())));
    let mut at = 0;
    for line in article.body.lines() {
        let is_subheading = article.subheadings.iter().any(|span| span.start as usize == at);
        let _ = writeln!(out, "{}{line}", if is_subheading { "## " } else { "" });
        at += line.len() + 1;
    }
}

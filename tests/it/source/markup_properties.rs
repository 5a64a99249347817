//! Any bytes behind the first words of a page, a feed, a message or a web archive: no panic, clean articles, the same twice.

use dateline::source::{self, Loaded};
use dateline::text::sanitize;
use proptest::prelude::{Just, Strategy, any, prop};
use proptest::{prop_assert, prop_assert_eq, prop_oneof, proptest};

/// First words that lead to each reader.
const OPENINGS: &[&str] = &[
    "<!doctype html><html><body>",
    "<html><head><script type=application/ld+json>",
    "<rss><channel><title>T</title><item>",
    "<feed><entry>",
    "<opml>",
    "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [",
    "From: a@x\nTo: b@x\nSubject: S\nDate: Tue, 19 Nov 2024 08:41:00 +0000\n",
    "From: a@x\nSubject: S\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n",
    "From a@x Tue\nFrom: a@x\nTo: b@x\nSubject: S\n\n",
    "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 90\r\n\r\nHTTP/1.1 200 OK\r\n",
];

/// Bits that these formats are made of.
const PIECES: &[&str] = &[
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<article>",
    "</article>",
    "<h1>",
    "</h1>",
    "<h2>Head</h2>",
    "<a href=x>",
    "</a>",
    "<table>",
    "<td>",
    "<li>",
    "<ul>",
    "<nav>",
    "</nav>",
    "<aside class='share'>",
    "<svg>",
    "<title>",
    "</title>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<pre>",
    "<br>",
    "<time>",
    "<x-y>",
    "<meta name=author content=A>",
    "<span class=byline>",
    "<form>",
    "<p hidden>",
    "&amp;",
    "&#27;",
    "&#x9b;",
    "&bogus;",
    "&",
    "<item>",
    "</item>",
    "<entry>",
    "</entry>",
    "<description>",
    "</description>",
    "<link>",
    "<link href='https://x.example/'/>",
    "<![CDATA[",
    "]]>",
    "<!DOCTYPE x [",
    "<?x",
    "?>",
    "<outline xmlUrl='x'/>",
    "<pubDate>2024-11-19</pubDate>",
    "<author><name>A</name></author>",
    "Content-Type: text/html; charset=x\n",
    "Content-Transfer-Encoding: base64\n",
    "Content-Transfer-Encoding: quoted-printable\n",
    "=E9=",
    "=?utf-8?B?G1sy?=",
    "--b\n",
    "--b--\n",
    "From a@x\n",
    ">From x\n",
    "> quoted\n",
    "-- \n",
    "\n\n",
    "\r\n\r\n",
    "WARC/1.0\r\n",
    "Content-Length: 5\r\n",
    "Transfer-Encoding: chunked\r\n",
    "Content-Encoding: gzip\r\n",
    "WARC-Type: resource\r\n",
    "a\r\n",
    "ffffffffffffffff\r\n",
    "{\"@type\": \"NewsArticle\", \"headline\": \"H\", \"author\": [null]}",
    "{\"title\": \"A\"},",
    "\"",
    "{",
    "]",
    "\u{1b}[2J",
    "\u{202e}",
    "é",
    "The ministers met for the third time this month, and agreed on nothing but the date of a fourth meeting, said one of them.",
];

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        8 => prop::sample::select(PIECES).prop_map(|piece| piece.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..8),
        1 => "\\PC{0,12}".prop_map(String::into_bytes),
    ];
    let pieces = prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat());
    (prop::sample::select(OPENINGS), Just(()), pieces)
        .prop_map(|(opening, (), rest)| [opening.as_bytes(), &rest].concat())
}

fn is_clean(loaded: &Loaded) -> bool {
    let fields = loaded.articles.iter().flat_map(|article| {
        [&article.headline, &article.byline, &article.section, &article.outlet, &article.url]
            .into_iter()
            .flatten()
            .chain([&article.body])
    });
    fields.clone().all(|text| sanitize::is_clean(text))
        && loaded
            .articles
            .iter()
            .flat_map(|article| article.subheadings.iter().map(|span| article.body.get(span.range())))
            .all(|text| text.is_some_and(|text| !text.is_empty()))
        && loaded.notices.iter().all(|notice| sanitize::is_clean(&notice.to_string()))
}

proptest! {
    #[test]
    fn any_bytes_in_any_of_these_formats_give_clean_articles(bytes in bytes()) {
        let loaded = source::read_article_text("in", &bytes);
        prop_assert!(is_clean(&loaded), "{:?}", loaded);
        prop_assert_eq!(&loaded, &source::read_article_text("in", &bytes));
    }
}

//! Web pages: the article, what the page says of it, and what goes.

use super::show::read;

const BODY: &str = "<p>The council of Port Ellery approved a harbour budget of 4.2 million on Tuesday, Mayor Agnes Thorvald said.</p>\
    <h2>What comes next</h2>\
    <p>Work on the pier begins in May, and the ministry, which pays for half of it, wants reports every month.</p>\
    <ul><li>A new crane for the western pier</li><li>Lamps on the breakwater, all of them</li></ul>\
    <p>“We waited nine years for this,” Thorvald told reporters, “and we shall not wait for a tenth one.”</p>";

fn page(head: &str, body: &str) -> String {
    format!("<!doctype html><html><head>{head}</head><body>{body}</body></html>")
}

/// Articles and notices of a page.
fn check(head: &str, body: &str, expected: &str) {
    let expected: Vec<&str> = expected.lines().map(str::trim).collect();
    assert_eq!(read(page(head, body)).lines().collect::<Vec<_>>(), expected);
}

const LINES: &str = "The council of Port Ellery approved a harbour budget of 4.2 million on Tuesday, Mayor Agnes Thorvald said.
    ## What comes next
    Work on the pier begins in May, and the ministry, which pays for half of it, wants reports every month.
    A new crane for the western pier
    Lamps on the breakwater, all of them
    “We waited nine years for this,” Thorvald told reporters, “and we shall not wait for a tenth one.”";

#[test]
fn the_article_stands_alone_under_what_the_page_says_of_it() {
    let linked = r#"<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Site"},
        {"@type": ["NewsArticle"], "headline": "Harbour &amp; Budget", "datePublished": "2024-11-19T08:00:00Z", "articleSection": ["Politics", "Local"],
         "author": [{"@type": "Person", "name": "Ann Lee"}, {"@id": "bo"}], "publisher": {"@type": "Organization", "name": "The Ellery Post"}},
        {"@id": "bo", "@type": "Person", "name": "Bo Ek"}]}</script><link rel="canonical" href="https://post.example/1">"#;
    let around = format!(
        "<nav><a href=/>Home</a></nav><article><h1>Harbour &amp; Budget</h1><figure><img src=a><figcaption>The pier</figcaption></figure>{BODY}\
         <div class='share-bar'><a href=x>Share</a></div><div style='display: none'>Hidden words</div></article>\
         <aside><h2>Most read</h2><a href=x>Other</a></aside><script>var x = '<p>no</p>';</script><footer>© Post</footer>"
    );
    check(
        linked,
        &around,
        &format!(
            "# Harbour & Budget
            by: Ann Lee, Bo Ek
            section: Politics
            outlet: The Ellery Post
            url: https://post.example/1
            date: 2024-11-19 (metadata)
            {LINES}
            = left out: 1 menu, 1 aside, 1 footer, 1 caption, 1 hidden part, 1 share or offer box"
        ),
    );
}

#[test]
fn meta_tags_speak_where_there_is_no_json_ld() {
    check(
        r#"<title>Harbour budget is through | Ellery Post</title><meta property="og:title" content="Harbour budget is through"><meta name="author" content="By Ann Lee">
        <meta property="article:published_time" content="2024-11-19"><meta property="og:site_name" content="Ellery Post">
        <meta property="article:section" content="World"><meta property="og:url" content="https://post.example/2">"#,
        &format!("<main>{BODY}</main>"),
        &format!(
            "# Harbour budget is through
            by: Ann Lee
            section: World
            outlet: Ellery Post
            url: https://post.example/2
            date: 2024-11-19 (metadata)
            {LINES}"
        ),
    );
    check(
        "<title>Harbour budget is through - Ellery Post</title>",
        &format!(
            "<article><h1>Harbour budget is through</h1><p class=byline>By Ann Lee</p><time datetime=2024-11-19T08:00Z>today</time>{BODY}</article>"
        ),
        &format!(
            "# Harbour budget is through
            by: Ann Lee
            date: 2024-11-19 (metadata)
            {LINES}
            = left out: 2 lines around the article"
        ),
    );
}

#[test]
fn lines_of_old_pages_are_paragraphs() {
    check(
        "<title>Old page</title>",
        "First paragraph of the page<br><br>Second &eacute;&#8212;&amp; paragraph<br/>Third<BR>",
        "# Old page
        First paragraph of the page
        Second é—& paragraph
        Third",
    );
}

#[test]
fn a_page_of_several_articles_gives_each_of_them() {
    let one = |title: &str, time: &str| {
        format!(
            "<article><h2><a href=/{title}>{title}</a></h2><time datetime={time}></time><p>The council of {title} met on Tuesday and approved its budget, all but the lamps of the pier.</p></article>"
        )
    };
    let both = one("Ellery", "2024-11-19") + &one("Valsund", "2024-11-20");
    let head = r#"<link rel="canonical" href="https://post.example/news">"#;
    let expected = "# Ellery
        url: https://post.example/Ellery
        date: 2024-11-19 (metadata)
        The council of Ellery met on Tuesday and approved its budget, all but the lamps of the pier.
        # Valsund
        url: https://post.example/Valsund
        date: 2024-11-20 (metadata)
        The council of Valsund met on Tuesday and approved its budget, all but the lamps of the pier.
        = 2 articles cut at the article elements of the page";
    check(head, &both, expected);
    check(head, &format!("<main><article><h1>Live: councils</h1>{both}</article></main>"), expected);
    // A teaser beside an article is none of them.
    let led = read(page(
        head,
        &format!("<article><h1>Harbour budget</h1>{BODY}{BODY}</article>{}", one("Ellery", "2024-11-19")),
    ));
    assert_eq!(led.matches("\n# ").count() + usize::from(led.starts_with("# ")), 1, "{led}");
}

#[test]
fn a_page_without_an_article_is_told() {
    for body in [
        "",
        "<a href=/>Home</a><a href=/a>All the news of today</a>",
        "<script>app()</script><noscript>Enable JavaScript please, dear reader</noscript>",
    ] {
        check(
            "<title>Front</title>",
            body,
            "! warning: in: holds no article: a page of links, scripts or pictures",
        );
    }
    check(
        r#"<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Made by script", "articleBody": "One two three four.\nFive."}</script>"#,
        "<div id=app></div>",
        "# Made by script
        One two three four.
        Five.",
    );
}

/// Pages on which careless code takes quadratic time: it would not come to its end here.
#[test]
fn long_pages_are_read_whole() {
    let n = 50_000;
    let pieces = [
        "<!--",
        "<script>",
        "<a ",
        "&",
        "&amp;",
        "&lt;",
        "&nbsp;",
        "<h1>x",
        "<br>",
        "<p>x",
        "<a>x</a>",
        "<span>x",
        "<article>x<nav></nav>",
        "<article>x</article><aside>",
        "<li>x",
        "<td>x",
        "<meta name=author content=x>",
        "<title>x",
        "<pre>\n",
        "<form>",
        "<time>x",
        "<p class=share>x",
        "<meta property=og:title content=longer-one><h1>longer</h1>",
    ];
    for piece in pieces {
        let shown = read(page(
            "<title>Sound headline</title>",
            &format!("<article>{BODY}</article>{}", piece.repeat(n)),
        ));
        assert!(
            shown.contains("Port Ellery") || shown.contains("holds no article"),
            "{piece}: {}",
            &shown[..shown.floor_char_boundary(200)]
        );
    }
}

#[test]
fn nesting_neither_ends_the_program_nor_takes_its_time() {
    let n = 200_000;
    let sound = format!("<h1>Sound headline</h1>{BODY}");
    let deep = [
        ("<div>".repeat(n), "</div>".repeat(n)),
        ("<b>".repeat(n), String::new()),
        ("<table><tr><td>".repeat(n), String::new()),
        ("<p><b><i>".repeat(n), String::new()),
        ("<a href=x>".repeat(n), "</a>".repeat(n)),
        ("<li><ul>".repeat(n), String::new()),
        ("</div>".repeat(n), String::new()),
        ("<x-y>".repeat(n), "</x-y>".repeat(n)),
    ];
    for (opening, closing) in deep {
        let shown = read(page(
            "<title>Sound headline</title>",
            &format!("<article>{sound}</article>{opening}deep{closing}"),
        ));
        let name = &opening[..9];
        assert!(
            shown.starts_with("# Sound headline\nThe council of Port Ellery"),
            "{name}: {}",
            &shown[..shown.floor_char_boundary(200)]
        );
        let tells = shown.contains("elements stand more than 200 deep");
        assert_eq!(
            tells,
            ["<div>", "<table>", "<li><ul>", "<x-y>"].iter().any(|tag| opening.starts_with(tag)),
            "{name}"
        );
    }
}

//! Feeds: RSS, Atom, JSON Feed and lists of feeds, sound and broken.

use super::show::read;

/// A feed in, articles and notices out; blanks before lines are for reading only.
fn check(cases: &[(&str, &str, &str)]) {
    for (name, input, expected) in cases {
        let expected: Vec<&str> = expected.lines().map(str::trim).collect();
        assert_eq!(read(input).lines().collect::<Vec<_>>(), expected, "{name}");
    }
}

fn rss(items: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Post</title><image><title>No</title></image>\n{items}\n</channel></rss>"
    )
}

#[test]
fn every_sort_of_feed_gives_its_items() {
    let expected = "# Harbour & budget
        by: Ann Lee
        section: World
        outlet: Post
        url: https://x.example/1
        date: 2024-11-19 (metadata)
        One “two”.
        Three.";
    check(&[
        (
            "RSS 2.0",
            &rss("<item><title>Harbour &amp; budget</title><link>https://x.example/1</link><pubDate>Tue, 19 Nov 2024 08:41:00 GMT</pubDate>
                <dc:creator>Ann Lee</dc:creator><category>World</category><category>Sea</category><description>Short.</description>
                <content:encoded><![CDATA[<p>One &ldquo;two&rdquo;.</p><script>no()</script><p>Three.</p>]]></content:encoded></item>"),
            expected,
        ),
        (
            "RSS with an address of the author, text in the description, link in the guid",
            &rss("<item><title>Harbour &amp;amp; budget</title><author>ann@x.example (Ann Lee)</author><category>World</category>
                <guid>https://x.example/1</guid><pubDate>19 Nov 2024</pubDate><description>&lt;p>One “two”.&lt;/p>Three.</description></item>"),
            expected,
        ),
        (
            "RSS 1.0",
            "<rdf:RDF xmlns='http://purl.org/rss/1.0/'><channel><title>Post</title><items><rdf:Seq><rdf:li/></rdf:Seq></items></channel>
            <item rdf:about='https://x.example/1'><title>Harbour &amp; budget</title><dc:subject>World</dc:subject><dc:creator>Ann Lee</dc:creator>
            <dc:date>2024-11-19T01:00Z</dc:date><description>One “two”.\nThree.</description></item></rdf:RDF>",
            expected,
        ),
        (
            "Atom",
            "<!-- made by hand --><feed xmlns='http://www.w3.org/2005/Atom'><title>Post</title><author><name>No</name></author>
            <entry><title type='html'>Harbour &amp;amp; &lt;em>budget&lt;/em></title><link rel='self' href='https://x.example/no'/>
            <link href='https://x.example/1'/><updated>2024-11-20T00:00:00Z</updated><published>2024-11-19T00:00:00Z</published>
            <author><name>Ann Lee</name><email>a@x.example</email></author><category term='World'/><summary>Short.</summary>
            <content type='xhtml'><div><p>One “two”.</p><script>no()</script><p>Three.</p></div></content></entry></feed>",
            expected,
        ),
        (
            "a prefix before every name",
            "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>Post</a:title><a:entry><a:title>Harbour &amp; budget</a:title><a:category term='World'/>
            <a:author><a:name>Ann Lee</a:name></a:author><a:link href='https://x.example/1'/><a:published>2024-11-19</a:published>
            <a:content type='text'>One “two”.\nThree.</a:content></a:entry></a:feed>",
            expected,
        ),
        (
            "JSON Feed",
            r#"{"version": "https://jsonfeed.org/version/1.1", "title": "Post", "items": [{"id": "1", "url": "https://x.example/1",
            "title": "Harbour & budget", "authors": [{"name": "Ann Lee"}], "tags": ["World"], "date_published": "2024-11-19T00:00:00Z",
            "content_html": "<p>One “two”.</p><script>no()</script><p>Three.</p>"}]}"#,
            expected,
        ),
    ]);
}

#[test]
fn an_item_with_little_is_kept_or_named() {
    check(&[
        (
            "a headline with a date or a link, or a text alone",
            &rss("<item><title>A</title><pubDate>2024-11-19</pubDate></item>\n<item><title>B</title><link>https://x.example/2</link></item>\n<item><description>Only a text.</description></item>"),
            "# A
            outlet: Post
            date: 2024-11-19 (metadata)
            # B
            outlet: Post
            url: https://x.example/2
            # (none)
            outlet: Post
            Only a text.
            ! info: in: 2 items have a headline and no text",
        ),
        (
            "nothing of use, or a date that is none",
            &rss("<item><title>A</title></item>\n<item><title>B</title><description>T.</description><pubDate>Tue, 31 Feb 2024 25:61</pubDate></item>"),
            "# B
            outlet: Post
            T.
            ! warning: in:3: the item holds no article (an item needs a text, or a headline with a date or a link)
            ! warning: in:4: the date “Tue, 31 Feb 2024 25:61” cannot be read",
        ),
        ("none", &rss(""), "! warning: in: is a feed without articles"),
        (
            "a list of feeds",
            "<opml version='2.0'><head><title>Mine</title></head><body><outline text='News'><outline type='rss' xmlUrl='https://x.example/1'/>
            <outline xmlUrl='https://x.example/2'/></outline></body></opml>",
            "! info: in: is a list of 2 feeds (give an address to read it)",
        ),
    ]);
}

#[test]
fn broken_feeds_give_the_items_that_came_whole() {
    let good = |name: &str| format!("<item><title>{name}</title><description>T.</description></item>\n");
    let shown = |name: &str| format!("# {name}\noutlet: Post\nT.\n");
    let (a, b) = (good("A"), good("B"));
    check(&[
        (
            "cut off within an item",
            &rss(&format!("{a}{b}"))[..150 + a.len()],
            &format!("{}! warning: in:4: the item is broken or cut off: left out", shown("A")),
        ),
        (
            "tags not closed",
            &rss(&format!(
                "{a}<item><title>X<description>y</item>{b}<item><title>Y<b>z</title><link>https://x.example/</item>"
            )),
            &format!(
                "{}# X\noutlet: Post\ny\n{}# Yz\noutlet: Post\nurl: https://x.example/\n! info: in: 1 item has a headline and no text",
                shown("A"),
                shown("B")
            ),
        ),
        (
            "a tag that never ends",
            &rss(&format!("{a}<item><title>X</title><![CDATA[ never closed\n{b}")),
            &format!(
                "{}{}! warning: in:4: the tags break here (the items behind it are read)
            ! warning: in:4: the item is broken or cut off: left out",
                shown("A"),
                shown("B")
            ),
        ),
        (
            "words behind the end",
            &format!("{}\n<!-- made in 0.3 s -->\nPHP Warning: foo()", rss(&a)),
            &shown("A"),
        ),
        (
            "references that XML does not know",
            &rss(
                "<item><title>caf&eacute;&nbsp;&bogus; AT&T &#x2014;</title><description>T.</description></item>",
            ),
            "# café &bogus; AT&T —\noutlet: Post\nT.",
        ),
    ]);
}

#[test]
fn a_feed_that_is_broken_throughout_is_read_to_a_limit() {
    for piece in [
        "<item><![CDATA[",
        "<item><!--",
        "<item><title>",
        "<item><",
        "<item x=",
        "</item>",
        "&",
        "<author>",
        "<item><?",
    ] {
        let shown = read(rss(&piece.repeat(50_000)));
        assert!(shown.contains("! "), "{piece}: {shown}");
    }
}

#[test]
fn entities_of_a_document_type_are_never_expanded() {
    let entities = (1..10).map(|n| format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10)));
    let bomb = entities.collect::<Vec<_>>().concat();
    let feed = format!(
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY l0 \"lol\">{bomb}<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>&l9; &x;</title>
        <description>T.</description></item></channel></rss>"
    );
    assert_eq!(read(&feed), "# &l9; &x;\nT.\n");
}

//! Addresses among files: order, names, notices, and who waits for whom.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Barrier};
use std::thread;
use std::time::{Duration, Instant};

use dateline::fetch::Web;
use dateline::ingest::{self, Aids};
use dateline::source::{self, Assignment, Loaded};

use super::server::{Piece, Server, reply};
use super::{TERMS, packed};
use crate::lexicon::folder;

fn feed(headline: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Wire</title><item><title>{headline}</title>\
         <link>https://news.example/{headline}</link><description>The summary of {headline}.</description></item>\
         </channel></rss>"
    )
}

/// Sources with their headlines, then notices.
fn shown(loaded: &Loaded) -> Vec<String> {
    let article = |article: &dateline::model::Article| {
        format!("{}: {}", article.origin.source, article.headline.as_deref().unwrap_or("-"))
    };
    let articles = loaded.articles.iter().map(article);
    articles.chain(loaded.notices.iter().map(ToString::to_string)).collect()
}

fn load(paths: &[String]) -> Vec<String> {
    let paths: Vec<PathBuf> = paths.iter().map(PathBuf::from).collect();
    let web = Web::new(None, TERMS);
    shown(&source::load(&Assignment { fetch: Some(&web), ..Assignment::of(&paths) }))
}

#[test]
fn order_is_as_given_among_files_and_addresses() {
    let folder = folder(
        "fetch-order",
        &[("a.txt", b"Title: Ferry Sinks\n\nOne two three.\n"), ("b.xml", feed("Bridge").as_bytes())],
    );
    let server = Server::start(|path, _| {
        let slow = if path == "/first" { 200 } else { 0 };
        let mut pieces = vec![Piece::Wait(Duration::from_millis(slow))];
        pieces.extend(reply("200 OK", feed(&path[1..])));
        pieces
    });
    let file = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let paths =
        [server.at("/first"), file("b.xml"), server.at("/second"), file("none.txt"), server.at("/third")];
    let want = [
        format!("{}: first", paths[0]),
        format!("{}: Bridge", paths[1]),
        format!("{}: second", paths[2]),
        format!("{}: third", paths[4]),
        format!("error: {}: there is no such file or folder (check the path)", paths[3]),
    ];
    assert_eq!(load(&paths), want);
    let again = [paths[0].clone(), paths[0].clone()];
    assert_eq!(load(&again)[1], format!("info: {}: the same address was given before: read once", paths[0]));
    assert_eq!(server.asked().len(), 4);
}

#[test]
fn addresses_are_asked_for_side_by_side() {
    let both = Barrier::new(2);
    let server = Server::start(move |path, _| {
        both.wait();
        reply("200 OK", feed(&path[1..]))
    });
    let paths = [server.at("/one"), server.at("/two")];
    assert_eq!(load(&paths), [format!("{}: one", paths[0]), format!("{}: two", paths[1])]);
}

#[test]
fn many_addresses_all_come() {
    let server = Server::start(|path, _| reply("200 OK", feed(&path[1..])));
    let paths: Vec<String> = (0..40).map(|number| server.at(&format!("/n{number}"))).collect();
    let want: Vec<String> =
        paths.iter().enumerate().map(|(number, path)| format!("{path}: n{number}")).collect();
    assert_eq!(load(&paths), want);
}

#[test]
fn files_are_read_while_an_answer_is_awaited_on_one_core_too() {
    let folder = folder("fetch-beside", &[("a.txt", b"Ferry Sinks\n\nOne two three.\n")]);
    let is_read = Arc::new(AtomicBool::new(false));
    let release = Arc::clone(&is_read);
    let server = Server::start(move |_, _| {
        while !release.load(Ordering::Relaxed) {
            thread::sleep(Duration::from_millis(5));
        }
        reply("200 OK", feed("Late"))
    });
    let paths = [PathBuf::from(server.at("/")), folder.join("a.txt")];
    let web = Web::new(None, TERMS);
    let progress = |progress: source::Progress| is_read.store(progress.files_done > 0, Ordering::Relaxed);
    let assignment = Assignment { fetch: Some(&web), progress: &progress, ..Assignment::of(&paths) };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let loaded = pool.install(|| source::load(&assignment));
    assert_eq!(shown(&loaded).len(), 2, "{:?}", shown(&loaded));
    assert!(shown(&loaded)[0].ends_with("/: Late"));
}

#[test]
fn a_reader_who_waited_enough_waits_no_longer() {
    let folder = folder("fetch-stop", &[("a.txt", b"Ferry Sinks\n\nOne two three.\n")]);
    let has_come = Arc::new(AtomicUsize::new(0));
    let come = Arc::clone(&has_come);
    let server = Server::start(move |_, _| {
        come.fetch_add(1, Ordering::Relaxed);
        vec![Piece::Wait(Duration::from_mins(1))]
    });
    let stop = AtomicBool::new(false);
    let paths: Vec<PathBuf> = std::iter::once(folder.join("a.txt"))
        .chain((0..20).map(|n| server.at(&format!("/{n}")).into()))
        .collect();
    let terms = dateline::fetch::Terms { whole: Duration::from_mins(1), ..TERMS };
    let web = Web::new(None, terms);
    let is_read = AtomicBool::new(false);
    let progress = |progress: source::Progress| is_read.store(progress.files_done > 0, Ordering::Relaxed);
    let assignment =
        Assignment { fetch: Some(&web), stop: Some(&stop), progress: &progress, ..Assignment::of(&paths) };
    let begun = Instant::now();
    let loaded = thread::scope(|scope| {
        scope.spawn(|| {
            while has_come.load(Ordering::Relaxed) == 0 || !is_read.load(Ordering::Relaxed) {
                thread::sleep(Duration::from_millis(5));
            }
            stop.store(true, Ordering::Relaxed);
        });
        source::load(&assignment)
    });
    assert!(begun.elapsed() < Duration::from_secs(30));
    let shown = shown(&loaded);
    assert!(shown[0].ends_with("a.txt: Ferry Sinks"), "{shown:?}");
    assert_eq!(
        shown[1..],
        ["warning: all sources: stopped while 20 of 21 files were not read yet (load again to have them)"]
    );
}

#[test]
fn format_and_encoding_are_told_by_content_then_by_what_is_declared() {
    let word = "Приветствие";
    let koi = |text: &str| encoding_rs::KOI8_R.encode(text).0.into_owned();
    let plain = feed(word).replace("<?xml version=\"1.0\"?>", "");
    let cyrillic = koi(&plain);
    let server = Server::start(move |path, _| match path {
        "/type" => reply("200 OK\nContent-Type: image/png", &plain),
        "/koi" => reply("200 OK\nContent-Type: text/xml; charset=koi8-r", &cyrillic),
        "/lie" => reply("200 OK\nContent-Type: text/xml; charset=koi8-r", &plain),
        "/unknown" => reply("200 OK\nContent-Type: text/xml; charset=\"x-none\"", &plain),
        "/gz" => reply("200 OK\nContent-Type: application/gzip; charset=koi8-r", packed(plain.as_bytes())),
        "/json" => reply(
            "200 OK\nContent-Type: text/html",
            format!("{{\"title\": \"{word}\", \"body\": \"One two.\"}}"),
        ),
        "/page" => reply(
            "200 OK",
            format!(
                "<html><head><title>{word}</title></head><body><h1>{word}</h1><p>{}</p></body></html>",
                "One two three four. ".repeat(30)
            ),
        ),
        "/picture" => reply("200 OK\nContent-Type: text/xml", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        _ => reply("204 No Content", ""),
    });
    for path in ["/type", "/koi", "/lie", "/unknown", "/gz", "/json", "/page"] {
        let shown = load(&[server.at(path)]);
        assert!(shown[0].ends_with(&format!(": {word}")), "{path}: {shown:?}");
    }
    assert_eq!(load(&[server.at("/picture")]).len(), 1);
    assert!(load(&[server.at("/picture")])[0].contains("not text: passed over"));
    assert!(load(&[server.at("/empty")])[0].contains("is empty"));
}

#[test]
fn nothing_is_asked_for_that_was_not_named() {
    let server = Server::start(|path, _| match path {
        "/list" => reply(
            "200 OK",
            "<opml version=\"2.0\"><body><outline type=\"rss\" xmlUrl=\"/feed\" text=\"a\"/></body></opml>",
        ),
        "/page" => reply(
            "200 OK",
            "<html><head><title>A</title><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed\">\
             <meta http-equiv=\"refresh\" content=\"0; url=/next\"></head><body><img src=\"/image\"><p>One two.</p></body></html>",
        ),
        _ => reply("404 Not Found", ""),
    });
    load(&[server.at("/list"), server.at("/page")]);
    assert_eq!(server.asked().len(), 2);
}

#[test]
fn without_one_to_ask_no_address_is_asked_for() {
    let server = Server::start(|_, _| reply("200 OK", feed("A")));
    let paths = [PathBuf::from(server.at("/"))];
    let loaded = source::load(&Assignment::of(&paths));
    let want = format!("error: {}: cannot be fetched: addresses are not asked for here", server.at("/"));
    assert_eq!(shown(&loaded), [want]);
    assert!(server.asked().is_empty());
}

#[test]
fn a_password_is_not_shown() {
    let server = Server::start(|path, _| match path {
        "/none" => reply("404 Not Found", ""),
        _ => reply("200 OK", feed("A")),
    });
    let with = |path: &str, secret: &str| server.at(path).replace("http://", &format!("http://{secret}@"));
    let shown = load(&[
        with("/a", "ada:secret"),
        with("/b", "token"),
        with("/none", "ada:se/cret"),
        with("/a", "ada:secret"),
    ]);
    let want = [
        format!("{}: A", server.at("/a")),
        format!("{}: A", server.at("/b")),
        format!("info: {}: the same address was given before: read once", server.at("/a")),
        format!(
            "error: {}: cannot be fetched: there is nothing (HTTP status 404) (check the address)",
            server.at("/none")
        ),
    ];
    assert_eq!(shown, want);
}

#[test]
fn a_secret_is_parted_from_its_address() {
    let cases = [
        ("https://host/x", "https://host/x", None),
        ("https://ada@host/x", "https://host/x", Some("ada")),
        ("https://ada:pass@host:80/x@y", "https://host:80/x@y", Some("ada:pass")),
        ("https://ada:p@ss@host/", "https://host/", Some("ada:p@ss")),
        ("https://ada:p/a?s#s@host/", "https://host/", Some("ada:p/a?s#s")),
        ("https://host/@ada.rss", "https://host/@ada.rss", None),
        ("https://host:443/@ada.rss", "https://host:443/@ada.rss", None),
        ("https://host?@ada", "https://host?@ada", None),
        ("http://[::1]:80/@ada", "http://[::1]:80/@ada", None),
        ("http://ada:x@[::1]/", "http://[::1]/", Some("ada:x")),
    ];
    for (given, bare, secret) in cases {
        assert_eq!(source::parted(given), (bare.to_owned(), secret), "{given}");
    }
}

#[test]
fn an_ingest_asks_and_keeps_where_it_is_told_to() {
    let server = Server::start(|_, head| {
        if head.contains("If-None-Match") {
            reply("304 Not Modified", "")
        } else {
            reply("200 OK\nETag: \"one\"", feed("Ferry"))
        }
    });
    let cache = folder("fetch-ingest", &[]);
    let aids = Aids { cache: Some(cache.clone()), ..Aids::default() };
    let paths = [PathBuf::from(server.at("/feed"))];
    let one = ingest::ingest(&paths, &aids, &|_| ());
    assert_eq!(one.articles.len(), 1);
    assert_eq!(one.articles[0].article.body, "The summary of Ferry.");
    assert_eq!(ingest::ingest(&paths, &aids, &|_| ()), one);
    assert!(server.asked()[1].contains("if-none-match"), "{}", server.asked()[1]);
}

//! What is kept, asked for anew, and shown when nobody answers.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use dateline::fetch::Web;
use dateline::source::Fetch;
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

use super::server::{Piece, Server, reply};
use super::{TERMS, show};
use crate::lexicon::folder;

/// What a server says.
type Said = fn() -> Vec<Piece>;

/// Gives `answers` one after the other, the last one for ever.
fn server(answers: Vec<Said>) -> Server {
    let next = AtomicUsize::new(0);
    Server::start(move |_, _| answers[next.fetch_add(1, Ordering::Relaxed).min(answers.len() - 1)]())
}

fn first() -> Vec<Piece> {
    let head = "200 OK\nETag: \"one\"\nLast-Modified: Fri, 20 Nov 2026 08:00:00 GMT
        Date: Sat, 21 Nov 2026 09:30:00 GMT\nContent-Type: text/xml; charset=utf-8";
    reply(head, "old news\n\n")
}

fn unchanged() -> Vec<Piece> {
    reply("304 Not Modified\nETag: \"one\"", "")
}

fn get(cache: &Path, server: &Server) -> String {
    show(&Web::new(Some(cache.to_owned()), TERMS).fetch(&server.at("/feed")))
}

fn files(cache: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(cache.join("addresses")).into_iter().flatten();
    entries.map(|entry| entry.unwrap().path()).collect()
}

const OLD: &str = "old news\n\n | charset: utf-8";

#[test]
fn what_did_not_change_comes_from_the_folder() {
    let cache = folder("fetch-unchanged", &[]).join("not/there/yet");
    let server = server(vec![first, unchanged, || reply("200 OK\nETag: \"two\"", "newer"), unchanged]);
    let got: Vec<String> = (0..4).map(|_| get(&cache, &server)).collect();
    assert_eq!(got, [OLD, OLD, "newer", "newer"]);
    let asked = server.asked();
    assert!(!asked[0].contains("if-none-match") && !asked[0].contains("if-modified-since"), "{}", asked[0]);
    assert!(asked[1].contains("if-none-match: \"one\"\r\n"), "{}", asked[1]);
    assert!(asked[1].contains("if-modified-since: fri, 20 nov 2026 08:00:00 gmt\r\n"), "{}", asked[1]);
    assert!(asked[3].contains("if-none-match: \"two\"\r\n") && !asked[3].contains("if-modified-since"));
    assert_eq!(files(&cache).len(), 1);
}

#[test]
fn one_that_is_called_again_answers_again() {
    let cache = folder("fetch-again", &[]);
    let server = server(vec![first, unchanged, || reply("200 OK", "newer")]);
    let web = Web::new(Some(cache), TERMS);
    let got: Vec<String> = (0..3).map(|_| show(&web.fetch(&server.at("/feed")))).collect();
    assert_eq!(got, [OLD, OLD, "newer"]);
}

#[test]
fn when_nobody_answers_what_is_kept_is_shown_and_told() {
    let answers: [(Said, &str); 4] = [
        (|| reply("500 Oh", ""), "the server is in trouble (HTTP status 500)"),
        (|| reply("429 Slow down", ""), "the server asks for patience (HTTP status 429)"),
        (Vec::new, "the connection broke off"),
        (
            || vec![Piece::Send(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nnew".to_vec())],
            "the connection broke off",
        ),
    ];
    let cache = folder("fetch-nobody", &[]);
    for (answer, why) in answers {
        let server = server(vec![first, answer]);
        assert_eq!(get(&cache, &server), OLD);
        let want = format!("{OLD} | told: {why}: what was there on 2026-11-21 at 09:30 UTC is shown");
        assert_eq!(get(&cache, &server), want);
    }
}

#[test]
fn what_is_kept_stands_in_for_no_plain_refusal() {
    let answers: [(Said, &str); 4] = [
        (|| reply("404 Not Found", ""), "! there is nothing"),
        (|| reply("410 Gone", ""), "! it is gone for good"),
        (|| reply("302 Found\nLocation: /feed", ""), "! it leads on"),
        (|| reply("200 OK", vec![b'x'; 200_000]), "! it is larger"),
    ];
    let cache = folder("fetch-refused", &[]);
    for (answer, want) in answers {
        let server = server(vec![first, answer]);
        assert_eq!(get(&cache, &server), OLD);
        assert!(get(&cache, &server).starts_with(want), "{want}");
    }
}

#[test]
fn a_date_that_is_none_is_not_shown() {
    let cache = folder("fetch-dates", &[]);
    let server = server(vec![|| reply("200 OK\nDate: Caturday, 99 Nov", "old"), Vec::new]);
    assert_eq!(get(&cache, &server), "old");
    let want = "old | told: the connection broke off: what was there at an earlier time is shown";
    assert_eq!(get(&cache, &server), want);
}

#[test]
fn what_nobody_shall_keep_is_not_kept() {
    let cache = folder("fetch-no-store", &[]);
    let server = server(vec![|| reply("200 OK\nETag: \"a\"\nCache-Control: private, No-Store", "x")]);
    assert_eq!((get(&cache, &server), get(&cache, &server)), ("x".to_owned(), "x".to_owned()));
    assert!(files(&cache).is_empty());
    assert!(server.asked().iter().all(|head| !head.contains("if-none-match")));
}

#[test]
fn what_lies_behind_a_password_is_not_kept() {
    let cache = folder("fetch-password", &[]);
    let server = server(vec![first]);
    let web = Web::new(Some(cache.clone()), TERMS);
    assert_eq!(show(&web.fetch(&server.at("/feed").replace("http://", "http://ada:secret@"))), OLD);
    assert!(files(&cache).is_empty());
}

#[test]
fn a_folder_that_cannot_be_written_is_no_fault() {
    let cache = folder("fetch-unwritable", &[("addresses", b"a file")]);
    let server = server(vec![first]);
    assert_eq!((get(&cache, &server), get(&cache, &server)), (OLD.to_owned(), OLD.to_owned()));
}

#[test]
fn one_address_never_answers_for_another() {
    let cache = folder("fetch-others", &[]);
    let server = Server::start(|path, head| {
        if head.contains("If-None-Match") { unchanged() } else { reply("200 OK\nETag: \"one\"", path) }
    });
    let web = Web::new(Some(cache.clone()), TERMS);
    for path in ["/a", "/b", "/a?x", "/a", "/b"] {
        assert_eq!(show(&web.fetch(&server.at(path))), path);
    }
    // even where two would have one name
    let files = files(&cache);
    assert_eq!(files.len(), 3);
    for file in &files[1..] {
        fs::copy(&files[0], file).unwrap();
    }
    let got = ["/a", "/b", "/a?x"].map(|path| show(&web.fetch(&server.at(path))));
    assert_eq!(got, ["/a", "/b", "/a?x"]);
}

proptest! {
    #![proptest_config(proptest::test_runner::Config { cases: 64, ..Default::default() })]

    #[test]
    fn a_spoilt_file_is_none(at in any::<proptest::sample::Index>(), bit in 0..8u8, cut in any::<bool>()) {
        let cache = folder("fetch-spoilt", &[]);
        let server = server(vec![first, || reply("200 OK", "asked for in full")]);
        prop_assert_eq!(get(&cache, &server), OLD);
        let file = files(&cache).remove(0);
        let mut bytes = fs::read(&file).unwrap();
        let at = at.index(bytes.len());
        if cut { bytes.truncate(at) } else { bytes[at] ^= 1 << bit }
        fs::write(&file, bytes).unwrap();
        prop_assert_eq!(get(&cache, &server), "asked for in full");
        prop_assert!(!server.asked()[1].contains("if-none-match"));
    }
}

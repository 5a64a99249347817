//! Tests of the room `fetch`: what a scripted server answers, and what comes of it. No other network is asked.

mod kept;
pub mod server;
mod sources;

use std::io::{Read, Write};
use std::time::Duration;

use dateline::fetch::{Terms, Web};
use dateline::source::{Fetch, Fetched, Unfetched};
use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::prelude::{ProptestConfig, Strategy, any, prop, prop_assert, proptest};

use self::server::{Piece, Server, reply};

/// Short times, so that tests are.
const TERMS: Terms =
    Terms { connect: Duration::from_secs(5), whole: Duration::from_secs(5), largest: 100_000 };

/// What comes of asking, on one line.
fn show(result: &Result<Fetched, Unfetched>) -> String {
    match result {
        Ok(Fetched { bytes, charset, told }) => {
            let mut line = String::from_utf8_lossy(bytes).into_owned();
            let parts = [("charset", charset), ("told", told)];
            for (key, value) in parts {
                line += &value.as_ref().map(|value| format!(" | {key}: {value}")).unwrap_or_default();
            }
            line
        }
        Err(Unfetched { why, hint }) => format!("! {why} ({})", hint.as_deref().unwrap_or("no hint")),
    }
}

/// What comes of asking for `path` where nothing is kept.
fn get(server: &Server, path: &str) -> String {
    show(&Web::new(None, TERMS).fetch(&server.at(path)))
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

#[test]
fn a_body_comes_with_its_charset_and_the_request_says_little() {
    let server = Server::start(|_, _| reply("200 OK\nContent-Type: text/xml; charset=KOI8-R", "news"));
    assert_eq!(get(&server, "/feed?id=1#part"), "news | charset: KOI8-R");
    let head = &server.asked()[0];
    let mut names: Vec<&str> =
        head.lines().skip(1).filter_map(|line| Some(line.split_once(':')?.0)).collect();
    names.sort_unstable();
    assert_eq!(names, ["accept", "accept-encoding", "host", "user-agent"]);
    assert!(head.starts_with("get /feed?id=1 http/1.1\r\n"), "{head}");
    assert!(head.contains(concat!("user-agent: dateline/", env!("CARGO_PKG_VERSION"), "\r\n")), "{head}");
}

#[test]
fn what_no_address_may_hold_is_escaped() {
    let server = Server::start(|path, _| reply("200 OK", path));
    assert_eq!(get(&server, "/a b/é?q=%C3%A9|x"), "/a%20b/%C3%A9?q=%C3%A9%7Cx");
    let loud = server.at("/x").replace("http:", "HTTP:");
    assert_eq!(show(&Web::new(None, TERMS).fetch(&loud)), "/x");
}

#[test]
fn what_is_no_complete_address_is_not_asked_for() {
    let web = Web::new(None, TERMS);
    for given in [
        "http://",
        "https:///x",
        "http://a b/",
        "http://:80/",
        "http://host:99999/",
        "http://bücher.example/",
    ] {
        let shown = show(&web.fetch(given));
        assert_eq!(
            shown, "! it is no complete address (https://HOST/PATH, with the host's name in ASCII)",
            "{given}"
        );
    }
    for given in ["file:///etc/passwd", "ftp://127.0.0.1/", "gopher://x", "feed"] {
        assert!(web.fetch(given).is_err(), "{given}");
    }
}

#[test]
fn a_status_is_told_with_what_helps() {
    let server = Server::start(|path, _| reply(&format!("{} Whatever", &path[1..]), "a page with an excuse"));
    let cases = [
        ("/401", "! it wants a password (HTTP status 401) (write https://USER:PASSWORD@HOST/PATH)"),
        (
            "/403",
            "! the server refuses it (HTTP status 403) (open it in a browser, save it and name the file)",
        ),
        ("/404", "! there is nothing (HTTP status 404) (check the address)"),
        ("/410", "! it is gone for good (HTTP status 410) (take it off your list)"),
        ("/418", "! the server answers something else (HTTP status 418) (check the address in a browser)"),
        ("/429", "! the server asks for patience (HTTP status 429) (try again later)"),
        ("/500", "! the server is in trouble (HTTP status 500) (try again later)"),
        ("/503", "! the server is in trouble (HTTP status 503) (try again later)"),
        ("/304", "! the server answers something else (HTTP status 304) (check the address in a browser)"),
        ("/301", "! the server does not answer in the way of HTTP (check the address in a browser)"),
    ];
    for (path, want) in cases {
        assert_eq!(get(&server, path), want);
    }
}

#[test]
fn redirects_are_followed_five_times_and_only_to_the_web() {
    let server = Server::start(|path, _| {
        let to = |place: &str| reply(&format!("302 Found\nLocation: {place}"), "");
        match path {
            "/round" => to("/round"),
            "/file" => to("file://localhost/etc/passwd"),
            "/local" => to("file:///etc/passwd"),
            "/ftp" => to("ftp://127.0.0.1/feed"),
            "/data" => to("data:text/plain,x"),
            "/nohost" => to("http:///feed"),
            "/0" => reply("200 OK", "there"),
            _ => match path[1..].parse::<u32>() {
                Ok(number) => to(&format!("/{}", number - 1)),
                Err(_) => reply("404 Not Found", ""),
            },
        }
    });
    assert_eq!(get(&server, "/1"), "there");
    assert_eq!(get(&server, "/5"), "there");
    for path in ["/6", "/round"] {
        let want = "! it leads on to other addresses more than 5 times (check the address)";
        assert_eq!(get(&server, path), want, "{path}");
    }
    for path in ["/file", "/ftp"] {
        let want = "! it leads to what is neither http nor https (check the address)";
        assert_eq!(get(&server, path), want, "{path}");
    }
    // without a host they are paths on the same server
    for path in ["/local", "/data", "/nohost"] {
        let want = "! there is nothing (HTTP status 404) (check the address)";
        assert_eq!(get(&server, path), want, "{path}");
    }
}

#[test]
fn a_packed_answer_is_unpacked_within_the_limit() {
    let server = Server::start(|path, _| match path {
        "/news" => reply("200 OK\nContent-Encoding: gzip", packed(b"news")),
        "/bomb" => reply("200 OK\nContent-Encoding: gzip", packed(&vec![0; 10_000_000])),
        "/cut" => reply("200 OK\nContent-Encoding: gzip", &packed(b"news and more news")[..20]),
        "/broken" => reply("200 OK\nContent-Encoding: gzip", "not packed at all, whatever is said"),
        _ => reply("200 OK\nContent-Encoding: br", "news"),
    });
    assert_eq!(get(&server, "/news"), "news");
    assert_eq!(get(&server, "/bomb"), "! it is larger than 100000 bytes (save it to a file and name that)");
    for path in ["/cut", "/broken"] {
        assert_eq!(get(&server, path), "! the answer is packed in a broken way (try again later)", "{path}");
    }
    let want = "! the answer is packed in a way that was not asked for (save it to a file and name that)";
    assert_eq!(get(&server, "/else"), want);
}

#[test]
fn a_body_is_taken_up_to_the_limit() {
    let server = Server::start(|path, _| match path {
        "/just" => reply("200 OK", vec![b'x'; 100_000]),
        "/above" => reply("200 OK", vec![b'x'; 100_001]),
        // no length is told, and there is no end
        _ => vec![
            Piece::Send(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".to_vec()),
            Piece::Send(vec![b'x'; 1_000_000]),
            Piece::Wait(Duration::from_secs(20)),
        ],
    });
    assert_eq!(get(&server, "/just").len(), 100_000);
    for path in ["/above", "/endless"] {
        let want = "! it is larger than 100000 bytes (save it to a file and name that)";
        assert_eq!(get(&server, path), want, "{path}");
    }
    assert_eq!(Terms::default().largest, 32 << 20);
}

#[test]
fn nobody_is_waited_for_longer_than_agreed() {
    let server = Server::start(|path, _| {
        let wait = || Piece::Wait(Duration::from_secs(20));
        let head = || Piece::Send(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nnew".to_vec());
        match path {
            "/silent" => vec![wait()],
            "/half" => vec![head(), wait()],
            _ => {
                let drops = b"HTTP/1.1 200 OK\r\nX: ".iter().chain(&[b'x'; 100]);
                drops
                    .flat_map(|drop| [Piece::Send(vec![*drop]), Piece::Wait(Duration::from_millis(50))])
                    .collect()
            }
        }
    });
    let terms = Terms { whole: Duration::from_millis(300), ..TERMS };
    for path in ["/silent", "/half", "/drop-by-drop"] {
        let shown = show(&Web::new(None, terms).fetch(&server.at(path)));
        assert_eq!(shown, "! the answer was not whole within 0.3 s (try again later)", "{path}");
    }
}

#[test]
fn a_connection_that_breaks_off_or_says_nonsense_is_told() {
    let server = Server::start(|path, _| match path {
        "/none" => Vec::new(),
        "/half" => vec![Piece::Send(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nnew".to_vec())],
        "/chunk" => {
            vec![Piece::Send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nA\r\nnew".to_vec())]
        }
        "/long" => vec![Piece::Send([b"HTTP/1.1 200 OK\r\nX: ".as_slice(), &[b'x'; 200_000]].concat())],
        _ => vec![Piece::Send(b"220 mail.example ESMTP\r\n\r\n".to_vec())],
    });
    for path in ["/none", "/half", "/chunk"] {
        assert_eq!(get(&server, path), "! the connection broke off (try again later)", "{path}");
    }
    for path in ["/long", "/mail"] {
        let want = "! the server does not answer in the way of HTTP (check the address in a browser)";
        assert_eq!(get(&server, path), want, "{path}");
    }
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let shown = show(&Web::new(None, TERMS).fetch(&format!("http://{nobody}/")));
    assert_eq!(shown, "! the host refuses the connection (try again later)");
}

/// Bytes as a server may send them: some lines of a head, in a fair order or not, and anything behind.
fn any_answer() -> impl Strategy<Value = Vec<u8>> {
    const LINES: &[&str] = &[
        "HTTP/1.1 200 OK\r\n",
        "HTTP/1.1 302 Found\r\n",
        "Location: /x\r\n",
        "Location: //\r\n",
        "Content-Length: 5\r\n",
        "Content-Length: -1\r\n",
        "Transfer-Encoding: chunked\r\n",
        "Content-Encoding: gzip\r\n",
        "Content-Type: text/html; charset=\r\n",
        "ETag: \u{7f}\r\n",
        "\r\n",
        "5\r\n",
        "FFFFFFFFFFFFFFFF\r\n",
    ];
    let head = prop::collection::vec(prop::sample::select(LINES), 0..8);
    (any::<bool>(), head, prop::collection::vec(any::<u8>(), 0..60)).prop_map(|(is_fair, head, tail)| {
        let first = if is_fair { LINES[0] } else { "" };
        [first.as_bytes(), head.concat().as_bytes(), &tail].concat()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_answer_is_survived(bytes in any_answer()) {
        let server = Server::start(move |_, _| vec![Piece::Send(bytes.clone())]);
        let shown = get(&server, "/");
        prop_assert!(!shown.contains(" s (try again later)"), "it hangs: {shown}");
    }
}

#[test]
fn what_is_not_secure_is_not_taken_for_it() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("https://{}/", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut hello = [0; 5];
            stream.read_exact(&mut hello).unwrap();
            stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nnews").unwrap();
        }
    });
    let shown = show(&Web::new(None, TERMS).fetch(&address));
    assert_eq!(shown, "! no secure connection can be made (try again later)");
}

#[test]
fn a_password_goes_to_its_host_alone() {
    let server = Server::start(|_, head| {
        let has = head.to_ascii_lowercase().contains("authorization: basic ");
        let said = head
            .lines()
            .find(|line| line.to_ascii_lowercase().starts_with("authorization"))
            .unwrap_or("none");
        if has {
            reply("200 OK", &said["authorization: basic ".len()..])
        } else {
            reply("401 Unauthorized", "")
        }
    });
    let other = server.at("/there");
    let first = Server::start(move |path, _| match path {
        "/away" => reply(&format!("302 Found\nLocation: {other}"), ""),
        _ => reply("404 Not Found", ""),
    });
    let with = |address: &str, secret: &str| address.replace("http://", &format!("http://{secret}@"));
    let web = Web::new(None, TERMS);
    // `ada:p@s/s`, in base64
    assert_eq!(
        show(&web.fetch(&with(&server.at("/"), "ada:p%40s%2Fs"))),
        " YWRhOnBAcy9z".trim_start().to_owned()
    );
    let shown = show(&web.fetch(&with(&first.at("/away"), "ada:secret")));
    assert!(shown.starts_with("! it wants a password"), "{shown}");
    assert!(first.asked()[0].contains("authorization: basic"), "{}", first.asked()[0]);
}

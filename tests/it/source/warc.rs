//! Web archives: pages out of records.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::show::read;

const PAGE: &str = "<html><head><title>A page</title></head><body><nav>Home</nav><h1>A page</h1><p>The harbour caf\u{e9} is open again.</p></body></html>";
const SHOWN: &str = "# A page\nurl: https://x.example/1\nThe harbour café is open again.\n";
const HINT: &str = "(what stands around the article on a page is left out)";

fn record(sort: &str, kind: &str, content: &[u8]) -> Vec<u8> {
    let head = format!(
        "WARC/1.0\r\nWARC-Type: {sort}\r\nWARC-Target-URI: https://x.example/1\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\r\n",
        content.len()
    );
    [head.as_bytes(), content, b"\r\n\r\n"].concat()
}

fn answer(headers: &str, body: &[u8]) -> Vec<u8> {
    record(
        "response",
        "application/http; msgtype=response",
        &[format!("HTTP/1.1 200 OK\r\n{headers}\r\n\r\n").as_bytes(), body].concat(),
    )
}

#[test]
fn pages_are_read_however_they_were_sent() {
    let latin: Vec<u8> = PAGE.chars().map(|c| c as u8).collect();
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    packed.write_all(PAGE.as_bytes()).unwrap();
    let packed = packed.finish().unwrap();
    let (first, rest) = packed.split_at(10);
    let chunked = [
        format!("{:x}\r\n", first.len()).as_bytes(),
        first,
        format!("\r\n{:X};x=y\r\n", rest.len()).as_bytes(),
        rest,
        b"\r\n0\r\n\r\n",
    ]
    .concat();
    let declared = PAGE.replace("<head>", "<head><meta charset=iso-8859-2>");
    let declared: Vec<u8> = declared.chars().map(|c| c as u8).collect();
    let cases = [
        ("as it is", answer("Content-Type: text/html; charset=utf-8", PAGE.as_bytes())),
        ("encoding in the header", answer("Content-Type: text/html; charset=ISO-8859-1", &latin)),
        ("encoding in the page", answer("Content-Type: text/html", &declared)),
        ("packed", answer("Content-Type: text/html\r\nContent-Encoding: gzip", &packed)),
        (
            "packed in chunks",
            answer(
                "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked",
                &chunked,
            ),
        ),
        (
            "chunks undone already",
            answer("Content-Type: text/html\r\nTransfer-Encoding: chunked", PAGE.as_bytes()),
        ),
        ("no HTTP", record("resource", "text/html", PAGE.as_bytes())),
    ];
    for (name, bytes) in cases {
        assert_eq!(read(bytes), format!("{SHOWN}! info: in: 1 page {HINT}\n"), "{name}");
    }
}

#[test]
fn other_records_are_counted() {
    let archive = [
        record("warcinfo", "application/warc-fields", b"software: x"),
        record("request", "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n"),
        answer("Content-Type: text/html", PAGE.as_bytes()),
        answer("Content-Type: image/png", b"\x89PNG\0\0"),
        record(
            "response",
            "application/http",
            b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>no",
        ),
        record("conversion", "text/plain", b"A headline\n\nA text that was made of a page."),
    ]
    .concat();
    assert_eq!(
        read(archive),
        format!(
            "{SHOWN}# A headline\nurl: https://x.example/1\nA text that was made of a page.\n! info: in: 2 pages; other records passed over: 1 image/png, 1 request, 1 status 404, 1 warcinfo {HINT}\n"
        )
    );
}

#[test]
fn a_wrong_length_spoils_no_other_record() {
    let good = answer("Content-Type: text/html", PAGE.as_bytes());
    let lying =
        String::from_utf8(good.clone()).unwrap().replace("Content-Length: ", "Content-Length: 99999999999");
    let archive = [lying.as_bytes(), &good, &good[..good.len() - 60]].concat();
    let shown = read(archive);
    assert!(shown.starts_with(&SHOWN.repeat(2)), "{shown}");
    assert!(shown.contains("! warning: in: record 1: is cut off, or its length is wrong"), "{shown}");
    assert!(shown.contains("! warning: in: record 3: is cut off, or its length is wrong"), "{shown}");
}

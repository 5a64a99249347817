//! A record to the page it holds: HTTP undone, bytes decoded.

use std::borrow::Cow;
use std::io::Read;

use encoding_rs::Encoding;
use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};

use super::super::decode;
use super::super::notices::Notices;
use super::record::{Record, header, split_head};

/// A page that unpacks to more is cut off there, in bytes.
const LARGEST: u64 = 64 << 20;

/// How much of a page is searched for its encoding.
const HEAD: usize = 2048;

/// A page as text, and whether it is HTML.
pub(super) struct Page<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) is_html: bool,
}

/// Why a record holds no page.
pub(super) enum Other {
    /// It is of another sort than pages: by its type.
    Sort(String),
    /// It is a page and cannot be read.
    Bad(String),
}

/// The page of `record`.
pub(super) fn read<'a>(record: &Record<'a>, notices: &mut Notices) -> Result<Page<'a>, Other> {
    let sort = record.header("warc-type").unwrap_or_default().to_ascii_lowercase();
    if !matches!(sort.as_str(), "response" | "resource" | "conversion") {
        return Err(Other::Sort(if sort.is_empty() { "untyped".to_owned() } else { sort }));
    }
    let own_kind = record.header("content-type").unwrap_or_default();
    let is_http =
        own_kind.to_ascii_lowercase().starts_with("application/http") || record.content.starts_with(b"HTTP/");
    let (kind, bytes) =
        if is_http { http(record.content)? } else { (own_kind, Cow::Borrowed(record.content)) };
    let small = kind.to_ascii_lowercase();
    let is_html = small.contains("html") || (small.is_empty() && looks_like_html(&bytes));
    if !is_html && !small.starts_with("text/plain") {
        let name = small.split(';').next().unwrap_or("").trim().to_owned();
        return Err(Other::Sort(if name.is_empty() { "untyped".to_owned() } else { name }));
    }
    let encoding = charset(&small).or_else(|| if is_html { declared(&bytes) } else { None });
    Ok(Page { text: text(bytes, encoding, notices), is_html })
}

/// The content type and the bytes of an HTTP answer.
fn http(content: &[u8]) -> Result<(String, Cow<'_, [u8]>), Other> {
    let (head, body) = split_head(content);
    let status = head.split(|byte| *byte == b' ').nth(1).unwrap_or(&[]);
    if !status.starts_with(b"2") {
        return Err(Other::Sort(format!(
            "status {}",
            String::from_utf8_lossy(&status[..status.len().min(3)])
        )));
    }
    let is_chunked =
        header(head, "transfer-encoding").is_some_and(|value| value.to_ascii_lowercase().contains("chunked"));
    let body = if is_chunked { dechunked(body) } else { Cow::Borrowed(body) };
    let packed = header(head, "content-encoding").unwrap_or_default().to_ascii_lowercase();
    Ok((header(head, "content-type").unwrap_or_default(), unpacked(body, packed.trim())?))
}

/// Chunks put together; bytes that are no chunks are taken as they are, since some archives have undone them already.
fn dechunked(body: &[u8]) -> Cow<'_, [u8]> {
    let mut out = Vec::new();
    let mut rest = body;
    while let Some(end) = rest.iter().take(64).position(|byte| *byte == b'\n') {
        let size = rest[..end].split(|byte| *byte == b';').next().unwrap_or(&[]).trim_ascii();
        let Some(size) = std::str::from_utf8(size).ok().and_then(|size| usize::from_str_radix(size, 16).ok())
        else {
            return if out.is_empty() { Cow::Borrowed(body) } else { Cow::Owned(out) };
        };
        let chunk = &rest[end + 1..];
        if size == 0 {
            break;
        }
        out.extend_from_slice(&chunk[..size.min(chunk.len())]);
        rest = chunk.get(size..).unwrap_or(&[]);
        rest = rest.strip_prefix(b"\r").unwrap_or(rest);
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
    if out.is_empty() { Cow::Borrowed(body) } else { Cow::Owned(out) }
}

/// The body without its packing; one that is not packed after all is taken as it is.
fn unpacked<'a>(body: Cow<'a, [u8]>, packed: &str) -> Result<Cow<'a, [u8]>, Other> {
    let mut out = Vec::new();
    let read = match packed {
        "" | "identity" | "none" | "utf-8" => return Ok(body),
        "gzip" | "x-gzip" if !body.starts_with(b"\x1f\x8b") => return Ok(body),
        "gzip" | "x-gzip" => MultiGzDecoder::new(&*body).take(LARGEST).read_to_end(&mut out),
        "deflate" if body.first() == Some(&0x78) => {
            ZlibDecoder::new(&*body).take(LARGEST).read_to_end(&mut out)
        }
        "deflate" => DeflateDecoder::new(&*body).take(LARGEST).read_to_end(&mut out),
        _ if looks_like_html(&body) => return Ok(body),
        other => return Err(Other::Bad(format!("is packed by “{other}”, which is not read"))),
    };
    match read {
        Err(_) if out.is_empty() => Err(Other::Bad("cannot be unpacked".to_owned())),
        _ => Ok(Cow::Owned(out)),
    }
}

fn looks_like_html(bytes: &[u8]) -> bool {
    let head = bytes[..bytes.len().min(HEAD)].to_ascii_lowercase();
    [&b"<html"[..], b"<!doctype html", b"<body", b"<head"]
        .iter()
        .any(|mark| head.windows(mark.len()).any(|window| window == *mark))
}

/// The encoding that `charset=…` names in `text`.
fn charset(text: &str) -> Option<&'static Encoding> {
    let value = text[text.find("charset=")? + 8..].trim_start_matches(['"', '\'', ' ']);
    let end = value
        .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':')))
        .unwrap_or(value.len());
    Encoding::for_label(&value.as_bytes()[..end])
}

/// The encoding that a page names in its own head.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    charset(&String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase())
}

fn text<'a>(
    bytes: Cow<'a, [u8]>,
    encoding: Option<&'static Encoding>,
    notices: &mut Notices,
) -> Cow<'a, str> {
    let encoding = encoding.filter(|_| !decode::is_announced(&bytes) && std::str::from_utf8(&bytes).is_err());
    match (bytes, encoding) {
        (Cow::Borrowed(bytes), Some(encoding)) => encoding.decode_without_bom_handling(bytes).0,
        (Cow::Owned(bytes), Some(encoding)) => {
            Cow::Owned(encoding.decode_without_bom_handling(&bytes).0.into_owned())
        }
        (Cow::Borrowed(bytes), None) => decode::decode(bytes, notices),
        (Cow::Owned(bytes), None) => Cow::Owned(decode::decode(&bytes, notices).into_owned()),
    }
}

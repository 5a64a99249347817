//! Why nothing came, in words. What a server says is not among them: its status is enough.

use std::io::ErrorKind;
use std::time::Duration;

use ureq::{Error, Timeout};

use super::Terms;
use super::ask::REDIRECTS;

const UNSECURE: &str = "no secure connection can be made";

/// Why nothing came.
#[derive(Debug)]
pub(super) struct Failure {
    /// In words that go behind `cannot be fetched: `.
    pub(super) why: String,
    /// What helps.
    pub(super) hint: Option<&'static str>,
    /// Whether another time may be better, so that what was kept may stand in.
    pub(super) may_pass: bool,
}

impl Failure {
    /// What was given is no address.
    pub(super) fn of_address() -> Self {
        lasting("it is no complete address", "https://HOST/PATH, with the host's name in ASCII")
    }

    /// The body is packed in a way that nobody asked for.
    pub(super) fn of_packing() -> Self {
        lasting("the answer is packed in a way that was not asked for", "save it to a file and name that")
    }

    /// The server answered, with `status` and without what lies there.
    pub(super) fn of_status(status: u16) -> Self {
        let said = |words: &str| format!("{words} (HTTP status {status})");
        match status {
            401 => lasting(said("it wants a password"), "write https://USER:PASSWORD@HOST/PATH"),
            402 | 403 | 451 => {
                lasting(said("the server refuses it"), "open it in a browser, save it and name the file")
            }
            404 => lasting(said("there is nothing"), "check the address"),
            410 => lasting(said("it is gone for good"), "take it off your list"),
            408 | 425 | 429 => passing(said("the server asks for patience")),
            500..=599 => passing(said("the server is in trouble")),
            _ => lasting(said("the server answers something else"), "check the address in a browser"),
        }
    }

    /// The request went wrong on its way.
    pub(super) fn of_error(error: &Error, terms: Terms) -> Self {
        match error {
            Error::Timeout(Timeout::Connect | Timeout::Resolve) => {
                passing(format!("nobody answered within {}", seconds(terms.connect)))
            }
            Error::Timeout(_) => passing(format!("the answer was not whole within {}", seconds(terms.whole))),
            Error::HostNotFound => passing("the host is not known".to_owned()),
            Error::ConnectionFailed => passing("there is no connection".to_owned()),
            Error::ConnectProxyFailed(_) => passing("the proxy makes no connection".to_owned()),
            Error::Io(error) => passing(of_connection(error.kind()).to_owned()),
            Error::Decompress(..) => passing("the answer is packed in a broken way".to_owned()),
            Error::Tls(_) | Error::Rustls(_) => passing(UNSECURE.to_owned()),
            Error::TooManyRedirects => lasting(
                format!("it leads on to other addresses more than {REDIRECTS} times"),
                "check the address",
            ),
            Error::BadUri(_) => lasting("it leads to what is neither http nor https", "check the address"),
            Error::BodyExceedsLimit(limit) => {
                lasting(format!("it is larger than {}", size(*limit)), "save it to a file and name that")
            }
            _ => lasting("the server does not answer in the way of HTTP", "check the address in a browser"),
        }
    }
}

fn passing(why: String) -> Failure {
    Failure { why, hint: Some("try again later"), may_pass: true }
}

fn lasting(why: impl Into<String>, hint: &'static str) -> Failure {
    Failure { why: why.into(), hint: Some(hint), may_pass: false }
}

fn of_connection(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::ConnectionRefused => "the host refuses the connection",
        ErrorKind::ConnectionReset
        | ErrorKind::ConnectionAborted
        | ErrorKind::BrokenPipe
        | ErrorKind::UnexpectedEof => "the connection broke off",
        ErrorKind::HostUnreachable | ErrorKind::NetworkUnreachable | ErrorKind::NetworkDown => {
            "there is no way to the host"
        }
        // what the other side says to make a connection secure is not what it should be
        ErrorKind::InvalidData => UNSECURE,
        // the system tells by no kind of its own that it knows no such name
        _ => "the host is not known or cannot be reached",
    }
}

fn seconds(time: Duration) -> String {
    format!("{} s", time.as_secs_f32())
}

fn size(bytes: u64) -> String {
    if bytes >= 1 << 20 { format!("{} MiB", bytes >> 20) } else { format!("{bytes} bytes") }
}

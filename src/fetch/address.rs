//! An address as it is asked for: its secret apart, what no address may hold escaped.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use percent_encoding::{AsciiSet, CONTROLS};
use ureq::http::Uri;

use super::failure::Failure;
use crate::source;

/// Beside what is not ASCII, what may not stand in a request (RFC 3986); what is escaped already stays.
const ESCAPED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// An address that can be asked for; not to be printed.
pub(super) struct Address {
    /// Without user, password and fragment.
    pub(super) uri: Uri,
    /// What proves the reader to the host that the address names (RFC 7617); sent nowhere else, kept nowhere.
    pub(super) authorization: Option<String>,
}

impl Address {
    /// Reads an address as the reader wrote it.
    pub(super) fn parse(given: &str) -> Result<Self, Failure> {
        let (bare, secret) = source::parted(given);
        let bare = bare.split('#').next().unwrap_or_default();
        let (scheme, rest) = bare.split_once("://").ok_or_else(Failure::of_address)?;
        let (host, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
        let path = percent_encoding::utf8_percent_encode(path, ESCAPED);
        let uri: Uri = format!("{scheme}://{host}{path}").parse().map_err(|_| Failure::of_address())?;
        let is_web = uri.scheme_str().is_some_and(|scheme| ["http", "https"].contains(&scheme));
        let (host, port) = (uri.host().unwrap_or_default(), uri.port_u16());
        if !is_web || host.is_empty() || (port.is_none() && uri.authority().is_none_or(|all| all != host)) {
            return Err(Failure::of_address());
        }
        Ok(Self { uri, authorization: secret.map(authorization) })
    }

    /// Whether this machine itself is asked.
    pub(super) fn is_loopback(&self) -> bool {
        let host = self.uri.host().unwrap_or_default().trim_matches(['[', ']']);
        host == "localhost" || host.parse().is_ok_and(|ip: std::net::IpAddr| ip.is_loopback())
    }
}

fn authorization(secret: &str) -> String {
    let (user, password) = secret.split_once(':').unwrap_or((secret, ""));
    let plain = |text: &str| percent_encoding::percent_decode_str(text).collect::<Vec<u8>>();
    let both = [plain(user), plain(password)].join(&b':');
    format!("Basic {}", BASE64_STANDARD.encode(both))
}

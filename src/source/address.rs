//! Addresses (http, https) among sources, and the passwords in them, which are shown nowhere.

use std::path::Path;

/// The address (http or https) that `path` is, where it is one.
pub(super) fn of(path: &Path) -> Option<&str> {
    let is_web = |path: &&str| {
        let scheme = path.split_once("://").map(|(scheme, _)| scheme);
        scheme.is_some_and(|scheme| ["http", "https"].iter().any(|web| scheme.eq_ignore_ascii_case(web)))
    };
    path.to_str().filter(is_web)
}

/// `address` without the user and password that may stand before its host, and those.
pub fn parted(address: &str) -> (String, Option<&str>) {
    let Some((scheme, rest)) = address.split_once("://") else { return (address.to_owned(), None) };
    let end = rest.find(['/', '\\', '?', '#']).unwrap_or(rest.len());
    let authority = &rest[..end];
    // a password with a slash in it: what stands before that is no host then, but may not be shown either
    let stretch = if is_host(authority) { authority } else { rest };
    match stretch.rfind('@') {
        Some(at) => (format!("{scheme}://{}", &rest[at + 1..]), Some(&rest[..at])),
        None => (address.to_owned(), None),
    }
}

/// Whether `authority` may be a host with its port, users before it or not.
fn is_host(authority: &str) -> bool {
    let host = authority.rsplit('@').next().unwrap_or(authority);
    let behind = host.rsplit(']').next().unwrap_or(host);
    behind.split_once(':').is_none_or(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit()))
}

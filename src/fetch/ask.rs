//! One request, and what is made of its answer.

use ureq::http::Response;
use ureq::http::header::{
    AUTHORIZATION, CACHE_CONTROL, CONTENT_ENCODING, DATE, ETAG, HeaderName, IF_MODIFIED_SINCE, IF_NONE_MATCH,
    LAST_MODIFIED,
};
use ureq::{Agent, Body};

use super::Terms;
use super::address::Address;
use super::failure::Failure;
use super::kept::Kept;

/// How often an address may lead on to another one.
pub(super) const REDIRECTS: u32 = 5;

/// What was answered.
pub(super) enum Answer {
    /// It is what it was when it was kept.
    Unchanged,
    /// All of it.
    Whole {
        /// The body, and what there is to remember of it.
        answer: Kept,
        /// Whether its server allows that.
        may_be_kept: bool,
    },
}

/// What asks: no cookies, no word of where the address was found, no proxy but those that the environment names.
pub(super) fn agent(terms: Terms) -> Agent {
    let config = Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(REDIRECTS)
        .user_agent(concat!("dateline/", env!("CARGO_PKG_VERSION")))
        .timeout_resolve(Some(terms.connect))
        .timeout_connect(Some(terms.connect))
        .timeout_global(Some(terms.whole));
    config.build().new_agent()
}

/// Asks for `address`; where an answer is `kept`, only for what changed since.
pub(super) fn ask(
    agent: &Agent,
    address: &Address,
    kept: Option<&Kept>,
    terms: Terms,
) -> Result<Answer, Failure> {
    let mut request = agent.get(&address.uri);
    if address.is_loopback() {
        request = request.config().proxy(None).build();
    }
    let headers = [
        (AUTHORIZATION, address.authorization.as_deref()),
        (IF_NONE_MATCH, kept.and_then(|kept| kept.etag.as_deref())),
        (IF_MODIFIED_SINCE, kept.and_then(|kept| kept.modified.as_deref())),
    ];
    for (name, value) in headers {
        if let Some(value) = value {
            request = request.header(name, value);
        }
    }
    let response = request.call().map_err(|error| Failure::of_error(&error, terms))?;
    match response.status().as_u16() {
        200..=299 => whole(response, terms),
        304 => Ok(Answer::Unchanged),
        status => Err(Failure::of_status(status)),
    }
}

fn whole(mut response: Response<Body>, terms: Terms) -> Result<Answer, Failure> {
    // the packing that was asked for is undone by now; a body that is called packed twice is told by what it holds
    let is_packed = |packing: String| {
        !["identity", "gzip", "x-gzip"].iter().any(|known| packing.eq_ignore_ascii_case(known))
    };
    if header(&response, CONTENT_ENCODING).is_some_and(is_packed) {
        return Err(Failure::of_packing());
    }
    let may_be_kept =
        header(&response, CACHE_CONTROL).is_none_or(|said| !said.to_ascii_lowercase().contains("no-store"));
    let read = response.body_mut().with_config().limit(terms.largest).read_to_vec();
    let bytes = read.map_err(|error| Failure::of_error(&error, terms))?;
    let answer = Kept {
        etag: header(&response, ETAG),
        modified: header(&response, LAST_MODIFIED),
        date: header(&response, DATE),
        charset: response.body().charset().map(str::to_owned),
        bytes,
    };
    Ok(Answer::Whole { answer, may_be_kept })
}

/// A header of printable ASCII.
fn header(response: &Response<Body>, name: HeaderName) -> Option<String> {
    response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
}

//! A learning record store (LRS) elsewhere: statements to it over HTTPS, as xAPI 2.0 and 1.0.3 ask.
//!
//! | file | job |
//! |---|---|
//! | [`address`] | where it is, and what addresses are refused |
//! | [`mod@deliver`] | the queue of the store to it, with retries |
//!
//! The name and the password live in this process only: they are in no file, in no error and in no message.

pub mod address;
pub mod deliver;

use std::collections::BTreeSet;
use std::time::{Duration, Instant, SystemTime};

use jiff::Timestamp;
use jiff::fmt::rfc2822;
use serde_json::Value;
use ureq::http::{Response, StatusCode, header};
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem};
use ureq::{Agent, Body, RequestBuilder, Timeout};

pub use address::Address;
pub use deliver::{Delivered, Patience, deliver};

use crate::text::{Message, base64};

/// Longest answer that is read, bytes: an id for each statement.
const LONGEST_ANSWER: u64 = 1 << 20;

/// Shortest wait for an answer; a wait of nothing would be none at all.
const LEAST_WAIT: Duration = Duration::from_millis(1);

/// Who asks, for an LRS that wants to know.
#[derive(Clone)]
pub struct Credentials {
    /// User or key.
    pub user: String,
    /// Password or secret.
    pub password: String,
}

/// Versions of the standard that it is spoken to in, the first tried first.
const VERSIONS: [&str; 2] = ["2.0.0", "1.0.3"];

/// The connection to a learning record store.
pub struct Lrs {
    agent: Agent,
    statements: String,
    authorization: Option<String>,
    timeout: Duration,
    version: usize,
    is_version_known: bool,
}

/// What became of statements that were sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Somebody has taken them, and names these by id as an LRS does, in small letters.
    Taken(BTreeSet<String>),
    /// One or more of them were there before.
    There,
    /// One or more of them are not taken, by this status.
    Refused(u16),
    /// Perhaps later, after so long where the LRS says.
    Later(Trouble, Option<Duration>),
    /// Not before something is changed.
    Never(Trouble),
}

/// Why statements do not arrive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// Nobody answers: no network, no such host, no such port.
    Unreachable,
    /// The answer did not come in time or not whole.
    NoAnswer,
    /// The LRS or something before it is out of order or overloaded.
    OutOfOrder(u16),
    /// What the other end shows is not the certificate of that host by a known authority.
    NotTrusted,
    /// User and password are missing or wrong.
    NotAllowed(u16),
    /// There is no LRS at this address.
    NoLrs(u16),
    /// The LRS has moved.
    Moved(String),
    /// The LRS takes none of the statements.
    TakesNone(u16),
    /// What answers does not name what it has taken, and cannot show it: it is no LRS.
    NoReceipt,
}

impl Trouble {
    /// What happened, and what to do about it.
    pub fn message(&self) -> Message {
        match self {
            Self::Unreachable => Message::new("lrs-unreachable"),
            Self::NoAnswer => Message::new("lrs-no-answer"),
            Self::OutOfOrder(status) => {
                Message::new("lrs-out-of-order").with("status", u32::from(*status))
            }
            Self::NotTrusted => Message::new("lrs-not-trusted"),
            Self::NotAllowed(status) => {
                Message::new("lrs-not-allowed").with("status", u32::from(*status))
            }
            Self::NoLrs(status) => Message::new("lrs-none").with("status", u32::from(*status)),
            Self::Moved(to) => Message::new("lrs-moved").with("to", to),
            Self::TakesNone(status) => {
                Message::new("lrs-takes-none").with("status", u32::from(*status))
            }
            Self::NoReceipt => Message::new("lrs-no-receipt"),
        }
    }
}

/// Certificates in a PEM file; none where there is none in it.
pub fn authorities(pem: &[u8]) -> Vec<Certificate<'static>> {
    let certificate = |item| match item {
        Ok(PemItem::Certificate(certificate)) => Some(certificate),
        _ => None,
    };
    parse_pem(pem).filter_map(certificate).collect()
}

impl Lrs {
    /// A connection that is made when something is sent. `authorities` take the place of the public ones; none of them leaves
    /// the public ones. An answer is waited for no longer than `timeout`.
    pub fn at(
        address: &Address,
        credentials: Option<&Credentials>,
        authorities: &[Certificate<'static>],
        timeout: Duration,
    ) -> Self {
        let roots = if authorities.is_empty() {
            RootCerts::WebPki
        } else {
            RootCerts::new_with_certs(authorities)
        };
        let mut config = Agent::config_builder()
            .http_status_as_error(false)
            // The password goes to the address that was given and to no other.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .user_agent(concat!("Groundsign/", env!("CARGO_PKG_VERSION")))
            .tls_config(TlsConfig::builder().root_certs(roots).build());
        if address.is_here() {
            config = config.proxy(None);
        }
        Self {
            agent: config.build().into(),
            statements: address.statements(),
            authorization: credentials.map(|who| {
                let pair = format!("{}:{}", who.user, who.password);
                format!("Basic {}", base64(pair.as_bytes()))
            }),
            timeout,
            version: 0,
            is_version_known: false,
        }
    }

    /// Sends statements. No answer is waited for beyond a moment.
    pub fn send(&mut self, statements: &[&str], until: Instant) -> Answer {
        let body = format!("[{}]", statements.join(","));
        let mut answer = self.post(&body, until);
        // An LRS of an older version refuses whatever is sent in a newer one.
        if answer == Answer::Refused(400) && !self.is_version_known {
            let newest = self.version;
            self.version = VERSIONS.len() - 1;
            answer = self.post(&body, until);
            if matches!(answer, Answer::Refused(_)) {
                self.version = newest;
            }
        }
        self.is_version_known |= matches!(answer, Answer::Taken(_) | Answer::There);
        answer
    }

    /// Whether the LRS shows the statement of an id when it is asked for it. Some name only what is new to them.
    pub fn holds(&self, id: &str, until: Instant) -> bool {
        let asked = format!("{}?statementId={id}", self.statements);
        let request = self.headed(self.agent.get(&asked), until);
        let Ok(mut response) = request.call() else {
            return false;
        };
        let body = response.body_mut().with_config().limit(LONGEST_ANSWER);
        let Ok(shown) = body.read_to_vec() else {
            return false;
        };
        let shown: Value = serde_json::from_slice(&shown).unwrap_or_default();
        // One LRS shows the statement, another a list with it.
        let listed = shown["statements"].as_array().into_iter().flatten();
        let mut all = listed.chain([&shown]);
        response.status() == StatusCode::OK
            && all.any(|one| {
                let shown = one["id"].as_str();
                shown.is_some_and(|shown| shown.eq_ignore_ascii_case(id))
            })
    }

    fn post(&self, body: &str, until: Instant) -> Answer {
        let request = self
            .headed(self.agent.post(&self.statements), until)
            .header(header::CONTENT_TYPE, "application/json");
        match request.send(body) {
            Ok(response) => answer(response),
            Err(error) => of_error(&error),
        }
    }

    /// A request with what every one of them says.
    fn headed<B>(&self, request: RequestBuilder<B>, until: Instant) -> RequestBuilder<B> {
        let left = until.saturating_duration_since(Instant::now());
        let wait = left.min(self.timeout).max(LEAST_WAIT);
        let request = request
            .config()
            .timeout_global(Some(wait))
            .build()
            .header("X-Experience-API-Version", VERSIONS[self.version]);
        match &self.authorization {
            Some(authorization) => request.header(header::AUTHORIZATION, authorization),
            None => request,
        }
    }
}

/// What a response says. Only one that came whole counts.
fn answer(mut response: Response<Body>) -> Answer {
    let status = response.status().as_u16();
    let header = |name| response.headers().get(name)?.to_str().ok();
    let after = header(header::RETRY_AFTER).and_then(pause);
    let moved_to = header(header::LOCATION).unwrap_or_default().to_owned();
    let body = response.body_mut().with_config().limit(LONGEST_ANSWER);
    let Ok(body) = body.read_to_vec() else {
        return Answer::Later(Trouble::NoAnswer, None);
    };
    match status {
        200..=299 => Answer::Taken(named(&body)),
        300..=399 => Answer::Never(Trouble::Moved(moved_to)),
        401 | 403 | 407 => Answer::Never(Trouble::NotAllowed(status)),
        404 | 405 | 410 => Answer::Never(Trouble::NoLrs(status)),
        409 => Answer::There,
        408 | 425 | 429 | 500.. => Answer::Later(Trouble::OutOfOrder(status), after),
        _ => Answer::Refused(status),
    }
}

/// Ids of the statements that an answer names; none where it is not the answer of an LRS.
fn named(body: &[u8]) -> BTreeSet<String> {
    let ids: Vec<String> = serde_json::from_slice(body).unwrap_or_default();
    ids.iter().map(|id| id.to_ascii_lowercase()).collect()
}

/// How long to wait by a `Retry-After`: seconds, or a moment.
fn pause(text: &str) -> Option<Duration> {
    if let Ok(seconds) = text.trim().parse() {
        return Some(Duration::from_secs(seconds));
    }
    let moment = rfc2822::DateTimeParser::new()
        .parse_timestamp(text.trim())
        .ok()?;
    let now = Timestamp::try_from(SystemTime::now()).ok()?;
    Some(Duration::try_from(moment.duration_since(now)).unwrap_or_default())
}

fn of_error(error: &ureq::Error) -> Answer {
    use std::io::ErrorKind;
    match error {
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) | ureq::Error::Pem(_) => {
            Answer::Never(Trouble::NotTrusted)
        }
        ureq::Error::Io(error) => match error.kind() {
            // So the rules of TLS refuse what the other end shows.
            ErrorKind::InvalidData => Answer::Never(Trouble::NotTrusted),
            ErrorKind::UnexpectedEof
            | ErrorKind::ConnectionReset
            | ErrorKind::ConnectionAborted
            | ErrorKind::BrokenPipe
            | ErrorKind::TimedOut
            | ErrorKind::WouldBlock => Answer::Later(Trouble::NoAnswer, None),
            _ => Answer::Later(Trouble::Unreachable, None),
        },
        ureq::Error::HostNotFound
        | ureq::Error::ConnectionFailed
        | ureq::Error::Timeout(Timeout::Resolve | Timeout::Connect) => {
            Answer::Later(Trouble::Unreachable, None)
        }
        _ => Answer::Later(Trouble::NoAnswer, None),
    }
}

#[cfg(test)]
mod tests {
    use super::{Duration, pause};

    #[test]
    fn a_pause_is_in_seconds_or_up_to_a_moment() {
        assert_eq!(pause("120"), Some(Duration::from_secs(120)));
        assert_eq!(
            pause("Wed, 21 Oct 2015 07:28:00 GMT"),
            Some(Duration::ZERO),
            "a moment that has passed"
        );
        let later = pause("Tue, 31 Dec 2199 23:59:59 GMT").expect("a moment");
        assert!(later > Duration::from_secs(1 << 30));
        assert_eq!(pause("soon"), None);
    }
}

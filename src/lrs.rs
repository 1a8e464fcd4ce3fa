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

use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use jiff::fmt::rfc2822;
use ureq::http::{Response, header};
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem};
use ureq::{Agent, Body, Timeout};

pub use address::Address;
pub use deliver::{Delivered, Patience, deliver};

use crate::text::{Message, base64};

/// Longest answer that is read, bytes: an id for each statement.
const LONGEST_ANSWER: u64 = 1 << 20;

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
    version: usize,
    is_version_known: bool,
}

/// What became of statements that were sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The LRS has them.
    Taken,
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
            .timeout_global(Some(timeout))
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
            version: 0,
            is_version_known: false,
        }
    }

    /// Sends statements.
    pub fn send(&mut self, statements: &[&str]) -> Answer {
        let body = format!("[{}]", statements.join(","));
        let mut answer = self.post(&body);
        // An LRS of an older version refuses whatever is sent in a newer one.
        if answer == Answer::Refused(400) && !self.is_version_known {
            let newest = self.version;
            self.version = VERSIONS.len() - 1;
            answer = self.post(&body);
            if matches!(answer, Answer::Refused(_)) {
                self.version = newest;
            }
        }
        self.is_version_known |= matches!(answer, Answer::Taken | Answer::There);
        answer
    }

    fn post(&self, body: &str) -> Answer {
        let mut request = self
            .agent
            .post(&self.statements)
            .header("X-Experience-API-Version", VERSIONS[self.version])
            .header(header::CONTENT_TYPE, "application/json");
        if let Some(authorization) = &self.authorization {
            request = request.header(header::AUTHORIZATION, authorization);
        }
        match request.send(body) {
            Ok(response) => answer(response),
            Err(error) => of_error(&error),
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
    if body.read_to_vec().is_err() {
        return Answer::Later(Trouble::NoAnswer, None);
    }
    match status {
        200..=299 => Answer::Taken,
        300..=399 => Answer::Never(Trouble::Moved(moved_to)),
        401 | 403 | 407 => Answer::Never(Trouble::NotAllowed(status)),
        404 | 405 | 410 => Answer::Never(Trouble::NoLrs(status)),
        409 => Answer::There,
        408 | 425 | 429 | 500.. => Answer::Later(Trouble::OutOfOrder(status), after),
        _ => Answer::Refused(status),
    }
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

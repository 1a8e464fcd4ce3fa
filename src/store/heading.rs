//! What a record or drill says of who trained and when, as far as it can be so. A file may hold anything.

use jiff::{SignedDuration, Timestamp};

use super::pseudonym;
use crate::record::Header;
use crate::text::Message;

/// How far a clock may be ahead of this machine's before it is told: two clocks are never the same.
const AHEAD: SignedDuration = SignedDuration::from_hours(24);

/// Most letters shown of a name that is no pseudonym.
const SHOWN: usize = 60;

/// The pseudonym under which it is kept; none where it does not say who trained.
pub fn trainee(header: &Header) -> Option<String> {
    pseudonym::in_file(header.trainee())
}

/// When it was begun, ISO 8601 in UTC; none where it does not say, and where that is no date.
pub fn begun(header: &Header) -> Option<String> {
    header.recorded_at.clone().filter(|at| moment(at).is_some())
}

fn moment(at: &str) -> Option<Timestamp> {
    at.parse().ok()
}

/// What is odd about it, by a clock.
pub fn remarks(header: &Header, now: Timestamp) -> Vec<Message> {
    let name = pseudonym::kept(header.trainee());
    let as_kept = trainee(header).filter(|kept| *kept != name);
    let renamed = as_kept.map(|kept| {
        let shown: String = name.chars().take(SHOWN).collect();
        Message::new("records-odd-name")
            .with("name", shown)
            .with("kept", kept)
    });
    let dated = match begun(header) {
        None => Some(Message::new("records-no-date")),
        Some(date) => moment(&date)
            .filter(|at| *at > now.saturating_add(AHEAD).unwrap_or(now))
            .map(|_| Message::new("records-ahead").with("date", date)),
    };
    renamed.into_iter().chain(dated).collect()
}

//! # What it finds
//!
//! A radio message from a station that is not on the comms card.
//!
//! # Why it matters
//!
//! The trainee knows the call signs on the card. A message from anybody else is a stranger on the net, which is another
//! lesson, or a call sign written wrongly.
//!
//! # Example
//!
//! ```ron
//! comms: (own: "PAPA 2", headquarters: "ZERO", …), … what: RadioMessage(from: "HQ", words: {…}),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! comms: (own: "PAPA 2", headquarters: "ZERO", …), … what: RadioMessage(from: "ZERO", words: {…}),
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Happening;
use crate::source::suggest;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S211",
    name: "unknown-station",
    severity: Severity::Warning,
    looks_at: Some(&["comms.headquarters", "comms.stations"]),
    source: include_str!("unknown_station.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let comms = &subject.raw.comms;
    let others = || std::iter::once(&comms.headquarters).chain(&comms.stations);
    let plain = |sign: &str| {
        sign.split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .to_lowercase()
    };
    for (index, inject) in subject.raw.injects.iter().enumerate() {
        let Happening::RadioMessage { from, .. } = &inject.what else {
            continue;
        };
        // A blank sender is reported by another rule.
        if !from.trim().is_empty() && others().all(|station| plain(station) != plain(from)) {
            let hint = match suggest(from, others().map(String::as_str)) {
                Some(meant) => Message::new("scenario-rule-did-you-mean").with("name", meant),
                None => Message::new("s211-hint")
                    .with("names", others().cloned().collect::<Vec<_>>().join(", "))
                    .with("found", from),
            };
            complaints.add_with_hint(
                format!("injects[{index}].what.from"),
                Message::new("s211").with("found", from),
                hint,
            );
        }
    }
}

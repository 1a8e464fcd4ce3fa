//! # What it finds
//!
//! A scenario's id that is not made of lower-case letters, digits and single hyphens, or is longer than 60
//! characters.
//!
//! # Why it matters
//!
//! The id names the file, seeds every draw and stands in every record and scorecard. Other characters break command
//! lines and file names on some systems.
//!
//! # Example
//!
//! ```ron
//! id: "River Road!",
//! ```
//!
//! # Write instead
//!
//! ```ron
//! id: "river-road",
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::source::InName;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S020",
    name: "malformed-id",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("malformed_id.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let id = &subject.raw.id;
    let suggestion = as_id(id);
    if *id != suggestion {
        let hint = match InName::first(id) {
            Some(letter) => letter.hint(id),
            None => Message::new("s020-hint").with("suggestion", suggestion),
        };
        complaints.add_with_hint("id", Message::new("s020").with("found", id), hint);
    }
}

/// The nearest valid id: other characters become hyphens.
fn as_id(written: &str) -> String {
    let hyphened: String = written
        .chars()
        .map(|c| c.to_ascii_lowercase())
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    let parts: Vec<&str> = hyphened
        .split('-')
        .filter(|part| !part.is_empty())
        .collect();
    let joined = parts.join("-");
    if joined.is_empty() {
        return "river-road".to_owned();
    }
    joined[..joined.len().min(LONGEST)]
        .trim_end_matches('-')
        .to_owned()
}

/// Longest id, characters.
const LONGEST: usize = 60;

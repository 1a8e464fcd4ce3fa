//! # What it finds
//!
//! A short name (of a person, site, device, sign, waypoint, asset or anything else on the map) that is empty, longer
//! than 40 characters, or has other characters than letters a to z, digits, hyphens and underscores.
//!
//! # Why it matters
//!
//! Short names are used by other parts of the scenario, by scripts and in records. Spaces, accents and look-alike
//! letters make two names look the same that are not.
//!
//! # Example
//!
//! ```ron
//! sites: [(id: "site 3 (culvert)", …)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! sites: [(id: "site-3-culvert", …)],
//! ```

use super::inventory::short_names;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::source::InName;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S021",
    name: "malformed-short-name",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("malformed_short_name.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    short_names(&subject.raw, &mut |name, path| {
        if !is_short_name(name) {
            let hint = match InName::first(name) {
                Some(letter) => letter.hint(name),
                None => Message::new("s021-hint"),
            };
            complaints.add_with_hint(path(), Message::new("s021").with("found", name), hint);
        }
    });
}

/// True for a name that can be used.
pub(in crate::scenario) fn is_short_name(name: &str) -> bool {
    name.len() <= LONGEST
        && name.starts_with(|c: char| c.is_ascii_alphanumeric())
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

/// Longest short name, characters.
const LONGEST: usize = 40;

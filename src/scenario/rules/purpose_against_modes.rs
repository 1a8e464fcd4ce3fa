//! # What it finds
//!
//! A scenario for testing that may not be assessed, or one for teaching that may not be played in learn mode.
//!
//! # Why it matters
//!
//! What it is for is just what it may not be used for.
//!
//! # Example
//!
//! ```ron
//! purpose: Test, modes: (assess: false),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! purpose: Test, modes: (learn: false),
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Purpose;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S154",
    name: "purpose-against-modes",
    severity: Severity::Warning,
    looks_at: Some(&["purpose", "modes"]),
    source: include_str!("purpose_against_modes.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let modes = &subject.raw.modes;
    if !(modes.learn || modes.practise || modes.assess) {
        return;
    }
    let (allowed, field) = match subject.raw.purpose {
        Purpose::Test => (modes.assess, "assess"),
        Purpose::Teach => (modes.learn, "learn"),
        Purpose::Refresh => (true, ""),
    };
    if !allowed {
        complaints.add_with_hint(
            format!("modes.{field}"),
            Message::new("s154")
                .with("purpose", format!("{:?}", subject.raw.purpose))
                .with("mode", field),
            Message::new("s154-hint").with("mode", field),
        );
    }
}

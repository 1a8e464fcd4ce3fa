//! # What it finds
//!
//! A scenario that no mode allows.
//!
//! # Why it matters
//!
//! Nobody can play it.
//!
//! # Example
//!
//! ```ron
//! modes: (learn: false, practise: false, assess: false),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! modes: (assess: false),
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S153",
    name: "no-mode",
    severity: Severity::Error,
    looks_at: Some(&["modes"]),
    source: include_str!("no_mode.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let modes = &subject.raw.modes;
    if !(modes.learn || modes.practise || modes.assess) {
        complaints.add_with_hint("modes", Message::new("s153"), Message::new("s153-hint"));
    }
}

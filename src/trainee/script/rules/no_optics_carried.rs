//! # What it finds
//!
//! Binoculars are raised on a patrol that carries none.
//!
//! # Why it matters
//!
//! Nothing happens, which may not be what the author means to show.
//!
//! # Example
//!
//! ```ron
//! UseOptics(true),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! LookAt(at: NearestThing),
//! ```

use super::inventory::steps;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::trainee::script::schema::Step;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "T030",
    name: "no-optics-carried",
    severity: Severity::Warning,
    looks_at: None,
    source: include_str!("no_optics_carried.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    if subject.scenario.patrol.optics.is_some() {
        return;
    }
    for (path, step) in steps(&subject.script) {
        if matches!(step, Step::UseOptics(true)) {
            complaints.add_with_hint(path, Message::new("t030"), Message::new("t030-hint"));
        }
    }
}

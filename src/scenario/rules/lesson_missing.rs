//! # What it finds
//!
//! A device or look-alike without a lesson.
//!
//! # Why it matters
//!
//! The lesson is the sentence that the trainee takes home: what there was to notice, or what showed that it was
//! harmless. Without it the debrief only says “missed”.
//!
//! # Example
//!
//! ```ron
//! Device((id: "item", …))
//! ```
//!
//! # Write instead
//!
//! ```ron
//! Device((id: "item", …, lesson: {"en": "The patch of darker soil was the only one on a dry road."}))
//! ```

use super::inventory::{devices, look_alikes};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S139",
    name: "lesson-missing",
    severity: Severity::Warning,
    looks_at: Some(&["sites[=].may_hold[].what.lesson"]),
    source: include_str!("lesson_missing.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for found in devices(&subject.raw) {
        if found.device.lesson.0.is_empty() {
            let message = Message::new("s139").with("id", &found.device.id);
            complaints.add_with_hint(found.path("id"), message, Message::new("s139-hint"));
        }
    }
    for found in look_alikes(&subject.raw) {
        if found.look_alike.lesson.0.is_empty() {
            let message = Message::new("s139").with("id", &found.look_alike.id);
            complaints.add_with_hint(found.path("id"), message, Message::new("s139-hint"));
        }
    }
}

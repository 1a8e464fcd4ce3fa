//! # What it finds
//!
//! A second inject that makes the signs of the same device visible.
//!
//! # Why it matters
//!
//! Only the first of them counts; its signs wait for that one alone.
//!
//! # Example
//!
//! ```ron
//! injects: [(id: "a", when: At(time_s: 60), what: Reveal(device: "gate-item")), (id: "b", when: AfterReport(delay_s: 5), what: Reveal(device: "gate-item"))],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! injects: [(id: "a", when: At(time_s: 60), what: Reveal(device: "gate-item"))],
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Happening;
use crate::text::Message;
use std::collections::BTreeMap;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S041",
    name: "device-revealed-twice",
    severity: Severity::Warning,
    looks_at: Some(&[]),
    source: include_str!("device_revealed_twice.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let injects = &subject.raw.injects;
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, inject) in injects.iter().enumerate() {
        let Happening::Reveal { device } = &inject.what else {
            continue;
        };
        let earlier = *first.entry(device).or_insert(index);
        if earlier != index {
            complaints.add_with_hint(
                format!("injects[{index}].what.device"),
                Message::new("s041")
                    .with("device", device)
                    .with("first", &injects[earlier].id),
                Message::new("s041-hint"),
            );
        }
    }
}

//! # What it finds
//!
//! A device that can be noticed for a shorter time than the doctrine pack's least opportunity, walking the route's line at
//! the planned pace, before one is within its mandatory distance.
//!
//! # Why it matters
//!
//! Who misses such a device is not at fault. It would be marked against them all the same.
//!
//! # Example
//!
//! ```ron
//! (id: "verge", size_m: (0.2, 0.2), lies: Flat, contrast: 0.2),  // seen for 3 s
//! ```
//!
//! # Write instead
//!
//! ```ron
//! (id: "verge", size_m: (1.2, 0.8), lies: Flat, contrast: 0.5),  // seen for 25 s
//! ```

use super::{Complaints, Rule, Subject, held_at};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S190",
    name: "unfair-device",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("unfair_device.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for row in &subject.fairness {
        let Some(range_m) = row.first_range_m else {
            continue;
        };
        if !row.fair() {
            complaints.add_with_hint(
                format!("{}.id", held_at(row.site, row.chance)),
                Message::new("s190")
                    .with("device", &row.device)
                    .with("opportunity_s", row.opportunity_s)
                    .with("least_s", row.least_s)
                    .with("range_m", range_m)
                    .with("mandatory_m", row.mandatory_m),
                Message::new("s190-hint"),
            );
        }
    }
}

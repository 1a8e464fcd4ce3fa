//! # What it finds
//!
//! A draw whose fewest devices are more than its most.
//!
//! # Why it matters
//!
//! There is no number between them to draw.
//!
//! # Example
//!
//! ```ron
//! draw: (fewest_devices: 2, most_devices: 1),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! draw: (fewest_devices: 1, most_devices: 2),
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S124",
    name: "draw-turned-round",
    severity: Severity::Error,
    looks_at: Some(&["draw"]),
    source: include_str!("draw_turned_round.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let draw = subject.raw.draw;
    if draw.fewest_devices > draw.most_devices {
        complaints.add_with_hint(
            "draw.fewest_devices",
            Message::new("s124")
                .with("fewest", draw.fewest_devices)
                .with("most", draw.most_devices),
            Message::new("s124-hint"),
        );
    }
}

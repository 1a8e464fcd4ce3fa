//! # What it finds
//!
//! A device whose stand-off class is not a row of the doctrine pack's table.
//!
//! # Why it matters
//!
//! The class gives the distances that everybody must keep. Without a row there is no distance to mark anyone by.
//!
//! # Example
//!
//! ```ron
//! class: "suitcse",
//! ```
//!
//! # Write instead
//!
//! ```ron
//! class: "suitcase",
//! ```

use super::inventory::devices;
use super::naming::hint_for;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S033",
    name: "unknown-class",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("unknown_class.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let Some(pack) = &subject.pack else { return };
    for found in devices(&subject.raw) {
        let class = &found.device.class;
        if pack.class(class).is_none() {
            let rows = pack.distances.classes.iter().map(|row| row.id.as_str());
            complaints.add_with_hint(
                found.path("class"),
                Message::new("s033")
                    .with("found", class)
                    .with("pack", &pack.id),
                hint_for("s033", class, rows),
            );
        }
    }
}

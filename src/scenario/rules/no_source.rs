//! # What it finds
//!
//! A scenario without a source, or with a blank one.
//!
//! # Why it matters
//!
//! Trainees and their commanders may ask where this comes from. Only what rests on an open publication can be
//! defended.
//!
//! # Example
//!
//! ```ron
//! sources: [],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! sources: ["UNMAS Landmines, Explosive Remnants of War and IED Safety Handbook, 2015"],
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S151",
    name: "no-source",
    severity: Severity::Warning,
    looks_at: Some(&[]),
    source: include_str!("no_source.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let sources = &subject.raw.sources;
    if sources.is_empty() {
        complaints.add_with_hint("sources", Message::new("s151"), Message::new("s151-hint"));
    }
    for (index, source) in sources.iter().enumerate() {
        if source.trim().is_empty() {
            let path = format!("sources[{index}]");
            complaints.add_with_hint(path, Message::new("s151-blank"), Message::new("s151-hint"));
        }
    }
}

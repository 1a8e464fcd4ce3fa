//! # What it finds
//!
//! An inject that moves a civilian whom the scenario does not have.
//!
//! # Why it matters
//!
//! Nobody comes, and the cordon is never put to the test.
//!
//! # Example
//!
//! ```ron
//! what: CiviliansApproach(civilians: ["hreder"], to: (10, 20)),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! what: CiviliansApproach(civilians: ["herder"], to: (10, 20)),
//! ```

use super::naming::hint_for;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Happening;
use crate::text::Message;
use std::collections::BTreeSet;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S039",
    name: "unknown-civilian",
    severity: Severity::Error,
    looks_at: Some(&["civilians[].id"]),
    source: include_str!("unknown_civilian.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let civilians = &subject.raw.civilians;
    let known: BTreeSet<&str> = civilians.iter().map(|person| person.id.as_str()).collect();
    for (index, inject) in subject.raw.injects.iter().enumerate() {
        let Happening::CiviliansApproach {
            civilians: named, ..
        } = &inject.what
        else {
            continue;
        };
        for (place, name) in named.iter().enumerate() {
            if !known.contains(name.as_str()) {
                complaints.add_with_hint(
                    format!("injects[{index}].what.civilians[{place}]"),
                    Message::new("s039").with("found", name),
                    hint_for(
                        "s039",
                        name,
                        civilians.iter().map(|person| person.id.as_str()),
                    ),
                );
            }
        }
    }
}

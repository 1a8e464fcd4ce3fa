//! # What it finds
//!
//! Devices that are second items to each other in a ring.
//!
//! # Why it matters
//!
//! Each waits for another to be drawn first, so that none ever is.
//!
//! # Example
//!
//! ```ron
//! (id: "one", secondary_to: Some("two"), …), … (id: "two", secondary_to: Some("one"), …)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! (id: "one", …), … (id: "two", secondary_to: Some("one"), …)
//! ```

use super::inventory::devices;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use std::collections::{BTreeMap, BTreeSet};

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S036",
    name: "secondary-in-a-ring",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("secondary_in_a_ring.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let next = primaries(subject);
    for found in devices(&subject.raw) {
        if let Some(ring) = ring_of(&found.device.id, &next) {
            complaints.add_with_hint(
                found.path("secondary_to"),
                Message::new("s036").with("ring", ring.join(" → ")),
                Message::new("s036-hint"),
            );
        }
    }
}

/// The named primary of each second item.
pub(super) fn primaries(subject: &Subject) -> BTreeMap<&str, &str> {
    devices(&subject.raw)
        .filter_map(|found| {
            Some((
                found.device.id.as_str(),
                found.device.secondary_to.as_deref()?,
            ))
        })
        .collect()
}

/// The cycle of two or more devices that a device is part of.
pub(super) fn ring_of<'a>(
    start: &'a str,
    next: &BTreeMap<&'a str, &'a str>,
) -> Option<Vec<&'a str>> {
    let mut way = vec![start];
    let mut seen = BTreeSet::from([start]);
    let mut here = start;
    loop {
        here = next.get(here)?;
        way.push(here);
        if here == start {
            return (way.len() > 2).then_some(way);
        }
        if !seen.insert(here) {
            return None;
        }
    }
}

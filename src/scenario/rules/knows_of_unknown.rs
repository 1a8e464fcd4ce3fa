//! # What it finds
//!
//! A local person who knows of a site, device or look-alike that the scenario does not have.
//!
//! # Why it matters
//!
//! No variation bears it out, so whoever asks them hears that they know of nothing.
//!
//! # Example
//!
//! ```ron
//! sites: [(id: "well", …)], civilians: [(id: "trader", knows: [(about: "wel", says: {"en": "…"})], …)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! sites: [(id: "well", …)], civilians: [(id: "trader", knows: [(about: "well", says: {"en": "…"})], …)],
//! ```

use super::inventory::{devices, knowledge, look_alikes};
use super::naming::hint_for;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use std::collections::BTreeSet;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S227",
    name: "knows-of-unknown",
    severity: Severity::Error,
    looks_at: Some(&["sites[].id", "sites[].may_hold[].what.id"]),
    source: include_str!("knows_of_unknown.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let raw = &subject.raw;
    let sites = raw.sites.iter().map(|site| site.id.as_str());
    let held = devices(raw).map(|found| found.device.id.as_str());
    let harmless = look_alikes(raw).map(|found| found.look_alike.id.as_str());
    let known: BTreeSet<&str> = sites.chain(held).chain(harmless).collect();
    for (entry, knows) in knowledge(raw) {
        let Some(about) = knows.about.as_deref() else {
            continue;
        };
        if !known.contains(about) {
            complaints.add_with_hint(
                entry.path("about"),
                Message::new("s227").with("found", about),
                hint_for("s227", about, known.iter().copied()),
            );
        }
    }
}

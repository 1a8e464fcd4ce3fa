//! # What it finds
//!
//! Signs of two things, devices or look-alikes, with one short name: at the same site or at different ones.
//!
//! # Why it matters
//!
//! The scorecard and the debrief name the sign that a mark was on. With one name in two things they seem to speak of the
//! other one.
//!
//! # Example
//!
//! ```ron
//! what: Device((id: "item", signs: [(id: "soil", …)])), … what: Device((id: "bend-item", signs: [(id: "soil", …)])),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! what: Device((id: "item", signs: [(id: "soil", …)])), … what: Device((id: "bend-item", signs: [(id: "bend-soil", …)])),
//! ```

use std::collections::BTreeMap;

use super::inventory::signs;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S213",
    name: "sign-id-shared",
    severity: Severity::Warning,
    looks_at: Some(&[]),
    source: include_str!("sign_id_shared.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let sites = &subject.raw.sites;
    let mut first: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for found in signs(&subject.raw) {
        let id = found.sign.id.as_str();
        let here = (found.site, found.chance);
        let before = *first.entry(id).or_insert(here);
        // Repetition within one thing and empty names are reported by other rules.
        if before == here || id.is_empty() {
            continue;
        }
        complaints.add_with_hint(
            found.path("id"),
            Message::new("s213")
                .with("name", id)
                .with("site", &sites[before.0].id),
            Message::new("s213-hint").with("suggestion", format!("{id}-2")),
        );
    }
}

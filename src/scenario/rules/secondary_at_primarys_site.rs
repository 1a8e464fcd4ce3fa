//! # What it finds
//!
//! A second item at the same site as its primary.
//!
//! # Why it matters
//!
//! A site holds one thing in a variation. Where the primary is, the second item cannot be drawn, so it never appears.
//!
//! # Example
//!
//! ```ron
//! (id: "culvert", may_hold: [(weight: 1, what: Device((id: "one", …))), (weight: 1, what: Device((id: "two", secondary_to: Some("one"), …)))])
//! ```
//!
//! # Write instead
//!
//! ```ron
//! (id: "culvert", may_hold: [(weight: 1, what: Device((id: "one", …)))]), (id: "culvert-wall", may_hold: [(weight: 1, what: Device((id: "two", secondary_to: Some("one"), …)))])
//! ```

use super::inventory::devices;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use std::collections::BTreeMap;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S038",
    name: "secondary-at-primarys-site",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("secondary_at_primarys_site.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let site_of: BTreeMap<&str, usize> = devices(&subject.raw)
        .map(|found| (found.device.id.as_str(), found.site))
        .collect();
    for found in devices(&subject.raw) {
        let Some(primary) = found.device.secondary_to.as_deref() else {
            continue;
        };
        if primary != found.device.id && site_of.get(primary) == Some(&found.site) {
            let site = &subject.raw.sites[found.site].id;
            complaints.add_with_hint(
                found.path("secondary_to"),
                Message::new("s038")
                    .with("primary", primary)
                    .with("site", site),
                Message::new("s038-hint"),
            );
        }
    }
}

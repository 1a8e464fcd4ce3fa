//! # What it finds
//!
//! A site that is not to hold a device together with a site that the scenario does not have, or with itself.
//!
//! # Why it matters
//!
//! The site that was meant can hold one all the same, and the two come together in some variations.
//!
//! # Example
//!
//! ```ron
//! sites: [(id: "gate", not_with: ["gatte-post"], …), (id: "gate-post", …)]
//! ```
//!
//! # Write instead
//!
//! ```ron
//! sites: [(id: "gate", not_with: ["gate-post"], …), (id: "gate-post", …)]
//! ```

use std::collections::BTreeSet;

use super::naming::hint_for;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S244",
    name: "unknown-excluded-site",
    severity: Severity::Error,
    looks_at: Some(&["sites[].id"]),
    source: include_str!("unknown_excluded_site.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let sites = &subject.raw.sites;
    let known: BTreeSet<&str> = sites.iter().map(|site| site.id.as_str()).collect();
    for (index, site) in sites.iter().enumerate() {
        for (number, other) in site.not_with.iter().enumerate() {
            if known.contains(other.as_str()) && *other != site.id {
                continue;
            }
            let others = sites.iter().map(|site| site.id.as_str());
            complaints.add_with_hint(
                format!("sites[{index}].not_with[{number}]"),
                Message::new("s244").with("found", other),
                hint_for("s244", other, others.filter(|name| *name != site.id)),
            );
        }
    }
}

//! # What it finds
//!
//! A look-alike with the short name of a device.
//!
//! # Why it matters
//!
//! A mark on the one is reported under the same name as a mark on the other: a false alarm reads like a hit.
//!
//! # Example
//!
//! ```ron
//! what: Device((id: "bag", …)), … what: LookAlike((id: "bag", …)),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! what: Device((id: "bag", …)), … what: LookAlike((id: "shopping-bag", …)),
//! ```

use std::collections::BTreeMap;

use super::inventory::{devices, look_alikes};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S214",
    name: "device-named-as-look-alike",
    severity: Severity::Warning,
    looks_at: Some(&[]),
    source: include_str!("device_named_as_look_alike.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let sites = &subject.raw.sites;
    let at: BTreeMap<&str, usize> = devices(&subject.raw)
        .filter(|found| !found.device.id.is_empty())
        .map(|found| (found.device.id.as_str(), found.site))
        .collect();
    for found in look_alikes(&subject.raw) {
        let id = found.look_alike.id.as_str();
        if let Some(&site) = at.get(id) {
            complaints.add_with_hint(
                found.path("id"),
                Message::new("s214")
                    .with("name", id)
                    .with("site", &sites[site].id),
                Message::new("s214-hint").with("suggestion", format!("{id}-harmless")),
            );
        }
    }
}

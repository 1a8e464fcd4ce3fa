//! # What it finds
//!
//! Two sites with one short name.
//!
//! # Why it matters
//!
//! A site's name seeds its draw. Two sites of one name always draw alike, so trainees learn the pair and not the
//! ground.
//!
//! # Example
//!
//! ```ron
//! sites: [(id: "bend", …), (id: "bend", …)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! sites: [(id: "bend", …), (id: "bend-north", …)],
//! ```

use super::naming::Differing;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S024",
    name: "duplicate-site",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("duplicate_site.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let mut names = Differing::new("s024");
    for (index, site) in subject.raw.sites.iter().enumerate() {
        names.note(&site.id, complaints, || format!("sites[{index}].id"));
    }
}

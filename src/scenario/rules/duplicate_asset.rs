//! # What it finds
//!
//! Two assets with one short name.
//!
//! # Why it matters
//!
//! A report names threatened assets by short name. With one name for two, a right answer may be counted wrong.
//!
//! # Example
//!
//! ```ron
//! assets: [(id: "clinic", …), (id: "clinic", …)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! assets: [(id: "clinic", …), (id: "clinic-store", …)],
//! ```

use super::naming::Differing;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S030",
    name: "duplicate-asset",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("duplicate_asset.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let mut names = Differing::new("s030");
    for (index, asset) in subject.raw.assets.iter().enumerate() {
        names.note(&asset.id, complaints, || format!("assets[{index}].id"));
    }
}

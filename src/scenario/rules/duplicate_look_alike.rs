//! # What it finds
//!
//! Two look-alikes with one short name.
//!
//! # Why it matters
//!
//! A false alarm is shown in the debrief with the look-alike it was given for. With one name for two, the wrong place
//! is shown.
//!
//! # Example
//!
//! ```ron
//! what: LookAlike((id: "rubbish", …)), … what: LookAlike((id: "rubbish", …)),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! what: LookAlike((id: "rubbish-gate", …)), … what: LookAlike((id: "rubbish-well", …)),
//! ```

use super::inventory::look_alikes;
use super::naming::Differing;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S026",
    name: "duplicate-look-alike",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("duplicate_look_alike.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let mut names = Differing::new("s026");
    for found in look_alikes(&subject.raw) {
        names.note(&found.look_alike.id, complaints, || found.path("id"));
    }
}

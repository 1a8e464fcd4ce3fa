//! # What it finds
//!
//! Two signs of one device or one look-alike with one short name.
//!
//! # Why it matters
//!
//! The debrief says which sign was there to notice. With one name for two, it points at the wrong one.
//!
//! # Example
//!
//! ```ron
//! signs: [(id: "soil", …), (id: "soil", …)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! signs: [(id: "soil-patch", …), (id: "soil-trail", …)],
//! ```

use super::inventory::signs;
use super::naming::Differing;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S027",
    name: "duplicate-sign",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("duplicate_sign.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let mut names = Differing::new("s027");
    let mut holder = None;
    for found in signs(&subject.raw) {
        let here = Some((found.site, found.chance));
        if holder != here {
            holder = here;
            names = Differing::new("s027");
        }
        names.note(&found.sign.id, complaints, || found.path("id"));
    }
}

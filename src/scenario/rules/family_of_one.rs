//! # What it finds
//!
//! A family word that only one local person has.
//!
//! # Why it matters
//!
//! A family stays together when it is told to go. A family of one is probably a word mistyped, and the others go without
//! them.
//!
//! # Example
//!
//! ```ron
//! civilians: [(id: "mother", family: "huts", …), (id: "son", family: "hut", …)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! civilians: [(id: "mother", family: "huts", …), (id: "son", family: "huts", …)],
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use std::collections::BTreeMap;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S225",
    name: "family-of-one",
    severity: Severity::Warning,
    looks_at: Some(&["civilians[].family"]),
    source: include_str!("family_of_one.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let civilians = &subject.raw.civilians;
    let mut members: BTreeMap<&str, u32> = BTreeMap::new();
    for family in civilians.iter().filter_map(|one| one.family.as_deref()) {
        *members.entry(family).or_insert(0) += 1;
    }
    for (index, civilian) in civilians.iter().enumerate() {
        if let Some(family) = civilian.family.as_deref()
            && members[family] == 1
        {
            complaints.add_with_hint(
                format!("civilians[{index}].family"),
                Message::new("s225").with("family", family),
                Message::new("s225-hint"),
            );
        }
    }
}

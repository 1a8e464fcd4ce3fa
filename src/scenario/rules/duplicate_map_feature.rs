//! # What it finds
//!
//! Two surfaces, two buildings, two walls, two patches of plants, two waters, two suspected areas or two vehicles with
//! one short name.
//!
//! # Why it matters
//!
//! Problems and findings name the thing on the map. With one name for two, its author looks in the wrong place.
//!
//! # Example
//!
//! ```ron
//! buildings: [(id: "house", …), (id: "house", …)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! buildings: [(id: "house-1", …), (id: "house-2", …)],
//! ```

use super::naming::Differing;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S032",
    name: "duplicate-map-feature",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("duplicate_map_feature.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let raw = &subject.raw;
    macro_rules! each {
        ($list:ident) => {
            let mut names = Differing::new("s032");
            for (index, feature) in raw.$list.iter().enumerate() {
                names.note(&feature.id, complaints, || {
                    format!("{}[{index}].id", stringify!($list))
                });
            }
        };
    }
    each!(surfaces);
    each!(buildings);
    each!(walls);
    each!(vegetation);
    each!(water);
    each!(suspected_areas);
    each!(vehicles);
}

//! # What it finds
//!
//! A strip without width, a disc without radius, or a land form without width or radius; or any of these wider than
//! 20 kilometres.
//!
//! # Why it matters
//!
//! It covers no ground, or more than there is.
//!
//! # Example
//!
//! ```ron
//! area: Strip(line: [(0, 0), (90, 0)], width_m: 0),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! area: Strip(line: [(0, 0), (90, 0)], width_m: 6),
//! ```

use super::amount::must_lie_within;
use super::inventory::areas;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::{Area, LandForm};

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S054",
    name: "area-size",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("area_size.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let bounds = LEAST_M..=MOST_M;
    for (area, list, index) in areas(&subject.raw) {
        let (found, field) = match *area {
            Area::Strip { width_m, .. } => (width_m, "width_m"),
            Area::Disc { radius_m, .. } => (radius_m, "radius_m"),
            Area::Polygon { .. } => continue,
        };
        must_lie_within(found, bounds.clone(), "s054", complaints, || {
            format!("{list}[{index}].area.{field}")
        });
    }
    for (index, form) in subject.raw.terrain.land_forms.iter().enumerate() {
        let (found, field) = match *form {
            LandForm::Hill { radius_m, .. } => (radius_m, "radius_m"),
            LandForm::Ridge { width_m, .. } | LandForm::Level { width_m, .. } => {
                (width_m, "width_m")
            }
        };
        must_lie_within(found, bounds.clone(), "s054", complaints, || {
            format!("terrain.land_forms[{index}].{field}")
        });
    }
}

/// Narrowest, metres.
const LEAST_M: f32 = 0.1;
/// Widest, metres.
const MOST_M: f32 = 20_000.0;

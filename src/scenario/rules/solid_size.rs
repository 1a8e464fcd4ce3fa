//! # What it finds
//!
//! A building or wall without height, width, depth or thickness, or larger than anything on a patrol's way: a
//! building over 300 metres long or 100 high, a wall over 15 metres high or 10 thick.
//!
//! # Why it matters
//!
//! A thing without size hides nothing and gives no cover, though the author counts on it. A far too large one mostly
//! has centimetres where metres are asked for.
//!
//! # Example
//!
//! ```ron
//! walls: [(id: "yard", line: [(0, 0), (20, 0)], height_m: 180, thickness_m: 20)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! walls: [(id: "yard", line: [(0, 0), (20, 0)], height_m: 1.8, thickness_m: 0.2)],
//! ```

use super::amount::must_lie_within;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S055",
    name: "solid-size",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("solid_size.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for (index, building) in subject.raw.buildings.iter().enumerate() {
        let (width_m, depth_m) = building.size_m;
        let outer_m = if width_m < depth_m {
            [width_m, depth_m]
        } else {
            [depth_m, width_m]
        };
        // One complaint for both sides: the first that is out of bounds.
        let found_m = if (0.1..=300.0).contains(&outer_m[0]) {
            outer_m[1]
        } else {
            outer_m[0]
        };
        must_lie_within(found_m, 0.1..=300.0, "s055", complaints, || {
            format!("buildings[{index}].size_m")
        });
        must_lie_within(building.height_m, 0.1..=100.0, "s055", complaints, || {
            format!("buildings[{index}].height_m")
        });
    }
    for (index, wall) in subject.raw.walls.iter().enumerate() {
        must_lie_within(wall.height_m, 0.1..=15.0, "s055", complaints, || {
            format!("walls[{index}].height_m")
        });
        must_lie_within(wall.thickness_m, 0.01..=10.0, "s055", complaints, || {
            format!("walls[{index}].thickness_m")
        });
    }
}

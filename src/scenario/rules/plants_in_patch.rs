//! # What it finds
//!
//! A patch of plants with a count of none, or with more than four plants to the square metre.
//!
//! # Why it matters
//!
//! An empty patch does nothing. A packed one hides every sign in it and slows the computer, for a look that fewer
//! plants give as well.
//!
//! # Example
//!
//! ```ron
//! (id: "grass", kind: LongGrass, area: Disc(at: (50, 50), radius_m: 5), count: 2000)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! (id: "grass", kind: LongGrass, area: Disc(at: (50, 50), radius_m: 5), count: 120)
//! ```

use super::amount::rounded;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Area;
use crate::text::Message;
use crate::units::place::length_m;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S056",
    name: "plants-in-patch",
    severity: Severity::Warning,
    looks_at: Some(&["vegetation[=].area"]),
    source: include_str!("plants_in_patch.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for (index, patch) in subject.raw.vegetation.iter().enumerate() {
        let square_metres = area_m2(&patch.area);
        let most = (square_metres * DENSEST_A_M2).floor().max(1.0);
        if patch.count == 0 || patch.count as f32 > most {
            complaints.add_with_hint(
                format!("vegetation[{index}].count"),
                Message::new("s056")
                    .with("found", patch.count)
                    .with("area", rounded(square_metres.round()))
                    .with("most", f64::from(most)),
                Message::new("s056-hint"),
            );
        }
    }
}

/// Most plants to the square metre.
const DENSEST_A_M2: f32 = 4.0;

/// Size of an area, square metres.
fn area_m2(area: &Area) -> f32 {
    match area {
        Area::Strip { line, width_m } => length_m(line) * width_m,
        Area::Disc { radius_m, .. } => std::f32::consts::PI * radius_m * radius_m,
        Area::Polygon { corners } => {
            let doubled: f32 = (0..corners.len())
                .map(|i| {
                    corners[i]
                        .vec()
                        .perp_dot(corners[(i + 1) % corners.len()].vec())
                })
                .sum();
            doubled.abs() / 2.0
        }
    }
}

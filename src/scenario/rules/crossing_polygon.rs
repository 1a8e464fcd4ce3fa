//! # What it finds
//!
//! A polygon whose edges cross each other.
//!
//! # Why it matters
//!
//! Where they cross, inside and outside change places: a field with a hole that nobody meant. Mostly two corners are
//! in the wrong order.
//!
//! # Example
//!
//! ```ron
//! corners: [(0, 0), (40, 30), (40, 0), (0, 30)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! corners: [(0, 0), (40, 0), (40, 30), (0, 30)],
//! ```

use super::footprint::segments_cross;
use super::inventory::areas;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Area;
use crate::text::Message;
use crate::units::{Neighbourhood, Point};

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S053",
    name: "crossing-polygon",
    severity: Severity::Warning,
    looks_at: Some(&[]),
    source: include_str!("crossing_polygon.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for (area, list, index) in areas(&subject.raw) {
        let Area::Polygon { corners } = area else {
            continue;
        };
        if let Some((first, second)) = crossing(corners) {
            complaints.add_with_hint(
                format!("{list}[{index}].area.corners[{second}]"),
                Message::new("s053")
                    .with("first", first + 1)
                    .with("second", second + 1),
                Message::new("s053-hint"),
            );
        }
    }
}

/// The first two edges that cross, each by the corner it starts from.
fn crossing(corners: &[Point]) -> Option<(usize, usize)> {
    let count = corners.len();
    if count < 4 {
        return None;
    }
    let edge = |index: usize| (corners[index], corners[(index + 1) % count]);
    let bounds = (0..count).map(|index| {
        let (a, b) = edge(index);
        (a.vec().min(b.vec()), a.vec().max(b.vec()))
    });
    let few = count <= FEW;
    let grid = (!few).then(|| Neighbourhood::new(bounds.clone()));
    (0..count).find_map(|first| {
        let (a, b) = edge(first);
        let crosses = |second: &usize| {
            let (c, d) = edge(*second);
            *second > first && segments_cross(a, b, c, d)
        };
        let found = match &grid {
            Some(grid) => {
                let near = grid.near(a.vec().min(b.vec()), a.vec().max(b.vec()));
                near.into_iter().find(crosses)
            }
            None => (first + 1..count).find(crosses),
        };
        found.map(|second| (first, second))
    })
}

/// With so few corners, comparing all pairs is faster than a spatial index.
const FEW: usize = 64;

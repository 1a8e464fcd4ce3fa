//! # What it finds
//!
//! A civilian's path through a building or wall.
//!
//! # Why it matters
//!
//! The person gets stuck there and does not do what the scenario needs of them.
//!
//! # Example
//!
//! ```ron
//! civilians: [(id: "herder", path: [(0, 0), (100, 0)], …)]   // a house at (50, 0)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! civilians: [(id: "herder", path: [(0, 0), (50, 14), (100, 0)], …)]
//! ```

use super::footprint::obstacles;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::units::Neighbourhood;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S104",
    name: "civilian-through-solid",
    severity: Severity::Warning,
    looks_at: Some(&["buildings", "walls"]),
    source: include_str!("civilian_through_solid.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let obstacles = obstacles(&subject.raw);
    let grid = Neighbourhood::new(obstacles.iter().map(|solid| solid.footprint.bounds()));
    for (index, civilian) in subject.raw.civilians.iter().enumerate() {
        let hit = civilian
            .path
            .windows(2)
            .enumerate()
            .find_map(|(step, pair)| {
                let (a, b) = (pair[0], pair[1]);
                grid.near(a.vec().min(b.vec()), a.vec().max(b.vec()))
                    .into_iter()
                    .map(|solid| &obstacles[solid])
                    .find(|solid| solid.footprint.crosses(a, b))
                    .map(|solid| (step, solid))
            });
        if let Some((step, solid)) = hit {
            complaints.add_with_hint(
                format!("civilians[{index}].path[{}]", step + 1),
                Message::new("s104")
                    .with("civilian", &civilian.id)
                    .with("id", solid.id),
                Message::new("s104-hint").with("id", solid.id),
            );
        }
    }
}

//! # What it finds
//!
//! Land that falls by more than ten metres within ten metres where the route, the approach or a civilian's path runs, on the
//! land as it is built: relief, height map and land forms together.
//!
//! # Why it matters
//!
//! Nobody walks there on foot. Mostly a height map has a hole (black samples that no survey filled), or a land form ends
//! in an edge.
//!
//! # Example
//!
//! ```ron
//! terrain: (…, land_forms: [Ridge(line: [(0, 40), (0, 60)], width_m: 6, height_m: 37)]),  // across the route
//! ```
//!
//! # Write instead
//!
//! ```ron
//! terrain: (…, land_forms: [Ridge(line: [(0, 40), (0, 60)], width_m: 120, height_m: 20)]),
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::rehearsal::cliffs::{WITHIN_M, Way};
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S194",
    name: "cliff-on-the-way",
    severity: Severity::Warning,
    looks_at: None,
    source: include_str!("cliff_on_the_way.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for row in &subject.cliffs {
        let after = row.after;
        let (path, message) = match &row.way {
            Way::Route => (format!("route.waypoints[{after}].at"), Message::new("s194")),
            Way::Approach => (
                format!("route.approach[{after}]"),
                Message::new("s194-approach"),
            ),
            Way::Civilian(index, name) => (
                format!("civilians[{index}].path[{after}]"),
                Message::new("s194-civilian").with("name", name.as_str()),
            ),
        };
        complaints.add_with_hint(
            path,
            message
                .with("fall", f64::from(row.fall_m.round()))
                .with("within", f64::from(WITHIN_M)),
            Message::new("s194-hint"),
        );
    }
}

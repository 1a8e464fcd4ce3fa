//! # What it finds
//!
//! An inject that waits for the trainee to come near a point that the planned route never comes near.
//!
//! # Why it matters
//!
//! A patrol that keeps to the route never sees it happen.
//!
//! # Example
//!
//! ```ron
//! when: Near(at: (400, 300), within_m: 20),   // 90 m from the route
//! ```
//!
//! # Write instead
//!
//! ```ron
//! when: Near(at: (400, 300), within_m: 100),
//! ```

use super::amount::rounded;
use super::inventory::walked_line;
use super::places::{APPROACH, WAYPOINT};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Trigger;
use crate::text::Message;
use crate::units::place::distance_to_line_m;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S046",
    name: "inject-out-of-reach",
    severity: Severity::Warning,
    looks_at: Some(&["injects[=].when", WAYPOINT, APPROACH]),
    source: include_str!("inject_out_of_reach.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let line = walked_line(&subject.raw);
    for (index, inject) in subject.raw.injects.iter().enumerate() {
        let Trigger::Near { at, within_m } = inject.when else {
            continue;
        };
        let away_m = distance_to_line_m(at, &line);
        if away_m.is_finite() && !(within_m > 0.0 && away_m <= within_m) {
            complaints.add_with_hint(
                format!("injects[{index}].when.within_m"),
                Message::new("s046")
                    .with("found", rounded(within_m))
                    .with("away", rounded(away_m)),
                Message::new("s046-hint").with("away", f64::from(away_m).ceil() + 1.0),
            );
        }
    }
}

//! # What it finds
//!
//! A way back that reaches the required distance, but with no room for the whole patrol, or not the distance that the
//! pack asks for when the class cannot be told.
//!
//! # Why it matters
//!
//! The last of the file stands at the end of the walked ground while the leader is still too near. A trainee who
//! rightly says “unknown” needs the greater distance.
//!
//! # Example
//!
//! ```ron
//! // required 300 m; 8 people 10 m apart; the approach begins 310 m from the device
//!    approach: [(10, 310), (10, 100)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! approach: [(10, 400), (10, 100)],
//! ```

use super::amount::rounded;
use super::places::{APPROACH, DEVICE_AT, HOLDING, WAYPOINT};
use super::way_back::{column_m, ways_back};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S068",
    name: "way-back-tight",
    severity: Severity::Warning,
    looks_at: Some(&[
        WAYPOINT,
        APPROACH,
        DEVICE_AT,
        HOLDING,
        "patrol.spacing_m",
        "patrol.people!",
    ]),
    source: include_str!("way_back_tight.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let Some(pack) = &subject.pack else { return };
    let in_doubt_m = pack.distances.in_doubt_m.value;
    let column_m = column_m(subject);
    let worst = ways_back(subject)
        .into_iter()
        .filter(|way| way.farthest_m >= way.class.required_m.value)
        .map(|way| {
            let wanted_m = way.class.required_m.value.max(in_doubt_m) + column_m;
            (wanted_m - way.farthest_m, wanted_m, way)
        })
        .filter(|(missing_m, _, _)| *missing_m > 0.0)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    if let Some((missing_m, wanted_m, way)) = worst {
        complaints.add_with_hint(
            "route.approach",
            Message::new("s068")
                .with("device", &way.found.device.id)
                .with("wanted", rounded(wanted_m))
                .with("column", rounded(column_m))
                .with("farthest", rounded(way.farthest_m)),
            Message::new("s068-hint").with("missing", f64::from(missing_m).ceil()),
        );
    }
}

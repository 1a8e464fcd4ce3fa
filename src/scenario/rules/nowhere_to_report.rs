//! # What it finds
//!
//! A way back that ends inside the distance where the patrol's radio must be silent, with no runner to carry the
//! report.
//!
//! # Why it matters
//!
//! The trainee could not report without breaking the rule.
//!
//! # Example
//!
//! ```ron
//! comms: (…, runner: None),   // the radio is silent within 100 m, the approach begins 80 m from the device
//! ```
//!
//! # Write instead
//!
//! ```ron
//! comms: (…, runner: Some("adeyemi")),
//! ```

use super::amount::rounded;
use super::places::{APPROACH, DEVICE_AT, HOLDING, WAYPOINT};
use super::way_back::ways_back;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S069",
    name: "nowhere-to-report",
    severity: Severity::Error,
    looks_at: Some(&[
        WAYPOINT,
        APPROACH,
        DEVICE_AT,
        HOLDING,
        "patrol.radio",
        "comms.runner",
    ]),
    source: include_str!("nowhere_to_report.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let Some(pack) = &subject.pack else { return };
    let silent_m = pack.silent_within_m(subject.raw.patrol.radio);
    if subject.raw.comms.runner.is_some() {
        return;
    }
    let nearest = ways_back(subject)
        .into_iter()
        .filter(|way| way.farthest_m <= silent_m)
        .min_by(|a, b| a.farthest_m.total_cmp(&b.farthest_m));
    if let Some(way) = nearest {
        complaints.add_with_hint(
            "route.approach",
            Message::new("s069")
                .with("device", &way.found.device.id)
                .with("silent", rounded(silent_m))
                .with("farthest", rounded(way.farthest_m)),
            Message::new("s069-hint"),
        );
    }
}

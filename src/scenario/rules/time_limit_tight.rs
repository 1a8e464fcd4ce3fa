//! # What it finds
//!
//! A time limit that leaves less than five minutes, or less than half the walking time, for halts, checks, withdrawal
//! and report.
//!
//! # Why it matters
//!
//! A trainee who does everything rightly and calmly runs out of time. Haste is the wrong lesson.
//!
//! # Example
//!
//! ```ron
//! // 900 m at 1.2 m/s: 750 s
//!    time_limit_s: 900,
//! ```
//!
//! # Write instead
//!
//! ```ron
//! time_limit_s: 2100,
//! ```

use super::amount::rounded;
use super::places::{APPROACH, WAYPOINT};
use super::time_limit_too_short::walking_s;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S078",
    name: "time-limit-tight",
    severity: Severity::Warning,
    looks_at: Some(&[WAYPOINT, APPROACH, "route.waypoints[].pace_mps"]),
    source: include_str!("time_limit_tight.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let limit_s = subject.raw.time_limit_s;
    let walking_s = walking_s(&subject.raw);
    let wanted_s = walking_s + (walking_s / 2.0).max(LEAST_SPARE_S);
    if limit_s >= walking_s && limit_s < wanted_s {
        complaints.add_with_hint(
            "time_limit_s",
            Message::new("s078")
                .with("found", rounded(limit_s))
                .with("walking", rounded(walking_s.ceil())),
            Message::new("s078-hint").with("wanted", rounded(wanted_s.ceil())),
        );
    }
}

/// Least time besides walking, seconds.
const LEAST_SPARE_S: f32 = 300.0;

//! # What it finds
//!
//! A time, distance, pace, angle or share that cannot be: not a number, negative, or more than a person can do.
//!
//! # Why it matters
//!
//! A step with such a number would never end, or do something else than its author means.
//!
//! # Example
//!
//! ```ron
//! WalkOn(distance_m: -20),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! WalkBack(distance_m: 20),
//! ```

use super::inventory::{conditions, steps};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::trainee::script::schema::{Condition, PatrolOrder, Spot, Step};

pub(super) const RULE: Rule<Subject> = Rule {
    code: "T023",
    name: "number-out-of-range",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("number_out_of_range.rs"),
    check,
};

/// Longest time in a script, seconds: a day.
const LONGEST_S: f32 = 86_400.0;

/// Longest distance in a script, metres.
const FARTHEST_M: f32 = 20_000.0;

/// Fastest pace of a person on foot with a load, metres a second.
const FASTEST_MPS: f32 = 4.0;

fn check(subject: &Subject, complaints: &mut Complaints) {
    for (path, step) in steps(&subject.script) {
        let mut hold = |field: &str, value: f32, least: f32, most: f32| {
            hold_to(complaints, format!("{path}.{field}"), value, least, most);
        };
        match step {
            Step::WalkTo { pace_mps, .. } => {
                hold_pace(&mut hold, *pace_mps);
            }
            Step::WalkOn {
                distance_m,
                pace_mps,
            }
            | Step::WalkBack {
                distance_m,
                pace_mps,
            }
            | Step::WalkBackFrom {
                distance_m,
                pace_mps,
                ..
            } => {
                hold("distance_m", *distance_m, 0.0, FARTHEST_M);
                hold_pace(&mut hold, *pace_mps);
            }
            Step::Wait { time_s } => hold("time_s", *time_s, 0.0, LONGEST_S),
            Step::WaitUntil {
                at_most_s: Some(time_s),
                ..
            } => hold("at_most_s", *time_s, 0.0, LONGEST_S),
            Step::Look {
                bearing_deg,
                pitch_deg,
            } => {
                hold("bearing_deg", *bearing_deg, -360.0, 360.0);
                hold("pitch_deg", *pitch_deg, -90.0, 90.0);
            }
            Step::Scan {
                from_deg,
                to_deg,
                pitch_deg,
            } => {
                hold("from_deg", *from_deg, -180.0, 180.0);
                hold("to_deg", *to_deg, -180.0, 180.0);
                hold("pitch_deg", *pitch_deg, -90.0, 90.0);
            }
            Step::LookAt { above_ground_m, .. } => {
                hold("above_ground_m", *above_ground_m, -10.0, 100.0);
            }
            Step::MarkAt {
                above_ground_m,
                confidence_percent,
                ..
            } => {
                hold("above_ground_m", *above_ground_m, -10.0, 100.0);
                hold(
                    "confidence_percent",
                    f32::from(*confidence_percent),
                    0.0,
                    100.0,
                );
            }
            Step::Mark {
                confidence_percent, ..
            } => hold(
                "confidence_percent",
                f32::from(*confidence_percent),
                0.0,
                100.0,
            ),
            Step::Order(PatrolOrder::Withdraw { distance_m, .. })
            | Step::DirectCivilians { distance_m, .. } => {
                hold("distance_m", *distance_m, 0.0, FARTHEST_M);
            }
            _ => {}
        }
    }
    for (path, condition) in conditions(&subject.script) {
        let (field, value, most) = match condition {
            Condition::AtTime(time_s) => ("", *time_s, LONGEST_S),
            Condition::Near { within_m, .. }
            | Condition::Sees {
                within_m: Some(within_m),
                ..
            } => (".within_m", *within_m, FARTHEST_M),
            Condition::EverybodyAway { distance_m, .. }
            | Condition::CivilianWithin { distance_m } => (".distance_m", *distance_m, FARTHEST_M),
            _ => continue,
        };
        hold_to(complaints, format!("{path}{field}"), value, 0.0, most);
    }
    for (path, spot) in super::inventory::spots(&subject.script) {
        match spot {
            Spot::Back { distance_m } => hold_to(
                complaints,
                format!("{path}.distance_m"),
                *distance_m,
                0.0,
                FARTHEST_M,
            ),
            Spot::At(east_m, north_m) => {
                for metres in [east_m, north_m] {
                    hold_to(complaints, path.clone(), *metres, -FARTHEST_M, FARTHEST_M);
                }
            }
            _ => {}
        }
    }
}

fn hold_pace(hold: &mut impl FnMut(&str, f32, f32, f32), pace_mps: Option<f32>) {
    if let Some(pace_mps) = pace_mps {
        hold("pace_mps", pace_mps, 0.1, FASTEST_MPS);
    }
}

fn hold_to(complaints: &mut Complaints, path: String, value: f32, least: f32, most: f32) {
    // Negated so that NaN is out of range too.
    if !(least..=most).contains(&value) {
        complaints.add_with_hint(
            path,
            Message::new("t023").with("found", value.to_string()),
            Message::new("t023-hint")
                .with("least", least)
                .with("most", most),
        );
    }
}

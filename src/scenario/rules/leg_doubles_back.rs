//! # What it finds
//!
//! A leg that runs back along the one before it and is itself left backwards, or a last leg that ends half way back.
//!
//! # Why it matters
//!
//! Two waypoints stand in the wrong order, or a figure is wrong: the patrol turns round in the middle of its way, walks a
//! piece of it three times, and every distance along the route is wrong. A patrol that returns the way it went, to a
//! place where it was before, is left alone.
//!
//! # Example
//!
//! ```ron
//! waypoints: [(at: (0, 0), …), (at: (0, 351), …), (at: (0, 350), …), (at: (0, 600), …)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! waypoints: [(at: (0, 0), …), (at: (0, 150), …), (at: (0, 350), …), (at: (0, 600), …)],
//! ```

use super::amount::rounded;
use super::places::{APPROACH, WAYPOINT};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::units::Point;
use crate::units::place::nearest_on_segment;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S208",
    name: "leg-doubles-back",
    severity: Severity::Warning,
    looks_at: Some(&[WAYPOINT, APPROACH]),
    source: include_str!("leg_doubles_back.rs"),
    check,
};

/// Cosine of the smallest turn that counts as turning back: 150 degrees.
const BACK: f32 = -0.866;

/// Within this distance of a waypoint is at it, metres.
const AT_M: f32 = 5.0;

fn check(subject: &Subject, complaints: &mut Complaints) {
    let route = &subject.raw.route;
    let waypoints: Vec<Point> = route.line();
    for (line, list, field) in [
        (&route.approach, "route.approach", ""),
        (&waypoints, "route.waypoints", ".at"),
    ] {
        for from in 1..line.len().saturating_sub(1) {
            if doubles_back(line, from) {
                complaints.add_with_hint(
                    format!("{list}[{from}]{field}"),
                    Message::new("s208").with(
                        "length",
                        rounded(line[from].distance_m(line[from + 1]).round()),
                    ),
                    Message::new("s208-hint"),
                );
            }
        }
    }
}

/// True when the leg from this point of a line is walked back by mistake.
fn doubles_back(line: &[Point], from: usize) -> bool {
    let (start, end) = (line[from], line[from + 1]);
    let been_there = line[..from]
        .iter()
        .any(|point| point.distance_m(end) <= AT_M);
    if !turns_back(line, from) || been_there {
        return false;
    }
    if from + 2 < line.len() {
        return turns_back(line, from + 1);
    }
    let (beside, _) = nearest_on_segment(end, line[from - 1], start);
    beside.distance_m(end) <= AT_M
}

/// True when the way turns back on itself at this point.
fn turns_back(line: &[Point], at: usize) -> bool {
    let come = (line[at].vec() - line[at - 1].vec()).normalize_or_zero();
    let go = (line[at + 1].vec() - line[at].vec()).normalize_or_zero();
    come.dot(go) < BACK
}

//! # What it finds
//!
//! A waypoint far from every way on the map, between waypoints that lie on one. Ways are strips, and other surfaces that
//! are paved or of gravel, laterite or beaten earth.
//!
//! # Why it matters
//!
//! One wrong figure of a coordinate sends the patrol off its road and over ground that nobody has walked, though the
//! briefing tells it to keep to the road.
//!
//! # Example
//!
//! ```ron
//! surfaces: [(id: "track", ground: Laterite, area: Strip(line: [(0, 0), (0, 600)], width_m: 5)), …],
//! waypoints: [(id: "school", at: (0, 0), …), (id: "bend", at: (130, 150), …), (id: "well", at: (0, 600), …)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! waypoints: [(id: "school", at: (0, 0), …), (id: "bend", at: (0, 150), …), (id: "well", at: (0, 600), …)],
//! ```

use super::amount::rounded;
use super::places::WAYPOINT;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::{Area, Ground, Surface};
use crate::text::Message;
use crate::units::Point;
use crate::units::place::{distance_to_line_m, inside_polygon};

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S207",
    name: "waypoint-off-the-way",
    severity: Severity::Warning,
    looks_at: Some(&[WAYPOINT, "surfaces[].area", "surfaces[].ground"]),
    source: include_str!("waypoint_off_the_way.rs"),
    check,
};

/// Farther than this from the edge of a way is no drawing inaccuracy, metres.
const FAR_M: f32 = 20.0;

/// Within this distance a waypoint is on a way, metres: at its edge, or where the line cuts a bend.
const ON_M: f32 = 5.0;

/// With fewer waypoints the others show no way that they share.
const FEWEST: usize = 3;

fn check(subject: &Subject, complaints: &mut Complaints) {
    let waypoints = &subject.raw.route.waypoints;
    if waypoints.len() < FEWEST {
        return;
    }
    let ways: Vec<&Surface> = subject.raw.surfaces.iter().filter(|s| is_way(s)).collect();
    let nearest: Vec<Option<(f32, &str)>> = waypoints
        .iter()
        .map(|waypoint| {
            ways.iter()
                .map(|way| (off_m(&way.area, waypoint.at), way.id.as_str()))
                .min_by(|a, b| a.0.total_cmp(&b.0))
        })
        .collect();
    let on = |index: usize| nearest[index].is_some_and(|(off_m, _)| off_m <= ON_M);
    for (index, waypoint) in waypoints.iter().enumerate() {
        let Some((off_m, way)) = nearest[index].filter(|(off_m, _)| *off_m > FAR_M) else {
            continue;
        };
        let before = index.checked_sub(1);
        let after = Some(index + 1).filter(|after| *after < waypoints.len());
        if before.into_iter().chain(after).all(on) {
            complaints.add_with_hint(
                format!("route.waypoints[{index}].at"),
                Message::new("s207")
                    .with("id", &waypoint.id)
                    .with("off", rounded(off_m.round()))
                    .with("way", way),
                Message::new("s207-hint"),
            );
        }
    }
}

/// True for a surface that people walk along or across.
fn is_way(surface: &Surface) -> bool {
    let firm = matches!(
        surface.ground,
        Ground::Paved | Ground::Laterite | Ground::Gravel | Ground::Earth
    );
    firm || matches!(surface.area, Area::Strip { .. })
}

/// Distance of a point from an area, metres; zero inside.
fn off_m(area: &Area, at: Point) -> f32 {
    match area {
        Area::Strip { line, width_m } => (distance_to_line_m(at, line) - width_m / 2.0).max(0.0),
        Area::Disc {
            at: middle,
            radius_m,
        } => (at.distance_m(*middle) - radius_m).max(0.0),
        Area::Polygon { corners } if inside_polygon(at, corners) => 0.0,
        Area::Polygon { corners } => {
            let closing = corners.first().zip(corners.last());
            let last_edge_m = closing.map_or(f32::INFINITY, |(first, last)| {
                distance_to_line_m(at, &[*last, *first])
            });
            distance_to_line_m(at, corners).min(last_edge_m)
        }
    }
}

//! The route and its vulnerable points.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Text;
use crate::units::Point;

/// The planned route.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// The way already walked to the first waypoint, oldest point first: known ground to withdraw on. Must be long
    /// enough for the doctrine's stand-off.
    #[serde(default)]
    pub approach: Vec<Point>,
    /// Waypoints in order; the patrol starts at the first.
    pub waypoints: Vec<Waypoint>,
    /// Vulnerable points of the route card, where the drill asks to slow, halt and scan.
    #[serde(default)]
    pub vulnerable_points: Vec<VulnerablePoint>,
}

impl Route {
    /// The way from the first waypoint to the last.
    pub fn line(&self) -> Vec<Point> {
        self.waypoints.iter().map(|waypoint| waypoint.at).collect()
    }
}

/// A waypoint, with width and pace of the leg that starts here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Waypoint {
    /// Short name.
    #[schemars(extend("names" = "waypoint"))]
    pub id: String,
    /// Name on the route card; defaults to the short name.
    #[serde(default)]
    pub name: Text,
    /// Where.
    pub at: Point,
    /// Width of the way on this leg, metres; 4 by default.
    #[serde(default = "a_track")]
    pub width_m: f32,
    /// Planned pace on this leg, metres a second (a patrol on foot: about 1.0–1.4); 1.2 by default.
    #[serde(default = "on_foot")]
    pub pace_mps: f32,
}

fn a_track() -> f32 {
    4.0
}

fn on_foot() -> f32 {
    1.2
}

/// A vulnerable point.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VulnerablePoint {
    /// Short name.
    #[schemars(extend("names" = "vulnerable-point"))]
    pub id: String,
    /// Name on the route card.
    pub name: Text,
    /// Kind.
    pub kind: VulnerablePointKind,
    /// Its middle, on the route.
    pub at: Point,
    /// Radius, metres; 10 by default.
    #[serde(default = "ten_metres")]
    pub radius_m: f32,
}

fn ten_metres() -> f32 {
    10.0
}

/// Kinds of vulnerable point.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
pub enum VulnerablePointKind {
    /// Culvert under the road.
    Culvert,
    /// A bridge.
    Bridge,
    /// Road junction.
    Junction,
    /// Defile.
    Defile,
    /// Edge of a built-up area.
    BuiltUpEdge,
    /// Abandoned vehicle.
    AbandonedVehicle,
    /// Abandoned building.
    AbandonedBuilding,
    /// A sharp bend.
    Bend,
    /// Ford or landing.
    Crossing,
    /// Market or other crowd.
    Market,
    /// Customary halting place of patrols.
    HaltingPlace,
}

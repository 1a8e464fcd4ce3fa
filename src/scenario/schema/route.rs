//! The way, and its vulnerable points.

use serde::{Deserialize, Serialize};

use crate::text::Text;
use crate::units::Point;

/// The way the patrol is to go.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// The way already walked to the first waypoint, oldest point first: ground known to be safe to go back on.
    /// Long enough for the stand-off that the doctrine asks for.
    #[serde(default)]
    pub approach: Vec<Point>,
    /// Waypoints in order; the patrol starts at the first.
    pub waypoints: Vec<Waypoint>,
    /// Places named on the route card where the drill asks to slow, halt and scan.
    #[serde(default)]
    pub vulnerable_points: Vec<VulnerablePoint>,
}

impl Route {
    /// The way from the first waypoint to the last.
    pub fn line(&self) -> Vec<Point> {
        self.waypoints.iter().map(|waypoint| waypoint.at).collect()
    }
}

/// A waypoint; the leg that starts here has this surface, width and pace.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Waypoint {
    /// Short name.
    pub id: String,
    /// Name on the route card; the short name where none is given.
    #[serde(default)]
    pub name: Text,
    /// Where.
    pub at: Point,
    /// Width of the way from here to the next, metres.
    pub width_m: f32,
    /// Planned pace from here to the next, metres a second (a patrol on foot: about 1.0–1.4).
    pub pace_mps: f32,
}

/// A vulnerable point.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VulnerablePoint {
    /// Short name.
    pub id: String,
    /// Name on the route card.
    pub name: Text,
    /// What kind of place.
    pub kind: VulnerablePointKind,
    /// Its middle, on the route.
    pub at: Point,
    /// How far it reaches, metres.
    pub radius_m: f32,
}

/// Kinds of vulnerable point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum VulnerablePointKind {
    /// Water runs under the road.
    Culvert,
    /// A bridge.
    Bridge,
    /// Roads meet.
    Junction,
    /// The way is hemmed in.
    Defile,
    /// The first houses.
    BuiltUpEdge,
    /// A vehicle left alone.
    AbandonedVehicle,
    /// An empty building.
    AbandonedBuilding,
    /// A sharp bend.
    Bend,
    /// A ford or landing.
    Crossing,
    /// A market or other crowd.
    Market,
    /// A place where patrols always halt.
    HaltingPlace,
}

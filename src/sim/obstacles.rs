//! Where people can walk: cheap, exact tests against the things that stop a person.
use crate::scenario::Scenario;
use crate::sim::terrain::Terrain;
use crate::units::Point;

/// What stops people.
#[derive(Debug, Clone, bevy::prelude::Resource)]
pub struct Obstacles {}

impl Obstacles {
    /// Gathers what stops people.
    pub fn of(scenario: &Scenario, terrain: &Terrain) -> Self {
        let _ = (scenario, terrain);
        todo!()
    }
    /// Where a person of this radius ends who wants to go from one point to another (a step of at most 0.2 m at a time; longer ones are cut up).
    pub fn slide(&self, from: Point, to: Point, radius_m: f32) -> Point {
        let _ = (from, to, radius_m);
        todo!()
    }
    /// True where a person of this radius can stand.
    pub fn free(&self, at: Point, radius_m: f32) -> bool {
        let _ = (at, radius_m);
        todo!()
    }
    /// The nearest place to stand behind hard cover from the threat.
    pub fn hard_cover_near(&self, from: Point, threat: Point, within_m: f32) -> Option<Point> {
        let _ = (from, threat, within_m);
        todo!()
    }
}

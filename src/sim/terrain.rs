//! The lie of the land and what lies on it.
use crate::scenario::Scenario;
use crate::scenario::schema::Ground;
use crate::units::{Place, Point};
use bevy::math::Vec3;

/// The land of a scenario.
#[derive(Debug, Clone)]
pub struct Terrain {}

impl Terrain {
    /// Builds the land.
    pub fn of(scenario: &Scenario) -> Self {
        let _ = scenario;
        todo!()
    }
    /// Height of the ground, metres above the origin; held to the edge outside.
    pub fn height_m(&self, at: Point) -> f32 {
        let _ = at;
        todo!()
    }
    /// The ground at a point.
    pub fn place(&self, at: Point) -> Place {
        at.at_height(self.height_m(at))
    }
    /// Upward normal of the ground in the engine's frame.
    pub fn normal(&self, at: Point) -> Vec3 {
        let _ = at;
        todo!()
    }
    /// South-west and north-east corners.
    pub fn bounds(&self) -> (Point, Point) {
        todo!()
    }
    /// True within the bounds.
    pub fn holds(&self, at: Point) -> bool {
        let _ = at;
        todo!()
    }
    /// What the ground is.
    pub fn ground_at(&self, at: Point) -> Ground {
        let _ = at;
        todo!()
    }
    /// True on a surface that is evidently walked or driven every day.
    pub fn known_safe(&self, at: Point) -> bool {
        let _ = at;
        todo!()
    }
    /// True in water that cannot be walked through.
    pub fn deep_water_at(&self, at: Point) -> bool {
        let _ = at;
        todo!()
    }
}

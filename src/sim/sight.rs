//! Lines of sight and of cover, by ray casts.
use crate::units::Place;
use bevy_rapier3d::plugin::context::systemparams::RapierContext;
use bevy_rapier3d::rapier::prelude::QueryPipeline;

/// Sight in a static world.
#[derive(Clone, Copy)]
pub struct Sight<'a> {
    opaque: QueryPipeline<'a>,
    hard: QueryPipeline<'a>,
}

impl<'a> Sight<'a> {
    /// Sight over a Bevy context (`ReadRapierContext::single()`).
    pub fn of(context: &RapierContext<'a>) -> Self {
        let _ = context;
        todo!()
    }
    /// True when nothing opaque stands between.
    pub fn clear(&self, eye: Place, target: Place) -> bool {
        let _ = (eye, target, self.opaque);
        todo!()
    }
    /// Share (0..=1) of these points that can be seen; each ray ends `short_m` before its point.
    pub fn visible_share(&self, eye: Place, points: &[Place], short_m: f32) -> f32 {
        let _ = (eye, points, short_m);
        todo!()
    }
    /// Where a look from the eye meets the world, within `max_m`.
    pub fn meets(&self, eye: Place, bearing_deg: f32, pitch_deg: f32, max_m: f32) -> Option<Place> {
        let _ = (eye, bearing_deg, pitch_deg, max_m);
        todo!()
    }
    /// True when hard cover stands between two places.
    pub fn hard_cover_between(&self, a: Place, b: Place) -> bool {
        let _ = (a, b, self.hard);
        todo!()
    }
}

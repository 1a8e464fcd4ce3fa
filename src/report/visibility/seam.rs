//! Whether a sign betrays itself on the screen by more than what it is: a seam or a step of colour around a patch, a part
//! that lies where the scenario has nothing.
//!
//! What the pictures with and without the sign differ in has to lie within the sign's own place: the ground or the body
//! that the scenario gives it, a little grown, and its shadow. The corner of a patch whose colour is not quite that of the
//! land around it lies outside.

use bevy::math::Vec3;

use super::approach::Subject;
use super::standing_out::JUST_NOTICEABLE;
use crate::rehearsal::walk::Moment;
use crate::report::picture::ray;
use crate::scenario::schema::{Lie, Sign};
use crate::sim::terrain::Terrain;
use crate::units::maths::{hypot, power};

/// How much larger than its size a sign may be drawn, and how much farther loose parts of it may lie, metres.
const GROWN: f32 = 1.3;
const LOOSE_M: f32 = 0.3;

/// What the blur of the eye adds, pixels.
const BLUR_PX: f32 = 2.0;

/// A sign's own place.
struct OwnPlace {
    foot: Vec3,
    /// Normal of the ground there.
    normal: Vec3,
    flat: bool,
    /// Half its width and half its length, or its radius twice, metres.
    half_m: (f32, f32),
    /// Its top above the ground, metres.
    top_m: f32,
    sun: Vec3,
}

impl OwnPlace {
    fn of(sign: &Sign, terrain: &Terrain, sun: Vec3, slack_m: f32) -> Self {
        let grown = |size_m: f32| size_m / 2.0 * GROWN + LOOSE_M + slack_m;
        let flat = sign.lies == Lie::Flat;
        let across_m = grown(sign.size_m.0);
        let high_m = sign.above_ground_m.max(0.0) + if flat { 0.0 } else { sign.size_m.1 * GROWN };
        Self {
            foot: terrain.place(sign.at).world(),
            normal: terrain.normal(sign.at),
            flat,
            half_m: (across_m, if flat { grown(sign.size_m.1) } else { across_m }),
            top_m: high_m + LOOSE_M + slack_m,
            sun,
        }
    }

    /// True where a look from an eye ends in the place.
    fn holds(&self, eye: Vec3, way: Vec3) -> bool {
        if self.through(eye, way) {
            return true;
        }
        let down = way.dot(self.normal);
        let along = (self.foot - eye).dot(self.normal) / down;
        // A look at the sky ends nowhere.
        if !(along > 0.0 && along.is_finite()) {
            return false;
        }
        let ground = eye + way * along;
        let off = ground - self.foot;
        let (east, south) = (off.x / self.half_m.0, off.z / self.half_m.1);
        let on_it = power(east.abs(), 3) + power(south.abs(), 3) <= 1.0;
        (self.flat && on_it) || self.through(ground, self.sun)
    }

    /// True when a line passes through the body above the place.
    fn through(&self, from: Vec3, way: Vec3) -> bool {
        let level = hypot(way.x, way.z);
        let to = self.foot - from;
        let along = (to.x * way.x + to.z * way.z) / (level * level).max(1e-9);
        if along < 0.0 {
            return false;
        }
        let nearest = from + way * along;
        let radius_m = self.half_m.0.max(self.half_m.1);
        let aside_m = hypot(nearest.x - self.foot.x, nearest.z - self.foot.z);
        // Within the body the line rises or falls by this much to either side.
        let slope_m = way.y.abs() / level.max(1e-6) * radius_m;
        let above_m = nearest.y - self.foot.y;
        aside_m <= radius_m && (-LOOSE_M - slope_m..=self.top_m + slope_m).contains(&above_m)
    }
}

impl Subject<'_> {
    /// Pixels that the sign changes noticeably outside its own place, seen from a moment of the walk.
    pub fn seam_px(&self, moment: &Moment, terrain: &Terrain) -> usize {
        let size = self.window(moment);
        let scene = self.scene(moment, size);
        let (_, difference) = self.looked_at(moment, size);
        let air = scene.air.unwrap_or(&scene.scenery.air);
        let sign = self.sign();
        let place = OwnPlace::of(
            sign,
            terrain,
            air.towards_sun(),
            BLUR_PX * self.pixel_m(moment),
        );
        let eye = moment.eye.world();
        let differs = difference.delta_e.iter().enumerate();
        differs
            .filter(|(_, delta_e)| **delta_e >= JUST_NOTICEABLE)
            .filter(|(index, _)| !place.holds(eye, ray(&scene, index % size.0, index / size.0)))
            .count()
    }
}

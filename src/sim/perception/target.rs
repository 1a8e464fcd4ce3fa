//! A sign on the land as a visual target.

use bevy::math::{Vec3, ops};

use super::PerceptionModel;
use super::model::Clutter;
use crate::scenario::exercise::{PlacedSign, SignId};
use crate::scenario::schema::Lie;
use crate::sim::sight::{SHORT_OF_TARGET_M, Sight};
use crate::sim::terrain::Terrain;
use crate::units::maths::hypot;
use crate::units::{Place, Point};
use crate::vocabulary::SignKind;

/// Least height above the ground of a sign's test points, metres, so that a small swell of the ground does not hide
/// it.
const LIFT_M: f32 = 0.05;

/// Distance of a facing sign's test points in front of its face, metres, so that its own wall does not hide it.
const BEFORE_FACE_M: f32 = 0.1;

/// Offset of the outer test points from the middle, as a share of the size: each stands for a quarter of the sign.
const OUTER: f32 = 0.35;

/// Largest height of an eye above the ground, metres.
const EYE_ABOVE_GROUND_M: f32 = 2.2;

/// A sign on the land.
#[derive(Debug, Clone)]
pub struct SignTarget {
    id: SignId,
    middle: Place,
    size_m: (f32, f32),
    lies: Lie,
    /// Its normal: up for a flat sign, outward for a facing one.
    normal: Vec3,
    contrast: f32,
    detect_cycles: f32,
    recognise_cycles: f32,
    /// Highest an eye can be above it on this land, metres.
    highest_eye_above_m: f32,
    /// Test points, unless they turn with the eye.
    points: Option<[Place; 5]>,
    short_m: f32,
}

impl SignTarget {
    /// Places a sign on the land.
    pub fn of(placed: &PlacedSign, terrain: &Terrain, model: &PerceptionModel) -> Self {
        let sign = &placed.sign;
        let (width_m, height_m) = (sign.size_m.0.max(0.0), sign.size_m.1.max(0.0));
        let on_ground =
            |at: Point| at.at_height(terrain.height_m(at) + sign.above_ground_m.max(0.0) + LIFT_M);
        let ground_m = terrain.height_m(sign.at) + sign.above_ground_m.max(0.0);
        let upright_m = ground_m + (height_m / 2.0).max(LIFT_M);
        let (middle, normal, points) = match sign.lies {
            Lie::Flat => {
                let (east_m, north_m) = (OUTER * width_m, OUTER * height_m);
                let corner = |x: f32, y: f32| {
                    on_ground(Point(sign.at.0 + x * east_m, sign.at.1 + y * north_m))
                };
                let points = [
                    on_ground(sign.at),
                    corner(1.0, 1.0),
                    corner(1.0, -1.0),
                    corner(-1.0, 1.0),
                    corner(-1.0, -1.0),
                ];
                (points[0], terrain.normal(sign.at), Some(points))
            }
            Lie::Standing => (sign.at.at_height(upright_m), Vec3::Y, None),
            Lie::Facing { bearing_deg } => {
                let before = sign.at.towards(bearing_deg, BEFORE_FACE_M);
                let middle = before.at_height(upright_m);
                let radians = bearing_deg.to_radians();
                let outward = Vec3::new(ops::sin(radians), 0.0, -ops::cos(radians));
                let points = upright(middle, bearing_deg + 90.0, width_m, height_m);
                (middle, outward, Some(points))
            }
        };
        let fade = if sign.traits.is_empty() {
            1.0
        } else {
            model.age_share(sign.age_days)
        };
        Self {
            id: placed.id,
            middle,
            size_m: (width_m, height_m),
            lies: sign.lies,
            normal,
            contrast: sign.contrast * fade,
            detect_cycles: match sign.kind {
                SignKind::LocalBehaviour => model.recognise_cycles,
                _ => model.detect_cycles_in(Clutter::of(terrain.ground_at(sign.at))),
            },
            recognise_cycles: model.recognise_cycles,
            highest_eye_above_m: (terrain.highest_m() + EYE_ABOVE_GROUND_M - middle.up_m).max(0.0),
            points,
            // A standing sign has a body as deep as it is wide: an object within it (the car that is the sign) does
            // not hide it.
            short_m: match sign.lies {
                Lie::Standing => SHORT_OF_TARGET_M + width_m / 2.0,
                Lie::Flat | Lie::Facing { .. } => SHORT_OF_TARGET_M,
            },
        }
    }

    /// Its id.
    pub fn id(&self) -> SignId {
        self.id
    }

    /// Its middle.
    pub fn middle(&self) -> Place {
        self.middle
    }

    /// Contrast after fading with age, 0..=1, in full light at no distance.
    pub fn contrast(&self) -> f32 {
        self.contrast
    }

    /// Cycles for 50 % detection on its ground.
    pub fn detect_cycles(&self) -> f32 {
        self.detect_cycles
    }

    /// Cycles for 50 % recognition.
    pub fn recognise_cycles(&self) -> f32 {
        self.recognise_cycles
    }

    /// Critical dimension towards this eye: the square root of the projected area, metres.
    pub fn dimension_m(&self, eye: Place) -> f32 {
        let turned = match self.lies {
            Lie::Standing => 1.0,
            Lie::Flat | Lie::Facing { .. } => {
                let towards_eye = (eye.world() - self.middle.world()).normalize_or_zero();
                self.normal.dot(towards_eye).max(0.0)
            }
        };
        (self.size_m.0 * self.size_m.1 * turned).sqrt()
    }

    /// Upper bound of that dimension at a range for an eye on this land, metres.
    pub fn largest_dimension_m(&self, range_m: f32) -> f32 {
        let turned = match self.lies {
            Lie::Standing | Lie::Facing { .. } => 1.0,
            Lie::Flat => {
                let slope = hypot(self.normal.x, self.normal.z);
                let rise = self.normal.y * self.highest_eye_above_m / range_m.max(1e-3);
                (slope + rise).min(1.0)
            }
        };
        (self.size_m.0 * self.size_m.1 * turned).sqrt()
    }

    /// Unobstructed share for this eye, in fifths: rays to its middle and to the middle of each quarter.
    pub fn visible_share(&self, eye: Place, sight: &Sight) -> f32 {
        let points = self.points.unwrap_or_else(|| {
            let across_deg = eye.point().bearing_deg(self.middle.point()) + 90.0;
            upright(self.middle, across_deg, self.size_m.0, self.size_m.1)
        });
        sight.visible_share(eye, &points, self.short_m)
    }
}

/// Five points of an upright rectangle around its middle.
fn upright(middle: Place, across_deg: f32, width_m: f32, height_m: f32) -> [Place; 5] {
    let (side_m, up_m) = (OUTER * width_m, OUTER * height_m);
    let point = |side: f32, up: f32| {
        middle
            .point()
            .towards(across_deg, side * side_m)
            .at_height(middle.up_m + up * up_m)
    };
    [
        middle,
        point(1.0, 1.0),
        point(-1.0, 1.0),
        point(1.0, -1.0),
        point(-1.0, -1.0),
    ]
}

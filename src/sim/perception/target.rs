//! A sign on the land as a visual target.

use bevy::math::{Vec3, ops};

use super::PerceptionModel;
use super::form::Form;
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
    /// What counts of that size for noticing, metres.
    counted_m: (f32, f32),
    /// What of that its look fills.
    form: Form,
    lies: Lie,
    /// Its normal: up for a flat sign, outward for a facing one.
    normal: Vec3,
    contrast: f32,
    notice_cycles: f32,
    recognise_cycles: f32,
    longest_to_shortest: f32,
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
        let (notice_cycles, most_m) = match sign.kind {
            SignKind::LocalBehaviour => (model.behaviour_cycles, model.behaviour_m),
            _ => {
                let clutter = Clutter::of(terrain.ground_at(sign.at));
                let any = (f32::INFINITY, f32::INFINITY);
                (model.notice_cycles_in(clutter), any)
            }
        };
        let form = Form::of(sign, model.edition);
        Self {
            id: placed.id,
            middle,
            size_m: (width_m, height_m),
            counted_m: (
                width_m.min(most_m.0),
                (height_m + form.held_m).min(most_m.1),
            ),
            form,
            lies: sign.lies,
            normal,
            contrast: sign.contrast * fade,
            notice_cycles,
            recognise_cycles: model.recognise_cycles.max(notice_cycles),
            longest_to_shortest: model.longest_to_shortest,
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

    /// Cycles for noticing it half the time on its ground.
    pub fn notice_cycles(&self) -> f32 {
        self.notice_cycles
    }

    /// Cycles for making it out half the time.
    pub fn recognise_cycles(&self) -> f32 {
        self.recognise_cycles
    }

    /// Critical dimension towards this eye, metres.
    pub fn dimension_m(&self, eye: Place) -> f32 {
        self.outline(eye).critical_m(self.longest_to_shortest) * self.form.filled.sqrt()
    }

    /// Upper bound of that dimension at a range for an eye on this land, metres.
    pub fn largest_dimension_m(&self, range_m: f32) -> f32 {
        let (width_m, height_m) = self.counted_m;
        let whole_m = match self.lies {
            Lie::Standing | Lie::Facing { .. } => {
                Outline::upright(width_m, height_m, 1.0).critical_m(self.longest_to_shortest)
            }
            Lie::Flat => {
                let slope = hypot(self.normal.x, self.normal.z);
                let rise = self.normal.y * self.highest_eye_above_m / range_m.max(1e-3);
                let turned = (slope + rise).min(1.0);
                let longer_m = width_m.max(height_m);
                let area_m2 = width_m * height_m * turned + longer_m * self.form.relief_m;
                // Across it is at least as wide as its shorter side, hence no higher than this.
                let highest_m = longer_m * turned + self.form.relief_m;
                let thin_m = highest_m * self.longest_to_shortest.sqrt();
                area_m2.sqrt().min(thin_m)
            }
        };
        whole_m * self.form.filled.sqrt()
    }

    fn outline(&self, eye: Place) -> Outline {
        let (width_m, height_m) = self.counted_m;
        let turned = || {
            let towards_eye = (eye.world() - self.middle.world()).normalize_or_zero();
            self.normal.dot(towards_eye).max(0.0)
        };
        match self.lies {
            Lie::Standing => Outline::upright(width_m, height_m, 1.0),
            Lie::Facing { .. } => Outline::upright(width_m, height_m, turned()),
            Lie::Flat => {
                let bearing = eye.point().bearing_deg(self.middle.point()).to_radians();
                let across_m = hypot(width_m * ops::cos(bearing), height_m * ops::sin(bearing));
                Outline {
                    area_m2: width_m * height_m * turned() + across_m * self.form.relief_m,
                    across_m,
                }
            }
        }
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

/// What an eye sees of a sign: an area, and how wide it is from left to right. A flat sign counts as an ellipse, whose
/// outline from any side is one too.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Outline {
    area_m2: f32,
    across_m: f32,
}

impl Outline {
    /// Of an upright sign that is turned away: `turned` is 1 from its front and 0 from its edge.
    fn upright(width_m: f32, height_m: f32, turned: f32) -> Self {
        Self {
            area_m2: width_m * height_m * turned,
            across_m: width_m * turned,
        }
    }

    /// The critical dimension, metres: the square root of the area, of which a longer side counts only up to a multiple
    /// of the shorter.
    fn critical_m(&self, longest_to_shortest: f32) -> f32 {
        let upwards_m = self.area_m2 / self.across_m.max(f32::MIN_POSITIVE);
        let shorter_m = self.across_m.min(upwards_m);
        let thin_m = shorter_m * longest_to_shortest.sqrt();
        self.area_m2.sqrt().min(thin_m)
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

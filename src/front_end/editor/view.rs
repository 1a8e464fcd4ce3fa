//! What the 3D view shows: the variation that holds what is selected, from above or as the patrol sees it.

use bevy::math::ops::{atan2, tan};
use bevy::prelude::*;

use super::Editing;
use super::lookout::KNOB_M;
use crate::editor::{Thing, ThingKind};
use crate::front_end::shown::{Eye, Figure, Ground, NAKED_FIELD_DEG, Posture, Shown};
use crate::scenario::exercise::{Person, SignId};
use crate::sim::terrain::Terrain;
use crate::units::along::along_m;
use crate::units::place::{length_m, point_along};
use crate::units::{Place, Point};

/// Radius of the ring around what is selected, and around what can be taken hold of beside it, metres.
const HELD_RING_M: f32 = 1.2;

const KNOB_RING_M: f32 = 0.4;

/// How high above a thing one looks from above, metres.
const ABOVE_M: f32 = 34.0;

/// How far south of it, so that what stands is seen standing, metres.
const BEHIND_M: f32 = 26.0;

/// How far before a thing the patrol sees it, metres along the route.
const BEFORE_M: f32 = 30.0;

/// Height of a standing eye, metres.
const EYE_M: f32 = 1.65;

/// How high above the ground the patrol looks at a thing, metres.
const LOOKED_AT_M: f32 = 0.5;

/// What is nearer than this lies at one's feet, metres: one looks along the route over it.
const AT_ONES_FEET_M: f32 = 3.0;

/// The view from above comes as near as this share of its distance, and goes as far.
const AWAY: [f32; 2] = [0.2, 8.0];

/// So far a ray is followed, metres, and so long is its first step.
const RAY_M: [f32; 2] = [3_000.0, 0.25];

/// From where the view is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stand {
    from_above: bool,
    /// Share of the usual distance.
    away: f32,
    /// Bearing in which one looks from above, degrees.
    looks_deg: f32,
    /// What is looked at, while something is dragged.
    still: Option<Point>,
}

impl Default for Stand {
    fn default() -> Self {
        Self {
            from_above: true,
            away: 1.0,
            looks_deg: 0.0,
            still: None,
        }
    }
}

impl Stand {
    /// From above, or as the patrol sees it.
    pub(super) fn change(&mut self) {
        self.from_above = !self.from_above;
    }

    /// So many times as near.
    pub(super) fn nearer(&mut self, times: f32) {
        self.away = (self.away / times).clamp(AWAY[0], AWAY[1]);
    }

    /// Round what is looked at, degrees clockwise.
    pub(super) fn round(&mut self, by_deg: f32) {
        self.looks_deg = (self.looks_deg + by_deg).rem_euclid(360.0);
    }

    /// Stays where it is while something is dragged.
    pub(super) fn hold(&mut self, at: Point) {
        self.still = Some(at);
    }

    /// Follows the selection again.
    pub(super) fn let_go(&mut self) {
        self.still = None;
    }
}

/// What is seen where in a pane.
pub(super) struct Sight {
    /// The camera.
    pub(super) eye: Eye,
    /// Size of the pane, logical pixels.
    pub(super) size: Vec2,
}

impl Sight {
    /// Right, up and ahead, of length one.
    fn axes(&self) -> [Vec3; 3] {
        let turned = Quat::from_rotation_y(-self.eye.bearing_deg.to_radians())
            * Quat::from_rotation_x(self.eye.pitch_deg.to_radians());
        [Vec3::X, Vec3::Y, Vec3::NEG_Z].map(|axis| turned * axis)
    }

    /// Distance of the picture from the eye, logical pixels.
    fn depth_px(&self) -> f32 {
        self.size.x / 2.0 / tan((self.eye.field_deg / 2.0).to_radians())
    }

    /// The ground at a place of the pane; none where the sky is.
    pub(super) fn ground(&self, place: Vec2, terrain: &Terrain) -> Option<Point> {
        let [right, up, ahead] = self.axes();
        let off = place - self.size / 2.0;
        let ray = (ahead * self.depth_px() + right * off.x - up * off.y).normalize();
        let from = self.eye.at.world();
        let is_above = |m: f32| {
            let at = Place::from_world(from + ray * m);
            at.up_m > terrain.height_m(at.point())
        };
        let [most_m, first_m] = RAY_M;
        let (mut above_m, mut step_m) = (0.0, first_m);
        while above_m < most_m && is_above(above_m + step_m) {
            above_m += step_m;
            step_m = (above_m * 0.02).max(first_m);
        }
        if above_m >= most_m {
            return None;
        }
        let mut below_m = above_m + step_m;
        for _ in 0..16 {
            let middle_m = f32::midpoint(above_m, below_m);
            if is_above(middle_m) {
                above_m = middle_m;
            } else {
                below_m = middle_m;
            }
        }
        Some(Place::from_world(from + ray * below_m).point())
    }

    /// Where in the pane a place is seen, logical pixels; none behind the eye.
    pub(super) fn place_of(&self, at: Place) -> Option<Vec2> {
        let [right, up, ahead] = self.axes();
        let away = at.world() - self.eye.at.world();
        let depth = away.dot(ahead);
        (depth > 0.1).then(|| {
            let seen = Vec2::new(away.dot(right), -away.dot(up)) / depth * self.depth_px();
            self.size / 2.0 + seen
        })
    }

    /// Length of a metre at a place, logical pixels.
    pub(super) fn px(&self, at: Place) -> f32 {
        self.depth_px() / at.distance_m(self.eye.at).max(0.1)
    }
}

/// Follows the selection.
pub(super) fn show(
    editing: Res<Editing>,
    ground: Option<Res<Ground>>,
    shown: Option<ResMut<Shown>>,
) {
    let (Some(ground), Some(mut shown)) = (ground, shown) else {
        return;
    };
    if !editing.is_changed() && !ground.is_changed() {
        return;
    }
    let selected: Vec<&Thing> = editing
        .selected
        .iter()
        .filter_map(|path| editing.document.thing(path))
        .collect();
    let stand = editing.stand;
    let at = stand.still.unwrap_or_else(|| editing.looked_at());
    shown.eye = if stand.from_above {
        from_above(&ground, at, stand)
    } else {
        as_the_patrol(&ground, at)
    };
    shown.signs = signs(&ground, |_| true);
    shown.pointed_out = signs(&ground, |id| {
        let things = editing.document.things().iter();
        let mut signs = things.filter(|thing| thing.kind == ThingKind::Sign && thing.id == id);
        signs.any(|sign| {
            selected
                .iter()
                .any(|thing| sign.path.starts_with(&thing.path))
        })
    });
    shown.rings = ground
        .exercise
        .devices
        .iter()
        .filter(|placed| selected.iter().any(|thing| thing.id == placed.device.id))
        .map(|placed| {
            let radius_m = ground.exercise.scenario.mandatory_m(&placed.device);
            (placed.device.at, radius_m)
        })
        .collect();
    shown.rings.extend(held(&editing));
    shown.people = people(&ground);
    // Whoever looks with the trainee's eyes stands where the trainee does.
    shown.trainee_drawn = stand.from_above;
    shown.weather = ground.exercise.scenario.weather.clone();
}

/// Rings around what is selected, where it is held, and around the knob that turns it.
fn held(editing: &Editing) -> Vec<(Point, f32)> {
    if editing.selected.is_empty() {
        return Vec::new();
    }
    let knob = editing
        .pivot()
        .map(|(pivot, faces_deg)| (pivot.towards(faces_deg, KNOB_M), KNOB_RING_M));
    let corners = editing.corners.all().iter();
    let corners = corners.map(|corner| (corner.at, KNOB_RING_M));
    corners
        .chain(knob)
        .chain([(editing.looked_at(), HELD_RING_M)])
        .collect()
}

fn from_above(ground: &Ground, at: Point, stand: Stand) -> Eye {
    Eye {
        at: at
            .towards(stand.looks_deg + 180.0, BEHIND_M * stand.away)
            .at_height(ground.terrain.height_m(at) + ABOVE_M * stand.away),
        bearing_deg: stand.looks_deg,
        pitch_deg: -atan2(ABOVE_M, BEHIND_M).to_degrees(),
        field_deg: NAKED_FIELD_DEG,
    }
}

fn as_the_patrol(ground: &Ground, at: Point) -> Eye {
    let line = ground.exercise.route_line();
    let here_m = (along_m(&line, at) - BEFORE_M).clamp(0.0, length_m(&line));
    let here = point_along(&line, here_m);
    // At the beginning of the route there is nothing before it to look from.
    let at = if here.distance_m(at) < AT_ONES_FEET_M {
        point_along(&line, here_m + BEFORE_M)
    } else {
        at
    };
    let eye = here.at_height(ground.terrain.height_m(here) + EYE_M);
    let rise_m = ground.terrain.height_m(at) + LOOKED_AT_M - eye.up_m;
    Eye {
        at: eye,
        bearing_deg: here.bearing_deg(at),
        pitch_deg: atan2(rise_m, here.distance_m(at).max(1.0)).to_degrees(),
        field_deg: NAKED_FIELD_DEG,
    }
}

fn signs(ground: &Ground, wanted: impl Fn(&str) -> bool) -> Vec<SignId> {
    let all = ground.exercise.signs.iter();
    all.filter(|placed| wanted(&placed.sign.id))
        .map(|placed| placed.id)
        .collect()
}

/// Everybody before the first step: the patrol in file at the start, local people where their paths begin.
fn people(ground: &Ground) -> Vec<Figure> {
    let exercise = &ground.exercise;
    let line = exercise.route_line();
    let start = line.first().copied().unwrap_or_default();
    let ahead_deg = line.get(1).map_or(0.0, |next| start.bearing_deg(*next));
    let spacing_m = exercise.scenario.patrol.spacing_m;
    let placed = exercise.people.iter().enumerate();
    placed
        .map(|(index, person)| {
            let (at, facing_deg) = match person {
                Person::Patrol(_) => (
                    start.towards(ahead_deg + 180.0, spacing_m * index as f32),
                    ahead_deg,
                ),
                Person::Civilian(civilian) => {
                    let at = civilian.path.first().copied().unwrap_or_default();
                    let next = civilian.path.get(1);
                    (at, next.map_or(180.0, |next| at.bearing_deg(*next)))
                }
            };
            Figure {
                at,
                facing_deg,
                speed_mps: 0.0,
                posture: Posture::Standing,
            }
        })
        .collect()
}

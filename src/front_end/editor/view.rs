//! What the 3D view shows: the variation that holds what is selected, from above or as the patrol sees it.

use bevy::math::ops::atan2;
use bevy::prelude::*;

use super::Editing;
use crate::editor::{Thing, ThingKind};
use crate::front_end::shown::{Eye, Figure, Ground, NAKED_FIELD_DEG, Posture, Shown};
use crate::scenario::exercise::{Person, SignId};
use crate::units::Point;
use crate::units::along::along_m;
use crate::units::place::{length_m, point_along};

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
    let at = editing.looked_at();
    shown.eye = if editing.from_above {
        from_above(&ground, at)
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
    shown.people = people(&ground);
    shown.trainee_drawn = true;
    shown.weather = ground.exercise.scenario.weather.clone();
}

fn from_above(ground: &Ground, at: Point) -> Eye {
    Eye {
        at: at
            .towards(180.0, BEHIND_M)
            .at_height(ground.terrain.height_m(at) + ABOVE_M),
        bearing_deg: 0.0,
        pitch_deg: -atan2(ABOVE_M, BEHIND_M).to_degrees(),
        field_deg: NAKED_FIELD_DEG,
    }
}

fn as_the_patrol(ground: &Ground, at: Point) -> Eye {
    let line = ground.exercise.route_line();
    let here_m = (along_m(&line, at) - BEFORE_M).clamp(0.0, length_m(&line));
    let here = point_along(&line, here_m);
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

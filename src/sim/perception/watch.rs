//! One trainee's perception over a patrol.
//!
//! # Beat
//!
//! Each sign is re-evaluated on every eighth tick ([`BEAT_TICKS`]; 8 times a second), sign *n* on the ticks with the
//! remainder of *n*, which spreads the load. The central view is tested on every tick, so the 250 ms of a view are
//! exact to the tick.
//!
//! # Culling
//!
//! For the naked eye, the index gives the signs that might be resolved from the square under the eye; through optics,
//! the signs within the field of view. Of those the curve is computed as if fully visible, and only what would then
//! be resolvable costs rays; their result is kept until the eye has moved by [`SAME_PLACE_M`], since nothing else in
//! the world moves.

use bevy::prelude::Resource;

use super::index::SignIndex;
use super::{Edition, EyeState, PerceptionModel, Resolution, SignTarget, assess, beyond_screen};
use crate::scenario::Exercise;
use crate::scenario::exercise::{Owner, PlacedSign, SignId};
use crate::sim::conditions::Conditions;
use crate::sim::event::Event;
use crate::sim::sight::{Sight, direction};
use crate::sim::terrain::Terrain;
use crate::sim::view::{Glimpse, Reading};
use crate::units::maths::hypot;
use crate::units::place::turn_deg;
use crate::units::{Place, Point, Tick};

/// Ticks between two evaluations of a sign.
const BEAT_TICKS: u32 = 8;

/// Results of rays stay valid within this distance, metres: less than a step, about the width of a trunk.
const SAME_PLACE_M: f32 = 0.5;

/// Least probability of being noticed of a sign that a mark may be meant for, unless it was resolvable or viewed before.
const MEANT: f32 = 0.1;

/// One trainee's perception of an exercise's signs.
#[derive(Resource, Debug, Clone)]
pub struct Perception {
    model: PerceptionModel,
    conditions: Conditions,
    bounds: (Point, Point),
    targets: Vec<SignTarget>,
    index: SignIndex,
    watched: Vec<Watched>,
    /// Signs that are resolvable or in view, or were so recently, ascending.
    active: Vec<u16>,
    /// True when the binoculars were up at the last tick.
    optics: bool,
}

/// State of one sign.
#[derive(Debug, Clone, Copy)]
struct Watched {
    /// Not yet revealed by its inject, or removed.
    hidden: bool,
    /// Reported as resolvable and not as lost.
    resolvable: bool,
    /// Last tick at which the naked eye could resolve it.
    last_resolved: Tick,
    /// Visibility with the optics in use, while resolvable.
    now: Option<Resolution>,
    /// Consecutive ticks in the central view.
    dwell_ticks: u8,
    /// Reported as viewed, by the naked eye and through optics.
    viewed: [bool; 2],
    /// Unobstructed share when last tested, and from where.
    seen: Option<(Place, f32)>,
}

impl Perception {
    /// For an exercise in its initial weather; signs with an inject are hidden until [`Self::reveal`].
    pub fn new(exercise: &Exercise, terrain: &Terrain, model: PerceptionModel) -> Self {
        let conditions = Conditions::of(&exercise.scenario.weather);
        Self::of_signs(&exercise.signs, terrain, conditions, model)
    }

    /// For a list of signs with ids counting from zero.
    pub fn of_signs(
        signs: &[PlacedSign],
        terrain: &Terrain,
        conditions: Conditions,
        model: PerceptionModel,
    ) -> Self {
        let targets: Vec<SignTarget> = signs
            .iter()
            .map(|placed| SignTarget::of(placed, terrain, &model))
            .collect();
        let watched = signs
            .iter()
            .map(|placed| Watched {
                hidden: placed.revealed_by.is_some(),
                resolvable: false,
                last_resolved: Tick(0),
                now: None,
                dwell_ticks: 0,
                viewed: [false; 2],
                seen: None,
            })
            .collect();
        Self {
            index: SignIndex::of(&model, &targets, &conditions, terrain.bounds()),
            model,
            conditions,
            bounds: terrain.bounds(),
            targets,
            watched,
            active: Vec::new(),
            optics: false,
        }
    }

    /// Reveals a sign.
    pub fn reveal(&mut self, sign: SignId) {
        self.watched[sign.index()].hidden = false;
    }

    /// Removes a sign.
    pub fn take_away(&mut self, sign: SignId) {
        let watched = &mut self.watched[sign.index()];
        watched.hidden = true;
        (watched.now, watched.dwell_ticks, watched.resolvable) = (None, 0, false);
    }

    /// Sets the weather.
    pub fn set_conditions(&mut self, conditions: Conditions) {
        self.conditions = conditions;
        self.index = SignIndex::of(&self.model, &self.targets, &conditions, self.bounds);
    }

    /// Air and light in force.
    pub fn conditions(&self) -> &Conditions {
        &self.conditions
    }

    /// A sign as a visual target.
    pub fn target(&self, sign: SignId) -> &SignTarget {
        &self.targets[sign.index()]
    }

    /// Advances by one tick; must be called on every tick.
    pub fn update(&mut self, tick: Tick, eye: &EyeState, sight: &Sight, events: &mut Vec<Event>) {
        if eye.optics.is_some() != self.optics {
            self.optics = eye.optics.is_some();
            for &sign in &self.active {
                let watched = &mut self.watched[usize::from(sign)];
                (watched.now, watched.dwell_ticks) = (None, 0);
            }
        }
        for sign in self.due(tick, eye) {
            self.look_at(sign, tick, eye, sight, events);
        }
        let watched = &self.watched;
        self.active.retain(|&sign| {
            let watched = &watched[usize::from(sign)];
            watched.resolvable || watched.now.is_some()
        });
        self.count_views(eye, events);
    }

    /// Signs in the visible field that stand out from the ground around, in [`SignId`] order.
    pub fn glimpses(&self, exercise: &Exercise, eye: &EyeState) -> Vec<Glimpse> {
        self.active
            .iter()
            .filter_map(|&sign| {
                let resolution = self.watched[usize::from(sign)].now?;
                if !self.in_field(eye, &resolution) {
                    return None;
                }
                let placed = &exercise.signs[usize::from(sign)];
                Some(Glimpse {
                    thing: placed.id,
                    bearing_deg: resolution.bearing_deg,
                    pitch_deg: resolution.pitch_deg,
                    range_m: resolution.range_m,
                    at: self.targets[usize::from(sign)].middle(),
                    kind: placed.sign.kind,
                    look: placed.sign.look,
                    notice_probability: resolution.notice_probability,
                    recognise_probability: resolution.recognise_probability,
                    reads_as: reading(placed),
                })
            })
            .collect()
    }

    /// Signs that a mark made now may be meant for, with their middles: in line of sight, and either noticeable with
    /// the optics in use or seen before.
    pub fn visible(&self, eye: &EyeState, sight: &Sight) -> Vec<(SignId, Place)> {
        self.targets
            .iter()
            .zip(&self.watched)
            .filter(|(_, watched)| !watched.hidden)
            .filter(|(target, watched)| {
                let known = watched.resolvable || watched.viewed != [false; 2];
                let whole = self.assess(target, eye.eye, eye.magnification(), 1.0);
                (known || whole.notice_probability >= MEANT)
                    && target.visible_share(eye.eye, sight) > 0.0
            })
            .map(|(target, _)| (target.id(), target.middle()))
            .collect()
    }

    /// Feeds the state into a digest.
    pub fn digest_into(&self, hasher: &mut blake3::Hasher) {
        if self.model.edition != Edition::Detected {
            hasher.update(&[self.model.edition as u8]);
        }
        for watched in &self.watched {
            let flags = [
                u8::from(watched.hidden),
                u8::from(watched.resolvable),
                watched.dwell_ticks,
                u8::from(watched.viewed[0]),
                u8::from(watched.viewed[1]),
            ];
            hasher.update(&flags);
            hasher.update(&watched.last_resolved.0.to_le_bytes());
            let chance = watched.now.map_or(-1.0, |now| now.notice_probability);
            hasher.update(&chance.to_bits().to_le_bytes());
        }
    }

    /// Signs to evaluate on this tick, ascending.
    fn due(&self, tick: Tick, eye: &EyeState) -> Vec<u16> {
        let turn = (tick.0 % BEAT_TICKS) as u16;
        let is_due = |sign: &u16| *sign % BEAT_TICKS as u16 == turn;
        let near = self.index.around(eye.eye.point()).iter().copied();
        let mut due: Vec<u16> = near
            .chain(self.active.iter().copied())
            .filter(is_due)
            .collect();
        if let Some(optics) = eye.optics {
            let look = direction(eye.look_bearing_deg, eye.look_pitch_deg);
            let edge = bevy::math::ops::cos((optics.field_of_view_deg / 2.0).to_radians());
            due.extend(
                (0..self.targets.len() as u16)
                    .filter(is_due)
                    .filter(|&sign| {
                        let way =
                            self.targets[usize::from(sign)].middle().world() - eye.eye.world();
                        way.dot(look) >= edge * way.length()
                    }),
            );
        }
        due.retain(|&sign| !self.watched[usize::from(sign)].hidden);
        due.sort_unstable();
        due.dedup();
        due
    }

    fn look_at(
        &mut self,
        sign: u16,
        tick: Tick,
        eye: &EyeState,
        sight: &Sight,
        events: &mut Vec<Event>,
    ) {
        let target = &self.targets[usize::from(sign)];
        let naked = self.resolves(target, eye.eye, 1.0, 1.0);
        let magnified = eye.optics.and_then(|optics| {
            self.resolves(target, eye.eye, optics.magnification, 1.0)
                .filter(|whole| self.in_field(eye, whole))
        });
        let worth_rays = naked.is_some() || magnified.is_some();
        let (from, share) = if worth_rays {
            match self.watched[usize::from(sign)].seen {
                Some((from, share)) if from.distance_m(eye.eye) < SAME_PLACE_M => (from, share),
                _ => (eye.eye, target.visible_share(eye.eye, sight)),
            }
        } else {
            (eye.eye, 0.0)
        };
        let in_part = |whole: Option<Resolution>, magnification| {
            whole.and_then(|_| self.resolves(target, eye.eye, magnification, share))
        };
        let naked = in_part(naked, 1.0);
        let now = match eye.optics {
            None => naked,
            Some(optics) => in_part(magnified, optics.magnification),
        };
        let watched = &mut self.watched[usize::from(sign)];
        watched.seen = worth_rays.then_some((from, share));
        watched.now = now;
        if now.is_none() {
            watched.dwell_ticks = 0;
        }
        if let Some(naked) = naked {
            watched.last_resolved = tick;
            if !watched.resolvable {
                watched.resolvable = true;
                events.push(Event::SignResolvable {
                    sign: SignId(sign),
                    range_m: naked.range_m,
                    probability: naked.notice_probability,
                });
            }
        } else if watched.resolvable && tick.0 - watched.last_resolved.0 >= self.model.lost_ticks {
            watched.resolvable = false;
            events.push(Event::SignLost { sign: SignId(sign) });
        }
        if (watched.resolvable || watched.now.is_some())
            && let Err(place) = self.active.binary_search(&sign)
        {
            self.active.insert(place, sign);
        }
    }

    fn count_views(&mut self, eye: &EyeState, events: &mut Vec<Event>) {
        let look = direction(eye.look_bearing_deg, eye.look_pitch_deg);
        let half_deg = match eye.optics {
            None => self.model.central_half_deg,
            Some(optics) => optics.field_of_view_deg / 2.0,
        };
        let edge = bevy::math::ops::cos(half_deg.to_radians());
        for &sign in &self.active {
            let watched = &mut self.watched[usize::from(sign)];
            let Some(now) = watched.now else { continue };
            let way = self.targets[usize::from(sign)].middle().world() - eye.eye.world();
            if way.dot(look) < edge * way.length() {
                watched.dwell_ticks = 0;
                continue;
            }
            watched.dwell_ticks = watched.dwell_ticks.saturating_add(1);
            let told = &mut watched.viewed[usize::from(eye.optics.is_some())];
            if watched.dwell_ticks >= self.model.viewed_ticks && !*told {
                *told = true;
                events.push(Event::SignViewed {
                    sign: SignId(sign),
                    range_m: now.range_m,
                    optics: eye.optics.is_some(),
                });
            }
        }
    }

    fn assess(
        &self,
        target: &SignTarget,
        eye: Place,
        magnification: f32,
        share: f32,
    ) -> Resolution {
        assess(
            &self.model,
            target,
            eye,
            &self.conditions,
            magnification,
            share,
        )
    }

    /// Visibility of a partly hidden sign, if resolvable. The screen's limit is tested first: it is cheap.
    fn resolves(
        &self,
        target: &SignTarget,
        eye: Place,
        magnification: f32,
        share: f32,
    ) -> Option<Resolution> {
        if beyond_screen(&self.model, target, eye, magnification) {
            return None;
        }
        Some(self.assess(target, eye, magnification, share)).filter(Resolution::resolvable)
    }

    /// True when it is within the screen or the field of the optics in use.
    fn in_field(&self, eye: &EyeState, resolution: &Resolution) -> bool {
        let aside_deg = turn_deg(eye.look_bearing_deg, resolution.bearing_deg).abs();
        let above_deg = (resolution.pitch_deg - eye.look_pitch_deg).abs();
        match eye.optics {
            None => {
                let (wide_deg, high_deg) = self.model.field_half_deg;
                aside_deg <= wide_deg && above_deg <= high_deg
            }
            Some(optics) => {
                let level = bevy::math::ops::cos(resolution.pitch_deg.to_radians());
                hypot(aside_deg * level, above_deg) <= optics.field_of_view_deg / 2.0
            }
        }
    }
}

fn reading(placed: &PlacedSign) -> Reading {
    match placed.owner {
        Owner::LookAlike(_) => Reading::Harmless,
        Owner::Device(_) if placed.sign.conclusive => Reading::Conclusive,
        Owner::Device(_) => Reading::Suspicious,
    }
}

#[cfg(test)]
mod tests;

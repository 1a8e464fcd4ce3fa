//! Injects: events that fire once, at a time or place.

use std::sync::Arc;

use bevy::prelude::*;

use super::clock::Clock;
use super::conditions::Conditions;
use super::cordon::Cordon;
use super::event::Event;
use super::incidents::{Incident, Incidents};
use super::log::TickEvents;
use super::marks::Marks;
use super::people::People;
use super::perception::Perception;
use super::schedule::SimSystems;
use super::specialists;
use super::world::TheExercise;
use crate::scenario::Exercise;
use crate::scenario::exercise::{Owner, PlacedDevice};
use crate::scenario::schema::{Happening, Trigger};
use crate::text::Text;
use crate::units::Tick;

/// Fired injects and the radio log.
#[derive(Resource, Debug, Clone, Default)]
pub struct Injected {
    /// By index.
    pub done: Vec<bool>,
    /// Messages: when, who, what.
    pub radio_log: Arc<Vec<(Tick, String, Text)>>,
}

impl Injected {
    /// True when a device is present: from the start, or once its inject has fired.
    pub fn brought(&self, exercise: &Exercise, placed: &PlacedDevice) -> bool {
        let sign = placed
            .signs
            .first()
            .map(|sign| &exercise.signs[sign.index()]);
        sign.and_then(|sign| sign.revealed_by)
            .is_none_or(|inject| self.done.get(inject).copied().unwrap_or(false))
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Injected>().add_systems(
        FixedUpdate,
        (
            let_injects_happen,
            specialists::bring_specialists,
            specialists::say_what_it_was,
        )
            .chain()
            .in_set(SimSystems::Inject),
    );
}

fn let_injects_happen(
    exercise: Res<TheExercise>,
    clock: Res<Clock>,
    marks: Res<Marks>,
    cordon: Res<Cordon>,
    mut people: ResMut<People>,
    mut perception: ResMut<Perception>,
    mut injected: ResMut<Injected>,
    mut incidents: ResMut<Incidents>,
    mut happened: ResMut<TickEvents>,
) {
    let scenario = &exercise.scenario;
    injected.done.resize(scenario.injects.len(), false);
    let passed = |since: Option<Tick>, delay_s: f32| {
        since.is_some_and(|since| clock.0.seconds_since(since) >= delay_s)
    };
    for (index, inject) in scenario.injects.iter().enumerate() {
        let due = !injected.done[index]
            && match &inject.when {
                Trigger::At { time_s } => clock.0.seconds() >= *time_s,
                Trigger::Near { at, within_m } => {
                    people.at(exercise.trainee()).distance_m(*at) <= *within_m
                }
                Trigger::AfterMark { delay_s } => {
                    passed(marks.first_standing().map(|mark| mark.tick), *delay_s)
                }
                Trigger::AfterControlPoint { delay_s } => {
                    passed(cordon.control_point.map(|(_, tick)| tick), *delay_s)
                }
                Trigger::AfterReport { delay_s } => passed(cordon.reported, *delay_s),
            };
        if !due {
            continue;
        }
        injected.done[index] = true;
        happened.push(Event::Injected {
            inject: index as u16,
        });
        match &inject.what {
            Happening::RadioMessage { from, words } => {
                Arc::make_mut(&mut injected.radio_log).push((clock.0, from.clone(), words.clone()));
            }
            Happening::Weather(weather) => perception.set_conditions(Conditions::of(weather)),
            Happening::CiviliansApproach { civilians, to } => {
                for civilian in &mut people.civilians {
                    if civilians.contains(&civilian.spec.id) {
                        civilian.draw_to(*to);
                    }
                }
            }
            Happening::Reveal { device } => {
                for placed in &exercise.signs {
                    let named = matches!(placed.owner, Owner::Device(owner)
                        if exercise.devices[owner.index()].device.id == *device);
                    if named {
                        perception.reveal(placed.id);
                    }
                }
            }
            Happening::Incident { at, casualties } => incidents.happens(Incident {
                tick: clock.0,
                at: *at,
                casualties: *casualties,
            }),
        }
    }
}

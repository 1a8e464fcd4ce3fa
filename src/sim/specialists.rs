//! The specialists: they come some time after the first report has arrived, take the cordon over, and give their
//! result. Their work itself is no part of the exercise.

use bevy::prelude::*;

use super::clock::Clock;
use super::cordon::Cordon;
use super::devices::Devices;
use super::event::Event;
use super::incidents::Incidents;
use super::injects::Injected;
use super::log::TickEvents;
use super::marks::{Marks, Said, StandingMark};
use super::perception::Perception;
use super::world::TheExercise;
use crate::scenario::Exercise;
use crate::scenario::exercise::DeviceId;
use crate::scenario::schema::Afterwards;

/// Brings them a set time after the first report, announced over the radio of the control point.
pub(super) fn bring_specialists(
    exercise: Res<TheExercise>,
    clock: Res<Clock>,
    mut cordon: ResMut<Cordon>,
    mut happened: ResMut<TickEvents>,
) {
    let due = cordon.reported.is_some_and(|reported| {
        clock.0.seconds_since(reported) >= exercise.scenario.comms.specialists_after_s
    });
    if due && !cordon.specialists_here {
        cordon.specialists_here = true;
        happened.push(Event::SpecialistsCame);
    }
}

/// Some time after the hand-over they give the result of each mark. If all were harmless the way opens again; after
/// an item or an incident, only when the scenario goes on.
pub(super) fn say_what_it_was(
    exercise: Res<TheExercise>,
    clock: Res<Clock>,
    injected: Res<Injected>,
    mut incidents: ResMut<Incidents>,
    mut cordon: ResMut<Cordon>,
    mut marks: ResMut<Marks>,
    mut devices: ResMut<Devices>,
    mut perception: ResMut<Perception>,
    mut happened: ResMut<TickEvents>,
) {
    let done = cordon.handed_over.is_some_and(|since| {
        clock.0.seconds_since(since) >= exercise.scenario.comms.specialists_work_s
    });
    if !done || cordon.settled {
        return;
    }
    let found: Vec<Option<DeviceId>> = marks
        .0
        .iter()
        .map(|mark| found_at(mark, &exercise, &devices, &injected))
        .collect();
    let mut harmless = incidents.open().is_empty();
    for (mark, device) in marks.0.iter_mut().zip(found) {
        if !mark.stands() {
            continue;
        }
        mark.said = Some(match device {
            Some(_) => Said::Item,
            None => Said::Harmless,
        });
        happened.push(Event::SpecialistsSaid {
            mark: mark.mark,
            device,
        });
        if let Some(device) = device {
            harmless = false;
            devices.remove(device, &exercise, &mut perception);
        }
    }
    if harmless || exercise.scenario.after_hand_over == Afterwards::GoesOn {
        cordon.lift();
        incidents.settle();
        happened.push(Event::RouteReopened);
    } else {
        cordon.settled = true;
    }
}

/// The device whose sign was marked, or that lies at the mark: a search of the place finds it.
fn found_at(
    mark: &StandingMark,
    exercise: &Exercise,
    devices: &Devices,
    injected: &Injected,
) -> Option<DeviceId> {
    let near_m = exercise.scenario.match_radius_m();
    let place = mark.place.point();
    devices.there(exercise, injected).find_map(|placed| {
        let marked = mark.on.is_some_and(|sign| placed.signs.contains(&sign));
        let here = placed.device.at.distance_m(place) <= near_m
            || placed.signs.iter().any(|sign| {
                let sign = &exercise.signs[sign.index()].sign;
                sign.at.distance_m(place) <= near_m
            });
        (marked || here).then_some(placed.id)
    })
}

//! The feet: held keys and lines to follow become steps, and what makes them stand.

use bevy::prelude::*;

use crate::front_end::input::steering::{Halted, Push, Way};
use crate::front_end::input::{Control, HeldControls};
use crate::front_end::patrolling::Patrolling;
use crate::record::Mode;
use crate::scenario::exercise::PersonId;
use crate::text::Message as Words;

use super::building::place_of;
use super::captions::Said;
use super::coach::Coach;
use super::hands::Hands;
use super::panels::{Panel, Panels, Place};

/// Moves the feet.
pub(super) fn walk(
    held: Res<HeldControls>,
    panels: Res<Panels>,
    mut hands: ResMut<Hands>,
    coach: Res<Coach>,
    mut patrolling: ResMut<Patrolling>,
    mut said: MessageWriter<Said>,
    mut stopped_for: Local<Option<PersonId>>,
) {
    if patrolling.paused {
        return;
    }
    // Whoever walks past while they read the coach's words has nobody left to talk with.
    if let Some(person) = coach.asks.talk_with
        && *stopped_for != Some(person)
        && hands.steering.following() == Some(Way::On)
    {
        *stopped_for = Some(person);
        hands.steering.stop();
    }
    // Whoever reads the map or writes sees nothing of the ground ahead, and stands: whoever only reads walks on afterwards.
    // The ground behind is known.
    let sees_nothing = panels
        .top()
        .is_some_and(|panel| place_of(panel) == Place::Whole);
    if sees_nothing && hands.steering.following() == Some(Way::On) {
        if panels.top().is_some_and(Panel::is_only_read) {
            if let Some(stop) = hands.steering.rest() {
                patrolling.act(stop);
            }
            return;
        }
        hands.steering.stop();
    }
    let push = if panels.top().is_some() {
        Push::default()
    } else {
        Push {
            right: held.by(Control::Right) - held.by(Control::Left),
            ahead: held.by(Control::Forward) - held.by(Control::Backward),
        }
    };
    let exercise = std::sync::Arc::clone(patrolling.exercise());
    let halt_short_m = (patrolling.mode() == Mode::Learn).then_some(
        patrolling
            .doctrine()
            .pack
            .halts
            .short_of_vulnerable_point_m
            .value,
    );
    let look_deg = patrolling.gaze.0;
    let (action, halted) = hands.steering.steer(
        push,
        look_deg,
        &exercise.scenario.route,
        patrolling.view(),
        halt_short_m,
    );
    if let Some(action) = action {
        patrolling.act(action);
    }
    let Some(halted) = halted else {
        return;
    };
    said.write(Said::hint(match halted {
        Halted::AtTheEnd(Way::On) => Words::new("hud-end-of-route"),
        Halted::AtTheEnd(Way::Back) => Words::new("hud-end-of-way-back"),
        Halted::Barred => Words::new("hud-barred"),
        Halted::ShortOf(index) => Words::new("hud-halted-short")
            .with(
                "name",
                &exercise.scenario.route.vulnerable_points[index].name,
            )
            .with("distance", halt_short_m.unwrap_or_default()),
    }));
}

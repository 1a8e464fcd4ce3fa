//! The feet: held keys, lines to follow, and what makes them stand, as steps.

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;

use crate::front_end::input::steering::{Halted, Push, Way};
use crate::front_end::input::{Control, HeldControls};
use crate::front_end::patrolling::Patrolling;
use crate::record::Mode;
use crate::scenario::exercise::PersonId;
use crate::scenery::figure::called_by_sight;
use crate::sim::action::TraineeAction;
use crate::text::Message as Words;

use super::building::place_of;
use super::captions::Said;
use super::coach::Coach;
use super::hands::Hands;
use super::panels::{Panel, Panels, Place};

/// What the feet go by.
#[derive(SystemParam)]
pub(super) struct Feet<'w, 's> {
    held: Res<'w, HeldControls>,
    panels: Res<'w, Panels>,
    hands: ResMut<'w, Hands>,
    coach: Res<'w, Coach>,
    /// The local person for whom the coach stopped the walk last.
    stopped_for: Local<'s, Option<PersonId>>,
}

impl Feet<'_, '_> {
    /// The next step, if it differs from the last one, what belongs to it, and what is said of it.
    pub(super) fn step(&mut self, patrolling: &Patrolling) -> (Vec<TraineeAction>, Option<Said>) {
        let (held, panels, hands) = (&self.held, &self.panels, &mut self.hands);
        let stopped_for = &mut *self.stopped_for;
        let mut halts = None;
        // Whoever walks past while they read the coach's words has nobody left to talk with.
        if let Some(person) = self.coach.asks.talk_with
            && *stopped_for != Some(person)
            && hands.steering.following() == Some(Way::On)
        {
            *stopped_for = Some(person);
            hands.steering.stop();
            let who = called_by_sight(patrolling.exercise(), person);
            halts = Some(Words::new("hud-halted-to-ask").with("who", who));
        }
        // Whoever reads the map or writes sees nothing of the ground ahead, and stands: whoever only reads walks on afterwards.
        // The ground behind is known.
        let sees_nothing = panels
            .top()
            .is_some_and(|panel| place_of(panel) == Place::Whole);
        if sees_nothing && hands.steering.following() == Some(Way::On) {
            if panels.top().is_some_and(Panel::is_only_read) {
                return (hands.steering.rest().into_iter().collect(), None);
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
        let said = halted.map(|halted| match halted {
            Halted::AtTheEnd(Way::On) => Words::new("hud-end-of-route"),
            Halted::AtTheEnd(Way::Back) => Words::new("hud-end-of-way-back"),
            Halted::Barred => Words::new("hud-barred"),
            Halted::ShortOf(index) => Words::new("hud-halted-short")
                .with(
                    "name",
                    &exercise.scenario.route.vulnerable_points[index].name,
                )
                .with("distance", halt_short_m.unwrap_or_default()),
        });
        let mut actions: Vec<TraineeAction> = action.into_iter().collect();
        // Whoever is halted for is greeted, and waits until the key is found.
        if halts.is_some() {
            actions.push(TraineeAction::Hail);
        }
        (actions, halts.or(said).map(Said::hint))
    }
}

//! After an incident: halt, cover, warn, count, look round, and nobody goes in. Then the drill as after a find, from where it
//! happened.

use super::find::Find;
use super::{Drill, Phase, since_s};
use crate::sim::action::{Order, TraineeAction};
use crate::sim::view::TraineeView;
use crate::trainee::refuge::Danger;
use crate::units::Tick;

/// One looks round from cover for this long before anybody moves, seconds: whoever moves at once moves without having looked.
const LOOK_ROUND_S: f32 = 20.0;

impl Drill {
    pub(super) fn meet_incident(&mut self, view: &TraineeView, actions: &mut Vec<TraineeAction>) {
        for incident in &view.incidents[self.incidents_met..] {
            let at = incident
                .at
                .at_height(self.brief.contours.height_m(incident.at));
            self.dangers
                .push(Danger::incident(at, &self.brief.doctrine));
            self.finds.push(Find {
                at,
                discovered: incident.tick,
                kind: None,
            });
            self.casualties += incident.casualties;
            actions.push(TraineeAction::Stop);
            actions.push(TraineeAction::Order(Order::Halt));
            actions.push(TraineeAction::Order(Order::TakeCover { from: incident.at }));
        }
        self.incidents_met = view.incidents.len();
        self.warn(view, actions);
        actions.push(TraineeAction::CountPatrol);
        self.leave_the_way_on();
        self.phase = Phase::Shaken { since: view.tick };
    }

    pub(super) fn look_round(
        &mut self,
        view: &TraineeView,
        since: Tick,
        actions: &mut Vec<TraineeAction>,
    ) {
        self.look_around(view, actions);
        if since_s(view, since) >= LOOK_ROUND_S {
            self.begin_withdrawal(view, actions);
        }
    }
}

//! After an incident: halt, cover, warn, count, look round, let nobody in. Then the drill as after a find, from the
//! place of the incident.

use super::{Drill, Phase, since_s};
use crate::sim::action::{Order, TraineeAction};
use crate::sim::view::TraineeView;
use crate::trainee::refuge::Danger;
use crate::trainee::report;
use crate::units::{Place, Tick};

/// Time of looking round from cover before anybody moves, seconds.
const LOOK_ROUND_S: f32 = 20.0;

/// An incident as known to the trainee.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct KnownIncident {
    /// Place; of several, the first.
    pub(super) at: Place,
    /// Time.
    pub(super) since: Tick,
    /// Casualties in all.
    pub(super) casualties: u32,
    /// True once help has been requested.
    reported: bool,
}

impl Drill {
    pub(super) fn meet_incident(&mut self, view: &TraineeView, actions: &mut Vec<TraineeAction>) {
        for incident in &view.incidents[self.incidents_met..] {
            let at = incident
                .at
                .at_height(self.brief.contours.height_m(incident.at));
            self.dangers
                .push(Danger::incident(at, &self.brief.doctrine));
            let before = self.happened.take();
            let first = before.map_or((at, incident.tick), |one| (one.at, one.since));
            self.happened = Some(KnownIncident {
                at: first.0,
                since: first.1,
                casualties: incident.casualties + before.map_or(0, |one| one.casualties),
                reported: false,
            });
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
        if since_s(view, since) < LOOK_ROUND_S {
            return;
        }
        self.begin_withdrawal(view, actions);
    }

    /// Requests help on the pack's form before anybody moves.
    pub(super) fn report_what_happened(
        &mut self,
        view: &TraineeView,
        actions: &mut Vec<TraineeAction>,
    ) {
        let channel = self.channel(view);
        let known = self.known_to_have_happened(view);
        let owed = self.happened.as_mut().filter(|one| !one.reported);
        let (Some(happened), Some(known)) = (owed, known) else {
            return;
        };
        happened.reported = true;
        let report = report::after_incident(&self.brief, &known, channel);
        actions.extend(report.map(TraineeAction::SendReport));
    }
}

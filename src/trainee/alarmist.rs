//! Alarmist: marks everything in view, and every so often bare ground as well; reports each time, and walks on. Shows
//! that marking everything does not pay.

use std::collections::BTreeSet;

use rand_pcg::Pcg64Mcg;

use super::gaze::{self, Sweep};
use super::walk::Walk;
use super::{Brief, Trainee};
use crate::scenario::exercise::SignId;
use crate::sim::action::TraineeAction;
use crate::sim::view::TraineeView;
use crate::units::{Point, Tick};
use crate::vocabulary::SignKind;

/// Name for the record.
pub const NAME: &str = "alarmist";

/// Interval of marks on bare ground, seconds.
const IMAGINES_EVERY_S: f32 = 30.0;

/// Pitch of a mark on bare ground, degrees.
const IMAGINED_PITCH_DEG: f32 = -4.0;

struct Alarmist {
    route: Walk,
    search: Sweep,
    marked: BTreeSet<SignId>,
    next_fright: Tick,
}

pub(super) fn build(brief: Brief, _luck: Pcg64Mcg) -> Box<dyn Trainee> {
    let waypoints = &brief.route.waypoints;
    let line: Vec<Point> = waypoints.iter().map(|waypoint| waypoint.at).collect();
    let pace_mps = waypoints.first().map_or(0.0, |waypoint| waypoint.pace_mps);
    Box::new(Alarmist {
        route: Walk::along(line, pace_mps),
        search: Sweep::between(-60.0, 60.0, 20.0, &[-3.0]),
        marked: BTreeSet::new(),
        next_fright: Tick(0),
    })
}

impl Alarmist {
    fn alarm(kind: SignKind) -> [TraineeAction; 2] {
        let mark = TraineeAction::Mark {
            kind,
            confidence_percent: 100,
        };
        [mark, TraineeAction::Warn]
    }
}

impl Trainee for Alarmist {
    fn name(&self) -> &str {
        NAME
    }

    fn act(&mut self, view: &TraineeView) -> Vec<TraineeAction> {
        let here = view.here.point();
        let ahead_deg = self
            .route
            .bearing_deg(here)
            .unwrap_or(view.look_bearing_deg);
        let mut actions = vec![self.route.step(here).unwrap_or(TraineeAction::Stop)];
        let unmarked = view
            .glimpses
            .iter()
            .find(|glimpse| !self.marked.contains(&glimpse.thing));
        if let Some(glimpse) = unmarked {
            actions.push(gaze::look_at(view, glimpse.at));
            if gaze::is_on(view, glimpse.at) {
                self.marked.insert(glimpse.thing);
                actions.extend(Self::alarm(glimpse.kind));
            }
        } else if view.tick >= self.next_fright && view.look_pitch_deg <= IMAGINED_PITCH_DEG + 1.0 {
            self.next_fright = Tick(view.tick.0 + Tick::from_seconds(IMAGINES_EVERY_S).0);
            actions.extend(Self::alarm(SignKind::WarningClue));
        } else if view.tick >= self.next_fright {
            actions.push(TraineeAction::Look {
                bearing_deg: ahead_deg,
                pitch_deg: IMAGINED_PITCH_DEG,
            });
        } else {
            actions.extend(self.search.step_for_ever(view, ahead_deg));
        }
        actions
    }
}

//! Local people: asking them on the way, and directing them after a find.

use super::{Drill, since_s};
use crate::sim::action::{Means, TraineeAction};
use crate::sim::view::TraineeView;
use crate::trainee::locals;
use crate::units::Tick;

/// Duration of listening to an answer, seconds.
const LISTENS_S: f32 = 5.0;

/// Interval of repeated instructions, seconds.
const TELL_AGAIN_S: f32 = 15.0;

/// Which people are told to leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Directs {
    /// Those in reach of gestures, once.
    OnceByGestures,
    /// Everybody in reach of the best means carried, until nobody is inside.
    UntilClear,
}

impl Drill {
    /// Stops for somebody near who was not asked yet; true while talking.
    pub(super) fn talks(&mut self, view: &TraineeView, actions: &mut Vec<TraineeAction>) -> bool {
        if !self.habits.asks {
            return false;
        }
        let listening = self.listens_until.is_some_and(|until| view.tick < until);
        let wanted = if listening {
            None
        } else {
            locals::to_ask(&self.brief, view, &self.asked)
        };
        if let Some((person, by)) = wanted {
            self.asked.insert(person);
            self.listens_until = Some(Tick(view.tick.0 + Tick::from_seconds(LISTENS_S).0));
            actions.push(TraineeAction::Ask { person, by });
        }
        if listening || wanted.is_some() {
            actions.push(TraineeAction::Stop);
            return true;
        }
        false
    }

    /// Tells those inside to leave, and again after a while.
    pub(super) fn direct_those_inside(
        &mut self,
        view: &TraineeView,
        actions: &mut Vec<TraineeAction>,
    ) {
        let due = match (self.habits.directs, self.directed_at) {
            (_, None) => true,
            (Directs::OnceByGestures, Some(_)) => false,
            (Directs::UntilClear, Some(then)) => since_s(view, then) >= TELL_AGAIN_S,
        };
        let by = self.means(view);
        let danger = locals::endangered_by(view, &self.dangers, by.reach_m());
        let Some(danger) = danger.filter(|_| due) else {
            return;
        };
        self.directed_at = Some(view.tick);
        actions.push(TraineeAction::DirectCivilians(locals::out_of(danger, by)));
    }

    /// Loudhailer before interpreter before gestures.
    fn means(&self, view: &TraineeView) -> Means {
        if self.habits.directs == Directs::OnceByGestures {
            Means::Gestures
        } else {
            locals::means(&self.brief, view)
        }
    }
}

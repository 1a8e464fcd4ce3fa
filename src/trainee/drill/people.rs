//! Local people: asked on the way what they know, and told to go after a find.

use super::{Drill, since_s};
use crate::scenario::exercise::PersonId;
use crate::scenario::schema::{Member, Role};
use crate::sim::action::{Direction, Means, Refuge, SPEAKING_M, TraineeAction};
use crate::sim::view::TraineeView;
use crate::trainee::refuge::Danger;
use crate::units::{Point, Tick};

/// One stands and listens for so long, seconds.
const LISTENS_S: f32 = 5.0;

/// One tells people to go again after this, seconds.
const TELL_AGAIN_S: f32 = 15.0;

/// How much farther than required one sends people, metres: they judge the distance themselves.
const MARGIN_M: f32 = 10.0;

/// Whom one tells to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Directs {
    /// Those near enough for a wave of the arm, once.
    OnceByGestures,
    /// Everybody in reach of the best that is carried, until nobody is inside.
    UntilClear,
}

impl Drill {
    /// Stops for somebody who is near and was not asked yet; true while one stands with them.
    pub(super) fn talks(&mut self, view: &TraineeView, actions: &mut Vec<TraineeAction>) -> bool {
        if !self.habits.asks {
            return false;
        }
        let listening = self.listens_until.is_some_and(|until| view.tick < until);
        let wanted = if listening {
            None
        } else {
            self.somebody_to_ask(view)
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

    /// Somebody near enough to talk to, and how: with the interpreter, once they are near enough too.
    fn somebody_to_ask(&self, view: &TraineeView) -> Option<(PersonId, Means)> {
        let here = view.here.point();
        let near = view.civilians.iter().filter(|(person, at)| {
            at.distance_m(here) <= SPEAKING_M && !self.asked.contains(person)
        });
        let has_interpreter = self.brief.patrol.people.iter().any(interprets);
        near.map(|(person, at)| (*person, *at))
            .find_map(|(person, at)| {
                let by = match (has_interpreter, self.interpreter_near(view, at)) {
                    (true, true) => Means::Interpreter,
                    (true, false) => return None,
                    (false, _) => Means::Gestures,
                };
                Some((person, by))
            })
    }

    fn interpreter_near(&self, view: &TraineeView, at: Point) -> bool {
        view.patrol.iter().any(|comrade| {
            let member = self.brief.patrol.people.get(comrade.person.index());
            member.is_some_and(interprets) && comrade.at.distance_m(at) <= SPEAKING_M
        })
    }

    /// Tells those inside to go, and again after a while.
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
        let Some(danger) = self.danger_to_somebody(view).filter(|_| due) else {
            return;
        };
        self.directed_at = Some(view.tick);
        actions.push(TraineeAction::DirectCivilians(Direction {
            by: self.means(view),
            from: danger.at.point(),
            distance_m: danger.required_m + MARGIN_M,
            to: Refuge::Out,
        }));
    }

    /// The danger that somebody in view is nearest to, of those who are inside.
    fn danger_to_somebody(&self, view: &TraineeView) -> Option<Danger> {
        let near = view.civilians.iter().flat_map(|(_, at)| {
            self.dangers
                .iter()
                .map(|danger| (danger, danger.at.point().distance_m(*at)))
        });
        near.filter(|(danger, range_m)| *range_m < danger.required_m)
            .min_by(|a, b| a.1.total_cmp(&b.1))
            .map(|(danger, _)| *danger)
    }

    /// The loudhailer before the interpreter before a wave of the arm.
    fn means(&self, view: &TraineeView) -> Means {
        if self.habits.directs == Directs::OnceByGestures {
            Means::Gestures
        } else if self.brief.patrol.loudhailer {
            Means::Loudhailer
        } else if self.interpreter_near(view, view.here.point()) {
            Means::Interpreter
        } else {
            Means::Gestures
        }
    }

    /// True for the interpreter, who is kept near as long as there are others to send.
    pub(super) fn is_interpreter(&self, person: PersonId) -> bool {
        self.brief.patrol.people.len() > KEEPS_INTERPRETER_FROM
            && interprets(&self.brief.patrol.people[person.index()])
    }
}

/// A patrol larger than this has enough people for its posts without the interpreter.
const KEEPS_INTERPRETER_FROM: usize = 5;

fn interprets(member: &Member) -> bool {
    member.role == Role::Interpreter
}

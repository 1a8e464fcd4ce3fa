//! A lesson without a window: the pupil follows the coach.

use std::sync::Arc;

use crate::doctrine::Pack;
use crate::record::capture::{self, Leader};
use crate::record::{Header, Mode, Session};
use crate::scenario::{Exercise, LoadedScenario};
use crate::sim::Patrol;
use crate::sim::action::TraineeAction;
use crate::sim::view::TraineeView;
use crate::units::Tick;

use super::advice::Advice;
use super::coach::Coach;
use super::pupil::{self, Pupil};

/// A pupil with a coach.
pub struct Lesson {
    coach: Option<Coach>,
    pupil: Pupil,
    thought_at: Option<Tick>,
    advice: Option<Advice>,
}

impl Lesson {
    /// Before the first step of an exercise.
    pub fn new(exercise: &Exercise, pack: &Pack) -> Self {
        Self {
            coach: Some(Coach::new(exercise, pack)),
            ..Self::without_coach(pack)
        }
    }

    /// A pupil without a coach.
    pub fn without_coach(pack: &Pack) -> Self {
        Self {
            coach: None,
            pupil: Pupil::new(pack),
            thought_at: None,
            advice: None,
        }
    }

    /// The coach's last advice.
    pub fn advice(&self) -> Option<&Advice> {
        self.advice.as_ref()
    }
}

impl Leader for Lesson {
    fn lead(&mut self, view: &TraineeView, session: &Session) -> Vec<TraineeAction> {
        if self.thought_at != Some(session.last_tick) {
            self.thought_at = Some(session.last_tick);
            self.advice = self
                .coach
                .as_mut()
                .and_then(|coach| coach.advise(view, session));
        }
        let told = self.advice.as_ref().map(|advice| &advice.what);
        self.pupil.act(view, told)
    }
}

/// Runs one lesson to its end.
pub fn patrol(loaded: &LoadedScenario, seed: u64) -> (Arc<Exercise>, Session) {
    let exercise = Arc::new(Exercise::draw(Arc::clone(&loaded.scenario), seed));
    let mut lesson = Lesson::new(&exercise, &loaded.doctrine.pack);
    let mut patrol = Patrol::new(Arc::clone(&exercise));
    let header = Header::of(loaded, seed, Mode::Learn, pupil::NAME, patrol.digest());
    let captured = capture::run_led(&mut patrol, header, &mut lesson, None, &mut |_| {});
    (exercise, captured.session)
}

//! The one loop: a patrol and whoever leads it in, a session out, written down second by second on the way.

use std::ops::DerefMut;
use std::sync::Arc;

use super::error::RecordError;
use super::header::Header;
use super::live::Keeper;
use super::session::Session;
use super::writer::Recorder;
use crate::sim::Patrol;
use crate::sim::action::TraineeAction;
use crate::sim::view::TraineeView;
use crate::trainee::{BEAT_TICKS, Trainee};

/// Whoever leads a patrol. Unlike a [`Trainee`] they may look at the session so far: what a coach beside them does.
pub trait Leader {
    /// What to do now, `session` holding every whole second until now. Asked every [`BEAT_TICKS`].
    fn lead(&mut self, view: &TraineeView, session: &Session) -> Vec<TraineeAction>;

    /// True when there is nothing more to come.
    fn finished(&self) -> bool {
        false
    }
}

/// Somebody who leads by what they see alone.
pub struct Alone<T>(pub T);

impl<T: DerefMut<Target: Trainee>> Leader for Alone<T> {
    fn lead(&mut self, view: &TraineeView, _session: &Session) -> Vec<TraineeAction> {
        self.0.act(view)
    }

    fn finished(&self) -> bool {
        self.0.finished()
    }
}

/// What came of a patrol.
#[derive(Debug)]
pub struct Captured {
    /// The session, whole even when it could not be written down.
    pub session: Session,
    /// Why the record on disk stops before the session does, if it does.
    pub write_error: Option<RecordError>,
}

/// Runs a patrol to its end, or until the trainee gives up; `watch` sees it after every tick.
pub fn run(
    patrol: &mut Patrol,
    header: Header,
    trainee: &mut dyn Trainee,
    recorder: Option<&mut Recorder>,
    watch: &mut dyn FnMut(&Patrol),
) -> Captured {
    let session = Session::begin(header, Arc::clone(patrol.exercise()));
    go_on(patrol, session, trainee, recorder, watch)
}

/// The same for somebody who may look at the session so far.
pub fn run_led(
    patrol: &mut Patrol,
    header: Header,
    leader: &mut dyn Leader,
    recorder: Option<&mut Recorder>,
    watch: &mut dyn FnMut(&Patrol),
) -> Captured {
    let session = Session::begin(header, Arc::clone(patrol.exercise()));
    lead_on(patrol, session, leader, recorder, watch)
}

/// Goes on with a patrol that stands at the last tick of `session`.
pub fn go_on(
    patrol: &mut Patrol,
    session: Session,
    trainee: &mut dyn Trainee,
    recorder: Option<&mut Recorder>,
    watch: &mut dyn FnMut(&Patrol),
) -> Captured {
    lead_on(patrol, session, &mut Alone(trainee), recorder, watch)
}

fn lead_on(
    patrol: &mut Patrol,
    session: Session,
    leader: &mut dyn Leader,
    mut recorder: Option<&mut Recorder>,
    watch: &mut dyn FnMut(&Patrol),
) -> Captured {
    let mut keeper = Keeper::of(session);
    while patrol.ended().is_none() && !leader.finished() {
        let actions = if patrol.tick().0.is_multiple_of(BEAT_TICKS) {
            leader.lead(&patrol.view(), &keeper.session)
        } else {
            Vec::new()
        };
        let acted = patrol.exercise().scored.does(&actions);
        keeper.step(patrol, recorder.as_deref_mut(), &acted);
        watch(patrol);
    }
    keeper.close(recorder);
    Captured {
        session: keeper.session,
        write_error: keeper.write_error,
    }
}

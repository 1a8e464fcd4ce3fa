//! The main loop: runs a patrol under a leader, collects the session, and writes the record second by second.

use std::ops::DerefMut;
use std::sync::Arc;

use super::error::RecordError;
use super::header::Header;
use super::live::SessionCollector;
use super::session::Session;
use super::writer::Recorder;
use crate::sim::Patrol;
use crate::sim::action::TraineeAction;
use crate::sim::view::TraineeView;
use crate::trainee::{BEAT_TICKS, Trainee};

/// Leads a patrol. Unlike a [`Trainee`] it may read the session so far, as the coach does.
pub trait Leader {
    /// Actions for now; `session` holds every whole second so far. Called every [`BEAT_TICKS`].
    fn lead(&mut self, view: &TraineeView, session: &Session) -> Vec<TraineeAction>;

    /// True when nothing more will come.
    fn finished(&self) -> bool {
        false
    }
}

/// A leader that acts on its view alone.
pub struct ByView<T>(pub T);

impl<T: DerefMut<Target: Trainee>> Leader for ByView<T> {
    fn lead(&mut self, view: &TraineeView, _session: &Session) -> Vec<TraineeAction> {
        self.0.act(view)
    }

    fn finished(&self) -> bool {
        self.0.finished()
    }
}

/// Result of a patrol.
#[derive(Debug)]
pub struct Captured {
    /// The session, complete even when writing the record failed.
    pub session: Session,
    /// Why the record on disk is incomplete, if it is.
    pub write_error: Option<RecordError>,
}

/// Runs a patrol to its end, or until the trainee gives up; `watch` is called after every tick.
pub fn run(
    patrol: &mut Patrol,
    header: Header,
    trainee: &mut dyn Trainee,
    recorder: Option<&mut Recorder>,
    watch: &mut dyn FnMut(&Patrol),
) -> Captured {
    let session = Session::begin(header, Arc::clone(patrol.exercise()));
    run_resumed(patrol, session, trainee, recorder, watch)
}

/// As [`run`], for a leader that may read the session so far.
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

/// Continues a patrol that stands at the last tick of `session`.
pub fn run_resumed(
    patrol: &mut Patrol,
    session: Session,
    trainee: &mut dyn Trainee,
    recorder: Option<&mut Recorder>,
    watch: &mut dyn FnMut(&Patrol),
) -> Captured {
    lead_on(patrol, session, &mut ByView(trainee), recorder, watch)
}

fn lead_on(
    patrol: &mut Patrol,
    session: Session,
    leader: &mut dyn Leader,
    mut recorder: Option<&mut Recorder>,
    watch: &mut dyn FnMut(&Patrol),
) -> Captured {
    let mut keeper = SessionCollector::of(session);
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

//! The one loop: a patrol and whoever leads it in, a session out, written down second by second on the way.

use std::sync::Arc;

use super::error::RecordError;
use super::live::Keeper;
use super::session::{Header, Session};
use super::writer::Recorder;
use crate::sim::Patrol;
use crate::trainee::{BEAT_TICKS, Trainee};

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

/// Goes on with a patrol that stands at the last tick of `session`.
pub fn go_on(
    patrol: &mut Patrol,
    session: Session,
    trainee: &mut dyn Trainee,
    mut recorder: Option<&mut Recorder>,
    watch: &mut dyn FnMut(&Patrol),
) -> Captured {
    let mut keeper = Keeper::of(session);
    while patrol.ended().is_none() && !trainee.finished() {
        let actions = if patrol.tick().0.is_multiple_of(BEAT_TICKS) {
            trainee.act(&patrol.view())
        } else {
            Vec::new()
        };
        keeper.step(patrol, recorder.as_deref_mut(), &actions);
        watch(patrol);
    }
    keeper.close(recorder);
    Captured {
        session: keeper.session,
        write_error: keeper.write_error,
    }
}

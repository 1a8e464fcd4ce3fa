//! The one loop: a patrol and whoever leads it in, a session out, written down second by second on the way.

use std::sync::Arc;

use super::block::Second;
use super::error::RecordError;
use super::session::{Header, Session};
use super::writer::Recorder;
use crate::sim::Patrol;
use crate::trainee::{BEAT_TICKS, Trainee};
use crate::units::TICK_HZ;

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
    mut session: Session,
    trainee: &mut dyn Trainee,
    mut recorder: Option<&mut Recorder>,
    watch: &mut dyn FnMut(&Patrol),
) -> Captured {
    let mut write_error = None;
    let mut second = Second::default();
    while patrol.ended().is_none() && !trainee.finished() {
        let actions = if patrol.tick().0.is_multiple_of(BEAT_TICKS) {
            trainee.act(&patrol.view())
        } else {
            Vec::new()
        };
        let output = patrol.step(&actions);
        let over = patrol.ended().is_some();
        let whole = output.tick.0.is_multiple_of(TICK_HZ);
        second.add(&actions, output);
        if whole || over {
            let closed = std::mem::take(&mut second);
            write_error = write_error.or(keep(&mut recorder, &closed));
            session.add(closed);
        }
        watch(patrol);
    }
    if second != Second::default() {
        write_error = write_error.or(keep(&mut recorder, &second));
        session.add(second);
    }
    Captured {
        session,
        write_error,
    }
}

fn keep(recorder: &mut Option<&mut Recorder>, second: &Second) -> Option<RecordError> {
    recorder.as_mut()?.second(second).err()
}

//! A live patrol with its session in memory and its record on disk, stepped together: for a window or any other host
//! that supplies actions tick by tick.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::block::Second;
use super::error::RecordError;
use super::header::{Header, Mode};
use super::replay::patrol_of;
use super::resume::Resumed;
use super::session::{Session, brought_by};
use super::writer::Recorder;
use crate::doctrine::LoadedPack;
use crate::scenario::schema::Weather;
use crate::scenario::{Exercise, LoadedScenario};
use crate::sim::action::{Acted, TraineeAction};
use crate::sim::{Patrol, TickOutput};
use crate::trust::Installation;
use crate::units::{TICK_HZ, Tick};

/// Collects a session tick by tick and writes it second by second.
pub(super) struct SessionCollector {
    pub(super) session: Session,
    pub(super) write_error: Option<RecordError>,
    second: Second,
}

impl SessionCollector {
    pub(super) fn of(session: Session) -> Self {
        Self {
            session,
            write_error: None,
            second: Second::default(),
        }
    }

    /// Steps the patrol and keeps its output.
    pub(super) fn step(
        &mut self,
        patrol: &mut Patrol,
        recorder: Option<&mut Recorder>,
        actions: &[Acted],
    ) -> TickOutput {
        let output = patrol.step(actions);
        let whole = output.tick.0.is_multiple_of(TICK_HZ);
        self.second.add(actions, output.clone());
        if whole || patrol.ended().is_some() {
            self.close(recorder);
        }
        output
    }

    /// Closes the current second, if it is not empty.
    pub(super) fn close(&mut self, recorder: Option<&mut Recorder>) {
        if self.second == Second::default() {
            return;
        }
        let closed = std::mem::take(&mut self.second);
        if let Some(recorder) = recorder
            && let Err(error) = recorder.second(&closed)
        {
            self.write_error.get_or_insert(error);
        }
        self.session.add(closed);
    }
}

/// A live patrol.
pub struct Live {
    patrol: Patrol,
    keeper: SessionCollector,
    recorder: Option<Recorder>,
    doctrine: Arc<LoadedPack>,
}

impl Live {
    /// Sets up the world and begins a record at `path`. When the record cannot be written the patrol runs all the
    /// same, and [`Live::write_error`] gives the reason.
    pub fn begin(
        loaded: &LoadedScenario,
        exercise: Arc<Exercise>,
        mode: Mode,
        trainee: &str,
        path: &Path,
    ) -> Self {
        let patrol = Patrol::new(Arc::clone(&exercise));
        let header = Header::of(loaded, exercise.seed, mode, trainee, patrol.digest()).begun_now();
        Self::record(patrol, header, Arc::clone(&loaded.doctrine), path)
    }

    fn record(patrol: Patrol, header: Header, doctrine: Arc<LoadedPack>, path: &Path) -> Self {
        let (recorder, write_error) = match Recorder::create(path, &header) {
            Ok(recorder) => (Some(recorder), None),
            Err(error) => (None, Some(error)),
        };
        let mut keeper =
            SessionCollector::of(Session::begin(header, Arc::clone(patrol.exercise())));
        keeper.write_error = write_error;
        Self {
            patrol,
            keeper,
            recorder,
            doctrine,
        }
    }

    /// The same, with a record that an installation signs when the patrol is over, and when it is broken off. Without one it
    /// stays unsigned.
    #[must_use]
    pub fn signed_by(mut self, installation: Option<Arc<Installation>>) -> Self {
        if let (Some(recorder), Some(installation)) = (&mut self.recorder, installation) {
            recorder.signed_by(installation);
        }
        self
    }

    /// Continues a resumed patrol.
    pub fn resumed(resumed: Resumed) -> Self {
        Self {
            patrol: resumed.patrol,
            keeper: SessionCollector::of(resumed.session),
            recorder: Some(resumed.recorder),
            doctrine: resumed.doctrine,
        }
    }

    /// The same patrol rewound to an earlier tick, with a record of its own at `path` that begins with everything
    /// done until then: for retrying from a moment.
    pub fn back_to(&self, tick: Tick, path: &Path) -> Self {
        let under_way = &self.keeper.second.actions;
        Self::again(
            &self.keeper.session,
            under_way,
            &self.doctrine,
            (tick, path),
        )
    }

    /// A finished patrol again from one of its moments: see [`Live::back_to`].
    pub fn from_moment(
        done: &Session,
        doctrine: &Arc<LoadedPack>,
        tick: Tick,
        path: &Path,
    ) -> Self {
        Self::again(done, &[], doctrine, (tick, path))
    }

    fn again(
        done: &Session,
        under_way: &[(Tick, Acted)],
        doctrine: &Arc<LoadedPack>,
        (tick, path): (Tick, &Path),
    ) -> Self {
        let mut earlier = Self::record(
            patrol_of(done),
            done.header.clone(),
            Arc::clone(doctrine),
            path,
        );
        earlier.repeat(done.actions.iter().chain(under_way).collect(), tick);
        earlier
    }

    /// The same deeds up to the present tick in another version of the scenario, and the record that it is written to; from
    /// the start where that version has other people or ends before that tick. `path` names records.
    pub fn in_version(
        &self,
        loaded: &LoadedScenario,
        exercise: &Arc<Exercise>,
        path: &dyn Fn() -> PathBuf,
    ) -> (Self, PathBuf) {
        let done = &self.keeper.session;
        let begin = || {
            let (header, path) = (&done.header, path());
            let exercise = Arc::clone(exercise);
            let begun = Self::begin(loaded, exercise, header.mode, header.trainee(), &path);
            (begun, path)
        };
        if exercise.people.len() == done.exercise.people.len() {
            let (mut other, path) = begin();
            let under_way = &self.keeper.second.actions;
            other.repeat(
                done.actions.iter().chain(under_way).collect(),
                self.patrol.tick(),
            );
            if other.patrol.ended().is_none() {
                return (other, path);
            }
        }
        begin()
    }

    /// Does what was done, up to a tick.
    fn repeat(&mut self, actions: Vec<&(Tick, Acted)>, tick: Tick) {
        let mut next = 0;
        while self.patrol.tick() < tick && self.patrol.ended().is_none() {
            let coming = Tick(self.patrol.tick().0 + 1);
            let upto = next
                + actions[next..]
                    .iter()
                    .take_while(|(at, _)| *at <= coming)
                    .count();
            let now: Vec<Acted> = actions[next..upto]
                .iter()
                .map(|(_, acted)| acted.clone())
                .collect();
            next = upto;
            self.take(&now);
        }
    }

    /// Simulates one tick with these actions of the scored seat, and keeps it.
    pub fn step(&mut self, actions: &[TraineeAction]) -> TickOutput {
        let seat = self.patrol.exercise().scored;
        self.take(&seat.does(actions))
    }

    fn take(&mut self, acted: &[Acted]) -> TickOutput {
        self.keeper
            .step(&mut self.patrol, self.recorder.as_mut(), acted)
    }

    /// The patrol, read-only.
    pub fn patrol(&self) -> &Patrol {
        &self.patrol
    }

    /// What the trainee can know now; see [`Patrol::view`].
    pub fn view(&self) -> crate::sim::view::TraineeView {
        self.patrol.view()
    }

    /// The session up to the last closed second.
    pub fn session(&self) -> &Session {
        &self.keeper.session
    }

    /// The weather in force now.
    pub fn weather(&self) -> &Weather {
        let session = self.session();
        let under_way = self.keeper.second.events.iter().rev();
        under_way
            .map(|(_, event)| event)
            .find_map(|event| brought_by(event, session.scenario()))
            .unwrap_or_else(|| session.weather_at(session.last_tick))
    }

    /// The doctrine pack in force.
    pub fn doctrine(&self) -> &Arc<LoadedPack> {
        &self.doctrine
    }

    /// Why the record on disk is incomplete, if it is.
    pub fn write_error(&self) -> Option<&RecordError> {
        self.keeper.write_error.as_ref()
    }

    /// Closes the current second and returns the session; an incomplete last second is written too.
    pub fn finish(mut self) -> Session {
        self.keeper.close(self.recorder.as_mut());
        self.keeper.session
    }
}

//! Who trains on this machine, under what pseudonym, and what they have done: kept in one RON file of the data folder.
//!
//! The records are the truth and the file only a list of them: what is missing, because the file was lost or the
//! program was killed, is read again from the records beside the window ([`reconcile`]).

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};
use serde::{Deserialize, Serialize};

use super::patrolling::{self, FinishedSession};
use super::settings::{DataFolder, kept, write_ron};
use super::stage::{Frame, Stage};
use crate::doctrine::Pack;
use crate::files::{self, Unwritten};
use crate::record::{self, Mode, Session};
use crate::report::tally::tally;
use crate::scoring::scorecard::Verdict;
use crate::scoring::{Outcome, score};
use crate::sim::event::Ending;
use crate::text::{Message, Text};
use crate::vocabulary::SignKind;

/// Everybody who trains on this machine.
#[derive(Resource, Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Trainees {
    /// What each has done, by pseudonym.
    pub by_name: BTreeMap<String, Vec<Outing>>,
}

/// One patrol that somebody went on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outing {
    /// Its record, below the folder of records.
    pub record: PathBuf,
    /// The record's length when it was read, bytes.
    pub bytes: u64,
    /// When it was written last, seconds since 1970.
    pub written_s: u64,
    /// Id of the scenario.
    pub scenario: String,
    /// Its title.
    pub title: Text,
    /// Seed of the variation.
    pub seed: u64,
    /// How it was played.
    pub mode: Mode,
    /// How far it came.
    pub state: State,
    /// How long it lasted, seconds.
    pub duration_s: f32,
}

/// How far an outing came.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum State {
    /// To its end.
    Over(Achieved),
    /// It stopped in the middle and can be resumed.
    BrokenOff,
    /// It stopped in the middle and was laid aside.
    LaidAside,
}

/// What came of an outing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Achieved {
    /// The verdict.
    pub verdict: Judged,
    /// Points earned.
    pub earned: f32,
    /// Points possible.
    pub possible: f32,
    /// Kinds of sign that could have been noticed and were not.
    pub missed: BTreeSet<SignKind>,
    /// What to train next, most useful first.
    pub train_next: Vec<Message>,
}

/// [`Verdict`] as it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Judged {
    /// The session does not show enough.
    Incomplete,
    /// Something to train first.
    NotYet,
    /// Did what the doctrine asks.
    Ready,
}

impl From<Judged> for Verdict {
    fn from(judged: Judged) -> Self {
        match judged {
            Judged::Ready => Self::Ready,
            Judged::NotYet => Self::NotYet,
            Judged::Incomplete => Self::Incomplete,
        }
    }
}

impl From<Verdict> for Judged {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Ready => Self::Ready,
            Verdict::NotYet => Self::NotYet,
            Verdict::Incomplete => Self::Incomplete,
        }
    }
}

impl Achieved {
    /// What came of a session.
    pub fn of(session: &Session, pack: &Pack) -> Self {
        let card = score(session, pack);
        let missed = card
            .detection
            .per_device
            .iter()
            .filter(|device| device.opportunity_s.is_some() && device.marked_s.is_none())
            .flat_map(|device| &session.exercise.devices[device.device.index()].signs)
            .map(|sign| session.exercise.signs[sign.index()].sign.kind)
            .collect();
        let points = tally(&card).whole;
        let mut train_next = card.train_next;
        if train_next.is_empty() {
            let lost = card.blocks.iter().flat_map(|block| &block.criteria);
            train_next.extend(
                lost.filter(|criterion| criterion.outcome == Outcome::NotMet)
                    .take(2)
                    .map(|criterion| Message::new(format!("criterion-{}", criterion.id))),
            );
        }
        Self {
            verdict: card.verdict.into(),
            earned: points.earned,
            possible: points.possible,
            missed,
            train_next,
        }
    }

    /// Points earned of those possible, 0..1.
    pub fn share(&self) -> f32 {
        if self.possible > 0.0 {
            self.earned / self.possible
        } else {
            0.0
        }
    }
}

impl Outing {
    /// Reads one from its record; none when the file is no record.
    pub fn read(records: &Path, path: &Path) -> Option<(String, Self)> {
        let opened = record::read(path).ok()?;
        let (bytes, written_s) = stamp(path)?;
        let outing = Self::of(records, path, &opened.session, &opened.doctrine.pack);
        Some((
            opened.session.header.trainee().to_owned(),
            Self {
                bytes,
                written_s,
                ..outing
            },
        ))
    }

    fn of(records: &Path, path: &Path, session: &Session, pack: &Pack) -> Self {
        let (bytes, written_s) = stamp(path).unwrap_or_default();
        let scenario = session.scenario();
        Self {
            record: path.strip_prefix(records).unwrap_or(path).to_owned(),
            bytes,
            written_s,
            scenario: scenario.id.clone(),
            title: scenario.title.clone(),
            seed: session.header.seed,
            mode: session.header.mode,
            state: if session.ending() == Ending::BrokenOff {
                State::BrokenOff
            } else {
                State::Over(Achieved::of(session, pack))
            },
            duration_s: session.last_tick.seconds(),
        }
    }

    /// What came of it, once it is over.
    pub fn result(&self) -> Option<&Achieved> {
        match &self.state {
            State::Over(result) => Some(result),
            _ => None,
        }
    }
}

/// Length and time of last writing.
fn stamp(path: &Path) -> Option<(u64, u64)> {
    let about = std::fs::metadata(path).ok()?;
    let since = about
        .modified()
        .ok()?
        .duration_since(std::time::UNIX_EPOCH)
        .ok()?;
    Some((about.len(), since.as_secs()))
}

impl Trainees {
    /// The file.
    fn file(folder: &DataFolder) -> PathBuf {
        folder.0.join("trainees.ron")
    }

    /// Reads what was kept. A damaged file is put aside and nobody is known until the records have been read again.
    pub fn read(folder: &DataFolder) -> Self {
        kept(&Self::file(folder))
    }

    /// Keeps them.
    pub fn write(&self, folder: &DataFolder) -> Result<(), Unwritten> {
        write_ron(&Self::file(folder), self)
    }

    /// What somebody has done, latest first.
    pub fn outings(&self, name: &str) -> Vec<&Outing> {
        let mut all: Vec<&Outing> = self.by_name.get(name).into_iter().flatten().collect();
        all.sort_by(|a, b| (b.written_s, &b.record).cmp(&(a.written_s, &a.record)));
        all
    }

    /// The best result in a scenario and the last one.
    pub fn best_and_last(&self, name: &str, scenario: &str) -> Option<(&Achieved, &Achieved)> {
        let all: Vec<&Achieved> = self
            .outings(name)
            .into_iter()
            .filter(|outing| outing.scenario == scenario)
            .filter_map(Outing::result)
            .collect();
        let best = all.iter().max_by(|a, b| {
            (a.verdict, a.share())
                .partial_cmp(&(b.verdict, b.share()))
                .unwrap_or(std::cmp::Ordering::Equal)
        })?;
        Some((best, all.first()?))
    }

    /// How often a scenario was begun, whatever came of it.
    pub fn times(&self, name: &str, scenario: &str) -> usize {
        self.outings(name)
            .iter()
            .filter(|outing| outing.scenario == scenario)
            .count()
    }

    /// The seed of the next variation that somebody has not had yet.
    pub fn next_seed(&self, name: &str, scenario: &str) -> u64 {
        let had: BTreeSet<u64> = self
            .outings(name)
            .iter()
            .filter(|outing| outing.scenario == scenario)
            .map(|outing| outing.seed)
            .collect();
        (1..)
            .find(|seed| !had.contains(seed))
            .expect("nobody has had every variation")
    }

    /// What to train next: the advice of the last outing that was not without fault.
    pub fn train_next(&self, name: &str) -> Vec<Message> {
        self.outings(name)
            .into_iter()
            .filter_map(Outing::result)
            .find(|result| !result.train_next.is_empty())
            .map(|result| result.train_next.clone())
            .unwrap_or_default()
    }

    /// Kinds of sign missed in the last five outings that are over.
    pub fn missed(&self, name: &str) -> BTreeSet<SignKind> {
        self.outings(name)
            .into_iter()
            .filter_map(Outing::result)
            .take(5)
            .flat_map(|result| result.missed.iter().copied())
            .collect()
    }

    /// The patrol that somebody broke off, when it is the last thing they did.
    pub fn broken_off(&self, name: &str) -> Option<&Outing> {
        self.outings(name)
            .into_iter()
            .next()
            .filter(|outing| outing.state == State::BrokenOff)
    }

    /// Lays a broken-off patrol aside; its record stays.
    pub fn lay_aside(&mut self, name: &str, record: &Path) {
        for outing in self.by_name.get_mut(name).into_iter().flatten() {
            if outing.record == record {
                outing.state = State::LaidAside;
            }
        }
    }

    /// Adds an outing, in place of what was known of its record.
    pub fn add(&mut self, name: &str, mut outing: Outing) {
        let all = self.by_name.entry(name.to_owned()).or_default();
        match all.iter_mut().find(|known| known.record == outing.record) {
            Some(known) => {
                if known.state == State::LaidAside && outing.state == State::BrokenOff {
                    outing.state = State::LaidAside;
                }
                *known = outing;
            }
            None => all.push(outing),
        }
    }

    /// Forgets somebody and deletes their records; a record that cannot be deleted is said.
    pub fn forget(&mut self, name: &str, folder: &DataFolder) {
        for outing in self.by_name.remove(name).unwrap_or_default() {
            let path = folder.records().join(&outing.record);
            if let Err(error) = std::fs::remove_file(&path) {
                warn!("{}: {error}", path.display());
            }
        }
    }

    /// Records whose outings are known as they stand.
    fn known(&self) -> BTreeSet<(PathBuf, u64)> {
        self.by_name
            .values()
            .flatten()
            .map(|outing| (outing.record.clone(), outing.bytes))
            .collect()
    }

    /// True for words that can be a pseudonym: something to read, not too long, no control characters.
    pub fn is_a_name(words: &str) -> bool {
        let words = words.trim();
        !words.is_empty()
            && words.chars().count() <= LONGEST_NAME
            && !words.chars().any(char::is_control)
    }
}

/// Most letters of a pseudonym: what fits on a button.
pub const LONGEST_NAME: usize = 24;

/// The records being read beside the window.
#[derive(Resource)]
pub struct Reconciling(Task<Vec<(String, Outing)>>);

/// Reads the records that the list does not know.
pub fn reconcile(records: &Path, known: &BTreeSet<(PathBuf, u64)>) -> Vec<(String, Outing)> {
    files::folders_in(records)
        .unwrap_or_default()
        .iter()
        .filter_map(|folder| files::files_in(folder, record::format::EXTENSION).ok())
        .flatten()
        .filter(|path| {
            let below = path.strip_prefix(records).unwrap_or(path).to_owned();
            stamp(path).is_some_and(|(bytes, _)| !known.contains(&(below, bytes)))
        })
        .filter_map(|path| Outing::read(records, &path))
        .collect()
}

fn begin(mut commands: Commands, folder: Res<DataFolder>, trainees: Res<Trainees>) {
    let (records, known) = (folder.records(), trainees.known());
    let task = AsyncComputeTaskPool::get().spawn(async move { reconcile(&records, &known) });
    commands.insert_resource(Reconciling(task));
}

fn take_over(
    mut commands: Commands,
    mut reconciling: ResMut<Reconciling>,
    mut trainees: ResMut<Trainees>,
) {
    let Some(found) = block_on(poll_once(&mut reconciling.0)) else {
        return;
    };
    commands.remove_resource::<Reconciling>();
    for (name, outing) in found {
        trainees.add(&name, outing);
    }
}

/// Adds the session that has just ended.
fn remember(lived: Res<FinishedSession>, folder: Res<DataFolder>, mut trainees: ResMut<Trainees>) {
    let outing = Outing::of(
        &folder.records(),
        &lived.record,
        &lived.session,
        &lived.doctrine.pack,
    );
    // A record that lies elsewhere was brought along to be looked at and is nobody's here.
    if outing.record.is_relative() {
        trainees.add(lived.session.header.trainee(), outing);
    }
}

/// Keeps the list whenever it changes.
fn keep(trainees: Res<Trainees>, folder: Res<DataFolder>) {
    if trainees.is_changed()
        && !trainees.is_added()
        && let Err(error) = trainees.write(&folder)
    {
        warn!("the trainees cannot be kept: {error}");
    }
}

pub(super) fn plugin(app: &mut App) {
    let trainees = Trainees::read(app.world().resource::<DataFolder>());
    app.insert_resource(trainees)
        .add_systems(Startup, begin)
        // A patrol that was left for another time is offered at once.
        .add_systems(OnEnter(Stage::Home), begin.after(patrolling::set_aside))
        .add_systems(
            Update,
            (
                take_over.run_if(resource_exists::<Reconciling>),
                remember.run_if(resource_exists_and_changed::<FinishedSession>),
            )
                .chain()
                .in_set(Frame::Arrivals),
        )
        .add_systems(Last, keep);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outing(record: &str, written_s: u64, seed: u64, state: State) -> Outing {
        Outing {
            record: PathBuf::from(record),
            bytes: 10,
            written_s,
            scenario: "road".to_owned(),
            title: Text::english("Road"),
            seed,
            mode: Mode::Practise,
            state,
            duration_s: 60.0,
        }
    }

    fn over(verdict: Judged, earned: f32) -> State {
        State::Over(Achieved {
            verdict,
            earned,
            possible: 100.0,
            missed: BTreeSet::new(),
            train_next: Vec::new(),
        })
    }

    #[test]
    fn a_better_verdict_is_best_whatever_the_points() {
        let mut trainees = Trainees::default();
        trainees.add("A", outing("1", 1, 1, over(Judged::Ready, 70.0)));
        trainees.add("A", outing("2", 2, 2, over(Judged::NotYet, 90.0)));
        trainees.add("A", outing("3", 3, 4, State::BrokenOff));
        let (best, last) = trainees.best_and_last("A", "road").expect("two are over");
        assert_eq!(
            (best.verdict, last.verdict),
            (Judged::Ready, Judged::NotYet)
        );
        assert!(trainees.best_and_last("B", "road").is_none());
        assert_eq!(trainees.next_seed("A", "road"), 3);
        assert_eq!(trainees.next_seed("B", "road"), 1);
    }

    #[test]
    fn only_the_last_thing_done_is_offered_and_laid_aside_stays_aside() {
        let mut trainees = Trainees::default();
        trainees.add("A", outing("1", 5, 1, State::BrokenOff));
        assert!(trainees.broken_off("A").is_some());
        trainees.lay_aside("A", Path::new("1"));
        trainees.add("A", outing("1", 5, 1, State::BrokenOff));
        assert!(trainees.broken_off("A").is_none());
        trainees.add("A", outing("2", 6, 1, State::BrokenOff));
        trainees.add("A", outing("3", 7, 2, over(Judged::Ready, 90.0)));
        assert!(trainees.broken_off("A").is_none());
        assert_eq!(trainees.outings("A").len(), 3);
    }

    #[test]
    fn a_pseudonym_is_something_to_read() {
        for good in ["Heron 3", "صقر", "é", &"a".repeat(LONGEST_NAME)] {
            assert!(Trainees::is_a_name(good), "{good}");
        }
        for bad in ["", "   ", "a\nb", &"a".repeat(LONGEST_NAME + 1)] {
            assert!(!Trainees::is_a_name(bad), "{bad:?}");
        }
    }

    #[test]
    fn what_is_kept_is_read_again_and_damage_is_put_aside() {
        let folder = DataFolder(tempfile::tempdir().expect("a folder").keep());
        assert_eq!(Trainees::read(&folder), Trainees::default());
        let mut trainees = Trainees::default();
        trainees.add("صقر", outing("1", 1, 1, over(Judged::Incomplete, 0.0)));
        trainees.write(&folder).expect("written");
        assert_eq!(Trainees::read(&folder), trainees);
        std::fs::write(folder.0.join("trainees.ron"), "(by_name").expect("written");
        assert_eq!(Trainees::read(&folder), Trainees::default());
        assert!(folder.0.join("trainees.ron.damaged").exists());
    }
}

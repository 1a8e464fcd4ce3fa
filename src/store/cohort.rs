//! Results of a class or of one trainee, out of a store.
//!
//! The tables are read in their own order, several at a time, each over a connection of its own. What can be counted is
//! counted by the store.
//!
//! | file | job |
//! |---|---|
//! | `among` | whose results are meant |
//! | `sessions` | a row a session |
//! | `tallies` | what they show, added up |
//! | `people` | the trainees, one by one and by groups |
//! | `progress` | over time, and scenario by scenario |

mod among;
mod people;
mod progress;
mod sessions;
mod tallies;

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::Date;

use among::Among;
use sessions::counts_of;
use tallies::Tallies;

use super::course::patrols;
use super::database::Database;
use super::error::StoreError;
use super::group;
use super::pseudonym;
use super::server::{Server, Shared};
use super::sql::{Fault, Reading};
use crate::scoring::cohort::{Cohort, Stray, Whose};
use crate::text::Text;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Whose results.
    pub whose: Whose,
    /// The day from which days are counted.
    pub today: Date,
    /// Whether real names are told.
    pub names: bool,
    /// Whether the class is told by sex and by age group.
    pub groups: bool,
}

/// Why there are no results of a course or trainee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoCohort {
    /// The store cannot be read.
    Store(StoreError),
    /// Nobody in it is meant.
    NobodyMeant(Whose),
}

impl From<StoreError> for NoCohort {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Where a store is.
trait Place: Sync {
    /// What it is read by.
    type Store: Reading;

    /// A connection of its own.
    fn connected(&self) -> Result<Self::Store, StoreError>;

    /// What it says, as an error of a store.
    fn told(&self, fault: Fault) -> StoreError;
}

impl Place for Path {
    type Store = rusqlite::Connection;

    fn connected(&self) -> Result<Self::Store, StoreError> {
        Ok(Database::read(self)?.connection)
    }

    fn told(&self, fault: Fault) -> StoreError {
        StoreError::of(self, &fault.into())
    }
}

impl Place for Server {
    type Store = Shared;

    fn connected(&self) -> Result<Shared, StoreError> {
        self.open()
    }

    fn told(&self, fault: Fault) -> StoreError {
        Self::told(self, fault)
    }
}

/// Results of a class or of one trainee.
pub fn cohort(path: &Path, asked: &Asked) -> Result<Cohort, NoCohort> {
    of_place(path, asked)
}

/// The same, out of a store on a server.
pub fn cohort_on(server: &Server, asked: &Asked) -> Result<Cohort, NoCohort> {
    of_place(server, asked)
}

fn of_place(place: &(impl Place + ?Sized), asked: &Asked) -> Result<Cohort, NoCohort> {
    let told = |fault| place.told(fault);
    let store = place.connected()?;
    let among = Among::of(&store, &asked.whose)
        .map_err(told)?
        .ok_or_else(|| NoCohort::NobodyMeant(asked.whose.clone()))?;
    let of_one = asked.whose.trainee().is_some();
    let sessions = sessions::sessions(&store, &among, of_one).map_err(told)?;
    let elsewhere = |read: fn(&dyn Reading, &Among) -> Result<Tallies, Fault>| {
        let among = &among;
        move || {
            let store = place.connected()?;
            read(&store, among).map_err(told)
        }
    };
    let (rows, tallies, more) = std::thread::scope(|scope| {
        let criteria = scope.spawn(elsewhere(tallies::criteria));
        let lines = scope.spawn(elsewhere(tallies::lines_and_rest));
        let rows = tallies::opportunities(&store, &among, &sessions).map_err(told);
        let joined = |thread: std::thread::ScopedJoinHandle<'_, Result<Tallies, StoreError>>| {
            thread
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        };
        (rows, joined(criteria), joined(lines))
    });
    let (kinds, scenarios) = rows?;
    let (tallies, more) = (tallies?, more?);
    let people = people::people(&store, &among).map_err(told)?;
    let elsewhere = people::Elsewhere {
        drills: people::drills(&store, asked.today).map_err(told)?,
        last_days: match asked.whose.course() {
            Some(_) => people::last_days(&store, asked.today).map_err(told)?,
            None => BTreeMap::new(),
        },
    };
    let titles = progress::titles(&store).map_err(told)?;
    let history = if of_one {
        progress::history(&sessions, &titles)
    } else {
        Vec::new()
    };
    Ok(Cohort {
        whose: asked.whose.clone(),
        sessions: sessions.over().count() as u32,
        broken_off: sessions
            .all
            .iter()
            .flatten()
            .filter(|one| one.broken_off)
            .count() as u32,
        verdicts: sessions.verdicts(),
        modes: sessions.modes(),
        strays: strays(&store, &asked.whose).map_err(told)?,
        counts: counts_of(sessions.over()),
        trainees: people::trainees(
            &people,
            &sessions,
            &more.errors_by_session,
            &elsewhere,
            asked,
        ),
        groups: (asked.groups && !of_one).then(|| people::groups(&people, &sessions)),
        history,
        kinds,
        criteria: tallies.criteria,
        lines: more.lines,
        critical_errors: more.errors,
        distances: more.distances,
        attempts: progress::attempts(&sessions),
        scenarios: progress::items(scenarios, &sessions, &titles),
        group: group::votes(&store, &asked.whose).map_err(told)?,
        train_next: Vec::new(),
    })
}

/// Patrols of who is meant that do not count for the course.
fn strays(store: &dyn Reading, whose: &Whose) -> Result<Vec<Stray>, Fault> {
    let Some(name) = whose.course() else {
        return Ok(Vec::new());
    };
    let Some(course) = among::id(store, "SELECT id FROM course WHERE name = $1", name)? else {
        return Ok(Vec::new());
    };
    let mut all = patrols::strays(store, course)?;
    if let Some(trainee) = whose.trainee() {
        let trainee = pseudonym::kept(trainee);
        all.retain(|stray| stray.trainee == trainee);
    }
    Ok(all)
}

/// Words by language as they stand in the store; none where they cannot be read.
fn text(json: &str) -> Text {
    serde_json::from_str(json).unwrap_or_default()
}

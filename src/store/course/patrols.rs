//! What counts for a course, and what does not: one rule for every report.
//!
//! A patrol counts for whoever was given it: of the scenario, in the text of the course, of the variation that this person has,
//! and assessed. Coached or repeated patrols are training, whatever their seed.

use std::collections::BTreeSet;

use super::{Assignment, CourseError};
use crate::record::Mode;
use crate::scoring::cohort::Stray;
use crate::store::database::Database;
use crate::store::sql::{Fault, Reading};
use crate::store::words::Kept;

/// Ids of the patrols that count for a course, whole or broken off: `$1` is its id. More conditions may follow.
pub(in crate::store) const COUNTED: &str = "SELECT patrol.id FROM assignment
    JOIN task ON task.course = assignment.course AND task.n = assignment.n
    JOIN scenario AS ground ON ground.name = task.scenario AND (task.hash IS NULL OR task.hash = ground.hash)
    JOIN session AS patrol ON patrol.trainee = assignment.trainee AND patrol.scenario = ground.id
        AND patrol.seed = assignment.seed
    WHERE assignment.course = $1 AND patrol.mode = 'assess'";

/// A patrol under a mistyped pseudonym, perhaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stranger {
    /// Pseudonym.
    pub trainee: String,
    /// Id of the scenario.
    pub scenario: String,
    /// The seed that was patrolled.
    pub seed: u64,
}

impl Database {
    /// Patrols of those enrolled, on scenarios of the course, that do not count for it. Practice of somebody whose patrol is here
    /// is not among them.
    pub fn strays(&self, course: &str) -> Result<Vec<Stray>, CourseError> {
        let id = self.course_of(course)?;
        Ok(self.told(strays(&self.connection, id).map_err(Into::into))?)
    }

    /// Whoever is enrolled in no course and patrolled a scenario of this one.
    pub fn strangers(&self, course: &str) -> Result<Vec<Stranger>, CourseError> {
        let id = self.course_of(course)?;
        Ok(self.told(strangers(&self.connection, id).map_err(Into::into))?)
    }

    /// Who of a course patrols what, by pseudonym, and how often they have.
    pub fn assignments(&self, course: &str) -> Result<Vec<Assignment>, CourseError> {
        let id = self.course_of(course)?;
        Ok(self.told(assignments(&self.connection, id).map_err(Into::into))?)
    }
}

/// [`Database::strays`] of any store.
pub(in crate::store) fn strays(store: &dyn Reading, course: i64) -> Result<Vec<Stray>, Fault> {
    let sql = format!(
        "SELECT session.id, pseudonym, task.scenario, session.seed, assignment.seed,
            CAST(CASE WHEN task.hash IS NULL OR task.hash = scenario.hash THEN 1 ELSE 0 END AS BIGINT), mode,
            CAST(CASE WHEN session.id IN ({COUNTED}) THEN 1 ELSE 0 END AS BIGINT)
         FROM assignment
         JOIN task ON task.course = assignment.course AND task.n = assignment.n
         JOIN trainee ON trainee.id = assignment.trainee
         JOIN scenario ON scenario.name = task.scenario
         JOIN session ON session.trainee = trainee.id AND session.scenario = scenario.id
         WHERE assignment.course = $1 AND broken_off = 0
         ORDER BY assignment.n, session.id"
    );
    let mut all: Vec<Stray> = Vec::new();
    let (mut seen, mut done) = (BTreeSet::new(), BTreeSet::new());
    store.each(&sql, &[course.into()], &mut |row| {
        let words = |at| Ok::<String, Fault>(row.words(at)?.unwrap_or_default().to_owned());
        let (trainee, scenario) = (words(1)?, words(2)?);
        if row.number(7)? != 0 {
            done.insert((trainee, scenario));
        } else if seen.insert(row.number(0)?) {
            all.push(Stray {
                trainee,
                scenario,
                seed: words(3)?,
                given: words(4)?,
                same_text: row.number(5)? != 0,
                mode: row.words(6)?.and_then(Mode::of_word),
            });
        }
        Ok(())
    })?;
    let is_done = |one: &Stray| done.contains(&(one.trainee.clone(), one.scenario.clone()));
    all.retain(|one| one.mode == Some(Mode::Assess) || !is_done(one));
    // Each store has its own order of words.
    all.sort_by(|a, b| a.trainee.cmp(&b.trainee));
    Ok(all)
}

fn strangers(store: &dyn Reading, course: i64) -> Result<Vec<Stranger>, Fault> {
    let sql = "SELECT DISTINCT pseudonym, task.scenario, session.seed
         FROM task
         JOIN scenario ON scenario.name = task.scenario AND (task.hash IS NULL OR task.hash = scenario.hash)
         JOIN session ON session.scenario = scenario.id
         JOIN trainee ON trainee.id = session.trainee
         WHERE task.course = $1 AND broken_off = 0
         AND NOT EXISTS (SELECT 1 FROM enrolment WHERE enrolment.trainee = trainee.id)
         ORDER BY pseudonym, task.n, session.id";
    let mut all = Vec::new();
    store.each(sql, &[course.into()], &mut |row| {
        all.push(Stranger {
            trainee: row.words(0)?.unwrap_or_default().to_owned(),
            scenario: row.words(1)?.unwrap_or_default().to_owned(),
            seed: seed(row.words(2)?),
        });
        Ok(())
    })?;
    Ok(all)
}

fn assignments(store: &dyn Reading, course: i64) -> Result<Vec<Assignment>, Fault> {
    let patrols = |which: &str| {
        format!(
            "(SELECT count(*) FROM session WHERE session.trainee = assignment.trainee
             AND session.seed = assignment.seed AND {which} AND session.id IN ({COUNTED})
             AND session.scenario IN (SELECT id FROM scenario WHERE name = task.scenario))"
        )
    };
    let count = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
    let sql = format!(
        "SELECT pseudonym, person.name, task.scenario, assignment.seed,
            {}, {}
         FROM assignment
         JOIN task ON task.course = assignment.course AND task.n = assignment.n
         JOIN trainee ON trainee.id = assignment.trainee
         LEFT JOIN person ON person.trainee = assignment.trainee
         WHERE assignment.course = $1 ORDER BY pseudonym, assignment.n",
        patrols("broken_off = 0"),
        patrols("broken_off <> 0"),
    );
    let mut all = Vec::new();
    store.each(&sql, &[course.into()], &mut |row| {
        all.push(Assignment {
            trainee: row.words(0)?.unwrap_or_default().to_owned(),
            name: row.words(1)?.map(str::to_owned),
            scenario: row.words(2)?.unwrap_or_default().to_owned(),
            seed: seed(row.words(3)?),
            sessions: count(row.number(4)?),
            broken_off: count(row.number(5)?),
        });
        Ok(())
    })?;
    Ok(all)
}

fn seed(words: Option<&str>) -> u64 {
    words
        .and_then(|words| words.parse().ok())
        .unwrap_or_default()
}

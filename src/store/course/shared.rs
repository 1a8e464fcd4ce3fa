//! A course on a server: who is enrolled and was given what, so that the results of a course are the same from there. Real names
//! stay on the machine on which people are enrolled.

use super::CourseError;
use crate::store::add::{found_or_made, is_erased, trainee_of};
use crate::store::database::Database;
use crate::store::entry::RecordHash;
use crate::store::error::StoreError;
use crate::store::server::Shared;
use crate::store::sql::{Cell, Fault, Reading, Row, Writing};

/// A course as one store has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    name: String,
    tasks: Vec<Task>,
    people: Vec<Enrolled>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Task {
    n: i64,
    scenario: String,
    seeds: String,
    hash: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Enrolled {
    trainee: String,
    /// Number of the task, and seed.
    given: Vec<(i64, String)>,
    /// Hashes of what they recorded, and of how each began.
    recorded: Vec<(RecordHash, RecordHash)>,
}

impl Database {
    /// A course, to be put on a server.
    pub fn copied_course(&self, course: &str) -> Result<Copied, CourseError> {
        let id = self.course_of(course)?;
        Ok(self.told(copied(&self.connection, course, id).map_err(Into::into))?)
    }
}

fn copied(store: &dyn Reading, name: &str, course: i64) -> Result<Copied, Fault> {
    let mut tasks = Vec::new();
    let find = "SELECT n, scenario, seeds, hash FROM task WHERE course = $1 ORDER BY n";
    store.each(find, &[course.into()], &mut |row| {
        tasks.push(Task {
            n: row.number(0)?,
            scenario: words(row, 1)?,
            seeds: words(row, 2)?,
            hash: row.words(3)?.map(str::to_owned),
        });
        Ok(())
    })?;
    let mut found: Vec<(i64, String)> = Vec::new();
    let find =
        "SELECT trainee.id, pseudonym FROM enrolment JOIN trainee ON trainee.id = enrolment.trainee
         WHERE course = $1 ORDER BY pseudonym";
    store.each(find, &[course.into()], &mut |row| {
        found.push((row.number(0)?, words(row, 1)?));
        Ok(())
    })?;
    let mut people = Vec::new();
    for (id, trainee) in found {
        people.push(Enrolled {
            trainee,
            given: given(store, course, id)?,
            recorded: recorded(store, id)?,
        });
    }
    Ok(Copied {
        name: name.to_owned(),
        tasks,
        people,
    })
}

fn words(row: &dyn Row, at: usize) -> Result<String, Fault> {
    Ok(row.words(at)?.unwrap_or_default().to_owned())
}

fn given(store: &dyn Reading, course: i64, trainee: i64) -> Result<Vec<(i64, String)>, Fault> {
    let mut all = Vec::new();
    let find = "SELECT n, seed FROM assignment WHERE course = $1 AND trainee = $2 ORDER BY n";
    store.each(find, &[course.into(), trainee.into()], &mut |row| {
        all.push((row.number(0)?, words(row, 1)?));
        Ok(())
    })?;
    Ok(all)
}

fn recorded(store: &dyn Reading, trainee: i64) -> Result<Vec<(RecordHash, RecordHash)>, Fault> {
    let mut all = Vec::new();
    let find = "SELECT hash, start FROM session WHERE trainee = $1
         UNION ALL SELECT hash, start FROM drill WHERE trainee = $1";
    store.each(find, &[trainee.into()], &mut |row| {
        let hash = |at| Ok::<_, Fault>(RecordHash::try_from(row.bytes(at)?).ok());
        all.extend(hash(0)?.zip(hash(1)?));
        Ok(())
    })?;
    Ok(all)
}

impl Shared {
    /// Puts a course on the server, or what is new in it. False, and nothing is changed, where the server has another course of
    /// that name. Whoever was erased there, with everything that they recorded, is not enrolled again.
    pub fn take_course(&mut self, course: &Copied) -> Result<bool, StoreError> {
        self.change(|change| {
            if is_another(change, course)? {
                return Ok(false);
            }
            put(change, course)?;
            Ok(true)
        })
    }
}

fn is_another(into: &mut dyn Writing, course: &Copied) -> Result<bool, Fault> {
    let name = Cell::from(course.name.as_str());
    for task in &course.tasks {
        let differs = "SELECT count(*) FROM task JOIN course ON course.id = task.course
             WHERE course.name = $1 AND n = $2 AND (scenario <> $3 OR coalesce(hash, '') <> $4)";
        let hash = task.hash.as_deref().unwrap_or_default();
        let cells = [
            name,
            task.n.into(),
            task.scenario.as_str().into(),
            hash.into(),
        ];
        if into.find(differs, &cells)?.is_some_and(|count| count > 0) {
            return Ok(true);
        }
    }
    for person in &course.people {
        for (n, seed) in &person.given {
            let differs =
                "SELECT count(*) FROM assignment JOIN course ON course.id = assignment.course
                 JOIN trainee ON trainee.id = assignment.trainee
                 WHERE course.name = $1 AND n = $2 AND pseudonym = $3 AND seed <> $4";
            let cells = [
                name,
                (*n).into(),
                person.trainee.as_str().into(),
                seed.as_str().into(),
            ];
            if into.find(differs, &cells)?.is_some_and(|count| count > 0) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

fn put(into: &mut dyn Writing, course: &Copied) -> Result<(), Fault> {
    let name = [course.name.as_str().into()];
    let id = found_or_made(
        into,
        ("SELECT id FROM course WHERE name = $1", &name),
        ("INSERT INTO course (name) VALUES ($1) RETURNING id", &name),
    )?;
    for task in &course.tasks {
        let cells = [
            id.into(),
            task.n.into(),
            task.scenario.as_str().into(),
            task.seeds.as_str().into(),
            task.hash.as_deref().into(),
        ];
        let insert = "INSERT INTO task VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
        into.execute(insert, &cells)?;
    }
    for person in &course.people {
        if is_gone(into, person)? {
            continue;
        }
        let trainee = trainee_of(into, &person.trainee)?;
        let insert = "INSERT INTO enrolment VALUES ($1, $2) ON CONFLICT DO NOTHING";
        into.execute(insert, &[id.into(), trainee.into()])?;
        for (n, seed) in &person.given {
            let cells = [id.into(), trainee.into(), (*n).into(), seed.as_str().into()];
            let insert = "INSERT INTO assignment VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
            into.execute(insert, &cells)?;
        }
    }
    Ok(())
}

/// True for somebody who is not there and of whom everything that is here was erased there.
fn is_gone(into: &mut dyn Writing, person: &Enrolled) -> Result<bool, Fault> {
    let find = "SELECT id FROM trainee WHERE pseudonym = $1";
    let cells = [person.trainee.as_str().into()];
    if into.find(find, &cells)?.is_some() {
        return Ok(false);
    }
    for (hash, start) in &person.recorded {
        if !is_erased(into, hash, start)? {
            return Ok(false);
        }
    }
    Ok(!person.recorded.is_empty())
}

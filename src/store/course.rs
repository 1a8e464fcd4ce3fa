//! Courses: who is enrolled, and who patrols which variation of what.
//!
//! | file | job |
//! |---|---|
//! | `enrolling` | which pseudonym and variation somebody gets |
//! | [`patrols`] | what counts for a course, and what does not |
//! | [`shared`] | a course on a server |

mod enrolling;
pub mod patrols;
pub mod shared;

use rand::SeedableRng;
use rusqlite::{Connection, OptionalExtension, params};

use enrolling::{
    assign, by_chance, elsewhere_as, enrolled_as, known_as, next_free, somebody_elses, taken,
};

use super::add::trainee_of;
use super::database::Database;
use super::error::StoreError;
use super::pseudonym;
use super::words::Kept;
use crate::scoring::cohort::Background;

/// What the trainees of a course patrol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Id or path of a scenario.
    pub scenario: String,
    /// Hash of its text; none where any text of that id counts.
    pub hash: Option<String>,
    /// Seeds that are equally hard.
    pub seeds: Vec<u64>,
}

/// A variation for one trainee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// Pseudonym.
    pub trainee: String,
    /// Real name, where it is kept.
    pub name: Option<String>,
    /// Id or path of the scenario.
    pub scenario: String,
    /// The seed.
    pub seed: u64,
    /// Patrols of it that came to their end and count.
    pub sessions: u32,
    /// Patrols of it that would count, had they not been broken off.
    pub broken_off: u32,
}

/// Somebody to be enrolled.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Enrolling {
    /// Real name; none when only a pseudonym is known.
    pub name: Option<String>,
    /// Pseudonym; one is made when there is none.
    pub pseudonym: Option<String>,
    /// Sex and age group, where they are to be kept.
    pub background: Option<Background>,
    /// Variations that they have already, by scenario: of an earlier table of the course.
    pub given: Vec<(String, u64)>,
}

/// Somebody enrolled who has no variation of a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unassigned {
    /// Name of the course.
    pub course: String,
    /// Pseudonym.
    pub trainee: String,
    /// Id of the scenario.
    pub scenario: String,
}

/// Why a course cannot be made or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CourseError {
    /// The store refuses.
    Store(StoreError),
    /// There is one of that name.
    IsThere(String),
    /// There is none of that name.
    Missing(String),
    /// Words that can be no name of a course.
    NoName(String),
    /// A pseudonym of the list belongs to somebody else.
    NotTheirs {
        /// The pseudonym.
        pseudonym: String,
        /// Whose it is.
        whose: String,
    },
    /// A variation of the list is none of the course, or somebody else has it.
    NotFree {
        /// Its scenario.
        scenario: String,
        /// The seed.
        seed: u64,
    },
    /// A task has no seed left that nobody has.
    NoSeedLeft {
        /// Its scenario.
        scenario: String,
    },
}

impl From<StoreError> for CourseError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Database {
    /// Makes a course.
    pub fn begin_course(&mut self, name: &str, tasks: &[Task]) -> Result<(), CourseError> {
        if !is_name(name) {
            return Err(CourseError::NoName(name.to_owned()));
        }
        if self.told(id_of(&self.connection, name))?.is_some() {
            return Err(CourseError::IsThere(name.to_owned()));
        }
        self.change(|transaction| {
            let course = transaction
                .prepare("INSERT INTO course (name) VALUES (?1)")?
                .insert([name])?;
            let mut add = transaction.prepare("INSERT INTO task VALUES (?1, ?2, ?3, ?4, ?5)")?;
            for (n, task) in tasks.iter().enumerate() {
                let seeds = serde_json::to_string(&task.seeds).expect("numbers");
                add.execute(params![course, n as i64, task.scenario, seeds, task.hash])?;
            }
            Ok(())
        })?;
        Ok(())
    }

    /// Pseudonyms of everybody, in order.
    pub fn pseudonyms(&self) -> Result<Vec<String>, StoreError> {
        self.words("SELECT pseudonym FROM trainee ORDER BY pseudonym")
    }

    /// Names of the courses, in order.
    pub fn courses(&self) -> Result<Vec<String>, StoreError> {
        self.words("SELECT name FROM course ORDER BY name")
    }

    fn words(&self, select: &str) -> Result<Vec<String>, StoreError> {
        let all = || {
            let mut statement = self.connection.prepare(select)?;
            let rows = statement.query_map([], |row| row.get(0))?;
            rows.collect()
        };
        self.told(all())
    }

    /// Enrols people, each with a pseudonym and a variation of every task that nobody else of the course has. Whoever is
    /// enrolled already, by pseudonym or by name, keeps what they have. Gives the pseudonyms in order.
    pub fn enrol(
        &mut self,
        course: &str,
        people: &[Enrolling],
    ) -> Result<Vec<String>, CourseError> {
        let id = self.course_of(course)?;
        for person in people {
            if let Some((pseudonym, whose)) = self.told(somebody_elses(&self.connection, person))? {
                return Err(CourseError::NotTheirs { pseudonym, whose });
            }
        }
        let mut refused = None;
        let enrolled = self.change(|mut transaction| {
            let mut pseudonyms = Vec::new();
            let mut taken = taken(transaction)?;
            let mut dice = rand_pcg::Pcg64::seed_from_u64(by_chance());
            let given = people.iter().filter_map(|person| person.pseudonym.as_ref());
            taken.extend(given.map(|given| pseudonym::heard(given)));
            for person in people {
                let pseudonym = match &person.pseudonym {
                    Some(given) => pseudonym::kept(given),
                    None => match known_as(transaction, id, person)? {
                        Some(known) => known,
                        None => next_free(&taken, &mut dice),
                    },
                };
                taken.insert(pseudonym::heard(&pseudonym));
                let trainee = trainee_of(&mut transaction, &pseudonym)?;
                transaction.execute(
                    "INSERT OR IGNORE INTO enrolment VALUES (?1, ?2)",
                    [id, trainee],
                )?;
                if let Some(name) = &person.name {
                    transaction.execute(
                        "INSERT OR IGNORE INTO person VALUES (?1, ?2)",
                        params![trainee, name],
                    )?;
                }
                if let Some(background) = person.background {
                    let cells = params![
                        trainee,
                        background.sex.map(Kept::word),
                        background.age.map(Kept::word)
                    ];
                    transaction.execute(
                        "INSERT INTO background VALUES (?1, ?2, ?3)
                         ON CONFLICT (trainee) DO UPDATE SET sex = excluded.sex, age = excluded.age",
                        cells,
                    )?;
                }
                refused = assign(transaction, id, trainee, &person.given)?;
                if refused.is_some() {
                    // The change is given up as a whole.
                    return Err(rusqlite::Error::QueryReturnedNoRows);
                }
                pseudonyms.push(pseudonym);
            }
            Ok(pseudonyms)
        });
        match refused {
            Some(refused) => Err(refused),
            None => Ok(enrolled?),
        }
    }

    /// Pseudonyms of those who are not enrolled in a course yet and are known by their name from another.
    pub fn known_by_name(
        &self,
        course: &str,
        people: &[Enrolling],
    ) -> Result<Vec<String>, CourseError> {
        let id = self.course_of(course)?;
        let found = || {
            let mut known = Vec::new();
            for person in people.iter().filter(|person| person.pseudonym.is_none()) {
                if enrolled_as(&self.connection, id, person)?.is_none() {
                    known.extend(elsewhere_as(&self.connection, person)?);
                }
            }
            Ok(known)
        };
        Ok(self.told(found())?)
    }

    /// The seed of a scenario that a course gave to somebody, and the name of the course: of the newest one.
    pub fn given(
        &self,
        trainee: &str,
        scenario: &str,
    ) -> Result<Option<(String, u64)>, StoreError> {
        let find = "SELECT course.name, assignment.seed
             FROM assignment
             JOIN course ON course.id = assignment.course
             JOIN task ON task.course = assignment.course AND task.n = assignment.n
             JOIN trainee ON trainee.id = assignment.trainee
             WHERE pseudonym = ?1 AND task.scenario = ?2
             ORDER BY course.id DESC, assignment.n LIMIT 1";
        let found =
            self.connection
                .query_row(find, [pseudonym::kept(trainee).as_str(), scenario], |row| {
                    let seed = row.get::<_, String>(1)?.parse().unwrap_or_default();
                    Ok((row.get(0)?, seed))
                });
        self.told(found.optional())
    }
}

impl Database {
    /// Who is enrolled in a course and has no variation of one of its scenarios.
    pub fn unassigned(&self, course: &str) -> Result<Vec<Unassigned>, CourseError> {
        let id = self.course_of(course)?;
        Ok(self.told(unassigned(&self.connection, Some(id)))?)
    }

    fn course_of(&self, course: &str) -> Result<i64, CourseError> {
        self.told(id_of(&self.connection, course))?
            .ok_or_else(|| CourseError::Missing(course.to_owned()))
    }
}

/// Most letters of a course's name: what fits above a table.
const LONGEST_NAME: usize = 80;

/// True for something to read that is not too long for a heading.
pub fn is_name(name: &str) -> bool {
    name.chars().any(char::is_alphanumeric)
        && name.chars().count() <= LONGEST_NAME
        && !name.chars().any(char::is_control)
}

fn id_of(connection: &Connection, course: &str) -> rusqlite::Result<Option<i64>> {
    connection
        .query_row("SELECT id FROM course WHERE name = ?1", [course], |row| {
            row.get(0)
        })
        .optional()
}

/// [`Database::unassigned`] of one course or of all.
pub(super) fn unassigned(
    connection: &Connection,
    course: Option<i64>,
) -> rusqlite::Result<Vec<Unassigned>> {
    let mut statement = connection.prepare(
        "SELECT course.name, pseudonym, task.scenario FROM enrolment
         JOIN course ON course.id = enrolment.course JOIN trainee ON trainee.id = enrolment.trainee
         JOIN task ON task.course = enrolment.course
         WHERE (?1 IS NULL OR enrolment.course = ?1) AND NOT EXISTS (
            SELECT 1 FROM assignment WHERE assignment.course = enrolment.course
            AND assignment.trainee = enrolment.trainee AND assignment.n = task.n)
         ORDER BY course.name, pseudonym, task.n",
    )?;
    let rows = statement.query_map([course], |row| {
        Ok(Unassigned {
            course: row.get(0)?,
            trainee: row.get(1)?,
            scenario: row.get(2)?,
        })
    })?;
    rows.collect()
}

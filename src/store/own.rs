//! Everything that the store has about a trainee, for that trainee.

use rusqlite::OptionalExtension;

use super::database::Database;
use super::error::StoreError;
use super::pseudonym;
use super::signatures::{self, Kept as SignatureKept};
use super::words::Kept;
use crate::record::Mode;
use crate::scoring::scorecard::{Points, Verdict};

/// Everything about a trainee.
#[derive(Debug, Clone, PartialEq)]
pub struct Own {
    /// The pseudonym.
    pub trainee: String,
    /// The real name, if one is kept.
    pub name: Option<String>,
    /// Courses, by name.
    pub courses: Vec<String>,
    /// Sessions, the earliest first.
    pub sessions: Vec<OwnSession>,
}

/// A session.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnSession {
    /// BLAKE3 of its record, hexadecimal.
    pub record: String,
    /// When it began, ISO 8601 in UTC.
    pub begun: Option<String>,
    /// Id and hash of the scenario.
    pub scenario: (String, String),
    /// Id, version and hash of the doctrine pack.
    pub doctrine: (String, String, String),
    /// Seed of the variation.
    pub seed: String,
    /// How it was played; none for a word of no choice.
    pub mode: Option<Mode>,
    /// The verdict; none for a word of no choice.
    pub verdict: Option<Verdict>,
    /// Points.
    pub points: Points,
    /// Whether its record is signed.
    pub signature: SignatureKept,
}

impl Database {
    /// Everything about a trainee; none when nobody of that pseudonym is in the store.
    pub fn own(&self, trainee: &str) -> Result<Option<Own>, StoreError> {
        let trainee = pseudonym::kept(trainee);
        self.told(self.own_rows(&trainee))
    }

    fn own_rows(&self, trainee: &str) -> rusqlite::Result<Option<Own>> {
        let connection = &self.connection;
        let id: Option<i64> = connection
            .query_row(
                "SELECT id FROM trainee WHERE pseudonym = ?1",
                [trainee],
                |row| row.get(0),
            )
            .optional()?;
        let Some(id) = id else {
            return Ok(None);
        };
        let name = connection
            .query_row("SELECT name FROM person WHERE trainee = ?1", [id], |row| {
                row.get(0)
            })
            .optional()?;
        let mut courses = connection.prepare(
            "SELECT name FROM course JOIN enrolment ON course.id = enrolment.course WHERE trainee = ?1 ORDER BY name",
        )?;
        let courses = courses
            .query_map([id], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let mut sessions = connection.prepare(
            "SELECT lower(hex(session.hash)), begun, scenario.name, scenario.hash, doctrine.name, doctrine.version,
                doctrine.hash, seed, mode, verdict, earned, possible, signature.state, signature.installation
             FROM session JOIN scenario ON scenario.id = session.scenario
             JOIN doctrine ON doctrine.id = session.doctrine
             LEFT JOIN signature ON signature.session = session.id
             WHERE trainee = ?1 ORDER BY begun, session.id",
        )?;
        let sessions = sessions.query_map([id], |row| {
            Ok(OwnSession {
                record: row.get(0)?,
                begun: row.get(1)?,
                scenario: (row.get(2)?, row.get(3)?),
                doctrine: (row.get(4)?, row.get(5)?, row.get(6)?),
                seed: row.get(7)?,
                mode: Mode::of_word(&row.get::<_, String>(8)?),
                verdict: Verdict::of_word(&row.get::<_, String>(9)?),
                points: Points {
                    earned: row.get(10)?,
                    possible: row.get(11)?,
                },
                signature: signatures::of_row(row, 12)?,
            })
        })?;
        Ok(Some(Own {
            trainee: trainee.to_owned(),
            name,
            courses,
            sessions: sessions.collect::<Result<_, _>>()?,
        }))
    }
}

//! Everything that the store has about a trainee, for that trainee.

use std::collections::BTreeMap;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;

use super::database::Database;
use super::error::StoreError;
use super::pseudonym;
use super::signatures::{self, Kept as SignatureKept};
use super::words::Kept;
use crate::drill::Kind;
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
    /// Drills, the earliest first.
    pub drills: Vec<OwnDrill>,
    /// Everything else, a list of rows a table; a row names its session or drill by the hash of its file.
    pub more: BTreeMap<&'static str, Vec<serde_json::Map<String, Value>>>,
}

/// A drill.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnDrill {
    /// BLAKE3 of its file, hexadecimal.
    pub file: String,
    /// When it was begun, ISO 8601 in UTC.
    pub begun: Option<String>,
    /// Its kind; none for a word of no choice.
    pub kind: Option<Kind>,
    /// Id of the scenario.
    pub scenario: String,
    /// Which drill of the scenario.
    pub seed: String,
    /// Times that something was called for, and how often it was right.
    pub right: (f64, u32),
}

/// What belongs to a trainee beside sessions and drills: its name, and the rows, by the number of the trainee.
const MORE: [(&str, &str); 12] = [
    ("background", "SELECT sex, age FROM background WHERE trainee = ?1"),
    (
        "assignments",
        "SELECT course.name AS course, task.scenario, seed FROM assignment
         JOIN course ON course.id = assignment.course
         JOIN task ON task.course = assignment.course AND task.n = assignment.n WHERE trainee = ?1",
    ),
    (
        "opportunities",
        "SELECT lower(hex(hash)) AS record, device.word AS device, kind.word AS kind, light.word AS light, second_item,
            range_m, found, taken_s, mark_range_m
         FROM opportunity JOIN session ON session.id = session JOIN term AS device ON device.id = device
         JOIN term AS kind ON kind.id = kind JOIN term AS light ON light.id = light WHERE trainee = ?1",
    ),
    (
        "criteria",
        "SELECT lower(hex(hash)) AS record, what.word AS criterion, how.word AS outcome FROM criterion
         JOIN session ON session.id = session JOIN term AS what ON what.id = criterion
         JOIN term AS how ON how.id = outcome WHERE trainee = ?1",
    ),
    (
        "report_lines",
        "SELECT lower(hex(hash)) AS record, form, label, field, how.word AS outcome FROM report_line
         JOIN session ON session.id = session JOIN line ON line.id = line
         JOIN term AS how ON how.id = outcome WHERE trainee = ?1",
    ),
    (
        "critical_errors",
        "SELECT lower(hex(hash)) AS record, word AS error FROM critical_error
         JOIN session ON session.id = session JOIN term ON term.id = error WHERE trainee = ?1",
    ),
    (
        "distances",
        "SELECT lower(hex(hash)) AS record, required_m, achieved_m, inside_s FROM distance
         JOIN session ON session.id = session WHERE trainee = ?1",
    ),
    (
        "drill_signs",
        "SELECT lower(hex(hash)) AS drill, kind.word AS kind, light.word AS light, range_m, chance, found
         FROM drill_sign JOIN drill ON drill.id = drill_sign.drill JOIN term AS kind ON kind.id = drill_sign.kind
         JOIN term AS light ON light.id = light WHERE trainee = ?1",
    ),
    (
        "drill_lines",
        "SELECT lower(hex(hash)) AS drill, form, label, field, how.word AS outcome FROM drill_line
         JOIN drill ON drill.id = drill_line.drill JOIN line ON line.id = line
         JOIN term AS how ON how.id = outcome WHERE trainee = ?1",
    ),
    (
        "drill_criteria",
        "SELECT lower(hex(hash)) AS drill, what.word AS criterion, how.word AS outcome FROM drill_criterion
         JOIN drill ON drill.id = drill_criterion.drill JOIN term AS what ON what.id = criterion
         JOIN term AS how ON how.id = outcome WHERE trainee = ?1",
    ),
    (
        "pushed",
        "SELECT lrs, lower(hex(record)) AS record,
            (SELECT count(*) FROM waiting WHERE waiting.pushed = pushed.id) AS statements_waiting
         FROM pushed WHERE trainee = ?1",
    ),
    ("listed", "SELECT record, body FROM outing WHERE trainee = ?1"),
];

fn rows(
    connection: &Connection,
    select: &str,
    trainee: i64,
) -> rusqlite::Result<Vec<serde_json::Map<String, Value>>> {
    let mut statement = connection.prepare(select)?;
    let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let rows = statement.query_map([trainee], |row| {
        let cell = |at: usize| -> rusqlite::Result<Value> {
            Ok(match row.get_ref(at)? {
                ValueRef::Null | ValueRef::Blob(_) => Value::Null,
                ValueRef::Integer(whole) => whole.into(),
                ValueRef::Real(real) => real.into(),
                ValueRef::Text(text) => String::from_utf8_lossy(text).into(),
            })
        };
        let cells = names.iter().enumerate();
        cells
            .map(|(at, name)| Ok((name.clone(), cell(at)?)))
            .collect()
    })?;
    rows.collect()
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
        let mut drills = connection.prepare(
            "SELECT lower(hex(drill.hash)), begun, kind, name, seed, was_right, called_for FROM drill
             JOIN scenario ON scenario.id = scenario WHERE trainee = ?1 ORDER BY begun, drill.id",
        )?;
        let drills = drills.query_map([id], |row| {
            Ok(OwnDrill {
                file: row.get(0)?,
                begun: row.get(1)?,
                kind: Kind::of_word(&row.get::<_, String>(2)?),
                scenario: row.get(3)?,
                seed: row.get(4)?,
                right: (row.get(5)?, row.get(6)?),
            })
        })?;
        let mut more = BTreeMap::new();
        for (table, select) in MORE {
            more.insert(table, rows(connection, select, id)?);
        }
        Ok(Some(Own {
            trainee: trainee.to_owned(),
            name,
            courses,
            sessions: sessions.collect::<Result<_, _>>()?,
            drills: drills.collect::<Result<_, _>>()?,
            more,
        }))
    }
}

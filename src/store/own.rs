//! Everything that the store has about a trainee, for that trainee.

use std::collections::BTreeMap;

use serde_json::Value;

use super::database::Database;
use super::error::StoreError;
use super::pseudonym;
use super::server::Shared;
use super::signatures::{self, Kept as SignatureKept};
use super::sql::{Fault, Reading, Row};
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

/// What stands in a column.
#[derive(Debug, Clone, Copy)]
enum Column {
    Hash,
    Words,
    Whole,
    Real,
}

use Column::{Hash, Real, Whole, Words};

/// What belongs to a trainee beside sessions and drills: its name, its columns, and the rows, by the number of the trainee.
const MORE: [(&str, &[(&str, Column)], &str); 12] = [
    (
        "background",
        &[("sex", Words), ("age", Words)],
        "SELECT sex, age FROM background WHERE trainee = $1",
    ),
    (
        "assignments",
        &[("course", Words), ("scenario", Words), ("seed", Words)],
        "SELECT course.name, task.scenario, seed FROM assignment JOIN course ON course.id = assignment.course
         JOIN task ON task.course = assignment.course AND task.n = assignment.n WHERE trainee = $1",
    ),
    (
        "opportunities",
        &[
            ("record", Hash),
            ("device", Words),
            ("kind", Words),
            ("light", Words),
            ("second_item", Whole),
            ("range_m", Real),
            ("found", Whole),
            ("taken_s", Real),
            ("mark_range_m", Real),
        ],
        "SELECT hash, device.word, kind.word, light.word, second_item, range_m, found, taken_s, mark_range_m
         FROM opportunity JOIN session ON session.id = opportunity.session JOIN term AS device ON device.id = device
         JOIN term AS kind ON kind.id = kind JOIN term AS light ON light.id = light WHERE trainee = $1",
    ),
    (
        "criteria",
        &[("record", Hash), ("criterion", Words), ("outcome", Words)],
        "SELECT hash, what.word, how.word FROM criterion JOIN session ON session.id = criterion.session
         JOIN term AS what ON what.id = criterion.criterion JOIN term AS how ON how.id = outcome WHERE trainee = $1",
    ),
    (
        "report_lines",
        &[
            ("record", Hash),
            ("form", Words),
            ("label", Words),
            ("field", Words),
            ("outcome", Words),
        ],
        "SELECT hash, form, label, field, how.word FROM report_line JOIN session ON session.id = report_line.session
         JOIN line ON line.id = report_line.line JOIN term AS how ON how.id = outcome WHERE trainee = $1",
    ),
    (
        "critical_errors",
        &[("record", Hash), ("error", Words)],
        "SELECT hash, word FROM critical_error JOIN session ON session.id = critical_error.session
         JOIN term ON term.id = error WHERE trainee = $1",
    ),
    (
        "distances",
        &[
            ("record", Hash),
            ("required_m", Real),
            ("achieved_m", Real),
            ("inside_s", Real),
        ],
        "SELECT hash, required_m, achieved_m, inside_s FROM distance
         JOIN session ON session.id = distance.session WHERE trainee = $1",
    ),
    (
        "drill_signs",
        &[
            ("drill", Hash),
            ("kind", Words),
            ("light", Words),
            ("range_m", Real),
            ("chance", Real),
            ("found", Whole),
        ],
        "SELECT hash, kind.word, light.word, range_m, chance, found
         FROM drill_sign JOIN drill ON drill.id = drill_sign.drill JOIN term AS kind ON kind.id = drill_sign.kind
         JOIN term AS light ON light.id = light WHERE trainee = $1",
    ),
    (
        "drill_lines",
        &[
            ("drill", Hash),
            ("form", Words),
            ("label", Words),
            ("field", Words),
            ("outcome", Words),
        ],
        "SELECT hash, form, label, field, how.word FROM drill_line JOIN drill ON drill.id = drill_line.drill
         JOIN line ON line.id = drill_line.line JOIN term AS how ON how.id = outcome WHERE trainee = $1",
    ),
    (
        "drill_criteria",
        &[("drill", Hash), ("criterion", Words), ("outcome", Words)],
        "SELECT hash, what.word, how.word FROM drill_criterion JOIN drill ON drill.id = drill_criterion.drill
         JOIN term AS what ON what.id = criterion JOIN term AS how ON how.id = outcome WHERE trainee = $1",
    ),
    (
        "pushed",
        &[("lrs", Words), ("record", Hash), ("statements_waiting", Whole)],
        "SELECT lrs, record, (SELECT count(*) FROM waiting WHERE waiting.pushed = pushed.id)
         FROM pushed WHERE trainee = $1",
    ),
    (
        "listed",
        &[("record", Words), ("body", Words)],
        "SELECT record, body FROM outing WHERE trainee = $1",
    ),
];

fn hexadecimal(row: &dyn Row, at: usize) -> Result<String, Fault> {
    let digits = row.bytes(at)?.iter().map(|byte| format!("{byte:02x}"));
    Ok(digits.collect())
}

fn words(row: &dyn Row, at: usize) -> Result<String, Fault> {
    Ok(row.words(at)?.unwrap_or_default().to_owned())
}

/// Rows of an answer, each taken by `take`.
fn rows<T>(
    store: &dyn Reading,
    select: &str,
    trainee: i64,
    mut take: impl FnMut(&dyn Row) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    let mut all = Vec::new();
    store.each(select, &[trainee.into()], &mut |row| {
        all.push(take(row)?);
        Ok(())
    })?;
    Ok(all)
}

fn named(
    row: &dyn Row,
    columns: &[(&str, Column)],
) -> Result<serde_json::Map<String, Value>, Fault> {
    let cell = |(at, (name, column)): (usize, &(&str, Column))| {
        let value = match column {
            Hash => hexadecimal(row, at)?.into(),
            Words => row.words(at)?.into(),
            Whole => row.number(at)?.into(),
            Real => row.real(at)?.into(),
        };
        Ok(((*name).to_owned(), value))
    };
    columns.iter().enumerate().map(cell).collect()
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
        self.told(own(&self.connection, trainee).map_err(Into::into))
    }
}

impl Shared {
    /// Everything about a trainee that the server has; none when nobody of that pseudonym is in the store.
    pub fn own(&self, trainee: &str) -> Result<Option<Own>, StoreError> {
        own(self, trainee).map_err(|fault| self.server.told(fault))
    }
}

fn own(store: &dyn Reading, trainee: &str) -> Result<Option<Own>, Fault> {
    let trainee = pseudonym::kept(trainee);
    let mut id = None;
    let find = "SELECT id FROM trainee WHERE pseudonym = $1";
    store.each(find, &[trainee.as_str().into()], &mut |row| {
        id = Some(row.number(0)?);
        Ok(())
    })?;
    let Some(id) = id else {
        return Ok(None);
    };
    let name = "SELECT name FROM person WHERE trainee = $1";
    let name = rows(store, name, id, |row| words(row, 0))?;
    let courses = "SELECT name FROM course JOIN enrolment ON course.id = enrolment.course WHERE trainee = $1 ORDER BY name";
    let mut more = BTreeMap::new();
    for (table, columns, select) in MORE {
        more.insert(table, rows(store, select, id, |row| named(row, columns))?);
    }
    Ok(Some(Own {
        trainee,
        name: name.into_iter().next(),
        courses: rows(store, courses, id, |row| words(row, 0))?,
        sessions: sessions(store, id)?,
        drills: drills(store, id)?,
        more,
    }))
}

fn sessions(store: &dyn Reading, trainee: i64) -> Result<Vec<OwnSession>, Fault> {
    let select = "SELECT session.hash, begun, scenario.name, scenario.hash, doctrine.name, doctrine.version,
            doctrine.hash, seed, mode, verdict, earned, possible, signature.state, signature.installation
         FROM session JOIN scenario ON scenario.id = session.scenario
         JOIN doctrine ON doctrine.id = session.doctrine
         LEFT JOIN signature ON signature.session = session.id
         WHERE trainee = $1 ORDER BY coalesce(begun, ''), session.id";
    let points =
        |row: &dyn Row, at| -> Result<f32, Fault> { Ok(row.real(at)?.unwrap_or_default() as f32) };
    rows(store, select, trainee, |row| {
        Ok(OwnSession {
            record: hexadecimal(row, 0)?,
            begun: row.words(1)?.map(str::to_owned),
            scenario: (words(row, 2)?, words(row, 3)?),
            doctrine: (words(row, 4)?, words(row, 5)?, words(row, 6)?),
            seed: words(row, 7)?,
            mode: Mode::of_word(&words(row, 8)?),
            verdict: Verdict::of_word(&words(row, 9)?),
            points: Points {
                earned: points(row, 10)?,
                possible: points(row, 11)?,
            },
            signature: signatures::of_words(row.words(12)?, row.words(13)?),
        })
    })
}

fn drills(store: &dyn Reading, trainee: i64) -> Result<Vec<OwnDrill>, Fault> {
    let select =
        "SELECT drill.hash, begun, kind, name, seed, was_right, called_for FROM drill
         JOIN scenario ON scenario.id = scenario WHERE trainee = $1 ORDER BY coalesce(begun, ''), drill.id";
    rows(store, select, trainee, |row| {
        Ok(OwnDrill {
            file: hexadecimal(row, 0)?,
            begun: row.words(1)?.map(str::to_owned),
            kind: Kind::of_word(&words(row, 2)?),
            scenario: words(row, 3)?,
            seed: words(row, 4)?,
            right: (
                row.real(5)?.unwrap_or_default(),
                u32::try_from(row.number(6)?).unwrap_or_default(),
            ),
        })
    })
}

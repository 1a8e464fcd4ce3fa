//! Whose results are meant, and which patrols of theirs.

use crate::scoring::cohort::Whose;
use crate::store::course::patrols::COUNTED;
use crate::store::pseudonym;
use crate::store::sql::{Cell, Fault, Reading};

/// Trainees whose results are meant, and what counts of theirs: conditions in which `$1` and `$2` are `ids`. In each of them `$1`
/// stands first, for a file numbers them as they come.
pub(super) struct Among {
    /// On `trainee.id`.
    pub(super) trainee: String,
    /// On the ids of sessions in the table of sessions, which is joined with that of trainees.
    pub(super) patrol: String,
    /// On `session`, which names a session in the other tables.
    pub(super) session: String,
    ids: Vec<i64>,
}

impl Among {
    pub(super) fn of(store: &dyn Reading, whose: &Whose) -> Result<Option<Self>, Fault> {
        let course = match whose.course() {
            Some(name) => Some(id(store, "SELECT id FROM course WHERE name = $1", name)?),
            None => None,
        };
        let trainee = match whose.trainee() {
            Some(name) => {
                let find = "SELECT id FROM trainee WHERE pseudonym = $1";
                Some(id(store, find, &pseudonym::kept(name))?)
            }
            None => None,
        };
        let same = |condition: &str, session: &str, id| Self {
            trainee: condition.to_owned(),
            patrol: condition.to_owned(),
            session: session.to_owned(),
            ids: vec![id],
        };
        let counted = |trainee: &str, counted: String, ids| Self {
            trainee: trainee.to_owned(),
            patrol: format!("session.id IN ({counted})"),
            session: format!("session IN ({counted})"),
            ids,
        };
        // With nothing to tell its type by, a number is called one.
        let everybody = "CAST($1 AS BIGINT) = 0";
        Ok(match (course, trainee) {
            (None, None) => Some(same(everybody, everybody, 0)),
            (None, Some(trainee)) => trainee.map(|id| {
                same(
                    "trainee.id = $1",
                    "session IN (SELECT id FROM session WHERE trainee = $1)",
                    id,
                )
            }),
            (Some(course), None) => course.map(|id| {
                counted(
                    "trainee.id IN (SELECT trainee FROM enrolment WHERE course = $1)",
                    COUNTED.to_owned(),
                    vec![id],
                )
            }),
            (Some(course), Some(trainee)) => course.zip(trainee).map(|(course, trainee)| {
                counted(
                    "trainee.id IN (SELECT trainee FROM enrolment WHERE course = $1) AND trainee.id = $2",
                    format!("{COUNTED} AND assignment.trainee = $2"),
                    vec![course, trainee],
                )
            }),
        })
    }

    /// What is put in.
    pub(super) fn cells(&self) -> Vec<Cell<'static>> {
        self.ids.iter().map(|id| Cell::from(*id)).collect()
    }
}

/// The id that belongs to a name.
pub(super) fn id(store: &dyn Reading, find: &str, name: &str) -> Result<Option<i64>, Fault> {
    let mut found = None;
    store.each(find, &[name.into()], &mut |row| {
        found = Some(row.number(0)?);
        Ok(())
    })?;
    Ok(found)
}

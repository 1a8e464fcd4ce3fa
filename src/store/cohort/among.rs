//! Whose results are meant.

use crate::scoring::cohort::Whose;
use crate::store::pseudonym;
use crate::store::sql::{Cell, Fault, Reading};

/// Trainees whose results are meant: a condition on a trainee's id, and on a session's. `$1` in both is `id`.
pub(super) struct Among {
    pub(super) trainee: &'static str,
    pub(super) session: &'static str,
    id: i64,
}

impl Among {
    pub(super) fn of(store: &dyn Reading, whose: &Whose) -> Result<Option<Self>, Fault> {
        // With nothing to tell its type by, a number is called one.
        let everybody = "CAST($1 AS BIGINT) = 0";
        let (find, name, trainee, session) = match whose {
            Whose::Everybody => {
                return Ok(Some(Self {
                    trainee: everybody,
                    session: everybody,
                    id: 0,
                }));
            }
            Whose::Course(name) => (
                "SELECT id FROM course WHERE name = $1",
                name.clone(),
                "trainee.id IN (SELECT trainee FROM enrolment WHERE course = $1)",
                "session IN (SELECT id FROM session WHERE trainee IN
                    (SELECT trainee FROM enrolment WHERE course = $1))",
            ),
            Whose::Trainee(name) => (
                "SELECT id FROM trainee WHERE pseudonym = $1",
                pseudonym::kept(name),
                "trainee.id = $1",
                "session IN (SELECT id FROM session WHERE trainee = $1)",
            ),
        };
        let mut found = None;
        store.each(find, &[name.as_str().into()], &mut |row| {
            found = Some(row.number(0)?);
            Ok(())
        })?;
        Ok(found.map(|id| Self {
            trainee,
            session,
            id,
        }))
    }

    /// What is put in for `$1`.
    pub(super) fn cells(&self) -> [Cell<'static>; 1] {
        [self.id.into()]
    }
}

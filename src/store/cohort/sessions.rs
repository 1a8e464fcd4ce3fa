//! The sessions, a row each.

use std::collections::BTreeMap;

use super::among::Among;
use crate::record::Mode;
use crate::scoring::cohort::{ByMode, Verdicts};
use crate::scoring::scorecard::{Points, Verdict};
use crate::scoring::statistics::Counts;
use crate::store::sql::{Fault, Reading};
use crate::store::words::Kept;

/// A session's own row.
pub(super) struct SessionRow {
    pub(super) trainee: i64,
    pub(super) scenario: i64,
    /// Of one trainee only: nothing else tells it.
    pub(super) seed: String,
    pub(super) mode: Mode,
    pub(super) begun: Option<String>,
    pub(super) broken_off: bool,
    pub(super) verdict: Verdict,
    pub(super) points: Points,
    pub(super) counts: Counts,
}

impl SessionRow {
    pub(super) fn share(&self) -> f64 {
        let possible = f64::from(self.points.possible);
        if possible > 0.0 {
            f64::from(self.points.earned) / possible
        } else {
            0.0
        }
    }

    pub(super) fn day(&self) -> Option<&str> {
        self.begun.as_deref()?.get(..10)
    }
}

/// Sessions by row id; none where the id is not in use or not meant.
pub(super) struct Sessions {
    pub(super) all: Vec<Option<SessionRow>>,
}

impl Sessions {
    pub(super) fn over(&self) -> impl Iterator<Item = &SessionRow> {
        self.all.iter().flatten().filter(|row| !row.broken_off)
    }

    pub(super) fn get(&self, id: i64) -> Option<&SessionRow> {
        let row = self.all.get(usize::try_from(id).ok()?)?.as_ref();
        row.filter(|row| !row.broken_off)
    }

    pub(super) fn verdicts(&self) -> Verdicts {
        verdicts_of(self.over())
    }

    pub(super) fn modes(&self) -> ByMode {
        modes_of(self.over())
    }

    /// Each trainee's sessions that came to their end, in the order in which they were begun; those without a date as they
    /// came into the store.
    pub(super) fn by_trainee(&self) -> BTreeMap<i64, Vec<&SessionRow>> {
        let mut all: BTreeMap<i64, Vec<&SessionRow>> = BTreeMap::new();
        for row in self.over() {
            all.entry(row.trainee).or_default().push(row);
        }
        for rows in all.values_mut() {
            rows.sort_by_key(|row| row.begun.as_deref());
        }
        all
    }
}

pub(super) fn verdicts_of<'a>(rows: impl Iterator<Item = &'a SessionRow>) -> Verdicts {
    rows.fold(Verdicts::default(), |mut sum, row| {
        sum.count(row.verdict);
        sum
    })
}

pub(super) fn modes_of<'a>(rows: impl Iterator<Item = &'a SessionRow>) -> ByMode {
    rows.fold(ByMode::default(), |mut sum, row| {
        sum.count(row.mode, row.verdict);
        sum
    })
}

pub(super) fn counts_of<'a>(rows: impl Iterator<Item = &'a SessionRow>) -> Counts {
    rows.fold(Counts::default(), |mut sum, row| {
        sum.add(row.counts);
        sum
    })
}

/// Reads the sessions, with their seeds where they are told.
pub(super) fn sessions(
    store: &dyn Reading,
    among: &Among,
    with_seeds: bool,
) -> Result<Sessions, Fault> {
    let seed = if with_seeds { "seed" } else { "NULL" };
    let sql = format!(
        "SELECT session.id, trainee, scenario, {seed}, mode, begun, broken_off, verdict, earned, possible, hits, misses,
            false_alarms, correct_rejections
         FROM session JOIN trainee ON trainee.id = trainee WHERE {} ORDER BY session.id",
        among.patrol
    );
    let mut all: Vec<Option<SessionRow>> = Vec::new();
    store.each(&sql, &among.cells(), &mut |row| {
        let count = |at| Ok::<u32, Fault>(u32::try_from(row.number(at)?).unwrap_or_default());
        let real = |at| Ok::<f32, Fault>(row.real(at)?.unwrap_or_default() as f32);
        let at = usize::try_from(row.number(0)?).unwrap_or_default();
        if all.len() <= at {
            all.resize_with(at + 1, || None);
        }
        all[at] = Some(SessionRow {
            trainee: row.number(1)?,
            scenario: row.number(2)?,
            seed: row.words(3)?.unwrap_or_default().to_owned(),
            mode: row.words(4)?.and_then(Mode::of_word).unwrap_or_default(),
            begun: row.words(5)?.map(str::to_owned),
            broken_off: row.number(6)? != 0,
            verdict: row
                .words(7)?
                .and_then(Verdict::of_word)
                .unwrap_or(Verdict::Incomplete),
            points: Points {
                earned: real(8)?,
                possible: real(9)?,
            },
            counts: Counts {
                hits: count(10)?,
                misses: count(11)?,
                chances_with_alarm: count(12)?,
                chances_without_alarm: count(13)?,
            },
        });
        Ok(())
    })?;
    Ok(Sessions { all })
}

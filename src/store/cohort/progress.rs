//! The sessions over time and scenario by scenario.

use std::collections::BTreeMap;

use super::sessions::{SessionRow, Sessions};
use super::tallies::Items;
use super::text;
use crate::scoring::cohort::{Attempt, AttemptSum, ScenarioItems, SessionResult};
use crate::store::sql::{Fault, Reading};
use crate::text::Text;

/// Attempts of the progress: more are the exception, and their mean is of the keenest.
const MOST_ATTEMPTS: usize = 12;

/// Id and title of a scenario, by row id.
pub(super) type Titles = BTreeMap<i64, (String, Text)>;

pub(super) fn titles(store: &dyn Reading) -> Result<Titles, Fault> {
    let mut titles = Titles::new();
    store.each("SELECT id, name, title FROM scenario", &[], &mut |row| {
        let name = row.words(1)?.unwrap_or_default().to_owned();
        let title = text(row.words(2)?.unwrap_or_default());
        titles.insert(row.number(0)?, (name, title));
        Ok(())
    })?;
    Ok(titles)
}

/// The sessions, latest first.
pub(super) fn history(sessions: &Sessions, titles: &Titles) -> Vec<SessionResult> {
    let mut rows: Vec<&SessionRow> = sessions.over().collect();
    rows.sort_by(|a, b| b.begun.cmp(&a.begun));
    let of = |row: &SessionRow| SessionResult {
        day: row.day().map(str::to_owned),
        title: titles
            .get(&row.scenario)
            .map_or_else(Text::default, |(_, title)| title.clone()),
        seed: row.seed.clone(),
        mode: row.mode,
        verdict: row.verdict,
        points: row.points,
        counts: row.counts,
    };
    rows.into_iter().map(of).collect()
}

/// The n-th session of everybody.
pub(super) fn attempts(sessions: &Sessions) -> Vec<Attempt> {
    let mut sums = [AttemptSum::default(); MOST_ATTEMPTS];
    for rows in sessions.by_trainee().values() {
        for (sum, row) in sums.iter_mut().zip(rows) {
            sum.add(row.share(), row.counts);
        }
    }
    sums.iter().map_while(AttemptSum::attempt).collect()
}

/// Devices as items of a test, the scenario with the most sessions first.
pub(super) fn items(items: Items, sessions: &Sessions, titles: &Titles) -> Vec<ScenarioItems> {
    let mut count: BTreeMap<i64, u32> = BTreeMap::new();
    for row in sessions.over() {
        *count.entry(row.scenario).or_default() += 1;
    }
    let mut all: Vec<ScenarioItems> = items
        .into_iter()
        .filter_map(|(scenario, devices)| {
            let (id, title) = titles.get(&scenario)?.clone();
            Some(ScenarioItems {
                id,
                title,
                sessions: count.get(&scenario).copied().unwrap_or_default(),
                items: devices
                    .iter()
                    .map(|(device, sum)| sum.item(device))
                    .collect(),
            })
        })
        .collect();
    all.sort_by(|a, b| b.sessions.cmp(&a.sessions).then_with(|| a.id.cmp(&b.id)));
    all
}

//! What sessions show, added up table by table.

use std::collections::BTreeMap;

use super::among::Among;
use super::sessions::Sessions;
use super::text;
use crate::scoring::Outcome;
use crate::scoring::cohort::{
    CriterionTally, DISTANCE_BINS, ErrorTally, ItemSum, KindTally, LineTally, Outcomes,
    distance_bin, most_missed_first,
};
use crate::store::sql::{Fault, Reading};
use crate::store::words::Kept;
use crate::vocabulary::SignKind;

/// Words by id.
fn terms(store: &dyn Reading) -> Result<BTreeMap<i64, String>, Fault> {
    let mut terms = BTreeMap::new();
    store.each("SELECT id, word FROM term", &[], &mut |row| {
        terms.insert(row.number(0)?, row.words(1)?.unwrap_or_default().to_owned());
        Ok(())
    })?;
    Ok(terms)
}

/// What stands at an id, which begin at one and have no large gaps.
fn at<T: Default>(all: &mut Vec<T>, id: i64) -> &mut T {
    let at = usize::try_from(id).unwrap_or_default();
    if all.len() <= at {
        all.resize_with(at + 1, T::default);
    }
    &mut all[at]
}

/// Devices of scenarios as items of a test, by row id of the scenario and name of the device.
pub(super) type Items = BTreeMap<i64, BTreeMap<String, ItemSum>>;

/// Kinds of sign, the most missed first, and devices.
pub(super) fn opportunities(
    store: &dyn Reading,
    among: &Among,
    sessions: &Sessions,
) -> Result<(Vec<KindTally>, Items), Fault> {
    let terms = terms(store)?;
    let sql = format!(
        "SELECT session, device, kind, found FROM opportunity WHERE {}",
        among.session
    );
    // By row ids: these are the rows of which there are most.
    let mut by_kind: Vec<(u32, u32)> = Vec::new();
    let mut by_device: Vec<Vec<Option<ItemSum>>> = Vec::new();
    store.each(&sql, &among.cells(), &mut |row| {
        let Some(session) = sessions.get(row.number(0)?) else {
            return Ok(());
        };
        let found = row.number(3)? != 0;
        let of_kind = at(&mut by_kind, row.number(2)?);
        of_kind.0 += u32::from(found);
        of_kind.1 += 1;
        at(at(&mut by_device, session.scenario), row.number(1)?)
            .get_or_insert_default()
            .add(session.share(), found);
        Ok(())
    })?;
    let mut kinds: Vec<KindTally> = (0..)
        .zip(by_kind)
        .filter(|(_, (_, of))| *of > 0)
        .filter_map(|(kind, (found, of))| {
            let kind = SignKind::of_word(terms.get(&kind)?)?;
            Some(KindTally { kind, found, of })
        })
        .collect();
    kinds.sort_by_key(|tally| tally.kind);
    most_missed_first(&mut kinds, KindTally::missed);
    let mut items = Items::new();
    for (scenario, devices) in (0..).zip(by_device) {
        for (device, sum) in (0..).zip(devices) {
            if let (Some(device), Some(sum)) = (terms.get(&device), sum) {
                let of_scenario = items.entry(scenario).or_default();
                of_scenario.insert(device.clone(), sum);
            }
        }
    }
    Ok((kinds, items))
}

/// The rest of what sessions show.
#[derive(Default)]
pub(super) struct Tallies {
    pub(super) criteria: Vec<CriterionTally>,
    pub(super) lines: Vec<LineTally>,
    pub(super) errors: Vec<ErrorTally>,
    /// Ids of sessions with a critical error, ascending.
    pub(super) errors_by_session: Vec<i64>,
    pub(super) distances: Vec<u32>,
}

/// Criteria, the most missed first.
pub(super) fn criteria(store: &dyn Reading, among: &Among) -> Result<Tallies, Fault> {
    let terms = terms(store)?;
    let mut by_id: BTreeMap<String, Outcomes> = BTreeMap::new();
    outcomes(
        store,
        among,
        "criterion",
        "criterion",
        &terms,
        |id, outcome, times| {
            if let Some(criterion) = terms.get(&id) {
                let outcomes = by_id.entry(criterion.clone()).or_default();
                outcomes.count(outcome, times);
            }
        },
    )?;
    let tally = |(id, outcomes)| CriterionTally { id, outcomes };
    let mut criteria: Vec<CriterionTally> = by_id.into_iter().map(tally).collect();
    most_missed_first(&mut criteria, |criterion| criterion.outcomes.missed());
    Ok(Tallies {
        criteria,
        ..Tallies::default()
    })
}

/// How often what came out how, counted by the store.
fn outcomes(
    store: &dyn Reading,
    among: &Among,
    table: &str,
    what: &str,
    terms: &BTreeMap<i64, String>,
    mut count: impl FnMut(i64, Outcome, u32),
) -> Result<(), Fault> {
    let sql = format!(
        "SELECT {what}, outcome, count(*) FROM {table} WHERE {} GROUP BY {what}, outcome",
        among.session
    );
    store.each(&sql, &among.cells(), &mut |row| {
        let outcome = terms.get(&row.number(1)?);
        if let Some(outcome) = outcome.and_then(|word| Outcome::of_word(word)) {
            let times = u32::try_from(row.number(2)?).unwrap_or(u32::MAX);
            count(row.number(0)?, outcome, times);
        }
        Ok(())
    })
}

/// Report lines, critical errors and distances.
pub(super) fn lines_and_rest(store: &dyn Reading, among: &Among) -> Result<Tallies, Fault> {
    let terms = terms(store)?;
    let (errors, errors_by_session) = errors(store, among, &terms)?;
    Ok(Tallies {
        lines: lines(store, among, &terms)?,
        errors,
        errors_by_session,
        distances: distances(store, among)?,
        ..Tallies::default()
    })
}

/// The lines of forms, those that go wrong most first.
fn lines(
    store: &dyn Reading,
    among: &Among,
    terms: &BTreeMap<i64, String>,
) -> Result<Vec<LineTally>, Fault> {
    let mut by_line: BTreeMap<i64, Outcomes> = BTreeMap::new();
    outcomes(
        store,
        among,
        "report_line",
        "line",
        terms,
        |id, outcome, times| {
            by_line.entry(id).or_default().count(outcome, times);
        },
    )?;
    let mut lines = Vec::new();
    let all = "SELECT id, form, label, field, asks FROM line";
    store.each(all, &[], &mut |row| {
        if let Some(outcomes) = by_line.get(&row.number(0)?) {
            let words = |at| Ok::<String, Fault>(row.words(at)?.unwrap_or_default().to_owned());
            let tally = LineTally {
                form: words(1)?,
                label: words(2)?,
                asks: text(&words(4)?),
                outcomes: *outcomes,
            };
            lines.push((words(3)?, tally));
        }
        Ok(())
    })?;
    // Ids are given as records come in: of two stores with the same records the order is the same only by what lines say.
    lines.sort_by(|(a_field, a), (b_field, b)| {
        let key = |line: &LineTally| (line.form.clone(), line.label.clone());
        key(a).cmp(&key(b)).then_with(|| a_field.cmp(b_field))
    });
    let mut lines: Vec<LineTally> = lines.into_iter().map(|(_, line)| line).collect();
    most_missed_first(&mut lines, |line| line.outcomes.missed());
    Ok(lines)
}

/// Critical errors, the most frequent first, and the ids of the sessions in which they were made.
fn errors(
    store: &dyn Reading,
    among: &Among,
    terms: &BTreeMap<i64, String>,
) -> Result<(Vec<ErrorTally>, Vec<i64>), Fault> {
    let sql = format!(
        "SELECT session, error FROM critical_error WHERE {} ORDER BY session",
        among.session
    );
    let mut by_error: BTreeMap<i64, u32> = BTreeMap::new();
    let mut by_session = Vec::new();
    store.each(&sql, &among.cells(), &mut |row| {
        by_session.push(row.number(0)?);
        *by_error.entry(row.number(1)?).or_default() += 1;
        Ok(())
    })?;
    by_session.dedup();
    let mut errors: Vec<ErrorTally> = by_error
        .into_iter()
        .filter_map(|(id, sessions)| {
            let id = terms.get(&id)?.clone();
            Some(ErrorTally { id, sessions })
        })
        .collect();
    errors.sort_by(|a, b| b.sessions.cmp(&a.sessions).then_with(|| a.id.cmp(&b.id)));
    Ok((errors, by_session))
}

fn distances(store: &dyn Reading, among: &Among) -> Result<Vec<u32>, Fault> {
    let sql = format!(
        "SELECT required_m, achieved_m FROM distance WHERE {}",
        among.session
    );
    let mut distances = vec![0; DISTANCE_BINS];
    store.each(&sql, &among.cells(), &mut |row| {
        let real = |at| Ok::<f32, Fault>(row.real(at)?.unwrap_or_default() as f32);
        if let Some(bin) = distance_bin(real(0)?, real(1)?) {
            distances[bin] += 1;
        }
        Ok(())
    })?;
    Ok(distances)
}

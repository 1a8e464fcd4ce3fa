//! Threatened assets, effect on the mission, and the resulting priority.
//!
//! An asset is threatened within the required distance of the item. A trainee estimates that distance, and cannot
//! always tell the class, so assets between the smallest and the largest defensible distance (the class's own and the
//! in-doubt distance, each give or take a tenth) may be named or left out.

use super::aspect::Found;
use super::dispatch::Dispatch;
use super::words;
use crate::doctrine::Why;
use crate::doctrine::schema::PriorityRow;
use crate::scenario::schema::Asset;
use crate::text::Message;
use crate::vocabulary::{Impact, Worth};

/// Tolerance of an estimated distance, as a share.
const JUDGED_WITHIN: f32 = 0.1;

/// F1 score of the assets named: the harmonic mean of how many of those threatened were named and how many of those
/// named were threatened (van Rijsbergen 1979).
pub(super) fn threatened(dispatch: &Dispatch<'_>, said: &[String]) -> Found {
    let scenario = dispatch.evidence().session.scenario();
    let reach = Reach::of(dispatch);
    let must: Vec<&Asset> = scenario
        .assets
        .iter()
        .filter(|asset| reach.must(asset))
        .collect();
    let known = |id: &String| scenario.assets.iter().find(|asset| asset.id == *id);
    let mut named: Vec<&String> = said.iter().collect();
    named.sort();
    named.dedup();
    let right = named
        .iter()
        .filter(|id| known(id).is_some_and(|asset| reach.must(asset)))
        .count();
    let wrong: Vec<&&String> = named
        .iter()
        .filter(|id| !known(id).is_some_and(|asset| reach.may(asset)))
        .collect();
    let left_out: Vec<&&Asset> = must
        .iter()
        .filter(|asset| !said.contains(&asset.id))
        .collect();
    let total = 2 * right + wrong.len() + left_out.len();
    let share = if total == 0 {
        1.0
    } else {
        (2 * right) as f64 / total as f64
    };
    let why = if !left_out.is_empty() {
        let assets = left_out.iter().map(|asset| words::asset(asset)).collect();
        Some(Message::new("report-why-assets-left-out").with("assets", words::list(assets)))
    } else if !wrong.is_empty() {
        let assets = wrong
            .iter()
            .map(|id| known(id).map_or_else(|| words::plain(id), words::asset))
            .collect();
        Some(Message::new("report-why-assets-too-many").with("assets", words::list(assets)))
    } else {
        None
    };
    Ok((share, why))
}

pub(super) fn true_assets(dispatch: &Dispatch<'_>) -> Message {
    let reach = Reach::of(dispatch);
    let assets = &dispatch.evidence().session.scenario().assets;
    let (must, may): (Vec<&Asset>, Vec<&Asset>) = assets
        .iter()
        .filter(|asset| reach.may(asset))
        .partition(|asset| reach.must(asset));
    let named = |assets: Vec<&Asset>| assets.into_iter().map(words::asset).collect();
    words::list_with(named(must), named(may))
}

pub(super) fn nothing_threatened(dispatch: &Dispatch<'_>) -> bool {
    let reach = Reach::of(dispatch);
    let assets = &dispatch.evidence().session.scenario().assets;
    !assets.iter().any(|asset| reach.must(asset))
}

/// Right, half right one step off, wrong.
pub(super) fn impact(dispatch: &Dispatch<'_>, said: Impact) -> Found {
    let truth = dispatch
        .evidence()
        .session
        .scenario()
        .patrol
        .mission
        .if_route_closed;
    let step = |impact: Impact| match impact {
        Impact::None => 0_i8,
        Impact::Reduced => 1,
        Impact::Delayed => 2,
        Impact::Stopped => 3,
    };
    Ok(by_steps(
        (step(said) - step(truth)).unsigned_abs(),
        "report-why-impact",
    ))
}

/// Right, half right one row off, wrong. Where the estimated distance leaves two rows open, both are right.
pub(super) fn priority(dispatch: &Dispatch<'_>, said: &str) -> Found {
    let rows = &dispatch.evidence().pack.priority.rows;
    let Some(said) = rows.iter().position(|row| row.id == said) else {
        return Err(Message::new("report-why-priority-unknown").with("said", said));
    };
    let off = true_rows(dispatch)
        .into_iter()
        .map(|row| row.abs_diff(said))
        .min();
    match off {
        Some(off) => Ok(by_steps(off.min(9) as u8, "report-why-priority")),
        None => Ok((1.0, None)),
    }
}

pub(super) fn true_priority(dispatch: &Dispatch<'_>) -> Message {
    let rows = &dispatch.evidence().pack.priority.rows;
    let row = true_rows(dispatch).first().and_then(|row| rows.get(*row));
    row.map_or_else(
        || Message::new("report-none"),
        |row| Message::new("report-authored").with("words", &row.name),
    )
}

fn by_steps(off: u8, why: &str) -> (f64, Option<Message>) {
    match off {
        0 => (1.0, None),
        1 => (0.5, Some(Message::new(why))),
        _ => (0.0, Some(Message::new(why))),
    }
}

/// Matching rows: with the certainly threatened assets, and with the possibly threatened ones.
fn true_rows(dispatch: &Dispatch<'_>) -> Vec<usize> {
    let scenario = dispatch.evidence().session.scenario();
    let impact = scenario.patrol.mission.if_route_closed;
    let reach = Reach::of(dispatch);
    let worth = |within: &dyn Fn(&Asset) -> bool| {
        scenario
            .assets
            .iter()
            .filter(|asset| within(asset))
            .map(|asset| asset.worth)
            .max()
    };
    let rows = &dispatch.evidence().pack.priority.rows;
    let fitting = |worth: Option<Worth>| rows.iter().position(|row| fits(row, impact, worth));
    let mut found: Vec<usize> = [
        fitting(worth(&|asset| reach.must(asset))),
        fitting(worth(&|asset| reach.may(asset))),
    ]
    .into_iter()
    .flatten()
    .collect();
    found.dedup();
    found
}

fn fits(row: &PriorityRow, impact: Impact, worth: Option<Worth>) -> bool {
    let by_impact = row.impact_at_least.is_some_and(|least| impact >= least);
    let by_worth = row.worth_at_least.is_some_and(|least| worth >= Some(least));
    by_impact || by_worth || (row.impact_at_least.is_none() && row.worth_at_least.is_none())
}

/// Defensible range of the item's effect.
struct Reach<'a> {
    dispatch: &'a Dispatch<'a>,
    least_m: f32,
    greatest_m: f32,
}

impl<'a> Reach<'a> {
    fn of(dispatch: &'a Dispatch<'a>) -> Self {
        let pack = dispatch.evidence().pack;
        let required = &dispatch.item().required;
        let required_m = required.metres;
        let in_doubt_m = pack.distances.in_doubt_m.value;
        let class = dispatch
            .device()
            .and_then(|placed| pack.class(&placed.device.class));
        let class_m = class.map_or(in_doubt_m, |class| class.required_m.value);
        let told = matches!(required.why, Why::Class(_));
        let other_m = if told { class_m } else { in_doubt_m };
        Self {
            dispatch,
            least_m: class_m.min(required_m).min(other_m) * (1.0 - JUDGED_WITHIN),
            greatest_m: class_m.max(required_m).max(other_m) * (1.0 + JUDGED_WITHIN),
        }
    }

    fn must(&self, asset: &Asset) -> bool {
        asset.at.distance_m(self.dispatch.item().at) <= self.least_m
    }

    fn may(&self, asset: &Asset) -> bool {
        asset.at.distance_m(self.dispatch.item().at) <= self.greatest_m
    }
}

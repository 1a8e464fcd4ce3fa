//! The item that a report is about.
//!
//! Of the items known when it was sent it is the one nearest to its grid, within what `report-grid` still counts as half
//! right. A grid that is farther off from all of them is a mistake: then the time of discovery tells which is meant, and
//! the nearest item only where no time does. A report that gives neither is about the first item that none before it is
//! about. Of several equally near a device goes before what turned out to be harmless, and both before the place of an
//! incident: the writer has the benefit of the doubt.

use super::aspect::Aspect;
use super::sent::Sent;
use crate::doctrine::schema::CriterionRule;
use crate::scoring::distance::{Drill, Item};
use crate::scoring::evidence::Evidence;
use crate::sim::action::Answer;
use crate::units::dtg::Clock;
use crate::units::grid::GridFrame;

/// Metres within which a grid names an item where the pack does not judge grids: the next square of 10 m.
const NAMES_WITHIN_M: f64 = 10.0;

/// Each report with the item that it is about, in order.
pub(super) fn named<'d, 'a>(
    drill: &'d Drill<'a>,
    reports: Vec<Sent<'a>>,
) -> Vec<(&'d Item, Sent<'a>)> {
    let mut about: Vec<(&'d Item, Sent<'a>)> = Vec::new();
    for sent in reports {
        let item = by_grid_or_time(drill, &sent).unwrap_or_else(|| {
            let is_told = |item: &Item| about.iter().any(|(of, _)| of.is_same(item));
            let marked = || drill.known_at(sent.tick).filter(|item| !item.incident);
            let untold = marked().find(|item| !is_told(item));
            untold.or(marked().next()).unwrap_or(drill.first())
        });
        about.push((item, sent));
    }
    about
}

/// True when an item lies within what counts as right of the grid that a report gives.
pub(super) fn covers(evidence: &Evidence<'_>, sent: &Sent<'_>, item: &Item) -> bool {
    let right_m = grid_rule(evidence).map_or(0.0, |rule| f64::from(rule.met));
    item.since <= sent.tick && off_m(evidence, sent, item).is_some_and(|off_m| off_m <= right_m)
}

fn by_grid_or_time<'d>(drill: &'d Drill<'_>, sent: &Sent<'_>) -> Option<&'d Item> {
    let evidence = drill.evidence;
    let nearest = least(drill, sent, |item| off_m(evidence, sent, item));
    let soonest = least(drill, sent, |item| off_min(evidence, sent, item));
    let near_m = grid_rule(evidence).map_or(NAMES_WITHIN_M, |rule| f64::from(rule.partly));
    let by_grid = nearest.filter(|(off_m, _)| *off_m <= near_m);
    let right_min = Aspect::right_within_min(evidence.pack);
    let by_time = soonest.filter(|(off_min, _)| *off_min <= right_min);
    by_grid.or(by_time).or(nearest).map(|(_, item)| item)
}

/// The known item of which a report is least off.
fn least<'d>(
    drill: &'d Drill<'_>,
    sent: &Sent<'_>,
    off: impl Fn(&Item) -> Option<f64>,
) -> Option<(f64, &'d Item)> {
    let rank = |item: &Item| (item.incident, item.device.is_none());
    let known = drill.known_at(sent.tick);
    known
        .filter_map(|item| Some((off(item)?, item)))
        .min_by(|a, b| a.0.total_cmp(&b.0).then(rank(a.1).cmp(&rank(b.1))))
}

fn grid_rule<'a>(evidence: &Evidence<'a>) -> Option<&'a CriterionRule> {
    evidence.pack.criterion(Aspect::Grid.criterion()?)
}

/// Metres from the grid that a report gives to an item, or to what was marked of it; 0 with easting and northing
/// exchanged. None without a readable grid.
fn off_m(evidence: &Evidence<'_>, sent: &Sent<'_>, item: &Item) -> Option<f64> {
    let (Answer::Grid(said) | Answer::WordsAndGrid(_, said)) =
        sent.answer_to(evidence, Aspect::Grid)?
    else {
        return None;
    };
    let frame = GridFrame::of(&evidence.session.scenario().place);
    let square = frame.read(said).ok()?;
    let off_m = |at| {
        let error = frame.error(&square, at);
        if error.swapped { 0.0 } else { error.off_m }
    };
    Some(off_m(item.at).min(off_m(item.shown_at)))
}

/// Minutes from the time of discovery that a report gives to that of an item; none without a readable time.
fn off_min(evidence: &Evidence<'_>, sent: &Sent<'_>, item: &Item) -> Option<f64> {
    let Answer::DateTime(said) = sent.answer_to(evidence, Aspect::Discovery)? else {
        return None;
    };
    let clock = Clock::of(&evidence.session.scenario().when);
    let dtg = clock.read(said).ok()?;
    Some(clock.minutes_off(&dtg, item.since).abs() as f64)
}

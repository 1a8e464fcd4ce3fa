//! Position of the item and time of discovery.

use super::aspect::{Aspect, Found};
use super::dispatch::Dispatch;
use crate::text::Message;
use crate::units::dtg::Clock;
use crate::units::grid::GridFrame;
use crate::units::span::span;
use crate::units::{Point, Tick};

/// A coarser square has to be searched, so the excess counts as error, metres (doctrine: eight digits, 10 m, is what
/// NATO uses as a rule).
const FINE_ENOUGH_M: f64 = 10.0;

/// Minutes between the reported time and the minute of the first mark on the item. Where that one was taken back and
/// another stands, the minute of either is right: it was noticed then, and the notes keep only the later. A wrong time within tolerance of the sending
/// is named as the time of sending; otherwise only the error is given.
pub(super) fn discovery(dispatch: &Dispatch<'_>, said: &str) -> Found {
    let clock = Clock::of(&dispatch.evidence().session.scenario().when);
    let dtg = clock.read(said).map_err(|why| why.message())?;
    let off_min = |tick| clock.minutes_off(&dtg, tick).abs() as f64;
    let noticed = [dispatch.item().since]
        .into_iter()
        .chain(first_mark(dispatch));
    let off = noticed.map(off_min).fold(f64::INFINITY, f64::min);
    let right_within = Aspect::right_within_min(dispatch.evidence().pack);
    let sending = dispatch
        .sent
        .is_some_and(|sent| off_min(sent.tick) <= right_within);
    let why = if off == 0.0 {
        None
    } else if sending && off > right_within {
        Some(Message::new("report-why-time-of-sending"))
    } else {
        Some(Message::new("report-why-time-off").with("time", span(off)))
    };
    Ok((off, why))
}

/// The first mark on the item, even if it was taken back.
fn first_mark(dispatch: &Dispatch<'_>) -> Option<Tick> {
    let noticed = dispatch.evidence().facts.noticed(dispatch.item().device?)?;
    Some(noticed.tick)
}

pub(super) fn true_discovery(dispatch: &Dispatch<'_>) -> Message {
    let clock = Clock::of(&dispatch.evidence().session.scenario().when);
    let dtg: &str = &clock.dtg(dispatch.item().since).to_string();
    Message::new("report-words").with("words", dtg)
}

/// Metres between the reported square and the nearest true place: the device or one of its signs noticed by then. A
/// square coarser than 10 m adds the excess.
pub(super) fn grid(dispatch: &Dispatch<'_>, said: &str) -> Found {
    let frame = GridFrame::of(&dispatch.evidence().session.scenario().place);
    let square = frame.read(said).map_err(|why| why.message())?;
    let places = places(dispatch);
    let errors: Vec<_> = places
        .iter()
        .map(|place| frame.error(&square, *place))
        .collect();
    let off_m = errors
        .iter()
        .map(|error| error.off_m)
        .fold(f64::INFINITY, f64::min);
    let coarse_m = (square.size_m() - FINE_ENOUGH_M).max(0.0);
    let own = own_places(dispatch)
        .into_iter()
        .any(|place| frame.error(&square, place).off_m == 0.0);
    let why = if off_m > 0.0 && own {
        Some(Message::new("report-why-grid-own"))
    } else if off_m > 0.0 && errors.iter().any(|error| error.swapped) {
        Some(Message::new("report-why-grid-swapped"))
    } else if off_m > 0.0 {
        let metres = if off_m.is_finite() {
            off_m.ceil()
        } else {
            f64::from(f32::MAX)
        };
        Some(Message::new("report-why-grid-off").with("metres", metres))
    } else if coarse_m > 0.0 {
        Some(Message::new("report-why-grid-coarse").with("metres", square.size_m()))
    } else {
        None
    };
    Ok(((off_m + coarse_m).min(f64::from(f32::MAX)), why))
}

pub(super) fn true_grid(dispatch: &Dispatch<'_>) -> Message {
    let frame = GridFrame::of(&dispatch.evidence().session.scenario().place);
    let reference = frame.mgrs(dispatch.item().at, 8);
    Message::new("report-words").with("words", reference)
}

/// The writer's positions when writing and when marking: the log gives one's own position, not the item's.
fn own_places(dispatch: &Dispatch<'_>) -> Vec<Point> {
    let wrote = dispatch.sent.map(|sent| sent.from.point());
    let marked = dispatch.mark().map(|mark| mark.aim.eye.point());
    wrote.into_iter().chain(marked).collect()
}

/// The device and its signs noticed (viewed, or marked) by the time of the report.
fn places(dispatch: &Dispatch<'_>) -> Vec<Point> {
    let exercise = dispatch.evidence().exercise();
    let noticed = super::item::noticed(dispatch);
    let signs = noticed
        .iter()
        .filter_map(|sign| exercise.signs.get(sign.index()))
        .map(|placed| placed.sign.at);
    [dispatch.item().at, dispatch.item().shown_at]
        .into_iter()
        .chain(signs)
        .collect()
}

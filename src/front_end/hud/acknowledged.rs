//! Headquarters acknowledges a report sent by radio and reads back its grid and its item, as they were sent. What was
//! misheard or left out is so heard at once. When the first report has arrived it says from where the specialists come, and
//! when. Only words: nothing in the simulation depends on them.

use crate::coaching::say;
use crate::doctrine::Pack;
use crate::record::Session;
use crate::scenario::Exercise;
use crate::scoring::report_truth;
use crate::sim::action::{Answer, Channel};
use crate::sim::event::Event;
use crate::text::Message;
use crate::units::dtg::Clock;
use crate::units::{Point, Tick};

/// The answer to a report over the radio; none to any other event.
pub fn acknowledgement(event: &Event, exercise: &Exercise, pack: &Pack) -> Option<Message> {
    let Event::ReportSent { report, .. } = event else {
        return None;
    };
    if report.channel != Channel::Radio {
        return None;
    }
    let grid = report.lines.iter().find_map(|answer| match answer {
        Answer::Grid(grid) | Answer::WordsAndGrid(_, grid) => Some(grid.trim()),
        _ => None,
    });
    let grid = grid.filter(|grid| !grid.is_empty()).map_or_else(
        || Message::new("report-said-nothing"),
        |grid| Message::new("report-words").with("words", grid),
    );
    let mut lines = report.lines.iter();
    let item = lines.find(|answer| matches!(answer, Answer::Item { .. }));
    let comms = &exercise.scenario.comms;
    let read_back = Message::new("hud-acknowledged")
        .with("own", &comms.own)
        .with("grid", grid)
        .with("item", report_truth::said(item, pack, &exercise.scenario));
    Some(
        Message::new("hud-heard")
            .with("from", &comms.headquarters)
            .with("words", read_back),
    )
}

/// That the specialists are on their way: to the first report that arrives, none to any other event. They come along the way
/// in, from where it begins as seen from `here`.
pub fn specialists_sent(
    event: &Event,
    tick: Tick,
    session: &Session,
    here: Point,
) -> Option<Message> {
    let arrived = |event: &Event| matches!(event, Event::ReportArrived { .. });
    let reopened = |event: &Event| matches!(event, Event::RouteReopened);
    let mut before = session.events.iter().rev();
    let last = before.find(|(at, event)| *at < tick && (arrived(event) || reopened(event)));
    if !arrived(event) || last.is_some_and(|(_, event)| arrived(event)) {
        return None;
    }
    let scenario = session.scenario();
    let way_in = scenario.route.approach.first().copied();
    let from = way_in.or_else(|| session.exercise.route_line().first().copied())?;
    let comms = &scenario.comms;
    let due = Tick(tick.0 + Tick::from_seconds(comms.specialists_after_s).0);
    let time = Clock::of(&scenario.when).dtg(due).to_string();
    let words = Message::new("hud-specialists-sent")
        .with("own", &comms.own)
        .with("from", say::eighth_of(here.bearing_deg(from)))
        .with("time", format!("{}:{}", &time[2..4], &time[4..6]));
    Some(
        Message::new("hud-heard")
            .with("from", &comms.headquarters)
            .with("words", words),
    )
}

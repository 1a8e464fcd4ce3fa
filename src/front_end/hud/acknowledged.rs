//! Headquarters acknowledges a report sent by radio and reads back its grid and its item, as they were sent. What was
//! misheard or left out is so heard at once. Only words: nothing in the simulation depends on them.

use crate::doctrine::Pack;
use crate::scenario::Exercise;
use crate::scoring::report_truth;
use crate::sim::action::{Answer, Channel};
use crate::sim::event::Event;
use crate::text::Message;

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

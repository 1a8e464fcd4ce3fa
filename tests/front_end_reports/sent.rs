//! What is at hand while a report is filled in, and what headquarters answers to it.

use bevy::prelude::*;
use groundsign::doctrine::schema::Field;
use groundsign::front_end::hud::captions::{Kind, Log};
use groundsign::front_end::hud::doing::{Doing, ReportDoing};
use groundsign::front_end::hud::panels::Panel;
use groundsign::front_end::hud::report::{Drafts, Occasion};
use groundsign::front_end::widget::ScrollContent;
use groundsign::front_end::words::Words;
use groundsign::record::Mode;
use groundsign::units::grid::GridFrame;
use groundsign::vocabulary::SignKind;

use crate::patrol::{
    button, folder, frames, look_at_the_ground, minimal, on_patrol, patrolling, press_button, send,
};

/// The number of the line that asks for a grid.
fn grid_line(app: &App) -> usize {
    let pack = &patrolling(app).doctrine().pack;
    let format = Occasion::Find.format(pack).expect("a form");
    let asks = |field| matches!(field, Field::Grid | Field::UnitAndGrid);
    let mut lines = format.lines.iter();
    lines
        .position(|line| asks(line.field))
        .expect("a line for the grid")
}

fn marked(mode: Mode) -> App {
    let mut app = on_patrol(mode, &folder(), &minimal());
    look_at_the_ground(&mut app);
    send(&mut app, Doing::MarkAs(SignKind::WarningClue));
    send(&mut app, Doing::MarkSure(75));
    frames(&mut app, 24);
    send(&mut app, Doing::Open(Panel::Report(Occasion::Find)));
    let line = grid_line(&app);
    send(&mut app, Doing::Report(ReportDoing::Line(line)));
    app
}

#[test]
fn the_grid_of_a_mark_is_filled_in_by_estimate_and_headquarters_reads_it_back() {
    let mut app = marked(Mode::Practise);
    press_button(&mut app, "fill-grid-of-mark-1");
    let line = grid_line(&app);
    let scenario = &patrolling(&app).exercise().scenario;
    let frame = GridFrame::of(&scenario.place);
    let headquarters = scenario.comms.headquarters.clone();
    let answers = &app.world().resource::<Drafts>().of(Occasion::Find).answers;
    let written = format!("{:?}", answers[line]);
    let (_, place) = patrolling(&app).view().marks[0];
    let here = patrolling(&app).view().here.point();
    let grid = frame.mgrs(
        here.towards(
            here.bearing_deg(place.point()),
            (here.distance_m(place.point()) / 10.0).round() * 10.0,
        ),
        4,
    );
    let square = grid.split(' ').next().unwrap_or_default();
    assert!(written.contains(square), "{written} is not in {square}");
    send(&mut app, Doing::Report(ReportDoing::ReadBack));
    send(&mut app, Doing::Report(ReportDoing::Send));
    frames(&mut app, 6);
    let log = app.world().resource::<Log>();
    let answered = log
        .lines
        .iter()
        .filter(|line| line.kind == Kind::Radio)
        .map(|line| app.world().resource::<Words>().say(&line.sentence))
        .find(|said| said.contains(&headquarters))
        .expect("headquarters answers");
    assert!(answered.contains(square), "{answered}");
}

#[test]
fn in_an_assessment_the_grid_is_worked_out_by_oneself() {
    let mut app = marked(Mode::Assess);
    assert!(button(&mut app, "fill-grid-of-mark-1").is_none());
}

/// Story: the button that sends lay below a long report, out of sight.
#[test]
fn what_sends_a_report_is_not_rolled_away_with_it() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    send(&mut app, Doing::Open(Panel::Report(Occasion::Find)));
    send(&mut app, Doing::Report(ReportDoing::ReadBack));
    let mut entity = button(&mut app, "send-report").expect("the button");
    while let Some(parent) = app.world().get::<ChildOf>(entity) {
        entity = parent.parent();
        assert!(app.world().get::<ScrollContent>(entity).is_none());
    }
}

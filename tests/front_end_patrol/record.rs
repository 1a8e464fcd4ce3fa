//! The record of a patrol led through the window: it replays, and one can go back in it.

use std::time::Duration;

use bevy::app::App;
use bevy::prelude::*;
use groundsign::front_end::hud::doing::{Doing, Plain, ReportDoing};
use groundsign::front_end::hud::panels::Panel;
use groundsign::front_end::hud::report::Occasion;
use groundsign::front_end::hud::threat::Threat;
use groundsign::front_end::input::Control;
use groundsign::front_end::making_ready::Trouble;
use groundsign::front_end::patrolling::{FinishedSession, Patrolling};
use groundsign::record::{Mode, read, replay};
use groundsign::units::Tick;
use groundsign::vocabulary::SignKind;

use crate::patrol::{
    folder, frames, look_at_the_ground, minimal, on_patrol, patrolling, press, send,
};

/// Until the work beside the window is done, however long a busy machine takes: its end is what is waited for.
fn made_ready(app: &mut App) {
    loop {
        let trouble = app.world().get_resource::<Trouble>();
        assert!(
            trouble.is_none(),
            "{:?}",
            trouble.map(|trouble| &trouble.message)
        );
        if app.world().contains_resource::<Patrolling>() {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
        app.update();
    }
}

#[test]
fn going_back_to_a_moment_is_the_same_patrol_at_that_moment() {
    let mut app = on_patrol(Mode::Practise, &folder(), &minimal());
    press(&mut app, KeyCode::KeyW, 40);
    frames(&mut app, 40);
    let digest = patrolling(&app)
        .session()
        .digests
        .iter()
        .find(|(tick, _)| *tick == Tick(128))
        .expect("the second second")
        .1;
    send(&mut app, Doing::BackTo(Tick(128)));
    made_ready(&mut app);
    let earlier = patrolling(&app).session();
    let same = earlier
        .digests
        .iter()
        .find(|(tick, _)| *tick == Tick(128))
        .expect("gone back");
    assert_eq!(same.1, digest);
    assert!(patrolling(&app).tick() < Tick(400));
}

#[test]
fn a_whole_patrol_through_the_buttons_leaves_a_record_that_replays() {
    let folder = folder();
    let mut app = on_patrol(Mode::Practise, &folder, &minimal());
    let record = patrolling(&app).record().to_owned();
    send(&mut app, Doing::Operate(Control::WalkOn));
    frames(&mut app, 80);
    send(&mut app, Doing::Operate(Control::WalkOn));
    look_at_the_ground(&mut app);
    send(&mut app, Doing::MarkAs(SignKind::WarningClue));
    send(&mut app, Doing::MarkSure(75));
    frames(&mut app, 10);
    let mark = patrolling(&app).view().marks[0].0;
    send(&mut app, Doing::Order(Plain::Halt));
    send(&mut app, Doing::Operate(Control::Warn));
    send(
        &mut app,
        Doing::WithdrawFrom {
            threat: Threat::Mark(mark),
            distance_m: 50.0,
        },
    );
    send(&mut app, Doing::Operate(Control::WalkBack));
    frames(&mut app, 120);
    let comrade = patrolling(&app).view().patrol[0].person;
    let here = patrolling(&app).view().here.point();
    send(&mut app, Doing::ControlPoint(here));
    send(&mut app, Doing::Post(comrade, here.towards(180.0, 5.0)));
    send(&mut app, Doing::Open(Panel::Report(Occasion::Find)));
    send(&mut app, Doing::Report(ReportDoing::Line(0)));
    send(&mut app, Doing::Report(ReportDoing::Now));
    send(&mut app, Doing::Report(ReportDoing::Send));
    frames(&mut app, 40);
    send(&mut app, Doing::End);
    frames(&mut app, 3);
    let lived = app.world().resource::<FinishedSession>().clone();
    assert!(lived.not_written.is_none());
    assert!(replay(&lived.session).same());
    let kept = read(&record).expect("a record").session;
    assert_eq!(kept.digests, lived.session.digests);
    for wanted in [
        "Marked",
        "Ordered",
        "Warned",
        "ControlPointPlaced",
        "CordonPosted",
        "ReportSent",
    ] {
        assert!(
            kept.events
                .iter()
                .any(|(_, event)| format!("{event:?}").starts_with(wanted)),
            "{wanted}"
        );
    }
}

//! What controls and buttons come to: actions of the trainee, a turned gaze, an opened panel. The only place of the HUD
//! that calls [`Patrolling::act`].

use bevy::input::mouse::AccumulatedMouseMotion;
use bevy::prelude::*;
use bevy::window::{CursorGrabMode, CursorOptions, PrimaryWindow};

use crate::front_end::input::steering::{Halted, Push, Steering, Way, next_stance};
use crate::front_end::input::{Control, Group, HeldControls, Operated, Switches, look};
use crate::front_end::patrolling::Patrolling;
use crate::front_end::settings::Settings;
use crate::front_end::shown::{NAKED_FIELD_DEG, Shown};
use crate::record::Mode;
use crate::sim::action::{CheckRing, Order, TraineeAction};
use crate::sim::trainee_body::TraineeBody;
use crate::text::Message as Words;

use super::captions::Said;
use super::doing::{Doing, Plain};
use super::panels::{self, Panel, Panels};
use super::report::Occasion;

/// What the hands are doing between two frames.
#[derive(Resource, Debug, Default)]
pub struct Hands {
    /// Feet.
    pub steering: Steering,
    /// True while the view follows the mouse without a button.
    pub mouse_looks: bool,
    /// True from a drag of the ground until the click that ends it.
    pub dragged: bool,
}

/// The action that a doing is, if it is one. Pure.
pub fn action_of(doing: &Doing, patrolling: &Patrolling) -> Option<TraineeAction> {
    Some(match doing {
        Doing::Withdraw(mark) => TraineeAction::WithdrawMark(*mark),
        Doing::Order(Plain::Halt) => TraineeAction::Order(Order::Halt),
        Doing::Order(Plain::Check(ring)) => TraineeAction::Order(Order::Check(*ring)),
        Doing::Order(Plain::Resume) => TraineeAction::Order(Order::Resume),
        Doing::Order(Plain::Count) => TraineeAction::CountPatrol,
        Doing::Order(Plain::TurnBack) => TraineeAction::TurnBack,
        Doing::Order(Plain::HandOver) => TraineeAction::HandOver,
        Doing::WithdrawFrom { threat, distance_m } => TraineeAction::Order(Order::Withdraw {
            from: threat.place(patrolling)?,
            distance_m: *distance_m,
        }),
        Doing::TakeCoverFrom(threat) => TraineeAction::Order(Order::TakeCover {
            from: threat.place(patrolling)?,
        }),
        Doing::Post(person, at) => TraineeAction::PostCordon {
            person: *person,
            at: *at,
        },
        Doing::ControlPoint(at) => TraineeAction::PlaceControlPoint { at: *at },
        Doing::Ask { person, by } => TraineeAction::Ask {
            person: *person,
            by: *by,
        },
        Doing::Direct(direction) => TraineeAction::DirectCivilians(direction.clone()),
        _ => return None,
    })
}

/// Does what was pressed.
pub(super) fn operate(
    mut operated: MessageReader<Operated>,
    mut doings: MessageReader<Doing>,
    mut said: MessageWriter<Said>,
    mut panels: ResMut<Panels>,
    mut hands: ResMut<Hands>,
    mut patrolling: ResMut<Patrolling>,
    mut switches: Switches,
    mut kind_marked: Local<Option<crate::vocabulary::SignKind>>,
) {
    let hands = &mut *hands;
    // One key may mean two things; which one is settled before any of them changes what is open.
    let on_a_panel = panels.top().is_some();
    for Operated(control) in operated.read() {
        if on_a_panel {
            on_panel(*control, &mut panels);
        } else {
            switch_off(*control, &mut switches);
            on_foot(*control, &mut panels, hands, &mut patrolling, &mut said);
        }
    }
    for doing in doings.read() {
        match doing {
            // A button beside an open panel takes its place.
            Doing::Operate(control) => {
                panels.close_all();
                switch_off(*control, &mut switches);
                on_foot(*control, &mut panels, hands, &mut patrolling, &mut said);
            }
            Doing::Open(panel) => panels.open(*panel),
            Doing::Close => panels.close(),
            Doing::MarkAs(kind) => {
                *kind_marked = Some(*kind);
                panels.turn_to(Panel::MarkSure(*kind));
            }
            Doing::MarkSure(percent) => {
                if let Some(kind) = kind_marked.take() {
                    patrolling.act(TraineeAction::Mark {
                        kind,
                        confidence_percent: *percent,
                    });
                }
                panels.close_all();
            }
            doing => {
                if let Some(action) = action_of(doing, &patrolling) {
                    patrolling.act(action);
                    if matches!(doing, Doing::Withdraw(_)) {
                        panels.refresh();
                    } else {
                        panels.close_all();
                    }
                }
            }
        }
    }
}

/// What a control on foot switches off: standing still ends all that is switched on, and whatever tells the feet where to
/// go or to stand ends a switched-on walk.
fn switch_off(control: Control, switches: &mut Switches) {
    match control {
        Control::Stop => switches.off(|_| true),
        Control::WalkOn | Control::WalkBack | Control::CheckNear | Control::CheckFar => {
            switches.off(|switched| switched.group() == Group::Walk);
        }
        _ => {}
    }
}

/// Opening and closing a panel switches everything off, and nothing is switched on while one is open but what moves over
/// the map.
pub(super) fn switch_off_around_panels(
    panels: Res<Panels>,
    mut switches: Switches,
    mut last: Local<Option<Panel>>,
) {
    let top = panels.top();
    if *last != top || top.is_some_and(|top| !matches!(top, Panel::Map(_))) {
        switches.off(|_| true);
    }
    *last = top;
}

/// A control while a panel is open: away from it. Everything else is for the buttons on it.
fn on_panel(control: Control, panels: &mut Panels) {
    match control {
        Control::Back => panels.close(),
        // The key that opened a panel closes it.
        Control::Map if matches!(panels.top(), Some(Panel::Map(_))) => panels.close(),
        Control::Log if panels.top() == Some(Panel::Log) => panels.close(),
        Control::Team if panels.top() == Some(Panel::Team) => panels.close(),
        Control::Marks if panels.top() == Some(Panel::Marks) => panels.close(),
        Control::Orders if panels.top() == Some(Panel::Orders) => panels.close(),
        Control::Mark if panels.top() == Some(Panel::MarkKind) => panels.close(),
        _ => {}
    }
}

fn on_foot(
    control: Control,
    panels: &mut Panels,
    hands: &mut Hands,
    patrolling: &mut Patrolling,
    said: &mut MessageWriter<Said>,
) {
    let exercise = std::sync::Arc::clone(patrolling.exercise());
    let route = &exercise.scenario.route;
    match control {
        Control::WalkOn => hands.steering.walk_on(route, patrolling.view()),
        Control::WalkBack => {
            let back = patrolling.patrol().way_back();
            hands
                .steering
                .walk_back(back.line, route, patrolling.view());
            if back.leads_nearer && hands.steering.following() == Some(Way::Back) {
                said.write(Said::hint(Words::new("hud-way-back-nearer")));
            }
        }
        Control::Stop => hands.steering.stop(),
        Control::Slower => hands.steering.pace = hands.steering.pace.slower(),
        Control::Faster => hands.steering.pace = hands.steering.pace.faster(),
        Control::Stance => {
            let stance = next_stance(patrolling.view().stance);
            patrolling.act(TraineeAction::Stance(stance));
        }
        Control::TurnRound => {
            patrolling.gaze = look::turned(patrolling.gaze, 180.0, 0.0);
        }
        Control::LookAhead => {
            let here = patrolling.view().here.point();
            let ahead = hands.steering.bearing_deg(here).or_else(|| {
                route
                    .waypoints
                    .get(patrolling.view().waypoints_reached)
                    .map(|next| here.bearing_deg(next.at))
            });
            patrolling.gaze = (ahead.unwrap_or(patrolling.gaze.0), 0.0);
        }
        Control::MouseLook => hands.mouse_looks = !hands.mouse_looks,
        Control::Optics => {
            if exercise.scenario.patrol.optics.is_some() {
                let raised = patrolling.view().optics;
                patrolling.act(TraineeAction::Optics(!raised));
            } else {
                said.write(Said::hint(Words::new("hud-no-optics")));
            }
        }
        Control::Mark => panels.open(Panel::MarkKind),
        Control::Warn => patrolling.act(TraineeAction::Warn),
        Control::CheckNear => check(CheckRing::Near, hands, patrolling, said),
        Control::CheckFar => check(CheckRing::Far, hands, patrolling, said),
        Control::Orders => panels.open(Panel::Orders),
        Control::Report => panels.open(Panel::Report(Occasion::now(patrolling))),
        Control::Map => panels.open(Panel::Map(panels::Purpose::Look)),
        Control::Log => panels.open(Panel::Log),
        Control::Team => panels.open(Panel::Team),
        Control::Marks => panels.open(Panel::Marks),
        Control::Menu => panels.open(Panel::Menu),
        // The key of a choice on foot is an order: the list opens, and the key presses its button there.
        control if control.choice().is_some() => panels.open(Panel::Orders),
        _ => {}
    }
}

/// A check is of the ground around one place, so one stands still for it.
fn check(
    ring: CheckRing,
    hands: &mut Hands,
    patrolling: &mut Patrolling,
    said: &mut MessageWriter<Said>,
) {
    // Begun again, a check counts from its new beginning: what was looked at before would be thrown away.
    let body = patrolling.patrol().world().resource::<TraineeBody>();
    if body.checking.is_none_or(|(checked, _)| checked != ring) {
        hands.steering.stop();
        patrolling.act(TraineeAction::Stop);
        patrolling.act(TraineeAction::Check(ring));
    }
    said.write(Said::hint(Words::new("hud-look-all-round")));
}

/// While a mark is being made the eyes stay on what they were on when the key was pressed, so that the mark falls on it
/// and not past it.
pub(super) fn keep_looking(panels: Res<Panels>, mut patrolling: ResMut<Patrolling>) {
    let marking = matches!(panels.top(), Some(Panel::MarkKind | Panel::MarkSure(_)));
    match patrolling.kept_on {
        None if marking => patrolling.kept_on = patrolling.looked_at(),
        Some(_) if !marking && !patrolling.aims() => patrolling.kept_on = None,
        _ => {}
    }
}

/// Turns the eyes.
pub(super) fn turn(
    time: Res<Time>,
    held: Res<HeldControls>,
    mouse: Option<Res<AccumulatedMouseMotion>>,
    settings: Res<Settings>,
    panels: Res<Panels>,
    hands: Res<Hands>,
    shown: Res<Shown>,
    mut patrolling: ResMut<Patrolling>,
) {
    if panels.top().is_some() {
        return;
    }
    let magnified = magnified(&shown);
    let right = held.by(Control::LookRight) - held.by(Control::LookLeft);
    let up = held.by(Control::LookUp) - held.by(Control::LookDown);
    let mut gaze = patrolling.gaze;
    if right != 0.0 || up != 0.0 {
        gaze = look::by_keys(gaze, (right, up), time.delta_secs(), &settings, magnified);
    }
    if hands.mouse_looks
        && let Some(mouse) = mouse
        && mouse.delta != Vec2::ZERO
    {
        gaze = look::by_mouse(gaze, mouse.delta.into(), &settings, magnified);
    }
    if gaze != patrolling.gaze {
        patrolling.gaze = gaze;
    }
}

/// While the view follows the mouse the pointer stays in the window, unseen; a panel gives it back.
pub(super) fn hold_pointer(
    hands: Res<Hands>,
    panels: Res<Panels>,
    mut cursors: Query<&mut CursorOptions, With<PrimaryWindow>>,
) {
    let wanted = hands.mouse_looks && panels.top().is_none();
    for mut cursor in &mut cursors {
        if cursor.visible == wanted {
            cursor.visible = !wanted;
            cursor.grab_mode = if wanted {
                CursorGrabMode::Locked
            } else {
                CursorGrabMode::None
            };
        }
    }
}

/// Leaving the patrol gives the pointer back.
pub(super) fn give_pointer_back(
    mut hands: ResMut<Hands>,
    mut cursors: Query<&mut CursorOptions, With<PrimaryWindow>>,
) {
    hands.mouse_looks = false;
    for mut cursor in &mut cursors {
        cursor.visible = true;
        cursor.grab_mode = CursorGrabMode::None;
    }
}

/// How many times larger than to the naked eye everything is shown.
pub(super) fn magnified(shown: &Shown) -> f32 {
    let half = |degrees: f32| (degrees.to_radians() / 2.0).tan();
    half(NAKED_FIELD_DEG) / half(shown.eye.field_deg.max(1.0))
}

/// Moves the feet.
pub(super) fn walk(
    held: Res<HeldControls>,
    panels: Res<Panels>,
    mut hands: ResMut<Hands>,
    mut patrolling: ResMut<Patrolling>,
    mut said: MessageWriter<Said>,
) {
    if patrolling.paused {
        return;
    }
    // Whoever reads the map or writes sees nothing of the ground ahead. The ground behind is known.
    let sees_nothing = panels
        .top()
        .is_some_and(|panel| panel.place() == panels::Place::Whole);
    if sees_nothing && hands.steering.following() == Some(Way::On) {
        hands.steering.stop();
    }
    let push = if panels.top().is_some() {
        Push::default()
    } else {
        Push {
            right: held.by(Control::Right) - held.by(Control::Left),
            ahead: held.by(Control::Forward) - held.by(Control::Backward),
        }
    };
    let exercise = std::sync::Arc::clone(patrolling.exercise());
    let halt_short_m = (patrolling.mode() == Mode::Learn).then_some(
        patrolling
            .doctrine()
            .pack
            .halts
            .short_of_vulnerable_point_m
            .value,
    );
    let look_deg = patrolling.gaze.0;
    let (action, halted) = hands.steering.steer(
        push,
        look_deg,
        &exercise.scenario.route,
        patrolling.view(),
        halt_short_m,
    );
    if let Some(action) = action {
        patrolling.act(action);
    }
    let Some(halted) = halted else {
        return;
    };
    said.write(Said::hint(match halted {
        Halted::AtTheEnd(Way::On) => Words::new("hud-end-of-route"),
        Halted::AtTheEnd(Way::Back) => Words::new("hud-end-of-way-back"),
        Halted::Barred => Words::new("hud-barred"),
        Halted::ShortOf(index) => Words::new("hud-halted-short")
            .with(
                "name",
                &exercise.scenario.route.vulnerable_points[index].name,
            )
            .with("distance", halt_short_m.unwrap_or_default()),
    }));
}

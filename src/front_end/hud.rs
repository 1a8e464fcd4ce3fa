//! The patrol's screen: what a patrol leader has at hand, and nothing else.
//!
//! A key is a control that was operated, a button, a click and a test send a [`doing::Doing`]; [`acting`] reads both and
//! is the only place that acts on the patrol.
//!
//! | file | job |
//! |---|---|
//! | [`doing`], [`acting`] | what buttons say is to be done, and all that comes of it and of controls |
//! | [`hands`], `feet`, `looking`, `view` | hands and feet between two frames; the gaze; the ground under the mouse |
//! | [`panels`], [`building`], `known`, [`face`] | panels: which is open, what each is, what they are built from; buttons |
//! | [`frame`], [`readings`], [`compass`], [`glass`] | what is always there: clock, grid, buttons; compass; binoculars |
//! | [`awaited`] | what is said until the ground is drawn |
//! | `heard` | the place of captions and coach, in the room that those leave |
//! | [`marking`], [`orders`], `local_people`, [`team`], [`menu`] | panels |
//! | [`report`], `reporting` | what is written to report and to brief with; the panel that it is written on |
//! | `sheet`, [`map`] | how the map lies; the panel, with the distances to keep, to look at and to pick a place on |
//! | `going_back` | an earlier moment of the patrol |
//! | [`new_version`] | a scenario that is being written meanwhile |
//! | [`class`], `revealing` | in front of a class: stop to discuss, hide all, show what is out of place |
//! | `card` | the card of signs |
//! | `hurry`, `away` | time in a hurry; a window that nobody sees |
//! | [`captions`] | what was heard and done, as words |
//! | [`coach`] | learn mode's coach |
//!
//! # A new panel
//!
//! Its file here, with a function that puts on it what is known; its name, a variant of [`panels::Panel`], and what the
//! compiler then asks for: its line in [`building`], with the id of its title. Its words go into `assets/lang/*/hud.ftl`:
//! `tests/languages.rs` names each that is still to write. A button opens it with `Doing::Open`.

pub mod acknowledged;
pub mod acting;
pub mod awaited;
mod away;
pub mod building;
mod bystanders;
pub mod captions;
mod card;
pub mod class;
pub mod coach;
pub mod compass;
pub mod doing;
pub mod face;
mod feet;
pub mod frame;
pub mod glass;
mod going_back;
pub mod hands;
mod heard;
pub mod height;
pub mod hurry;
mod kept_scroll;
mod known;
mod local_people;
mod looking;
pub mod map;
pub mod marking;
pub mod menu;
pub mod new_version;
pub mod orders;
pub mod panels;
pub mod readings;
pub mod report;
mod reporting;
mod revealing;
mod sheet;
pub mod team;
pub mod threat;
mod view;

use bevy::prelude::*;

use super::patrolling::{PatrolAdvances, Patrolling};
use super::stage::Stage;
use crate::record::Mode;
use crate::units::Tick;
use captions::{Log, Said};
use hands::Hands;
use panels::{Panel, Panels};

/// Reads keys and buttons, before the patrol goes on.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct HudReads;

/// Shows the patrol's new state, after it went on.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct HudShows;

/// Builds panels anew.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct HudBuilds;

/// A patrol is entered: new, resumed, or come back to from the settings.
fn begin(
    mut commands: Commands,
    mut patrolling: ResMut<Patrolling>,
    mut hands: ResMut<Hands>,
    mut panels: ResMut<Panels>,
    mut said: MessageWriter<Said>,
) {
    hands.steering.forget();
    hands.mouse_looks = false;
    panels.close_all();
    patrolling.paused = false;
    // Whoever comes back from the settings, or goes on another day, does so when they are ready.
    if patrolling.tick() > Tick(0) && patrolling.mode() != Mode::Assess {
        patrolling.paused = true;
        panels.open(Panel::Menu);
    }
    // In an assessment no menu opens that would tell it.
    if patrolling.mode() == Mode::Assess {
        said.write_batch(patrolling.remarks().iter().cloned().map(Said::hint));
    }
    commands.insert_resource(Log::of(&patrolling));
    // What the coach of another patrol asked for is nothing to this one.
    commands.insert_resource(coach::Coach::default());
    commands.insert_resource(away::Away::default());
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Hands>()
        .init_resource::<Log>()
        .init_resource::<away::Away>()
        .add_message::<Said>()
        .add_plugins((
            doing::plugin,
            panels::plugin,
            building::plugin,
            heard::plugin,
            report::plugin,
            reporting::plugin,
            map::plugin,
            going_back::plugin,
            new_version::plugin,
            coach::plugin,
            class::plugin,
            awaited::plugin,
        ))
        .configure_sets(
            Update,
            (
                HudReads.before(PatrolAdvances),
                HudShows.after(PatrolAdvances),
                HudBuilds.after(HudShows),
            ),
        )
        .configure_sets(
            Update,
            (HudReads, HudShows, HudBuilds)
                .in_set(Stage::Patrol)
                .run_if(resource_exists::<Patrolling>),
        )
        .add_systems(
            OnEnter(Stage::Patrol),
            (
                begin,
                report::take_up,
                map::paper::begin,
                view::open,
                awaited::open,
                frame::open,
                class::open,
            )
                .chain()
                .run_if(resource_exists::<Patrolling>),
        )
        .add_systems(
            OnExit(Stage::Patrol),
            (
                // First: a patrol that was being gone back in has drafts to keep as well.
                going_back::wait_no_more,
                new_version::wait_no_more,
                report::keep_at_last,
                looking::give_pointer_back,
            )
                .chain()
                .after(super::input::let_go),
        )
        .add_systems(
            Update,
            (
                // Buttons first, then what they and the controls come to, then what depends on the panel that is open.
                (
                    doing::press_by_number,
                    doing::hold_by_number,
                    map::keys::obey,
                    reporting::turn_by_key,
                    acting::operate,
                    hurry::hold_back,
                    class::hold,
                    away::wait,
                    menu::stand_still,
                    looking::keep_looking,
                    acting::switch_off_around_panels,
                    looking::turn,
                    acting::walk,
                    looking::hold_pointer,
                )
                    .chain()
                    .in_set(HudReads),
                // What is said comes before what shows it.
                (
                    coach::think,
                    hurry::end,
                    captions::follow,
                    readings::show,
                    compass::turn,
                    compass::show_ring,
                    (glass::raise, height::mark).chain(),
                    frame::fold,
                    heard::fit,
                    report::keep,
                    map::fit,
                    map::paper::receive.run_if(resource_exists::<map::paper::Drawing>),
                    (map::paper::lay_out, map::paper::draw_again).chain(),
                    map::pins::lay_out,
                    map::rings::lay_out,
                    map::words::say_where,
                    orders::say_here,
                    revealing::lay_out,
                    class::tell,
                    class::hide,
                )
                    .chain()
                    .in_set(HudShows),
                building::build.in_set(HudBuilds),
                (
                    kept_scroll::keep,
                    panels::keep_focus,
                    panels::let_go_of_focus,
                )
                    .chain()
                    .after(HudBuilds)
                    .in_set(Stage::Patrol),
            ),
        );
}

//! The patrol's screen: what a patrol leader has at hand, and nothing else.
//!
//! Everything the trainee does goes through [`acting`], which is the only place here that acts on the patrol. Buttons,
//! keys, clicks and tests all send the same two messages: a control that was operated, and a [`doing::Doing`].
//!
//! | file | job |
//! |---|---|
//! | [`face`], [`doing`], [`panels`], [`building`] | buttons, what they do, panels and what is on them |
//! | [`acting`] | controls and doings to actions, gaze and feet |
//! | `view` | the ground under the mouse |
//! | [`frame`], [`readings`], [`compass`], [`glass`] | what is always there: clock, grid, buttons; compass; binoculars |
//! | `heard` | the place of captions and coach, in the room that those leave |
//! | [`marking`], [`orders`], `local_people`, [`team`], [`menu`] | panels |
//! | [`report`] | the forms to report and to brief on |
//! | [`map`] | the map, with the distances to keep, to look at and to pick a place on |
//! | [`captions`] | what was heard and done, as words |
//! | [`coach`] | learn mode's coach |
//!
//! # A new panel
//!
//! Its variant of [`panels::Panel`]; its file here, with a function that builds it from what is known; its line in
//! [`building`], which the compiler asks for; the control or button that opens it; its title and words in
//! `assets/lang/*/hud.ftl`; a test in `tests/front_end_patrol/panels.rs` that opens it.

pub mod acting;
pub mod building;
pub mod captions;
pub mod coach;
pub mod compass;
pub mod doing;
pub mod face;
pub mod frame;
pub mod glass;
mod heard;
mod local_people;
pub mod map;
pub mod marking;
pub mod menu;
pub mod orders;
pub mod panels;
pub mod readings;
pub mod report;
pub mod team;
pub mod threat;
mod view;

use bevy::prelude::*;

use super::patrolling::{PatrolAdvances, Patrolling};
use super::stage::Stage;
use crate::record::Mode;
use crate::units::Tick;
use acting::Hands;
use captions::{Log, Said};
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
}

pub(super) fn plugin(app: &mut App) {
    let on_patrol = in_state(Stage::Patrol).and_then(resource_exists::<Patrolling>);
    app.init_resource::<Hands>()
        .init_resource::<Log>()
        .add_message::<Said>()
        .add_plugins((
            doing::plugin,
            panels::plugin,
            building::plugin,
            view::plugin,
            frame::plugin,
            heard::plugin,
            readings::plugin,
            compass::plugin,
            glass::plugin,
            report::plugin,
            map::plugin,
            menu::plugin,
            coach::plugin,
        ))
        .configure_sets(
            Update,
            (
                HudReads.before(PatrolAdvances),
                HudShows.after(PatrolAdvances),
                HudBuilds.after(HudShows),
            ),
        )
        .configure_sets(Update, (HudReads, HudShows, HudBuilds).run_if(on_patrol))
        .add_systems(
            OnEnter(Stage::Patrol),
            begin.run_if(resource_exists::<Patrolling>),
        )
        .add_systems(OnExit(Stage::Patrol), acting::give_pointer_back)
        .add_systems(
            Update,
            (
                (
                    acting::operate,
                    acting::keep_looking,
                    acting::switch_off_around_panels,
                    acting::turn,
                    acting::walk,
                    acting::hold_pointer,
                )
                    .chain()
                    .in_set(HudReads),
                captions::follow.in_set(HudShows),
            ),
        );
}

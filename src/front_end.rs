//! The window: everything from the first screen to the debrief.
//!
//! It reads the simulation's state and sends trainee actions ([`patrolling`]), nothing else: view entities live in
//! the window's own world and never in the simulation's. A session in the window gives the same record, bit for bit,
//! as its replay without one.
//!
//! | file | job |
//! |---|---|
//! | [`stage`] | which screen is open, and the way back |
//! | [`settings`], [`words`], [`theme`], [`icon`], [`widget`] | building blocks of every screen |
//! | [`screen`], [`trainees`] | the screens before and after the patrol, and trainees' results |
//! | [`making_ready`] | loads an exercise in the background |
//! | [`patrolling`] | the live session |
//! | [`shown`] | the state to be drawn |
//! | [`ground`] | draws it in three dimensions |
//! | [`editor`] | a scenario being made |
//! | [`card`] | the illustrated card of signs |
//! | [`pressed`] | the key that was pressed, shown large for a class |
//! | [`pace`], [`unseen`] | how often the window updates and draws; whether anybody sees it |
//! | [`window`] | the window itself |

pub mod card;
pub mod debrief;
pub mod editor;
mod graphics;
pub mod ground;
pub mod hud;
pub mod icon;
pub mod input;
pub mod making_ready;
mod outline;
pub mod pace;
pub mod patrolling;
pub mod pressed;
pub mod screen;
mod screenshot;
pub mod settings;
pub mod shown;
pub mod sound;
pub mod stage;
pub mod theme;
pub mod trainees;
pub mod unseen;
pub mod widget;
pub mod window;
pub mod words;

use std::path::PathBuf;

use bevy::ecs::schedule::{Schedules, SingleThreadedExecutor};
use bevy::prelude::*;

use crate::record::Mode;
use settings::{DataFolder, Quality, Settings};
pub use window::{Closed, open};
use words::Words;

/// Start options of the window.
#[derive(Debug, Clone, Default)]
pub struct Opening {
    /// Requested language; by default the saved one, else chosen on the first run.
    pub language: Option<String>,
    /// Language that the first run is in and suggests; else English.
    pub suggested: Option<String>,
    /// An exercise to open at once.
    pub play: Option<Play>,
    /// A scenario to edit at once.
    pub edit: Option<PathBuf>,
    /// A pack to ask about at once: whether to install it.
    pub pack: Option<PathBuf>,
    /// Size of the window, logical pixels; 1280 × 720 by default.
    pub window_px: Option<(u32, u32)>,
    /// Requested quality; by default the saved one, else measured.
    pub quality: Option<Quality>,
}

/// An exercise to open at once.
#[derive(Debug, Clone)]
pub struct Play {
    /// The scenario file.
    pub scenario: PathBuf,
    /// Seed of the variation.
    pub seed: u64,
    /// Mode.
    pub mode: Mode,
    /// True when the file is being written meanwhile: each saved version is taken over.
    pub watch: bool,
}

/// Everything that needs neither a window nor a graphics card: what tests run.
pub struct FrontEnd {
    /// Start options.
    pub opening: Opening,
    /// Folder of settings, trainees and records.
    pub folder: DataFolder,
}

impl Plugin for FrontEnd {
    fn build(&self, app: &mut App) {
        let mut settings = Settings::read(&self.folder);
        if let Some(language) = &self.opening.language {
            settings.language = Some(language.clone());
        }
        if let Some(quality) = self.opening.quality {
            settings.quality = Some(quality);
        }
        let language = settings.language.as_ref();
        let language = language.or(self.opening.suggested.as_ref());
        app.insert_resource(Words::of(language.map_or("en", String::as_str)))
            .insert_resource(settings)
            .insert_resource(self.folder.clone())
            .add_plugins((
                stage::plugin,
                settings::plugin,
                words::plugin,
                theme::plugin,
                icon::plugin,
                widget::plugin,
                trainees::plugin,
                screen::plugin,
                making_ready::plugin,
                outline::plugin,
                patrolling::plugin,
                (input::plugin, hud::plugin, sound::plugin),
                ground::plugin,
                (debrief::plugin, editor::plugin),
                (
                    card::plugin,
                    pressed::plugin,
                    screenshot::plugin,
                    unseen::plugin,
                    pace::plugin,
                ),
            ));
    }

    /// Hundreds of systems a frame, each of a few microseconds: dispatching them to other threads costs more than it
    /// gains. On two free cores a frame's systems took 3.2 ms on all threads and 1.7 ms on one (`cargo bench --bench
    /// frame`).
    fn finish(&self, app: &mut App) {
        for (_, schedule) in app.world_mut().resource_mut::<Schedules>().iter_mut() {
            schedule.set_executor(SingleThreadedExecutor::new());
        }
    }
}

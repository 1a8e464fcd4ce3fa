//! The window: what a peacekeeper sees and does, from the first screen to the debrief.
//!
//! It reads the simulation's state and sends trainee actions ([`patrolling`]), nothing else: view entities live in the
//! window's own world and never in the simulation's. A session lived here is the same record, bit for bit, that a
//! replay without a window gives.
//!
//! | file | job |
//! |---|---|
//! | [`stage`] | which screen is open, and the way back |
//! | [`settings`], [`words`], [`theme`], [`icon`], [`widget`] | what every screen is built from |
//! | [`screen`], [`trainees`] | the screens before and after the patrol, and who has done what |
//! | [`making_ready`] | an exercise loaded beside the window |
//! | [`patrolling`] | the live session |
//! | [`shown`] | what there is to see at this moment |
//! | [`ground`] | the same, drawn in three dimensions |
//! | [`window`] | the window that all of it is in |

pub mod debrief;
mod graphics;
pub mod ground;
pub mod hud;
pub mod icon;
pub mod input;
pub mod making_ready;
mod outline;
pub mod patrolling;
pub mod screen;
mod screenshot;
pub mod settings;
pub mod shown;
pub mod sound;
pub mod stage;
pub mod theme;
pub mod trainees;
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

/// How the window opens.
#[derive(Debug, Clone, Default)]
pub struct Opening {
    /// Language asked for; else the one kept, else asked on the first run.
    pub language: Option<String>,
    /// Language that the first run is in and suggests; else English.
    pub suggested: Option<String>,
    /// An exercise to open at once.
    pub play: Option<Play>,
    /// Size of the window, logical pixels; else 1280 × 720.
    pub window_px: Option<(u32, u32)>,
    /// Quality asked for; else the one kept, else measured.
    pub quality: Option<Quality>,
}

/// An exercise to open at once.
#[derive(Debug, Clone)]
pub struct Play {
    /// The scenario file.
    pub scenario: PathBuf,
    /// Seed of the variation.
    pub seed: u64,
    /// How it is played.
    pub mode: Mode,
}

/// Everything of the window that needs neither a window nor a graphics card: what tests run.
pub struct FrontEnd {
    /// How it opens.
    pub opening: Opening,
    /// Where settings, trainees and records are kept.
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
                debrief::plugin,
                screenshot::plugin,
            ));
    }

    /// Hundreds of systems a frame, each over in microseconds: handing them to other threads costs more than it brings.
    /// On two free cores a frame's systems took 3.2 ms on all threads and 1.7 ms on one (`cargo bench --bench frame`).
    fn finish(&self, app: &mut App) {
        for (_, schedule) in app.world_mut().resource_mut::<Schedules>().iter_mut() {
            schedule.set_executor(SingleThreadedExecutor::new());
        }
    }
}

//! `groundsign play`: opens the window in an exercise.

use std::path::PathBuf;

use clap::Args;

use super::class_key::ClassKeyFrom;
use super::console::Console;
use super::exit::ExitStatus;
use super::locate;
use super::opening::Window;
use super::run::Mode;
use super::stop::Stop;
use super::value::seed;
use crate::scenario::LoadedScenario;
use crate::text::{Message, typed};

/// Patrol a scenario yourself, in the window.
///
/// Without a window, the command says so and names the command that runs the same patrol without one.
#[derive(Debug, Args)]
pub(super) struct Play {
    /// A scenario file or pack, or the id of a scenario
    #[arg(default_value = "first-lesson")]
    scenario: PathBuf,
    /// Which variation of the scenario
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = seed)]
    seed: u64,
    /// How it is played
    #[arg(long, value_enum, default_value_t)]
    mode: Mode,
    /// Take over each version of the file that is saved while the window is open, at the same place of the patrol, and tell
    /// its mistakes here
    #[arg(long)]
    watch: bool,
    #[command(flatten)]
    class_key: ClassKeyFrom,
    #[command(flatten)]
    window: Window,
}

impl Play {
    #[cfg(feature = "gui")]
    pub(super) fn run(
        &self,
        window: &Window,
        language: Option<String>,
        console: &Console,
    ) -> Result<ExitStatus, Stop> {
        use super::opening;

        let loaded = locate::scenario_to_patrol(&self.scenario, &self.class_key, console)?;
        let play = opening::Play {
            scenario: locate::scenario_file(&self.scenario)?,
            seed: self.seed,
            mode: self.mode.into(),
            watch: self.watch,
        };
        if self.watch {
            let (path, language) = (play.scenario.clone(), console.catalogue.language());
            follow_beside(path, language.to_owned());
        }
        let closed = opening::open(&self.window.or(window), language, Some(play));
        Ok(opening::status(
            closed,
            &self.without_window(&loaded),
            console,
        ))
    }

    #[cfg(not(feature = "gui"))]
    pub(super) fn run(
        &self,
        _: &Window,
        _: Option<String>,
        console: &Console,
    ) -> Result<ExitStatus, Stop> {
        let loaded = locate::scenario_to_patrol(&self.scenario, &self.class_key, console)?;
        console.note(&self.without_window(&loaded));
        if self.watch {
            return super::watch::follow(&locate::scenario_file(&self.scenario)?, console);
        }
        Ok(ExitStatus::CannotDo)
    }

    /// The command that runs the same patrol without a window.
    fn without_window(&self, loaded: &LoadedScenario) -> Message {
        let mode = format!("{:?}", self.mode).to_lowercase();
        Message::new("cli-cannot-play")
            .with("title", &loaded.scenario.title)
            .with(
                "command",
                format!(
                    "groundsign run {} --seed {} --mode {mode}",
                    typed(&self.scenario.display().to_string()),
                    self.seed
                ),
            )
    }
}

/// Tells the findings of a file on a thread of its own while the window is open.
#[cfg(feature = "gui")]
fn follow_beside(path: PathBuf, language: String) {
    use crate::assets;
    use crate::text::Catalogue;

    std::thread::spawn(move || {
        let Ok(catalogue) = Catalogue::read(&assets::folder(), &language) else {
            return;
        };
        let console = Console::new(catalogue);
        if let Err(stop) = super::watch::follow(&path, &console) {
            stop.report(&console);
        }
    });
}

//! `groundsign edit`: opens the window in the editor of a scenario.

use std::path::PathBuf;

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::locate;
use super::opening::Window;
use super::stop::Stop;
use crate::text::{Message, typed};

/// Make or change a scenario in the window, on its map and on its ground.
///
/// A scenario that is shipped with the program is opened as a copy in your data folder. What you do is kept at once and can be
/// undone, over a crash too; the file changes when you save.
#[derive(Debug, Args)]
pub(super) struct Edit {
    /// A scenario file, or the id of a scenario
    scenario: PathBuf,
    #[command(flatten)]
    window: Window,
}

impl Edit {
    #[cfg(feature = "gui")]
    pub(super) fn run(
        &self,
        window: &Window,
        language: Option<String>,
        console: &Console,
    ) -> Result<ExitStatus, Stop> {
        use super::opening;

        let file = locate::scenario_file(&self.scenario)?;
        let closed = opening::edit(&self.window.or(window), language, file);
        Ok(opening::status(closed, &self.without_window(), console))
    }

    #[cfg(not(feature = "gui"))]
    pub(super) fn run(
        &self,
        _: &Window,
        _: Option<String>,
        console: &Console,
    ) -> Result<ExitStatus, Stop> {
        locate::scenario_file(&self.scenario)?;
        console.note(&self.without_window());
        Ok(ExitStatus::CannotDo)
    }

    /// What can be done without a window.
    fn without_window(&self) -> Message {
        let file = typed(&self.scenario.display().to_string());
        Message::new("cli-cannot-edit").with("command", format!("groundsign check {file}"))
    }
}

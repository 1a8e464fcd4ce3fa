//! `groundsign play`: the window.

use clap::Args;

use super::console::Console;
use super::exit::ExitStatus;
use super::locate;
use super::run::Mode;
use super::stop::Stop;
use crate::text::Message;

/// Patrol a scenario oneself, in the window.
///
/// This build has no window: the command says so and names the one that runs the same patrol without it.
#[derive(Debug, Args)]
pub(super) struct Play {
    /// A scenario file, or the id of a shipped scenario
    #[arg(default_value = "first-lesson")]
    scenario: String,
    /// Which variation of the scenario
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// How it is played
    #[arg(long, value_enum, default_value_t)]
    mode: Mode,
}

impl Play {
    pub(super) fn run(&self, console: &Console) -> Result<ExitStatus, Stop> {
        let loaded = locate::scenario(&self.scenario)?;
        let mode = format!("{:?}", self.mode).to_lowercase();
        console.aside(
            &Message::new("cli-cannot-play")
                .with("title", &loaded.scenario.title)
                .with(
                    "command",
                    format!(
                        "groundsign run {} --seed {} --mode {mode}",
                        self.scenario, self.seed
                    ),
                ),
        );
        Ok(ExitStatus::CannotDo)
    }
}
